// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/views.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <limits>
#include <numeric>

#include "core/analyses/category_input.h"
#include "core/analyses/m3g/costs.h"
#include "core/analyses/vector_column.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/math/linalg.h"

namespace eido::m3g {
namespace {

constexpr std::int64_t kMappedRows = 1024;

std::vector<std::int32_t> allPlaces(const Views& views) {
  std::vector<std::int32_t> places(views.rows.size());
  std::iota(places.begin(), places.end(), 0);
  return places;
}

/// Sums run over blocks of rows in their order.
Eigen::RowVectorXd meanOf(const MatrixF& values, const std::vector<std::int32_t>& places) {
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(values.cols());
  for (const std::int32_t place : places) mean += values.row(place).cast<double>();
  return mean / static_cast<double>(std::max<std::size_t>(1, places.size()));
}

/// Replaces a column by a direction that the columns before it do not have: the axis that they hold least of.
void completeDirection(MatrixD& directions, Eigen::Index column) {
  const auto before = directions.leftCols(column);
  Eigen::Index axis = 0;
  before.rowwise().squaredNorm().minCoeff(&axis);
  Eigen::VectorXd direction = Eigen::VectorXd::Unit(directions.rows(), axis);
  for (int pass = 0; pass < 2; ++pass) direction -= before * (before.transpose() * direction);
  directions.col(column) = direction.normalized();
}

/// The first p principal directions of centred rows, d x p, orthonormal also where the rows have a lower rank; the
/// largest loading of each is positive.
MatrixD principalDirections(const MatrixD& rows, std::int64_t p, const Task& task) {
  const bool wide = rows.cols() > rows.rows();
  const MatrixD products = wide ? gramMatrix(rows, task) : crossProduct(rows, rows, {}, task);
  task.checkpoint();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{Eigen::MatrixXd(products)};
  const Eigen::MatrixXd leading = solver.eigenvectors().rightCols(p).rowwise().reverse();
  const Eigen::VectorXd values = solver.eigenvalues().reverse();
  const double least = static_cast<double>(products.rows()) * std::numeric_limits<double>::epsilon() * values(0);
  MatrixD directions = wide ? MatrixD(rows.transpose() * leading) : MatrixD(leading);
  for (Eigen::Index c = 0; c < p; ++c) {
    // rows times an eigenvector of nothing are nothing but rounding
    if (wide && !(values(c) > least))
      completeDirection(directions, c);
    else
      directions.col(c).normalize();
    Eigen::Index largest = 0;
    directions.col(c).cwiseAbs().maxCoeff(&largest);
    if (directions(largest, c) < 0) directions.col(c) *= -1;
  }
  return directions;
}

/// Two views that differ in width.
[[noreturn]] void refuseWidths(const ColumnInfo& a, const ColumnInfo& b) {
  throw Error(ErrorKind::BadShape, {.what = "views of different widths have no common space without a map",
                                    .found = "\"" + a.name + "\" has " + std::to_string(a.dimension) +
                                             " dimensions, \"" + b.name + "\" " + std::to_string(b.dimension),
                                    .wayOut = "Use --map procrustes."});
}

}  // namespace

std::vector<std::int32_t> Views::placesOf(Part part) const { return eido::placesOf(parts, part); }

Views readViews(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                const Task& task) {
  if (input.columns.size() < 2)
    throw Error(ErrorKind::Parameter, {.place = "--columns",
                                       .found = std::to_string(input.columns.size()) + " vector columns",
                                       .expected = "at least 2"});
  Views views{.columns = input.columns};
  const auto samples = static_cast<std::size_t>(input.data.set().samples);
  const std::vector<OptionalText> split = categoryTexts(input, parameters, "split", task);
  std::vector<bool> complete(samples, true);
  for (std::size_t i = 0; i < split.size(); ++i) complete[i] = split[i].has_value();
  std::vector<VectorData> read;
  const auto count = static_cast<double>(views.columns.size());
  for (std::size_t v = 0; v < views.columns.size(); ++v) {
    const auto at = static_cast<double>(v);
    read.push_back(input.data.vectors(views.columns[v], task.part(at / count, (at + 1) / count)));
    for (std::size_t i = 0; i < samples; ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      if (complete[i]) complete[i] = read.back().has(row) && read.back().values.row(row).allFinite();
    }
  }
  Warning dropped{.kind = "rows_dropped"};
  for (std::size_t i = 0; i < samples; ++i) {
    if (complete[i])
      views.rows.push_back(static_cast<std::int32_t>(i));
    else if (++dropped.count; dropped.rows.size() < Warning::kMaxRows)
      dropped.rows.push_back(static_cast<std::int64_t>(i));
  }
  if (dropped.count > 0) {
    dropped.message = std::to_string(dropped.count) + " of " + std::to_string(samples) +
                      " samples lack a view, a part or a finite value, and take no part.";
    warnings.push_back(std::move(dropped));
  }
  for (VectorData& data : read) {
    MatrixF& values = views.values.emplace_back(std::move(data.values));
    for (std::size_t i = 0; i < views.rows.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      if (views.rows[i] != row) values.row(row) = values.row(views.rows[i]).eval();
    }
    values.conservativeResize(views.count(), Eigen::NoChange);
  }
  if (!split.empty()) {
    for (const std::int32_t row : views.rows) views.parts.push_back(partOf(*split[static_cast<std::size_t>(row)]));
  }
  return views;
}

MatrixD ViewMap::apply(const MatrixF& values, const std::vector<std::int32_t>& places, const Task& task) const {
  const auto n = static_cast<std::int64_t>(places.size());
  MatrixD mapped(n, width());
  parallelFor(task, (n + kMappedRows - 1) / kMappedRows, [&](std::int64_t block) {
    const std::int64_t first = block * kMappedRows;
    MatrixD rows(std::min(kMappedRows, n - first), values.cols());
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
      rows.row(i) = values.row(places[static_cast<std::size_t>(first + i)]).cast<double>() - mean;
    if (map.size() == 0)
      mapped.middleRows(first, rows.rows()) = rows;
    else
      mapped.middleRows(first, rows.rows()).noalias() = rows * map;
  });
  return mapped;
}

std::vector<ViewMap> fitMaps(const Views& views, const std::vector<std::int32_t>& fitting, const BasisOptions& options,
                             const Task& task) {
  const std::size_t k = views.values.size();
  std::int64_t width = views.values.front().cols();
  for (std::size_t v = 0; v < k; ++v) {
    if (!options.procrustes && !options.anyWidth && views.values[v].cols() != width)
      refuseWidths(views.columns[0], views.columns[v]);
    width = std::min<std::int64_t>(width, views.values[v].cols());
  }
  std::vector<ViewMap> maps(k);
  for (std::size_t v = 0; v < k; ++v)
    maps[v].mean = options.centre ? meanOf(views.values[v], fitting)
                                  : Eigen::RowVectorXd(Eigen::RowVectorXd::Zero(views.values[v].cols()));
  if (!options.procrustes) return maps;

  const auto rows = static_cast<std::int64_t>(fitting.size());
  const std::int64_t wanted = options.dimensions > 0 ? std::min(options.dimensions, width) : width;
  const std::int64_t p = std::max<std::int64_t>(1, std::min(wanted, rows - 1));
  std::vector<MatrixD> turned(k);  // the fitting rows in each view's own components
  for (std::size_t v = 0; v < k; ++v) {
    task.report("fitting", static_cast<std::int64_t>(v), static_cast<std::int64_t>(k));
    const MatrixD centred = maps[v].apply(views.values[v], fitting, task.quiet(task.threads()));
    maps[v].map = principalDirections(centred, p, task.quiet(task.threads()));
    turned[v] = centred * maps[v].map;
    if (options.unitLength) toUnitLength(turned[v]);
  }
  for (std::size_t v = 0; v < k; ++v) {
    task.checkpoint();
    if (v == options.reference) continue;
    const Svd svd = thinSvd(MatrixD(turned[v].transpose() * turned[options.reference]));
    maps[v].map = (maps[v].map * (svd.u * svd.vt)).eval();
  }
  task.report("fitting", static_cast<std::int64_t>(k), static_cast<std::int64_t>(k));
  return maps;
}

std::vector<ResultColumn> mappedColumns(const Views& views, const std::vector<ViewMap>& maps, const std::string& name,
                                        std::int64_t samples, const Task& task) {
  std::vector<ResultColumn> columns;
  const std::vector<std::int32_t> places = allPlaces(views);
  for (std::size_t v = 0; v < maps.size(); ++v) {
    const MatrixD mapped = maps[v].apply(views.values[v], places, task);
    const ColumnInfo& from = views.columns[v];
    ResultColumn column = vectorColumn(name + "/" + from.name, from, mapped.cols(), views.rows, samples);
    setRows(column, views.rows, mapped.cast<float>());
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace eido::m3g
