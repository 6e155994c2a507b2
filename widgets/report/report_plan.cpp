// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/error.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"

namespace eido {
namespace {

constexpr const char* kView = "report";  ///< under which the project keeps it

constexpr std::array<std::pair<std::string_view, ReportPreset>, 3> kPresets{
    {{"brief", ReportPreset::Brief}, {"full", ReportPreset::Full}, {"appendix", ReportPreset::Appendix}}};

std::optional<ReportPreset> presetNamed(std::string_view name) {
  for (const auto& [known, preset] : kPresets) {
    if (known == name) return preset;
  }
  return {};
}

}  // namespace

std::string_view reportPresetName(ReportPreset preset) {
  for (const auto& [name, known] : kPresets) {
    if (known == preset) return name;
  }
  return {};
}

ReportPreset reportPresetFromName(std::string_view name) {
  if (const auto preset = presetNamed(name)) return *preset;
  throw Error(ErrorKind::Parameter,
              {.place = "--preset", .found = "\"" + std::string(name) + "\"", .expected = "brief, full or appendix"});
}

Json reportJson(const ReportPlan& plan) {
  Json items = Json::array();
  for (const ReportItem& item : plan.items) {
    switch (item.kind) {
      case ReportItem::Kind::Notes:
        items.push_back({{"notes", fromQt(item.text)}});
        break;
      case ReportItem::Kind::Run:
        items.push_back({{"run", item.run}});
        break;
      case ReportItem::Kind::Figure:
        items.push_back({{"run", item.run}, {"figure", fromQt(item.figure)}});
        break;
      case ReportItem::Kind::Slice:
        items.push_back({{"set", fromQt(item.set)}, {"slice", fromQt(item.slice)}});
        break;
      case ReportItem::Kind::Map:
        items.push_back({{"map", mapFigureJson(item.map)}});
        break;
    }
  }
  Json json{{"title", fromQt(plan.title)}, {"items", std::move(items)}};
  if (!plan.question.isEmpty()) json["question"] = fromQt(plan.question);
  if (plan.preset != ReportPreset::Full) json["preset"] = reportPresetName(plan.preset);
  return json;
}

ReportPlan reportFromJson(const Json& json) {
  ReportPlan plan;
  if (!json.is_object()) return plan;
  const auto text = [](const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? toQt(found->get<std::string>()) : QString();
  };
  plan.title = text(json, "title");
  plan.question = text(json, "question");
  if (const auto named = presetNamed(fromQt(text(json, "preset")))) plan.preset = *named;
  const auto items = json.find("items");
  if (items == json.end() || !items->is_array()) return plan;
  for (const Json& item : *items) {
    if (!item.is_object()) continue;
    ReportItem read;
    if (const auto run = item.find("run"); run != item.end() && run->is_number_integer()) {
      read.run = run->get<std::int64_t>();
      read.figure = text(item, "figure");
      read.kind = read.figure.isEmpty() ? ReportItem::Kind::Run : ReportItem::Kind::Figure;
    } else if (item.contains("slice")) {
      read = {.kind = ReportItem::Kind::Slice, .set = text(item, "set"), .slice = text(item, "slice")};
    } else if (const auto map = item.find("map"); map != item.end()) {
      read = {.kind = ReportItem::Kind::Map, .map = mapFigureFromJson(*map)};
      if (read.map.panes.empty()) continue;
    } else if (item.contains("notes")) {
      read.text = text(item, "notes");
    } else {
      continue;
    }
    plan.items.push_back(std::move(read));
  }
  return plan;
}

ReportPlan storedReport(const Project& project) { return reportFromJson(project.view(kView)); }

void storeReport(Project& project, const ReportPlan& plan) { project.saveView(kView, reportJson(plan)); }

ReportPlan reportOfRuns(const Project& project, const std::vector<std::int64_t>& runs) {
  ReportPlan plan{
      .title =
          QCoreApplication::translate("Report", "Report on %1").arg(QFileInfo(toQt(project.path())).completeBaseName()),
      .items = {}};
  // what a person asked for, starred first: pages make runs for themselves, and those tell nobody anything
  std::vector<RunInfo> all = runs.empty() ? project.runs() : std::vector<RunInfo>();
  std::erase_if(all, [](const RunInfo& run) { return run.state != RunState::Done || isHelperRun(run); });
  std::stable_partition(all.begin(), all.end(), [](const RunInfo& run) { return run.marks.starred; });
  for (const RunInfo& run : all) plan.items.push_back({.kind = ReportItem::Kind::Run, .run = run.id});
  for (const std::int64_t id : runs) {
    project.run(id);  // says which one is not there
    plan.items.push_back({.kind = ReportItem::Kind::Run, .run = id});
  }
  return plan;
}

}  // namespace eido
