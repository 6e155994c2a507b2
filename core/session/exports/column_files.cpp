// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/column_files.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <memory>
#include <set>

#include "core/base/extension.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/project/column_cursor.h"
#include "core/project/project_columns.h"
#include "core/session/exports/array_file_writer.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kRowsBetweenReports = 1024;

std::string quoted(const std::vector<std::string>& names) { return "\"" + join(names, "\", \"") + "\""; }

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

bool areRowNumbers(const PackedTexts& keys) {
  for (std::int64_t i = 0; i < keys.size(); ++i) {
    if (keys.at(i) != std::to_string(i)) return false;
  }
  return true;
}

bool holds(const std::string& path, const std::string& bytes) {
  std::error_code code;
  if (!fs::is_regular_file(path, code) || fs::file_size(path, code) != bytes.size()) return false;
  return readAll(*openFile(path), bytes.size()) == bytes;
}

class ColumnFile {
 public:
  ColumnFile(const Project& project, const SampleSetInfo& set, const std::string& to, const ColumnFileOptions& options,
             const Task& task)
      : m_project(project), m_set(set), m_to(to), m_options(options), m_task(task) {}

  WrittenColumns write(const std::vector<ColumnInfo>& columns) {
    const std::string extension = extensionOf(m_to);
    if (ArrayFileWriter::writes(extension))
      writeArrays(columns);
    else if (extension == ".csv")
      writeCsv(columns);
    else if (extension == ".json")
      writeJson(columns);
    else
      refuseExtension(m_to, ".npy, .npz, .safetensors, .csv or .json");
    return std::move(m_written);
  }

 private:
  PackedTexts keys() const { return ProjectColumns(m_project, m_set).packedKeys(m_task); }

  void report(std::int64_t row, std::size_t column, std::size_t columns) const {
    if (row % kRowsBetweenReports != 0) return;
    const auto done = static_cast<std::int64_t>(column) * m_set.samples + row;
    m_task.report("export", done, static_cast<std::int64_t>(columns) * m_set.samples);
  }

  /// The keys are called so, unless a column is.
  static std::string keyName(const std::vector<ColumnInfo>& columns, const std::string& wanted) {
    for (const std::string& name : {wanted, std::string("id"), std::string("sample_id"), std::string("uid")}) {
      if (std::none_of(columns.begin(), columns.end(), [&](const ColumnInfo& c) { return c.name == name; }))
        return name;
    }
    return "keys of " + columns.front().name;
  }

  std::vector<ColumnInfo> numericOnes(const std::vector<ColumnInfo>& columns) {
    std::vector<ColumnInfo> numeric;
    std::vector<std::string> others;
    for (const ColumnInfo& c : columns) {
      if (isNumeric(c.kind))
        numeric.push_back(c);
      else
        others.push_back(c.name);
    }
    if (numeric.empty())
      throw Error(ErrorKind::UnsupportedFormat,
                  {.file = m_to,
                   .found = "texts in " + quoted(others) + ", which a " + extensionOf(m_to) + " of numbers can't hold",
                   .expected = ".csv or .json for texts and categories"});
    if (!others.empty())
      m_written.notes.push_back("texts were left out: " + quoted(others) + "; .csv and .json hold them");
    if (extensionOf(m_to) == ".npy" && numeric.size() > 1) {
      std::vector<std::string> names;
      names.reserve(numeric.size());
      for (const ColumnInfo& c : numeric) names.push_back(c.name);
      throw Error(ErrorKind::UnsupportedFormat, {.file = m_to,
                                                 .found = std::to_string(names.size()) + " arrays: " + quoted(names),
                                                 .expected = "one; .npz and .safetensors hold several",
                                                 .wayOut = "Name one with --column."});
    }
    // wider values first, so that every tensor of a .safetensors file is aligned
    if (extensionOf(m_to) == ".safetensors")
      std::stable_sort(numeric.begin(), numeric.end(), [](const ColumnInfo& a, const ColumnInfo& b) {
        return dtypeSize(a.dtype) > dtypeSize(b.dtype);
      });
    return numeric;
  }

