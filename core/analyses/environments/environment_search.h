// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/environments/problem.h"
#include "core/analyses/environments/twins.h"

namespace eido::xrm {

/// What the twins say about one sample.
struct Opinion {
  std::int32_t heldIn = 0, heldOut = 0;  ///< predicted classes: of the twin that learned from it, and of the other one
  double marginIn = 0, marginOut = 0;    ///< log p of the label minus the best other; negative = another answer
  bool wrong = false;                    ///< either twin answers something else than the label
};

struct Candidate {
  double learningRate = 0;
  double flipRate = 0;
  bool plateau = false;
  bool chosen = false;
  bool finite = true;      ///< the twins' logits are numbers
  std::string degenerate;  ///< why no groups come of it, in words; "" = some do
  std::vector<TwinRun::Point> curve;
};

struct SearchOptions {
  std::vector<double> learningRates;
  TwinOptions twins;  ///< rate and seed come from the candidates and repeats
  int repeats = 5;
  int chanceRuns = 2;  ///< on permuted labels; 0 = none
  std::uint64_t seed = 0;
};

/// What the twins know of samples that they were not trained on, and what would be so of labels that mean nothing.
struct ChanceLevel {
  /// Mean over the classes of the share of its training samples whose held-out twin gives their label; NaN where a part
  /// lacks a class. By chance 1 / classes however rare a class is, and a little more, since twins learn labels from
  /// each other; hence the twins on permuted labels.
  double balancedAccuracy = 0;
  double low = 0, high = 0;  ///< its normal interval, at the level of 99 %
  double chance = 0;         ///< that of twins on permuted labels, the mean; 1 / classes without such runs
  double chanceError = 0;    ///< standard error of that
  double flipRate = 0;       ///< of twins on permuted labels, the mean; NaN without such runs
  double agreement = 0;      ///< AMI of the environments of two of them; NaN below two
  bool isMet = false;        ///< what was found is not more than this
};

/// The environments that were found.
struct Environments {
  std::vector<Candidate> candidates;
  std::vector<Opinion> opinions;  ///< of each sample of the problem
  std::vector<double> stability;  ///< share of the repeats that flag the sample
  double pairwiseAgreement = 1;   ///< mean AMI of the training environments of two repeats; NaN for one repeat
  double flipRate = 0, learningRate = 0;
  double environmentRate = 0;  ///< share of the training samples in environment 1
  bool trained = true;         ///< false where there was nothing to train on: a single class
  ChanceLevel chance;
  bool degenerate = false;
  std::string reason;  ///< why it is degenerate, in words
};

/// Trains twins for every candidate rate with the first seed, takes the one with the highest flip rate among those on
/// a plateau, and repeats that one with the seeds after. Environment 1 = `Opinion::wrong`; of validation and test
/// samples the first twin counts as the one that held them in.
///
/// Environments are degenerate, too, where nothing tells them from chance: where held-out twins know the classes no
/// better than twins on permuted labels do (at the level of 99 %), or flip as many labels (`chanceRuns` more trainings
/// at the chosen rate, all on one permutation).
///
/// The flip rate alone would prefer under-trained twins, which flip by chance; hence the plateau.
/// Candidates and repeats run in parallel; the result does not depend on the number of threads.
/// Source: XRM, sections 4 and 5.
Environments findEnvironments(const Problem& problem, const SearchOptions& options, std::vector<Warning>& warnings,
                              const Task& task);

}  // namespace eido::xrm
