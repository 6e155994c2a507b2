// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/hidden_layer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/moments.h"

namespace eido {
namespace {

constexpr std::int64_t kBatchRows = 512;
constexpr std::uint64_t kStartStream = 2431, kHeldOutStream = 2432, kOrderStream = 2433;

/// Adam's state for one array of weights.
template <typename Values>
class Adam {
 public:
  void step(Values& values, const Values& gradient, double rate, int count) {
    if (m_first.size() == 0) m_first = m_second = Values::Zero(values.rows(), values.cols());
    constexpr float kFirst = 0.9F, kSecond = 0.999F, kLeast = 1e-8F;
    m_first = kFirst * m_first + (1 - kFirst) * gradient;
    m_second.array() = kSecond * m_second.array() + (1 - kSecond) * gradient.array().square();
    const auto scale = static_cast<float>(rate / (1 - std::pow(0.9, count)));
    const auto root = static_cast<float>(1 / std::sqrt(1 - std::pow(0.999, count)));
    values.array() -= scale * m_first.array() / (m_second.array().sqrt() * root + kLeast);
  }

 private:
  Values m_first, m_second;
};

MatrixF uniformWeights(std::int64_t outputs, std::int64_t inputs, Rng& random) {
  const double reach = std::sqrt(6.0 / static_cast<double>(inputs + outputs));
  MatrixF weights(outputs, inputs);
  for (Eigen::Index i = 0; i < weights.size(); ++i)
    weights.data()[i] = static_cast<float>((2 * random.uniform() - 1) * reach);
  return weights;
}

/// Some rows, standardised.
MatrixF standardised(const HiddenLayer& net, const MatrixFView& rows, std::span<const std::int32_t> places) {
  MatrixF block(std::ssize(places), rows.cols());
  for (Eigen::Index i = 0; i < block.rows(); ++i)
    block.row(i) = (rows.row(places[static_cast<std::size_t>(i)]) - net.mean).array() * net.inverseScale.array();
  return block;
}

/// Activations of the hidden units, and logits.
struct Forward {
  MatrixF hidden, logits;
};

Forward forward(const HiddenLayer& net, const MatrixF& block) {
  Forward f;
  f.hidden.noalias() = block * net.hidden.transpose();
  f.hidden.rowwise() += net.hiddenBias;
  f.hidden = f.hidden.cwiseMax(0.0F);
  f.logits.noalias() = f.hidden * net.weights.transpose();
  f.logits.rowwise() += net.bias;
  return f;
}

/// The sum of the rows' cross-entropy; logits become derivatives by themselves.
double crossEntropy(MatrixF& logits, std::span<const std::int32_t> labels, std::span<const std::int32_t> places) {
  double loss = 0;
  for (Eigen::Index i = 0; i < logits.rows(); ++i) {
    const auto label = labels[static_cast<std::size_t>(places[static_cast<std::size_t>(i)])];
    auto row = logits.row(i);
    const float most = row.maxCoeff(), own = row[label];
    row = (row.array() - most).exp();
    const float sum = row.sum();
    row /= sum;
    row[label] -= 1;
    loss += static_cast<double>(most - own) + std::log(static_cast<double>(sum));
  }
  return loss;
}

class Training {
 public:
  Training(const LabelledRows& train, int classes, const HiddenLayerOptions& options, const Task& task)
      : m_train(train), m_options(options), m_task(task) {
    const Eigen::RowVectorXd mean = meanOf(train.rows, {}, task);
    Eigen::RowVectorXd variance = Eigen::RowVectorXd::Zero(mean.size());
    for (Eigen::Index i = 0; i < train.rows.rows(); ++i)
      variance.array() += (train.rows.row(i).cast<double>() - mean).array().square();
    variance /= static_cast<double>(std::max<Eigen::Index>(1, train.rows.rows()));
    m_net.mean = mean.cast<float>();
    // what varies by rounding of float only is constant
    m_net.inverseScale = variance.binaryExpr(
        mean, [](double v, double m) { return static_cast<float>(v > 1e-12 * m * m ? 1 / std::sqrt(v) : 0); });
    Rng random(options.seed, kStartStream);
    m_net.hidden = uniformWeights(options.units, train.rows.cols(), random);
    m_net.hiddenBias = Eigen::RowVectorXf::Zero(options.units);
    m_net.weights = uniformWeights(classes, options.units, random);
    m_net.bias = Eigen::RowVectorXf::Zero(classes);
  }

