// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/report_results.h"

#include <filesystem>

#include "core/analyses/registry.h"
#include "core/base/sha256.h"
#include "core/session/exports/command_lines.h"
#include "core/session/exports/project_json.h"
#include "core/session/runs/run_analysis.h"

namespace eido {
std::string projectHash(const Project& project) {
  Json said = Json::array();
  for (const SampleSetInfo& set : project.sets()) {
    Json s = setJson(set);
    for (Json& column : s["columns"]) {
      if (column["kind"] == columnKindName(ColumnKind::Media)) column.erase("hash");  // paths as seen from the file
    }
    for (std::size_t i = 0; i < set.slices.size(); ++i)
      s["slices"][i]["sha256"] = sha256Hex(project.slice(set.name, set.slices[i].name).members());
    said.push_back(std::move(s));
  }
  for (const RunInfo& run : project.runs()) {
    Json inputs = Json::array();
    for (const RunInput& input : run.inputs) inputs.push_back({inputName(input), input.hash});
    said.push_back({run.id, run.analysis, run.parameters, run.seed, std::move(inputs), run.version});
  }
  return sha256Hex(jsonText(said));
}

Json resultsDocument(const Project& project, const std::vector<std::int64_t>& runs, const Task& task) {
  const std::string file = std::filesystem::path(project.path()).filename().string();
  Json sets = Json::array(), all = Json::array();
  for (const SampleSetInfo& set : project.sets()) sets.push_back(setJson(set));
  std::int64_t done = 0;
  for (const std::int64_t id : runs) {
    task.report("results", done++, static_cast<std::int64_t>(runs.size()));
    const FinishedRun run{.info = project.run(id), .result = project.result(id)};
    Json json = runJson(run);
    if (const AnalysisSpec* spec = findSpec(run.info.analysis)) {
      json["question"] = spec->summary;
      json["method"] = spec->citation;
      json["formulas"] = Json::array();
      for (const FormulaSpec& f : spec->formulasOf(run.info.parameters))
        json["formulas"].push_back({{"name", f.name}, {"formula", f.formula}, {"source", f.source}});
    }
    json["warnings"] = warningsJson(run.info.warnings);
    json["stale"] = run.info.stale.empty() ? Json() : Json(run.info.stale);
    json["command"] = runCommand(run.info, file);
    json["created"] = run.info.created;
    json["version"] = run.info.version;
    all.push_back(std::move(json));
  }
  return {{"schema", "eidoscope-results"},
          {"schema_version", 1},
          {"program", "eidoscope " + std::string(programVersion())},
          {"project", {{"file", file}, {"content_sha256", projectHash(project)}}},
          {"sets", std::move(sets)},
          {"runs", std::move(all)}};
}

}  // namespace eido
