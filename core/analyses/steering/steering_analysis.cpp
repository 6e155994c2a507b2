// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/steering_analysis.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analyses/steering/classifiers.h"
#include "core/analyses/steering/move.h"
#include "core/analyses/steering/steering_tables.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

using namespace steering;

constexpr std::int64_t kSamplesByDefault = 10000;

bool has(const std::vector<std::string>& list, const char* entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

class SteeringRun {
 public:
  SteeringRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input), m_parameters(parameters), m_task(task) {}

  Result run() {
    checkLists();
    m_rows = readRows(m_input, m_parameters, m_result.warnings, m_task.part(0, 0.1));
    m_goal = goalOf(m_rows, m_parameters);
    m_fitting = probeRows(m_rows.train, m_parameters, m_input.seed);
    m_moments = momentsOf(m_rows, m_task.part(0.1, 0.2));
    m_methods = makeMethods(m_rows, m_moments, m_goal, m_fitting, m_parameters, tolerance(), m_result.warnings,
                            m_task.part(0.2, 0.3));
    noteMaps();
    predict();
    score();
    tell();
    keepArrays();
    keepColumns();
    m_task.checkpoint();
    return std::move(m_result);
  }

 private:
  void checkLists() const {
    for (const char* name : {"method", "rows_by", "probes"}) {
      if (!m_parameters.list(name).empty()) continue;
      throw Error(ErrorKind::Parameter, {.place = "--" + std::string(name == std::string("rows_by") ? "rows-by" : name),
                                         .found = "nothing",
                                         .expected = "at least one"});
    }
  }

  /// Rounding of the stored numbers fills directions that are empty.
  double tolerance() const {
    const Json& given = m_parameters.at("rank_tolerance");
    if (given.is_number()) return given.get<double>();
    constexpr double kHalf = 1e-6, kSingle = 1e-12;
    return m_rows.vectors.column.dtype == DType::Float16 ? kHalf : kSingle;
  }

  std::vector<RowsBy> rules() const {
    std::vector<RowsBy> rules;
    for (const std::string& name : m_parameters.list("rows_by")) {
      const RowsBy rule = name == "gold" ? RowsBy::Gold : RowsBy::Predicted;
      if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    }
    return rules;
  }

  bool movesByValue() const {
    return std::any_of(m_methods.begin(), m_methods.end(), [](const SteeringMethod& m) { return !m.all; });
  }

  void noteMaps() {
    constexpr double kLarge = 10;
    std::vector<std::string> small, large, singular, nothing;
    for (const SteeringMethod& method : m_methods) {
      for (std::size_t i = 0; i < method.maps.size(); ++i) {
        const MapFigures& map = method.figures[i];
        const std::string name = method.name + (method.all ? "" : " of \"" + map.source + "\"");
        if (!method.all && map.sourceRows < m_rows.width())
          small.push_back("\"" + map.source + "\" (" + std::to_string(map.sourceRows) + ")");
        if (map.extremes.most > kLarge) large.push_back(name + " (" + shortNumber(map.extremes.most) + ")");
        if (method.name == "mean_covariance" && map.rank < m_rows.width() && m_parameters.real("ridge") == 0)
          singular.push_back("\"" + map.source + "\" (" + std::to_string(map.rank) + ")");
        if (map.removed && *map.removed == 0) nothing.push_back(method.name);
      }
    }
    std::sort(small.begin(), small.end());
    small.erase(std::unique(small.begin(), small.end()), small.end());
    const auto note = [&](const char* kind, const std::vector<std::string>& list, const std::string& before,
                          const std::string& after) {
      if (!list.empty())
        m_result.warnings.push_back(
            {.kind = kind, .message = before + join(list, ", ") + after, .count = std::ssize(list)});
    };
    note("small_source", small, "Fewer training rows than the " + std::to_string(m_rows.width()) + " dimensions: ",
         ". The ridge decides much of the map; --pca makes it smaller.");
    note("large_map", large, "Maps that stretch some direction more than ten times: ",
         ". What they add there is noise; a larger --ridge or --pca keeps it down.");
    note("singular_source", singular,
         "The rows of these values span fewer than " + std::to_string(m_rows.width()) + " dimensions: ",
         ". No affine map reaches what they lack; a --ridge above 0 fills it.");
    note("nothing_to_erase", nothing, "The values have the same means already: ", " removed no direction.");
    if (movesByValue() && has(m_parameters.list("rows_by"), "gold") && !m_rows.test.empty())
      m_result.warnings.push_back({.kind = "rows_by_gold",
                                   .message = "Rows \"gold\" moved test samples by their true attribute: an upper "
                                              "bound of what the method does where it is not known."});
  }

  static std::string shortNumber(double value) {
    const double rounded = value < 100 ? std::round(10 * value) / 10 : std::round(value);
    return numberText(rounded);
  }

  /// Where rows move by the attribute and it is not known, it is predicted.
  void predict() {
    const bool wanted =
        has(m_parameters.list("rows_by"), "predicted") ||
        std::ssize(m_rows.train) + std::ssize(m_rows.validation) + std::ssize(m_rows.test) < m_rows.count();
    if (!movesByValue() || !wanted) return;
    const Task task = m_task.part(0.3, 0.35);
    task.report("predictor", 0, 1);
    std::vector<std::int32_t> labels;
    for (const std::int32_t place : m_rows.train)
      labels.push_back(m_rows.attribute.of[static_cast<std::size_t>(place)]);
    const Task wide = task.quiet(task.threads());
    if (m_parameters.text("predictor") == "linear") {
      m_linear = fitSoftmax(m_rows.vectors.values, m_rows.train, labels, m_rows.attribute.count(), {}, wide);
      m_predictor = Predictor(*m_linear);
    } else {
      MatrixF fitting(std::ssize(m_rows.train), m_rows.width());
      for (Eigen::Index i = 0; i < fitting.rows(); ++i)
        fitting.row(i) = m_rows.vectors.values.row(m_rows.train[static_cast<std::size_t>(i)]);
      MatrixF judging(std::ssize(m_rows.validation), m_rows.width());
      std::vector<std::int32_t> judged;
      for (Eigen::Index i = 0; i < judging.rows(); ++i) {
        const std::int32_t place = m_rows.validation[static_cast<std::size_t>(i)];
        judging.row(i) = m_rows.vectors.values.row(place);
        judged.push_back(m_rows.attribute.of[static_cast<std::size_t>(place)]);
      }
      m_predictor = Predictor(fitHiddenLayer({fitting, labels}, {judging, judged}, m_rows.attribute.count(),
                                             {.seed = m_input.seed}, wide.quiet(1)));
    }
    m_predicted = m_predictor->predict(m_rows.vectors.values, wide);
    task.report("predictor", 1, 1);
  }

  bool perSample() const {
    const std::string wanted = m_parameters.text("per_sample");
    return wanted == "true" || (wanted == "auto" && m_rows.count() <= kSamplesByDefault);
  }

  void score() {
    if (m_rows.test.empty()) {
      m_result.warnings.push_back({.kind = "no_test",
                                   .message = "No test rows: the maps are made, and nothing is scored. Name a --split "
                                              "that has some, or none at all."});
      return;
    }
    const std::vector<std::string> probes = m_parameters.list("probes");
    const bool none = has(probes, "none");
    // the task's classifier is a linear probe, whichever are asked for
    const bool scored = !none && m_rows.label.there();
    std::vector<std::int64_t> neighbours = neighbourCounts();
    m_evaluated = evaluate(m_rows, m_methods, rules(), m_fitting, m_predicted,
                           m_linear && m_fitting == m_rows.train ? &*m_linear : nullptr,
                           {.task = scored,
                            .linear = !none && has(probes, "linear"),
                            .hiddenLayer = !none && has(probes, "mlp"),
                            .neighbours = std::move(neighbours),
                            .perSample = perSample(),
                            .seed = m_input.seed},
                           m_task.part(0.35, 0.85));
    if (!scored || m_evaluated.testLabel.empty()) return;
    if (m_evaluated.variants.front().find(ProbeKind::Linear, ProbeOf::Label) == nullptr) {
      m_result.warnings.push_back(
          {.kind = "no_train_labels", .message = "No training row has a label: nothing is told of the task."});
      return;
    }
    const Task task = m_task.part(0.85, 0.95);
    JudgedRows judged{.classOf = {}, .valueOf = {}, .right = {}, .classes = m_rows.label.count()};
    for (const std::int32_t row : m_evaluated.testLabel) {
      judged.classOf.push_back(m_rows.label.of[static_cast<std::size_t>(row)]);
      judged.valueOf.push_back(m_rows.attribute.of[static_cast<std::size_t>(row)]);
    }
    for (const Variant& variant : m_evaluated.variants) {
      const ProbeScore* probe = variant.find(ProbeKind::Linear, ProbeOf::Label);
      std::vector<bool>& right = judged.right.emplace_back();
      for (std::size_t i = 0; i < judged.classOf.size(); ++i) right.push_back(probe->predicted[i] == judged.classOf[i]);
    }
    for (std::size_t s = 0; s < m_goal.sources.size(); ++s) {
      task.report("gaps", static_cast<std::int64_t>(s), std::ssize(m_goal.sources));
      m_shares.push_back(sharesOnTrain(m_goal.sources[s]));
      m_gaps.push_back({m_goal.sources[s], measureGaps(judged,
                                                       {.source = m_goal.sources[s],
                                                        .target = m_goal.target,
                                                        .sourceShare = m_shares.back(),
                                                        .bootstrap = m_parameters.integer("bootstrap"),
                                                        .permutations = m_parameters.integer("permutations"),
                                                        .confidence = m_parameters.real("confidence"),
                                                        .seed = m_input.seed},
                                                       task.quiet(task.threads()))});
    }
  }

  std::vector<std::int64_t> neighbourCounts() {
    std::vector<std::int64_t> counts, beyond;
    for (const std::int64_t k : m_parameters.at("neighbours").get<std::vector<std::int64_t>>())
      (k < std::ssize(m_rows.test) ? counts : beyond).push_back(k);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    if (!beyond.empty())
      m_result.warnings.push_back({.kind = "few_rows",
                                   .message = "Neighbours of " + std::to_string(beyond.front()) +
                                              " and more need more than " + std::to_string(m_rows.test.size()) +
                                              " test rows, and are left out.",
                                   .count = std::ssize(beyond)});
    return counts;
  }

  /// Of each class, the source's share of its training rows; NaN where it has none.
  std::vector<double> sharesOnTrain(int source) const {
    std::vector<double> of(m_rows.label.names.size()), all(of.size());
    for (const std::int32_t row : m_rows.train) {
      const std::int32_t label = m_rows.label.of[static_cast<std::size_t>(row)];
      if (label < 0) continue;
      ++all[static_cast<std::size_t>(label)];
      of[static_cast<std::size_t>(label)] += m_rows.attribute.of[static_cast<std::size_t>(row)] == source;
    }
    for (std::size_t c = 0; c < of.size(); ++c) of[c] = all[c] > 0 ? of[c] / all[c] : std::nan("");
    return of;
  }

  void tell() {
    const double confidence = m_parameters.real("confidence");
    SteeringFindings findings{m_rows, m_goal, m_methods, m_evaluated, m_gaps, m_shares, confidence};
    Json& scalars = m_result.scalars;
    scalars["train"] = std::ssize(m_rows.train);
    scalars["validation"] = std::ssize(m_rows.validation);
    scalars["test"] = std::ssize(m_rows.test);
    scalars["dimensions"] = m_rows.width();
    scalars["target"] =
        m_goal.barycentre ? "barycentre" : m_rows.attribute.names[static_cast<std::size_t>(m_goal.target)];
    scalars["gaps_against"] = m_rows.attribute.names[static_cast<std::size_t>(m_goal.target)];
    for (const char* name : {"predictor_accuracy", "predictor_ci_low", "predictor_ci_high", "attribute_chance"})
      scalars[name] = nullptr;
    const auto n = static_cast<double>(m_rows.test.size());
    if (!m_rows.test.empty()) {
      std::vector<std::int64_t> counts(m_rows.attribute.names.size());
      double hits = 0;
      for (const std::int32_t row : m_rows.test) {
        const std::int32_t gold = m_rows.attribute.of[static_cast<std::size_t>(row)];
        ++counts[static_cast<std::size_t>(gold)];
        hits += !m_predicted.empty() && m_predicted[static_cast<std::size_t>(row)] == gold;
      }
      scalars["attribute_chance"] = static_cast<double>(*std::max_element(counts.begin(), counts.end())) / n;
      if (!m_predicted.empty()) {
        const Interval interval = shareInterval(hits, n, confidence);
        scalars["predictor_accuracy"] = hits / n;
        scalars["predictor_ci_low"] = interval.low;
        scalars["predictor_ci_high"] = interval.high;
      }
    }
    m_result.tables = {summaryTable(findings),    probesTable(findings), gapsTable(findings),    changesTable(findings),
                       neighboursTable(findings), mapsTable(findings),   spectrumTable(findings)};
    if (perSample() && !m_rows.test.empty())
      m_result.tables.push_back(samplesTable(findings, m_input.data.keys(m_task.quiet(m_task.threads())), m_predicted));
    noteGaps(findings, m_result.warnings);
  }

  void keepArrays() {
    for (const SteeringMethod& method : m_methods) {
      for (const AffineMap& map : method.maps) {
        const std::string name = "map/" + method.name + "/" + map.source;
        m_result.arrays.push_back(arrayOf(name + "/weights", map.matrix()));
        m_result.arrays.push_back(arrayOf(name + "/bias", map.bias, true));
        if (map.left.size() == 0) continue;
        m_result.arrays.push_back(arrayOf(name + "/left", map.left));
        m_result.arrays.push_back(arrayOf(name + "/right", map.right));
      }
    }
    if (m_predictor) {
      for (ResultArray& array : m_predictor->arrays()) m_result.arrays.push_back(std::move(array));
    }
    for (std::size_t v = 0; v < m_moments.values.size(); ++v)
      m_result.arrays.push_back(arrayOf("mean/" + m_rows.attribute.names[v], m_moments.values[v].mean, true));
    if (!m_rows.components.there()) return;
    m_result.arrays.push_back(arrayOf("pca/mean", m_rows.components.mean, true));
    m_result.arrays.push_back(arrayOf("pca/components", m_rows.components.axes));
  }

  /// The last thing that is done: the rows go into the columns.
  void keepColumns() {
    const std::string name = m_parameters.text("name");
    if (name.empty()) return;
    const auto values = std::make_shared<const MatrixF>(std::move(m_rows.vectors.values));
    for (const SteeringMethod& method : m_methods)
      m_result.columns.push_back(movedColumn(m_methods.size() == 1 ? name : name + "/" + method.name,
                                             m_rows.vectors.column,
                                             {.values = values,
                                              .rows = m_rows.vectors.rows,
                                              .maps = method.maps,
                                              .mapOf = mapOfRows(m_rows, method, rules().front(), m_predicted)},
                                             m_input.data.set().samples, m_task.quiet(m_task.threads())));
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  Result m_result;
  SteeringRows m_rows;
  Goal m_goal;
  std::vector<std::int32_t> m_fitting;
  GroupMoments m_moments;
  std::vector<SteeringMethod> m_methods;
  std::optional<LinearClassifier> m_linear;
  std::optional<Predictor> m_predictor;
  std::vector<std::int32_t> m_predicted;  ///< of each row; empty = nothing had to be predicted
  Evaluated m_evaluated;
  std::vector<SourceGaps> m_gaps;
  std::vector<std::vector<double>> m_shares;
};

}  // namespace

SteeringAnalysis::SteeringAnalysis() : m_spec(steeringSpec()) {}

Result SteeringAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return SteeringRun(input, parameters, task).run();
}

std::vector<const Analysis*> steeringAnalyses() {
  static const SteeringAnalysis steering;
  static const SteeringApplyAnalysis apply;
  return {&steering, &apply};
}

}  // namespace eido
