// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "core/analyses/category_input.h"
#include "core/analyses/steering/classifiers.h"
#include "core/analyses/steering/move.h"
#include "core/analyses/steering/steering_analysis.h"
#include "core/analyses/steering/steering_rows.h"
#include "core/analyses/vector_column.h"
#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/math/moments.h"

namespace eido {
namespace {

using namespace steering;

/// A method of a run as its arrays tell it.
struct StoredMethod {
  std::string name;
  std::vector<std::string> values;  ///< of the attribute, in the predictor's order
  std::vector<AffineMap> maps;
  bool all = false;
  Eigen::RowVectorXd pcaMean;
  MatrixD pcaComponents;

  std::int64_t width() const { return pcaMean.size() > 0 ? pcaMean.size() : maps.front().bias.size(); }
  int mapOf(const std::string& value) const {
    for (std::size_t m = 0; m < maps.size(); ++m) {
      if (maps[m].source == value) return static_cast<int>(m);
    }
    return -1;
  }
};

/// "map/METHOD/SOURCE/weights" -> METHOD and SOURCE, which may hold slashes itself; empty for other names.
std::pair<std::string, std::string> partsOf(const std::string& array) {
  constexpr std::string_view kBefore = "map/", kAfter = "/weights";
  if (!array.starts_with(kBefore) || !array.ends_with(kAfter)) return {};
  const std::string inner = array.substr(kBefore.size(), array.size() - kBefore.size() - kAfter.size());
  const std::size_t slash = inner.find('/');
  if (slash == std::string::npos) return {};
  return {inner.substr(0, slash), inner.substr(slash + 1)};
}

StoredMethod readMethod(const Result& result, const std::string& wanted, std::int64_t run) {
  std::vector<std::string> methods;
  for (const ResultArray& array : result.arrays) {
    const std::string method = partsOf(array.name).first;
    if (!method.empty() && std::find(methods.begin(), methods.end(), method) == methods.end())
      methods.push_back(method);
  }
  StoredMethod stored{.name = wanted, .values = {}, .maps = {}, .pcaMean = {}, .pcaComponents = {}};
  if (wanted.empty() && methods.size() == 1) stored.name = methods.front();
  if (std::find(methods.begin(), methods.end(), stored.name) == methods.end())
    throw Error(ErrorKind::Parameter, {.place = "--method",
                                       .found = wanted.empty() ? "none, and run " + std::to_string(run) + " has several"
                                                               : "\"" + wanted + "\"",
                                       .expected = "one of " + join(methods, ", "),
                                       .value = wanted});
  constexpr std::string_view kMean = "mean/";
  for (const ResultArray& array : result.arrays) {
    if (array.name.starts_with(kMean)) stored.values.push_back(array.name.substr(kMean.size()));
    const auto [method, source] = partsOf(array.name);
    if (method != stored.name) continue;
    const std::string base = "map/" + method + "/" + source;
    AffineMap map{.source = source, .weights = matrixOf(array), .left = {}, .right = {}, .bias = {}};
    if (const ResultArray* bias = result.array(base + "/bias"); bias != nullptr) map.bias = matrixOf(*bias);
    const ResultArray* left = result.array(base + "/left");
    const ResultArray* right = result.array(base + "/right");
    // thin maps are kept as such, and shifts as shifts
    if (left != nullptr && right != nullptr) {
      map.left = matrixOf(*left);
      map.right = matrixOf(*right);
      map.weights.resize(0, 0);
    } else if (map.weights.isIdentity(0)) {
      map.weights.resize(0, 0);
    }
    stored.maps.push_back(std::move(map));
  }
  const std::vector<std::string> forAll = {"leace", "orthogonal", "inlp"};
  stored.all = std::find(forAll.begin(), forAll.end(), stored.name) != forAll.end();
  if (const ResultArray* mean = result.array("pca/mean"); mean != nullptr) {
    stored.pcaMean = matrixOf(*mean);
    if (const ResultArray* components = result.array("pca/components"); components != nullptr)
      stored.pcaComponents = matrixOf(*components);
  }
  return stored;
}

}  // namespace

SteeringApplyAnalysis::SteeringApplyAnalysis() : m_spec(steeringApplySpec()) {}

Result SteeringApplyAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  const std::int64_t from = parameters.integer("from");
  if (!input.resultOf || from == 0)
    throw Error(ErrorKind::Parameter, {.place = "--from", .expected = "the number of a run of \"steering\""});
  const Result earlier = input.resultOf(from, "steering");
  const StoredMethod method = readMethod(earlier, parameters.text("method"), from);
  Result result;
  VectorInput vectors = readVectors(input, parameters, result.warnings, task.part(0, 0.4));
  if (vectors.values.cols() != method.width())
    throw Error(ErrorKind::BadShape, {.what = "the map and the column differ in width",
                                      .found = "\"" + vectors.column.name + "\" has " +
                                               std::to_string(vectors.values.cols()) + " dimensions",
                                      .expected = std::to_string(method.width()) + ", as run " + std::to_string(from)});
  const Task wide = task.quiet(task.threads());
  if (method.pcaMean.size() > 0)
    vectors.values = inComponents(vectors.values, method.pcaMean, method.pcaComponents, wide);

