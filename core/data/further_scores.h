// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"

namespace eido {

/// Whether a score column holds a further metric of a model whose own score column, called as the model is, stands in
/// the set too. Unasked, an analysis of models takes one column of each: two metrics of a model are not two models.
inline bool isFurtherScore(const SampleSetInfo& set, const ColumnInfo& column) {
  if (column.kind != ColumnKind::Score || column.model.empty() || column.name == column.model) return false;
  const ColumnInfo* own = set.find(column.model);
  return own != nullptr && own->kind == ColumnKind::Score && own->model == column.model;
}

}  // namespace eido
