// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// A classifier with one hidden layer of rectified units: logits = weights h + bias, h = max(0, hidden z +
/// hiddenBias), z = (x - mean) * inverseScale.
struct HiddenLayer {
  Eigen::RowVectorXf mean, inverseScale;  ///< of the training rows, d; 0 for constant columns
  MatrixF hidden;                         ///< units x d
  Eigen::RowVectorXf hiddenBias;          ///< units
  MatrixF weights;                        ///< classes x units
  Eigen::RowVectorXf bias;                ///< classes
  int epoch = 0;                          ///< the epoch that it was kept from

  /// The class of each of some rows (empty = all), the first among equals. Parallel over blocks of rows.
  std::vector<std::int32_t> predict(const MatrixFView& rows, std::span<const std::int32_t> places,
                                    const Task& task) const;
};

struct HiddenLayerOptions {
  int units = 128;
  double rate = 1e-3;  ///< of Adam (0.9, 0.999, 1e-8)
  int batch = 200;
  int epochs = 200;
  int patience = 10;  ///< epochs without a better validation loss
  std::uint64_t seed = 0;
};

struct LabelledRows {
  MatrixFView rows;
  std::span<const std::int32_t> labels;
};

/// Trains it by Adam on mean cross-entropy, rows standardised by the training rows; weights start uniform within
/// sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010). The epoch with the least mean loss on `validation` is kept;
/// where that is empty, on a tenth of the rows, drawn by the seed, that are not trained on.
/// O(epochs n d units), one thread, in float; the same for the same seed. Polls each batch.
HiddenLayer fitHiddenLayer(const LabelledRows& train, const LabelledRows& validation, int classes,
                           const HiddenLayerOptions& options, const Task& task);

}  // namespace eido
