// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/analyses/labelfree/answer_table.h"
#include "core/base/task.h"

namespace eido::labelfree {

struct EmOptions {
  int rounds = 100;
  double tolerance = 1e-5;       ///< gain of the log-likelihood per answer at which it stops; 0 = all rounds
  std::vector<int> learnedFrom;  ///< models that make the consensus, ascending; empty = all. The others are scored.
};

/// What the answers say of the unknown right ones, and by that of the models.
struct Consensus {
  std::vector<std::int64_t> begin;  ///< item i's options are posterior[begin[i]] .. posterior[begin[i + 1]]
  std::vector<double> posterior;
  std::vector<double> score;  ///< per model: mean posterior of its own answers; NaN without any. Not an accuracy.
  int rounds = 0;
};

/// Dawid and Skene 1979: a confusion matrix for each model, by expectation maximisation from the shares of votes.
/// Matrix rows of a model sum to 1 over what it can answer; probabilities are at least 1e-10. Global labels only.
/// O(rounds x models x items x C), the same for any number of threads. @throws Cancelled
/// @param errors  if given, models x C x C: P(answer | right)
Consensus dawidSkene(const AnswerTable& table, const EmOptions& options, const Task& task,
                     std::vector<double>* errors = nullptr);

/// The same with one number a model: it is right with p and else says any other option of the item alike.
Consensus oneCoin(const AnswerTable& table, const EmOptions& options, const Task& task);

/// Share of each model's answers that are the others' plurality, its own vote left out; ties go to the smallest label.
std::vector<double> majorityLeaveOneOut(const AnswerTable& table);

}  // namespace eido::labelfree
