// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"
#include "core/analyses/environments/environments_analysis.h"
#include "core/analyses/vector_input.h"

namespace eido {
namespace {

ParameterSpec whole(const char* name, const char* title, int fallback, int minimum, int maximum, const char* unit,
                    const char* help, const char* source, bool advanced) {
  return {.name = name,
          .title = title,
          .fallback = fallback,
          .minimum = minimum,
          .maximum = maximum,
          .unit = unit,
          .help = help,
          .source = source,
          .advanced = advanced};
}

ParameterSpec real(const char* name, const char* title, double fallback, double maximum, const char* help,
                   const char* source) {
  return {.name = name,
          .title = title,
          .type = ParameterType::Real,
          .fallback = fallback,
          .minimum = 0,
          .maximum = maximum,
          .help = help,
          .source = source,
          .advanced = true};
}

}  // namespace

AnalysisSpec environmentsSpec() {
  return {
      .name = "environments",
      .title = "Environments",
      .summary =
          "Which samples does a model get right for the wrong reason, and would a head that minds them do better?",
      .group = AnalysisGroup::OddSamples,
      .citation = "Pezeshki et al.: Discovering Environments with XRM. ICML 2024.",
      .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "One vector column."},
      .parameters =
          {vectorsParameter("The embedding; may be left out when there is one."),
           categoryParameter("label", "Label", "The classes to predict.", {"label", "class", "target", "y"}),
           categoryParameter("split", "Split",
                             "train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of "
                             "each class by the seed.",
                             {"split"}),
           categoryParameter(
               "group", "Known attribute",
               "What the classes may be confused with, such as the background; for scoring and the oracle alone.", {}),
           {.name = "twins",
            .title = "Twins",
            .type = ParameterType::Choice,
            .fallback = "linear",
            .choices = {"linear", {"mlp", "MLP"}},
            .help = "Linear classifiers, or ones with 64 hidden units; linear ones are as good on frozen embeddings.",
            .source = "XRM, section 5"},
           whole("steps", "Steps", 800, 1, 1000000, "", "Steps of the twins' training.", "XRM, appendix", false),
           whole("batch", "Batch", 128, 1, 1000000, "rows", "Samples of a step.", "XRM, appendix", true),
           {.name = "learning_rate",
            .title = "Learning rates",
            .type = ParameterType::RealList,
            .fallback = Json::array({1e-3, 1e-2}),
            .minimum = 1e-9,
            .maximum = 100,
            .help = "Candidates; of those whose flip rate has settled the one that flips most is chosen.",
            .source = "XRM, section 4.2"},
           real("weight_decay", "Weight decay", 1e-4, 100, "Of the twins.", "XRM, appendix"),
           whole("repeats", "Repeats", 5, 1, 1000, "seeds", "Seeds over which the stability of each flag is measured.",
                 "", false),
           whole("chance_runs", "Runs by chance", 2, 0, 100, "trainings",
                 "Twins on permuted labels, to tell what would be flagged in labels that mean nothing; each costs as "
                 "much "
                 "as one of the repeats. 0 = none.",
                 "", true),
           {.name = "heads",
            .title = "Heads",
            .type = ParameterType::ChoiceList,
            .fallback = Json::array({"erm", "balanced", "group_dro", "jtt", "dfr"}),
            .choices = {{"erm", "ERM"}, "balanced", {"group_dro", "Group DRO"}, {"jtt", "JTT"}, {"dfr", "DFR"}},
            .help = "Classifiers to train and compare: plain, balanced over groups, Group DRO, Just Train Twice, "
                    "Deep Feature Reweighting.",
            .source = "Sagawa et al. 2020; Liu et al. 2021; Kirichenko et al. 2023"},
           real("eta", "Step of the group weights", 0.05, 100, "How fast Group DRO turns to the worst group.",
                "Sagawa et al. 2020, algorithm 1"),
           real("head_learning_rate", "Learning rate of the heads", 0.02, 100, "Of full-batch descent.", ""),
           whole("head_steps", "Steps of the heads", 400, 1, 1000000, "", "Of full-batch descent.", "", true),
           real("head_weight_decay", "Weight decay of the heads", 1e-4, 100, "Also on the bias.", ""),
           real("jtt_lambda", "Weight of mistakes", 10, 1e6,
                "How often JTT counts what its first classifier got wrong.", "Liu et al. 2021"),
           real("dfr_regularisation", "Weight decay of DFR", 0.1, 100, "Of the head trained on the validation samples.",
                "Kirichenko et al. 2023"),
           whole("bootstrap", "Bootstrap", 200, 0, 100000, "",
                 "Draws for the intervals of the agreement with the known attribute; 0 = none.", "", true),
           confidenceParameter()},
      .presets = quickAndThorough(
          {{"steps", 300}, {"repeats", 2}, {"chance_runs", 1}, {"heads", {"erm", "dfr"}}, {"bootstrap", 50}},
          {{"repeats", 15}, {"chance_runs", 5}, {"bootstrap", 1000}}),
      .tables =
          {{.name = "samples",
            .title = "Samples",
            .columns = {"key",
                        "label",
                        {"environment", "Environment"},
                        {"split", "Part"},
                        {"margin_held_in", "Margin held in"},
                        {"margin_held_out", "Margin held out"},
                        {"disagreement", "Disagreement"},
                        {"stability", "Stability"},
                        {"answer_held_in", "Answer held in"},
                        {"answer_held_out", "Answer held out"}},
            .help = "Environment 1 = one of the twins answers something else than the label. Margins: log p of the "
                    "label minus "
                    "the best other; disagreement: the twins answer differently; stability: share of the seeds that "
                    "flag the "
                    "sample."},
           {.name = "heads",
            .title = "Heads",
            .columns = {{"head", "Head"},
                        {"groups_from", "Groups from"},
                        {"average", "Average"},
                        {"average_train_weighted", "Average by train shares"},
                        {"worst_group", "Worst group"},
                        {"mean_group", "Mean over groups"},
                        {"worst_ci_low", "Worst from"},
                        {"worst_ci_high", "Worst to"},
                        {"average_ci_low", "Average from"},
                        {"average_ci_high", "Average to"},
                        {"train_weighted_ci_low", "By shares from"},
                        {"train_weighted_ci_high", "By shares to"},
                        {"mean_ci_low", "Mean from"},
                        {"mean_ci_high", "Mean to"}},
            .help = "Accuracy on the test samples."},
           {.name = "groups",
            .title = "Groups",
            .columns = {{"head", "Head"},
                        {"groups_from", "Groups from"},
                        "label",
                        "group",
                        "n",
                        {"accuracy", "Accuracy"},
                        "ci_low",
                        "ci_high"},
            .help = "Accuracy of each group of the test samples."},
           {.name = "sizes",
            .title = "Sizes of groups",
            .columns = {"label", "group", {"split", "Part"}, "n", {"environment_1", "Flagged"}},
            .help = "Samples of each group, and how many are flagged."},
           {.name = "flip_curve",
            .title = "Flip curve",
            .columns = {{"learning_rate", "Learning rate"},
                        {"step", "Step"},
                        {"flip_rate", "Flip rate"},
                        {"held_in_accuracy", "Held-in accuracy"}},
            .help =
                "Flipped labels in the course of the training; held-in accuracy is on the labels that the twins learn "
                "from."},
           {.name = "candidates",
            .title = "Candidates",
            .columns = {{"learning_rate", "Learning rate"},
                        {"flip_rate", "Flip rate"},
                        {"plateau", "Settled"},
                        {"chosen", "Chosen"}},
            .help = "Candidates and the chosen one."}},
      .scalars = {{"classes", "Classes"},
                  {"environment_rate", "Share of flagged training samples"},
                  {"stability_ami", "Agreement of two seeds (AMI)"},
                  {"stability_ami_chance", "Agreement of two seeds on permuted labels (AMI)"},
                  {"flip_rate_chance", "Flip rate of permuted labels"},
                  {"held_out_accuracy", "Held-out accuracy of the twins, mean over the classes"},
                  {"held_out_accuracy_chance", "Held-out accuracy by chance"},
                  {"held_out_accuracy_ci", "Interval of the held-out accuracy"},
                  {"not_more_than_chance", "Not more than chance"},
                  {"precision", "Precision"},
                  {"f1", "F1"},
                  {"ami", "Agreement with the known attribute (AMI)"},
                  {"nmi", "Agreement with the known attribute (NMI)"},
                  {"train", "Training samples"},
                  {"validation", "Validation samples"},
                  {"test", "Test samples"}},
      .stages = {{"twins", "training twins"}, {"heads", "training heads"}},
      .values = {{"xrm", "environments"},
                 {"oracle", "known attribute"},
                 {"flagged", "Of the flagged"},
                 {"others", "Of the others"}},
      .formulas =
          {{"split", "the column's; without one 60/20/20 % of the samples of each class, drawn by the seed", ""},
           {"flip_rate", "share of train whose label at the last step is not the given one", "Pezeshki et al. 2024"},
           {"chance",
            "held-out accuracy: mean over the classes of the share of their training samples that the held-out twin "
            "gives "
            "the label, with a normal interval at 99 %; not above that of twins on permuted labels by the standard "
            "errors "
            "of both at 99 %, or a flip rate not below theirs = not more than chance",
            ""},
           {"flip_probability",
            "a label becomes the held-out twin's answer with probability max(0, (p - 1/K) K / (K - 1)), p = "
            "the twin's confidence, K classes",
            "Pezeshki et al. 2024"},
           {"environment", "1 where a twin's answer is not the label, else 0", "Pezeshki et al. 2024"},
           {"margin", "log p(label) - max over other classes of log p", ""},
           {"disagreement", "the two twins give different answers", ""},
           {"erm", "mean loss; of the iterates the one with the best accuracy in the worst class of validation", ""},
           {"balanced", "mean over the groups of the mean loss of each", ""},
           {"group_dro", "sum over g of q_g loss_g; q_g ~ q_g exp(eta loss_g) before each step", "Sagawa et al. 2020"},
           {"jtt", "sum of losses, those of a first classifier's mistakes counting lambda times", "Liu et al. 2021"},
           {"dfr", "the balanced loss on the validation samples + decay", "Kirichenko et al. 2023"},
           {"intervals",
            "of a share, such as an accuracy: Wilson's; of means of groups: normal; of F1: samples drawn with "
            "replacement; that of the worst group takes the group as given",
            "Wilson 1927"}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        const auto at = [&](const char* name) { return static_cast<double>(p.integer(name)); };
        const double trained = (at("repeats") + at("chance_runs")) * static_cast<double>(p.at("learning_rate").size());
        const double heads = static_cast<double>(p.list("heads").size()) * at("head_steps") * size.samples;
        return {.operations = 4 * size.dimensions * (trained * at("steps") * at("batch") + heads),
                .bytes = 2 * size.samples * size.dimensions * sizeof(double)};
      }};
}

}  // namespace eido
