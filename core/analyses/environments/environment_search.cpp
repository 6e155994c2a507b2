// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/environment_search.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "core/analyses/environments/softmax.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/cluster_agreement.h"
#include "core/math/statistics.h"

namespace eido::xrm {
namespace {

constexpr double kLeastFlipRate = 0.001;
constexpr std::uint64_t kChanceStream = 43;
constexpr std::size_t kBlock = 1024;

/// @param labels  that the twins were given, of all samples
std::vector<Opinion> opinionsOf(TwinRun& run, const std::vector<std::int32_t>& labels,
                                const std::vector<std::int32_t>& train) {
  const std::size_t n = labels.size();
  std::vector<std::uint8_t> holder(n, 0);
  for (std::size_t i = 0; i < train.size(); ++i) holder[static_cast<std::size_t>(train[i])] = run.heldInBy[i];
  std::vector<Opinion> opinions(n);
  const int classes = run.models->classes();
  std::vector<std::int32_t> block;
  std::vector<double> logits;
  for (std::size_t first = 0; first < n; first += kBlock) {
    block.resize(std::min(kBlock, n - first));
    std::iota(block.begin(), block.end(), static_cast<std::int32_t>(first));
    run.models->logits(block, logits);
    for (std::size_t b = 0; b < block.size(); ++b) {
      const std::size_t i = first + b;
      const double* const z = logits.data() + 2 * b * static_cast<std::size_t>(classes);
      const double* const in = z + holder[i] * classes;
      const double* const out = z + (1 - holder[i]) * classes;
      const int label = labels[i];
      Opinion& o = opinions[i];
      o = {largest(in, classes), largest(out, classes), margin(in, classes, label), margin(out, classes, label), false};
      o.wrong = o.heldIn != label || o.heldOut != label;
    }
  }
  return opinions;
}

/// The classes of a part that have samples in one environment only; "" = none.
std::string oneSided(const Problem& problem, const std::vector<Opinion>& opinions, Part part) {
  std::vector<std::array<std::int64_t, 2>> counts(problem.classes.size());
  for (std::size_t i = 0; i < opinions.size(); ++i) {
    if (problem.parts[i] == part) ++counts[static_cast<std::size_t>(problem.labels[i])][opinions[i].wrong ? 1 : 0];
  }
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (counts[c][0] + counts[c][1] > 0 && (counts[c][0] == 0 || counts[c][1] == 0))
      return "the class \"" + problem.classes[c] + "\" has no sample of environment " +
             (counts[c][0] == 0 ? "0" : "1") + " in " + std::string(partName(part));
  }
  return {};
}

/// Why the environments are of no use; "" where they are. Where nearly every sample is flagged the twins have not
/// learned anything.
std::string reasonOf(const Problem& problem, double flipRate, const std::vector<Opinion>& opinions) {
  if (flipRate < kLeastFlipRate) return "no spurious structure found: the twins hardly ever flip a label";
  std::int64_t wrong = 0, train = 0;
  for (std::size_t i = 0; i < opinions.size(); ++i) {
    train += problem.parts[i] == Part::Train;
    wrong += problem.parts[i] == Part::Train && opinions[i].wrong;
  }
  if (2 * wrong > train) return "the twins have not learned the labels: they get most training samples wrong";
  for (const Part part : {Part::Train, Part::Validation}) {
    if (const std::string sides = oneSided(problem, opinions, part); !sides.empty())
      return "the environments can't be used: " + sides;
  }
  return {};
}

/// How well held-out twins know the classes of samples that they did not learn from, and the variance of that.
std::pair<double, double> heldOutAccuracy(const std::vector<std::int32_t>& labels, std::size_t classes,
                                          const std::vector<std::int32_t>& train,
                                          const std::vector<Opinion>& opinions) {
  std::vector<double> right(classes), count(classes);
  for (const std::int32_t i : train) {
    const std::int32_t label = labels[static_cast<std::size_t>(i)];
    ++count[static_cast<std::size_t>(label)];
    right[static_cast<std::size_t>(label)] += opinions[static_cast<std::size_t>(i)].heldOut == label;
  }
  double accuracy = 0, variance = 0;
  const auto all = static_cast<double>(std::count_if(count.begin(), count.end(), [](double n) { return n > 0; }));
  for (std::size_t c = 0; c < classes; ++c) {
    if (count[c] == 0) continue;  // train lacks the class
    const double share = right[c] / count[c];
    const double shrunken = (right[c] + 1) / (count[c] + 2);  // one sample that is right by luck is no certainty
    accuracy += share / all;
    variance += shrunken * (1 - shrunken) / count[c] / (all * all);
  }
  return {accuracy, variance};
}

constexpr double kSure = 0.99;
double sureQuantile() { return normalQuantile((1 + kSure) / 2); }

std::string percent(double share) { return numberText(std::round(1000 * share) / 10) + " %"; }

/// Why what was found is no more than chance, in words; "" where it is.
std::string chanceReason(const ChanceLevel& level, double flipRate) {
  const double error = (level.high - level.balancedAccuracy) / sureQuantile();
  if (level.balancedAccuracy - level.chance <= sureQuantile() * std::hypot(error, level.chanceError))
    return "not more than chance: of samples that they were not trained on the twins know the class in " +
           percent(level.balancedAccuracy) + " (mean over the classes), and in " + percent(level.chance) +
           (std::isnan(level.flipRate) ? " by chance" : " where labels are permuted") +
           ", so that a flag means nothing";
  if (flipRate >= level.flipRate)
    return "not more than chance: the twins flip " + percent(flipRate) + " of the labels, and " +
           percent(level.flipRate) + " of permuted ones";
  return {};
}

/// The flip rate by which candidates are compared: that of a degenerate one counts nothing (XRM, the published code).
double merit(const Candidate& c) { return c.degenerate.empty() ? c.flipRate : 0; }

std::size_t choose(const std::vector<Candidate>& candidates, std::vector<Warning>& warnings) {
  std::optional<std::size_t> best;
  const bool any =
      std::any_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.plateau && c.finite; });
  const bool finite = std::any_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.finite; });
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if ((any && !candidates[i].plateau) || (finite && !candidates[i].finite)) continue;
    if (!best || merit(candidates[i]) > merit(candidates[*best])) best = i;
  }
  for (const Candidate& c : candidates) {
    if (!c.finite)
      warnings.push_back({.kind = "not_converged",
                          .message = "The twins of learning rate " + numberText(c.learningRate) +
                                     " left the range of numbers; a smaller rate or decay would not."});
  }
  if (!any)
    warnings.push_back({.kind = "no_plateau",
                        .message = "The flip rate still changes at the last step of every candidate; more steps, or "
                                   "other learning rates, would make the environments more certain."});
  return *best;
}

}  // namespace

