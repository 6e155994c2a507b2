// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "widgets/forms/parameter_editor.h"

namespace eido {

// Editors that offer what a project holds.

/// The name of a model: those of the set are offered by their columns, another one may be written.
std::unique_ptr<ParameterEditor> makeModelEditor(const ParameterSpec& spec);
/// A column of a set, or none.
std::unique_ptr<ParameterEditor> makeColumnEditor(const ParameterSpec& spec);
/// Columns of a set to check off; they count in the order in which they stand, and can be dragged.
std::unique_ptr<ParameterEditor> makeColumnListEditor(const ParameterSpec& spec);
/// Another set of the project, or the run's own.
std::unique_ptr<ParameterEditor> makeSetEditor(const ParameterSpec& spec);

}  // namespace eido
