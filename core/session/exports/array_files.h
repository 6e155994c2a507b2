// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/dtype.h"
#include "core/data/result.h"

namespace eido {

/// An array under the name that it has in a file.
struct NamedArray {
  std::string name;
  const ResultArray* array = nullptr;
};

/// Writes arrays of a result as .npy (one), .npz or .safetensors of float64, by the extension.
/// @throws Error{Io, UnsupportedFormat}
void writeArrays(const std::string& path, std::span<const NamedArray> arrays);

/// The columns of a table that hold numbers, as arrays: true and false as 1 and 0, missing ones as NaN, a column of
/// lists of one length as rows x length. Columns of texts are left out.
/// @param leftOut  gets their names
std::vector<ResultArray> numericColumns(const Table& table, std::vector<std::string>& leftOut);

}  // namespace eido
