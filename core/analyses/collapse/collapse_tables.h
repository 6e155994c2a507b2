// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/collapse/discrete_chain.h"
#include "core/analyses/collapse/looker.h"
#include "core/data/table.h"

namespace eido::collapse {

/// Real rows that are no drawn row's nearest: mean and Student's interval over the runs.
Table varietyTable(const Plan& plan, const Looker& looker, double confidence);
/// @param keys  of the rows that are compared
Table nearestTable(const Plan& plan, const Looker& looker, const std::vector<std::string>& keys);
/// @param names  of the categories
Table categoriesTable(const Plan& plan, const DiscreteChain& chain, const std::vector<std::string>& names,
                      double confidence, const Task& task);
Table runsTable(const Plan& plan, const std::vector<Measure>& measures, const Values& values);

}  // namespace eido::collapse
