// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/comparison/comparison_analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>

#include "core/analyses/category_input.h"
#include "core/analyses/comparison/paired_comparison.h"
#include "core/analyses/score_reading.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

using compare::Comparison;
using compare::Pair;

/// The items of a scenario.
struct Part {
  std::string name;
  std::vector<std::int32_t> rows, clusters;
};

/// All items, then each scenario.
std::vector<Part> partsOf(std::int64_t items, const std::vector<OptionalText>& scenario,
                          const std::vector<OptionalText>& cluster) {
  std::vector<std::int32_t> codes(static_cast<std::size_t>(items), -1);
  std::int32_t next = 0;
  if (!cluster.empty()) {
    std::vector<std::int32_t> named, of;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
      if (cluster[i]) named.push_back(static_cast<std::int32_t>(i));
    }
    next = static_cast<std::int32_t>(encodeCategories(cluster, named, of).size());
    for (std::size_t i = 0; i < named.size(); ++i) codes[static_cast<std::size_t>(named[i])] = of[i];
    for (std::int32_t& code : codes) {
      if (code < 0) code = next++;  // an item without a cluster stands alone
    }
  }
  const auto partOf = [&](std::string name, std::vector<std::int32_t> rows) {
    Part part{std::move(name), std::move(rows), {}};
    if (!cluster.empty()) {
      for (const std::int32_t row : part.rows) part.clusters.push_back(codes[static_cast<std::size_t>(row)]);
    }
    return part;
  };
  std::vector<std::int32_t> everything(static_cast<std::size_t>(items));
  std::iota(everything.begin(), everything.end(), 0);
  std::vector<Part> parts{partOf("all", everything)};
  if (scenario.empty()) return parts;
  std::vector<std::int32_t> named, of;
  for (const std::int32_t row : everything) {
    if (scenario[static_cast<std::size_t>(row)]) named.push_back(row);
  }
  const std::vector<std::string> names = encodeCategories(scenario, named, of);
  std::vector<std::vector<std::int32_t>> rows(names.size());
  for (std::size_t i = 0; i < named.size(); ++i) rows[static_cast<std::size_t>(of[i])].push_back(named[i]);
  for (std::size_t s = 0; s < names.size(); ++s)  // a scenario may be called as the total is
    parts.push_back(partOf(names[s] == "all" ? "all (scenario)" : names[s], std::move(rows[s])));
  return parts;
}

std::string figure(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  return text.data();
}

/// "A is better than B by 2.1 points, 95 % interval 0.4 to 3.8."
/// @param points  what a score is multiplied by to be in points; 0 = scores are in units of their own
std::string verdictOf(const Pair& pair, const std::vector<std::string>& models, double adjusted, double points,
                      bool higherIsBetter, double confidence) {
  std::string a = models[static_cast<std::size_t>(pair.a)], b = models[static_cast<std::size_t>(pair.b)];
  if (pair.n == 0) return a + " and " + b + " have no item in common.";
  if (!std::isfinite(pair.difference)) return a + " and " + b + " differ by more than a number can hold.";
  const double scale = points > 0 ? points : 1;
  const std::string unit = std::string(points > 0 ? " points" : "") + (higherIsBetter ? "" : " (less is better)");
  double difference = scale * pair.difference, low = scale * pair.interval.low, high = scale * pair.interval.high;
  const bool real = adjusted < 1 - confidence && difference != 0;
  if (real && (difference < 0) == higherIsBetter) std::swap(a, b);  // the better one stands first
  if (real && difference < 0) {
    difference = -difference;
    std::swap(low, high);
    low = -low, high = -high;
  }
  const auto digits = [points](double v) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), points > 0 ? "%.1f" : "%.4g", v);
    return std::string(text.data()) == "-0.0" ? std::string("0.0") : std::string(text.data());
  };
  const std::string interval =
      std::isnan(low) ? "" : ", " + figure(100 * confidence) + " % interval " + digits(low) + " to " + digits(high);
  if (real) return a + " is better than " + b + " by " + digits(difference) + unit + interval + ".";
  if (std::isnan(adjusted)) return a + " less " + b + ": " + digits(difference) + unit + interval + ".";
  const bool alone =
      pair.pValue < 1 - confidence && (low > 0 || high < 0);  // as are the p before correction and the interval
  return a + " cannot be told from " + b + (alone ? " once corrected for many pairs" : "") + " (difference " +
         digits(difference) + unit + interval + ").";
}

