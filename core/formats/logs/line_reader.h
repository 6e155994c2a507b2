// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/file.h"

namespace eido {

/// The lines of a text file of any size, one at a time; holds one line and one block of 1 MiB.
class LineReader {
 public:
  explicit LineReader(std::shared_ptr<ByteSource> source) : m_source(std::move(source)) {}

  /// The next line without its end (LF or CRLF) and, in the first, without a BOM. @return false at the end.
  /// The view is valid until the next call. @throws Error{TooLarge} for a line above 256 MiB, Error{Io}
  bool next(std::string_view& line);
  std::int64_t line() const { return m_line; }        ///< number of the last line, 1-based
  std::uint64_t position() const { return m_taken; }  ///< bytes of the file before the next line
  std::uint64_t size() const { return m_source->size(); }
  bool unended() const { return m_unended; }  ///< the last line had no line end: the file stops in it or after it

 private:
  bool fill();

  std::shared_ptr<ByteSource> m_source;
  std::string m_buffer;
  std::size_t m_at = 0;       ///< next byte of the buffer
  std::uint64_t m_read = 0;   ///< bytes of the file that were read
  std::uint64_t m_taken = 0;  ///< bytes of the file that were handed out
  std::int64_t m_line = 0;
  bool m_unended = false;
};

}  // namespace eido
