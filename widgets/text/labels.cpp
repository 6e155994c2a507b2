// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/labels.h"

#include <QCoreApplication>
#include <QHash>

#include "core/analyses/alignment/measures.h"
#include "core/analyses/registry.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

struct Label {
  const char* key;
  const char* text;
};

constexpr Label kHeadings[] = {
    {"a", QT_TRANSLATE_NOOP("Heading", "A")},
    {"b", QT_TRANSLATE_NOOP("Heading", "B")},
    {"metric", QT_TRANSLATE_NOOP("Heading", "Measure")},
    {"value", QT_TRANSLATE_NOOP("Heading", "Value")},
    {"null_mean", QT_TRANSLATE_NOOP("Heading", "Chance mean")},
    {"null_sd", QT_TRANSLATE_NOOP("Heading", "Chance sd")},
    {"z", QT_TRANSLATE_NOOP("Heading", "z")},
    {"p_value", QT_TRANSLATE_NOOP("Heading", "p")},
    {"p_adjusted", QT_TRANSLATE_NOOP("Heading", "Adjusted p")},
    {"calibrated", QT_TRANSLATE_NOOP("Heading", "Calibrated")},
    {"ci_low", QT_TRANSLATE_NOOP("Heading", "Interval from")},
    {"ci_high", QT_TRANSLATE_NOOP("Heading", "Interval to")},
    {"n", QT_TRANSLATE_NOOP("Heading", "n")},
    {"k", QT_TRANSLATE_NOOP("Heading", "k")},
    {"key", QT_TRANSLATE_NOOP("Heading", "Sample")},
    {"model_a", QT_TRANSLATE_NOOP("Heading", "Model A")},
    {"model_b", QT_TRANSLATE_NOOP("Heading", "Model B")},
    {"best_layer_a", QT_TRANSLATE_NOOP("Heading", "Best layer of A")},
    {"best_layer_b", QT_TRANSLATE_NOOP("Heading", "Best layer of B")},
    {"chance", QT_TRANSLATE_NOOP("Heading", "Chance")},
    {"rank", QT_TRANSLATE_NOOP("Heading", "Rank")},
    {"neighbour", QT_TRANSLATE_NOOP("Heading", "Neighbour")},
    {"similarity", QT_TRANSLATE_NOOP("Heading", "Similarity")},
    {"name", QT_TRANSLATE_NOOP("Heading", "Name")},
    {"kind", QT_TRANSLATE_NOOP("Heading", "Kind")},
    {"model", QT_TRANSLATE_NOOP("Heading", "Model")},
    {"layer", QT_TRANSLATE_NOOP("Heading", "Layer")},
    {"modality", QT_TRANSLATE_NOOP("Heading", "Modality")},
    {"dimension", QT_TRANSLATE_NOOP("Heading", "Dimension")},
    {"dtype", QT_TRANSLATE_NOOP("Heading", "Stored as")},
    {"missing", QT_TRANSLATE_NOOP("Heading", "Missing")},
    {"file", QT_TRANSLATE_NOOP("Heading", "File")},
    {"format", QT_TRANSLATE_NOOP("Heading", "Format")},
    {"rows", QT_TRANSLATE_NOOP("Heading", "Rows")},
    {"warnings", QT_TRANSLATE_NOOP("Heading", "Warnings")},
    {"set", QT_TRANSLATE_NOOP("Heading", "Set")},
    {"measure", QT_TRANSLATE_NOOP("Heading", "Figure")},
    {"queries", QT_TRANSLATE_NOOP("Heading", "Samples")},
    {"component", QT_TRANSLATE_NOOP("Heading", "Component")},
    {"variance", QT_TRANSLATE_NOOP("Heading", "Variance")},
    {"share", QT_TRANSLATE_NOOP("Heading", "Share")},
    {"cumulative", QT_TRANSLATE_NOOP("Heading", "Cumulative")},
    {"label", QT_TRANSLATE_NOOP("Heading", "Label")},
    {"environment", QT_TRANSLATE_NOOP("Heading", "Environment")},
    {"split", QT_TRANSLATE_NOOP("Heading", "Part")},
    {"margin_held_in", QT_TRANSLATE_NOOP("Heading", "Margin held in")},
    {"margin_held_out", QT_TRANSLATE_NOOP("Heading", "Margin held out")},
    {"disagreement", QT_TRANSLATE_NOOP("Heading", "Disagreement")},
    {"stability", QT_TRANSLATE_NOOP("Heading", "Stability")},
    {"answer_held_in", QT_TRANSLATE_NOOP("Heading", "Answer held in")},
    {"answer_held_out", QT_TRANSLATE_NOOP("Heading", "Answer held out")},
    {"head", QT_TRANSLATE_NOOP("Heading", "Head")},
    {"groups_from", QT_TRANSLATE_NOOP("Heading", "Groups from")},
    {"average", QT_TRANSLATE_NOOP("Heading", "Average")},
    {"average_train_weighted", QT_TRANSLATE_NOOP("Heading", "Average by train shares")},
    {"worst_group", QT_TRANSLATE_NOOP("Heading", "Worst group")},
    {"mean_group", QT_TRANSLATE_NOOP("Heading", "Mean over groups")},
    {"worst_ci_low", QT_TRANSLATE_NOOP("Heading", "Worst from")},
    {"worst_ci_high", QT_TRANSLATE_NOOP("Heading", "Worst to")},
    {"average_ci_low", QT_TRANSLATE_NOOP("Heading", "Average from")},
    {"average_ci_high", QT_TRANSLATE_NOOP("Heading", "Average to")},
    {"train_weighted_ci_low", QT_TRANSLATE_NOOP("Heading", "By shares from")},
    {"train_weighted_ci_high", QT_TRANSLATE_NOOP("Heading", "By shares to")},
    {"mean_ci_low", QT_TRANSLATE_NOOP("Heading", "Mean from")},
    {"mean_ci_high", QT_TRANSLATE_NOOP("Heading", "Mean to")},
    {"group", QT_TRANSLATE_NOOP("Heading", "Group")},
    {"accuracy", QT_TRANSLATE_NOOP("Heading", "Accuracy")},
    {"environment_1", QT_TRANSLATE_NOOP("Heading", "Flagged")},
    {"learning_rate", QT_TRANSLATE_NOOP("Heading", "Learning rate")},
    {"step", QT_TRANSLATE_NOOP("Heading", "Step")},
    {"flip_rate", QT_TRANSLATE_NOOP("Heading", "Flip rate")},
    {"held_in_accuracy", QT_TRANSLATE_NOOP("Heading", "Held-in accuracy")},
    {"plateau", QT_TRANSLATE_NOOP("Heading", "Settled")},
    {"chosen", QT_TRANSLATE_NOOP("Heading", "Chosen")},
    {"column", QT_TRANSLATE_NOOP("Heading", "Column")},
    {"flagged", QT_TRANSLATE_NOOP("Heading", "Of the flagged")},
    {"others", QT_TRANSLATE_NOOP("Heading", "Of the others")},
    {"difference", QT_TRANSLATE_NOOP("Heading", "Difference")},
    {"scenario", QT_TRANSLATE_NOOP("Heading", "Scenario")},
    {"mean", QT_TRANSLATE_NOOP("Heading", "Mean")},
    {"test", QT_TRANSLATE_NOOP("Heading", "Test")},
    {"both_right", QT_TRANSLATE_NOOP("Heading", "Both right")},
    {"only_a", QT_TRANSLATE_NOOP("Heading", "Only A")},
    {"only_b", QT_TRANSLATE_NOOP("Heading", "Only B")},
    {"neither", QT_TRANSLATE_NOOP("Heading", "Neither")},
    {"verdict", QT_TRANSLATE_NOOP("Heading", "Verdict")},
    {"answered", QT_TRANSLATE_NOOP("Heading", "Answered")},
    {"tvd_mi", QT_TRANSLATE_NOOP("Heading", "TVD-MI")},
    {"ca_identity", QT_TRANSLATE_NOOP("Heading", "CA, same answer")},
    {"ca_cross", QT_TRANSLATE_NOOP("Heading", "CA, crossed")},
    {"kl_mi", QT_TRANSLATE_NOOP("Heading", "KL-MI")},
    {"chi2_mi", QT_TRANSLATE_NOOP("Heading", "Chi-square MI")},
    {"hellinger_mi", QT_TRANSLATE_NOOP("Heading", "Hellinger MI")},
    {"dmi", QT_TRANSLATE_NOOP("Heading", "DMI")},
    {"mean_agreement", QT_TRANSLATE_NOOP("Heading", "Mean agreement")},
    {"majority_loo", QT_TRANSLATE_NOOP("Heading", "Majority of the others")},
    {"one_coin", QT_TRANSLATE_NOOP("Heading", "One coin")},
    {"rank_one", QT_TRANSLATE_NOOP("Heading", "Rank one")},
    {"spectral", QT_TRANSLATE_NOOP("Heading", "Spectral")},
    {"dawid_skene", QT_TRANSLATE_NOOP("Heading", "Dawid-Skene")},
    {"glad", QT_TRANSLATE_NOOP("Heading", "GLAD")},
    {"consensus_score", QT_TRANSLATE_NOOP("Heading", "Consensus score")},
    {"cluster", QT_TRANSLATE_NOOP("Heading", "Cluster")},
    {"accuracy_answered", QT_TRANSLATE_NOOP("Heading", "Accuracy, answered")},
    {"accuracy_all", QT_TRANSLATE_NOOP("Heading", "Accuracy, all")},
    {"method", QT_TRANSLATE_NOOP("Heading", "Method")},
    {"denominator", QT_TRANSLATE_NOOP("Heading", "Over")},
    {"kendall_tau", QT_TRANSLATE_NOOP("Heading", "Kendall's tau")},
    {"spearman", QT_TRANSLATE_NOOP("Heading", "Spearman")},
    {"top1", QT_TRANSLATE_NOOP("Heading", "Best found")},
    {"mean_absolute_error", QT_TRANSLATE_NOOP("Heading", "Mean error")},
    {"bias", QT_TRANSLATE_NOOP("Heading", "Bias")},
    {"bias_ci_low", QT_TRANSLATE_NOOP("Heading", "Bias from")},
    {"bias_ci_high", QT_TRANSLATE_NOOP("Heading", "Bias to")},
    {"intervals", QT_TRANSLATE_NOOP("Heading", "Intervals")},
    {"priors", QT_TRANSLATE_NOOP("Heading", "Priors")},
    {"confidence", QT_TRANSLATE_NOOP("Heading", "Posterior of the consensus")},
    {"confidence_calibrated", QT_TRANSLATE_NOOP("Heading", "Confidence by gold")},
    {"support", QT_TRANSLATE_NOOP("Heading", "Share of answers")},
    {"gold", QT_TRANSLATE_NOOP("Heading", "Gold label")},
    {"gold_confidence", QT_TRANSLATE_NOOP("Heading", "Confidence in gold")},
    {"suspect", QT_TRANSLATE_NOOP("Heading", "Suspect")},
    {"agreement", QT_TRANSLATE_NOOP("Heading", "Agreement")},
    {"items", QT_TRANSLATE_NOOP("Heading", "Items")},
    {"linked", QT_TRANSLATE_NOOP("Heading", "Near-copies")},
    {"selection", QT_TRANSLATE_NOOP("Heading", "Selection")},
    {"estimator", QT_TRANSLATE_NOOP("Heading", "Estimate")},
    {"sd", QT_TRANSLATE_NOOP("Heading", "Sd")},
    {"models", QT_TRANSLATE_NOOP("Heading", "Models")},
    {"worst", QT_TRANSLATE_NOOP("Heading", "Score of 0")},
    {"best", QT_TRANSLATE_NOOP("Heading", "Score of 1")},
    {"root_mean_square", QT_TRANSLATE_NOOP("Heading", "Root mean square")},
    {"root_mean_square_in_range", QT_TRANSLATE_NOOP("Heading", "Root mean square in range")},
    {"in_range", QT_TRANSLATE_NOOP("Heading", "In range")},
    {"weight", QT_TRANSLATE_NOOP("Heading", "Weight")},
    {"coefficient", QT_TRANSLATE_NOOP("Heading", "Coefficient")},
    {"train_mean", QT_TRANSLATE_NOOP("Heading", "Mean of the models")},
    {"range_low", QT_TRANSLATE_NOOP("Heading", "Range from")},
    {"range_high", QT_TRANSLATE_NOOP("Heading", "Range to")},
    {"naive_share", QT_TRANSLATE_NOOP("Heading", "Share of the plain mean")},
    {"intercept", QT_TRANSLATE_NOOP("Heading", "Intercept")},
    {"repeat", QT_TRANSLATE_NOOP("Heading", "Repeat")},
    {"true_score", QT_TRANSLATE_NOOP("Heading", "True score")},
    {"estimate", QT_TRANSLATE_NOOP("Heading", "Estimated score")},
    {"difficulty", QT_TRANSLATE_NOOP("Heading", "Difficulty")},
    {"discrimination", QT_TRANSLATE_NOOP("Heading", "Discrimination")},
    {"line_difficulty", QT_TRANSLATE_NOOP("Heading", "Difficulty (one dimension)")},
    {"line_discrimination", QT_TRANSLATE_NOOP("Heading", "Discrimination (one dimension)")},
    {"balance", QT_TRANSLATE_NOOP("Heading", "Balance")},
    {"mean_score", QT_TRANSLATE_NOOP("Heading", "Mean score")},
    {"scored", QT_TRANSLATE_NOOP("Heading", "Scored by")},
    {"answers", QT_TRANSLATE_NOOP("Heading", "Answers")},
    {"text", QT_TRANSLATE_NOOP("Heading", "Text")},
    {"part", QT_TRANSLATE_NOOP("Heading", "Part")},
    {"by", QT_TRANSLATE_NOOP("Heading", "By")},
    {"score_share", QT_TRANSLATE_NOOP("Heading", "Share of the score")},
    {"chosen_share", QT_TRANSLATE_NOOP("Heading", "Share of the chosen weight")},
    {"row", QT_TRANSLATE_NOOP("Heading", "Row")},
    {"setting", QT_TRANSLATE_NOOP("Heading", "Setting")},
    {"first", QT_TRANSLATE_NOOP("Heading", "First")},
    {"second", QT_TRANSLATE_NOOP("Heading", "Second")},
    {"differs", QT_TRANSLATE_NOOP("Heading", "Differs")},
    {"ability", QT_TRANSLATE_NOOP("Heading", "Ability")},
    {"line_ability", QT_TRANSLATE_NOOP("Heading", "Ability (one dimension)")},
    {"score", QT_TRANSLATE_NOOP("Heading", "Score")},
    {"threshold", QT_TRANSLATE_NOOP("Heading", "Threshold")},
    {"recommended", QT_TRANSLATE_NOOP("Heading", "Recommended")},
};

