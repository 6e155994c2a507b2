// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/formats/document.h"
#include "core/project/project.h"

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
  ReadOptions read;
};

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

/// How the rows of a file meet the samples of a set.
struct JoinPlan {
  enum class How { NewSet, ByOrder, ByKey };
  How how = How::NewSet;
  std::vector<std::int64_t> rowOfSample;  ///< file's row for each sample, -1 = missing; empty = the same order
  std::vector<std::string> newKeys;       ///< samples that the set gets (NewKeys::Add)
  std::int64_t matched = 0;
  std::int64_t unknown = 0;  ///< rows of the file whose key the set does not have
};

/// Reads a file (or lists a folder of pictures) and proposes its columns. Values are not read yet where that is slow.
/// @throws Error as readDocument; Error{BadShape} when nothing in the file can be a column.
FilePlan planFile(const std::string& path, const ImportOptions& options, const Task& task);

/// Whether an evaluation log that meets a set made in the same import call brings its unknown items along: always,
/// since together they make the set. Else what the options say.
ImportOptions::NewKeys newKeysFor(const FilePlan& file, bool setIsNew, const ImportOptions& options);

/// How the file's rows fit the samples with the keys `setKeys` (`keyed` false: they are row numbers).
/// @throws Error{RowCountMismatch, NotFound} with both counts.
JoinPlan planJoin(const FilePlan& file, const SampleSetInfo& set, bool keyed, const std::vector<std::string>& setKeys,
                  ImportOptions::NewKeys newKeys);

/// What the values of a text column most likely are: number, category or text.
ColumnKind guessKind(const TextColumn& column);

/// The lines of a keys or models file. @param key  for a CSV: the column to take
std::vector<std::string> readNames(const std::string& path, const std::string& key, const Task& task);

}  // namespace eido
