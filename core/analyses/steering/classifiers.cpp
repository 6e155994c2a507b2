// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/classifiers.h"

namespace eido::steering {

MatrixD matrixOf(const ResultArray& array) {
  const std::int64_t columns = array.shape.back();
  const std::int64_t rows = array.shape.size() > 1 ? array.shape.front() : 1;
  return Eigen::Map<const MatrixD>(array.values.data(), rows, columns);
}

bool Predictor::read(const Result& result, int values) {
  const ResultArray* weights = result.array("predictor/weights");
  const ResultArray* bias = result.array("predictor/bias");
  if (weights == nullptr || bias == nullptr) return false;
  const ResultArray* hidden = result.array("predictor/hidden_weights");
  if (hidden == nullptr) {
    m_net = LinearClassifier{.classes = values, .weights = matrixOf(*weights), .bias = matrixOf(*bias).transpose()};
    return true;
  }
  HiddenLayer net;
  net.hidden = matrixOf(*hidden).cast<float>();
  net.weights = matrixOf(*weights).cast<float>();
  net.bias = matrixOf(*bias).cast<float>();
  for (const auto& [name, to] : {std::pair("hidden_bias", &net.hiddenBias), std::pair("mean", &net.mean),
                                 std::pair("inverse_scale", &net.inverseScale)}) {
    const ResultArray* part = result.array("predictor/" + std::string(name));
    if (part == nullptr) return false;
    *to = matrixOf(*part).cast<float>();
  }
  m_net = std::move(net);
  return true;
}

std::vector<std::int32_t> Predictor::predict(const MatrixFView& rows, const Task& task) const {
  return std::visit([&](const auto& net) { return net.predict(rows, {}, task); }, m_net);
}

std::vector<ResultArray> Predictor::arrays() const {
  if (const auto* linear = std::get_if<LinearClassifier>(&m_net))
    return {arrayOf("predictor/weights", linear->weights), arrayOf("predictor/bias", linear->bias, true)};
  const auto& net = std::get<HiddenLayer>(m_net);
  return {arrayOf("predictor/weights", net.weights),       arrayOf("predictor/bias", net.bias, true),
          arrayOf("predictor/hidden_weights", net.hidden), arrayOf("predictor/hidden_bias", net.hiddenBias, true),
          arrayOf("predictor/mean", net.mean, true),       arrayOf("predictor/inverse_scale", net.inverseScale, true)};
}

}  // namespace eido::steering
