// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"
#include "core/analyses/labelfree/labelfree_analysis.h"

namespace eido {

AnalysisSpec labelfreeSpec() {
  return {
      .name = "label-free",
      .title = "Label-free evaluation",
      .summary = "How do models rank, and what is the likely answer, when nobody knows the right ones?",
      .group = AnalysisGroup::HonestScores,
      .citation =
          "Dawid, Skene: Maximum likelihood estimation of observer error-rates. Applied Statistics 1979; "
          "Kong: Dominantly truthful multi-task peer prediction. SODA 2020.",
      .input = {.kinds = {ColumnKind::Answer},
                .minimum = 2,
                .help = "Answer columns of two or more models.",
                .notByDefault = {"gold", "target", "correct", "reference", "label", "subject", "category", "scenario",
                                 "subscenario", "task", "split"}},
      .parameters =
          {{.name = "labels",
            .title = "Labels",
            .type = ParameterType::Choice,
            .fallback = "global",
            .choices = {"global", "per_item"},
            .help =
                "Global: an answer means the same for every item (a letter, a class). Per item: answers can only be "
                "compared within an item (free text).",
            .source = ""},
           categoryParameter("gold", "Gold labels",
                             "Right answers, where they are known: only to judge the methods, never to rank.",
                             {"gold", "target", "correct", "species"}),
           {.name = "decluster",
            .title = "Near-copies",
            .type = ParameterType::Choice,
            .fallback = "auto",
            .choices = {"auto", "on", "off"},
            .help = "Models whose shared errors coincide by 85 % count as one; auto does so where at least three "
                    "voices are left.",
            .source = ""},
           {.name = "bootstrap",
            .title = "Bootstrap",
            .fallback = 1000,
            .minimum = 0,
            .maximum = 100000,
            .help = "Draws of items for the intervals of the consensus score, the consensus itself held; 0 = none.",
            .source = "",
            .advanced = true},
           {.name = "rounds",
            .title = "Rounds",
            .fallback = 100,
            .minimum = 1,
            .maximum = 100000,
            .help = "Most rounds of expectation maximisation.",
            .source = "Dawid and Skene 1979",
            .advanced = true},
           {.name = "tolerance",
            .title = "Tolerance",
            .type = ParameterType::Real,
            .fallback = 1e-5,
            .minimum = 0,
            .maximum = 1,
            .help = "Gain of the log-likelihood per answer at which the rounds end; 0 = all rounds.",
            .source = "",
            .advanced = true},
           confidenceParameter()},
      .presets = quickAndThorough({{"bootstrap", 100}}, {{"bootstrap", 5000}}),
      .tables =
          {{.name = "models",
            .title = "Models",
            .columns = {"model",
                        {"answered", "Answered"},
                        {"tvd_mi", "TVD-MI"},
                        {"ca_identity", "CA, same answer"},
                        {"ca_cross", "CA, crossed"},
                        {"kl_mi", "KL-MI"},
                        {"chi2_mi", "Chi-square MI"},
                        {"hellinger_mi", "Hellinger MI"},
                        {"dmi", "DMI"},
                        {"mean_agreement", "Mean agreement"},
                        {"majority_loo", "Majority of the others"},
                        {"one_coin", "One coin"},
                        {"rank_one", "Rank one"},
                        {"spectral", "Spectral"},
                        {"dawid_skene", "Dawid-Skene"},
                        {"glad", "GLAD"},
                        {"consensus_score", "Consensus score"},
                        "ci_low",
                        "ci_high",
                        {"cluster", "Cluster"},
                        {"accuracy_answered", "Accuracy, answered"},
                        {"accuracy_all", "Accuracy, all"}},
            .help =
                "Scores by each method; none of them is an accuracy. The consensus score is that of Dawid and Skene, "
                "for labels per item that of the one coin. Accuracies only where gold labels are given: over the "
                "answered "
                "items, and over all of them, where no answer counts as wrong. Cluster: models of one number make the "
                "same "
                "mistakes."},
           {.name = "against_gold",
            .title = "Methods against gold labels",
            .columns = {{"method", "Method"},
                        {"denominator", "Over"},
                        {"kendall_tau", "Kendall's tau"},
                        {"spearman", "Spearman"},
                        {"top1", "Best found"},
                        "mean_absolute_error",
                        {"bias", "Bias"},
                        {"bias_ci_low", "Bias from"},
                        {"bias_ci_high", "Bias to"}},
            .help = "How each method's ranking fits the accuracy over answered items, and over all items; for the "
                    "error over "
                    "all "
                    "items the scores are multiplied by the share of items answered. The bias has a normal interval "
                    "over the "
                    "models."},
           {.name = "consensus",
            .title = "Consensus",
            .columns = {"key",
                        "label",
                        {"confidence", "Posterior of the consensus"},
                        {"support", "Share of answers"},
                        {"gold", "Gold label"},
                        {"gold_confidence", "Confidence in gold"},
                        {"suspect", "Suspect"},
                        {"confidence_calibrated", "Confidence by gold"}},
            .help =
                "The likely answer of each item, and the share of answers that give it. Suspect, where there are gold "
                "labels: the consensus is sure (0.9) of "
                "another answer than the gold label, and half of the answers give it; empty where the sure consensus "
                "agrees "
                "with the gold labels in less than 0.9 of the items. The confidence is the method's own and supposes "
                "that "
                "models err independently; calibrated, it is how often answers of that confidence are right, by the "
                "gold "
                "labels of other items (isotonic regression, five folds)."},
           {.name = "shared_errors",
            .title = "Shared errors",
            .columns = {"a", "b", {"agreement", "Agreement"}, "items", {"linked", "Near-copies"}},
            .help = "Agreement of two models where both differ from the plurality of the others."}},
      .scalars = {{"labels", "Labels"},
                  {"declustered", "Near-copies count as one"},
                  {"consensus_method", "Consensus by"},
                  {"rounds", "Rounds"},
                  {"sure", "Answers that the consensus is sure of (0.9)"},
                  {"sure_right", "Share of them that gold agrees with"},
                  {"suspects", "Suspect gold labels"}},
      .stages = {{"consensus", "finding the consensus"}},
      .formulas =
          {{"tvd_mi", "sum |D| / 2, D = J - r c', J = shares of the joint answers of two models, r and c its margins",
            "Kong and Schoenebeck 2019", "global"},
           {"ca_identity", "trace of D", "Shnayder et al. 2016", "global"},
           {"ca_cross", "sum of D(odd items) where D(even items) > 0, and the other way round, their mean",
            "Shnayder et al. 2016", "global"},
           {"kl_mi", "sum J ln(J / r c'), in nats", "Kong and Schoenebeck 2019", "global"},
           {"chi2_mi", "sum D^2 / r c'", "Kong and Schoenebeck 2019", "global"},
           {"hellinger_mi", "sum (sqrt J - sqrt r c')^2 / 2", "Kong and Schoenebeck 2019", "global"},
           {"dmi", "det J(even items) det J(odd items)", "Kong 2020", "global"},
           {"dawid_skene",
            "mean over a model's answers of P(z = its answer), P(z = k) ~ pi(k) product over m of theta_m(k, x_m); pi "
            "and "
            "theta by expectation maximisation",
            "Dawid and Skene 1979", "global"},
           {"one_coin",
            "mean over a model's answers of P(z = its answer), P(z = k) ~ product over m of p_m for x_m = k, else (1 - "
            "p_m) / (K - 1), K options of the item",
            "Dawid and Skene 1979"},
           {"glad", "ability(m) of P(x = z) = 1 / (1 + exp(-ability(m) ease(i)))", "Whitehill et al. 2009", "global"},
           {"majority_loo", "share of a model's answers that are the plurality of the others'", ""},
           {"rank_one",
            "(1 + (C - 1) s(a)) / C, s by least squares of s(a) s(b) = (C agreement(a, b) - 1) / (C - 1), C labels",
            ""},
           {"spectral",
            "leading eigenvector of the models' covariance, its diagonal filled in; of two labels only, else "
            "empty",
            "Parisi et al. 2014", "global"},
           {"bootstrap",
            "interval = quantiles of the consensus score over items drawn with replacement, the consensus held, at the "
            "levels of Student's t",
            "Hesterberg 2015, expanded percentile interval"},
           {"confidence_calibrated",
            "share of right answers by isotonic regression on the confidence over the other four fifths of the items "
            "with gold labels",
            "Zadrozny and Elkan 2002"}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        return {.operations = size.samples * size.columns *
                              (static_cast<double>(p.integer("rounds")) * 20 +
                               static_cast<double>(p.integer("bootstrap")) * (1 + size.columns / 8)),
                .bytes = size.samples * size.columns * sizeof(double)};
      }};
}

}  // namespace eido
