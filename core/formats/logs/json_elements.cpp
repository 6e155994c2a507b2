// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/json_elements.h"

#include <algorithm>
#include <string>
#include <vector>

namespace eido {
namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 20;
constexpr std::size_t kLargest = std::size_t{512} << 20;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether a place in the text lies within a string: quotes that are not escaped open and close one.
class StringState {
 public:
  bool open() const { return m_open; }
  void add(char c) {
    if (m_escaped)
      m_escaped = false;
    else if (c == '\\')
      m_escaped = m_open;
    else if (c == '"')
      m_open = !m_open;
  }

 private:
  bool m_open = false, m_escaped = false;
};

/// Cuts the text at the commas of the wanted array. Only brackets and strings are understood here; whether the pieces
/// are JSON is for the parser to say.
class Cutter {
 public:
  Cutter(std::string_view key, std::function<void(std::string_view, std::int64_t)> piece)
      : m_key(key), m_piece(std::move(piece)) {}

  void add(char c) {
    if (c == '\n') ++m_line;
    if (m_inArray)
      inside(c);
    else
      outside(c);
  }

  void finish() {
    if (m_inArray)
      throw Error(ErrorKind::Truncated,
                  {.what = "the text ends inside a list, after " + std::to_string(m_pieces) + " elements",
                   .wayOut = "Copy or export the file again.",
                   .line = m_line});
  }

  const std::string& rest() const { return m_rest; }
  bool found() const { return m_found; }

 private:
  void outside(char c) {
    m_rest += c;
    limit(m_rest);
    if (m_string.open()) {
      m_string.add(c);
      if (m_readingKey) {
        if (m_string.open())
          m_name += c;
        else
          m_readingKey = false;
      }
      return;
    }
    if (isBlank(c)) return;
    const bool begins = m_found         ? false
                        : m_key.empty() ? m_depth == 0
                                        : m_depth == 1 && m_afterColon && m_name == m_key;
    if (c == '[' && begins) {
      m_inArray = m_found = true;
      return;
    }
    if (m_depth == 1 && m_expectKey && c == '"') {
      m_name.clear();
      m_readingKey = true;
    }
    m_afterColon = c == ':' && m_depth == 1;
    m_expectKey = m_depth == 1 ? c == ',' && m_object : false;
    if (c == '"') m_string.add(c);
    if (c == '{' || c == '[') {
      if (++m_depth == 1) m_object = m_expectKey = c == '{';
    }
    if (c == '}' || c == ']') --m_depth;
  }

  void inside(char c) {
    if (m_element.empty()) {
      if (isBlank(c)) return;
      m_elementLine = m_line;
    }
    if (m_string.open()) {
      m_string.add(c);
    } else if (m_inner == 0 && (c == ',' || c == ']')) {
      if (!m_element.empty())
        hand();
      else if (c == ',' || m_afterComma)
        throw Error(ErrorKind::BadJson, {.what = "not valid JSON, an element of a list is missing",
                                         .wayOut = "Mend or remove this record.",
                                         .line = m_line});
      m_afterComma = c == ',';
      if (c == ']') {
        m_inArray = false;
        m_rest += c;
      }
      return;
    } else if (c == '"') {
      m_string.add(c);
    } else if (c == '{' || c == '[') {
      ++m_inner;
    } else if (c == '}' || c == ']') {
      --m_inner;
    }
    m_element += c;
    limit(m_element);
  }

  void hand() {
    ++m_pieces;
    m_piece(m_element, m_elementLine);
    m_element.clear();
  }

  void limit(const std::string& text) const {
    if (text.size() > kLargest)
      throw Error(ErrorKind::TooLarge, {.found = "one element of more than 512 MiB", .line = m_line});
  }

  std::string_view m_key;
  std::function<void(std::string_view, std::int64_t)> m_piece;
  std::string m_rest, m_element, m_name;
  std::int64_t m_line = 1, m_elementLine = 1, m_pieces = 0;
  int m_depth = 0, m_inner = 0;
  bool m_object = false, m_expectKey = false, m_readingKey = false, m_afterColon = false;
  StringState m_string;
  bool m_inArray = false, m_afterComma = false, m_found = false;
};

}  // namespace

JsonRest eachElement(ByteSource& source, std::string_view key, std::span<const std::string_view> skip,
                     const std::function<void(const Json& element, std::int64_t line)>& visit, const Task& task) {
  JsonRest rest;
  Cutter cutter(key, [&](std::string_view text, std::int64_t line) {
    const JsonDocument element = parseJson(text, {.firstLine = line, .skip = skip});
    rest.nonstandard = rest.nonstandard || element.nonstandard;
    visit(element.value, line);
  });
  std::vector<char> block(kReadBytes);
  for (std::uint64_t at = 0; at < source.size();) {
    task.report("read", static_cast<std::int64_t>(at), static_cast<std::int64_t>(source.size()));
    const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(kReadBytes, source.size() - at));
    source.read(at, block.data(), bytes);
    const std::size_t first = at == 0 && std::string_view(block.data(), bytes).starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::size_t i = first; i < bytes; ++i) cutter.add(block[i]);
    at += bytes;
  }
  cutter.finish();
  const JsonDocument outer = parseJson(cutter.rest());
  rest.value = outer.value;
  rest.nonstandard = rest.nonstandard || outer.nonstandard;
  rest.found = cutter.found();
  return rest;
}

}  // namespace eido
