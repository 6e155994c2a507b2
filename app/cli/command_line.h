// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eido {

/// The whole program: a verb is carried out without a display; no verb, or only a project, opens the window.
/// @return exit status: 0 done, 1 the work failed, 2 wrong usage, 130 interrupted.
int runCommandLine(int argc, char** argv);

}  // namespace eido
