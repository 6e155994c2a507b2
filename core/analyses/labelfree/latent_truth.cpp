// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/latent_truth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"

namespace eido::labelfree {
namespace {

constexpr double kLeast = 1e-10;
constexpr std::int64_t kBlock = 512;  ///< items of one unit of work: sums over blocks do not depend on threads

/// Expectation maximisation over options of items. The model of answers says what an answer tells of each option.
class Em {
 public:
  Em(const AnswerTable& table, const EmOptions& options, const Task& task)
      : m_table(table), m_options(options), m_task(task), m_models(options.learnedFrom) {
    if (m_models.empty()) {
      m_models.resize(static_cast<std::size_t>(table.count()));
      std::iota(m_models.begin(), m_models.end(), 0);
    }
    m_consensus.begin.assign(static_cast<std::size_t>(table.items) + 1, 0);
    for (std::size_t i = 0; i < table.options.size(); ++i)
      m_consensus.begin[i + 1] = m_consensus.begin[i] + table.options[i];
    m_consensus.posterior.assign(static_cast<std::size_t>(m_consensus.begin.back()), 0);
    for (const int m : m_models) {
      const auto answers = table.of(m);
      for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] == kNoAnswer) continue;
        m_consensus.posterior[static_cast<std::size_t>(m_consensus.begin[i] + answers[i])] += 1;
        ++m_answers;
      }
    }
    for (std::int64_t i = 0; i < table.items; ++i) {
      const auto [from, count] = optionsOf(i);
      const double sum = std::accumulate(from, from + count, 0.0);
      for (std::int64_t o = 0; o < count; ++o) from[o] = sum > 0 ? from[o] / sum : 1 / static_cast<double>(count);
    }
  }

  /// @param learn  takes the posterior into the model's parameters
  /// @param tell   adds log P(answer of model m | option o) to logs[o] for all options of item i, for all models
  template <typename Learn, typename Tell>
  void run(const Learn& learn, const Tell& tell) {
    double before = -std::numeric_limits<double>::infinity();
    while (m_consensus.rounds < m_options.rounds) {
      m_task.checkpoint();
      learn();
      const double likelihood = expect(tell);
      ++m_consensus.rounds;
      if (m_options.tolerance > 0 && m_answers > 0 &&
          likelihood - before < m_options.tolerance * static_cast<double>(m_answers))
        break;
      before = likelihood;
    }
    for (int m = 0; m < m_table.count(); ++m) m_consensus.score.push_back(ownShare(m));
  }

  Consensus take() { return std::move(m_consensus); }

  /// Mean posterior of a model's own answers; NaN without any.
  double ownShare(int m) const {
    const auto answers = m_table.of(m);
    double sum = 0;
    std::int64_t n = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (answers[i] == kNoAnswer) continue;
      sum += m_consensus.posterior[static_cast<std::size_t>(m_consensus.begin[i] + answers[i])];
      ++n;
    }
    return n > 0 ? sum / static_cast<double>(n) : std::numeric_limits<double>::quiet_NaN();
  }

  const std::vector<int>& models() const { return m_models; }
  const double* posteriorOf(std::int64_t item) const {
    return m_consensus.posterior.data() + m_consensus.begin[static_cast<std::size_t>(item)];
  }

 private:
  std::pair<double*, std::int64_t> optionsOf(std::int64_t item) {
    const std::int64_t from = m_consensus.begin[static_cast<std::size_t>(item)];
    return {m_consensus.posterior.data() + from, m_consensus.begin[static_cast<std::size_t>(item) + 1] - from};
  }

  template <typename Tell>
  double expect(const Tell& tell) {
    const std::int64_t blocks = (m_table.items + kBlock - 1) / kBlock;
    std::vector<double> likelihood(static_cast<std::size_t>(blocks), 0);
    parallelFor(m_task, blocks, [&](std::int64_t b) {
      for (std::int64_t i = b * kBlock; i < std::min(m_table.items, (b + 1) * kBlock); ++i) {
        const auto [logs, count] = optionsOf(i);
        if (count == 0) continue;
        tell(i, logs);
        const double most = *std::max_element(logs, logs + count);
        double sum = 0;
        for (std::int64_t o = 0; o < count; ++o) sum += logs[o] = std::exp(logs[o] - most);
        for (std::int64_t o = 0; o < count; ++o) logs[o] /= sum;
        likelihood[static_cast<std::size_t>(b)] += most + std::log(sum);
      }
    });
    return std::accumulate(likelihood.begin(), likelihood.end(), 0.0);
  }

  const AnswerTable& m_table;
  const EmOptions& m_options;
  const Task& m_task;
  std::vector<int> m_models;
  Consensus m_consensus;
  std::int64_t m_answers = 0;
};

}  // namespace

