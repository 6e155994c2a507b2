// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analyses/alignment/golden.h"

#include <zlib.h>

#include <cstring>

#include "tests/support/test_support.h"

namespace eido::test {
namespace {

template <typename T>
T number(const std::string& bytes, std::size_t place) {
  T value;
  std::memcpy(&value, bytes.data() + place, sizeof(T));
  return value;
}

std::string inflated(const char* data, std::size_t packed, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data));
  stream.avail_in = static_cast<uInt>(packed);
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(size);
  inflateInit2(&stream, -MAX_WBITS);
  const int code = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (code != Z_STREAM_END) throw Error(ErrorKind::Damaged, "a test file does not inflate");
  return out;
}

}  // namespace

std::map<std::string, NpyArray> loadNpz(const std::filesystem::path& path) {
  const std::string bytes = readFile(path.string());
  std::map<std::string, NpyArray> members;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  std::size_t entry = number<std::uint32_t>(bytes, end + 16);
  for (int left = number<std::uint16_t>(bytes, end + 10); left > 0; --left) {
    const auto method = number<std::uint16_t>(bytes, entry + 10);
    const auto packed = number<std::uint32_t>(bytes, entry + 20);
    const auto size = number<std::uint32_t>(bytes, entry + 24);
    const auto nameLength = number<std::uint16_t>(bytes, entry + 28);
    const auto local = number<std::uint32_t>(bytes, entry + 42);
    const std::string name = bytes.substr(entry + 46, nameLength);
    const std::size_t data =
        local + 30u + number<std::uint16_t>(bytes, local + 26) + number<std::uint16_t>(bytes, local + 28);
    members[name.substr(0, name.size() - 4)] =
        parseNpy(method == 0 ? bytes.substr(data, size) : inflated(bytes.data() + data, packed, size));
    entry += 46u + nameLength + number<std::uint16_t>(bytes, entry + 30) + number<std::uint16_t>(bytes, entry + 32);
  }
  return members;
}

std::shared_ptr<const MatrixF> floats(const NpyArray& array) {
  return std::make_shared<const MatrixF>(doubles(array).cast<float>());
}

align::Representation representation(const NpyArray& array, bool normalise, double clamp) {
  const align::RepresentationOptions options{.normalise = normalise, .clamp = clamp};
  if (array.isDouble) return {std::make_shared<const MatrixD>(doubles(array)), {}, options};
  return {floats(array), {}, options};
}

std::vector<std::vector<std::int32_t>> indexRows(const NpyArray& array) {
  std::vector<std::vector<std::int32_t>> rows(static_cast<std::size_t>(array.rows()));
  for (std::int64_t r = 0; r < array.rows(); ++r) {
    for (std::int64_t c = 0; c < array.columns(); ++c)
      rows[static_cast<std::size_t>(r)].push_back(
          static_cast<std::int32_t>(array.values[static_cast<std::size_t>(r * array.columns() + c)]));
  }
  return rows;
}

double valueOf(const std::string& measure, const align::Representation& a, const align::Representation& b,
               const align::MeasureOptions& options) {
  return align::measure(measure).prepare(a, b, options, Task{})->value();
}

}  // namespace eido::test
