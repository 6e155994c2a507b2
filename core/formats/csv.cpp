// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/base/nan.h"
#include "core/base/text.h"
#include "core/formats/csv_layout.h"
#include "core/formats/csv_parser.h"
#include "core/formats/formats.h"
#include "core/formats/readers.h"
#include "core/formats/text_source.h"
#include "core/formats/vector_text.h"

namespace eido {
namespace {

constexpr std::size_t kSampleRows = 100;

/// Cells of numbers that are empty: NaN, counted by row.
struct Missing {
  std::int64_t count = 0;
  std::vector<std::int64_t> rows;
  void add(std::int64_t row) {
    ++count;
    if (rows.size() < Warning::kMaxRows && (rows.empty() || rows.back() != row)) rows.push_back(row);
  }
  void report(const std::string& array, std::vector<Warning>& warnings) const {
    if (count > 0)
      warnings.push_back({.kind = "missing_value",
                          .message = std::to_string(count) + " empty cells were taken as missing",
                          .count = count,
                          .rows = rows,
                          .name = array});
  }
};

class CsvReader {
 public:
  CsvReader(std::string text, const ReadOptions& options, const Task& task)
      : m_text(std::move(text)), m_options(options), m_task(task), m_separator(guessSeparator(m_text)) {}

  Document read() {
    readHeader();
    readSample();
    if (!m_heading) m_header = namesWithoutHeading(m_sample, m_separator, m_options);
    m_columns.resize(m_header.size());
    keepTexts();
    m_layout = csvLayout(m_header, m_sample, m_separator, m_options);
    m_sample.clear();
    prepare();
    readRecords();
    Document d{.format = "csv", .rows = m_rows};
    noteReading(d);
    d.importAs["separator"] = std::string(1, m_separator);
    d.importAs["decimal"] = std::string(1, m_layout.decimal);
    if (m_layout.kind == CsvLayout::Kind::ScoresLong)
      longScores(d);
    else
      table(d);
    if (m_mixedLineEnds)
      d.warnings.push_back(
          {.kind = "mixed_line_ends", .message = "the file mixes kinds of line ends; all were understood", .count = 1});
    return d;
  }

 private:
  struct Column {
    bool vector = false;  // part of the run, a vector cell, or a score
    bool asText = false;  // as a person said
    std::vector<OptionalText> texts;
    bool numeric = true;
    bool anyNumber = false;
  };

  void readHeader() {
    CsvParser parser(m_text, m_separator);
    std::vector<CsvField> fields;
    if (!parser.next(fields))
      throw Error(ErrorKind::Empty, {.found = "an empty file", .expected = "a header and records"});
    for (const CsvField& f : fields) m_header.emplace_back(trimmed(f.text));
    m_heading = m_options.header.empty() ? isHeading(m_header, m_separator) : m_options.header == "true";
    if (!m_heading) return;
    std::unordered_set<std::string> names;
    for (const std::string& name : m_header) {
      if (!name.empty() && !names.insert(name).second)
        throw Error(ErrorKind::DuplicateName, {.place = "header",
                                               .found = "the column name \"" + name + "\" twice",
                                               .expected = "each name once",
                                               .wayOut = "Rename one of the columns.",
                                               .line = 1,
                                               .column = name});
    }
  }

  void checkWidth(const std::vector<CsvField>& fields, std::int64_t line) const {
    if (fields.size() == m_header.size()) return;
    const bool commas = m_separator == ',' && fields.size() > m_header.size();
    throw Error(ErrorKind::RaggedRows,
                {.found = std::to_string(fields.size()) + " fields",
                 .expected = std::to_string(m_header.size()) + " as in the header",
                 .wayOut = commas ? "If the numbers have decimal commas, separate the fields with ; instead."
                                  : "Quote fields that hold separators or line ends.",
                 .line = line});
  }

  template <typename Visit>
  void eachRecord(Visit&& visit) {
    // the parser counts lines from the start of its text, so it is given the whole text and the header is skipped
    CsvParser parser(m_text, m_separator);
    std::vector<CsvField> fields;
    if (m_heading) parser.next(fields);
    for (std::int64_t row = 0; parser.next(fields); ++row) {
      checkWidth(fields, parser.line());
      if (row % 4096 == 0)
        m_task.report("read", static_cast<std::int64_t>(parser.position()), static_cast<std::int64_t>(m_text.size()));
      if (!visit(fields, row, parser.line())) return;
    }
    m_mixedLineEnds = parser.mixedLineEnds();
  }

