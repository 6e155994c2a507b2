// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace eido {

/// The lowest and the highest score that a metric can give.
struct ScoreRange {
  double low = 0, high = 1;
  bool operator==(const ScoreRange&) const = default;
};

/// How the scores of a column are to be read, for all of its items or for those of one task.
struct ScoreScale {
  std::string task;                    ///< items whose column "task" says so; "" = all
  std::string metric;                  ///< "" = not known
  std::optional<bool> higherIsBetter;  ///< nothing = not known, read as higher is better
  std::optional<ScoreRange> range;
  bool operator==(const ScoreScale&) const = default;
};

using ScoreScales = std::vector<ScoreScale>;

/// What is the same in all of a column's scales; nothing where they differ or none says it.
std::string commonMetric(const ScoreScales& scales);
std::optional<bool> commonDirection(const ScoreScales& scales);
std::optional<ScoreRange> commonRange(const ScoreScales& scales);

/// The scale of a task's items; an empty one where nothing is known.
ScoreScale scaleOf(const ScoreScales& scales, std::string_view task);

/// Sets the direction or the range of every scale, of all items where there is none yet; nothing = not known.
void setDirection(ScoreScales& scales, std::optional<bool> higherIsBetter);
void setRange(ScoreScales& scales, std::optional<ScoreRange> range);

/// Whether more of a metric is better, for names that the field agrees on (acc, wer, perplexity, ...), in any case and
/// with a filter or a prefix behind or before: "word_perplexity,none" is a perplexity.
std::optional<bool> knownDirection(std::string_view metric);
/// The range of a metric whose name settles it.
std::optional<ScoreRange> knownRange(std::string_view metric);

/// "LOW,HIGH" as a range; nothing when it is none.
std::optional<ScoreRange> parseRange(std::string_view text);
/// The same of what stands behind --range. @throws Error{Parameter}
ScoreRange rangeFromText(std::string_view text);
std::string rangeText(const ScoreRange& range);

/// As the project stores it; "" for none.
std::string scalesText(const ScoreScales& scales);
ScoreScales scalesFromText(const std::string& text);

}  // namespace eido
