// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/importer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <map>
#include <set>

#include "core/base/draft_file.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/further_scores.h"
#include "core/formats/logs/evaluation_table.h"
#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/session/imports/column_import.h"
#include "core/session/imports/import_flags.h"
#include "core/session/imports/imports.h"
#include "core/session/imports/log_columns.h"
#include "core/session/imports/log_items.h"
#include "core/session/imports/merged_columns.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// SHA-256 of a file on a thread of its own, so that it overlaps with reading and writing.
class FileHash {
 public:
  FileHash(const std::string& path, const Task& task) {
    if (!fs::is_regular_file(path)) return;
    m_result = std::async(std::launch::async, [path, task, token = m_stop.get_token()] {
      const std::shared_ptr<ByteSource> source = openFile(path);
      std::vector<char> block(std::size_t{1} << 20);
      Sha256 hash;
      for (std::uint64_t at = 0; at < source->size(); at += block.size()) {
        if (token.stop_requested()) throw Cancelled{};
        task.checkpoint();
        const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(block.size(), source->size() - at));
        source->read(at, block.data(), bytes);
        hash.add(block.data(), bytes);
      }
      return hash.finish();
    });
  }
  ~FileHash() { m_stop.request_stop(); }
  FileHash(const FileHash&) = delete;
  FileHash& operator=(const FileHash&) = delete;
  std::string wait() { return m_result.valid() ? m_result.get() : std::string{}; }

 private:
  std::stop_source m_stop;
  std::future<std::string> m_result;
};

std::string uniqueSetName(const Project& project, const std::string& wanted) {
  const std::vector<SampleSetInfo> sets = project.sets();
  const auto taken = [&](const std::string& name) {
    return std::any_of(sets.begin(), sets.end(), [&](const SampleSetInfo& s) { return s.name == name; });
  };
  std::string name = wanted;
  for (int i = 2; taken(name); ++i) name = wanted + "-" + std::to_string(i);
  return name;
}

/// Paths of a record are absolute: of two files of one name it tells which was which.
std::string placeOf(const std::string& path) {
  std::error_code code;
  const fs::path whole = fs::absolute(path, code);
  return code || path.empty() ? path : whole.lexically_normal().string();
}

