// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace eido {

struct CsvField {
  std::string_view text;  ///< valid until the next call of `next`
  bool quoted = false;
};

/// Records of RFC 4180 text in memory, one at a time: quotes may hold separators and line ends, line ends may be LF,
/// CRLF or a lone CR. Checks encoding and NUL bytes on the way.
class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  /// The next record; blank lines are skipped. @return false at the end.
  /// @throws Error{UnterminatedQuote, BadEncoding, NulByte} with the line
  bool next(std::vector<CsvField>& fields);
  /// Physical line where the last record began, 1-based.
  std::int64_t line() const { return m_recordLine; }
  /// Byte where the next record begins.
  std::size_t position() const { return m_at; }
  bool mixedLineEnds() const { return (m_ends & (m_ends - 1)) != 0; }

 private:
  void lineEnd();
  std::string_view unquote(std::size_t& at);

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  std::int64_t m_line = 1;
  std::int64_t m_recordLine = 1;
  unsigned m_ends = 0;                 // bit set of LF, CRLF, CR
  std::deque<std::string> m_unquoted;  // of the last record; a deque, so that views stay valid
};

/// The separator that splits the first line best: , ; tab or |.
char guessSeparator(std::string_view text);

}  // namespace eido
