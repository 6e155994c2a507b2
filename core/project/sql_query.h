// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/json.h"
#include "core/base/task.h"
#include "core/project/project.h"

namespace eido {

/// A value of bytes, of which only the number is told: `export` writes what is in them.
struct SqlBlob {
  std::int64_t bytes = 0;
  bool operator==(const SqlBlob&) const = default;
};

/// One value of an answer: NULL, whole number, number, text or bytes.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string, SqlBlob>;

/// NULL as null, {"blob": bytes} for bytes; numbers exactly (infinity, which JSON does not have, as null).
Json sqlJson(const SqlValue& value);
/// One line for a person: NULL, numbers as they read back, <n bytes>; control characters written as \n, \t, \xNN.
std::string sqlText(const SqlValue& value);

/// Where the answer of a statement goes, row by row.
struct SqlAnswer {
  std::function<void(const std::vector<std::string>& names)> columns;  ///< called once, before the first row
  std::function<void(const std::vector<SqlValue>& row)> row;           ///< valid during the call
};

/// Answers one statement that only reads. Open the project with Mode::ReadOnly, so that nothing could be written
/// even so. ATTACH, settings (PRAGMA name = value), transactions and everything that writes are refused, and so is
/// a second statement. Memory: one row, whatever the number of rows (sorting and grouping take what SQLite needs).
/// @throws Error{Parameter} for a statement that is refused or not understood, with what SQLite says of it;
/// Error{Database} when it fails on the way; Cancelled, within some thousand steps of SQLite's machine.
void querySql(const Project& project, std::string_view statement, const SqlAnswer& answer, const Task& task);

}  // namespace eido
