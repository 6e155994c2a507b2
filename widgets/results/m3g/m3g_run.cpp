// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/m3g_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "core/math/statistics.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kBins = 14;
constexpr double kNone = Chart::kNone;

/// The context of the texts in this file.
class M3gRunWords {
  Q_DECLARE_TR_FUNCTIONS(M3g)
};

double scalar(const Result& result, const char* name) {
  const auto found = result.scalars.find(name);
  return found != result.scalars.end() && found->is_number() ? found->get<double>() : kNone;
}

Chart gapBars(const Result& result, double confidence) {
  const double chance = scalar(result, "chance");
  Bars plot{.title = M3gRunWords::tr("Gap over chance: the smaller, the better these views match"), .bars = {}};
  if (const double floor = scalar(result, "floor_over_chance"); !std::isnan(floor))
    plot.bars.push_back({.name = M3gRunWords::tr("perfect agreement"), .value = floor, .reference = true});
  plot.bars.push_back({.name = M3gRunWords::tr("these views"),
                       .value = scalar(result, "gap_over_chance"),
                       .low = scalar(result, "gap_over_chance_ci_low"),
                       .high = scalar(result, "gap_over_chance_ci_high")});
  if (const Table* null = result.table("null"); null != nullptr && null->rows() > 0) {
    std::vector<double> gaps;
    for (std::int64_t r = 0; r < null->rows(); ++r) gaps.push_back(null->number(r, "gap") / chance);
    const Interval band = percentileInterval(gaps, confidence);
    plot.bars.push_back({.name = M3gRunWords::tr("tuples at random"),
                         .value = mean(gaps),
                         .low = band.low,
                         .high = band.high,
                         .reference = true});
  }
  plot.bars.push_back({.name = M3gRunWords::tr("all rows the same"), .value = 1, .reference = true});
  return plot.chart();
}

Chart dropBars(const Table& views) {
  Bars plot{.title = M3gRunWords::tr("How much smaller the gap is without this view than without another on average"),
            .bars = {}};
  for (std::int64_t r = 0; r < views.rows(); ++r) {
    if (std::isnan(views.number(r, "drop"))) continue;
    plot.bars.push_back({.name = toQt(views.text(r, "view")),
                         .value = views.number(r, "drop"),
                         .low = views.number(r, "drop_ci_low"),
                         .high = views.number(r, "drop_ci_high")});
  }
  return plot.bars.empty() ? Chart() : plot.chart();
}

Heatmap pairMap(const Table& pairs, const QStringList& views) {
  const auto k = static_cast<std::size_t>(views.size());
  Heatmap map{.rows = views, .columns = views, .values = std::vector<double>(k * k, kNone)};
  struct Cell {
    double matched = kNone, low = kNone, high = kNone, own = kNone, others = kNone;
  };
  auto cells = std::make_shared<std::vector<Cell>>(k * k);
  double chance = 0;
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    const qsizetype a = views.indexOf(toQt(pairs.text(r, "a"))), b = views.indexOf(toQt(pairs.text(r, "b")));
    if (a < 0 || b < 0) continue;
    chance = pairs.number(r, "chance");
    for (const auto& [x, y] : {std::pair(a, b), std::pair(b, a)}) {
      const auto at = static_cast<std::size_t>(x) * k + static_cast<std::size_t>(y);
      map.values[at] = pairs.number(r, "matched");
      (*cells)[at] = {pairs.number(r, "matched"), pairs.number(r, "ci_low"), pairs.number(r, "ci_high"),
                      pairs.number(r, "cosine_matched"), pairs.number(r, "cosine_others")};
    }
  }
  map.scaleTitle = M3gRunWords::tr("matched mass");
  fitScale(map);
  map.describe = [cells, views, k, chance](int row, int column) {
    if (row == column) return views[row];
    const Cell& c = (*cells)[static_cast<std::size_t>(row) * k + static_cast<std::size_t>(column)];
    QString text = M3gRunWords::tr("%1 and %2: %3 of the mass stays with the true partner (by chance %4)")
                       .arg(views[row], views[column], fixedLabel(c.matched, 3), fixedLabel(chance, 3));
    if (!std::isnan(c.low))
      text += u'\n' + M3gRunWords::tr("interval %1 to %2").arg(fixedLabel(c.low, 3), fixedLabel(c.high, 3));
    if (!std::isnan(c.own))
      text +=
          u'\n' +
          M3gRunWords::tr("cosine of true pairs %1, of others %2").arg(fixedLabel(c.own, 3), fixedLabel(c.others, 3));
    return text;
  };
  map.completeOrders();
  return map;
}

