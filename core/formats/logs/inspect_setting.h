// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/base/json.h"

namespace eido {

/// How a model was run: solver and its arguments, arguments of the model, how it generates.
struct InspectSetting {
  std::string solver;
  std::map<std::string, std::string> values;  ///< of all arguments, by name

  /// The same text for the same setting.
  std::string text() const;
  /// "chain_of_thought, reasoning_effort high": what is not as in the other one.
  std::string differenceFrom(const InspectSetting& other) const;
};

/// The setting in a log of inspect_ai. What says where the model is, not how it answers (base_url, retries), is left
/// out.
InspectSetting settingOf(const Json& log);

}  // namespace eido
