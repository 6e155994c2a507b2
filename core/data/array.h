// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/data/dtype.h"

namespace eido {

/// Where the elements of an array come from: read in C order in any chunks; going backwards may be slow.
class ElementSource {
 public:
  virtual ~ElementSource() = default;
  /// Writes elements [first, first + count) in C order as little-endian values of the array's dtype.
  virtual void read(std::int64_t first, std::int64_t count, void* out) = 0;
};

/// A numeric array of any rank that a file holds, read on demand.
struct NumericArray {
  std::string name;                 ///< "" where the format has no names
  DType dtype = DType::Float32;     ///< as read gives it (after widening bfloat16 and float8)
  std::string storedDtype;          ///< the file's own word: "<f4", "BF16", "torch.HalfStorage", "text", ...
  std::string storedOrder;          ///< "F" for column-major files, else empty
  std::vector<std::int64_t> shape;  ///< first axis = items
  std::shared_ptr<ElementSource> source;

  std::int64_t elements() const {
    std::int64_t n = 1;
    for (const std::int64_t s : shape) n *= s;
    return n;
  }
};

/// An array of texts (NumPy's U and S arrays).
struct TextArray {
  std::string name;
  std::vector<std::int64_t> shape;
  std::vector<std::string> values;
};

/// Elements that are already in memory as doubles.
std::shared_ptr<ElementSource> sourceOf(std::vector<double> values);
/// Elements in memory as raw little-endian bytes of `type`.
std::shared_ptr<ElementSource> sourceOf(DType type, std::string bytes);

}  // namespace eido
