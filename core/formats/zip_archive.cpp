// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_archive.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/bytes.h"
#include "core/formats/zip_member.h"

namespace eido {
namespace {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::uint64_t kEndSize = 22;
constexpr std::uint64_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;

[[noreturn]] void badStructure(const std::string& place, const std::string& found) {
  throw Error(
      ErrorKind::BadZipStructure,
      {.place = place, .found = found, .expected = "a sound zip archive", .wayOut = "Write the archive again."});
}

[[noreturn]] void overlapping(std::uint64_t at) {
  throw Error(ErrorKind::OverlappingEntries, {.place = "byte " + std::to_string(at),
                                              .found = "members that overlap",
                                              .expected = "members one after the other",
                                              .wayOut = "Don't trust this file."});
}

struct Directory {
  std::uint64_t offset = 0, size = 0, entries = 0, end = 0;
};

/// The end record: the last one whose comment reaches exactly the end of the file.
Directory findDirectory(ByteSource& file) {
  const std::uint64_t size = file.size();
  char head[4] = {};
  file.read(0, head, static_cast<std::size_t>(std::min<std::uint64_t>(4, size)));
  const std::uint64_t window = std::min<std::uint64_t>(size, kEndSize + 65535);
  std::string tail(static_cast<std::size_t>(window), '\0');
  if (window > 0) file.read(size - window, tail.data(), tail.size());
  for (std::size_t at = tail.size() >= kEndSize ? tail.size() - kEndSize + 1 : 0; at-- > 0;) {
    const char* record = tail.data() + at;
    if (littleEndian<std::uint32_t>(record) != kEndSignature) continue;
    if (at + kEndSize + littleEndian<std::uint16_t>(record + 20) != tail.size()) continue;
    Directory d{.offset = littleEndian<std::uint32_t>(record + 16),
                .size = littleEndian<std::uint32_t>(record + 12),
                .entries = littleEndian<std::uint16_t>(record + 10),
                .end = size - window + at};
    if (d.end >= 20) {  // some writers (PyTorch) add the zip64 records always
      char locator[20];
      file.read(d.end - 20, locator, sizeof locator);
      if (littleEndian<std::uint32_t>(locator) == kLocator64Signature) {
        const auto at64 = littleEndian<std::uint64_t>(locator + 8);
        char end64[56];
        if (at64 > size || size - at64 < sizeof end64) badStructure("zip64 end record", "an offset past the end");
        file.read(at64, end64, sizeof end64);
        if (littleEndian<std::uint32_t>(end64) != kEnd64Signature)
          badStructure("zip64 end record", "no record where the locator points");
        d = {.offset = littleEndian<std::uint64_t>(end64 + 48),
             .size = littleEndian<std::uint64_t>(end64 + 40),
             .entries = littleEndian<std::uint64_t>(end64 + 32),
             .end = at64};
      }
    }
    return d;
  }
  if (littleEndian<std::uint32_t>(head) == kLocalSignature)
    throw Error(ErrorKind::Truncated, {.place = "end of the archive",
                                       .found = "no end record",
                                       .expected = "the archive's directory",
                                       .wayOut = "The file is cut short; copy or export it again."});
  throw Error(ErrorKind::BadMagic, {.place = "byte 0",
                                    .found = "other first bytes",
                                    .expected = "a zip archive (PK)",
                                    .wayOut = "If the file is an array of its own, name it .npy."});
}

std::string checkedName(std::string name, bool utf8) {
  if (invalidUtf8(name) != std::string_view::npos) {
    if (utf8)
      throw Error(ErrorKind::BadEncoding, {.place = "member name",
                                           .found = "bytes that are not UTF-8 although the archive says so",
                                           .wayOut = "Write the archive again."});
    std::string widened;
    for (const char c : name) appendUtf8(widened, static_cast<unsigned char>(c));
    name = widened;
  }
  bool bad = name.empty() || name.front() == '/' || name.find('\\') != std::string::npos ||
             name.find('\0') != std::string::npos || (name.size() > 1 && name[1] == ':');
  for (std::size_t first = 0; first <= name.size();) {
    const std::size_t slash = std::min(name.find('/', first), name.size());
    const std::string_view segment(name.data() + first, slash - first);
    bad = bad || segment == ".." || segment == ".";
    first = slash + 1;
  }
  if (bad)
    throw Error(ErrorKind::PathTraversal, {.place = "member " + name,
                                           .found = "a name that leads out of the archive",
                                           .expected = "a plain relative name",
                                           .wayOut = "Don't trust this file.",
                                           .value = name});
  return name;
}

/// Replaces the sizes and the offset that say 0xffffffff by those of the zip64 extra field, in this order.
void readZip64(const char* extra, std::size_t length, ZipEntry& entry, std::uint64_t& localOffset) {
  for (std::size_t at = 0; at + 4 <= length;) {
    const auto id = littleEndian<std::uint16_t>(extra + at);
    const auto size = littleEndian<std::uint16_t>(extra + at + 2);
    if (at + 4 + size > length) badStructure("member " + entry.name, "an extra field that is too long");
    if (id == 1) {
      std::size_t field = at + 4;
      const std::size_t end = field + size;
      const auto take = [&](std::uint64_t& value) {
        if (value != 0xFFFFFFFF) return;
        if (field + 8 > end) badStructure("member " + entry.name, "a zip64 field that is too short");
        value = littleEndian<std::uint64_t>(extra + field);
        field += 8;
      };
      take(entry.size);
      take(entry.compressed);
      take(localOffset);
    }
    at += 4 + std::size_t{size};
  }
}

void checkLocal(ByteSource& file, ZipEntry& entry, std::uint64_t localOffset, const std::string& rawName) {
  if (localOffset > file.size() || file.size() - localOffset < kLocalSize)
    badStructure("member " + entry.name, "a place past the end of the file");
  char local[kLocalSize];
  file.read(localOffset, local, sizeof local);
  if (littleEndian<std::uint32_t>(local) != kLocalSignature)
    badStructure("member " + entry.name, "no local header where the directory points");
  const auto nameLength = littleEndian<std::uint16_t>(local + 26);
  const auto extraLength = littleEndian<std::uint16_t>(local + 28);
  entry.dataOffset = localOffset + kLocalSize + nameLength + extraLength;
  if (entry.dataOffset > file.size() || entry.compressed > file.size() - entry.dataOffset)
    badStructure("member " + entry.name, "data past the end of the file");
  std::string name(nameLength, '\0');
  if (nameLength > 0) file.read(localOffset + kLocalSize, name.data(), name.size());
  if (name != rawName) badStructure("member " + entry.name, "another name in the local header");
  if (entry.method == 0 && entry.compressed != entry.size)
    badStructure("member " + entry.name, "a stored member with two sizes");
}

}  // namespace

bool looksLikeZip(std::string_view head) { return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"); }

ZipArchive::ZipArchive(std::shared_ptr<ByteSource> file, std::uint64_t maxUncompressed) : m_file(std::move(file)) {
  const Directory directory = findDirectory(*m_file);
  if (directory.offset > directory.end || directory.size != directory.end - directory.offset)
    badStructure("directory", "a place or size that does not fit the file");
  if (directory.entries > directory.size / kCentralSize) badStructure("directory", "more entries than fit it");
  std::string central(static_cast<std::size_t>(directory.size), '\0');
  if (!central.empty()) m_file->read(directory.offset, central.data(), central.size());
  struct Span {
    std::uint64_t first, end;
  };
  std::vector<Span> spans;
  std::set<std::string> names;
  std::set<std::uint64_t> places;
  std::uint64_t total = 0;
  std::size_t at = 0;
  while (at + kCentralSize <= central.size()) {
    const char* record = central.data() + at;
    if (littleEndian<std::uint32_t>(record) != kCentralSignature)
      badStructure("directory", "something that is no entry");
    const auto flags = littleEndian<std::uint16_t>(record + 8);
    const std::size_t nameLength = littleEndian<std::uint16_t>(record + 28);
    const std::size_t extraLength = littleEndian<std::uint16_t>(record + 30);
    const std::size_t commentLength = littleEndian<std::uint16_t>(record + 32);
    if (kCentralSize + nameLength + extraLength + commentLength > central.size() - at)
      badStructure("directory", "an entry that is cut off");
    const std::string rawName(record + kCentralSize, nameLength);
    ZipEntry entry{.name = checkedName(rawName, (flags & 0x800) != 0),
                   .method = littleEndian<std::uint16_t>(record + 10),
                   .crc = littleEndian<std::uint32_t>(record + 16),
                   .compressed = littleEndian<std::uint32_t>(record + 20),
                   .size = littleEndian<std::uint32_t>(record + 24)};
    std::uint64_t localOffset = littleEndian<std::uint32_t>(record + 42);
    readZip64(record + kCentralSize + nameLength, extraLength, entry, localOffset);
    entry.folder = entry.name.ends_with('/');
    if (!names.insert(entry.name).second)
      throw Error(ErrorKind::DuplicateName, {.place = "member " + entry.name,
                                             .found = "the name twice",
                                             .expected = "each name once",
                                             .wayOut = "Write the archive again.",
                                             .value = entry.name});
    if ((flags & 1) != 0)
      throw Error(ErrorKind::Encrypted, {.place = "member " + entry.name,
                                         .found = "an encrypted member",
                                         .wayOut = "Write the archive without a password."});
    // an entry that is shared by two names is how the densest zip bombs are built
    if (!places.insert(localOffset).second) overlapping(localOffset);
    checkLocal(*m_file, entry, localOffset, rawName);
    if (entry.size > maxUncompressed || total > maxUncompressed - entry.size)
      throw Error(ErrorKind::TooLarge, {.place = "member " + entry.name,
                                        .found = "members of more than " + std::to_string(maxUncompressed) + " bytes",
                                        .expected = "at most that",
                                        .wayOut = "Raise --max-uncompressed-bytes if you trust the file."});
    total += entry.size;
    spans.push_back({localOffset, entry.dataOffset + entry.compressed});
    m_entries.push_back(std::move(entry));
    at += kCentralSize + nameLength + extraLength + commentLength;
  }
  if (m_entries.size() != directory.entries || at != central.size())
    badStructure("directory", "another number of entries than it says");
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.first < b.first; });
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i].first < spans[i - 1].end) overlapping(spans[i].first);
  }
  if (!spans.empty() && spans.back().end > directory.offset) badStructure("directory", "a member that reaches into it");
}

const ZipEntry* ZipArchive::find(const std::string& name) const {
  for (const ZipEntry& e : m_entries) {
    if (e.name == name) return &e;
  }
  return nullptr;
}

std::shared_ptr<ByteSource> ZipArchive::open(const ZipEntry& entry) const {
  return openZipMember(subSource(m_file, entry.dataOffset, entry.compressed), entry);
}

}  // namespace eido
