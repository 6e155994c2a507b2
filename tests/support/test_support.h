// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace eido::test {

/// A path below the folder of reference cases and public data, or an empty path when that folder is not there.
std::filesystem::path sharedPath(const std::string& below);

/// A path below the repository.
std::filesystem::path sourcePath(const std::string& below);

/// A fresh folder, removed with all its content at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string path(const std::string& name = {}) const;

 private:
  std::filesystem::path m_path;
};

void writeFile(const std::string& path, const std::string& bytes);
std::string readFile(const std::string& path);

/// The bytes of a .npy file of float32 (descr "<f4") or other little-endian values.
std::string npyBytes(const std::string& descr, const std::vector<std::int64_t>& shape, const void* data,
                     std::size_t bytes);
std::string npyBytes(const std::vector<std::int64_t>& shape, const std::vector<float>& values);

}  // namespace eido::test

/// Skips the test, by name, when the shared reference folder is not there.
#define EIDO_REQUIRE_SHARED(variable, below)                            \
  const std::filesystem::path variable = eido::test::sharedPath(below); \
  if (variable.empty()) GTEST_SKIP() << "shared/" << (below) << " is not there"

/// Expects that `statement` throws eido::Error of the given kind.
#define EIDO_EXPECT_ERROR(statement, expectedKind)                                                   \
  try {                                                                                              \
    statement;                                                                                       \
    ADD_FAILURE() << #statement << " threw nothing";                                                 \
  } catch (const eido::Error& error) {                                                               \
    EXPECT_EQ(eido::errorKindName(error.kind()), eido::errorKindName(expectedKind)) << error.what(); \
  }
