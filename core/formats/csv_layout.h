// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/formats/document.h"

namespace eido {

/// What the columns of a table file mean, judged from the header and the first records.
struct CsvLayout {
  enum class Kind { Table, ScoresWide, ScoresLong };

  Kind kind = Kind::Table;
  std::vector<int> vectorRun;                          ///< columns that are the dimensions of one vector
  std::vector<int> vectorCells;                        ///< columns whose cells are vectors
  int key = -1;                                        ///< column of the keys by its name, or by options.key
  bool keyIsCertain = false;                           ///< a repeated key is an error, not another column
  int index = -1;                                      ///< row numbers that pandas wrote, if they turn out to be 0..n-1
  int item = -1, model = -1, score = -1, answer = -1;  ///< long form
  char decimal = '.';
};

/// @param sample  the first records as texts, each with one text a column
/// @throws Error{MissingField} when options.key is no column
CsvLayout csvLayout(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample,
                    char separator, const ReadOptions& options);

}  // namespace eido
