// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/column_import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <memory>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kBlockBytes = std::int64_t{4} << 20;
constexpr std::int64_t kGatherBytes = std::int64_t{2} << 30;  // most that an out-of-order join may hold
constexpr double kExactDouble = 9007199254740992.0;           // 2^53: the same for float64
constexpr double kExactFloat = 16777216.0;                    // 2^24: whole numbers up to here are exact in float32

/// Rows seen of some kind, with the first ones listed.
struct RowCount {
  std::int64_t count = 0;
  std::vector<std::int64_t> rows;
  void add(std::int64_t row) {
    ++count;
    if (rows.size() < Warning::kMaxRows) rows.push_back(row);
  }
};

std::string someRows(const RowCount& seen) {
  std::string text = std::to_string(seen.count) + (seen.count == 1 ? " row (" : " rows (");
  for (std::size_t i = 0; i < std::min<std::size_t>(5, seen.rows.size()); ++i)
    text += (i > 0 ? ", " : "") + std::to_string(seen.rows[i]);
  return text + (seen.count > 5 ? ", ...)" : ")");
}

/// Values of an array row by row: the whole row, one layer of it, one entry of it, or one row of a models x items
/// array.
class RowReader {
 public:
  RowReader(const NumericArray& array, const PlannedColumn& column) : m_array(array), m_column(column) {}

  std::int64_t rowElements() const { return m_column.info.dimension; }
  /// Elements first..first+rows of the column in the array's dtype.
  void read(std::int64_t first, std::int64_t rows, char* out) {
    const std::size_t item = dtypeSize(m_array.dtype);
    const std::int64_t d = rowElements();
    switch (m_column.from) {
      case PlannedColumn::From::ArrayRow:
        m_array.source->read(m_column.part * m_array.shape[1] + first, rows, out);
        return;
      case PlannedColumn::From::ArrayLayer:
      case PlannedColumn::From::ArrayColumn: {
        // whole rows are read once and the part is cut out: sequential for every kind of source
        const std::int64_t wide = m_array.shape.size() == 3 ? m_array.shape[1] * m_array.shape[2] : m_array.shape[1];
        m_wide.resize(static_cast<std::size_t>(rows * wide) * item);
        m_array.source->read(first * wide, rows * wide, m_wide.data());
        for (std::int64_t r = 0; r < rows; ++r)
          std::copy_n(m_wide.data() + static_cast<std::size_t>(r * wide + m_column.part * d) * item,
                      static_cast<std::size_t>(d) * item, out + static_cast<std::size_t>(r * d) * item);
        return;
      }
      default:
        m_array.source->read(first * d, rows * d, out);
    }
  }
  std::int64_t readElements() const {
    if (m_column.from == PlannedColumn::From::ArrayLayer) return m_array.shape[1] * m_array.shape[2];
    if (m_column.from == PlannedColumn::From::ArrayColumn) return m_array.shape[1];
    return rowElements();
  }

 private:
  const NumericArray& m_array;
  const PlannedColumn& m_column;
  std::vector<char> m_wide;
};

/// Checks blocks of values and writes them as the column's dtype.
class NumericColumnImport {
 public:
  NumericColumnImport(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column,
                      const ImportOptions& options)
      : m_writer(writer), m_file(file), m_info(column.info), m_options(options) {
    for (const std::string& text : options.missing) {
      double value = 0;
      if (parseDouble(text, value)) m_missing.push_back(value);
    }
  }

  /// @param rows  file's row of each row in the block, -1 = missing; nullptr = first, first + 1, ...
  void block(DType type, const char* values, std::int64_t first, std::int64_t count,
             const std::int64_t* rows = nullptr) {
    const std::int64_t d = m_info.dimension;
    m_doubles.resize(static_cast<std::size_t>(count * d));
    const bool plain = type == m_info.dtype && isFloat(type);
    toDoubles(type, values, m_doubles.size(), m_doubles.data());
    m_present = std::make_unique<bool[]>(static_cast<std::size_t>(count));
    bool rewritten = false;
    for (std::int64_t r = 0; r < count; ++r) {
      const std::int64_t row = rows != nullptr ? rows[r] : first + r;
      m_present[static_cast<std::size_t>(r)] = row >= 0;
      if (row >= 0) checkRow(m_doubles.data() + r * d, row, type, m_present[static_cast<std::size_t>(r)]);
      if (!m_present[static_cast<std::size_t>(r)]) {
        rewritten = true;
        std::fill_n(m_doubles.data() + r * d, d,
                    m_info.kind == ColumnKind::Vector ? 0.0 : std::numeric_limits<double>::quiet_NaN());
      }
    }
    if (plain && !rewritten) {
      m_writer.append(values, count, nullptr);
      return;
    }
    m_out.resize(m_doubles.size() * dtypeSize(m_info.dtype));
    encode();
    m_writer.append(m_out.data(), count, rewritten ? m_present.get() : nullptr);
  }

