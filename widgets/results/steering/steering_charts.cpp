// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/steering_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::string_view kAnalysis = "steering";

/// The context of the texts in this file.
class SteeringChartsWords {
  Q_DECLARE_TR_FUNCTIONS(Steering)
};

bool isOf(const Table& table, std::int64_t row, const SteeringWay& way) {
  return table.text(row, "method") == way.method && table.text(row, "rows_by") == way.rowsBy;
}

Chart::Point pointOf(double x, const Table& table, std::int64_t row, const char* value) {
  return {
      .x = x, .y = table.number(row, value), .low = table.number(row, "ci_low"), .high = table.number(row, "ci_high")};
}

QStringList titlesOf(const std::vector<SteeringWay>& ways) {
  QStringList titles;
  for (const SteeringWay& way : ways) titles << way.title;
  return titles;
}

QString measureName(const char* measure) { return choiceLabel(kAnalysis, measure); }

}  // namespace

SteeringWay originalWay() { return {"original", "all", SteeringChartsWords::tr("as they are")}; }

std::vector<SteeringWay> waysOf(const Result& result) {
  std::vector<SteeringWay> ways;
  const auto add = [&](const std::string& method, const std::string& rowsBy) {
    SteeringWay way{method, rowsBy, choiceLabel(kAnalysis, method)};
    if (rowsBy != "all") way.title = SteeringChartsWords::tr("%1 (%2)").arg(way.title, choiceLabel(kAnalysis, rowsBy));
    if (method != "original" && std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
  };
  for (const char* name : {"probes", "summary", "neighbours", "samples"}) {
    const Table* table = result.table(name);
    for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r)
      add(table->text(r, "method"), table->text(r, "rows_by"));
  }
  return ways;
}

std::vector<SteeringWay> methodsOf(const Result& result) {
  std::vector<SteeringWay> methods;
  const Table* maps = result.table("maps");
  for (std::int64_t r = 0; maps != nullptr && r < maps->rows(); ++r) {
    const SteeringWay method{maps->text(r, "method"), {}, {}};
    if (std::find(methods.begin(), methods.end(), method) == methods.end()) methods.push_back(method);
  }
  return methods;
}

std::int64_t probeRow(const Table& probes, const SteeringWay& way, std::string_view probe, std::string_view of) {
  for (std::int64_t r = 0; r < probes.rows(); ++r) {
    if (isOf(probes, r, way) && probes.text(r, "probe") == probe && probes.text(r, "of") == of) return r;
  }
  return -1;
}

std::int64_t changeRow(const Table& changes, const SteeringWay& way, std::string_view measure) {
  for (std::int64_t r = 0; r < changes.rows(); ++r) {
    if (isOf(changes, r, way) && changes.text(r, "measure") == measure) return r;
  }
  return -1;
}

Chart accuracyChart(const Result& result, const std::vector<SteeringWay>& ways, std::string_view of,
                    const QString& name) {
  const Table* probes = result.table("probes");
  if (probes == nullptr) return {};
  std::vector<SteeringWay> all = {originalWay()};
  all.insert(all.end(), ways.begin(), ways.end());
  Chart chart{.x = {.scale = Chart::Scale::Category, .categories = titlesOf(all)},
              .y = {.title = SteeringChartsWords::tr("accuracy"), .fromZero = true},
              .horizontal = true,
              .numbers = true};
  double chance = Chart::kNone;
  for (const char* probe : {"linear", "mlp"}) {
    Chart::Series series{.name = std::string_view(probe) == "linear" ? SteeringChartsWords::tr("linear probe")
                                                                     : SteeringChartsWords::tr("MLP probe"),
                         .kind = Chart::Kind::Bar};
    for (std::size_t w = 0; w < all.size(); ++w) {
      const std::int64_t row = probeRow(*probes, all[w], probe, of);
      if (row < 0) continue;
      series.points.push_back(pointOf(static_cast<double>(w), *probes, row, "accuracy"));
      chance = probes->number(row, "chance");
    }
    if (!series.points.empty()) chart.series.push_back(std::move(series));
  }
  if (chart.series.empty()) return {};
  if (std::isnan(chance)) return chart;
  chart.levels = {{.at = chance, .name = SteeringChartsWords::tr("chance")}};
  chart.title =
      (of == "attribute" ? SteeringChartsWords::tr("How often probes find \"%1\" (dashed: %2 by chance)")
                         : SteeringChartsWords::tr("How often probes are right about \"%1\" (dashed: %2 by chance)"))
          .arg(name, fixedLabel(chance, 2));
  return chart;
}

