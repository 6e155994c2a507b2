// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/data/table.h"

namespace eido {

/// How a person reads the cells of a table's column: numbers with the same decimals in every row, p-values as such, and
/// words of the program (not of the data) in its words.
class ColumnText {
 public:
  /// Looks at some hundred thousand cells at most.
  /// @param analysis  whose words stand in its cells; "" = none
  explicit ColumnText(const Table::Column& column, std::string_view analysis = {});
  QString of(const Cell& cell) const;
  /// Of p-values: the least that could come out.
  void setFloor(double floor) { m_floor = floor; }
  /// Some cells are numbers.
  bool numeric() const { return m_numeric; }

 private:
  QString number(double value) const;

  std::string m_analysis;
  bool m_numeric = false;
  bool m_probability = false;  ///< tiny ones are told as "< 0.001"
  double m_floor = 0;
  bool m_choice = false;
  bool m_shares = false;  ///< none is outside of 0 to 1
  int m_decimals = -1;    ///< -1 = each number for itself
};

}  // namespace eido
