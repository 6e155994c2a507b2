// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/formats/document.h"

namespace eido {

/// What an import asks of a person, as flags or as fields of the window.
struct ImportOptions {
  enum class NewKeys { Refuse, Add, Drop };
  enum class NonFinite { Refuse, Keep, Drop };

  std::string set;          ///< "" = a new set named after the first file
  std::string as = "auto";  ///< auto, table, or a column kind
  std::string name;         ///< of the column, or the prefix of several
  std::string model;
  std::string layer;
  std::string modality;
  std::string modelsFile;            ///< one model's name a line, for models x items arrays
  std::string keysFile;              ///< one key a line, or a CSV with `read.key`
  std::vector<std::string> missing;  ///< stored values that mean "not there"
  NewKeys newKeys = NewKeys::Refuse;
  NonFinite nonFinite = NonFinite::Refuse;  ///< Drop: the row's value is left out (missing)
  bool replace = false;
  std::vector<std::string> lowerIsBetter;  ///< columns, patterns or metrics of which less is better
  std::optional<ScoreRange> range;         ///< of scores
  ReadOptions read;
};

/// Whether a name that a person gave means a score column: its name, a pattern of it, or its metric.
bool isMeant(const std::string& name, const ColumnInfo& column);

/// Sets what the options say of directions and ranges.
void applyScales(ColumnInfo& column, const ImportOptions& options);

/// What is known of a score column by its name, where no log says it.
ScoreScales scalesByName(const ColumnInfo& column);

}  // namespace eido
