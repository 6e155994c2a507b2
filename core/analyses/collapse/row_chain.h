// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/analyses/collapse/chain.h"

namespace eido::collapse {

/// What a chain of models of rows is fitted to and judged by.
struct RowSource {
  const MatrixD* train = nullptr;    ///< n x d
  const MatrixD* heldOut = nullptr;  ///< h x d, or none
};

/// A density that is fitted to rows.
class RowModel {
 public:
  virtual ~RowModel() = default;
  virtual MatrixD draw(std::int64_t count, Rng& random) const = 0;
  /// - infinity where there is none
  virtual Eigen::VectorXd logDensity(const MatrixD& rows, const Task& task) const = 0;
};

/// How densities are fitted and measured. Several threads fit at once.
class RowFamily {
 public:
  virtual ~RowFamily() = default;
  virtual const std::vector<Measure>& measures() const = 0;
  /// @param rows  that outlive the model. @param last  a model of the first `known` of these rows, or nullptr
  virtual std::unique_ptr<RowModel> fit(const MatrixD& rows, const RowModel* last, std::int64_t known, Rng& random,
                                        const Task& task) const = 0;
  /// One value a measure; what it does not know stays as it is. @param first  what it is measured against
  virtual void measure(const RowModel& model, const RowModel& first, double* values) const = 0;
  virtual std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                            const Values& values) const = 0;
};

/// Plays any family of densities. All rows are kept: O(generations x samples x d) memory a thread.
class RowChain final : public Chain {
 public:
  RowChain(const Plan& plan, const RowSource& source, std::unique_ptr<const RowFamily> family, const Task& task);

  const std::vector<Measure>& measures() const override { return m_family->measures(); }
  void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const override;
  std::vector<double> resampled(std::int64_t run, const Task& task) const override;
  std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                    const Values& values) const override {
    return m_family->expected(protocol, place, first, values);
  }

 private:
  struct Start;
  Start startOf(std::int64_t run, const Task& task) const;
  void replay(const Start& start, std::int64_t run, std::size_t protocol, std::size_t first, Values& values,
              const Look& look, const Task& task) const;

  Plan m_plan;
  RowSource m_source;
  std::unique_ptr<const RowFamily> m_family;
  std::shared_ptr<const Start> m_start;  ///< where it is the same in all runs
  int m_kept = -1;
};

struct KernelOptions {
  double bandwidth = 1;
  bool tophat = false;
};
/// Kernel densities of one bandwidth: held_out_nll, trace, trace_ratio, kept.
std::unique_ptr<const RowFamily> kernelFamily(const Plan& plan, const RowSource& source, const KernelOptions& options,
                                              std::vector<Measure> measures);

struct MixtureOptions {
  int components = 5;
  bool diagonal = false;
};
/// Mixtures of normal distributions by EM from K-means (ridge 1e-6 tr(S)/d, at most 200 rounds or a gain of 1e-5 a
/// row): the measures of a normal distribution for the mixture's mean and covariance, held_out_nll, components_alive.
std::unique_ptr<const RowFamily> mixtureFamily(const Plan& plan, const RowSource& source, const MixtureOptions& options,
                                               std::vector<Measure> measures);

}  // namespace eido::collapse
