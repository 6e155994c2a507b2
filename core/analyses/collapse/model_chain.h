// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/analyses/collapse/collapse_rows.h"
#include "core/analyses/collapse/discrete_chain.h"
#include "core/analyses/collapse/labelled_chain.h"

namespace eido::collapse {

/// The chain of the model that a run asks for, and what it settled on.
struct ModelChain {
  std::unique_ptr<const Chain> chain;
  const DiscreteChain* discrete = nullptr;  ///< the same, where it is one
  double noise = kNaN, bandwidth = kNaN;
};

/// @param rows  outlive the chain. @param width  dimensions. @param probabilities  of categories, without a column
/// @throws Error{TooFewRows} where the rows can't tell noise, bandwidth or density
ModelChain makeChain(const Parameters& parameters, const Plan& plan, const CollapseRows& rows, Eigen::Index width,
                     const std::vector<double>& probabilities, std::vector<Measure> measures, const Task& task);

LabelledRows labelledRows(const CollapseRows& rows);

}  // namespace eido::collapse