  void readSample() {
    eachRecord([&](const std::vector<CsvField>& fields, std::int64_t, std::int64_t) {
      std::vector<std::string> row;
      for (const CsvField& f : fields) row.emplace_back(f.text);
      m_sample.push_back(std::move(row));
      return m_sample.size() < kSampleRows;
    });
    if (m_sample.empty())
      throw Error(ErrorKind::Empty, {.found = "a header without records", .expected = "at least one record"});
  }

  /// Columns that a person calls text look like text to whoever judges by the first records.
  void keepTexts() {
    for (const std::string& name : m_options.text) {
      const auto found = std::find(m_header.begin(), m_header.end(), name);
      if (found == m_header.end())
        throw Error(ErrorKind::MissingField, {.place = "--text " + name,
                                              .found = "no column \"" + name + "\"",
                                              .expected = "one of " + join(m_header, ", "),
                                              .line = 1,
                                              .column = name});
      const auto c = static_cast<std::size_t>(found - m_header.begin());
      m_columns[c].asText = true;
      m_columns[c].numeric = false;
      for (std::vector<std::string>& row : m_sample) row[c] = "text";
    }
  }

  void prepare() {
    if (m_layout.kind == CsvLayout::Kind::ScoresWide) {
      m_layout.runs.assign(1, {.name = "scores", .columns = {}});
      for (int c = 0; c < static_cast<int>(m_header.size()); ++c) {
        if (c != m_layout.key) m_layout.runs[0].columns.push_back(c);
      }
    }
    for (const VectorRun& run : m_layout.runs) {
      for (const int c : run.columns) m_columns[static_cast<std::size_t>(c)].vector = true;
    }
    for (const int c : m_layout.vectorCells) m_columns[static_cast<std::size_t>(c)].vector = true;
    m_runs.resize(m_layout.runs.size());
    m_missing.resize(m_layout.runs.size());
    m_cells.resize(m_layout.vectorCells.size());
    m_cellMissing.resize(m_layout.vectorCells.size());
    m_dimensions.assign(m_layout.vectorCells.size(), 0);
  }

  /// What was read from the names alone, for the person to see.
  void noteReading(Document& d) const {
    if (!m_heading)
      d.notes.push_back({.kind = "no_heading",
                         .message = "the first line is a record, not a heading; --header true takes it for one"});
    for (const VectorRun& run : m_layout.runs) {
      if (run.certain || m_layout.kind == CsvLayout::Kind::ScoresWide) continue;
      const auto nameOf = [&](int c) { return m_header[static_cast<std::size_t>(c)]; };
      d.notes.push_back({.kind = "columns_as_vector",
                         .message = "the columns " + nameOf(run.columns.front()) + " to " + nameOf(run.columns.back()) +
                                    " were taken for one vector of " + std::to_string(run.columns.size()) +
                                    " numbers; --as score or --as table reads each for itself",
                         .count = std::ssize(run.columns),
                         .name = run.name});
    }
  }

  double number(const CsvField& field, int column, std::int64_t line) const {
    std::string_view text = trimmed(field.text);
    std::string pointed;
    if (m_layout.decimal == ',') {
      pointed = text;
      std::replace(pointed.begin(), pointed.end(), ',', '.');
      text = pointed;
    }
    double value = 0;
    if (parseDouble(text, value)) return value;
    throw Error(ErrorKind::BadNumber,
                {.place = "line " + std::to_string(line) + ", column " + m_header[static_cast<std::size_t>(column)],
                 .found = "\"" + std::string(field.text.substr(0, 40)) + "\"",
                 .expected = "a number with a decimal point, without thousands marks",
                 .wayOut = "Mend the cell; --decimal , reads decimal commas.",
                 .line = line,
                 .column = m_header[static_cast<std::size_t>(column)],
                 .value = std::string(field.text)});
  }

  bool isMissing(std::string_view cell) const {
    const std::string_view text = trimmed(cell);
    return text.empty() ||
           std::find(m_options.missing.begin(), m_options.missing.end(), text) != m_options.missing.end();
  }

  void readRecords() {
    eachRecord([&](const std::vector<CsvField>& fields, std::int64_t row, std::int64_t line) {
      for (std::size_t v = 0; v < m_layout.runs.size(); ++v) {
        for (const int c : m_layout.runs[v].columns) {
          const CsvField& field = fields[static_cast<std::size_t>(c)];
          if (isMissing(field.text)) {
            m_runs[v].push_back(kNaN);
            m_missing[v].add(row);
          } else {
            m_runs[v].push_back(number(field, c, line));
          }
        }
      }
      for (std::size_t v = 0; v < m_layout.vectorCells.size(); ++v) vectorCell(fields, v, row, line);
      for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (!m_columns[c].vector) textCell(m_columns[c], fields[c]);
      }
      m_lines.push_back(line);
      ++m_rows;
      return true;
    });
  }

