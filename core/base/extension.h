// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eido {

/// The extension of a path, in lower case.
std::string extensionOf(const std::string& path);

/// @throws Error{UnsupportedFormat} that names the extension and the possible ones.
[[noreturn]] void refuseExtension(const std::string& path, const std::string& possible);

}  // namespace eido