constexpr Label kTables[] = {
    {"pairs", QT_TRANSLATE_NOOP("TableTitle", "Pairs")},
    {"models", QT_TRANSLATE_NOOP("TableTitle", "Models")},
    {"samples", QT_TRANSLATE_NOOP("TableTitle", "Samples")},
    {"curve_n", QT_TRANSLATE_NOOP("TableTitle", "Value against n")},
    {"curve_k", QT_TRANSLATE_NOOP("TableTitle", "Value against k")},
    {"neighbours", QT_TRANSLATE_NOOP("TableTitle", "Neighbours")},
    {"quality", QT_TRANSLATE_NOOP("TableTitle", "Quality")},
    {"components", QT_TRANSLATE_NOOP("TableTitle", "Components")},
    {"heads", QT_TRANSLATE_NOOP("TableTitle", "Heads")},
    {"groups", QT_TRANSLATE_NOOP("TableTitle", "Groups")},
    {"sizes", QT_TRANSLATE_NOOP("TableTitle", "Sizes of groups")},
    {"flip_curve", QT_TRANSLATE_NOOP("TableTitle", "Flip curve")},
    {"candidates", QT_TRANSLATE_NOOP("TableTitle", "Candidates")},
    {"contrast", QT_TRANSLATE_NOOP("TableTitle", "What the flagged have in common")},
    {"against_gold", QT_TRANSLATE_NOOP("TableTitle", "Methods against gold labels")},
    {"consensus", QT_TRANSLATE_NOOP("TableTitle", "Consensus")},
    {"shared_errors", QT_TRANSLATE_NOOP("TableTitle", "Shared errors")},
    {"errors", QT_TRANSLATE_NOOP("TableTitle", "Errors")},
    {"items", QT_TRANSLATE_NOOP("TableTitle", "Chosen items")},
    {"sets", QT_TRANSLATE_NOOP("TableTitle", "Chosen sets")},
    {"estimates", QT_TRANSLATE_NOOP("TableTitle", "Estimates")},
    {"item_parameters", QT_TRANSLATE_NOOP("TableTitle", "Item parameters")},
    {"scenarios", QT_TRANSLATE_NOOP("TableTitle", "Scenarios")},
};

