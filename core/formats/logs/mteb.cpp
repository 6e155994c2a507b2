// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Results of MTEB: one JSON a task, RESULTS/MODEL/REVISION/TASK.json with model_meta.json beside. Layouts up to 1.10
// (splits at top level) and of 2.20. An item is a task's split and language subset.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/lm_eval.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kMeta = "model_meta.json";

/// What stood for a task before there was a main_score, in order.
constexpr std::array<std::string_view, 11> kMain = {
    "main_score", "ndcg_at_10", "cosine_spearman",  "accuracy",   "v_measure", "map",
    "ap",         "f1",         "cos_sim.spearman", "cos_sim.ap", "cosine_ap"};

/// A split of the old layout as flat numbers: {"cos_sim": {"spearman": x}} as "cos_sim.spearman".
Json flat(const Json& values) {
  Json numbers = Json::object();
  for (const auto& [name, value] : values.items()) {
    if (name == "evaluation_time") continue;
    if (value.is_number()) numbers[name] = value;
    if (!value.is_object()) continue;
    for (const auto& [inner, v] : value.items()) {
      if (v.is_number()) numbers[name + "." + inner] = v;
    }
  }
  return numbers;
}

bool hasMain(const Json& numbers) {
  return std::any_of(kMain.begin(), kMain.end(), [&](std::string_view name) { return numbers.contains(name); });
}

/// The metric that stands for the task: of none that is known the first by name, whatever the order in the file.
/// "" = there is none.
std::string mainOf(const Json& numbers) {
  for (const std::string_view name : kMain) {
    if (numbers.contains(name)) return std::string(name);
  }
  std::string first;
  for (const auto& [name, value] : numbers.items()) {
    if (first.empty() || name < first) first = name;
  }
  return first;
}

std::string modelBeside(const fs::path& file, LogFindings& findings) {
  const fs::path folder = fs::absolute(file).parent_path();
  for (const fs::path& place : {folder, folder.parent_path()}) {
    if (!fs::exists(place / kMeta)) continue;
    const JsonDocument meta = readJsonFile((place / kMeta).string());
    findings.nonstandard = findings.nonstandard || meta.nonstandard;
    if (const std::string name = textMember(meta.value, "name"); !name.empty()) return name;
  }
  // RESULTS/MODEL/REVISION/TASK.json or RESULTS/MODEL/TASK.json; only a name of a maker and a model tells them apart
  for (const fs::path& place : {folder.parent_path(), folder}) {
    const std::string name = place.filename().string();
    if (name.find("__") != std::string::npos) return modelOfFolder(name);
  }
  return folder.filename().string();
}

class MtebReader {
 public:
  MtebReader(EvaluationTable& table, LogFindings& findings) : m_table(table), m_findings(findings) {}

  /// Names the models of several files. Two revisions of a model are one where their tasks differ, else two, of which
  /// the second is called by its folder.
  void plan(const std::vector<std::string>& paths) {
    std::map<std::string, std::vector<std::string>> folders;  // tasks of each
    for (const std::string& path : paths)
      folders[fs::absolute(path).parent_path().string()].push_back(fs::path(path).stem().string());
    std::map<std::string, std::map<std::string, std::string>> known;  // of a model: tasks and where they were met
    for (const auto& [folder, tasks] : folders) {
      std::string name = modelBeside(fs::path(folder) / tasks.front(), m_findings);
      auto& of = known[name];
      const auto again = std::find_if(tasks.begin(), tasks.end(), [&](const auto& task) { return of.contains(task); });
      if (again != tasks.end()) {
        const std::string revision = fs::path(folder).filename().string(), other = name + " (" + revision + ")";
        m_findings.warnings.push_back({.kind = "same_model",
                                       .message = "two revisions hold the task " + *again + " of " + name + " (" +
                                                  of.at(*again) + " and " + revision + "); the second is called " +
                                                  other,
                                       .count = 1,
                                       .name = other});
        name = other;
      } else {
        for (const std::string& task : tasks) of[task] = fs::path(folder).filename().string();
      }
      m_names[folder] = name;
    }
  }

  /// @return what `check` tells of the file
  Json read(const std::string& path) {
    try {
      const JsonDocument file = readJsonFile(path);
      m_findings.nonstandard = m_findings.nonstandard || file.nonstandard;
      const std::string model = nameOf(path);
      m_model = m_table.model(model);
      Json log = {{"model", model}};
      const Json& scores = memberOf(file.value, "scores");
      std::string task = textMember(file.value, "task_name");
      if (task.empty()) task = textMember(file.value, "mteb_dataset_name");
      if (task.empty()) missing("task_name");
      log["task"] = task;
      if (!scores.is_null())
        log["scores"] = present(scores, task);
      else
        log["metrics"] = old(file.value, task);
      return log;
    } catch (const Error& error) {
      throw error.inFile(path);
    }
  }

 private:
  std::string nameOf(const std::string& path) {
    const auto planned = m_names.find(fs::absolute(path).parent_path().string());
    return planned != m_names.end() ? planned->second : modelBeside(path, m_findings);
  }

  [[noreturn]] static void missing(const std::string& member) {
    throw Error(ErrorKind::MissingField, {.place = "member " + member,
                                          .found = "nothing of that name",
                                          .expected = "a result of MTEB",
                                          .wayOut = "Check that it is the result of one task."});
  }

