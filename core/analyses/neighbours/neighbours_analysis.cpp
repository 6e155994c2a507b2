// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/neighbours/neighbours_analysis.h"

#include <algorithm>
#include <unordered_map>

#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/math/neighbour_search.h"

namespace eido {
namespace {

Similarity similarityFromName(const std::string& name) {
  if (name == "inner") return Similarity::Inner;
  return name == "euclidean" ? Similarity::Euclidean : Similarity::Cosine;
}

/// Places in `rows` of the keys asked for; an empty list = all.
std::vector<std::int32_t> findQueries(const std::string& text, const std::vector<std::string>& keys,
                                      const std::vector<std::int32_t>& rows) {
  std::vector<std::int32_t> queries;
  const std::vector<std::string> wanted = splitList(text);
  if (wanted.empty()) {
    for (std::size_t i = 0; i < rows.size(); ++i) queries.push_back(static_cast<std::int32_t>(i));
    return queries;
  }
  std::unordered_map<std::string, std::int32_t> places;
  for (std::size_t i = 0; i < rows.size(); ++i)
    places.emplace(keys[static_cast<std::size_t>(rows[i])], static_cast<std::int32_t>(i));
  for (const std::string& key : wanted) {
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

}  // namespace

NeighboursAnalysis::NeighboursAnalysis()
    : m_spec{
          .name = "neighbours",
          .title = "Nearest neighbours",
          .summary = "Which samples does a model hold to be alike?",
          .group = AnalysisGroup::OddSamples,
          .citation =
              "Exact search: every pair is compared. Approximate search: Malkov, Yashunin: Efficient and robust "
              "approximate nearest neighbor search using HNSW. TPAMI 2018.",
          .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "One vector column."},
          .parameters = {vectorsParameter("The vector column to search; may be left out when there is one."),
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
          .tables = {{.name = "neighbours",
                      .title = "Neighbours",
                      .columns = {"key", {"rank", "Rank"}, {"neighbour", "Neighbour"}, {"similarity", "Similarity"}},
                      .help = "Ranked neighbours, nearest first; similarity is minus the distance for euclidean."}},
          .work = [](const WorkSize& size, const Parameters& p) -> Work {
            const double looked = p.text("method") == "approximate" ? 2000 : size.samples;
            return {
                .operations = size.samples * looked * size.dimensions,
                .bytes = size.samples * (size.dimensions * sizeof(float) + 16 * static_cast<double>(p.integer("k")))};
          }} {}

Result NeighboursAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  const std::int64_t k = parameters.integer("k");
  const Similarity similarity = similarityFromName(parameters.text("metric"));
  Result result;
  const VectorInput vectors = readVectors(input, parameters, result.warnings, task.part(0, 0.1));
  const ColumnInfo& column = vectors.column;
  const MatrixF& values = vectors.values;
  const std::vector<std::int32_t>& rows = vectors.rows;
  const std::vector<std::string> keys = input.data.keys(task);
  if (k >= static_cast<std::int64_t>(rows.size()))
    throw Error(ErrorKind::TooFewRows,
                {.what = "too many neighbours for the rows of \"" + column.name + "\"",
                 .found = "k = " + std::to_string(k) + " with N = " + std::to_string(rows.size()),
                 .expected = "k below N",
                 .wayOut = "Choose a smaller --k, or a larger slice."});
  const auto queries = findQueries(parameters.text("queries"), keys, rows);
  const bool everyone = splitList(parameters.text("queries")).empty();

  const bool approximate = parameters.text("method") == "approximate";
  const FoundNeighbours search =
      findNeighbours(values, everyone ? std::vector<std::int32_t>{} : queries,
                     {.k = k,
                      .similarity = similarity,
                      .method = approximate ? SearchMethod::Approximate : SearchMethod::Exact,
                      .seed = input.seed},
                     task.part(0.1, 1));
  noteRecall(search, result.warnings);
  const Neighbours& found = search.neighbours;
  if (approximate)
    result.scalars["recall"] = search.recall;
  else
    result.scalars["ties"] = found.tiedRows;
  if (found.tiedRows > 0) {
    Warning ties{.kind = "ties",
                 .message = std::to_string(found.tiedRows) + " of " + std::to_string(found.n) + " rows of \"" +
                            column.name + "\" have more equally near neighbours than k = " + std::to_string(k) +
                            "; of equals those that stand first in the set are listed.",
                 .count = found.tiedRows,
                 .name = column.name};
    for (const std::int32_t q : found.tied) {
      if (ties.rows.size() == Warning::kMaxRows) break;
      ties.rows.push_back(rows[static_cast<std::size_t>(queries[static_cast<std::size_t>(q)])]);
    }
    result.warnings.push_back(std::move(ties));
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

std::vector<const Analysis*> neighboursAnalyses() {
  static const NeighboursAnalysis neighboursAnalysis;
  return {&neighboursAnalysis};
}

}  // namespace eido
