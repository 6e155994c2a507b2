// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/matching.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analyses/m3g/log_sums.h"

namespace eido::m3g {
namespace {

constexpr double kSafeSpread = 300;  ///< products of kernels and of two views' weights stay in the range of doubles
constexpr double kExact = 1e-12;     ///< what counts as converged where a number of sweeps is asked for
constexpr double kLargest = 1e150;   ///< of a weight: the product of two is a double

/// Views that are renewed from one plane: (0, 1), (2, 3), ..; an odd last one is renewed alone.
struct ViewPair {
  int a;
  int b;
  bool renewsFirst;
};

std::vector<ViewPair> viewPairs(int views) {
  std::vector<ViewPair> pairs;
  for (int a = 0; a + 1 < views; a += 2) pairs.push_back({a, a + 1, true});
  if (views % 2 == 1) pairs.push_back({views - 2, views - 1, false});
  return pairs;
}

/// Sweeps on kernels; planes that no renewed view belongs to are kept.
class KernelSweeps {
 public:
  KernelSweeps(Kernels kernels, const Weights& weights, const std::vector<ViewPair>& pairs)
      : m_kernels(std::move(kernels)), m_weights(weights), m_pairs(pairs), m_planes(pairs.size()) {
    for (const Eigen::VectorXd& w : weights) m_u.emplace_back(Eigen::VectorXd::Ones(w.size()));
  }

  const Kernels& kernels() const { return m_kernels; }
  const Weights& u() const { return m_u; }
  /// All of P times a factor.
  void scale(double factor) { m_u.front() *= factor; }

  /// Whether all weights stayed in their range; if not, they are as they were.
  bool sweep(const Task& task) {
    m_before = m_u;
    if (renewAll(task)) return true;
    m_u = m_before;
    return false;
  }

  /// The marginal of each view.
  Weights marginals(const Task& task) {
    Weights found(m_u.size());
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
      const auto [a, b, renewsFirst] = m_pairs[p];
      const MatrixD& plane = planeOf(p, task);
      const Eigen::VectorXd& first = m_u[static_cast<std::size_t>(a)];
      const Eigen::VectorXd& second = m_u[static_cast<std::size_t>(b)];
      found[static_cast<std::size_t>(a)] = first.cwiseProduct(plane * second);
      found[static_cast<std::size_t>(b)] = second.cwiseProduct(plane.transpose() * first);
    }
    return found;
  }

 private:
  bool renewAll(const Task& task) {
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
      const auto [a, b, renewsFirst] = m_pairs[p];
      const MatrixD& plane = planeOf(p, task);
      const auto first = static_cast<std::size_t>(a);
      const auto second = static_cast<std::size_t>(b);
      if (renewsFirst && !renew(a, plane * m_u[second])) return false;
      if (!renew(b, plane.transpose() * m_u[first])) return false;
    }
    return true;
  }

  const MatrixD& planeOf(std::size_t p, const Task& task) {
    if (m_planes[p].size() == 0) m_planes[p] = m_kernels.plane(m_pairs[p].a, m_pairs[p].b, m_u, task);
    return m_planes[p];
  }
  bool renew(int view, const Eigen::VectorXd& sums) {
    const auto v = static_cast<std::size_t>(view);
    m_u[v] = m_weights[v].cwiseQuotient(sums);
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
      if (m_pairs[p].a != view && m_pairs[p].b != view) m_planes[p].resize(0, 0);
    }
    return m_u[v].allFinite() && m_u[v].minCoeff() > 1 / kLargest && m_u[v].maxCoeff() < kLargest;
  }

  Kernels m_kernels;
  const Weights& m_weights;
  const std::vector<ViewPair>& m_pairs;
  Weights m_u;
  Weights m_before;
  std::vector<MatrixD> m_planes;  ///< empty = to be made
};

double deviation(const Weights& marginals, const Weights& weights) {
  double sum = 0;
  for (std::size_t v = 0; v < weights.size(); ++v) sum += (marginals[v] - weights[v]).lpNorm<1>();
  return sum;
}

class Solver {
 public:
  Solver(const PairCosts& costs, const Weights& weights, const SolverOptions& options, const Task& task)
      : m_costs(costs),
        m_weights(weights),
        m_options(options),
        m_task(task),
        m_pairs(viewPairs(costs.views())),
        m_logs(costs, options.epsilon) {
    for (const Eigen::VectorXd& w : weights) m_potentials.emplace_back(Eigen::VectorXd::Zero(w.size()));
  }

