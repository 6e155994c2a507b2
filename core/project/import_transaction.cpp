// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/import_transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstring>
#include <unordered_set>

#include "core/project/sqlite_errors.h"

namespace eido {

Sha256 columnHash(const ColumnInfo& info) {
  Sha256 hash;
  hash.add((isNumeric(info.kind) ? std::string(dtypeName(info.dtype)) : std::string("text")) + " " +
           std::to_string(info.dimension) + "\n");
  return hash;
}

struct ColumnWriter::State {
  State(Project& p, std::int64_t import, std::int64_t set, ColumnInfo columnInfo)
      : project(p), importId(import), setId(set), info(std::move(columnInfo)), hash(columnHash(info)) {}

  Project& project;
  std::int64_t importId;
  std::int64_t setId;
  ColumnInfo info;
  Sha256 hash;
  std::unique_ptr<SQLite::Statement> insert;
  std::int64_t rowBytes = 0;
  std::int64_t chunkRows = 0;
  std::int64_t first = 0;  // of the chunk that is being filled
  std::int64_t rows = 0;   // in it
  std::string data;
  std::string present;
  bool anyMissing = false;
  Json texts = Json::array();
};

ColumnWriter::ColumnWriter(Project& project, std::int64_t importId, std::int64_t setId, ColumnInfo info)
    : m_state(std::make_unique<State>(project, importId, setId, std::move(info))) {
  State& s = *m_state;
  s.info.missing = 0;
  guarded(project.path(), [&] {
    SQLite::Statement row(
        project.database(),
        "INSERT INTO data_column (set_id, import_id, name, kind, model, layer, modality, dimension, "
        "dtype, missing, hash, created, scales_json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?, ?)");
    row.bind(1, setId);
    if (importId > 0) row.bind(2, importId);
    row.bind(3, s.info.name);
    row.bind(4, std::string(columnKindName(s.info.kind)));
    row.bind(5, s.info.model);
    row.bind(6, s.info.layer);
    row.bind(7, s.info.modality);
    row.bind(8, s.info.dimension);
    row.bind(9, isNumeric(s.info.kind) ? std::string(dtypeName(s.info.dtype)) : std::string("text"));
    row.bind(10, timestamp());
    row.bind(11, scalesText(s.info.scales));
    row.exec();
    s.info.id = project.database().getLastInsertRowid();
    s.insert = std::make_unique<SQLite::Statement>(
        project.database(), "INSERT INTO chunk (column_id, first, rows, present, data) VALUES (?, ?, ?, ?, ?)");
  });
  s.rowBytes = s.info.dimension * static_cast<std::int64_t>(dtypeSize(s.info.dtype));
  s.chunkRows = isNumeric(s.info.kind) ? std::max<std::int64_t>(1, kChunkBytes / s.rowBytes) : kTextChunkRows;
}

ColumnWriter::~ColumnWriter() = default;
ColumnWriter::ColumnWriter(ColumnWriter&&) noexcept = default;

void ColumnWriter::append(const void* values, std::int64_t rows, const bool* present) {
  State& s = *m_state;
  const auto* bytes = static_cast<const char*>(values);
  while (rows > 0) {
    const std::int64_t take = std::min(rows, s.chunkRows - s.rows);
    s.data.append(bytes, static_cast<std::size_t>(take * s.rowBytes));
    s.present.resize(static_cast<std::size_t>((s.rows + take + 7) / 8), '\0');
    for (std::int64_t i = 0; i < take; ++i) {
      const bool there = present == nullptr || present[i];
      const std::int64_t bit = s.rows + i;
      if (there)
        s.present[static_cast<std::size_t>(bit / 8)] |= static_cast<char>(1 << (bit % 8));
      else
        ++s.info.missing, s.anyMissing = true;
    }
    s.rows += take;
    bytes += take * s.rowBytes;
    if (present != nullptr) present += take;
    rows -= take;
    if (s.rows == s.chunkRows) flush();
  }
}

void ColumnWriter::append(const std::vector<OptionalText>& values) {
  State& s = *m_state;
  for (const OptionalText& value : values) {
    if (value)
      s.texts.push_back(*value);
    else
      s.texts.push_back(nullptr), ++s.info.missing;
    if (++s.rows == s.chunkRows) flush();
  }
}

void ColumnWriter::flush() {
  State& s = *m_state;
  if (s.rows == 0) return;
  if (!isNumeric(s.info.kind)) {
    s.data = jsonText(s.texts);
    s.texts = Json::array();
  }
  s.hash.add(s.data);
  if (s.anyMissing) s.hash.add(s.present);
  guarded(s.project.path(), [&] {
    s.insert->reset();
    s.insert->clearBindings();
    s.insert->bind(1, s.info.id);
    s.insert->bind(2, s.first);
    s.insert->bind(3, s.rows);
    if (s.anyMissing) s.insert->bindNoCopy(4, s.present.data(), static_cast<int>(s.present.size()));
    s.insert->bindNoCopy(5, s.data.data(), static_cast<int>(s.data.size()));
    s.insert->exec();
  });
  s.first += s.rows;
  s.rows = 0;
  s.data.clear();
  s.present.clear();
  s.anyMissing = false;
}

void ColumnWriter::settle(std::int64_t importId, const ScoreScales& scales) {
  m_state->importId = importId;
  m_state->info.scales = scales;
}

ColumnInfo ColumnWriter::finish() {
  flush();
  State& s = *m_state;
  s.info.hash = s.hash.finish();
  guarded(s.project.path(), [&] {
    SQLite::Statement update(
        s.project.database(),
        "UPDATE data_column SET hash = ?, missing = ?, import_id = ?, scales_json = ? WHERE id = ?");
    update.bind(1, s.info.hash);
    update.bind(2, s.info.missing);
    if (s.importId > 0) update.bind(3, s.importId);
    update.bind(4, scalesText(s.info.scales));
    update.bind(5, s.info.id);
    update.exec();
  });
  return s.info;
}

ImportTransaction::ImportTransaction(Project& project) : m_project(project) {
  project.requireWritable();
  project.useRollbackJournal();
  guarded(project.path(), [&] {
    m_transaction = std::make_unique<SQLite::Transaction>(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
  });
}

ImportTransaction::~ImportTransaction() {
  m_transaction.reset();  // rolls back what was not committed
}

SampleSetInfo ImportTransaction::addSet(const std::string& name, std::int64_t samples,
                                        const std::vector<std::string>* keys) {
  return guarded(m_project.path(), [&] {
    SQLite::Statement insert(m_project.database(),
                             "INSERT INTO sample_set (name, samples, keyed, created) VALUES (?, ?, ?, ?)");
    insert.bind(1, name);
    insert.bind(2, keys == nullptr ? samples : 0);
    insert.bind(3, keys == nullptr ? 0 : 1);
    insert.bind(4, timestamp());
    insert.exec();
    SampleSetInfo set{
        .id = m_project.database().getLastInsertRowid(), .name = name, .samples = keys == nullptr ? samples : 0};
    if (keys != nullptr) {
      addSamples(set, *keys);
      set.samples = samples;
    }
    return set;
  });
}

void ImportTransaction::insertKeys(const SampleSetInfo& set, std::int64_t first, const std::vector<std::string>& keys) {
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!seen.insert(keys[i]).second)
      throw Error(ErrorKind::DuplicateId, {.place = "row " + std::to_string(i),
                                           .found = "the key \"" + keys[i] + "\" twice",
                                           .expected = "each sample's key once",
                                           .wayOut = "Remove the repeated row.",
                                           .value = keys[i]});
  }
  SQLite::Statement insert(m_project.database(), "INSERT INTO sample (set_id, position, key) VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    insert.reset();
    insert.bind(1, set.id);
    insert.bind(2, first + static_cast<std::int64_t>(i));
    insert.bindNoCopy(3, keys[i]);
    insert.exec();
  }
}

