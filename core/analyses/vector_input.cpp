// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/vector_input.h"

#include <cmath>

#include "core/base/error.h"
#include "core/math/neighbour_search.h"

namespace eido {
namespace {

/// The column that was asked for: the parameter vectors, or the one chosen column.
ColumnInfo chosenColumn(const AnalysisInput& input, const Parameters& parameters) {
  if (parameters.at("vectors").is_string()) {
    const std::string name = parameters.text("vectors");
    if (const ColumnInfo* column = input.data.set().find(name); column != nullptr && column->kind == ColumnKind::Vector)
      return *column;
    throw Error(ErrorKind::NotFound, {.place = "--vectors",
                                      .found = "no vector column \"" + name + "\"",
                                      .expected = "a vector column of the set",
                                      .value = name});
  }
  std::vector<ColumnInfo> vectors;
  for (const ColumnInfo& column : input.columns.empty() ? input.data.set().columns : input.columns) {
    // what runs have made of an embedding is not another one to choose from
    if (column.kind == ColumnKind::Vector && column.run == 0) vectors.push_back(column);
  }
  if (input.columns.size() == 1) vectors = input.columns;
  if (vectors.size() != 1)
    throw Error(ErrorKind::Parameter, {.place = "--vectors",
                                       .found = std::to_string(vectors.size()) + " vector columns",
                                       .expected = "the name of one"});
  return vectors.front();
}

/// Rows of the set that are present and finite, and what to say of the others.
std::vector<std::int32_t> completeRows(const VectorData& data, const std::string& name,
                                       std::vector<Warning>& warnings) {
  std::vector<std::int32_t> rows;
  Warning dropped{.kind = "rows_dropped", .name = name};
  for (Eigen::Index i = 0; i < data.values.rows(); ++i) {
    if (data.has(i) && data.values.row(i).allFinite())
      rows.push_back(static_cast<std::int32_t>(i));
    else if (++dropped.count; dropped.rows.size() < Warning::kMaxRows)
      dropped.rows.push_back(i);
  }
  if (dropped.count > 0) {
    dropped.message =
        std::to_string(dropped.count) + " rows of \"" + name + "\" are missing or not finite and take no part.";
    warnings.push_back(std::move(dropped));
  }
  return rows;
}

void noteZeroRows(const MatrixF& values, const std::vector<std::int32_t>& rows, const std::string& name,
                  std::vector<Warning>& warnings) {
  Warning zero{.kind = "zero_vector", .name = name};
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    if (!values.row(i).isZero(0)) continue;
    ++zero.count;
    if (zero.rows.size() < Warning::kMaxRows) zero.rows.push_back(rows[static_cast<std::size_t>(i)]);
  }
  if (zero.count == 0) return;
  zero.message = std::to_string(zero.count) + " rows of \"" + name + "\" are all zero; their direction means nothing.";
  warnings.push_back(std::move(zero));
}

}  // namespace

ParameterSpec vectorsParameter(std::string help) {
  return {.name = "vectors",
          .title = "Vectors",
          .type = ParameterType::Column,
          .fallback = nullptr,
          .help = std::move(help),
          .source = "",
          .columnKinds = {ColumnKind::Vector}};
}

VectorInput readVectors(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                        const Task& task) {
  VectorInput read{.column = chosenColumn(input, parameters)};
  VectorData data = input.data.vectors(read.column, task);
  read.rows = completeRows(data, read.column.name, warnings);
  read.values = std::move(data.values);
  if (static_cast<Eigen::Index>(read.rows.size()) < read.values.rows()) {
    for (std::size_t i = 0; i < read.rows.size(); ++i)
      read.values.row(static_cast<Eigen::Index>(i)) = read.values.row(read.rows[i]).eval();
    read.values.conservativeResize(static_cast<Eigen::Index>(read.rows.size()), Eigen::NoChange);
  }
  noteZeroRows(read.values, read.rows, read.column.name, warnings);
  return read;
}

void noteRecall(const FoundNeighbours& found, std::vector<Warning>& warnings) {
  constexpr double kTrusted = 0.9;
  if (found.exact || found.recall >= kTrusted) return;
  warnings.push_back({.kind = "low_recall",
                      .message = "The approximate search found only " +
                                 std::to_string(static_cast<int>(std::floor(100 * found.recall))) +
                                 " % of the true neighbours; the exact search is slower and finds them all."});
}

}  // namespace eido