  Coupling run() {
    toKernels(kSafeSpread);
    Coupling coupling{.epsilon = m_options.epsilon};
    bool checked = false;
    while (coupling.sweeps < m_options.maxSweeps) {
      m_task.checkpoint();
      sweep();
      ++coupling.sweeps;
      checked = coupling.sweeps % m_options.checkEvery == 0;
      if (!checked) continue;
      coupling.error = error();
      if (done(coupling.error) && (!m_risky || done(coupling.error = exactError()))) break;
    }
    if (!checked) coupling.error = error();
    if (m_risky && !done(coupling.error)) coupling.error = exactError();
    absorb();
    coupling.logarithmic = !m_kernels;
    coupling.converged = coupling.error <= std::max(m_options.threshold, kExact);
    for (std::size_t v = 0; v < m_weights.size(); ++v) coupling.value += m_weights[v].dot(m_potentials[v]);
    coupling.potentials = std::move(m_potentials);
    return coupling;
  }

 private:
  bool done(double error) const { return m_options.threshold > 0 && error <= m_options.threshold; }

  void toKernels(double spread) {
    Kernels kernels(m_costs, m_options.epsilon, m_potentials);
    if (kernels.spread() > spread) return;
    m_absorbed = m_potentials;
    m_kernels.emplace(std::move(kernels), m_weights, m_pairs);
  }

  /// f from the weights u of the kernels.
  void absorb() {
    if (!m_kernels) return;
    const double shift = m_options.epsilon * m_kernels->kernels().shift() / m_costs.views();
    for (std::size_t v = 0; v < m_potentials.size(); ++v)
      m_potentials[v] = m_absorbed[v].array() + m_options.epsilon * m_kernels->u()[v].array().log() - shift;
  }

  void sweep() {
    if (m_kernels) {
      if (m_kernels->sweep(m_task)) return;
      absorb();
      m_kernels.reset();
      m_risky = false;
    }
    for (int view = 0; view < m_costs.views(); ++view) renewInLogs(view, m_logs.of(view, m_potentials, m_task));
  }

  void renewInLogs(int view, const Eigen::VectorXd& sums) {
    const auto v = static_cast<std::size_t>(view);
    m_potentials[v] = m_options.epsilon * (m_weights[v].array().log() - sums.array());
  }

  double error() {
    if (m_kernels) return deviation(m_kernels->marginals(m_task), m_weights);
    const Weights marginals = logMarginals();
    tryKernels(marginals);
    return deviation(marginals, m_weights);
  }

  Weights logMarginals() const {
    Weights marginals;
    for (int view = 0; view < m_costs.views(); ++view)
      marginals.emplace_back(
          (m_logs.of(view, m_potentials, m_task) + m_potentials[static_cast<std::size_t>(view)] / m_options.epsilon)
              .array()
              .exp());
    return marginals;
  }

  /// With the potentials in them kernels may do where they did not at first: they are tried against the logarithms.
  void tryKernels(const Weights& marginals) {
    toKernels(std::numeric_limits<double>::infinity());
    m_kernels->scale(std::exp(m_kernels->kernels().shift()));
    const Weights found = m_kernels->marginals(m_task);
    bool same = true;
    for (std::size_t v = 0; same && v < found.size(); ++v)
      same = ((found[v] - marginals[v]).array().abs() <= 1e-9 * marginals[v].array()).all();
    m_risky = same;
    if (!same) m_kernels.reset();
  }

  /// Of kernels that are not known to be in range: by logarithms. Falls back to them where the two differ.
  double exactError() {
    absorb();
    const double error = deviation(logMarginals(), m_weights);
    if (!done(error)) {
      m_kernels.reset();
      m_risky = false;
    }
    return error;
  }

  const PairCosts& m_costs;
  const Weights& m_weights;
  const SolverOptions& m_options;
  const Task& m_task;
  std::vector<ViewPair> m_pairs;
  LogSums m_logs;
  Weights m_potentials;
  Weights m_absorbed;
  std::optional<KernelSweeps> m_kernels;
  bool m_risky = false;
};

