// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/export.h"

#include <filesystem>
#include <set>

#include "core/base/draft_folder.h"
#include "core/base/extension.h"
#include "core/base/text.h"
#include "core/project/project_columns.h"
#include "core/session/exports/array_files.h"
#include "core/session/exports/column_files.h"
#include "core/session/runs/run_analysis.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> exportColumn(const Project& project, const ExportRequest& request, const Task& task) {
  const SampleSetInfo set = project.set(request.set);
  const ColumnInfo* column = set.find(request.column);
  if (column == nullptr)
    throw Error(ErrorKind::NotFound, {.file = project.path(),
                                      .found = "no column \"" + request.column + "\" in the set " + set.name,
                                      .wayOut = "`eidoscope info` lists the columns."});
  return writeColumns(project, set, {*column}, request.to, {.csv = request.csv, .plainJson = true}, task).notes;
}

std::vector<std::string> exportTable(const Table& table, const std::string& to, CsvStyle style) {
  const std::string extension = extensionOf(to);
  if (extension == ".csv") {
    writeWhole(to, tableCsv(table, style));
  } else if (extension == ".json") {
    writeWhole(to, jsonText(table.toJson()) + "\n");
  } else if (extension == ".npz" || extension == ".safetensors") {
    std::vector<std::string> texts;
    const std::vector<ResultArray> columns = numericColumns(table, texts);
    if (columns.empty())
      throw Error(ErrorKind::UnsupportedFormat, {.file = to,
                                                 .found = "no column of numbers in the table " + table.name,
                                                 .expected = ".csv or .json for texts"});
    std::vector<NamedArray> arrays;
    for (const ResultArray& column : columns) arrays.push_back({column.name, &column});
    writeArrays(to, arrays);
    if (!texts.empty()) return {"texts were left out: " + join(texts, ", ") + "; .csv and .json hold them"};
  } else {
    refuseExtension(to, ".csv or .json, or .npz or .safetensors for its numbers");
  }
  return {};
}

void exportArray(const ResultArray& array, const std::string& to) {
  const std::string extension = extensionOf(to);
  if (extension == ".npy") {
    const NamedArray one{array.name, &array};
    writeArrays(to, {&one, 1});
  } else if (extension == ".json") {
    Json values = Json::array();
    for (const double v : array.values) values.push_back(jsonNumber(v));
    writeWhole(to, jsonText({{"name", array.name}, {"shape", array.shape}, {"values", std::move(values)}}) + "\n");
  } else {
    refuseExtension(to, ".npy or .json");
  }
}

/// A name that every file system takes and that no table or array before has.
std::string fileNameOf(std::string name, const char* extension, std::set<std::string>& used) {
  for (char& c : name) {
    if (c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < ' ') c = '_';
  }
  std::string unique = name + extension;
  for (int number = 2; !used.insert(unique).second; ++number) unique = name + "_" + std::to_string(number) + extension;
  return unique;
}

/// The arrays of a run, or those below a path such as "head/erm/none" by the last parts of their names.
std::vector<NamedArray> arraysUnder(const Result& result, const std::string& path) {
  std::vector<NamedArray> arrays;
  for (const ResultArray& a : result.arrays) {
    if (path.empty() || a.name == path)
      arrays.push_back({a.name, &a});
    else if (a.name.starts_with(path + "/"))
      arrays.push_back({a.name.substr(path.size() + 1), &a});
  }
  return arrays;
}

