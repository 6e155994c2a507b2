// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <array>
#include <filesystem>
#include <string_view>

#include "core/base/error.h"

namespace eido {

namespace {

/// Whatever its name: tables, pictures and reports never take the place of a project.
const std::string& noDatabase(const std::string& path) {
  constexpr std::string_view kBegin("SQLite format 3\0", 16);
  std::array<char, kBegin.size()> begin{};
  std::ifstream file(path, std::ios::binary);
  if (file.read(begin.data(), begin.size()) && std::string_view(begin.data(), begin.size()) == kBegin)
    throw Error(ErrorKind::Exists, {.what = "is a project, or another database, and is not overwritten",
                                    .file = path,
                                    .wayOut = "Choose another name."});
  return path;
}

}  // namespace

WholeFile::WholeFile(const std::string& path) : m_draft(noDatabase(fileToWrite(path))) {
  m_out.open(m_draft.path(), std::ios::binary | std::ios::trunc);
  if (!m_out)
    throw Error(ErrorKind::Io, {.what = "can't be written",
                                .file = this->path(),
                                .wayOut = "Check that the folder exists and may be written."});
}

void WholeFile::write(const void* data, std::size_t bytes) {
  m_out.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
  m_size += bytes;
}

void WholeFile::patch(std::uint64_t offset, const std::string& bytes) {
  m_out.seekp(static_cast<std::streamoff>(offset));
  m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  m_out.seekp(0, std::ios::end);
}

void WholeFile::finish() {
  if (m_out.is_open()) m_out.close();
  if (!m_out) throw Error(ErrorKind::Io, {.what = "writing failed; is the disk full?", .file = path()});
}

void WholeFile::commit() {
  finish();
  keepMode(m_draft.path(), path());
  std::error_code code;
  std::filesystem::rename(m_draft.path(), path(), code);
  if (code) throw Error(ErrorKind::Io, {.what = "writing failed (" + code.message() + ")", .file = path()});
}

void writeWhole(const std::string& path, const std::string& bytes) {
  WholeFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace eido
