// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/window/jobs/job_queue.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/run_page.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace eido {

class AnalysisForm;
class FindingBar;
class NextSteps;
class ProjectSession;
class SampleStore;

/// A stored run in a tab: what it found and what may come next over the page of its analysis, and its form folded into
/// the head, to change something and run it again. Read by a worker when the tab is first shown.
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
  /// The form with the run's choices, in place of its result; and with some of them changed.
  void showForm(const Json& changes = Json::object());
  AnalysisForm* form() const { return m_form; }
  /// The form is in front, not the result.
  bool showsForm() const;

 Q_SIGNALS:
  void loaded();
  /// The whole run (figure "") or one of its pictures is to go into the report.
  void addToReportRequested(qint64 run, const QString& figure);
  /// The form of another analysis with these choices is wanted.
  void formRequested(const eido::RunRequest& request);
  /// A run with other choices was made here.
  void remade(qint64 run);
  void runFailed(const QString& action, const eido::JobFailure& failure);
  /// The selection is to grow by neighbours: the window asks how.
  void growRequested();
  void helpRequested(const QString& analysis);
  /// A new run with the same choices of today's data is wanted.
  void updateRequested(qint64 run);
  /// The run is to be computed again, to see whether it gives the same numbers.
  void proofRequested(qint64 run);
  void comparisonRequested(qint64 run, qint64 other);
  void marked(const eido::RunInfo& run, const eido::RunMarks& now);
  /// Samples are to be kept under a name.
  void sliceRequested(const QString& set, const std::shared_ptr<const eido::SampleBits>& members, const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void buildHead();
  QToolButton* headButton(const char* name, const QString& icon, const QString& text, const QString& tip);
  void load();
  void showHead();
  void present(LoadedRun run);
  void showFinding(const LoadedRun& run);
  void fillReportMenu(const LoadedRun& run);
  void fillAgainMenu();
  /// What a person may want next: with the samples that the run points at, and what its kind knows.
  void offerNext(const LoadedRun& run);
  void offerSamples(const FlaggedSamples& flagged);
  void offerComparison();
  void follow(const NextStep& step);
  void showResult();
  void star();
  void withoutThem(const QString& set, const QString& title, SampleBits bits);
  /// Looks the samples up, then does something with them.
  void withSamples(const FlaggedSamples& flagged, std::function<void(const QString& set, SampleBits bits)> act);

  qint64 m_id;
  ProjectSession* m_session;
  SampleStore* m_store;
  std::unique_ptr<PageHost> m_host;
  RunInfo m_info;
  bool m_asked = false;
  QLabel *m_title, *m_notice, *m_proof, *m_wait, *m_note;
  FindingBar* m_finding;
  NextSteps* m_next;
  QMenu* m_againMenu;
  QToolButton *m_star, *m_again, *m_report, *m_update;
  QWidget* m_summary;       ///< finding and next steps
  QStackedWidget* m_stack;  ///< the page, or what there is in its place
  QStackedWidget* m_body;   ///< the result, or the form
  AnalysisForm* m_form = nullptr;
  RunPage* m_page = nullptr;
};

}  // namespace eido
