// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_parser.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {

namespace {

/// Whether fields between semicolons are all numbers, some with a comma.
bool isDecimalCommas(std::string_view line) {
  for (std::size_t first = 0; first <= line.size();) {
    const std::size_t end = std::min(line.find(';', first), line.size());
    std::string field(trimmed(line.substr(first, end - first)));
    if (std::count(field.begin(), field.end(), ',') > 1) return false;
    std::replace(field.begin(), field.end(), ',', '.');
    double value = 0;
    if (!parseDouble(field, value)) return false;
    first = end + 1;
  }
  return true;
}

}  // namespace

char guessSeparator(std::string_view text) {
  constexpr std::array kCandidates = {',', ';', '\t', '|'};
  std::array<int, 4> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) counts[i] += c == kCandidates[i] ? 1 : 0;
  }
  // "0,12;0,55": commas are decimal signs where every field between semicolons is a number
  if (counts[1] > 0 && counts[0] > 0 && isDecimalCommas(text.substr(0, text.find_first_of("\r\n")))) return ';';
  return kCandidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

void CsvParser::lineEnd() {
  if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') {
    m_ends |= 2;
    m_at += 2;
  } else {
    m_ends |= m_text[m_at] == '\n' ? 1 : 4;
    ++m_at;
  }
  ++m_line;
}

std::string_view CsvParser::unquote(std::size_t& at) {
  const std::size_t first = ++at;
  std::string copy;
  bool copied = false;
  for (;;) {
    const std::size_t quote = m_text.find('"', at);
    if (quote == std::string_view::npos)
      throw Error(ErrorKind::UnterminatedQuote, {.found = "a quote that is never closed",
                                                 .expected = "a closing \"",
                                                 .wayOut = "Close or double the quote.",
                                                 .line = m_recordLine});
    for (std::size_t i = at; i < quote; ++i) {
      if (m_text[i] == '\n' || (m_text[i] == '\r' && m_text[i + 1] != '\n')) ++m_line;
    }
    if (quote + 1 < m_text.size() && m_text[quote + 1] == '"') {
      if (!copied)
        copy.assign(m_text.substr(first, quote + 1 - first));
      else
        copy.append(m_text.substr(at, quote + 1 - at));
      copied = true;
      at = quote + 2;
      continue;
    }
    if (copied) copy.append(m_text.substr(at, quote - at));
    const std::string_view whole = m_text.substr(first, quote - first);
    at = quote + 1;
    if (!copied) return whole;
    m_unquoted.push_back(std::move(copy));
    return m_unquoted.back();
  }
}

bool CsvParser::next(std::vector<CsvField>& fields) {
  fields.clear();
  m_unquoted.clear();
  while (m_at < m_text.size() && (m_text[m_at] == '\n' || m_text[m_at] == '\r')) lineEnd();
  if (m_at >= m_text.size()) return false;
  m_recordLine = m_line;
  const std::size_t start = m_at;
  for (;;) {
    if (m_at < m_text.size() && m_text[m_at] == '"') {
      const std::string_view text = unquote(m_at);
      fields.push_back({text, true});
      // what follows the closing quote up to the separator belongs to nobody; blanks are common there
      while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        ++m_at;
    } else {
      const std::size_t first = m_at;
      while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        ++m_at;
      fields.push_back({m_text.substr(first, m_at - first), false});
    }
    if (m_at >= m_text.size()) break;
    if (m_text[m_at] == m_separator) {
      ++m_at;
      continue;
    }
    break;
  }
  const std::string_view record = m_text.substr(start, m_at - start);
  if (record.find('\0') != std::string_view::npos)
    throw Error(ErrorKind::NulByte, {.found = "a NUL byte",
                                     .expected = "text",
                                     .wayOut = "The file may be damaged or binary; save it again as text.",
                                     .line = m_recordLine});
  if (invalidUtf8(record) != std::string_view::npos)
    throw Error(ErrorKind::BadEncoding, {.found = "bytes that are not UTF-8",
                                         .expected = "UTF-8, or UTF-16 with a byte order mark",
                                         .wayOut = "Save the file as UTF-8, or say --encoding latin-1.",
                                         .line = m_recordLine});
  if (m_at < m_text.size()) lineEnd();
  return true;
}

}  // namespace eido
