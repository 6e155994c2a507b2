// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_source.h"

#include "core/base/file.h"
#include "core/base/text.h"

namespace eido {
namespace {

// Text formats are held in memory while they are read; larger sets belong into .npy or .safetensors, which stream.
constexpr std::uint64_t kTextLimit = std::uint64_t{8} << 30;

std::string fromUtf16(const std::string& bytes, bool bigEndian) {
  std::string text;
  text.reserve(bytes.size() / 2);
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(bigEndian ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      throw Error(ErrorKind::BadEncoding, {.place = "byte " + std::to_string(at),
                                           .found = "half of a UTF-16 pair",
                                           .expected = "UTF-16",
                                           .wayOut = "Save the file as UTF-8."});
    }
    appendUtf8(text, code);
  }
  return text;
}

}  // namespace

std::string toUtf8(std::string bytes, const std::string& encoding) {
  std::string text;
  if (encoding == "latin-1" || encoding == "latin1") {
    text.reserve(bytes.size());
    for (const char c : bytes) appendUtf8(text, static_cast<unsigned char>(c));
    return text;
  }
  if (encoding != "utf-8-replace") return bytes;
  constexpr char32_t kReplacement = 0xFFFD;
  std::string_view rest = bytes;
  for (std::size_t bad = invalidUtf8(rest); bad != std::string_view::npos; bad = invalidUtf8(rest)) {
    text += rest.substr(0, bad);
    appendUtf8(text, kReplacement);
    rest.remove_prefix(bad + 1);
  }
  text += rest;
  return text;
}

std::string readTextFile(const std::string& path, const ReadOptions& options) {
  std::string bytes = readAll(*openFile(path), kTextLimit);
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    if (!options.encoding.empty())
      throw Error(ErrorKind::BadEncoding, {.place = "byte 0",
                                           .found = "the mark of UTF-16",
                                           .expected = options.encoding + ", as --encoding says",
                                           .wayOut = "Leave --encoding out."});
    return fromUtf16(bytes, !little);
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
    if (options.encoding == "latin-1")
      throw Error(ErrorKind::BadEncoding, {.place = "byte 0",
                                           .found = "the mark of UTF-8",
                                           .expected = "latin-1, as --encoding says",
                                           .wayOut = "Leave --encoding out."});
  }
  return toUtf8(std::move(bytes), options.encoding);
}

std::int64_t lineAt(std::string_view text, std::size_t offset) {
  std::int64_t line = 1;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) ++line;
  }
  return line;
}

}  // namespace eido
