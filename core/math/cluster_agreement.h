// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace eido {

/// How much two groupings of the same items say about each other.
struct ClusterAgreement {
  double mutualInformation = 0;  ///< in nats
  double normalised = 0;         ///< NMI: over the mean of both entropies, in [0, 1]
  double adjusted = 0;           ///< AMI: 0 = as much as by chance, 1 = the same groupings
};

/// Adjusted for chance by the exact expectation over random groupings of the same sizes. A grouping with a single
/// group says nothing: both are 0 then.
/// @param a, b  labels >= 0 of the items, n each. O(n + groups of a x groups of b x their sizes)
/// Source: Vinh, Epps and Bailey 2010, equations 24a and 5, normalised by the arithmetic mean.
ClusterAgreement clusterAgreement(std::span<const std::int32_t> a, std::span<const std::int32_t> b);

}  // namespace eido
