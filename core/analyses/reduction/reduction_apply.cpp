// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/analyses/reduction/cross_validation.h"
#include "core/analyses/reduction/reduction_analysis.h"
#include "core/analyses/score_input.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

using namespace reduction;

/// One way to estimate one scenario's score.
struct Way {
  std::string scenario, selection, estimator;
  std::int64_t n = 0;
  auto operator<=>(const Way&) const = default;
};

/// Errors of a way on models that were held out, in points.
struct KnownError {
  double all = std::numeric_limits<double>::quiet_NaN(), inRange = all;
  double models = 0, modelsInRange = 0;
  double mean = all, deviation = 0;  ///< of the models' absolute errors
};

/// A reduction as its run's tables tell it.
class StoredReduction {
 public:
  explicit StoredReduction(const Result& result) {
    readItems(table(result, "item_parameters"), table(result, "scenarios"));
    readModels(table(result, "models"));
    readSets(table(result, "items"), table(result, "sets"));
    const Table& errors = table(result, "errors");
    for (std::int64_t r = 0; r < errors.rows(); ++r)
      m_errors[{errors.text(r, "scenario"), errors.text(r, "selection"), errors.text(r, "estimator"),
                static_cast<std::int64_t>(errors.number(r, "n"))}] = {errors.number(r, "root_mean_square"),
                                                                      errors.number(r, "root_mean_square_in_range"),
                                                                      errors.number(r, "models"),
                                                                      errors.number(r, "in_range"),
                                                                      errors.number(r, "mean_absolute_error"),
                                                                      errors.number(r, "sd")};
  }

  struct Sets {
    std::string selection;
    std::int64_t n = 0;
    std::vector<ItemSet> sets;  ///< of each scenario
  };

  const std::vector<std::string>& keys() const { return m_keys; }
  /// A score of an item as 0 (worst) to 1 (best).
  double scaled(std::size_t item, double score) const {
    return (score - m_worst[item]) / (m_best[item] - m_worst[item]);
  }
  bool isLowerBetter(std::size_t item) const { return m_best[item] < m_worst[item]; }
  ScoreRange rangeOf(std::size_t item) const {
    return {std::min(m_worst[item], m_best[item]), std::max(m_worst[item], m_best[item])};
  }
  const std::vector<Scenario>& scenarios() const { return m_scenarios; }
  const std::vector<Sets>& sets() const { return m_sets; }
  std::vector<Estimates> estimate(const Sets& sets, const Eigen::VectorXd& scores) const {
    return estimateScores(m_scenarios, sets.sets, m_thresholds, {m_model, m_line, m_prior, m_widePrior}, scores);
  }
  /// Whether the items were chosen with this model.
  bool knows(const std::string& model) const { return m_names.contains(model); }
  KnownError error(const Way& way) const {
    const auto found = m_errors.find(way);
    return found == m_errors.end() ? KnownError() : found->second;
  }

 private:
  static const Table& table(const Result& result, const char* name) {
    const Table* found = result.table(name);
    if (found == nullptr)
      throw Error(ErrorKind::Parameter, {.found = "a reduction without the table \"" + std::string(name) + "\"",
                                         .expected = "a run of this version",
                                         .wayOut = "Run the reduction again."});
    return *found;
  }

  static std::vector<double> list(const Table& table, std::int64_t row, const char* column) {
    const auto* values = std::get_if<std::vector<double>>(&table.at(row, column));
    return values != nullptr ? *values : std::vector<double>{table.number(row, column)};
  }

