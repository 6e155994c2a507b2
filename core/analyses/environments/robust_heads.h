// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/environments/environment_search.h"
#include "core/analyses/environments/group_scores.h"

namespace eido::xrm {

/// Where the groups of a head come from: nowhere, the environments that were found, or the known attribute.
enum class GroupSource { None, Xrm, Oracle };
std::string_view groupSourceName(GroupSource source);

struct RobustHead {
  std::string name;  ///< erm, balanced, group_dro, jtt, dfr
  GroupSource source = GroupSource::None;
  LinearHead head;
  GroupScores scores;  ///< on the test samples
};

struct HeadsOptions {
  std::vector<std::string> heads;
  HeadOptions training;  ///< the loss is each head's own
  double jttLambda = 10;
  double dfrRegularisation = 0.1;
  double confidence = 0.95;
};

/// The groups by which heads are scored: class x attribute, or class x environment where no attribute is known.
struct ScoringGroups {
  std::vector<std::int32_t> group;         ///< of each sample
  std::vector<std::string> labels, names;  ///< of each group: its class, its attribute or environment
  std::vector<double> trainShares;
};
ScoringGroups scoringGroups(const Problem& problem, const Environments& found);

/// Trains the heads that were asked for, each on every source of groups that it can use, and scores them on test.
///
/// * erm: the mean loss; iterates are chosen by the worst class, since it knows no groups.
/// * jtt: an ERM of half the steps marks its mistakes; they count `jttLambda` times in a second one.
/// * balanced: every group counts the same. Group DRO: see trainHead.
/// * dfr: the balanced loss on the validation samples, with a decay of `dfrRegularisation` and no choice of iterates.
///
/// Environments that are degenerate train no head, and without validation samples there is no dfr. A head whose weights
/// are no numbers is left out with the warning not_converged. Heads run in parallel.
/// Sources: Liu et al. 2021 (JTT); Sagawa et al. 2020 (Group DRO); Kirichenko et al. 2023 (DFR).
std::vector<RobustHead> trainHeads(const Problem& problem, const Environments& found, const ScoringGroups& scoring,
                                   const HeadsOptions& options, std::vector<Warning>& warnings, const Task& task);

}  // namespace eido::xrm