  /// The row's text was a whole number that its value is not.
  void addRounded(std::int64_t row) { m_whole.add(row); }

  void finish(std::vector<Warning>& warnings) const {
    if (m_nonFinite.count > 0 && m_options.nonFinite == ImportOptions::NonFinite::Refuse &&
        m_info.kind == ColumnKind::Vector)
      throw Error(ErrorKind::NonFinite,
                  {.file = m_file.path,
                   .place = "column " + m_info.name,
                   .found = "NaN or infinity in " + someRows(m_nonFinite) + " of " + std::to_string(m_file.rows),
                   .expected = "finite numbers",
                   .wayOut = "Say --non-finite drop (those rows become missing) or keep."});
    if (m_nonFinite.count > 0)
      warnings.push_back(
          {.kind = "non_finite",
           .message = "NaN or infinity in " + someRows(m_nonFinite) +
                      (m_options.nonFinite == ImportOptions::NonFinite::Keep ? "; kept" : "; taken as missing"),
           .count = m_nonFinite.count,
           .rows = m_nonFinite.rows,
           .name = m_info.name});
    if (m_zero.count > 0)
      warnings.push_back({.kind = "zero_vector",
                          .message = "all values are zero in " + someRows(m_zero) + "; kept and marked",
                          .count = m_zero.count,
                          .rows = m_zero.rows,
                          .name = m_info.name});
    if (m_whole.count > 0)
      warnings.push_back({.kind = "whole_number_rounded",
                          .message = "whole numbers above 2^53, of which float64 holds only some exactly, in " +
                                     someRows(m_whole) + "; --as category or text keeps them exactly",
                          .count = m_whole.count,
                          .rows = m_whole.rows,
                          .name = m_info.name});
    if (m_rounded > 0)
      warnings.push_back({.kind = "float64_to_float32",
                          .message = std::to_string(m_rounded) + " float64 values were rounded to float32",
                          .count = m_rounded,
                          .name = m_info.name});
  }

 private:
  void checkRow(double* values, std::int64_t row, DType type, bool& present) {
    const std::int64_t d = m_info.dimension;
    if (m_info.kind != ColumnKind::Vector) {
      const bool marked = std::find(m_missing.begin(), m_missing.end(), values[0]) != m_missing.end();
      if (marked || std::isnan(values[0]))
        present = false;
      else if (std::isinf(values[0]))
        refuseNumber(values[0], row, "an infinite value");
      else if (!isFloat(type) && std::abs(values[0]) >= kExactDouble)
        m_whole.add(row);
      const std::optional<ScoreRange>& range = m_options.range;
      if (present && range && m_info.kind == ColumnKind::Score && (values[0] < range->low || values[0] > range->high))
        throw Error(ErrorKind::BadNumber, {.file = m_file.path,
                                           .place = "column " + m_info.name + ", row " + std::to_string(row),
                                           .found = "the score " + numberText(values[0]),
                                           .expected = "scores from " + numberText(range->low) + " to " +
                                                       numberText(range->high) + ", as --range says",
                                           .wayOut = "Give the range of the metric, or leave --range out.",
                                           .value = numberText(values[0])});
      return;
    }
    bool finite = true, zero = true;
    for (std::int64_t c = 0; c < d; ++c) {
      finite = finite && std::isfinite(values[c]);
      zero = zero && values[c] == 0;
    }
    if (!finite) {
      m_nonFinite.add(row);
      if (m_options.nonFinite == ImportOptions::NonFinite::Refuse && m_nonFinite.count > 1000) {
        std::vector<Warning> unused;
        finish(unused);  // nothing new would be learnt from the rest of the file
      }
      if (m_options.nonFinite == ImportOptions::NonFinite::Drop) present = false;
    }
    if (zero) m_zero.add(row);
    if (isFloat(type) && type != DType::Float64) return;
    for (std::int64_t c = 0; c < d; ++c) {
      if (!std::isfinite(values[c])) continue;
      if (type == DType::Float64) {
        if (std::abs(values[c]) > static_cast<double>(std::numeric_limits<float>::max()))
          refuseNumber(values[c], row, "a value beyond float32");
        if (static_cast<double>(static_cast<float>(values[c])) != values[c]) ++m_rounded;
      } else if (std::abs(values[c]) > kExactFloat) {
        refuseNumber(values[c], row, "a whole number above 2^24, which float32 can't hold");
      }
    }
  }

