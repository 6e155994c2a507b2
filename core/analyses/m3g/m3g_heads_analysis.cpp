// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/analyses/m3g/batches.h"
#include "core/analyses/m3g/costs.h"
#include "core/analyses/m3g/heads.h"
#include "core/analyses/m3g/m3g_analysis.h"
#include "core/analyses/m3g/views.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/resampling.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace m3g;

constexpr std::uint64_t kHeadsSplitStream = 2406;
constexpr std::uint64_t kSignStream = 2407;
constexpr std::int64_t kSignFlips = 10000;

/// One loss at one temperature, over all repeats.
struct Candidate {
  std::string loss;
  double tau = 0;
  std::vector<TrainedHeads> trained;         ///< of each repeat
  std::vector<std::vector<Retrieval>> test;  ///< [repeat][direction]
  std::vector<double> validation;            ///< recall@1 of each repeat; empty = no validation rows
  std::vector<double> start;                 ///< recall@1 on test before training
  std::vector<double> hits;                  ///< of each test row: share of directions and repeats that found it

  double recall() const { return hits.empty() ? std::nan("") : mean(hits); }
  double validationRecall() const { return validation.empty() ? std::nan("") : mean(validation); }
};

double recallOf(const std::vector<Retrieval>& directions) {
  double sum = 0;
  for (const Retrieval& direction : directions) sum += direction.recallAt(1);
  return sum / static_cast<double>(directions.size());
}

/// Without repeats, in the order given.
template <typename Value>
std::vector<Value> distinct(std::vector<Value> values) {
  std::vector<Value> kept;
  for (const Value& value : values) {
    if (std::find(kept.begin(), kept.end(), value) == kept.end()) kept.push_back(value);
  }
  return kept;
}

