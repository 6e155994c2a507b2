// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_bytes.h"

#include <zlib.h>

#include <cstdint>

#include "tests/support/raw_bytes.h"

namespace eido::test {
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string file, central;
  for (const auto& [name, data] : members) {
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(data.data()), static_cast<uInt>(data.size())));
    const auto size = static_cast<std::uint32_t>(data.size());
    const std::string common = raw<std::uint16_t>(20) + raw<std::uint16_t>(0) + raw<std::uint16_t>(0) +
                               raw<std::uint32_t>(0) + raw(crc) + raw(size) + raw(size) +
                               raw(static_cast<std::uint16_t>(name.size())) + raw<std::uint16_t>(0);
    central += raw<std::uint32_t>(0x02014b50) + raw<std::uint16_t>(20) + common + raw<std::uint16_t>(0) +
               raw<std::uint16_t>(0) + raw<std::uint16_t>(0) + raw<std::uint32_t>(0) +
               raw(static_cast<std::uint32_t>(file.size())) + name;
    file += raw<std::uint32_t>(0x04034b50) + common + name + data;
  }
  const auto count = static_cast<std::uint16_t>(members.size());
  return file + central + raw<std::uint32_t>(0x06054b50) + raw<std::uint32_t>(0) + raw(count) + raw(count) +
         raw(static_cast<std::uint32_t>(central.size())) + raw(static_cast<std::uint32_t>(file.size())) +
         raw<std::uint16_t>(0);
}

}  // namespace eido::test
