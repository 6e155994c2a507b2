// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of inspect_ai, version 2 (layout of its commit 499e615): .json, .eval (a zip), or a folder of them.
#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/inspect_samples.h"
#include "core/formats/logs/inspect_setting.h"
#include "core/formats/logs/json_elements.h"
#include "core/formats/readers.h"
#include "core/formats/zip_archive.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t kMostHeader = std::uint64_t{256} << 20;

/// What a sample holds beside what is needed: the whole conversation and what happened on the way.
constexpr std::array<std::string_view, 8> kBulk = {"messages", "events",      "store",         "attachments",
                                                   "output",   "model_usage", "error_retries", "timelines"};

class InspectReader {
 public:
  InspectReader(EvaluationTable& table, LogFindings& findings, const ReadOptions& options)
      : m_table(table), m_findings(findings), m_options(options) {}

  /// What a log is called in the table; "" = as it says itself.
  struct Names {
    std::string task, model;
  };
  void read(const std::string& path, const Names& names, const Task& task) {
    m_names = names;
    try {
      const std::shared_ptr<ByteSource> file = openFile(path);
      std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(4, file->size())), '\0');
      if (!head.empty()) file->read(0, head.data(), head.size());
      if (looksLikeZip(head) || fs::path(path).extension() == ".eval")
        readZip(file, path, task);
      else
        readJson(*file, path, task);
    } catch (const Error& error) {
      throw error.inFile(path);
    }
  }

  /// What a log says of its run, without its samples.
  struct Header {
    std::string path, model, task, arguments, created;
    InspectSetting setting;
    bool scored = false, finished = false;
  };
  Header header(const std::string& path) const {
    try {
      Header header{.path = path};
      bool whole = true;
      Json log;
      if (path.ends_with(".json")) {
        const std::shared_ptr<ByteSource> file = openFile(path);
        log = eachElement(*file, "samples", kBulk, [](const Json&, std::int64_t) {}, {}).value;
      } else {
        const ZipArchive archive(openFile(path), m_options.maxUncompressedBytes);
        const ZipEntry* entry = archive.find("header.json");
        whole = entry != nullptr;
        if (!whole) entry = archive.find("_journal/start.json");
        if (entry == nullptr) return header;  // reading it will say what is wrong
        log = member(archive, *entry).value;
      }
      const Json& eval = memberOf(log, "eval");
      header.model = textMember(eval, "model");
      header.task = textMember(eval, "task");
      header.arguments = jsonText(memberOf(eval, "task_args"));
      header.created = textMember(eval, "created");
      header.setting = settingOf(log);
      header.finished = whole && textMember(log, "status") == "success";
      header.scored = !memberOf(memberOf(log, "results"), "scores").empty();
      return header;
    } catch (const Error& error) {
      throw error.inFile(path);
    }
  }

  const std::string& model() const { return m_model; }
  const std::string& taskName() const { return m_task; }
  const Json& aggregates() const { return m_aggregates; }

 private:
  void readJson(ByteSource& file, const std::string& path, const Task& task) {
    // the header comes before the samples in every file that inspect writes, but nothing promises it: read it first
    const JsonRest header = eachElement(
        file, "samples", kBulk, [](const Json&, std::int64_t) {}, task.part(0, 0.4));
    checkHeader(header.value, "outermost object");
    begin(header.value, textMember(header.value, "status"), path);
    InspectSamples samples(m_table, m_findings, m_model, m_task);
    const JsonRest rest = eachElement(
        file, "samples", kBulk, [&](const Json& sample, std::int64_t line) { samples.add(sample, line); },
        task.part(0.4, 1));
    m_findings.nonstandard = m_findings.nonstandard || rest.nonstandard;
    samples.reduce(memberOf(header.value, "reductions"));
    samples.finish(fs::path(path).filename().string(), m_aggregates);
  }

  void readZip(const std::shared_ptr<ByteSource>& file, const std::string& path, const Task& task) {
    const ZipArchive archive(file, m_options.maxUncompressedBytes);
    const ZipEntry* header = archive.find("header.json");
    const ZipEntry* start = archive.find("_journal/start.json");
    if (header == nullptr && start == nullptr)
      throw Error(ErrorKind::MissingField, {.place = "member header.json",
                                            .found = "neither header.json nor _journal/start.json",
                                            .expected = "a log that inspect_ai wrote",
                                            .wayOut = "Check where the file came from."});
    const std::string name = header != nullptr ? header->name : start->name;
    const JsonDocument parsed = member(archive, header != nullptr ? *header : *start);
    m_findings.nonstandard = m_findings.nonstandard || parsed.nonstandard;
    checkHeader(parsed.value, "member " + name);
    begin(parsed.value, header == nullptr ? "started" : textMember(parsed.value, "status"), path);
    InspectSamples samples(m_table, m_findings, m_model, m_task);
    const auto list = [&](const ZipEntry& entry) {
      try {
        const std::shared_ptr<ByteSource> bytes = archive.open(entry);
        const JsonRest rest = eachElement(
            *bytes, "", kBulk, [&](const Json& sample, std::int64_t line) { samples.add(sample, line); }, task);
        m_findings.nonstandard = m_findings.nonstandard || rest.nonstandard;
        if (!rest.found) throw Error(ErrorKind::WrongType, {.found = "no list", .expected = "a list of samples"});
      } catch (const Error& error) {
        throw error.within("member " + entry.name);
      }
    };
    if (const ZipEntry* summaries = archive.find("summaries.json")) {
      list(*summaries);
      complete(archive, samples, task);
    } else if (const std::vector<const ZipEntry*> journal = journalOf(archive); !journal.empty()) {
      samples.mayRepeat();  // a sample that was tried again is in the journal again
      for (const ZipEntry* entry : journal) list(*entry);
    } else {
      readMembers(
          archive, task, [](const std::string&) { return true; }, [&](const Json& sample) { samples.add(sample, 0); });
    }
    if (const ZipEntry* reductions = archive.find("reductions.json"))
      samples.reduce(member(archive, *reductions).value);
    samples.finish(fs::path(path).filename().string(), m_aggregates);
  }

  /// What summaries leave out is read from the samples: from all where no summary has an answer, else from those whose
  /// answer was cut or that have no score.
  void complete(const ZipArchive& archive, InspectSamples& samples, const Task& task) {
    if (!samples.lacksAnswers() && !samples.anyIncomplete()) return;
    const auto wanted = [&](const std::string& name) {  // samples/ID_epoch_N.json
      const std::size_t first = name.find('/') + 1, mark = name.rfind("_epoch_");
      if (mark == std::string::npos) return true;
      return samples.isIncomplete(name.substr(first, mark - first), std::atoll(name.c_str() + mark + 7));
    };
    const bool all = samples.lacksAnswers();  // until the first one is there
    readMembers(
        archive, task, [&](const std::string& name) { return all || wanted(name); },
        [&](const Json& sample) { samples.complete(sample); });
  }

  /// The samples themselves, those whose member's name is wanted.
  template <typename Wanted, typename Visit>
  void readMembers(const ZipArchive& archive, const Task& task, Wanted&& wanted, Visit&& visit) {
    for (const ZipEntry& entry : archive.entries()) {
      task.checkpoint();
      // samples/ID_epoch_N.json, or in parts beside samples/ID_epoch_N/sample.json
      const bool whole = entry.name.starts_with("samples/") && entry.name.ends_with(".json") &&
                         entry.name.find('/', 8) == std::string::npos;
      if (!whole && !(entry.name.starts_with("samples/") && entry.name.ends_with("/sample.json"))) continue;
      if (!wanted(entry.name)) continue;
      try {
        const std::shared_ptr<ByteSource> bytes = archive.open(entry);
        const JsonDocument sample = parseJson(readAll(*bytes, std::uint64_t{1} << 30), {.skip = kBulk});
        m_findings.nonstandard = m_findings.nonstandard || sample.nonstandard;
        visit(sample.value);
      } catch (const Error& error) {
        throw error.within("member " + entry.name);
      }
    }
  }

  /// Members _journal/summaries/N.json by N.
  static std::vector<const ZipEntry*> journalOf(const ZipArchive& archive) {
    constexpr std::string_view kFolder = "_journal/summaries/";
    std::vector<std::pair<std::int64_t, const ZipEntry*>> found;
    for (const ZipEntry& entry : archive.entries()) {
      if (!entry.name.starts_with(kFolder) || !entry.name.ends_with(".json")) continue;
      std::int64_t number = 0;
      std::from_chars(entry.name.data() + kFolder.size(), entry.name.data() + entry.name.size(), number);
      found.emplace_back(number, &entry);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const ZipEntry*> entries;
    for (const auto& [number, entry] : found) entries.push_back(entry);
    return entries;
  }

  static JsonDocument member(const ZipArchive& archive, const ZipEntry& entry) {
    try {
      return parseJson(readAll(*archive.open(entry), kMostHeader));
    } catch (const Error& error) {
      throw error.within("member " + entry.name);
    }
  }

  static void checkHeader(const Json& header, const std::string& place) {
    const Json& version = memberOf(header, "version");
    if (!memberOf(header, "eval").is_object())
      throw Error(ErrorKind::MissingField, {.place = place,
                                            .found = "no member eval",
                                            .expected = "a log that inspect_ai wrote",
                                            .wayOut = "Check where the file came from."});
    if (!version.is_number() || (version != 1 && version != 2))
      throw Error(ErrorKind::UnsupportedVersion, {.place = place,
                                                  .found = "log version " + jsonText(version),
                                                  .expected = "version 1 or 2",
                                                  .wayOut = "Convert it with \"inspect log convert\" of a version that "
                                                            "writes version 2."});
  }

  void begin(const Json& header, const std::string& status, const std::string& path) {
    const Json& eval = memberOf(header, "eval");
    m_model = textMember(eval, "model");
    m_task = textMember(eval, "task");
    if (m_model.empty() || m_model == "none/none") m_model = fs::path(path).stem().string();
    if (!m_names.task.empty()) m_task = m_names.task;
    if (!m_names.model.empty()) m_model = m_names.model;
    if (m_task.empty()) m_task = "task";
    if (status != "success")
      m_findings.warnings.push_back({.kind = "incomplete_run",
                                     .message = fs::path(path).filename().string() + ": the run did not finish (" +
                                                (status.empty() ? "no status" : status) +
                                                "); the samples that are there were read",
                                     .count = 1,
                                     .name = m_model});
    m_aggregates = Json::object();
    const Json& scores = memberOf(memberOf(header, "results"), "scores");
    if (!scores.is_array()) return;
    for (const Json& score : scores) {
      const std::string name = textMember(score, "name");
      if (m_aggregates.contains(name)) continue;  // by another reducer
      for (const auto& [metric, value] : memberOf(score, "metrics").items())
        m_aggregates[name][metric] = memberOf(value, "value");
    }
  }

  EvaluationTable& m_table;
  LogFindings& m_findings;
  const ReadOptions& m_options;
  std::string m_model, m_task;
  Names m_names;
  Json m_aggregates = Json::object();
};

