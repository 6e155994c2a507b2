// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/task.h"
#include "core/formats/document.h"

namespace eido {

/// A text file as UTF-8 in memory: UTF-8 with or without BOM, UTF-16 with BOM, or what options.encoding says.
/// Whether it is well-formed is left to the caller, who knows the lines. @throws Error{BadEncoding, TooLarge}
std::string readTextFile(const std::string& path, const ReadOptions& options);

/// Bytes in the encoding that ReadOptions::encoding names as UTF-8; with "" or "utf-8" they stay as they are.
std::string toUtf8(std::string bytes, const std::string& encoding);

/// Number of line ends (LF, CRLF, lone CR) before `offset`, plus 1.
std::int64_t lineAt(std::string_view text, std::size_t offset);

}  // namespace eido
