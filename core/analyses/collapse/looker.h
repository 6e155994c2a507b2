// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/data/result.h"

namespace eido::collapse {

struct LookerOptions {
  std::int64_t neighbours = 5;
  int coverage = -1;  ///< places of the measures; -1 = not asked for
  int mixing = -1;
  std::size_t first = 0;  ///< place of the first of them among all measures
};

/// Looks at rows that models draw: coverage and mixing of every run; of up to 20 runs, which of up to 2,000 real rows
/// are no drawn row's nearest; pictures of the first run. Draws from streams of its own, so that chains are the same
/// whether somebody looks or not.
class Looker {
 public:
  /// @param train, heldOut  rows (heldOut may have none). Both outlive the looker.
  Looker(const Plan& plan, const MatrixD& train, const MatrixD& heldOut, const LookerOptions& options,
         const Task& task);

  void look(std::int64_t run, std::size_t protocol, std::int64_t generation, const Draw& draw, Values& values,
            const Task& task);
  /// generation/<protocol>, cloud/<protocol>, cloud/real, cloud/generations
  std::vector<ResultArray> arrays() const;

  /// Of the real rows that are compared: which share is no drawn row's nearest, a run, of the first and of the last
  /// generation.
  struct Variety {
    std::vector<double> first, last;  ///< a value a run
  };
  const Variety& variety(std::size_t protocol) const { return m_variety[protocol]; }
  /// Of each of `compared()`: how many rows of the first or the last generation have it as their nearest, over all runs
  /// that are compared.
  std::vector<std::int64_t> nearestCounts(std::size_t protocol, bool last) const;
  /// How many drawn rows are compared with them.
  std::int64_t comparedDraws() const;
  /// Places in `train` of the rows that drawn rows are compared with.
  const std::vector<std::int32_t>& compared() const { return m_compared; }

 private:
  double coverage(const MatrixD& drawn, const Task& task) const;
  double mixing(std::int64_t run, const MatrixD& drawn, const Task& task) const;

  Plan m_plan;
  const MatrixD& m_train;
  const MatrixD& m_heldOut;
  LookerOptions m_options;
  Eigen::VectorXd m_reach;  ///< of each held-out row: squared distance of its k-th nearest training row
  std::vector<std::int32_t> m_compared;
  std::vector<std::int64_t> m_shown;  ///< generations whose clouds are kept
  std::vector<MatrixD> m_last;        ///< of each protocol, what the last generation of the first run draws
  std::vector<std::vector<MatrixD>> m_clouds;
  std::vector<Variety> m_variety;
  std::vector<std::vector<std::int32_t>> m_nearest;  ///< counts: protocols x (first, last) x runs
};

}  // namespace eido::collapse
