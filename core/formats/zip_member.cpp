// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_member.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <vector>

#include "core/base/error.h"

namespace eido {
namespace {

constexpr std::uint64_t kInflateAtOnce = std::uint64_t{16} << 20;
constexpr std::size_t kBlock = std::size_t{256} << 10;

[[noreturn]] void badData(const ZipEntry& entry) {
  throw Error(ErrorKind::BadCompressedData, {.place = "member " + entry.name,
                                             .found = "compressed data that can't be read",
                                             .wayOut = "The archive is damaged; copy or export it again."});
}

/// Compressed bytes in, plain bytes out, in order.
class Decoder {
 public:
  explicit Decoder(std::shared_ptr<ByteSource> data) : m_data(std::move(data)), m_input(kBlock) {}
  virtual ~Decoder() = default;
  /// Up to `bytes` more plain bytes; fewer only at the end.
  virtual std::size_t produce(char* out, std::size_t bytes) = 0;

 protected:
  /// The next block of compressed bytes; 0 at the end.
  std::size_t fill() {
    const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(m_input.size(), m_data->size() - m_at));
    if (bytes > 0) m_data->read(m_at, m_input.data(), bytes);
    m_at += bytes;
    return bytes;
  }
  std::shared_ptr<ByteSource> m_data;
  std::vector<char> m_input;

 private:
  std::uint64_t m_at = 0;
};

class StoredDecoder final : public Decoder {
 public:
  using Decoder::Decoder;
  std::size_t produce(char* out, std::size_t bytes) override {
    bytes = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, m_data->size() - m_position));
    if (bytes > 0) m_data->read(m_position, out, bytes);
    m_position += bytes;
    return bytes;
  }

 private:
  std::uint64_t m_position = 0;
};

class DeflateDecoder final : public Decoder {
 public:
  DeflateDecoder(std::shared_ptr<ByteSource> data, const ZipEntry& entry) : Decoder(std::move(data)), m_entry(entry) {
    if (inflateInit2(&m_stream, -MAX_WBITS) != Z_OK) throw Error(ErrorKind::Memory, "zlib can't start");
  }
  ~DeflateDecoder() override { inflateEnd(&m_stream); }
  std::size_t produce(char* out, std::size_t bytes) override {
    m_stream.next_out = reinterpret_cast<Bytef*>(out);
    m_stream.avail_out = static_cast<uInt>(bytes);
    while (m_stream.avail_out > 0 && !m_ended) {
      if (m_stream.avail_in == 0) {
        m_stream.avail_in = static_cast<uInt>(fill());
        m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
      }
      const int code = inflate(&m_stream, Z_NO_FLUSH);
      if (code == Z_STREAM_END)
        m_ended = true;
      else if (code != Z_OK)
        badData(m_entry);
    }
    return bytes - m_stream.avail_out;
  }

 private:
  const ZipEntry m_entry;
  z_stream m_stream{};
  bool m_ended = false;
};

class ZstdDecoder final : public Decoder {
 public:
  ZstdDecoder(std::shared_ptr<ByteSource> data, const ZipEntry& entry)
      : Decoder(std::move(data)), m_entry(entry), m_stream(ZSTD_createDStream()) {
    if (m_stream == nullptr) throw Error(ErrorKind::Memory, "Zstandard can't start");
  }
  ~ZstdDecoder() override { ZSTD_freeDStream(m_stream); }
  std::size_t produce(char* out, std::size_t bytes) override {
    ZSTD_outBuffer output{out, bytes, 0};
    while (output.pos < output.size) {
      if (m_in.pos == m_in.size) {
        m_in = {m_input.data(), fill(), 0};
        if (m_in.size == 0) {
          if (!m_frameDone) badData(m_entry);
          break;
        }
      }
      const std::size_t code = ZSTD_decompressStream(m_stream, &output, &m_in);
      if (ZSTD_isError(code) != 0) badData(m_entry);
      m_frameDone = code == 0;
    }
    return output.pos;
  }

 private:
  const ZipEntry m_entry;
  ZSTD_DStream* m_stream;
  ZSTD_inBuffer m_in{nullptr, 0, 0};
  bool m_frameDone = true;
};

