// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the project: written whole in one transaction, read back as they were.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "core/base/sha256.h"
#include "core/project/import_transaction.h"
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
    "error, seconds, version, run.created, run.set_id, coalesce(sample_set.deleted, ''), parent, run_mark.name, "
    "starred, note, tags_json "
    "FROM run LEFT JOIN sample_set ON sample_set.id = run.set_id LEFT JOIN run_mark ON run_mark.run_id = run.id WHERE "
    "run.deleted IS NULL ";

/// A slice's bytes as SampleBits::members gives them.
std::string_view withoutTail(std::string_view bytes) { return bytes.substr(0, bytes.find_last_not_of('\0') + 1); }

std::string knownText(const std::string& kind, const std::string& model, const std::string& layer,
                      const std::string& scales) {
  return jsonText(Json::array({kind, model, layer, scales}));
}

/// Says why a run is out of date, by comparing the hashes of its inputs with the columns and slices as they are now.
class StaleCheck {
 public:
  explicit StaleCheck(SQLite::Database& database) {
    SQLite::Statement columns(
        database, "SELECT id, set_id, name, hash, deleted, kind, model, layer, scales_json FROM data_column");
    while (columns.executeStep()) {
      const State now{columns.getColumn(3).getString(), !columns.getColumn(4).isNull(),
                      knownText(columns.getColumn(5).getString(), columns.getColumn(6).getString(),
                                columns.getColumn(7).getString(), columns.getColumn(8).getString())};
      m_byId[columns.getColumn(0).getInt64()] = now;
      m_byName[{columns.getColumn(1).getInt64(), columns.getColumn(2).getString()}] = now;
    }
    SQLite::Statement sets(database, "SELECT id, samples, keyed, coalesce(deleted, name), deleted FROM sample_set");
    while (sets.executeStep())
      m_sets[sets.getColumn(0).getInt64()] = {sets.getColumn(1).getInt64(), sets.getColumn(2).getInt() != 0,
                                              sets.getColumn(3).getString(), !sets.getColumn(4).isNull()};
    SQLite::Statement slices(database, "SELECT id, bits, deleted FROM slice");
    while (slices.executeStep()) {
      const SQLite::Column bits = slices.getColumn(1);
      m_slices[slices.getColumn(0).getInt64()] = {
          sha256Hex(withoutTail({static_cast<const char*>(bits.getBlob()), static_cast<std::size_t>(bits.getBytes())})),
          !slices.getColumn(2).isNull(),
          {}};
    }
  }

  /// A set that a run was made of.
  struct SetState {
    std::int64_t samples = 0;  ///< 0 = not known (older files), or of no matter (a slice)
    bool keyed = true;
    std::string name = {};
    bool deleted = false;
  };
  /// @param then  the sets that it read, by id; the run's own is 0 there
  std::string reason(std::int64_t own, const std::vector<RunInput>& inputs,
                     const std::map<std::int64_t, SetState>& then) const {
    for (const RunInput& input : inputs) {
      if (const auto other = m_sets.find(input.setId);
          input.setId > 0 && (other == m_sets.end() || other->second.deleted))
        return "the sample set " + input.set + " was deleted";
    }
    for (const RunInput& input : inputs) {
      if (input.column.empty()) continue;
      const std::string what = (input.slice ? "the slice " : "the column ") + input.column +
                               (input.setId > 0 ? " of the set " + input.set : std::string());
      const State* now = find(input.setId > 0 ? input.setId : own, input);
      if (now == nullptr) return what + " is no longer there";
      if (now->deleted) return what + " was deleted";
      if (now->hash != input.hash) return what + " has changed since";
      if (!input.known.empty() && now->known != input.known) return what + " is read otherwise since (it was edited)";
    }
    for (const auto& [id, before] : then) {
      const auto now = m_sets.find(id > 0 ? id : own);
      if (now == m_sets.end()) continue;
      const std::string which = id > 0 ? "the set " + now->second.name : "the set";
      if (before.samples > 0 && now->second.samples != before.samples)
        return which + " has " + std::to_string(now->second.samples) + " samples now, and had " +
               std::to_string(before.samples);
      if (!before.keyed && now->second.keyed)
        return (id > 0 ? "the samples of " + which : "the samples") +
               " have keys now; in this run they are row numbers";
    }
    return {};
  }

