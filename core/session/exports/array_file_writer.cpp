// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/array_file_writer.h"

#include <zlib.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/extension.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace eido {
namespace {

constexpr std::uint64_t kLargest32 = 0xFFFFFFFF;

/// Little-endian, as zip wants it.
template <typename Number>
void put(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::uint32_t clamped(std::uint64_t value) { return static_cast<std::uint32_t>(std::min(value, kLargest32)); }

std::uint32_t addChecksum(std::uint32_t before, const void* data, std::size_t bytes) {
  return static_cast<std::uint32_t>(crc32_z(before, static_cast<const Bytef*>(data), bytes));
}

/// What the local head and the directory of a zip archive say of a member alike.
void putMember(std::string& out, const std::string& name, std::uint64_t size, std::uint32_t checksum,
               std::uint16_t further) {
  put<std::uint16_t>(out, size >= kLargest32 ? 45 : 20);  // version 4.5 for 64-bit sizes, else 2.0
  put<std::uint16_t>(out, 0x0800);                        // names are UTF-8
  put<std::uint16_t>(out, 0);                             // stored
  put<std::uint16_t>(out, 0);                             // 0:00
  put<std::uint16_t>(out, 0x0021);                        // 1 January 1980: the same arrays are the same bytes
  put(out, checksum);
  put(out, clamped(size));
  put(out, clamped(size));
  put(out, static_cast<std::uint16_t>(name.size()));
  put(out, further);  // bytes of further fields
}

/// The sizes (and, in the directory, the place) that 32 bits don't hold.
std::string zip64Field(std::uint64_t size, std::uint64_t offset) {
  std::string values;
  if (size >= kLargest32) {
    put(values, size);
    put(values, size);
  }
  if (offset >= kLargest32) put(values, offset);
  if (values.empty()) return values;
  std::string field;
  put<std::uint16_t>(field, 1);
  put(field, static_cast<std::uint16_t>(values.size()));
  return field + values;
}

std::string localHead(const std::string& name, std::uint64_t size, std::uint32_t checksum) {
  const std::string further = zip64Field(size, 0);
  std::string head;
  put<std::uint32_t>(head, 0x04034b50);
  putMember(head, name, size, checksum, static_cast<std::uint16_t>(further.size()));
  return head + name + further;
}

/// A name that is safe in an archive and not used yet.
std::string memberName(std::string name, std::set<std::string>& used) {
  for (char& c : name) {
    if (c == '/' || c == '\\' || c == '\0') c = '.';
  }
  if (name.size() > 1 && name[1] == ':') name[1] = '.';
  std::string unique = name;
  for (int number = 2; !used.insert(unique).second; ++number) unique = name + "_" + std::to_string(number);
  return unique + ".npy";
}

std::string safetensorsHead(const std::vector<DeclaredArray>& arrays) {
  Json tensors = Json::object();
  std::uint64_t end = 0;
  for (const DeclaredArray& a : arrays) {
    const std::uint64_t begin = end;
    end += a.bytes();
    const char* dtype = a.type == DType::Float16 ? "F16" : a.type == DType::Float32 ? "F32" : "F64";
    tensors[a.name] = {{"dtype", dtype}, {"shape", a.shape}, {"data_offsets", {begin, end}}};
  }
  std::string text = jsonText(tensors);
  text.append((8 - text.size() % 8) % 8, ' ');
  std::string head;
  put(head, static_cast<std::uint64_t>(text.size()));
  return head + text;
}

}  // namespace

std::uint64_t DeclaredArray::bytes() const {
  std::uint64_t n = dtypeSize(type);
  for (const std::int64_t s : shape) n *= static_cast<std::uint64_t>(s);
  return n;
}

std::string npyHeader(DType type, const std::vector<std::int64_t>& shape) {
  std::string sizes;
  for (const std::int64_t s : shape) sizes += std::to_string(s) + ", ";
  if (shape.size() > 1)
    sizes.resize(sizes.size() - 2);
  else if (shape.size() == 1)
    sizes.resize(sizes.size() - 1);
  const char* descr = type == DType::Float16 ? "<f2" : type == DType::Float32 ? "<f4" : "<f8";
  std::string dict = std::string("{'descr': '") + descr + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
  dict.append(63 - (10 + dict.size()) % 64, ' ');
  dict += '\n';
  std::string header("\x93NUMPY\x01\x00", 8);
  header += static_cast<char>(dict.size() & 0xFF);
  header += static_cast<char>(dict.size() >> 8);
  return header + dict;
}

bool ArrayFileWriter::writes(const std::string& extension) {
  return extension == ".npy" || extension == ".npz" || extension == ".safetensors";
}

ArrayFileWriter::ArrayFileWriter(const std::string& path, std::vector<DeclaredArray> arrays)
    : m_file(path), m_arrays(std::move(arrays)), m_archive(extensionOf(path) == ".npz") {
  const bool npy = extensionOf(path) == ".npy";
  if (npy && m_arrays.size() != 1)
    throw Error(ErrorKind::UnsupportedFormat, {.file = path,
                                               .found = std::to_string(m_arrays.size()) + " arrays",
                                               .expected = "one; .npz and .safetensors hold several"});
  if (npy)
    m_file.write(npyHeader(m_arrays[0].type, m_arrays[0].shape));
  else if (!m_archive)
    m_file.write(safetensorsHead(m_arrays));
  if (m_archive) {
    std::set<std::string> used;
    for (const DeclaredArray& a : m_arrays) m_members.push_back({.name = memberName(a.name, used)});
  }
  if (!m_arrays.empty()) beginMember();
}

void ArrayFileWriter::beginMember() {
  const DeclaredArray& array = m_arrays[m_at];
  m_left = array.bytes();
  if (m_archive) {
    Member& member = m_members[m_at];
    const std::string head = npyHeader(array.type, array.shape);
    member.offset = m_file.size();
    member.size = head.size() + m_left;
    member.checksum = addChecksum(0, head.data(), head.size());
    m_file.write(localHead(member.name, member.size, 0));  // the checksum is known at the end
    m_file.write(head);
  }
  if (m_left == 0) endMember();
}

void ArrayFileWriter::endMember() {
  if (m_archive) {
    const Member& member = m_members[m_at];
    m_file.patch(member.offset, localHead(member.name, member.size, member.checksum));
  }
  if (++m_at < m_arrays.size()) beginMember();
}

void ArrayFileWriter::write(const void* values, std::size_t bytes) {
  if (bytes == 0) return;
  if (bytes > m_left) throw Error(ErrorKind::Internal, "more values than the array " + m_file.path() + " was to hold");
  m_file.write(values, bytes);
  if (m_archive) m_members[m_at].checksum = addChecksum(m_members[m_at].checksum, values, bytes);
  m_left -= bytes;
  if (m_left == 0) endMember();
}

void ArrayFileWriter::finishArchive() {
  const std::uint64_t begin = m_file.size();
  for (const Member& member : m_members) {
    const std::string further = zip64Field(member.size, member.offset);
    std::string entry;
    put<std::uint32_t>(entry, 0x02014b50);
    put<std::uint16_t>(entry, further.empty() ? 20 : 45);
    putMember(entry, member.name, member.size, member.checksum, static_cast<std::uint16_t>(further.size()));
    entry.append(10, '\0');  // no comment, disk 0, no attributes
    put(entry, clamped(member.offset));
    m_file.write(entry + member.name + further);
  }
  const std::uint64_t end = m_file.size(), count = m_members.size();
  std::string tail;
  if (begin >= kLargest32 || end - begin >= kLargest32 || count >= 0xFFFF) {
    put<std::uint32_t>(tail, 0x06064b50);
    put<std::uint64_t>(tail, 44);  // bytes that follow
    put<std::uint16_t>(tail, 45);
    put<std::uint16_t>(tail, 45);
    put<std::uint32_t>(tail, 0);  // one disk
    put<std::uint32_t>(tail, 0);
    put(tail, count);
    put(tail, count);
    put(tail, end - begin);
    put(tail, begin);
    put<std::uint32_t>(tail, 0x07064b50);
    put<std::uint32_t>(tail, 0);
    put(tail, end);
    put<std::uint32_t>(tail, 1);
  }
  const auto count16 = static_cast<std::uint16_t>(std::min<std::uint64_t>(count, 0xFFFF));
  put<std::uint32_t>(tail, 0x06054b50);
  put<std::uint32_t>(tail, 0);  // one disk
  put(tail, count16);
  put(tail, count16);
  put(tail, clamped(end - begin));
  put(tail, clamped(begin));
  put<std::uint16_t>(tail, 0);
  m_file.write(tail);
}

void ArrayFileWriter::commit() {
  if (m_at < m_arrays.size()) throw Error(ErrorKind::Internal, "fewer values than the array was to hold");
  if (m_archive) finishArchive();
  m_file.commit();
}

}  // namespace eido
