// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/rerun.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <new>
#include <set>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/project/project_columns.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

template <typename Is>
const SampleSetInfo* findSet(const std::vector<SampleSetInfo>& sets, Is&& is) {
  const auto found = std::find_if(sets.begin(), sets.end(), is);
  return found == sets.end() ? nullptr : &*found;
}
const SampleSetInfo* findSet(const std::vector<SampleSetInfo>& sets, std::int64_t id) {
  return findSet(sets, [id](const SampleSetInfo& s) { return s.id == id; });
}
const SampleSetInfo* findSet(const std::vector<SampleSetInfo>& sets, const std::string& name) {
  return findSet(sets, [&name](const SampleSetInfo& s) { return s.name == name; });
}

/// The set of a run, wherever it is called now; none when it was deleted.
const SampleSetInfo* setOf(const Project& project, const std::vector<SampleSetInfo>& sets, std::int64_t run) {
  const std::int64_t id = guarded(project.path(), [&]() -> std::int64_t {
    SQLite::Statement query(project.database(), "SELECT coalesce(set_id, 0) FROM run WHERE id = ?");
    query.bind(1, run);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
  });
  return findSet(sets, id);
}

/// A stored run as one to compute, as far as its inputs are what they were.
class Restored {
 public:
  Restored(const Project& project, const std::vector<SampleSetInfo>& sets, const RunInfo& info, SampleSetInfo set,
           Rerun& rerun)
      : m_project(project) {
    prepared.info = info;
    prepared.set = std::move(set);
    for (const RunInput& input : info.inputs) {
      if (input.setId > 0 && !m_others.contains(input.set)) {
        const SampleSetInfo* other = findSet(sets, input.setId);
        if (other == nullptr) {
          rerun.differences.add("set", input.set, nullptr);
          rerun.notes.push_back("the sample set " + input.set + " was deleted");
          return;
        }
        m_others.emplace(input.set, Read{*other, {}}).first->second.set.name = input.set;
      }
    }
    Read own{prepared.set, {}};
    for (const RunInput& input : info.inputs) {
      if (input.slice)
        restoreSlice(input, rerun);
      else if (input.isColumn())
        restoreColumn(input, input.setId > 0 ? m_others.at(input.set) : own, rerun);
    }
    if (!rerun.equal()) return;
    giveNamesOfThen(own);
    prepared.set = own.set;
    chooseColumns(own.inputs);
    const AnalysisSpec& spec = analysis(info.analysis).spec();
    for (auto& [name, read] : m_others) {
      giveNamesOfThen(read);
      for (const ParameterSpec& p : spec.parameters) {
        if (p.type == ParameterType::Set && info.parameters.value(p.name, Json()) == Json(name))
          prepared.others.emplace(p.name, read.set);
      }
    }
  }

  PreparedRun prepared;
  /// Whether the columns may also have been `otherColumns`: the record of a run does not say of a column that a
  /// parameter names whether it was chosen too.
  bool ambiguous = false;
  std::vector<ColumnInfo> otherColumns;

 private:
  static std::string ofSet(const RunInput& input) { return input.set.empty() ? "" : " of the set " + input.set; }

  static void changed(const RunInput& input, const Json& now, Rerun& rerun) {
    const std::string what = (input.slice ? "the slice " : "the column ") + input.column + ofSet(input);
    rerun.differences.add("inputs." + inputName(input), input.hash, now);
    rerun.notes.push_back(what + (now.is_null() ? " is no longer there" : " has changed since"));
  }

  static void edited(const RunInput& input, const ColumnInfo& now, Rerun& rerun) {
    rerun.differences.add("inputs." + inputName(input) + " (as it is read)", input.known, knownOf(now));
    rerun.notes.push_back("the column " + input.column + ofSet(input) + " is read otherwise since (it was edited)");
  }

  void restoreSlice(const RunInput& input, Rerun& rerun) {
    const auto& slices = prepared.set.slices;
    const auto found = std::find_if(slices.begin(), slices.end(), [&](const SliceInfo& s) { return s.id == input.id; });
    if (found == slices.end()) return changed(input, nullptr, rerun);
    prepared.slice = m_project.slice(prepared.set.name, found->name);
    const std::string hash = sha256Hex(prepared.slice->members());
    if (hash != input.hash) changed(input, hash, rerun);
  }

  /// A set as it was read.
  struct Read {
    SampleSetInfo set;
    std::vector<ColumnInfo> inputs;
  };

