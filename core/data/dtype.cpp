// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dtype.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/error.h"

namespace eido {
namespace {

struct Entry {
  std::string_view name;
  std::size_t size;
};
constexpr std::array<Entry, 12> kTypes = {{{"bool", 1},
                                           {"int8", 1},
                                           {"uint8", 1},
                                           {"int16", 2},
                                           {"uint16", 2},
                                           {"int32", 4},
                                           {"uint32", 4},
                                           {"int64", 8},
                                           {"uint64", 8},
                                           {"float16", 2},
                                           {"float32", 4},
                                           {"float64", 8}}};

/// A small binary float without infinities handled here: sign, exponent and mantissa of the given widths.
float widen(unsigned sign, unsigned exponent, unsigned mantissa, int mantissaBits, int bias) {
  const float magnitude = exponent == 0 ? std::ldexp(static_cast<float>(mantissa), 1 - bias - mantissaBits)
                                        : std::ldexp(static_cast<float>((1U << mantissaBits) | mantissa),
                                                     static_cast<int>(exponent) - bias - mantissaBits);
  return sign != 0 ? -magnitude : magnitude;
}

template <typename From, typename To>
void convert(const void* in, std::size_t count, To* out) {
  const auto* bytes = static_cast<const char*>(in);
  for (std::size_t i = 0; i < count; ++i) {
    From value;
    std::memcpy(&value, bytes + i * sizeof(From), sizeof(From));
    out[i] = static_cast<To>(value);
  }
}

template <typename To>
void convertAny(DType type, const void* in, std::size_t count, To* out) {
  switch (type) {
    case DType::Bool:
    case DType::UInt8:
      return convert<std::uint8_t>(in, count, out);
    case DType::Int8:
      return convert<std::int8_t>(in, count, out);
    case DType::Int16:
      return convert<std::int16_t>(in, count, out);
    case DType::UInt16:
      return convert<std::uint16_t>(in, count, out);
    case DType::Int32:
      return convert<std::int32_t>(in, count, out);
    case DType::UInt32:
      return convert<std::uint32_t>(in, count, out);
    case DType::Int64:
      return convert<std::int64_t>(in, count, out);
    case DType::UInt64:
      return convert<std::uint64_t>(in, count, out);
    case DType::Float32:
      return convert<float>(in, count, out);
    case DType::Float64:
      return convert<double>(in, count, out);
    case DType::Float16: {
      const auto* bytes = static_cast<const char*>(in);
      for (std::size_t i = 0; i < count; ++i) {
        std::uint16_t bits = 0;
        std::memcpy(&bits, bytes + 2 * i, 2);
        out[i] = static_cast<To>(halfToFloat(bits));
      }
      return;
    }
  }
}

}  // namespace

std::size_t dtypeSize(DType type) { return kTypes.at(static_cast<std::size_t>(type)).size; }
std::string_view dtypeName(DType type) { return kTypes.at(static_cast<std::size_t>(type)).name; }

DType dtypeFromName(std::string_view name) {
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    if (kTypes[i].name == name) return static_cast<DType>(i);
  }
  throw Error(ErrorKind::UnsupportedDtype, {.found = "the type \"" + std::string(name) + "\""});
}

bool isFloat(DType type) { return type >= DType::Float16; }

float halfToFloat(std::uint16_t bits) {
  const unsigned sign = bits >> 15, exponent = (bits >> 10) & 31, mantissa = bits & 1023;
  if (exponent == 31) {
    const float special =
        mantissa != 0 ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
    return sign != 0 ? -special : special;
  }
  return widen(sign, exponent, mantissa, 10, 15);
}

float bfloat16ToFloat(std::uint16_t bits) { return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16); }

float float8E4M3ToFloat(std::uint8_t bits) {
  const unsigned sign = bits >> 7, exponent = (bits >> 3) & 15, mantissa = bits & 7;
  if (exponent == 15 && mantissa == 7) return std::numeric_limits<float>::quiet_NaN();
  return widen(sign, exponent, mantissa, 3, 7);
}

float float8E5M2ToFloat(std::uint8_t bits) { return halfToFloat(static_cast<std::uint16_t>(bits << 8)); }

std::uint16_t floatToHalf(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000);
  const std::uint32_t magnitude = bits & 0x7FFFFFFF;
  if (magnitude > 0x7F800000) return static_cast<std::uint16_t>(sign | 0x7E00);
  if (magnitude >= 0x477FF000) return static_cast<std::uint16_t>(sign | 0x7C00);
  if (magnitude < 0x38800000) {  // subnormal half: the multiples of 2^-24
    const float scaled = std::bit_cast<float>(magnitude) * 0x1p24F;
    return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(std::nearbyint(scaled)));
  }
  const std::uint32_t rounded = magnitude + 0xFFF + ((magnitude >> 13) & 1);
  return static_cast<std::uint16_t>(sign | ((rounded - 0x38000000) >> 13));
}

void toDoubles(DType type, const void* in, std::size_t count, double* out) { convertAny(type, in, count, out); }

void toFloats(DType type, const void* in, std::size_t count, float* out) {
  if (type == DType::Float32) {
    std::memcpy(out, in, count * sizeof(float));
    return;
  }
  convertAny(type, in, count, out);
}

}  // namespace eido
