// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_columns.h"

#include <algorithm>

#include "core/analyses/registry.h"
#include "core/base/random.h"

namespace eido::test {

ColumnInfo& MemoryColumns::add(const std::string& name, MatrixF values, const std::string& model,
                               const std::string& layer) {
  m_set.samples = values.rows();
  m_set.columns.push_back({.id = static_cast<std::int64_t>(m_set.columns.size()) + 1,
                           .name = name,
                           .kind = ColumnKind::Vector,
                           .model = model,
                           .layer = layer,
                           .dimension = values.cols(),
                           .dtype = DType::Float32});
  m_data[name].values = std::move(values);
  return m_set.columns.back();
}

void MemoryColumns::addCategory(const std::string& name, const std::vector<std::string>& values) {
  m_set.samples = static_cast<std::int64_t>(values.size());
  m_set.columns.push_back(
      {.id = static_cast<std::int64_t>(m_set.columns.size()) + 1, .name = name, .kind = ColumnKind::Category});
  for (const std::string& v : values) m_texts[name].push_back(v.empty() ? OptionalText() : OptionalText(v));
}

void MemoryColumns::addNumbers(const std::string& name, const std::vector<double>& values) {
  m_set.columns.push_back(
      {.id = static_cast<std::int64_t>(m_set.columns.size()) + 1, .name = name, .kind = ColumnKind::Number});
  m_numbers[name] = values;
}

void MemoryColumns::addScores(const std::string& model, const std::vector<double>& values, const ScoreScales& scales) {
  addNumbers(model, values);
  m_set.samples = static_cast<std::int64_t>(values.size());
  m_set.columns.back().kind = ColumnKind::Score;
  m_set.columns.back().model = model;
  m_set.columns.back().scales = scales;
}

void MemoryColumns::addAnswers(const std::string& model, const std::vector<std::string>& values) {
  addCategory(model, values);
  m_set.columns.back().kind = ColumnKind::Answer;
  m_set.columns.back().model = model;
}

void MemoryColumns::remove(const std::string& name, std::int64_t row) {
  VectorData& data = m_data.at(name);
  if (data.present.empty()) data.present.assign(static_cast<std::size_t>(data.values.rows()), true);
  data.present[static_cast<std::size_t>(row)] = false;
  data.values.row(row).setZero();
}

std::vector<std::string> MemoryColumns::keys(const Task&) const {
  std::vector<std::string> keys;
  for (std::int64_t i = 0; i < m_set.samples; ++i) keys.push_back("s" + std::to_string(i));
  return keys;
}

Result MemoryColumns::run(const std::string& name, const Json& parameters, const Task& task, std::uint64_t seed,
                          std::uint64_t memoryBytes) const {
  const Analysis& chosen = analysis(name);
  const std::vector<ColumnKind>& kinds = chosen.spec().input.kinds;
  std::vector<ColumnInfo> columns;
  for (const ColumnInfo& c : m_set.columns) {
    if (std::find(kinds.begin(), kinds.end(), c.kind) != kinds.end()) columns.push_back(c);
  }
  Result result = chosen.run({.data = *this, .columns = columns, .seed = seed, .memoryBytes = memoryBytes},
                             Parameters(chosen.spec(), parameters), task);
  checkMadeColumns(result, m_set.samples);
  makeColumns(result, m_set.samples);
  return result;
}

MatrixF randomRows(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed);
  MatrixF rows(n, d);
  for (Eigen::Index i = 0; i < rows.size(); ++i) rows.data()[i] = static_cast<float>(random.normal());
  return rows;
}

MatrixF noisyMap(const MatrixF& x, std::int64_t d, double noise, std::uint64_t seed) {
  const MatrixF map = randomRows(x.cols(), d, seed) / std::sqrt(static_cast<float>(x.cols()));
  return x * map + static_cast<float>(noise) * randomRows(x.rows(), d, seed + 1000);
}

}  // namespace eido::test
