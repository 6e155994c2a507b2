// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/environments/environments_run.h"
#include "widgets/results/tabbed_run_page.h"

class QLabel;

namespace eido {

class EmbeddingMap;
class FlaggedPanel;
class ChartView;

/// Environments: what was found in words, the flagged samples to look at, how the twins came to it, and how heads do
/// that mind the environments.
class EnvironmentsPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit EnvironmentsPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;
  void setSamples(SampleSource* source, SampleSelection* selection) override;
  FlaggedPanel* flagged() const { return m_flagged; }

 private:
  QWidget* buildEvidence();
  void showEvidence();
  void showTraining();

  FlaggedPanel* m_flagged;
  ChartView *m_flips, *m_accuracy;
  EmbeddingMap* m_margins;
  QLabel *m_marginsTitle, *m_choice;
  ChartView *m_heads, *m_rates;
  std::shared_ptr<const EnvironmentsRun> m_run;
};

}  // namespace eido
