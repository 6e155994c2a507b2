// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/projection/projection_analysis.h"
#include "core/analyses/vector_input.h"

namespace eido {

AnalysisSpec projectionSpec() {
  return {
      .name = "projection",
      .title = "Projection",
      .summary = "What does an embedding look like on a map, and how far may the map be believed?",
      .group = AnalysisGroup::OddSamples,
      .citation = "McInnes, Healy, Melville: UMAP: Uniform Manifold Approximation and Projection. 2018.",
      .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "One vector column."},
      .parameters =
          {vectorsParameter("The vector column to project; may be left out when there is one."),
           {.name = "method",
            .title = "Method",
            .type = ParameterType::Choice,
            .fallback = "umap",
            .choices = {{"pca", "PCA"}, {"umap", "UMAP"}},
            .help = "pca keeps directions of largest variance and distances; umap keeps neighbourhoods, and distances "
                    "between clusters mean little.",
            .source = "Pearson 1901; McInnes et al. 2018"},
           {.name = "components",
            .title = "Dimensions",
            .fallback = 2,
            .minimum = 1,
            .maximum = 1000,
            .help = "Dimensions of the projection; umap takes 1, 2 or 3.",
            .source = ""},
           {.name = "neighbours",
            .title = "Neighbours",
            .fallback = 15,
            .minimum = 2,
            .maximum = 1000,
            .unit = "rows",
            .help = "Size of the neighbourhoods that umap keeps, the sample itself counted; larger shows more of the "
                    "whole.",
            .source = "McInnes et al. 2018, section 4.3"},
           {.name = "min_distance",
            .title = "Least distance",
            .type = ParameterType::Real,
            .fallback = 0.1,
            .minimum = 0,
            .maximum = 10,
            .help = "How near to each other umap may place points; larger spreads clusters out.",
            .source = "McInnes et al. 2018, section 4.3"},
           {.name = "metric",
            .title = "Metric",
            .type = ParameterType::Choice,
            .fallback = "euclidean",
            .choices = {"euclidean", "cosine"},
            .help = "Distance in the original vectors, for umap and for the figures of quality.",
            .source = ""},
           {.name = "epochs",
            .title = "Epochs",
            .fallback = 0,
            .minimum = 0,
            .maximum = 100000,
            .help = "Passes of umap over the graph; 0 = 500, or 200 above 10,000 samples.",
            .source = "",
            .advanced = true},
           {.name = "start",
            .title = "Start",
            .type = ParameterType::Choice,
            .fallback = "spectral",
            .choices = {"spectral", {"pca", "PCA"}},
            .help = "Where umap begins: eigenvectors of the graph, or principal components. A graph in several parts "
                    "begins at principal components.",
            .source = "McInnes et al. 2018, algorithm 4",
            .advanced = true},
           {.name = "spread",
            .title = "Spread",
            .type = ParameterType::Real,
            .fallback = 1.0,
            .minimum = 0.01,
            .maximum = 100,
            .help = "Scale of umap's layout, together with the least distance.",
            .source = "",
            .advanced = true},
           {.name = "negative_samples",
            .title = "Repulsions",
            .fallback = 7,
            .minimum = 1,
            .maximum = 14,
            .help = "Random points that umap pushes away for each neighbour that it pulls.",
            .source = "McInnes et al. 2018, section 3.2",
            .advanced = true},
           {.name = "search",
            .title = "Search",
            .type = ParameterType::Choice,
            .fallback = "automatic",
            .choices = {"automatic", "exact", "approximate"},
            .help = "How umap finds neighbours: exactly, or by a graph (HNSW) whose recall is measured. Automatic is "
                    "exact up to 20,000 samples.",
            .source = "Malkov and Yashunin 2018",
            .advanced = true},
           {.name = "quality_k",
            .title = "Neighbours of the quality",
            .fallback = 15,
            .minimum = 1,
            .maximum = 1000,
            .unit = "rows",
            .help = "Neighbourhood size of trustworthiness and of the share of kept neighbours.",
            .source = "Venna and Kaski 2001",
            .advanced = true},
           {.name = "quality_queries",
            .title = "Samples of the quality",
            .fallback = 1000,
            .minimum = 0,
            .maximum = 1000000,
            .unit = "rows",
            .help = "Samples on which the quality is measured, against all others; all of them in sets up to twice as "
                    "large. "
                    "0 = do not measure.",
            .source = "",
            .advanced = true},
           {.name = "name",
            .title = "Name",
            .type = ParameterType::Text,
            .fallback = "",
            .help = "Name of the new column; empty = the method and the column.",
            .source = ""},
           confidenceParameter()},
      .presets = quickAndThorough({{"method", "pca"}}, {{"epochs", 1000}, {"quality_queries", 5000}}),
      .tables =
          {{.name = "quality",
            .title = "Quality",
            .columns = {{"measure", "Figure"}, "value", "ci_low", "ci_high", "chance", "k", {"queries", "Samples"}},
            .help = "How far the picture may be believed."},
           {.name = "components",
            .title = "Components",
            .columns = {{"component", "Component"},
                        {"variance", "Variance"},
                        {"share", "Share"},
                        "ci_low",
                        "ci_high",
                        {"cumulative", "Cumulative"}},
            .help =
                "Variance of each principal component and its share of the whole (pca); intervals for normal data."}},
      .scalars = {{"epochs", "Epochs"},
                  {"quality_k", "Neighbours of the quality"},
                  {"trustworthiness", "Trustworthiness"},
                  {"neighbours_kept", "Share of neighbours kept"}},
      .values = {{"neighbours_kept", "neighbours kept"}, {"trustworthiness", "trustworthiness"}},
      .formulas =
          {{"pca", "X - mean = U S V'; coordinates U S of the first components", "Pearson 1901"},
           {"umap",
            "w(i, j) = u + v - u v, u = exp(-max(0, d(i, j) - rho_i) / sigma_i), v = the same from j; the layout "
            "lowers "
            "the cross-entropy of w and 1 / (1 + a |y_i - y_j|^(2 b))",
            "McInnes et al. 2018, sections 3.1 and 4"},
           {"trustworthiness",
            "mean over i of 1 - 2 / (k (2 n - 3 k - 1)) sum over j new among the k on the map of (rank of j for i - k)",
            "Venna and Kaski 2001, eq. 2"},
           {"neighbours_kept", "mean share of the k nearest samples that are among the k nearest on the map", ""}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        const bool pca = p.text("method") == "pca";
        const auto k = static_cast<double>(p.integer("neighbours"));
        const double epochs = p.integer("epochs") > 0 ? static_cast<double>(p.integer("epochs"))
                              : size.samples > 10000  ? 200
                                                      : 500;
        const double search = std::min(size.samples, 20000.0) * size.samples * size.dimensions / 4;
        return {.operations =
                    pca ? size.samples * size.dimensions * size.dimensions : search + 40 * epochs * size.samples * k,
                .bytes = 2 * size.samples * size.dimensions * sizeof(float) + 16 * size.samples * k};
      }};
}

}  // namespace eido
