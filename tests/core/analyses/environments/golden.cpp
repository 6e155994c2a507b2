// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analyses/environments/golden.h"

#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::test {

std::string golden(const std::string& name) { return sharedPath("reference/xrm/" + name).string(); }

const Json& expectations() {
  static const Json all = loadJson(golden("expected.json"));
  return all;
}

const Json& bars() {
  static const Json all = loadJson(golden("bars.json"))["bars"];
  return all;
}

}  // namespace eido::test
