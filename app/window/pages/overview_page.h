// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace eido {

class FindingList;
class Gallery;
class ProjectSession;
class QuestionCard;
class RunFindings;
class SampleStore;

/// The project at a glance: its data in a line with some of its samples, the questions that it can be asked with where
/// each of them stands, and what was found last.
class OverviewPage : public QWidget {
  Q_OBJECT

 public:
  OverviewPage(ProjectSession* session, SampleStore* store, RunFindings* findings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void importRequested();
  void dataRequested();
  void mapRequested();
  void samplesRequested();
  void analysisRequested(const QString& analysis);
  void runRequested(qint64 run);
  void sampleActivated();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildHead();
  void buildQuestions(QVBoxLayout* layout);
  void refresh();
  void showFacts();
  void showSamples();
  void showQuestions();

  ProjectSession* m_session;
  SampleStore* m_store;
  RunFindings* m_findings;
  bool m_stale = true;
  QString m_sampleSet;  ///< the set of the samples that are shown
  QLabel *m_title, *m_facts, *m_empty, *m_findingsTitle;
  QWidget *m_strip, *m_questions;
  std::vector<QWidget*> m_ways;  ///< buttons that need samples
  Gallery* m_gallery = nullptr;
  std::vector<QuestionCard*> m_cards;
  FindingList* m_list;
};

}  // namespace eido
