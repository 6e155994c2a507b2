// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/comparison/paired_comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>

#include "core/base/nan.h"
#include "core/math/exact_tests.h"
#include "core/math/resampling.h"

namespace eido::compare {
namespace {

constexpr std::size_t kPairsAtOnce = 128;  ///< of models with scores for different items
constexpr std::uint64_t kBootstrapStream = 41, kFlipStream = 42;

/// Items, or clusters of items: what is drawn and flipped. One row each: the sum of some columns' values over the items
/// of the unit, and at last how many items it has.
MatrixD unitSums(const MatrixD& values, const std::vector<std::int32_t>& clusters) {
  const auto width = values.cols();
  if (clusters.empty()) {
    MatrixD units(values.rows(), width + 1);
    units.leftCols(width) = values;
    units.col(width).setOnes();
    return units;
  }
  std::map<std::int32_t, Eigen::Index> places;
  for (const std::int32_t c : clusters) places.emplace(c, static_cast<Eigen::Index>(places.size()));
  MatrixD units = MatrixD::Zero(static_cast<Eigen::Index>(places.size()), width + 1);
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    const Eigen::Index unit = places[clusters[static_cast<std::size_t>(i)]];
    units.row(unit).head(width) += values.row(i);
    units(unit, width) += 1;
  }
  return units;
}

/// Units that an interval needs.
std::int64_t fewestUnits(const std::vector<std::int32_t>& clusters, const Options& options) {
  return clusters.empty() ? 2 : fewestClusters(options.confidence);
}

/// Sums over the drawn or flipped units; for bootstrap draws divided by the items in them.
struct Draws {
  MatrixD means;    ///< bootstrap draws x columns
  MatrixD flipped;  ///< permutations x columns: sums
};

Draws drawsOf(const MatrixD& values, const std::vector<std::int32_t>& clusters, bool flips, const Options& options,
              const Task& task) {
  const MatrixD units = unitSums(values, clusters);
  const auto width = values.cols();
  Draws draws;
  if (options.bootstrap > 0 && units.rows() >= fewestUnits(clusters, options)) {
    const MatrixD sums = bootstrapSums(units, options.bootstrap, options.seed, kBootstrapStream, task);
    draws.means = sums.leftCols(width).array().colwise() / sums.col(width).array();
  }
  if (flips && options.permutations > 0 && units.rows() > 0)
    draws.flipped = signFlippedSums(units.leftCols(width), options.permutations, options.seed, kFlipStream, task);
  return draws;
}

/// Draws that have none of a pair's items say nothing of it. @param units  that were drawn from
Interval intervalOf(const Eigen::Ref<const Eigen::VectorXd>& means, double confidence, std::int64_t units) {
  std::vector<double> known;
  for (const double mean : means) {
    if (!std::isnan(mean)) known.push_back(mean);
  }
  return expandedInterval(std::move(known), confidence, units);
}

std::int64_t countUnits(std::size_t items, const std::vector<std::int32_t>& clusters) {
  return clusters.empty() ? static_cast<std::int64_t>(items)
                          : std::ssize(std::set<std::int32_t>(clusters.begin(), clusters.end()));
}

double flippedShare(const Eigen::Ref<const Eigen::VectorXd>& sums, double seen, double scale) {
  if (sums.size() == 0) return kNaN;
  const double least = std::abs(seen) - 1e-12 * scale;  // ties count whatever the order of the sums
  const auto more = (sums.array().abs() >= least).count();
  return static_cast<double>(1 + more) / static_cast<double>(sums.size() + 1);
}

/// One comparison of some models on some items.
class Comparer {
 public:
  Comparer(const ScoreInput& scores, const std::vector<std::int32_t>& rows, const std::vector<std::int32_t>& clusters,
           const Options& options)
      : m_scores(scores), m_rows(rows), m_clusters(clusters), m_options(options) {
    std::map<std::vector<bool>, int> patterns;
    for (int m = 0; m < count(); ++m) {
      m_binary.push_back(isBinary(scores, m, rows));
      std::vector<bool> there;
      for (std::size_t i = 0; i < rows.size(); ++i) there.push_back(!std::isnan(at(i, m)));
      m_pattern.push_back(patterns.emplace(std::move(there), static_cast<int>(patterns.size())).first->second);
    }
    m_patterns = static_cast<int>(patterns.size());
  }