  [[noreturn]] void refuseNumber(double value, std::int64_t row, const std::string& why) const {
    throw Error(ErrorKind::BadNumber, {.file = m_file.path,
                                       .place = "column " + m_info.name + ", row " + std::to_string(row),
                                       .found = why + " (" + numberText(value) + ")",
                                       .expected = "finite numbers that the project can hold",
                                       .wayOut = "Rescale the values or leave them out.",
                                       .value = numberText(value)});
  }

  void encode() {
    const std::size_t n = m_doubles.size();
    if (m_info.dtype == DType::Float64) {
      std::copy_n(m_doubles.data(), n, reinterpret_cast<double*>(m_out.data()));
    } else if (m_info.dtype == DType::Float32) {
      std::transform(m_doubles.begin(), m_doubles.end(), reinterpret_cast<float*>(m_out.data()),
                     [](double v) { return static_cast<float>(v); });
    } else {
      std::transform(m_doubles.begin(), m_doubles.end(), reinterpret_cast<std::uint16_t*>(m_out.data()),
                     [](double v) { return floatToHalf(static_cast<float>(v)); });
    }
  }

  ColumnSink& m_writer;
  const FilePlan& m_file;
  const ColumnInfo& m_info;
  const ImportOptions& m_options;
  std::vector<double> m_missing;
  std::vector<double> m_doubles;
  std::vector<char> m_out;
  std::unique_ptr<bool[]> m_present;
  RowCount m_nonFinite;
  RowCount m_zero;
  RowCount m_whole;  ///< rounded
  std::int64_t m_rounded = 0;
};

void writeArray(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                const ImportOptions& options, std::vector<Warning>& warnings, const Task& task) {
  const NumericArray& array = file.document.arrays[column.index];
  RowReader reader(array, column);
  NumericColumnImport checked(writer, file, column, options);
  const auto rowBytes = static_cast<std::int64_t>(dtypeSize(array.dtype)) * reader.rowElements();
  const std::int64_t widest = std::max<std::int64_t>(
      8 * reader.rowElements(), static_cast<std::int64_t>(dtypeSize(array.dtype)) * reader.readElements());
  const std::int64_t blockRows = std::max<std::int64_t>(1, kBlockBytes / widest);
  std::vector<char> block;
  if (join.rowOfSample.empty()) {
    for (std::int64_t first = 0; first < file.rows; first += blockRows) {
      task.report("import", first, file.rows);
      const std::int64_t count = std::min(blockRows, file.rows - first);
      block.resize(static_cast<std::size_t>(count * rowBytes));
      reader.read(first, count, block.data());
      checked.block(array.dtype, block.data(), first, count);
    }
  } else {
    if (file.rows * rowBytes > kGatherBytes)
      throw Error(ErrorKind::Memory, {.file = file.path,
                                      .found = "rows in another order than the set's, too many to sort in memory",
                                      .wayOut = "Write the file in the set's order."});
    std::vector<char> all(static_cast<std::size_t>(file.rows * rowBytes));
    for (std::int64_t first = 0; first < file.rows; first += blockRows) {
      task.report("import", first, 2 * file.rows);
      reader.read(first, std::min(blockRows, file.rows - first), all.data() + first * rowBytes);
    }
    const auto samples = static_cast<std::int64_t>(join.rowOfSample.size());
    for (std::int64_t first = 0; first < samples; first += blockRows) {
      task.report("import", samples + first, 2 * samples);
      const std::int64_t count = std::min(blockRows, samples - first);
      block.assign(static_cast<std::size_t>(count * rowBytes), 0);
      for (std::int64_t r = 0; r < count; ++r) {
        const std::int64_t row = join.rowOfSample[static_cast<std::size_t>(first + r)];
        if (row >= 0) std::copy_n(all.data() + row * rowBytes, rowBytes, block.data() + r * rowBytes);
      }
      checked.block(array.dtype, block.data(), first, count, join.rowOfSample.data() + first);
    }
  }
  checked.finish(warnings);
}

