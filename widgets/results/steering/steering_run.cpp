// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/steering_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
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

constexpr std::int64_t kMostOnMap = 20000;  ///< rows whose common components are looked for
constexpr std::size_t kArrows = 150;

/// The context of the texts in this file.
class SteeringRunWords {
  Q_DECLARE_TR_FUNCTIONS(Steering)
};

/// The label of each sample of the set; empty = not known.
std::vector<OptionalText> truths(const RunInfo& info, const RunData* data);

void readSamples(SteeringRun& run, const RunInfo& info, const Result& result, const RunData* data) {
  const Table* samples = result.table("samples");
  if (samples == nullptr) return;
  std::unordered_map<std::string, std::int32_t> rows;
  if (data != nullptr) {
    const std::vector<std::string> keys = data->columns.keys({});
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], static_cast<std::int32_t>(i));
  }
  const std::vector<OptionalText> labels = truths(info, data);
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
         .truth = row == rows.end() || labels.empty()
                      ? QString()
                      : toQt(labels[static_cast<std::size_t>(row->second)].value_or(std::string())),
         .distance = samples->number(r, "distance"),
         .moved = samples->number(r, "moved") > 0,
         .test = samples->text(r, "split") == "test"});
  }
  for (auto& list : run.samples)
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.distance > b.distance; });
}

/// Both columns in the first two components that they have together, and lines of samples evenly chosen.
std::optional<SteeringRun::Layout> layOut(const ColumnInfo& before, const ColumnInfo& after,
                                          std::shared_ptr<const MapColouring> colouring, const RunData& data) {
  const std::int64_t samples = data.columns.set().samples;
  if (before.dimension != after.dimension || before.dimension < 2 || samples > kMostOnMap) return {};
  const VectorData from = data.columns.vectors(before, data.task), to = data.columns.vectors(after, data.task);
  std::vector<std::int32_t> rows;
  for (std::int64_t i = 0; i < samples; ++i) {
    if (from.has(i) && to.has(i) && from.values.row(i).allFinite() && to.values.row(i).allFinite())
      rows.push_back(static_cast<std::int32_t>(i));
  }
  if (rows.size() < 3) return {};
  const auto n = static_cast<Eigen::Index>(rows.size());
  MatrixF both(2 * n, before.dimension);
  for (Eigen::Index i = 0; i < n; ++i) {
    both.row(i) = from.values.row(rows[static_cast<std::size_t>(i)]);
    both.row(n + i) = to.values.row(rows[static_cast<std::size_t>(i)]);
  }
  const MatrixF flat = principalComponents(both, {.components = 2}, data.task).coordinates;
  const auto pointsOf = [&](Eigen::Index first) {
    VectorData points{.values = MatrixF::Zero(samples, 2),
                      .present = std::vector<bool>(static_cast<std::size_t>(samples), false)};
    for (Eigen::Index i = 0; i < n; ++i) {
      points.values.row(rows[static_cast<std::size_t>(i)]) = flat.row(first + i);
      points.present[static_cast<std::size_t>(rows[static_cast<std::size_t>(i)])] = true;
    }
    return MapPoints::build(points);
  };
  SteeringRun::Layout layout{.column = toQt(after.name), .scene = {}, .from = pointsOf(0)};
  layout.scene.points = pointsOf(n);
  layout.scene.colouring = std::move(colouring);
  SampleBits arrows(samples);
  std::vector<std::int32_t> moved;
  for (const std::int32_t row : rows) {
    if (from.values.row(row) != to.values.row(row)) moved.push_back(row);
  }
  const std::size_t count = std::min(moved.size(), kArrows);
  for (std::size_t i = 0; i < count; ++i) arrows.set(moved[i * moved.size() / count]);
  layout.scene.selected = std::make_shared<const SampleBits>(std::move(arrows));
  return layout;
}

