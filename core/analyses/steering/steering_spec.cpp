// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"
#include "core/analyses/steering/steering_analysis.h"
#include "core/analyses/vector_input.h"

namespace eido {
namespace {

constexpr const char* kCitation =
    "Singh, Ravfogel, Herzig, Aharoni, Cotterell, Kumaraguru: Representation Surgery: Theory and Practice of Affine "
    "Steering. ICML 2024. Belrose, Schneider-Joseph, Ravfogel, Cotterell, Raff, Biderman: LEACE: Perfect Linear "
    "Concept Erasure in Closed Form. NeurIPS 2023.";
constexpr const char* kSurgery = "Singh et al. 2024, section 3";
constexpr const char* kLeace = "Belrose et al. 2023, theorem 4.3";

std::vector<ChoiceSpec> methodChoices() {
  return {{"mean", "mean"},
          {"mean_covariance", "mean and covariance"},
          {"leace", "LEACE"},
          {"orthogonal", "orthogonal projection"},
          {"leace_oracle", "LEACE, attribute known"},
          {"inlp", "INLP"}};
}

ParameterSpec choice(const char* name, const char* title, const char* fallback, std::vector<ChoiceSpec> choices,
                     const char* help, const char* source) {
  return {.name = name,
          .title = title,
          .type = ParameterType::Choice,
          .fallback = fallback,
          .choices = std::move(choices),
          .help = help,
          .source = source,
          .advanced = true};
}

ParameterSpec whole(const char* name, const char* title, int fallback, int minimum, int maximum, const char* unit,
                    const char* help) {
  return {.name = name,
          .title = title,
          .fallback = fallback,
          .minimum = minimum,
          .maximum = maximum,
          .unit = unit,
          .help = help,
          .source = "",
          .advanced = true};
}

ParameterSpec text(const char* name, const char* title, const char* help) {
  return {.name = name, .title = title, .type = ParameterType::Text, .fallback = "", .help = help, .source = ""};
}

std::vector<ParameterSpec> parametersOfSteering() {
  return {
      vectorsParameter("The embedding to steer."),
      categoryParameter("attribute", "Attribute", "What is to be moved or erased: a category of the samples.",
                        {"attribute", "group", "background", "place", "gender"}),
      categoryParameter("label", "Task",
                        "What is to stay: the classes of a task; without it only the attribute is "
                        "looked at.",
                        {"label", "class", "profession", "y"}),
      categoryParameter("split", "Split",
                        "train, validation and test (or 0, 1, 2) of each sample; without it 60/20/20 % of each value "
                        "of the attribute by the seed.",
                        {"split"}),
      text("source", "Values to move", "Values of the attribute, with commas between; empty = all but the target."),
      text("target", "Target",
           "The value whose mean (and covariance) the others get, or barycentre: all meet in the middle; empty = the "
           "most frequent one of the training rows."),
      {.name = "method",
       .title = "Methods",
       .type = ParameterType::ChoiceList,
       .fallback = Json::array({"mean", "mean_covariance", "leace"}),
       .choices = methodChoices(),
       .help = "Move the values' means onto the target's, means and covariances, or erase what linear probes find: "
               "LEACE with the least change, by an orthogonal projection, with the attribute known, or probe by probe.",
       .source = kSurgery},
      {.name = "rows_by",
       .title = "Test rows by",
       .type = ParameterType::ChoiceList,
       .fallback = Json::array({"predicted", "gold"}),
       .choices = {{"predicted", "predicted attribute"}, {"gold", "true attribute"}},
       .help = "How methods that move the rows of some values know them beyond the training rows: by a classifier, as "
               "in use, or by the true attribute, an upper bound.",
       .source = "Singh et al. 2024, section 5"},
      choice("predictor", "Predictor", "linear", {"linear", {"mlp", "MLP"}},
             "The classifier that tells the attribute where rows move by it.", "Singh et al. 2024, section 5"),
      {.name = "ridge",
       .title = "Ridge",
       .type = ParameterType::Real,
       .fallback = 1e-5,
       .minimum = 0,
       .maximum = 1e12,
       .help = "Added to the diagonal of both covariances; 0 = a pseudo-inverse.",
       .source = kSurgery,
       .advanced = true},
      choice("ridge_scale", "Ridge is", "absolute", {"absolute", "relative"},
             "As it is, or times the mean of the covariance's eigenvalues.", ""),
      choice("covariance_divisor", "Covariances by", "n", {"n", {"n-1", "n - 1"}},
             "What sums of squares are divided by; LEACE always takes n - 1.", ""),
      {.name = "shrinkage",
       .title = "Shrink LEACE's covariance",
       .type = ParameterType::Boolean,
       .fallback = false,
       .help = "Towards a multiple of the identity, by the amount that is best for as many rows.",
       .source = "Bodnar et al. 2014",
       .advanced = true},
      {.name = "concept_cut",
       .title = "Least correlation",
       .type = ParameterType::Real,
       .fallback = 1e-10,
       .minimum = 0,
       .maximum = 1e12,
       .help = "Directions whose (whitened) cross-covariance with the attribute is no larger are not erased.",
       .source = kLeace,
       .advanced = true},
      choice("concept_cut_scale", "Least correlation is", "relative", {"relative", "absolute"},
             "A share of the largest that there can be, or as it is.", ""),
      {.name = "rank_tolerance",
       .title = "Rank tolerance",
       .type = ParameterType::NumberOrChoice,
       .fallback = "auto",
       .minimum = 0,
       .maximum = 1,
       .choices = {"auto"},
       .help = "Eigenvalues of a covariance up to this share of the largest count as 0; auto = 1e-12, and 1e-6 for "
               "vectors stored as float16.",
       .source = "",
       .advanced = true},
      whole("inlp_rounds", "Rounds of INLP", 8, 1, 10000, "probes",
            "Probes that are projected out, one after the other."),
      whole("pca", "Components", 0, 0, 100000, "",
            "Steer within so many principal components of the training rows; 0 = all dimensions."),
      {.name = "probes",
       .title = "Probes",
       .type = ParameterType::ChoiceList,
       .fallback = Json::array({"linear", "mlp"}),
       .choices = {"linear", {"mlp", "MLP"}, "none"},
       .help = "Classifiers that look for attribute and task before and after; none = train nothing, not the task's "
               "classifier either.",
       .source = ""},
      whole("probe_rows", "Rows of probes", 20000, 0, 100000000, "rows",
            "Training rows that probes are fitted to, drawn by the seed; 0 = all."),
      {.name = "neighbours",
       .title = "Neighbours",
       .type = ParameterType::IntegerList,
       .fallback = Json::array({1, 8, 32, 128}),
       .minimum = 1,
       .maximum = 100000,
       .choices = {"none"},
       .help = "Among so many nearest test rows by cosine, how many have the same value; none = don't look.",
       .source = "Singh et al. 2024, section 5",
       .advanced = true},
      whole("bootstrap", "Draws for intervals", 1000, 0, 1000000, "draws",
            "Draws of test rows within class and value, for intervals of gaps."),
      whole("permutations", "Permutations", 200, 0, 1000000, "",
            "Permutations of the attribute within each class: the gaps there are by chance."),
      choice("per_sample", "Table of samples", "auto", {"auto", "true", "false"},
             "What became of each sample; auto = where there are up to 10,000.", ""),
      text("name", "Name of new columns",
           "Keep the moved vectors as a column NAME, or NAME/method where there are several; empty = make none."),
      confidenceParameter()};
}

std::vector<TableSpec> tablesOfSteering() {
  const ColumnSpec method{"method", "Method"}, rowsBy{"rows_by", "Rows by"}, source{"source", "Value moved"};
  return {
      {.name = "summary",
       .title = "Summary",
       .columns = {method,
                   rowsBy,
                   source,
                   {"task_accuracy", "Task accuracy"},
                   {"task_ci_low", "Task from"},
                   {"task_ci_high", "Task to"},
                   {"task_chance", "Task by chance"},
                   {"rms_gap", "Gap (RMS)"},
                   {"rms_ci_low", "Gap from"},
                   {"rms_ci_high", "Gap to"},
                   {"rms_debiased", "Gap less its bias"},
                   {"rms_chance", "Gap by chance"},
                   "p_value",
                   "p_adjusted",
                   {"mean_absolute_gap", "Mean absolute gap"},
                   {"correlation", "Correlation with shares"},
                   {"correlation_ci_low", "Correlation from"},
                   {"correlation_ci_high", "Correlation to"},
                   {"classes", "Classes"},
                   {"classes_left_out", "Classes left out"}},
       .help = "Task: a linear classifier that is fitted anew to the moved training rows. Gap of a class: share of its "
               "test rows told right, moved value less target. Chance: the attribute permuted within classes. "
               "Correlation: of the gaps with the value's share of each class on the training rows."},
      {.name = "probes",
       .title = "Probes",
       .columns = {method,
                   rowsBy,
                   {"probe", "Probe"},
                   {"of", "Asked for"},
                   "accuracy",
                   "ci_low",
                   "ci_high",
                   "chance",
                   {"n", "Rows fitted to"}},
       .help = "Classifiers fitted to the moved training rows, scored on the moved test rows; chance = always the most "
               "frequent value."},
      {.name = "gaps",
       .title = "Gaps by class",
       .columns = {method,
                   rowsBy,
                   source,
                   {"class", "Class"},
                   {"source_share", "Share on train"},
                   {"n_source", "Rows moved"},
                   {"n_target", "Rows of the target"},
                   {"tpr_source", "Right, moved"},
                   {"tpr_target", "Right, target"},
                   {"gap", "Gap"},
                   "ci_low",
                   "ci_high",
                   "p_value",
                   "p_adjusted"},
       .help = "Share of a class's test rows that the task's classifier tells right, of the moved value less of the "
               "target. p: all permutations of both values among its rows; adjusted: Holm over the classes."},
      {.name = "changes",
       .title = "What changed",
       .columns = {method,
                   rowsBy,
                   source,
                   {"measure", "Measure"},
                   {"difference", "Change"},
                   "ci_low",
                   "ci_high",
                   "p_value",
                   "p_adjusted"},
       .help = "Against the vectors as they are, on the same test rows. Accuracies: Newcombe's paired interval, "
               "McNemar's exact test; gaps: the same bootstrap draws. Adjusted: Holm over the methods of a measure."},
      {.name = "neighbours",
       .title = "Neighbours",
       .columns = {method, rowsBy, {"k", "Neighbours"}, {"same_value", "Same value"}, "ci_low", "ci_high", "chance"},
       .help = "Of the nearest test rows by cosine, how many have the value of the row that asks."},
      {.name = "maps",
       .title = "Maps",
       .columns = {method,
                   source,
                   {"target", "Target"},
                   {"gaps_against", "Gaps against"},
                   {"n_source", "Rows"},
                   {"n_target", "Rows of the target"},
                   {"rank_source", "Rank"},
                   {"condition", "Condition"},
                   {"shrinkage", "Share kept by shrinkage"},
                   {"removed", "Directions removed"},
                   {"eigenvalue_min", "Least eigenvalue (symmetric part)"},
                   {"eigenvalue_max", "Largest eigenvalue (symmetric part)"},
                   {"mean_residual", "Mean left"},
                   {"covariance_residual", "Covariance left"},
                   {"covariance_gap_before", "Covariance before"},
                   {"cross_covariance_before", "Cross-covariance before"},
                   {"cross_covariance_after", "Cross-covariance after"},
                   {"transport_cost", "Transport cost"},
                   {"distance", "Distance"}},
       .help = "All of the training rows. Left: the largest entry of the difference to the target's mean or covariance "
               "after moving; of a map for all rows, the largest over the values. Transport cost: mean |f(x) - x|^2 of "
               "the moved rows."},
      {.name = "spectrum",
       .title = "Spectrum",
       .columns = {method, source, {"place", "Place"}, {"eigenvalue", "Eigenvalue"}},
       .help = "Eigenvalues of the map, largest first: 1 = a direction that stays, 0 = one that is gone, above 1 = one "
               "that is stretched."},
      {.name = "samples",
       .title = "Samples",
       .columns = {method,
                   rowsBy,
                   "key",
                   {"split", "Part"},
                   {"attribute", "Attribute"},
                   {"attribute_predicted", "Attribute, predicted"},
                   {"moved", "Moved"},
                   {"distance", "Moved by"},
                   {"task_before", "Task before"},
                   {"task_after", "Task after"}},
       .help = "What became of each sample: how far its vector moved, and what the task's classifier says of it."}};
}

}  // namespace

AnalysisSpec steeringSpec() {
  return {
      .name = "steering",
      .title = "Steering",
      .summary = "Can an attribute be moved or erased, and what does that cost?",
      .group = AnalysisGroup::Removal,
      .citation = kCitation,
      .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "The embedding to steer."},
      .parameters = parametersOfSteering(),
      .presets =
          quickAndThorough({{"bootstrap", 100}, {"permutations", 50}, {"probes", {"linear"}}, {"probe_rows", 4000}},
                           {{"bootstrap", 5000}, {"permutations", 1000}, {"probe_rows", 100000}}),
      .tables = tablesOfSteering(),
      .scalars = {{"train", "Training samples"},
                  {"validation", "Validation samples"},
                  {"test", "Test samples"},
                  {"dimensions", "Dimensions"},
                  {"target", "Target"},
                  {"gaps_against", "Gaps against"},
                  {"predictor_accuracy", "Accuracy of the predictor"},
                  {"predictor_ci_low", "Predictor from"},
                  {"predictor_ci_high", "Predictor to"},
                  {"attribute_chance", "Attribute by chance"}},
      .stages = {{"moments", "adding up"},
                 {"barycentre", "finding the barycentre"},
                 {"inlp", "projecting out probes"},
                 {"predictor", "fitting the predictor"},
                 {"probes", "fitting probes"},
                 {"gaps", "resampling gaps"}},
      .values = {{"original", ""},
                 {"predicted", ""},
                 {"gold", ""},
                 {"barycentre", ""},
                 {"attribute", ""},
                 {"label", "task"},
                 {"task_accuracy", "task accuracy"},
                 {"attribute_linear", "attribute, linear probe"},
                 {"attribute_mlp", "attribute, MLP probe"},
                 {"rms_gap", "gap (RMS)"},
                 {"train", ""},
                 {"validation", ""},
                 {"test", ""}},
      .formulas =
          {{"mean", "f(x) = x + m_t - m_c", kSurgery},
           {"mean_covariance",
            "f(x) = W (x - m_c) + m_t, W = A^(-1/2) (A^(1/2) B A^(1/2))^(1/2) A^(-1/2), A and B the covariances plus "
            "the ridge",
            kSurgery},
           {"leace", "f(x) = x - V^+ U U' V (x - mean), V = S_xx^(-1/2), U = left singular vectors of V S_xz", kLeace},
           {"orthogonal", "the same with V = I", kLeace},
           {"leace_oracle", "f(x) = x - S_xz S_zz^+ (z - mean z)", "Belrose et al. 2023, theorem 4.5"},
           {"inlp", "f(x) = x less its projection on the span of the probes' weights", "Ravfogel et al. 2020"},
           {"probes",
            "linear: sum of cross-entropies + |weights|^2 / 2; mlp: 128 rectified units, Adam, the best validation "
            "loss "
            "kept",
            ""},
           {"rms_gap", "sqrt(mean over classes of (TPR_moved - TPR_target)^2)", "De-Arteaga et al. 2019"},
           {"intervals",
            "of accuracies: Wilson's; of gaps: Newcombe's; of their root mean square: roots of the percentiles of its "
            "resampled squares, less their bias",
            "Newcombe 1998"},
           {"chance", "mean root mean square when the attribute is permuted within each class", ""}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        const double d = size.dimensions,
                     ways = static_cast<double>(p.list("method").size() * p.list("rows_by").size());
        const double rows = std::min(size.samples, static_cast<double>(p.integer("probe_rows")));
        const double probes = static_cast<double>(p.list("probes").size());
        return {.operations = 4 * size.samples * d * d + 2000 * ways * probes * rows * d +
                              static_cast<double>(p.integer("bootstrap")) * size.samples,
                .bytes = 2 * size.samples * d * sizeof(double) + 4 * d * d * sizeof(double)};
      }};
}

