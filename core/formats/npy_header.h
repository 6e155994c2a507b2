// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"

namespace eido {

struct NpyHeader {
  std::string descr;  ///< "<f4"; checked by the caller
  bool fortranOrder = false;
  std::vector<std::int64_t> shape;  ///< checked: not negative, at most 32, product fits
  std::uint64_t dataOffset = 0;
};

/// Reads magic, version and header. @throws Error as readNpy
NpyHeader readNpyHeader(ByteSource& source);

}  // namespace eido
