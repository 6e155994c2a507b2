// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document.h"

namespace CLI {
class App;
}

namespace eido {

/// The flags by which import, check and convert are told how to read a file.
void addReadOptions(CLI::App* verb, ReadOptions& options);

}  // namespace eido
