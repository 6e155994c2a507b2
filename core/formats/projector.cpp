// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard's projector: tensors.tsv without a header, metadata.tsv with one unless it has a single column.
#include <filesystem>

#include "core/base/text.h"
#include "core/formats/csv_parser.h"
#include "core/formats/formats.h"
#include "core/formats/readers.h"
#include "core/formats/text_source.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

std::string plainName(const Json& config, const char* field) {
  if (!config.contains(field)) return {};
  if (!config[field].is_string())
    throw Error(ErrorKind::WrongType, {.place = field, .found = "something else than a text"});
  const auto name = config[field].get<std::string>();
  const fs::path path(name);
  bool bad = path.is_absolute() || name.find('\\') != std::string::npos || name.find('\0') != std::string::npos;
  for (const fs::path& part : path) bad = bad || part == "..";
  if (bad)
    throw Error(ErrorKind::PathTraversal, {.place = field,
                                           .found = "the path " + name,
                                           .expected = "a file beside the configuration",
                                           .wayOut = "Don't trust this file.",
                                           .value = name});
  return name;
}

NumericArray readTensors(const std::string& path, const std::string& name, const ReadOptions& options,
                         const Task& task) {
  const std::string text = readTextFile(path, options);
  CsvParser parser(text, '\t');
  std::vector<CsvField> fields;
  std::vector<double> values;
  std::int64_t rows = 0, dimension = 0;
  while (parser.next(fields)) {
    if (rows % 4096 == 0)
      task.report("read", static_cast<std::int64_t>(parser.position()), static_cast<std::int64_t>(text.size()));
    if (rows == 0) dimension = static_cast<std::int64_t>(fields.size());
    if (static_cast<std::int64_t>(fields.size()) != dimension)
      throw Error(ErrorKind::RaggedRows, {.found = std::to_string(fields.size()) + " numbers",
                                          .expected = std::to_string(dimension) + " as before",
                                          .wayOut = "Mend the line.",
                                          .line = parser.line()});
    for (const CsvField& f : fields) {
      double value = 0;
      if (!parseDouble(trimmed(f.text), value))
        throw Error(ErrorKind::BadNumber, {.found = "\"" + std::string(f.text.substr(0, 40)) + "\"",
                                           .expected = "a number",
                                           .wayOut = "A tensors file has no header line.",
                                           .line = parser.line(),
                                           .value = std::string(f.text)});
      values.push_back(value);
    }
    ++rows;
  }
  if (rows == 0) throw Error(ErrorKind::Empty, {.found = "no vectors"});
  return {.name = name,
          .dtype = DType::Float64,
          .storedDtype = "text",
          .shape = {rows, dimension},
          .source = sourceOf(std::move(values))};
}

void readMetadata(const std::string& path, std::int64_t rows, const ReadOptions& options, Document& d) {
  const std::string text = readTextFile(path, options);
  CsvParser parser(text, '\t');
  std::vector<CsvField> fields;
  std::vector<TextColumn> columns;
  std::int64_t count = 0;
  while (parser.next(fields)) {
    if (columns.empty() && fields.size() == 1) columns.push_back({.name = "label"});
    if (columns.empty()) {
      for (const CsvField& f : fields) columns.push_back({.name = std::string(f.text)});
      continue;
    }
    if (fields.size() != columns.size())
      throw Error(ErrorKind::RaggedRows, {.found = std::to_string(fields.size()) + " fields",
                                          .expected = std::to_string(columns.size()),
                                          .wayOut = "Mend the line.",
                                          .line = parser.line()});
    for (std::size_t c = 0; c < fields.size(); ++c) columns[c].values.emplace_back(std::string(fields[c].text));
    ++count;
  }
  if (count != rows)
    throw Error(ErrorKind::RowCountMismatch,
                {.place = fs::path(path).filename().string(),
                 .found = std::to_string(count) + " rows",
                 .expected = std::to_string(rows) + " as there are vectors",
                 .wayOut = "A metadata file has a header line only when it has two or more columns."});
  for (TextColumn& column : columns) {
    column.numeric = !column.values.empty();
    for (const OptionalText& v : column.values) {
      double number = 0;
      column.numeric = column.numeric && parseDouble(*v, number);
    }
  }
  d.columns = std::move(columns);
}

class ProjectorFormat final : public Format {
 public:
  std::string_view name() const override { return "projector"; }
  std::string_view title() const override { return "TensorBoard projector"; }
  std::vector<std::string> extensions() const override { return {"tsv", "json"}; }
  std::vector<std::string_view> options() const override { return {"metadata", "encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view text = trimmed(head);
    if (text.starts_with('{')) return text.substr(0, 4000).find("\"tensorPath\"") != std::string_view::npos ? 90 : 0;
    // a first line of nothing but numbers between tabs: no table begins so
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    if (line.find('\t') == std::string_view::npos || line.size() == head.size()) return 0;
    std::size_t first = 0;
    for (;;) {
      const std::size_t tab = std::min(line.find('\t', first), line.size());
      double value = 0;
      if (!parseDouble(trimmed(line.substr(first, tab - first)), value)) return 0;
      if (tab == line.size()) return 65;
      first = tab + 1;
    }
  }

  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    Document d{.format = "projector"};
    const fs::path file = fs::is_directory(path) ? fs::path(path) / "projector_config.json" : fs::path(path);
    if (file.extension() == ".json") {
      readConfig(file, options, task, d);
    } else {
      d.arrays.push_back(readTensors(file.string(), file.stem().string(), options, task));
      const fs::path beside = file.parent_path() / (options.metadata.empty() ? "metadata.tsv" : options.metadata);
      if (!options.metadata.empty() || fs::exists(beside))
        readMetadata(beside.string(), d.arrays[0].shape[0], options, d);
    }
    d.rows = d.arrays[0].shape[0];
    return d;
  }

 private:
  static void readConfig(const fs::path& file, const ReadOptions& options, const Task& task, Document& d) {
    const Json config = parseJson(readTextFile(file.string(), options)).value;
    if (!config.is_object() || !config.contains("embeddings") || !config["embeddings"].is_array() ||
        config["embeddings"].empty())
      throw Error(ErrorKind::MissingField, {.found = "no list of embeddings", .expected = "{\"embeddings\": [...]}"});
    for (const Json& entry : config["embeddings"]) {
      const std::string tensors = plainName(entry, "tensorPath");
      const std::string metadata = options.metadata.empty() ? plainName(entry, "metadataPath") : options.metadata;
      if (tensors.empty()) throw Error(ErrorKind::MissingField, {.found = "an embedding without tensorPath"});
      const fs::path path = file.parent_path() / tensors;
      const std::string name = entry.contains("tensorName") && entry["tensorName"].is_string()
                                   ? entry["tensorName"].get<std::string>()
                                   : path.stem().string();
      NumericArray array = readTensors(path.string(), name, options, task);
      if (entry.contains("tensorShape") && entry["tensorShape"] != Json(array.shape))
        throw Error(ErrorKind::RowCountMismatch, {.place = "tensorShape",
                                                  .found = std::to_string(array.shape[0]) + " x " +
                                                           std::to_string(array.shape[1]) + " in " + tensors,
                                                  .expected = jsonText(entry["tensorShape"]),
                                                  .wayOut = "Correct the configuration."});
      if (!metadata.empty() && d.columns.empty())
        readMetadata((file.parent_path() / metadata).string(), array.shape[0], options, d);
      d.arrays.push_back(std::move(array));
    }
  }
};

}  // namespace

const Format& projectorFormat() {
  static const ProjectorFormat format;
  return format;
}

}  // namespace eido
