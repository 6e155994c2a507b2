// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/dtype.h"
#include "core/data/result.h"

namespace eido {

/// The head of a .npy file of version 1, padded so that the values begin at a multiple of 64.
std::string npyHeader(DType type, const std::vector<std::int64_t>& shape);

/// The head of a .safetensors file of one tensor of so many bytes.
std::string safetensorsHeader(const std::string& name, DType type, const std::vector<std::int64_t>& shape,
                              std::uint64_t bytes);

/// An array under the name that it has in a file.
struct NamedArray {
  std::string name;
  const ResultArray* array = nullptr;
};

/// The bytes of a .npy file of float64.
std::string npyBytes(const ResultArray& array);
/// Several arrays as a .npz file (a zip archive without compression, as numpy.savez writes it).
std::string npzBytes(std::span<const NamedArray> arrays);
/// Several arrays as a .safetensors file of float64.
std::string safetensorsBytes(std::span<const NamedArray> arrays);

}  // namespace eido
