// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validators.h"

#include <charconv>

#include "core/base/text.h"

namespace eido {

CLI::Validator wholeNumber(std::uint64_t most) {
  return {[most](std::string& text) {
            std::uint64_t number = 0;
            const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (failure != std::errc() || end != text.data() + text.size() || number > most)
              return "a whole number from 0 to " + std::to_string(most) + " is expected, found " + text;
            text = std::to_string(number);
            return std::string();
          },
          ""};
}

CLI::Validator notEmpty() {
  return {[](const std::string& text) {
            return splitList(text).empty() ? std::string("a name is expected, found nothing") : std::string();
          },
          "", "name"};
}

}  // namespace eido