  void restoreColumn(const RunInput& input, Read& read, Rerun& rerun) {
    std::vector<ColumnInfo>& columns = read.set.columns;
    auto found = std::find_if(columns.begin(), columns.end(),
                              [&](const ColumnInfo& c) { return input.id > 0 && c.id == input.id; });
    // a column that was imported again under its name has another id, and runs of older files know no ids
    if (found == columns.end())
      found = std::find_if(columns.begin(), columns.end(), [&](const ColumnInfo& c) { return c.name == input.column; });
    if (found == columns.end()) return changed(input, nullptr, rerun);
    if (found->hash != input.hash) return changed(input, found->hash, rerun);
    if (!input.known.empty() && knownOf(*found) != input.known) return edited(input, *found, rerun);
    read.inputs.push_back(*found);
    read.inputs.back().name = input.column;
  }

  static void giveNamesOfThen(Read& read) {
    std::erase_if(read.set.columns, [&](const ColumnInfo& c) {
      const bool isInput =
          std::any_of(read.inputs.begin(), read.inputs.end(), [&](const ColumnInfo& i) { return c.id == i.id; });
      return !isInput && std::any_of(read.inputs.begin(), read.inputs.end(),
                                     [&](const ColumnInfo& i) { return c.id != i.id && c.name == i.name; });
    });
    for (ColumnInfo& c : read.set.columns) {
      for (const ColumnInfo& i : read.inputs) {
        if (c.id == i.id) c.name = i.name;
      }
    }
  }

  /// Tells those that were chosen from those that only a parameter names.
  void chooseColumns(const std::vector<ColumnInfo>& inputs) {
    const auto recorded = [](const RunInput& i) { return !i.parts.empty(); };
    if (std::any_of(prepared.info.inputs.begin(), prepared.info.inputs.end(), recorded)) {
      for (const RunInput& input : prepared.info.inputs) {
        if (std::find(input.parts.begin(), input.parts.end(), kCompared) == input.parts.end()) continue;
        const auto found =
            std::find_if(inputs.begin(), inputs.end(), [&](const ColumnInfo& c) { return c.name == input.column; });
        if (found != inputs.end()) prepared.columns.push_back(*found);
      }
      return;
    }
    const AnalysisSpec& spec = analysis(prepared.info.analysis).spec();
    std::set<std::string> named;
    for (const ParameterSpec& p : spec.parameters) {
      const Json value = prepared.info.parameters.value(p.name, Json());
      if (p.type == ParameterType::Column && value.is_string()) named.insert(value.get<std::string>());
    }
    const auto chosen = [&](const ColumnInfo& c) {
      return std::find(spec.input.kinds.begin(), spec.input.kinds.end(), c.kind) != spec.input.kinds.end();
    };
    for (const ColumnInfo& c : inputs) {
      if (chosen(c)) otherColumns.push_back(c);
    }
    prepared.columns = otherColumns;
    // what only a parameter names stands last
    while (!prepared.columns.empty() && named.contains(prepared.columns.back().name)) prepared.columns.pop_back();
    ambiguous = prepared.columns.size() < otherColumns.size();
  }

  const Project& m_project;
  std::map<std::string, Read> m_others;  ///< by the names that they had
};

