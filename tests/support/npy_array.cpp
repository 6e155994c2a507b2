// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/npy_array.h"

#include <cstring>

#include "tests/support/test_support.h"

namespace eido::test {
namespace {

template <typename T>
std::vector<double> widened(const char* data, std::size_t count) {
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    T value;
    std::memcpy(&value, data + i * sizeof(T), sizeof(T));
    values[i] = static_cast<double>(value);
  }
  return values;
}

template <typename T>
T number(const std::string& bytes, std::size_t place) {
  T value;
  std::memcpy(&value, bytes.data() + place, sizeof(T));
  return value;
}

}  // namespace

NpyArray parseNpy(const std::string& bytes) {
  const bool small = bytes.at(6) == 1;
  const std::size_t length = small ? number<std::uint16_t>(bytes, 8) : number<std::uint32_t>(bytes, 8);
  const std::size_t begin = small ? 10 : 12;
  const std::string header = bytes.substr(begin, length);
  NpyArray array;
  const std::size_t open = header.find('(') + 1;
  std::size_t place = open;
  std::size_t count = 1;
  while (header[place] != ')') {
    if (header[place] >= '0' && header[place] <= '9') {
      std::size_t used = 0;
      array.shape.push_back(std::stoll(header.substr(place), &used));
      count *= static_cast<std::size_t>(array.shape.back());
      place += used;
    } else {
      ++place;
    }
  }
  const char* data = bytes.data() + begin + length;
  if (header.find("<f4") != std::string::npos)
    array.values = widened<float>(data, count);
  else if (header.find("<f8") != std::string::npos)
    array.values = widened<double>(data, count);
  else if (header.find("<i8") != std::string::npos)
    array.values = widened<std::int64_t>(data, count);
  else if (header.find("|u1") != std::string::npos)
    array.values = widened<std::uint8_t>(data, count);
  else if (header.find("<f2") != std::string::npos) {
    for (const double raw : widened<std::uint16_t>(data, count)) {
      Eigen::half half;
      half.x = static_cast<std::uint16_t>(raw);
      array.values.push_back(static_cast<double>(static_cast<float>(half)));
    }
  } else {
    throw Error(ErrorKind::UnsupportedDtype, header);
  }
  array.isDouble = header.find("<f8") != std::string::npos;
  return array;
}

NpyArray loadNpy(const std::filesystem::path& path) { return parseNpy(readFile(path.string())); }

MatrixD doubles(const NpyArray& array) {
  return Eigen::Map<const MatrixD>(array.values.data(), array.rows(), array.columns());
}

std::vector<std::int32_t> integers(const NpyArray& array) {
  std::vector<std::int32_t> values;
  for (const double v : array.values) values.push_back(static_cast<std::int32_t>(v));
  return values;
}

Json loadJson(const std::filesystem::path& path) { return Json::parse(readFile(path.string())); }

}  // namespace eido::test
