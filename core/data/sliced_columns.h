// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"
#include "core/data/sample_bits.h"

namespace eido {

/// The samples of a slice as if they were the whole set: so that every analysis works on slices without knowing of
/// them. Row i is the i-th member. Holds `all` by reference.
class SlicedColumns final : public ColumnReader {
 public:
  /// @param members  of the set that `all` reads
  SlicedColumns(const ColumnReader& all, const SampleBits& members);

  const SampleSetInfo& set() const override { return m_set; }
  VectorData vectors(const ColumnInfo& column, const Task& task) const override;
  std::vector<double> numbers(const ColumnInfo& column, const Task& task) const override;
  std::vector<OptionalText> texts(const ColumnInfo& column, const Task& task) const override;
  std::vector<std::string> keys(const Task& task) const override;
  /// The rows of the whole set, ascending.
  const std::vector<std::int32_t>& rows() const { return m_rows; }

 private:
  template <typename Value>
  std::vector<Value> chosen(std::vector<Value> all) const;

  const ColumnReader& m_all;
  std::vector<std::int32_t> m_rows;
  SampleSetInfo m_set;
};

}  // namespace eido
