// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of HELM (layout of 0.5.16): run_spec.json, per_instance_stats.json and scenario_state.json in a folder; a suite
// is a folder of such folders.
#include "core/formats/logs/helm.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/json_elements.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kStats = "per_instance_stats.json";
constexpr std::string_view kSpec = "run_spec.json";
constexpr std::string_view kState = "scenario_state.json";

/// Statistics about how a run went, not about how good an answer is.
bool isBookkeeping(const std::string& name) {
  static const std::set<std::string> kNames = {"batch_size",      "max_prob",         "logprob",
                                               "predicted_index", "prompt_truncated", "estimated_num_tokens_cost",
                                               "perplexity",      "bits_per_byte",    "logprob_per_byte"};
  static constexpr std::array<std::string_view, 4> kPrefixes = {"num_", "finish_reason_", "inference_", "training_"};
  return kNames.contains(name) || std::any_of(kPrefixes.begin(), kPrefixes.end(),
                                              [&](std::string_view prefix) { return name.starts_with(prefix); });
}

/// The metric by which HELM ranks models on a scenario, by the beginning of the run's name. Facts of the schemas that
/// come with HELM 0.5 (schema_classic.yaml, schema_lite.yaml, schema_capabilities.yaml: main_name of the run groups).
std::string mainMetric(const std::string& task) {
  static const std::vector<std::pair<std::string_view, std::string_view>> kMain = {
      {"narrative_qa", "f1_score"},
      {"natural_qa", "f1_score"},
      {"quac", "f1_score"},
      {"wmt_14", "bleu_4"},
      {"legalbench", "quasi_exact_match"},
      {"med_qa", "quasi_exact_match"},
      {"boolq", "quasi_exact_match"},
      {"imdb", "quasi_exact_match"},
      {"raft", "quasi_exact_match"},
      {"civil_comments", "quasi_exact_match"},
      {"summarization", "rouge_2"},
      {"gsm", "final_number_exact_match"},
      {"math", "math_equiv_chain_of_thought"},
      {"mmlu_pro", "chain_of_thought_correctness"},
      {"gpqa", "chain_of_thought_correctness"},
      {"mmlu", "exact_match"},
      {"commonsense", "exact_match"},
      {"openbookqa", "exact_match"},
      {"hellaswag", "exact_match"},
      {"truthful_qa", "exact_match"},
      {"ifeval", "ifeval_strict_accuracy"},
      {"wildbench", "wildbench_score_rescaled"},
      {"omni_math", "omni_math_accuracy"}};
  const std::string_view name = std::string_view(task).substr(0, task.find(':'));
  for (const auto& [scenario, metric] : kMain) {
    if (name == scenario || (name.starts_with(scenario) && name[scenario.size()] == '_')) return std::string(metric);
  }
  return {};
}

/// "robustness worst" for a perturbation of that name computed on the worst of its variants.
std::string perturbationLabel(const Json& perturbation) {
  const std::string name = textMember(perturbation, "name"), on = textMember(perturbation, "computed_on");
  return (name.empty() ? "perturbed" : name) + (on.empty() || on == "perturbed" ? "" : " " + on);
}

/// Model and task of a run: from its spec, else from the folder's name "mmlu:subject=x,model=acme_alpha-1b".
struct HelmRun {
  std::string model, task;
};

HelmRun helmRun(const fs::path& folder, LogFindings& findings) {
  HelmRun run;
  std::string name = folder.filename().string();
  if (fs::exists(folder / kSpec)) {
    const JsonDocument spec = readJsonFile((folder / kSpec).string());
    findings.nonstandard = findings.nonstandard || spec.nonstandard;
    run.model = textMember(memberOf(spec.value, "adapter_spec"), "model");
    if (const std::string known = textMember(spec.value, "name"); !known.empty()) name = known;
  }
  // the task is the run's name without its model
  const std::size_t colon = name.find(':');
  run.task = name.substr(0, colon);
  std::vector<std::string> kept;
  for (const std::string& part : splitList(colon == std::string::npos ? std::string() : name.substr(colon + 1))) {
    if (part.starts_with("model_deployment=")) continue;
    if (!part.starts_with("model=")) {
      kept.push_back(part);
      continue;
    }
    if (!run.model.empty()) continue;
    run.model = part.substr(6);
    if (const std::size_t bar = run.model.find('_'); bar != std::string::npos) run.model[bar] = '/';
  }
  if (!kept.empty()) run.task += ":" + join(kept, ",");
  if (run.model.empty()) run.model = folder.filename().string();
  return run;
}

class HelmStats {
 public:
  HelmStats(EvaluationTable& table, LogFindings& findings, std::size_t model, std::size_t task)
      : m_table(table), m_findings(findings), m_model(model), m_task(task) {}

