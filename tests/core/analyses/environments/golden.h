// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/json.h"

namespace eido::test {

/// A folder of reference/xrm, or "" where the reference is not there.
std::string golden(const std::string& name);
const Json& expectations();
const Json& bars();
}  // namespace eido::test