Chart changesChart(const Result& result, const std::vector<SteeringWay>& ways) {
  const Table* changes = result.table("changes");
  if (changes == nullptr || changes->rows() == 0) return {};
  Chart chart{.title = SteeringChartsWords::tr("Change of accuracies on the same test samples"),
              .x = {.scale = Chart::Scale::Category, .categories = titlesOf(ways)},
              .y = {.title = SteeringChartsWords::tr("change"), .fromZero = true},
              .horizontal = true};
  // gaps are no accuracies: they stand in their own charts
  for (const char* measure : {"attribute_linear", "attribute_mlp", "task_accuracy"}) {
    Chart::Series series{.name = measureName(measure), .kind = Chart::Kind::Bar};
    for (std::size_t w = 0; w < ways.size(); ++w) {
      const std::int64_t row = changeRow(*changes, ways[w], measure);
      if (row >= 0) series.points.push_back(pointOf(static_cast<double>(w), *changes, row, "difference"));
    }
    if (!series.points.empty()) chart.series.push_back(std::move(series));
  }
  return chart.series.empty() ? Chart() : chart;
}

Chart tradeOffChart(const Result& result, const std::vector<SteeringWay>& ways) {
  const Table* changes = result.table("changes");
  if (changes == nullptr) return {};
  const Table* probes = result.table("probes");
  Chart chart{.title = SteeringChartsWords::tr("What it costs: low is better, and right as far as chance"),
              .x = {.title = SteeringChartsWords::tr("attribute accuracy removed (linear probe)"), .fromZero = true},
              .y = {.title = SteeringChartsWords::tr("task accuracy lost"), .fromZero = true}};
  std::vector<Chart::Series> reaches;
  double highest = 0;
  std::vector<std::pair<double, double>> drawn;
  for (const SteeringWay& way : ways) {
    const std::int64_t removed = changeRow(*changes, way, "attribute_linear"),
                       lost = changeRow(*changes, way, "task_accuracy");
    if (removed < 0 || lost < 0) continue;
    const auto back = [&](std::int64_t row, const char* column) { return -changes->number(row, column); };
    const double x = back(removed, "difference"), y = back(lost, "difference");
    // ways that come to the same are one point
    if (std::find(drawn.begin(), drawn.end(), std::pair(x, y)) != drawn.end()) continue;
    drawn.emplace_back(x, y);
    highest = std::max(highest, back(lost, "ci_low"));
    chart.series.push_back(
        {.name = way.title,
         .kind = Chart::Kind::Scatter,
         .points = {{.x = x, .y = y, .low = back(lost, "ci_high"), .high = back(lost, "ci_low"), .name = way.title}}});
    // charts know intervals of y; that of x is a line through the point
    reaches.push_back({.kind = Chart::Kind::Line,
                       .points = {{.x = back(removed, "ci_high"), .y = y}, {.x = back(removed, "ci_low"), .y = y}},
                       .reference = true});
  }
  if (chart.series.empty()) return {};
  chart.series.insert(chart.series.end(), reaches.begin(), reaches.end());
  const std::int64_t before = probes == nullptr ? -1 : probeRow(*probes, originalWay(), "linear", "attribute");
  if (before >= 0) {
    const double all = probes->number(before, "accuracy") - probes->number(before, "chance");
    chart.series.push_back({.name = SteeringChartsWords::tr("down to chance"),
                            .kind = Chart::Kind::Line,
                            .points = {{.x = all, .y = 0}, {.x = all, .y = highest}},
                            .reference = true});
  }
  return chart;
}