  void readItems(const Table& items, const Table& scenarios) {
    std::map<std::string, std::size_t> places;
    for (std::int64_t s = 0; s < scenarios.rows(); ++s) {
      places[scenarios.text(s, "scenario")] = m_scenarios.size();
      m_scenarios.push_back({.name = scenarios.text(s, "scenario"), .items = {}, .subscenario = {}, .balance = {}});
      m_thresholds.push_back(scenarios.number(s, "threshold"));
    }
    const std::int64_t n = items.rows();
    const bool isScaled = items.find("best") >= 0;  // runs of versions before this one knew scores of 0 to 1 alone
    const auto width = n > 0 ? static_cast<Eigen::Index>(list(items, 0, "discrimination").size()) : 1;
    m_model.alpha.resize(n, width);
    m_line.alpha.resize(n, 1);
    m_model.beta.resize(n);
    m_line.beta.resize(n);
    std::vector<std::vector<double>> balance(m_scenarios.size());
    for (std::int64_t i = 0; i < n; ++i) {
      const std::size_t scenario = places.at(items.text(i, "scenario"));
      m_places.emplace(items.text(i, "key"), std::pair(scenario, std::ssize(m_scenarios[scenario].items)));
      m_keys.push_back(items.text(i, "key"));
      m_worst.push_back(isScaled ? items.number(i, "worst") : 0);
      m_best.push_back(isScaled ? items.number(i, "best") : 1);
      m_scenarios[scenario].items.push_back(static_cast<std::int32_t>(i));
      balance[scenario].push_back(items.number(i, "balance"));
      const std::vector<double> alpha = list(items, i, "discrimination");
      for (Eigen::Index d = 0; d < width; ++d) m_model.alpha(i, d) = alpha[static_cast<std::size_t>(d)];
      m_model.beta[i] = items.number(i, "difficulty");
      m_line.alpha(i, 0) = items.number(i, "line_discrimination");
      m_line.beta[i] = items.number(i, "line_difficulty");
    }
    for (std::size_t s = 0; s < balance.size(); ++s)
      m_scenarios[s].balance =
          Eigen::Map<const Eigen::VectorXd>(balance[s].data(), static_cast<Eigen::Index>(balance[s].size()));
  }

  void readModels(const Table& models) {
    m_model.theta.resize(models.rows(), m_model.alpha.cols());
    m_line.theta.resize(models.rows(), 1);
    for (std::int64_t m = 0; m < models.rows(); ++m) {
      const std::vector<double> ability = list(models, m, "ability");
      for (Eigen::Index d = 0; d < m_model.theta.cols(); ++d)
        m_model.theta(m, d) = ability[static_cast<std::size_t>(d)];
      m_line.theta(m, 0) = models.number(m, "line_ability");
      m_names.insert(models.text(m, "model"));
    }
    m_prior = priorOf(m_model, 1);
    m_widePrior = priorOf(m_line, 4);
  }

  void readSets(const Table& items, const Table& sets) {
    const auto setOf = [&](const std::string& selection, std::int64_t n) -> Sets& {
      for (Sets& s : m_sets) {
        if (s.selection == selection && s.n == n) return s;
      }
      m_sets.push_back({selection, n, std::vector<ItemSet>(m_scenarios.size())});
      return m_sets.back();
    };
    std::map<std::string, std::size_t> places;
    for (std::size_t s = 0; s < m_scenarios.size(); ++s) places[m_scenarios[s].name] = s;
    struct Columns {
      std::vector<double> weights, coefficients, means;
    };
    std::map<std::tuple<std::string, std::int64_t, std::size_t>, Columns> columns;
    for (std::int64_t r = 0; r < items.rows(); ++r) {
      const auto n = static_cast<std::int64_t>(items.number(r, "n"));
      const std::string selection = items.text(r, "selection");
      const auto [scenario, place] = m_places.at(items.text(r, "key"));
      setOf(selection, n).sets[scenario].chosen.places.push_back(static_cast<std::int32_t>(place));
      Columns& c = columns[{selection, n, scenario}];
      c.weights.push_back(items.number(r, "weight"));
      c.coefficients.push_back(items.number(r, "coefficient"));
      c.means.push_back(items.number(r, "train_mean"));
    }
    const auto vectorOf = [](const std::vector<double>& values) -> Eigen::VectorXd {
      return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
    };
    for (std::int64_t r = 0; r < sets.rows(); ++r) {
      const auto n = static_cast<std::int64_t>(sets.number(r, "n"));
      const std::size_t scenario = places.at(sets.text(r, "scenario"));
      const Columns& c = columns[{sets.text(r, "selection"), n, scenario}];
      ItemSet& set = setOf(sets.text(r, "selection"), n).sets[scenario];
      set.chosen.weights = vectorOf(c.weights);
      set.ridge.coefficients = vectorOf(c.coefficients);
      set.ridge.means = vectorOf(c.means).transpose();
      set.ridge.intercept = sets.number(r, "intercept");
      set.low = sets.number(r, "range_low");
      set.high = sets.number(r, "range_high");
      set.naiveShare = sets.number(r, "naive_share");
    }
  }

