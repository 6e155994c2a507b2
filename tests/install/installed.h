// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace eido::test {

/// A path below the prefix of the tree that the test install.Tree installed.
std::string installed(const std::string& below);
/// The content of an installed file; a name that ends in .gz is unpacked.
std::string installedText(const std::string& below);
/// The files that are installed, as paths below the prefix.
std::set<std::string> installedFiles();
/// What stands between the first `before` and the `after` that follows it, or "" without them.
std::string between(const std::string& text, const std::string& before, const std::string& after);
/// Whether a program of this name is in PATH.
bool toolIsThere(const std::string& name);

}  // namespace eido::test

/// Skips the test, by name, when a tool that it asks is not installed.
#define EIDO_REQUIRE_TOOL(name) \
  if (!eido::test::toolIsThere(name)) GTEST_SKIP() << (name) << " is not installed"