 private:
  struct State {
    std::string hash;
    bool deleted = false;
    std::string known;
  };
  const State* find(std::int64_t set, const RunInput& input) const {
    const auto among = [](const auto& map, const auto& key) {
      const auto found = map.find(key);
      return found == map.end() ? nullptr : &found->second;
    };
    if (input.slice) return among(m_slices, input.id);
    // a column that was imported again under its name has another id
    const State* named = among(m_byName, std::pair(set, input.column));
    const State* same = input.id > 0 ? among(m_byId, input.id) : nullptr;
    return same != nullptr && (!same->deleted || named == nullptr) ? same : named;
  }

  std::map<std::int64_t, State> m_byId, m_slices;
  std::map<std::int64_t, SetState> m_sets;
  std::map<std::pair<std::int64_t, std::string>, State> m_byName;
};

Json inputJson(const RunInput& input) {
  Json json = {{input.slice ? "slice" : "column", input.column}, {"hash", input.hash}, {"id", input.id}};
  if (!input.known.empty()) json["known"] = input.known;
  if (!input.parts.empty()) json["parts"] = input.parts;
  if (input.setId > 0) {
    json["set"] = input.set;
    json["set_id"] = input.setId;
  }
  return json;
}

RunInput inputFromJson(const Json& json) {
  const bool slice = json.contains("slice");
  return {.column = json.value(slice ? "slice" : "column", ""),
          .hash = json.value("hash", ""),
          .id = json.value("id", std::int64_t{0}),
          .slice = slice,
          .known = json.value("known", ""),
          .parts = json.value("parts", std::vector<std::string>()),
          .setId = json.value("set_id", std::int64_t{0}),
          .set = json.value("set", "")};
}

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
              .created = query.getColumn(11).getString(),
              .parent = query.getColumn(14).getInt64()};
  if (!query.getColumn(15).isNull())
    run.marks = {.name = query.getColumn(15).getString(),
                 .starred = query.getColumn(16).getInt() != 0,
                 .note = query.getColumn(17).getString(),
                 .tags = Json::parse(query.getColumn(18).getString()).get<std::vector<std::string>>()};
  std::map<std::int64_t, StaleCheck::SetState> sets;
  for (const Json& input : Json::parse(query.getColumn(6).getString())) {
    run.inputs.push_back(inputFromJson(input));
    StaleCheck::SetState& set = sets[run.inputs.back().setId];
    set.samples = input.value("samples", set.samples);
    set.keyed = input.value("keyed", set.keyed);
  }
  if (!run.slice().empty()) sets[0].samples = 0;
  run.stale = staleCheck.reason(query.getColumn(12).getInt64(), run.inputs, sets);
  if (!query.getColumn(13).getString().empty()) {
    run.set = query.getColumn(13).getString();
    run.stale = "the sample set " + run.set + " was deleted";
  }
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

/// What a run made of its samples, as columns of their set.
void storeColumns(Project& project, const SampleSetInfo& set, std::int64_t run,
                  const std::vector<ResultColumn>& columns) {
  for (const ResultColumn& column : columns) {
    ColumnWriter writer(project, 0, set.id,
                        {.name = column.name,
                         .kind = column.kind,
                         .model = column.model,
                         .modality = column.modality,
                         .dimension = column.dimension,
                         .dtype = column.kind == ColumnKind::Vector ? DType::Float32 : DType::Float64,
                         .scales = column.scales});
    if (!isNumeric(column.kind)) {
      writer.append(column.texts);
    } else if (column.kind != ColumnKind::Vector) {
      const std::unique_ptr<bool[]> present(new bool[column.numbers.size()]);
      std::transform(column.numbers.begin(), column.numbers.end(), present.get(),
                     [](double v) { return !std::isnan(v); });
      writer.append(column.numbers.data(), set.samples, present.get());
    } else {
      const std::unique_ptr<bool[]> present(new bool[static_cast<std::size_t>(set.samples)]);
      for (std::size_t i = 0; i < column.present.size(); ++i) present[i] = column.present[i];
      const auto append = [&](const float* values, std::int64_t first, std::int64_t count) {
        writer.append(values, count, column.present.empty() ? nullptr : present.get() + first);
      };
      if (column.make) {
        constexpr std::int64_t kPart = 8192;
        std::vector<float> part(static_cast<std::size_t>(std::min(kPart, set.samples) * column.dimension));
        for (std::int64_t first = 0; first < set.samples; first += kPart) {
          const std::int64_t count = std::min(kPart, set.samples - first);
          column.make(first, count, part.data());
          append(part.data(), first, count);
        }
      } else {
        append(column.values.data(), 0, set.samples);
      }
    }
    const std::int64_t id = writer.finish().id;
    SQLite::Statement link(project.database(), "UPDATE data_column SET run_id = ? WHERE id = ?");
    link.bind(1, run);
    link.bind(2, id);
    link.exec();
  }
}

