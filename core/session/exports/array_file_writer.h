// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/whole_file.h"
#include "core/data/dtype.h"

namespace eido {

/// An array that a file will hold: its values follow.
struct DeclaredArray {
  std::string name;
  DType type = DType::Float64;  ///< float16, float32 or float64
  std::vector<std::int64_t> shape;
  std::uint64_t bytes() const;
};

/// The head of a .npy file of version 1, padded so that the values begin at a multiple of 64.
std::string npyHeader(DType type, const std::vector<std::int64_t>& shape);

/// Writes arrays into a .npy (one), .npz or .safetensors file, by the path's extension, value by value in bounded
/// memory. An .npz is a zip archive without compression, as numpy.savez writes it, with 64-bit sizes where it must; a
/// `/` in a name becomes a point there. The same arrays are the same bytes.
class ArrayFileWriter {
 public:
  /// Whether an extension (".npy", ...) is one of those.
  static bool writes(const std::string& extension);

  /// .safetensors wants every array's place aligned to its values: declare wider ones first.
  /// @throws Error{Io}, Error{UnsupportedFormat} for several arrays in a .npy.
  ArrayFileWriter(const std::string& path, std::vector<DeclaredArray> arrays);
  /// The next values, little-endian in C order, array after array; no call crosses from one array to the next.
  void write(const void* values, std::size_t bytes);
  /// @throws Error{Io}; Error{Internal} when values are missing.
  void commit();

 private:
  void beginMember();
  void endMember();
  void finishArchive();

  struct Member {
    std::string name;
    std::uint64_t offset = 0;  ///< of its local head
    std::uint64_t size = 0;    ///< with the .npy head
    std::uint32_t checksum = 0;
  };
  WholeFile m_file;
  std::vector<DeclaredArray> m_arrays;
  std::vector<Member> m_members;
  std::size_t m_at = 0;      ///< array that is being written
  std::uint64_t m_left = 0;  ///< bytes that it lacks
  bool m_archive = false;
};

}  // namespace eido
