// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy_header.h"

#include <charconv>
#include <optional>

#include "core/base/error.h"
#include "core/formats/bytes.h"

namespace eido {
namespace {

[[noreturn]] void refuse(ErrorKind kind, const std::string& found, const std::string& expected) {
  throw Error(
      kind,
      {.place = "header", .found = found, .expected = expected, .wayOut = "Write the file again with numpy.save."});
}

/// The Python literals that a header may hold: one dict of strings, True/False, whole numbers, tuples and lists.
class HeaderParser {
 public:
  explicit HeaderParser(std::string_view text) : m_text(text) {}

  NpyHeader parse() {
    NpyHeader header;
    bool hasDescr = false, hasOrder = false, hasShape = false;
    expect('{');
    while (!accept('}')) {
      const std::string key = string();
      expect(':');
      if (key == "descr" && !hasDescr) {
        header.descr = descr();
        hasDescr = true;
      } else if (key == "fortran_order" && !hasOrder) {
        header.fortranOrder = boolean();
        hasOrder = true;
      } else if (key == "shape" && !hasShape) {
        header.shape = shape();
        hasShape = true;
      } else {
        refuse(ErrorKind::BadHeader, "the key '" + key + "'", "descr, fortran_order and shape, each once");
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    blanks();
    if (m_at != m_text.size()) refuse(ErrorKind::BadHeader, "text after the dict", "nothing");
    if (!hasDescr || !hasOrder || !hasShape)
      refuse(ErrorKind::BadHeader, "a missing key", "descr, fortran_order and shape");
    return header;
  }

 private:
  void blanks() {
    while (m_at < m_text.size() &&
           (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
      ++m_at;
  }
  char peek() {
    blanks();
    return m_at < m_text.size() ? m_text[m_at] : '\0';
  }
  bool accept(char c) {
    if (peek() != c || m_at >= m_text.size()) return false;
    ++m_at;
    return true;
  }
  void expect(char c) {
    if (!accept(c))
      refuse(ErrorKind::BadHeader,
             m_at < m_text.size() ? std::string("'") + m_text[m_at] + "' at byte " + std::to_string(m_at) : "its end",
             std::string("'") + c + "'");
  }
  std::string string() {
    const char quote = peek();
    if (quote != '\'' && quote != '"')
      refuse(ErrorKind::BadHeader, "something else than a text at byte " + std::to_string(m_at), "a quoted key");
    const std::size_t end = m_text.find(quote, ++m_at);
    if (end == std::string_view::npos || m_text.substr(m_at, end - m_at).find('\\') != std::string_view::npos)
      refuse(ErrorKind::BadHeader, "a text that does not end", "a closing quote");
    std::string text(m_text.substr(m_at, end - m_at));
    m_at = end + 1;
    return text;
  }
  std::string descr() {
    const char c = peek();
    if (c == '[' || c == '(')
      throw Error(ErrorKind::StructuredDtype,
                  {.place = "header",
                   .found = "a structured array (fields with names)",
                   .expected = "an array of numbers or texts",
                   .wayOut = "Save each field as an array of its own: numpy.save(file, a['field'])."});
    return string();
  }
  bool boolean() {
    peek();
    for (const auto& [word, value] :
         {std::pair{std::string_view("True"), true}, std::pair{std::string_view("False"), false}}) {
      if (m_text.substr(m_at, word.size()) == word) {
        m_at += word.size();
        return value;
      }
    }
    refuse(ErrorKind::BadHeader, "another value of fortran_order", "True or False");
  }
  std::vector<std::int64_t> shape() {
    if (peek() != '(') refuse(ErrorKind::BadShape, "a shape that is not a tuple", "a tuple of whole numbers");
    ++m_at;
    std::vector<std::int64_t> sizes;
    bool comma = true;
    while (!accept(')')) {
      if (peek() == '\0') refuse(ErrorKind::BadHeader, "its end in the middle of the shape", "a closing bracket");
      if (!comma) refuse(ErrorKind::BadShape, "a shape that is not a tuple of numbers", "a tuple of whole numbers");
      sizes.push_back(size());
      if (static_cast<int>(sizes.size()) > kMaxDimensions)
        refuse(ErrorKind::BadShape, "more than 32 dimensions", "at most 32");
      comma = accept(',');
      if (!comma && sizes.size() == 1 && peek() == ')') refuse(ErrorKind::BadShape, "a number in brackets", "a tuple");
    }
    std::int64_t product = 0;
    if (!checkedProduct(sizes, product))
      refuse(ErrorKind::SizeOverflow, "a shape whose product does not fit 63 bits", "a shape that fits the file");
    return sizes;
  }
  std::int64_t size() {
    if (peek() == '-') refuse(ErrorKind::BadShape, "a negative dimension", "sizes of at least 0");
    const std::size_t first = m_at;
    while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') ++m_at;
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(m_text.data() + first, m_text.data() + m_at, value);
    if (m_at == first) refuse(ErrorKind::BadShape, "a dimension that is not a whole number", "whole numbers");
    if (code != std::errc{})
      refuse(ErrorKind::SizeOverflow, "a dimension of " + std::to_string(m_at - first) + " digits",
             "a size that fits 63 bits");
    if (m_at < m_text.size() && (m_text[m_at] == 'L' || m_text[m_at] == 'l')) ++m_at;  // Python 2's long
    if (m_at < m_text.size() && (m_text[m_at] == '.' || m_text[m_at] == 'e'))
      refuse(ErrorKind::BadShape, "a dimension with a fraction", "whole numbers");
    return value;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

}  // namespace

NpyHeader readNpyHeader(ByteSource& source) {
  constexpr std::string_view kMagic = "\x93NUMPY";
  char start[12] = {};
  const std::size_t there = static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), 12));
  if (there > 0) source.read(0, start, there);
  const std::size_t magic = std::min(there, kMagic.size());
  if (std::string_view(start, magic) != kMagic.substr(0, magic))
    throw Error(ErrorKind::BadMagic, {.place = "byte 0",
                                      .found = "other first bytes",
                                      .expected = "\\x93NUMPY",
                                      .wayOut = "This is not a .npy file; check where it came from."});
  if (there < 10)
    throw Error(ErrorKind::Truncated, {.place = "header",
                                       .found = std::to_string(there) + " bytes",
                                       .expected = "at least 10",
                                       .wayOut = "The file is cut short; copy or export it again."});
  const int major = static_cast<unsigned char>(start[6]);
  const int minor = static_cast<unsigned char>(start[7]);
  if (major < 1 || major > 3 || minor != 0)
    throw Error(ErrorKind::UnsupportedVersion,
                {.place = "byte 6",
                 .found = "version " + std::to_string(major) + "." + std::to_string(minor),
                 .expected = "1.0, 2.0 or 3.0",
                 .wayOut = "Write it again with numpy.save."});
  const std::uint64_t lengthBytes = major == 1 ? 2 : 4;
  if (there < 8 + lengthBytes)
    throw Error(ErrorKind::Truncated, {.place = "header", .found = std::to_string(there) + " bytes"});
  const std::uint64_t length =
      major == 1 ? littleEndian<std::uint16_t>(start + 8) : littleEndian<std::uint32_t>(start + 8);
  const std::uint64_t limit = major == 1 ? 65535 : std::uint64_t{1} << 20;
  if (length > limit)
    throw Error(ErrorKind::HeaderTooLarge, {.place = "header",
                                            .found = std::to_string(length) + " bytes",
                                            .expected = "at most " + std::to_string(limit),
                                            .wayOut = "Write it again with numpy.save."});
  if (length > source.size() - 8 - lengthBytes)
    throw Error(ErrorKind::Truncated, {.place = "header",
                                       .found = std::to_string(source.size()) + " bytes in all",
                                       .expected = "a header of " + std::to_string(length),
                                       .wayOut = "The file is cut short; copy or export it again."});
  std::string text(static_cast<std::size_t>(length), '\0');
  if (length > 0) source.read(8 + lengthBytes, text.data(), text.size());
  NpyHeader header = HeaderParser(text).parse();
  header.dataOffset = 8 + lengthBytes + length;
  return header;
}

}  // namespace eido
