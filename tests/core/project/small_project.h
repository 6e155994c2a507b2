// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace eido::test {

/// A project with one keyed set, a vector, a number and a text column; every tenth vector and the second text are
/// missing.
void fill(const std::string& path, std::int64_t samples = 1000);

}  // namespace eido::test
