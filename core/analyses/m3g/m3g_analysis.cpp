// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/m3g_analysis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/analyses/m3g/joint_rows.h"
#include "core/analyses/m3g/joint_tables.h"
#include "core/base/error.h"
#include "core/base/nan.h"
#include "core/base/text.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace m3g;

constexpr double kRounding = 1e-12;
constexpr std::int64_t kMarginalsKept = 2048;  ///< rows of a single batch
constexpr double kHidden = 0.9;                ///< floor over chance above which epsilon hides everything
constexpr double kNoMatch = 0.95;              ///< gap over chance above which views of no common space are suspected

std::string threeDigits(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3g", value);
  return text.data();
}

std::int64_t wholeNumber(const char* flag, double value) {
  if (value == std::floor(value)) return static_cast<std::int64_t>(value);
  throw Error(ErrorKind::Parameter, {.place = flag, .found = numberText(value), .expected = "a whole number"});
}

class M3gRun {
 public:
  M3gRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input),
        m_parameters(parameters),
        m_task(task),
        m_cost(costFromName(parameters.text("cost"))),
        m_confidence(parameters.real("confidence")) {}

  Result run() {
    m_joint = prepareRows(m_input, m_parameters, m_cost, m_result.warnings, m_task.part(0, 0.25));
    cut();
    solveAll();
    fillScalars();
    fillTables();
    sweepTemperatures();
    keepColumns();
    return std::move(m_result);
  }

 private:
  void cut() {
    const Json& batch = m_parameters.at("batch");
    const auto scored = static_cast<std::int64_t>(m_joint.scored.size());
    std::int64_t n = usualBatch(m_joint.k());
    if (batch.is_number()) n = wholeNumber("--batch", batch.get<double>());
    if (!batch.is_number() && n == 0)
      throw Error(ErrorKind::TooLarge, {.what = "too many views to match as many tuples as tell something",
                                        .found = std::to_string(m_joint.k()),
                                        .expected = "at most 8, which leave batches of 8",
                                        .wayOut = "Choose fewer --columns."});
    if (n == 1)
      throw Error(ErrorKind::TooFewRows, {.place = "--batch", .found = "1", .expected = "at least 2, or 0 for all"});
    const Json& asked = m_parameters.at("rounds");
    const int rounds = asked.is_number()  ? static_cast<int>(wholeNumber("--rounds", asked.get<double>()))
                       : m_joint.k() <= 3 ? 10
                                          : 2;
    const std::int64_t size = n == 0 ? scored : std::min(n, scored);
    requireBatch(size, m_joint.k());
    m_batches = cutBatches(scored, n, rounds, m_input.seed);
    // each thread holds costs, kernels both ways, marginals and planes
    const double perValue = 8.0 * 3 * m_joint.k() * (m_joint.k() - 1) * std::min(m_task.threads(), m_batches.count());
    const double bytes = perValue * static_cast<double>(size) * static_cast<double>(size);
    if (bytes <= static_cast<double>(m_input.memoryBytes)) return;
    const double least = std::sqrt(static_cast<double>(m_input.memoryBytes) /
                                   (perValue * (m_batches.count() > 1 ? 1 : m_task.threads())));
    throw Error(ErrorKind::Memory,
                {.what = "batches of " + std::to_string(size) + " tuples hold the costs of all pairs of rows",
                 .found = std::to_string(static_cast<std::int64_t>(bytes) >> 20) + " MiB",
                 .expected = "at most " + std::to_string(m_input.memoryBytes >> 20) + " MiB",
                 .wayOut = "Use --batch " + std::to_string(static_cast<std::int64_t>(least)) +
                           " or less, or allow more with --memory."});
  }

  BatchQuestions questions(double epsilon) const {
    return {.cost = m_cost,
            .solver = {.epsilon = epsilon,
                       .threshold = m_parameters.real("threshold"),
                       .checkEvery = static_cast<int>(m_parameters.integer("check_every")),
                       .maxSweeps = static_cast<int>(m_parameters.integer("max_sweeps"))},
            .permutations = static_cast<int>(m_parameters.integer("permutations")),
            .floor = m_parameters.boolean("floor"),
            .leaveOut = m_parameters.boolean("leave_out") && m_joint.k() > 2,
            .seed = m_input.seed};
  }

  void solveAll() {
    const Json& epsilon = m_parameters.at("epsilon");
    if (epsilon.is_number())
      m_epsilon = epsilon.get<double>();
    else if (epsilon == "auto")
      m_epsilon = automaticEpsilon(m_joint.rows, m_batches, m_cost, m_task.quiet(m_task.threads()));
    else
      m_epsilon = epsilonOfTau(m_cost, m_joint.k(), m_parameters.real("tau"));
    if (!(m_epsilon > 0))
      throw Error(ErrorKind::TooFewRows, {.what = "no epsilon from the spread of the costs: all tuples cost the same",
                                          .wayOut = "Use --epsilon tau, or a number."});
    const auto sweeps = static_cast<double>(m_parameters.at("sweep").size());
    m_share = 0.7 / (1 + sweeps);  // of each temperature in the whole
    m_outcomes = askBatches(m_joint.rows, m_batches, questions(m_epsilon), m_task.part(0.25, 0.25 + m_share));
  }

  JointOutcomes outcomesAt(double epsilon, const std::vector<BatchOutcome>& outcomes) const {
    return {m_joint, m_batches, outcomes, m_cost, epsilon, m_confidence};
  }

  /// (chance - gap) / (chance - floor); its interval is that of what each batch adds to the ratio, to the first order.
  static BatchMean agreementOf(const JointOutcomes& run, double gap, double floor) {
    const double chance = run.chance(run.tuples.k());
    const double room = chance - floor;
    if (!(room > 1e-9 * chance)) return {kNaN, kNaN, kNaN};
    const double ratio = (chance - gap) / room;
    const BatchMean rest =
        run.over([&](const BatchOutcome& o) { return ((chance - o.gap) - ratio * (chance - o.floor)) / room; });
    return {ratio, ratio + rest.low - rest.mean, ratio + rest.high - rest.mean};
  }

  void fillScalars() {
    Json& scalars = m_result.scalars;
    const JointOutcomes run = outcomesAt(m_epsilon, m_outcomes);
    const double chance = run.chance(m_joint.k());
    const BatchMean gap = run.over([](const BatchOutcome& o) { return o.gap; });
    const double floor =
        m_parameters.boolean("floor") ? run.over([](const BatchOutcome& o) { return o.floor; }).mean : kNaN;
    m_null = nullGaps(run, gap.mean);
    scalars = {{"k", m_joint.k()},
               {"n", m_batches.n},
               {"batches", m_batches.perRound},
               {"rounds", m_batches.rounds},
               {"scored", m_joint.scored.size()},
               {"fitted", m_joint.fitting.size()},
               {"left_over", m_batches.leftOver},
               {"dimensions", m_joint.rows[0].cols()},
               {"confidence", m_confidence}};
    scalars["epsilon"] = m_epsilon;
    scalars["tau_effective"] = tauOfEpsilon(m_cost, m_joint.k(), m_epsilon);
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
    scalars["match_cost"] = run.over([](const BatchOutcome& o) { return o.matchCost; }).mean;
    scalars["ot_value"] = run.over([](const BatchOutcome& o) { return o.value; }).mean;
    scalars["transport_cost"] = run.over([](const BatchOutcome& o) { return o.transport; }).mean;
    scalars["null_mean"] = jsonNumber(m_null.mean);
    scalars["null_sd"] = jsonNumber(m_null.sd);
    scalars["z"] = jsonNumber(m_null.sd > kRounding * chance ? (gap.mean - m_null.mean) / m_null.sd : kNaN);
    scalars["p_value"] = jsonNumber(m_null.pValue);

    const BatchMean agreement = agreementOf(run, gap.mean, floor);
    scalars["agreement"] = jsonNumber(agreement.mean);
    scalars["agreement_ci_low"] = jsonNumber(agreement.low);
    scalars["agreement_ci_high"] = jsonNumber(agreement.high);
    warn(gap.mean / chance, floor / chance);
  }

  void warn(double gapOverChance, double floorOverChance) {
    std::int64_t unconverged = 0, withoutOne = 0;
    double largest = 0, largestWithout = 0;
    for (const BatchOutcome& outcome : m_outcomes) {
      unconverged += !outcome.converged;
      withoutOne += !outcome.convergedWithout;
      largest = std::max(largest, outcome.error);
      largestWithout = std::max(largestWithout, outcome.errorWithout);
    }
    const auto note = [&](const char* kind, std::int64_t count, double error, const std::string& which,
                          const std::string& so) {
      if (count == 0) return;
      m_result.warnings.push_back({.kind = kind,
                                   .message = std::to_string(count) + " of " + std::to_string(m_batches.count()) +
                                              " batches did not converge" + which + " (marginals deviate by up to " +
                                              threeDigits(error) + ")" + so +
                                              ". Use a higher --tau or more --max-sweeps.",
                                   .count = count});
    };
    note("not_converged", unconverged, largest, "", "; contributions may be below 0");
    note("not_converged_without", withoutOne, largestWithout, " without one of the views", "");
    if (m_batches.perRound < 2)
      m_result.warnings.push_back({.kind = "no_interval",
                                   .message = "One batch has no interval. Use a --batch of at most half of the " +
                                              std::to_string(m_joint.scored.size()) + " scored tuples."});
    if (m_parameters.text("map") == "none" && gapOverChance > kNoMatch && m_null.pValue > 0.05)
      m_result.warnings.push_back({.kind = "no_common_basis",
                                   .message = "The views match no better than by chance: spaces of different models "
                                              "have no common axes. Use --map procrustes."});
    if (floorOverChance > kHidden) {
      const double better = automaticEpsilon(m_joint.rows, m_batches, m_cost, m_task.quiet(m_task.threads()));
      m_result.warnings.push_back(
          {.kind = "temperature",
           .message = "Even perfect agreement is " + threeDigits(floorOverChance) +
                      " of chance at this temperature: epsilon hides everything. " +
                      (better > kRounding ? "Use a lower one, such as --tau " +
                                                threeDigits(tauOfEpsilon(m_cost, m_joint.k(), better)) + "."
                                          : "All tuples cost the same at any.")});
    }
  }

  void fillTables() {
    const JointOutcomes run = outcomesAt(m_epsilon, m_outcomes);
    std::vector<Table>& tables = m_result.tables;
    if (m_parameters.boolean("per_sample")) addTuples(run, m_input.data.keys(m_task.quiet(1)), tables);
    tables.push_back(viewsTable(run));
    tables.push_back(pairsTable(run));
    tables.push_back(batchesTable(run));
    Table null("null", {"permutation", "gap"});
    for (std::size_t draw = 0; draw < m_null.gaps.size(); ++draw)
      null.append({static_cast<std::int64_t>(draw) + 1, m_null.gaps[draw]});
    tables.push_back(std::move(null));
  }

  void sweepTemperatures() {
    auto taus = m_parameters.at("sweep").get<std::vector<double>>();
    std::sort(taus.begin(), taus.end());
    taus.erase(std::unique(taus.begin(), taus.end()), taus.end());
    if (taus.empty()) return;
    Table sweep("sweep", {"tau", "epsilon", "gap_over_chance", "ci_low", "ci_high", "floor_over_chance", "null_mean",
                          "p_value", "agreement", "agreement_ci_low", "agreement_ci_high"});
    double begin = 0.25 + m_share;
    for (const double tau : taus) {
      const double epsilon = epsilonOfTau(m_cost, m_joint.k(), tau);
      BatchQuestions asked = questions(epsilon);
      asked.leaveOut = false;
      asked.details = false;
      const auto outcomes = askBatches(m_joint.rows, m_batches, asked, m_task.part(begin, begin + m_share));
      begin += m_share;
      const JointOutcomes run = outcomesAt(epsilon, outcomes);
      const double chance = run.chance(m_joint.k());
      const BatchMean gap = run.over([](const BatchOutcome& o) { return o.gap; });
      const double floor = run.over([](const BatchOutcome& o) { return o.floor; }).mean;
      const NullGaps null = nullGaps(run, gap.mean);
      const BatchMean agreement = agreementOf(run, gap.mean, asked.floor ? floor : kNaN);
      sweep.append({tau, epsilon, gap.mean / chance, finiteCell(gap.low / chance), finiteCell(gap.high / chance),
                    asked.floor ? Cell{floor / chance} : Cell{}, finiteCell(null.mean), finiteCell(null.pValue),
                    finiteCell(agreement.mean), finiteCell(agreement.low), finiteCell(agreement.high)});
    }
    m_result.tables.push_back(std::move(sweep));
  }

  void keepColumns() {
    for (std::size_t v = 0; v < m_joint.maps.size(); ++v) {
      const ViewMap& map = m_joint.maps[v];
      m_result.arrays.push_back(
          {"mean/" + m_joint.name(v), {map.mean.size()}, {map.mean.data(), map.mean.data() + map.mean.size()}});
      if (map.map.size() > 0)
        m_result.arrays.push_back({"map/" + m_joint.name(v),
                                   {map.map.rows(), map.map.cols()},
                                   {map.map.data(), map.map.data() + map.map.size()}});
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
      m_result.columns =
          mappedColumns(m_joint.views, m_joint.maps, prefix, m_input.data.set().samples, m_task.part(0.95, 1));
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  Cost m_cost;
  double m_confidence;
  JointRows m_joint;
  Batches m_batches;
  double m_epsilon = 0;
  double m_share = 0;
  std::vector<BatchOutcome> m_outcomes;
  NullGaps m_null;
  Result m_result;
};

}  // namespace

M3gAnalysis::M3gAnalysis() : m_spec(m3gSpec()) {}

Result M3gAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return M3gRun(input, parameters, task).run();
}

}  // namespace eido
