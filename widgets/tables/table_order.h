// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/data/table.h"

namespace eido {

/// Which rows of a table are shown, and in which order.
struct TableOrder {
  QString filter;   ///< rows that hold this text in some cell, whatever the case; empty = all
  int column = -1;  ///< sorted by this column; -1 = the table's own order
  bool descending = false;
};

/// The rows in order: numbers before texts, missing cells last in both directions, equal cells in the table's order.
/// `stopped` is asked now and then; where it says yes, the result is empty.
std::vector<std::int32_t> orderRows(const Table& table, const TableOrder& order,
                                    const std::function<bool()>& stopped = {});

}  // namespace eido
