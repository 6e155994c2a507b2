// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/lm_eval.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// The model's name among the arguments of its backend: "pretrained=acme/alpha,dtype=..." or the same as an object.
std::string modelOfArguments(const Json& arguments) {
  static const std::vector<std::string> kNames = {"pretrained", "model", "model_name", "path", "engine", "deployment"};
  for (const std::string& name : kNames) {
    if (const std::string model = textMember(arguments, name); !model.empty()) return model;
    if (!arguments.is_string()) continue;
    for (const std::string& part : splitList(arguments.get<std::string>())) {
      if (part.starts_with(name + "=")) return part.substr(name.size() + 1);
    }
  }
  return {};
}

std::string modelOf(const Json& file) {
  if (const std::string name = textMember(file, "model_name"); !name.empty()) return name;
  const Json& config = memberOf(file, "config");
  if (const std::string name = modelOfArguments(memberOf(config, "model_args")); !name.empty()) return name;
  if (const std::string name = textMember(file, "model_name_sanitized"); !name.empty()) return modelOfFolder(name);
  return textMember(config, "model");
}

/// Metrics and aggregations whose values for a sample are log-likelihoods.
bool isLikelihood(std::string_view name) { return name.ends_with("perplexity") || name == "bits_per_byte"; }

class LmEvalResultsFormat final : public Format {
 public:
  std::string_view name() const override { return "lm_eval_results"; }
  std::string_view title() const override { return "Results of lm-evaluation-harness"; }
  std::vector<std::string> extensions() const override { return {}; }
  int recognise(std::string_view head, std::string_view path) const override {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::string_view text = trimmed(head);
    if (!text.starts_with('{')) return 0;
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    if (has("\"results\"") && (has("\"lm_eval_version\"") || has("\"versions\"") || has("\"n-shot\"") ||
                               has("\"group_subtasks\"") || has("_stderr")))
      return 92;
    // a file of that name which holds one flat object is a results file gone wrong rather than a table
    const fs::path file(path);
    const bool named = lowerAscii(file.stem().string()).find("results") != std::string::npos &&
                       lowerAscii(file.extension().string()) == ".json";
    return named && text.size() < 4096 && text.ends_with('}') && !has("[") && !has("\n{") ? 75 : 0;
  }

  /// Items are the tasks: for a table of models against tasks where no samples were logged.
  Document read(const std::string& path, const ReadOptions&, const Task&) const override {
    LogFindings findings;
    LmEvalResults results = readLmEvalResults(path, findings);
    if (results.model.empty()) results.model = fs::path(path).stem().string();
    auto table = std::make_shared<EvaluationTable>();
    const std::size_t model = table->model(results.model);
    for (const auto& [task, metrics] : results.aggregates.items()) {
      const bool group = std::find(results.groups.begin(), results.groups.end(), task) != results.groups.end();
      if (group && results.groups.size() < results.aggregates.size()) continue;
      const EvaluationTable::Item item = table->item(table->task(task), "");
      for (const auto& [metric, value] : metrics.items()) {
        if (!isLmEvalMetric(metric, value)) continue;
        const std::size_t comma = metric.find(',');
        table->score(model, table->metric(metric, comma == std::string::npos ? "" : metric.substr(comma + 1)), item,
                     logScore(value, "task " + task + ", " + metric, 0, findings).value());
      }
    }
    describeMetrics(results, *table, false);
    table->finish();
    Document document{.format = std::string(name()), .totals = true};
    document.log = {{"model", results.model}, {"aggregates", results.aggregates}};
    findings.into(document);
    document.notes.push_back({.kind = "totals_only",
                              .message =
                                  "a results file holds totals: the samples of the set are its tasks. For items, "
                                  "run lm_eval with --log_samples and import the folder."});
    document.evaluation = std::move(table);
    return document;
  }
};

}  // namespace