  Comparison run(const std::vector<std::pair<int, int>>& pairs, const Task& task) {
    Comparison all;
    all.models.resize(static_cast<std::size_t>(count()));
    for (const auto& [a, b] : pairs) {
      all.pairs.push_back(counted(a, b));
      if (m_pattern[place(a)] == m_pattern[place(b)] && !all.pairs.back().mcnemar) m_flips.insert(m_pattern[place(a)]);
    }
    for (int p = 0; p < m_patterns; ++p) together(p, all, task);
    std::vector<Pair*> others;
    for (Pair& pair : all.pairs) {
      if (m_pattern[place(pair.a)] != m_pattern[place(pair.b)]) others.push_back(&pair);
    }
    for (std::size_t first = 0; first < others.size(); first += kPairsAtOnce)
      apart({others.data() + first, std::min(kPairsAtOnce, others.size() - first)}, task);
    return all;
  }

 private:
  static std::size_t place(int m) { return static_cast<std::size_t>(m); }
  int count() const { return static_cast<int>(m_scores.models.size()); }
  double at(std::size_t i, int m) const { return m_scores.values(m_rows[i], m); }

  /// The clusters of some items.
  std::vector<std::int32_t> clustersOf(const std::vector<std::size_t>& items) const {
    std::vector<std::int32_t> codes;
    if (m_clusters.empty()) return codes;
    for (const std::size_t i : items) codes.push_back(m_clusters[i]);
    return codes;
  }

  /// What needs no draws.
  Pair counted(int a, int b) const {
    Pair pair{.a = a, .b = b, .interval = {kNaN, kNaN}, .pValue = kNaN, .counts = {}};
    std::array<std::int64_t, 4> counts{};
    double sum = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      const double x = at(i, a), y = at(i, b);
      if (std::isnan(x) || std::isnan(y)) continue;
      ++pair.n;
      sum += x - y;
      ++counts[x == 1 ? (y == 1 ? 0 : 1) : (y == 1 ? 2 : 3)];
    }
    pair.difference = pair.n > 0 ? sum / static_cast<double>(pair.n) : kNaN;
    const bool binary = m_binary[place(a)] && m_binary[place(b)];
    if (binary) pair.counts = counts;
    pair.mcnemar = binary && m_clusters.empty();
    if (pair.mcnemar && pair.n > 0) pair.pValue = mcnemarExact(counts[1], counts[2]);
    return pair;
  }

