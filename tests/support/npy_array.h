// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/matrix.h"

namespace eido::test {

/// A .npy file of 1 or 2 dimensions (or 3: samples x layers x dim, flattened to samples x (layers dim)), widened.
struct NpyArray {
  std::vector<std::int64_t> shape;
  std::vector<double> values;
  bool isDouble = false;
  std::int64_t rows() const { return shape.at(0); }
  std::int64_t columns() const { return static_cast<std::int64_t>(values.size()) / rows(); }
};
NpyArray parseNpy(const std::string& bytes);
NpyArray loadNpy(const std::filesystem::path& path);
MatrixD doubles(const NpyArray& array);
std::vector<std::int32_t> integers(const NpyArray& array);
Json loadJson(const std::filesystem::path& path);

}  // namespace eido::test