Chart contributionHistogram(const std::vector<M3gRun::Tuple>& tuples) {
  if (tuples.empty()) return {};
  const double high = tuples.front().contribution, low = tuples.back().contribution;
  const double width = (high - low) / kBins > 0 ? (high - low) / kBins : 1;
  Chart chart{.title = M3gRunWords::tr("Contributions to the gap; on the right the tuples that fit worst"),
              .x = {.scale = Chart::Scale::Category},
              .y = {.title = M3gRunWords::tr("tuples"), .fromZero = true},
              .series = {{.kind = Chart::Kind::Bar}}};
  std::vector<Chart::Point>& bars = chart.series[0].points;
  for (int b = 0; b < kBins; ++b) {
    chart.x.categories << numberLabel(low + b * width, 2);
    bars.push_back({.x = static_cast<double>(b), .y = 0});
  }
  for (const M3gRun::Tuple& tuple : tuples) {
    const auto bin =
        static_cast<std::size_t>(std::clamp(static_cast<int>((tuple.contribution - low) / width), 0, kBins - 1));
    bars[bin].y += 1;
    bars[bin].samples << tuple.key;
  }
  return chart;
}

void readTuples(M3gRun& run, const Result& result, const RunData* data) {
  const Table* samples = result.table("samples");
  if (samples == nullptr) return;
  std::unordered_map<std::string, std::int32_t> rows;
  if (data != nullptr) {
    const std::vector<std::string> keys = data->columns.keys({});
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], static_cast<std::int32_t>(i));
  }
  const auto rowOf = [&](const std::string& key) {
    const auto found = rows.find(key);
    return found == rows.end() ? -1 : found->second;
  };
  std::unordered_map<std::string, std::size_t> places;
  for (std::int64_t r = 0; r < samples->rows(); ++r) {
    if (!(samples->number(r, "batches") > 0)) continue;  // sat out every round
    const std::string key = samples->text(r, "key");
    places.emplace(key, run.tuples.size());
    run.tuples.push_back({.row = rowOf(key),
                          .key = toQt(key),
                          .contribution = samples->number(r, "contribution"),
                          .probability = samples->number(r, "match_probability"),
                          .weakest = toQt(samples->text(r, "weakest_view"))});
  }
  const Table* instead = result.table("instead");
  for (std::int64_t r = 0; instead != nullptr && r < instead->rows(); ++r) {
    const auto place = places.find(instead->text(r, "key"));
    const qsizetype view = run.views.indexOf(toQt(instead->text(r, "view")));
    if (place == places.end() || view < 0) continue;
    auto& list = run.tuples[place->second].instead;
    list.resize(static_cast<std::size_t>(run.views.size()));
    const std::string nearest = instead->text(r, "nearest");
    list[static_cast<std::size_t>(view)] = {rowOf(nearest), toQt(nearest), instead->number(r, "mass")};
  }
}

QString percent(double share) { return fixedLabel(100 * share, 0); }

