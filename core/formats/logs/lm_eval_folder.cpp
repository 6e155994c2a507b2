// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of lm-evaluation-harness: OUT/MODEL/{results_DATE.json, samples_TASK_DATE.jsonl}, at any depth.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/lm_eval.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr int kDepth = 6;
constexpr std::size_t kMostFiles = 200000;

bool isResults(const std::string& name) { return name.starts_with("results_") && name.ends_with(".json"); }
bool isSamples(const std::string& name) { return name.starts_with("samples_") && name.ends_with(".jsonl"); }

/// What one folder holds of one model.
struct ModelFolder {
  std::string folder;
  std::vector<std::string> results;  ///< paths, oldest first
  std::vector<std::string> samples;
};

std::string parentOf(const std::string& folder) {
  return folder.empty() ? std::string("..") : fs::path(folder).parent_path().generic_string();
}

/// Folders with a results file, and those with samples alone that stand beside such a one (a run that did not end) or
/// when no folder has a results file.
std::vector<ModelFolder> modelFolders(const FolderListing& listing, std::vector<std::string>& notRead) {
  std::map<std::string, ModelFolder> all;
  for (const FolderListing::Entry& file : listing.files) {
    if (!isResults(file.name) && !isSamples(file.name)) continue;
    ModelFolder& m = all[file.folder];
    m.folder = file.folder;
    (isResults(file.name) ? m.results : m.samples).push_back(listing.pathOf(file));
  }
  std::set<std::string> parents;
  for (const auto& [folder, m] : all) {
    if (!m.results.empty()) parents.insert(parentOf(folder));
  }
  std::vector<ModelFolder> chosen;
  for (auto& [folder, m] : all) {
    if (!parents.empty() && m.results.empty() && !parents.contains(parentOf(folder)))
      notRead.push_back(folder);
    else
      chosen.push_back(std::move(m));
  }
  return chosen;
}

class LmEvalFolderReader {
 public:
  LmEvalFolderReader(const ReadOptions& options, const Task& task)
      : m_table(std::make_shared<EvaluationTable>()), m_samples(*m_table, m_findings, options), m_task(task) {}

  Document read(const std::string& path) {
    const FolderListing listing = listFolder(path, kDepth, kMostFiles, m_task);
    std::vector<std::string> notRead;
    const std::vector<ModelFolder> folders = modelFolders(listing, notRead);
    if (folders.empty())
      throw Error(ErrorKind::Empty, {.file = path,
                                     .found = "no results_*.json and no samples_*.jsonl",
                                     .expected = "the folder that lm_eval --output_path --log_samples wrote",
                                     .wayOut = "Name that folder, or one above it."});
    for (std::size_t i = 0; i < folders.size(); ++i)
      readModel(path, folders[i], m_task.part(share(i, folders), share(i + 1, folders)));
    if (m_table->models() == 0)
      throw Error(ErrorKind::MissingField,
                  {.file = path,
                   .found = "results without samples",
                   .expected = "samples_*.jsonl beside the results",
                   .wayOut = "Run lm_eval with --log_samples; or import the results_*.json files themselves to compare "
                             "models by task."});
    compareTotals();
    m_table->finish();
    for (const std::string& folder : notRead)
      m_findings.notes.push_back({.kind = "folder_not_read",
                                  .message = "the folder " + folder +
                                             " has samples but no results file and stands apart from those that have "
                                             "one; import it by itself if it is wanted",
                                  .count = 1,
                                  .name = folder});
    Document document{.format = "lm_eval_dir", .nestedScores = true};
    if (!m_aggregates.empty()) document.log["aggregates"] = m_aggregates;
    m_findings.into(document);
    document.evaluation = std::move(m_table);
    return document;
  }

 private:
  static double share(std::size_t i, const std::vector<ModelFolder>& folders) {
    return static_cast<double>(i) / static_cast<double>(folders.size());
  }