std::vector<double> corrected(const std::vector<double>& p, const std::string& correction) {
  if (correction == "holm") return holm(p);
  return correction == "bh" ? benjaminiHochberg(p) : p;
}

/// Scenarios whose clusters are too few for any finding, and those whose intervals are known to be narrow.
void noteClusters(const std::vector<Part>& parts, double confidence, Result& result) {
  constexpr std::int64_t kManyClusters = 20;
  const std::int64_t fewest = compare::fewestClusters(confidence);
  Warning none{.kind = "few_clusters"}, narrow{.kind = "few_clusters"};
  const auto add = [](Warning& warning, const Part& part, std::int64_t clusters) {
    constexpr std::int64_t kNamed = 3;
    if (++warning.count <= kNamed)
      warning.message += (warning.count > 1 ? ", " : "") + part.name + " (" + std::to_string(clusters) + ")";
    else if (warning.count == kNamed + 1)
      warning.message += " and others";
  };
  for (const Part& part : parts) {
    const std::set<std::int32_t> codes(part.clusters.begin(), part.clusters.end());
    const std::int64_t clusters = std::ssize(codes);
    if (&part == &parts.front()) result.scalars["clusters"] = clusters;
    if (clusters < fewest)
      add(none, part, clusters);
    else if (clusters < kManyClusters)
      add(narrow, part, clusters);
  }
  if (none.count > 0) {
    none.message = "Too few clusters in " + none.message + ": below " + std::to_string(fewest) +
                   " no interval is given, and over all sign flips no p can be under " + figure(1 - confidence) +
                   " whatever the scores are.";
    result.warnings.push_back(std::move(none));
  }
  if (narrow.count > 0) {
    narrow.message = "Few clusters in " + narrow.message + ": the intervals of fewer than " +
                     std::to_string(kManyClusters) + " are narrower than they ought to be; rather trust the p.";
    result.warnings.push_back(std::move(narrow));
  }
}

/// What a score is multiplied by to be in points: those of 0 to 1 by 100, percentages by 1; 0 = neither.
double pointsOf(const ScoreUnit& unit) {
  if (unit.isUnit() || unit.anything) return 100;
  return unit.range == ScoreRange{0, 100} ? 1 : 0;
}

/// Directions and scales of the rows, for the words of the run.
class Scales {
 public:
  void add(const std::string& part, const std::vector<std::int32_t>& rows, const std::vector<ScoreReading::Of>& units,
           const ScoreReading& reading) {
    const auto tells = [](const ScoreReading::Of& of) { return of.any && !of.unit.anything; };
    const auto first = std::find_if(units.begin(), units.end(), tells);  // with which the others have to go
    bool mixed = false, points = true, lower = first != units.end();
    for (const ScoreReading::Of& a : units) {
      if (!a.any) continue;
      mixed = mixed || a.mixed || (first != units.end() && !a.goesWith(*first));
      points = points && pointsOf(a.unit) == 100;
      lower = lower && !a.unit.higherIsBetter;
    }
    if (m_first) m_points = points && !mixed;
    m_first = false;
    if (lower && !mixed) m_lower.push_back(part);
    if (!mixed) return;
    m_mixed.push_back(part);
    if (m_text.empty()) m_text = reading.groupsText(rows);
  }