  void read(const std::string& path, const Task& progress) {
    const std::shared_ptr<ByteSource> file = openFile(path);
    const JsonRest rest = eachElement(
        *file, "", {}, [&](const Json& entry, std::int64_t line) { add(entry, line); }, progress);
    m_findings.nonstandard = m_findings.nonstandard || rest.nonstandard;
    if (!rest.found)
      throw Error(ErrorKind::WrongType, {.file = path,
                                         .place = "the outermost value",
                                         .found = "no list",
                                         .expected = "a list of {\"instance_id\", \"train_trial_index\", \"stats\"}",
                                         .wayOut = "Copy per_instance_stats.json of the run again."});
    if (m_entries == 0) throw Error(ErrorKind::Empty, {.file = path, .found = "no instances"});
    if (m_averaged > 0)
      m_findings.warnings.push_back({.kind = "trials_averaged",
                                     .message = m_table.modelName(m_model) + ", task " + m_table.taskName(m_task) +
                                                ": scores of " + std::to_string(m_trials.size()) +
                                                " train trials were averaged",
                                     .count = static_cast<std::int64_t>(m_trials.size()),
                                     .name = m_table.modelName(m_model)});
    if (!m_labels.empty()) {
      std::vector<std::string> labels;
      for (const auto& [label, content] : m_labels) labels.push_back(label);
      m_findings.notes.push_back({.kind = "perturbations",
                                  .message = m_table.taskName(m_task) + ": scores under perturbation (" +
                                             join(labels, ", ") + ") have columns of their own",
                                  .count = static_cast<std::int64_t>(labels.size()),
                                  .name = m_table.modelName(m_model)});
    }
  }

 private:
  void add(const Json& entry, std::int64_t line) {
    const Json& id = memberOf(entry, "instance_id");
    const Json& stats = memberOf(entry, "stats");
    if (id.is_null() || !stats.is_array())
      throw Error(ErrorKind::MissingField, {.place = "line " + std::to_string(line),
                                            .found = "an entry without instance_id or stats",
                                            .expected = "{\"instance_id\", \"train_trial_index\", \"stats\": [...]}",
                                            .line = line});
    const Json& perturbation = memberOf(entry, "perturbation");
    const std::string trial = plainText(memberOf(entry, "train_trial_index"));
    const std::string key =
        plainText(id) + "\n" + (perturbation.is_null() ? "" : jsonText(perturbation)) + "\n" + trial;
    if (!m_seen.insert(key).second)
      throw Error(ErrorKind::DuplicateId,
                  {.place = "line " + std::to_string(line),
                   .found = "the instance " + plainText(id) + " of train trial " + trial + " again",
                   .expected = "each instance, perturbation and train trial once",
                   .wayOut = "Remove the repeated entry, or write the run again.",
                   .line = line,
                   .value = plainText(id)});
    m_trials.insert(trial);
    ++m_entries;
    const std::string label = perturbation.is_null() ? std::string{} : labelOf(perturbation);
    const EvaluationTable::Item item = m_table.item(m_task, plainText(id));
    for (const Json& stat : stats) {
      const std::string name = textMember(memberOf(stat, "name"), "name");
      if (name.empty() || isBookkeeping(name)) continue;
      const std::string metric = label.empty() ? name : name + " [" + label + "]";
      const std::size_t index = m_table.metric(metric);
      if (!label.empty()) m_table.setPerturbed(index);
      const bool again = m_table.average(m_model, index, item, valueOf(stat, name, line));
      m_averaged += again ? 1 : 0;
    }
  }

  /// Mean over the observations of one instance; NaN where there are none.
  double valueOf(const Json& stat, const std::string& name, std::int64_t line) {
    const Json& count = memberOf(stat, "count");
    if (count.is_number() && count.get<double>() == 0) {
      ++m_findings.nulls;
      return std::numeric_limits<double>::quiet_NaN();
    }
    const Json& mean = memberOf(stat, "mean");
    if (mean.is_null() && memberOf(stat, "sum").is_number() && count.is_number())
      return memberOf(stat, "sum").get<double>() / count.get<double>();
    return logScore(mean, "statistic " + name, line, m_findings).value_or(std::numeric_limits<double>::quiet_NaN());
  }

  std::string labelOf(const Json& perturbation) {
    const std::string content = jsonText(perturbation);
    std::string label = perturbationLabel(perturbation);
    for (int i = 2;; ++i) {
      const auto [found, added] = m_labels.emplace(label, content);
      if (found->second == content) return label;
      label = perturbationLabel(perturbation) + " " + std::to_string(i);  // the same name with other settings
    }
  }

  EvaluationTable& m_table;
  LogFindings& m_findings;
  std::size_t m_model, m_task;
  std::set<std::string> m_seen, m_trials;
  std::map<std::string, std::string> m_labels;
  std::int64_t m_entries = 0, m_averaged = 0;
};