/// What leaving views out tells.
QString blame(const Result& result) {
  const Table* views = result.table("views");
  std::int64_t worst = -1;
  for (std::int64_t r = 0; views != nullptr && r < views->rows(); ++r) {
    if (!std::isnan(views->number(r, "drop")) && (worst < 0 || views->number(r, "drop") > views->number(worst, "drop")))
      worst = r;
  }
  if (worst < 0 || !(views->number(worst, "drop_ci_low") > 0)) return {};
  const double without = views->number(worst, "gap_over_chance_without");
  return M3gRunWords::tr(
             "%1 fits least: without it the gap of the others is %2 of chance, without another view %3 on average "
             "(difference %4 to %5).")
      .arg(toQt(views->text(worst, "view")), fixedLabel(without, 2),
           fixedLabel(without + views->number(worst, "drop"), 2), fixedLabel(views->number(worst, "drop_ci_low"), 2),
           fixedLabel(views->number(worst, "drop_ci_high"), 2));
}

}  // namespace

std::shared_ptr<const void> readM3g(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<M3gRun>();
  if (const Table* views = result.table("views"); views != nullptr) {
    run->views = distinctTexts(*views, "view");
    run->drops = dropBars(*views);
  }
  run->gap = gapBars(result, info.parameters.value("confidence", 0.95));
  if (const Table* pairs = result.table("pairs"); pairs != nullptr) run->pairs = pairMap(*pairs, run->views);
  readTuples(*run, result, data);
  run->histogram = contributionHistogram(run->tuples);
  run->temperatures = temperatureChart(result);
  return run;
}

Chart temperatureChart(const Result& result) {
  const Table* sweep = result.table("sweep");
  if (sweep == nullptr || sweep->rows() == 0) return {};
  const double n = scalar(result, "n"), k = scalar(result, "k");
  Chart::Series gap{.name = M3gRunWords::tr("these views")};
  Chart::Series floor{.name = M3gRunWords::tr("perfect agreement"), .reference = true};
  Chart::Series null{.name = M3gRunWords::tr("tuples at random")};
  for (std::int64_t r = 0; r < sweep->rows(); ++r) {
    const double tau = sweep->number(r, "tau");
    const double chance = sweep->number(r, "epsilon") * (k - 1) * std::log(n);
    gap.points.push_back({.x = tau,
                          .y = sweep->number(r, "gap_over_chance"),
                          .low = sweep->number(r, "ci_low"),
                          .high = sweep->number(r, "ci_high")});
    floor.points.push_back({.x = tau, .y = sweep->number(r, "floor_over_chance")});
    null.points.push_back({.x = tau, .y = sweep->number(r, "null_mean") / chance});
  }
  for (Chart::Series* series : {&gap, &floor, &null})
    std::sort(series->points.begin(), series->points.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  Chart chart{.title = M3gRunWords::tr("Gap over chance against temperature"),
              .x = {.title = M3gRunWords::tr("temperature")},
              .y = {.title = M3gRunWords::tr("gap over chance"), .fromZero = true},
              .series = {std::move(gap), std::move(floor), std::move(null)}};
  chart.x.scale = Chart::Scale::Logarithmic;
  chart.levels = {{.at = 1, .name = M3gRunWords::tr("all rows the same")}};
  return chart;
}

QString m3gSummary(const RunInfo& info, const Result& result) {
  const double k = scalar(result, "k"), p = scalar(result, "p_value"), z = scalar(result, "z");
  const double agreement = scalar(result, "agreement"), low = scalar(result, "agreement_ci_low"),
               high = scalar(result, "agreement_ci_high");
  const int views = static_cast<int>(k);
  const double alpha = 1 - info.parameters.value("confidence", 0.95);
  const QString level = p <= pValueFloor(info) * (1 + 1e-9) ? pValueLabel(p, pValueFloor(info))
                                                            : QStringLiteral("= %1").arg(numberLabel(p, 2));
  QStringList sentences;
  if (std::isnan(p))
    sentences << M3gRunWords::tr("How well these %n views match was not compared with chance.", nullptr, views);
  else if (p <= alpha)
    sentences << M3gRunWords::tr("These %n views match better than tuples put together at random (z = %1, p %2).",
                                 nullptr, views)
                     .arg(fixedLabel(z, 1), level);
  else
    sentences << M3gRunWords::tr("These %n views match no better than tuples put together at random (z = %1, p %2).",
                                 nullptr, views)
                     .arg(std::isnan(z) ? QStringLiteral("–") : fixedLabel(z, 1), level);
  if (agreement <= 0) {
    sentences << M3gRunWords::tr(
                     "At the temperature %1 they are no nearer to perfect agreement than rows that are all the "
                     "same; a higher temperature asks for less.")
                     .arg(numberLabel(scalar(result, "tau_effective"), 3));
  } else if (!std::isnan(agreement)) {
    const QString tau = numberLabel(scalar(result, "tau_effective"), 3);
    sentences
        << (std::isnan(low)
                ? M3gRunWords::tr("That is %1 % of the way from chance to perfect agreement at the temperature %2.")
                      .arg(percent(agreement), tau)
                : M3gRunWords::tr(
                      "That is %1 % of the way (%2 to %3) from chance to perfect agreement at the temperature %4.")
                      .arg(percent(agreement), percent(low), percent(high), tau));
  }
  if (const QString view = blame(result); !view.isEmpty()) sentences << view;
  return sentences.join(u' ');
}

std::vector<ResultFigure> m3gFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const M3gRun>(run.prepared);
  std::vector<ResultFigure> figures;
  const auto add = [&](const char* name, const Chart& chart) {
    if (!chart.empty()) figures.emplace_back(chartPicture(QLatin1String(name), chart));
  };
  add("gap", prepared->gap);
  add("views", prepared->drops);
  if (prepared->views.size() > 2)
    figures.emplace_back(
        pictureOf(QStringLiteral("pairs"), M3gRunWords::tr("Mass that stays with the true partner"), prepared->pairs));
  add("contributions", prepared->histogram);
  add("temperatures", prepared->temperatures);
  return figures;
}

