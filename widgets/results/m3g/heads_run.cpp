// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/heads_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/plots/charts/chart_paper.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class HeadsRunWords {
  Q_DECLARE_TR_FUNCTIONS(M3gHeads)
};

QString lossName(const RunInfo& info, const std::string& loss) { return choiceLabel(info.analysis, loss); }

Chart recallChart(const RunInfo& info, const Table& heads) {
  Chart chart{.title = HeadsRunWords::tr("Recall@1 on test rows against temperature"),
              .x = {.title = HeadsRunWords::tr("temperature")},
              .y = {.title = HeadsRunWords::tr("recall@1"), .fromZero = true}};
  for (const QString& loss : distinctTexts(heads, "loss")) {
    Chart::Series series{.name = lossName(info, fromQt(loss))};
    for (std::int64_t r = 0; r < heads.rows(); ++r) {
      if (toQt(heads.text(r, "loss")) != loss) continue;
      series.points.push_back({.x = heads.number(r, "tau"),
                               .y = heads.number(r, "recall_at_1"),
                               .low = heads.number(r, "ci_low"),
                               .high = heads.number(r, "ci_high")});
    }
    std::sort(series.points.begin(), series.points.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    chart.series.push_back(std::move(series));
  }
  Chart::Series before{.name = HeadsRunWords::tr("before training"), .reference = true};
  for (const Chart::Point& point : chart.series.front().points)
    before.points.push_back({.x = point.x, .y = heads.number(0, "start_recall_at_1")});
  chart.series.push_back(std::move(before));
  chart.x.scale = Chart::Scale::Logarithmic;
  return chart;
}

Chart directionBars(const Result& result) {
  const Table* table = result.table("directions");
  const Json& loss = result.scalars.value("best_loss", Json());
  const Json& tau = result.scalars.value("best_tau", Json());
  if (table == nullptr || !loss.is_string() || !tau.is_number()) return {};
  Bars plot{.title = HeadsRunWords::tr("Recall@1 of the best heads, by direction"), .bars = {}};
  for (std::int64_t r = 0; r < table->rows(); ++r) {
    if (table->text(r, "loss") != loss || table->number(r, "tau") != tau.get<double>()) continue;
    plot.bars.push_back(
        {.name = HeadsRunWords::tr("%1 → %2").arg(toQt(table->text(r, "from")), toQt(table->text(r, "to"))),
         .value = table->number(r, "recall_at_1")});
  }
  return plot.bars.empty() ? Chart() : plot.chart();
}

std::int64_t rowOf(const Table& heads, const std::string& loss) {
  for (std::int64_t r = 0; r < heads.rows(); ++r) {
    if (heads.text(r, "loss") == loss && heads.text(r, "chosen") == "true") return r;
  }
  return -1;
}

}  // namespace

std::shared_ptr<const void> readHeads(const RunInfo& info, const Result& result, const RunData*) {
  auto run = std::make_shared<HeadsRun>();
  if (const Table* heads = result.table("heads"); heads != nullptr && heads->rows() > 0)
    run->recall = recallChart(info, *heads);
  run->directions = directionBars(result);
  return run;
}

QString headsSummary(const RunInfo& info, const Result& result) {
  const Table* heads = result.table("heads");
  const Json best = result.scalars.value("best_loss", Json());
  if (heads == nullptr || heads->rows() == 0) return {};
  if (!best.is_string()) return HeadsRunWords::tr("Without validation rows no temperature was chosen.");
  const std::int64_t row = rowOf(*heads, best.get<std::string>());
  if (row < 0) return {};
  QStringList sentences{
      HeadsRunWords::tr(
          "Heads trained by %1 at the temperature %2 do best on validation: on test rows %3 % (%4 to %5) of the "
          "nearest neighbours in another view are the true partner, before training %6 %, by chance %7 %.")
          .arg(lossName(info, best.get<std::string>()), numberLabel(heads->number(row, "tau"), 3),
               fixedLabel(100 * heads->number(row, "recall_at_1"), 1),
               fixedLabel(100 * heads->number(row, "ci_low"), 1), fixedLabel(100 * heads->number(row, "ci_high"), 1),
               fixedLabel(100 * heads->number(row, "start_recall_at_1"), 1),
               fixedLabel(100 * heads->number(row, "chance"), 1))};
  const Table* comparison = result.table("comparison");
  for (std::int64_t r = 0; comparison != nullptr && r < comparison->rows(); ++r) {
    const bool sure = comparison->number(r, "p_adjusted") <= 1 - info.parameters.value("confidence", 0.95);
    const QString a = lossName(info, comparison->text(r, "a")), b = lossName(info, comparison->text(r, "b"));
    const QString points = fixedLabel(100 * comparison->number(r, "difference"), 1);
    const QString low = fixedLabel(100 * comparison->number(r, "ci_low"), 1);
    const QString high = fixedLabel(100 * comparison->number(r, "ci_high"), 1);
    sentences << (sure ? HeadsRunWords::tr("%1 less %2: %3 points (%4 to %5).").arg(a, b, points, low, high)
                       : HeadsRunWords::tr("%1 less %2: %3 points (%4 to %5), which may be chance.")
                             .arg(a, b, points, low, high));
  }
  return sentences.join(u' ');
}

std::vector<ResultFigure> headsFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const HeadsRun>(run.prepared);
  std::vector<ResultFigure> figures;
  if (!prepared->recall.empty()) figures.emplace_back(chartPicture(QStringLiteral("recall"), prepared->recall));
  if (!prepared->directions.empty())
    figures.emplace_back(chartPicture(QStringLiteral("directions"), prepared->directions));
  return figures;
}

std::vector<FindingChip> headsChips(const LoadedRun& run) {
  const Table* heads = run.result->table("heads");
  const Json best = run.result->scalars.value("best_loss", Json());
  const std::int64_t row = heads == nullptr || !best.is_string() ? -1 : rowOf(*heads, best.get<std::string>());
  if (row < 0) return {};
  const auto share = [&](const char* column) {
    return HeadsRunWords::tr("%1 %").arg(fixedLabel(100 * heads->number(row, column), 1));
  };
  return {{HeadsRunWords::tr("True partner is nearest"), share("recall_at_1"),
           rangeLabel(100 * heads->number(row, "ci_low"), 100 * heads->number(row, "ci_high"), 1)},
          {HeadsRunWords::tr("Before training"), share("start_recall_at_1")},
          {HeadsRunWords::tr("By chance"), share("chance")}};
}

}  // namespace eido
