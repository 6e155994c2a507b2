// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON lines, an array of records, or an object of equally long columns.
#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/json_object.h"
#include "core/formats/readers.h"
#include "core/formats/text_source.h"

namespace eido {
namespace {

/// Records one after the other, field by field; the first record with a field decides whether it is a vector.
class RecordReader {
 public:
  explicit RecordReader(const ReadOptions& options) : m_options(options) {}

  void add(const Json& record, std::int64_t line) {
    if (!record.is_object())
      throw Error(ErrorKind::WrongType,
                  {.found = "a record that is no object", .expected = "{\"id\": ..., ...}", .line = line});
    for (const auto& [name, value] : record.items()) {
      auto [found, added] = m_index.emplace(name, m_fields.size());
      if (added) {
        m_fields.push_back({.name = name});
        Field& field = m_fields.back();
        // an array of anything but texts claims to be a vector, so that a wrong number in it is an error
        field.asText = std::find(m_options.text.begin(), m_options.text.end(), name) != m_options.text.end();
        field.vector = !field.asText && value.is_array() && !value.empty() && value[0].is_number();
        if (field.vector && m_rows > 0) missing(name, line);
        field.texts.resize(field.vector ? 0 : static_cast<std::size_t>(m_rows));
      }
      Field& field = m_fields[found->second];
      if (field.vector)
        addVector(field, value, line);
      else
        addText(field, value, line);
      field.rows = m_rows + 1;
    }
    ++m_rows;
    m_lines.push_back(line);
    for (Field& field : m_fields) {
      if (field.rows == m_rows) continue;
      if (field.vector) missing(field.name, line);
      field.texts.emplace_back();
      field.rows = m_rows;
    }
  }

  std::int64_t rows() const { return m_rows; }
  /// The field that names the records, where the file's layout says so and no person has.
  void setKey(const std::string& name) { m_key = name; }

  void finish(Document& d) {
    if (m_rows == 0) throw Error(ErrorKind::Empty, {.found = "no records", .expected = "one JSON object a line"});
    d.rows = m_rows;
    for (const std::string& name : m_options.text) {
      if (!m_index.contains(name))
        throw Error(ErrorKind::MissingField,
                    {.place = "--text " + name, .found = "no field \"" + name + "\"", .column = name});
    }
    const int key = chooseKey();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
      Field& f = m_fields[i];
      if (static_cast<int>(i) == key) {
        d.ids = keysOf(f);
        d.idName = f.name;
        d.importAs["id"] = f.name;
      } else if (f.vector) {
        d.arrays.push_back({.name = f.name,
                            .dtype = DType::Float64,
                            .storedDtype = "text",
                            .shape = {m_rows, f.dimension},
                            .source = sourceOf(std::move(f.values))});
        d.importAs["vector"] = f.name;
      } else {
        d.columns.push_back({.name = f.name,
                             .values = std::move(f.texts),
                             .numeric = f.numeric && f.any && !f.asText,
                             .kind = f.asText ? std::optional(ColumnKind::Text) : std::nullopt});
      }
    }
  }

 private:
  struct Field {
    std::string name;
    bool vector = false;
    bool asText = false;  // as a person said
    std::int64_t dimension = 0;
    std::vector<double> values;
    std::vector<OptionalText> texts;
    bool numeric = true;
    bool any = false;
    std::int64_t rows = 0;
  };

  [[noreturn]] static void missing(const std::string& name, std::int64_t line) {
    throw Error(ErrorKind::MissingField, {.place = "line " + std::to_string(line) + ", field " + name,
                                          .found = "a record without it",
                                          .expected = "a vector in every record",
                                          .wayOut = "Remove the record, or write the vector.",
                                          .line = line,
                                          .column = name});
  }

