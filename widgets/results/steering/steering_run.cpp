// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/steering_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/math/pca.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/results/steering/steering_charts.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kNone = Chart::kNone;
constexpr std::int64_t kMostOnMap = 20000;  ///< rows whose common components are looked for
constexpr std::size_t kArrows = 150;

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Steering)
};

void readSamples(SteeringRun& run, const Result& result, const RunData* data) {
  const Table* samples = result.table("samples");
  if (samples == nullptr) return;
  std::unordered_map<std::string, std::int32_t> rows;
  if (data != nullptr) {
    const std::vector<std::string> keys = data->columns.keys({});
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], static_cast<std::int32_t>(i));
  }
  run.samples.resize(run.ways.size());
  for (std::int64_t r = 0; r < samples->rows(); ++r) {
    const SteeringWay way{samples->text(r, "method"), samples->text(r, "rows_by"), {}};
    const auto place = std::find(run.ways.begin(), run.ways.end(), way);
    if (place == run.ways.end()) continue;
    const std::string key = samples->text(r, "key");
    const auto row = rows.find(key);
    run.samples[static_cast<std::size_t>(place - run.ways.begin())].push_back(
        {.row = row == rows.end() ? -1 : row->second,
         .key = toQt(key),
         .attribute = toQt(samples->text(r, "attribute")),
         .before = toQt(samples->text(r, "task_before")),
         .after = toQt(samples->text(r, "task_after")),
         .distance = samples->number(r, "distance"),
         .moved = samples->number(r, "moved") > 0,
         .test = samples->text(r, "split") == "test"});
  }
  for (auto& list : run.samples)
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.distance > b.distance; });
}

/// Both columns in the first two components that they have together, and arrows of samples evenly chosen.
void layOut(SteeringRun& run, const RunInfo& info, const RunData& data) {
  const SampleSetInfo& set = data.columns.set();
  const ColumnInfo* before = set.find(fromQt(run.vectors));
  const ColumnInfo* after = run.columns.isEmpty() ? nullptr : set.find(fromQt(run.columns.front()));
  if (before == nullptr || after == nullptr || before->dimension != after->dimension) return;
  const VectorData from = data.columns.vectors(*before, data.task), to = data.columns.vectors(*after, data.task);
  std::vector<std::int32_t> rows;
  for (std::int64_t i = 0; i < set.samples; ++i) {
    if (from.has(i) && to.has(i) && from.values.row(i).allFinite() && to.values.row(i).allFinite())
      rows.push_back(static_cast<std::int32_t>(i));
  }
  if (rows.size() < 3 || std::ssize(rows) > kMostOnMap || before->dimension < 2) return;
  const auto n = static_cast<Eigen::Index>(rows.size());
  MatrixF both(2 * n, before->dimension);
  for (Eigen::Index i = 0; i < n; ++i) {
    both.row(i) = from.values.row(rows[static_cast<std::size_t>(i)]);
    both.row(n + i) = to.values.row(rows[static_cast<std::size_t>(i)]);
  }
  const MatrixF flat = principalComponents(both, {.components = 2}, data.task).coordinates;
  const auto pointsOf = [&](Eigen::Index first) {
    VectorData points{.values = MatrixF::Zero(set.samples, 2),
                      .present = std::vector<bool>(static_cast<std::size_t>(set.samples), false)};
    for (Eigen::Index i = 0; i < n; ++i) {
      points.values.row(rows[static_cast<std::size_t>(i)]) = flat.row(first + i);
      points.present[static_cast<std::size_t>(rows[static_cast<std::size_t>(i)])] = true;
    }
    return MapPoints::build(points);
  };
  run.from = pointsOf(0);
  run.scene.points = pointsOf(n);
  const std::string attribute = info.parameters.value("attribute", std::string());
  const ColumnInfo* colour = set.find(attribute);
  run.scene.colouring = MapColouring::plain(set.samples);
  if (colour != nullptr && !isNumeric(colour->kind) && colour->kind != ColumnKind::Media)
    run.scene.colouring =
        MapColouring::categories(toQt(attribute), categoriesOfTexts(data.columns.texts(*colour, data.task)));
  SampleBits arrows(set.samples);
  std::vector<std::int32_t> moved;
  for (const std::int32_t row : rows) {
    if (from.values.row(row) != to.values.row(row)) moved.push_back(row);
  }
  const std::size_t count = std::min(moved.size(), kArrows);
  for (std::size_t i = 0; i < count; ++i) arrows.set(moved[i * moved.size() / count]);
  run.scene.selected = std::make_shared<const SampleBits>(std::move(arrows));
}

QString percent(double share) { return fixedLabel(100 * share, 1); }

