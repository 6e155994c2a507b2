// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the project: written whole in one transaction, read back as they were.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstring>
#include <map>
#include <utility>

#include "core/project/project.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

constexpr std::int64_t kRowsPerChunk = 4096;

RunState runStateFromName(const std::string& name) {
  if (name == "failed") return RunState::Failed;
  return name == "cancelled" ? RunState::Cancelled : RunState::Done;
}

constexpr const char* kSelectRuns =
    "SELECT run.id, analysis, coalesce(sample_set.name, ''), state, parameters_json, seed, inputs_json, warnings_json, "
    "error, seconds, version, run.created, run.set_id FROM run LEFT JOIN sample_set ON sample_set.id = run.set_id ";

/// Says why a run is out of date, by comparing the hashes of its inputs with the columns as they are now.
class StaleCheck {
 public:
  explicit StaleCheck(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT set_id, name, hash FROM data_column");
    while (query.executeStep())
      m_hashes[{query.getColumn(0).getInt64(), query.getColumn(1).getString()}] = query.getColumn(2).getString();
  }
  std::string reason(std::int64_t set, const std::vector<RunInput>& inputs) const {
    for (const RunInput& input : inputs) {
      const auto now = m_hashes.find({set, input.column});
      if (now == m_hashes.end()) return "the column " + input.column + " is no longer there";
      if (now->second != input.hash) return "the column " + input.column + " has changed since";
    }
    return {};
  }

 private:
  std::map<std::pair<std::int64_t, std::string>, std::string> m_hashes;
};

RunInfo readRun(SQLite::Statement& query, const StaleCheck& staleCheck) {
  RunInfo run{.id = query.getColumn(0).getInt64(),
              .analysis = query.getColumn(1).getString(),
              .set = query.getColumn(2).getString(),
              .state = runStateFromName(query.getColumn(3).getString()),
              .parameters = Json::parse(query.getColumn(4).getString()),
              .seed = static_cast<std::uint64_t>(query.getColumn(5).getInt64()),
              .warnings = warningsFromJson(Json::parse(query.getColumn(7).getString())),
              .error = query.getColumn(8).getString(),
              .seconds = query.getColumn(9).getDouble(),
              .version = query.getColumn(10).getString(),
              .created = query.getColumn(11).getString()};
  for (const Json& input : Json::parse(query.getColumn(6).getString()))
    run.inputs.push_back({input.value("column", ""), input.value("hash", "")});
  run.stale = staleCheck.reason(query.getColumn(12).getInt64(), run.inputs);
  return run;
}

void insertTable(SQLite::Database& database, std::int64_t run, int ordinal, const Table& table) {
  Json names = Json::array();
  for (const Table::Column& column : table.columns) names.push_back(column.name);
  SQLite::Statement insert(database,
                           "INSERT INTO run_table (run_id, ordinal, name, columns_json, rows) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, run);
  insert.bind(2, ordinal);
  insert.bind(3, table.name);
  insert.bind(4, jsonText(names));
  insert.bind(5, table.rows());
  insert.exec();
  SQLite::Statement chunk(database,
                          "INSERT INTO run_table_chunk (run_id, ordinal, first, rows_json) VALUES (?, ?, ?, ?)");
  for (std::int64_t first = 0; first < table.rows(); first += kRowsPerChunk) {
    Json rows = Json::array();
    for (std::int64_t r = first; r < std::min(first + kRowsPerChunk, table.rows()); ++r) {
      Json row = Json::array();
      for (const Table::Column& column : table.columns)
        row.push_back(cellJson(column.cells[static_cast<std::size_t>(r)]));
      rows.push_back(std::move(row));
    }
    chunk.reset();
    chunk.bind(1, run);
    chunk.bind(2, ordinal);
    chunk.bind(3, first);
    chunk.bind(4, jsonText(rows));
    chunk.exec();
  }
}

}  // namespace

std::string_view runStateName(RunState state) {
  return state == RunState::Done ? "done" : state == RunState::Failed ? "failed" : "cancelled";
}

std::vector<RunInfo> Project::runs() const {
  return guarded(m_path, [&] {
    const StaleCheck staleCheck(*m_database);
    std::vector<RunInfo> runs;
    SQLite::Statement query(*m_database, std::string(kSelectRuns) + "ORDER BY run.id");
    while (query.executeStep()) runs.push_back(readRun(query, staleCheck));
    return runs;
  });
}

RunInfo Project::run(std::int64_t id) const {
  return guarded(m_path, [&] {
    const StaleCheck staleCheck(*m_database);
    SQLite::Statement query(*m_database, std::string(kSelectRuns) + "WHERE run.id = ?");
    query.bind(1, id);
    if (!query.executeStep())
      throw Error(
          ErrorKind::NotFound,
          {.file = m_path, .found = "no run " + std::to_string(id), .wayOut = "`eidoscope info` lists the runs."});
    return readRun(query, staleCheck);
  });
}

