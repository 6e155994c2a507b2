// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/glad.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/math/logistic.h"

namespace eido::labelfree {
namespace {

constexpr int kMostRounds = 50;
constexpr double kSettled = 1e-4;  ///< largest change of an ability: they rank, more digits mean nothing
constexpr double kLongestStep = 1;

}  // namespace

std::vector<double> gladAbilities(const AnswerTable& table, const EmOptions& options, const Task& task) {
  std::vector<int> models = options.learnedFrom;
  if (models.empty()) {
    models.resize(static_cast<std::size_t>(table.count()));
    std::iota(models.begin(), models.end(), 0);
  }
  const std::int64_t n = table.items;
  std::vector<double> ability(static_cast<std::size_t>(table.count()), 1), ease(static_cast<std::size_t>(n), 1);
  // chance that a model's own answer is the right one: all that the steps need of the posterior
  std::vector<double> own(static_cast<std::size_t>(table.count() * n), 0);
  std::vector<double> stretched(static_cast<std::size_t>(n), std::exp(1.0));  // e^ease
  const auto expect = [&] {
    parallelFor(task, (n + 511) / 512, [&](std::int64_t block) {
      std::vector<double> logs;
      for (std::int64_t i = block * 512; i < std::min(n, (block + 1) * 512); ++i) {
        const std::int32_t count = table.options[static_cast<std::size_t>(i)];
        if (count == 0) continue;
        logs.assign(static_cast<std::size_t>(count), 0);
        const double wrongOptions = std::log(std::max(1.0, static_cast<double>(count - 1)));
        for (const int m : models) {
          const std::int32_t said = table.of(m)[static_cast<std::size_t>(i)];
          if (said == kNoAnswer) continue;
          // log P(right) - log P(one of the wrong ones): the logistic functions' quotient is e^x
          logs[static_cast<std::size_t>(said)] +=
              ability[static_cast<std::size_t>(m)] * stretched[static_cast<std::size_t>(i)] + wrongOptions;
        }
        const double most = *std::max_element(logs.begin(), logs.end());
        double sum = 0;
        for (double& l : logs) sum += l = std::exp(l - most);
        for (int m = 0; m < table.count(); ++m) {
          const std::int32_t said = table.of(m)[static_cast<std::size_t>(i)];
          if (said != kNoAnswer) own[static_cast<std::size_t>(m * n + i)] = logs[static_cast<std::size_t>(said)] / sum;
        }
      }
    });
  };
  const auto moveAbility = [&](int m) {
    const double a = ability[static_cast<std::size_t>(m)];
    std::vector<double> right(stretched);
    for (double& x : right) x *= a;
    sigmoids(right.data(), n);
    const auto answers = table.of(m);
    double slope = 1 - a, bend = 1;
    for (std::int64_t i = 0; i < n; ++i) {
      const auto place = static_cast<std::size_t>(i);
      if (answers[place] == kNoAnswer) continue;
      const double x = stretched[place], p = right[place];
      slope += (own[static_cast<std::size_t>(m * n + i)] - p) * x;
      bend += p * (1 - p) * x * x;
    }
    const double step = std::clamp(slope / bend, -kLongestStep, kLongestStep);
    ability[static_cast<std::size_t>(m)] += step;
    return std::abs(step);
  };
  const auto moveEase = [&](std::int64_t i, std::vector<double>& right) {
    const double b = ease[static_cast<std::size_t>(i)], stretch = stretched[static_cast<std::size_t>(i)];
    for (std::size_t k = 0; k < models.size(); ++k) right[k] = ability[static_cast<std::size_t>(models[k])] * stretch;
    sigmoids(right.data(), std::ssize(right));
    double slope = 1 - b, bend = 1;
    for (std::size_t k = 0; k < models.size(); ++k) {
      const int m = models[k];
      if (table.of(m)[static_cast<std::size_t>(i)] == kNoAnswer) continue;
      const double x = ability[static_cast<std::size_t>(m)] * stretch, p = right[k];
      slope += (own[static_cast<std::size_t>(m * n + i)] - p) * x;
      bend += p * (1 - p) * x * x;
    }
    ease[static_cast<std::size_t>(i)] =
        std::clamp(b + std::clamp(slope / bend, -kLongestStep, kLongestStep), -5.0, 5.0);
    stretched[static_cast<std::size_t>(i)] = std::exp(ease[static_cast<std::size_t>(i)]);
  };
  std::vector<double> change(static_cast<std::size_t>(table.count()), 0);
  for (int round = 0; round < std::min(kMostRounds, options.rounds); ++round) {
    task.checkpoint();
    expect();
    parallelFor(task, table.count(),
                [&](std::int64_t m) { change[static_cast<std::size_t>(m)] = moveAbility(static_cast<int>(m)); });
    parallelFor(task, (n + 511) / 512, [&](std::int64_t block) {
      std::vector<double> right(models.size());
      for (std::int64_t i = block * 512; i < std::min(n, (block + 1) * 512); ++i) moveEase(i, right);
    });
    if (*std::max_element(change.begin(), change.end()) < kSettled) break;
  }
  for (int m = 0; m < table.count(); ++m) {
    const auto answers = table.of(m);
    if (std::all_of(answers.begin(), answers.end(), [](std::int32_t a) { return a == kNoAnswer; }))
      ability[static_cast<std::size_t>(m)] = std::nan("");  // the prior is no finding
  }
  return ability;
}

}  // namespace eido::labelfree