template <typename Whole>
std::vector<OptionalText> wholeTexts(const std::vector<char>& raw) {
  std::vector<OptionalText> texts(raw.size() / sizeof(Whole));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Whole value{};
    std::memcpy(&value, raw.data() + i * sizeof value, sizeof value);
    texts[i] = std::to_string(value);
  }
  return texts;
}

/// A whole number in digits that a double holds only rounded.
bool isRounded(std::string_view text, double number) {
  if (std::abs(number) < kExactDouble || text.find_first_of(".eExX") != std::string_view::npos) return false;
  std::array<char, 400> exact{};
  const auto [end, failure] = std::to_chars(exact.begin(), exact.end(), number, std::chars_format::fixed);
  return failure == std::errc() && text != std::string_view(exact.data(), static_cast<std::size_t>(end - exact.data()));
}

std::vector<OptionalText> textsOf(const FilePlan& file, const PlannedColumn& column) {
  switch (column.from) {
    case PlannedColumn::From::TextArray: {
      const TextArray& array = file.document.texts[column.index];
      return {array.values.begin(), array.values.end()};
    }
    case PlannedColumn::From::Keys:
      return {file.keys->begin(), file.keys->end()};
    case PlannedColumn::From::TextColumn:
      return file.document.columns[column.index].values;
    case PlannedColumn::From::Answer:
      return file.document.answers[column.index].values;
    default:
      break;
  }
  // a numeric array as categories or answers: whole numbers are written without a point
  const NumericArray& array = file.document.arrays[column.index];
  RowReader reader(array, column);
  std::vector<char> raw(static_cast<std::size_t>(file.rows) * dtypeSize(array.dtype));
  reader.read(0, file.rows, raw.data());
  // ids of 64 bits need not fit a double
  if (array.dtype == DType::Int64) return wholeTexts<std::int64_t>(raw);
  if (array.dtype == DType::UInt64) return wholeTexts<std::uint64_t>(raw);
  std::vector<double> numbers(static_cast<std::size_t>(file.rows));
  toDoubles(array.dtype, raw.data(), numbers.size(), numbers.data());
  std::vector<OptionalText> texts(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (!std::isnan(numbers[i])) texts[i] = numberText(numbers[i]);
  }
  return texts;
}

void checkMedia(std::vector<OptionalText>& values, const FilePlan& file, const std::string& projectPath,
                const std::string& name, std::vector<Warning>& warnings) {
  const fs::path base = fs::is_directory(file.path) ? fs::path{} : fs::absolute(file.path).parent_path();
  const fs::path home = fs::absolute(projectPath).parent_path();
  RowCount absent;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    fs::path path(*values[i]);
    if (path.is_relative()) path = fs::absolute(base / path);
    std::error_code code;
    if (!fs::exists(path, code)) absent.add(static_cast<std::int64_t>(i));
    const fs::path relative = fs::relative(path, home, code);
    values[i] =
        !code && !relative.empty() && !relative.string().starts_with("../..") ? relative.string() : path.string();
  }
  if (absent.count > 0)
    warnings.push_back({.kind = "missing_file",
                        .message = "no file is there for " + someRows(absent),
                        .count = absent.count,
                        .rows = absent.rows,
                        .name = name});
}

