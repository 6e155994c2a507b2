// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::m3g {

/// What heads are trained by: the gap; InfoNCE averaged over pairs of views; or of each view against the normalised
/// mean of the others.
enum class Loss { Gap, InfoNcePairs, InfoNceAverage };
Loss lossFromName(const std::string& name);

/// The loss of rows before their lengths, and its gradient with respect to them. Views n x d, tau > 0.
/// Gap: epsilon = 2 tau/k^2, cost cv, at most 200 sweeps, P held fixed (Danskin). InfoNCE: mean of a pair's two
/// directions, cosines over tau (van den Oord et al. 2018, eq. 4).
struct LossValue {
  double value = 0;
  std::vector<MatrixD> gradient;
};
LossValue lossOf(Loss loss, const std::vector<MatrixD>& rows, double tau, const Task& task);

struct TrainingOptions {
  Loss loss = Loss::Gap;
  double tau = 0.1;
  int dimensions = 16;
  int steps = 400;
  double learningRate = 0.01;
  int batch = 64;
  std::uint64_t seed = 0;
  int repeat = 0;  ///< starting heads and batches depend on seed and repeat alone
};

struct TrainedHeads {
  std::vector<MatrixD> start;  ///< d_l x dimensions, N(0, 1/d_l)
  std::vector<MatrixD> heads;
  double lossFirst = 0;  ///< mean of the first 10 steps
  double lossLast = 0;
};

/// Linear heads W_l, z_l = W_l'x_l, by Adam (0.9, 0.999, 1e-8; Kingma and Ba 2015) on min(batch, n) distinct rows a
/// step. @param train  rows of each view, centred, n x d_l. @throws Cancelled; polls every step
TrainedHeads trainHeads(const std::vector<MatrixD>& train, const TrainingOptions& options, const Task& task);

/// How well rows of one view find their own among all rows of another by cosine. Of equal cosines the first in order
/// counts as nearer.
struct Retrieval {
  int from = 0;
  int to = 0;
  std::vector<std::int32_t> rank;  ///< of each row's true partner, 1-based
  double recallAt(int k) const;
  double meanReciprocalRank() const;
};
/// All ordered pairs of views, (0, 1), (0, 2), .., (1, 0), ..; empty for no rows. O(k^2 n^2 d).
std::vector<Retrieval> retrievals(const std::vector<MatrixD>& rows, const std::vector<MatrixD>& heads,
                                  const Task& task);

}  // namespace eido::m3g
