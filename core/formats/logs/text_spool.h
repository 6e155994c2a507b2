// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace eido {

/// Texts that are put away while a log is read and fetched again when they are written: the first 16 MiB in memory, the
/// rest in a temporary file without a name, so that the memory does not grow with the log.
/// Short texts that repeat (options, categories) are kept once.
class TextSpool {
 public:
  /// Where a text lies; kNone = no text.
  using Ref = std::uint64_t;
  static constexpr Ref kNone = 0;

  TextSpool() = default;
  TextSpool(const TextSpool&) = delete;
  TextSpool& operator=(const TextSpool&) = delete;

  /// @throws Error{TooLarge} above 4 GiB a text, Error{Io} when the temporary file can't be written.
  Ref put(std::string_view text);
  /// @throws Error{Io}
  std::string get(Ref ref) const;

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void flush();
  void read(std::uint64_t at, char* out, std::size_t bytes) const;

  std::unique_ptr<std::FILE, Close> m_file;
  std::uint64_t m_flushed = 0;  ///< bytes in the file
  std::string m_tail;           ///< bytes after them
  std::unordered_map<std::string, Ref> m_short;
};

}  // namespace eido
