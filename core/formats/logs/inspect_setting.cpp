// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/inspect_setting.h"

#include <set>

#include "core/base/text.h"
#include "core/formats/logs/log_findings.h"

namespace eido {
namespace {

/// Names of what changes no answer.
bool isPlumbing(const std::string& name) {
  static const std::set<std::string> kNames = {"base_url",     "max_connections",      "max_retries", "timeout",
                                               "api_key",      "attempt_timeout",      "batch",       "device",
                                               "cache_prompt", "log_level_transcript", "seed"};
  return kNames.contains(name);
}

void add(const Json& values, InspectSetting& setting) {
  if (!values.is_object()) return;
  for (const auto& [name, value] : values.items()) {
    if (!value.is_null() && !isPlumbing(name)) setting.values[name] = plainText(value);
  }
}

}  // namespace

std::string InspectSetting::text() const {
  std::string text = solver;
  for (const auto& [name, value] : values) text += "\n" + name + "=" + value;
  return text;
}

std::string InspectSetting::differenceFrom(const InspectSetting& other) const {
  std::vector<std::string> parts;
  if (solver != other.solver) parts.push_back(solver.empty() ? "no solver" : solver);
  for (const auto& [name, value] : values) {
    const auto same = other.values.find(name);
    if (same == other.values.end() || same->second != value) parts.push_back(name + " " + value);
  }
  for (const auto& [name, value] : other.values) {
    if (!values.contains(name)) parts.push_back("no " + name);
  }
  return join(parts, ", ");
}

InspectSetting settingOf(const Json& log) {
  const Json& eval = memberOf(log, "eval");
  InspectSetting setting{.solver = textMember(eval, "solver"), .values = {}};
  add(memberOf(eval, "solver_args"), setting);
  add(memberOf(eval, "model_args"), setting);
  add(memberOf(memberOf(log, "plan"), "config"), setting);
  add(memberOf(eval, "model_generate_config"), setting);
  return setting;
}

}  // namespace eido
