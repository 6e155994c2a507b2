// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

#include "core/analyses/analysis.h"
#include "core/data/column.h"
#include "core/project/project.h"

namespace eido {

/// Core's English texts of analyses (titles, help, units), translated where the person reads another language.
QString analysisText(std::string_view english);
/// The title of an analysis; its name where this version has no such analysis.
QString analysisTitle(std::string_view name);
// Words of results: their English stands in the declaration of the analysis; what several methods share is known here.
// An analysis that this version does not have, or "", has the shared words only.
/// A choice as a person reads it: "Mutual kNN" for mutual_knn.
QString choiceLabel(const ChoiceSpec& choice);
/// A choice of one of the analysis's parameters, or another text in its cells: "McNemar" for mcnemar.
QString choiceLabel(std::string_view analysis, std::string_view choice);
/// What a formula of an analysis is of: a column or a method.
QString formulaLabel(std::string_view analysis, std::string_view name);
/// The heading of a table's column: "Adjusted p" for p_adjusted; the name itself where none is known.
QString columnHeading(std::string_view analysis, std::string_view table, std::string_view column);
/// A number of a whole run: "Dimensions chosen" for dimensions_chosen.
QString scalarLabel(std::string_view analysis, std::string_view name);
/// The title of a result table: "Pairs" for pairs.
QString tableTitle(std::string_view analysis, std::string_view table);
QString kindLabel(ColumnKind kind);
/// A column of vectors that a run has laid out for the eye; other vectors that runs leave are embeddings.
bool isMap(const ColumnInfo& column);
/// Name of the icon of resources/icons for a kind.
QString kindIcon(ColumnKind kind);
QString stateLabel(RunState state);
/// A stage key of a Task ("neighbours") in words.
QString stageLabel(std::string_view stage);

}  // namespace eido
