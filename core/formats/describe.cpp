// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What `check` tells of a file: every array read once, in blocks.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {
namespace {

constexpr std::int64_t kBlockElements = std::int64_t{1} << 18;
constexpr std::int64_t kShown = 4;

/// Sum of doubles to about twice their precision (two-sum; Knuth, TAOCP 4.2.2).
struct ExactSum {
  double high = 0, low = 0;
  void add(double x) {
    const double sum = high + x;
    const double part = sum - high;
    low += (high - (sum - part)) + (x - part);
    high = sum;
  }
  double value() const { return high + low; }
};

Json shownNumber(double value) {
  if (std::isfinite(value)) return value;
  return numberText(value);
}

std::string integerText(WideInt value) {
  const bool negative = value < 0;
  std::string digits;
  do {
    const int digit = static_cast<int>(value % 10);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) digits += '-';
  return {digits.rbegin(), digits.rend()};
}

/// One pass over an array.
class ArrayPass {
 public:
  explicit ArrayPass(const NumericArray& array) : m_array(array), m_item(dtypeSize(array.dtype)) {}

  Json run(const Task& task, std::vector<Warning>& warnings) {
    const std::int64_t n = m_array.elements();
    std::vector<char> block;
    for (std::int64_t first = 0; first < n; first += kBlockElements) {
      task.report("check", first, n);
      const std::int64_t count = std::min(kBlockElements, n - first);
      block.resize(static_cast<std::size_t>(count) * m_item);
      m_array.source->read(first, count, block.data());
      add(block.data(), first, count);
    }
    Json json = {{"name", m_array.name},
                 {"dtype", dtypeName(m_array.dtype)},
                 {"stored_dtype", m_array.storedDtype},
                 {"shape", m_array.shape}};
    if (!m_array.storedOrder.empty()) json["stored_order"] = m_array.storedOrder;
    json["first"] = ends(0, std::min(n, kShown));
    json["last"] = ends(std::max<std::int64_t>(0, n - kShown), n);
    json["finite_sum"] = sum();
    json["sha256_native_le_c"] = m_native.finish();
    const bool wide = m_array.dtype == DType::Int64 || m_array.dtype == DType::UInt64;
    if (m_nonFinite == 0 && !wide) json["sha256_f64_le_c"] = m_doubleHash.finish();
    report(warnings);
    return json;
  }

 private:
  void add(const char* block, std::int64_t first, std::int64_t count) {
    m_native.add(block, static_cast<std::size_t>(count) * m_item);
    if (!isFloat(m_array.dtype)) {
      for (std::int64_t i = 0; i < count; ++i) m_integers += integerAt(block, i);
    }
    m_doubles.resize(static_cast<std::size_t>(count));
    toDoubles(m_array.dtype, block, m_doubles.size(), m_doubles.data());
    m_doubleHash.add(m_doubles.data(), m_doubles.size() * sizeof(double));
    if (!isFloat(m_array.dtype)) return;
    const std::int64_t width = m_array.shape.empty() || m_array.shape[0] == 0
                                   ? 1
                                   : std::max<std::int64_t>(1, m_array.elements() / m_array.shape[0]);
    for (std::int64_t i = 0; i < count; ++i) {
      const double value = m_doubles[static_cast<std::size_t>(i)];
      if (std::isfinite(value)) {
        m_sum.add(value);
        continue;
      }
      ++m_nonFinite;
      const std::int64_t row = (first + i) / width;
      if (m_rows.size() < Warning::kMaxRows && (m_rows.empty() || m_rows.back() != row)) m_rows.push_back(row);
    }
  }

  WideInt integerAt(const char* block, std::int64_t i) const {
    const char* at = block + static_cast<std::size_t>(i) * m_item;
    if (m_array.dtype == DType::Int64) return littleEndian<std::int64_t>(at);
    if (m_array.dtype == DType::UInt64) return littleEndian<std::uint64_t>(at);
    double value = 0;
    toDoubles(m_array.dtype, at, 1, &value);
    return static_cast<std::int64_t>(value);
  }

  Json sum() const {
    if (isFloat(m_array.dtype)) return m_sum.value();
    const auto narrow = static_cast<std::int64_t>(m_integers);
    if (narrow == m_integers) return narrow;
    return static_cast<double>(m_integers) == 0 ? Json(integerText(m_integers)) : Json(static_cast<double>(m_integers));
  }

  Json ends(std::int64_t from, std::int64_t to) const {
    Json list = Json::array();
    std::vector<char> raw(m_item);
    for (std::int64_t i = from; i < to; ++i) {
      m_array.source->read(i, 1, raw.data());
      if (!isFloat(m_array.dtype)) {
        if (m_array.dtype == DType::UInt64)
          list.push_back(littleEndian<std::uint64_t>(raw.data()));
        else
          list.push_back(static_cast<std::int64_t>(integerAt(raw.data(), 0)));
        continue;
      }
      double value = 0;
      toDoubles(m_array.dtype, raw.data(), 1, &value);
      list.push_back(shownNumber(value));
    }
    return list;
  }

