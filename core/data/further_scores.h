// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "core/data/column.h"

namespace eido {

/// Whether a column is called as its model is, alone or behind the name that an import gave (NAME/MODEL).
inline bool isOwnScore(const ColumnInfo& column) {
  return column.kind == ColumnKind::Score && !column.model.empty() &&
         (column.name == column.model || column.name.ends_with("/" + column.model));
}

/// Whether a score column holds a further metric of a model: its own score column stands in the set too, or it is
/// called as a further metric of a log is (MODEL METRIC). Unasked, an analysis of models takes one column of each: two
/// metrics of a model are not two models.
inline bool isFurtherScore(const SampleSetInfo& set, const ColumnInfo& column) {
  if (column.kind != ColumnKind::Score || column.model.empty() || isOwnScore(column)) return false;
  const auto further = [&](const ColumnInfo& c) {
    return c.kind == ColumnKind::Score && c.model == column.model &&
           (c.name.starts_with(c.model + " ") || c.name.find("/" + c.model + " ") != std::string::npos);
  };
  if (std::any_of(set.columns.begin(), set.columns.end(),
                  [&](const ColumnInfo& c) { return c.model == column.model && isOwnScore(c); }))
    return true;
  // the model's own column is gone: which of several metrics would stand for it?
  return further(column) && std::count_if(set.columns.begin(), set.columns.end(), further) > 1;
}

}  // namespace eido