Chart gapsChart(const Result& result, const SteeringWay& way) {
  const Table* gaps = result.table("gaps");
  if (gaps == nullptr || gaps->rows() == 0) return {};
  const QStringList sources = distinctTexts(*gaps, "source");
  const std::string against = result.scalars.value("gaps_against", std::string());
  struct Row {
    QString name;
    std::int64_t before = -1, after = -1;
  };
  std::vector<Row> rows;
  for (std::int64_t r = 0; r < gaps->rows(); ++r) {
    if (std::isnan(gaps->number(r, "gap"))) continue;
    QString name = toQt(gaps->text(r, "class"));
    if (sources.size() > 1) name = SteeringChartsWords::tr("%1, %2").arg(name, toQt(gaps->text(r, "source")));
    const bool before = isOf(*gaps, r, originalWay()), after = isOf(*gaps, r, way);
    if (!before && !after) continue;
    auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
    if (found == rows.end()) found = rows.insert(rows.end(), {.name = name});
    (before ? found->before : found->after) = r;
  }
  const auto order = [&](const Row& row) { return row.before < 0 ? -2 : gaps->number(row.before, "gap"); };
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return order(a) > order(b); });
  const QString moved = sources.size() == 1 ? sources.front() : SteeringChartsWords::tr("each moved value");
  Chart chart{.title = SteeringChartsWords::tr("Gap by class: share told right, %1 less %2").arg(moved, toQt(against)),
              .x = {.scale = Chart::Scale::Category},
              .y = {.title = SteeringChartsWords::tr("gap"), .fromZero = true},
              .horizontal = true};
  Chart::Series before{.name = originalWay().title, .kind = Chart::Kind::Bar, .reference = true},
      after{.name = way.title, .kind = Chart::Kind::Bar};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    chart.x.categories << rows[i].name;
    for (const auto& [row, series] : {std::pair(rows[i].before, &before), std::pair(rows[i].after, &after)}) {
      if (row >= 0) series->points.push_back(pointOf(static_cast<double>(i), *gaps, row, "gap"));
    }
  }
  for (Chart::Series* series : {&before, &after}) {
    if (!series->points.empty()) chart.series.push_back(std::move(*series));
  }
  return chart.series.empty() ? Chart() : firstBars(chart);
}

Chart spectrumChart(const Result& result) {
  const Table* spectrum = result.table("spectrum");
  if (spectrum == nullptr || spectrum->rows() == 0) return {};
  Chart chart{.title = SteeringChartsWords::tr("Eigenvalues of the maps: 1 stays, 0 is gone"),
              .x = {.title = SteeringChartsWords::tr("place")},
              .y = {.title = SteeringChartsWords::tr("eigenvalue"), .fromZero = true}};
  for (std::int64_t r = 0; r < spectrum->rows(); ++r) {
    const std::string method = spectrum->text(r, "method"), source = spectrum->text(r, "source");
    // shifts turn and stretch nothing
    if (method == "mean" || method == "leace_oracle") continue;
    QString name = choiceLabel(kAnalysis, method);
    if (source != "all") name = SteeringChartsWords::tr("%1, %2").arg(name, toQt(source));
    if (chart.series.empty() || chart.series.back().name != name)
      chart.series.push_back({.name = name, .kind = Chart::Kind::Line});
    chart.series.back().points.push_back({.x = spectrum->number(r, "place"), .y = spectrum->number(r, "eigenvalue")});
  }
  if (chart.series.empty()) return {};
  chart.levels = {{.at = 1, .name = SteeringChartsWords::tr("stays")}};
  return chart;
}

Chart neighboursChart(const Result& result, const std::vector<SteeringWay>& ways) {
  const Table* neighbours = result.table("neighbours");
  if (neighbours == nullptr || neighbours->rows() == 0) return {};
  Chart chart{.title = SteeringChartsWords::tr("Neighbours with the same value"),
              .x = {.title = SteeringChartsWords::tr("neighbours")},
              .y = {.title = SteeringChartsWords::tr("share"), .fromZero = true}};
  std::vector<SteeringWay> all = {originalWay()};
  all.insert(all.end(), ways.begin(), ways.end());
  double chance = Chart::kNone;
  for (const SteeringWay& way : all) {
    Chart::Series series{.name = way.title, .kind = Chart::Kind::Line};
    for (std::int64_t r = 0; r < neighbours->rows(); ++r) {
      if (!isOf(*neighbours, r, way)) continue;
      series.points.push_back(pointOf(neighbours->number(r, "k"), *neighbours, r, "same_value"));
      chance = neighbours->number(r, "chance");
    }
    if (!series.points.empty()) chart.series.push_back(std::move(series));
  }
  if (chart.series.empty()) return {};
  chart.x.scale = scaleOf(chart.series);
  if (!std::isnan(chance)) chart.levels = {{.at = chance, .name = SteeringChartsWords::tr("chance")}};
  return chart;
}

}  // namespace eido
