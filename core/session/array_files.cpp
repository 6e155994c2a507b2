// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/array_files.h"

#include <zlib.h>

#include <cstring>

#include "core/base/json.h"

namespace eido {
namespace {

std::string valuesOf(const ResultArray& array) {
  return {reinterpret_cast<const char*>(array.values.data()), array.values.size() * sizeof(double)};
}

/// Little-endian, as zip wants it.
template <typename Number>
void put(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// What the local head and the directory of a zip archive say of a member alike.
void putMember(std::string& out, const std::string& name, const std::string& bytes) {
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const auto checksum = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
  put<std::uint16_t>(out, 20);      // version 2.0
  put<std::uint16_t>(out, 0x0800);  // names are UTF-8
  put<std::uint16_t>(out, 0);       // stored
  put<std::uint16_t>(out, 0);       // 0:00
  put<std::uint16_t>(out, 0x0021);  // 1 January 1980: the same arrays are the same bytes
  put(out, checksum);
  put(out, size);
  put(out, size);
  put(out, static_cast<std::uint16_t>(name.size()));
  put<std::uint16_t>(out, 0);  // no further fields
}

}  // namespace

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

std::string safetensorsHeader(const std::string& name, DType type, const std::vector<std::int64_t>& shape,
                              std::uint64_t bytes) {
  const char* dtype = type == DType::Float16 ? "F16" : type == DType::Float32 ? "F32" : "F64";
  std::string json = jsonText({{name, {{"dtype", dtype}, {"shape", shape}, {"data_offsets", {0, bytes}}}}});
  json.append((8 - json.size() % 8) % 8, ' ');
  std::string header(8, '\0');
  const std::uint64_t size = json.size();
  std::memcpy(header.data(), &size, 8);
  return header + json;
}

std::string npyBytes(const ResultArray& array) { return npyHeader(DType::Float64, array.shape) + valuesOf(array); }

std::string npzBytes(std::span<const NamedArray> arrays) {
  std::string file, directory;
  for (const NamedArray& a : arrays) {
    std::string name = a.name + ".npy";
    for (char& c : name) {
      if (c == '/') c = '.';
    }
    const std::string bytes = npyBytes(*a.array);
    const auto offset = static_cast<std::uint32_t>(file.size());
    put<std::uint32_t>(file, 0x04034b50);
    putMember(file, name, bytes);
    file += name + bytes;
    put<std::uint32_t>(directory, 0x02014b50);
    put<std::uint16_t>(directory, 20);
    putMember(directory, name, bytes);
    directory.append(10, '\0');  // no comment, disk 0, no attributes
    put(directory, offset);
    directory += name;
  }
  const auto begin = static_cast<std::uint32_t>(file.size());
  file += directory;
  put<std::uint32_t>(file, 0x06054b50);
  put<std::uint32_t>(file, 0);  // one disk
  put(file, static_cast<std::uint16_t>(arrays.size()));
  put(file, static_cast<std::uint16_t>(arrays.size()));
  put(file, static_cast<std::uint32_t>(directory.size()));
  put(file, begin);
  put<std::uint16_t>(file, 0);
  return file;
}

std::string safetensorsBytes(std::span<const NamedArray> arrays) {
  Json header = Json::object();
  std::uint64_t end = 0;
  for (const NamedArray& a : arrays) {
    const std::uint64_t begin = end;
    end += a.array->values.size() * sizeof(double);
    header[a.name] = {{"dtype", "F64"}, {"shape", a.array->shape}, {"data_offsets", {begin, end}}};
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');
  std::string file;
  put(file, static_cast<std::uint64_t>(text.size()));
  file += text;
  for (const NamedArray& a : arrays) file += valuesOf(*a.array);
  return file;
}

}  // namespace eido
