// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/data/table.h"

namespace eido {

/// Who reads a CSV file: a program, which wants every text as it is, or a spreadsheet, which would carry out a text
/// that begins with = + - @ TAB or CR as a formula.
enum class CsvStyle { Exact, Spreadsheet };

/// A text as a field. Spreadsheet: a ' stands before a text that could be a formula, unless it is a number.
std::string csvText(std::string_view text, CsvStyle style);

/// Table::toCsv; in the style Spreadsheet texts and names of columns are made safe.
std::string tableCsv(const Table& table, CsvStyle style);

}  // namespace eido
