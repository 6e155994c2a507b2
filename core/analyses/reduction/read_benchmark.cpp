// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/read_benchmark.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

#include "core/analyses/category_input.h"
#include "core/analyses/score_input.h"
#include "core/analyses/score_reading.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace eido::reduction {
namespace {

constexpr std::int64_t kLeastItems = 2;
constexpr std::int64_t kLeastModels = 3;  ///< that an item needs a score of, and half of all

/// Columns of the benchmark by scenario. Items keep their order.
std::vector<Scenario> scenariosOf(const std::vector<std::int32_t>& rows, const std::vector<OptionalText>& scenario,
                                  const std::vector<OptionalText>& subscenario, const std::vector<double>& repeats) {
  std::vector<std::string> names{"all"};
  std::vector<std::int32_t> codes(rows.size(), 0);
  if (!scenario.empty()) {
    codes.clear();
    names = encodeCategories(scenario, rows, codes);
  }
  std::vector<Scenario> scenarios(names.size());
  for (std::size_t s = 0; s < names.size(); ++s) {
    Scenario& of = scenarios[s];
    of.name = names[s];
    std::vector<std::int32_t> own;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (codes[i] != static_cast<std::int32_t>(s)) continue;
      of.items.push_back(static_cast<std::int32_t>(i));
      own.push_back(rows[i]);
    }
    of.subscenario.assign(own.size(), 0);
    if (!subscenario.empty()) {
      of.subscenario.clear();
      of.subscenarios = static_cast<std::int32_t>(encodeCategories(subscenario, own, of.subscenario).size());
    }
    of.balance = balanceOf(of.subscenario, of.subscenarios);
    if (repeats.empty()) continue;
    // an item counts as often as it stands there, and sub-scenarios count as they did with all of their items
    of.repeats.resize(std::ssize(of.items));
    std::vector<double> all(static_cast<std::size_t>(of.subscenarios));
    for (std::size_t i = 0; i < of.items.size(); ++i) {
      of.repeats[static_cast<Eigen::Index>(i)] = repeats[static_cast<std::size_t>(of.items[i])];
      all[static_cast<std::size_t>(of.subscenario[i])] += of.repeats[static_cast<Eigen::Index>(i)];
    }
    for (std::size_t i = 0; i < of.items.size(); ++i)
      of.balance[static_cast<Eigen::Index>(i)] = of.repeats[static_cast<Eigen::Index>(i)] *
                                                 static_cast<double>(of.items.size()) /
                                                 (of.subscenarios * all[static_cast<std::size_t>(of.subscenario[i])]);
  }
  return scenarios;
}

/// The sub-scenario that lost the largest share of its items, whose score the others no longer support.
std::string leastKept(const std::map<std::string, std::pair<std::int64_t, std::int64_t>>& parts) {
  const auto least = std::min_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
    return a.second.first * b.second.second < b.second.first * a.second.second;
  });
  if (least == parts.end() || least->second.first == least->second.second) return {};
  return " Of the sub-scenarios " + least->first + " loses most: it keeps " + std::to_string(least->second.first) +
         " of " + std::to_string(least->second.second) + " items.";
}

/// The worst and the best score of each item's metric.
class Scales {
 public:
  Scales(const ScoreInput& scores, const std::vector<OptionalText>& scenario, const Parameters& parameters)
      : m_scores(scores), m_reading(scores, scenario) {
    if (!parameters.text("range").empty()) m_asked = rangeFromText(parameters.text("range"));
  }

  /// @throws Error{Parameter} where models are on different scales, or the range is not known
  void add(std::int32_t row, Benchmark& benchmark) const {
    std::optional<ScoreUnit> unit;
    for (int m = 0; m < static_cast<int>(m_scores.models.size()); ++m) {
      if (std::isnan(m_scores.values(row, m))) continue;
      ScoreUnit own = m_reading.unit(m, row);
      if (m_asked) own.range = m_asked;
      if (unit && !unit->goesWith(own))
        throw Error(ErrorKind::Parameter, {.found = "models on different scales: " + m_reading.groupsText({row}),
                                           .expected = "one metric for all models of an item",
                                           .wayOut = "Choose the columns of one metric with --columns."});
      if (!unit || (unit->anything && !own.anything)) unit = own;
    }
    if (unit && !unit->range && !unit->anything) refuseUnknown();
    const ScoreRange range = unit && unit->range ? *unit->range : ScoreRange{0, 1};
    const bool higher = !unit || unit->higherIsBetter;
    benchmark.worst.push_back(higher ? range.low : range.high);
    benchmark.best.push_back(higher ? range.high : range.low);
  }

 private:
  [[noreturn]] void refuseUnknown() const {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const auto values = m_scores.values.array();
    const double low = values.isNaN().select(kInfinity, values).minCoeff(),
                 high = values.isNaN().select(-kInfinity, values).maxCoeff();
    const std::string offer = low < 0 || high > 100 ? "LOW,HIGH" : high <= 10 && low >= 1 ? "1,10" : "0,100";
    throw Error(ErrorKind::Parameter,
                {.place = "--range",
                 .found = "scores from " + numberText(low) + " to " + numberText(high),
                 .expected = "scores between 0 and 1, or the range of their metric",
                 .wayOut = "Say --range " + offer +
                           ", the lowest and the highest score that is possible; or keep it with the columns by "
                           "`eidoscope edit PROJECT COLUMN --range " +
                           offer + "`."});
  }

