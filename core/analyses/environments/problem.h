// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/environments/linear_head.h"
#include "core/analyses/split.h"

namespace eido::xrm {

/// The samples of a run: vectors, classes, parts, and the known attribute where there is one.
struct Problem {
  ColumnInfo column;
  std::vector<std::int32_t> rows;   ///< places in the set, ascending; everything else is by place in this list
  MatrixF values;                   ///< z-scored per dimension on the training rows; constant dimensions are 0
  std::vector<double> mean, scale;  ///< of the z-scores
  std::vector<std::string> classes;
  std::vector<std::int32_t> labels;
  std::vector<Part> parts;
  std::vector<std::string> attributes;  ///< empty = unknown
  std::vector<std::int32_t> attribute;  ///< of each sample
  std::vector<std::int32_t> minority;   ///< 1 where the attribute is not the most frequent one of its class on train

  bool knowsGroups() const { return !attributes.empty(); }
  std::vector<std::int32_t> placesOf(Part part) const;
  /// The places with their labels and the groups that `groupOf` gives.
  template <typename GroupOf>
  GroupedRows grouped(const std::vector<std::int32_t>& places, GroupOf groupOf) const {
    GroupedRows some{.rows = places};
    for (const std::int32_t i : places) {
      some.labels.push_back(labels[static_cast<std::size_t>(i)]);
      some.groups.push_back(groupOf(i));
    }
    return some;
  }
};

/// Reads and prepares the samples that have a vector, a label and, where those columns are named, a part and an
/// attribute; the others are left out with the warning rows_dropped.
/// Without a column of parts: 60 % train, 20 % validation, 20 % test in each class, by the seed.
/// @throws Error{Parameter} for words of the split that are no part, Error{TooFewRows} without training rows
Problem readProblem(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                    const Task& task);

}  // namespace eido::xrm
