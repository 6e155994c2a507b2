// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/command_lines.h"

#include <algorithm>

#include "core/analyses/registry.h"
#include "core/base/text.h"

namespace eido {
namespace {

std::string flagOf(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return " --" + name + " ";
}

/// A value as a flag takes it: lists with commas, commas within a name escaped.
std::string valueText(const Json& value) {
  const auto one = [](const Json& v) {
    if (!v.is_string()) return jsonText(v);
    std::string text;
    for (const char c : v.get<std::string>()) text += c == ',' ? std::string("\\,") : std::string(1, c);
    return text;
  };
  if (!value.is_array()) return value.is_string() ? value.get<std::string>() : jsonText(value);
  std::vector<std::string> parts;
  for (const Json& v : value) parts.push_back(one(v));
  return join(parts, ",");
}

const AnalysisSpec* specOf(const std::string& name) {
  for (const Analysis* a : analyses()) {
    if (a->spec().name == name) return &a->spec();
  }
  return nullptr;
}

}  // namespace

std::string shellWord(const std::string& word) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./,:@%";
  if (!word.empty() && word.find_first_not_of(kSafe) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string runCommand(const RunInfo& run, const std::string& project) {
  std::string line = "eidoscope run " + run.analysis + " " + shellWord(project) + " --set " + shellWord(run.set);
  const AnalysisSpec* spec = specOf(run.analysis);
  Json columns = Json::array();
  for (const RunInput& input : run.inputs) {
    // a column that a parameter names is not one of those that are compared, unless it is both
    bool named = false;
    for (const auto& [name, value] : run.parameters.items()) {
      const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
      named = named || (p != nullptr && p->type == ParameterType::Column && value == Json(input.column));
    }
    if (!input.slice && !named) columns.push_back(input.column);
  }
  if (!columns.empty()) line += " --columns " + shellWord(valueText(columns));
  if (!run.slice().empty()) line += " --slice " + shellWord(run.slice());
  for (const auto& [name, value] : run.parameters.items()) {
    const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
    if (value.is_null() || (p != nullptr && p->fallback == value)) continue;
    line += flagOf(name) + shellWord(valueText(value));
  }
  return line + " --seed " + std::to_string(run.seed);
}

std::string importCommand(const ImportRecord& import, const std::string& set, const std::string& project) {
  std::string line =
      "eidoscope import " + shellWord(project) + " " + shellWord(import.file) + " --set " + shellWord(set);
  for (const auto& [name, value] : import.options.items()) {
    const bool flag = value.is_boolean();
    if ((flag && !value.get<bool>()) || name.ends_with("_sha256")) continue;  // said of a file, not by the person
    const std::string named = flagOf(name);
    line += flag ? named.substr(0, named.size() - 1) : named + shellWord(valueText(value));
  }
  return line;
}

std::string sliceCommand(const SliceInfo& slice, const std::string& set, const std::string& project) {
  return "eidoscope select " + shellWord(project) + " --set " + shellWord(set) + " --where " + shellWord(slice.rule) +
         " --save-as " + shellWord(slice.name);
}

}  // namespace eido
