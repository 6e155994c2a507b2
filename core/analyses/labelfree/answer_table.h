// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analyses/analysis.h"

namespace eido::labelfree {

constexpr std::int32_t kNoAnswer = -1;

/// What models answered on items, as codes. Global labels mean the same for all items (an option's letter, a class);
/// labels of their own for each item (free text) can only be compared within it.
struct AnswerTable {
  std::vector<std::string> models;
  std::int64_t items = 0;
  bool global = true;
  std::vector<std::int32_t> codes;  ///< models x items; kNoAnswer where there is none
  std::vector<std::string> labels;  ///< global: names of the codes, in order
  /// Codes of item i are 0 .. options[i] - 1: for global labels all of them, else the item's distinct answers in order.
  std::vector<std::int32_t> options;
  std::vector<std::int32_t> gold;                    ///< code of each item, kNoAnswer where unknown; empty = no gold
  std::vector<std::vector<std::string>> itemLabels;  ///< not global: names of each item's codes

  int count() const { return static_cast<int>(models.size()); }
  std::span<const std::int32_t> of(int model) const {
    return {codes.data() + model * items, static_cast<std::size_t>(items)};
  }
  const std::string& nameOf(std::int64_t item, std::int32_t code) const {
    return global ? labels[static_cast<std::size_t>(code)]
                  : itemLabels[static_cast<std::size_t>(item)][static_cast<std::size_t>(code)];
  }
};

/// @param texts  per model, one text an item
/// @param gold   one an item, or empty
AnswerTable tableOf(std::vector<std::string> models, const std::vector<std::vector<OptionalText>>& texts,
                    const std::vector<OptionalText>& gold, bool global);

/// Votes for each option of each item, item after item.
class Votes {
 public:
  explicit Votes(const AnswerTable& table);
  /// The option with most votes when those of two models are taken away (kNoAnswer = none to take away).
  std::int32_t without(std::int64_t item, std::int32_t first, std::int32_t second = kNoAnswer) const;

 private:
  std::vector<std::int64_t> m_begin;
  std::vector<std::int32_t> m_votes;
};

}  // namespace eido::labelfree