  const ScoreInput& m_scores;
  ScoreReading m_reading;
  std::optional<ScoreRange> m_asked;
};

/// The texts by which items are known again: of the column that was named, else of a text column that is called so.
std::vector<OptionalText> questionsOf(const AnalysisInput& input, const Parameters& parameters, std::string& name,
                                      const Task& task) {
  if (!parameters.at("question").is_null()) {
    name = parameters.text("question");
    return categoryTexts(input, parameters, "question", task);
  }
  for (const char* usual : {"question", "prompt", "text", "input", "problem"}) {
    const ColumnInfo* column = input.data.set().find(usual);
    if (column == nullptr || isNumeric(column->kind) || column->kind == ColumnKind::Media) continue;
    name = usual;
    return input.data.texts(*column, task.quiet(task.threads()));
  }
  return {};
}

/// Rows that stand for others too, and for how many. @param parts  what keeps items apart beside text and scores
struct Distinct {
  std::vector<std::int32_t> rows;
  std::vector<double> repeats;
};
Distinct distinctItems(const std::vector<std::int32_t>& rows, const ScoreInput& scores,
                       const std::vector<OptionalText>& questions,
                       const std::vector<const std::vector<OptionalText>*>& parts) {
  Distinct distinct;
  std::unordered_map<std::string, std::size_t> known;
  for (const std::int32_t row : rows) {
    const auto at = static_cast<std::size_t>(row);
    if (!questions[at]) {
      distinct.rows.push_back(row);
      distinct.repeats.push_back(1);
      continue;
    }
    std::string key = *questions[at];
    for (const auto* texts : parts) key += "\x1F" + (texts->empty() ? std::string() : (*texts)[at].value_or(""));
    for (const double score : scores.values.row(row)) key += "\x1F" + numberText(score);
    const auto [place, added] = known.emplace(std::move(key), distinct.rows.size());
    if (added) {
      distinct.rows.push_back(row);
      distinct.repeats.push_back(1);
    } else {
      ++distinct.repeats[place->second];
    }
  }
  return distinct;
}

/// Cells without a score by the sum of a model's and an item's part, both least squares over the cells that are there.
void fillMissing(Benchmark& benchmark) {
  constexpr int kRounds = 30;
  const auto there = (!benchmark.scores.array().isNaN()).eval();
  benchmark.filled = benchmark.scores.size() - there.count();
  if (benchmark.filled == 0) return;
  benchmark.missing = !there;
  const Eigen::ArrayXXd known = there.select(benchmark.scores.array(), 0.0);
  const Eigen::ArrayXXd one = there.cast<double>();
  const Eigen::ArrayXd perModel = one.rowwise().sum().max(1.0);
  const Eigen::ArrayXd perItem = one.colwise().sum().transpose().max(1.0);
  Eigen::ArrayXd model = Eigen::ArrayXd::Zero(known.rows()), item = known.colwise().sum().transpose() / perItem;
  for (int round = 0; round < kRounds; ++round) {
    model = (known.rowwise().sum() - (one.rowwise() * item.transpose()).rowwise().sum()) / perModel;
    item = (known.colwise().sum().transpose() - (one.colwise() * model).colwise().sum().transpose()) / perItem;
  }
  for (Eigen::Index m = 0; m < known.rows(); ++m) {
    for (Eigen::Index i = 0; i < known.cols(); ++i) {
      if (!there(m, i)) benchmark.scores(m, i) = std::clamp(model[m] + item[i], 0.0, 1.0);
    }
  }
}

void noteGaps(const Benchmark& benchmark, const ScoreInput& scores, std::vector<Warning>& warnings) {
  if (benchmark.filled == 0) return;
  std::int64_t items = 0;
  for (const std::int32_t n : benchmark.scored) items += n < static_cast<std::int32_t>(benchmark.models.size());
  const auto percent = [](double share) { return std::to_string(static_cast<int>(std::lround(100 * share))) + " %"; };
  warnings.push_back(
      {.kind = "missing_scores",
       .message =
           std::to_string(items) + " of " + std::to_string(benchmark.rows.size()) + " items (" +
           percent(static_cast<double>(items) / static_cast<double>(benchmark.rows.size())) +
           ") lack a score of some model" + mostMissing(scores) + "; " +
           percent(static_cast<double>(benchmark.filled) / static_cast<double>(benchmark.scores.size())) +
           " of all scores are missing. Each item is estimated over the models that have it, and what the others "
           "would have is filled in; only items that all have would be " +
           std::to_string(std::ssize(benchmark.rows) - items) + ".",
       .count = items});
}

}  // namespace

