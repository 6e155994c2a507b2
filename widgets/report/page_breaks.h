// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

class QTextBlock;
class QTextDocument;

namespace eido {

/// The page of a laid-out text on which a block begins, counted from 0.
int pageOf(const QTextDocument& text, const QTextBlock& block);

/// Begins a new page before blocks and small tables that would be cut and before what would stand alone at a page's
/// end, and parts longer tables between two rows, with their heads again, so that no row is cut. The text has been laid
/// out on pages of PageBody's size. @throws Cancelled
void settlePages(QTextDocument& text, const Task& task);

}  // namespace eido
