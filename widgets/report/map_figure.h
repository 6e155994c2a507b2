// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <optional>
#include <set>
#include <vector>

#include "core/project/project.h"
#include "widgets/plots/map/map_colouring.h"
#include "widgets/report/report_document.h"

namespace eido {

/// One map, or two of the same samples, as a person left them: what a report needs to draw them again from the project.
struct MapFigure {
  struct Pane {
    QString column;              ///< the vectors that are shown
    std::optional<QRectF> area;  ///< the part that is seen, in the map's units; none = all of it
    bool operator==(const Pane&) const = default;
  };
  QString set;
  std::vector<Pane> panes;
  QString colour;  ///< column; "" = all alike
  std::int64_t agreement =
      0;                ///< run whose colours of a pair (PairColouring) are shown, in place of a column; 0 = none
  QString names;        ///< column whose texts name the clusters; "" = none
  bool drift = false;   ///< lines on the second map from where the selected samples lie on the first
  SampleBits selected;  ///< empty (of no samples) = none
  SampleBits shown;     ///< empty = all
  bool operator==(const MapFigure&) const = default;
};

Json mapFigureJson(const MapFigure& figure);
/// Without panes where the document is none of a map.
MapFigure mapFigureFromJson(const Json& json);

/// "umap(a) and umap(b)"
QString mapColumns(const MapFigure& figure);

/// The picture with a caption that says what is seen, or a warning that names what is no longer there.
/// @param file  name of the picture without extension
/// @param runs  takes the runs that made the maps and the colours
std::vector<ReportBlock> mapSection(const Project& project, const MapFigure& figure, const QString& file,
                                    std::vector<std::int64_t>& runs, const Task& task);

}  // namespace eido
