// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/kmeans.h"

#include <cblas.h>

#include <algorithm>
#include <limits>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/dense_kernels.h"
#include "core/math/row_kernels.h"

namespace eido {
namespace {

constexpr int kMostRounds = 100;
constexpr Eigen::Index kPointBlock = 512;  ///< points whose distances lie in the cache together
constexpr double kSettled = 1e-4;          ///< relative gain of the inertia at which a start ends

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

/// Centres by k-means++: each is drawn in proportion to weight x squared distance to those before.
MatrixF startingCentres(const MatrixF& points, const Eigen::VectorXf& norms, const std::vector<double>& weights,
                        std::int64_t k, Rng& random, const Task& task) {
  constexpr float kRounding = 1e-6F;  // a distance by products is 0 below this share of the norms
  const Eigen::Index n = points.rows();
  MatrixF centres(k, points.cols());
  std::vector<double> chance = weights, distance(static_cast<std::size_t>(n), std::numeric_limits<double>::infinity());
  Eigen::VectorXf products(n);
  for (std::int64_t c = 0; c < k; ++c) {
    task.checkpoint();
    const auto place = static_cast<Eigen::Index>(drawn(chance, random.uniform()));
    centres.row(c) = points.row(place);
    products.noalias() = points * points.row(place).transpose();
    for (Eigen::Index i = 0; i < n; ++i) {
      const float sum = norms[i] + norms[place], apart = sum - 2 * products[i];
      double& d = distance[static_cast<std::size_t>(i)];
      d = std::min(d, apart > kRounding * sum ? static_cast<double>(apart) : 0.0);
      chance[static_cast<std::size_t>(i)] = d * weights[static_cast<std::size_t>(i)];
    }
  }
  return centres;
}

class Lloyd {
 public:
  Lloyd(const MatrixF& points, const Eigen::VectorXf& norms, const std::vector<double>& weights)
      : m_points(points), m_norms(norms), m_weights(weights) {}

  KMeans run(MatrixF centres, const Task& task) const {
    KMeans found{std::vector<std::int32_t>(static_cast<std::size_t>(m_points.rows()), -1), std::move(centres), 0};
    double before = std::numeric_limits<double>::infinity();
    for (int round = 0; round < kMostRounds; ++round) {
      task.checkpoint();
      const bool changed = assign(found, task);
      if (!changed || before - found.inertia <= kSettled * found.inertia) break;
      before = found.inertia;
      move(found);
    }
    return found;
  }

 private:
  bool assign(KMeans& found, const Task& task) const {
    const Eigen::VectorXf centreNorms = found.centres.rowwise().squaredNorm();
    MatrixF products;
    std::vector<float> least(kPointBlock);
    std::vector<std::int32_t> nearest(kPointBlock);
    bool changed = false;
    found.inertia = 0;
    for (Eigen::Index begin = 0; begin < m_points.rows(); begin += kPointBlock) {
      task.checkpoint();
      const Eigen::Index count = std::min(kPointBlock, m_points.rows() - begin);
      products.resize(found.centres.rows(), count);
      const auto k = static_cast<int>(products.rows()), width = static_cast<int>(m_points.cols());
      cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, k, static_cast<int>(count), width, 1, found.centres.data(),
                  width, m_points.data() + begin * width, width, 0, products.data(), static_cast<int>(count));
      nearestByProducts(products.data(), centreNorms.data(), products.rows(), count, least.data(), nearest.data());
      for (Eigen::Index i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(begin + i);
        const float apart = least[static_cast<std::size_t>(i)] + m_norms[begin + i];
        changed = changed || found.cluster[place] != nearest[static_cast<std::size_t>(i)];
        found.cluster[place] = nearest[static_cast<std::size_t>(i)];
        found.inertia += m_weights[place] * std::max(0.0F, apart);
      }
    }
    return changed;
  }

  void move(KMeans& found) const {
    MatrixD sums = MatrixD::Zero(found.centres.rows(), found.centres.cols());
    std::vector<double> total(static_cast<std::size_t>(found.centres.rows()), 0);
    for (Eigen::Index i = 0; i < m_points.rows(); ++i) {
      const std::int32_t c = found.cluster[static_cast<std::size_t>(i)];
      const double w = m_weights[static_cast<std::size_t>(i)];
      addScaledRow(m_points.data() + i * m_points.cols(), &w, m_points.cols(), 1, sums.data() + c * sums.cols());
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
  const Eigen::VectorXf& m_norms;
  const std::vector<double>& m_weights;
};

}  // namespace

KMeans kMeans(const MatrixF& points, const std::vector<double>& weights, std::int64_t k, int restarts,
              std::uint64_t seed, const Task& task) {
  prepareBlas();
  k = std::min<std::int64_t>(k, points.rows());
  const Eigen::VectorXf norms = points.rowwise().squaredNorm();
  const Lloyd lloyd(points, norms, weights);
  std::vector<KMeans> found(static_cast<std::size_t>(restarts));
  parallelFor(task.quiet(task.threads()), restarts, [&](std::int64_t r) {
    Rng random(seed, 61 + static_cast<std::uint64_t>(r));
    found[static_cast<std::size_t>(r)] = lloyd.run(startingCentres(points, norms, weights, k, random, task), task);
  });
  return *std::min_element(found.begin(), found.end(),
                           [](const KMeans& a, const KMeans& b) { return a.inertia < b.inertia; });
}

}  // namespace eido
