// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/split.h"

#include <string>
#include <utility>

#include "core/base/error.h"
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

}  // namespace eido
