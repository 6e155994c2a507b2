// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"
#include "core/analyses/comparison/comparison_analysis.h"

namespace eido {

AnalysisSpec comparisonSpec() {
  return {
      .name = "compare",
      .title = "Model comparison",
      .summary = "Which model is better, and is the difference more than chance?",
      .group = AnalysisGroup::HonestScores,
      .citation =
          "McNemar: Note on the sampling error of the difference between correlated proportions. "
          "Psychometrika 1947.",
      .input = {.kinds = {ColumnKind::Score}, .minimum = 2, .help = "Score columns of two or more models."},
      .parameters =
          {{.name = "baseline",
            .title = "Baseline",
            .type = ParameterType::Text,
            .fallback = "",
            .help = "A model; then every other one is compared with it alone, and fewer tests are corrected for.",
            .source = "",
            .columnKinds = {ColumnKind::Score}},
           {.name = "correction",
            .title = "Correction",
            .type = ParameterType::Choice,
            .fallback = "holm",
            .choices = {{"holm", "Holm"}, {"bh", "Benjamini-Hochberg"}, "none"},
            .help = "For many tests at once: Holm (no false finding at all), Benjamini-Hochberg (few among the "
                    "findings), or none. Each scenario is corrected for by itself.",
            .source = "Holm 1979; Benjamini and Hochberg 1995"},
           categoryParameter("scenario", "Scenario",
                             "Benchmarks or subjects of the items: rows for each beside those for all items.",
                             {"scenario", "task", "subject", "category", "benchmark"}),
           categoryParameter("cluster", "Cluster",
                             "Items that belong together, such as questions on one text: they are resampled together, "
                             "and sign flips replace McNemar's test. Six clusters are the least for a finding, "
                             "twenty for an interval to trust.",
                             {"cluster", "passage", "document"}),
           {.name = "bootstrap",
            .title = "Bootstrap",
            .fallback = 1000,
            .minimum = 0,
            .maximum = 100000,
            .help = "Draws of items for the intervals; 0 = none.",
            .source = "",
            .advanced = true},
           {.name = "permutations",
            .title = "Sign flips",
            .fallback = 10000,
            .minimum = 0,
            .maximum = 1000000,
            .help = "Random signs of the paired differences, where scores are not all 0 and 1; 0 = no test.",
            .source = "",
            .advanced = true},
           confidenceParameter()},
      .presets = quickAndThorough({{"permutations", 1000}, {"bootstrap", 200}},
                                  {{"permutations", 100000}, {"bootstrap", 10000}}),
      .tables =
          {{.name = "models",
            .title = "Models",
            .columns = {"scenario", "model", "n", {"mean", "Mean"}, "ci_low", "ci_high"},
            .help = "Mean score of each model over the items that it has a score for, as in the data; a point in the "
                    "words is 0.01 of that."},
           {.name = "pairs",
            .title = "Pairs",
            .columns = {"scenario",
                        "a",
                        "b",
                        "n",
                        {"difference", "Difference"},
                        "ci_low",
                        "ci_high",
                        {"test", "Test"},
                        "p_value",
                        "p_adjusted",
                        {"both_right", "Both right"},
                        {"only_a", "Only A"},
                        {"only_b", "Only B"},
                        {"neither", "Neither"},
                        {"verdict", "Verdict"}},
            .help = "Difference a - b on the items that both have a score for; counts where all scores are 0 or 1. The "
                    "interval is of this pair alone, only the adjusted p minds that there are many."}},
      .scalars = {{"pairs_told_apart", "Pairs told apart"},
                  {"lower_is_better", "Lower is better"},
                  {"mixed_scales", "On different scales"}},
      .stages = {{"comparison", "comparing models"}},
      .values = {{"mean_score", "Mean score"}, {"mcnemar", "McNemar"}, {"permutation", "sign flips"}},
      .formulas =
          {{"difference", "d = mean over common items of a(i) - b(i)", ""},
           {"bootstrap",
            "interval = quantiles (1 - c) / 2 and (1 + c) / 2 of the mean of items (clusters) drawn with replacement, "
            "both models' scores of an item together",
            "Efron and Tibshirani 1993, percentile interval"},
           {"mcnemar",
            "p = min(1, 2 P(B <= min(n_a, n_b))), B ~ binomial(n_a + n_b, 1/2), n_a and n_b = items that only "
            "one of the two has right",
            "McNemar 1947, exact form"},
           {"permutation",
            "p = (1 + #{|sum s(i) d(i)| >= |sum d(i)|}) / (permutations + 1), s(i) = +-1 at random, of each item or "
            "cluster",
            "Fisher 1935"},
           {"holm",
            "p_adjusted(i) = max over j <= i of min(1, (m - j + 1) p(j)), p in ascending order, m = pairs of one "
            "scenario",
            "Holm 1979"},
           {"bh",
            "p_adjusted(i) = min over j >= i of min(1, m p(j) / j), p in ascending order, m = pairs of one scenario",
            "Benjamini and Hochberg 1995"}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        const double pairs = size.columns * (size.columns - 1) / 2;
        return {.operations = size.samples * (size.columns * static_cast<double>(p.integer("bootstrap")) +
                                              pairs * static_cast<double>(p.integer("permutations")) / 100),
                .bytes = size.samples * size.columns * sizeof(double)};
      }};
}

}  // namespace eido
