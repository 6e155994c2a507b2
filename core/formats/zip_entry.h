// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace eido {

/// A member of a zip archive, as its directory describes it.
struct ZipEntry {
  std::string name;          ///< UTF-8, checked: relative, no "." or ".." segments, no backslashes
  std::uint16_t method = 0;  ///< 0 stored, 8 deflate, 93 Zstandard
  std::uint32_t crc = 0;
  std::uint64_t compressed = 0;
  std::uint64_t size = 0;
  std::uint64_t dataOffset = 0;
  bool folder = false;
};

}  // namespace eido
