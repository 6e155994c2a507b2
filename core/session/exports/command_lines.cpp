// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/command_lines.h"

#include <algorithm>

#include "core/analyses/registry.h"
#include "core/base/flag.h"
#include "core/base/text.h"
#include "core/session/imports/imports.h"

namespace eido {
namespace {

/// A value as a flag takes it: lists with commas.
std::string valueText(const Json& value) {
  const auto one = [](const Json& v) { return v.is_string() ? listPart(v.get<std::string>()) : jsonText(v); };
  if (!value.is_array()) return value.is_string() ? value.get<std::string>() : jsonText(value);
  std::vector<std::string> parts;
  for (const Json& v : value) parts.push_back(one(v));
  return join(parts, ",");
}

/// In $'...' (POSIX.1-2024, 2.2.4), with all but printable ASCII as octal bytes: one line that no page changes.
std::string escapedWord(const std::string& word) {
  std::string quoted = "$'";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || c == '\\') {
      quoted += {'\\', c};
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 0x20 || byte >= 0x7F) {
      for (const unsigned shift : {9U, 6U, 3U, 0U})
        quoted += shift == 9U ? '\\' : static_cast<char>('0' + (byte >> shift & 7U));
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

}  // namespace

std::string shellWord(const std::string& word) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./,:@%";
  if (!word.empty() && word.find_first_not_of(kSafe) == std::string::npos) return word;
  if (visibleControls(word) != word || word.find_first_of("\n\t") != std::string::npos) return escapedWord(word);
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

namespace {

/// A path that begins with a dash would be an option.
std::string fileWord(const std::string& path) { return shellWord(path.starts_with('-') ? "./" + path : path); }

}  // namespace

std::string runCommand(const RunInfo& run, const std::string& project) {
  std::string line = "eidoscope run " + run.analysis + " " + fileWord(project) + " --set " + shellWord(run.set);
  const AnalysisSpec* spec = findSpec(run.analysis);
  Json columns = Json::array();
  for (const RunInput& input : run.inputs) {
    // a column that a parameter names is not one of those that are compared, unless it is both
    bool named =
        !input.parts.empty() && std::find(input.parts.begin(), input.parts.end(), kCompared) == input.parts.end();
    for (const auto& [name, value] : run.parameters.items()) {
      const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
      named = named ||
              (input.parts.empty() && p != nullptr && p->type == ParameterType::Column && value == Json(input.column));
    }
    if (input.isColumn() && !named) columns.push_back(input.column);
  }
  if (!columns.empty()) line += " --columns " + shellWord(valueText(columns));
  if (!run.slice().empty()) line += " --slice " + shellWord(run.slice());
  for (const auto& [name, value] : run.parameters.items()) {
    const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
    if (value.is_null() || (p != nullptr && p->fallback == value)) continue;
    line += " " + flagOf(name) + " " + shellWord(valueText(value));
  }
  return line + " --seed " + std::to_string(run.seed);
}

std::string importCommand(const std::vector<ImportRecord>& files, const std::string& set, const std::string& project) {
  if (files.front().format == kSampleProjectFormat) return "eidoscope sample-project " + fileWord(project);
  std::string line = "eidoscope import " + fileWord(project);
  Json asked = Json::object();
  for (const ImportRecord& file : files) {
    line += " " + fileWord(file.file);
    for (const auto& [name, value] : file.options.items()) {
      if (isImportChoice(name) && !asked.contains(name)) asked[name] = value;
    }
  }
  line += " --set " + shellWord(set);
  for (const auto& [name, value] : asked.items()) {
    const bool flag = value.is_boolean();
    if (flag && !value.get<bool>()) continue;
    if (name == "metric" && value.is_array()) {  // one flag a task: a comma within stands before a filter
      for (const Json& one : value) line += " " + flagOf(name) + " " + shellWord(one.get<std::string>());
      continue;
    }
    line += " " + flagOf(name) + (flag ? std::string() : " " + shellWord(valueText(value)));
  }
  return line;
}

std::string sliceCommand(const SliceInfo& slice, const std::string& set, const std::string& project) {
  return "eidoscope select " + fileWord(project) + " --set " + shellWord(set) + " --where " + shellWord(slice.rule) +
         " --save-as " + shellWord(slice.name);
}

}  // namespace eido
