// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace eido {

/// Bytes with a known size that can be read at any offset: a file, or a part of one. Reads may be slow when they go
/// backwards (compressed members). Not for use by several threads at once.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual std::uint64_t size() const = 0;
  /// Fills `out` with exactly `bytes` bytes from `offset`. @throws Error{Truncated} past the end, Error{Io}.
  virtual void read(std::uint64_t offset, void* out, std::size_t bytes) = 0;
  /// False where going backwards means starting again (compressed members).
  virtual bool seekable() const { return true; }
};

/// A regular file, opened for reading (pread; never mapped, so that memory stays bounded).
/// @throws Error{NotFound} or Error{Io} with the path and the system's reason.
std::shared_ptr<ByteSource> openFile(const std::string& path);

/// `size` bytes of `inner` from `offset`, as a source of its own.
std::shared_ptr<ByteSource> subSource(std::shared_ptr<ByteSource> inner, std::uint64_t offset, std::uint64_t size);

/// Bytes held in memory.
std::shared_ptr<ByteSource> memorySource(std::string bytes);

/// The whole source as one string. @throws Error{TooLarge} above `limit` bytes.
std::string readAll(ByteSource& source, std::uint64_t limit);

}  // namespace eido
