// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/results/loaded_run.h"
#include "widgets/results/page_host.h"

namespace eido {

class SampleSelection;
class SampleSource;

/// How the result of one analysis looks.
class RunPage : public QWidget {
  Q_OBJECT

 public:
  /// @param host  outlives the page
  explicit RunPage(PageHost& host, QWidget* parent = nullptr) : QWidget(parent), m_host(host) {}
  virtual void showRun(const LoadedRun& run) = 0;
  /// What the page says was found: of what it shows now. "" = nothing is said.
  QString finding() const { return m_finding; }
  /// The samples of the run's set and their selection, for pages that show them; null when the set goes.
  virtual void setSamples(SampleSource* source, SampleSelection* selection) {
    Q_UNUSED(source)
    Q_UNUSED(selection)
  }

 Q_SIGNALS:
  void findingChanged(const QString& finding);

 protected:
  PageHost& host() const { return m_host; }
  void setFinding(const QString& finding);

 private:
  PageHost& m_host;
  QString m_finding;
};

}  // namespace eido
