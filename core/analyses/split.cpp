// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/split.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"

namespace eido {

std::string_view partName(Part part) {
  return part == Part::Train ? "train" : part == Part::Validation ? "validation" : "test";
}

Part partOf(std::string_view text) {
  const std::string word = lowerAscii(text);
  for (const auto& [name, part] :
       {std::pair("train", Part::Train), std::pair("training", Part::Train), std::pair("0", Part::Train),
        std::pair("validation", Part::Validation), std::pair("valid", Part::Validation),
        std::pair("val", Part::Validation), std::pair("dev", Part::Validation), std::pair("1", Part::Validation),
        std::pair("test", Part::Test), std::pair("2", Part::Test)}) {
    if (word == name) return part;
  }
  throw Error(ErrorKind::Parameter, {.place = "--split",
                                     .found = "\"" + std::string(text) + "\"",
                                     .expected = "train, validation and test, or 0, 1 and 2",
                                     .value = std::string(text)});
}

std::vector<Part> splitByClass(const std::vector<std::int32_t>& classes, std::uint64_t seed, std::uint64_t stream) {
  std::vector<Part> parts(classes.size(), Part::Train);
  std::map<std::int32_t, std::vector<std::int32_t>> members;
  for (const std::int32_t i : randomPermutation(static_cast<std::int64_t>(classes.size()), seed, stream))
    members[classes[static_cast<std::size_t>(i)]].push_back(i);
  for (const auto& [label, rows] : members) {
    const auto n = static_cast<double>(rows.size());
    const auto train = static_cast<std::size_t>(std::ceil(0.6 * n)),
               seen = static_cast<std::size_t>(std::ceil(0.8 * n));
    for (std::size_t i = train; i < rows.size(); ++i)
      parts[static_cast<std::size_t>(rows[i])] = i < seen ? Part::Validation : Part::Test;
  }
  return parts;
}

std::vector<std::int32_t> placesOf(const std::vector<Part>& parts, Part part) {
  std::vector<std::int32_t> places;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == part) places.push_back(static_cast<std::int32_t>(i));
  }
  return places;
}

}  // namespace eido
