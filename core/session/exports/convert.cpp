// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/convert.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "core/base/draft_file.h"
#include "core/base/extension.h"
#include "core/base/text.h"
#include "core/session/exports/array_file_writer.h"
#include "core/session/imports/import_flags.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// Where the project of a conversion lies: beside the file that will be written, since there is room for that one too
/// and paths of media stay relative to it.
std::string passingPath(const std::string& to) {
  const fs::path file(to);
  std::error_code code;
  if (const fs::path folder = file.parent_path(); !folder.empty() && !fs::is_directory(folder, code))
    throw Error(ErrorKind::Io, {.what = "can't be written", .file = to, .wayOut = "Check that the folder exists."});
  return (file.parent_path() / ("." + file.filename().string() + ".eido")).string();
}

/// The file's own names: an import puts the file's name before them.
void nameAsInFile(FilePlan& plan) {
  fs::path path(plan.path);
  if (path.filename().empty()) path = path.parent_path();
  const std::string prefix = path.stem().string() + "/";
  std::set<std::string> names;
  for (PlannedColumn& column : plan.columns) {
    std::string name = column.info.name;
    const bool array = column.from == PlannedColumn::From::Array;
    if (array && !plan.document.arrays[column.index].name.empty())
      name = plan.document.arrays[column.index].name;
    else if (name.starts_with(prefix) && name.size() > prefix.size())
      name.erase(0, prefix.size());
    if (names.insert(name).second) column.info.name = name;
  }
}

void choose(FilePlan& plan, const ConvertRequest& request, std::vector<std::string>& notes) {
  if (!request.arrays.empty()) {
    std::vector<std::string> all;
    for (PlannedColumn& column : plan.columns) {
      all.push_back(column.info.name);
      column.include = false;
    }
    for (const std::string& name : request.arrays) {
      const auto found = std::find_if(plan.columns.begin(), plan.columns.end(),
                                      [&](const PlannedColumn& c) { return c.info.name == name; });
      if (found == plan.columns.end())
        throw Error(ErrorKind::NotFound, {.file = plan.path,
                                          .found = "no array or column \"" + name + "\"",
                                          .expected = "one of \"" + join(all, "\", \"") + "\"",
                                          .value = name});
      found->include = true;
    }
    return;
  }
  // texts that the format can't hold need not be read
  const bool numeric = std::any_of(plan.columns.begin(), plan.columns.end(),
                                   [](const PlannedColumn& c) { return isNumeric(c.info.kind); });
  if (!ArrayFileWriter::writes(extensionOf(request.to)) || !numeric) return;
  std::vector<std::string> texts;
  for (PlannedColumn& column : plan.columns) {
    column.include = isNumeric(column.info.kind);
    if (!column.include) texts.push_back(column.info.name);
  }
  if (!texts.empty())
    notes.push_back("texts were left out: \"" + join(texts, "\", \"") + "\"; .csv and .json hold them");
}

void checkCount(const FilePlan& plan, const std::string& to) {
  if (extensionOf(to) != ".npy") return;
  std::vector<std::string> names;
  for (const PlannedColumn& c : plan.columns) {
    if (c.include) names.push_back(c.info.name);
  }
  if (names.size() > 1)
    throw Error(ErrorKind::UnsupportedFormat, {.file = to,
                                               .found = std::to_string(names.size()) + " arrays in " + plan.path +
                                                        ": \"" + join(names, "\", \"") + "\"",
                                               .expected = "one; .npz and .safetensors hold several",
                                               .wayOut = "Name one with --column."});
}

/// Imports into the passing project and writes what is there.
void writeThrough(Project& passing, const ConvertRequest& request, std::vector<FilePlan>& plans,
                  const ImportOptions& options, Converted& converted, const Task& task) {
  const ImportSummary summary = importPlanned(passing, plans, options, task.part(0.1, 0.6));
  for (const ImportedColumn& c : summary.columns)
    converted.warnings.insert(converted.warnings.end(), c.warnings.begin(), c.warnings.end());
  const SampleSetInfo set = passing.set(summary.set);
  WrittenColumns written =
      writeColumns(passing, set, set.columns, request.to, {.csv = request.csv, .keysBeside = true}, task.part(0.6, 1));
  for (const ColumnInfo& c : set.columns) {
    if (isNumeric(c.kind) || !ArrayFileWriter::writes(extensionOf(request.to))) converted.columns.push_back(c);
  }
  converted.keysFile = std::move(written.keysFile);
  converted.notes.insert(converted.notes.end(), written.notes.begin(), written.notes.end());
}

}  // namespace

Converted convertFile(const ConvertRequest& request, const Task& task) {
  const auto start = std::chrono::steady_clock::now();
  const std::string extension = extensionOf(request.to);
  if (!ArrayFileWriter::writes(extension) && extension != ".csv" && extension != ".json")
    refuseExtension(request.to, ".npy, .npz, .safetensors, .csv or .json");
  ImportOptions options = request.options;
  options.set = "rows";
  options.name.clear();
  std::vector<FilePlan> plans;
  plans.push_back(planFile(request.from, options, task.part(0, 0.1)));
  FilePlan& plan = plans.front();
  requireEffect({&plan}, options);
  if (request.csv == CsvStyle::Spreadsheet && extension != ".csv")
    throw Error(ErrorKind::Parameter,
                {.place = "--spreadsheet", .found = request.to, .expected = "a .csv file to write"});
  Converted converted{.format = plan.document.format, .to = request.to, .rows = plan.rows};
  nameAsInFile(plan);
  choose(plan, request, converted.notes);
  checkCount(plan, request.to);
  const DraftFile draft(passingPath(request.to));
  try {
    Project passing = Project::create(draft.path());
    writeThrough(passing, request, plans, options, converted, task);
  } catch (const Error& error) {
    throw error.renamed(draft.path(), request.to);
  }
  converted.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return converted;
}

Json convertedJson(const Converted& converted) {
  Json columns = Json::array();
  for (const ColumnInfo& c : converted.columns)
    columns.push_back({{"name", c.name},
                       {"kind", columnKindName(c.kind)},
                       {"dimension", c.dimension},
                       {"dtype", isNumeric(c.kind) ? std::string(dtypeName(c.dtype)) : "text"},
                       {"missing", c.missing}});
  return {{"written", converted.to},
          {"format", converted.format},
          {"keys_file", converted.keysFile.empty() ? Json(nullptr) : Json(converted.keysFile)},
          {"rows", converted.rows},
          {"columns", std::move(columns)},
          {"warnings", warningsJson(converted.warnings)},
          {"notes", converted.notes},
          {"seconds", converted.seconds}};
}

}  // namespace eido
