// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/charts/chart.h"
#include "widgets/plots/picture.h"

namespace eido {

/// A chart on white paper with its caption and its numbers in words. It is laid out once, on the GUI thread, when it is
/// first painted; any thread may paint it (a worker waits for the GUI thread, which must not wait for the worker).
Picture chartPicture(const QString& name, Chart chart);

/// Lays out the charts that workers wait for. For whoever waits for workers on the GUI thread.
void serveChartPapers();

}  // namespace eido