Benchmark readBenchmark(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                        const Task& task) {
  const ScoreInput scores = readScores(input, task);
  const auto scenario = categoryTexts(input, parameters, "scenario", task),
             subscenario = categoryTexts(input, parameters, "subscenario", task);
  const auto there = [](const std::vector<OptionalText>& texts, Eigen::Index i) {
    return texts.empty() || texts[static_cast<std::size_t>(i)].has_value();
  };
  Benchmark benchmark{.models = scores.models, .rows = {}, .scores = {}, .scenarios = {}};
  Warning dropped{.kind = "rows_dropped"};
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> parts;  ///< items kept and all, of each sub-scenario
  const std::int64_t least = std::max<std::int64_t>(std::min<std::int64_t>(kLeastModels, scores.values.cols()),
                                                    (scores.values.cols() + 1) / 2);
  // what a model with few scores would have elsewhere can't be told: only items that it has stay
  std::vector<Eigen::Index> sparse;
  for (Eigen::Index m = 0; m < scores.values.cols(); ++m) {
    if (2 * scores.values.col(m).array().isNaN().count() > scores.values.rows()) sparse.push_back(m);
  }
  std::vector<std::int32_t> rows;
  for (Eigen::Index i = 0; i < scores.values.rows(); ++i) {
    const std::int64_t scored = scores.values.cols() - scores.values.row(i).array().isNaN().count();
    const bool full =
        std::none_of(sparse.begin(), sparse.end(), [&](Eigen::Index m) { return std::isnan(scores.values(i, m)); });
    const bool kept = scored >= least && full && there(scenario, i) && there(subscenario, i);
    if (!subscenario.empty() && there(subscenario, i)) {
      auto& [left, all] = parts[*subscenario[static_cast<std::size_t>(i)]];
      left += kept;
      ++all;
    }
    if (kept) {
      rows.push_back(static_cast<std::int32_t>(i));
      continue;
    }
    ++dropped.count;
    ++benchmark.leftOut;
    if (dropped.rows.size() < Warning::kMaxRows) dropped.rows.push_back(i);
  }
  if (static_cast<std::int64_t>(rows.size()) < kLeastItems)
    throw Error(ErrorKind::TooFewRows,
                {.found = std::to_string(rows.size()) + " items with a score of " + std::to_string(least) +
                          " models or more" + (sparse.empty() ? "" : " and of each model that has few"),
                 .expected = "at least " + std::to_string(kLeastItems),
                 .wayOut = "Leave out models with few scores (--columns)."});
  if (dropped.count > 0) {
    dropped.message = std::to_string(dropped.count) + " of " + std::to_string(scores.values.rows()) +
                      " items are left out: with a score of fewer than half of the models, without one of a model that "
                      "has fewer than half of the items, or without a scenario" +
                      mostMissing(scores) + "." + leastKept(parts);
    warnings.push_back(std::move(dropped));
  }
  std::string question;
  const std::vector<OptionalText> questions = questionsOf(input, parameters, question, task);
  std::vector<double> repeats;
  if (!questions.empty()) {
    Distinct distinct = distinctItems(rows, scores, questions, {&scenario, &subscenario});
    benchmark.repeated = std::ssize(rows) - std::ssize(distinct.rows);
    if (benchmark.repeated > 0) {
      warnings.push_back({.kind = "repeated_items",
                          .message = std::to_string(benchmark.repeated) + " of " + std::to_string(rows.size()) +
                                     " items repeat another one (the same text in \"" + question +
                                     "\" and the same scores of all models). Each is chosen at most once and counts "
                                     "for all of its repeats.",
                          .count = benchmark.repeated});
      rows = std::move(distinct.rows);
      repeats = std::move(distinct.repeats);
    }
  }
  benchmark.rows = std::move(rows);
  benchmark.scores = rowsOf(scores.values, benchmark.rows).transpose();
  const Scales scales(scores, scenario, parameters);
  for (std::size_t i = 0; i < benchmark.rows.size(); ++i) {
    scales.add(benchmark.rows[i], benchmark);
    auto column = benchmark.scores.col(static_cast<Eigen::Index>(i));
    column = (column.array() - benchmark.worst[i]) / (benchmark.best[i] - benchmark.worst[i]);
    benchmark.scored.push_back(static_cast<std::int32_t>((!column.array().isNaN()).count()));
    const auto outside = std::find_if(column.begin(), column.end(), [](double v) { return v < 0 || v > 1; });
    if (outside != column.end())
      throw Error(
          ErrorKind::Parameter,
          {.place = "--range",
           .found = "the score " + numberText(benchmark.worst[i] + *outside * (benchmark.best[i] - benchmark.worst[i])),
           .expected = "scores from " + numberText(std::min(benchmark.worst[i], benchmark.best[i])) + " to " +
                       numberText(std::max(benchmark.worst[i], benchmark.best[i])),
           .wayOut = "Give the range of the metric with --range LOW,HIGH."});
  }
  fillMissing(benchmark);
  noteGaps(benchmark, scores, warnings);
  benchmark.scenarios = scenariosOf(benchmark.rows, scenario, subscenario, repeats);
  return benchmark;
}

}  // namespace eido::reduction