  std::vector<std::string> m_keys;
  std::vector<double> m_worst, m_best;                                               ///< of each item
  std::unordered_map<std::string, std::pair<std::size_t, std::ptrdiff_t>> m_places;  ///< scenario, place in it
  std::vector<Scenario> m_scenarios;
  std::vector<double> m_thresholds;
  ItemResponse m_model, m_line;
  AbilityPrior m_prior, m_widePrior;
  std::set<std::string> m_names;
  std::vector<Sets> m_sets;
  std::map<Way, KnownError> m_errors;
};

/// The new model's score of each item of the reduction, by key; NaN where there is none.
Eigen::VectorXd scoresByKey(const StoredReduction& reduction, const AnalysisInput& input, const ColumnInfo& column,
                            const Task& task) {
  constexpr double kAnotherScale = 10;  // fractions where the reduction has percentages
  double wide = 0, highest = -1;
  const std::vector<double> values = input.data.numbers(column, task);
  std::unordered_map<std::string, double> byKey;
  const std::vector<std::string> keys = input.data.keys(task);
  for (std::size_t i = 0; i < keys.size(); ++i) byKey.emplace(keys[i], values[i]);
  Eigen::VectorXd scores = Eigen::VectorXd::Constant(std::ssize(reduction.keys()), std::nan(""));
  for (std::size_t i = 0; i < reduction.keys().size(); ++i) {
    const auto found = byKey.find(reduction.keys()[i]);
    if (found == byKey.end()) continue;
    const ScoreRange range = reduction.rangeOf(i);
    if (found->second < range.low || found->second > range.high)
      throw Error(ErrorKind::Parameter, {.place = "--scores",
                                         .found = numberText(found->second) + " in the column \"" + column.name + "\"",
                                         .expected = "scores from " + numberText(range.low) + " to " +
                                                     numberText(range.high) + ", as those of the reduction"});
    scores[static_cast<Eigen::Index>(i)] = reduction.scaled(i, found->second);
    wide = std::max(wide, range.high - range.low);
    if (reduction.isLowerBetter(i) == commonDirection(column.scales).value_or(!reduction.isLowerBetter(i)))
      throw Error(ErrorKind::Parameter, {.place = "--scores",
                                         .found = "the column \"" + column.name + "\", which is read otherwise",
                                         .expected = std::string(reduction.isLowerBetter(i) ? "less" : "more") +
                                                     " is better, as in the reduction",
                                         .wayOut = "`eidoscope edit` says how a column's scores are read."});
    if (std::isfinite(found->second)) highest = std::max(highest, found->second);
  }
  if (highest > 0 && highest <= 1 && wide >= kAnotherScale)
    throw Error(ErrorKind::Parameter,
                {.place = "--scores",
                 .found = "no score above " + numberText(highest) + " in the column \"" + column.name + "\"",
                 .expected = "scores of a range of " + numberText(wide) + ", as in the reduction",
                 .wayOut = "Bring its scores to the scale of the others."});
  return scores;
}

/// The keys of a set's items that have no score.
std::vector<std::string> missingOf(const StoredReduction& reduction, const StoredReduction::Sets& sets,
                                   const Eigen::VectorXd& scores) {
  std::vector<std::string> missing;
  for (std::size_t s = 0; s < sets.sets.size(); ++s) {
    for (const std::int32_t place : sets.sets[s].chosen.places) {
      const std::int32_t item = reduction.scenarios()[s].items[static_cast<std::size_t>(place)];
      if (!std::isfinite(scores[item])) missing.push_back(reduction.keys()[static_cast<std::size_t>(item)]);
    }
  }
  return missing;
}

struct Estimate {
  Way way;
  double value = 0, error = 0;
  double meanError = 0, standardError = 0;  ///< absolute, over models; of that mean
  Interval interval{0, 1};
  bool inRange = true;
};

