// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/formats/document.h"

namespace eido {

/// Columns that are the dimensions of one vector, in the order of their numbers.
struct VectorRun {
  std::string name;  ///< what their names have in common
  std::vector<int> columns;
  bool certain = true;  ///< the names say so (e0, dim_1); else they only end in numbers (m1, m2)
};

/// What the columns of a table file mean, judged from the header and the first records.
struct CsvLayout {
  enum class Kind { Table, ScoresWide, ScoresLong };

  Kind kind = Kind::Table;
  std::vector<VectorRun> runs;
  std::vector<int> vectorCells;                        ///< columns whose cells are vectors
  int key = -1;                                        ///< column of the keys by its name, or by options.key
  bool keyIsCertain = false;                           ///< a repeated key is an error, not another column
  int index = -1;                                      ///< row numbers that pandas wrote, if they turn out to be 0..n-1
  int item = -1, model = -1, score = -1, answer = -1;  ///< long form
  char decimal = '.';
};

/// Whether a file's first line names its columns. Numbers with a point, an exponent or a sign are data; whole numbers
/// that count up are names, as pandas writes them.
/// @throws Error{BadHeader} where it may be either, naming --header
bool isHeading(const std::vector<std::string>& line, char separator);

/// Names for a file without a heading: the columns of numbers are 0, 1, ... (dimensions of a vector), the others
/// column_0, ...
std::vector<std::string> namesWithoutHeading(const std::vector<std::vector<std::string>>& sample, char separator,
                                             const ReadOptions& options);

/// @param sample  the first records as texts, each with one text a column
/// @throws Error{MissingField} when options.key is no column, or dimensions of a vector are not there
CsvLayout csvLayout(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample,
                    char separator, const ReadOptions& options);

}  // namespace eido
