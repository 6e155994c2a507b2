// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/analyses/alignment/measures.h"
#include "core/base/json.h"
#include "core/data/matrix.h"
#include "tests/support/npy_array.h"

namespace eido::test {

/// The members of a .npz file (stored or deflated) by name without ".npy".
std::map<std::string, NpyArray> loadNpz(const std::filesystem::path& path);

std::shared_ptr<const MatrixF> floats(const NpyArray& array);
/// float64 files stay double, the others are float as in a project.
align::Representation representation(const NpyArray& array, bool normalise,
                                     double clamp = std::numeric_limits<double>::infinity());
std::vector<std::vector<std::int32_t>> indexRows(const NpyArray& array);

/// The value of a measure on a pair.
double valueOf(const std::string& measure, const align::Representation& a, const align::Representation& b,
               const align::MeasureOptions& options = {});

}  // namespace eido::test
