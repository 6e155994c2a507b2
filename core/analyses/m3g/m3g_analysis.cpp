// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/m3g_analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "core/analyses/m3g/batches.h"
#include "core/analyses/m3g/views.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace m3g;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t kSplitStream = 2404;
constexpr std::int64_t kMarginalsKept = 2048;  ///< rows of a single batch
constexpr std::int64_t kInsteadKept = 100;
constexpr double kHidden = 0.9;    ///< floor over chance above which epsilon hides everything
constexpr double kNoMatch = 0.95;  ///< gap over chance above which views of no common space are suspected

std::string threeDigits(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3g", value);
  return text.data();
}

Cell number(double value) { return std::isfinite(value) ? Cell{value} : Cell{}; }

std::int64_t wholeNumber(const char* flag, double value) {
  if (value == std::floor(value)) return static_cast<std::int64_t>(value);
  throw Error(ErrorKind::Parameter, {.place = flag, .found = numberText(value), .expected = "a whole number"});
}

/// What a tuple's batches said of it.
struct TupleSums {
  std::int64_t batches = 0;
  double contribution = 0;
  std::int64_t top = 0;
  std::vector<double> without;       ///< sum of contributions, by view
  std::vector<Elsewhere> elsewhere;  ///< by view: the largest of its batches; `other` by place in the scored rows
};