void writeMarks(SQLite::Database& database, std::int64_t run, const RunMarks& marks) {
  SQLite::Statement write(
      database, "INSERT OR REPLACE INTO run_mark (run_id, name, starred, note, tags_json) VALUES (?, ?, ?, ?, ?)");
  write.bind(1, run);
  write.bind(2, marks.name);
  write.bind(3, marks.starred ? 1 : 0);
  write.bind(4, marks.note);
  write.bind(5, jsonText(Json(marks.tags)));
  write.exec();
}

Error noSuchRun(const std::string& path, std::int64_t id) {
  return Error(ErrorKind::NotFound,
               {.file = path, .found = "no run " + std::to_string(id), .wayOut = "`eidoscope info` lists the runs."});
}

/// Adds a number to names that the set has already, in the columns and where the result names them.
void nameUniquely(const SampleSetInfo& set, Result& result) {
  std::map<std::string, std::string> renamed;
  std::set<std::string> taken;
  for (ResultColumn& column : result.columns) {
    const std::string proposed = column.name;
    for (int number = 2; set.find(column.name) != nullptr || taken.contains(column.name); ++number)
      column.name = proposed + " " + std::to_string(number);
    taken.insert(column.name);
    if (column.name != proposed) renamed.emplace(proposed, column.name);
  }
  renameMadeColumns(result, renamed);
}

}  // namespace

std::string knownOf(const ColumnInfo& column) {
  return knownText(std::string(columnKindName(column.kind)), column.model, column.layer, scalesText(column.scales));
}

std::string inputName(const RunInput& input) {
  return input.set.empty() ? input.column : input.set + ": " + input.column;
}

std::string RunInfo::slice() const {
  for (const RunInput& input : inputs) {
    if (input.slice) return input.column;
  }
  return {};
}

std::vector<const RunInfo*> finishedRuns(const std::vector<RunInfo>& runs, std::string_view analysis) {
  std::vector<const RunInfo*> finished;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    if (run->analysis == analysis && run->state == RunState::Done) finished.push_back(&*run);
  }
  return finished;
}

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
    SQLite::Statement query(*m_database, std::string(kSelectRuns) + "AND run.id = ?");
    query.bind(1, id);
    if (!query.executeStep()) throw noSuchRun(m_path, id);
    return readRun(query, staleCheck);
  });
}

Result Project::result(std::int64_t run) const {
  return guarded(m_path, [&] {
    Result result;
    SQLite::Statement head(*m_database, "SELECT scalars_json, warnings_json FROM run WHERE id = ?");
    head.bind(1, run);
    if (!head.executeStep()) throw noSuchRun(m_path, run);
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

std::int64_t Project::saveRun(const RunInfo& info, Result& result) {
  return guarded(m_path, [&] {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!result.columns.empty()) {
      const SampleSetInfo own = set(info.set);
      checkMadeColumns(result, own.samples);
      nameUniquely(own, result);
    }
    Json inputs = Json::array();
    SQLite::Statement size(*m_database, "SELECT samples, keyed FROM sample_set WHERE name = ? OR id = ?");
    for (const RunInput& input : info.inputs) {
      size.reset();
      size.bind(1, input.setId > 0 ? std::string() : info.set);
      size.bind(2, input.setId);
      const bool there = size.executeStep();
      inputs.push_back(inputJson(input));
      inputs.back()["samples"] = there ? size.getColumn(0).getInt64() : 0;
      if (there && size.getColumn(1).getInt() == 0) inputs.back()["keyed"] = false;
    }
    SQLite::Statement insert(
        *m_database,
        "INSERT INTO run (set_id, analysis, state, parameters_json, seed, inputs_json, scalars_json, "
        "warnings_json, error, seconds, version, created, parent) "
        "VALUES ((SELECT id FROM sample_set WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
    insert.bind(13, info.parent);
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
    if (!result.columns.empty()) storeColumns(*this, set(info.set), id, result.columns);
    if (info.marks != RunMarks{}) writeMarks(*m_database, id, info.marks);
    transaction.commit();
    return id;
  });
}

void Project::markRun(std::int64_t id, const RunMarks& marks) {
  requireWritable();
  guarded(m_path, [&] {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement there(*m_database, "SELECT 1 FROM run WHERE id = ? AND deleted IS NULL");
    there.bind(1, id);
    if (!there.executeStep()) throw noSuchRun(m_path, id);
    writeMarks(*m_database, id, marks);
    transaction.commit();
  });
}

}  // namespace eido
