// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/projection/projection_analysis.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/analyses/vector_column.h"
#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/math/embedding_quality.h"
#include "core/math/fuzzy_graph.h"
#include "core/math/neighbour_search.h"
#include "core/math/pca.h"
#include "core/math/spectral_layout.h"
#include "core/math/umap.h"

namespace eido {
namespace {

constexpr std::int64_t kManyRows = 10000;    ///< above, umap makes fewer epochs
constexpr std::int64_t kSearchColumns = 64;  ///< wider rows are reduced for the approximate search
constexpr double kPreviewSeconds = 0.25;

/// Rows of a low rank may have fewer components than asked for in words of the caller's.
void requireRows(const VectorInput& vectors, std::int64_t least, const std::string& why) {
  const auto n = static_cast<std::int64_t>(vectors.rows.size());
  if (n >= least) return;
  throw Error(ErrorKind::TooFewRows, {.what = "too few samples with a vector in \"" + vectors.column.name + "\"",
                                      .found = std::to_string(n),
                                      .expected = "at least " + std::to_string(least) + " for " + why,
                                      .wayOut = "Choose fewer, or a larger slice."});
}

MatrixF runPca(const VectorInput& vectors, const Parameters& parameters, std::uint64_t seed, Result& result,
               const Task& task) {
  const std::int64_t components = parameters.integer("components");
  requireRows(vectors, components + 1, std::to_string(components) + " components");
  Pca pca = principalComponents(vectors.values, {.components = components, .seed = seed}, task);
  Table table("components", {"component", "variance", "share", "ci_low", "ci_high", "cumulative"});
  Json shares = Json::array();
  const double z = normalQuantile((1 + parameters.real("confidence")) / 2);
  // the relative standard error of an eigenvalue of normal data is sqrt(2 / (n - 1)) (Anderson 1963, section 3)
  const double relative = z * std::sqrt(2.0 / static_cast<double>(vectors.rows.size() - 1));
  double sum = 0;
  const bool defined = variesBeyondRounding(vectors.values);
  for (std::size_t c = 0; c < pca.variance.size(); ++c) {
    const double share = defined ? std::min(1.0, pca.variance[c] / pca.totalVariance) : std::nan("");
    sum += share;
    if (defined)
      table.append({static_cast<std::int64_t>(c) + 1, pca.variance[c], share, std::max(0.0, share * (1 - relative)),
                    std::min(1.0, share * (1 + relative)), sum});
    else
      table.append({static_cast<std::int64_t>(c) + 1, pca.variance[c], Cell{}, Cell{}, Cell{}, Cell{}});
    shares.push_back(jsonNumber(share));
  }
  result.scalars["explained_variance"] = std::move(shares);
  result.scalars["exact"] = pca.method != PcaMethod::Randomised;
  result.tables.push_back(std::move(table));
  return std::move(pca.coordinates);
}

MatrixD startingLayout(const VectorInput& vectors, const WeightedGraph& graph, const Parameters& parameters,
                       std::uint64_t seed, Result& result, const Task& task) {
  const auto components = parameters.integer("components");
  if (parameters.text("start") == "spectral") {
    if (const std::int64_t parts = connectedParts(graph); parts > 1) {
      result.scalars["graph_parts"] = parts;
    } else if (auto layout = spectralLayout(graph, static_cast<int>(components), task)) {
      result.scalars["start"] = "spectral";
      return *std::move(layout);
    }
  }
  result.scalars["start"] = "pca";
  const std::int64_t possible = std::min<std::int64_t>({components, vectors.values.cols(), vectors.values.rows() - 1});
  MatrixD start = MatrixD::Zero(vectors.values.rows(), components);
  start.leftCols(possible) =
      principalComponents(vectors.values, {.components = possible, .seed = seed}, task).coordinates.cast<double>();
  return start;
}

MatrixF runUmap(const VectorInput& vectors, const AnalysisInput& input, const Parameters& parameters, Result& result,
                const Task& task) {
  const auto n = static_cast<std::int64_t>(vectors.rows.size());
  const std::int64_t neighbours = parameters.integer("neighbours");
  if (parameters.integer("components") > 3)
    throw Error(ErrorKind::Parameter, {.place = "--components",
                                       .found = std::to_string(parameters.integer("components")),
                                       .expected = "1, 2 or 3 for umap",
                                       .wayOut = "Use --method pca for more."});
  requireRows(vectors, neighbours + 1, "neighbourhoods of " + std::to_string(neighbours));
  const bool cosine = parameters.text("metric") == "cosine";
  const std::string search = parameters.text("search");
  const FoundNeighbours found = findNeighbours(vectors.values, {},
                                               {.k = neighbours - 1,
                                                .similarity = cosine ? Similarity::Cosine : Similarity::Euclidean,
                                                .method = search == "exact"         ? SearchMethod::Exact
                                                          : search == "approximate" ? SearchMethod::Approximate
                                                                                    : SearchMethod::Automatic,
                                                .seed = input.seed,
                                                .reduceTo = kSearchColumns},
                                               task.part(0, 0.45));
  result.scalars["recall"] = found.recall;
  if (!found.exact) {
    const Interval interval =
        shareInterval(found.recall * static_cast<double>(found.recallQueries * (neighbours - 1)),
                      static_cast<double>(found.recallQueries * (neighbours - 1)), parameters.real("confidence"));
    result.scalars["recall_ci"] = {interval.low, interval.high};
    noteRecall(found, result.warnings);
  }
  std::vector<double> distances = found.neighbours.values;
  for (double& d : distances) d = cosine ? std::max(0.0, 1 - d) : -d;
  const WeightedGraph graph = fuzzyUnion(found.neighbours, distances, task);
  const MatrixD start = startingLayout(vectors, graph, parameters, input.seed, result, task.part(0.45, 0.5));

  const std::int64_t asked = parameters.integer("epochs");
  const int epochs = static_cast<int>(asked > 0 ? asked : n > kManyRows ? 200 : 500);
  Umap umap(graph, start,
            {.minDistance = parameters.real("min_distance"),
             .spread = parameters.real("spread"),
             .epochs = epochs,
             .negativeSamples = static_cast<int>(parameters.integer("negative_samples")),
             .seed = input.seed});
  const Task layout = task.part(0.5, 1);
  auto shown = std::chrono::steady_clock::now() - std::chrono::hours(1);
  while (umap.epoch() < epochs) {
    const auto now = std::chrono::steady_clock::now();
    if (input.preview && std::chrono::duration<double>(now - shown).count() > kPreviewSeconds) {
      input.preview(umap.layout(), vectors.rows);
      shown = now;
    }
    umap.runTo(umap.epoch() + 1, layout);
  }
  result.scalars["epochs"] = epochs;
  return umap.layout();
}

void measureQuality(const VectorInput& vectors, const MatrixF& picture, const Parameters& parameters,
                    std::uint64_t seed, Result& result, const Task& task) {
  const std::int64_t queries = parameters.integer("quality_queries");
  if (queries == 0) return;
  const EmbeddingQuality q = embeddingQuality(vectors.values, picture,
                                              {.k = parameters.integer("quality_k"),
                                               .queries = queries,
                                               .confidence = parameters.real("confidence"),
                                               .seed = seed,
                                               .cosine = parameters.text("metric") == "cosine"},
                                              task);
  result.scalars["trustworthiness"] = jsonNumber(q.trustworthiness);
  result.scalars["neighbours_kept"] = jsonNumber(q.neighboursKept);
  result.scalars["quality_k"] = q.k;
  if (q.tiedQueries > 0)
    result.warnings.push_back({.kind = "ties",
                               .message = std::to_string(q.tiedQueries) + " of " + std::to_string(q.queries) +
                                          " rows of \"" + vectors.column.name +
                                          "\" have more equally near neighbours than " + std::to_string(q.k) +
                                          "; in the figures of the map's quality any of them counts as a neighbour.",
                               .count = q.tiedQueries,
                               .name = vectors.column.name});
  Table table("quality", {"measure", "value", "ci_low", "ci_high", "chance", "k", "queries"});
  table.append({std::string("trustworthiness"), q.trustworthiness, q.trustInterval.low, q.trustInterval.high,
                q.trustByChance, q.k, q.queries});
  table.append({std::string("neighbours_kept"), q.neighboursKept, q.keptInterval.low, q.keptInterval.high,
                q.keptByChance, q.k, q.queries});
  result.tables.push_back(std::move(table));
}

void requireFinite(const MatrixF& picture, const ColumnInfo& column) {
  if (picture.allFinite()) return;
  throw Error(ErrorKind::TooLarge, {.what = "the vectors of \"" + column.name + "\" are too large for a projection",
                                    .expected = "values whose squares can be added in 64-bit numbers, and coordinates "
                                                "within 32-bit numbers",
                                    .wayOut = "Divide them by a constant before they are imported."});
}

}  // namespace

ProjectionAnalysis::ProjectionAnalysis() : m_spec(projectionSpec()) {}

Result ProjectionAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  Result result;
  const VectorInput vectors = readVectors(input, parameters, result.warnings, task.part(0, 0.1));
  const std::string method = parameters.text("method");
  result.scalars["n"] = static_cast<std::int64_t>(vectors.rows.size());
  const MatrixF picture = method == "pca" ? runPca(vectors, parameters, input.seed, result, task.part(0.1, 0.8))
                                          : runUmap(vectors, input, parameters, result, task.part(0.1, 0.8));
  requireFinite(picture, vectors.column);
  if (input.preview) input.preview(picture, vectors.rows);
  if (!variesBeyondRounding(vectors.values))
    result.warnings.push_back({.kind = "undefined",
                               .message = "All vectors of \"" + vectors.column.name +
                                          "\" are the same (but for rounding): shares of variance and the map's "
                                          "quality are undefined, and the picture means nothing.",
                               .name = vectors.column.name});
  else
    measureQuality(vectors, picture, parameters, input.seed, result, task.part(0.8, 1));
  std::string name = parameters.text("name");
  if (name.empty()) name = method + " of " + vectors.column.name;
  result.scalars["column"] = name;
  result.columns.push_back(vectorColumn(name, vectors.column, picture.cols(), vectors.rows, input.data.set().samples));
  setRows(result.columns.back(), vectors.rows, picture);
  return result;
}

std::vector<const Analysis*> projectionAnalyses() {
  static const ProjectionAnalysis projectionAnalysis;
  return {&projectionAnalysis};
}

}  // namespace eido
