// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/data/column.h"
#include "core/data/packed_texts.h"
#include "core/project/project.h"

namespace eido {

/// The columns of one sample set of a project, read chunk by chunk. Holds the project's connection by reference.
class ProjectColumns final : public ColumnReader {
 public:
  ProjectColumns(const Project& project, SampleSetInfo set) : m_project(project), m_set(std::move(set)) {}

  const SampleSetInfo& set() const override { return m_set; }
  VectorData vectors(const ColumnInfo& column, const Task& task) const override;
  std::vector<double> numbers(const ColumnInfo& column, const Task& task) const override;
  std::vector<OptionalText> texts(const ColumnInfo& column, const Task& task) const override;
  std::vector<std::string> keys(const Task& task) const override;

  /// As `texts` and `keys`, in one block of memory: for windows over millions of rows. Numbers as text.
  PackedTexts packedTexts(const ColumnInfo& column, const Task& task) const;
  PackedTexts packedKeys(const Task& task) const;
  /// The vector of one row, `dimension` values, or empty where it is missing. Reads one chunk.
  std::vector<float> vectorOf(const ColumnInfo& column, std::int64_t row) const;
  /// The value of one row as text, or nothing where it is missing. Reads one chunk.
  OptionalText textOf(const ColumnInfo& column, std::int64_t row) const;
  /// The key of one row.
  std::string keyOf(std::int64_t row) const;
  /// The row of a key, or -1. One look-up.
  std::int64_t rowOf(const std::string& key) const;

  /// One chunk of a column as it lies in the file.
  struct Chunk {
    std::int64_t first = 0;
    std::int64_t rows = 0;
    const void* data = nullptr;  ///< valid during the call
    std::size_t bytes = 0;
    const unsigned char* present = nullptr;  ///< one bit a row; nullptr = all there
    bool has(std::int64_t i) const { return present == nullptr || ((present[i / 8] >> (i % 8)) & 1) != 0; }
  };
  /// Calls `visit` for each chunk in order. @throws Error{Damaged} when a chunk's size is not what it should be.
  void eachChunk(const ColumnInfo& column, const Task& task, const std::function<void(const Chunk&)>& visit) const;

 private:
  void eachText(const ColumnInfo& column, const Task& task,
                const std::function<void(std::int64_t row, const std::string* text)>& visit) const;
  /// Calls `visit` with the chunk of a row and its place in it, if the row has a value.
  void chunkOf(const ColumnInfo& column, std::int64_t row,
               const std::function<void(const Chunk&, std::int64_t place)>& visit) const;
  void eachKey(const Task& task, const std::function<void(std::string_view key)>& visit) const;

  const Project& m_project;
  SampleSetInfo m_set;
};

}  // namespace eido
