// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/project/column_sink.h"
#include "core/session/import_plan.h"

namespace eido {

/// A column in memory: numbers as doubles (NaN = missing), everything else as texts.
class CollectedColumn : public ColumnSink {
 public:
  explicit CollectedColumn(ColumnInfo info) : m_info(std::move(info)) {}
  void append(const void* values, std::int64_t rows, const bool* present = nullptr) override;
  void append(const std::vector<OptionalText>& values) override;
  /// The set has grown: what is new is missing.
  void resize(std::int64_t samples);
  /// Hands everything on. Numbers are float64 then.
  void writeTo(ColumnSink& sink) const;

  const ColumnInfo& info() const { return m_info; }
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
  std::int64_t importId = 0;  ///< of the file whose column it is
  std::int64_t replaces = 0;  ///< column of the set whose values are among these; 0 = none
  bool changed = true;        ///< there is something to write
  std::size_t summary = 0;    ///< its place in the summary, where it has one
};

/// For every column the last of the files that brings it.
std::map<std::string, std::size_t> lastFiles(const std::vector<FilePlan>& files);

}  // namespace eido