  /// Models with scores for the same items, and the pairs among them.
  void together(int pattern, Comparison& all, const Task& task) {
    std::vector<int> models;
    for (int m = 0; m < count(); ++m) {
      if (m_pattern[place(m)] == pattern) models.push_back(m);
    }
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (!std::isnan(at(i, models.front()))) items.push_back(i);
    }
    MatrixD values(static_cast<Eigen::Index>(items.size()), static_cast<Eigen::Index>(models.size()));
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t m = 0; m < models.size(); ++m)
        values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(m)) = at(items[i], models[m]);
    }
    const std::vector<std::int32_t> clusters = clustersOf(items);
    const Draws draws = drawsOf(values, clusters, m_flips.contains(pattern), m_options, task);
    const std::int64_t units = countUnits(items.size(), clusters);
    std::map<int, Eigen::Index> columns;
    for (std::size_t m = 0; m < models.size(); ++m) {
      const auto column = static_cast<Eigen::Index>(m);
      columns[models[m]] = column;
      ModelScore& score = all.models[place(models[m])];
      score = {static_cast<std::int64_t>(items.size()), items.empty() ? kNaN : values.col(column).mean(), {kNaN, kNaN}};
      if (draws.means.rows() == 0) continue;
      score.interval =
          m_binary[place(models[m])] && m_clusters.empty()
              ? shareInterval(values.col(column).sum(), static_cast<double>(items.size()), m_options.confidence)
              : intervalOf(draws.means.col(column), m_options.confidence, units);
    }
    for (Pair& pair : all.pairs) {
      if (m_pattern[place(pair.a)] != pattern || m_pattern[place(pair.b)] != pattern) continue;
      const Eigen::Index a = columns[pair.a], b = columns[pair.b];
      if (draws.means.rows() > 0)
        pair.interval = pair.mcnemar ? shareDifference(pair)
                                     : intervalOf(draws.means.col(a) - draws.means.col(b), m_options.confidence, units);
      if (!pair.mcnemar && draws.flipped.rows() > 0)
        pair.pValue =
            flippedShare(draws.flipped.col(a) - draws.flipped.col(b), pair.difference * static_cast<double>(pair.n),
                         (values.col(a) - values.col(b)).cwiseAbs().sum());
    }
  }

  Interval shareDifference(const Pair& pair) const {
    return pairedShareInterval((*pair.counts)[1], (*pair.counts)[2], pair.n, m_options.confidence);
  }

  /// Items, or their clusters, that both models of a pair have a score for.
  std::int64_t unitsOf(const Pair& pair) const {
    if (m_clusters.empty()) return pair.n;
    std::set<std::int32_t> clusters;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      if (!std::isnan(at(i, pair.a) - at(i, pair.b))) clusters.insert(m_clusters[i]);
    }
    return std::ssize(clusters);
  }

  /// Pairs whose models have scores for different items: all items are drawn, and those that both have count.
  void apart(std::span<Pair* const> pairs, const Task& task) const {
    const auto count = static_cast<Eigen::Index>(pairs.size());
    MatrixD values =
        MatrixD::Zero(static_cast<Eigen::Index>(m_rows.size()), 2 * count);  // differences, then who counts
    bool flips = false;
    for (Eigen::Index p = 0; p < count; ++p) {
      const Pair& pair = *pairs[static_cast<std::size_t>(p)];
      flips = flips || !pair.mcnemar;
      for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double d = at(i, pair.a) - at(i, pair.b);
        if (std::isnan(d)) continue;
        values(static_cast<Eigen::Index>(i), p) = d;
        values(static_cast<Eigen::Index>(i), count + p) = 1;
      }
    }
    const Draws draws = drawsOf(values, m_clusters, flips, m_options, task);
    for (Eigen::Index p = 0; p < count; ++p) {
      Pair& pair = *pairs[static_cast<std::size_t>(p)];
      if (draws.means.rows() > 0 && unitsOf(pair) >= fewestUnits(m_clusters, m_options))
        pair.interval = pair.mcnemar ? shareDifference(pair)
                                     : intervalOf(draws.means.col(p).cwiseQuotient(draws.means.col(count + p)),
                                                  m_options.confidence, unitsOf(pair));
      if (!pair.mcnemar && draws.flipped.rows() > 0 && pair.n > 0)
        pair.pValue = flippedShare(draws.flipped.col(p), values.col(p).sum(), values.col(p).cwiseAbs().sum());
    }
  }

  const ScoreInput& m_scores;
  const std::vector<std::int32_t>& m_rows;
  const std::vector<std::int32_t>& m_clusters;
  const Options& m_options;
  std::vector<bool> m_binary;
  std::vector<int> m_pattern;  ///< of each model: which items it has scores for
  std::set<int> m_flips;       ///< patterns with a pair that needs random signs
  int m_patterns = 0;
};

}  // namespace

std::int64_t fewestClusters(double confidence) {
  return 1 + static_cast<std::int64_t>(std::ceil(-std::log2(1 - confidence) - 1e-9));
}

bool isBinary(const ScoreInput& scores, int model, const std::vector<std::int32_t>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](std::int32_t row) {
    const double v = scores.values(row, model);
    return std::isnan(v) || v == 0 || v == 1;
  });
}

Comparison comparePairs(const ScoreInput& scores, const std::vector<std::int32_t>& rows,
                        const std::vector<std::int32_t>& clusters, const std::vector<std::pair<int, int>>& pairs,
                        const Options& options, const Task& task) {
  return Comparer(scores, rows, clusters, options).run(pairs, task);
}

}  // namespace eido::compare