  void vectorCell(const std::vector<CsvField>& fields, std::size_t v, std::int64_t row, std::int64_t line) {
    const int column = m_layout.vectorCells[v];
    const CsvField& field = fields[static_cast<std::size_t>(column)];
    std::vector<double>& out = m_cells[v];
    const std::size_t before = out.size();
    const std::string place = "line " + std::to_string(line) + ", column " + m_header[static_cast<std::size_t>(column)];
    if (trimmed(field.text).empty()) {
      m_cellMissing[v].add(row);
      out.insert(out.end(), static_cast<std::size_t>(std::max<std::int64_t>(0, m_dimensions[v])), kNaN);
      if (m_dimensions[v] == 0)
        throw Error(ErrorKind::MissingField,
                    {.place = place, .found = "an empty cell first", .expected = "a vector", .line = line});
      return;
    }
    try {
      parseVector(field.text, out);
    } catch (const Error& error) {
      ErrorDetail d = error.detail();
      d.place = place;
      d.line = line;
      d.column = m_header[static_cast<std::size_t>(column)];
      throw Error(error.kind(), std::move(d));
    }
    const auto dimension = static_cast<std::int64_t>(out.size() - before);
    if (m_dimensions[v] == 0) m_dimensions[v] = dimension;
    if (dimension != m_dimensions[v] || dimension == 0)
      throw Error(ErrorKind::RaggedVector, {.place = place,
                                            .found = std::to_string(dimension) + " numbers",
                                            .expected = std::to_string(m_dimensions[v]) + " as in the vectors before",
                                            .wayOut = "All vectors of a column need one length.",
                                            .line = line,
                                            .column = m_header[static_cast<std::size_t>(column)]});
  }

  void textCell(Column& column, const CsvField& field) const {
    if (field.text.empty() && !field.quoted) {
      column.texts.emplace_back();
      return;
    }
    column.texts.emplace_back(std::string(field.text));
    if (!column.numeric) return;
    std::string text(trimmed(field.text));
    if (m_layout.decimal == ',') std::replace(text.begin(), text.end(), ',', '.');
    double value = 0;
    column.numeric = parseDouble(text, value);
    column.anyNumber = true;
  }

  bool distinct(const Column& column) const {
    std::unordered_set<std::string_view> seen;
    for (const OptionalText& t : column.texts) {
      if (!t || !seen.insert(*t).second) return false;
    }
    return true;
  }
  bool isRowNumbers(const Column& column) const {
    for (std::size_t i = 0; i < column.texts.size(); ++i) {
      if (!column.texts[i] || *column.texts[i] != std::to_string(i)) return false;
    }
    return true;
  }

  int chooseKey() {
    int key = m_layout.key;
    if (m_layout.index >= 0 && isRowNumbers(m_columns[0])) m_dropped = m_layout.index;
    if (key >= 0 && m_columns[static_cast<std::size_t>(key)].vector) key = -1;
    if (key >= 0 && !m_layout.keyIsCertain && !distinct(m_columns[static_cast<std::size_t>(key)])) key = -1;
    if (key < 0 && m_layout.kind == CsvLayout::Kind::Table && m_header.size() > 1) {
      // the first column of texts, where it tells the records apart
      const std::size_t first = m_dropped == 0 ? 1 : 0;
      if (first < m_columns.size() && !m_columns[first].vector && !m_columns[first].numeric &&
          !m_columns[first].asText && distinct(m_columns[first]))
        key = static_cast<int>(first);
    }
    if (m_dropped >= 0 && key < 0 && m_header.size() == 1) m_dropped = -1;
    return key;
  }

  std::vector<std::string> keysOf(int column) const {
    std::vector<std::string> keys;
    std::unordered_set<std::string_view> seen;
    const std::vector<OptionalText>& texts = m_columns[static_cast<std::size_t>(column)].texts;
    keys.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string place =
          "line " + std::to_string(m_lines[i]) + ", column " + m_header[static_cast<std::size_t>(column)];
      if (!texts[i])
        throw Error(ErrorKind::MissingField, {.place = place,
                                              .found = "an empty key",
                                              .expected = "a key in every record",
                                              .line = m_lines[i],
                                              .column = m_header[static_cast<std::size_t>(column)]});
      if (!seen.insert(*texts[i]).second)
        throw Error(ErrorKind::DuplicateId,
                    {.place = place,
                     .found = "the key \"" + *texts[i] + "\" again",
                     .expected = "each key once",
                     .wayOut = "Remove the repeated record, or name another key column with --key.",
                     .line = m_lines[i],
                     .column = m_header[static_cast<std::size_t>(column)],
                     .value = *texts[i]});
      keys.push_back(*texts[i]);
    }
    return keys;
  }

