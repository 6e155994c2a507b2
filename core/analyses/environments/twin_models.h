// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/analyses/environments/sample_rows.h"

namespace eido::xrm {

/// Two classifiers of the same kind, side by side. A step of training works on the parts of a batch, which may be done
/// side by side, and sums what they say in their order: the same on any number of threads.
class TwinModels {
 public:
  virtual ~TwinModels() = default;
  virtual int classes() const = 0;
  /// Logits of some rows: rows x 2 x classes, the first twin's before the second's.
  virtual void logits(std::span<const std::int32_t> rows, std::vector<double>& out) const = 0;

  static constexpr int kParts = 4;  ///< of a batch
  /// Logits of a part of the batch.
  virtual void forward(int part, std::span<const std::int32_t> rows, std::vector<double>& out) = 0;
  /// What the rows of the last forward() of this part say. Row i moves only the twin `twin[i]`, by the gradient of the
  /// loss after its logits, rows x classes.
  virtual void backward(int part, std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                        std::span<const double> gradient) = 0;
  /// One step by the sum over all parts.
  virtual void descend(const Descent& descent) = 0;
};

/// Linear twins that start at zero. `weights(t)` is classes x width, row-major.
class LinearTwins final : public TwinModels {
 public:
  LinearTwins(SampleRows rows, int classes, bool bias);
  int classes() const override { return m_classes; }
  void logits(std::span<const std::int32_t> rows, std::vector<double>& out) const override;
  void forward(int part, std::span<const std::int32_t> rows, std::vector<double>& out) override;
  void backward(int part, std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                std::span<const double> gradient) override;
  void descend(const Descent& descent) override;
  const double* weights(int twin) const { return m_weights.data() + twin * m_classes * m_rows.width(); }
  const double* bias(int twin) const { return m_bias.data() + static_cast<std::ptrdiff_t>(twin) * m_classes; }

 private:
  struct Part {
    std::vector<double> gradient, biasGradient;
    std::vector<float> roughGradient;  // for rows of float32: the sums of a part need no more
    std::vector<float> rough;
  };

  SampleRows m_rows;
  int m_classes;
  bool m_hasBias;
  std::vector<double> m_weights, m_bias, m_velocity, m_biasVelocity;
  std::vector<float> m_roughWeights;  // for rows of float32
  std::array<Part, kParts> m_parts;
};

/// Twins with one hidden layer of rectified units. The output layers start at zero: random ones are confident enough
/// to flip labels by chance.
class MlpTwins final : public TwinModels {
 public:
  MlpTwins(SampleRows rows, int classes, int hidden, std::uint64_t seed);
  int classes() const override { return m_classes; }
  void logits(std::span<const std::int32_t> rows, std::vector<double>& out) const override;
  void forward(int part, std::span<const std::int32_t> rows, std::vector<double>& out) override;
  void backward(int part, std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                std::span<const double> gradient) override;
  void descend(const Descent& descent) override;

 private:
  struct Gradient {
    MatrixD weights;
    Eigen::RowVectorXd bias;
  };
  struct Layer {
    MatrixD weights, velocity;  // inputs x outputs
    Eigen::RowVectorXd bias, biasVelocity;
    void move(const Gradient& gradient, const Descent& descent);
  };
  struct Part {
    MatrixD batch, hidden[2];
    Gradient first[2], second[2];
  };
  void logits(std::span<const std::int32_t> rows, Part& part, std::vector<double>& out) const;

  SampleRows m_rows;
  int m_classes;
  Layer m_first[2], m_second[2];
  std::array<Part, kParts> m_parts;
};

}  // namespace eido::xrm
