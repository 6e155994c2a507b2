// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/analysis.h"

namespace eido {

/// What gives the analyses of each room of methods.cmake, in that order. CMake makes the definition.
std::vector<std::vector<const Analysis*> (*)()> methodList();

}  // namespace eido
