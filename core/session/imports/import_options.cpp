// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/import_options.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {

bool isMeant(const std::string& name, const ColumnInfo& column) {
  if (matchesPattern(name, column.name) || name == column.model) return true;
  return std::any_of(column.scales.begin(), column.scales.end(),
                     [&](const ScoreScale& scale) { return isMetric(scale.metric, name); });
}

ScoreScales scalesByName(const ColumnInfo& column) {
  const std::optional<bool> direction = knownDirection(column.name);
  if (!direction) return {};
  // not its whole name as the metric: "a_wer" and "b_wer" are one
  return {{.task = {}, .metric = {}, .higherIsBetter = direction, .range = knownRange(column.name)}};
}

void applyScales(ColumnInfo& column, const ImportOptions& options) {
  for (const std::string& name : options.lowerIsBetter) {
    if (matchesPattern(name, column.name) || name == column.model) {
      setDirection(column.scales, false);
      continue;
    }
    for (ScoreScale& scale : column.scales) {
      if (isMetric(scale.metric, name)) scale.higherIsBetter = false;
    }
  }
  if (options.range) setRange(column.scales, *options.range);
}

}  // namespace eido
