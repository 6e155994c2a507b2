// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/log_items.h"

#include <cmath>
#include <limits>
#include <memory>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {
namespace {

constexpr std::size_t kNamed = 5;

bool isThere(double value) { return !std::isnan(value); }
bool isThere(const OptionalText& value) { return value.has_value(); }

template <typename Value>
void addTo(std::vector<Value>& values, const std::vector<Value>& more, SameItem same,
           const std::vector<std::string>& keys, const std::string& column) {
  std::int64_t twice = 0;
  std::vector<std::string> named;
  for (std::size_t s = 0; s < values.size(); ++s) {
    if (!isThere(more[s]) || (isThere(values[s]) && same == SameItem::First)) continue;
    if (isThere(values[s]) && same == SameItem::Refuse && values[s] != more[s]) {
      ++twice;
      if (named.size() < kNamed && s < keys.size()) named.push_back(keys[s]);
    }
    values[s] = more[s];
  }
  if (twice == 0) return;
  throw Error(
      ErrorKind::DuplicateId,
      {.place = "column " + column,
       .found = std::to_string(twice) + " items that a file before it has with another value (" +
                eido::join(named, ", ") + (twice > static_cast<std::int64_t>(named.size()) ? ", ..." : "") + ")",
       .expected = "each item once for each model",
       .wayOut = "Say --duplicates first or last, import one of the files, or give one of them another --model in a "
                 "call of its own."});
}

}  // namespace

bool fillFromLog(std::vector<OptionalText>& texts, const FilePlan& file, const PlannedColumn& column,
                 const JoinPlan& join, const std::string& set, const std::vector<std::string>& keys, const Task& task) {
  const bool log = column.from == PlannedColumn::From::Log;
  const std::vector<OptionalText>* values = log ? nullptr : &file.document.columns[column.index].values;
  const std::string name = log ? file.document.evaluation->columns()[column.index].name : column.info.name;
  const bool content = !log || name == kQuestion || name == kChoices || name == kTarget;
  bool filled = false;
  std::int64_t differ = 0;
  std::vector<std::string> named;
  for (std::size_t s = 0; s < texts.size(); ++s) {
    if (s % 4096 == 0) task.checkpoint();
    const std::int64_t row = join.rowOfSample.empty() ? static_cast<std::int64_t>(s) : join.rowOfSample[s];
    if (row < 0 || row >= file.rows) continue;
    const OptionalText value =
        log ? file.document.evaluation->text(column.index, row) : (*values)[static_cast<std::size_t>(row)];
    if (!value) continue;
    if (!texts[s]) {
      texts[s] = value;
      filled = true;
    } else if (content && *texts[s] != *value) {
      ++differ;
      if (named.size() < kNamed && s < keys.size()) named.push_back(keys[s]);
    }
  }
  if (differ > 0)
    throw Error(
        ErrorKind::ItemMismatch,
        {.file = file.path,
         .place = "column " + name,
         .found = std::to_string(differ) + " items that are something else in the set " + set + " (" +
                  eido::join(named, ", ") + (differ > static_cast<std::int64_t>(named.size()) ? ", ..." : "") + ")",
         .expected = "the same " + name + " under one key",
         .wayOut = "The logs come from different versions or samples of the task; import this one into a set of "
                   "its own."});
  return filled;
}

void addValues(std::vector<double>& values, const std::vector<double>& more, SameItem same,
               const std::vector<std::string>& keys, const std::string& column) {
  addTo(values, more, same, keys, column);
}

void addValues(std::vector<OptionalText>& values, const std::vector<OptionalText>& more, SameItem same,
               const std::vector<std::string>& keys, const std::string& column) {
  addTo(values, more, same, keys, column);
}

void writeTexts(ColumnSink& writer, ColumnKind kind, const std::vector<OptionalText>& texts) {
  if (!isNumeric(kind)) {
    writer.append(texts);
    return;
  }
  std::vector<double> numbers(texts.size(), std::numeric_limits<double>::quiet_NaN());
  const std::unique_ptr<bool[]> present = std::make_unique<bool[]>(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) present[i] = texts[i] && parseDouble(*texts[i], numbers[i]);
  writer.append(numbers.data(), static_cast<std::int64_t>(numbers.size()), present.get());
}

}  // namespace eido
