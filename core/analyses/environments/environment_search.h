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
  std::uint64_t seed = 0;
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
  bool degenerate = false;
  std::string reason;  ///< why it is degenerate, in words
};

/// Trains twins for every candidate rate with the first seed, takes the one with the highest flip rate among those on
/// a plateau, and repeats that one with the seeds after. Environment 1 = `Opinion::wrong`; of validation and test
/// samples the first twin counts as the one that held them in.
///
/// The flip rate alone would prefer under-trained twins, which flip by chance; hence the plateau.
/// Candidates and repeats run in parallel; the result does not depend on the number of threads.
/// Source: XRM, sections 4 and 5.
Environments findEnvironments(const Problem& problem, const SearchOptions& options, std::vector<Warning>& warnings,
                              const Task& task);

}  // namespace eido::xrm
