// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace eido::test {

std::filesystem::path sharedPath(const std::string& below) {
  const char* chosen = std::getenv("EIDO_SHARED");
  const char* root = chosen != nullptr ? chosen : EIDO_TEST_SHARED;
  const std::filesystem::path path = std::filesystem::path(root) / below;
  std::error_code code;
  return std::filesystem::exists(path, code) ? path : std::filesystem::path{};
}

std::filesystem::path sourcePath(const std::string& below) { return std::filesystem::path(EIDO_TEST_SOURCE) / below; }

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "eidoscope-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw Error(ErrorKind::Io, "no temporary folder can be made");
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::path(const std::string& name) const {
  return name.empty() ? m_path.string() : (m_path / name).string();
}

void writeFile(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string readFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string npyBytes(const std::string& descr, const std::vector<std::int64_t>& shape, const void* data,
                     std::size_t bytes) {
  std::string sizes;
  for (const std::int64_t size : shape) sizes += std::to_string(size) + ",";
  std::string header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + sizes + ")}";
  header.append(63 - (10 + header.size()) % 64, ' ');
  header += '\n';
  std::string file("\x93NUMPY\x01\x00", 8);
  file += static_cast<char>(header.size() & 0xFF);
  file += static_cast<char>(header.size() >> 8);
  return file + header + std::string(static_cast<const char*>(data), bytes);
}

std::string npyBytes(const std::vector<std::int64_t>& shape, const std::vector<float>& values) {
  return npyBytes("<f4", shape, values.data(), values.size() * sizeof(float));
}

}  // namespace eido::test
