// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "core/analyses/category_input.h"
#include "core/analyses/steering/classifiers.h"
#include "core/analyses/steering/move.h"
#include "core/analyses/steering/steering_analysis.h"
#include "core/analyses/steering/steering_rows.h"
#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/math/moments.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace steering;

/// A method of a run as its arrays tell it.
struct StoredMethod {
  std::string name;
  std::vector<std::string> values;  ///< of the attribute, in the predictor's order
  std::vector<AffineMap> maps;
  bool all = false;
  PrincipalDirections components;

  std::int64_t width() const { return components.mean.size() > 0 ? components.mean.size() : maps.front().bias.size(); }
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
  StoredMethod stored{.name = wanted, .values = {}, .maps = {}, .components = {}};
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
    stored.components.mean = matrixOf(*mean);
    if (const ResultArray* components = result.array("pca/components"); components != nullptr)
      stored.components.axes = matrixOf(*components);
  }
  return stored;
}

/// Which map moves which row, and how many rows of each value there are.
class Application {
 public:
  Application(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input), m_parameters(parameters), m_task(task), m_from(parameters.integer("from")) {}

  Result run() {
    if (!m_input.resultOf || m_from == 0)
      throw Error(ErrorKind::Parameter, {.place = "--from", .expected = "the number of a run of \"steering\""});
    m_earlier = m_input.resultOf(m_from, "steering");
    m_method = readMethod(m_earlier, m_parameters.text("method"), m_from);
    m_vectors = readVectors(m_input, m_parameters, m_result.warnings, m_task.part(0, 0.4));
    requireWidth();
    if (m_method.components.there()) m_vectors.values = inComponents(m_vectors.values, m_method.components, wide());
    m_mapOf.assign(m_vectors.rows.size(), m_method.all ? 0 : -1);
    if (m_method.all)
      count("all", std::ssize(m_mapOf), std::ssize(m_mapOf));
    else
      chooseMaps();
    tell();
    makeColumn();
    return std::move(m_result);
  }

 private:
  Task wide() const { return m_task.quiet(m_task.threads()); }

  void requireWidth() const {
    const std::int64_t width = m_vectors.values.cols();
    if (width == m_method.width()) return;
    throw Error(ErrorKind::BadShape,
                {.what = "the map and the column differ in width",
                 .found = "\"" + m_vectors.column.name + "\" has " + std::to_string(width) + " dimensions",
                 .expected = std::to_string(m_method.width()) + ", as run " + std::to_string(m_from)});
  }

  void count(const std::string& value, std::int64_t rows, std::int64_t moved) {
    const auto found = std::find_if(m_shares.begin(), m_shares.end(), [&](const auto& s) { return s.value == value; });
    Share& share = found != m_shares.end() ? *found : m_shares.emplace_back(Share{.value = value});
    share.rows += rows;
    share.moved += moved;
  }