constexpr Label kStages[] = {
    {"import", QT_TRANSLATE_NOOP("Stage", "reading values")},
    {"read", QT_TRANSLATE_NOOP("Stage", "reading")},
    {"columns", QT_TRANSLATE_NOOP("Stage", "reading columns")},
    {"neighbours", QT_TRANSLATE_NOOP("Stage", "searching neighbours")},
    {"pairs", QT_TRANSLATE_NOOP("Stage", "comparing pairs")},
    {"permutations", QT_TRANSLATE_NOOP("Stage", "permuting rows")},
    {"bootstrap", QT_TRANSLATE_NOOP("Stage", "resampling")},
    {"curves", QT_TRANSLATE_NOOP("Stage", "computing curves")},
    {"index", QT_TRANSLATE_NOOP("Stage", "building the index")},
    {"pictures", QT_TRANSLATE_NOOP("Stage", "drawing pictures")},
    {"embeddings", QT_TRANSLATE_NOOP("Stage", "computing embeddings")},
    {"export", QT_TRANSLATE_NOOP("Stage", "writing")},
    {"copy", QT_TRANSLATE_NOOP("Stage", "copying")},
    {"locked", QT_TRANSLATE_NOOP("Stage", "waiting until another program has finished writing")},
    {"check", QT_TRANSLATE_NOOP("Stage", "checking values")},
    {"intervals", QT_TRANSLATE_NOOP("Stage", "computing intervals")},
    {"null", QT_TRANSLATE_NOOP("Stage", "finding the level of chance")},
    {"report", QT_TRANSLATE_NOOP("Stage", "writing the report")},
    {"results", QT_TRANSLATE_NOOP("Stage", "collecting results")},
    {"scores", QT_TRANSLATE_NOOP("Stage", "reading scores")},
    {"verify", QT_TRANSLATE_NOOP("Stage", "checking")},
    {"components", QT_TRANSLATE_NOOP("Stage", "finding components")},
    {"layout", QT_TRANSLATE_NOOP("Stage", "laying out")},
    {"quality", QT_TRANSLATE_NOOP("Stage", "measuring the quality")},
    {"compact", QT_TRANSLATE_NOOP("Stage", "giving space back")},
    {"twins", QT_TRANSLATE_NOOP("Stage", "training twins")},
    {"comparison", QT_TRANSLATE_NOOP("Stage", "comparing models")},
    {"consensus", QT_TRANSLATE_NOOP("Stage", "finding the consensus")},
    {"fit", QT_TRANSLATE_NOOP("Stage", "fitting the item response model")},
    {"selection", QT_TRANSLATE_NOOP("Stage", "choosing items")},
    {"heads", QT_TRANSLATE_NOOP("Stage", "training heads")},
};

