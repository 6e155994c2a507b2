// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace eido {

struct ResultKind;

/// What gives the result kinds of each room of methods.cmake, in that order. CMake makes the definition.
std::vector<std::vector<ResultKind> (*)()> resultList();

}  // namespace eido
