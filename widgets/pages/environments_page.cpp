// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/environments_page.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <map>

#include "core/math/statistics.h"
#include "widgets/pages/flagged_panel.h"
#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/plots/curve_chart.h"
#include "widgets/plots/interval_bars.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

EnvironmentsPage::EnvironmentsPage(QWidget* parent) : RunPage(parent) {
  m_sentence = findingLabel();
  m_flagged = new FlaggedPanel;
  m_tables = new TablesPage;
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(m_flagged, tr("Flagged samples"));
  m_tabs->addTab(buildEvidence(), tr("Evidence"));
  m_tabs->addTab(m_tables, tr("Tables"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_sentence);
  layout->addWidget(m_tabs, 1);
  connect(m_flagged, &FlaggedPanel::sampleChosen, this, &RunPage::sampleChosen);
  connect(m_flagged, &FlaggedPanel::saveTableRequested, this, &RunPage::saveTableRequested);
  connect(m_flagged, &FlaggedPanel::markRequested, this, [this](qint64 row, const QString& mark) {
    Q_EMIT markRequested(QStringLiteral("review of %1").arg(m_column), row, mark);
  });
  connect(m_flagged, &FlaggedPanel::mapRequested, this, [this] { Q_EMIT colouredMapRequested(m_vectors, m_column); });
  connect(m_tables, &RunPage::saveTableRequested, this, &RunPage::saveTableRequested);
  connect(m_tables, &RunPage::saveAllRequested, this, &RunPage::saveAllRequested);
  connect(m_tables, &RunPage::selectRequested, this, &RunPage::selectRequested);
  connect(m_tables, &RunPage::sampleChosen, this, &RunPage::sampleChosen);
}

QWidget* EnvironmentsPage::buildEvidence() {
  m_flips = new CurveChart;
  m_accuracy = new CurveChart;
  for (CurveChart* chart : {m_flips, m_accuracy}) {
    chart->setLinear(true);
    chart->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    chart->setMinimumHeight(14 * fontMetrics().lineSpacing());
  }
  m_margins = new EmbeddingMap;
  m_margins->setAccessibleName(tr("Margins of the twins"));
  m_margins->setMinimumHeight(14 * fontMetrics().lineSpacing());
  m_marginsTitle = new QLabel(tr("Margins: held in to the right, held out upwards"));
  m_marginsTitle->setWordWrap(true);
  m_marginsTitle->setAlignment(Qt::AlignCenter);
  m_heads = new IntervalBars;
  m_heads->setObjectName(QStringLiteral("headBars"));
  m_rates = new IntervalBars;
  m_choice = new QLabel;
  m_choice->setObjectName(QStringLiteral("choice"));
  m_choice->setWordWrap(true);
  m_choice->setTextFormat(Qt::PlainText);
  auto* inner = new QWidget;
  auto* margins = new QVBoxLayout;
  margins->addWidget(m_marginsTitle);
  margins->addWidget(m_margins, 1);
  auto* top = new QHBoxLayout;
  top->addWidget(m_flips, 1);
  top->addWidget(m_accuracy, 1);
  top->addLayout(margins, 1);
  auto* layout = new QVBoxLayout(inner);
  layout->addWidget(m_choice);
  layout->addLayout(top, 1);
  layout->addWidget(m_heads);
  layout->addWidget(m_rates);
  return scrolled(inner);
}

void EnvironmentsPage::setSamples(SampleSource* source, SampleSelection* selection) {
  m_flagged->setSamples(source, selection);
  m_margins->setSelection(selection);
}

void EnvironmentsPage::showRun(const LoadedRun& run) {
  m_run = std::static_pointer_cast<const EnvironmentsRun>(run.prepared);
  m_vectors = toQt(run.result->scalars.value("vectors", std::string()));
  m_column = toQt(run.result->scalars.value("column", std::string()));
  for (const ColumnInfo& c : run.set.columns) {
    if (c.run == run.info.id) m_column = toQt(c.name);
  }
  m_sentence->setText(environmentsSummary(*run.result, *m_run));
  m_flagged->setReviewColumn(QStringLiteral("review of %1").arg(m_column));
  m_flagged->show(m_run);
  showEvidence(run);
  m_tables->showRun(run);
}

void EnvironmentsPage::showTraining(const Result& result) {
  const Table* points = result.table("flip_curve");
  const Table* candidates = result.table("candidates");
  const bool any = points != nullptr && candidates != nullptr && points->rows() > 0;
  m_flips->setVisible(any);
  m_accuracy->setVisible(any);
  m_choice->setVisible(any);
  if (!any) return;
  std::vector<Curve> flips, accuracy;
  int settled = 0;
  QString chosen, flipped;
  for (std::int64_t c = 0; c < candidates->rows(); ++c) {
    const double rate = candidates->number(c, "learning_rate");
    QString name = numberLabel(rate);
    settled += candidates->text(c, "plateau") == "true";
    if (candidates->text(c, "chosen") == "true") {
      chosen = name;
      flipped = fixedLabel(100 * candidates->number(c, "flip_rate"), 1);
    }
    if (candidates->text(c, "chosen") == "true")
      name += tr(" (chosen)");
    else if (candidates->text(c, "plateau") != "true")
      name += tr(" (not settled)");
    flips.push_back({name, {}});
    accuracy.push_back({name, {}});
    for (std::int64_t r = 0; r < points->rows(); ++r) {
      if (points->number(r, "learning_rate") != rate) continue;
      const double step = points->number(r, "step");
      flips.back().points.emplace_back(step, points->number(r, "flip_rate"));
      accuracy.back().points.emplace_back(step, points->number(r, "held_in_accuracy"));
    }
  }
  m_choice->setText(
      settled > 0
          ? tr("Learning rate %1 was chosen: of the %Ln candidate(s) whose flip rate has settled it flips most (%2 %).",
               nullptr, settled)
                .arg(chosen, flipped)
          : tr("Learning rate %1 was chosen because it flips most (%2 %); no candidate has settled, so look twice.")
                .arg(chosen, flipped));
  m_flips->setCurves(tr("Flipped labels, by learning rate"), tr("step"), tr("share"), std::move(flips));
  m_accuracy->setCurves(tr("Held-in accuracy"), tr("step"), tr("share"), std::move(accuracy));
}

void EnvironmentsPage::showEvidence(const LoadedRun& run) {
  showTraining(*run.result);
  const bool margins = m_run->margins != nullptr && m_run->colouring != nullptr;
  m_margins->setVisible(margins);
  m_marginsTitle->setVisible(margins);
  if (margins) {
    m_margins->setColouring(m_run->colouring);
    m_margins->setPoints(m_run->margins);
  }
  std::vector<IntervalBars::Bar> heads;
  if (const Table* table = run.result->table("heads")) {
    for (std::int64_t r = 0; r < table->rows(); ++r) {
      const std::string source = table->text(r, "groups_from");
      const QString name = choiceLabel(table->text(r, "head"));
      heads.push_back({source == "none"  ? name
                       : source == "xrm" ? tr("%1, environments").arg(name)
                                         : tr("%1, known attribute").arg(name),
                       table->number(r, "worst_group"), table->number(r, "worst_ci_low"),
                       table->number(r, "worst_ci_high"), source == "oracle"});
    }
  }
  m_heads->setVisible(!heads.empty());
  m_heads->setBars(tr("Accuracy in the worst group, on test"), std::move(heads));
  std::map<QString, std::pair<std::int64_t, std::int64_t>> byLabel;
  for (const EnvironmentsRun::Sample& s : m_run->samples) {
    if (!s.judged) continue;
    ++byLabel[s.label].second;
    byLabel[s.label].first += s.flagged;
  }
  std::vector<IntervalBars::Bar> rates;
  for (const auto& [label, counts] : byLabel) {
    const auto flagged = static_cast<double>(counts.first), all = static_cast<double>(counts.second);
    const Interval interval = shareInterval(flagged, all, 0.95);
    rates.push_back({label, flagged / all, interval.low, interval.high});
  }
  m_rates->setBars(tr("Share of flagged samples, by class"), std::move(rates));
}

}  // namespace eido
