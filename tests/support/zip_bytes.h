// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace eido::test {

/// A zip archive of stored members.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace eido::test