Consensus dawidSkene(const AnswerTable& table, const EmOptions& options, const Task& task,
                     std::vector<double>* errors) {
  const auto labels = static_cast<std::int64_t>(table.labels.size());
  const std::int64_t square = labels * labels;
  Em em(table, options, task);
  // by answer, so that all options of an answer lie together: [model][answer][right]
  std::vector<double> logs(em.models().size() * static_cast<std::size_t>(square));
  std::vector<double> prior(static_cast<std::size_t>(labels));
  const auto learn = [&] {
    std::fill(prior.begin(), prior.end(), 0.0);
    for (std::int64_t i = 0; i < table.items; ++i) {
      for (std::int64_t c = 0; c < labels; ++c) prior[static_cast<std::size_t>(c)] += em.posteriorOf(i)[c];
    }
    for (double& p : prior) p = std::log(std::max(kLeast, p / static_cast<double>(table.items)));
    parallelFor(task, static_cast<std::int64_t>(em.models().size()), [&](std::int64_t m) {
      double* const e = logs.data() + m * square;
      std::fill_n(e, square, 0.0);
      const auto answers = table.of(em.models()[static_cast<std::size_t>(m)]);
      for (std::int64_t i = 0; i < table.items; ++i) {
        const std::int32_t said = answers[static_cast<std::size_t>(i)];
        if (said == kNoAnswer) continue;
        const double* const p = em.posteriorOf(i);
        for (std::int64_t c = 0; c < labels; ++c) e[said * labels + c] += p[c];
      }
      for (std::int64_t c = 0; c < labels; ++c) {
        double sum = 0;
        for (std::int64_t said = 0; said < labels; ++said)
          sum += e[said * labels + c] = std::max(kLeast, e[said * labels + c]);
        for (std::int64_t said = 0; said < labels; ++said) e[said * labels + c] = std::log(e[said * labels + c] / sum);
      }
    });
  };
  const auto tell = [&](std::int64_t i, double* to) {
    std::copy(prior.begin(), prior.end(), to);
    for (std::size_t m = 0; m < em.models().size(); ++m) {
      const std::int32_t said = table.of(em.models()[m])[static_cast<std::size_t>(i)];
      if (said == kNoAnswer) continue;
      const double* const e = logs.data() + static_cast<std::int64_t>(m) * square + said * labels;
      for (std::int64_t c = 0; c < labels; ++c) to[c] += e[c];
    }
  };
  em.run(learn, tell);
  if (errors != nullptr) {
    learn();  // of the last posterior
    errors->assign(logs.size(), 0);
    for (std::size_t m = 0; m < em.models().size(); ++m) {
      for (std::int64_t said = 0; said < labels; ++said) {
        for (std::int64_t c = 0; c < labels; ++c)
          (*errors)[m * static_cast<std::size_t>(square) + static_cast<std::size_t>(c * labels + said)] =
              std::exp(logs[m * static_cast<std::size_t>(square) + static_cast<std::size_t>(said * labels + c)]);
      }
    }
  }
  return em.take();
}

Consensus oneCoin(const AnswerTable& table, const EmOptions& options, const Task& task) {
  Em em(table, options, task);
  std::vector<double> right(em.models().size()), wrong(em.models().size());
  const auto learn = [&] {
    for (std::size_t m = 0; m < right.size(); ++m) {
      const double share = em.ownShare(em.models()[m]);
      const double p = std::clamp(std::isnan(share) ? 0.5 : share, kLeast, 1 - kLeast);
      right[m] = std::log(p);
      wrong[m] = std::log(1 - p);
    }
  };
  const auto tell = [&](std::int64_t i, double* to) {
    const std::int32_t count = table.options[static_cast<std::size_t>(i)];
    std::fill_n(to, count, -std::log(static_cast<double>(count)));
    if (count < 2) return;
    const double others = std::log(static_cast<double>(count - 1));
    double base = 0;
    for (std::size_t m = 0; m < right.size(); ++m) {
      const std::int32_t said = table.of(em.models()[m])[static_cast<std::size_t>(i)];
      if (said == kNoAnswer) continue;
      base += wrong[m] - others;
      to[said] += right[m] - (wrong[m] - others);
    }
    for (std::int32_t o = 0; o < count; ++o) to[o] += base;
  };
  em.run(learn, tell);
  return em.take();
}

std::vector<double> majorityLeaveOneOut(const AnswerTable& table) {
  const Votes votes(table);
  std::vector<double> shares;
  for (int m = 0; m < table.count(); ++m) {
    std::int64_t n = 0, equal = 0;
    const auto answers = table.of(m);
    for (std::int64_t i = 0; i < table.items; ++i) {
      const std::int32_t own = answers[static_cast<std::size_t>(i)];
      if (own == kNoAnswer) continue;
      const std::int32_t others = votes.without(i, own);
      if (others == kNoAnswer) continue;
      ++n;
      equal += others == own;
    }
    shares.push_back(n > 0 ? static_cast<double>(equal) / static_cast<double>(n)
                           : std::numeric_limits<double>::quiet_NaN());
  }
  return shares;
}

}  // namespace eido::labelfree
