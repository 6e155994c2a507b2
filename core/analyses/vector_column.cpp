// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/vector_column.h"

#include <algorithm>

namespace eido {

ResultColumn vectorColumn(std::string name, const ColumnInfo& from, std::int64_t width,
                          std::span<const std::int32_t> rows, std::int64_t samples, bool filled) {
  ResultColumn column{.name = std::move(name), .model = from.model, .modality = from.modality, .dimension = width};
  if (filled) column.values.assign(static_cast<std::size_t>(samples * width), 0.0F);
  if (std::ssize(rows) < samples) {
    column.present.assign(static_cast<std::size_t>(samples), false);
    for (const std::int32_t row : rows) column.present[static_cast<std::size_t>(row)] = true;
  }
  return column;
}

void setRows(ResultColumn& column, std::span<const std::int32_t> rows, const MatrixFView& values) {
  for (Eigen::Index i = 0; i < values.rows(); ++i)
    std::copy_n(values.row(i).data(), values.cols(),
                column.values.data() + rows[static_cast<std::size_t>(i)] * column.dimension);
}

}  // namespace eido
