// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/project/column_sink.h"
#include "core/project/project.h"

namespace SQLite {
class Statement;
class Transaction;
}  // namespace SQLite

namespace eido {

/// Writes one column's values in order, in chunks of about one MiB, and hashes them on the way.
class ColumnWriter : public ColumnSink {
 public:
  /// Within a transaction of the caller's. @param importId  0 = not imported
  ColumnWriter(Project& project, std::int64_t importId, std::int64_t setId, ColumnInfo info);
  ~ColumnWriter() override;
  ColumnWriter(ColumnWriter&&) noexcept;

  void append(const void* values, std::int64_t rows, const bool* present = nullptr) override;
  void append(const std::vector<OptionalText>& values) override;
  /// What became known while its values were read: the import that it belongs to, and its scales.
  void settle(std::int64_t importId, const ScoreScales& scales);
  /// Writes the rest and the column's description. @return the column as `info` will tell it.
  ColumnInfo finish();

 private:
  void flush();

  struct State;
  std::unique_ptr<State> m_state;
};

/// Everything that one import call writes: visible all at once after `commit`, or not at all.
///
/// One SQLite transaction. Where this is the only connection it runs with a rollback journal, so that appended pages
/// are written to the disk once; while a window holds the project in WAL mode it goes through the log.
class ImportTransaction {
 public:
  explicit ImportTransaction(Project& project);
  ~ImportTransaction();
  ImportTransaction(const ImportTransaction&) = delete;
  ImportTransaction& operator=(const ImportTransaction&) = delete;

  /// A new set; without keys the 0-based row numbers are the keys. @throws Error{DuplicateId}
  SampleSetInfo addSet(const std::string& name, std::int64_t samples, const std::vector<std::string>* keys);
  /// Appends samples to a keyed set; all columns get missing rows at the end. @throws Error{DuplicateId}
  void addSamples(const SampleSetInfo& set, const std::vector<std::string>& keys);
  /// Gives a set that had row numbers keys of its own, one a sample. @throws Error{DuplicateId}
  void setKeys(const SampleSetInfo& set, const std::vector<std::string>& keys);
  std::int64_t addImport(const ImportRecord& record);
  /// Warnings, hash, and whether a column was replaced (an option) become known only after the values were read.
  void updateImport(std::int64_t id, const ImportRecord& record);
  void removeColumn(std::int64_t id);
  ColumnWriter addColumn(const SampleSetInfo& set, std::int64_t importId, const ColumnInfo& info);
  void commit();

 private:
  void insertKeys(const SampleSetInfo& set, std::int64_t first, const std::vector<std::string>& keys);

  Project& m_project;
  std::unique_ptr<SQLite::Transaction> m_transaction;
  bool m_committed = false;
};

/// Bytes that a chunk of the column's rows holds at most: rows = max(1, kChunkBytes / bytes of a row).
constexpr std::int64_t kChunkBytes = std::int64_t{1} << 20;
constexpr std::int64_t kTextChunkRows = 4096;

/// Begins the running hash of a column's content: what the values mean, before the chunks' bytes.
Sha256 columnHash(const ColumnInfo& info);

}  // namespace eido
