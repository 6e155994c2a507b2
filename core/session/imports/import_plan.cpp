// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/import_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_table.h"
#include "core/formats/text_source.h"
#include "core/session/imports/log_columns.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

std::string stemOf(const std::string& path) {
  fs::path p(path);
  if (p.filename().empty()) p = p.parent_path();
  std::string stem = p.stem().string();
  return stem.empty() ? p.filename().string() : stem;
}

bool isPicture(const fs::path& path) {
  static const std::set<std::string> kExtensions = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg"};
  return kExtensions.contains(lowerAscii(path.extension().string()));
}

/// A folder of pictures: key = path relative to the folder, one media column.
Document readPictureFolder(const std::string& path) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file() && isPicture(entry.path())) names.push_back(fs::relative(entry.path(), path).string());
  }
  std::sort(names.begin(), names.end());
  if (names.empty())
    throw Error(ErrorKind::Empty,
                {.what = "the folder holds no pictures and no evaluation logs",
                 .file = path,
                 .wayOut = "Name a file, a folder with .png or .jpg pictures, or one with evaluation logs "
                           "(results_*.json and samples_*.jsonl, HELM runs, .eval files)."});
  Document document{
      .format = "pictures", .ids = names, .idName = "file", .rows = static_cast<std::int64_t>(names.size())};
  TextColumn media{.name = "picture"};
  for (std::string& name : names) media.values.emplace_back((fs::path(path) / name).string());
  document.columns.push_back(std::move(media));
  return document;
}