LmEvalResults readLmEvalResults(const std::string& path, LogFindings& findings) {
  const JsonDocument file = readJsonFile(path);
  findings.nonstandard = findings.nonstandard || file.nonstandard;
  const auto refuse = [&](ErrorKind kind, const std::string& found) {
    throw Error(kind, {.file = path,
                       .place = "member results",
                       .found = found,
                       .expected = "an object of tasks, as lm-evaluation-harness writes it",
                       .wayOut = "Check that it is a results file; for JSON records say --format jsonl."});
  };
  const Json& tasks = memberOf(file.value, "results");
  if (tasks.is_null()) refuse(ErrorKind::MissingField, "no results");
  if (!tasks.is_object()) refuse(ErrorKind::WrongType, "something else than an object");
  LmEvalResults results{.model = modelOf(file.value)};
  for (const auto& [task, metrics] : tasks.items()) {
    if (!metrics.is_object()) refuse(ErrorKind::WrongType, "the task " + task + " as something else than an object");
    Json kept = Json::object();
    for (const auto& [metric, value] : metrics.items()) {
      if (metric != "name" && metric != "alias") kept[metric] = value;
    }
    results.aggregates[task] = std::move(kept);
  }
  for (const auto& [task, metrics] : memberOf(file.value, "higher_is_better").items()) {
    if (!metrics.is_object()) continue;
    for (const auto& [metric, higher] : metrics.items()) {
      if (higher.is_boolean()) results.higherIsBetter[task][metric] = higher.get<bool>();
    }
  }
  for (const auto& [task, config] : memberOf(file.value, "configs").items()) {
    const Json& metrics = memberOf(config, "metric_list");
    if (metrics.is_array()) {
      // of a sample a perplexity is a log-likelihood: only their sum makes one, so that it can't stand for the task
      for (const Json& metric : metrics) {
        const std::string aggregation = textMember(metric, "aggregation"), name = textMember(metric, "metric");
        if (isLikelihood(name) || isLikelihood(aggregation) || results.mainMetrics.contains(task)) continue;
        results.mainMetrics[task] = name;
      }
    }
    if (const Json& shots = memberOf(config, "num_fewshot"); shots.is_number()) results.shots[task] = plainText(shots);
  }
  for (const auto& [task, shots] : memberOf(file.value, "n-shot").items()) {
    if (shots.is_number()) results.shots[task] = plainText(shots);
  }
  const Json& groups = memberOf(file.value, "groups");
  if (groups.is_object()) {
    for (const auto& [task, metrics] : groups.items()) results.groups.push_back(task);
  }
  return results;
}

void describeMetrics(const LmEvalResults& results, EvaluationTable& table, bool perSample) {
  for (std::size_t t = 0; t < table.tasks(); ++t) {
    const std::string& task = table.taskName(t);
    if (const auto found = results.higherIsBetter.find(task); found != results.higherIsBetter.end()) {
      for (const auto& [metric, higher] : found->second)
        table.setDirection(t, metric, higher || (perSample && isLikelihood(metric)));
    }
    if (perSample) {
      for (const TaskMetric& metric : table.metricsOf(t)) {
        const std::string name(metricId(metric.name));
        if (isLikelihood(name.substr(0, name.find(',')))) table.setDirection(t, name.substr(0, name.find(',')), true);
      }
    }
    if (const auto found = results.mainMetrics.find(task); found != results.mainMetrics.end())
      table.setMain(t, found->second);
  }
}

bool isLmEvalMetric(const std::string& name, const Json& value) {
  if (!value.is_number() && !value.is_null()) return false;
  return name.find("_stderr") == std::string::npos && !name.starts_with("sample_len") &&
         !name.starts_with("sample_count");
}

std::string modelOfFolder(const std::string& folder) {
  std::string name = folder;
  if (const std::size_t at = name.find("__"); at != std::string::npos && at > 0) name.replace(at, 2, "/");
  return name;
}

const Format& lmEvalResultsFormat() {
  static const LmEvalResultsFormat format;
  return format;
}

}  // namespace eido
