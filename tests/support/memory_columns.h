// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/data/column.h"

namespace eido::test {

/// Columns held in memory, as an analysis reads them.
class MemoryColumns : public ColumnReader {
 public:
  ColumnInfo& add(const std::string& name, MatrixF values, const std::string& model = {},
                  const std::string& layer = {});
  /// A category column; "" = missing.
  void addCategory(const std::string& name, const std::vector<std::string>& values);
  /// A number column; NaN = missing.
  void addNumbers(const std::string& name, const std::vector<double>& values);
  /// A score column of a model, with its name; NaN = not scored.
  void addScores(const std::string& model, const std::vector<double>& values, const ScoreScales& scales = {});
  /// An answer column of a model, with its name; "" = no answer.
  void addAnswers(const std::string& model, const std::vector<std::string>& values);
  /// Takes the value of a row away.
  void remove(const std::string& name, std::int64_t row);

  const SampleSetInfo& set() const override { return m_set; }
  VectorData vectors(const ColumnInfo& column, const Task&) const override { return m_data.at(column.name); }
  std::vector<double> numbers(const ColumnInfo& column, const Task&) const override {
    return m_numbers.at(column.name);
  }
  std::vector<OptionalText> texts(const ColumnInfo& column, const Task&) const override {
    return m_texts.at(column.name);
  }
  std::vector<std::string> keys(const Task&) const override;

  /// Runs an analysis on all columns of the kinds that it takes.
  Result run(const std::string& analysis, const Json& parameters, const Task& task = {}, std::uint64_t seed = 0,
             std::uint64_t memoryBytes = std::uint64_t{4} << 30) const;

 private:
  SampleSetInfo m_set;
  std::map<std::string, VectorData> m_data;
  std::map<std::string, std::vector<OptionalText>> m_texts;
  std::map<std::string, std::vector<double>> m_numbers;
};

/// Standard normal values.
MatrixF randomRows(std::int64_t n, std::int64_t d, std::uint64_t seed);
/// x times a random linear map, plus noise.
MatrixF noisyMap(const MatrixF& x, std::int64_t d, double noise, std::uint64_t seed);

}  // namespace eido::test
