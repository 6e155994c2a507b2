// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace eido {

/// The order of `count` items along the leaves of an average-linkage tree, so that alike items stand together. Of two
/// joined clusters the one with the smaller first item comes first; equal distances join the smaller indices first.
/// @param distance  symmetric, called for i < j; NaN counts as the largest distance
/// Cost O(count^3) with a small constant: 200 items take about a millisecond.
std::vector<int> clusterOrder(int count, const std::function<double(int, int)>& distance);

}  // namespace eido
