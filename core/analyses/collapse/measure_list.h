// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/collapse/protocols.h"

namespace eido::collapse {

/// What a run measures, by who measures it.
struct MeasureList {
  std::vector<Measure> chain;     ///< by the chain of the model
  std::vector<Measure> labelled;  ///< test_loss, test_accuracy
  std::vector<Measure> looked;    ///< coverage, mixing

  std::vector<Measure> all() const;
};

/// What there is to measure with.
struct Measurable {
  bool vectors = false, heldOut = false, labels = false, verified = false;
};

/// The measures that `measures` asks for. @throws Error{Parameter} for one that the model has not, or that lacks rows
MeasureList measuresOf(const Parameters& parameters, const Measurable& there);

}  // namespace eido::collapse