/// "54.8 % (52.1 to 57.4)"
QString shareOf(const Table& table, std::int64_t row) {
  return Words::tr("%1 % (%2 to %3)")
      .arg(percent(table.number(row, "accuracy")), percent(table.number(row, "ci_low")),
           percent(table.number(row, "ci_high")));
}

bool isErased(const Table& probes, std::int64_t row) {
  return probes.number(row, "ci_low") <= probes.number(row, "chance");
}

}  // namespace

int recommendedWay(const Result& result, const std::vector<SteeringWay>& ways) {
  const Table* probes = result.table("probes");
  if (probes == nullptr) return -1;
  int best = -1;
  std::pair<int, double> least{};
  for (std::size_t w = 0; w < ways.size(); ++w) {
    if (ways[w].rowsBy == "gold") continue;  // an upper bound, not a way to go
    const std::int64_t attribute = probeRow(*probes, ways[w], "linear", "attribute");
    if (attribute < 0) continue;
    const std::int64_t task = probeRow(*probes, ways[w], "linear", "label");
    const bool erased = isErased(*probes, attribute);
    const double cost = !erased || task < 0 ? probes->number(attribute, "accuracy") : -probes->number(task, "accuracy");
    const std::pair<int, double> order{erased ? 0 : 1, cost};
    if (best < 0 || order < least) best = static_cast<int>(w), least = order;
  }
  return best;
}

std::shared_ptr<const void> readSteering(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<SteeringRun>();
  run->ways = waysOf(result);
  readSamples(*run, result, data);
  run->attribute = accuracyChart(result, run->ways, "attribute");
  run->task = accuracyChart(result, run->ways, "label");
  run->changes = changesChart(result, run->ways);
  run->tradeOff = tradeOffChart(result, run->ways);
  run->spectrum = spectrumChart(result);
  run->neighbours = neighboursChart(result, run->ways);
  for (const SteeringWay& way : run->ways) run->gaps.push_back(gapsChart(result, way));
  for (const RunInput& input : info.inputs) {
    const auto& parts = input.parts;
    if (std::find(parts.begin(), parts.end(), "vectors") != parts.end() ||
        std::find(parts.begin(), parts.end(), kCompared) != parts.end())
      run->vectors = toQt(input.column);
  }
  if (data == nullptr) return run;
  for (const ColumnInfo& column : data->columns.set().columns) {
    if (column.run == info.id && column.kind == ColumnKind::Vector) run->columns << toQt(column.name);
  }
  layOut(*run, info, *data);
  return run;
}

QString steeringSummary(const RunInfo& info, const Result& result) {
  const std::vector<SteeringWay> ways = waysOf(result);
  const QString attribute = toQt(info.parameters.value("attribute", std::string()));
  const Table* probes = result.table("probes");
  const int chosen = recommendedWay(result, ways);
  if (probes == nullptr || chosen < 0) {
    const Table* maps = result.table("maps");
    return maps == nullptr
               ? QString()
               : Words::tr("%Ln map(s) for %1 were made; nothing was scored.", nullptr, static_cast<int>(maps->rows()))
                     .arg(attribute);
  }
  const SteeringWay& way = ways[static_cast<std::size_t>(chosen)];
  QStringList sentences;
  const std::int64_t before = probeRow(*probes, originalWay(), "linear", "attribute"),
                     after = probeRow(*probes, way, "linear", "attribute"),
                     hidden = probeRow(*probes, way, "mlp", "attribute");
  if (before >= 0)
    sentences << Words::tr(
                     "A linear probe finds %1 in %2 of the test samples (by chance %3 %), and in %4 after %5, which of "
                     "the methods takes it out at the least cost.")
                     .arg(attribute, shareOf(*probes, before), percent(probes->number(before, "chance")),
                          shareOf(*probes, after), way.title);
  if (hidden >= 0 && !isErased(*probes, hidden))
    sentences << Words::tr("A probe with a hidden layer still finds it in %1.").arg(shareOf(*probes, hidden));
  const Table* changes = result.table("changes");
  const std::int64_t task = probeRow(*probes, way, "linear", "label"),
                     taskBefore = probeRow(*probes, originalWay(), "linear", "label"),
                     lost = changes == nullptr ? -1 : changeRow(*changes, way, "task_accuracy"),
                     gap = changes == nullptr ? -1 : changeRow(*changes, way, "rms_gap");
  if (task >= 0 && taskBefore >= 0 && lost >= 0)
    sentences << Words::tr("The task's accuracy goes from %1 % to %2 % (a change of %3 points, %4 to %5).")
                     .arg(percent(probes->number(taskBefore, "accuracy")), percent(probes->number(task, "accuracy")),
                          fixedLabel(100 * changes->number(lost, "difference"), 1),
                          fixedLabel(100 * changes->number(lost, "ci_low"), 1),
                          fixedLabel(100 * changes->number(lost, "ci_high"), 1));
  if (gap >= 0) {
    const double low = changes->number(gap, "ci_low"), high = changes->number(gap, "ci_high");
    const QString by = fixedLabel(changes->number(gap, "difference"), 3);
    const QString range = Words::tr("%1 to %2").arg(fixedLabel(low, 3), fixedLabel(high, 3));
    sentences << (high < 0  ? Words::tr("The gap between the values shrinks (%1, %2).").arg(by, range)
                  : low > 0 ? Words::tr("The gap between the values grows (%1, %2).").arg(by, range)
                            : Words::tr("Whether the gap between the values changes is open (%1, %2).").arg(by, range));
  }
  const auto warned = std::find_if(result.warnings.begin(), result.warnings.end(),
                                   [](const Warning& w) { return w.kind == "over_correction"; });
  if (warned != result.warnings.end()) sentences << Words::tr("Some methods went too far; see the warnings.");
  return sentences.join(u' ');
}

