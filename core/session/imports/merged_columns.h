// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/project/import_transaction.h"
#include "core/session/imports/import_plan.h"

namespace eido {

/// A column in memory, of one value a sample: numbers as doubles (NaN = missing), everything else as texts.
class CollectedColumn : public ColumnSink {
 public:
  explicit CollectedColumn(ColumnInfo info) : m_info(std::move(info)) {}
  void append(const void* values, std::int64_t rows, const bool* present = nullptr) override;
  void append(const std::vector<OptionalText>& values) override;
  /// The set has grown: what is new is missing.
  void resize(std::int64_t samples);
  /// Hands everything on; numbers as float64.
  void writeTo(ColumnSink& sink) const;
  /// About what it takes in memory. O(rows)
  std::size_t bytes() const;

  std::vector<double>& numbers() { return m_numbers; }
  std::vector<OptionalText>& texts() { return m_texts; }

 private:
  ColumnInfo m_info;
  std::vector<double> m_numbers;
  std::vector<OptionalText> m_texts;
};

/// A column that several files of one import call bring (one log a task, say): its values are put together in memory
/// and written once, when the last file has come that has any.
struct MergedColumn {
  ColumnInfo info;
  CollectedColumn values;
  std::int64_t importId = 0;             ///< of the file whose column it is
  std::int64_t replaces = 0;             ///< column of the set whose values are among these; 0 = none
  bool changed = true;                   ///< there is something to write
  std::optional<std::size_t> summary{};  ///< its place in the summary; none = what the set had before
  std::optional<ColumnWriter> place{};   ///< where it will stand among the columns of its set
};

/// A file of a call, and a column of it.
using ColumnPlace = std::pair<std::size_t, std::size_t>;
/// For every name the last column that has it.
std::map<std::string, ColumnPlace> lastColumns(const std::vector<FilePlan>& files);

}  // namespace eido
