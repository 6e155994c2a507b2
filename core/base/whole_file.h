// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>

#include "core/base/draft_file.h"

namespace eido {

/// A file that appears under its name, in place of one that may be there, only when `commit` was called: until then
/// its bytes are in a draft beside it.
class WholeFile {
 public:
  /// A link stays and its target is replaced. @throws Error{Exists} when a database is there (a project is never
  /// overwritten), Error{Io} when nothing can be written there, or when what is there is no file.
  explicit WholeFile(const std::string& path);

  const std::string& path() const { return m_draft.target(); }
  /// Bytes written so far.
  std::uint64_t size() const { return m_size; }
  void write(const void* data, std::size_t bytes);
  void write(const std::string& text) { write(text.data(), text.size()); }
  /// Overwrites bytes that were written before.
  void patch(std::uint64_t offset, const std::string& bytes);
  /// Ends the writing; only `commit` is left. @throws Error{Io} when not everything could be written.
  void finish();
  /// Finishes and takes the place. @throws Error{Io} when not everything could be written.
  void commit();

 private:
  DraftFile m_draft;
  std::ofstream m_out;
  std::uint64_t m_size = 0;
};

/// Writes `bytes` to a temporary file beside `path`, then renames it.
void writeWhole(const std::string& path, const std::string& bytes);

}  // namespace eido
