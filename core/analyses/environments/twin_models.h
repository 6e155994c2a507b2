// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/analyses/environments/sample_rows.h"

namespace eido::xrm {

/// How a step of stochastic gradient descent changes weights: v = momentum v + (g + decay w), w -= rate v.
struct Descent {
  double rate = 0.01;
  double momentum = 0.9;
  double decay = 1e-4;  ///< also on biases
};

/// Two classifiers of the same kind, side by side.
class TwinModels {
 public:
  virtual ~TwinModels() = default;
  virtual int classes() const = 0;
  /// Logits of some rows: rows x 2 x classes, the first twin's before the second's.
  virtual void logits(std::span<const std::int32_t> rows, std::vector<double>& out) = 0;
  /// The rows of the batch after the next call of logits(): a model may fetch them while it works on that one.
  virtual void expect(std::span<const std::int32_t> rows) { static_cast<void>(rows); }
  /// One step. Row i of the batch moves only the twin `twin[i]`, by the gradient of the loss after its logits,
  /// rows x classes. The batch is the one of the last call of logits().
  virtual void step(std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                    std::span<const double> gradient, const Descent& descent) = 0;
};

/// Linear twins that start at zero. `weights(t)` is classes x width, row-major.
class LinearTwins final : public TwinModels {
 public:
  LinearTwins(SampleRows rows, int classes, bool bias);
  int classes() const override { return m_classes; }
  void logits(std::span<const std::int32_t> rows, std::vector<double>& out) override;
  void expect(std::span<const std::int32_t> rows) override { m_expected.assign(rows.begin(), rows.end()); }
  void step(std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin, std::span<const double> gradient,
            const Descent& descent) override;
  const double* weights(int twin) const { return m_weights.data() + twin * m_classes * m_rows.width(); }
  const double* bias(int twin) const { return m_bias.data() + static_cast<std::ptrdiff_t>(twin) * m_classes; }

 private:
  void fetch(std::size_t place, int half) const {
    if (place < m_expected.size()) m_rows.prefetch(m_expected[place], half);
  }

  SampleRows m_rows;
  int m_classes;
  bool m_hasBias;
  std::vector<std::int32_t> m_expected;
  std::vector<double> m_weights, m_bias, m_velocity, m_biasVelocity, m_gradient, m_biasGradient;
  std::vector<float> m_roughWeights, m_roughGradient;  // for rows of float32: the sums of a batch need no more
};

/// Twins with one hidden layer of rectified units. The output layers start at zero: random ones are confident enough
/// to flip labels by chance.
class MlpTwins final : public TwinModels {
 public:
  MlpTwins(SampleRows rows, int classes, int hidden, std::uint64_t seed);
  int classes() const override { return m_classes; }
  void logits(std::span<const std::int32_t> rows, std::vector<double>& out) override;
  void step(std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin, std::span<const double> gradient,
            const Descent& descent) override;

 private:
  struct Layer {
    MatrixD weights, velocity;  // inputs x outputs
    Eigen::RowVectorXd bias, biasVelocity;
    void move(const MatrixD& gradient, const Eigen::RowVectorXd& biasGradient, const Descent& descent);
  };
  SampleRows m_rows;
  int m_classes;
  Layer m_first[2], m_second[2];
  MatrixD m_batch, m_hidden[2];
};

}  // namespace eido::xrm