std::vector<SampleHighlight> m3gHighlights(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const M3gRun>(run.prepared);
  if (prepared->tuples.empty()) return {};
  SampleHighlight worst{.title = M3gRunWords::tr("Tuples that fit worst"), .keys = {}};
  for (std::size_t i = 0; i < std::min(kHighlights, prepared->tuples.size()); ++i) {
    const M3gRun::Tuple& tuple = prepared->tuples[i];
    worst.keys.push_back(fromQt(tuple.key));
    QString note = M3gRunWords::tr("contribution %1").arg(numberLabel(tuple.contribution, 3));
    if (!tuple.weakest.isEmpty()) note += QStringLiteral("; ") + M3gRunWords::tr("%1 fits least").arg(tuple.weakest);
    worst.notes << note;
  }
  return {worst};
}

std::vector<FindingChip> m3gChips(const LoadedRun& run) {
  const Result& result = *run.result;
  std::vector<FindingChip> chips;
  if (const double p = scalar(result, "p_value"); !std::isnan(p))
    chips.push_back({M3gRunWords::tr("Better than chance"),
                     QStringLiteral("z = %1").arg(fixedLabel(scalar(result, "z"), 1)),
                     QStringLiteral("p %1").arg(pValueLabel(p, pValueFloor(run.info)))});
  if (const double agreement = scalar(result, "agreement"); !std::isnan(agreement))
    chips.push_back(
        {M3gRunWords::tr("Way to perfect agreement"), M3gRunWords::tr("%1 %").arg(percent(agreement)),
         rangeLabel(100 * scalar(result, "agreement_ci_low"), 100 * scalar(result, "agreement_ci_high"), 0)});
  return chips;
}

FlaggedSamples m3gFlagged(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const M3gRun>(run.prepared);
  FlaggedSamples flagged;
  const std::size_t count =
      std::min(prepared->tuples.size(), std::max<std::size_t>(kHighlights, prepared->tuples.size() / 20));
  for (std::size_t i = 0; i < count; ++i) flagged.keys.push_back(fromQt(prepared->tuples[i].key));
  flagged.title = M3gRunWords::tr("%Ln tuple(s) that fit worst", nullptr, static_cast<int>(count));
  return flagged;
}

}  // namespace eido
