// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/file.h"
#include "core/formats/document.h"

namespace eido {

/// A .npy array (NEP 1, versions 1 to 3) in any source of bytes: numeric arrays are read on demand, text arrays at
/// once. The header is read by a parser for the one dict that it may be; nothing is evaluated. Warnings (trailing_data,
/// non_utf8_text) are appended with `name`.
/// @throws Error{Truncated, BadMagic, UnsupportedVersion, HeaderTooLarge, BadHeader, BadShape, SizeOverflow,
///         ObjectDtype, StructuredDtype, UnsupportedDtype}
std::variant<NumericArray, TextArray> readNpy(const std::shared_ptr<ByteSource>& source, const std::string& name,
                                              const ReadOptions& options, std::vector<Warning>& warnings);

}  // namespace eido
