// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/analyses/steering/affine_map.h"
#include "core/base/task.h"
#include "core/data/result.h"

namespace eido::steering {

/// Moves some rows, block by block, in double; those without a map stay as they are.
/// @param maps   to choose from; @param mapOf  the map of each row of `values`, -1 = it stays
/// @param take   gets each moved row's place in `places` and its new values, rounded to float32; called side by side
/// Memory: a block of rows for each thread. O(rows x d^2), less for thin maps; polls once a block.
void moveRows(const MatrixFView& values, std::span<const std::int32_t> places, const std::vector<AffineMap>& maps,
              std::span<const std::int32_t> mapOf, const std::function<void(std::int64_t, const float*)>& take,
              const Task& task);

/// The moved rows, places x d.
MatrixF movedRows(const MatrixFView& values, std::span<const std::int32_t> places, const std::vector<AffineMap>& maps,
                  std::span<const std::int32_t> mapOf, const Task& task);

/// Everything that a moved column is made of, when it is stored.
struct MovedColumn {
  std::shared_ptr<const MatrixF> values;  ///< rows that are there
  std::vector<std::int32_t> rows;         ///< their samples, ascending
  std::vector<AffineMap> maps;            ///< to choose from
  std::vector<std::int32_t> mapOf;        ///< of each row
};
/// A column of the samples that makes its vectors a part at a time: it holds the rows and the maps, and no moved
/// vector.
ResultColumn movedColumn(std::string name, const ColumnInfo& from, MovedColumn how, std::int64_t samples,
                         const Task& task);

}  // namespace eido::steering
