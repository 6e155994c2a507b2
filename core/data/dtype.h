// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace eido {

/// Element types as held in memory and in the project, always little-endian. Readers widen bfloat16 and float8 to
/// Float32 (exact), so those do not occur here.
enum class DType { Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64 };

std::size_t dtypeSize(DType type);
/// "float32", "int64", "bool", ...: NumPy's names.
std::string_view dtypeName(DType type);
/// The type of that name. @throws Error{UnsupportedDtype}
DType dtypeFromName(std::string_view name);
bool isFloat(DType type);

/// IEEE 754 half, bfloat16 and the two float8 layouts of the Open Compute Project, widened exactly.
float halfToFloat(std::uint16_t bits);
float bfloat16ToFloat(std::uint16_t bits);
float float8E4M3ToFloat(std::uint8_t bits);
float float8E5M2ToFloat(std::uint8_t bits);
/// Nearest half, ties to even; overflow becomes infinity.
std::uint16_t floatToHalf(float value);

/// `count` elements of `type` at `in` as doubles. 64-bit integers above 2^53 are rounded.
void toDoubles(DType type, const void* in, std::size_t count, double* out);
/// `count` elements of `type` at `in` as floats. Rounds what does not fit.
void toFloats(DType type, const void* in, std::size_t count, float* out);

}  // namespace eido
