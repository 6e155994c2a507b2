// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/kmeans.h"

#include <algorithm>
#include <limits>

#include "core/base/random.h"
#include "core/math/blas.h"

namespace eido {
namespace {

constexpr int kMostRounds = 100;
constexpr double kSettled = 1e-4;  ///< relative gain of the inertia at which a start ends

/// The place at which the running sum of values passes a share of their total.
std::size_t drawn(const std::vector<double>& values, double share) {
  double total = 0;
  for (const double v : values) total += v;
  double running = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    running += values[i];
    if (running > share * total) return i;
  }
  return values.size() - 1;
}

MatrixF startingCentres(const MatrixF& points, const std::vector<double>& weights, std::int64_t k, Rng& random) {
  const Eigen::Index n = points.rows();
  MatrixF centres(k, points.cols());
  std::vector<double> chance = weights, distance(static_cast<std::size_t>(n), std::numeric_limits<double>::infinity());
  for (std::int64_t c = 0; c < k; ++c) {
    const std::size_t place = drawn(chance, random.uniform());
    centres.row(c) = points.row(static_cast<Eigen::Index>(place));
    for (Eigen::Index i = 0; i < n; ++i) {
      double& d = distance[static_cast<std::size_t>(i)];
      d = std::min(d, static_cast<double>((points.row(i) - centres.row(c)).squaredNorm()));
      chance[static_cast<std::size_t>(i)] = d * weights[static_cast<std::size_t>(i)];
    }
  }
  return centres;
}

class Lloyd {
 public:
  Lloyd(const MatrixF& points, const std::vector<double>& weights)
      : m_points(points), m_weights(weights), m_norms(points.rowwise().squaredNorm()) {}

  KMeans run(MatrixF centres, const Task& task) const {
    KMeans found{std::vector<std::int32_t>(static_cast<std::size_t>(m_points.rows()), -1), std::move(centres), 0};
    double before = std::numeric_limits<double>::infinity();
    for (int round = 0; round < kMostRounds; ++round) {
      task.checkpoint();
      const bool changed = assign(found);
      if (!changed || before - found.inertia <= kSettled * found.inertia) break;
      before = found.inertia;
      move(found);
    }
    return found;
  }

 private:
  bool assign(KMeans& found) const {
    const Eigen::VectorXf centreNorms = found.centres.rowwise().squaredNorm();
    MatrixF distance = -2 * (m_points * found.centres.transpose());
    distance.rowwise() += centreNorms.transpose();
    bool changed = false;
    found.inertia = 0;
    for (Eigen::Index i = 0; i < m_points.rows(); ++i) {
      Eigen::Index nearest = 0;
      const float d = distance.row(i).minCoeff(&nearest);
      std::int32_t& cluster = found.cluster[static_cast<std::size_t>(i)];
      changed = changed || cluster != nearest;
      cluster = static_cast<std::int32_t>(nearest);
      found.inertia += m_weights[static_cast<std::size_t>(i)] * std::max(0.0F, d + m_norms(i));
    }
    return changed;
  }

  void move(KMeans& found) const {
    MatrixD sums = MatrixD::Zero(found.centres.rows(), found.centres.cols());
    std::vector<double> total(static_cast<std::size_t>(found.centres.rows()), 0);
    for (Eigen::Index i = 0; i < m_points.rows(); ++i) {
      const std::int32_t c = found.cluster[static_cast<std::size_t>(i)];
      const double w = m_weights[static_cast<std::size_t>(i)];
      sums.row(c) += w * m_points.row(i).cast<double>();
      total[static_cast<std::size_t>(c)] += w;
    }
    for (Eigen::Index c = 0; c < sums.rows(); ++c) {
      if (total[static_cast<std::size_t>(c)] > 0)
        found.centres.row(c) = (sums.row(c) / total[static_cast<std::size_t>(c)]).cast<float>();
      else
        found.centres.row(c) = m_points.row(farthest(found));
    }
  }

  Eigen::Index farthest(const KMeans& found) const {
    Eigen::Index place = 0;
    double most = -1;
    for (Eigen::Index i = 0; i < m_points.rows(); ++i) {
      const std::int32_t c = found.cluster[static_cast<std::size_t>(i)];
      const double d = (m_points.row(i) - found.centres.row(c)).squaredNorm();
      if (d > most) most = d, place = i;
    }
    return place;
  }

  const MatrixF& m_points;
  const std::vector<double>& m_weights;
  Eigen::VectorXf m_norms;
};

}  // namespace

KMeans kMeans(const MatrixF& points, const std::vector<double>& weights, std::int64_t k, int restarts,
              std::uint64_t seed, const Task& task) {
  prepareBlas();
  k = std::min<std::int64_t>(k, points.rows());
  const Lloyd lloyd(points, weights);
  KMeans best;
  for (int r = 0; r < restarts; ++r) {
    Rng random(seed, 61 + static_cast<std::uint64_t>(r));
    KMeans found = lloyd.run(startingCentres(points, weights, k, random), task);
    if (r == 0 || found.inertia < best.inertia) best = std::move(found);
  }
  return best;
}

}  // namespace eido