AnalysisSpec steeringApplySpec() {
  return {
      .name = "steering-apply",
      .title = "Apply a steering map",
      .summary = "What becomes of another column when a map that was made is applied to it?",
      .group = AnalysisGroup::Removal,
      .citation = kCitation,
      .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "The column to move."},
      .parameters = {{.name = "from",
                      .title = "Steering run",
                      .fallback = 0,
                      .minimum = 0,
                      .help = "Number of the run that made the map.",
                      .source = ""},
                     vectorsParameter("The column to move: as wide as the one that the map was made of."),
                     {.name = "method",
                      .title = "Method",
                      .type = ParameterType::Text,
                      .fallback = "",
                      .help = "One of the run's methods; empty = the only one it has.",
                      .source = "",
                      .ofRun = "method"},
                     categoryParameter("attribute", "Attribute",
                                       "Rows move by its values; without it as the run's predictor tells them. Maps "
                                       "for all rows need neither.",
                                       {}),
                     text("name", "Name of the new column", "Empty = COLUMN steered by METHOD."),
                     confidenceParameter()},
      .tables = {{.name = "shares",
                  .title = "Rows by value",
                  .columns = {{"value", "Value"}, {"rows", "Rows"}, {"moved", "Moved"}},
                  .help = "Values of the attribute, given or predicted; all = one map for all rows."}},
      .scalars = {{"rows", "Rows"},
                  {"moved", "Rows moved"},
                  {"transport_cost", "Transport cost"},
                  {"mean_shift", "Largest shift of a mean"},
                  {"from", "From run"},
                  {"method", "Method"},
                  {"column", "New column"}},
      .buildsOn = "steering"};
}

}  // namespace eido