Document documentOf(std::string_view format, std::shared_ptr<EvaluationTable> table, LogFindings& findings) {
  table->finish();
  Document document{.format = std::string(format)};
  findings.into(document);
  document.evaluation = std::move(table);
  return document;
}

Document readLog(std::string_view format, const std::string& path, const ReadOptions& options, const Task& task) {
  auto table = std::make_shared<EvaluationTable>();
  LogFindings findings;
  InspectReader reader(*table, findings, options);
  reader.read(path, {}, task);
  Document document = documentOf(format, std::move(table), findings);
  document.log = {{"model", reader.model()}, {"task", reader.taskName()}};
  if (!reader.aggregates().empty()) document.log["aggregates"] = reader.aggregates();
  return document;
}

/// Several logs in one table. Of logs of one model, setting, task and task arguments one counts: a scored one, a
/// finished one, the newest. A task that was run with several arguments is several tasks, a model that was run with
/// several settings (solver, model arguments, generation) several models.
Document readFolder(std::string_view format, const std::vector<std::string>& paths, const ReadOptions& options,
                    const Task& task) {
  auto table = std::make_shared<EvaluationTable>();
  LogFindings findings;
  InspectReader reader(*table, findings, options);
  using Header = InspectReader::Header;
  std::vector<Header> headers;
  for (const std::string& path : paths) {
    task.checkpoint();
    headers.push_back(reader.header(path));
  }
  std::stable_sort(headers.begin(), headers.end(),
                   [](const Header& a, const Header& b) { return a.created < b.created; });
  std::map<std::string, std::vector<Header>> runs;
  std::map<std::string, std::set<std::string>> arguments;                        // by task
  std::map<std::string, InspectSetting> usual;                                   // by model: that of its first log
  std::map<std::string, std::map<std::string, std::set<std::string>>> settings;  // by model, then task and arguments
  for (const Header& header : headers) {
    arguments[header.task].insert(header.arguments);
    usual.try_emplace(header.model, header.setting);
    settings[header.model][header.task + "\n" + header.arguments].insert(header.setting.text());
    const std::string run = header.model.empty() ? header.path
                                                 : header.model + "\n" + header.task + "\n" + header.arguments + "\n" +
                                                       header.setting.text();
    runs[run].push_back(header);
  }
  std::size_t done = 0;
  for (auto& [run, logs] : runs) {
    const auto rank = [](const Header& h) { return std::tie(h.scored, h.finished, h.created, h.path); };
    const Header& best = *std::max_element(logs.begin(), logs.end(),
                                           [&](const Header& a, const Header& b) { return rank(a) < rank(b); });
    if (logs.size() > 1)
      findings.notes.push_back({.kind = "older_run",
                                .message = best.model + ", task " + best.task + ": of " + std::to_string(logs.size()) +
                                           " logs " + fs::path(best.path).filename().string() + " counts",
                                .count = static_cast<std::int64_t>(logs.size()) - 1,
                                .name = best.model});
    InspectReader::Names names;
    const bool several = arguments[best.task].size() > 1 && best.arguments != "null" && best.arguments != "{}";
    if (several) names.task = best.task + " " + best.arguments;
    const bool own = !best.model.empty() && settings[best.model][best.task + "\n" + best.arguments].size() > 1;
    if (const std::string other = own ? best.setting.differenceFrom(usual.at(best.model)) : std::string();
        !other.empty()) {
      names.model = best.model + " (" + other + ")";
      findings.notes.push_back({.kind = "other_setting",
                                .message = fs::path(best.path).filename().string() +
                                           " was run with another setting of " + best.model + ": it is the model " +
                                           names.model,
                                .count = 1,
                                .name = names.model});
    }
    reader.read(best.path, names,
                task.part(static_cast<double>(done) / static_cast<double>(runs.size()),
                          static_cast<double>(done + 1) / static_cast<double>(runs.size())));
    ++done;
  }
  Document document = documentOf(format, std::move(table), findings);
  document.nestedScores = true;
  return document;
}