std::string lastPart(const std::string& name) {
  const std::size_t slash = name.find_last_of("/.");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// Called keys, ids or the like, as arrays are that name the rows.
bool isCalledAsKeys(const std::string& array) {
  static const std::set<std::string> kNames = {"keys", "key",   "ids",   "id",       "names",
                                               "name", "words", "files", "filenames"};
  return kNames.contains(lowerAscii(lastPart(array)));
}

bool isDistinct(const std::vector<std::string>& keys) {
  const std::unordered_set<std::string_view> distinct(keys.begin(), keys.end());
  return distinct.size() == keys.size();
}

class Planner {
 public:
  Planner(FilePlan& plan, const ImportOptions& options) : m_plan(plan), m_options(options), m_stem(stemOf(plan.path)) {}

  void make() {
    for (TextColumn& column : m_plan.document.columns) leaveOutMissing(column);
    const Document& d = m_plan.document;
    if (d.evaluation) return planEvaluation();
    if (d.ids)
      m_plan.keys = d.ids;
    else
      planKeys();
    if (m_options.as == "media") {
      planTextArrays();
      planTexts(ColumnKind::Media);
    } else if (m_options.as == "score" || m_options.as == "answer" || d.scores) {
      planScores(m_options.as == "answer" ? ColumnKind::Answer : ColumnKind::Score);
    } else {
      planArrays();
      planTextArrays();
      planTexts(std::nullopt);
    }
    if (m_plan.columns.empty() && m_plan.keys) planKeysAlone();
    requireKind();
    nameColumns();
    settleScales();
    std::vector<Warning>& warnings = m_plan.document.warnings;
    warnings.insert(warnings.end(), d.notes.begin(), d.notes.end());
    m_plan.document.notes.clear();
  }

 private:
  /// The array of an archive that names the rows: the one that --key names, or one that is called so and has no value
  /// twice. Whole numbers are keys as well as texts.
  void planKeys() {
    const Document& d = m_plan.document;
    const std::string asked = m_options.keysFile.empty() ? m_options.read.key : "";  // else a column of the keys file
    if (d.arrays.empty() && d.texts.empty()) return;
    if (!d.columns.empty() && asked.empty()) return;
    const auto isAsked = [&](const std::string& name) { return name == asked || lastPart(name) == asked; };
    std::int64_t rows = -1;  // of what else the file holds
    std::vector<std::string> names;
    for (const NumericArray& array : d.arrays) {
      if (rows < 0 && array.shape.size() > 1) rows = array.shape[0];
      names.push_back(array.name);
    }
    for (std::size_t i = 0; i < d.texts.size(); ++i) {
      const TextArray& array = d.texts[i];
      names.push_back(array.name);
      const bool named = asked.empty() ? isCalledAsKeys(array.name) && isDistinct(array.values) : isAsked(array.name);
      if (m_plan.keys || array.shape.size() != 1 || !named || (asked.empty() && rows >= 0 && array.shape[0] != rows))
        continue;
      m_plan.keys = array.values;
      m_keyText = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < d.arrays.size() && !m_plan.keys; ++i) {
      const NumericArray& array = d.arrays[i];
      if (array.shape.size() != 1 || !(asked.empty() ? isCalledAsKeys(array.name) : isAsked(array.name))) continue;
      if (asked.empty() && (isFloat(array.dtype) || array.shape[0] != rows)) continue;
      std::vector<std::string> keys = wholeNumberTexts(array);
      if (asked.empty() && !isDistinct(keys)) continue;
      m_plan.keys = std::move(keys);
      m_keyArray = static_cast<int>(i);
    }
    if (!m_plan.keys) {
      if (!asked.empty() && d.columns.empty() && m_options.keysFile.empty() && formatTakesKey())
        throw Error(ErrorKind::MissingField, {.place = "--key",
                                              .found = "no array \"" + asked + "\" with one value a row",
                                              .expected = "one of " + join(names, ", "),
                                              .wayOut = "`eidoscope check` lists the arrays of a file.",
                                              .value = asked});
      return;
    }
    m_plan.rows = static_cast<std::int64_t>(m_plan.keys->size());
    if (!asked.empty()) requireDistinct();
  }

  bool formatTakesKey() const {
    const Format* format = formatNamed(m_plan.document.format);
    if (format == nullptr) return false;
    const std::vector<std::string_view> options = format->options();
    return std::find(options.begin(), options.end(), "key") != options.end();
  }

  void requireDistinct() const {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < m_plan.keys->size(); ++i) {
      const std::string& key = (*m_plan.keys)[i];
      if (!seen.insert(key).second)
        throw Error(ErrorKind::DuplicateId, {.place = "array " + m_options.read.key + ", row " + std::to_string(i),
                                             .found = "the key \"" + key + "\" again",
                                             .expected = "each key once",
                                             .wayOut = "Name another array with --key.",
                                             .value = key});
    }
  }

  /// Refuses a kind that was asked for and that nothing in the file can be.
  void requireKind() const {
    if (m_options.as == "table") requireTable();
    if (!fixedKind()) return;
    const bool results = m_options.as == "score" || m_options.as == "answer";
    const ColumnKind kind = columnKindFromName(m_options.as);
    const bool some = std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                                  [&](const PlannedColumn& c) { return c.info.kind == kind; });
    if (some || (results && m_plan.columns.empty())) return;
    std::set<std::string> found;
    for (const PlannedColumn& c : m_plan.columns) found.insert(std::string(columnKindName(c.info.kind)));
    throw Error(ErrorKind::WrongType,
                {.place = "--as " + m_options.as,
                 .found = m_plan.columns.empty() ? "nothing with one value a row"
                                                 : "what can only be " + join({found.begin(), found.end()}, ", ") +
                                                       " (column " + m_plan.columns.front().info.name + ")",
                 .expected = m_options.as + " columns",
                 .wayOut = "Leave --as out, or import a file that has such a column."});
  }

  /// A table has columns of single values; arrays and logs have none.
  void requireTable() const {
    const bool some = std::any_of(m_plan.columns.begin(), m_plan.columns.end(), [](const PlannedColumn& c) {
      return c.from == PlannedColumn::From::TextColumn || c.from == PlannedColumn::From::Keys;
    });
    if (some) return;
    throw Error(ErrorKind::WrongType, {.place = "--as table",
                                       .found = "a file of the format " + m_plan.document.format,
                                       .expected = "a table: columns of single values",
                                       .wayOut = "Leave --as out."});
  }

  bool fixedKind() const { return m_options.as != "auto" && m_options.as != "table"; }

  void add(PlannedColumn::From from, std::size_t index, std::int64_t part, ColumnInfo info, std::int64_t rows,
           const std::string& source) {
    if (m_plan.columns.empty() && m_plan.rows == 0) m_plan.rows = rows;
    if (rows != m_plan.rows)
      throw Error(ErrorKind::RowCountMismatch,
                  {.place = "array " + source,
                   .found = std::to_string(rows) + " rows",
                   .expected = std::to_string(m_plan.rows) + " as in the arrays before it",
                   .wayOut = "Import arrays of different samples into different sets, from files of their own."});
    m_plan.columns.push_back({.from = from, .index = index, .part = part, .info = std::move(info)});
  }

  /// Words that mean "not there" (NA) must not make a column of numbers one of texts.
  void leaveOutMissing(TextColumn& column) const {
    if (m_options.missing.empty()) return;
    bool any = false, numeric = true;
    for (OptionalText& value : column.values) {
      if (value && std::find(m_options.missing.begin(), m_options.missing.end(), *value) != m_options.missing.end()) {
        value.reset();
        any = true;
      }
      double number = 0;
      numeric = numeric && (!value || parseDouble(*value, number));
    }
    if (any) column.numeric = numeric;
  }

  void planArrays() {
    for (std::size_t i = 0; i < m_plan.document.arrays.size(); ++i) {
      if (static_cast<int>(i) == m_keyArray) continue;
      const NumericArray& array = m_plan.document.arrays[i];
      const std::string source = array.name.empty() ? m_stem : array.name;
      ColumnInfo info{.name = array.name,
                      .kind = ColumnKind::Vector,
                      .dtype = array.dtype == DType::Float16 ? DType::Float16 : DType::Float32};
      if (array.shape.size() == 2 && array.shape[1] > 0) {
        info.dimension = array.shape[1];
        add(PlannedColumn::From::Array, i, 0, info, array.shape[0], source);
      } else if (array.shape.size() == 3 && array.shape[2] > 0) {
        info.dimension = array.shape[2];
        for (std::int64_t l = 0; l < array.shape[1]; ++l) {
          ColumnInfo layer = info;
          layer.name = (array.name.empty() ? "" : array.name + "/") + ("layer_" + std::to_string(l));
          layer.layer = std::to_string(l);
          add(PlannedColumn::From::ArrayLayer, i, l, layer, array.shape[0], source);
        }
      } else if (array.shape.size() == 1) {
        info.kind = fixedKind() ? columnKindFromName(m_options.as) : ColumnKind::Number;
        info.dtype = DType::Float64;
        if (info.kind == ColumnKind::Vector) info.dtype = DType::Float32;
        add(PlannedColumn::From::Array, i, 0, info, array.shape[0], source);
      } else {
        m_plan.document.warnings.push_back(
            {.kind = "member_skipped",
             .message = "the array " + source + " has " + std::to_string(array.shape.size()) +
                        " axes or no values; vectors have two (items x features) or three (items x layers x features)",
             .count = 1,
             .name = source});
      }
    }
  }

  void planTextArrays() {
    for (std::size_t i = 0; i < m_plan.document.texts.size(); ++i) {
      const TextArray& array = m_plan.document.texts[i];
      if (array.shape.size() != 1 || static_cast<int>(i) == m_keyText) continue;
      TextColumn values{.name = array.name};
      values.values.assign(array.values.begin(), array.values.end());
      ColumnInfo info{.name = array.name, .kind = fixedKind() ? columnKindFromName(m_options.as) : guessKind(values)};
      if (info.kind == ColumnKind::Vector) info.kind = ColumnKind::Text;
      add(PlannedColumn::From::TextArray, i, 0, info, array.shape[0], array.name);
    }
  }

  void planTexts(std::optional<ColumnKind> forced) {
    for (std::size_t i = 0; i < m_plan.document.columns.size(); ++i) {
      const TextColumn& column = m_plan.document.columns[i];
      ColumnInfo info{.name = column.name, .kind = forced ? *forced : guessKind(column), .model = column.model};
      if (!forced && fixedKind() && column.kind != ColumnKind::Text &&
          (m_options.as != "vector" || m_plan.document.arrays.empty()))
        info.kind = columnKindFromName(m_options.as);
      if (info.kind == ColumnKind::Vector)
        throw Error(ErrorKind::WrongType, {.place = "column " + column.name,
                                           .found = "single values",
                                           .expected = "vectors",
                                           .wayOut = "Leave --as out, or import the file with --as table."});
      add(PlannedColumn::From::TextColumn, i, 0, info, static_cast<std::int64_t>(column.values.size()), column.name);
      m_plan.columns.back().shared = column.shared;
    }
  }

  void planScores(ColumnKind kind) {
    const Document& d = m_plan.document;
    for (std::size_t i = 0; i < d.answers.size() && m_options.as != "score"; ++i) {
      const std::string& model = d.answers[i].name;
      add(PlannedColumn::From::Answer, i, 0,
          {.name = kind == ColumnKind::Answer ? model : model + "/answer", .kind = ColumnKind::Answer, .model = model},
          static_cast<std::int64_t>(d.answers[i].values.size()), model);
    }
    const bool answersOnly = kind == ColumnKind::Answer && !d.answers.empty();
    for (std::size_t i = 0; i < d.arrays.size() && !answersOnly; ++i) {
      if (static_cast<int>(i) == m_keyArray) continue;
      const NumericArray& array = d.arrays[i];
      if (array.shape.size() > 2 || array.shape.empty())
        throw Error(ErrorKind::BadShape, {.place = "array " + array.name,
                                          .found = std::to_string(array.shape.size()) + " axes",
                                          .expected = "items x models, or models x items with --models"});
      std::vector<std::string> names = d.scores ? d.columnsOrder : std::vector<std::string>{};
      if (names.empty() && d.importAs.contains("vector") && d.importAs["vector"].is_array())
        names = d.importAs["vector"].get<std::vector<std::string>>();
      if (!names.empty()) {
        for (std::size_t c = 0; c < names.size(); ++c)
          add(PlannedColumn::From::ArrayColumn, i, static_cast<std::int64_t>(c),
              {.name = names[c], .kind = kind, .model = names[c]}, array.shape[0], names[c]);
      } else if (array.shape.size() == 1) {
        add(PlannedColumn::From::Array, i, 0, {.name = array.name, .kind = kind, .model = m_options.model},
            array.shape[0], array.name);
      } else {
        planModelRows(i, array, kind);
      }
    }
    for (std::size_t i = 0; i < d.columns.size(); ++i) {
      const TextColumn& column = d.columns[i];
      // beside a score matrix (long form) the other columns describe the items
      const bool item = d.scores;
      const bool empty =
          std::none_of(column.values.begin(), column.values.end(), [](const auto& v) { return v.has_value(); });
      const bool text = column.kind == ColumnKind::Text;  // as a person said
      const bool fits = kind == ColumnKind::Answer || column.numeric || empty || text;
      if (!item && !fits)
        throw Error(ErrorKind::BadNumber, {.place = "column " + column.name,
                                           .found = "texts",
                                           .expected = "scores",
                                           .wayOut = "Name the key column with --key, or import with --as table."});
      ColumnInfo info{.name = column.name,
                      .kind = item || text ? guessKind(column) : kind,
                      .model = item || text ? "" : column.name};
      add(PlannedColumn::From::TextColumn, i, 0, info, static_cast<std::int64_t>(column.values.size()), column.name);
    }
  }

  /// The columns of an evaluation log have their names and models from the log.
  void planEvaluation() {
    const EvaluationTable& table = *m_plan.document.evaluation;
    if (fixedKind() && m_options.as != "score" && m_options.as != "answer")
      throw Error(ErrorKind::Parameter, {.place = "--as " + m_options.as,
                                         .found = "an evaluation log",
                                         .expected = "score, answer or auto",
                                         .wayOut = "Leave --as out."});
    if (!m_options.model.empty() && table.models() != 1)
      throw Error(ErrorKind::Parameter, {.place = "--model " + m_options.model,
                                         .found = std::to_string(table.models()) + " models in the log",
                                         .expected = "one",
                                         .wayOut = "Leave --model out; the log names its models."});
    std::vector<Warning>& warnings = m_plan.document.warnings;
    warnings.insert(warnings.end(), m_plan.document.notes.begin(), m_plan.document.notes.end());
    for (Warning& note : notesOfLog(table, m_options)) warnings.push_back(std::move(note));
    m_plan.document.notes.clear();
    m_plan.rows = table.rows();
    m_plan.keys.emplace();
    m_plan.keys->reserve(static_cast<std::size_t>(table.rows()));
    for (std::int64_t r = 0; r < table.rows(); ++r) m_plan.keys->push_back(table.key(r));
    m_plan.columns = columnsOfLog(table, m_options);
    settleScales();
  }

  /// Directions and ranges that a person has said, or that names tell.
  void settleScales() {
    // "mae" is a model too: a name is a metric where those of all score columns are
    const bool named = std::all_of(m_plan.columns.begin(), m_plan.columns.end(), [](const PlannedColumn& c) {
      return c.info.kind != ColumnKind::Score || !c.info.scales.empty() || knownDirection(c.info.name).has_value();
    });
    for (PlannedColumn& c : m_plan.columns) {
      if (c.info.kind != ColumnKind::Score) continue;
      // a model that a format names is no metric
      const bool told = c.from == PlannedColumn::From::TextColumn && !m_plan.document.columns[c.index].model.empty();
      if (c.info.scales.empty() && named && !told) c.info.scales = scalesByName(c.info);
      applyScales(c.info, m_options);
    }
  }

  void planModelRows(std::size_t index, const NumericArray& array, ColumnKind kind) {
    std::vector<std::string> names;
    if (!m_options.modelsFile.empty()) {
      names = readNames(m_options.modelsFile, {.encoding = m_options.read.encoding}, {});
      std::erase(names, "");  // no model is called nothing
    } else
      for (std::int64_t m = 0; m < array.shape[0]; ++m) names.push_back("model_" + std::to_string(m));
    if (static_cast<std::int64_t>(names.size()) != array.shape[0])
      throw Error(ErrorKind::RowCountMismatch,
                  {.place = "array " + array.name,
                   .found = std::to_string(array.shape[0]) + " rows (models)",
                   .expected = std::to_string(names.size()) + ", the names in " + m_options.modelsFile,
                   .wayOut = "A score array is models x items; transpose it, or correct the list of names."});
    for (std::int64_t m = 0; m < array.shape[0]; ++m) {
      const std::string& name = names[static_cast<std::size_t>(m)];
      add(PlannedColumn::From::ArrayRow, index, m, {.name = name, .kind = kind, .model = name}, array.shape[1], name);
    }
  }

  void planKeysAlone() {
    m_plan.rows = static_cast<std::int64_t>(m_plan.keys->size());
    const std::string name = m_plan.document.idName.empty() ? "key" : m_plan.document.idName;
    m_plan.columns.push_back({.from = PlannedColumn::From::Keys, .info = {.name = name, .kind = ColumnKind::Text}});
  }

  void nameColumns() {
    if (m_plan.columns.empty()) return;
    // columns of a table and models of a score array keep their own names
    const bool tabular = !m_plan.document.columns.empty() || m_plan.document.scores ||
                         m_plan.columns.front().from == PlannedColumn::From::ArrayRow ||
                         m_plan.columns.front().from == PlannedColumn::From::ArrayColumn;
    std::size_t vectors = 0;
    for (const PlannedColumn& c : m_plan.columns) vectors += c.info.kind == ColumnKind::Vector ? 1 : 0;
    // whole numbers that name the rows are an array of the file all the same
    const bool one = m_plan.columns.size() == 1 && m_keyArray < 0;
    for (PlannedColumn& c : m_plan.columns) {
      ColumnInfo& info = c.info;
      const std::string own = info.name;
      if (info.kind == ColumnKind::Vector || info.kind == ColumnKind::Score || info.kind == ColumnKind::Answer) {
        if (!m_options.model.empty())
          info.model = m_options.model;
        else if (info.model.empty() && info.kind == ColumnKind::Vector && vectors > 1)
          info.model = m_stem;
        if (!m_options.layer.empty()) info.layer = m_options.layer;
        std::int64_t number = 0;
        if (info.layer.empty() && !info.model.empty() && info.kind == ColumnKind::Vector && trailingNumber(own, number))
          info.layer = std::to_string(number);
        info.modality = m_options.modality;
      }
      if (one && !tabular)
        info.name = m_options.name.empty() ? m_stem : m_options.name;
      else if (one && !m_options.name.empty())
        info.name = m_options.name;
      else if (tabular)
        info.name = m_options.name.empty() ? own : m_options.name + "/" + own;
      else
        info.name = (m_options.name.empty() ? m_stem : m_options.name) + "/" + own;
      if (info.name.empty() || info.name.back() == '/') info.name += "column_" + std::to_string(c.index);
    }
  }

  FilePlan& m_plan;
  const ImportOptions& m_options;
  std::string m_stem;
  int m_keyArray = -1, m_keyText = -1;  ///< what names the rows is no column
};

}  // namespace

