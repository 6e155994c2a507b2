// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace eido::xrm {

/// probabilities = softmax(logits), in place. @return log of the sum, so that log p_c = logit_c - log sum.
inline double softmax(double* values, int count) {
  const double most = *std::max_element(values, values + count);
  double sum = 0;
  for (int c = 0; c < count; ++c) sum += values[c] = values[c] == most ? 1 : std::exp(values[c] - most);
  for (int c = 0; c < count; ++c) values[c] /= sum;
  return most + std::log(sum);
}

/// The class with the largest value, the first among equals.
inline int largest(const double* values, int count) {
  return static_cast<int>(std::max_element(values, values + count) - values);
}

/// log p of the label minus the log p of the best other class: negative where the label is not the answer.
inline double margin(const double* logits, int count, int label) {
  double other = -HUGE_VAL;
  for (int c = 0; c < count; ++c) {
    if (c != label) other = std::max(other, logits[c]);
  }
  return logits[label] - other;
}

/// Chance that a label becomes what the held-out twin says: 0 at p = 1 / classes, 1 at p = 1.
/// Source: XRM, section 4, label flipping.
inline double flipProbability(double p, int classes) { return (p - 1.0 / classes) * classes / (classes - 1.0); }

}  // namespace eido::xrm
