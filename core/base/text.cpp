// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace eido {

std::size_t invalidUtf8(std::string_view text) {
  const auto* s = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t n = text.size();
  for (std::size_t i = 0; i < n;) {
    const unsigned char c = s[i];
    if (c < 0x80) {
      ++i;
      continue;
    }
    std::size_t length = 0;
    unsigned char low = 0x80, high = 0xBF;
    if (c >= 0xC2 && c <= 0xDF) {
      length = 2;
    } else if (c >= 0xE0 && c <= 0xEF) {
      length = 3;
      if (c == 0xE0) low = 0xA0;
      if (c == 0xED) high = 0x9F;
    } else if (c >= 0xF0 && c <= 0xF4) {
      length = 4;
      if (c == 0xF0) low = 0x90;
      if (c == 0xF4) high = 0x8F;
    } else {
      return i;
    }
    if (i + length > n || s[i + 1] < low || s[i + 1] > high) return i;
    for (std::size_t j = 2; j < length; ++j) {
      if (s[i + j] < 0x80 || s[i + j] > 0xBF) return i;
    }
    i += length;
  }
  return std::string_view::npos;
}

void appendUtf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string numberText(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

std::vector<std::string> splitList(std::string_view text) {
  constexpr std::string_view kEscaped = "\\, \t\r\n\f\v";
  std::vector<std::string> parts;
  std::string current;
  std::size_t kept = 0;  // what follows in `current` are blanks
  const auto finish = [&] {
    current.resize(kept);
    if (!current.empty()) parts.push_back(std::move(current));
    current.clear();
    kept = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size() && kEscaped.find(text[i + 1]) != std::string_view::npos;
    if (escaped) ++i;
    if (text[i] == ',' && !escaped) {
      finish();
    } else if (escaped || !trimmed(text.substr(i, 1)).empty()) {
      current += text[i];
      kept = current.size();
    } else if (!current.empty()) {
      current += text[i];
    }
  }
  finish();
  return parts;
}

std::string listPart(std::string_view text) {
  const std::string_view middle = trimmed(text);
  const auto begin = static_cast<std::size_t>(middle.empty() ? 0 : middle.data() - text.data());
  std::string part;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i < begin || i >= begin + middle.size() || text[i] == ',' || text[i] == '\\') part += '\\';
    part += text[i];
  }
  return part;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool matchesPattern(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool parseDouble(std::string_view text, double& value) {
  if (!text.empty() && text.front() == '+') {
    text.remove_prefix(1);
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) return false;
  }
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size() || text.empty()) return false;
  if (code == std::errc{}) return true;
  if (code != std::errc::result_out_of_range) return false;
  // from_chars reports underflow and overflow alike: a value that vanishes is zero, one that does not fit is refused.
  const std::size_t e = text.find_first_of("eE");
  const bool tiny = e != std::string_view::npos && e + 1 < text.size() && text[e + 1] == '-';
  if (!tiny) return false;
  value = text.front() == '-' ? -0.0 : 0.0;
  return true;
}

bool trailingNumber(std::string_view text, std::int64_t& number) {
  std::size_t first = text.size();
  while (first > 0 && text[first - 1] >= '0' && text[first - 1] <= '9') --first;
  if (first == text.size() || text.size() - first > 9) return false;
  std::from_chars(text.data() + first, text.data() + text.size(), number);
  return true;
}

namespace {

/// Whether the character at `i` embeds, overrides or isolates a direction (U+202A to U+202E, U+2066 to U+2069).
bool isDirectionMark(std::string_view text, std::size_t i) {
  const std::string_view mark = text.substr(std::min(i, text.size()), 3);
  return (mark >= "\u202a" && mark <= "\u202e") || (mark >= "\u2066" && mark <= "\u2069");
}

}  // namespace

std::string visibleControls(const std::string& text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string visible;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool upper = byte == 0xC2 && next >= 0x80 && next < 0xA0;  // U+0080 to U+009F
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || upper) {
      const unsigned code = upper ? next : byte;
      visible += "\\u00";
      visible += kDigits[code / 16];
      visible += kDigits[code % 16];
      if (upper) ++i;
    } else if (isDirectionMark(text, i)) {
      char32_t code = byte & 0x0FU;
      for (const std::size_t at : {i + 1, i + 2}) code = code << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
      visible += "\\u";
      for (const unsigned shift : {12U, 8U, 4U, 0U}) visible += kDigits[code >> shift & 0xFU];
      i += 2;
    } else {
      visible += text[i];
    }
  }
  return visible;
}

}  // namespace eido