  void chooseMaps() {
    for (const std::string& value : m_method.values) count(value, 0, 0);
    const std::vector<OptionalText> values = valuesOfRows();
    std::vector<std::string> unknown;
    Warning dropped{.kind = "rows_dropped", .name = m_vectors.column.name};
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!values[i]) {
        if (++dropped.count; dropped.rows.size() < Warning::kMaxRows) dropped.rows.push_back(m_vectors.rows[i]);
        continue;
      }
      m_mapOf[i] = m_method.mapOf(*values[i]);
      const auto& known = m_method.values;
      if (std::find(known.begin(), known.end(), *values[i]) == known.end() &&
          std::find(unknown.begin(), unknown.end(), *values[i]) == unknown.end())
        unknown.push_back(*values[i]);
      count(*values[i], 1, m_mapOf[i] >= 0 ? 1 : 0);
    }
    if (dropped.count > 0) {
      dropped.message = std::to_string(dropped.count) + " rows without a value of the attribute stay as they are.";
      m_withoutValue = dropped.count;
      m_result.warnings.push_back(std::move(dropped));
    }
    if (unknown.empty()) return;
    orderNames(unknown);
    m_result.warnings.push_back(
        {.kind = "unknown_value",
         .message = "Values that the run does not know stay as they are: " + join(unknown, ", ") + ".",
         .count = std::ssize(unknown)});
  }

  /// Of the attribute: as a column says, else as the run's predictor tells them.
  std::vector<OptionalText> valuesOfRows() const {
    const std::vector<OptionalText> given = categoryTexts(m_input, m_parameters, "attribute", m_task);
    std::vector<OptionalText> values;
    if (!given.empty()) {
      for (const std::int32_t row : m_vectors.rows) values.push_back(given[static_cast<std::size_t>(row)]);
      return values;
    }
    Predictor predictor;
    if (!predictor.read(m_earlier, static_cast<int>(m_method.values.size())))
      throw Error(ErrorKind::Parameter, {.place = "--attribute",
                                         .found = "none, and run " + std::to_string(m_from) + " has no predictor",
                                         .expected = "a column of the attribute",
                                         .wayOut = "A run with --rows-by predicted keeps one."});
    for (const std::int32_t value : predictor.predict(m_vectors.values, wide()))
      values.emplace_back(m_method.values[static_cast<std::size_t>(value)]);
    return values;
  }

  void tell() {
    const MatrixF& rows = m_vectors.values;
    std::vector<std::int32_t> places;  // of rows that move
    for (std::size_t i = 0; i < m_mapOf.size(); ++i) {
      if (m_mapOf[i] >= 0) places.push_back(static_cast<std::int32_t>(i));
    }
    std::vector<double> costs(places.size());
    moveRows(
        rows, places, m_method.maps, m_mapOf,
        [&](std::int64_t i, const float* moved) {
          const auto place = static_cast<std::size_t>(i);
          costs[place] = (Eigen::Map<const Eigen::RowVectorXf>(moved, rows.cols()).cast<double>() -
                          rows.row(places[place]).cast<double>())
                             .squaredNorm();
        },
        wide());
    Eigen::RowVectorXd shift = Eigen::RowVectorXd::Zero(rows.cols());
    for (std::size_t m = 0; m < m_method.maps.size(); ++m) {
      std::vector<std::int32_t> members;
      for (const std::int32_t place : places) {
        if (m_mapOf[static_cast<std::size_t>(place)] == static_cast<std::int32_t>(m)) members.push_back(place);
      }
      if (members.empty()) continue;
      const MatrixD mean = meanOf(rows, members, wide());
      shift += static_cast<double>(members.size()) * (m_method.maps[m].apply(mean) - mean).row(0);
    }
    Json& scalars = m_result.scalars;
    const auto n = static_cast<double>(rows.rows());
    scalars["rows"] = rows.rows();
    scalars["moved"] = std::ssize(places);
    scalars["transport_cost"] = jsonNumber(mean(costs));
    scalars["mean_shift"] = n > 0 ? Json(shift.cwiseAbs().maxCoeff() / n) : Json(nullptr);
    scalars["from"] = m_from;
    scalars["method"] = m_method.name;
    Table table("shares", {"value", "rows", "moved"});
    for (const Share& share : m_shares) table.append({share.value, share.rows, share.moved});
    if (m_withoutValue > 0) table.append({Cell(), m_withoutValue, std::int64_t{0}});
    m_result.tables.push_back(std::move(table));
  }

  void makeColumn() {
    std::string name = m_parameters.text("name");
    if (name.empty()) name = m_vectors.column.name + " steered by " + m_method.name;
    m_result.scalars["column"] = name;
    m_result.columns.push_back(movedColumn(name, m_vectors.column,
                                           {.values = std::make_shared<const MatrixF>(std::move(m_vectors.values)),
                                            .rows = m_vectors.rows,
                                            .maps = m_method.maps,
                                            .mapOf = m_mapOf},
                                           m_input.data.set().samples, wide()));
  }

  struct Share {
    std::string value;
    std::int64_t rows = 0, moved = 0;
  };

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  std::int64_t m_from;
  Result m_earlier, m_result;
  StoredMethod m_method;
  VectorInput m_vectors;
  std::vector<std::int32_t> m_mapOf;  ///< of each row; -1 = it stays
  std::vector<Share> m_shares;
  std::int64_t m_withoutValue = 0;
};

}  // namespace

SteeringApplyAnalysis::SteeringApplyAnalysis() : m_spec(steeringApplySpec()) {}

Result SteeringApplyAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return Application(input, parameters, task).run();
}

}  // namespace eido