/// The column that was one of a run's inputs as it is called now; null = it is gone.
const ColumnInfo* inputColumn(const RunInfo& info, const SampleSetInfo& set, const char* part) {
  for (const RunInput& input : info.inputs) {
    const auto& parts = input.parts;
    const bool wanted =
        std::find(parts.begin(), parts.end(), part) != parts.end() ||
        (std::string_view(part) == "vectors" && std::find(parts.begin(), parts.end(), kCompared) != parts.end());
    if (!wanted) continue;
    for (const ColumnInfo& column : set.columns) {
      if (input.id > 0 ? column.id == input.id : column.name == input.column) return &column;
    }
  }
  return nullptr;
}

void layOutAll(SteeringRun& run, const RunInfo& info, const RunData& data) {
  const SampleSetInfo& set = data.columns.set();
  const ColumnInfo* before = inputColumn(info, set, "vectors");
  const ColumnInfo* colour = inputColumn(info, set, "attribute");
  if (before == nullptr) return;
  run.vectors = toQt(before->name);
  if (!info.parameters.value("vectors", Json()).is_string()) run.compared << run.vectors;
  std::shared_ptr<const MapColouring> colouring = MapColouring::plain(set.samples);
  if (colour != nullptr && !isNumeric(colour->kind) && colour->kind != ColumnKind::Media)
    colouring = MapColouring::categories(toQt(colour->name), categoriesOfTexts(data.columns.texts(*colour, data.task)));
  for (const QString& name : run.columns) {
    if (auto layout = layOut(*before, *set.find(fromQt(name)), colouring, data))
      run.layouts.push_back(*std::move(layout));
  }
}

std::vector<OptionalText> truths(const RunInfo& info, const RunData* data) {
  const ColumnInfo* label = data == nullptr ? nullptr : inputColumn(info, data->columns.set(), "label");
  if (label == nullptr || isNumeric(label->kind)) return {};
  return data->columns.texts(*label, data->task);
}

QString percent(double share) { return fixedLabel(100 * share, 1); }

/// "54.8 % (52.1 to 57.4)"
QString shareOf(const Table& table, std::int64_t row) {
  return SteeringRunWords::tr("%1 % (%2 to %3)")
      .arg(percent(table.number(row, "accuracy")), percent(table.number(row, "ci_low")),
           percent(table.number(row, "ci_high")));
}

bool isErased(const Table& probes, std::int64_t row) {
  return probes.number(row, "ci_low") <= probes.number(row, "chance");
}

using Kind = const char*;
/// The probe that a way is judged by: the linear one, where there is one.
Kind kindOf(const Table& probes, const SteeringWay& way) {
  return probeRow(probes, way, "linear", "attribute") >= 0 ? "linear" : "mlp";
}

/// What became of the gaps between two values; of several moved values the charts tell.
QString gapSentence(const Result& result, const SteeringWay& way) {
  const Table *changes = result.table("changes"), *summary = result.table("summary");
  if (changes == nullptr || summary == nullptr || distinctTexts(*summary, "source").size() != 1) return {};
  const std::int64_t row = changeRow(*changes, way, "rms_gap");
  if (row < 0) return {};
  std::int64_t before = -1, after = -1;
  for (std::int64_t r = 0; r < summary->rows(); ++r) {
    if (summary->text(r, "method") == "original") before = r;
    if (summary->text(r, "method") == way.method && summary->text(r, "rows_by") == way.rowsBy) after = r;
  }
  if (before < 0 || after < 0) return {};
  const double low = changes->number(row, "ci_low"), high = changes->number(row, "ci_high");
  const QString from = fixedLabel(summary->number(before, "rms_gap"), 3),
                to = fixedLabel(summary->number(after, "rms_gap"), 3);
  const QString range = std::isnan(low)
                            ? QString()
                            : SteeringRunWords::tr(" (change %1 to %2)").arg(fixedLabel(low, 3), fixedLabel(high, 3));
  const auto clear = [&](std::int64_t r) {
    return summary->number(r, "correlation_ci_low") > 0 || summary->number(r, "correlation_ci_high") < 0;
  };
  const bool turned = summary->number(before, "correlation") * summary->number(after, "correlation") < 0 &&
                      clear(before) && clear(after);
  QString sentence =
      SteeringRunWords::tr("The gap between \"%1\" and \"%2\", root mean square over the classes, goes from %3 to %4%5")
          .arg(toQt(summary->text(after, "source")), toQt(result.scalars.value("gaps_against", std::string())), from,
               to, range);
  return sentence + (turned ? SteeringRunWords::tr(", and turns round.") : QStringLiteral("."));
}

}  // namespace

