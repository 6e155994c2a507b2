// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/twins.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/environments/softmax.h"
#include "core/base/random.h"

namespace eido::xrm {
namespace {

constexpr int kCurvePoints = 40;

/// Places in the training rows, batch by batch: a new order for each epoch, whose last batch may be smaller.
class Batches {
 public:
  Batches(std::int64_t count, std::int64_t size, std::uint64_t seed)
      : m_order(static_cast<std::size_t>(count)), m_size(size), m_random(seed, 21) {
    std::iota(m_order.begin(), m_order.end(), 0);
  }

  std::span<const std::int32_t> next() {
    const auto count = static_cast<std::int64_t>(m_order.size());
    if (m_size >= count) return m_order;
    if (m_at == 0) m_random.shuffle(m_order);
    const std::int64_t size = std::min(m_size, count - m_at);
    const std::span<const std::int32_t> batch(m_order.data() + m_at, static_cast<std::size_t>(size));
    m_at = m_at + size == count ? 0 : m_at + size;
    return batch;
  }

 private:
  std::vector<std::int32_t> m_order;
  std::int64_t m_size;
  std::int64_t m_at = 0;
  Rng m_random;
};

/// Less than 5 % of change over the last quarter, by the means of its halves, which lie an eighth apart.
bool onPlateau(const std::vector<double>& flipRate, std::size_t rows) {
  const std::size_t steps = flipRate.size(), half = steps / 8;
  if (half == 0) return false;
  const auto meanOf = [&](std::size_t from) {
    return std::accumulate(flipRate.begin() + static_cast<std::ptrdiff_t>(from),
                           flipRate.begin() + static_cast<std::ptrdiff_t>(from + half), 0.0) /
           static_cast<double>(half);
  };
  const double late = meanOf(steps - half), change = 2 * std::abs(late - meanOf(steps - 2 * half));
  return change < 0.05 * late || change * static_cast<double>(rows) <= 1;
}

}  // namespace

struct TwinTrainer::State {
  State(const SampleRows& samples, std::span<const std::int32_t> places, std::span<const std::int32_t> given, int count,
        const TwinOptions& how)
      : train(places),
        labels(given),
        classes(count),
        options(how),
        batches(static_cast<std::int64_t>(places.size()), how.batch, how.seed),
        flipping(how.seed, 22),
        present(static_cast<std::size_t>(count)),
        probability(static_cast<std::size_t>(count)) {
    const std::size_t n = train.size();
    if (options.hidden > 0)
      run.models = std::make_unique<MlpTwins>(samples, classes, options.hidden, options.seed);
    else
      run.models = std::make_unique<LinearTwins>(samples, classes, options.bias);
    Rng assigning(options.seed, 20);
    run.heldInBy.resize(n);
    for (std::size_t i = 0; i < n; ++i)
      run.heldInBy[i] = options.assignment.empty() ? (assigning.uniform() < 0.5 ? 0 : 1) : 1 - options.assignment[i];
    run.labels.assign(labels.begin(), labels.end());
    takeNext();
  }

  /// The batch that was expected is the current one; the one behind it is expected.
  void takeNext() {
    batch = std::move(expected);
    const auto next = batches.next();
    expected.assign(next.begin(), next.end());
    std::vector<std::int32_t> places;
    for (const std::int32_t i : expected) places.push_back(train[static_cast<std::size_t>(i)]);
    run.models->expect(places);
  }

  /// The labels that the batch has now, and how often each class is there.
  void gather() {
    rows.clear();
    twin.clear();
    std::fill(present.begin(), present.end(), 0);
    for (const std::int32_t i : batch) {
      const auto place = static_cast<std::size_t>(i);
      rows.push_back(train[place]);
      twin.push_back(run.heldInBy[place]);
      ++present[static_cast<std::size_t>(run.labels[place])];
    }
  }

  /// The loss of the batch and its gradient after the logits of the twins that learn from it.
  double loss() {
    const auto width = static_cast<std::size_t>(classes);
    gradient.resize(batch.size() * width);
    double sum = 0;
    for (std::size_t b = 0; b < batch.size(); ++b) {
      const auto label = static_cast<std::size_t>(run.labels[static_cast<std::size_t>(batch[b])]);
      double* const p = gradient.data() + b * width;
      std::copy_n(logits.data() + (2 * b + twin[b]) * width, width, p);
      const double own = p[label];
      ++seen;
      right += static_cast<std::size_t>(largest(p, classes)) == label;
      const auto share = 1 / static_cast<double>(present[label]);
      sum += share * (softmax(p, classes) - own);
      for (std::size_t c = 0; c < width; ++c) p[c] *= share;
      p[label] -= share;
    }
    return sum;
  }

  /// Labels give way to what the twins that hold them out have said before the step.
  void flip() {
    const auto width = static_cast<std::size_t>(classes);
    for (std::size_t b = 0; b < batch.size(); ++b) {
      const auto place = static_cast<std::size_t>(batch[b]);
      std::copy_n(logits.data() + (2 * b + (1 - twin[b])) * width, width, probability.begin());
      softmax(probability.data(), classes);
      const int said = largest(probability.data(), classes);
      const double u = options.uniforms.empty()
                           ? flipping.uniform()
                           : options.uniforms[static_cast<std::size_t>(step) * train.size() + place];
      if (!(u < flipProbability(probability[static_cast<std::size_t>(said)], classes))) continue;
      flipped += (said != labels[place]) - (run.labels[place] != labels[place]);
      run.labels[place] = said;
    }
  }

  void note() {
    run.flipRate.push_back(static_cast<double>(flipped) / static_cast<double>(train.size()));
    const int every = std::max(1, options.steps / kCurvePoints);
    if (step % every != 0 && step != options.steps) return;
    run.curve.push_back(
        {step, run.flipRate.back(), static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(1, seen))});
    seen = right = 0;
  }

  std::span<const std::int32_t> train, labels;
  int classes;
  TwinOptions options;
  Batches batches;
  Rng flipping;
  TwinRun run;
  int step = 0;
  std::int64_t flipped = 0, seen = 0, right = 0;
  std::vector<std::int32_t> batch, expected;  // places in the training rows
  std::vector<std::int32_t> rows;
  std::vector<std::uint8_t> twin;
  std::vector<std::int64_t> present;
  std::vector<double> logits, gradient, probability;
};

TwinTrainer::TwinTrainer(const SampleRows& rows, std::span<const std::int32_t> train,
                         std::span<const std::int32_t> labels, int classes, const TwinOptions& options)
    : m_state(std::make_unique<State>(rows, train, labels, classes, options)) {}
TwinTrainer::~TwinTrainer() = default;
TwinTrainer::TwinTrainer(TwinTrainer&&) noexcept = default;

void TwinTrainer::step() {
  State& s = *m_state;
  s.takeNext();
  s.gather();
  s.run.models->logits(s.rows, s.logits);
  s.run.loss.push_back(s.loss());
  s.flip();
  s.run.models->step(s.rows, s.twin, s.gradient, s.options.descent);
  ++s.step;
  s.note();
}

TwinRun TwinTrainer::finish() {
  m_state->run.plateau = onPlateau(m_state->run.flipRate, m_state->train.size());
  return std::move(m_state->run);
}

TwinRun trainTwins(const SampleRows& rows, std::span<const std::int32_t> train, std::span<const std::int32_t> labels,
                   int classes, const TwinOptions& options, const Task& task) {
  TwinTrainer trainer(rows, train, labels, classes, options);
  for (int step = 0; step < options.steps; ++step) {
    task.checkpoint();
    trainer.step();
  }
  return trainer.finish();
}

}  // namespace eido::xrm
