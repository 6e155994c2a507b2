// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/linear_head.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/environments/softmax.h"

namespace eido::xrm {
namespace {

constexpr std::size_t kPollRows = 4096;

/// The state of a descent over all rows.
class Training {
 public:
  Training(const SampleRows& rows, const GroupedRows& train, int classes, int groups, const HeadOptions& options)
      : m_rows(rows),
        m_train(train),
        m_options(options),
        m_head{.classes = classes, .width = rows.width()},
        m_groupSize(static_cast<std::size_t>(groups)),
        m_q(static_cast<std::size_t>(groups), 1.0 / groups),
        m_logQ(static_cast<std::size_t>(groups), -std::log(groups)) {
    const std::size_t size = static_cast<std::size_t>(classes) * static_cast<std::size_t>(rows.width());
    m_head.weights.assign(size, 0);
    m_head.bias.assign(static_cast<std::size_t>(classes), 0);
    m_velocity.assign(size, 0);
    m_biasVelocity.assign(static_cast<std::size_t>(classes), 0);
    for (const std::int32_t g : train.groups) ++m_groupSize[static_cast<std::size_t>(g)];
    m_present = std::count_if(m_groupSize.begin(), m_groupSize.end(), [](std::int64_t s) { return s > 0; });
    m_totalWeight = train.weights.empty() ? static_cast<double>(train.rows.size())
                                          : std::accumulate(train.weights.begin(), train.weights.end(), 0.0);
  }

  const LinearHead& head() const { return m_head; }
  HeadStep state() const { return {.step = m_head.step, .loss = m_loss, .groupLoss = m_groupLoss, .q = m_q}; }

  void step(const Task& task) {
    const std::size_t n = m_train.rows.size();
    const auto classes = static_cast<std::size_t>(m_head.classes);
    m_probability.resize(n * classes);
    m_groupLoss.assign(m_groupSize.size(), 0);
    m_rowLoss.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      if (i % kPollRows == 0) task.checkpoint();
      double* const p = m_probability.data() + i * classes;
      m_rows.products(m_train.rows[i], m_head.weights.data(), m_head.classes, p);
      for (std::size_t c = 0; c < classes; ++c) p[c] += m_head.bias[c];
      const double own = p[m_train.labels[i]];
      m_rowLoss[i] = softmax(p, m_head.classes) - own;
      const auto g = static_cast<std::size_t>(m_train.groups[i]);
      m_groupLoss[g] += m_rowLoss[i] / static_cast<double>(m_groupSize[g]);
    }
    weighGroups();
    m_gradient.assign(m_head.weights.size(), 0);
    m_biasGradient.assign(classes, 0);
    m_loss = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (i % kPollRows == 0) task.checkpoint();
      const double share = shareOf(i);
      m_loss += share * m_rowLoss[i];
      double* const p = m_probability.data() + i * classes;
      p[m_train.labels[i]] -= 1;
      for (std::size_t c = 0; c < classes; ++c) m_biasGradient[c] += p[c] *= share;
      m_rows.addScaled(m_train.rows[i], p, m_head.classes, m_gradient.data());
    }
    move(m_head.weights, m_velocity, m_gradient);
    if (m_options.bias) move(m_head.bias, m_biasVelocity, m_biasGradient);
    ++m_head.step;
  }

 private:
  void weighGroups() {
    if (m_options.loss != HeadLoss::GroupDro) return;
    // by logarithms: a group that was as good as forgotten can come back, and no step leaves the range of numbers
    for (std::size_t g = 0; g < m_q.size(); ++g) m_logQ[g] += m_groupSize[g] > 0 ? m_options.eta * m_groupLoss[g] : 0;
    const double most = *std::max_element(m_logQ.begin(), m_logQ.end());
    double sum = 0;
    for (const double l : m_logQ) sum += std::exp(l - most);
    for (std::size_t g = 0; g < m_q.size(); ++g) {
      m_logQ[g] -= most + std::log(sum);
      m_q[g] = std::exp(m_logQ[g]);
    }
  }

  /// Of one row in the loss.
  double shareOf(std::size_t i) const {
    const auto g = static_cast<std::size_t>(m_train.groups[i]);
    switch (m_options.loss) {
      case HeadLoss::Balanced:
        return 1 / (static_cast<double>(m_present) * static_cast<double>(m_groupSize[g]));
      case HeadLoss::GroupDro:
        return m_q[g] / static_cast<double>(m_groupSize[g]);
      case HeadLoss::Weighted:
        break;
    }
    return (m_train.weights.empty() ? 1 : m_train.weights[i]) / m_totalWeight;
  }

  void move(std::vector<double>& w, std::vector<double>& v, const std::vector<double>& g) const {
    const Descent& d = m_options.descent;
    for (std::size_t j = 0; j < w.size(); ++j) {
      v[j] = d.momentum * v[j] + (g[j] + d.decay * w[j]);
      w[j] -= d.rate * v[j];
    }
  }

  const SampleRows& m_rows;
  const GroupedRows& m_train;
  const HeadOptions& m_options;
  LinearHead m_head;
  std::vector<std::int64_t> m_groupSize;
  std::int64_t m_present = 0;
  double m_totalWeight = 1, m_loss = 0;
  std::vector<double> m_q, m_logQ, m_groupLoss, m_rowLoss, m_probability;
  std::vector<double> m_velocity, m_biasVelocity, m_gradient, m_biasGradient;
};

}  // namespace

int LinearHead::predict(const SampleRows& rows, std::int64_t row) const {
  std::vector<double> z(static_cast<std::size_t>(classes));
  rows.products(row, weights.data(), classes, z.data());
  for (std::size_t c = 0; c < z.size(); ++c) z[c] += bias[c];
  return largest(z.data(), classes);
}

double worstGroup(std::span<const std::int32_t> predicted, const GroupedRows& rows, int groups) {
  std::vector<std::int64_t> size(static_cast<std::size_t>(groups)), right(static_cast<std::size_t>(groups));
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const auto g = static_cast<std::size_t>(rows.groups[i]);
    ++size[g];
    right[g] += predicted[i] == rows.labels[i];
  }
  double worst = 1;
  for (std::size_t g = 0; g < size.size(); ++g) {
    if (size[g] > 0) worst = std::min(worst, static_cast<double>(right[g]) / static_cast<double>(size[g]));
  }
  return worst;
}

LinearHead trainHead(const SampleRows& rows, const GroupedRows& train, const GroupedRows& validation, int classes,
                     int groups, const HeadOptions& options, const Task& task,
                     const std::function<void(const HeadStep&)>& watch) {
  Training training(rows, train, classes, groups, options);
  LinearHead best = training.head();
  double bestWorst = -1;
  std::vector<std::int32_t> predicted(validation.rows.size());
  for (int step = 0; step < options.steps; ++step) {
    task.checkpoint();
    training.step(task);
    if (watch) watch(training.state());
    if (validation.rows.empty()) continue;
    for (std::size_t i = 0; i < predicted.size(); ++i) predicted[i] = training.head().predict(rows, validation.rows[i]);
    const double worst = worstGroup(predicted, validation, groups);
    if (worst < bestWorst) continue;
    bestWorst = worst;
    best = training.head();
  }
  return validation.rows.empty() ? training.head() : best;
}

}  // namespace eido::xrm