  HiddenLayer run(const LabelledRows& validation) {
    std::vector<std::int32_t> own = randomPermutation(m_train.rows.rows(), m_options.seed, kHeldOutStream);
    std::vector<std::int32_t> held;
    if (validation.rows.rows() == 0) {
      const std::size_t tenth = own.size() / 10;
      held.assign(own.end() - static_cast<std::ptrdiff_t>(tenth), own.end());
      own.resize(own.size() - tenth);
    }
    std::sort(own.begin(), own.end());
    std::vector<std::int32_t> others(static_cast<std::size_t>(validation.rows.rows()));
    std::iota(others.begin(), others.end(), 0);
    const LabelledRows& judge = validation.rows.rows() > 0 ? validation : m_train;
    const std::vector<std::int32_t>& judged = validation.rows.rows() > 0 ? others : held;
    HiddenLayer best = m_net;
    double least = std::numeric_limits<double>::infinity();
    Rng random(m_options.seed, kOrderStream);
    for (int epoch = 1; epoch <= m_options.epochs; ++epoch) {
      random.shuffle(own);
      for (std::size_t first = 0; first < own.size(); first += static_cast<std::size_t>(m_options.batch))
        step(std::span(own).subspan(
            first, std::min<std::size_t>(own.size() - first, static_cast<std::size_t>(m_options.batch))));
      const double loss = judged.empty() ? 0 : lossOn(judge, judged);
      if (loss < least || judged.empty()) {
        least = loss;
        best = m_net;
        best.epoch = epoch;
      } else if (epoch - best.epoch >= m_options.patience) {
        break;
      }
    }
    return best;
  }

 private:
  void step(std::span<const std::int32_t> places) {
    m_task.checkpoint();
    const MatrixF block = standardised(m_net, m_train.rows, places);
    Forward f = forward(m_net, block);
    crossEntropy(f.logits, m_train.labels, places);
    f.logits /= static_cast<float>(places.size());
    const MatrixF weights = f.logits.transpose() * f.hidden;
    MatrixF back = f.logits * m_net.weights;
    back = (f.hidden.array() > 0.0F).select(back, 0.0F);
    const MatrixF hidden = back.transpose() * block;
    ++m_count;
    m_bias.step(m_net.bias, f.logits.colwise().sum(), m_options.rate, m_count);
    m_weights.step(m_net.weights, weights, m_options.rate, m_count);
    m_hiddenBias.step(m_net.hiddenBias, back.colwise().sum(), m_options.rate, m_count);
    m_hidden.step(m_net.hidden, hidden, m_options.rate, m_count);
  }

  double lossOn(const LabelledRows& judge, const std::vector<std::int32_t>& places) const {
    double loss = 0;
    for (std::size_t first = 0; first < places.size(); first += kBatchRows) {
      m_task.checkpoint();
      const auto some = std::span(places).subspan(first, std::min<std::size_t>(kBatchRows, places.size() - first));
      Forward f = forward(m_net, standardised(m_net, judge.rows, some));
      loss += crossEntropy(f.logits, judge.labels, some);
    }
    return loss / static_cast<double>(places.size());
  }

  const LabelledRows& m_train;
  const HiddenLayerOptions& m_options;
  const Task& m_task;
  HiddenLayer m_net;
  Adam<MatrixF> m_hidden, m_weights;
  Adam<Eigen::RowVectorXf> m_hiddenBias, m_bias;
  int m_count = 0;
};

}  // namespace

HiddenLayer fitHiddenLayer(const LabelledRows& train, const LabelledRows& validation, int classes,
                           const HiddenLayerOptions& options, const Task& task) {
  prepareBlas();
  return Training(train, classes, options, task).run(validation);
}

std::vector<std::int32_t> HiddenLayer::predict(const MatrixFView& rows, std::span<const std::int32_t> places,
                                               const Task& task) const {
  prepareBlas();
  std::vector<std::int32_t> all;
  if (places.empty()) {
    all.resize(static_cast<std::size_t>(rows.rows()));
    std::iota(all.begin(), all.end(), 0);
    places = all;
  }
  std::vector<std::int32_t> predicted(places.size());
  parallelFor(task, (std::ssize(places) + kBatchRows - 1) / kBatchRows, [&](std::int64_t b) {
    const auto first = static_cast<std::size_t>(b * kBatchRows);
    const auto some = places.subspan(first, std::min<std::size_t>(kBatchRows, places.size() - first));
    const MatrixF logits = forward(*this, standardised(*this, rows, some)).logits;
    for (Eigen::Index i = 0; i < logits.rows(); ++i) {
      Eigen::Index best = 0;
      logits.row(i).maxCoeff(&best);
      predicted[first + static_cast<std::size_t>(i)] = static_cast<std::int32_t>(best);
    }
  });
  return predicted;
}

}  // namespace eido
