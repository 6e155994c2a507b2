// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/category_input.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {

ParameterSpec categoryParameter(std::string name, std::string title, std::string help, std::vector<std::string> usual) {
  return {.name = std::move(name),
          .title = std::move(title),
          .type = ParameterType::Column,
          .fallback = nullptr,
          .help = std::move(help),
          .source = "",
          .columnKinds = {ColumnKind::Category, ColumnKind::Answer, ColumnKind::Text, ColumnKind::Number},
          .usualNames = std::move(usual)};
}

std::vector<OptionalText> categoryTexts(const AnalysisInput& input, const Parameters& parameters, std::string_view name,
                                        const Task& task) {
  if (!parameters.at(name).is_string() || parameters.text(name).empty()) return {};
  const ColumnInfo* column = input.data.set().find(parameters.text(name));
  const std::string flag = "--" + std::string(name);
  if (column == nullptr)
    throw Error(
        ErrorKind::NotFound,
        {.place = flag, .found = "no column \"" + parameters.text(name) + "\"", .value = parameters.text(name)});
  const Task reading = task.quiet(task.threads());  // one column of short values beside all others
  if (!isNumeric(column->kind)) return input.data.texts(*column, reading);
  std::vector<OptionalText> texts;
  for (const double v : input.data.numbers(*column, reading)) {
    if (std::isfinite(v) && v != std::floor(v))
      throw Error(ErrorKind::Parameter, {.place = flag,
                                         .found = numberText(v) + " in the column \"" + column->name + "\"",
                                         .expected = "whole numbers, or a category column"});
    texts.push_back(std::isfinite(v) ? OptionalText(numberText(v)) : OptionalText());
  }
  return texts;
}

void orderNames(std::vector<std::string>& names) {
  const auto rank = [](const std::string& name) {
    double value = 0;
    const bool number = parseDouble(name, value) && std::isfinite(value);
    return std::tuple(!number, number ? value : 0.0);
  };
  std::sort(names.begin(), names.end());
  // names of equal numbers ("1", "1.0") stay in the order of their characters
  std::stable_sort(names.begin(), names.end(),
                   [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
}

std::vector<std::string> encodeCategories(const std::vector<OptionalText>& texts, const std::vector<std::int32_t>& rows,
                                          std::vector<std::int32_t>& codes) {
  std::map<std::string, std::int32_t> places;
  for (const std::int32_t row : rows) places.emplace(*texts[static_cast<std::size_t>(row)], 0);
  std::vector<std::string> names;
  for (const auto& [name, place] : places) names.push_back(name);
  orderNames(names);
  for (std::size_t i = 0; i < names.size(); ++i) places[names[i]] = static_cast<std::int32_t>(i);
  for (const std::int32_t row : rows) codes.push_back(places[*texts[static_cast<std::size_t>(row)]]);
  return names;
}

}  // namespace eido
