// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "widgets/forms/parameter_editor.h"

namespace eido {

/// The editor that fits the parameter's type, with its default in it.
std::unique_ptr<ParameterEditor> makeParameterEditor(const ParameterSpec& spec);

}  // namespace eido
