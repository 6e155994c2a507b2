// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/leading_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "widgets/pages/reduction_run.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What rows are sorted by: the first numbers before the others, small before great.
using Key = std::array<double, 3>;

double last(double value) { return std::isnan(value) ? std::numeric_limits<double>::infinity() : value; }

template <class KeyOf>
void sortRows(std::vector<std::int64_t>& rows, const KeyOf& keyOf) {
  std::vector<std::pair<Key, std::int64_t>> keyed;
  keyed.reserve(rows.size());
  for (const std::int64_t row : rows) {
    Key key = keyOf(row);
    std::transform(key.begin(), key.end(), key.begin(), last);
    keyed.emplace_back(key, row);
  }
  std::sort(keyed.begin(), keyed.end());
  std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& k) { return k.second; });
}

bool has(const Table& table, std::initializer_list<const char*> columns) {
  return std::all_of(columns.begin(), columns.end(), [&](const char* c) { return table.find(c) >= 0; });
}

/// 1 for rows of one scenario among many, 0 for those of all items.
double scenarioOnly(const Table& table, std::int64_t row) {
  return table.find("scenario") >= 0 && table.text(row, "scenario") != "all" ? 1 : 0;
}

/// The model that is ahead of the others by most, over all items.
std::string bestOfPairs(const Table& pairs) {
  std::map<std::string, double> ahead;
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    const double difference = pairs.number(r, "difference");
    if (std::isnan(difference) || scenarioOnly(pairs, r) > 0) continue;
    ahead[pairs.text(r, "a")] += difference;
    ahead[pairs.text(r, "b")] -= difference;
  }
  const auto best =
      std::max_element(ahead.begin(), ahead.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  return best == ahead.end() ? std::string() : best->first;
}

