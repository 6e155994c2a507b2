// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/data/packed_texts.h"

namespace eido {

/// A few words for each group of texts: those that are frequent in it and not in all (class-based TF-IDF:
/// tf log(1 + A / f); Grootendorst 2022, eq. 2, where every group has the weight of one word, so that small groups
/// count like large ones: A = 1, f = sum of the word's shares over the groups). Words are runs of letters, lower-cased,
/// of three bytes or more, without the commonest English function words.
/// @param groups  rows of each group; at most `sample` of them are read (evenly spread). @return `count` words a group.
std::vector<std::vector<std::string>> groupKeywords(const PackedTexts& texts,
                                                    const std::vector<std::vector<std::int32_t>>& groups, int count,
                                                    std::int64_t sample = 5000);

/// For each group the category that stands out most in it: the one with the largest (share in the group) x
/// log2(share in the group / share of all rows), if its share in the group is at least 0.3; else "".
std::vector<std::string> groupCategories(const Categories& categories,
                                         const std::vector<std::vector<std::int32_t>>& groups);

}  // namespace eido
