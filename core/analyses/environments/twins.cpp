// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/twins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/analyses/environments/softmax.h"
#include "core/base/lockstep.h"
#include "core/base/random.h"

namespace eido::xrm {
namespace {

constexpr int kCurvePoints = 40;

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

  State(const SampleRows& samples, std::span<const std::int32_t> places, std::span<const std::int32_t> given, int count,
        const TwinOptions& how)
      : train(places),
        labels(given),
        classes(count),
        options(how),
        batches(static_cast<std::int64_t>(places.size()), how.batch, how.seed),
        flipping(how.seed, 22),
        present(static_cast<std::size_t>(count)) {
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
  }

  /// The next batch, with the labels that its rows have now.
  void begin() {
    const auto next = batches.next();
    batch.assign(next.begin(), next.end());
    std::fill(present.begin(), present.end(), 0);
    chance.clear();
    for (const std::int32_t i : batch) {
      const auto place = static_cast<std::size_t>(i);
      ++present[static_cast<std::size_t>(run.labels[place])];
      chance.push_back(options.uniforms.empty()
                           ? flipping.uniform()
                           : options.uniforms[static_cast<std::size_t>(step) * train.size() + place]);
    }
    for (std::size_t p = 0; p < parts.size(); ++p) {
      Part& part = parts[p];
      part.from = batch.size() * p / parts.size();
      part.rows.clear();
      part.twin.clear();
      for (std::size_t b = part.from; b < batch.size() * (p + 1) / parts.size(); ++b) {
        const auto place = static_cast<std::size_t>(batch[b]);
        part.rows.push_back(train[place]);
        part.twin.push_back(run.heldInBy[place]);
      }
    }
  }

  void work(std::size_t p) {
    Part& part = parts[p];
    const auto number = static_cast<int>(p);
    run.models->forward(number, part.rows, part.logits);
    part.loss = 0;
    part.right = part.flipped = 0;
    learn(part);
    flip(part);
    run.models->backward(number, part.rows, part.twin, part.gradient);
  }

  struct Part;
  /// The loss of a part and its gradient after the logits of the twins that learn from it.
  void learn(Part& part) const {
    const auto width = static_cast<std::size_t>(classes);
    part.gradient.resize(part.rows.size() * width);
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
      const auto label = static_cast<std::size_t>(run.labels[static_cast<std::size_t>(batch[part.from + i])]);
      double* const p = part.gradient.data() + i * width;
      std::copy_n(part.logits.data() + (2 * i + part.twin[i]) * width, width, p);
      const double own = p[label];
      part.right += static_cast<std::size_t>(largest(p, classes)) == label;
      const auto share = 1 / static_cast<double>(present[label]);
      part.loss += share * (softmax(p, classes) - own);
      for (std::size_t c = 0; c < width; ++c) p[c] *= share;
      p[label] -= share;
    }
  }

  /// Labels give way to what the twins that hold them out have said before the step.
  void flip(Part& part) {
    const auto width = static_cast<std::size_t>(classes);
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
      const auto place = static_cast<std::size_t>(batch[part.from + i]);
      double* const p = part.logits.data() + (2 * i + (1 - part.twin[i])) * width;
      softmax(p, classes);
      const int said = largest(p, classes);
      if (!(chance[part.from + i] < flipProbability(p[said], classes))) continue;
      part.flipped += (said != labels[place]) - (run.labels[place] != labels[place]);
      run.labels[place] = said;
    }
  }

  void end() {
    double loss = 0;
    for (const Part& part : parts) {
      loss += part.loss;
      flipped += part.flipped;
      right += part.right;
    }
    run.loss.push_back(loss);
    seen += static_cast<std::int64_t>(batch.size());
    run.models->descend(options.descent);
    ++step;
    note();
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
  std::vector<std::int32_t> batch;    // places in the training rows
  std::vector<double> chance;         // per row of the batch
  std::vector<std::int64_t> present;  // per class, in the batch
  /// A run of rows of the batch, and what has been made of it.
  struct Part {
    std::size_t from = 0;            // in the batch
    std::vector<std::int32_t> rows;  // of the samples
    std::vector<std::uint8_t> twin;
    std::vector<double> logits, gradient;
    double loss = 0;
    std::int64_t right = 0, flipped = 0;
  };
  std::array<Part, TwinModels::kParts> parts;
};

TwinTrainer::TwinTrainer(const SampleRows& rows, std::span<const std::int32_t> train,
                         std::span<const std::int32_t> labels, int classes, const TwinOptions& options)
    : m_state(std::make_unique<State>(rows, train, labels, classes, options)) {}
TwinTrainer::~TwinTrainer() = default;
TwinTrainer::TwinTrainer(TwinTrainer&&) noexcept = default;

void TwinTrainer::begin() { m_state->begin(); }
void TwinTrainer::work(int part) { m_state->work(static_cast<std::size_t>(part)); }
void TwinTrainer::end() { m_state->end(); }

TwinRun TwinTrainer::finish() {
  m_state->run.plateau = onPlateau(m_state->run.flipRate, m_state->train.size());
  return std::move(m_state->run);
}

void trainTogether(std::span<TwinTrainer> trainers, int steps, const Task& task,
                   const std::function<void(int step)>& done) {
  constexpr int kParts = TwinModels::kParts;
  const int workers = std::clamp(task.threads(), 1, kParts);
  if (steps <= 0) return;
  for (TwinTrainer& trainer : trainers) trainer.begin();
  // a step is two stages: the parts of its batch, and the moves of the twins
  lockstep(task, workers, 2 * static_cast<std::int64_t>(steps), [&](int worker, std::int64_t stage) {
    if (stage % 2 == 0) {
      for (int part = kParts * worker / workers; part < kParts * (worker + 1) / workers; ++part) {
        for (TwinTrainer& trainer : trainers) trainer.work(part);
      }
      return;
    }
    for (std::size_t t = static_cast<std::size_t>(worker); t < trainers.size();
         t += static_cast<std::size_t>(workers)) {
      trainers[t].end();
      if (stage / 2 + 1 < steps) trainers[t].begin();
    }
    if (worker == 0) done(static_cast<int>(stage / 2) + 1);
  });
}

TwinRun trainTwins(const SampleRows& rows, std::span<const std::int32_t> train, std::span<const std::int32_t> labels,
                   int classes, const TwinOptions& options, const Task& task) {
  TwinTrainer trainer(rows, train, labels, classes, options);
  trainTogether({&trainer, 1}, options.steps, task, [](int) {});
  return trainer.finish();
}

}  // namespace eido::xrm