std::vector<std::string> exportRun(const Project& project, const ExportRequest& request, const Task& task) {
  const std::int64_t id = *request.run;
  const RunInfo info = project.run(id);
  const Result result = project.result(id);
  const auto missing = [&](const std::string& what) {
    std::vector<std::string> names;
    for (const Table& t : result.tables) names.push_back(t.name);
    for (const ResultArray& a : result.arrays) names.push_back(a.name);
    return Error(ErrorKind::NotFound,
                 {.found = "run " + std::to_string(id) + " has no " + what, .expected = "one of " + join(names, ", ")});
  };
  if (!request.table.empty()) {
    const Table* table = result.table(request.table);
    if (table == nullptr) throw missing("table " + request.table);
    return exportTable(*table, request.to, request.csv);
  }
  if (const std::string extension = extensionOf(request.to); extension == ".npz" || extension == ".safetensors") {
    const std::vector<NamedArray> arrays = arraysUnder(result, request.array);
    if (arrays.empty()) throw missing(request.array.empty() ? "arrays" : "arrays " + request.array);
    writeArrays(request.to, arrays);
  } else if (!request.array.empty()) {
    const ResultArray* array = result.array(request.array);
    if (array == nullptr) throw missing("array " + request.array);
    exportArray(*array, request.to);
  } else if (extensionOf(request.to) == ".json") {
    writeWhole(request.to, exportedRun(project, id).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  } else if (extensionOf(request.to).empty()) {
    DraftFolder draft(request.to);
    try {
      const fs::path folder(draft.path());
      std::set<std::string> used;
      for (const Table& t : result.tables) {
        task.checkpoint();
        exportTable(t, (folder / fileNameOf(t.name, ".csv", used)).string(), request.csv);
      }
      for (const ResultArray& a : result.arrays) {
        task.checkpoint();
        exportArray(a, (folder / fileNameOf(a.name, ".npy", used)).string());
      }
      writeWhole((folder / "run.json").string(),
                 exportedRun(project, id).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
    } catch (const Error& error) {
      throw error.renamed(draft.path(), draft.target());
    }
    draft.replace();
  } else {
    refuseExtension(request.to, ".json, .npz, .safetensors, a folder, or --table with .csv or .json");
  }
  return {};
}

}  // namespace

void exportSamplesOf(const Project& project, const std::string& setName, const SampleBits& samples,
                     const std::string& to, const Task& task, CsvStyle style) {
  const bool csv = extensionOf(to) == ".csv";
  if (!csv && extensionOf(to) != ".json") refuseExtension(to, ".csv or .json");
  const SampleSetInfo set = project.set(setName);
  const ProjectColumns data(project, set);
  std::vector<std::string> names{"key"};
  std::vector<PackedTexts> columns{data.packedKeys(task)};
  for (const ColumnInfo& column : set.columns) {
    if (column.kind == ColumnKind::Vector) continue;
    names.push_back(column.name);
    columns.push_back(data.packedTexts(column, task));
  }
  WholeFile file(to);
  if (csv) {
    std::string head;
    for (const std::string& name : names) head += (head.empty() ? "" : ",") + csvText(name, style);
    file.write(head + "\n");
  } else {
    file.write("[");
  }
  std::int64_t written = 0;
  samples.forEach([&](std::int64_t row) {
    if (written % 4096 == 0) task.checkpoint();
    std::string line;
    if (csv) {
      for (std::size_t c = 0; c < columns.size(); ++c) {
        const bool emptyText = columns[c].at(row).empty() && !columns[c].missing(row);
        line += (c == 0 ? "" : ",") + (emptyText ? std::string("\"\"") : csvText(columns[c].at(row), style));
      }
    } else {
      Json object = Json::object();
      for (std::size_t c = 0; c < columns.size(); ++c)
        object[names[c]] = columns[c].missing(row) ? Json(nullptr) : Json(std::string(columns[c].at(row)));
      line = (written > 0 ? "," : "") + jsonText(object);
    }
    file.write(line + "\n");
    ++written;
  });
  if (!csv) file.write("]\n");
  file.commit();
}

Json exportedRun(const Project& project, std::int64_t id) { return runJson({project.run(id), project.result(id)}); }

std::vector<std::string> exportFromProject(const Project& project, const ExportRequest& request, const Task& task) {
  return request.run ? exportRun(project, request, task) : exportColumn(project, request, task);
}

}  // namespace eido