const ColumnInfo& scoreColumn(const AnalysisInput& input, const Parameters& parameters) {
  if (parameters.at("scores").is_string() && !parameters.text("scores").empty()) {
    const ColumnInfo* column = input.data.set().find(parameters.text("scores"));
    if (column == nullptr)
      throw Error(ErrorKind::NotFound, {.place = "--scores",
                                        .found = "no column \"" + parameters.text("scores") + "\"",
                                        .value = parameters.text("scores")});
    return *column;
  }
  if (input.columns.size() != 1)
    throw Error(ErrorKind::Parameter, {.place = "--scores",
                                       .found = std::to_string(input.columns.size()) + " score columns",
                                       .expected = "the name of one"});
  return input.columns.front();
}

/// The way to read the score by. Outside the range the difference estimate on random items, the longest set of it. Else
/// one of the largest set that is scored, as long as no smaller one's mean absolute error is less by more than the
/// standard error of the difference: of many ways tried on some models one has the least error by luck. Of the ways of
/// one size that are as good as the best by the same measure, the one whose error is least over all sizes.
const Estimate* recommended(const std::vector<Estimate>& estimates, const std::string& scenario, bool outOfRange) {
  const Estimate* best = nullptr;
  if (outOfRange) {
    for (const Estimate& e : estimates) {
      if (e.way.scenario == scenario && e.way.selection == "random" && e.way.estimator == "difference" &&
          (best == nullptr || e.way.n > best->way.n))
        best = &e;
    }
    return best;
  }
  std::map<std::pair<std::string, std::string>, std::pair<double, double>> overSizes;  // sum of errors, sizes
  std::map<std::int64_t, const Estimate*, std::greater<>> leastOfSize;
  for (const Estimate& e : estimates) {
    if (e.way.scenario != scenario || std::isnan(e.meanError)) continue;
    auto& [sum, count] = overSizes[{e.way.selection, e.way.estimator}];
    sum += e.meanError;
    ++count;
    const Estimate*& least = leastOfSize[e.way.n];
    if (least == nullptr || e.meanError < least->meanError) least = &e;
  }
  const Estimate* chosen = nullptr;  // its size is
  for (const auto& [n, least] : leastOfSize) {
    if (chosen == nullptr ||
        least->meanError + std::hypot(least->standardError, chosen->standardError) < chosen->meanError)
      chosen = least;
  }
  if (chosen == nullptr) return nullptr;
  double lowest = 0;
  for (const Estimate& e : estimates) {
    if (e.way.scenario != scenario || e.way.n != chosen->way.n || std::isnan(e.meanError)) continue;
    if (e.meanError > chosen->meanError + chosen->standardError) continue;
    const auto& [sum, count] = overSizes[{e.way.selection, e.way.estimator}];
    if (best == nullptr || sum / count < lowest) best = &e, lowest = sum / count;
  }
  return best;
}

}  // namespace

