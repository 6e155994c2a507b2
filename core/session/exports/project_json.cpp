// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/project_json.h"

namespace eido {

Json setJson(const SampleSetInfo& set) {
  Json columns = Json::array(), slices = Json::array();
  for (const ColumnInfo& c : set.columns) {
    const std::optional<bool> direction = commonDirection(c.scales);
    const std::optional<ScoreRange> range = commonRange(c.scales);
    columns.push_back({{"name", c.name},
                       {"kind", columnKindName(c.kind)},
                       {"model", c.model},
                       {"layer", c.layer},
                       {"modality", c.modality},
                       {"dimension", c.dimension},
                       {"dtype", isNumeric(c.kind) ? std::string(dtypeName(c.dtype)) : "text"},
                       {"missing", c.missing},
                       {"hash", c.hash},
                       {"metric", commonMetric(c.scales)},
                       {"higher_is_better", direction ? Json(*direction) : Json(nullptr)},
                       {"range", range ? Json::array({range->low, range->high}) : Json(nullptr)},
                       {"run", c.run > 0 ? Json(c.run) : Json(nullptr)}});
  }
  for (const SliceInfo& s : set.slices) slices.push_back({{"name", s.name}, {"count", s.count}, {"rule", s.rule}});
  return {{"name", set.name}, {"samples", set.samples}, {"columns", std::move(columns)}, {"slices", std::move(slices)}};
}

}  // namespace eido
