// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/m3g/costs.h"
#include "core/analyses/m3g/views.h"

namespace eido::m3g {

/// The tuples of a run, in the common space.
struct JointRows {
  Views views;
  std::vector<std::int32_t> fitting;  ///< places in `views` that means and map come from
  std::vector<std::int32_t> scored;   ///< places in `views`; a map says nothing about rows that it was fitted to
  std::vector<ViewMap> maps;
  std::vector<MatrixD> rows;  ///< of each view: the scored ones, at length 1 where the cost wants it

  int k() const { return static_cast<int>(views.columns.size()); }
  std::string name(std::size_t view) const { return views.columns[view].name; }
};

/// Reads the views, chooses the rows (by the split, or by the seed), fits the maps and applies them. Rows without a
/// direction in some view are left out with the warning zero_vector.
/// @throws Error{Parameter, BadShape, TooFewRows}, Cancelled
JointRows prepareRows(const AnalysisInput& input, const Parameters& parameters, Cost cost,
                      std::vector<Warning>& warnings, const Task& task);

}  // namespace eido::m3g
