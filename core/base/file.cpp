// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "core/base/error.h"

namespace eido {
namespace {

void checkRange(std::uint64_t offset, std::size_t bytes, std::uint64_t size) {
  if (offset > size || bytes > size - offset)
    throw Error(ErrorKind::Truncated, {.place = "byte " + std::to_string(offset),
                                       .found = std::to_string(size) + " bytes in all",
                                       .expected = std::to_string(bytes) + " bytes from here",
                                       .wayOut = "The file is cut short; copy or export it again."});
}

class FileSource final : public ByteSource {
 public:
  explicit FileSource(const std::string& path) {
    m_fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (m_fd < 0)
      throw Error(errno == ENOENT ? ErrorKind::NotFound : ErrorKind::Io,
                  {.what = std::string("cannot be opened (") + std::strerror(errno) + ")", .file = path});
    struct stat info {};
    if (::fstat(m_fd, &info) != 0 || !S_ISREG(info.st_mode)) {
      ::close(m_fd);
      throw Error(ErrorKind::Io, {.what = "is not a regular file", .file = path});
    }
    m_size = static_cast<std::uint64_t>(info.st_size);
  }
  ~FileSource() override { ::close(m_fd); }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::uint64_t size() const override { return m_size; }
  void read(std::uint64_t offset, void* out, std::size_t bytes) override {
    checkRange(offset, bytes, m_size);
    auto* to = static_cast<char*>(out);
    while (bytes > 0) {
      const ssize_t got = ::pread(m_fd, to, bytes, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw Error(ErrorKind::Io, std::string("reading failed (") + std::strerror(errno) + ")");
      if (got == 0) throw Error(ErrorKind::Truncated, "the file became shorter while it was read");
      to += got;
      offset += static_cast<std::uint64_t>(got);
      bytes -= static_cast<std::size_t>(got);
    }
  }

 private:
  int m_fd = -1;
  std::uint64_t m_size = 0;
};

class PartSource final : public ByteSource {
 public:
  PartSource(std::shared_ptr<ByteSource> inner, std::uint64_t offset, std::uint64_t size)
      : m_inner(std::move(inner)), m_offset(offset), m_size(size) {}
  std::uint64_t size() const override { return m_size; }
  bool seekable() const override { return m_inner->seekable(); }
  void read(std::uint64_t offset, void* out, std::size_t bytes) override {
    checkRange(offset, bytes, m_size);
    m_inner->read(m_offset + offset, out, bytes);
  }

 private:
  std::shared_ptr<ByteSource> m_inner;
  std::uint64_t m_offset;
  std::uint64_t m_size;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : m_bytes(std::move(bytes)) {}
  std::uint64_t size() const override { return m_bytes.size(); }
  void read(std::uint64_t offset, void* out, std::size_t bytes) override {
    checkRange(offset, bytes, m_bytes.size());
    std::memcpy(out, m_bytes.data() + offset, bytes);
  }

 private:
  std::string m_bytes;
};

}  // namespace

std::shared_ptr<ByteSource> openFile(const std::string& path) { return std::make_shared<FileSource>(path); }

std::shared_ptr<ByteSource> subSource(std::shared_ptr<ByteSource> inner, std::uint64_t offset, std::uint64_t size) {
  return std::make_shared<PartSource>(std::move(inner), offset, size);
}

std::shared_ptr<ByteSource> memorySource(std::string bytes) { return std::make_shared<MemorySource>(std::move(bytes)); }

std::string readAll(ByteSource& source, std::uint64_t limit) {
  if (source.size() > limit)
    throw Error(ErrorKind::TooLarge,
                {.found = std::to_string(source.size()) + " bytes", .expected = "at most " + std::to_string(limit)});
  std::string bytes(static_cast<std::size_t>(source.size()), '\0');
  if (!bytes.empty()) source.read(0, bytes.data(), bytes.size());
  return bytes;
}

}  // namespace eido
