// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/jobs/job_queue.h"
#include "core/project/project.h"
#include "widgets/results/page_host.h"

class QUndoStack;

namespace eido {

class Explorer;
class FileWriter;
class ProjectSession;
class SampleStore;

/// Who does what the page of a run asks for. All of them outlive it.
struct RunServices {
  ProjectSession* session;
  SampleStore* samples;
  Explorer* explorer;
  FileWriter* writer;
  QUndoStack* undo;
  std::function<void(const QString& action, const JobFailure& failure)> failed;
  std::function<void()> inspect;  ///< the person wants to see the current sample closely
};

/// Does what the page of a run asks for, in the run's set; nothing where that is gone.
class RunHost : public PageHost {
 public:
  RunHost(qint64 run, RunServices services) : m_run(run), m_services(std::move(services)) {}

  void select(const QStringList& keys) override;
  void saveSlice(const QStringList& keys, const QString& proposal) override;
  void lookAt(const QString& key) override;
  void showOnMaps(const MapWish& wish) override;
  void mark(qint64 row, const QString& mark) override;
  void compute(const FurtherRun& wish, QObject* watcher, std::function<void(const LoadedRun* made)> answer) override;
  void savePicture(const Picture& picture, const QString& extension) override;
  void saveTable(const std::shared_ptr<const Table>& table, const QString& name) override;
  void saveAllTables() override;

 private:
  /// The run as it is listed now, or as it was listed last.
  const RunInfo& info() const;
  QString set() const;
  /// Under the name that it has now: pages know the columns of a run by those of its day.
  QString today(const QString& column) const;

  qint64 m_run;
  RunServices m_services;
  mutable RunInfo m_info;
};

}  // namespace eido
