// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/export.h"

#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>

#include "core/base/text.h"
#include "core/project/project_columns.h"
#include "core/session/array_files.h"
#include "core/session/run_analysis.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// A file that appears under its name only when `commit` was called.
class WholeFile {
 public:
  explicit WholeFile(std::string path)
      : m_path(std::move(path)), m_draft(m_path + ".part-" + std::to_string(::getpid())) {
    m_out.open(m_draft, std::ios::binary | std::ios::trunc);
    if (!m_out)
      throw Error(
          ErrorKind::Io,
          {.what = "can't be written", .file = m_path, .wayOut = "Check that the folder exists and may be written."});
  }
  ~WholeFile() {
    std::error_code ignored;
    if (!m_done) fs::remove(m_draft, ignored);
  }
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  void write(const void* data, std::size_t bytes) {
    m_out.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
  }
  void write(const std::string& text) { write(text.data(), text.size()); }
  void commit() {
    m_out.close();
    std::error_code code;
    if (m_out) fs::rename(m_draft, m_path, code);
    if (!m_out || code) throw Error(ErrorKind::Io, {.what = "writing failed; is the disk full?", .file = m_path});
    m_done = true;
  }

 private:
  std::string m_path;
  std::string m_draft;
  std::ofstream m_out;
  bool m_done = false;
};

std::string extensionOf(const std::string& path) { return lowerAscii(fs::path(path).extension().string()); }

[[noreturn]] void refuseExtension(const std::string& path, const std::string& possible) {
  throw Error(ErrorKind::UnsupportedFormat,
              {.file = path, .found = "the extension \"" + extensionOf(path) + "\"", .expected = possible});
}

/// A row of NaN as the column stores its values: what a missing value is in a file of numbers.
std::string notANumberRow(const ColumnInfo& column) {
  std::string row;
  for (std::int64_t c = 0; c < column.dimension; ++c) {
    const float single = std::numeric_limits<float>::quiet_NaN();
    const double full = std::numeric_limits<double>::quiet_NaN();
    if (column.dtype == DType::Float16)
      row.append("\x00\x7e", 2);
    else if (column.dtype == DType::Float32)
      row.append(reinterpret_cast<const char*>(&single), sizeof single);
    else
      row.append(reinterpret_cast<const char*>(&full), sizeof full);
  }
  return row;
}

void exportBinary(const ProjectColumns& data, const ColumnInfo& column, const std::string& to, const Task& task) {
  const bool npy = extensionOf(to) == ".npy";
  std::vector<std::int64_t> shape = {data.set().samples};
  if (column.kind == ColumnKind::Vector) shape.push_back(column.dimension);
  const std::size_t rowBytes = static_cast<std::size_t>(column.dimension) * dtypeSize(column.dtype);
  WholeFile file(to);
  file.write(npy ? npyHeader(column.dtype, shape)
                 : safetensorsHeader(column.name, column.dtype, shape,
                                     rowBytes * static_cast<std::uint64_t>(data.set().samples)));
  const std::string missingRow = notANumberRow(column);
  std::int64_t rows = 0;
  data.eachChunk(column, task, [&](const ProjectColumns::Chunk& chunk) {
    for (std::int64_t r = 0; r < chunk.rows; ++r) {
      if (chunk.has(r))
        file.write(static_cast<const char*>(chunk.data) + static_cast<std::size_t>(r) * rowBytes, rowBytes);
      else
        file.write(missingRow);
    }
    rows = chunk.first + chunk.rows;
  });
  // samples that were added after this column
  for (; rows < data.set().samples; ++rows) file.write(missingRow);
  file.commit();
}

void exportText(const ProjectColumns& data, const ColumnInfo& column, const std::string& to, const Task& task) {
  const bool csv = extensionOf(to) == ".csv";
  const std::vector<std::string> keys = data.keys(task);
  WholeFile file(to);
  Table table(column.name, {"key", column.name});
  if (column.kind == ColumnKind::Vector) {
    table.columns.pop_back();
    const VectorData vectors = data.vectors(column, task);
    file.write(csv ? "key" : "{\"keys\":" + jsonText(Json(keys)) + ",\"values\":[");
    for (std::int64_t c = 0; csv && c < column.dimension; ++c)
      file.write("," + csvField(column.name + "_" + std::to_string(c)));
    if (csv) file.write("\n");
    for (std::int64_t r = 0; r < data.set().samples; ++r) {
      if (r % 1024 == 0) task.report("export", r, data.set().samples);
      std::string line = csv ? csvField(keys[static_cast<std::size_t>(r)]) : r > 0 ? ",[" : "[";
      for (std::int64_t c = 0; c < column.dimension; ++c) {
        const double value = static_cast<double>(vectors.values(r, c));
        const bool there = vectors.has(r) && std::isfinite(value);
        line += (csv || c > 0 ? "," : "") + (there ? numberText(value) : std::string(csv ? "" : "null"));
      }
      file.write(line + (csv ? "\n" : "]"));
    }
    if (!csv) file.write("]}\n");
    file.commit();
    return;
  }
  if (isNumeric(column.kind)) {
    const std::vector<double> numbers = data.numbers(column, task);
    for (std::size_t i = 0; i < keys.size(); ++i)
      table.append({keys[i], std::isnan(numbers[i]) ? Cell{} : Cell{numbers[i]}});
  } else {
    const std::vector<OptionalText> texts = data.texts(column, task);
    for (std::size_t i = 0; i < keys.size(); ++i) table.append({keys[i], texts[i] ? Cell{*texts[i]} : Cell{}});
  }
  if (csv) {
    file.write(table.toCsv());
  } else {
    Json values = Json::array();
    for (const Cell& cell : table.columns[1].cells) values.push_back(cellJson(cell));
    file.write(jsonText({{"keys", keys}, {"values", std::move(values)}}) + "\n");
  }
  file.commit();
}