  void addVector(Field& field, const Json& value, std::int64_t line) const {
    const std::string place = "line " + std::to_string(line) + ", field " + field.name;
    if (!value.is_array())
      throw Error(ErrorKind::WrongType, {.place = place,
                                         .found = "something else than a list",
                                         .expected = "a list of numbers",
                                         .line = line,
                                         .column = field.name});
    for (const Json& v : value) {
      if (!v.is_number())
        throw Error(ErrorKind::BadNumber, {.place = place,
                                           .found = jsonText(v).substr(0, 40),
                                           .expected = "a number",
                                           .wayOut = "Write numbers without quotes.",
                                           .line = line,
                                           .column = field.name,
                                           .value = jsonText(v).substr(0, 200)});
      field.values.push_back(v.get<double>());
    }
    if (field.dimension == 0) field.dimension = static_cast<std::int64_t>(value.size());
    if (static_cast<std::int64_t>(value.size()) != field.dimension)
      throw Error(ErrorKind::RaggedVector, {.place = place,
                                            .found = std::to_string(value.size()) + " numbers",
                                            .expected = std::to_string(field.dimension) + " as before",
                                            .wayOut = "All vectors of a field need one length.",
                                            .line = line,
                                            .column = field.name});
  }

  void addText(Field& field, const Json& value, std::int64_t line) const {
    if (value.is_null()) {
      field.texts.emplace_back();
      return;
    }
    const bool number = value.is_number();
    // a number of more digits than a double holds is another one already
    if (field.asText && value.is_number_float() && std::abs(value.get<double>()) >= 9007199254740992.0)
      throw Error(ErrorKind::BadNumber, {.place = "line " + std::to_string(line) + ", field " + field.name,
                                         .found = "a number of more than 15 digits",
                                         .expected = "a text",
                                         .wayOut = "Write it in quotes.",
                                         .line = line,
                                         .column = field.name});
    field.numeric = field.numeric && number;
    field.any = true;
    if (value.is_string())
      field.texts.emplace_back(value.get<std::string>());
    else if (value.is_number_float())
      field.texts.emplace_back(numberText(value.get<double>()));
    else
      field.texts.emplace_back(jsonText(value));
  }

  int chooseKey() const {
    static const std::vector<std::string> kCertainNames = {"id", "key", "item", "item_id", "sample_id", "uid", "_id"};
    static const std::vector<std::string> kLikely = {
        "name", "word", "doc_id", "question_id", "image_id", "file", "filename", "file_name", "image", "path", "keys"};
    const auto find = [&](const std::string& name) {
      const auto found = m_index.find(name);
      return found != m_index.end() && !m_fields[found->second].vector ? static_cast<int>(found->second) : -1;
    };
    if (m_options.key.empty() && !m_key.empty()) return find(m_key);
    if (!m_options.key.empty()) {
      const int key = find(m_options.key);
      if (key < 0)
        throw Error(ErrorKind::MissingField,
                    {.found = "no field \"" + m_options.key + "\"", .wayOut = "Name the key field with --key."});
      return key;
    }
    for (const std::string& name : kCertainNames) {
      if (const int key = find(name); key >= 0) return key;
    }
    for (const std::string& name : kLikely) {
      const int key = find(name);
      if (key < 0 || m_fields[static_cast<std::size_t>(key)].asText) continue;
      std::unordered_set<std::string_view> seen;
      const auto& texts = m_fields[static_cast<std::size_t>(key)].texts;
      if (std::all_of(texts.begin(), texts.end(), [&](const OptionalText& t) { return t && seen.insert(*t).second; }))
        return key;
    }
    return -1;
  }

  std::vector<std::string> keysOf(const Field& field) const {
    std::vector<std::string> keys;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < field.texts.size(); ++i) {
      const std::string place = "line " + std::to_string(m_lines[i]) + ", field " + field.name;
      if (!field.texts[i])
        throw Error(ErrorKind::MissingField, {.place = place,
                                              .found = "no key",
                                              .expected = "a key in every record",
                                              .line = m_lines[i],
                                              .column = field.name});
      if (!seen.insert(*field.texts[i]).second)
        throw Error(ErrorKind::DuplicateId, {.place = place,
                                             .found = "the key \"" + *field.texts[i] + "\" again",
                                             .expected = "each key once",
                                             .wayOut = "Remove the repeated record.",
                                             .line = m_lines[i],
                                             .column = field.name,
                                             .value = *field.texts[i]});
      keys.push_back(*field.texts[i]);
    }
    return keys;
  }