Json optionsJson(const ImportOptions& options) {
  Json json = Json::object();
  const auto put = [&json](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  if (options.as != "auto") json["as"] = options.as;
  put("key", options.read.key);
  if (!options.read.text.empty()) json["text"] = options.read.text;
  put("name", options.name);
  put("model", options.model);
  put("layer", options.layer);
  put("modality", options.modality);
  put("keys", placeOf(options.keysFile));
  put("models", placeOf(options.modelsFile));
  put("format", options.read.format);
  put("duplicates", options.read.duplicates);
  put("decimal", options.read.decimal);
  put("encoding", options.read.encoding);
  put("metadata", placeOf(options.read.metadata));
  put("header", options.read.header);
  if (options.range) json["range"] = rangeText(*options.range);
  if (!options.lowerIsBetter.empty()) json["lower_is_better"] = options.lowerIsBetter;
  for (const auto& [task, metric] : options.read.metrics) json["metric"].push_back(task + "=" + metric);
  put("void2_as", options.read.void2As);
  if (options.newKeys != ImportOptions::NewKeys::Refuse)
    json["new_keys"] = options.newKeys == ImportOptions::NewKeys::Add ? "add" : "drop";
  if (!options.missing.empty()) json["missing"] = options.missing;
  if (options.nonFinite != ImportOptions::NonFinite::Refuse)
    json["non_finite"] = options.nonFinite == ImportOptions::NonFinite::Keep ? "keep" : "drop";
  return json;
}

constexpr std::size_t kMostWaiting = std::size_t{256} << 20;  ///< bytes of columns that wait for further files

class ImportRun {
 public:
  ImportRun(Project& project, const ImportOptions& options) : m_project(project), m_options(options) {}

  ImportSummary run(std::vector<FilePlan>& files, const Task& task) {
    const auto start = std::chrono::steady_clock::now();
    ImportTransaction transaction(m_project);
    chooseSet(transaction, files);
    m_several = files.size() > 1;
    m_last = lastColumns(files);
    for (std::size_t i = 0; i < files.size(); ++i) {
      const Task part = task.part(static_cast<double>(i) / static_cast<double>(files.size()),
                                  static_cast<double>(i + 1) / static_cast<double>(files.size()));
      m_file = i;
      try {
        importOne(transaction, files[i], i + 1 == files.size(), part);
      } catch (const Error& error) {
        throw error.inFile(files[i].path);
      }
      files[i].document = {};  // gives the memory of text formats back
    }
    transaction.commit();
    m_summary.set = m_set.name;
    m_summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return std::move(m_summary);
  }

 private:
  void chooseSet(ImportTransaction& transaction, const std::vector<FilePlan>& files) {
    const FilePlan& first = files.front();
    const std::vector<SampleSetInfo> sets = m_project.sets();
    for (const SampleSetInfo& s : sets) {
      if (s.name != m_options.set) continue;
      m_set = s;
      m_keyed = isKeyed(m_project, m_set);
      if (m_keyed) m_keys = ProjectColumns(m_project, m_set).keys({});
      return;
    }
    const std::string stem = fs::path(first.path).stem().string();
    const std::string name =
        m_options.set.empty() ? uniqueSetName(m_project, stem.empty() ? "set" : stem) : m_options.set;
    std::vector<const FilePlan*> all;
    for (const FilePlan& file : files) all.push_back(&file);
    const FilePlan* giver = keysOfNewSet(all);
    try {
      m_set = transaction.addSet(name, first.rows, giver != nullptr ? &*giver->keys : nullptr);
    } catch (const Error& error) {
      throw error.inFile(giver != nullptr ? giver->path : first.path);
    }
    m_keyed = giver != nullptr;
    if (m_keyed && files.size() > 1) m_keys = *giver->keys;  // further files will join
    m_new = m_made = true;
  }

  void importOne(ImportTransaction& transaction, const FilePlan& file, bool last, const Task& task) {
    JoinPlan join{.matched = file.rows};
    if (m_new && m_keyed && !file.keys) join.how = JoinPlan::How::ByOrder;  // a file behind it has the keys
    if (!m_new) {
      if (file.keys && m_keys.empty()) m_keys = ProjectColumns(m_project, m_set).keys(task);  // row numbers as text
      join = planJoin(file, m_set, m_keyed, m_keys, newKeysFor(file, m_made, m_options));
      if (!join.newKeys.empty()) extend(transaction, join.newKeys);
    }
    const std::string note = noteOfJoin(join, file, m_keyed);
    if (join.keysForSet) {
      transaction.setKeys(m_set, *file.keys);
      m_keys = *file.keys;
      m_keyed = true;
    }
    m_new = false;
    FileHash hash(file.path, task);
    m_replaced = false;
    ImportRecord record{.file = placeOf(file.path),
                        .format = file.document.format,
                        .options = optionsJson(m_options),
                        .warnings = file.document.warnings};
    if (!note.empty()) record.warnings.push_back({.kind = "joined_by_order", .message = note, .count = file.rows});
    std::error_code ignored;
    if (fs::is_regular_file(file.path, ignored))
      record.bytes = static_cast<std::int64_t>(fs::file_size(file.path, ignored));
    const std::int64_t importId = transaction.addImport(record);
    record.options[kRecordedSet] = m_set.id;
    if (m_call == 0) m_call = importId;
    if (m_several) record.options[kRecordedCall] = m_call;
    if (file.document.evaluation && m_options.as != "answer")
      record.options[kRecordedMetrics] = metricsJson(*file.document.evaluation, join);
    const std::size_t before = m_summary.columns.size();
    std::int64_t chosen = 0;
    for (const PlannedColumn& column : file.columns) chosen += column.include ? 1 : 0;
    std::int64_t done = 0;
    for (const PlannedColumn& column : file.columns) {
      if (!column.include) continue;
      const Task part = task.part(static_cast<double>(done) / static_cast<double>(chosen),
                                  static_cast<double>(done + 1) / static_cast<double>(chosen));
      importColumn(transaction, file, column, join, importId, part);
      ++done;
    }
    writeWhatIsLarge(transaction);
    record.sha256 = hash.wait();
    // what names rows and models is as much of the data as the values
    if (!m_options.keysFile.empty()) record.options["keys_sha256"] = FileHash(m_options.keysFile, task).wait();
    if (!m_options.modelsFile.empty()) record.options["models_sha256"] = FileHash(m_options.modelsFile, task).wait();
    if (m_replaced) record.options["replace"] = true;
    if (last) noteOlderMetrics(record.warnings);  // files before it may have renewed one metric each
    const std::vector<Warning> said = record.warnings;
    for (std::size_t i = before; i < m_summary.columns.size(); ++i) {
      m_summary.columns[i].sha256 = record.sha256;
      record.warnings.insert(record.warnings.end(), m_summary.columns[i].warnings.begin(),
                             m_summary.columns[i].warnings.end());
    }
    placeWarnings(said, before);
    transaction.updateImport(importId, record);
  }

  /// Logs that took the place of a model's scores may lack a metric that the ones before them had.
  void noteOlderMetrics(std::vector<Warning>& warnings) const {
    std::vector<std::string> older;
    for (const ColumnInfo& c : m_set.columns) {
      if (m_renewed.contains(c.model) && isFurtherScore(m_set, c) && !m_importOf.contains(c.id))
        older.push_back(c.name);
    }
    if (older.empty()) return;
    warnings.push_back({.kind = "older_metric",
                        .message = "still of a log before this one: " + eido::join(older, ", "),
                        .count = std::ssize(older)});
  }

  /// What reading a file said is shown with the column that it is about, else with the file's first.
  void placeWarnings(const std::vector<Warning>& warnings, std::size_t first) {
    if (m_summary.columns.empty()) return;
    if (first == m_summary.columns.size()) first = 0;  // its values joined columns of files before it
    std::int64_t leading = 0;
    for (const Warning& warning : warnings) {
      const auto about =
          std::find_if(m_summary.columns.begin() + static_cast<std::ptrdiff_t>(first), m_summary.columns.end(),
                       [&](const ImportedColumn& c) { return !warning.name.empty() && c.column.name == warning.name; });
      std::vector<Warning>& place = (about == m_summary.columns.end() ? m_summary.columns[first] : *about).warnings;
      place.insert(place.begin() + (&place == &m_summary.columns[first].warnings ? leading++ : 0), warning);
    }
  }

  void importColumn(ImportTransaction& transaction, const FilePlan& file, const PlannedColumn& column,
                    const JoinPlan& join, std::int64_t importId, const Task& task) {
    const std::string& name = column.info.name;
    const auto at = static_cast<std::size_t>(&column - file.columns.data());
    const bool last = m_last.at(name) == ColumnPlace{m_file, at};
    // what the set had before is no column of this call: others may take its place
    if (const auto found = m_merged.find(name); found != m_merged.end() && !column.shared && !found->second.summary)
      m_merged.erase(found);
    if (!m_merged.contains(name)) takeUp(column, task);
    if (const auto found = m_merged.find(name); found != m_merged.end()) {
      column.shared ? mergeItems(found->second, file, column, join, importId, task)
                    : mergeValues(found->second, file, column, join, task);
    } else {
      if (const ColumnInfo* taken = m_set.find(name)) {
        if (column.shared) return fillItems(transaction, file, column, join, importId, *taken, task);
        makeRoom(transaction, file, column, *taken);
      }
      if (last || !waits(column)) return writeNew(transaction, file, column, join, importId, task);
      beginMerged(transaction, file, column, join, importId, task);
    }
    if (last) writeMerged(transaction, name);
  }

  /// Columns of logs wait for further logs. Items that are numbers are compared one file after the other.
  static bool waits(const PlannedColumn& column) {
    return column.from == PlannedColumn::From::Log && column.info.kind != ColumnKind::Vector &&
           !(column.shared && isNumeric(column.info.kind));
  }

  /// A column of the set that a log adds to is read into memory.
  void takeUp(const PlannedColumn& column, const Task& task) {
    const ColumnInfo* taken = m_set.find(column.info.name);
    if (taken == nullptr || taken->kind == ColumnKind::Vector) return;
    const bool own = m_importOf.contains(taken->id);  // of a file of this call before
    const bool items = column.shared && !isNumeric(taken->kind);
    const bool values = !column.shared && own && column.from == PlannedColumn::From::Log;
    if (!items && !values) return;
    MergedColumn merged{.info = *taken, .values = CollectedColumn(*taken), .replaces = taken->id, .changed = false};
    if (own) {
      merged.importId = m_importOf.at(taken->id);
      for (std::size_t i = 0; i < m_summary.columns.size(); ++i) {
        if (m_summary.columns[i].column.id == taken->id) merged.summary = i;
      }
    }
    const ProjectColumns columns(m_project, m_set);
    if (isNumeric(taken->kind))
      merged.values.numbers() = columns.numbers(*taken, task);
    else
      merged.values.texts() = columns.texts(*taken, task);
    m_merged.emplace(column.info.name, std::move(merged));
  }

  ImportedColumn newColumn(const FilePlan& file, const JoinPlan& join) const {
    return {.file = file.path,
            .format = file.document.format,
            .set = m_set.name,
            .rows = join.matched + static_cast<std::int64_t>(join.newKeys.size())};
  }

  void writeNew(ImportTransaction& transaction, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                std::int64_t importId, const Task& task) {
    ColumnWriter writer = transaction.addColumn(m_set, importId, column.info);
    ImportedColumn result = newColumn(file, join);
    writeColumn(writer, file, column, join, m_options, m_project.path(), result.warnings, task);
    finishColumn(result, writer, importId);
    m_summary.columns.push_back(std::move(result));
  }

  void finishColumn(ImportedColumn& result, ColumnWriter& writer, std::int64_t importId) {
    result.column = writer.finish();
    m_importOf[result.column.id] = importId;
    result.storedDtype = isNumeric(result.column.kind) ? std::string(dtypeName(result.column.dtype)) : "text";
    m_set.columns.push_back(result.column);
  }

  /// A column of that name goes, where the person has said so.
  void makeRoom(ImportTransaction& transaction, const FilePlan& file, const PlannedColumn& column,
                const ColumnInfo& taken) {
    if (m_importOf.contains(taken.id)) throw takenTwice(file, column);
    if (!m_options.replace)
      throw Error(ErrorKind::Exists, {.what = "the set " + m_set.name + " already has a column " + column.info.name,
                                      .wayOut = column.from == PlannedColumn::From::Log
                                                    ? "Import all files of a model in one call, give another --name, "
                                                      "or say --replace, which drops what is there."
                                                    : "Give another --name, or say --replace."});
    transaction.removeColumn(taken.id);
    m_replaced = true;
    if (column.from == PlannedColumn::From::Log) m_renewed.insert(column.info.model);
    std::erase_if(m_set.columns, [&](const ColumnInfo& c) { return c.name == column.info.name; });
  }

  static Error takenTwice(const FilePlan& file, const PlannedColumn& column) {
    return {ErrorKind::Exists,
            {.what = "a file before it has a column " + column.info.name + " too",
             .file = file.path,
             .wayOut = "Import it in a call of its own, with another --name."}};
  }

  /// The first of several files with values of a column: they wait for the others.
  void beginMerged(ImportTransaction& transaction, const FilePlan& file, const PlannedColumn& column,
                   const JoinPlan& join, std::int64_t importId, const Task& task) {
    MergedColumn merged{.info = column.info,
                        .values = CollectedColumn(column.info),
                        .importId = importId,
                        .summary = m_summary.columns.size(),
                        .place = transaction.addColumn(m_set, importId, column.info)};
    ImportedColumn result = newColumn(file, join);
    result.column = column.info;
    writeColumn(merged.values, file, column, join, m_options, m_project.path(), result.warnings, task);
    m_summary.columns.push_back(std::move(result));
    m_merged.emplace(column.info.name, std::move(merged));
  }

  /// A further log of a model that a file of this call has (one file a task): its items join the column.
  void mergeValues(MergedColumn& merged, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                   const Task& task) {
    if (column.from != PlannedColumn::From::Log || isNumeric(column.info.kind) != isNumeric(merged.info.kind) ||
        column.info.kind == ColumnKind::Vector)
      throw takenTwice(file, column);
    const std::string& duplicates = m_options.read.duplicates;
    const SameItem same = duplicates == "first"  ? SameItem::First
                          : duplicates == "last" ? SameItem::Last
                                                 : SameItem::Refuse;
    for (const ScoreScale& scale : column.info.scales) {
      std::vector<ScoreScale>& scales = merged.info.scales;
      if (std::none_of(scales.begin(), scales.end(), [&](const auto& s) { return s.task == scale.task; }))
        scales.push_back(scale);
    }
    CollectedColumn more(column.info);
    ImportedColumn unlisted, &listed = merged.summary ? m_summary.columns[*merged.summary] : unlisted;
    writeColumn(more, file, column, join, m_options, m_project.path(), listed.warnings, task);
    more.resize(m_set.samples);
    merged.values.resize(m_set.samples);
    if (isNumeric(merged.info.kind))
      addValues(merged.values.numbers(), more.numbers(), same, m_keys, merged.info.name);
    else
      addValues(merged.values.texts(), more.texts(), same, m_keys, merged.info.name);
    merged.changed = true;
  }

  /// A log describes items that are known already: what both say must agree, what is lacking is filled in.
  void mergeItems(MergedColumn& merged, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                  std::int64_t importId, const Task& task) {
    if (isNumeric(merged.info.kind)) throw takenTwice(file, column);
    merged.values.resize(m_set.samples);
    if (!fillFromLog(merged.values.texts(), file, column, join, m_set.name, m_keys, task)) return;
    const ColumnKind kind = merged.info.kind;
    merged.info = column.info;
    merged.info.kind = kind;
    merged.importId = importId;
    merged.changed = true;
  }

  void writeMerged(ImportTransaction& transaction, const std::string& name) {
    MergedColumn merged = std::move(m_merged.extract(name).mapped());
    if (!merged.changed) return;
    if (merged.replaces > 0) {
      transaction.removeColumn(merged.replaces);
      std::erase_if(m_set.columns, [&](const ColumnInfo& c) { return c.id == merged.replaces; });
      if (isNumeric(merged.info.kind)) merged.info.dtype = DType::Float64;  // as they are in memory
    }
    if (!merged.place) merged.place.emplace(transaction.addColumn(m_set, merged.importId, merged.info));
    merged.values.resize(m_set.samples);
    merged.values.writeTo(*merged.place);
    merged.place->settle(merged.importId, merged.info.scales);
    ImportedColumn unlisted, &listed = merged.summary ? m_summary.columns[*merged.summary] : unlisted;
    finishColumn(listed, *merged.place, merged.importId);
    listed.rows = m_set.samples;
    if (!merged.summary) m_importOf.erase(listed.column.id);  // it is the set's as before
  }

  /// Texts of many models that wait take memory: beyond some of it they are written, and read again when more come.
  void writeWhatIsLarge(ImportTransaction& transaction) {
    std::size_t bytes = 0;
    for (const auto& [name, merged] : m_merged) bytes += merged.values.bytes();
    if (bytes < kMostWaiting) return;
    std::vector<std::string> names;
    for (const auto& entry : m_merged) names.push_back(entry.first);
    for (const std::string& name : names) writeMerged(transaction, name);
  }

  /// The same for a column of numbers.
  void fillItems(ImportTransaction& transaction, const FilePlan& file, const PlannedColumn& column,
                 const JoinPlan& join, std::int64_t importId, const ColumnInfo taken, const Task& task) {
    std::vector<OptionalText> texts = ProjectColumns(m_project, m_set).texts(taken, task);
    if (!fillFromLog(texts, file, column, join, m_set.name, m_keys, task)) return;
    transaction.removeColumn(taken.id);
    std::erase_if(m_set.columns, [&](const ColumnInfo& c) { return c.id == taken.id; });
    ColumnInfo info = column.info;
    info.kind = taken.kind;
    ColumnWriter writer = transaction.addColumn(m_set, importId, info);
    writeTexts(writer, info.kind, texts);
    m_set.columns.push_back(writer.finish());
  }

  void extend(ImportTransaction& transaction, const std::vector<std::string>& keys) {
    if (!m_keyed)
      throw Error(ErrorKind::RowCountMismatch,
                  {.what = "the set " + m_set.name + " has row numbers instead of keys; it can't grow by key"});
    transaction.addSamples(m_set, keys);
    m_set.samples += static_cast<std::int64_t>(keys.size());
    m_keys.insert(m_keys.end(), keys.begin(), keys.end());
  }

  Project& m_project;
  const ImportOptions& m_options;
  SampleSetInfo m_set;
  bool m_keyed = false;
  bool m_several = false;   ///< files
  std::int64_t m_call = 0;  ///< import of the first file
  bool m_new = false;       ///< the set is still empty
  bool m_made = false;      ///< the set was made by this import
  bool m_replaced = false;  ///< the file at hand took the place of a column
  std::vector<std::string> m_keys;
  std::size_t m_file = 0;                           ///< the one at hand
  std::map<std::string, ColumnPlace> m_last;        ///< of each column name
  std::map<std::string, MergedColumn> m_merged;     ///< that wait for further files
  std::map<std::int64_t, std::int64_t> m_importOf;  ///< of each column of this call
  std::set<std::string> m_renewed;                  ///< models whose columns logs of this call replaced
  ImportSummary m_summary;
};

}  // namespace

