// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/run_analysis.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <limits>
#include <optional>

#include "core/base/flag.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/data/further_scores.h"
#include "core/data/sliced_columns.h"
#include "core/project/project_columns.h"

namespace eido {
namespace {

std::string kindNames(const std::vector<ColumnKind>& kinds) {
  std::vector<std::string> names;
  for (const ColumnKind kind : kinds) names.emplace_back(columnKindName(kind));
  return join(names, " or ");
}

bool fits(const std::vector<ColumnKind>& kinds, ColumnKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The sets that parameters name, where they are not the run's own.
std::map<std::string, SampleSetInfo> otherSets(const Project& project, const AnalysisSpec& spec, const Json& parameters,
                                               const SampleSetInfo& own) {
  std::map<std::string, SampleSetInfo> others;
  for (const ParameterSpec& p : spec.parameters) {
    const Json value = p.type == ParameterType::Set ? parameters.value(p.name, Json()) : Json();
    if (!value.is_string() || value == "" || value == own.name) continue;
    const std::vector<SampleSetInfo> sets = project.sets();
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const SampleSetInfo& s) { return value == s.name; });
    if (found == sets.end()) {
      std::vector<std::string> names;
      for (const SampleSetInfo& s : sets) names.push_back(s.name);
      throw Error(ErrorKind::NotFound, {.place = flagOf(p.name),
                                        .found = "no sample set \"" + value.get<std::string>() + "\"",
                                        .expected = "one of " + join(names, ", "),
                                        .value = value.get<std::string>()});
    }
    others.emplace(p.name, *found);
  }
  return others;
}

/// The set that a parameter's columns are of.
const SampleSetInfo& setOf(const ParameterSpec& p, const SampleSetInfo& own,
                           const std::map<std::string, SampleSetInfo>& others) {
  const auto other = others.find(p.ofSet);
  return other == others.end() ? own : other->second;
}

/// A default that names no column that fits is none: the run says so, and does not read one that comes later.
Json withoutIdleDefaults(const AnalysisSpec& spec, Json parameters, const SampleSetInfo& own,
                         const std::map<std::string, SampleSetInfo>& others) {
  for (const ParameterSpec& p : spec.parameters) {
    if (p.type != ParameterType::Column || !p.fallback.is_string() || parameters[p.name] != p.fallback) continue;
    const ColumnInfo* column = setOf(p, own, others).find(p.fallback.get<std::string>());
    if (column == nullptr || !fits(p.columnKinds, column->kind)) parameters[p.name] = nullptr;
  }
  return parameters;
}

/// Columns that parameters name are inputs of the run too, each with the parts that it has in it.
class NamedInputs {
 public:
  NamedInputs(const SampleSetInfo& own, const std::vector<ColumnInfo>& compared) : m_own(own) {
    for (const ColumnInfo& c : compared) add(c, own, kCompared);
  }

  void add(const ParameterSpec& p, const Json& value, const std::map<std::string, SampleSetInfo>& others) {
    const SampleSetInfo& set = setOf(p, m_own, others);
    for (const std::string& name : columnsNamed(p, value)) {
      const ColumnInfo* column = set.find(name);
      const bool fitting = column != nullptr && fits(p.columnKinds, column->kind);
      if (!fitting)
        throw Error(column == nullptr ? ErrorKind::NotFound : ErrorKind::Parameter,
                    {.place = flagOf(p.name),
                     .found = column == nullptr ? "no column \"" + name + "\" in the set " + set.name
                                                : "a " + std::string(columnKindName(column->kind)) + " column",
                     .expected = "a " + kindNames(p.columnKinds) + " column",
                     .value = name});
      add(*column, set, p.name);
    }
  }

  /// Sets of which no column is read, but their keys perhaps: they can grow and go too.
  void addSets(const std::map<std::string, SampleSetInfo>& others) {
    const auto isOf = [&](std::int64_t set) {
      return std::any_of(inputs.begin(), inputs.end(), [&](const RunInput& i) { return i.setId == set; });
    };
    for (const auto& [parameter, set] : others) {
      if (!isOf(set.id)) inputs.push_back({.parts = {parameter}, .setId = set.id, .set = set.name});
    }
    if (!inputs.empty() && !isOf(0)) inputs.push_back({.parts = {kCompared}});
  }

  std::vector<RunInput> inputs;

