// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/data/array.h"
#include "core/data/column.h"

namespace eido {

class EvaluationTable;

/// A column of texts of a table file. `numeric` where every value that is there reads as a number.
struct TextColumn {
  std::string name;
  std::vector<OptionalText> values;
  bool numeric = false;
  bool shared = false;  ///< several files tell the same of a sample: the column is compared and filled, not replaced
  /// What the values are, where the format or a person says it.
  std::optional<ColumnKind> kind = {};
  std::string model = {};
};

/// What a file holds, as its reader understood it. Big arrays stay in the file and are read on demand.
struct Document {
  std::string format;  ///< name of the reader
  std::vector<NumericArray> arrays;
  std::vector<TextArray> texts;
  std::optional<std::vector<std::string>> ids;  ///< keys of the rows, where the file has them
  std::string idName;                           ///< name of the key column
  std::vector<TextColumn> columns;              ///< other columns of a table, row by row like the ids
  std::vector<TextColumn> answers;              ///< long form with answers: one column a model
  std::vector<std::string> columnsOrder;        ///< models of a score table, in order of the array's columns
  Json metadata = Json::object();
  Json importAs = Json::object();  ///< the mapping that an import would propose
  bool scores = false;             ///< the one array is items x models
  std::int64_t rows = -1;          ///< rows of a table; -1 = only the arrays' first axes tell
  std::vector<Warning> warnings;
  // evaluation logs
  std::shared_ptr<EvaluationTable> evaluation;  ///< items x models; the other members are empty then
  bool nestedScores = false;                    ///< `check` lists scores by model and task
  bool totals = false;                          ///< the items are tasks: there are no scores of single items
  std::vector<Warning> notes;                   ///< nothing wrong, but an import's summary tells it
  Json log = Json::object();                    ///< further members of `check`: model, task, aggregates, ...
};

/// Choices that a person may have to make about a file.
struct ReadOptions {
  std::string format;       ///< "" = recognise by content
  std::string as = "auto";  ///< what the values are, as `import --as` says
  std::string header;       ///< "true", "false": whether the first line names the columns; "" = recognise
  std::string void2As;      ///< "bfloat16": what 2-byte void means in .npy
  std::uint64_t maxUncompressedBytes = std::uint64_t{64} << 30;  ///< sum over an archive's members
  std::string metadata;                                          ///< projector: the metadata file beside the tensors
  std::string key;                                               ///< name of the key column; "" = recognise
  std::vector<std::string> text;  ///< columns of a table that stay text as they are written
  std::string decimal;            ///< "," or "."; "" = recognise
  std::string encoding;           ///< of text that is not UTF-8: "latin-1", "utf-8-replace" (U+FFFD for broken bytes)
  std::vector<std::string> missing;            ///< words in cells of numbers that mean "not there"
  std::map<std::string, std::string> metrics;  ///< evaluation logs: the metric of a task, as "NAME" or "NAME,FILTER"
  std::string duplicates;  ///< evaluation logs, the same item twice: "" or "refuse", "first", "last"
};

}  // namespace eido