QString SteeringRun::columnOf(const std::string& method) const {
  for (std::size_t i = 0; i < methods.size(); ++i) {
    if (methods[i] == method) return columns[static_cast<qsizetype>(i)];
  }
  return {};
}

const SteeringRun::Layout* SteeringRun::layoutOf(const std::string& method) const {
  const QString column = columnOf(method);
  for (const Layout& layout : layouts) {
    if (!column.isEmpty() && layout.column == column) return &layout;
  }
  return nullptr;
}

int recommendedWay(const Result& result, const std::vector<SteeringWay>& ways) {
  const Table* probes = result.table("probes");
  if (probes == nullptr) return -1;
  int best = -1;
  std::tuple<int, int, double> least{};
  for (std::size_t w = 0; w < ways.size(); ++w) {
    const int gold = ways[w].rowsBy == "gold" ? 1 : 0;  // an upper bound, not a way to go
    const Kind kind = kindOf(*probes, ways[w]);
    const std::int64_t attribute = probeRow(*probes, ways[w], kind, "attribute");
    if (attribute < 0) continue;
    const std::int64_t task = probeRow(*probes, ways[w], kind, "label");
    const bool erased = isErased(*probes, attribute);
    const double cost = !erased || task < 0 ? probes->number(attribute, "accuracy") : -probes->number(task, "accuracy");
    const std::tuple<int, int, double> order{gold, erased ? 0 : 1, cost};
    if (best < 0 || order < least) best = static_cast<int>(w), least = order;
  }
  return best;
}

std::shared_ptr<const void> readSteering(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<SteeringRun>();
  run->ways = waysOf(result);
  readSamples(*run, info, result, data);
  const auto named = [&](const char* parameter) {
    const Json value = info.parameters.value(parameter, Json());
    return value.is_string() ? toQt(value.get<std::string>()) : QString();
  };
  run->attribute = accuracyChart(result, run->ways, "attribute", named("attribute"));
  run->task = accuracyChart(result, run->ways, "label", named("label"));
  run->changes = changesChart(result, run->ways);
  run->tradeOff = tradeOffChart(result, run->ways);
  run->spectrum = spectrumChart(result);
  run->neighbours = neighboursChart(result, run->ways);
  for (const SteeringWay& way : run->ways) run->gaps.push_back(gapsChart(result, way));
  if (data == nullptr) return run;
  std::vector<const ColumnInfo*> made;
  for (const ColumnInfo& column : data->columns.set().columns) {
    if (column.run == info.id && column.kind == ColumnKind::Vector) made.push_back(&column);
  }
  std::sort(made.begin(), made.end(), [](const ColumnInfo* a, const ColumnInfo* b) { return a->id < b->id; });
  for (const ColumnInfo* column : made) run->columns << toQt(column->name);
  // columns are made in the order of the methods; where one is gone, which is whose is not known
  std::vector<std::string> methods;
  for (const SteeringWay& way : methodsOf(result)) methods.push_back(way.method);
  if (methods.size() == made.size()) run->methods = methods;
  layOutAll(*run, info, *data);
  return run;
}