bool isKeyed(const Project& project, const SampleSetInfo& set) {
  SQLite::Statement query(project.database(), "SELECT keyed FROM sample_set WHERE id = ?");
  query.bind(1, set.id);
  return query.executeStep() && query.getColumn(0).getInt() != 0;
}

ImportSummary importPlanned(Project& project, std::vector<FilePlan>& files, const ImportOptions& options,
                            const Task& task) {
  if (files.empty()) throw Error(ErrorKind::Parameter, "no file to import was given");
  std::vector<FilePlan*> plans;
  for (FilePlan& file : files) plans.push_back(&file);
  std::map<std::string, std::string> metrics;
  for (const SampleSetInfo& set : project.sets()) {
    if (set.name != options.set) continue;
    metrics = metricsOfSet(project, set);
    const auto log = std::find_if(files.begin(), files.end(), [](const FilePlan& f) { return f.document.evaluation; });
    if (log == files.end() || !hasUnknownMetrics(project, set)) continue;
    std::vector<Warning>& warnings = log->document.warnings;
    warnings.insert(warnings.begin(),
                    {.kind = "unknown_metric",
                     .message = "scores of the set " + set.name +
                                " were imported by a version that did not record their metric: see that it is the "
                                "same before you compare"});
  }
  agreeOnMetrics(plans, metrics, options);
  return ImportRun(project, options).run(files, task);
}