  void into(Result& result, std::size_t models, bool noScenario) const {
    result.scalars["points"] = m_points;
    if (!m_lower.empty()) result.scalars["lower_is_better"] = m_lower;
    if (m_mixed.empty()) return;
    result.scalars["mixed_scales"] = m_mixed;
    result.warnings.push_back(
        {.kind = "mixed_scales",
         .message = "Scores on different scales or of opposite directions stand together in " + join(m_mixed, ", ") +
                    ": " + m_text + ". There is no mean over them and nobody is better there" +
                    (noScenario ? "; name the column of tasks as --scenario for rows that can be compared."
                                : "; the other rows can be compared."),
         .count = static_cast<std::int64_t>(models)});
  }

 private:
  bool m_first = true, m_points = false;
  std::vector<std::string> m_lower, m_mixed;
  std::string m_text;
};

Cell finite(double value) { return !std::isfinite(value) ? Cell() : Cell(value); }

std::vector<std::pair<int, int>> pairsOf(const ScoreInput& scores, const std::string& baseline) {
  const int models = static_cast<int>(scores.models.size());
  std::vector<std::pair<int, int>> pairs;
  if (baseline.empty()) {
    for (int a = 0; a < models; ++a) {
      for (int b = a + 1; b < models; ++b) pairs.emplace_back(a, b);
    }
    return pairs;
  }
  const int base = scores.find(baseline);
  if (base < 0)
    throw Error(
        ErrorKind::NotFound,
        {.place = "--baseline", .found = "no model \"" + baseline + "\" among the chosen columns", .value = baseline});
  for (int a = 0; a < models; ++a) {
    if (a != base) pairs.emplace_back(a, base);
  }
  return pairs;
}

/// Items without a score of some model: what each row of the tables leaves out.
void noteMissing(const ScoreInput& scores, std::vector<Warning>& warnings) {
  Warning warning{.kind = "rows_dropped"};
  for (Eigen::Index i = 0; i < scores.values.rows(); ++i) {
    if (!scores.values.row(i).hasNaN()) continue;
    ++warning.count;
    if (warning.rows.size() < Warning::kMaxRows) warning.rows.push_back(i);
  }
  if (warning.count == 0) return;
  warning.message = std::to_string(warning.count) + " items have no score of some model" + mostMissing(scores) +
                    "; each pair is compared on the items that both have.";
  warnings.push_back(std::move(warning));
}

}  // namespace