/// Whether a file's beginning is that of a log in JSON.
bool isJsonLog(const std::string& path) {
  constexpr std::streamsize kHead = std::streamsize{1} << 16;
  std::string head(static_cast<std::size_t>(kHead), '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), kHead);
  head.resize(static_cast<std::size_t>(file.gcount()));
  return inspectJsonFormat().recognise(head, path) > 0;
}

class InspectEvalFormat final : public Format {
 public:
  std::string_view name() const override { return "inspect_eval"; }
  std::string_view title() const override { return "Log of inspect_ai"; }
  std::vector<std::string> extensions() const override { return {"eval"}; }
  std::vector<std::string_view> options() const override { return {"metric", "max-uncompressed-bytes"}; }
  int recognise(std::string_view head, std::string_view path) const override {
    if (!looksLikeZip(head)) return 0;
    const std::string_view first = head.substr(0, 200);
    const bool inside = first.find("_journal/start.json") != std::string_view::npos ||
                        first.find("header.json") != std::string_view::npos ||
                        first.find("samples/") != std::string_view::npos;
    return inside || path.ends_with(".eval") ? 100 : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    const std::shared_ptr<ByteSource> file = openFile(path);
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(4, file->size())), '\0');
    if (!head.empty()) file->read(0, head.data(), head.size());
    if (!looksLikeZip(head))
      throw Error(ErrorKind::BadMagic, {.place = "byte 0",
                                        .found = "other first bytes than those of a zip archive",
                                        .expected = "a log that inspect_ai wrote",
                                        .wayOut = "Copy the file again; a log in JSON has the extension .json."});
    return readLog(name(), path, options, task);
  }
};

