// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "widgets/forms/parameter_editor.h"

namespace eido {

/// Chooses the finished run that an analysis builds on, by its name; the value is its number.
/// @param analysis  whose runs they are
std::unique_ptr<ParameterEditor> makeRunEditor(const std::string& analysis);

/// Chooses one of the values that the run that is built on has for ParameterSpec::ofRun.
std::unique_ptr<ParameterEditor> makeOfRunEditor(const ParameterSpec& spec);

}  // namespace eido
