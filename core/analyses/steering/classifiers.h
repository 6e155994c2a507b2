// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "core/data/result.h"
#include "core/math/hidden_layer.h"
#include "core/math/softmax_regression.h"

namespace eido::steering {

/// What tells the attribute of rows whose value is not known: a linear classifier or one with a hidden layer.
class Predictor {
 public:
  Predictor() = default;
  explicit Predictor(LinearClassifier linear) : m_net(std::move(linear)) {}
  explicit Predictor(HiddenLayer net) : m_net(std::move(net)) {}
  /// From a run's arrays "predictor/...". @return whether they are there
  bool read(const Result& result, int values);

  std::vector<std::int32_t> predict(const MatrixFView& rows, const Task& task) const;
  /// "predictor/weights" and "/bias"; of a hidden layer also "/hidden_weights", "/hidden_bias", "/mean" and
  /// "/inverse_scale".
  std::vector<ResultArray> arrays() const;

 private:
  std::variant<LinearClassifier, HiddenLayer> m_net;
};

/// An array of a result. Shape: rows x columns of the matrix, or the length of one row.
template <typename Values>
ResultArray arrayOf(std::string name, const Values& values, bool vector = false) {
  MatrixD doubles(values.rows(), values.cols());
  doubles = values.template cast<double>();
  ResultArray array{.name = std::move(name), .shape = {doubles.rows(), doubles.cols()}, .values = {}};
  if (vector) array.shape = {doubles.size()};
  array.values.assign(doubles.data(), doubles.data() + doubles.size());
  return array;
}

/// The array as a matrix; one dimension is one row.
MatrixD matrixOf(const ResultArray& array);

}  // namespace eido::steering