void ImportTransaction::setKeys(const SampleSetInfo& set, const std::vector<std::string>& keys) {
  guarded(m_project.path(), [&] {
    insertKeys(set, 0, keys);
    SQLite::Statement update(m_project.database(), "UPDATE sample_set SET keyed = 1 WHERE id = ?");
    update.bind(1, set.id);
    update.exec();
  });
}

void ImportTransaction::addSamples(const SampleSetInfo& set, const std::vector<std::string>& keys) {
  guarded(m_project.path(), [&] {
    insertKeys(set, set.samples, keys);
    SQLite::Statement update(m_project.database(), "UPDATE sample_set SET samples = ? WHERE id = ?");
    update.bind(1, set.samples + static_cast<std::int64_t>(keys.size()));
    update.bind(2, set.id);
    update.exec();
    SQLite::Statement missing(m_project.database(), "UPDATE data_column SET missing = missing + ? WHERE set_id = ?");
    missing.bind(1, static_cast<std::int64_t>(keys.size()));
    missing.bind(2, set.id);
    missing.exec();
  });
}

std::int64_t ImportTransaction::addImport(const ImportRecord& record) {
  return guarded(m_project.path(), [&] {
    SQLite::Statement insert(
        m_project.database(),
        "INSERT INTO import (file, format, bytes, sha256, options_json, warnings_json, version, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, record.file);
    insert.bind(2, record.format);
    insert.bind(3, record.bytes);
    insert.bind(4, record.sha256);
    insert.bind(5, jsonText(record.options));
    insert.bind(6, jsonText(warningsJson(record.warnings)));
    insert.bind(7, std::string(programVersion()));
    insert.bind(8, timestamp());
    insert.exec();
    return m_project.database().getLastInsertRowid();
  });
}

void ImportTransaction::updateImport(std::int64_t id, const ImportRecord& record) {
  guarded(m_project.path(), [&] {
    SQLite::Statement update(m_project.database(),
                             "UPDATE import SET sha256 = ?, warnings_json = ?, options_json = ? WHERE id = ?");
    update.bind(1, record.sha256);
    update.bind(2, jsonText(warningsJson(record.warnings)));
    update.bind(3, jsonText(record.options));
    update.bind(4, id);
    update.exec();
  });
}

void ImportTransaction::removeColumn(std::int64_t id) {
  guarded(m_project.path(), [&] {
    SQLite::Statement remove(m_project.database(), "DELETE FROM data_column WHERE id = ?");
    remove.bind(1, id);
    remove.exec();
  });
}

ColumnWriter ImportTransaction::addColumn(const SampleSetInfo& set, std::int64_t importId, const ColumnInfo& info) {
  return {m_project, importId, set.id, info};
}

void ImportTransaction::commit() {
  guarded(m_project.path(), [&] { m_transaction->commit(); });
  m_committed = true;
}

}  // namespace eido