  Json present(const Json& scores, const std::string& task) {
    const auto refuse = [](const std::string& place, const std::string& expected) {
      throw Error(ErrorKind::WrongType, {.place = place,
                                         .found = "something else",
                                         .expected = expected,
                                         .wayOut = "Check that it is the result of one task of MTEB."});
    };
    if (!scores.is_object()) refuse("member scores", "an object of splits");
    Json out = Json::object();
    for (const auto& [split, entries] : scores.items()) {
      if (!entries.is_array()) refuse("member scores." + split, "a list of subsets");
      for (const Json& entry : entries) {
        if (!entry.is_object()) refuse("member scores." + split, "a list of objects");
        if (!entry.contains("main_score")) missing("scores." + split + ".main_score");
        const std::string subset = textMember(entry, "hf_subset");
        const std::string id = split + "/" + (subset.empty() ? "default" : subset);
        out[id] = put(task, id, "main_score", entry["main_score"]);
      }
    }
    return out;
  }

  Json old(const Json& file, const std::string& task) {
    static const std::set<std::string> kSplits = {"test", "validation", "dev", "train"};
    Json out = Json::object();
    for (const auto& [split, values] : file.items()) {
      if (!values.is_object()) continue;
      const Json numbers = flat(values);
      // of several languages each has what else the split has
      const bool languages = !hasMain(numbers) && std::any_of(values.begin(), values.end(), [](const Json& inner) {
        return inner.is_object() && hasMain(flat(inner));
      });
      out[split] = numbers;
      if (!languages) {
        putMain(task, split + "/default", numbers);  // as its results of today are called
        continue;
      }
      for (const auto& [language, inner] : values.items()) {
        if (inner.is_object()) putMain(task, split + "/" + language, flat(inner));
      }
    }
    if (out.empty()) missing("scores");
    return out;
  }

  /// Under the name of the metric, so that one of a model never stands against another of the next.
  void putMain(const std::string& task, const std::string& id, const Json& numbers) {
    const std::string metric = mainOf(numbers);
    put(task, id, metric.empty() ? "main_score" : metric, metric.empty() ? Json(nullptr) : numbers[metric]);
  }

  Json put(const std::string& task, const std::string& id, const std::string& metric, const Json& value) {
    const std::optional<double> score = logScore(value, "score of " + id, 0, m_findings);
    if (!score)
      throw Error(ErrorKind::BadNumber, {.place = "score of " + id, .found = "a list", .expected = "a number"});
    const EvaluationTable::Item item = m_table.item(m_table.task(task), id);
    if (!m_seen.emplace(m_model, item).second)
      throw Error(ErrorKind::DuplicateId, {.place = task + "/" + id,
                                           .found = m_table.modelName(m_model) + " on the task again",
                                           .expected = "one result of each model, task, split and subset",
                                           .wayOut = "Name the folder of one revision.",
                                           .value = task + "/" + id});
    m_table.score(m_model, m_table.metric(metric), item, *score);
    return value;
  }

  EvaluationTable& m_table;
  LogFindings& m_findings;
  std::size_t m_model = 0;
  std::set<std::pair<std::size_t, EvaluationTable::Item>> m_seen;
  std::map<std::string, std::string> m_names;  ///< of the model in each folder
};

bool looksLikeResult(std::string_view text) {
  return text.starts_with('{') && text.find("\"mteb_version\"") != std::string_view::npos &&
         (text.find("\"task_name\"") != std::string_view::npos ||
          text.find("\"mteb_dataset_name\"") != std::string_view::npos);
}

class MtebFormat final : public Format {
 public:
  std::string_view name() const override { return "mteb"; }
  std::string_view title() const override { return "Result of MTEB"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric"}; }
  int recognise(std::string_view head, std::string_view) const override {
    return looksLikeResult(trimmed(head)) ? 92 : 0;
  }
  int recogniseFolder(const FolderListing& listing) const override {
    if (std::any_of(listing.files.begin(), listing.files.end(), [](const auto& f) { return f.name == kMeta; }))
      return 80;
    // results from before there was a model_meta.json beside them
    const auto first = std::find_if(listing.files.begin(), listing.files.end(),
                                    [](const auto& f) { return f.name.ends_with(".json"); });
    if (first == listing.files.end()) return 0;
    std::string head(std::size_t{1} << 16, '\0');
    std::ifstream file(listing.pathOf(*first), std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return looksLikeResult(trimmed(std::string_view(head).substr(0, static_cast<std::size_t>(file.gcount())))) ? 80 : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    MtebReader reader(*table, findings);
    Document document{.format = std::string(name()), .totals = true};
    if (!fs::is_directory(path)) {
      document.log = reader.read(path);
    } else {
      const FolderListing listing = listFolder(path, 4, 500000, task);
      std::vector<std::string> paths;
      for (const FolderListing::Entry& file : listing.files) {
        if (file.name.ends_with(".json") && file.name != kMeta) paths.push_back(listing.pathOf(file));
      }
      reader.plan(paths);
      for (std::size_t i = 0; i < paths.size(); ++i) {
        task.report("read", static_cast<std::int64_t>(i), std::ssize(paths));
        reader.read(paths[i]);
      }
    }
    if (table->models() == 0)
      throw Error(ErrorKind::Empty, {.file = path,
                                     .found = "no results of tasks",
                                     .expected = "TASK.json files beside model_meta.json",
                                     .wayOut = "Name the folder that holds the models."});
    table->finish();
    findings.into(document);
    document.evaluation = std::move(table);
    return document;
  }
};

}  // namespace

const Format& mtebFormat() {
  static const MtebFormat format;
  return format;
}

}  // namespace eido
