// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace eido {

/// JSON whose objects keep the order in which keys were written.
using Json = nlohmann::ordered_json;

struct JsonOptions {
  int maxDepth = 512;
  std::int64_t firstLine = 1;  ///< physical line of the text's first character, for error places
  /// Members of the outermost object whose values are read past instead of built: their syntax and depth are
  /// checked, their own keys are not compared.
  std::span<const std::string_view> skip = {};
};

/// What the strict reader gives: the value, and whether the words NaN, Infinity or -Infinity occurred (they become the
/// numbers; JSON does not have them, but Python writes them into real logs).
struct JsonDocument {
  Json value;
  bool nonstandard = false;
};

/// Reads one JSON text strictly: UTF-8 without lone surrogates, no duplicate keys, nesting at most maxDepth, nothing
/// after the value. @throws Error{BadJson, BadEncoding, DuplicateKey, TooDeep} with line and column.
JsonDocument parseJson(std::string_view text, const JsonOptions& options = {});

/// One line, non-finite numbers as null, well-formed UTF-8 always.
std::string jsonText(const Json& value);
/// A finite number, or null.
Json jsonNumber(double value);

/// The contract's form of a warning: {"kind", "message", "count", "rows"} and, where set, "name" and "line".
Json warningJson(const Warning& warning);
Json warningsJson(const std::vector<Warning>& warnings);
std::vector<Warning> warningsFromJson(const Json& list);

}  // namespace eido