/// The columns that a run left in its set, deleted ones too, in the order in which it made them.
std::vector<ResultColumn> storedColumns(const Project& project, const SampleSetInfo& set, std::int64_t run,
                                        const Task& task) {
  std::vector<ColumnInfo> infos;
  guarded(project.path(), [&] {
    SQLite::Statement query(project.database(),
                            "SELECT id, coalesce(deleted, name), kind, dimension, dtype FROM data_column "
                            "WHERE run_id = ? AND set_id = ? ORDER BY id");
    query.bind(1, run);
    query.bind(2, set.id);
    while (query.executeStep()) {
      const std::string dtype = query.getColumn(4).getString();
      infos.push_back({.id = query.getColumn(0).getInt64(),
                       .name = query.getColumn(1).getString(),
                       .kind = columnKindFromName(query.getColumn(2).getString()),
                       .dimension = query.getColumn(3).getInt64(),
                       .dtype = dtype == "text" ? DType::Float64 : dtypeFromName(dtype)});
    }
  });
  std::vector<ResultColumn> columns;
  const ProjectColumns data(project, set);
  for (const ColumnInfo& info : infos) {
    ResultColumn column{.name = info.name, .kind = info.kind, .dimension = info.dimension};
    if (info.kind == ColumnKind::Vector) {
      VectorData vectors = data.vectors(info, task);
      column.values.assign(vectors.values.data(), vectors.values.data() + vectors.values.size());
      column.present = std::move(vectors.present);
    } else if (isNumeric(info.kind)) {
      column.numbers = data.numbers(info, task);
    } else {
      column.texts = data.texts(info, task);
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

/// Whether `stored` is the name `proposed`, or that with the number that made it unique.
bool isNumbered(const std::string& stored, const std::string& proposed) {
  if (!stored.starts_with(proposed)) return false;
  const std::string rest = stored.substr(proposed.size());
  return rest.empty() ||
         (rest.size() > 1 && rest[0] == ' ' && rest.find_first_not_of("0123456789", 1) == std::string::npos);
}

/// What a result calls its columns, against what it calls them as it is stored: a number made a name unique.
std::map<std::string, std::string> numberedNames(const Result& stored, const Result& now) {
  std::map<std::string, std::string> names;
  const auto add = [&](const std::string& before, const std::string& proposed) {
    if (before != proposed && isNumbered(before, proposed)) names.emplace(proposed, before);
  };
  const Json before = stored.scalars.value("column", Json()), proposed = now.scalars.value("column", Json());
  if (before.is_string() && proposed.is_string()) add(before.get<std::string>(), proposed.get<std::string>());
  for (const Table& table : now.tables) {
    const Table* same = stored.table(table.name);
    if (same == nullptr || same->find("column") < 0 || table.find("column") < 0) continue;
    for (std::int64_t r = 0; r < std::min(table.rows(), same->rows()); ++r)
      add(same->text(r, "column"), table.text(r, "column"));
  }
  return names;
}

/// Columns are matched by their order: a person may have given them other names, and a number was added to a name that
/// the set had already.
void alignColumns(Result& stored, Result& now, Rerun& rerun) {
  if (stored.columns.size() != now.columns.size()) {
    rerun.notes.push_back(std::to_string(now.columns.size()) + " columns were made, and " +
                          std::to_string(stored.columns.size()) +
                          " of them are stored still; the columns were not compared");
    stored.columns.clear();
    now.columns.clear();
  }
  for (std::size_t i = 0; i < now.columns.size(); ++i) now.columns[i].name = stored.columns[i].name;
  renameMadeColumns(now, numberedNames(stored, now));
}

/// A stored run that this program can't take up again is a failure of the work, not of how it was asked for.
Error cannotRepeat(const RunInfo& info, const Error& why) {
  return {ErrorKind::UnsupportedVersion,
          {.what = "the run can't be carried out again by this version",
           .place = "run " + std::to_string(info.id) + " of version " + info.version,
           .found = why.what()}};
}

Result compute(const Project& project, const PreparedRun& prepared, const Task& task) {
  try {
    return computeRun(project, prepared, {}, task);
  } catch (const std::bad_alloc&) {
    throw outOfMemory();
  }
}

/// Computes it and compares. A run that had failed is compared by what was said.
Differences comparedWith(const Project& project, const PreparedRun& prepared, const Task& task, Rerun& rerun) {
  const RunInfo& info = prepared.info;
  if (info.state == RunState::Failed) {
    Differences found;
    Json now = nullptr;
    try {
      compute(project, prepared, task);
    } catch (const Error& error) {
      now = error.what();
    }
    if (now != Json(info.error)) found.add("error", info.error, now);
    return found;
  }
  Result now = compute(project, prepared, task.part(0, 0.95));
  makeColumns(now, prepared.set.samples);
  Result stored = project.result(info.id);
  stored.columns = storedColumns(project, prepared.set, info.id, task.part(0.95, 1));
  alignColumns(stored, now, rerun);
  return compareResults(stored, now);
}

}  // namespace

Rerun rerunStored(const Project& project, std::int64_t id, const Task& task) {
  const RunInfo info = project.run(id);
  Rerun rerun{.run = id};
  if (info.version != programVersion())
    rerun.notes.push_back("the run is of version " + info.version + ", this program of " +
                          std::string(programVersion()));
  const std::vector<SampleSetInfo> sets = project.sets();
  const SampleSetInfo* set = setOf(project, sets, id);
  if (set == nullptr) {
    rerun.differences.add("set", info.set, nullptr);
    rerun.notes.push_back("the sample set " + info.set + " was deleted");
    return rerun;
  }
  try {
    Restored restored(project, sets, info, *set, rerun);
    if (!rerun.equal()) return rerun;
    const std::vector<std::string> before = rerun.notes;
    try {
      rerun.differences = comparedWith(project, restored.prepared, task, rerun);
      if (rerun.equal() || !restored.ambiguous) return rerun;
    } catch (const Error& error) {
      const bool refused = error.kind() == ErrorKind::Parameter || error.kind() == ErrorKind::TooFewRows;
      if (!restored.ambiguous || !refused) throw;
    }
    rerun.notes = before;
    restored.prepared.columns = restored.otherColumns;
    rerun.differences = comparedWith(project, restored.prepared, task, rerun);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Parameter) throw cannotRepeat(info, error);
    throw;
  }
  return rerun;
}

namespace {

/// What inputs whose parts are recorded ask for, under the names of today.
void askByParts(RunRequest& request, const std::vector<SampleSetInfo>& sets, const SampleSetInfo& own,
                const RunInfo& run) {
  std::map<std::pair<std::string, std::string>, std::string> today;  // by parameter and name of then
  for (const RunInput& input : run.inputs) {
    if (input.slice) continue;
    const SampleSetInfo* set = input.setId > 0 ? findSet(sets, input.setId) : &own;
    const ColumnInfo* column = nullptr;
    for (std::size_t i = 0; set != nullptr && i < set->columns.size(); ++i) {
      if (set->columns[i].id == input.id) column = &set->columns[i];
    }
    const std::string name = column == nullptr ? input.column : column->name;
    for (const std::string& part : input.parts) {
      if (!input.isColumn()) break;
      if (part == kCompared)
        request.columns.push_back(name);
      else
        today[{part, input.column}] = name;
    }
    for (auto& [parameter, value] : request.parameters.items()) {
      const ParameterSpec* p = analysis(run.analysis).spec().find(parameter);
      if (p != nullptr && p->type == ParameterType::Set && set != nullptr && value == Json(input.set))
        value = set->name;
    }
  }
  const auto now = [&](const std::string& parameter, Json& value) {
    const auto found = value.is_string() ? today.find({parameter, value.get<std::string>()}) : today.end();
    if (found != today.end()) value = found->second;
  };
  for (auto& [parameter, value] : request.parameters.items()) {
    if (value.is_array())
      for (Json& one : value) now(parameter, one);
    else
      now(parameter, value);
  }
}

}  // namespace

RunRequest requestAgain(const std::vector<SampleSetInfo>& sets, const RunInfo& run) {
  const SampleSetInfo* own = findSet(sets, run.set);
  const SampleSetInfo set = own != nullptr ? *own : SampleSetInfo{.name = run.set};
  RunRequest request{
      .analysis = run.analysis, .set = set.name, .parameters = run.parameters, .slice = run.slice(), .seed = run.seed};
  const bool recorded =
      std::any_of(run.inputs.begin(), run.inputs.end(), [](const RunInput& i) { return !i.parts.empty(); });
  if (recorded) askByParts(request, sets, set, run);
  const AnalysisSpec& spec = analysis(run.analysis).spec();
  std::set<std::string> named;
  for (const RunInput& input : run.inputs) {
    const auto same = [&](const auto& item) { return item.id == input.id; };
    if (input.slice) {
      const auto slice = std::find_if(set.slices.begin(), set.slices.end(), same);
      if (slice != set.slices.end()) request.slice = slice->name;
      continue;
    }
    if (recorded) continue;
    const auto column = std::find_if(set.columns.begin(), set.columns.end(), same);
    const std::string name = column == set.columns.end() ? input.column : column->name;
    for (const ParameterSpec& p : spec.parameters) {
      if (p.type != ParameterType::Column || run.parameters.value(p.name, Json()) != Json(input.column)) continue;
      request.parameters[p.name] = name;
      named.insert(name);
    }
    const ColumnKind kind = column == set.columns.end() ? ColumnKind::Number : column->kind;
    const bool compared = column == set.columns.end() ? !named.contains(name)
                                                      : std::find(spec.input.kinds.begin(), spec.input.kinds.end(),
                                                                  kind) != spec.input.kinds.end();
    if (compared) request.columns.push_back(name);
  }
  // what only a parameter names stands last
  while (!request.columns.empty() && named.contains(request.columns.back())) request.columns.pop_back();
  return request;
}

Json rerunJson(const Rerun& rerun) {
  Json differences = Json::array();
  for (const Difference& d : rerun.differences.listed)
    differences.push_back({{"where", d.where}, {"stored", d.stored}, {"now", d.now}});
  const auto listed = static_cast<std::int64_t>(rerun.differences.listed.size());
  return {{"run", rerun.run},
          {"equal", rerun.equal()},
          {"differences", std::move(differences)},
          {"more", rerun.differences.count - listed},
          {"notes", rerun.notes}};
}

}  // namespace eido
