// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/labelfree/pair_measures.h"

namespace eido::labelfree {

/// Scores from pairwise agreement alone: with errors that fall on all other labels alike, the agreement above chance
/// r_ij = (C a_ij - 1) / (C - 1) is s_i s_j. Alternating least squares off the diagonal, sign by the majority.
/// @return per model (1 + (C - 1) s) / C, NaN for models without a common item with any other. O(rounds x models^2)
std::vector<double> rankOne(const std::vector<PairMeasures>& pairs, int models, double labels);

/// The leading eigenvector of the models' covariance over two labels (-1, 1), its diagonal completed so that it is of
/// rank one: proportional to balanced accuracy less a half. NaN for all unless every pair has a covariance.
/// Source: Parisi et al. 2014, Ranking and combining multiple predictors without labeled data.
std::vector<double> spectralScores(const AnswerTable& table);

}  // namespace eido::labelfree