QString steeringSummary(const RunInfo& info, const Result& result) {
  const std::vector<SteeringWay> ways = waysOf(result);
  const auto named = [&](const char* parameter) {
    const Json value = info.parameters.value(parameter, Json());
    return value.is_string() ? toQt(value.get<std::string>()) : QString();
  };
  const QString attribute = named("attribute");
  const Table* probes = result.table("probes");
  const int chosen = recommendedWay(result, ways);
  if (probes == nullptr || chosen < 0) {
    const Table* maps = result.table("maps");
    return maps == nullptr ? QString()
                           : SteeringRunWords::tr("%Ln map(s) for \"%1\" were made; nothing was scored.", nullptr,
                                                  static_cast<int>(maps->rows()))
                                 .arg(attribute);
  }
  const SteeringWay& way = ways[static_cast<std::size_t>(chosen)];
  const Kind kind = kindOf(*probes, way);
  const QString probe = std::string_view(kind) == "linear" ? SteeringRunWords::tr("a linear probe")
                                                           : SteeringRunWords::tr("an MLP probe");
  QStringList sentences;
  const std::int64_t before = probeRow(*probes, originalWay(), kind, "attribute"),
                     after = probeRow(*probes, way, kind, "attribute"),
                     hidden = probeRow(*probes, way, "mlp", "attribute");
  const QString chance = percent(probes->number(after, "chance"));
  if (before >= 0 && isErased(*probes, before))
    sentences << SteeringRunWords::tr(
                     "As the vectors are, %1 finds \"%2\" in %3 of the test samples, no more than by chance (%4 %): "
                     "there is nothing to take out.")
                     .arg(probe, attribute, shareOf(*probes, before), chance);
  else if (before >= 0)
    sentences
        << (isErased(*probes, after)
                ? SteeringRunWords::tr(
                      "After %1 %2 finds \"%3\" in %4 of the test samples, no more than by chance (%5 %); before it "
                      "was %6.")
                : SteeringRunWords::tr(
                      "Nearest comes %1: %2 still finds \"%3\" in %4 of the test samples (by chance %5 %); "
                      "before it was %6."))
               .arg(way.title, probe, attribute, shareOf(*probes, after), chance, shareOf(*probes, before));
  if (std::string_view(kind) == "linear" && hidden >= 0 && !isErased(*probes, hidden))
    sentences << SteeringRunWords::tr("An MLP probe still finds it in %1.").arg(shareOf(*probes, hidden));
  const Table* changes = result.table("changes");
  const std::int64_t task = probeRow(*probes, way, "linear", "label"),
                     taskBefore = probeRow(*probes, originalWay(), "linear", "label"),
                     lost = changes == nullptr ? -1 : changeRow(*changes, way, "task_accuracy");
  if (task >= 0 && taskBefore >= 0 && lost >= 0)
    sentences << SteeringRunWords::tr(
                     "A linear classifier of \"%1\" goes from %2 % to %3 % (by %4 points, %5 to %6; by chance %7 %).")
                     .arg(named("label"), percent(probes->number(taskBefore, "accuracy")),
                          percent(probes->number(task, "accuracy")),
                          fixedLabel(100 * changes->number(lost, "difference"), 1),
                          fixedLabel(100 * changes->number(lost, "ci_low"), 1),
                          fixedLabel(100 * changes->number(lost, "ci_high"), 1),
                          percent(probes->number(task, "chance")));
  if (const QString gap = gapSentence(result, way); !gap.isEmpty()) sentences << gap;
  const auto warned = std::find_if(result.warnings.begin(), result.warnings.end(),
                                   [](const Warning& w) { return w.kind == "over_correction"; });
  if (warned != result.warnings.end())
    sentences << SteeringRunWords::tr("Some methods went too far: see the warnings over the tables.");
  return sentences.join(u' ');
}