/// dC/dz of all tuples weighted by J - P is, pair by pair, (J_ab - P_ab) times the derivative of the pair's cost.
MatrixD unweightedGradient(std::span<const MatrixD> z, std::size_t view, Cost cost, double weight,
                           std::span<const MatrixD> marginals) {
  const std::size_t k = z.size();
  MatrixD gradient = MatrixD::Zero(z[view].rows(), z[view].cols());
  std::size_t pair = 0;
  for (std::size_t a = 0; a < k; ++a) {
    for (std::size_t b = a + 1; b < k; ++b, ++pair) {
      if (a != view && b != view) continue;
      MatrixD excess = -marginals[pair];
      excess.diagonal().array() += 1.0 / static_cast<double>(excess.rows());
      const std::size_t other = a == view ? b : a;
      if (a != view) excess.transposeInPlace();
      gradient.noalias() -= weight * (excess * z[other]);
      if (cost == Cost::SqEuclid) {
        const Eigen::VectorXd sums = excess.rowwise().sum();
        gradient.noalias() += weight * (sums.asDiagonal() * z[view]);
      }
    }
  }
  return gradient;
}

}  // namespace

Coupling solve(const PairCosts& costs, const Weights& weights, const SolverOptions& options, const Task& task) {
  if (!weights.empty()) return Solver(costs, weights, options, task).run();
  Weights uniform;
  for (int v = 0; v < costs.views(); ++v)
    uniform.emplace_back(Eigen::VectorXd::Constant(costs.size(v), 1.0 / static_cast<double>(costs.size(v))));
  return Solver(costs, uniform, options, task).run();
}

double logEntry(const PairCosts& costs, const Coupling& coupling, std::span<const std::int32_t> rows) {
  double sum = -costs.of(rows);
  for (std::size_t v = 0; v < rows.size(); ++v) sum += coupling.potentials[v](rows[v]);
  return sum / coupling.epsilon;
}

std::vector<double> contributions(const PairCosts& costs, const Coupling& coupling) {
  std::vector<double> values = costs.matched();
  const double shift = coupling.epsilon * std::log(static_cast<double>(values.size()));
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] -= shift;
    for (const Eigen::VectorXd& f : coupling.potentials) values[i] -= f(static_cast<Eigen::Index>(i));
  }
  return values;
}

std::vector<MatrixD> pairMarginals(const PairCosts& costs, const Coupling& coupling, const Task& task) {
  if (coupling.logarithmic) return LogSums(costs, coupling.epsilon).pairMarginals(coupling.potentials, task);
  const Kernels kernels(costs, coupling.epsilon, coupling.potentials);
  Weights ones;
  for (const Eigen::VectorXd& f : coupling.potentials) ones.emplace_back(Eigen::VectorXd::Ones(f.size()));
  const double scale = std::exp(kernels.shift());
  std::vector<MatrixD> marginals;
  for (int a = 0; a < costs.views(); ++a) {
    for (int b = a + 1; b < costs.views(); ++b) marginals.emplace_back(scale * kernels.plane(a, b, ones, task));
  }
  return marginals;
}

double transportCost(const PairCosts& costs, std::span<const MatrixD> marginals) {
  double sum = 0;
  for (int a = 0; a < costs.views(); ++a) {
    for (int b = a + 1; b < costs.views(); ++b)
      sum += costs.pair(a, b).cwiseProduct(marginals[static_cast<std::size_t>(costs.pairOf(a, b))]).sum();
  }
  return sum;
}

std::vector<MatrixD> gapGradient(std::span<const MatrixD> rows, Cost cost, std::span<const MatrixD> marginals) {
  const auto k = static_cast<int>(rows.size());
  // d(1 - z.z')/dz = -z', d|x - x'|^2/dx = 2 (x - x'), times what a pair weighs
  const double weight = cost == Cost::SqEuclid ? 2 : cost == Cost::Cosine ? 1 : 2.0 / (k * k);
  std::vector<MatrixD> z(rows.begin(), rows.end());
  if (cost != Cost::SqEuclid) {
    for (MatrixD& view : z) toUnitLength(view);
  }
  std::vector<MatrixD> gradients;
  for (std::size_t v = 0; v < z.size(); ++v) {
    MatrixD gradient = unweightedGradient(z, v, cost, weight, marginals);
    for (Eigen::Index i = 0; cost != Cost::SqEuclid && i < gradient.rows(); ++i) {
      const double length = rows[v].row(i).norm();
      if (length == 0) continue;
      gradient.row(i) = (gradient.row(i) - gradient.row(i).dot(z[v].row(i)) * z[v].row(i)).eval() / length;
    }
    gradients.push_back(std::move(gradient));
  }
  return gradients;
}

}  // namespace eido::m3g