QString applySummary(const Result& result) {
  const auto number = [&](const char* name) {
    const auto found = result.scalars.find(name);
    return found != result.scalars.end() && found->is_number() ? found->get<double>() : kNone;
  };
  const double cost = number("transport_cost");
  return Words::tr("%1 of %2 rows moved%3; the new column is %4.")
      .arg(countLabel(static_cast<std::int64_t>(number("moved"))),
           countLabel(static_cast<std::int64_t>(number("rows"))),
           std::isnan(cost) ? QString()
                            : Words::tr(", by a root mean square of %1").arg(numberLabel(std::sqrt(cost), 3)),
           toQt(result.scalars.value("column", std::string())));
}

std::vector<ResultFigure> steeringFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const SteeringRun>(run.prepared);
  std::vector<ResultFigure> figures;
  const auto add = [&](const char* name, const Chart& chart) {
    if (!chart.empty()) figures.emplace_back(chartPicture(QLatin1String(name), chart));
  };
  add("attribute", prepared->attribute);
  add("task", prepared->task);
  add("trade-off", prepared->tradeOff);
  add("changes", prepared->changes);
  const int way = recommendedWay(*run.result, prepared->ways);
  if (way >= 0) add("gaps", prepared->gaps[static_cast<std::size_t>(way)]);
  add("neighbours", prepared->neighbours);
  add("spectrum", prepared->spectrum);
  if (prepared->scene.complete()) {
    const QString title =
        Words::tr("Where samples went: lines from %1 to %2").arg(prepared->vectors, prepared->columns.front());
    MapPanel panel{.scene = prepared->scene, .view = {}, .drift = prepared->from};
    const QSizeF size(kReportMap, kReportMap);
    panel.view = MapView::fitting(prepared->scene.points->bounds(), size);
    figures.emplace_back(QStringLiteral("moved"), title, [panel, title] {
      Picture picture = mapPicture(QStringLiteral("moved"), {panel});
      picture.caption = title;
      return picture;
    });
  }
  return figures;
}

std::vector<SampleHighlight> steeringHighlights(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const SteeringRun>(run.prepared);
  const int way = recommendedWay(*run.result, prepared->ways);
  if (way < 0 || prepared->samples.empty()) return {};
  const QString title = prepared->ways[static_cast<std::size_t>(way)].title;
  SampleHighlight furthest{.title = Words::tr("Moved furthest by %1").arg(title), .keys = {}},
      flipped{.title = Words::tr("Test samples that the task's classifier tells otherwise after %1").arg(title),
              .keys = {}};
  for (const SteeringRun::Sample& sample : prepared->samples[static_cast<std::size_t>(way)]) {
    if (furthest.keys.size() < kHighlights && sample.distance > 0) {
      furthest.keys.push_back(fromQt(sample.key));
      furthest.notes << Words::tr("moved by %1").arg(numberLabel(sample.distance, 3));
    }
    if (flipped.keys.size() < kHighlights && sample.test && sample.flipped()) {
      flipped.keys.push_back(fromQt(sample.key));
      flipped.notes << QStringLiteral("%1 → %2").arg(sample.before, sample.after);
    }
  }
  std::vector<SampleHighlight> highlights;
  for (SampleHighlight* highlight : {&furthest, &flipped}) {
    if (!highlight->keys.empty()) highlights.push_back(std::move(*highlight));
  }
  return highlights;
}

}  // namespace eido