std::vector<std::string> wholeNumberTexts(const NumericArray& array) {
  const auto count = static_cast<std::size_t>(array.elements());
  std::vector<char> raw(count * dtypeSize(array.dtype));
  array.source->read(0, array.elements(), raw.data());
  std::vector<std::string> texts(count);
  // ids of 64 bits need not fit a double
  const auto whole = [&]<typename Whole>(Whole value) {
    for (std::size_t i = 0; i < count; ++i) {
      std::memcpy(&value, raw.data() + i * sizeof value, sizeof value);
      texts[i] = std::to_string(value);
    }
  };
  if (array.dtype == DType::Int64) {
    whole(std::int64_t{});
  } else if (array.dtype == DType::UInt64) {
    whole(std::uint64_t{});
  } else {
    std::vector<double> numbers(count);
    toDoubles(array.dtype, raw.data(), count, numbers.data());
    for (std::size_t i = 0; i < count; ++i) texts[i] = numberText(numbers[i]);
  }
  return texts;
}

ColumnKind guessKind(const TextColumn& column) {
  if (column.kind) return *column.kind;
  if (column.numeric) return ColumnKind::Number;
  std::unordered_set<std::string_view> distinct;
  std::size_t there = 0;
  std::size_t length = 0;
  for (const OptionalText& value : column.values) {
    if (!value) continue;
    ++there;
    length += value->size();
    distinct.insert(*value);
  }
  // a category repeats itself; free text and names of files hardly do
  const bool repeats = there > 0 && distinct.size() <= std::max<std::size_t>(2, there / 4) && distinct.size() <= 1000;
  return repeats && length / std::max<std::size_t>(1, there) <= 64 ? ColumnKind::Category : ColumnKind::Text;
}

