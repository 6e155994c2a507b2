// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/collapse/chain.h"

namespace eido::collapse {

struct DiscreteSource {
  std::vector<std::int32_t> train;    ///< category of each row; empty = each run draws its own
  std::vector<double> probabilities;  ///< that they are drawn by
  int categories = 0;
};

/// Relative frequencies, drawn again and again (replace is Wright's and Fisher's drift): heterozygosity 1 - sum p^2,
/// entropy (nats), alive (categories with p > 0), kept.
class DiscreteChain final : public Chain {
 public:
  DiscreteChain(const Plan& plan, DiscreteSource source, std::vector<Measure> measures);

  const std::vector<Measure>& measures() const override { return m_measures; }
  void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const override;
  std::vector<double> resampled(std::int64_t run, const Task& task) const override;
  std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                    const Values& values) const override;
  /// Shares of all categories in each generation of a protocol's run, generations x categories: what `play` saw.
  MatrixD shares(std::int64_t run, std::size_t protocol) const;

 private:
  using Counts = std::vector<std::int64_t>;
  Counts startOf(std::int64_t run) const;
  void measure(const Counts& counts, double kept, double* values) const;
  /// Calls `seen` with the counts of each generation.
  template <typename Seen>
  void replay(std::int64_t run, Protocol protocol, const Seen& seen) const;

  Plan m_plan;
  DiscreteSource m_source;
  std::vector<Measure> m_measures;
};

}  // namespace eido::collapse
