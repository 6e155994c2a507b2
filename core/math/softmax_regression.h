// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// A linear classifier: logits = weights x + bias. Of two classes one logit is enough, that of class 1.
struct LinearClassifier {
  int classes = 0;
  MatrixD weights;       ///< classes x d; of two classes 1 x d
  Eigen::VectorXd bias;  ///< as many
  bool converged = true;

  /// The class of each of some rows (empty = all), the first among equals. Parallel over blocks of rows.
  std::vector<std::int32_t> predict(const MatrixFView& rows, std::span<const std::int32_t> places,
                                    const Task& task) const;
};

struct SoftmaxOptions {
  double inversePenalty = 1;  ///< C: the sum of the rows' losses + |weights|^2 / (2 C); biases are not penalised
  double tolerance = 1e-4;    ///< of the gradient's norm, relative to that at zero
  int rounds = 300;
};

/// Multinomial logistic regression by L-BFGS (Nocedal 1980; libLBFGS) from zero weights, in coordinates in which the
/// bound of its second derivatives (Böhning 1992: those of the losses are at most X'X / 2 for each class, X'X / 4 for
/// one logit) is the identity: columns of any scale and correlation take some dozen rounds.
///
/// @param rows  n x d, finite; @param places  those that count, empty = all; @param labels  of each of these, from 0 to
/// classes - 1
/// @return converged = false where neither the tolerance was met nor another step found.
/// O(n d^2 + d^3 + rounds (n d classes + d^2 classes)), memory O(d^2 + d classes); parallel over blocks of rows whose
/// sums are added in their order, so the result is the same for any number of threads. Polls.
LinearClassifier fitSoftmax(const MatrixFView& rows, std::span<const std::int32_t> places,
                            std::span<const std::int32_t> labels, int classes, const SoftmaxOptions& options,
                            const Task& task);
inline LinearClassifier fitSoftmax(const MatrixFView& rows, std::span<const std::int32_t> labels, int classes,
                                   const SoftmaxOptions& options, const Task& task) {
  return fitSoftmax(rows, {}, labels, classes, options, task);
}

}  // namespace eido
