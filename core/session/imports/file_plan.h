// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/formats/document.h"

namespace eido {

/// One column that a file will give: where its values are, and how it will be called.
struct PlannedColumn {
  enum class From { Array, ArrayLayer, ArrayColumn, ArrayRow, TextArray, TextColumn, Answer, Keys, Log };

  bool include = true;
  bool shared = false;  ///< of a log's items: where the set has the column, it is compared and filled, not replaced
  From from = From::Array;
  std::size_t index = 0;  ///< of the array, text array, text column or column of the log in the document
  std::int64_t part = 0;  ///< layer, column or row of the array
  ColumnInfo info;        ///< name, kind, model, layer, modality, dimension, dtype
};

/// A file as it will be imported.
struct FilePlan {
  std::string path;
  Document document;
  std::int64_t rows = 0;
  std::optional<std::vector<std::string>> keys;
  std::vector<PlannedColumn> columns;
};

}  // namespace eido
