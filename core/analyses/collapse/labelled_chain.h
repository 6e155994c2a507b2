// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/analyses/collapse/gaussian.h"

namespace eido::collapse {

struct LabelledRows {
  const MatrixD* train = nullptr;        ///< n x d
  std::vector<std::int32_t> labels;      ///< of train, 0 .. classes - 1
  const MatrixD* heldOut = nullptr;      ///< h x d
  std::vector<std::int32_t> heldLabels;  ///< of heldOut
  int classes = 0;
};

/// Class means and one pooled covariance by the number of rows, from which all classes are drawn again, as many of each
/// as there were. Judged by Bayes' rule on real held-out labels: test_loss (mean -log p, nats) and test_accuracy.
/// Held-out rows of classes that a run's generation 1 has no row of do not count.
class LabelledChain final : public Chain {
 public:
  LabelledChain(const Plan& plan, LabelledRows rows, std::vector<Measure> measures);

  const std::vector<Measure>& measures() const override { return m_measures; }
  void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const override;
  std::vector<double> resampled(std::int64_t run, const Task& task) const override;
  std::vector<Expectation> expected(Protocol, std::size_t, std::size_t, const Values&) const override {
    return std::vector<Expectation>(m_measures.size());
  }

 private:
  struct ClassSums;
  struct Model;
  struct Start;
  Start startOf(std::int64_t run) const;
  ClassSums sumsOfClasses(const MatrixD& rows, const std::vector<std::int32_t>& labels) const;
  static Model modelOf(const ClassSums& sums);
  void measure(const Model& model, const Model& first, double* values) const;
  void replay(const Start& start, std::int64_t run, std::size_t protocol, std::size_t first, Values& values,
              const Task& task) const;

  Plan m_plan;
  LabelledRows m_rows;
  std::shared_ptr<const Start> m_start;  ///< where it is the same in all runs
  std::vector<Measure> m_measures;
};

}  // namespace eido::collapse
