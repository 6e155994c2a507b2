// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace eido {
class ReportPages;
}

namespace eido::test {

/// The texts that are drawn on a page, in the order of drawing.
QStringList textsOf(const ReportPages& pages, int page);

}  // namespace eido::test