class HeadsRun {
 public:
  HeadsRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input), m_parameters(parameters), m_task(task), m_confidence(parameters.real("confidence")) {}

  Result run() {
    m_views = readViews(m_input, m_parameters, m_result.warnings, m_task.part(0, 0.1));
    splitRows();
    prepareRows();
    trainAll();
    choose();
    fillTables();
    compare();
    keepHeads();
    return std::move(m_result);
  }

 private:
  void splitRows() {
    if (m_views.parts.empty()) {
      const std::int64_t n = m_views.count();
      m_views.parts.assign(static_cast<std::size_t>(n), Part::Train);
      const auto order = randomPermutation(n, m_input.seed, kHeadsSplitStream);
      const auto train = static_cast<std::int64_t>(std::llround(0.6 * static_cast<double>(n)));
      const auto seen = static_cast<std::int64_t>(std::llround(0.8 * static_cast<double>(n)));
      for (std::int64_t i = train; i < n; ++i)
        m_views.parts[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] =
            i < seen ? Part::Validation : Part::Test;
    }
    for (const Part part : {Part::Train, Part::Validation, Part::Test})
      m_places[static_cast<std::size_t>(part)] = m_views.placesOf(part);
    for (const auto& [part, least] : {std::pair(Part::Train, 2), std::pair(Part::Test, 2)}) {
      if (std::ssize(places(part)) >= least) continue;
      throw Error(ErrorKind::TooFewRows, {.what = "too few " + std::string(partName(part)) + " samples with all views",
                                          .found = std::to_string(places(part).size()),
                                          .expected = "at least 2",
                                          .wayOut = "Check the column of --split, or choose a larger slice."});
    }
    if (places(Part::Validation).empty())
      m_result.warnings.push_back(
          {.kind = "no_validation",
           .message = "Without validation rows no temperature is chosen" +
                      std::string(m_parameters.text("name").empty() ? "" : ", and no column made") +
                      ". Name a --split that has some, or none at all."});
  }

  const std::vector<std::int32_t>& places(Part part) const { return m_places[static_cast<std::size_t>(part)]; }

  void prepareRows() {
    m_maps =
        fitMaps(m_views, places(Part::Train), {.centre = true, .procrustes = false, .anyWidth = true}, m_task.quiet(1));
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
      for (std::size_t v = 0; v < m_maps.size(); ++v)
        m_rows[static_cast<std::size_t>(part)].push_back(
            m_maps[v].apply(m_views.values[v], places(part), m_task.quiet(m_task.threads())));
    }
  }

  const std::vector<MatrixD>& rows(Part part) const { return m_rows[static_cast<std::size_t>(part)]; }

  /// Trainings are independent of each other: parallel over all of them.
  void trainAll() {
    const auto taus = distinct(m_parameters.at("tau").get<std::vector<double>>());
    const auto repeats = static_cast<std::size_t>(m_parameters.integer("repeats"));
    for (const std::string& loss : distinct(m_parameters.list("loss"))) {
      for (const double tau : taus) m_candidates.push_back({.loss = loss, .tau = tau});
    }
    if (std::any_of(m_candidates.begin(), m_candidates.end(), [](const Candidate& c) { return c.loss == "m3g"; }))
      requireBatch(std::min(m_parameters.integer("batch"), rows(Part::Train)[0].rows()),
                   static_cast<int>(m_views.columns.size()));
    if (m_candidates.empty())
      throw Error(ErrorKind::Parameter, {.place = m_parameters.list("loss").empty() ? "--loss" : "--tau",
                                         .found = "nothing",
                                         .expected = "at least one"});
    for (Candidate& candidate : m_candidates) {
      candidate.trained.resize(repeats);
      candidate.test.resize(repeats);
      candidate.start.resize(repeats);
      if (!places(Part::Validation).empty()) candidate.validation.resize(repeats);
    }
    const auto total = static_cast<std::int64_t>(m_candidates.size() * repeats);
    const Task training = m_task.part(0.1, 0.97);
    const Task inner = training.quiet(1);
    std::atomic<std::int64_t> done = 0;
    training.report("training", 0, total);
    parallelFor(training, total, [&](std::int64_t job) {
      const auto repeat = static_cast<std::size_t>(job) % repeats;
      Candidate& candidate = m_candidates[static_cast<std::size_t>(job) / repeats];
      const TrainingOptions options{.loss = lossFromName(candidate.loss),
                                    .tau = candidate.tau,
                                    .dimensions = static_cast<int>(m_parameters.integer("dimensions")),
                                    .steps = static_cast<int>(m_parameters.integer("steps")),
                                    .learningRate = m_parameters.real("learning_rate"),
                                    .batch = static_cast<int>(m_parameters.integer("batch")),
                                    .seed = m_input.seed,
                                    .repeat = static_cast<int>(repeat)};
      TrainedHeads trained = trainHeads(rows(Part::Train), options, inner);
      candidate.test[repeat] = retrievals(rows(Part::Test), trained.heads, inner);
      candidate.start[repeat] = recallOf(retrievals(rows(Part::Test), trained.start, inner));
      if (!candidate.validation.empty())
        candidate.validation[repeat] = recallOf(retrievals(rows(Part::Validation), trained.heads, inner));
      candidate.trained[repeat] = std::move(trained);
      training.report("training", ++done, total);
    });
    for (Candidate& candidate : m_candidates) {
      candidate.hits.assign(places(Part::Test).size(), 0.0);
      double searches = 0;
      for (const auto& directions : candidate.test) {
        for (const Retrieval& direction : directions) {
          ++searches;
          for (std::size_t i = 0; i < direction.rank.size(); ++i) candidate.hits[i] += direction.rank[i] == 1;
        }
      }
      for (double& hit : candidate.hits) hit /= searches;
    }
  }

  /// Of each loss the temperature with the best recall on validation; of equals the first.
  void choose() {
    if (places(Part::Validation).empty()) return;
    for (const std::string& loss : distinct(m_parameters.list("loss"))) {
      const Candidate* best = nullptr;
      for (const Candidate& candidate : m_candidates) {
        if (candidate.loss == loss && (best == nullptr || candidate.validationRecall() > best->validationRecall()))
          best = &candidate;
      }
      m_chosen.push_back(best);
      if (m_best == nullptr || best->validationRecall() > m_best->validationRecall()) m_best = best;
    }
  }

  void fillTables() {
    m_result.scalars = {{"k", m_views.columns.size()},
                        {"train", places(Part::Train).size()},
                        {"validation", places(Part::Validation).size()},
                        {"test", places(Part::Test).size()},
                        {"confidence", m_confidence},
                        {"best_loss", nullptr},
                        {"best_tau", nullptr},
                        {"best_recall_at_1", nullptr}};
    if (m_best != nullptr) {
      m_result.scalars["best_loss"] = m_best->loss;
      m_result.scalars["best_tau"] = m_best->tau;
      m_result.scalars["best_recall_at_1"] = m_best->recall();
    }
    Table heads("heads", {"loss", "tau", "epsilon", "validation_recall_at_1", "recall_at_1", "ci_low", "ci_high",
                          "recall_at_5", "mean_reciprocal_rank", "chance", "start_recall_at_1", "chosen"});
    Table repeats("repeats", {"loss", "tau", "repeat", "recall_at_1", "loss_first10", "loss_last10"});
    Table directions("directions", {"loss", "tau", "from", "to", "recall_at_1", "recall_at_5", "mean_reciprocal_rank"});
    const auto k = static_cast<int>(m_views.columns.size());
    for (const Candidate& candidate : m_candidates) {
      const auto over = [&](const std::function<double(const Retrieval&)>& valueOf) {
        std::vector<double> values;
        for (const auto& repeat : candidate.test) {
          for (const Retrieval& direction : repeat) values.push_back(valueOf(direction));
        }
        return mean(values);
      };
      const Interval interval = meanShareInterval(candidate.hits, static_cast<double>(k * (k - 1)), m_confidence);
      const bool known = !candidate.validation.empty();
      heads.append({candidate.loss, candidate.tau,
                    candidate.loss == "m3g" ? Cell{epsilonOfTau(Cost::CircularVariance, k, candidate.tau)} : Cell{},
                    known ? Cell{candidate.validationRecall()} : Cell{}, candidate.recall(), interval.low,
                    interval.high, over([](const Retrieval& r) { return r.recallAt(5); }),
                    over([](const Retrieval& r) { return r.meanReciprocalRank(); }),
                    1.0 / static_cast<double>(places(Part::Test).size()), mean(candidate.start),
                    known ? Cell{std::find(m_chosen.begin(), m_chosen.end(), &candidate) != m_chosen.end()} : Cell{}});
      for (std::size_t r = 0; r < candidate.test.size(); ++r)
        repeats.append({candidate.loss, candidate.tau, static_cast<std::int64_t>(r) + 1, recallOf(candidate.test[r]),
                        candidate.trained[r].lossFirst, candidate.trained[r].lossLast});
      for (std::size_t d = 0; d < candidate.test[0].size(); ++d) {
        const auto atDirection = [&](const std::function<double(const Retrieval&)>& valueOf) {
          std::vector<double> values;
          for (const auto& repeat : candidate.test) values.push_back(valueOf(repeat[d]));
          return mean(values);
        };
        const Retrieval& direction = candidate.test[0][d];
        directions.append({candidate.loss, candidate.tau,
                           m_views.columns[static_cast<std::size_t>(direction.from)].name,
                           m_views.columns[static_cast<std::size_t>(direction.to)].name,
                           atDirection([](const Retrieval& r) { return r.recallAt(1); }),
                           atDirection([](const Retrieval& r) { return r.recallAt(5); }),
                           atDirection([](const Retrieval& r) { return r.meanReciprocalRank(); })});
      }
    }
    m_result.tables = {std::move(heads), std::move(repeats), std::move(directions)};
  }

  /// Chosen heads of two losses each, paired over the test rows.
  void compare() {
    Table table("comparison", {"a", "b", "difference", "ci_low", "ci_high", "p_value", "p_adjusted"});
    struct Row {
      const Candidate* a;
      const Candidate* b;
      double difference;
      Interval interval;
    };
    std::vector<Row> rows;
    std::vector<double> pValues;
    for (std::size_t a = 0; a < m_chosen.size(); ++a) {
      for (std::size_t b = a + 1; b < m_chosen.size(); ++b) {
        const auto n = static_cast<Eigen::Index>(m_chosen[a]->hits.size());
        MatrixD differences(n, 1);
        for (Eigen::Index i = 0; i < n; ++i)
          differences(i, 0) =
              m_chosen[a]->hits[static_cast<std::size_t>(i)] - m_chosen[b]->hits[static_cast<std::size_t>(i)];
        const std::vector<double> values(differences.data(), differences.data() + n);
        const double half = studentQuantile((1 + m_confidence) / 2, static_cast<double>(n - 1)) *
                            standardDeviation(values) / std::sqrt(static_cast<double>(n));
        const double centre = mean(values);
        const MatrixD sums =
            signFlippedSums(differences, kSignFlips, m_input.seed, kSignStream, m_task.quiet(m_task.threads()));
        const double observed = std::abs(differences.sum()) - 1e-9;
        std::int64_t extreme = 0;
        for (Eigen::Index draw = 0; draw < sums.rows(); ++draw) extreme += std::abs(sums(draw, 0)) >= observed;
        pValues.push_back(static_cast<double>(1 + extreme) / static_cast<double>(kSignFlips + 1));
        // where no row tells them apart a few more might
        const Interval interval = half > 0 ? Interval{std::max(-1.0, centre - half), std::min(1.0, centre + half)}
                                           : pairedShareInterval(0, 0, n, m_confidence);
        rows.push_back({m_chosen[a], m_chosen[b], centre, interval});
      }
    }
    const std::vector<double> adjusted = holm(pValues);
    for (std::size_t r = 0; r < rows.size(); ++r)
      table.append({rows[r].a->loss, rows[r].b->loss, rows[r].difference, rows[r].interval.low, rows[r].interval.high,
                    pValues[r], adjusted[r]});
    m_result.tables.push_back(std::move(table));
  }

  void keepHeads() {
    for (const Candidate& candidate : m_candidates) {
      for (std::size_t v = 0; v < m_views.columns.size(); ++v) {
        const MatrixD& head = candidate.trained[0].heads[v];
        m_result.arrays.push_back(
            {"head/" + candidate.loss + "/" + numberText(candidate.tau) + "/" + m_views.columns[v].name,
             {head.rows(), head.cols()},
             {head.data(), head.data() + head.size()}});
      }
    }
    const std::string prefix = m_parameters.text("name");
    if (prefix.empty() || m_best == nullptr) return;
    for (std::size_t v = 0; v < m_maps.size(); ++v) m_maps[v].map = m_best->trained[0].heads[v];
    m_result.columns = mappedColumns(m_views, m_maps, prefix, m_input.data.set().samples, m_task.quiet(1));
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  double m_confidence;
  Views m_views;
  std::array<std::vector<std::int32_t>, 3> m_places;
  std::vector<ViewMap> m_maps;
  std::array<std::vector<MatrixD>, 3> m_rows;  ///< of each part, of each view: centred on train
  std::vector<Candidate> m_candidates;
  std::vector<const Candidate*> m_chosen;  ///< of each loss; empty = no validation rows
  const Candidate* m_best = nullptr;
  Result m_result;
};

}  // namespace

M3gHeadsAnalysis::M3gHeadsAnalysis() : m_spec(m3gHeadsSpec()) {}

Result M3gHeadsAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return HeadsRun(input, parameters, task).run();
}

std::vector<const Analysis*> m3gAnalyses() {
  static const M3gAnalysis m3g;
  static const M3gHeadsAnalysis heads;
  return {&m3g, &heads};
}

}  // namespace eido
