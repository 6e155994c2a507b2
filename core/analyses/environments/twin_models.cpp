// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/twin_models.h"

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/math/blas.h"

namespace eido::xrm {
LinearTwins::LinearTwins(SampleRows rows, int classes, bool bias) : m_rows(rows), m_classes(classes), m_hasBias(bias) {
  const auto outputs = static_cast<std::size_t>(2 * classes);
  const std::size_t size = outputs * static_cast<std::size_t>(rows.width());
  m_weights.assign(size, 0);
  m_velocity.assign(size, 0);
  m_gradient.assign(size, 0);
  m_bias.assign(outputs, 0);
  m_biasVelocity.assign(outputs, 0);
  m_biasGradient.assign(outputs, 0);
  if (!rows.single()) return;
  m_roughWeights.assign(size, 0);
  m_roughGradient.assign(size, 0);
}

void LinearTwins::logits(std::span<const std::int32_t> rows, std::vector<double>& out) {
  const int outputs = 2 * m_classes;
  out.resize(rows.size() * static_cast<std::size_t>(outputs));
  std::vector<float> rough(static_cast<std::size_t>(outputs));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double* const z = out.data() + i * static_cast<std::size_t>(outputs);
    fetch(i, 0);
    if (m_rows.single()) {
      m_rows.products(rows[i], m_roughWeights.data(), outputs, rough.data());
      std::copy(rough.begin(), rough.end(), z);
    } else {
      m_rows.products(rows[i], m_weights.data(), outputs, z);
    }
    for (int o = 0; o < outputs; ++o) z[o] += m_bias[static_cast<std::size_t>(o)];
  }
}

void LinearTwins::step(std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                       std::span<const double> gradient, const Descent& descent) {
  std::fill(m_gradient.begin(), m_gradient.end(), 0.0);
  std::fill(m_roughGradient.begin(), m_roughGradient.end(), 0.0F);
  std::fill(m_biasGradient.begin(), m_biasGradient.end(), 0.0);
  std::vector<float> rough(static_cast<std::size_t>(m_classes));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double* const g = gradient.data() + i * static_cast<std::size_t>(m_classes);
    const std::ptrdiff_t begin = twin[i] * m_classes * m_rows.width();
    fetch(i, 1);
    if (m_rows.single()) {
      for (int c = 0; c < m_classes; ++c) rough[static_cast<std::size_t>(c)] = static_cast<float>(g[c]);
      m_rows.addScaled(rows[i], rough.data(), m_classes, m_roughGradient.data() + begin);
    } else {
      m_rows.addScaled(rows[i], g, m_classes, m_gradient.data() + begin);
    }
    for (int c = 0; c < m_classes; ++c) m_biasGradient[static_cast<std::size_t>(twin[i] * m_classes + c)] += g[c];
  }
  if (m_rows.single()) std::copy(m_roughGradient.begin(), m_roughGradient.end(), m_gradient.begin());
  const auto move = [&](std::vector<double>& w, std::vector<double>& v, const std::vector<double>& g) {
    for (std::size_t j = 0; j < w.size(); ++j) {
      v[j] = descent.momentum * v[j] + (g[j] + descent.decay * w[j]);
      w[j] -= descent.rate * v[j];
    }
  };
  move(m_weights, m_velocity, m_gradient);
  std::transform(m_weights.begin(), m_weights.begin() + static_cast<std::ptrdiff_t>(m_roughWeights.size()),
                 m_roughWeights.begin(), [](double w) { return static_cast<float>(w); });
  if (m_hasBias) move(m_bias, m_biasVelocity, m_biasGradient);
}

MlpTwins::MlpTwins(SampleRows rows, int classes, int hidden, std::uint64_t seed) : m_rows(rows), m_classes(classes) {
  prepareBlas();
  Rng random(seed, 31);
  for (int t = 0; t < 2; ++t) {
    const auto width = rows.width();
    m_first[t].weights.resize(width, hidden);
    // uniform with variance 2 / inputs, for rectified units (He et al. 2015, equation 10)
    const double limit = std::sqrt(6.0 / static_cast<double>(width));
    for (Eigen::Index i = 0; i < m_first[t].weights.size(); ++i)
      m_first[t].weights.data()[i] = limit * (2 * random.uniform() - 1);
    m_second[t].weights = MatrixD::Zero(hidden, classes);
    for (Layer* layer : {&m_first[t], &m_second[t]}) {
      layer->velocity = MatrixD::Zero(layer->weights.rows(), layer->weights.cols());
      layer->bias = layer->biasVelocity = Eigen::RowVectorXd::Zero(layer->weights.cols());
    }
  }
}

void MlpTwins::logits(std::span<const std::int32_t> rows, std::vector<double>& out) {
  const auto n = static_cast<Eigen::Index>(rows.size());
  m_batch.resize(n, m_rows.width());
  for (Eigen::Index i = 0; i < n; ++i) m_rows.copy(rows[static_cast<std::size_t>(i)], m_batch.row(i).data());
  out.resize(rows.size() * static_cast<std::size_t>(2 * m_classes));
  Eigen::Map<MatrixD> z(out.data(), n, 2 * m_classes);
  for (int t = 0; t < 2; ++t) {
    m_hidden[t] = ((m_batch * m_first[t].weights).rowwise() + m_first[t].bias).cwiseMax(0.0);
    z.middleCols(t * m_classes, m_classes) = (m_hidden[t] * m_second[t].weights).rowwise() + m_second[t].bias;
  }
}

void MlpTwins::step(std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                    std::span<const double> gradient, const Descent& descent) {
  const auto n = static_cast<Eigen::Index>(rows.size());
  const Eigen::Map<const MatrixD> all(gradient.data(), n, m_classes);
  for (int t = 0; t < 2; ++t) {
    MatrixD g = all;
    for (Eigen::Index i = 0; i < n; ++i) {
      if (twin[static_cast<std::size_t>(i)] != t) g.row(i).setZero();
    }
    const MatrixD inner =
        (g * m_second[t].weights.transpose()).cwiseProduct((m_hidden[t].array() > 0).cast<double>().matrix());
    m_second[t].move(m_hidden[t].transpose() * g, g.colwise().sum(), descent);
    m_first[t].move(m_batch.transpose() * inner, inner.colwise().sum(), descent);
  }
}

void MlpTwins::Layer::move(const MatrixD& gradient, const Eigen::RowVectorXd& biasGradient, const Descent& descent) {
  velocity = descent.momentum * velocity + gradient + descent.decay * weights;
  weights -= descent.rate * velocity;
  biasVelocity = descent.momentum * biasVelocity + biasGradient + descent.decay * bias;
  bias -= descent.rate * biasVelocity;
}

}  // namespace eido::xrm