ImportSummary importFiles(const std::string& path, const std::vector<std::string>& files, const ImportOptions& options,
                          const Task& task) {
  std::vector<FilePlan> plans;
  const double share = 0.1 / static_cast<double>(std::max<std::size_t>(1, files.size()));
  for (const std::string& file : files) {
    const auto i = static_cast<double>(plans.size());
    plans.push_back(planFile(file, options, task.part(share * i, share * (i + 1))));
  }
  std::vector<const FilePlan*> all;
  for (const FilePlan& plan : plans) all.push_back(&plan);
  requireEffect(all, options);
  // the project appears only now, when every file could be read
  std::error_code ignored;
  if (!fs::exists(path, ignored)) {
    ImportSummary summary;
    requireNoJournal(path);
    // an import that fails must not leave an empty project where there was none
    DraftFile draft(path);
    try {
      Project project = Project::create(draft.path());
      summary = importPlanned(project, plans, options, task.part(0.1, 1));
    } catch (const Error& error) {
      throw error.renamed(draft.path(), path);
    }
    draft.place();
    return summary;
  }
  Project project = Project::open(path);
  return importPlanned(project, plans, options, task.part(0.1, 1));
}

namespace {

Json directionJson(const ScoreScales& scales) {
  const std::optional<bool> direction = commonDirection(scales);
  return direction ? Json(*direction) : Json(nullptr);
}

}  // namespace

Json importJson(const ImportSummary& summary) {
  Json list = Json::array();
  for (const ImportedColumn& c : summary.columns) {
    list.push_back({{"file", c.file},
                    {"format", c.format},
                    {"set", c.set},
                    {"column", c.column.name},
                    {"kind", columnKindName(c.column.kind)},
                    {"model", c.column.model},
                    {"layer", c.column.layer},
                    {"modality", c.column.modality},
                    {"rows", c.rows},
                    {"dimension", c.column.dimension},
                    {"stored_dtype", c.storedDtype},
                    {"missing", c.column.missing},
                    {"metric", commonMetric(c.column.scales)},
                    {"higher_is_better", directionJson(c.column.scales)},
                    {"sha256", c.sha256},
                    {"warnings", warningsJson(c.warnings)}});
  }
  return {{"imported", std::move(list)}, {"seconds", summary.seconds}};
}

}  // namespace eido