QString applySummary(const Result& result) {
  const auto number = [&](const char* name) {
    const auto found = result.scalars.find(name);
    return found != result.scalars.end() && found->is_number() ? found->get<double>() : Chart::kNone;
  };
  const double cost = number("transport_cost");
  return SteeringRunWords::tr("%1 of %2 rows moved%3; the new column is %4.")
      .arg(
          countLabel(static_cast<std::int64_t>(number("moved"))), countLabel(static_cast<std::int64_t>(number("rows"))),
          std::isnan(cost) ? QString()
                           : SteeringRunWords::tr(", by a root mean square of %1").arg(numberLabel(std::sqrt(cost), 3)),
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
  const SteeringRun::Layout* layout =
      way >= 0 ? prepared->layoutOf(prepared->ways[static_cast<std::size_t>(way)].method) : nullptr;
  if (layout == nullptr && !prepared->layouts.empty()) layout = &prepared->layouts.front();
  if (layout != nullptr) {
    const QString title =
        SteeringRunWords::tr("Where samples went: lines from %1 to %2").arg(prepared->vectors, layout->column);
    MapPanel panel{.scene = layout->scene, .view = {}, .drift = layout->from};
    panel.view =
        MapView::fitting(layout->scene.points->bounds() | layout->from->bounds(), QSizeF(kReportMap, kReportMap));
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
  SampleHighlight furthest{.title = SteeringRunWords::tr("Moved furthest by %1").arg(title), .keys = {}},
      flipped{
          .title = SteeringRunWords::tr("Test samples that the task's classifier tells otherwise after %1").arg(title),
          .keys = {}};
  for (const SteeringRun::Sample& sample : prepared->samples[static_cast<std::size_t>(way)]) {
    if (furthest.keys.size() < kHighlights && sample.distance > 0) {
      furthest.keys.push_back(fromQt(sample.key));
      furthest.notes << SteeringRunWords::tr("moved by %1").arg(numberLabel(sample.distance, 3));
    }
    if (flipped.keys.size() < kHighlights && sample.test && sample.flipped()) {
      flipped.keys.push_back(fromQt(sample.key));
      QString note = QStringLiteral("%1 → %2").arg(sample.before, sample.after);
      if (!sample.truth.isEmpty())
        note += sample.after == sample.truth    ? SteeringRunWords::tr(", right now")
                : sample.before == sample.truth ? SteeringRunWords::tr(", wrong now")
                                                : QString();
      flipped.notes << note;
    }
  }
  std::vector<SampleHighlight> highlights;
  for (SampleHighlight* highlight : {&furthest, &flipped}) {
    if (!highlight->keys.empty()) highlights.push_back(std::move(*highlight));
  }
  return highlights;
}

std::vector<FindingChip> steeringChips(const LoadedRun& run) {
  const Result& result = *run.result;
  const std::vector<SteeringWay> ways = waysOf(result);
  const Table* probes = result.table("probes");
  const int chosen = recommendedWay(result, ways);
  if (probes == nullptr || chosen < 0) return {};
  const SteeringWay& way = ways[static_cast<std::size_t>(chosen)];
  const Kind kind = kindOf(*probes, way);
  std::vector<FindingChip> chips;
  const auto add = [&](const QString& label, std::int64_t row) {
    if (row < 0) return;
    chips.push_back({label, SteeringRunWords::tr("%1 %").arg(percent(probes->number(row, "accuracy"))),
                     rangeLabel(100 * probes->number(row, "ci_low"), 100 * probes->number(row, "ci_high"), 1)});
  };
  const std::int64_t after = probeRow(*probes, way, kind, "attribute");
  add(SteeringRunWords::tr("Found before"), probeRow(*probes, originalWay(), kind, "attribute"));
  add(SteeringRunWords::tr("Found after"), after);
  if (after >= 0 && !std::isnan(probes->number(after, "chance")))
    chips.back().range += (chips.back().range.isEmpty() ? QString() : QStringLiteral("; ")) +
                          SteeringRunWords::tr("by chance %1").arg(percent(probes->number(after, "chance")));
  if (std::string_view(kind) == "linear")
    add(SteeringRunWords::tr("By an MLP probe"), probeRow(*probes, way, "mlp", "attribute"));
  return chips;
}

}  // namespace eido