 private:
  void add(const ColumnInfo& c, const SampleSetInfo& set, const std::string& part) {
    auto found = std::find_if(inputs.begin(), inputs.end(), [&](const RunInput& i) { return i.id == c.id; });
    if (found == inputs.end()) {
      const bool own = set.id == m_own.id;
      inputs.push_back({.column = c.name,
                        .hash = c.hash,
                        .id = c.id,
                        .known = knownOf(c),
                        .setId = own ? 0 : set.id,
                        .set = own ? std::string() : set.name});
      found = std::prev(inputs.end());
    }
    if (std::find(found->parts.begin(), found->parts.end(), part) == found->parts.end()) found->parts.push_back(part);
  }

  const SampleSetInfo& m_own;
};

/// Rows of a slice as rows of its set.
std::vector<std::int32_t> rowsOfWhole(const std::vector<std::int32_t>& rows, const std::vector<std::int32_t>& members) {
  std::vector<std::int32_t> whole;
  whole.reserve(rows.size());
  for (const std::int32_t row : rows) whole.push_back(members[static_cast<std::size_t>(row)]);
  return whole;
}

/// A column of a slice's samples as one of the whole set, where the others have no value.
void spread(ResultColumn& column, const std::vector<std::int32_t>& members, std::int64_t samples) {
  ResultColumn whole = column;
  const auto scatter = [&](const auto& from, auto& to, const auto& missing) {
    to.assign(static_cast<std::size_t>(samples), missing);
    for (std::size_t i = 0; i < members.size(); ++i) to[static_cast<std::size_t>(members[i])] = from[i];
  };
  if (column.kind != ColumnKind::Vector) {
    if (isNumeric(column.kind))
      scatter(column.numbers, whole.numbers, std::numeric_limits<double>::quiet_NaN());
    else
      scatter(column.texts, whole.texts, OptionalText());
    column = std::move(whole);
    return;
  }
  const auto width = static_cast<std::size_t>(column.dimension);
  whole.values.assign(static_cast<std::size_t>(samples) * width, 0.0F);
  whole.present.assign(static_cast<std::size_t>(samples), false);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto row = static_cast<std::size_t>(members[i]);
    std::copy_n(column.values.data() + i * width, width, whole.values.data() + row * width);
    whole.present[row] = column.present.empty() || column.present[i];
  }
  column = std::move(whole);
}

}  // namespace

bool isDefaultInput(const SampleSetInfo& set, const ColumnInfo& column, const InputSpec& input) {
  // what runs have made of an embedding is not another model's, nor is another metric of a model
  if (!fits(input.kinds, column.kind) || column.run != 0 || isFurtherScore(set, column)) return false;
  const std::string name = lowerAscii(column.name);
  return std::find(input.notByDefault.begin(), input.notByDefault.end(), name) == input.notByDefault.end();
}

std::vector<ColumnInfo> chooseColumns(const SampleSetInfo& set, const std::vector<std::string>& patterns,
                                      const InputSpec& input, const std::vector<std::string>& leftOut) {
  std::vector<ColumnInfo> chosen;
  const auto add = [&](const ColumnInfo& column) {
    if (std::none_of(chosen.begin(), chosen.end(), [&](const ColumnInfo& c) { return c.id == column.id; }))
      chosen.push_back(column);
  };
  if (patterns.empty()) {
    for (const ColumnInfo& c : set.columns) {
      if (isDefaultInput(set, c, input) && std::find(leftOut.begin(), leftOut.end(), c.name) == leftOut.end()) add(c);
    }
  }
  for (const std::string& pattern : patterns) {
    if (const ColumnInfo* exact = set.find(pattern)) {
      if (!fits(input.kinds, exact->kind))
        throw Error(ErrorKind::Parameter, {.place = "column " + pattern,
                                           .found = "a " + std::string(columnKindName(exact->kind)) + " column",
                                           .expected = "a " + kindNames(input.kinds) + " column"});
      add(*exact);
      continue;
    }
    bool any = false;
    for (const ColumnInfo& c : set.columns) {
      if (!matchesPattern(pattern, c.name) || !fits(input.kinds, c.kind)) continue;
      add(c);
      any = true;
    }
    if (!any)
      throw Error(ErrorKind::NotFound,
                  {.found = "no " + kindNames(input.kinds) + " column \"" + pattern + "\" in the set " + set.name,
                   .wayOut = "`eidoscope info` lists the columns.",
                   .value = pattern});
  }
  if (static_cast<int>(chosen.size()) < input.minimum)
    throw Error(ErrorKind::Parameter, {.found = std::to_string(chosen.size()) + " " + kindNames(input.kinds) +
                                                " columns in the set " + set.name,
                                       .expected = "at least " + std::to_string(input.minimum),
                                       .wayOut = "Import more, or name them with --columns."});
  if (input.maximum > 0 && static_cast<int>(chosen.size()) > input.maximum)
    throw Error(ErrorKind::Parameter, {.found = std::to_string(chosen.size()) + " columns",
                                       .expected = "at most " + std::to_string(input.maximum),
                                       .wayOut = "Name them with --columns."});
  return chosen;
}

