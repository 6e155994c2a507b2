// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/extension.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {

std::string extensionOf(const std::string& path) {
  return lowerAscii(std::filesystem::path(path).extension().string());
}

void refuseExtension(const std::string& path, const std::string& possible) {
  throw Error(ErrorKind::UnsupportedFormat,
              {.file = path, .found = "the extension \"" + extensionOf(path) + "\"", .expected = possible});
}

}  // namespace eido
