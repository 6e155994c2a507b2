// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/move.h"

#include <algorithm>
#include <numeric>

#include "core/analyses/vector_column.h"
#include "core/base/parallel.h"

namespace eido::steering {

void moveRows(const MatrixFView& values, std::span<const std::int32_t> places, const std::vector<AffineMap>& maps,
              std::span<const std::int32_t> mapOf, const std::function<void(std::int64_t, const float*)>& take,
              const Task& task) {
  constexpr std::int64_t kBlock = 1024;
  const std::int64_t n = std::ssize(places);
  parallelFor(task, (n + kBlock - 1) / kBlock, [&](std::int64_t b) {
    const std::int64_t end = std::min(n, (b + 1) * kBlock);
    std::vector<std::vector<std::int64_t>> members(maps.size());
    for (std::int64_t i = b * kBlock; i < end; ++i) {
      const std::int32_t place = places[static_cast<std::size_t>(i)], map = mapOf[static_cast<std::size_t>(place)];
      if (map < 0)
        take(i, values.row(place).data());
      else
        members[static_cast<std::size_t>(map)].push_back(i);
    }
    for (std::size_t m = 0; m < maps.size(); ++m) {
      if (members[m].empty()) continue;
      MatrixD rows(std::ssize(members[m]), values.cols());
      for (Eigen::Index r = 0; r < rows.rows(); ++r)
        rows.row(r) =
            values.row(places[static_cast<std::size_t>(members[m][static_cast<std::size_t>(r)])]).cast<double>();
      const MatrixF moved = maps[m].apply(rows).cast<float>();
      for (Eigen::Index r = 0; r < moved.rows(); ++r)
        take(members[m][static_cast<std::size_t>(r)], moved.row(r).data());
    }
  });
}

MatrixF movedRows(const MatrixFView& values, std::span<const std::int32_t> places, const std::vector<AffineMap>& maps,
                  std::span<const std::int32_t> mapOf, const Task& task) {
  MatrixF moved(std::ssize(places), values.cols());
  moveRows(
      values, places, maps, mapOf,
      [&](std::int64_t i, const float* row) { std::copy_n(row, moved.cols(), moved.row(i).data()); }, task);
  return moved;
}

ResultColumn movedColumn(std::string name, const ColumnInfo& from, MovedColumn how, std::int64_t samples,
                         const Task& task) {
  ResultColumn column = vectorColumn(std::move(name), from, how.values->cols(), how.rows, samples, false);
  const auto shared = std::make_shared<const MovedColumn>(std::move(how));
  column.make = [shared, task](std::int64_t first, std::int64_t count, float* to) {
    const std::vector<std::int32_t>& rows = shared->rows;
    const std::int64_t width = shared->values->cols();
    std::fill_n(to, count * width, 0.0F);
    const auto begin = std::lower_bound(rows.begin(), rows.end(), first),
               end = std::lower_bound(begin, rows.end(), first + count);
    std::vector<std::int32_t> places(static_cast<std::size_t>(end - begin));
    std::iota(places.begin(), places.end(), static_cast<std::int32_t>(begin - rows.begin()));
    moveRows(
        *shared->values, places, shared->maps, shared->mapOf,
        [&](std::int64_t i, const float* row) { std::copy_n(row, width, to + (*(begin + i) - first) * width); }, task);
  };
  return column;
}

}  // namespace eido::steering
