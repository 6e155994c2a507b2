// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace eido {

/// A line with no more points than its picture shows: of each of the columns between two places on x only the first,
/// the lowest, the highest and the last point are kept, in their order, and one point on either side. A line that is
/// short enough, or that goes back and forth on x, stays as it is. O(n). (Jugel et al. 2014, M4)
QList<QPointF> thinned(const QList<QPointF>& line, double left, double right, int columns);

}  // namespace eido
