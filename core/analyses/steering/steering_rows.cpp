// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/steering_rows.h"

#include <algorithm>

#include "core/analyses/category_input.h"
#include "core/base/error.h"

namespace eido::steering {
namespace {

constexpr std::uint64_t kSplitStream = 2430;

/// The codes of the rows `wanted` of a column; the others have -1.
Codes codesOf(const std::vector<OptionalText>& texts, const std::vector<std::int32_t>& rows,
              const std::vector<bool>& wanted) {
  Codes codes;
  std::vector<std::int32_t> there;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (wanted[i]) there.push_back(rows[i]);
  }
  std::vector<std::int32_t> found;
  codes.names = encodeCategories(texts, there, found);
  codes.of.assign(rows.size(), -1);
  for (std::size_t i = 0, next = 0; i < rows.size(); ++i) {
    if (wanted[i]) codes.of[i] = found[next++];
  }
  return codes;
}

/// Two values at least, each on two training rows at least.
void requireValues(const SteeringRows& rows) {
  std::vector<std::int64_t> counts(rows.attribute.names.size());
  for (const std::int32_t i : rows.train)
    ++counts[static_cast<std::size_t>(rows.attribute.of[static_cast<std::size_t>(i)])];
  const auto there = std::count_if(counts.begin(), counts.end(), [](std::int64_t c) { return c > 0; });
  if (there < 2)
    throw Error(ErrorKind::TooFewRows,
                {.what = "an attribute with one value on the training rows can't be moved or erased",
                 .found = std::to_string(there) + " value" + (there == 1 ? "" : "s") + " on " +
                          std::to_string(rows.train.size()) + " training rows",
                 .expected = "at least 2 values",
                 .wayOut = "Name another --attribute, check --split, or choose a larger slice."});
  for (std::size_t v = 0; v < counts.size(); ++v) {
    if (counts[v] >= 2) continue;
    throw Error(ErrorKind::TooFewRows,
                {.what = "too few training rows of the value \"" + rows.attribute.names[v] + "\"",
                 .found = std::to_string(counts[v]),
                 .expected = "at least 2",
                 .wayOut = "Check --split, or leave the value out by a slice."});
  }
}

}  // namespace

int Codes::find(const std::string& name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::vector<std::int32_t> SteeringRows::withValue(const std::vector<std::int32_t>& places, int value) const {
  std::vector<std::int32_t> found;
  for (const std::int32_t place : places) {
    if (attribute.of[static_cast<std::size_t>(place)] == value) found.push_back(place);
  }
  return found;
}

SteeringRows readRows(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                      const Task& task) {
  const auto named = [&](const char* name) {
    return parameters.at(name).is_string() ? parameters.text(name) : std::string();
  };
  if (named("attribute").empty())
    throw Error(ErrorKind::Parameter, {.place = "--attribute", .found = "no column", .expected = "a category column"});
  if (named("attribute") == named("label"))
    throw Error(ErrorKind::Parameter, {.place = "--label",
                                       .found = "\"" + named("label") + "\", which is the attribute too",
                                       .expected = "another column, or none"});
  SteeringRows rows;
  rows.vectors = readVectors(input, parameters, warnings, task.part(0, 0.5));
  const std::vector<OptionalText> attribute = categoryTexts(input, parameters, "attribute", task),
                                  label = categoryTexts(input, parameters, "label", task),
                                  split = categoryTexts(input, parameters, "split", task);
  const std::vector<std::int32_t>& places = rows.vectors.rows;
  std::vector<bool> takesPart(places.size()), hasLabel(places.size());
  Warning dropped{.kind = "rows_dropped", .name = rows.vectors.column.name};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto row = static_cast<std::size_t>(places[i]);
    takesPart[i] = attribute[row] && (split.empty() || split[row]);
    hasLabel[i] = takesPart[i] && !label.empty() && label[row];
    if (takesPart[i]) continue;
    if (++dropped.count; dropped.rows.size() < Warning::kMaxRows) dropped.rows.push_back(places[i]);
  }
  if (dropped.count > 0) {
    dropped.message =
        std::to_string(dropped.count) + " rows without " + (split.empty() ? "" : "a part or ") +
        "a value of the attribute take no part; new columns have them, moved by their value or as it is predicted.";
    warnings.push_back(std::move(dropped));
  }
  rows.attribute = codesOf(attribute, places, takesPart);
  for (const std::int32_t row : places) {
    const OptionalText& value = attribute[static_cast<std::size_t>(row)];
    rows.known.push_back(value ? rows.attribute.find(*value) : -1);
  }
  if (!label.empty()) {
    rows.label = codesOf(label, places, hasLabel);
    if (!rows.label.there())
      throw Error(ErrorKind::TooFewRows, {.what = "no row has a vector, an attribute and a label",
                                          .wayOut = "Name another --label, or none."});
  }
  if (split.empty()) {
    std::vector<std::int32_t> values, who;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!takesPart[i]) continue;
      values.push_back(rows.attribute.of[i]);
      who.push_back(static_cast<std::int32_t>(i));
    }
    const std::vector<Part> parts = splitByClass(values, input.seed, kSplitStream);
    rows.parts.assign(places.size(), Part::Test);
    for (std::size_t i = 0; i < who.size(); ++i) rows.parts[static_cast<std::size_t>(who[i])] = parts[i];
  } else {
    for (std::size_t i = 0; i < places.size(); ++i)
      rows.parts.push_back(takesPart[i] ? partOf(*split[static_cast<std::size_t>(places[i])]) : Part::Test);
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!takesPart[i]) continue;
    auto& part = rows.parts[i] == Part::Train        ? rows.train
                 : rows.parts[i] == Part::Validation ? rows.validation
                                                     : rows.test;
    part.push_back(static_cast<std::int32_t>(i));
  }
  requireValues(rows);
  if (const std::int64_t wanted = parameters.integer("pca"); wanted > 0) {
    rows.components = principalDirections(rows.vectors.values, rows.train, wanted, task.part(0.5, 0.8));
    rows.vectors.values = inComponents(rows.vectors.values, rows.components, task);
  }
  return rows;
}

}  // namespace eido::steering
