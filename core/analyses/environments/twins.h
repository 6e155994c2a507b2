// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/analyses/environments/twin_models.h"
#include "core/base/task.h"

namespace eido::xrm {

struct TwinOptions {
  int steps = 800;
  std::int64_t batch = 128;  ///< rows of a step; all rows in their order when there are not more
  Descent descent;
  bool bias = true;
  int hidden = 0;  ///< units of the hidden layer; 0 = linear twins
  std::uint64_t seed = 0;
  /// For checks against a known course: which twin holds each row in (1 = the first), and the uniform numbers of each
  /// step, steps x rows. Empty = drawn.
  std::span<const std::uint8_t> assignment;
  std::span<const double> uniforms;
};

/// What the twins made of the training rows.
struct TwinRun {
  std::unique_ptr<TwinModels> models;
  std::vector<std::uint8_t> heldInBy;  ///< per training row: 0 = the first twin learns from it, 1 = the second
  std::vector<std::int32_t> labels;    ///< per training row, after all flips
  std::vector<double> loss;            ///< per step, before its update
  std::vector<double> flipRate;        ///< per step, after its flips: share of rows whose label is not the given one
  struct Point {
    int step = 0;
    double flipRate = 0;
    double heldInAccuracy = 0;  ///< of the twins on the labels that they learn from, since the last point
  };
  std::vector<Point> curve;
  /// The flip rate changes by less than 5 % over the last quarter, or by less than one row.
  bool plateau = false;
};

/// Trains two classifiers, each on one half of the rows, and lets each one's confident opinion on the other half
/// replace labels there: what only a shortcut explains is flipped away, and the twins come to rely on the shortcut.
///
/// The loss is class-balanced: the sum over classes of a batch (after flips) of their mean cross-entropy. Step by step,
/// so that several trainings of one seed can go through the same batches together, while their rows are at hand.
/// Deterministic for a seed. A step takes O(batch x width x classes).
/// Source: XRM (ICML 2024), section 4 and algorithm 1.
class TwinTrainer {
 public:
  /// @param rows    all samples
  /// @param train   which of them to learn from; rows and train are views
  /// @param labels  classes of the training rows, 0 .. classes - 1
  TwinTrainer(const SampleRows& rows, std::span<const std::int32_t> train, std::span<const std::int32_t> labels,
              int classes, const TwinOptions& options);
  ~TwinTrainer();
  TwinTrainer(TwinTrainer&&) noexcept;

  // A step: begin(), work() on every part of TwinModels::kParts (parts may be done side by side), end().
  void begin();
  void work(int part);
  void end();

  /// What has come of it.
  TwinRun finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// All steps of trainings of one seed: their batches are the same, so a row comes from memory once for all of them, and
/// the threads share each batch. `done` is called after each step, on one thread. @throws Cancelled
void trainTogether(std::span<TwinTrainer> trainers, int steps, const Task& task,
                   const std::function<void(int step)>& done);

/// All steps of one training. @throws Cancelled
TwinRun trainTwins(const SampleRows& rows, std::span<const std::int32_t> train, std::span<const std::int32_t> labels,
                   int classes, const TwinOptions& options, const Task& task);

}  // namespace eido::xrm