Result ComparisonAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  const ScoreInput scores = readScores(input, task.part(0, 0.1));
  const Task comparing = task.part(0.1, 1);
  const std::vector<OptionalText> scenario = categoryTexts(input, parameters, "scenario", task),
                                  cluster = categoryTexts(input, parameters, "cluster", task);
  const std::vector<std::pair<int, int>> pairs = pairsOf(scores, parameters.text("baseline"));
  const double confidence = parameters.real("confidence");
  const compare::Options options{.bootstrap = parameters.integer("bootstrap"),
                                 .permutations = parameters.integer("permutations"),
                                 .confidence = confidence,
                                 .seed = input.seed};
  Result result;
  noteMissing(scores, result.warnings);
  const ScoreReading reading(scores, scenario);
  Table models("models", {"scenario", "model", "n", "mean", "ci_low", "ci_high"}),
      table("pairs", {"scenario", "a", "b", "n", "difference", "ci_low", "ci_high", "test", "p_value", "p_adjusted",
                      "both_right", "only_a", "only_b", "neither", "verdict"});
  const std::vector<Part> parts = partsOf(scores.values.rows(), scenario, cluster);
  if (!cluster.empty()) noteClusters(parts, confidence, result);
  std::int64_t told = 0, without = 0;
  Scales scales;
  for (std::size_t s = 0; s < parts.size(); ++s) {
    const Part& part = parts[s];
    comparing.report("comparison", static_cast<std::int64_t>(s), static_cast<std::int64_t>(parts.size()));
    const Comparison found =
        comparePairs(scores, part.rows, part.clusters, pairs, options,
                     comparing.part(static_cast<double>(s) / static_cast<double>(parts.size()),
                                    static_cast<double>(s + 1) / static_cast<double>(parts.size())));
    if (s == 0 && std::all_of(found.pairs.begin(), found.pairs.end(), [](const Pair& p) { return p.n == 0; }))
      throw Error(ErrorKind::TooFewRows, {.found = "no item that two of the models have a score for",
                                          .expected = "at least one",
                                          .wayOut = "Choose other columns, or a larger slice."});
    std::vector<ScoreReading::Of> units;
    for (int m = 0; m < static_cast<int>(found.models.size()); ++m) units.push_back(reading.of(m, part.rows));
    scales.add(part.name, part.rows, units, reading);
    for (std::size_t m = 0; m < found.models.size(); ++m) {
      const compare::ModelScore& score = found.models[m];
      const bool mixed = units[m].mixed;
      models.append({part.name, scores.models[m], score.n, mixed ? Cell() : finite(score.mean),
                     mixed ? Cell() : finite(score.interval.low), mixed ? Cell() : finite(score.interval.high)});
      without += cluster.empty() && options.bootstrap > 0 && score.n > 0 && std::isnan(score.interval.low);
    }
    std::vector<double> p;
    const auto mixedPair = [&](const Pair& pair) {
      return !units[static_cast<std::size_t>(pair.a)].goesWith(units[static_cast<std::size_t>(pair.b)]);
    };
    for (const Pair& pair : found.pairs) p.push_back(mixedPair(pair) ? std::nan("") : pair.pValue);
    const std::vector<double> adjusted = corrected(p, parameters.text("correction"));
    for (std::size_t i = 0; i < found.pairs.size(); ++i) {
      const Pair& pair = found.pairs[i];
      const auto count = [&](std::size_t k) { return pair.counts ? Cell((*pair.counts)[k]) : Cell(); };
      const std::string test = pair.mcnemar ? "mcnemar" : "permutation";
      if (mixedPair(pair)) {
        table.append({part.name, scores.models[static_cast<std::size_t>(pair.a)],
                      scores.models[static_cast<std::size_t>(pair.b)], pair.n, Cell(), Cell(), Cell(), test, Cell(),
                      Cell(), count(0), count(1), count(2), count(3), Cell()});
        continue;
      }
      const ScoreUnit &ofA = units[static_cast<std::size_t>(pair.a)].unit,
                      &ofB = units[static_cast<std::size_t>(pair.b)].unit;
      const ScoreUnit& unit = ofA.anything ? ofB : ofA;
      table.append({part.name, scores.models[static_cast<std::size_t>(pair.a)],
                    scores.models[static_cast<std::size_t>(pair.b)], pair.n, finite(pair.difference),
                    finite(pair.interval.low), finite(pair.interval.high), test, finite(pair.pValue),
                    finite(adjusted[i]), count(0), count(1), count(2), count(3),
                    verdictOf(pair, scores.models, adjusted[i], pointsOf(unit), unit.higherIsBetter, confidence)});
      told += s == 0 && adjusted[i] < 1 - confidence && pair.difference != 0;
    }
  }
  if (without > 0)
    result.warnings.push_back(
        {.kind = "no_interval", .message = "Fewer than two items: no interval.", .count = without});
  result.scalars["n"] = scores.values.rows();
  result.scalars["models"] = static_cast<std::int64_t>(scores.models.size());
  result.scalars["pairs"] = static_cast<std::int64_t>(pairs.size());
  result.scalars["pairs_told_apart"] = told;
  scales.into(result, scores.models.size(), parameters.at("scenario").is_null());
  result.tables = {std::move(models), std::move(table)};
  return result;
}

std::vector<const Analysis*> comparisonAnalyses() {
  static const ComparisonAnalysis comparisonAnalysis;
  return {&comparisonAnalysis};
}

}  // namespace eido