void exportColumn(const Project& project, const ExportRequest& request, const Task& task) {
  const SampleSetInfo set = project.set(request.set);
  const ColumnInfo* column = set.find(request.column);
  if (column == nullptr)
    throw Error(ErrorKind::NotFound, {.file = project.path(),
                                      .found = "no column \"" + request.column + "\" in the set " + set.name,
                                      .wayOut = "`eidoscope info` lists the columns."});
  const ProjectColumns data(project, set);
  const std::string extension = extensionOf(request.to);
  if (extension == ".csv" || extension == ".json")
    exportText(data, *column, request.to, task);
  else if ((extension == ".npy" || extension == ".safetensors") && isNumeric(column->kind))
    exportBinary(data, *column, request.to, task);
  else
    refuseExtension(request.to, isNumeric(column->kind) ? ".npy, .safetensors, .csv or .json" : ".csv or .json");
}

void exportTable(const Table& table, const std::string& to) {
  const std::string extension = extensionOf(to);
  if (extension == ".csv")
    writeWhole(to, table.toCsv());
  else if (extension == ".json")
    writeWhole(to, jsonText(table.toJson()) + "\n");
  else
    refuseExtension(to, ".csv or .json");
}

void exportArray(const ResultArray& array, const std::string& to) {
  const std::string extension = extensionOf(to);
  if (extension == ".npy") {
    writeWhole(to, npyBytes(array));
  } else if (extension == ".json") {
    Json values = Json::array();
    for (const double v : array.values) values.push_back(jsonNumber(v));
    writeWhole(to, jsonText({{"name", array.name}, {"shape", array.shape}, {"values", std::move(values)}}) + "\n");
  } else {
    refuseExtension(to, ".npy or .json");
  }
}

std::string fileNameOf(std::string name) {
  for (char& c : name) {
    if (c == '/' || c == '\\' || c == ':') c = '_';
  }
  return name;
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

void exportRun(const Project& project, const ExportRequest& request) {
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
    exportTable(*table, request.to);
  } else if (const std::string extension = extensionOf(request.to);
             extension == ".npz" || extension == ".safetensors") {
    const std::vector<NamedArray> arrays = arraysUnder(result, request.array);
    if (arrays.empty()) throw missing("arrays " + request.array);
    writeWhole(request.to, extension == ".npz" ? npzBytes(arrays) : safetensorsBytes(arrays));
  } else if (!request.array.empty()) {
    const ResultArray* array = result.array(request.array);
    if (array == nullptr) throw missing("array " + request.array);
    exportArray(*array, request.to);
  } else if (extensionOf(request.to) == ".json") {
    writeWhole(request.to, exportedRun(project, id).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  } else if (extensionOf(request.to).empty()) {
    std::error_code code;
    fs::create_directories(request.to, code);
    if (code)
      throw Error(ErrorKind::Io, {.what = "the folder can't be made (" + code.message() + ")", .file = request.to});
    const fs::path folder(request.to);
    for (const Table& t : result.tables) exportTable(t, (folder / (fileNameOf(t.name) + ".csv")).string());
    for (const ResultArray& a : result.arrays) exportArray(a, (folder / (fileNameOf(a.name) + ".npy")).string());
    writeWhole((folder / "run.json").string(),
               exportedRun(project, id).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  } else {
    refuseExtension(request.to, ".json, .npz, .safetensors, a folder, or --table with .csv or .json");
  }
}

}  // namespace

void writeWhole(const std::string& path, const std::string& bytes) {
  WholeFile file(path);
  file.write(bytes);
  file.commit();
}

void exportSamplesOf(const Project& project, const std::string& setName, const SampleBits& samples,
                     const std::string& to, const Task& task) {
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
    for (const std::string& name : names) head += (head.empty() ? "" : ",") + csvField(name);
    file.write(head + "\n");
  } else {
    file.write("[");
  }
  std::int64_t written = 0;
  samples.forEach([&](std::int64_t row) {
    if (written % 4096 == 0) task.checkpoint();
    std::string line;
    if (csv) {
      for (std::size_t c = 0; c < columns.size(); ++c) line += (c == 0 ? "" : ",") + csvField(columns[c].at(row));
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

void exportFromProject(const Project& project, const ExportRequest& request, const Task& task) {
  if (request.run)
    exportRun(project, request);
  else
    exportColumn(project, request, task);
}

}  // namespace eido