class InspectJsonFormat final : public Format {
 public:
  std::string_view name() const override { return "inspect_json"; }
  std::string_view title() const override { return "Log of inspect_ai as JSON"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view text = trimmed(head);
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    return text.starts_with('{') && has("\"version\"") && has("\"eval\"") &&
                   (has("\"task_id\"") || has("\"plan\"") || has("\"status\""))
               ? 92
               : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    return readLog(name(), path, options, task);
  }
};

class InspectFolderFormat final : public Format {
 public:
  std::string_view name() const override { return "inspect_dir"; }
  std::string_view title() const override { return "Folder of inspect_ai logs"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric", "max-uncompressed-bytes"}; }
  int recognise(std::string_view, std::string_view) const override { return 0; }
  int recogniseFolder(const FolderListing& listing) const override {
    constexpr int kLooks = 20;
    int looks = 0;
    return std::any_of(listing.files.begin(), listing.files.end(),
                       [&](const auto& f) {
                         return f.name.ends_with(".eval") ||
                                (f.name.ends_with(".json") && looks++ < kLooks && isJsonLog(listing.pathOf(f)));
                       })
               ? 85
               : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    std::vector<std::string> paths;
    const FolderListing listing = listFolder(path, 4, 100000, task);
    for (const FolderListing::Entry& file : listing.files) {
      const std::string name = listing.pathOf(file);
      if (file.name.ends_with(".eval") || (file.name.ends_with(".json") && isJsonLog(name))) paths.push_back(name);
    }
    if (paths.empty())
      throw Error(ErrorKind::Empty, {.file = path,
                                     .found = "no .eval files and no logs in JSON",
                                     .expected = "a folder of logs of inspect_ai",
                                     .wayOut = "Name the folder, or the files."});
    return readFolder(name(), paths, options, task);
  }
};

}  // namespace

const Format& inspectEvalFormat() {
  static const InspectEvalFormat format;
  return format;
}
const Format& inspectJsonFormat() {
  static const InspectJsonFormat format;
  return format;
}
const Format& inspectFolderFormat() {
  static const InspectFolderFormat format;
  return format;
}

}  // namespace eido
