// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/spectral_layout.h"

#include <Spectra/SymEigsSolver.h>

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace eido {
namespace {

/// y = x + D^-1/2 W D^-1/2 x, in the form that Spectra asks for.
class LaplacianProduct {
 public:
  using Scalar = double;

  LaplacianProduct(const WeightedGraph& graph, const Task& task) : m_graph(graph), m_task(task) {
    m_scale.resize(static_cast<std::size_t>(graph.nodes()));
    for (std::size_t i = 0; i < m_scale.size(); ++i) {
      double degree = 0;
      for (std::int64_t e = graph.first[i]; e < graph.first[i + 1]; ++e)
        degree += graph.weight[static_cast<std::size_t>(e)];
      m_scale[i] = degree > 0 ? 1 / std::sqrt(degree) : 0;
    }
    m_weights.resize(graph.weight.size());
    for (std::size_t i = 0; i < m_scale.size(); ++i) {
      for (std::int64_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
        const auto at = static_cast<std::size_t>(e);
        m_weights[at] = graph.weight[at] * m_scale[i] * m_scale[static_cast<std::size_t>(graph.target[at])];
      }
    }
  }

  Eigen::Index rows() const { return m_graph.nodes(); }
  Eigen::Index cols() const { return m_graph.nodes(); }
  void perform_op(const double* in, double* out) const {
    constexpr std::int64_t kChunk = 2048;
    const std::int64_t n = m_graph.nodes();
    parallelFor(m_task, (n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
      for (std::int64_t i = chunk * kChunk; i < std::min(n, (chunk + 1) * kChunk); ++i) {
        double sum = in[i];
        for (std::int64_t e = m_graph.first[static_cast<std::size_t>(i)];
             e < m_graph.first[static_cast<std::size_t>(i) + 1]; ++e) {
          const auto at = static_cast<std::size_t>(e);
          sum += m_weights[at] * in[m_graph.target[at]];
        }
        out[i] = sum;
      }
    });
  }

 private:
  const WeightedGraph& m_graph;
  const Task& m_task;
  std::vector<double> m_scale;
  std::vector<double> m_weights;
};

}  // namespace

std::optional<MatrixD> spectralLayout(const WeightedGraph& graph, int components, const Task& task) {
  const std::int64_t n = graph.nodes();
  const int wanted = components + 1;
  if (n <= 2 * wanted + 2 || connectedParts(graph) > 1) return std::nullopt;
  LaplacianProduct product(graph, task);
  const std::int64_t krylov = std::min<std::int64_t>(n, std::max(2 * wanted + 1, 40));
  Spectra::SymEigsSolver<LaplacianProduct> solver(product, wanted, krylov);
  solver.init();
  // the wanted eigenvalues crowd at 2: a loose tolerance mixes their vectors, which matters less for a start of many
  // points
  const double tolerance = n > 10000 ? 1e-4 : 1e-7;
  if (solver.compute(Spectra::SortRule::LargestAlge, 300, tolerance) < wanted) return std::nullopt;
  MatrixD layout = solver.eigenvectors().middleCols(1, components);
  for (Eigen::Index c = 0; c < layout.cols(); ++c) {
    Eigen::Index at = 0;
    layout.col(c).cwiseAbs().maxCoeff(&at);
    if (layout(at, c) < 0) layout.col(c) *= -1;
  }
  return layout;
}

}  // namespace eido
