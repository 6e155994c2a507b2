// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"
#include "core/analyses/reduction/reduction_analysis.h"

namespace eido {
namespace {

constexpr const char* kCitation = "Maia Polo et al.: tinyBenchmarks: evaluating LLMs with fewer examples. ICML 2024.";

/// Ways to choose and to estimate, and columns of what the page makes of them.
std::vector<Word> valuesOfReduction() {
  return {{"naive", "naive"},
          {"p_irt", "p-IRT"},
          {"gp_irt", "gp-IRT"},
          {"difference", "difference"},
          {"regression", "regression"},
          {"irt_anchors", "IRT anchors"},
          {"priors", "Priors"},
          {"part", "Part"},
          {"by", "By"},
          {"score_share", "Share of the score"},
          {"chosen_share", "Share of the chosen weight"},
          {"chosen", "Chosen"}};
}

ParameterSpec whole(const char* name, const char* title, int fallback, int minimum, int maximum, const char* help) {
  return {.name = name,
          .title = title,
          .fallback = fallback,
          .minimum = minimum,
          .maximum = maximum,
          .help = help,
          .source = "",
          .advanced = true};
}

}  // namespace

AnalysisSpec reductionSpec() {
  return {
      .name = "reduction",
      .title = "Benchmark reduction",
      .summary = "Which few items carry the benchmark, and how good is a score from them alone?",
      .group = AnalysisGroup::HonestScores,
      .citation = kCitation,
      .input = {.kinds = {ColumnKind::Score},
                .minimum = 5,
                .help = "Score columns of the models; some fifteen models are enough to begin with."},
      .parameters =
          {{.name = "items",
            .title = "Items",
            .type = ParameterType::IntegerList,
            .fallback = Json::array({10, 30, 60, 100}),
            .minimum = 1,
            .maximum = 100000,
            .help = "Sizes to try, of each scenario.",
            .source = ""},
           categoryParameter("scenario", "Scenario", "Benchmarks with a score of their own; without it there is one.",
                             {"scenario", "benchmark", "task"}),
           categoryParameter("subscenario", "Sub-scenario",
                             "Subjects that count alike in a scenario's score, whatever their sizes.",
                             {"subscenario", "subject", "category"}),
           {.name = "selection",
            .title = "Selection",
            .type = ParameterType::ChoiceList,
            .fallback = Json::array({"random", "anchors", "irt_anchors", "greedy", "quantile"}),
            .choices = {"random", "anchors", {"irt_anchors", "IRT anchors"}, "greedy", "quantile"},
            .help = "Stratified random; K-means over scores; K-means over item parameters; greedy variance reduction; "
                    "quantiles of difficulty.",
            .source = "tinyBenchmarks, section 3"},
           {.name = "dimensions",
            .title = "Dimensions",
            .type = ParameterType::IntegerList,
            .fallback = Json::array({1, 2, 5}),
            .minimum = 1,
            .maximum = 16,
            .help = "Of the item response model; the fewest that are as good as any on held-out models are taken.",
            .source = "tinyBenchmarks, section 3.2"},
           whole("folds", "Folds", 4, 0, 1000, "Groups of models held out in turn; 0 = no error estimate."),
           {.name = "held_out",
            .title = "Held out",
            .type = ParameterType::Choice,
            .fallback = "cross",
            .choices = {"cross", "strong"},
            .help =
                "Groups across the whole range, or the best quarter of the models: what happens when a new model is "
                "stronger than all before.",
            .source = ""},
           whole("repeats", "Repeats", 5, 1, 1000, "Seeds of selections that draw."),
           {.name = "range",
            .title = "Range of scores",
            .type = ParameterType::Text,
            .fallback = "",
            .help =
                "LOW,HIGH: the lowest and the highest score that the metric can give; empty = as the columns know it, "
                "else 0,1. Errors are in hundredths of the range.",
            .source = "",
            .advanced = true},
           categoryParameter("question", "Question",
                             "Text of the items: those with the same text and the same scores are one item that counts "
                             "several times. Empty: a column that is called question, prompt or text.",
                             {}),
           confidenceParameter()},
      .presets = quickAndThorough({{"selection", {"random", "anchors"}}, {"dimensions", {2}}, {"repeats", 1}},
                                  {{"dimensions", {1, 2, 5, 10}}, {"repeats", 20}}),
      .tables = {{.name = "errors",
                  .title = "Errors",
                  .columns = {"scenario",
                              {"selection", "Selection"},
                              {"estimator", "Estimate"},
                              "n",
                              "mean_absolute_error",
                              "ci_low",
                              "ci_high",
                              {"sd", "Sd"},
                              {"models", "Models"},
                              {"root_mean_square", "Root mean square"},
                              {"root_mean_square_in_range", "Root mean square in range"},
                              {"in_range", "In range"}},
                  .help = "Errors on models held out, in points (score x 100), every model counting alike; the "
                          "interval is for other "
                          "models "
                          "and other draws of items, sd over models. Root mean square in range: of the estimates in "
                          "range, over the "
                          "models that have any; how many, the last column says."},
                 {.name = "items",
                  .title = "Chosen items",
                  .columns = {"scenario",
                              {"selection", "Selection"},
                              "n",
                              "key",
                              {"weight", "Weight"},
                              {"coefficient", "Coefficient"},
                              {"train_mean", "Mean of the models"}},
                  .help = "The chosen items in order, chosen with all models; weight of the naive estimate, "
                          "coefficient and mean of "
                          "the "
                          "regression."},
                 {.name = "sets",
                  .title = "Chosen sets",
                  .columns = {"scenario",
                              {"selection", "Selection"},
                              "n",
                              "items",
                              {"range_low", "Range from"},
                              {"range_high", "Range to"},
                              {"naive_share", "Share of the plain mean"},
                              {"intercept", "Intercept"}},
                  .help =
                      "Of each chosen set: the range of the models' weighted means, and constants of the estimates."},
                 {.name = "estimates",
                  .title = "Estimates",
                  .columns = {"model",
                              "scenario",
                              {"selection", "Selection"},
                              {"estimator", "Estimate"},
                              "n",
                              {"repeat", "Repeat"},
                              {"true_score", "True score"},
                              {"estimate", "Estimated score"},
                              "ci_low",
                              "ci_high",
                              {"in_range", "In range"}},
                  .help = "Scores of held-out models, 0 = worst to 1 = best. In range: the weighted mean of the chosen "
                          "items lies within that of "
                          "the "
                          "training models."},
                 {.name = "item_parameters",
                  .title = "Item parameters",
                  .columns = {"key",
                              "scenario",
                              {"difficulty", "Difficulty"},
                              {"discrimination", "Discrimination"},
                              {"line_difficulty", "Difficulty (one dimension)"},
                              {"line_discrimination", "Discrimination (one dimension)"},
                              {"balance", "Balance"},
                              {"mean_score", "Mean score"},
                              {"models", "Models"},
                              {"worst", "Score of 0"},
                              {"best", "Score of 1"}},
                  .help = "P(right) = sigmoid(discrimination . ability - difficulty); line: the same with one "
                          "dimension. Balance: "
                          "how much the item counts in the score, so that sub-scenarios count alike. Models: with a "
                          "score of the item. "
                          "Worst and best: the scores in the data that 0 and 1 stand for."},
                 {.name = "models",
                  .title = "Models",
                  .columns = {"model",
                              {"ability", "Ability"},
                              {"line_ability", "Ability (one dimension)"},
                              {"score", "Score"}},
                  .help = "Abilities and balanced mean scores."},
                 {.name = "scenarios",
                  .title = "Scenarios",
                  .columns = {"scenario", {"threshold", "Threshold"}, "items", {"balance", "Balance"}},
                  .help = "Above its threshold a score counts as right; balance: sub-scenarios count alike."}},
      .scalars = {{"items_repeated", "Items that repeat another one"},
                  {"scores_missing", "Missing scores that were filled in"},
                  {"items_left_out", "Items left out"},
                  {"coverage_in_range", "Share of intervals that hold the true score, in range"},
                  {"coverage_out_of_range", "Share of intervals that hold the true score, out of range"},
                  {"dimensions_chosen", "Dimensions chosen"},
                  {"objective", "Objective of the fit"},
                  {"log_likelihood", "Log likelihood"},
                  {"fit_rounds", "Rounds of the fit"}},
      .stages = {{"fit", "fitting the item response model"}, {"selection", "choosing items"}},
      .values = valuesOfReduction(),
      .formulas =
          {{"item_response", "P(model m has item i right) = 1 / (1 + exp(beta_i - alpha_i' theta_m))",
            "Maia Polo et al. 2024, section 3"},
           {"priors", "theta and alpha ~ N(0, I), beta ~ N(0, 9); the values most likely a posteriori", ""},
           {"random", "the same number of items from each sub-scenario, drawn by the seed", ""},
           {"anchors",
            "the items next to the centres of K-means over the models' scores of the items; weight = share of "
            "the cluster",
            "Maia Polo et al. 2024, section 3"},
           {"irt_anchors", "the same over (alpha, beta) of the items", "Maia Polo et al. 2024, section 3"},
           {"greedy",
            "each item takes the most of what is left of the variance of the score, under the covariance of "
            "the models' scores",
            ""},
           {"quantile", "strata of the items by mean score; of each the item that goes most with the total", ""},
           {"naive", "sum over chosen items of weight(i) score(i)", ""},
           {"p_irt", "the naive estimate for the share of items chosen, the mean P of the others for the rest",
            "Maia Polo et al. 2024, section 3"},
           {"gp_irt",
            "s naive + (1 - s) p-IRT, s = b^2 / (b^2 + v), b = error of the item response model, v = variance "
            "of the naive estimate",
            "Maia Polo et al. 2024, section 3.3"},
           {"difference", "mean P over all items + sum over chosen items of weight(i) (score(i) - P(i))", ""},
           {"regression", "ridge regression of the models' scores on their scores of the chosen items", ""},
           {"intervals",
            "of a mean error: +- Student's quantile times sqrt(var(means of models) / models + var(means of draws) / "
            "draws), of an estimate: Student's "
            "quantile times the "
            "root mean square error of the same way on the other held-out models, those in range for an "
            "estimate in range",
            ""}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        double dimensions = 0, items = 0;
        for (const Json& d : p.at("dimensions")) dimensions += d.get<double>();
        for (const Json& n : p.at("items")) items += n.get<double>();
        const auto folds = static_cast<double>(p.integer("folds"));
        return {.operations = size.samples * size.columns * folds *
                              (1200 * dimensions + static_cast<double>(p.integer("repeats")) * 80 + 10 * items),
                .bytes = size.samples * size.columns * 3 * sizeof(double)};
      }};
}

AnalysisSpec reductionApplySpec() {
  return {
      .name = "reduction-apply",
      .title = "Score from few items",
      .summary = "What is a new model's score on the whole benchmark, from its scores on the chosen items?",
      .group = AnalysisGroup::HonestScores,
      .citation = kCitation,
      .input = {.kinds = {ColumnKind::Score}, .minimum = 0, .maximum = 1, .help = "The new model's score column."},
      .parameters = {{.name = "from",
                      .title = "Reduction run",
                      .fallback = 0,
                      .minimum = 0,
                      .help = "Number of the run that chose the items.",
                      .source = ""},
                     {.name = "scores",
                      .title = "Scores",
                      .type = ParameterType::Column,
                      .fallback = nullptr,
                      .help = "The new model's scores; items that no set chose need none.",
                      .source = "",
                      .columnKinds = {ColumnKind::Score, ColumnKind::Number}},
                     confidenceParameter()},
      .tables =
          {{.name = "estimates",
            .title = "Estimates",
            .columns = {"model",
                        "scenario",
                        {"selection", "Selection"},
                        {"estimator", "Estimate"},
                        "n",
                        {"repeat", "Repeat"},
                        {"estimate", "Estimated score"},
                        "ci_low",
                        "ci_high",
                        {"in_range", "In range"},
                        {"recommended", "Recommended"}},
            .help =
                "Score on the whole benchmark, 0 = worst to 1 = best, by every set of which all items are there. "
                "Recommended: a way of the largest of them, unless a smaller one's error on held-out models is less by "
                "more than its standard error; outside their range the difference estimate on random items."}},
      .scalars = {{"from", "From run"}, {"sets", "Chosen sets"}},
      .values = valuesOfReduction(),
      .buildsOn = "reduction"};
}

}  // namespace eido
