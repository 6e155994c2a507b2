// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace eido {

/// Each verb sets `work` when it was chosen; the work returns the exit status and may throw.
/// import, check, info, export, verify, sample-project
void addDataVerbs(CLI::App& app, std::function<int()>& work);
/// copy
void addCopyVerb(CLI::App& app, std::function<int()>& work);
/// edit
void addEditVerb(CLI::App& app, std::function<int()>& work);
/// mark
void addMarkVerb(CLI::App& app, std::function<int()>& work);
/// convert
void addConvertVerb(CLI::App& app, std::function<int()>& work);
/// report
void addReportVerbs(CLI::App& app, std::function<int()>& work);
/// run, analyses
void addRunVerbs(CLI::App& app, std::function<int()>& work);
/// sql, rerun
void addQueryVerbs(CLI::App& app, std::function<int()>& work);
/// select
void addSelectVerbs(CLI::App& app, std::function<int()>& work);

}  // namespace eido