  const auto n = static_cast<std::size_t>(vectors.values.rows());
  std::vector<std::int32_t> mapOf(n, method.all ? 0 : -1);
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> shares;  // rows, moved
  std::vector<std::string> order = method.values;
  if (method.all) {
    order = {"all"};
    shares["all"] = {static_cast<std::int64_t>(n), static_cast<std::int64_t>(n)};
  } else {
    std::vector<std::string> valueOf(n);
    const std::vector<OptionalText> given = categoryTexts(input, parameters, "attribute", task);
    if (given.empty()) {
      Predictor predictor;
      if (!predictor.read(earlier, static_cast<int>(method.values.size())))
        throw Error(ErrorKind::Parameter, {.place = "--attribute",
                                           .found = "none, and run " + std::to_string(from) + " has no predictor",
                                           .expected = "a column of the attribute",
                                           .wayOut = "A run with --rows-by predicted keeps one."});
      const std::vector<std::int32_t> predicted = predictor.predict(vectors.values, wide);
      for (std::size_t i = 0; i < n; ++i) valueOf[i] = method.values[static_cast<std::size_t>(predicted[i])];
    } else {
      Warning dropped{.kind = "rows_dropped", .name = vectors.column.name};
      for (std::size_t i = 0; i < n; ++i) {
        const OptionalText& value = given[static_cast<std::size_t>(vectors.rows[i])];
        if (value)
          valueOf[i] = *value;
        else if (++dropped.count; dropped.rows.size() < Warning::kMaxRows)
          dropped.rows.push_back(vectors.rows[i]);
      }
      if (dropped.count > 0) {
        dropped.message = std::to_string(dropped.count) + " rows without a value of the attribute stay as they are.";
        result.warnings.push_back(std::move(dropped));
      }
    }
    std::vector<std::string> others;
    for (std::size_t i = 0; i < n; ++i) {
      mapOf[i] = method.mapOf(valueOf[i]);
      auto& [rows, moved] = shares[valueOf[i]];
      ++rows;
      moved += mapOf[i] >= 0;
      if (!valueOf[i].empty() && std::find(order.begin(), order.end(), valueOf[i]) == order.end() &&
          std::find(others.begin(), others.end(), valueOf[i]) == others.end())
        others.push_back(valueOf[i]);
    }
    orderNames(others);
    if (!others.empty())
      result.warnings.push_back(
          {.kind = "unknown_value",
           .message = "Values that the run does not know stay as they are: " + join(others, ", ") + ".",
           .count = std::ssize(others)});
    order.insert(order.end(), others.begin(), others.end());
  }

  std::string name = parameters.text("name");
  if (name.empty()) name = vectors.column.name + " steered by " + method.name;
  std::vector<std::int32_t> all(n);
  std::iota(all.begin(), all.end(), 0);
  ResultColumn column =
      vectorColumn(name, vectors.column, vectors.values.cols(), vectors.rows, input.data.set().samples);
  std::vector<double> costs(n);
  moveRows(
      vectors.values, all, method.maps, mapOf,
      [&](std::int64_t i, const float* row) {
        const auto place = static_cast<std::size_t>(i);
        std::copy_n(row, column.dimension, column.values.data() + vectors.rows[place] * column.dimension);
        const Eigen::Map<const Eigen::RowVectorXf> moved(row, column.dimension);
        costs[place] = (moved.cast<double>() - vectors.values.row(i).cast<double>()).squaredNorm();
      },
      wide);
  Eigen::RowVectorXd shift = Eigen::RowVectorXd::Zero(vectors.values.cols());
  double cost = 0;
  std::int64_t moved = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Eigen::Map<const Eigen::RowVectorXf> row(column.values.data() + vectors.rows[i] * column.dimension,
                                                   column.dimension);
    shift += row.cast<double>() - vectors.values.row(static_cast<Eigen::Index>(i)).cast<double>();
    if (mapOf[i] < 0) continue;
    cost += costs[i];
    ++moved;
  }
  result.scalars["rows"] = static_cast<std::int64_t>(n);
  result.scalars["moved"] = moved;
  result.scalars["transport_cost"] = moved > 0 ? Json(cost / static_cast<double>(moved)) : Json(nullptr);
  result.scalars["mean_shift"] = n > 0 ? Json(shift.cwiseAbs().maxCoeff() / static_cast<double>(n)) : Json(nullptr);
  result.scalars["from"] = from;
  result.scalars["method"] = method.name;
  result.scalars["column"] = name;
  Table table("shares", {"value", "rows", "moved"});
  for (const std::string& value : order) table.append({value, shares[value].first, shares[value].second});
  result.tables.push_back(std::move(table));
  result.columns.push_back(std::move(column));
  return result;
}

}  // namespace eido
