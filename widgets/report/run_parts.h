// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"
#include "widgets/results/finding_bar.h"
#include "widgets/results/loaded_run.h"

namespace eido {

struct ResultFigure;

/// The title of a run: "Model comparison (run 3)".
QString runHeading(const RunInfo& info);

/// Whether a section shows a picture, the `number`th of the run; the others are among the details.
bool isMain(const ResultFigure& figure, int number);

ReportFigure figureBlock(const LoadedRun& run, const ResultFigure& figure);

/// "Mutual kNN 0.416 (0.409 to 0.424) · Chance 0.005"; "" without chips.
QString chipsText(const std::vector<FindingChip>& chips);

/// A table of a run: whole where it is short, else the rows that say most.
ReportTable tableBlock(const LoadedRun& run, const Table& table);

/// Whether a table is read with the run's finding: one that the run is for, or all that there is to see.
bool isTold(const LoadedRun& run, const Table& table);

}  // namespace eido