  void writeArrays(const std::vector<ColumnInfo>& columns) {
    const std::vector<ColumnInfo> numeric = numericOnes(columns);
    std::vector<DeclaredArray> declared;
    declared.reserve(numeric.size());
    for (const ColumnInfo& c : numeric) {
      declared.push_back({c.name, c.dtype, {m_set.samples}});
      if (c.kind == ColumnKind::Vector) declared.back().shape.push_back(c.dimension);
    }
    const std::unique_ptr<WholeFile> beside = keysBeside();
    ArrayFileWriter file(m_to, std::move(declared));
    for (std::size_t i = 0; i < numeric.size(); ++i) {
      ColumnCursor cursor(m_project, m_set, numeric[i]);
      const std::string missingRow = notANumberRow(numeric[i]);
      for (std::int64_t row = 0; cursor.next(); ++row) {
        report(row, i, numeric.size());
        file.write(cursor.has() ? cursor.bytes() : missingRow.data(), missingRow.size());
      }
    }
    m_task.checkpoint();
    if (beside) beside->commit();
    file.commit();
  }

  /// Another array file of that stem, to which the keys that lie there may belong.
  bool hasSibling() const {
    for (const char* extension : {".npy", ".npz", ".safetensors"}) {
      std::error_code code;
      const fs::path other = fs::path(m_to).replace_extension(extension);
      if (extension != extensionOf(m_to) && fs::exists(other, code)) return true;
    }
    return false;
  }

  /// One key a line. Keys that lie there are replaced only with the array file that they belong to.
  std::unique_ptr<WholeFile> keysBeside() {
    if (!m_options.keysBeside) return nullptr;
    const PackedTexts all = keys();
    const std::string beside = keysFileOf(m_to);
    std::string text;
    for (std::int64_t i = 0; i < all.size(); ++i) {
      const std::string key(all.at(i));
      if (key.empty() || key.find_first_of("\r\n") != std::string::npos)
        throw Error(ErrorKind::BadName, {.file = beside,
                                         .place = "row " + std::to_string(i),
                                         .found = key.empty() ? "an empty key" : "a key of several lines",
                                         .expected = "keys that fit a line each",
                                         .wayOut = "Write a .csv or .json, which hold every key."});
      text += key + "\n";
    }
    const bool needed = !areRowNumbers(all);
    if (needed) m_written.keysFile = beside;
    if (std::error_code code; fs::exists(fs::symlink_status(beside, code))) {
      if (holds(beside, text)) return nullptr;
      if (!needed || !fs::exists(m_to, code) || hasSibling())
        throw Error(ErrorKind::Exists, {.what = "has keys of another file, and would be taken for this one's",
                                        .file = beside,
                                        .wayOut = "Move it away, or choose another name; nothing was written."});
    }
    if (!needed) return nullptr;
    auto file = std::make_unique<WholeFile>(beside);
    file->write(text);
    return file;
  }

  /// Whether readers see a vector in the columns NAME_0, NAME_1, ...: not of one number, nor of models' scores.
  static bool spreads(const ColumnInfo& column) {
    return column.kind == ColumnKind::Vector && column.dimension > 1 && !lowerAscii(column.name).starts_with("model");
  }

