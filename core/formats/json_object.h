// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/json.h"

namespace eido {

/// A table that was written as one JSON object.
struct JsonObjectTable {
  Json records = Json::array();  ///< one object a sample
  std::string key;               ///< the member that names the samples; "" = as in any list of records
  std::string note;              ///< how it was read, where another reading can be thought of
};

/// What the one object of a file means: columns as lists of one length; pandas' to_json (columns, index, split, table);
/// names with a vector each; a list of records under one name; or one record that has a vector or an id.
/// @throws Error{WrongType} for anything else (the message of a server, say), Error{RaggedVector} for vectors of
/// several lengths. O(values).
JsonObjectTable tableOfObject(const Json& value);

}  // namespace eido
