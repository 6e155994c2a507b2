// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/project/project.h"
#include "widgets/report/map_figure.h"

namespace eido {

/// How much a report tells: a few pages for who decides, those with a section a run and everything behind it, or only
/// what stands behind it.
enum class ReportPreset { Brief, Full, Appendix };
/// "brief", "full", "appendix".
std::string_view reportPresetName(ReportPreset preset);
/// @throws Error{Parameter}
ReportPreset reportPresetFromName(std::string_view name);

/// One piece of a report, in the order in which it is read.
struct ReportItem {
  enum class Kind { Notes, Run, Figure, Slice, Map };
  Kind kind = Kind::Notes;
  QString text;          ///< Notes: Markdown
  std::int64_t run = 0;  ///< Run and Figure
  QString figure;        ///< Figure: its name; Run: unused
  QString set, slice;    ///< Slice
  MapFigure map;         ///< Map
  bool operator==(const ReportItem&) const = default;
};

/// What a person wants to tell: a title and pieces. Kept in the project.
struct ReportPlan {
  QString title;
  QString question = {};  ///< what its receiver wants to know; "" = none was written
  ReportPreset preset = ReportPreset::Full;
  std::vector<ReportItem> items;
  bool operator==(const ReportPlan&) const = default;
};

Json reportJson(const ReportPlan& plan);
/// Pieces that can't be read are left out.
ReportPlan reportFromJson(const Json& json);

/// The report that the project keeps; without one it is empty.
ReportPlan storedReport(const Project& project);
void storeReport(Project& project, const ReportPlan& plan);

/// A report of all finished runs, or of those given, under the project's name.
ReportPlan reportOfRuns(const Project& project, const std::vector<std::int64_t>& runs = {});

}  // namespace eido