void writeTexts(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                const ImportOptions& options, const std::string& projectPath, std::vector<Warning>& warnings,
                const Task& task) {
  std::vector<OptionalText> values = textsOf(file, column);
  // who is asked and says nothing has answered; a table has no way to tell that from an empty cell
  const bool emptyIsValue =
      column.info.kind == ColumnKind::Text || (column.info.kind == ColumnKind::Answer && file.document.format != "csv");
  for (OptionalText& value : values) {
    if (value && std::find(options.missing.begin(), options.missing.end(), *value) != options.missing.end())
      value.reset();
    if (value && value->empty() && !emptyIsValue) value.reset();
  }
  if (column.info.kind == ColumnKind::Media) checkMedia(values, file, projectPath, column.info.name, warnings);
  task.report("import", 0, 1);
  std::vector<OptionalText> ordered;
  if (join.rowOfSample.empty()) {
    ordered = std::move(values);
  } else {
    ordered.resize(join.rowOfSample.size());
    for (std::size_t s = 0; s < ordered.size(); ++s) {
      if (join.rowOfSample[s] >= 0) ordered[s] = values[static_cast<std::size_t>(join.rowOfSample[s])];
    }
  }
  if (!isNumeric(column.info.kind)) {
    writer.append(ordered);
    return;
  }
  NumericColumnImport checked(writer, file, column, options);
  std::vector<double> numbers(ordered.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    if (!ordered[i] || trimmed(*ordered[i]).empty()) continue;
    if (!parseDouble(trimmed(*ordered[i]), numbers[i]))
      throw Error(ErrorKind::BadNumber, {.place = "column " + column.info.name + ", row " + std::to_string(i),
                                         .found = "\"" + *ordered[i] + "\"",
                                         .expected = "a number",
                                         .wayOut = "Import the column with --as category or text.",
                                         .value = *ordered[i]});
    if (isRounded(trimmed(*ordered[i]), numbers[i])) checked.addRounded(static_cast<std::int64_t>(i));
  }
  checked.block(DType::Float64, reinterpret_cast<const char*>(numbers.data()), 0,
                static_cast<std::int64_t>(numbers.size()));
  checked.finish(warnings);
}

/// A column of an evaluation log, whose texts are not all in memory.
void writeLog(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
              const ImportOptions& options, std::vector<Warning>& warnings, const Task& task) {
  const EvaluationTable& table = *file.document.evaluation;
  const bool byRow = join.rowOfSample.empty();
  const std::int64_t samples = byRow ? file.rows : static_cast<std::int64_t>(join.rowOfSample.size());
  const auto rowOf = [&](std::int64_t s) { return byRow ? s : join.rowOfSample[static_cast<std::size_t>(s)]; };
  NumericColumnImport checked(writer, file, column, options);
  std::vector<double> numbers;
  std::vector<OptionalText> texts;
  for (std::int64_t first = 0; first < samples; first += kTextChunkRows) {
    task.report("import", first, samples);
    const std::int64_t count = std::min(kTextChunkRows, samples - first);
    if (isNumeric(column.info.kind)) {
      numbers.assign(static_cast<std::size_t>(count), std::numeric_limits<double>::quiet_NaN());
      for (std::int64_t i = 0; i < count; ++i) {
        if (const std::int64_t row = rowOf(first + i); row >= 0)
          numbers[static_cast<std::size_t>(i)] = table.number(column.index, row);
      }
      checked.block(DType::Float64, reinterpret_cast<const char*>(numbers.data()), first, count,
                    byRow ? nullptr : join.rowOfSample.data() + first);
      continue;
    }
    texts.assign(static_cast<std::size_t>(count), std::nullopt);
    for (std::int64_t i = 0; i < count; ++i) {
      OptionalText& text = texts[static_cast<std::size_t>(i)];
      if (const std::int64_t row = rowOf(first + i); row >= 0) text = table.text(column.index, row);
      const bool marked =
          text && std::find(options.missing.begin(), options.missing.end(), *text) != options.missing.end();
      if (marked || (text && text->empty() && column.info.kind != ColumnKind::Text)) text.reset();
    }
    writer.append(texts);
  }
  if (isNumeric(column.info.kind)) checked.finish(warnings);
}

}  // namespace

void writeColumn(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                 const ImportOptions& options, const std::string& projectPath, std::vector<Warning>& warnings,
                 const Task& task) {
  if (column.from == PlannedColumn::From::Log) return writeLog(writer, file, column, join, options, warnings, task);
  const bool array = column.from == PlannedColumn::From::Array || column.from == PlannedColumn::From::ArrayLayer ||
                     column.from == PlannedColumn::From::ArrayColumn || column.from == PlannedColumn::From::ArrayRow;
  if (array && isNumeric(column.info.kind))
    writeArray(writer, file, column, join, options, warnings, task);
  else
    writeTexts(writer, file, column, join, options, projectPath, warnings, task);
}

}  // namespace eido
