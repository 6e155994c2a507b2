// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/analyses/collapse/expectations.h"
#include "core/analyses/collapse/protocols.h"
#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::collapse {

/// Rows that a generation's model draws.
using Draw = std::function<MatrixD(std::int64_t count, Rng& random)>;
/// Looks at a generation of one run: the place of its protocol, its number, and what it draws.
using Look = std::function<void(std::size_t protocol, std::int64_t generation, const Draw& draw)>;

/// A kind of model that is trained again and again. Runs are played by several threads at once.
class Chain {
 public:
  virtual ~Chain() = default;

  virtual const std::vector<Measure>& measures() const = 0;
  /// All protocols of one run. @param first  place of the chain's first measure. @param look  may be empty
  virtual void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const = 0;
  /// The measures of generation 1 fitted to a bootstrap resample of a run's real rows, against what it is; empty where
  /// rows are drawn from a truth.
  virtual std::vector<double> resampled(std::int64_t run, const Task& task) const = 0;
  /// Exact expectations, one a measure, given what the runs' first generations are.
  virtual std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                            const Values& values) const = 0;
};

/// The places of a pool that grows, of which different ones are taken at random. Places are 32 bits wide.
class PoolPlaces {
 public:
  void extend(std::int64_t count);
  std::int64_t size() const { return std::ssize(m_order); }
  /// Different places, in the order in which they are drawn; count <= size(). O(count)
  std::span<const std::int32_t> take(std::int64_t count, Rng& random);

 private:
  std::vector<std::int32_t> m_order;  ///< all of them, in any order
};

/// Mean over the runs of a measure of generation 1.
double firstMean(const Values& values, std::size_t protocol, std::size_t measure);

/// Which of `count` rows a run's generation 1 is fitted to: all, or `samples` drawn without replacement.
std::vector<std::int32_t> realRows(const Plan& plan, std::int64_t run, std::int64_t count);
/// As many of `count` rows with replacement.
std::vector<std::int32_t> resampledRows(const Plan& plan, std::int64_t run, std::int64_t count);
/// Rows less their mean by their root mean square, in float: what K-means finds in rows of any scale.
MatrixF standardised(const MatrixD& rows);
MatrixD rowsAt(const MatrixD& rows, const std::vector<std::int32_t>& places);

}  // namespace eido::collapse