  void readModel(const std::string& root, const ModelFolder& folder, const Task& task) {
    const std::string last =
        fs::path(folder.folder.empty() ? fs::absolute(root).lexically_normal().string() : folder.folder)
            .filename()
            .string();
    std::string name;
    Json totals = Json::object();
    std::map<std::string, LmEvalResults> runs;  // by date
    for (const std::string& path : folder.results) {
      LmEvalResults results = readLmEvalResults(path, m_findings);
      if (!results.model.empty()) name = results.model;
      for (const auto& [t, metrics] : results.aggregates.items()) totals[t] = metrics;  // the newest run counts
      runs[dateOfResults(path)] = std::move(results);
    }
    if (name.empty()) name = modelOfFolder(last.empty() ? "model" : last);
    std::map<std::string, std::vector<LmEvalSamplesFile>> tasks;
    for (const std::string& path : folder.samples) {
      const LmEvalSamplesName parts = lmEvalSamplesName(path, totals);
      const auto run = runs.find(parts.date);
      std::string shots;
      if (run != runs.end() && run->second.shots.contains(parts.task)) shots = run->second.shots.at(parts.task);
      tasks[parts.task].push_back({path, parts.date, shots});
    }
    if (tasks.empty()) {
      m_findings.warnings.push_back({.kind = "no_samples",
                                     .message = "the model " + name + " has results but no samples; it was left out",
                                     .count = 1,
                                     .name = name});
      return;
    }
    if (folder.results.empty())
      m_findings.notes.push_back(
          {.kind = "no_results",
           .message = "the samples of " + name + " have no results file beside them; the model's name is the folder's",
           .count = 1,
           .name = name});
    name = distinctName(name, folder.folder, tasks);
    if (!totals.empty()) m_aggregates[name] = totals;
    std::size_t done = 0;
    for (auto& [taskName, files] : tasks) {
      const Task part = task.part(static_cast<double>(done) / static_cast<double>(tasks.size()),
                                  static_cast<double>(done + 1) / static_cast<double>(tasks.size()));
      readTask(name, taskName, files, part);
      m_read[name].insert(taskName);
      ++done;
    }
    for (const auto& [date, results] : runs) describeMetrics(results, *m_table, true);
  }

  struct LmEvalSamplesFile {
    std::string path, date;
    std::string shots;  ///< "" = not known
  };

  /// The newest run of a task; runs with another number of examples are models of their own.
  void readTask(const std::string& name, const std::string& taskName, std::vector<LmEvalSamplesFile>& files,
                const Task& task) {
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    std::string usual;  // of the newest that says it; a run without results has no setting of its own
    for (const LmEvalSamplesFile& file : files) usual = file.shots.empty() ? usual : file.shots;
    std::map<std::string, std::vector<const LmEvalSamplesFile*>> settings;
    for (const LmEvalSamplesFile& file : files) settings[file.shots.empty() ? usual : file.shots].push_back(&file);
    for (const auto& [shots, of] : settings) {
      const std::string model = shots == usual ? name : name + " (" + shots + "-shot)";
      if (of.size() > 1)
        m_findings.notes.push_back({.kind = "older_run",
                                    .message = model + ", task " + taskName + ": of " + std::to_string(of.size()) +
                                               " runs the last counts (" + of.back()->date + ")",
                                    .count = std::ssize(of) - 1,
                                    .name = model});
      if (shots != usual)
        m_findings.warnings.push_back({.kind = "other_setting",
                                       .message = name + ", task " + taskName + ": a run with " + shots +
                                                  " examples beside one with " + usual + " is the model " + model,
                                       .count = 1,
                                       .name = model});
      m_samples.read(of.back()->path, m_table->model(model), m_table->task(taskName), task);
    }
  }

  /// "results_2026-08-21T10-00-00.123456.json" is of the date of its samples.
  static std::string dateOfResults(const std::string& path) {
    const std::string stem = fs::path(path).stem().string();
    const std::size_t bar = stem.find('_');
    return bar == std::string::npos ? std::string() : stem.substr(bar + 1);
  }

  /// Two folders of one model are one model where their tasks differ, else two.
  std::string distinctName(const std::string& name, const std::string& folder,
                           const std::map<std::string, std::vector<LmEvalSamplesFile>>& tasks) {
    const auto read = m_read.find(name);
    if (read == m_read.end()) return name;
    const bool again =
        std::any_of(tasks.begin(), tasks.end(), [&](const auto& t) { return read->second.contains(t.first); });
    if (!again) return name;
    const std::string other = name + " (" + folder + ")";
    m_findings.warnings.push_back({.kind = "same_model",
                                   .message = "two folders hold the model " + name + "; the second is called " + other,
                                   .count = 1,
                                   .name = other});
    return other;
  }