class HelmFolderFormat final : public Format {
 public:
  std::string_view name() const override { return "helm_run"; }
  std::string_view title() const override { return "HELM run or suite"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric"}; }
  int recognise(std::string_view, std::string_view) const override { return 0; }
  int recogniseFolder(const FolderListing& listing) const override {
    return std::any_of(listing.files.begin(), listing.files.end(), [](const auto& f) { return f.name == kStats; }) ? 88
                                                                                                                   : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    const FolderListing listing = listFolder(path, 5, 500000, task);
    std::vector<std::string> folders;
    std::vector<std::string> without;
    for (const FolderListing::Entry& file : listing.files) {
      if (file.name == kStats) folders.push_back(file.folder);
    }
    for (const FolderListing::Entry& file : listing.files) {
      if (file.name == kSpec && std::find(folders.begin(), folders.end(), file.folder) == folders.end())
        without.push_back(file.folder);
    }
    if (folders.empty())
      throw Error(ErrorKind::MissingField, {.file = path,
                                            .found = "no per_instance_stats.json",
                                            .expected = "a run folder of HELM, or a suite of them",
                                            .wayOut = "Name the folder below benchmark_output/runs."});
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    std::map<std::pair<std::string, std::string>, std::string> seen;
    HelmRun run;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      const fs::path folder = fs::absolute(fs::path(path) / folders[i]).lexically_normal();
      const Task part = task.part(static_cast<double>(i) / static_cast<double>(folders.size()),
                                  static_cast<double>(i + 1) / static_cast<double>(folders.size()));
      run = helmRun(folder.filename().empty() ? folder.parent_path() : folder, findings);
      const auto [before, added] = seen.emplace(std::pair{run.model, run.task}, folders[i]);
      if (!added)
        throw Error(ErrorKind::DuplicateId,
                    {.file = path,
                     .place = "folder " + folders[i],
                     .found = "the model " + run.model + " on the task " + run.task + " again",
                     .expected = "one run of each (the other is " + before->second + ")",
                     .wayOut = "Import the suites into sets of their own, or move one of the runs away."});
      readRun(folder, run, *table, findings, part);
    }
    table->finish();
    for (const std::string& folder : without)
      findings.warnings.push_back({.kind = "incomplete_run",
                                   .message = "the run " + folder + " has no per_instance_stats.json; it was left out",
                                   .count = 1,
                                   .name = folder});
    Document document{.format = std::string(name()), .nestedScores = folders.size() > 1};
    if (folders.size() == 1) document.log = {{"model", run.model}, {"task", run.task}};
    findings.into(document);
    document.evaluation = std::move(table);
    return document;
  }

 private:
  static void readRun(const fs::path& folder, const HelmRun& run, EvaluationTable& table, LogFindings& findings,
                      const Task& task) {
    const std::size_t model = table.model(run.model), index = table.task(run.task);
    table.setMain(index, mainMetric(run.task));
    const std::string stats = (folder / kStats).string(), state = (folder / kState).string();
    try {
      HelmStats(table, findings, model, index).read(stats, task.part(0, 0.5));
    } catch (const Error& error) {
      throw error.inFile(stats);
    }
    if (!fs::exists(state)) return;
    try {
      readHelmState(state, table, findings, model, index, task.part(0.5, 1));
    } catch (const Error& error) {
      throw error.inFile(state);
    }
  }
};

class HelmStatsFormat final : public Format {
 public:
  std::string_view name() const override { return "helm_per_instance_stats"; }
  std::string_view title() const override { return "HELM statistics of instances"; }
  std::vector<std::string> extensions() const override { return {}; }
  int recognise(std::string_view head, std::string_view path) const override {
    const std::string_view text = trimmed(head);
    if (!text.starts_with('[') && !text.starts_with('{')) return 0;
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    if (text.starts_with('[') && has("\"instance_id\"") && has("\"stats\"")) return 92;
    return fs::path(path).filename().string().find("per_instance_stats") != std::string::npos ? 85 : 0;
  }
  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    const HelmRun run = helmRun(fs::absolute(path).parent_path(), findings);
    HelmStats(*table, findings, table->model(run.model), table->task(run.task)).read(path, task);
    table->setMain(table->task(run.task), mainMetric(run.task));
    table->finish();
    Document document{.format = std::string(name())};
    document.log = {{"model", run.model}, {"task", run.task}};
    findings.into(document);
    document.evaluation = std::move(table);
    return document;
  }
};

}  // namespace

const Format& helmRunFormat() {
  static const HelmFolderFormat format;
  return format;
}
const Format& helmStatsFormat() {
  static const HelmStatsFormat format;
  return format;
}

}  // namespace eido
