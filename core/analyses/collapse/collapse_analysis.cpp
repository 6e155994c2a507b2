// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/collapse_analysis.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/analyses/collapse/collapse_rows.h"
#include "core/analyses/collapse/collapse_spec.h"
#include "core/analyses/collapse/collapse_tables.h"
#include "core/analyses/collapse/curves.h"
#include "core/analyses/collapse/looker.h"
#include "core/analyses/collapse/measure_list.h"
#include "core/analyses/collapse/model_chain.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/math/blas.h"
#include "core/math/kmeans.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace collapse;

class CollapseRun {
 public:
  CollapseRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input), m_parameters(parameters), m_task(task), m_model(parameters.text("model")) {}

  Result run() {
    prepareBlas();
    readProtocols();
    m_rows = readCollapseRows(m_input, m_parameters, m_result.warnings, m_task.part(0, 0.05));
    settlePlan();
    if (m_model == "discrete") findCategories();
    const bool vectors = m_rows.train.size() > 0;
    m_measures = measuresOf(m_parameters, {.vectors = vectors && m_model != "discrete",
                                           .heldOut = m_rows.heldOut.rows() > 0,
                                           .labels = !m_rows.trainLabels.empty() && m_model == "gaussian",
                                           .verified = m_plan.has(Protocol::Verified)});
    checkSize();
    noteRows();
    makeChains();
    play();
    tell();
    m_task.checkpoint();
    return std::move(m_result);
  }

 private:
  void readProtocols() {
    const std::vector<std::string> names = m_parameters.list("protocol");
    for (int p = 0; p < kProtocols; ++p) {
      const auto protocol = static_cast<Protocol>(p);
      if (std::find(names.begin(), names.end(), protocolName(protocol)) != names.end())
        m_plan.protocols.push_back(protocol);
    }
    if (m_plan.protocols.empty())
      throw Error(ErrorKind::Parameter, {.place = "--protocol", .found = "nothing", .expected = "at least one"});
  }

  std::int64_t trainRows() const { return std::ssize(m_rows.trainRows); }

  void settlePlan() {
    m_plan.generations = m_parameters.integer("generations");
    m_plan.runs = m_parameters.integer("runs");
    m_plan.samples = m_parameters.integer("samples");
    m_plan.seed = m_input.seed;
    if (m_rows.there) {
      if (m_plan.samples == 0) m_plan.samples = trainRows();
      if (m_plan.samples > trainRows())
        throw Error(ErrorKind::TooFewRows,
                    {.what = "a generation can't have more samples than there are training rows",
                     .found = std::to_string(m_plan.samples) + " samples, " + std::to_string(trainRows()) + " rows",
                     .expected = "at most " + std::to_string(trainRows()),
                     .wayOut = "Choose fewer --samples, 0 = all, or hold out less."});
      if (m_plan.samples < 2)
        throw Error(ErrorKind::Parameter, {.place = "--samples", .found = "1", .expected = "at least 2, or 0 = all"});
      m_width = m_rows.train.cols();
      return;
    }
    const bool discrete = m_model == "discrete", probable = !m_parameters.at("probabilities").empty();
    const auto needs = [&](bool there, const char* flag, const char* expected) {
      if (!there)
        throw Error(ErrorKind::Parameter, {.place = flag, .found = "nothing, and no --vectors", .expected = expected});
    };
    if (m_model == "kde" || m_model == "gmm")
      throw Error(ErrorKind::Parameter,
                  {.place = "--vectors", .found = "nothing", .expected = "a vector column: this model has no truth"});
    if (discrete) needs(probable, "--category", "a category column, --vectors or --probabilities");
    needs(m_plan.samples > 0, "--samples",
          "a vector column by --vectors, or how many rows a generation of a known truth has");
    if (m_plan.samples < 2)
      throw Error(ErrorKind::Parameter, {.place = "--samples", .found = "1", .expected = "at least 2"});
    m_width = m_parameters.integer("dimensions");
    if (!discrete) needs(m_width > 0, "--dimensions", "how many dimensions the truth has");
  }

  /// Before anything is played: values of all generations, and the rows that some chains keep, fit into the memory.
  void checkSize() const {
    const auto generations = static_cast<double>(m_plan.generations), samples = static_cast<double>(m_plan.samples);
    const auto measures = static_cast<double>(m_measures.all().size() * m_plan.protocols.size());
    double bytes = 2 * 8 * measures * static_cast<double>(m_plan.runs) * generations;
    const double threads = std::max(1, m_task.threads()), rows = 8 * samples * static_cast<double>(m_width);
    bytes += threads * rows * (m_model == "kde" || m_model == "gmm" ? 3 * generations : 4);
    const bool pooled = m_plan.has(Protocol::Subsample) && m_model != "discrete";
    if (pooled) bytes += threads * 4 * samples * generations;
    const bool counted = !pooled || samples * generations <= std::numeric_limits<std::int32_t>::max();
    if (counted && bytes <= static_cast<double>(m_input.memoryBytes)) return;
    throw Error(ErrorKind::TooLarge,
                {.what = "so much can't be played",
                 .found = std::to_string(m_plan.runs) + " repetitions of " + std::to_string(m_plan.generations) +
                          " generations of " + std::to_string(m_plan.samples) + " samples",
                 .expected = counted ? "what fits into the memory that --memory allows"
                                     : "at most 2147483647 samples in all generations of a repetition",
                 .wayOut = "Choose fewer --runs, --generations or --samples."});
  }

  void findCategories() {
    if (!m_rows.there) {
      m_probabilities = m_parameters.at("probabilities").get<std::vector<double>>();
      const double sum = std::accumulate(m_probabilities.begin(), m_probabilities.end(), 0.0);
      if (!(std::abs(sum - 1) <= 1e-9))
        throw Error(ErrorKind::Parameter,
                    {.place = "--probabilities", .found = "a sum of " + numberText(sum), .expected = "a sum of 1"});
      for (std::size_t c = 0; c < m_probabilities.size(); ++c) m_rows.classes.push_back(std::to_string(c + 1));
      return;
    }
    if (!m_rows.trainLabels.empty()) return;  // --category
    const std::int64_t k = std::min(m_parameters.integer("clusters"), trainRows());
    m_task.report("clusters", 0, 1);
    m_rows.trainLabels = kMeans(standardised(m_rows.train), std::vector<double>(m_rows.trainRows.size(), 1.0), k, 4,
                                m_input.seed, m_task.quiet(1))
                             .cluster;
    m_rows.classes.clear();
    for (std::int64_t c = 0; c < k; ++c) m_rows.classes.push_back("cluster " + std::to_string(c + 1));
  }

  void noteRows() {
    const std::int64_t t = m_plan.samples;
    const auto warn = [&](const char* kind, std::string message) {
      m_result.warnings.push_back({.kind = kind, .message = std::move(message), .count = 1});
    };
    const std::string samples = std::to_string(t) + " samples for " + std::to_string(m_width) + " dimensions";
    const std::string fewer = m_rows.there ? "a smaller --pca" : "fewer --dimensions";
    if (m_model == "gaussian" && t <= m_width)
      warn("few_rows", samples + ": the covariance is singular at once. More --samples, " + fewer +
                           ", or --covariance ledoit_wolf.");
    else if (m_model == "ols" && t <= m_width + 1)
      warn("few_rows", samples + ": no finite expectation; more --samples or " + fewer + " help.");
    else if (m_model != "discrete" && t <= 5 * m_width)
      warn("few_rows", samples + ": they are badly known from the start; more --samples or " + fewer + " help.");
    std::vector<std::string> unused;
    const auto named = [&](const char* name) {
      return m_parameters.at(name).is_string() && !m_parameters.text(name).empty();
    };
    if (named("label") && (m_model != "gaussian" || !m_rows.there)) unused.emplace_back("label");
    if (named("label") && m_measures.labelled.empty() && unused.empty() && m_rows.heldOut.rows() == 0)
      warn("not_used", "There are no held-out rows to judge the classes of --label by.");
    if (named("target") && (m_model != "ols" || !m_rows.there)) unused.emplace_back("target");
    if (named("category") && m_model != "discrete") unused.emplace_back("category");
    if (!m_parameters.at("probabilities").empty() && (m_model != "discrete" || m_rows.there))
      unused.emplace_back("probabilities");
    if (!unused.empty()) warn("not_used", "Not used by this model with these columns: " + join(unused, ", ") + ".");
    if (m_measures.labelled.empty()) return;
    std::vector<std::int64_t> counts(m_rows.classes.size());
    for (const std::int32_t label : m_rows.trainLabels) ++counts[static_cast<std::size_t>(label)];
    std::vector<std::string> small;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      // in a subset it has so much less
      const double expected = static_cast<double>(counts[c] * t) / static_cast<double>(trainRows());
      if (expected < 5) small.push_back("\"" + m_rows.classes[c] + "\" (" + std::to_string(counts[c]) + ")");
    }
    if (!small.empty())
      m_result.warnings.push_back({.kind = "small_class",
                                   .message = "Classes of fewer than 5 rows a generation: " + join(small, ", ") +
                                              ". Where a first generation has none of one, its held-out rows are not "
                                              "judged.",
                                   .count = std::ssize(small)});
  }

  void makeChains() {
    ModelChain own = makeChain(m_parameters, m_plan, m_rows, m_width, m_probabilities, m_measures.chain,
                               m_task.quiet(m_task.threads()));
    m_noise = own.noise;
    m_bandwidth = own.bandwidth;
    m_discrete = own.discrete;
    m_chains.push_back(std::move(own.chain));
    if (!m_measures.labelled.empty())
      m_chains.push_back(std::make_unique<LabelledChain>(m_plan, labelledRows(m_rows), m_measures.labelled));
    if (!m_rows.there || m_model == "ols" || m_model == "discrete") return;
    LookerOptions options{.neighbours = m_parameters.integer("neighbours"),
                          .first = m_measures.chain.size() + m_measures.labelled.size()};
    for (std::size_t m = 0; m < m_measures.looked.size(); ++m)
      (m_measures.looked[m].name == "coverage" ? options.coverage : options.mixing) = static_cast<int>(m);
    m_looker.emplace(m_plan, m_rows.train, m_rows.heldOut, options, m_task.quiet(1));
  }

  void play() {
    const std::vector<Measure> measures = m_measures.all();
    m_values.emplace(m_plan.protocols.size(), measures.size(), m_plan.runs, m_plan.generations);
    const Task task = m_task.part(0.05, 0.9), alone = task.quiet(1);
    std::atomic<std::int64_t> done = 0;
    parallelFor(task, m_plan.runs, [&](std::int64_t run) {
      Look look;
      if (m_looker)
        look = [&](std::size_t protocol, std::int64_t generation, const Draw& draw) {
          m_looker->look(run, protocol, generation, draw, *m_values, alone);
        };
      std::size_t first = 0;
      for (std::size_t c = 0; c < m_chains.size(); ++c) {
        m_chains[c]->play(run, first, *m_values, c == 0 ? look : Look(), alone);
        first += m_chains[c]->measures().size();
      }
      task.report("runs", ++done, m_plan.runs);
    });
    m_resampled = resamples(m_task.part(0.9, 0.97));
  }

  std::vector<std::vector<double>> resamples(const Task& task) const {
    if (!m_rows.there) return {};
    std::vector<std::vector<double>> found(static_cast<std::size_t>(m_plan.runs));
    const Task alone = task.quiet(1);
    std::atomic<std::int64_t> done = 0;
    parallelFor(task, m_plan.runs, [&](std::int64_t run) {
      std::vector<double>& own = found[static_cast<std::size_t>(run)];
      for (const auto& chain : m_chains) {
        const std::vector<double> some = chain->resampled(run, alone);
        own.insert(own.end(), some.begin(), some.end());
      }
      own.resize(m_measures.all().size(), kNaN);  // what is looked at is not resampled
      task.report("resamples", ++done, m_plan.runs);
    });
    return found;
  }

  void tell() {
    const std::vector<Measure> measures = m_measures.all();
    std::vector<std::vector<Expectation>> expected;
    for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) {
      std::vector<Expectation>& own = expected.emplace_back();
      for (const auto& chain : m_chains) {
        std::vector<Expectation> some = chain->expected(m_plan.protocols[p], p, own.size(), *m_values);
        std::move(some.begin(), some.end(), std::back_inserter(own));
      }
      own.resize(measures.size());
    }
    Curves curves = curvesOf({.plan = m_plan,
                              .measures = measures,
                              .values = *m_values,
                              .expected = std::move(expected),
                              .resampled = m_resampled,
                              .confidence = m_parameters.real("confidence"),
                              .given = m_rows.there,
                              .sameFirst = m_rows.there && m_plan.samples == trainRows()},
                             m_model == "kde");
    tellScalars(curves);
    m_result.tables.push_back(std::move(curves.summary));
    m_result.tables.push_back(std::move(curves.curves));
    std::move(curves.warnings.begin(), curves.warnings.end(), std::back_inserter(m_result.warnings));
    if (m_looker) tellLooks();
    if (m_discrete != nullptr) {
      m_result.tables.push_back(
          categoriesTable(m_plan, *m_discrete, m_rows.classes, m_parameters.real("confidence"), m_task));
      for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) {
        const MatrixD shown = m_discrete->shares(0, p);
        m_result.arrays.push_back({.name = "shares/" + std::string(protocolName(m_plan.protocols[p])),
                                   .shape = {shown.rows(), shown.cols()},
                                   .values = {shown.data(), shown.data() + shown.size()}});
      }
    }
    if (m_parameters.boolean("per_run")) m_result.tables.push_back(runsTable(m_plan, measures, *m_values));
    for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) {
      for (std::size_t m = 0; m < measures.size(); ++m) {
        if (measures[m].name == "kept" && m_plan.protocols[p] != Protocol::Verified) continue;
        m_result.arrays.push_back(
            {.name = "curves/" + std::string(protocolName(m_plan.protocols[p])) + "/" + measures[m].name,
             .shape = {m_plan.runs, m_plan.generations},
             .values = m_values->of(p, m)});
      }
    }
  }

  void tellLooks() {
    const std::vector<std::string> keys = m_input.data.keys(m_task.quiet(m_task.threads()));
    std::vector<std::string> compared;
    for (const std::int32_t place : m_looker->compared())
      compared.push_back(keys[static_cast<std::size_t>(m_rows.trainRows[static_cast<std::size_t>(place)])]);
    m_result.tables.push_back(varietyTable(m_plan, *m_looker, m_parameters.real("confidence")));
    m_result.tables.push_back(nearestTable(m_plan, *m_looker, compared));
    for (ResultArray& array : m_looker->arrays()) m_result.arrays.push_back(std::move(array));
  }

  void tellScalars(const Curves& curves) {
    Json& scalars = m_result.scalars;
    const auto number = [](double value) { return std::isnan(value) ? Json() : Json(value); };
    const bool gaussian = m_model == "gaussian" && m_parameters.text("covariance") == "ml";
    scalars["model"] = m_model;
    scalars["samples"] = m_plan.samples;
    scalars["train"] = m_rows.there ? Json(trainRows()) : Json();
    scalars["held_out"] = m_rows.there ? Json(std::ssize(m_rows.heldRows)) : Json();
    scalars["dimensions"] = m_width > 0 ? Json(m_width) : Json();
    scalars["components"] = m_rows.components > 0 ? Json(m_rows.components) : Json();
    scalars["noise"] = number(m_noise);
    scalars["bandwidth"] = number(m_bandwidth);
    scalars["runs"] = m_plan.runs;
    scalars["generations"] = m_plan.generations;
    scalars["log_det_rate"] = gaussian ? number(logDetRate(m_plan.samples, m_width)) : Json();
    scalars["worst_z"] = number(curves.worstZ);
    scalars["z_tests"] = curves.zTests;
    scalars["worst_z_bound"] = number(curves.worstZBound);
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  std::string m_model;
  Result m_result;
  Plan m_plan;
  CollapseRows m_rows;
  Eigen::Index m_width = 0;
  std::vector<double> m_probabilities;
  MeasureList m_measures;
  double m_noise = kNaN, m_bandwidth = kNaN;
  std::vector<std::unique_ptr<const Chain>> m_chains;
  const DiscreteChain* m_discrete = nullptr;
  std::optional<Looker> m_looker;
  std::optional<Values> m_values;
  std::vector<std::vector<double>> m_resampled;
};

}  // namespace

CollapseAnalysis::CollapseAnalysis() : m_spec(collapseSpec()) {}

Result CollapseAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return CollapseRun(input, parameters, task).run();
}

std::vector<const Analysis*> collapseAnalyses() {
  static const CollapseAnalysis collapse;
  return {&collapse};
}

}  // namespace eido
