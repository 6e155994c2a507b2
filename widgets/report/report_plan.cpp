// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_plan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr const char* kView = "report";  ///< under which the project keeps it

}  // namespace

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
  return {{"title", fromQt(plan.title)}, {"items", std::move(items)}};
}

ReportPlan reportFromJson(const Json& json) {
  ReportPlan plan;
  if (!json.is_object()) return plan;
  const auto text = [](const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? toQt(found->get<std::string>()) : QString();
  };
  plan.title = text(json, "title");
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
  for (const RunInfo& run : project.runs()) {
    if (runs.empty() && run.state == RunState::Done)
      plan.items.push_back({.kind = ReportItem::Kind::Run, .run = run.id});
  }
  for (const std::int64_t id : runs) {
    project.run(id);  // says which one is not there
    plan.items.push_back({.kind = ReportItem::Kind::Run, .run = id});
  }
  return plan;
}

}  // namespace eido