  static std::optional<ColumnKind> kindOf(const Column& column) {
    return column.asText ? std::optional(ColumnKind::Text) : std::nullopt;
  }

  void addColumn(Document& d, std::size_t c) {
    Column& column = m_columns[c];
    const bool numeric = column.numeric && column.anyNumber;
    if (numeric && m_layout.decimal == ',') {
      for (OptionalText& t : column.texts) {
        if (t) std::replace(t->begin(), t->end(), ',', '.');
      }
    }
    d.columns.push_back({.name = m_header[c].empty() ? "column_" + std::to_string(c) : m_header[c],
                         .values = std::move(column.texts),
                         .numeric = numeric,
                         .kind = kindOf(column)});
  }

  void table(Document& d) {
    const int key = chooseKey();
    if (key >= 0) {
      d.ids = keysOf(key);
      d.idName = m_header[static_cast<std::size_t>(key)];
      d.importAs["id"] = d.idName;
    }
    for (std::size_t v = 0; v < m_layout.runs.size(); ++v) {
      const bool wide = m_layout.kind == CsvLayout::Kind::ScoresWide;
      std::vector<std::string> names;
      for (const int c : m_layout.runs[v].columns) names.push_back(m_header[static_cast<std::size_t>(c)]);
      std::string name = wide ? "scores" : "embedding";
      if (m_layout.runs.size() > 1 && !m_layout.runs[v].name.empty()) name = m_layout.runs[v].name;
      const auto isTaken = [&] {
        return std::find(m_header.begin(), m_header.end(), name) != m_header.end() ||
               std::any_of(d.arrays.begin(), d.arrays.end(), [&](const NumericArray& a) { return a.name == name; });
      };
      while (isTaken()) name += "_";
      d.arrays.push_back({.name = name,
                          .dtype = DType::Float64,
                          .storedDtype = "text",
                          .shape = {m_rows, static_cast<std::int64_t>(names.size())},
                          .source = sourceOf(std::move(m_runs[v]))});
      m_missing[v].report(name, d.warnings);
      d.scores = wide;
      if (wide) d.columnsOrder = names;
      if (wide)
        d.importAs["kind"] = "scores_wide";
      else
        d.importAs["vector"] = names;
    }
    for (std::size_t v = 0; v < m_cells.size(); ++v) {
      const std::string& name = m_header[static_cast<std::size_t>(m_layout.vectorCells[v])];
      d.arrays.push_back({.name = name,
                          .dtype = DType::Float64,
                          .storedDtype = "text",
                          .shape = {m_rows, m_dimensions[v]},
                          .source = sourceOf(std::move(m_cells[v]))});
      m_cellMissing[v].report(name, d.warnings);
      d.importAs["vector"] = name;
    }
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
      if (!m_columns[c].vector && static_cast<int>(c) != key && static_cast<int>(c) != m_dropped) addColumn(d, c);
    }
  }

  void longScores(Document& d) {
    const auto column = [&](int c) -> const std::vector<OptionalText>& {
      return m_columns[static_cast<std::size_t>(c)].texts;
    };
    std::unordered_map<std::string, std::size_t> items, models;
    std::vector<std::string> itemNames, modelNames;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    std::unordered_set<std::string> pairs;
    const auto place = [](std::unordered_map<std::string, std::size_t>& map, std::vector<std::string>& names,
                          const std::string& name) {
      const auto [found, added] = map.emplace(name, names.size());
      if (added) names.push_back(name);
      return found->second;
    };
    for (std::size_t r = 0; r < m_lines.size(); ++r) {
      if (!column(m_layout.item)[r] || !column(m_layout.model)[r])
        throw Error(ErrorKind::MissingField,
                    {.found = "no item or no model", .expected = "both in every record", .line = m_lines[r]});
      const std::size_t i = place(items, itemNames, *column(m_layout.item)[r]);
      const std::size_t m = place(models, modelNames, *column(m_layout.model)[r]);
      if (!pairs.insert(std::to_string(i) + " " + std::to_string(m)).second)
        throw Error(ErrorKind::DuplicateId, {.found = "item " + itemNames[i] + " of model " + modelNames[m] + " again",
                                             .expected = "each pair once",
                                             .wayOut = "Remove the repeated record.",
                                             .line = m_lines[r],
                                             .value = itemNames[i]});
      places.emplace_back(i, m);
    }
    d.ids = itemNames;
    d.idName = m_header[static_cast<std::size_t>(m_layout.item)];
    d.columnsOrder = modelNames;
    d.scores = true;
    d.rows = static_cast<std::int64_t>(itemNames.size());
    d.importAs["kind"] = "scores_long";
    if (m_layout.score >= 0) {
      std::vector<double> scores(itemNames.size() * modelNames.size(), kNaN);
      for (std::size_t r = 0; r < places.size(); ++r) {
        const OptionalText& text = column(m_layout.score)[r];
        if (text && !isMissing(*text))
          scores[places[r].first * modelNames.size() + places[r].second] =
              number({*text, false}, m_layout.score, m_lines[r]);
      }
      Missing missing;
      for (std::size_t i = 0; i < scores.size(); ++i) {
        if (std::isnan(scores[i])) missing.add(static_cast<std::int64_t>(i / modelNames.size()));
      }
      missing.report("scores", d.warnings);
      d.arrays.push_back(
          {.name = "scores",
           .dtype = DType::Float64,
           .storedDtype = "text",
           .shape = {static_cast<std::int64_t>(itemNames.size()), static_cast<std::int64_t>(modelNames.size())},
           .source = sourceOf(std::move(scores))});
    }
    if (m_layout.answer >= 0) {
      for (const std::string& m : modelNames)
        d.answers.push_back({.name = m, .values = std::vector<OptionalText>(itemNames.size())});
      for (std::size_t r = 0; r < places.size(); ++r)
        d.answers[places[r].second].values[places[r].first] = column(m_layout.answer)[r];
    }
    itemColumns(d, places, itemNames.size());
  }

  /// Columns that say the same for an item in all its records describe the items.
  void itemColumns(Document& d, const std::vector<std::pair<std::size_t, std::size_t>>& places, std::size_t items) {
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
      const int id = static_cast<int>(c);
      if (id == m_layout.item || id == m_layout.model || id == m_layout.score || id == m_layout.answer ||
          (id == m_layout.index && isRowNumbers(m_columns[c])))
        continue;
      std::vector<OptionalText> values(items);
      std::vector<bool> seen(items);
      bool constant = true;
      for (std::size_t r = 0; r < places.size() && constant; ++r) {
        const std::size_t i = places[r].first;
        constant = !seen[i] || values[i] == m_columns[c].texts[r];
        values[i] = m_columns[c].texts[r];
        seen[i] = true;
      }
      if (constant)
        d.columns.push_back({.name = m_header[c],
                             .values = std::move(values),
                             .numeric = m_columns[c].numeric && m_columns[c].anyNumber,
                             .kind = kindOf(m_columns[c])});
      else
        d.warnings.push_back({.kind = "column_left_out",
                              .message = "The column \"" + m_header[c] +
                                         "\" differs between the records of one item: it describes neither items nor "
                                         "scores and was left out",
                              .count = 1,
                              .name = m_header[c]});
    }
  }

  std::string m_text;
  const ReadOptions& m_options;
  const Task& m_task;
  char m_separator;
  std::vector<std::string> m_header;
  std::vector<std::vector<std::string>> m_sample;
  CsvLayout m_layout;
  std::vector<Column> m_columns;
  std::vector<std::vector<double>> m_runs;
  std::vector<Missing> m_missing;
  std::vector<std::vector<double>> m_cells;
  std::vector<Missing> m_cellMissing;
  std::vector<std::int64_t> m_dimensions;
  std::vector<std::int64_t> m_lines;
  std::int64_t m_rows = 0;
  int m_dropped = -1;
  bool m_mixedLineEnds = false;
  bool m_heading = true;
};

class CsvFormat final : public Format {
 public:
  std::string_view name() const override { return "csv"; }
  std::string_view title() const override { return "CSV or TSV table"; }
  std::vector<std::string> extensions() const override { return {"csv", "tsv"}; }
  std::vector<std::string_view> options() const override { return {"header", "key", "text", "decimal", "encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return 50;
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    if (line.find('\0') != std::string_view::npos) return 0;
    return line.find_first_of(",;\t|") != std::string_view::npos ? 40 : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    return CsvReader(readTextFile(path, options), options, task).read();
  }
};

}  // namespace

const Format& csvFormat() {
  static const CsvFormat format;
  return format;
}

}  // namespace eido