Result Project::result(std::int64_t run) const {
  return guarded(m_path, [&] {
    Result result;
    SQLite::Statement head(*m_database, "SELECT scalars_json, warnings_json FROM run WHERE id = ?");
    head.bind(1, run);
    if (!head.executeStep())
      throw Error(ErrorKind::NotFound, {.file = m_path, .found = "no run " + std::to_string(run)});
    result.scalars = Json::parse(head.getColumn(0).getString());
    result.warnings = warningsFromJson(Json::parse(head.getColumn(1).getString()));
    SQLite::Statement tables(*m_database,
                             "SELECT ordinal, name, columns_json FROM run_table WHERE run_id = ? ORDER BY ordinal");
    tables.bind(1, run);
    while (tables.executeStep()) {
      Table table(tables.getColumn(1).getString(),
                  Json::parse(tables.getColumn(2).getString()).get<std::vector<std::string>>());
      SQLite::Statement chunks(*m_database,
                               "SELECT rows_json FROM run_table_chunk WHERE run_id = ? AND ordinal = ? ORDER BY first");
      chunks.bind(1, run);
      chunks.bind(2, tables.getColumn(0).getInt());
      while (chunks.executeStep()) {
        for (const Json& row : Json::parse(chunks.getColumn(0).getString())) {
          std::vector<Cell> cells;
          for (const Json& cell : row) cells.push_back(cellFromJson(cell));
          table.append(std::move(cells));
        }
      }
      result.tables.push_back(std::move(table));
    }
    SQLite::Statement arrays(*m_database,
                             "SELECT name, shape_json, data FROM run_array WHERE run_id = ? ORDER BY ordinal");
    arrays.bind(1, run);
    while (arrays.executeStep()) {
      ResultArray array{.name = arrays.getColumn(0).getString(),
                        .shape = Json::parse(arrays.getColumn(1).getString()).get<std::vector<std::int64_t>>()};
      const auto bytes = static_cast<std::size_t>(arrays.getColumn(2).getBytes());
      array.values.resize(bytes / sizeof(double));
      if (bytes > 0)
        std::memcpy(array.values.data(), arrays.getColumn(2).getBlob(), array.values.size() * sizeof(double));
      result.arrays.push_back(std::move(array));
    }
    return result;
  });
}

std::int64_t Project::saveRun(const RunInfo& info, const Result& result) {
  return guarded(m_path, [&] {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    Json inputs = Json::array();
    for (const RunInput& input : info.inputs) inputs.push_back({{"column", input.column}, {"hash", input.hash}});
    SQLite::Statement insert(
        *m_database,
        "INSERT INTO run (set_id, analysis, state, parameters_json, seed, inputs_json, scalars_json, "
        "warnings_json, error, seconds, version, created) "
        "VALUES ((SELECT id FROM sample_set WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, info.set);
    insert.bind(2, info.analysis);
    insert.bind(3, std::string(runStateName(info.state)));
    insert.bind(4, jsonText(info.parameters));
    insert.bind(5, static_cast<std::int64_t>(info.seed));
    insert.bind(6, jsonText(inputs));
    insert.bind(7, jsonText(result.scalars));
    insert.bind(8, jsonText(warningsJson(result.warnings)));
    insert.bind(9, info.error);
    insert.bind(10, info.seconds);
    insert.bind(11, std::string(programVersion()));
    insert.bind(12, info.created.empty() ? timestamp() : info.created);
    insert.exec();
    const std::int64_t id = m_database->getLastInsertRowid();
    int ordinal = 0;
    for (const Table& table : result.tables) insertTable(*m_database, id, ordinal++, table);
    SQLite::Statement array(*m_database,
                            "INSERT INTO run_array (run_id, ordinal, name, shape_json, data) VALUES (?, ?, ?, ?, ?)");
    ordinal = 0;
    for (const ResultArray& a : result.arrays) {
      array.reset();
      array.bind(1, id);
      array.bind(2, ordinal++);
      array.bind(3, a.name);
      array.bind(4, jsonText(Json(a.shape)));
      array.bind(5, a.values.data(), static_cast<int>(a.values.size() * sizeof(double)));
      array.exec();
    }
    transaction.commit();
    return id;
  });
}

void Project::deleteRun(std::int64_t id) {
  guarded(m_path, [&] {
    SQLite::Statement remove(*m_database, "DELETE FROM run WHERE id = ?");
    remove.bind(1, id);
    remove.exec();
  });
}

}  // namespace eido