PreparedRun prepareRun(const Project& project, const RunRequest& request) {
  const Analysis& method = analysis(request.analysis);
  const Parameters parameters(method.spec(), request.parameters);
  PreparedRun run;  // not as an initialiser: GCC 12 destroys members that were never made when one throws
  run.set = project.set(request.set);
  const InputSpec& wanted = method.spec().input;
  std::vector<std::string> named;  // by parameters: gold labels are not among the voters
  run.others = otherSets(project, method.spec(), parameters.json(), run.set);
  for (const ParameterSpec& p : method.spec().parameters) {
    if (run.others.contains(p.ofSet)) continue;
    for (std::string& name : columnsNamed(p, parameters.at(p.name))) {
      const ColumnInfo* column = run.set.find(name);
      if (column != nullptr && fits(p.columnKinds, column->kind)) named.push_back(std::move(name));
    }
  }
  const auto isLeft = [&](const ColumnInfo& c) {
    return std::find(named.begin(), named.end(), c.name) != named.end() || !isDefaultInput(run.set, c, wanted);
  };
  const auto fitting = std::count_if(run.set.columns.begin(), run.set.columns.end(),
                                     [&](const ColumnInfo& c) { return c.run == 0 && fits(wanted.kinds, c.kind); });
  // an analysis of one column names it by a parameter; without --columns it is not told all the others
  const bool byParameter = request.columns.empty() && wanted.maximum > 0 && fitting > wanted.maximum;
  if (!wanted.kinds.empty() && !byParameter) run.columns = chooseColumns(run.set, request.columns, wanted, named);
  for (const ColumnInfo& c : run.set.columns) {
    if (!request.columns.empty() || byParameter || wanted.maximum > 0 || c.run != 0) break;
    if (!fits(wanted.kinds, c.kind) || !isLeft(c) || isFurtherScore(run.set, c)) continue;
    run.warnings.push_back(
        {.kind = "left_out",
         .message = "The column \"" + c.name +
                    "\" is no input: it is called, or named, as what the others are judged or sorted "
                    "by. Name it with --columns to take it.",
         .count = 1,
         .name = c.name});
  }
  const Parameters asked(
      method.spec(),
      method.settled(
          {.set = run.set, .columns = run.columns, .other = [&](const std::string& name) { return project.set(name); }},
          parameters.json()));
  run.others = otherSets(project, method.spec(), asked.json(), run.set);
  const Parameters settled(method.spec(), withoutIdleDefaults(method.spec(), asked.json(), run.set, run.others));
  NamedInputs all(run.set, run.columns);
  for (const ParameterSpec& p : method.spec().parameters) all.add(p, settled.at(p.name), run.others);
  all.addSets(run.others);
  run.info = {.analysis = request.analysis,
              .set = run.set.name,
              .parameters = settled.json(),
              .seed = request.seed,
              .inputs = std::move(all.inputs),
              .version = std::string(programVersion()),
              .created = timestamp(),
              .parent = request.parent};
  if (!request.slice.empty()) {
    run.slice = project.slice(run.set.name, request.slice);
    run.info.inputs.push_back({.column = request.slice,
                               .hash = sha256Hex(run.slice->members()),
                               .id = run.set.findSlice(request.slice)->id,
                               .slice = true});
  }
  return run;
}

