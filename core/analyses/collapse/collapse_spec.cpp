// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/collapse_spec.h"
#include "core/analyses/category_input.h"
#include "core/analyses/vector_input.h"

namespace eido {
namespace {

constexpr const char* kCitation =
    "Gerstgrasser et al.: Is Model Collapse Inevitable? Breaking the Curse of Recursion by Accumulating Real and "
    "Synthetic Data. 2024. Dohmatob, Feng, Yang, Charton, Kempe: A Tale of Tails: Model Collapse as a Change of "
    "Scaling "
    "Laws. ICML 2024. Kazdan et al.: Collapse or Thrive? 2024.";
constexpr const char* kSource = "Gerstgrasser et al. 2024, section 2; Kazdan et al. 2024";

ParameterSpec choice(const char* name, const char* title, const char* fallback, std::vector<ChoiceSpec> choices,
                     const char* help, bool advanced) {
  return {.name = name,
          .title = title,
          .type = ParameterType::Choice,
          .fallback = fallback,
          .choices = std::move(choices),
          .help = help,
          .source = "",
          .advanced = advanced};
}

ParameterSpec whole(const char* name, const char* title, int fallback, int minimum, int maximum, const char* unit,
                    const char* help, bool advanced) {
  return {.name = name,
          .title = title,
          .fallback = fallback,
          .minimum = minimum,
          .maximum = maximum,
          .unit = unit,
          .help = help,
          .source = "",
          .advanced = advanced};
}

std::vector<ParameterSpec> collapseParameters() {
  return {
      choice("model", "Model", "gaussian",
             {{"gaussian", "Normal distribution", "Mean and covariance."},
              {"ols", "Least squares", "A linear prediction of a target."},
              {"kde", "Kernel density", "A bump around each row."},
              {"gmm", "Mixture of normal distributions", "By EM."},
              {"discrete", "Categories", "How frequent each is."}},
             "What is fitted to the rows, draws the next ones, and is fitted to these.", false),
      vectorsParameter(
          "The real rows; without it rows of a known truth are drawn, which needs samples and dimensions."),
      categoryParameter("label", "Label",
                        "Of normal distributions: the classes are drawn and fitted again too, and judged on real "
                        "held-out labels.",
                        {}),
      {.name = "protocol",
       .title = "Protocols",
       .type = ParameterType::ChoiceList,
       .fallback = Json::array({"replace", "accumulate", "accumulate_subsample"}),
       .choices = {"replace", "accumulate", {"accumulate_subsample", "accumulate and subsample"}, "verified"},
       .help =
           "What a generation is fitted to: what the last one drew; the real rows and all that was drawn; as many "
           "rows as there were, out of these; or what of the drawn rows a verifier lets pass, put to the real ones.",
       .source = kSource},
      whole("generations", "Generations", 20, 1, 100000, "", "Counted from 1, the fit to real rows.", false),
      whole("samples", "Samples a generation", 0, 0, 100000000, "rows",
            "Rows that each generation draws, and that the first is fitted to; 0 = all training rows.", false),
      whole("runs", "Repetitions", 100, 1, 1000000, "", "Mean, band and intervals are over them.", false),
      whole("dimensions", "Dimensions", 0, 0, 100000, "", "Of the truth, where no vectors are named.", true),
      {.name = "target",
       .title = "Target",
       .type = ParameterType::Column,
       .fallback = nullptr,
       .help = "Of least squares: what is predicted from the vectors.",
       .source = "",
       .columnKinds = {ColumnKind::Number, ColumnKind::Score}},
      {.name = "noise",
       .title = "Noise",
       .type = ParameterType::NumberOrChoice,
       .fallback = "auto",
       .minimum = 0,
       .maximum = 1e12,
       .choices = {"auto"},
       .help = "Of least squares: standard deviation of drawn labels; auto = that of the first fit's residuals, 1 for "
               "the truth.",
       .source = "",
       .advanced = true},
      choice("design", "Design", "fixed", {"fixed", "fresh"},
             "Of least squares: all batches have the same rows, or each has new ones.", true),
      categoryParameter("category", "Categories", "Of discrete: the category of each row.", {}),
      {.name = "probabilities",
       .title = "Probabilities",
       .type = ParameterType::RealList,
       .fallback = Json::array(),
       .minimum = 0,
       .maximum = 1,
       .help = "Of discrete, in place of a column: what the truth's categories are drawn by; they sum to 1.",
       .source = "",
       .advanced = true},
      whole("clusters", "Clusters", 10, 2, 100000, "",
            "Of discrete, with vectors: K-means clusters are the categories.", true),
      {.name = "pca",
       .title = "Components",
       .type = ParameterType::NumberOrChoice,
       .fallback = "auto",
       .minimum = 0,
       .maximum = 100000,
       .choices = {"auto"},
       .help = "Principal components of the training rows that all happens in; auto = a fifth of the samples, 32 at "
               "most; 0 = all dimensions.",
       .source = "",
       .advanced = true},
      choice("covariance", "Covariance", "ml", {{"ml", "maximum likelihood"}, "unbiased", {"ledoit_wolf", "shrunk"}},
             "By the number of rows, by one less, or drawn towards a multiple of the identity.", true),
      {.name = "bandwidth",
       .title = "Bandwidth",
       .type = ParameterType::NumberOrChoice,
       .fallback = "scott",
       .minimum = 1e-12,
       .maximum = 1e12,
       .choices = {{"scott", "Scott"}, {"silverman", "Silverman"}},
       .help = "Of kernel densities, for all generations: by a rule from the first, or a number.",
       .source = "Scott 1992; Silverman 1986",
       .advanced = true},
      choice("kernel", "Kernel", "gaussian", {{"gaussian", "bell"}, {"tophat", "ball"}}, "Of kernel densities.", true),
      whole("components", "Parts", 5, 1, 10000, "", "Of mixtures.", true),
      choice("component_covariance", "Covariances of parts", "full", {"full", "diagonal"}, "Of mixtures.", true),
      [] {
        ParameterSpec split = categoryParameter("split", "Split",
                                                "train and test (or 0 and 2) of each row; validation is not used. "
                                                "Without it a share is held out by the seed.",
                                                {"split"});
        split.advanced = true;
        return split;
      }(),
      {.name = "held_out",
       .title = "Held out",
       .type = ParameterType::Real,
       .fallback = 0.2,
       .minimum = 0,
       .maximum = 0.9,
       .help = "Share of the rows that nothing is fitted to, where no split is named.",
       .source = "",
       .advanced = true},
      {.name = "measures",
       .title = "Measures",
       .type = ParameterType::ChoiceList,
       .fallback = Json::array({"auto"}),
       .choices = {{"auto", "the model's usual ones"},
                   "trace",
                   {"trace_ratio", "variance left"},
                   {"mean_error", "shift of the mean"},
                   {"log_det_change", "change of log det"},
                   {"effective_rank", "effective rank"},
                   {"frechet", "Fréchet distance"},
                   {"held_out_nll", "held-out loss"},
                   {"test_loss", "test loss"},
                   {"test_accuracy", "test accuracy"},
                   "error",
                   {"held_out_error", "held-out error"},
                   {"components_alive", "parts alive"},
                   "heterozygosity",
                   "entropy",
                   {"alive", "categories alive"},
                   {"kept", "share kept"},
                   "coverage",
                   "mixing"},
       .help = "auto = all of the model's but coverage and mixing, which look at drawn rows and take longer.",
       .source = "",
       .advanced = true},
      whole("neighbours", "Neighbours", 5, 1, 100000, "", "Of coverage and mixing.", true),
      {.name = "per_run",
       .title = "Table of repetitions",
       .type = ParameterType::Boolean,
       .fallback = false,
       .help = "Every value of every repetition as a table; the arrays have them anyway.",
       .source = "",
       .advanced = true},
      confidenceParameter()};
}

std::vector<TableSpec> collapseTables() {
  const ColumnSpec protocol{"protocol", "Protocol"}, measure{"measure", "Measure"};
  return {
      {.name = "summary",
       .title = "Summary",
       .columns = {protocol,
                   measure,
                   {"first", "Generation 1"},
                   {"last", "Last generation"},
                   {"last_ci_low", "Last from"},
                   {"last_ci_high", "Last to"},
                   {"expected_last", "Exact, last"},
                   {"limit", "Exact, in the limit"},
                   {"verdict", "Verdict"}},
       .help =
           "collapses: in more than half of the repetitions the last generation has left the band of generation 1, for "
           "the worse where one side is worse. The band: where generation 1 has the same value in all, of fits to "
           "resamples of its rows, and of that value. drifts: the mean has moved, the repetitions are within the "
           "band. holds: neither."},
      {.name = "curves",
       .title = "Curves",
       .columns = {protocol,
                   {"generation", "Generation"},
                   measure,
                   {"mean", "Mean"},
                   {"stderr", "Standard error"},
                   "ci_low",
                   "ci_high",
                   {"median", "Median"},
                   {"band_low", "Band from"},
                   {"band_high", "Band to"},
                   {"q01", "1 %"},
                   {"q05", "5 %"},
                   {"q95", "95 %"},
                   {"q99", "99 %"},
                   {"expected", "Exact"},
                   {"z", "z"},
                   {"runs", "Repetitions"}},
       .help =
           "Over the repetitions. The interval is that of the mean: more of them make it narrower, and the finding no "
           "stronger. The band has the repetitions themselves. z: standard errors between mean and exact expectation."},
      {.name = "variety",
       .title = "Variety",
       .columns = {protocol,
                   {"generation", "Generation"},
                   {"nobodys", "Nobody's nearest"},
                   "ci_low",
                   "ci_high",
                   {"real", "Real rows"},
                   {"drawn", "Drawn rows"},
                   {"runs", "Repetitions"}},
       .help = "Share of the real training rows that are no drawn row's nearest. Fewer rows drawn than there are "
               "leave some for nobody anyway: compare with generation 1."},
      {.name = "nearest",
       .title = "Nearest real samples",
       .columns = {protocol, "key", {"first", "Drawn near it, generation 1"}, {"last", "Drawn near it, last"}},
       .help = "How many of the drawn rows have this real sample as their nearest, over the repetitions that are "
               "compared (20 at most; up to 2,000 real and 2,000 drawn rows)."},
      {.name = "categories",
       .title = "Categories",
       .columns = {protocol,
                   {"category", "Category"},
                   {"share_first", "Share, generation 1"},
                   {"share_last", "Share, last"},
                   "ci_low",
                   "ci_high",
                   {"survives", "Share that it survives in"}},
       .help = "Means over the repetitions; a category that has died never returns under replace."},
      {.name = "per_run",
       .title = "Repetitions",
       .columns = {protocol, {"run", "Repetition"}, {"generation", "Generation"}, measure, {"value", "Value"}},
       .help = "Every value of every repetition."}};
}

}  // namespace

AnalysisSpec collapseSpec() {
  return {
      .name = "collapse",
      .title = "Model collapse",
      .summary = "What becomes of models that train on what models made?",
      .group = AnalysisGroup::Removal,
      .citation = kCitation,
      .input = {.kinds = {ColumnKind::Vector}, .minimum = 0, .maximum = 1, .help = "The embedding to play with."},
      .parameters = collapseParameters(),
      .presets = quickAndThorough({{"runs", 20}, {"generations", 10}}, {{"runs", 500}}),
      .tables = collapseTables(),
      .scalars = {{"model", "Model"},
                  {"samples", "Samples a generation"},
                  {"train", "Training samples"},
                  {"held_out", "Held-out samples"},
                  {"dimensions", "Dimensions"},
                  {"components", "Principal components"},
                  {"noise", "Noise"},
                  {"bandwidth", "Bandwidth"},
                  {"runs", "Repetitions"},
                  {"generations", "Generations"},
                  {"log_det_rate", "Change of log det a generation"},
                  {"worst_z", "Largest z"},
                  {"z_tests", "z compared"},
                  {"worst_z_bound", "Largest z by chance"}},
      .stages = {{"moments", "adding up"},
                 {"runs", "playing"},
                 {"clusters", "finding clusters"},
                 {"resamples", "resampling generation 1"}},
      .values = {{"gaussian", "normal distribution"},
                 {"ols", "least squares"},
                 {"kde", "kernel density"},
                 {"gmm", "mixture"},
                 {"discrete", "categories"},
                 {"replace", ""},
                 {"accumulate", ""},
                 {"accumulate_subsample", "accumulate and subsample"},
                 {"verified", ""},
                 {"collapses", ""},
                 {"drifts", ""},
                 {"holds", ""},
                 {"trace", ""},
                 {"trace_ratio", "variance left"},
                 {"mean_error", "shift of the mean"},
                 {"log_det_change", "change of log det"},
                 {"effective_rank", "effective rank"},
                 {"frechet", "Fréchet distance"},
                 {"held_out_nll", "held-out loss"},
                 {"test_loss", "test loss"},
                 {"test_accuracy", "test accuracy"},
                 {"error", "error"},
                 {"held_out_error", "held-out error"},
                 {"components_alive", "parts alive"},
                 {"heterozygosity", ""},
                 {"entropy", ""},
                 {"alive", "categories alive"},
                 {"kept", "share kept"},
                 {"coverage", ""},
                 {"mixing", ""}},
      .formulas =
          {{"replace", "generation i + 1 is fitted to T draws of generation i", kSource},
           {"accumulate", "... to the real rows and all i batches of T drawn so far", kSource},
           {"accumulate_subsample", "... to T rows of that pool, without replacement", kSource},
           {"verified",
            "... to the real rows and those drawn ones whose log density under generation 1 is at least the 5 % "
            "quantile "
            "of the training rows', and (test loss) whose class generation 1 predicts",
            ""},
           {"trace_ratio", "tr Sigma_n / tr Sigma_reference; exact: (1 - 1/T)^n, prod (1 - 1/(i^2 T))", ""},
           {"mean_error", "|mean - reference's|^2 / tr Sigma_reference; exact: 1 less that", ""},
           {"log_det_change", "log det; exact under replace: n (sum over j of digamma((T - j)/2) + log(2/T))", ""},
           {"effective_rank", "exp of the entropy of the normalised eigenvalues", "Roy and Vetterli 2007"},
           {"frechet", "|dm|^2 + tr(A + B - 2 (A^(1/2) B A^(1/2))^(1/2))", "Heusel et al. 2017"},
           {"test_loss", "mean -log p(real label) by Bayes' rule of classes with one covariance, held-out rows", ""},
           {"error",
            "|w - reference|^2; exact: u n under replace, u sum 1/i^2 under accumulate, u = sigma^2 d/(T - d - 1)",
            "Gerstgrasser et al. 2024, theorem 1"},
           {"heterozygosity", "1 - sum p^2; exact: that of the truth times (1 - 1/T)^n or prod (1 - 1/(i^2 T))",
            "Wright 1931"},
           {"coverage", "share of held-out rows with a drawn row nearer than their k-th nearest training row",
            "Naeem et al. 2020"},
           {"mixing", "share of the other kind among the k nearest of real and drawn rows, 1:1", "Henze 1988"},
           {"intervals", "mean +- t sd/sqrt(runs)", ""},
           {"worst_z_bound", "Student's quantile of 1 - (1 - confidence)/(2 z_tests), runs - 1 degrees", "Bonferroni"}},
      .work = [](const WorkSize& size, const Parameters& p) -> Work {
        const double fits = static_cast<double>(p.integer("runs") * p.integer("generations")) *
                            static_cast<double>(p.list("protocol").size());
        const double rows = p.integer("samples") > 0 ? static_cast<double>(p.integer("samples")) : size.samples;
        const double d = p.at("pca").is_number() ? p.real("pca") : std::min(size.dimensions, 32.0);
        // kernels look at each pair of rows
        const double each = p.text("model") == "kde" ? rows * d * size.samples : rows * d * d + 10 * d * d * d;
        return {.operations = fits * each / 2, .bytes = 4 * size.samples * d * sizeof(double)};
      }};
}

std::vector<std::string> collapseColumns(std::string_view table) {
  for (const TableSpec& spec : collapseTables()) {
    if (spec.name == table) return namesOf(spec.columns);
  }
  return {};
}

}  // namespace eido
