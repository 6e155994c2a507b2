// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "app/window/jobs/job_queue.h"
#include "core/data/sample_bits.h"
#include "core/data/table.h"
#include "widgets/plots/picture.h"
#include "widgets/report/report_plan.h"

class QTemporaryDir;

namespace eido {

class ProjectSession;
class Settings;

/// Everything that the window writes to files: asks where, writes by a job, tells when it is done.
class FileWriter : public QObject {
  Q_OBJECT

 public:
  FileWriter(ProjectSession* session, Settings* settings, QWidget* window);
  ~FileWriter() override;

  void savePicture(const Picture& picture, const QString& extension);
  void saveTable(const std::shared_ptr<const Table>& table, const QString& name);
  void saveRun(qint64 run);
  /// Asks for a file and writes the report in the format of the extension.
  void saveReport(const ReportPlan& plan, const QString& extension);
  /// Writes it as HTML into a temporary folder and opens that in the browser.
  void openReport(const ReportPlan& plan);
  void exportColumn(const QString& set, const QString& column);
  /// Keys and all columns but vectors of the chosen samples, as CSV or JSON.
  void exportSamples(const QString& set, std::shared_ptr<const SampleBits> samples);

 Q_SIGNALS:
  /// @param what  what it holds, as a sentence part; "" = its name says it
  void written(const QString& target, const QString& what = {});
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  void write(const QString& title, const QString& target, std::function<void(const Task&)> work);
  void writeReportTo(const ReportPlan& plan, const QString& path, std::function<void()> then);

  ProjectSession* m_session;
  Settings* m_settings;
  QWidget* m_window;
  std::unique_ptr<QTemporaryDir> m_scratch;  ///< of reports that only the browser reads
};

}  // namespace eido
