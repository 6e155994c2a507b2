// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/registry.h"

#include "core/analyses/method_list.h"

namespace eido {

std::span<const Analysis* const> analyses() {
  static const std::vector<const Analysis*> all = [] {
    std::vector<const Analysis*> list;
    for (const auto& ofRoom : methodList()) {
      for (const Analysis* a : ofRoom()) list.push_back(a);
    }
    return list;
  }();
  return all;
}

const AnalysisSpec* findSpec(std::string_view name) {
  for (const Analysis* a : analyses()) {
    if (a->spec().name == name) return &a->spec();
  }
  return nullptr;
}

const Analysis& analysis(std::string_view name) {
  std::string names;
  for (const Analysis* a : analyses()) {
    if (a->spec().name == name) return *a;
    names += (names.empty() ? "" : ", ") + a->spec().name;
  }
  throw Error(ErrorKind::NotFound,
              {.found = "the analysis \"" + std::string(name) + "\"", .expected = "one of " + names});
}

}  // namespace eido