  void writeCsv(const std::vector<ColumnInfo>& columns) {
    const bool spread = columns.size() == 1 && spreads(columns.front());
    const PackedTexts all = keys();
    WholeFile file(m_to);
    std::string line = csvText(keyName(columns, "key"), m_options.csv);
    for (const ColumnInfo& c : columns) {
      for (std::int64_t d = 0; spread && d < c.dimension; ++d)
        line += "," + csvText(c.name + "_" + std::to_string(d), m_options.csv);
      if (!spread) line += "," + csvText(c.name, m_options.csv);
    }
    file.write(line + "\n");
    std::vector<ColumnCursor> cursors;
    cursors.reserve(columns.size());
    for (const ColumnInfo& c : columns) cursors.emplace_back(m_project, m_set, c);
    for (std::int64_t row = 0; row < m_set.samples; ++row) {
      report(row, 0, 1);
      line = csvText(all.at(row), m_options.csv);
      for (ColumnCursor& cursor : cursors) {
        cursor.next();
        line += ",";
        appendCell(line, cursor, spread);
      }
      file.write(line + "\n");
    }
    file.commit();
  }

  void appendCell(std::string& line, const ColumnCursor& cursor, bool spread) {
    const ColumnInfo& column = cursor.column();
    if (!cursor.has()) {
      for (std::int64_t d = 1; spread && d < column.dimension; ++d) line += ",";
      return;
    }
    if (!isNumeric(column.kind)) {
      // an empty text that is there stands in quotes
      line += cursor.text().empty() ? "\"\"" : csvText(cursor.text(), m_options.csv);
      return;
    }
    cursor.numbers(m_numbers);
    const bool list = column.kind == ColumnKind::Vector && !spread;
    std::string cell;
    for (const double number : m_numbers) {
      if (!cell.empty()) cell += list ? ", " : ",";
      // a score that is not a number is a missing one
      if (column.kind == ColumnKind::Vector || !std::isnan(number)) cell += numberText(number);
    }
    line += list ? csvField("[" + cell + "]") : cell;
  }

  void writeJson(const std::vector<ColumnInfo>& columns) {
    WholeFile file(m_to);
    const bool plain = m_options.plainJson && columns.size() == 1;
    file.write("{" + jsonText(keyName(plain ? std::vector<ColumnInfo>{} : columns, "keys")) + ":[");
    const PackedTexts all = keys();
    for (std::int64_t row = 0; row < m_set.samples; ++row)
      file.write((row > 0 ? "," : "") + jsonText(std::string(all.at(row))));
    file.write("]");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      file.write("," + jsonText(plain ? std::string("values") : columns[i].name) + ":[");
      ColumnCursor cursor(m_project, m_set, columns[i]);
      for (std::int64_t row = 0; cursor.next(); ++row) {
        report(row, i, columns.size());
        file.write((row > 0 ? "," : "") + jsonCell(cursor));
      }
      file.write("]");
    }
    file.write("}\n");
    file.commit();
  }

  std::string jsonCell(const ColumnCursor& cursor) {
    const ColumnInfo& column = cursor.column();
    if (!isNumeric(column.kind)) return cursor.has() ? jsonText(cursor.text()) : "null";
    if (cursor.has())
      cursor.numbers(m_numbers);
    else
      m_numbers.assign(static_cast<std::size_t>(column.dimension), std::numeric_limits<double>::quiet_NaN());
    std::string text;
    for (const double number : m_numbers) {
      const bool minusZero = number == 0 && std::signbit(number);  // -0 would be read as the whole number 0
      text += (text.empty() ? "" : ",") + (!std::isfinite(number) ? "null" : minusZero ? "-0.0" : numberText(number));
    }
    return column.kind == ColumnKind::Vector ? "[" + text + "]" : text;
  }

  const Project& m_project;
  const SampleSetInfo& m_set;
  const std::string& m_to;
  const ColumnFileOptions& m_options;
  const Task& m_task;
  std::vector<double> m_numbers;
  WrittenColumns m_written;
};

}  // namespace

std::string keysFileOf(const std::string& path) {
  const fs::path file(path);
  return (file.parent_path() / (file.stem().string() + ".keys.txt")).string();
}

WrittenColumns writeColumns(const Project& project, const SampleSetInfo& set, const std::vector<ColumnInfo>& columns,
                            const std::string& to, const ColumnFileOptions& options, const Task& task) {
  return ColumnFile(project, set, to, options, task).write(columns);
}

}  // namespace eido
