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
  m_bias.assign(outputs, 0);
  m_biasVelocity.assign(outputs, 0);
  if (rows.single()) m_roughWeights.assign(size, 0);
  for (Part& part : m_parts) {
    part.gradient.assign(rows.single() ? 0 : size, 0);
    part.roughGradient.assign(rows.single() ? size : 0, 0);
    part.biasGradient.assign(outputs, 0);
    part.rough.resize(static_cast<std::size_t>(classes));
  }
}

void LinearTwins::logits(std::span<const std::int32_t> rows, std::vector<double>& out) const {
  const int outputs = 2 * m_classes;
  out.resize(rows.size() * static_cast<std::size_t>(outputs));
  std::vector<float> rough(static_cast<std::size_t>(outputs));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double* const z = out.data() + i * static_cast<std::size_t>(outputs);
    if (m_rows.single()) {
      m_rows.products(rows[i], m_roughWeights.data(), outputs, rough.data());
      std::copy(rough.begin(), rough.end(), z);
    } else {
      m_rows.products(rows[i], m_weights.data(), outputs, z);
    }
    for (int o = 0; o < outputs; ++o) z[o] += m_bias[static_cast<std::size_t>(o)];
  }
}

void LinearTwins::forward(int, std::span<const std::int32_t> rows, std::vector<double>& out) { logits(rows, out); }

void LinearTwins::backward(int part, std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                           std::span<const double> gradient) {
  Part& p = m_parts[static_cast<std::size_t>(part)];
  std::fill(p.gradient.begin(), p.gradient.end(), 0.0);
  std::fill(p.roughGradient.begin(), p.roughGradient.end(), 0.0F);
  std::fill(p.biasGradient.begin(), p.biasGradient.end(), 0.0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double* const g = gradient.data() + i * static_cast<std::size_t>(m_classes);
    const std::ptrdiff_t begin = twin[i] * m_classes * m_rows.width();
    if (m_rows.single()) {
      std::transform(g, g + m_classes, p.rough.begin(), [](double v) { return static_cast<float>(v); });
      m_rows.addScaled(rows[i], p.rough.data(), m_classes, p.roughGradient.data() + begin);
    } else {
      m_rows.addScaled(rows[i], g, m_classes, p.gradient.data() + begin);
    }
    for (int c = 0; c < m_classes; ++c) p.biasGradient[static_cast<std::size_t>(twin[i] * m_classes + c)] += g[c];
  }
}

void LinearTwins::descend(const Descent& descent) {
  static_assert(kParts == 4);
  const auto move = [&](std::vector<double>& w, std::vector<double>& v, const auto& partOf) {
    eido::descend(
        w.data(), v.data(),
        {partOf(m_parts[0]).data(), partOf(m_parts[1]).data(), partOf(m_parts[2]).data(), partOf(m_parts[3]).data()},
        static_cast<std::ptrdiff_t>(w.size()), descent);
  };
  if (m_rows.single()) {
    move(
        m_weights, m_velocity, [](const Part& p) -> const auto& { return p.roughGradient; });
    std::transform(m_weights.begin(), m_weights.end(), m_roughWeights.begin(),
                   [](double w) { return static_cast<float>(w); });
  } else {
    move(
        m_weights, m_velocity, [](const Part& p) -> const auto& { return p.gradient; });
  }
  if (m_hasBias)
    move(
        m_bias, m_biasVelocity, [](const Part& p) -> const auto& { return p.biasGradient; });
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

void MlpTwins::logits(std::span<const std::int32_t> rows, Part& part, std::vector<double>& out) const {
  const auto n = static_cast<Eigen::Index>(rows.size());
  part.batch.resize(n, m_rows.width());
  for (Eigen::Index i = 0; i < n; ++i) m_rows.copy(rows[static_cast<std::size_t>(i)], part.batch.row(i).data());
  out.resize(rows.size() * static_cast<std::size_t>(2 * m_classes));
  Eigen::Map<MatrixD> z(out.data(), n, 2 * m_classes);
  for (int t = 0; t < 2; ++t) {
    part.hidden[t] = ((part.batch * m_first[t].weights).rowwise() + m_first[t].bias).cwiseMax(0.0);
    z.middleCols(t * m_classes, m_classes) = (part.hidden[t] * m_second[t].weights).rowwise() + m_second[t].bias;
  }
}

void MlpTwins::logits(std::span<const std::int32_t> rows, std::vector<double>& out) const {
  Part part;
  logits(rows, part, out);
}

void MlpTwins::forward(int part, std::span<const std::int32_t> rows, std::vector<double>& out) {
  logits(rows, m_parts[static_cast<std::size_t>(part)], out);
}

void MlpTwins::backward(int part, std::span<const std::int32_t> rows, std::span<const std::uint8_t> twin,
                        std::span<const double> gradient) {
  Part& p = m_parts[static_cast<std::size_t>(part)];
  const auto n = static_cast<Eigen::Index>(rows.size());
  const Eigen::Map<const MatrixD> all(gradient.data(), n, m_classes);
  for (int t = 0; t < 2; ++t) {
    MatrixD g = all;
    for (Eigen::Index i = 0; i < n; ++i) {
      if (twin[static_cast<std::size_t>(i)] != t) g.row(i).setZero();
    }
    const MatrixD inner =
        (g * m_second[t].weights.transpose()).cwiseProduct((p.hidden[t].array() > 0).cast<double>().matrix());
    p.second[t] = {p.hidden[t].transpose() * g, g.colwise().sum()};
    p.first[t] = {p.batch.transpose() * inner, inner.colwise().sum()};
  }
}

void MlpTwins::descend(const Descent& descent) {
  const auto sum = [this](const auto& of) {
    Gradient all = of(m_parts[0]);
    for (std::size_t p = 1; p < kParts; ++p) {
      all.weights += of(m_parts[p]).weights;
      all.bias += of(m_parts[p]).bias;
    }
    return all;
  };
  for (int t = 0; t < 2; ++t) {
    m_first[t].move(sum([t](const Part& p) -> const Gradient& { return p.first[t]; }), descent);
    m_second[t].move(sum([t](const Part& p) -> const Gradient& { return p.second[t]; }), descent);
  }
}

void MlpTwins::Layer::move(const Gradient& gradient, const Descent& descent) {
  velocity = descent.momentum * velocity + gradient.weights + descent.decay * weights;
  weights -= descent.rate * velocity;
  biasVelocity = descent.momentum * biasVelocity + gradient.bias + descent.decay * bias;
  bias -= descent.rate * biasVelocity;
}

}  // namespace eido::xrm