class M3gRun {
 public:
  M3gRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input),
        m_parameters(parameters),
        m_task(task),
        m_cost(costFromName(parameters.text("cost"))),
        m_confidence(parameters.real("confidence")) {}

  Result run() {
    const bool procrustes = m_parameters.text("map") == "procrustes";
    if (procrustes && m_cost == Cost::SqEuclid)
      throw Error(ErrorKind::Parameter, {.place = "--cost",
                                         .found = "sqeuclid with --map procrustes",
                                         .expected = "cv or cosine: the map is fitted to rows at length 1",
                                         .wayOut = "Use --map none for views of one space."});
    m_views = readViews(m_input, m_parameters, m_result.warnings, m_task.part(0, 0.1));
    m_k = static_cast<int>(m_views.columns.size());
    chooseRows(procrustes);
    fit(procrustes);
    cut();
    solveAll();
    fillScalars();
    fillTables();
    sweepTemperatures();
    keepColumns();
    return std::move(m_result);
  }

 private:
  std::string name(std::size_t view) const { return m_views.columns[view].name; }
  std::string nameOf(int view) const { return name(static_cast<std::size_t>(view)); }

  /// Which rows the map is fitted to and which are scored. A map says nothing about rows that it was fitted to.
  void chooseRows(bool procrustes) {
    if (!m_views.parts.empty()) {
      m_fitting = m_views.placesOf(Part::Train);
      m_scored = m_views.placesOf(Part::Test);
    } else if (procrustes) {
      const std::int64_t n = m_views.count();
      const auto scored = std::llround(m_parameters.real("held_out") * static_cast<double>(n));
      std::vector<std::int32_t> order = randomPermutation(n, m_input.seed, kSplitStream);
      m_scored.assign(order.begin(), order.begin() + scored);
      m_fitting.assign(order.begin() + scored, order.end());
      std::sort(m_scored.begin(), m_scored.end());
      std::sort(m_fitting.begin(), m_fitting.end());
    } else {
      m_scored.resize(m_views.rows.size());
      std::iota(m_scored.begin(), m_scored.end(), 0);
      m_fitting = m_scored;
    }
    if (procrustes && m_fitting.size() < 2)
      throw Error(ErrorKind::TooFewRows, {.what = "too few samples to fit the common space to",
                                          .found = std::to_string(m_fitting.size()),
                                          .expected = "at least 2",
                                          .wayOut = "Check --split or --held-out, or choose a larger slice."});
    requireScored("");
  }

  void requireScored(const std::string& why) const {
    if (m_scored.size() >= 2) return;
    throw Error(ErrorKind::TooFewRows, {.what = "too few tuples to score" + why,
                                        .found = std::to_string(m_scored.size()),
                                        .expected = "at least 2",
                                        .wayOut = "Check --split or --held-out, or choose a larger slice."});
  }

  std::size_t referenceView() const {
    if (!m_parameters.at("reference").is_string()) return 0;
    const std::string wanted = m_parameters.text("reference");
    for (std::size_t v = 0; v < m_views.columns.size(); ++v) {
      if (name(v) == wanted) return v;
    }
    throw Error(
        ErrorKind::Parameter,
        {.place = "--reference", .found = "\"" + wanted + "\"", .expected = "one of the views", .value = wanted});
  }

  void fit(bool procrustes) {
    const std::int64_t dimensions = m_parameters.integer("dimensions");
    m_maps = fitMaps(m_views, m_fitting,
                     {.centre = m_parameters.boolean("centre"),
                      .procrustes = procrustes,
                      .dimensions = dimensions,
                      .reference = referenceView(),
                      .unitLength = true},
                     m_task.part(0.1, 0.25));
    std::int64_t wanted = m_views.values[0].cols();
    for (const MatrixF& values : m_views.values) wanted = std::min<std::int64_t>(wanted, values.cols());
    if (dimensions > 0) wanted = std::min(wanted, dimensions);
    const auto fitted = static_cast<std::int64_t>(m_fitting.size());
    if (procrustes && fitted <= wanted)
      m_result.warnings.push_back({.kind = "few_fitting_rows",
                                   .message = "The common space of " + std::to_string(wanted) +
                                              " dimensions was fitted to " + std::to_string(fitted) +
                                              " rows: it fits noise. Use fewer --dimensions or a smaller --held-out.",
                                   .count = fitted});
    for (std::size_t v = 0; v < m_maps.size(); ++v) {
      m_rows.push_back(m_maps[v].apply(m_views.values[v], m_scored, m_task.quiet(m_task.threads())));
    }
    if (m_cost != Cost::SqEuclid) {
      dropZeroRows();
      for (MatrixD& rows : m_rows) toUnitLength(rows);
    }
  }

  /// Rows without a direction in some view; what rounding leaves of a constant one is none.
  void dropZeroRows() {
    std::vector<bool> zero(m_scored.size());
    std::string where;
    for (std::size_t v = 0; v < m_rows.size(); ++v) {
      const double scale = m_maps[v].mean.norm() + m_rows[v].rowwise().norm().maxCoeff();
      std::size_t count = 0;
      for (std::size_t i = 0; i < zero.size(); ++i) {
        if (m_rows[v].row(static_cast<Eigen::Index>(i)).norm() > 1e-12 * scale) continue;
        zero[i] = true;
        ++count;
      }
      if (count > 0) where += (where.empty() ? "" : ", ") + std::to_string(count) + " in \"" + name(v) + "\"";
    }
    if (where.empty()) return;
    Warning warning{.kind = "zero_vector"};
    std::vector<std::int32_t> kept;
    for (std::size_t i = 0; i < zero.size(); ++i) {
      if (!zero[i]) {
        kept.push_back(static_cast<std::int32_t>(i));
        continue;
      }
      ++warning.count;
      if (warning.rows.size() < Warning::kMaxRows)
        warning.rows.push_back(m_views.rows[static_cast<std::size_t>(m_scored[i])]);
    }
    warning.message = std::to_string(warning.count) + " tuples take no part: their vectors are zero" +
                      (m_parameters.boolean("centre") ? " once the mean is taken away" : "") + " (" + where +
                      ") and have no direction.";
    m_result.warnings.push_back(std::move(warning));
    std::vector<std::int32_t> scored;
    for (const std::int32_t place : kept) scored.push_back(m_scored[static_cast<std::size_t>(place)]);
    m_scored = std::move(scored);
    requireScored(": vectors are zero or all the same (" + where + ")");
    for (MatrixD& rows : m_rows) {
      for (std::size_t i = 0; i < kept.size(); ++i) rows.row(static_cast<Eigen::Index>(i)) = rows.row(kept[i]).eval();
      rows.conservativeResize(static_cast<Eigen::Index>(kept.size()), Eigen::NoChange);
    }
  }

  void cut() {
    const Json& batch = m_parameters.at("batch");
    const auto scored = static_cast<std::int64_t>(m_scored.size());
    std::int64_t n = usualBatch(m_k);
    if (batch.is_number()) n = wholeNumber("--batch", batch.get<double>());
    if (!batch.is_number() && n == 0)
      throw Error(ErrorKind::TooLarge, {.what = "too many views to match as many tuples as tell something",
                                        .found = std::to_string(m_k),
                                        .expected = "at most 8, which leave batches of 8",
                                        .wayOut = "Choose fewer --columns."});
    if (n == 1)
      throw Error(ErrorKind::TooFewRows, {.place = "--batch", .found = "1", .expected = "at least 2, or 0 for all"});
    const Json& asked = m_parameters.at("rounds");
    const int rounds = asked.is_number() ? static_cast<int>(wholeNumber("--rounds", asked.get<double>()))
                       : m_k <= 3        ? 10
                                         : 2;
    const std::int64_t size = n == 0 ? scored : std::min(n, scored);
    requireBatch(size, m_k);
    // each thread holds costs, kernels both ways, marginals and planes
    const double bytes = 8.0 * static_cast<double>(size) * static_cast<double>(size) * 3 * m_k * (m_k - 1) *
                         (size == scored ? 1 : m_task.threads());
    if (bytes > static_cast<double>(m_input.memoryBytes)) {
      const double least = std::sqrt(static_cast<double>(m_input.memoryBytes) / (8.0 * 3 * m_k * (m_k - 1)));
      throw Error(ErrorKind::Memory,
                  {.what = "batches of " + std::to_string(size) + " tuples hold the costs of all pairs of rows",
                   .found = std::to_string(static_cast<std::int64_t>(bytes) >> 20) + " MiB",
                   .expected = "at most " + std::to_string(m_input.memoryBytes >> 20) + " MiB",
                   .wayOut = "Use --batch " + std::to_string(static_cast<std::int64_t>(least)) +
                             " or less, or allow more with --memory."});
    }
    m_batches = cutBatches(scored, n, rounds, m_input.seed);
  }

  BatchQuestions questions(double epsilon) const {
    return {.cost = m_cost,
            .solver = {.epsilon = epsilon,
                       .threshold = m_parameters.real("threshold"),
                       .checkEvery = static_cast<int>(m_parameters.integer("check_every")),
                       .maxSweeps = static_cast<int>(m_parameters.integer("max_sweeps"))},
            .permutations = static_cast<int>(m_parameters.integer("permutations")),
            .floor = m_parameters.boolean("floor"),
            .leaveOut = m_parameters.boolean("leave_out") && m_k > 2,
            .seed = m_input.seed};
  }

  void solveAll() {
    const Json& epsilon = m_parameters.at("epsilon");
    if (epsilon.is_number())
      m_epsilon = epsilon.get<double>();
    else if (epsilon == "auto")
      m_epsilon = automaticEpsilon(m_rows, m_batches, m_cost, m_task.quiet(m_task.threads()));
    else
      m_epsilon = epsilonOfTau(m_cost, m_k, m_parameters.real("tau"));
    if (!(m_epsilon > 0))
      throw Error(ErrorKind::Parameter, {.place = "--epsilon",
                                         .found = "auto, and all tuples cost the same",
                                         .expected = "costs that differ, or a number"});
    const auto sweeps = static_cast<double>(m_parameters.at("sweep").size());
    m_share = 0.7 / (1 + sweeps);  // of each temperature in the whole
    m_outcomes = askBatches(m_rows, m_batches, questions(m_epsilon), m_task.part(0.25, 0.25 + m_share));
  }

  double chanceOf(double epsilon, int views) const {
    return epsilon * (views - 1) * std::log(static_cast<double>(m_batches.n));
  }

  BatchMean over(const std::vector<BatchOutcome>& outcomes,
                 const std::function<double(const BatchOutcome&)>& valueOf) const {
    return meanOverBatches(m_batches, m_confidence,
                           [&](int b) { return valueOf(outcomes[static_cast<std::size_t>(b)]); });
  }

  struct Null {
    std::vector<double> gaps;
    double mean = kNaN;
    double sd = kNaN;
    double pValue = kNaN;
  };
  Null nullOf(const std::vector<BatchOutcome>& outcomes, double gap) const {
    Null null;
    const auto draws = static_cast<std::size_t>(m_parameters.integer("permutations"));
    if (draws == 0) return null;
    std::int64_t noLarger = 0;
    for (std::size_t draw = 0; draw < draws; ++draw) {
      double sum = 0;
      for (const BatchOutcome& outcome : outcomes) sum += outcome.nulls[draw];
      null.gaps.push_back(sum / static_cast<double>(outcomes.size()));
      noLarger += null.gaps.back() <= gap;
    }
    null.mean = mean(null.gaps);
    null.sd = standardDeviation(null.gaps);
    null.pValue = static_cast<double>(1 + noLarger) / static_cast<double>(draws + 1);
    return null;
  }

  void fillScalars() {
    Json& scalars = m_result.scalars;
    const double chance = chanceOf(m_epsilon, m_k);
    const BatchMean gap = over(m_outcomes, [](const BatchOutcome& o) { return o.gap; });
    const double floor =
        m_parameters.boolean("floor") ? over(m_outcomes, [](const BatchOutcome& o) { return o.floor; }).mean : kNaN;
    m_null = nullOf(m_outcomes, gap.mean);
    scalars = {{"k", m_k},
               {"n", m_batches.n},
               {"batches", m_batches.perRound},
               {"rounds", m_batches.rounds},
               {"scored", m_scored.size()},
               {"fitted", m_fitting.size()},
               {"left_over", m_batches.leftOver},
               {"dimensions", m_rows[0].cols()},
               {"confidence", m_confidence}};
    scalars["epsilon"] = m_epsilon;
    scalars["tau_effective"] = tauOfEpsilon(m_cost, m_k, m_epsilon);
    scalars["gap"] = gap.mean;
    scalars["ci_low"] = jsonNumber(gap.low);
    scalars["ci_high"] = jsonNumber(gap.high);
    scalars["gap_nats"] = gap.mean / m_epsilon;
    scalars["gap_over_chance"] = gap.mean / chance;
    scalars["gap_over_chance_ci_low"] = jsonNumber(gap.low / chance);
    scalars["gap_over_chance_ci_high"] = jsonNumber(gap.high / chance);
    scalars["chance"] = chance;
    scalars["floor"] = jsonNumber(floor);
    scalars["floor_over_chance"] = jsonNumber(floor / chance);
    scalars["match_cost"] = over(m_outcomes, [](const BatchOutcome& o) { return o.matchCost; }).mean;
    scalars["ot_value"] = over(m_outcomes, [](const BatchOutcome& o) { return o.value; }).mean;
    scalars["transport_cost"] = over(m_outcomes, [](const BatchOutcome& o) { return o.transport; }).mean;
    scalars["null_mean"] = jsonNumber(m_null.mean);
    scalars["null_sd"] = jsonNumber(m_null.sd);
    scalars["z"] = jsonNumber(m_null.sd > 0 ? (gap.mean - m_null.mean) / m_null.sd : kNaN);
    scalars["p_value"] = jsonNumber(m_null.pValue);

    const double room = chance - floor;
    const double agreement = room > 1e-9 * chance ? (chance - gap.mean) / room : kNaN;
    // to the first order, what a batch adds to the ratio
    const BatchMean rest = over(
        m_outcomes, [&](const BatchOutcome& o) { return ((chance - o.gap) - agreement * (chance - o.floor)) / room; });
    scalars["agreement"] = jsonNumber(agreement);
    scalars["agreement_ci_low"] = jsonNumber(agreement + rest.low - rest.mean);
    scalars["agreement_ci_high"] = jsonNumber(agreement + rest.high - rest.mean);
    warn(gap.mean / chance, floor / chance);
  }

  void warn(double gapOverChance, double floorOverChance) {
    std::int64_t unconverged = 0;
    double largest = 0;
    for (const BatchOutcome& outcome : m_outcomes) {
      if (outcome.converged && outcome.convergedWithout) continue;
      ++unconverged;
      largest = std::max({largest, outcome.error, outcome.errorWithout});
    }
    if (unconverged > 0)
      m_result.warnings.push_back(
          {.kind = "not_converged",
           .message = std::to_string(unconverged) + " of " + std::to_string(m_batches.count()) +
                      " batches did not converge (marginals deviate by up to " + threeDigits(largest) +
                      "); contributions may be below 0. Use a higher --tau or more --max-sweeps.",
           .count = unconverged});
    if (m_batches.perRound < 2)
      m_result.warnings.push_back({.kind = "no_interval",
                                   .message = "One batch has no interval. Use a --batch of at most half of the " +
                                              std::to_string(m_scored.size()) + " scored tuples."});
    if (m_parameters.text("map") == "none" && gapOverChance > kNoMatch && m_null.pValue > 0.05)
      m_result.warnings.push_back({.kind = "no_common_basis",
                                   .message = "The views match no better than by chance: spaces of different models "
                                              "have no common axes. Use --map procrustes."});
    if (floorOverChance > kHidden)
      m_result.warnings.push_back(
          {.kind = "temperature",
           .message = "Even perfect agreement is " + threeDigits(floorOverChance) +
                      " of chance at this temperature: epsilon hides everything. Use a lower one, such as --tau " +
                      threeDigits(tauOfEpsilon(m_cost, m_k, m_epsilon) / 4) + "."});
  }

  void fillTables() {
    if (m_parameters.boolean("per_sample")) fillTuples();
    fillViews();
    fillPairs();
    Table batches("batches", {"round", "batch", "n", "gap", "match_cost", "ot_value", "transport_cost", "sweeps",
                              "error", "converged"});
    for (std::size_t b = 0; b < m_outcomes.size(); ++b) {
      const BatchOutcome& o = m_outcomes[b];
      const auto at = static_cast<std::int64_t>(b);
      batches.append({at / m_batches.perRound + 1, at % m_batches.perRound + 1, m_batches.n, o.gap, o.matchCost,
                      o.value, o.transport, std::int64_t{o.sweeps}, o.error, o.converged});
    }
    m_result.tables.push_back(std::move(batches));
    Table null("null", {"permutation", "gap"});
    for (std::size_t draw = 0; draw < m_null.gaps.size(); ++draw)
      null.append({static_cast<std::int64_t>(draw) + 1, m_null.gaps[draw]});
    m_result.tables.push_back(std::move(null));
  }

  std::vector<TupleSums> tupleSums() const {
    std::vector<TupleSums> sums(m_scored.size());
    const auto k = static_cast<std::size_t>(m_k);
    for (TupleSums& tuple : sums) {
      tuple.without.assign(k, 0);
      tuple.elsewhere.resize(k);
    }
    for (std::size_t b = 0; b < m_outcomes.size(); ++b) {
      const BatchOutcome& outcome = m_outcomes[b];
      const std::vector<std::int32_t>& rows = m_batches.rows[b];
      for (std::size_t i = 0; i < rows.size(); ++i) {
        TupleSums& tuple = sums[static_cast<std::size_t>(rows[i])];
        ++tuple.batches;
        tuple.contribution += outcome.contribution[i];
        tuple.top += outcome.top[i];
        for (std::size_t v = 0; v < outcome.contributionWithout.size(); ++v)
          tuple.without[v] += outcome.contributionWithout[v][i];
        for (std::size_t v = 0; v < k; ++v) {
          const Elsewhere& here = outcome.elsewhere[v][i];
          if (here.other < 0 || (tuple.elsewhere[v].other >= 0 && here.mass <= tuple.elsewhere[v].mass)) continue;
          tuple.elsewhere[v] = {rows[static_cast<std::size_t>(here.other)], here.mass};
        }
      }
    }
    return sums;
  }

  void fillTuples() {
    const std::vector<std::string> keys = m_input.data.keys(m_task.quiet(1));
    const auto keyOf = [&](std::int32_t place) {
      return keys[static_cast<std::size_t>(
          m_views.rows[static_cast<std::size_t>(m_scored[static_cast<std::size_t>(place)])])];
    };
    const std::vector<TupleSums> sums = tupleSums();
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i].batches > 0) order.push_back(static_cast<std::int32_t>(i));
    }
    const auto mean = [&](std::int32_t place) {
      const TupleSums& tuple = sums[static_cast<std::size_t>(place)];
      return tuple.contribution / static_cast<double>(tuple.batches);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return mean(a) > mean(b); });
    Table samples("samples", {"key", "batches", "contribution", "match_probability", "top", "weakest_view",
                              "contribution_without"});
    Table instead("instead", {"key", "view", "nearest", "mass"});
    for (std::size_t r = 0; r < order.size(); ++r) {
      const TupleSums& tuple = sums[static_cast<std::size_t>(order[r])];
      const auto count = static_cast<double>(tuple.batches);
      const auto weakest = std::min_element(tuple.without.begin(), tuple.without.end());
      const bool known = !m_outcomes[0].contributionWithout.empty();
      const double contribution = mean(order[r]);
      samples.append({keyOf(order[r]), tuple.batches, contribution, std::exp(-contribution / m_epsilon),
                      static_cast<double>(tuple.top) / count,
                      known ? Cell{name(static_cast<std::size_t>(weakest - tuple.without.begin()))} : Cell{},
                      known ? Cell{*weakest / count} : Cell{}});
      if (static_cast<std::int64_t>(r) >= kInsteadKept) continue;
      for (std::size_t v = 0; v < tuple.elsewhere.size(); ++v) {
        if (tuple.elsewhere[v].other >= 0)
          instead.append({keyOf(order[r]), name(v), keyOf(tuple.elsewhere[v].other), tuple.elsewhere[v].mass});
      }
    }
    m_result.tables.push_back(std::move(samples));
    m_result.tables.push_back(std::move(instead));
  }

  void fillViews() {
    Table views("views", {"view", "dimension", "gap_without", "gap_over_chance_without", "ci_low", "ci_high", "drop",
                          "drop_ci_low", "drop_ci_high"});
    const bool known = !m_outcomes[0].gapWithout.empty();
    for (std::size_t v = 0; v < m_views.columns.size(); ++v) {
      if (!known) {
        views.append({name(v), m_views.columns[v].dimension, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}});
        continue;
      }
      const double chance = chanceOf(m_epsilon, m_k - 1);
      const BatchMean gap = over(m_outcomes, [&](const BatchOutcome& o) { return o.gapWithout[v]; });
      const BatchMean drop = over(m_outcomes, [&](const BatchOutcome& o) {
        const double others = std::accumulate(o.gapWithout.begin(), o.gapWithout.end(), 0.0) - o.gapWithout[v];
        return (others / (m_k - 1) - o.gapWithout[v]) / chance;
      });
      views.append({name(v), m_views.columns[v].dimension, gap.mean, gap.mean / chance, number(gap.low / chance),
                    number(gap.high / chance), drop.mean, number(drop.low), number(drop.high)});
    }
    m_result.tables.push_back(std::move(views));
  }

  void fillPairs() {
    Table pairs("pairs", {"a", "b", "matched", "chance", "cosine_matched", "cosine_others", "ci_low", "ci_high"});
    std::size_t p = 0;
    for (int a = 0; a < m_k; ++a) {
      for (int b = a + 1; b < m_k; ++b, ++p) {
        const BatchMean matched = over(m_outcomes, [&](const BatchOutcome& o) { return o.matched[p]; });
        const auto cosine = [&](std::vector<double> BatchOutcome::*values) {
          if (m_cost == Cost::SqEuclid) return Cell{};
          return number(over(m_outcomes, [&](const BatchOutcome& o) { return (o.*values)[p]; }).mean);
        };
        pairs.append({nameOf(a), nameOf(b), matched.mean, 1.0 / static_cast<double>(m_batches.n),
                      cosine(&BatchOutcome::cosineMatched), cosine(&BatchOutcome::cosineOthers), number(matched.low),
                      number(matched.high)});
      }
    }
    m_result.tables.push_back(std::move(pairs));
  }

  void sweepTemperatures() {
    const auto taus = m_parameters.at("sweep").get<std::vector<double>>();
    if (taus.empty()) return;
    Table sweep("sweep", {"tau", "epsilon", "gap_over_chance", "ci_low", "ci_high", "floor_over_chance", "null_mean",
                          "p_value"});
    double begin = 0.25 + m_share;
    for (const double tau : taus) {
      const double epsilon = epsilonOfTau(m_cost, m_k, tau);
      BatchQuestions asked = questions(epsilon);
      asked.leaveOut = false;
      asked.details = false;
      const auto outcomes = askBatches(m_rows, m_batches, asked, m_task.part(begin, begin + m_share));
      begin += m_share;
      const double chance = chanceOf(epsilon, m_k);
      const BatchMean gap = over(outcomes, [](const BatchOutcome& o) { return o.gap; });
      const double floor = over(outcomes, [](const BatchOutcome& o) { return o.floor; }).mean;
      const Null null = nullOf(outcomes, gap.mean);
      sweep.append({tau, epsilon, gap.mean / chance, number(gap.low / chance), number(gap.high / chance),
                    asked.floor ? Cell{floor / chance} : Cell{}, number(null.mean), number(null.pValue)});
    }
    m_result.tables.push_back(std::move(sweep));
  }

  void keepColumns() {
    for (std::size_t v = 0; v < m_maps.size(); ++v) {
      const ViewMap& map = m_maps[v];
      m_result.arrays.push_back(
          {"mean/" + name(v), {map.mean.size()}, {map.mean.data(), map.mean.data() + map.mean.size()}});
      if (map.map.size() > 0)
        m_result.arrays.push_back(
            {"map/" + name(v), {map.map.rows(), map.map.cols()}, {map.map.data(), map.map.data() + map.map.size()}});
    }
    if (m_outcomes.size() == 1 && m_batches.n <= kMarginalsKept) {
      std::vector<double> values;
      for (const MatrixD& marginal : m_outcomes[0].marginals)
        values.insert(values.end(), marginal.data(), marginal.data() + marginal.size());
      m_result.arrays.push_back({"pair_marginals",
                                 {static_cast<std::int64_t>(m_outcomes[0].marginals.size()), m_batches.n, m_batches.n},
                                 std::move(values)});
    }
    if (const std::string prefix = m_parameters.text("name"); !prefix.empty())
      m_result.columns = mappedColumns(m_views, m_maps, prefix, m_input.data.set().samples, m_task.part(0.95, 1));
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  Cost m_cost;
  double m_confidence;
  Views m_views;
  int m_k = 0;
  std::vector<std::int32_t> m_fitting, m_scored;  ///< places in m_views
  std::vector<ViewMap> m_maps;
  std::vector<MatrixD> m_rows;  ///< scored rows in the common space
  Batches m_batches;
  double m_epsilon = 0;
  double m_share = 0;
  std::vector<BatchOutcome> m_outcomes;
  Null m_null;
  Result m_result;
};

}  // namespace

M3gAnalysis::M3gAnalysis() : m_spec(m3gSpec()) {}

Result M3gAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return M3gRun(input, parameters, task).run();
}

}  // namespace eido