  const ReadOptions& m_options;
  std::vector<Field> m_fields;
  std::unordered_map<std::string, std::size_t> m_index;
  std::vector<std::int64_t> m_lines;
  std::int64_t m_rows = 0;
  std::string m_key;
};

class JsonRecordsFormat final : public Format {
 public:
  std::string_view name() const override { return "jsonl"; }
  std::string_view title() const override { return "JSON records"; }
  std::vector<std::string> extensions() const override { return {"jsonl", "json", "ndjson"}; }
  std::vector<std::string_view> options() const override { return {"key", "text", "encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::string_view text = trimmed(head);
    if (text.starts_with('{')) return text.substr(0, 200).find('"') != std::string_view::npos ? 60 : 0;
    return text.starts_with('[') ? 50 : 0;
  }

  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    Document document{.format = "jsonl"};
    const std::string text = readTextFile(path, options);
    RecordReader records(options);
    bool nonstandard = false;
    const std::string_view whole = trimmed(text);
    if (whole.starts_with('[')) {
      const JsonDocument parsed = parseJson(text);
      nonstandard = parsed.nonstandard;
      addRecords(parsed.value, records);
    } else {
      readLines(text, records, nonstandard, document, task);
    }
    records.finish(document);
    if (nonstandard)
      document.warnings.push_back({.kind = "nonstandard_json",
                                   .message = "the words NaN or Infinity occur, which JSON does not have",
                                   .count = 1});
    return document;
  }

 private:
  static void readLines(const std::string& text, RecordReader& records, bool& nonstandard, Document& document,
                        const Task& task) {
    std::int64_t line = 0;
    for (std::size_t first = 0; first < text.size();) {
      const std::size_t end = std::min(text.find('\n', first), text.size());
      const std::string_view one = trimmed(std::string_view(text).substr(first, end - first));
      ++line;
      if (line % 1024 == 0)
        task.report("read", static_cast<std::int64_t>(first), static_cast<std::int64_t>(text.size()));
      if (!one.empty()) {
        try {
          const JsonDocument parsed = parseJson(one, {.firstLine = line});
          nonstandard = nonstandard || parsed.nonstandard;
          if (records.rows() == 0 && trimmed(std::string_view(text).substr(end)).empty())
            return addObject(parsed.value, records, document);
          records.add(parsed.value, line);
        } catch (const Error& error) {
          const bool last = end == text.size() && error.kind() == ErrorKind::BadJson && records.rows() > 0;
          // one object, written over several lines
          if (records.rows() == 0 && error.kind() == ErrorKind::BadJson && one.starts_with('{')) {
            std::optional<JsonDocument> parsed;
            try {
              parsed = parseJson(text);
            } catch (const Error&) {
              if (one != "{") throw error;
              throw;
            }
            nonstandard = parsed->nonstandard;
            return addObject(parsed->value, records, document);
          }
          if (!last) throw;
          document.warnings.push_back({.kind = "truncated_last_line",
                                       .message = "the last line is cut off and was left out",
                                       .count = 1,
                                       .line = line});
        }
      }
      first = end + 1;
    }
  }

  static void addRecords(const Json& list, RecordReader& records) {
    std::int64_t record = 0;
    for (const Json& value : list) records.add(value, ++record);
  }

  /// A file that is one object.
  static void addObject(const Json& value, RecordReader& records, Document& document) {
    const JsonObjectTable table = tableOfObject(value);
    if (!table.note.empty())
      document.notes.push_back({.kind = "json_layout", .message = table.note, .count = std::ssize(table.records)});
    if (!table.key.empty()) records.setKey(table.key);
    addRecords(table.records, records);
  }
};

}  // namespace

const Format& jsonlFormat() {
  static const JsonRecordsFormat format;
  return format;
}

}  // namespace eido