/// Numbers of a whole run.
constexpr Label kScalars[] = {
    {"n", QT_TRANSLATE_NOOP("Scalar", "Samples or items")},
    {"n_largest", QT_TRANSLATE_NOOP("Scalar", "Samples of the largest pair")},
    {"metrics", QT_TRANSLATE_NOOP("Scalar", "Measures")},
    {"chance_mutual_knn", QT_TRANSLATE_NOOP("Scalar", "Mutual kNN by chance, k / (n - 1)")},
    {"clamp_thresholds", QT_TRANSLATE_NOOP("Scalar", "Clamped beyond")},
    {"pairs", QT_TRANSLATE_NOOP("Scalar", "Pairs")},
    {"pairs_told_apart", QT_TRANSLATE_NOOP("Scalar", "Pairs told apart")},
    {"classes", QT_TRANSLATE_NOOP("Scalar", "Classes")},
    {"environment_rate", QT_TRANSLATE_NOOP("Scalar", "Share of flagged training samples")},
    {"stability_ami", QT_TRANSLATE_NOOP("Scalar", "Agreement of two seeds (AMI)")},
    {"stability_ami_chance", QT_TRANSLATE_NOOP("Scalar", "Agreement of two seeds on permuted labels (AMI)")},
    {"flip_rate_chance", QT_TRANSLATE_NOOP("Scalar", "Flip rate of permuted labels")},
    {"held_out_accuracy", QT_TRANSLATE_NOOP("Scalar", "Held-out accuracy of the twins, mean over the classes")},
    {"held_out_accuracy_chance", QT_TRANSLATE_NOOP("Scalar", "Held-out accuracy by chance")},
    {"held_out_accuracy_ci", QT_TRANSLATE_NOOP("Scalar", "Interval of the held-out accuracy")},
    {"not_more_than_chance", QT_TRANSLATE_NOOP("Scalar", "Not more than chance")},
    {"lower_is_better", QT_TRANSLATE_NOOP("Scalar", "Lower is better")},
    {"mixed_scales", QT_TRANSLATE_NOOP("Scalar", "On different scales")},
    {"items_repeated", QT_TRANSLATE_NOOP("Scalar", "Items that repeat another one")},
    {"scores_missing", QT_TRANSLATE_NOOP("Scalar", "Missing scores that were filled in")},
    {"vectors", QT_TRANSLATE_NOOP("Scalar", "Vectors")},
    {"precision", QT_TRANSLATE_NOOP("Scalar", "Precision")},
    {"recall", QT_TRANSLATE_NOOP("Scalar", "Recall")},
    {"f1", QT_TRANSLATE_NOOP("Scalar", "F1")},
    {"ami", QT_TRANSLATE_NOOP("Scalar", "Agreement with the known attribute (AMI)")},
    {"nmi", QT_TRANSLATE_NOOP("Scalar", "Agreement with the known attribute (NMI)")},
    {"labels", QT_TRANSLATE_NOOP("Scalar", "Labels")},
    {"clusters", QT_TRANSLATE_NOOP("Scalar", "Clusters")},
    {"declustered", QT_TRANSLATE_NOOP("Scalar", "Near-copies count as one")},
    {"consensus_method", QT_TRANSLATE_NOOP("Scalar", "Consensus by")},
    {"rounds", QT_TRANSLATE_NOOP("Scalar", "Rounds")},
    {"sure", QT_TRANSLATE_NOOP("Scalar", "Answers that the consensus is sure of (0.9)")},
    {"sure_right", QT_TRANSLATE_NOOP("Scalar", "Share of them that gold agrees with")},
    {"train", QT_TRANSLATE_NOOP("Scalar", "Training samples")},
    {"validation", QT_TRANSLATE_NOOP("Scalar", "Validation samples")},
    {"test", QT_TRANSLATE_NOOP("Scalar", "Test samples")},
    {"suspects", QT_TRANSLATE_NOOP("Scalar", "Suspect gold labels")},
    {"items_left_out", QT_TRANSLATE_NOOP("Scalar", "Items left out")},
    {"coverage_in_range", QT_TRANSLATE_NOOP("Scalar", "Share of intervals that hold the true score, in range")},
    {"coverage_out_of_range", QT_TRANSLATE_NOOP("Scalar", "Share of intervals that hold the true score, out of range")},
    {"dimensions_chosen", QT_TRANSLATE_NOOP("Scalar", "Dimensions chosen")},
    {"objective", QT_TRANSLATE_NOOP("Scalar", "Objective of the fit")},
    {"log_likelihood", QT_TRANSLATE_NOOP("Scalar", "Log likelihood")},
    {"fit_rounds", QT_TRANSLATE_NOOP("Scalar", "Rounds of the fit")},
    {"from", QT_TRANSLATE_NOOP("Scalar", "From run")},
    {"sets", QT_TRANSLATE_NOOP("Scalar", "Chosen sets")},
    {"epochs", QT_TRANSLATE_NOOP("Scalar", "Epochs")},
    {"quality_k", QT_TRANSLATE_NOOP("Scalar", "Neighbours of the quality")},
    {"ties", QT_TRANSLATE_NOOP("Scalar", "Ties at the last place")},
    {"trustworthiness", QT_TRANSLATE_NOOP("Scalar", "Trustworthiness")},
    {"neighbours_kept", QT_TRANSLATE_NOOP("Scalar", "Share of neighbours kept")},
};