Result computeRun(const Project& project, const PreparedRun& run, const ComputeOptions& options, const Task& task) {
  const Analysis& method = analysis(run.info.analysis);
  const Parameters parameters(method.spec(), run.info.parameters);
  const ProjectColumns whole(project, run.set);
  std::optional<SlicedColumns> sliced;
  if (run.slice) sliced.emplace(whole, *run.slice);
  const ColumnReader& data = sliced ? static_cast<const ColumnReader&>(*sliced) : whole;
  AnalysisInput input{.data = data,
                      .columns = run.columns,
                      .seed = run.info.seed,
                      .memoryBytes = options.memoryBytes > 0 ? options.memoryBytes : freeMemory() / 2};
  std::vector<ProjectColumns> readers;
  readers.reserve(run.others.size());
  for (const auto& [parameter, set] : run.others) {
    readers.emplace_back(project, set);
    input.sets.emplace(parameter, &readers.back());
  }
  input.resultOf = [&](std::int64_t id, std::string_view of) {
    const RunInfo earlier = project.run(id);
    if (earlier.analysis != of || earlier.state != RunState::Done)
      throw Error(ErrorKind::Parameter, {.found = "run " + std::to_string(id) + " of \"" + earlier.analysis + "\"",
                                         .expected = "a finished run of \"" + std::string(of) + "\"",
                                         .wayOut = "Choose another run with --from."});
    return project.result(id);
  };
  if (options.preview)
    input.preview = [&](const MatrixF& layout, const std::vector<std::int32_t>& rows) {
      options.preview(layout, sliced ? rowsOfWhole(rows, sliced->rows()) : rows);
    };
  Result result = method.run(input, parameters, task);
  checkMadeColumns(result, data.set().samples);
  if (sliced) {
    for (Warning& warning : result.warnings) {
      if (!warning.set.empty()) continue;
      for (std::int64_t& row : warning.rows) row = sliced->rows()[static_cast<std::size_t>(row)];
    }
    makeColumns(result, data.set().samples);
    for (ResultColumn& column : result.columns) spread(column, sliced->rows(), run.set.samples);
  }
  result.warnings.insert(result.warnings.begin(), run.warnings.begin(), run.warnings.end());
  task.checkpoint();
  return result;
}

Error outOfMemory() {
  return {
      ErrorKind::Memory,
      {.what = "there is not enough memory for this analysis", .wayOut = "Choose a --sample-size, or fewer columns."}};
}

FinishedRun runAnalysis(Project& project, const RunRequest& request, const Task& task) {
  project.requireWritable();
  const PreparedRun prepared = prepareRun(project, request);
  FinishedRun run{.info = prepared.info};
  const auto start = std::chrono::steady_clock::now();
  const auto elapsed = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  try {
    run.result = computeRun(project, prepared, {request.memoryBytes, request.preview}, task);
  } catch (const Error& error) {
    // a refused request is no run: there is nothing to look at, and nothing was computed
    if (error.kind() == ErrorKind::Parameter || error.kind() == ErrorKind::NotFound) throw;
    run.info.state = RunState::Failed;
    run.info.error = error.what();
    run.info.seconds = elapsed();
    project.saveRun(run.info, {});
    throw;
  } catch (const std::bad_alloc&) {
    throw outOfMemory();
  }
  run.info.seconds = elapsed();
  run.info.warnings = run.result.warnings;
  run.info.id = project.saveRun(run.info, run.result);
  return run;
}

Json runJson(const FinishedRun& run) {
  Json inputs = Json::array();
  for (const RunInput& i : run.info.inputs) {
    if (i.column.empty()) continue;  // a set of which no column is read
    inputs.push_back({{i.slice ? "slice" : "column", i.column}, {"hash", i.hash}});
    if (!i.set.empty()) inputs.back()["set"] = i.set;
  }
  Json tables = Json::object();
  for (const Table& t : run.result.tables) tables[t.name] = t.toJson();
  Json arrays = Json::object();
  for (const ResultArray& a : run.result.arrays)
    arrays[a.name] = {{"dtype", "float64"}, {"shape", a.shape}, {"path", nullptr}};
  return {{"run", run.info.id},
          {"analysis", run.info.analysis},
          {"set", run.info.set},
          {"parameters", run.info.parameters},
          {"seed", run.info.seed},
          {"inputs", std::move(inputs)},
          {"scalars", run.result.scalars},
          {"tables", std::move(tables)},
          {"arrays", std::move(arrays)},
          {"seconds", run.info.seconds},
          {"warnings", warningsJson(run.result.warnings)}};
}

std::uint64_t freeMemory() {
  std::ifstream in("/proc/meminfo");
  std::string word;
  while (in >> word) {
    if (word != "MemAvailable:") continue;
    std::uint64_t kib = 0;
    if (in >> kib) return kib * 1024;
  }
  return std::uint64_t{4} << 30;
}

}  // namespace eido
