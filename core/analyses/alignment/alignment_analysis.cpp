// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/alignment_analysis.h"

#include "core/analyses/alignment/measures.h"

namespace eido {
namespace {

std::vector<ParameterSpec> alignmentParameters() {
  using Type = ParameterType;
  std::vector<ChoiceSpec> choices;
  std::string metricHelp = "Measures to compute.";
  for (const align::Measure& m : align::measures()) {
    choices.push_back(
        {std::string(m.name), std::string(m.title), std::string(m.definition) + "\n" + std::string(m.source)});
    metricHelp += " " + choices.back().name + ": " + std::string(m.definition) + ".";
  }
  return {
      {.name = "metric",
       .title = "Measures",
       .type = Type::ChoiceList,
       .fallback = Json::array({"mutual_knn"}),
       .choices = choices,
       .help = metricHelp,
       .source = "Huh et al. 2024; Klabunde et al. 2024"},
      {.name = "k",
       .title = "Neighbours",
       .fallback = 10,
       .minimum = 1,
       .maximum = 100000,
       .unit = "rows",
       .help = "Number of nearest neighbours; must be below n - 1. The value by chance of mutual_knn is k / (n - 1).",
       .source = "Huh et al. 2024, section 2 (k = 10)"},
      {.name = "normalise",
       .title = "Normalise rows",
       .type = Type::Boolean,
       .fallback = true,
       .help = "Divide every row by its length first, so that products are cosines. A zero row stays zero.",
       .source = "Huh et al. 2024, appendix A"},
      {.name = "permutations",
       .title = "Permutations",
       .fallback = 200,
       .minimum = 0,
       .maximum = 1000000,
       .help = "Row permutations of the null; the same ones for all pairs. 0 = no null.",
       .source = "Aristotelian (arXiv 2602.14486), algorithm 1"},
      {.name = "bootstrap",
       .title = "Bootstrap draws",
       .fallback = 200,
       .minimum = 0,
       .maximum = 1000000,
       .help =
           "Draws of the interval: resampled per-sample values for neighbourhood measures, half of the rows for the "
           "others. 0 = no interval.",
       .source = "Efron and Tibshirani 1993; Politis and Romano 1994"},
      {.name = "sample_size",
       .title = "Sample size",
       .fallback = 0,
       .minimum = 0,
       .maximum = 1e12,
       .unit = "rows",
       .help = "Use a seeded random subset of so many rows; 0 = all rows.",
       .source = "",
       .advanced = true},
      {.name = "clamp_quantile",
       .title = "Clamp quantile",
       .type = Type::Real,
       .fallback = 1.0,
       .minimum = 0.0,
       .maximum = 1.0,
       .help = "Limit every value of a column to this quantile of its absolute values before normalising; 1 = off. One "
               "threshold for each column.",
       .source = "Reference code of Huh et al. 2024 (0.95)",
       .advanced = true},
      {.name = "clamp_mode",
       .title = "Clamp rule",
       .type = Type::Choice,
       .fallback = "mean_of_row_quantiles",
       .choices = {"mean_of_row_quantiles", "exact_global"},
       .help = "Threshold as the mean over rows of each row's quantile, or as one order statistic of all values.",
       .source = "Reference code of Huh et al. 2024 (default and --precise)",
       .advanced = true},
      {.name = "rbf_sigma",
       .title = "RBF width",
       .type = Type::NumberOrChoice,
       .fallback = "median",
       .minimum = 1e-300,
       .choices = {"median"},
       .help = "Width of the RBF kernel: the median distance of different rows, or an absolute number.",
       .source = "Kornblith et al. 2019, section 4",
       .advanced = true},
      {.name = "svcca_dimensions",
       .title = "SVCCA dimensions",
       .fallback = 10,
       .minimum = 1,
       .maximum = 100000,
       .help = "Singular vectors kept by svcca; never more than the narrower representation has columns.",
       .source = "Reference code of Huh et al. 2024 (10)",
       .advanced = true},
      {.name = "rsa_distance",
       .title = "RSA distance",
       .type = Type::Choice,
       .fallback = "euclidean",
       .choices = {"euclidean", "cosine", "correlation"},
       .help = "Distance between rows in rsa.",
       .source = "Kriegeskorte et al. 2008",
       .advanced = true},
      {.name = "rsa_correlation",
       .title = "RSA correlation",
       .type = Type::Choice,
       .fallback = "spearman",
       .choices = {"spearman", "pearson", "kendall"},
       .help = "Correlation between the two lists of distances in rsa.",
       .source = "Kriegeskorte et al. 2008",
       .advanced = true},
      {.name = "per_sample",
       .title = "Value of each sample",
       .type = Type::Boolean,
       .fallback = false,
       .help = "Also give the local agreement of every sample, for the measures that have one (table samples).",
       .source = ""},
      {.name = "curves",
       .title = "Curves over n and k",
       .type = Type::Boolean,
       .fallback = false,
       .help =
           "Also give the value against the number of rows (seeded nested subsets) and against k, with the value by "
           "chance (tables curve_n and curve_k).",
       .source = "Back into Plato's Cave (arXiv 2604.18572)"},
      confidenceParameter(),
  };
}

std::vector<FormulaSpec> alignmentFormulas() {
  std::vector<FormulaSpec> formulas;
  for (const align::Measure& m : align::measures())
    formulas.push_back({std::string(m.name), std::string(m.definition), std::string(m.source)});
  formulas.push_back({"p_value", "(1 + #{null values at least as aligned}) / (permutations + 1)",
                      "Aristotelian (arXiv 2602.14486), algorithm 1"});
  formulas.push_back({"p_adjusted",
                      "min over j >= i of min(1, m p(j) / j), p in ascending order, m = pairs of one measure",
                      "Benjamini and Hochberg 1995"});
  formulas.push_back(
      {"bootstrap",
       "neighbourhood measures: quantiles of the mean of resampled per-sample values, the gallery fixed; "
       "others: value + sqrt(m / (n - m)) (quantiles of theta_b - mean theta), theta_b of m = n / 2 rows",
       "Efron and Tibshirani 1993; Politis and Romano 1994; Shao and Wu 1989"});
  formulas.push_back({"calibrated",
                      "min(1, max(0, (s - t) / (s_max - t))), t = order statistic ceil(confidence (permutations + 1)) "
                      "of the null and s",
                      "Aristotelian (arXiv 2602.14486), algorithm 1"});
  return formulas;
}

}  // namespace

AlignmentAnalysis::AlignmentAnalysis()
    : m_spec{.name = "alignment",
             .title = "Representation alignment",
             .summary = "How alike do several models see the same samples, and is it more than chance?",
             .group = AnalysisGroup::Agreement,
             .citation = "Huh, Cheung, Wang, Isola: The Platonic Representation Hypothesis. ICML 2024.",
             .input = {.kinds = {ColumnKind::Vector}, .minimum = 2, .help = "Two or more vector columns; default all."},
             .parameters = alignmentParameters(),
             .presets = quickAndThorough(
                 {{"permutations", 50}, {"bootstrap", 50}, {"sample_size", 1000}},
                 {{"permutations", 1000}, {"bootstrap", 1000}, {"per_sample", true}, {"curves", true}}),
             .tables = {{.name = "pairs",
                         .title = "Pairs",
                         .columns = {"a",
                                     "b",
                                     {"metric", "Measure"},
                                     "value",
                                     {"null_mean", "Chance mean"},
                                     {"null_sd", "Chance sd"},
                                     {"z", "z"},
                                     "p_value",
                                     "p_adjusted",
                                     {"calibrated", "Calibrated"},
                                     "ci_low",
                                     "ci_high",
                                     "n",
                                     "k"},
                         .help = "One row for each pair and measure; both directions where a measure is asymmetric."},
                        {.name = "models",
                         .title = "Models",
                         .columns = {{"model_a", "Model A"},
                                     {"model_b", "Model B"},
                                     {"metric", "Measure"},
                                     {"best_layer_a", "Best layer of A"},
                                     {"best_layer_b", "Best layer of B"},
                                     "value",
                                     {"calibrated", "Calibrated"},
                                     "p_value"},
                         .help =
                             "The best layer pair of each two models, calibrated with one permutation for all layers."},
                        {.name = "samples",
                         .title = "Samples",
                         .columns = {"key", "a", "b", {"metric", "Measure"}, "value"},
                         .help = "Local agreement of each sample (per_sample)."},
                        {.name = "curve_n",
                         .title = "Value against n",
                         .columns = {"a", "b", {"metric", "Measure"}, "n", "value", "chance"},
                         .help = "Value against the number of rows (curves)."},
                        {.name = "curve_k",
                         .title = "Value against k",
                         .columns = {"a", "b", {"metric", "Measure"}, "k", "value", "chance"},
                         .help = "Value against k (curves)."}},
             .scalars = {{"n_largest", "Samples of the largest pair"},
                         {"metrics", "Measures"},
                         {"chance_mutual_knn", "Mutual kNN by chance, k / (n - 1)"},
                         {"clamp_thresholds", "Clamped beyond"}},
             .stages = {{"curves", "computing curves"}, {"null", "finding the level of chance"}},
             .formulas = alignmentFormulas(),
             .work = [](const WorkSize& size, const Parameters& p) -> Work {
               const auto most = static_cast<double>(p.integer("sample_size"));
               const double n = most > 0 ? std::min(most, size.samples) : size.samples;
               const double pairs = size.columns * (size.columns - 1) / 2;
               const double draws = static_cast<double>(p.integer("permutations") + p.integer("bootstrap") + 1);
               const auto measures = static_cast<double>(p.list("metric").size());
               const double curves = p.boolean("curves") ? 3 : 1;
               return {.operations =
                           curves * measures *
                           (n * n * size.dimensions / 4 + 4 * pairs * n * static_cast<double>(p.integer("k")) * draws),
                       .bytes = 2 * n * size.dimensions * sizeof(double)};
             }} {}

std::vector<const Analysis*> alignmentAnalyses() {
  static const AlignmentAnalysis alignmentAnalysis;
  return {&alignmentAnalysis};
}

}  // namespace eido