/// Choices whose names say too little in a sentence or a table.
constexpr Label kChoices[] = {
    {"irt_anchors", QT_TRANSLATE_NOOP("Choice", "IRT anchors")},
    {"xrm", QT_TRANSLATE_NOOP("Choice", "environments")},
    {"oracle", QT_TRANSLATE_NOOP("Choice", "known attribute")},
    {"neighbours_kept", QT_TRANSLATE_NOOP("Choice", "neighbours kept")},
    {"trustworthiness", QT_TRANSLATE_NOOP("Choice", "trustworthiness")},
};

template <std::size_t N>
QString find(const Label (&list)[N], const char* context, std::string_view key) {
  for (const Label& label : list) {
    if (key == label.key) return QCoreApplication::translate(context, label.text);
  }
  return {};
}

QString inWords(std::string_view key) { return toQt(key).replace(u'_', u' '); }

const align::Measure* measureOf(std::string_view name) {
  for (const align::Measure& m : align::measures()) {
    if (m.name == name) return &m;
  }
  return nullptr;
}

}  // namespace

QString analysisText(std::string_view english) {
  return english.empty() ? QString() : QCoreApplication::translate("Analysis", std::string(english).c_str());
}

QString analysisTitle(std::string_view name) {
  const AnalysisSpec* spec = findSpec(name);
  return spec == nullptr ? toQt(std::string(name)) : analysisText(spec->title);
}

