// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/labelfree/latent_truth.h"

namespace eido::labelfree {

/// GLAD: a model is right with sigmoid(ability x exp(ease of the item)), and else says any other option alike; normal
/// priors with mean and variance 1 on both. Expectation maximisation with damped Newton steps; the score is the
/// ability, which ranks and is no share of anything. Source: Whitehill et al. 2009, Whose vote should count more.
/// O(rounds x models x items). @throws Cancelled
std::vector<double> gladAbilities(const AnswerTable& table, const EmOptions& options, const Task& task);

}  // namespace eido::labelfree
