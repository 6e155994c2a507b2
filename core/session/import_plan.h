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
  bool keysForSet = false;   ///< joined by order to a set without keys, which takes those of the file
};

/// Reads a file (or lists a folder of pictures) and proposes its columns. Values are not read yet where that is slow.
/// @throws Error as readDocument; Error{BadShape} when nothing in the file can be a column.
FilePlan planFile(const std::string& path, const ImportOptions& options, const Task& task);

/// Whether an evaluation log that meets a set made in the same import call brings its unknown items along: always,
/// since together they make the set. Else what the options say.
ImportOptions::NewKeys newKeysFor(const FilePlan& file, bool setIsNew, const ImportOptions& options);

/// How the file's rows fit the samples with the keys `setKeys` (`keyed` false: they are row numbers). A file with keys
/// meets a set without: by key where all its keys are row numbers, else in their order.
/// @throws Error{RowCountMismatch, NotFound} with both counts.
JoinPlan planJoin(const FilePlan& file, const SampleSetInfo& set, bool keyed, const std::vector<std::string>& setKeys,
                  ImportOptions::NewKeys newKeys);

/// The file of an import call that gives a new set its keys: the first that has some, wherever it stands in the call,
/// if it has as many rows as the first file. nullptr where none does, or where its keys are that file's row numbers:
/// then rows meet by number.
const FilePlan* keysOfNewSet(const std::vector<const FilePlan*>& files);

/// What a person must be told of a join by order; "" where there is nothing to tell. @param keyed  the set has keys
std::string noteOfJoin(const JoinPlan& join, const FilePlan& file, bool keyed);

/// What the values of a text column most likely are: number, category or text.
ColumnKind guessKind(const TextColumn& column);

/// The lines of a keys or models file. @param options  `key`, for a CSV: the column to take; `encoding`
std::vector<std::string> readNames(const std::string& path, const ReadOptions& options, const Task& task);

/// The numbers of an array as texts, whole ones without a point; 64-bit ones exactly.
std::vector<std::string> wholeNumberTexts(const NumericArray& array);

}  // namespace eido
