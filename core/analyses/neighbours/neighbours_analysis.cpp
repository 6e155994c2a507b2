// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/neighbours/neighbours_analysis.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/approximate_knn.h"
#include "core/math/knn.h"

namespace eido {
namespace {

constexpr std::int64_t kRecallQueries = 1000;

Similarity similarityFromName(const std::string& name) {
  if (name == "inner") return Similarity::Inner;
  return name == "euclidean" ? Similarity::Euclidean : Similarity::Cosine;
}

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
    if (column.kind == ColumnKind::Vector) vectors.push_back(column);
  }
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
  zero.message = std::to_string(zero.count) + " rows of \"" + name + "\" are all zero; their neighbours are arbitrary.";
  warnings.push_back(std::move(zero));
}

/// Places in `rows` of the keys asked for; empty text = all.
std::vector<std::int32_t> findQueries(const std::string& text, const std::vector<std::string>& keys,
                                      const std::vector<std::int32_t>& rows) {
  std::vector<std::int32_t> queries;
  if (text.empty()) {
    for (std::size_t i = 0; i < rows.size(); ++i) queries.push_back(static_cast<std::int32_t>(i));
    return queries;
  }
  std::unordered_map<std::string, std::int32_t> places;
  for (std::size_t i = 0; i < rows.size(); ++i)
    places.emplace(keys[static_cast<std::size_t>(rows[i])], static_cast<std::int32_t>(i));
  for (const std::string& key : splitList(text)) {
    const auto found = places.find(key);
    if (found == places.end())
      throw Error(ErrorKind::NotFound, {.place = "--queries",
                                        .found = "the key \"" + key + "\"",
                                        .expected = "the key of a sample with a vector",
                                        .value = key});
    queries.push_back(found->second);
  }
  return queries;
}

/// Share of the exact neighbours that were found, on a seeded sample of the queries.
double recallOf(const Neighbours& found, const MatrixF& values, const std::vector<std::int32_t>& queries,
                Similarity similarity, std::uint64_t seed, const Task& task) {
  auto sample = randomPermutation(static_cast<std::int64_t>(queries.size()), seed, 1);
  sample.resize(std::min<std::size_t>(sample.size(), kRecallQueries));
  std::sort(sample.begin(), sample.end());
  std::vector<std::int32_t> chosen;
  for (const std::int32_t q : sample) chosen.push_back(queries[static_cast<std::size_t>(q)]);
  const Neighbours exact = nearestNeighbours(values, chosen, {.k = found.k, .similarity = similarity}, task);
  std::int64_t hits = 0;
  for (std::size_t q = 0; q < chosen.size(); ++q) {
    const auto right = exact.row(static_cast<std::int64_t>(q));
    for (const std::int32_t j : found.row(sample[q])) hits += std::find(right.begin(), right.end(), j) != right.end();
  }
  return static_cast<double>(hits) / static_cast<double>(chosen.size()) / static_cast<double>(found.k);
}

}  // namespace

NeighboursAnalysis::NeighboursAnalysis()
    : m_spec{
          .name = "neighbours",
          .title = "Nearest neighbours",
          .summary = "Which samples does a model hold to be alike?",
          .citation =
              "Malkov, Yashunin: Efficient and robust approximate nearest neighbor search using HNSW. TPAMI 2018.",
          .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "One vector column."},
          .parameters = {{.name = "vectors",
                          .title = "Vectors",
                          .type = ParameterType::Column,
                          .fallback = nullptr,
                          .help = "The vector column to search; may be left out when there is one.",
                          .source = "",
                          .columnKinds = {ColumnKind::Vector}},
                         {.name = "k",
                          .title = "Neighbours",
                          .fallback = 10,
                          .minimum = 1,
                          .maximum = 100000,
                          .unit = "rows",
                          .help = "How many neighbours of each sample; below the number of samples.",
                          .source = ""},
                         {.name = "metric",
                          .title = "Metric",
                          .type = ParameterType::Choice,
                          .fallback = "cosine",
                          .choices = {"cosine", "inner", "euclidean"},
                          .help = "Similarity: cosine, inner product, or minus the Euclidean distance.",
                          .source = ""},
                         {.name = "method",
                          .title = "Search",
                          .type = ParameterType::Choice,
                          .fallback = "exact",
                          .choices = {"exact", "approximate"},
                          .help = "Exact compares all pairs; approximate uses a graph (HNSW) and reports its recall.",
                          .source = "Malkov and Yashunin 2018"},
                         {.name = "queries",
                          .title = "Queries",
                          .type = ParameterType::Text,
                          .fallback = "",
                          .help = "Keys of the samples to look up, separated by commas; empty = all.",
                          .source = ""},
                         confidenceParameter()},
          .tables = {{"neighbours",
                      {"key", "rank", "neighbour", "similarity"},
                      "Ranked neighbours, nearest first; similarity is minus the distance for euclidean."}}} {}

Result NeighboursAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  const ColumnInfo column = chosenColumn(input, parameters);
  const std::int64_t k = parameters.integer("k");
  const Similarity similarity = similarityFromName(parameters.text("metric"));
  Result result;
  VectorData data = input.data.vectors(column, task);
  const std::vector<std::string> keys = input.data.keys(task);
  const auto rows = completeRows(data, column.name, result.warnings);
  if (k >= static_cast<std::int64_t>(rows.size()))
    throw Error(ErrorKind::TooFewRows,
                {.what = "too many neighbours for the rows of \"" + column.name + "\"",
                 .found = "k = " + std::to_string(k) + " with N = " + std::to_string(rows.size()),
                 .expected = "k below N"});
  MatrixF values = std::move(data.values);
  if (static_cast<std::int64_t>(rows.size()) < values.rows()) {
    for (std::size_t i = 0; i < rows.size(); ++i) values.row(static_cast<Eigen::Index>(i)) = values.row(rows[i]).eval();
    values.conservativeResize(static_cast<Eigen::Index>(rows.size()), Eigen::NoChange);
  }
  noteZeroRows(values, rows, column.name, result.warnings);
  const auto queries = findQueries(parameters.text("queries"), keys, rows);
  const bool everyone = parameters.text("queries").empty();

  Neighbours found;
  if (parameters.text("method") == "approximate") {
    found = approximateNeighbours(values, queries, {.k = k, .similarity = similarity, .seed = input.seed},
                                  task.part(0, 0.8));
    result.scalars["recall"] = recallOf(found, values, queries, similarity, input.seed, task.part(0.8, 1));
  } else {
    const KnnOptions options{.k = k, .similarity = similarity};
    found = everyone ? nearestNeighbours(values, options, task) : nearestNeighbours(values, queries, options, task);
    result.scalars["ties"] = found.tiedRows;
  }
  result.scalars["n"] = static_cast<std::int64_t>(rows.size());
  result.scalars["k"] = k;
  result.scalars["column"] = column.name;

  const auto keyOf = [&](std::int32_t i) { return keys[static_cast<std::size_t>(rows[static_cast<std::size_t>(i)])]; };
  Table table("neighbours", {"key", "rank", "neighbour", "similarity"});
  for (std::int64_t q = 0; q < found.n; ++q) {
    if (q % 1024 == 0) task.checkpoint();
    for (std::int64_t r = 0; r < k; ++r) {
      const auto place = static_cast<std::size_t>(r);
      table.append(
          {keyOf(queries[static_cast<std::size_t>(q)]), r + 1, keyOf(found.row(q)[place]), found.rowValues(q)[place]});
    }
  }
  result.tables.push_back(std::move(table));
  return result;
}

}  // namespace eido
