// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/session/runs/run_analysis.h"
#include "widgets/results/run_page.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace eido {

class ProjectSession;
class SampleStore;

/// A stored run in a tab: read by a worker when the tab is first shown, then handed to the page of its analysis.
class RunTab : public QWidget {
  Q_OBJECT

 public:
  /// @param host  does what the run's page asks for
  RunTab(qint64 run, ProjectSession* session, SampleStore* store, std::unique_ptr<PageHost> host,
         QWidget* parent = nullptr);
  ~RunTab() override;
  qint64 run() const { return m_id; }
  /// nullptr until it is loaded.
  RunPage* page() const { return m_page; }
  /// The outcome of a proof, above the page.
  void showProof(bool equal, const QString& sentence);

 Q_SIGNALS:
  void loaded();
  /// The whole run (figure "") or one of its pictures is to go into the report.
  void addToReportRequested(qint64 run, const QString& figure);
  /// The form of an analysis with these choices is wanted.
  void formRequested(const eido::RunRequest& request);
  /// A new run with the same choices of today's data is wanted.
  void updateRequested(qint64 run);
  /// The run is to be computed again, to see whether it gives the same numbers.
  void proofRequested(qint64 run);
  void comparisonRequested(qint64 run, qint64 other);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void load();
  void showHead();
  void present(LoadedRun run);
  void fillReportMenu(const LoadedRun& run);
  void fillAgainMenu();
  /// What a person may want next, where the kind of the run knows something.
  void offerNext(const LoadedRun& run);
  void askAgain();

  qint64 m_id;
  ProjectSession* m_session;
  SampleStore* m_store;
  std::unique_ptr<PageHost> m_host;
  RunInfo m_info;
  bool m_asked = false;
  QLabel *m_title, *m_provenance, *m_notice, *m_proof, *m_wait;
  QMenu* m_againMenu;
  QToolButton *m_again, *m_report, *m_update, *m_next;
  QStackedWidget* m_stack;
  RunPage* m_page = nullptr;
};

}  // namespace eido