std::vector<std::string> readNames(const std::string& path, const ReadOptions& options, const Task& task) {
  if (!options.key.empty()) {
    const ReadOptions csv{.format = "csv", .as = "table", .key = options.key, .encoding = options.encoding};
    const Document table = readDocument(path, csv, task);
    if (table.ids) return *table.ids;
  }
  std::string text;
  try {
    text = readTextFile(path, options);
    if (invalidUtf8(text) != std::string_view::npos)
      throw Error(ErrorKind::BadEncoding, {.found = "bytes that are not UTF-8",
                                           .expected = "UTF-8",
                                           .wayOut = "Say --encoding latin-1, or save the file as UTF-8."});
  } catch (const Error& error) {
    throw error.inFile(path);
  }
  std::vector<std::string> names;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    std::string_view line(text.data() + first, end - first);
    if (line.ends_with('\r')) line.remove_suffix(1);
    names.emplace_back(line);
    first = end + 1;
  }
  while (!names.empty() && names.back().empty()) names.pop_back();
  return names;
}

FilePlan planFile(const std::string& path, const ImportOptions& options, const Task& task) {
  if (fs::is_directory(path) && options.read.format.empty() && formatOfFolder(path) == nullptr) {
    FilePlan plan{.path = path, .document = readPictureFolder(path)};
    if (options.as != "auto" && options.as != "media")
      throw Error(ErrorKind::WrongType, {.file = path,
                                         .place = "--as " + options.as,
                                         .found = "a folder of pictures",
                                         .expected = "media",
                                         .wayOut = "Leave --as out."});
    ImportOptions media = options;
    media.as = "media";
    Planner(plan, media).make();
    return plan;
  }
  ReadOptions read = options.read;
  read.missing = options.missing;
  read.as = options.as;
  if (!options.keysFile.empty()) read.key.clear();  // it names the column of the keys file
  FilePlan plan{.path = path, .document = readDocument(path, read, task)};
  try {
    Planner(plan, options).make();
    if (!options.keysFile.empty()) plan.keys = readNames(options.keysFile, options.read, task);
    if (plan.keys && static_cast<std::int64_t>(plan.keys->size()) != plan.rows)
      throw Error(ErrorKind::RowCountMismatch, {.found = std::to_string(plan.keys->size()) + " keys",
                                                .expected = std::to_string(plan.rows) + ", one a row",
                                                .wayOut = "Give a keys file with one line a row."});
    if (plan.columns.empty())
      throw Error(ErrorKind::BadShape, {.found = "nothing that has one value or vector a row",
                                        .expected = "an array of items x features, or a table"});
    if (plan.rows == 0)
      throw Error(ErrorKind::Empty,
                  {.found = "no rows", .expected = "at least one", .wayOut = "There is nothing to import."});
    std::set<std::string> names;
    for (const PlannedColumn& c : plan.columns) {
      if (!names.insert(c.info.name).second)
        throw Error(ErrorKind::DuplicateName, {.found = "two columns that would be called " + c.info.name});
    }
  } catch (const Error& error) {
    throw error.inFile(path);
  }
  return plan;
}

}  // namespace eido
