// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/text_index.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/project/project_columns.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

std::string tableName(const SampleSetInfo& set) { return "sample_text_" + std::to_string(set.id); }

bool isTextual(const ColumnInfo& column) { return !isNumeric(column.kind); }

/// What the index was made of.
std::string contentHash(const SampleSetInfo& set) {
  std::string all = std::to_string(set.samples);
  for (const ColumnInfo& c : set.columns) {
    if (isTextual(c)) all += "\n" + c.hash;
  }
  return sha256Hex(all);
}

/// Words and phrases that must all be there, lower-cased; a phrase keeps its blanks.
std::vector<std::string> partsOf(std::string_view question) {
  std::vector<std::string> parts;
  std::string part;
  bool inQuotes = false;
  const auto end = [&] {
    if (!trimmed(part).empty()) parts.emplace_back(lowerAscii(trimmed(part)));
    part.clear();
  };
  for (const char c : question) {
    if (c == '"') {
      end();
      inQuotes = !inQuotes;
    } else if (!inQuotes && (c == ' ' || c == '\t' || c == '\n')) {
      end();
    } else {
      part += c;
    }
  }
  end();
  return parts;
}

SampleBits searchIndex(const Project& project, const SampleSetInfo& set, const std::vector<std::string>& parts,
                       const Task& task) {
  std::string match;
  for (const std::string& part : parts) {
    match += match.empty() ? "\"" : " AND \"";
    for (const char c : part) match += c == '"' ? std::string("\"\"") : std::string(1, c);
    match += "\"*";
  }
  SampleBits found(set.samples);
  guarded(project.path(), [&] {
    const std::string table = tableName(set);
    SQLite::Statement query(project.database(), "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?");
    query.bind(1, match);
    std::int64_t rows = 0;
    while (query.executeStep()) {
      const std::int64_t row = query.getColumn(0).getInt64() - 1;
      if (row >= 0 && row < set.samples) found.set(row);
      if (++rows % 65536 == 0) task.checkpoint();
    }
  });
  return found;
}

/// Whether `part` begins a word of `text`.
bool beginsWord(std::string_view text, std::string_view part) {
  const auto isLetter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; };
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    if (at == 0 || !isLetter(text[at - 1]) || !isLetter(part.front())) return true;
  }
  return false;
}

SampleBits searchColumns(const Project& project, const SampleSetInfo& set, const std::vector<std::string>& parts,
                         const Task& task) {
  const ProjectColumns data(project, set);
  std::vector<SampleBits> hits(parts.size(), SampleBits(set.samples));
  const auto look = [&](const PackedTexts& texts) {
    for (std::int64_t row = 0; row < texts.size(); ++row) {
      if (row % 16384 == 0) task.checkpoint();
      const std::string text = lowerAscii(texts.at(row));
      for (std::size_t p = 0; p < parts.size(); ++p) {
        if (beginsWord(text, parts[p])) hits[p].set(row);
      }
    }
  };
  look(data.packedKeys(task));
  for (const ColumnInfo& column : set.columns) {
    if (isTextual(column)) look(data.packedTexts(column, task));
  }
  SampleBits all = hits.front();
  for (const SampleBits& part : hits) all &= part;
  return all;
}

}  // namespace

bool textIndexReady(const Project& project, const SampleSetInfo& set) {
  return guarded(project.path(), [&] {
    SQLite::Statement query(project.database(), "SELECT hash FROM text_index WHERE set_id = ?");
    query.bind(1, set.id);
    return query.executeStep() && query.getColumn(0).getString() == contentHash(set);
  });
}

void makeTextIndex(Project& project, const SampleSetInfo& set, const Task& task) {
  project.requireWritable();
  const ProjectColumns data(project, set);
  std::vector<PackedTexts> columns{data.packedKeys(task)};
  for (const ColumnInfo& column : set.columns) {
    if (isTextual(column)) columns.push_back(data.packedTexts(column, task.part(0, 0.2)));
  }
  const Task indexing = task.part(0.2, 1);
  guarded(project.path(), [&] {
    SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
    const std::string table = tableName(set);
    project.database().exec("DROP TABLE IF EXISTS " + table);
    project.database().exec("CREATE VIRTUAL TABLE " + table + " USING fts5(body, content = '', detail = full)");
    SQLite::Statement insert(project.database(), "INSERT INTO " + table + " (rowid, body) VALUES (?, ?)");
    std::string body;
    for (std::int64_t row = 0; row < set.samples; ++row) {
      if (row % 1024 == 0) indexing.report("index", row, set.samples);
      body.clear();
      for (const PackedTexts& texts : columns) {
        body.append(texts.at(row));
        body += " \n ";
      }
      insert.reset();
      insert.bind(1, row + 1);
      insert.bindNoCopy(2, body);
      insert.exec();
    }
    SQLite::Statement note(project.database(), "INSERT OR REPLACE INTO text_index (set_id, hash) VALUES (?, ?)");
    note.bind(1, set.id);
    note.bind(2, contentHash(set));
    note.exec();
    transaction.commit();
  });
}

SampleBits searchTexts(const Project& project, const SampleSetInfo& set, std::string_view question, const Task& task) {
  const std::vector<std::string> parts = partsOf(question);
  if (parts.empty()) return SampleBits(set.samples, true);
  return textIndexReady(project, set) ? searchIndex(project, set, parts, task)
                                      : searchColumns(project, set, parts, task);
}

}  // namespace eido