/// Sorts the rows by what the table is about. @return how, "" = there is no rule for such a table
QString sortByMeaning(const Table& table, std::vector<std::int64_t>& rows, const Result* of) {
  const auto number = [&](std::int64_t row, const char* column) { return table.number(row, column); };
  if (has(table, {"a", "b", "difference"})) {
    const std::string best = bestOfPairs(table);
    sortRows(rows, [&](std::int64_t r) {
      const bool ahead = table.text(r, "a") == best || table.text(r, "b") == best;
      return Key{scenarioOnly(table, r), ahead ? 0.0 : 1.0, std::abs(number(r, "difference"))};
    });
    return Words::tr("Pairs of the best model first, its nearest rivals before the others.");
  }
  if (has(table, {"disagreement", "margin_held_out"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{-number(r, "disagreement"), number(r, "margin_held_out"), 0}; });
    return Words::tr("The most disputed samples first.");
  }
  if (has(table, {"accuracy", "group"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{number(r, "accuracy"), number(r, "n"), 0}; });
    return Words::tr("The groups with the lowest accuracy first.");
  }
  if (has(table, {"split", "n", "environment_1"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{number(r, "n"), 0, 0}; });
    return Words::tr("The smallest groups first.");
  }
  const std::vector<std::int64_t> sizes = of == nullptr ? std::vector<std::int64_t>() : reductionSizes(*of);
  const std::int64_t most = sizes.empty() ? 0 : sizes.back();
  const ReductionError best = most == 0 ? ReductionError{} : bestError(*of, {reductionScenario(*of), {}, most});
  const auto isBest = [&](std::int64_t r) {
    return number(r, "n") == static_cast<double>(most) && table.text(r, "selection") == best.selection;
  };
  if (has(table, {"mean_absolute_error", "selection", "estimator", "n"})) {
    const auto isCompared = [&](std::int64_t r) {
      const std::string estimator = table.text(r, "estimator");
      return number(r, "n") == static_cast<double>(most) && table.text(r, "selection") == "random" &&
             (estimator == "naive" || estimator == "difference");
    };
    sortRows(rows, [&](std::int64_t r) {
      const bool told = isCompared(r) || (isBest(r) && table.text(r, "estimator") == best.estimator);
      return Key{scenarioOnly(table, r), told ? 0.0 : 1.0, number(r, "mean_absolute_error")};
    });
    return Words::tr("Those of the finding first, then the smallest errors.");
  }
  if (has(table, {"mean_absolute_error"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{number(r, "mean_absolute_error"), 0, 0}; });
    return Words::tr("The smallest errors first.");
  }
  if (has(table, {"true_score", "estimate", "selection", "estimator"})) {
    sortRows(rows, [&](std::int64_t r) {
      const bool way = isBest(r) && table.text(r, "estimator") == best.estimator;
      return Key{scenarioOnly(table, r), way ? 0.0 : 1.0, -std::abs(number(r, "estimate") - number(r, "true_score"))};
    });
    return Words::tr("Those of the way with the least error first, the largest errors first.");
  }
  if (has(table, {"selection", "n", "key", "weight"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{scenarioOnly(table, r), isBest(r) ? 0.0 : 1.0, 0}; });
    return Words::tr("Those of the way with the least error, in the order in which they were chosen.");
  }
  if (has(table, {"line_discrimination"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{scenarioOnly(table, r), -number(r, "line_discrimination"), 0}; });
    return Words::tr("Those that tell models apart best first.");
  }
  if (has(table, {"label", "confidence", "suspect", "support"})) {
    sortRows(rows, [&](std::int64_t r) {
      return Key{table.text(r, "suspect") == "true" ? 0.0 : 1.0, -number(r, "support"), number(r, "confidence")};
    });
    return Words::tr("The suspect ones first, those that most models contradict before the others.");
  }
  if (has(table, {"label", "confidence"})) {
    sortRows(rows, [&](std::int64_t r) { return Key{number(r, "confidence"), 0, 0}; });
    return Words::tr("The least certain ones first.");
  }
  if (has(table, {"a", "b", "metric", "value", "p_adjusted"}) ||
      has(table, {"model_a", "model_b", "metric", "value"})) {
    std::map<std::string, double> places;  // several metrics are not of one scale
    for (const std::int64_t r : rows) places.emplace(table.text(r, "metric"), static_cast<double>(places.size()));
    sortRows(rows, [&](std::int64_t r) { return Key{places[table.text(r, "metric")], -number(r, "value"), 0}; });
    return Words::tr("The highest values first, one metric after the other.");
  }
  for (const char* column : {"consensus_score", "mean", "worst_group", "agreement", "score"}) {
    if (table.find(column) < 0) continue;
    sortRows(rows, [&](std::int64_t r) { return Key{scenarioOnly(table, r), -number(r, column), 0}; });
    return Words::tr("The highest ones first.");
  }
  return {};
}

}  // namespace

LeadingRows leadingRows(const Table& table, std::int64_t count, const Result* of) {
  LeadingRows leading;
  leading.rows.resize(static_cast<std::size_t>(table.rows()));
  std::iota(leading.rows.begin(), leading.rows.end(), std::int64_t{0});
  if (table.rows() <= count) return leading;
  if (table.name == "flip_curve" || table.name == "curve_n" || table.name == "curve_k") {
    for (std::int64_t i = 0; i < count; ++i)
      leading.rows[static_cast<std::size_t>(i)] = i * (table.rows() - 1) / std::max<std::int64_t>(1, count - 1);
    leading.chosen = Words::tr("Rows at even distances.");
  } else {
    leading.chosen = sortByMeaning(table, leading.rows, of);
    if (leading.chosen.isEmpty()) leading.chosen = Words::tr("The first ones, in the order of the table.");
  }
  leading.rows.resize(static_cast<std::size_t>(count));
  return leading;
}

QString leftOut(const ReportTable& table) {
  const std::int64_t more = table.total - std::ssize(table.rows);
  if (more <= 0) return {};
  const QString rest = Words::tr("%Ln more row(s).", nullptr, static_cast<int>(more));
  return table.chosen.isEmpty() ? rest : rest + u' ' + Words::tr("Shown: %1").arg(table.chosen);
}

}  // namespace eido
