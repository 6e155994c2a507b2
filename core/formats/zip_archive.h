// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/formats/zip_entry.h"

namespace eido {

/// The members of a zip archive, by its central directory (APPNOTE 6.3; zip64; no encryption, no spanning).
/// Every declared size is checked against the file before anything is read, entries may not overlap, names may not
/// repeat, local and central headers must agree.
class ZipArchive {
 public:
  /// @param maxUncompressed  limit of the sum of all members' declared sizes
  /// @throws Error{BadMagic, Truncated, BadZipStructure, PathTraversal, BadEncoding, DuplicateName, Encrypted,
  ///         OverlappingEntries, TooLarge}
  ZipArchive(std::shared_ptr<ByteSource> file, std::uint64_t maxUncompressed);

  const std::vector<ZipEntry>& entries() const { return m_entries; }
  const ZipEntry* find(const std::string& name) const;

  /// A member's bytes. Small members are inflated and checked (CRC-32) at once; large ones are streamed, and checked
  /// when they have been read to the end in order.
  /// @throws Error{UnsupportedCompression, BadCompressedData, SizeMismatch, CrcMismatch}
  std::shared_ptr<ByteSource> open(const ZipEntry& entry) const;

 private:
  std::shared_ptr<ByteSource> m_file;
  std::vector<ZipEntry> m_entries;
};

/// Whether the first bytes are those of a zip archive.
bool looksLikeZip(std::string_view head);

}  // namespace eido