Environments findEnvironments(const Problem& problem, const SearchOptions& options, std::vector<Warning>& warnings,
                              const Task& task) {
  const std::vector<std::int32_t> train = problem.placesOf(Part::Train);
  std::vector<std::int32_t> labels;
  for (const std::int32_t i : train) labels.push_back(problem.labels[static_cast<std::size_t>(i)]);
  const auto classes = static_cast<int>(problem.classes.size());
  Environments found;
  if (classes < 2) {
    found.opinions.resize(problem.labels.size());
    found.stability.resize(problem.labels.size());
    found.pairwiseAgreement = std::numeric_limits<double>::quiet_NaN();
    found.flipRate = found.learningRate = found.environmentRate = found.pairwiseAgreement;
    found.degenerate = true;
    found.trained = false;
    found.reason = "no spurious structure found: all samples have the same label";
    return found;
  }
  const auto candidates = static_cast<std::int64_t>(options.learningRates.size());
  const std::int64_t more = std::max(0, options.repeats - 1);
  std::atomic<std::int64_t> steps{0};
  const std::int64_t byChance = std::max(0, options.chanceRuns);
  const std::int64_t all = (candidates + more + byChance) * options.twins.steps;
  const auto trainerOf = [&](double rate, std::uint64_t seed, const std::vector<std::int32_t>& given) {
    TwinOptions twins = options.twins;
    twins.descent.rate = rate;
    twins.seed = seed;
    return TwinTrainer(problem.values, train, given, classes, twins);
  };
  std::vector<TwinTrainer> trainers;
  for (const double rate : options.learningRates) trainers.push_back(trainerOf(rate, options.seed, labels));
  trainTogether(trainers, options.twins.steps, task,
                [&](int step) { task.report("twins", steps = step * candidates, all); });
  std::vector<TwinRun> runs;
  for (TwinTrainer& trainer : trainers) runs.push_back(trainer.finish());
  std::vector<std::vector<Opinion>> opinions(runs.size());
  parallelFor(task, candidates, [&](std::int64_t c) {
    const auto place = static_cast<std::size_t>(c);
    opinions[place] = opinionsOf(runs[place], problem.labels, train);
  });
  for (std::size_t c = 0; c < runs.size(); ++c) {
    const double rate = runs[c].flipRate.empty() ? 0 : runs[c].flipRate.back();
    const bool finite = std::all_of(opinions[c].begin(), opinions[c].end(), [](const Opinion& o) {
      return std::isfinite(o.marginIn) && std::isfinite(o.marginOut);
    });
    found.candidates.push_back({options.learningRates[c], rate, runs[c].plateau, false, finite,
                                reasonOf(problem, rate, opinions[c]), runs[c].curve});
  }
  const std::size_t best = choose(found.candidates, warnings);
  found.candidates[best].chosen = true;
  found.learningRate = found.candidates[best].learningRate;
  found.flipRate = found.candidates[best].flipRate;
  found.opinions = std::move(opinions[best]);
  std::vector<std::vector<Opinion>> others(static_cast<std::size_t>(more));
  parallelFor(task, more, [&](std::int64_t r) {
    TwinTrainer trainer = trainerOf(found.learningRate, options.seed + static_cast<std::uint64_t>(r) + 1, labels);
    trainTogether({&trainer, 1}, options.twins.steps, task.quiet(1), [&](int) { task.report("twins", ++steps, all); });
    TwinRun run = trainer.finish();
    others[static_cast<std::size_t>(r)] = opinionsOf(run, problem.labels, train);
  });
  std::vector<const std::vector<Opinion>*> repeats{&found.opinions};
  for (const auto& other : others) repeats.push_back(&other);
  found.stability.assign(problem.labels.size(), 0);
  for (std::size_t i = 0; i < found.stability.size(); ++i) {
    const auto flags = std::count_if(repeats.begin(), repeats.end(), [i](const auto* r) { return (*r)[i].wrong; });
    found.stability[i] = static_cast<double>(flags) / static_cast<double>(repeats.size());
  }
  // the same on labels that mean nothing
  std::vector<std::int32_t> shuffled = labels, shuffledOfAll = problem.labels;
  Rng(options.seed, kChanceStream).shuffle(shuffled);
  for (std::size_t i = 0; i < train.size(); ++i) shuffledOfAll[static_cast<std::size_t>(train[i])] = shuffled[i];
  std::vector<std::vector<Opinion>> chance(static_cast<std::size_t>(byChance));
  std::vector<double> chanceFlips(static_cast<std::size_t>(byChance));
  parallelFor(task, byChance, [&](std::int64_t r) {
    TwinTrainer trainer = trainerOf(found.learningRate, options.seed + static_cast<std::uint64_t>(r), shuffled);
    trainTogether({&trainer, 1}, options.twins.steps, task.quiet(1), [&](int) { task.report("twins", ++steps, all); });
    TwinRun run = trainer.finish();
    chanceFlips[static_cast<std::size_t>(r)] = run.flipRate.empty() ? 0 : run.flipRate.back();
    chance[static_cast<std::size_t>(r)] = opinionsOf(run, shuffledOfAll, train);
  });
  double agreement = 0;
  int pairs = 0;
  const auto environments = [&](const std::vector<Opinion>& of) {
    std::vector<std::int32_t> codes;
    for (const std::int32_t i : train) codes.push_back(of[static_cast<std::size_t>(i)].wrong);
    return codes;
  };
  for (std::size_t a = 0; a < repeats.size(); ++a) {
    for (std::size_t b = a + 1; b < repeats.size(); ++b, ++pairs)
      agreement += clusterAgreement(environments(*repeats[a]), environments(*repeats[b])).adjusted;
  }
  found.pairwiseAgreement = pairs > 0 ? agreement / pairs : std::numeric_limits<double>::quiet_NaN();
  const auto flagged = std::count_if(train.begin(), train.end(),
                                     [&](std::int32_t i) { return found.opinions[static_cast<std::size_t>(i)].wrong; });
  found.environmentRate = static_cast<double>(flagged) / static_cast<double>(train.size());
  found.reason = found.candidates[best].finite ? found.candidates[best].degenerate
                                               : "the twins left the range of numbers at every learning rate";
  ChanceLevel& level = found.chance;
  const std::size_t names = problem.classes.size();
  const auto [accuracy, variance] = heldOutAccuracy(problem.labels, names, train, found.opinions);
  level.balancedAccuracy = accuracy;
  level.low = accuracy - sureQuantile() * std::sqrt(variance);
  level.high = accuracy + sureQuantile() * std::sqrt(variance);
  level.chance = chance.empty() ? 1 / static_cast<double>(names) : 0;
  for (const auto& opinionsByChance : chance) {
    const auto [byChanceAlone, of] = heldOutAccuracy(shuffledOfAll, names, train, opinionsByChance);
    level.chance += byChanceAlone / static_cast<double>(chance.size());
    level.chanceError = std::max(level.chanceError, std::sqrt(of));  // one permutation: its runs are not independent
  }
  level.flipRate = mean(chanceFlips);
  found.chance.agreement = chance.size() < 2
                               ? std::numeric_limits<double>::quiet_NaN()
                               : clusterAgreement(environments(chance[0]), environments(chance[1])).adjusted;
  if (const std::string reason = chanceReason(found.chance, found.flipRate);
      found.candidates[best].finite && !reason.empty()) {
    found.chance.isMet = true;
    found.reason = reason;
  }
  found.degenerate = !found.reason.empty();
  return found;
}

}  // namespace eido::xrm