  /// Missing cells of a table became NaN; they have their own warning and don't count again.
  void report(std::vector<Warning>& warnings) const {
    std::int64_t count = m_nonFinite;
    std::set<std::int64_t> missingRows;
    for (const Warning& w : warnings) {
      if (w.kind != "missing_value" || w.name != m_array.name) continue;
      count -= w.count;
      missingRows.insert(w.rows.begin(), w.rows.end());
    }
    if (count <= 0) return;
    Warning warning{.kind = "non_finite",
                    .message = std::to_string(count) + " values are NaN or infinite",
                    .count = count,
                    .name = m_array.name};
    for (const std::int64_t row : m_rows) {
      if (!missingRows.contains(row)) warning.rows.push_back(row);
    }
    warnings.push_back(std::move(warning));
  }

  const NumericArray& m_array;
  std::size_t m_item;
  Sha256 m_native;
  Sha256 m_doubleHash;
  ExactSum m_sum;
  WideInt m_integers = 0;
  std::int64_t m_nonFinite = 0;
  std::vector<std::int64_t> m_rows;
  std::vector<double> m_doubles;
};

Json errorJson(const Error& error) {
  const ErrorDetail& d = error.detail();
  Json json = {{"kind", errorKindName(error.kind())},
               {"message", error.what()},
               {"place", !d.place.empty() ? d.place
                         : d.line > 0     ? "line " + std::to_string(d.line)
                                          : std::string("file")}};
  if (d.line > 0) json["line"] = d.line;
  if (!d.column.empty()) json["column"] = d.column;
  if (!d.value.empty()) json["value"] = d.value;
  return json;
}

void chooseMetrics(EvaluationTable& table, const ReadOptions& options) {
  std::map<std::string, std::string> chosen;
  std::vector<std::string> all;
  for (std::size_t t = 0; t < table.tasks(); ++t) {
    const std::vector<TaskMetric> metrics = table.metricsOf(t);
    for (const TaskMetric& metric : metrics) all.push_back(table.taskName(t) + "=" + metric.name);
    const std::string asked = askedMetric(options.metrics, table.taskName(t), metrics);
    if (!asked.empty()) chosen.emplace(table.taskName(t), asked);
  }
  if (chosen.empty())
    throw Error(ErrorKind::Parameter,
                {.place = "--metric", .found = "no such task or metric", .expected = "one of " + join(all, "; ")});
  table.choosePrimaries(chosen);
}

}  // namespace

Json describeDocument(Document& document, const Task& task) {
  Json arrays = Json::array();
  for (const NumericArray& array : document.arrays) arrays.push_back(ArrayPass(array).run(task, document.warnings));
  for (const TextArray& array : document.texts)
    arrays.push_back({{"name", array.name}, {"dtype", "string"}, {"shape", array.shape}, {"values", array.values}});
  Json json = {{"outcome", document.warnings.empty() ? "ok" : "ok_with_warnings"},
               {"format", document.format},
               {"error", nullptr},
               {"warnings", warningsJson(document.warnings)},
               {"arrays", std::move(arrays)}};
  if (document.ids) json["ids"] = *document.ids;
  if (!document.columns.empty()) {
    Json columns = Json::object();
    for (const TextColumn& column : document.columns) {
      Json values = Json::array();
      for (const OptionalText& v : column.values) values.push_back(v ? Json(*v) : Json(nullptr));
      columns[column.name] = std::move(values);
    }
    json["columns"] = std::move(columns);
  }
  if (!document.columnsOrder.empty()) json["columns_order"] = document.columnsOrder;
  if (!document.metadata.empty()) json["metadata"] = document.metadata;
  if (!document.importAs.empty()) json["import_as"] = document.importAs;
  for (const auto& [name, value] : document.log.items()) json[name] = value;
  if (document.evaluation) {
    const Json summary = document.evaluation->summaryJson();
    for (const auto& [name, value] : summary.items()) json[name] = value;
    if (!json.contains("rows")) json["rows"] = document.evaluation->rows();
    if (!document.totals) json["per_item_scores"] = document.evaluation->scoresJson(document.nestedScores);
    if (Json perturbed = document.evaluation->scoresJson(document.nestedScores, true); !perturbed.empty())
      json["perturbed_scores"] = std::move(perturbed);
    if (document.nestedScores) json["items"] = document.evaluation->itemsJson();
  }
  if (!document.notes.empty()) json["notes"] = warningsJson(document.notes);
  return json;
}

Json checkFile(const std::string& path, const ReadOptions& options, const Task& task) {
  std::string format = options.format;
  try {
    format = std::string(formatFor(path, options).name());
    for (const std::string& flag : optionsWithoutEffect(&formatFor(path, options), options))
      throw Error(ErrorKind::Parameter, {.place = "--" + flag,
                                         .found = "a file of the format " + format,
                                         .expected = "one whose format has such a choice",
                                         .wayOut = "Leave --" + flag + " out."});
    Document document = readDocument(path, options, task);
    if (!options.metrics.empty() && document.evaluation) chooseMetrics(*document.evaluation, options);
    return describeDocument(document, task);
  } catch (const Error& error) {
    return refusedFile(path, format, error);
  }
}

Json refusedFile(const std::string& path, const std::string& format, const Error& error) {
  return {{"outcome", "error"},
          {"format", format.empty() ? Json(nullptr) : Json(format)},
          {"error", errorJson(error.inFile(path))},
          {"warnings", Json::array()},
          {"arrays", Json::array()}};
}

}  // namespace eido
