// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/column.h"

namespace eido::xrm {

/// What the flagged samples of a class have, or lack, beside the others of it: a word of a text, the value of a
/// category, or a number above the median of the class.
struct Contrast {
  std::string label;  ///< the class
  std::string column;
  std::string value;
  std::int64_t flagged = 0, flaggedWith = 0;  ///< samples of the class, and those of them with the value
  std::int64_t others = 0, othersWith = 0;
  double pValue = 1;          ///< Fisher's exact test, two-sided
  double pAdjusted = 1;       ///< Benjamini and Hochberg over everything that was tested
  double difference() const;  ///< share among the flagged less the share among the others
};

/// Numbers of the samples that no column of the set holds.
struct ExtraNumbers {
  std::string name;
  std::vector<double> values;  ///< one for each sample of the set; NaN = missing
};

/// Compares flagged with unflagged samples of the same class in every text, category, number and score of the set but
/// `labelColumn` and those `without`, and in the `extra` numbers.
/// Words are runs of letters and digits in lower case. Values on fewer than 5 samples of a class are not tested.
/// @param rows     places in the set of the samples that take part
/// @param labels   their classes
/// @param flagged  1 where a sample is flagged
/// @return the largest differences first, significant ones before the others. O(samples x words), one thread.
std::vector<Contrast> contrastFlagged(const ColumnReader& data, std::span<const std::int32_t> rows,
                                      std::span<const std::string> labels, std::span<const std::uint8_t> flagged,
                                      const std::string& labelColumn, const std::vector<std::string>& without,
                                      std::span<const ExtraNumbers> extra, const Task& task);

}  // namespace eido::xrm
