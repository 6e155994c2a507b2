// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How scores are to be read: which end is better, on what scale, and what may be averaged and compared.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/analyses/score_input.h"
#include "core/data/score_scale.h"

namespace eido {

/// What some scores are on: a range that is known or that the data stay in, or a metric that goes beyond 0 to 1.
struct ScoreUnit {
  bool higherIsBetter = true;
  std::optional<ScoreRange> range;  ///< declared, known by the metric's name, or 0 to 1 where all scores lie there
  std::string metric;               ///< "" = not known
  bool anything = false;            ///< no score but 0: on any scale

  /// Whether scores of both may be averaged or subtracted.
  bool goesWith(const ScoreUnit& other) const;
  bool isUnit() const { return range && range->low == 0 && range->high == 1; }
  /// "wer, less is better" or "0 to 100", for a warning.
  std::string text() const;
};

/// Reads scores by what is known of their columns and by the data.
class ScoreReading {
 public:
  /// @param groups  what items of one metric have in common where no log says it: the scenario of each item, or empty
  ScoreReading(const ScoreInput& scores, const std::vector<OptionalText>& groups);

  /// What a model's scores of some items are on.
  struct Of {
    ScoreUnit unit;      ///< of the first of them
    bool mixed = false;  ///< items of different metrics are among them
    bool any = false;    ///< there is a score
    bool goesWith(const Of& other) const {
      return !any || !other.any || (!mixed && !other.mixed && unit.goesWith(other.unit));
    }
  };
  Of of(int model, const std::vector<std::int32_t>& rows) const;
  /// What a model's score of one item is on.
  ScoreUnit unit(int model, std::int32_t row) const { return unitOf(model, m_group[static_cast<std::size_t>(row)]); }

  /// Groups on different scales among some items: "arc (0 to 1), summaries (bleu)".
  std::string groupsText(const std::vector<std::int32_t>& rows) const;

 private:
  ScoreUnit unitOf(int model, std::int32_t group) const;
  /// What is known of a model's scores in a group.
  ScoreScale scaleIn(std::size_t model, std::size_t group) const;

  const ScoreInput& m_scores;
  std::vector<std::int32_t> m_group;  ///< of each item
  std::vector<std::string> m_names;   ///< of the groups; tasks where columns name them
  struct Extent {
    double low = 0, high = 0;
    double median = 0;  ///< the largest of the models', by its amount
    bool any = false;
  };
  std::vector<std::map<std::string, Extent>> m_pooled;  ///< by group and metric, over the models that have it
  std::vector<Extent> m_whole;                          ///< by model
  std::vector<std::vector<Extent>> m_extent;            ///< by model and group
};

}  // namespace eido