std::unique_ptr<Decoder> decoderFor(const std::shared_ptr<ByteSource>& data, const ZipEntry& entry) {
  switch (entry.method) {
    case 0:
      return std::make_unique<StoredDecoder>(data);
    case 8:
      return std::make_unique<DeflateDecoder>(data, entry);
    case 93:
      return std::make_unique<ZstdDecoder>(data, entry);
    default:
      throw Error(ErrorKind::UnsupportedCompression, {.place = "member " + entry.name,
                                                      .found = "compression method " + std::to_string(entry.method),
                                                      .expected = "stored, deflate or Zstandard",
                                                      .wayOut = "Write it with numpy.savez_compressed."});
  }
}

/// A member read in order; jumping ahead skips, going back starts again. The CRC is checked at the end.
class MemberSource final : public ByteSource {
 public:
  MemberSource(std::shared_ptr<ByteSource> data, const ZipEntry& entry)
      : m_data(std::move(data)), m_entry(entry), m_decoder(decoderFor(m_data, entry)) {}

  std::uint64_t size() const override { return m_entry.size; }
  bool seekable() const override { return m_entry.method == 0; }
  void read(std::uint64_t offset, void* out, std::size_t bytes) override {
    if (offset > m_entry.size || bytes > m_entry.size - offset)
      throw Error(ErrorKind::Truncated, {.place = "member " + m_entry.name,
                                         .found = std::to_string(m_entry.size) + " bytes",
                                         .expected = std::to_string(bytes) + " from byte " + std::to_string(offset)});
    if (m_entry.method == 0 && offset != m_position) {
      m_data->read(offset, out, bytes);
      return;
    }
    if (offset < m_position) {
      m_decoder = decoderFor(m_data, m_entry);
      m_position = 0;
      m_crc = 0;
    }
    std::vector<char> skipped(offset > m_position ? kBlock : 0);
    while (m_position < offset)
      take(skipped.data(), static_cast<std::size_t>(std::min<std::uint64_t>(skipped.size(), offset - m_position)));
    take(static_cast<char*>(out), bytes);
  }

 private:
  void take(char* out, std::size_t bytes) {
    for (std::size_t done = 0; done < bytes;) {
      const std::size_t part = std::min(bytes - done, std::size_t{1} << 30);
      if (m_decoder->produce(out + done, part) != part)
        throw Error(ErrorKind::SizeMismatch, {.place = "member " + m_entry.name,
                                              .found = "fewer bytes than declared",
                                              .expected = std::to_string(m_entry.size),
                                              .wayOut = "The archive is damaged; export it again."});
      m_crc = crc32(m_crc, reinterpret_cast<const Bytef*>(out + done), static_cast<uInt>(part));
      done += part;
      m_position += part;
    }
    if (m_position != m_entry.size || bytes == 0) return;
    char more = 0;
    if (m_decoder->produce(&more, 1) != 0)
      throw Error(ErrorKind::SizeMismatch, {.place = "member " + m_entry.name,
                                            .found = "more bytes than declared",
                                            .expected = std::to_string(m_entry.size),
                                            .wayOut = "Don't trust this file."});
    if (static_cast<std::uint32_t>(m_crc) != m_entry.crc)
      throw Error(ErrorKind::CrcMismatch, {.place = "member " + m_entry.name,
                                           .found = "another checksum than the archive's",
                                           .wayOut = "The archive is damaged; copy or export it again."});
  }

  std::shared_ptr<ByteSource> m_data;
  const ZipEntry m_entry;
  std::unique_ptr<Decoder> m_decoder;
  std::uint64_t m_position = 0;
  uLong m_crc = 0;
};

}  // namespace

std::shared_ptr<ByteSource> openZipMember(std::shared_ptr<ByteSource> data, const ZipEntry& entry) {
  auto member = std::make_shared<MemberSource>(std::move(data), entry);
  if (entry.size > kInflateAtOnce) return member;
  return memorySource(readAll(*member, kInflateAtOnce));
}

}  // namespace eido