  /// The mean of the samples' scores against the total that the harness reports.
  void compareTotals() {
    for (std::size_t m = 0; m < m_table->models(); ++m) {
      const Json& totals = memberOf(m_aggregates, m_table->modelName(m));
      for (std::size_t t = 0; t < m_table->tasks(); ++t) {
        for (const auto& [metric, total] : memberOf(totals, m_table->taskName(t)).items()) {
          if (!total.is_number() ||
              !(metric.starts_with("acc,") || metric.starts_with("acc_norm,") || metric.starts_with("exact_match,")))
            continue;
          std::int64_t count = 0;
          const std::size_t filter = metric.find(',') + 1;
          const double mean = m_table->mean(m, m_table->metric(metric, metric.substr(filter)), t, count);
          if (count == 0 || std::abs(mean - total.get<double>()) <= 1e-6) continue;
          m_findings.notes.push_back({.kind = "total_differs",
                                      .message = m_table->modelName(m) + ", task " + m_table->taskName(t) +
                                                 ": the mean " + metric + " of the samples is " + numberText(mean) +
                                                 ", the results file says " + numberText(total.get<double>()),
                                      .count = count,
                                      .name = m_table->modelName(m)});
        }
      }
    }
  }

  std::shared_ptr<EvaluationTable> m_table;
  LogFindings m_findings;
  LmEvalSamplesReader m_samples;
  const Task& m_task;
  Json m_aggregates = Json::object();
  std::map<std::string, std::set<std::string>> m_read;  ///< tasks by model
};

class LmEvalFolderFormat final : public Format {
 public:
  std::string_view name() const override { return "lm_eval_dir"; }
  std::string_view title() const override { return "Folder of lm-evaluation-harness"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric", "duplicates"}; }
  int recognise(std::string_view, std::string_view) const override { return 0; }
  int recogniseFolder(const FolderListing& listing) const override {
    return std::any_of(listing.files.begin(), listing.files.end(),
                       [](const auto& f) { return isResults(f.name) || isSamples(f.name); })
               ? 90
               : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    return LmEvalFolderReader(options, task).read(path);
  }
};

class LmEvalSamplesFormat final : public Format {
 public:
  std::string_view name() const override { return "lm_eval_samples"; }
  std::string_view title() const override { return "Samples of lm-evaluation-harness"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric", "duplicates"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view line = trimmed(head.substr(0, head.find('\n')));
    const auto has = [&](std::string_view word) { return line.find(word) != std::string_view::npos; };
    if (!line.starts_with('{') || !has("\"doc_id\"")) return 0;
    // a long document hides what comes after it
    return has("\"filtered_resps\"") || has("\"resps\"") || has("\"doc_hash\"") || has("\"arguments\"") ||
                   (has("\"doc\"") && line.size() == head.size())
               ? 92
               : 0;
  }

  /// One file does not say whose samples it holds: a results file beside it does, or the folder's name.
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    const fs::path folder = fs::absolute(path).parent_path();
    std::string model;
    Json totals = Json::object();
    LmEvalResults last;
    std::vector<std::string> results;
    for (const FolderListing::Entry& file : listFolder(folder.string(), 0, kMostFiles, task).files) {
      if (isResults(file.name)) results.push_back((folder / file.name).string());
    }
    for (const std::string& file : results) {
      const LmEvalResults found = readLmEvalResults(file, findings);
      model = found.model;
      totals = found.aggregates;
      last = found;
    }
    const LmEvalSamplesName parts = lmEvalSamplesName(path, totals);
    if (model.empty()) model = modelOfFolder(folder.filename().string());
    LmEvalSamplesReader reader(*table, findings, options);
    reader.read(path, table->model(model), table->task(parts.task), task);
    describeMetrics(last, *table, true);
    table->finish();
    Document document{.format = std::string(name())};
    document.log = {{"model", model}, {"task", parts.task}};
    findings.into(document);
    document.evaluation = std::move(table);
    return document;
  }
};

}  // namespace

const Format& lmEvalFolderFormat() {
  static const LmEvalFolderFormat format;
  return format;
}
const Format& lmEvalSamplesFormat() {
  static const LmEvalSamplesFormat format;
  return format;
}

}  // namespace eido
