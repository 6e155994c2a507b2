// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/task.h"

namespace eido {

/// What eachElement leaves of a document.
struct JsonRest {
  Json value;                ///< the document with [] in the place of the array
  bool found = false;        ///< the array was there
  bool nonstandard = false;  ///< NaN or Infinity occurred somewhere
};

/// Reads a JSON document of any size and hands out the elements of one of its arrays as they come, so that only one
/// element is in memory at a time.
///
/// @param key   the member of the outermost object that holds the array; "" = the document itself is the array
/// @param skip  members of an element that are read past
/// @param visit called with each element and the physical line where it begins
/// @throws Error{BadJson, BadEncoding, DuplicateKey, TooDeep, Truncated, TooLarge} with the line
JsonRest eachElement(ByteSource& source, std::string_view key, std::span<const std::string_view> skip,
                     const std::function<void(const Json& element, std::int64_t line)>& visit, const Task& task);

}  // namespace eido
