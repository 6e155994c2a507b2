// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/formats/document.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {

/// What a reader of logs meets on its way and a person must see.
struct LogFindings {
  bool nonstandard = false;    ///< NaN or Infinity in JSON
  std::int64_t notFinite = 0;  ///< scores that are NaN or infinite
  std::int64_t nulls = 0;      ///< scores that are null
  std::vector<Warning> warnings;
  std::vector<Warning> notes;

  void into(Document& document);
};

/// A score of a log: a number, or true and false as 1 and 0. NaN where the item was not scored (null, NaN, infinite);
/// nothing where the value is a list or an object, which only the whole task's metric understands.
/// @throws Error{BadNumber} for a text, with place and line
std::optional<double> logScore(const Json& value, const std::string& place, std::int64_t line, LogFindings& findings);

/// Items whose content is not what it was in a log before.
class ItemMismatches {
 public:
  void add(const EvaluationTable& table, EvaluationTable::Item item, std::int64_t line);
  /// @throws Error{ItemMismatch} naming the first of them, if there are any
  void refuse(const std::string& file) const;

 private:
  std::int64_t m_count = 0;
  std::int64_t m_line = 0;
  std::vector<std::string> m_keys;
};

/// A whole JSON file of at most 1 GiB. @throws Error as parseJson, naming the file
JsonDocument readJsonFile(const std::string& path);

/// A member of an object, or null. Never adds one.
const Json& memberOf(const Json& object, std::string_view name);
/// A text member, or "".
std::string textMember(const Json& object, std::string_view name);
/// A text as it is, null as "", anything else as JSON.
std::string plainText(const Json& value);

/// The text of a prompt: a text itself, or the content of the last message that a user wrote.
std::string promptText(const Json& value);

}  // namespace eido
