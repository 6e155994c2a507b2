// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sliced_columns.h"

namespace eido {

SlicedColumns::SlicedColumns(const ColumnReader& all, const SampleBits& members)
    : m_all(all), m_rows(members.rows()), m_set(all.set()) {
  m_set.samples = static_cast<std::int64_t>(m_rows.size());
}

template <typename Value>
std::vector<Value> SlicedColumns::chosen(std::vector<Value> all) const {
  // members ascend, so that each value moves to a place that was read already
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto from = static_cast<std::size_t>(m_rows[i]);
    if (from != i) all[i] = std::move(all[from]);
  }
  all.resize(m_rows.size());
  return all;
}

VectorData SlicedColumns::vectors(const ColumnInfo& column, const Task& task) const {
  VectorData data = m_all.vectors(column, task);
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    if (m_rows[i] == row) continue;
    data.values.row(row) = data.values.row(m_rows[i]).eval();
    if (!data.present.empty()) data.present[i] = data.present[static_cast<std::size_t>(m_rows[i])];
  }
  data.values.conservativeResize(static_cast<Eigen::Index>(m_rows.size()), Eigen::NoChange);
  if (!data.present.empty()) data.present.resize(m_rows.size());
  return data;
}

std::vector<double> SlicedColumns::numbers(const ColumnInfo& column, const Task& task) const {
  return chosen(m_all.numbers(column, task));
}
std::vector<OptionalText> SlicedColumns::texts(const ColumnInfo& column, const Task& task) const {
  return chosen(m_all.texts(column, task));
}
std::vector<std::string> SlicedColumns::keys(const Task& task) const { return chosen(m_all.keys(task)); }

}  // namespace eido
