# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The methods. A method is a room in core/analyses, in widgets/results, in tests/core/analyses and, where its page has tests
# of its own, in tests/widgets/results; a page docs/methods/<analysis>.md and a picture
# resources/icons/analysis-<analysis>.svg for each of its analyses. No other source file names it.
set(EIDO_METHODS alignment comparison environments labelfree neighbours projection reduction m3g steering collapse)
