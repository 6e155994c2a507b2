// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eido {

/// A name as the command line writes it: "--per-query" for per_query.
std::string flagOf(std::string name);

}  // namespace eido
