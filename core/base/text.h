// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eido {

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms), or npos.
std::size_t invalidUtf8(std::string_view text);

/// Appends a Unicode scalar value as UTF-8.
void appendUtf8(std::string& out, char32_t code);

/// Shortest text that reads back as the same double; "nan", "inf", "-inf" for the others.
std::string numberText(double value);

/// "a", "b" and "c" joined with the separator.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Splits at commas. `\,`, `\\` and `\` before a blank stand for a comma, a backslash and a blank inside a part. Empty
/// parts are dropped, blanks around parts too.
std::vector<std::string> splitList(std::string_view text);
/// A text as a part that splitList reads back.
std::string listPart(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string lowerAscii(std::string_view text);

/// Whether `text` matches `pattern`, where `*` stands for any run of characters (case matters).
bool matchesPattern(std::string_view pattern, std::string_view text);

/// Reads a whole text as a double, locale-free; accepts nan and inf in any case and a leading '+'.
/// @return false if it is not a number; a finite text that does not fit a double is not a number either.
bool parseDouble(std::string_view text, double& value);

/// Splits "layer_12" into a name and a trailing whole number. @return false without one.
bool trailingNumber(std::string_view text, std::int64_t& number);

/// The text with control characters but line ends and tabs as \u001b and the like, and so the marks that turn the
/// direction of what follows (U+202E): names come from files of others, and a terminal or a page would obey them.
std::string visibleControls(const std::string& text);

}  // namespace eido
