// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/analyses/environments/sample_rows.h"
#include "core/analyses/environments/twin_models.h"
#include "core/base/task.h"

namespace eido::xrm {

/// Some samples with their classes and groups.
struct GroupedRows {
  std::vector<std::int32_t> rows;
  std::vector<std::int32_t> labels;
  std::vector<std::int32_t> groups;
  std::vector<double> weights;  ///< of each row, for HeadLoss::Weighted; empty = all 1
};

enum class HeadLoss {
  Weighted,  ///< the weighted mean of the rows' cross-entropy: ERM where all weights are 1
  Balanced,  ///< the mean over the groups that are there of their mean cross-entropy
  GroupDro,  ///< groups weighted by q, which grows with their loss
};

struct HeadOptions {
  HeadLoss loss = HeadLoss::Weighted;
  int steps = 400;
  Descent descent{.rate = 0.02, .momentum = 0.9, .decay = 1e-4};
  double eta = 0.05;  ///< step size of q
  bool bias = true;
};

/// What a step of Group DRO did, for those who watch.
struct HeadStep {
  int step = 0;
  double loss = 0;                    ///< sum of q x group loss, with the q after its update
  std::span<const double> groupLoss;  ///< 0 for groups without rows
  std::span<const double> q;
};

/// A linear classifier: logits = weights . row + bias.
struct LinearHead {
  int classes = 0;
  std::int64_t width = 0;
  std::vector<double> weights;  ///< classes x width
  std::vector<double> bias;     ///< classes
  int step = 0;                 ///< the step it was kept from
  int predict(const SampleRows& rows, std::int64_t row) const;
};

/// Trains a head on all rows at once, from zero. Of its iterates the one with the best accuracy in its worst group of
/// `validation` is kept, the last among equals; without validation rows the last one.
///
/// Group DRO: q starts uniform; each step q_g grows by exp(eta loss_g) for the groups that are there, is normalised
/// over all groups, and weights the losses of the same step.
/// O(steps x (rows x width x classes)), one thread; polls each step.
/// Source: Sagawa et al. 2020, algorithm 1; XRM, phase 2.
LinearHead trainHead(const SampleRows& rows, const GroupedRows& train, const GroupedRows& validation, int classes,
                     int groups, const HeadOptions& options, const Task& task,
                     const std::function<void(const HeadStep&)>& watch = {});

/// Least share of right answers over the groups that have rows; 1 without rows.
double worstGroup(std::span<const std::int32_t> predicted, const GroupedRows& rows, int groups);

}  // namespace eido::xrm