QString formulaLabel(std::string_view name) {
  const QString heading = find(kHeadings, "Heading", name);
  QString text = heading.isEmpty() ? choiceLabel(name) : heading;
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString choiceLabel(std::string_view choice) {
  for (const char* name : {"pca", "umap", "mlp", "erm", "jtt", "dfr"}) {
    if (choice == name) return toQt(choice).toUpper();
  }
  for (const auto& [word, name] :
       {std::pair("group_dro", "Group DRO"), std::pair("p_irt", "p-IRT"), std::pair("gp_irt", "gp-IRT"),
        std::pair("bh", "Benjamini-Hochberg"), std::pair("holm", "Holm"), std::pair("mcnemar", "McNemar"),
        std::pair("permutation", "sign flips")}) {
    if (choice == word) return QString::fromLatin1(name);
  }
  for (const std::string_view method :
       {"tvd_mi", "ca_identity", "ca_cross", "kl_mi", "chi2_mi", "hellinger_mi", "dmi", "mean_agreement",
        "majority_loo", "one_coin", "rank_one", "spectral", "dawid_skene", "glad"}) {
    if (choice == method) return columnHeading(choice);
  }
  if (const QString word = find(kChoices, "Choice", choice); !word.isEmpty()) return word;
  if (const align::Measure* m = measureOf(choice)) return analysisText(m->title);
  return analysisText(inWords(choice).toStdString());
}

QString choiceHelp(std::string_view choice) {
  const align::Measure* m = measureOf(choice);
  return m == nullptr ? QString() : toQt(m->definition) + QStringLiteral("\n") + toQt(m->source);
}

QString columnHeading(std::string_view name) {
  const QString text = find(kHeadings, "Heading", name);
  return text.isEmpty() ? toQt(name) : text;
}

QString scalarLabel(std::string_view name) {
  QString text = find(kScalars, "Scalar", name);
  if (text.isEmpty()) text = find(kHeadings, "Heading", name);
  if (text.isEmpty()) text = inWords(name);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

QString tableTitle(std::string_view name) {
  const QString text = find(kTables, "TableTitle", name);
  return text.isEmpty() ? inWords(name) : text;
}

QString kindLabel(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Vector:
      return QCoreApplication::translate("Kind", "vectors");
    case ColumnKind::Score:
      return QCoreApplication::translate("Kind", "scores");
    case ColumnKind::Answer:
      return QCoreApplication::translate("Kind", "answers");
    case ColumnKind::Category:
      return QCoreApplication::translate("Kind", "category");
    case ColumnKind::Number:
      return QCoreApplication::translate("Kind", "number");
    case ColumnKind::Text:
      return QCoreApplication::translate("Kind", "text");
    case ColumnKind::Media:
      return QCoreApplication::translate("Kind", "media");
  }
  return {};
}

QString kindIcon(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Vector:
      return QStringLiteral("vector");
    case ColumnKind::Score:
      return QStringLiteral("score");
    case ColumnKind::Answer:
      return QStringLiteral("answer");
    case ColumnKind::Category:
      return QStringLiteral("category");
    case ColumnKind::Number:
      return QStringLiteral("number");
    case ColumnKind::Text:
      return QStringLiteral("text");
    case ColumnKind::Media:
      return QStringLiteral("media");
  }
  return {};
}

QString stateLabel(RunState state) {
  switch (state) {
    case RunState::Done:
      return QCoreApplication::translate("RunState", "done");
    case RunState::Failed:
      return QCoreApplication::translate("RunState", "failed");
    case RunState::Cancelled:
      return QCoreApplication::translate("RunState", "cancelled");
  }
  return {};
}

QString stageLabel(std::string_view stage) {
  const QString text = find(kStages, "Stage", stage);
  return text.isEmpty() ? inWords(stage) : text;
}

}  // namespace eido