Result ReductionApplyAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  const std::int64_t from = parameters.integer("from");
  if (!input.resultOf || from == 0)
    throw Error(ErrorKind::Parameter, {.place = "--from", .expected = "the number of a run of \"reduction\""});
  const ColumnInfo& column = scoreColumn(input, parameters);
  const StoredReduction reduction(input.resultOf(from, "reduction"));
  const Eigen::VectorXd scores = scoresByKey(reduction, input, column, task);
  const double confidence = parameters.real("confidence");
  std::vector<Estimate> estimates;
  std::vector<std::string> missing, incomplete;
  std::map<std::string, std::vector<std::string>> outside;  // selections that say so, by scenario
  for (const StoredReduction::Sets& sets : reduction.sets()) {
    task.checkpoint();
    const std::vector<std::string> lacking = missingOf(reduction, sets, scores);
    if (!lacking.empty()) {
      if (missing.empty() || lacking.size() < missing.size()) missing = lacking;
      incomplete.push_back(sets.selection + " " + std::to_string(sets.n) + " (" + std::to_string(lacking.size()) + ")");
      continue;
    }
    const std::vector<Estimates> found = reduction.estimate(sets, scores);
    for (std::size_t s = 0; s < found.size(); ++s) {
      const std::string& scenario = reduction.scenarios()[s].name;
      if (!found[s].inRange) outside[scenario].push_back(sets.selection + " " + std::to_string(sets.n));
      for (const Estimator e : kEstimators) {
        Estimate estimate{.way = {scenario, sets.selection, std::string(estimatorName(e)), sets.n},
                          .value = found[s].values[static_cast<std::size_t>(e)],
                          .inRange = found[s].inRange};
        const KnownError known = reduction.error(estimate.way);
        const bool near = found[s].inRange && known.modelsInRange >= 2;
        estimate.error = (near ? known.inRange : known.all) / 100;
        estimate.meanError = known.mean / 100;
        estimate.standardError = known.models > 0 ? known.deviation / 100 / std::sqrt(known.models) : 0;
        const double reach = intervalReach(estimate.error, near ? known.modelsInRange : known.models, confidence);
        estimate.interval = {std::max(0.0, estimate.value - reach), std::min(1.0, estimate.value + reach)};
        estimates.push_back(std::move(estimate));
      }
    }
  }
  if (estimates.empty())
    throw Error(ErrorKind::TooFewRows, {.what = "no chosen set has a score for all of its items",
                                        .found = "no score of " + std::to_string(missing.size()) +
                                                 " items of the nearest set, the first being \"" +
                                                 (missing.empty() ? std::string() : missing.front()) + "\"",
                                        .expected = "scores for the items of one set",
                                        .wayOut = "Export the table \"items\" of the reduction, and score those."});
  Result result;
  if (!incomplete.empty())
    result.warnings.push_back({.kind = "rows_dropped",
                               .message = "Sets with items that have no score are left out: " + join(incomplete, ", ") +
                                          "; the first missing item is \"" + missing.front() + "\".",
                               .count = std::ssize(missing)});
  Table table("estimates", {"model", "scenario", "selection", "estimator", "n", "repeat", "estimate", "ci_low",
                            "ci_high", "in_range", "recommended"});
  std::map<std::string, const Estimate*> best;
  for (const Scenario& scenario : reduction.scenarios()) {
    const bool out = outside.contains(scenario.name);
    best[scenario.name] = recommended(estimates, scenario.name, out);
    if (!out) continue;
    std::string names;
    for (const std::string& name : outside[scenario.name]) names += (names.empty() ? "" : ", ") + name;
    result.warnings.push_back(
        {.kind = "out_of_range",
         .message = "Scenario \"" + scenario.name +
                    "\": the model lies outside the range of the models that the items "
                    "were chosen with (" +
                    names + "). " +
                    (best[scenario.name] != nullptr ? "The difference estimate on random items is the safe one."
                                                    : "No estimate is safe: score the items of the random set too."),
         .count = std::ssize(outside[scenario.name])});
  }
  const std::string model = column.model.empty() ? column.name : column.model;
  if (reduction.knows(model) || reduction.knows(column.name))
    result.warnings.push_back({.kind = "model_known",
                               .message = "\"" + model +
                                          "\" is one of the models that the items were chosen with: its estimate is "
                                          "closer to its score than that of a new model will be, and its interval says "
                                          "nothing about it.",
                               .name = column.name});
  // what one came for first
  std::vector<const Estimate*> order;
  for (const Estimate& e : estimates) order.push_back(&e);
  std::stable_partition(order.begin(), order.end(), [&](const Estimate* e) { return best[e->way.scenario] == e; });
  for (const Estimate* each : order) {
    const Estimate& e = *each;
    const bool bounded = std::isfinite(e.error);
    table.append({model, e.way.scenario, e.way.selection, e.way.estimator, e.way.n, std::int64_t{0}, e.value,
                  bounded ? Cell(e.interval.low) : Cell(), bounded ? Cell(e.interval.high) : Cell(), e.inRange,
                  best[e.way.scenario] == &e});
  }
  result.tables.push_back(std::move(table));
  result.scalars["from"] = from;
  result.scalars["sets"] =
      std::ssize(estimates) / static_cast<std::int64_t>(kEstimators.size() * reduction.scenarios().size());
  return result;
}

}  // namespace eido
