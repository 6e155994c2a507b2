// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/row_groups.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/analyses/alignment/significance.h"
#include "core/base/error.h"
#include "core/base/random.h"

namespace eido::align {
namespace {

using Mask = std::vector<bool>;

Mask usableRows(const VectorData& data) {
  Mask usable(static_cast<std::size_t>(data.values.rows()));
  for (Eigen::Index i = 0; i < data.values.rows(); ++i)
    usable[static_cast<std::size_t>(i)] = data.has(i) && data.values.row(i).allFinite();
  return usable;
}

/// The columns' values, read when asked and kept as long as they fit.
class Store {
 public:
  /// What is read is told column by column by whoever asks for it.
  Store(const AnalysisInput& input, const Task& task)
      : m_input(input), m_task(task.quiet(task.threads())), m_values(input.columns.size()) {}

  std::shared_ptr<const MatrixF> values(int column) {
    auto& kept = m_values[static_cast<std::size_t>(column)];
    if (kept) return kept;
    VectorData data = m_input.data.vectors(m_input.columns[static_cast<std::size_t>(column)], m_task);
    auto values = std::make_shared<const MatrixF>(std::move(data.values));
    const auto bytes = static_cast<std::uint64_t>(values->size()) * sizeof(float);
    if (m_bytes + bytes <= m_input.memoryBytes / 2) {
      m_bytes += bytes;
      kept = values;
    }
    return values;
  }
  Mask usable(int column) {
    auto& kept = m_values[static_cast<std::size_t>(column)];
    VectorData data = m_input.data.vectors(m_input.columns[static_cast<std::size_t>(column)], m_task);
    Mask mask = usableRows(data);
    const auto bytes = static_cast<std::uint64_t>(data.values.size()) * sizeof(float);
    if (m_bytes + bytes <= m_input.memoryBytes / 2) {
      m_bytes += bytes;
      kept = std::make_shared<const MatrixF>(std::move(data.values));
    }
    return mask;
  }
  void drop(int column) {
    auto& kept = m_values[static_cast<std::size_t>(column)];
    if (!kept) return;
    m_bytes -= static_cast<std::uint64_t>(kept->size()) * sizeof(float);
    kept.reset();
  }

 private:
  const AnalysisInput& m_input;
  Task m_task;
  std::vector<std::shared_ptr<const MatrixF>> m_values;
  std::uint64_t m_bytes = 0;
};

std::string pairName(const AnalysisInput& input, int a, int b) {
  return "\"" + input.columns[static_cast<std::size_t>(a)].name + "\" and \"" +
         input.columns[static_cast<std::size_t>(b)].name + "\"";
}

/// Groups by the mask of common rows; all complete: one group.
void findGroups(const AnalysisInput& input, const std::vector<Mask>& usable, PreparedColumns& result) {
  std::map<Mask, int> known;
  const auto count = static_cast<int>(usable.size());
  for (int a = 0; a < count; ++a) {
    for (int b = a + 1; b < count; ++b) {
      Mask both = usable[static_cast<std::size_t>(a)];
      for (std::size_t i = 0; i < both.size(); ++i) both[i] = both[i] && usable[static_cast<std::size_t>(b)][i];
      const auto [place, fresh] = known.emplace(both, static_cast<int>(result.groups.size()));
      if (fresh) {
        RowGroup group;
        Warning dropped{.kind = "rows_dropped", .name = pairName(input, a, b)};
        for (std::size_t i = 0; i < both.size(); ++i) {
          if (both[i])
            group.rows.push_back(static_cast<std::int32_t>(i));
          else if (dropped.rows.size() < Warning::kMaxRows)
            dropped.rows.push_back(static_cast<std::int64_t>(i));
        }
        dropped.count = static_cast<std::int64_t>(both.size()) - group.count();
        if (dropped.count > 0) {
          dropped.message = std::to_string(dropped.count) + " of " + std::to_string(both.size()) +
                            " rows are missing or not finite in " + pairName(input, a, b) + " and take no part.";
          result.warnings.push_back(std::move(dropped));
        }
        group.columns.resize(usable.size());
        result.groups.push_back(std::move(group));
      }
      result.pairs.push_back({a, b, place->second});
    }
  }
}

void sampleRows(const AnalysisInput& input, const GroupOptions& options, PreparedColumns& result) {
  if (options.sampleSize == 0) return;
  for (RowGroup& group : result.groups) {
    if (group.count() <= options.sampleSize) continue;
    auto order = randomPermutation(group.count(), input.seed, Streams::kSampleSize);
    order.resize(static_cast<std::size_t>(options.sampleSize));
    std::sort(order.begin(), order.end());
    for (auto& row : order) row = group.rows[static_cast<std::size_t>(row)];
    result.warnings.push_back({.kind = "sampled",
                               .message = "A random subset of " + std::to_string(options.sampleSize) + " of " +
                                          std::to_string(group.count()) + " rows is used, as --sample-size asks.",
                               .count = options.sampleSize});
    group.rows = std::move(order);
  }
}

Warning tieWarning(const RankedLists& ranked, const RowGroup& group, const std::string& column) {
  const Neighbours& found = ranked.lists();
  Warning ties{.kind = "ties", .count = found.tiedRows, .name = column};
  for (const std::int32_t i : found.tied) {
    if (ties.rows.size() < Warning::kMaxRows) ties.rows.push_back(group.rows[static_cast<std::size_t>(i)]);
  }
  ties.message = std::to_string(found.tiedRows) + " of " + std::to_string(found.n) + " rows of \"" + column +
                 "\" have more equally near neighbours than there are places up to k = " + std::to_string(found.k) +
                 (ranked.isDrawn() ? "; among equals they are drawn at random, in each column for itself."
                                   : "; of equals the lower rows are taken. Two columns with many ties agree by that "
                                     "alone: the chance level has it too, since neighbours are chosen anew in each "
                                     "permutation; read the calibrated value.");
  return ties;
}

void checkRows(const AnalysisInput& input, const GroupOptions& options, const PreparedColumns& result) {
  for (const ColumnPair& pair : result.pairs) {
    const std::int64_t n = result.groups[static_cast<std::size_t>(pair.group)].count();
    if (n < 2)
      throw Error(ErrorKind::TooFewRows, {.what = pairName(input, pair.a, pair.b) + " share too few complete rows",
                                          .found = "N = " + std::to_string(n),
                                          .expected = "at least 2"});
    if (options.neighbours > 0 && options.neighbours >= n - 1)
      throw Error(ErrorKind::TooFewRows,
                  {.what = "too many neighbours for the rows of " + pairName(input, pair.a, pair.b),
                   .found = "k = " + std::to_string(options.neighbours) + " with N = " + std::to_string(n),
                   .expected = "k of at most N - 2",
                   .wayOut = "Choose a smaller --k or more rows."});
  }
}

}  // namespace

PreparedColumns prepareColumns(const AnalysisInput& input, const GroupOptions& options, const Task& task) {
  PreparedColumns result;
  const auto count = static_cast<int>(input.columns.size());
  const Task reading = task.part(0, 0.2);
  Store store(input, task);
  std::vector<Mask> usable;
  std::uint64_t bytes = 0;
  for (int c = 0; c < count; ++c) {
    reading.report("columns", c, count);
    usable.push_back(store.usable(c));
  }
  findGroups(input, usable, result);
  sampleRows(input, options, result);
  checkRows(input, options, result);

  const double step =
      0.8 / static_cast<double>(std::max<std::int64_t>(1, count * static_cast<std::int64_t>(result.groups.size())));
  double done = 0.2;
  if (options.clampQuantile < 1) result.clampThresholds.assign(static_cast<std::size_t>(count), std::nan(""));
  for (int c = 0; c < count; ++c) {
    bool warned = false, tied = false;
    for (std::size_t g = 0; g < result.groups.size(); ++g) {
      RowGroup& group = result.groups[g];
      const Task preparing = task.part(done, std::min(1.0, done + step));
      done += step;
      preparing.checkpoint();
      const bool used = std::any_of(result.pairs.begin(), result.pairs.end(), [&](const ColumnPair& p) {
        return p.group == static_cast<int>(g) && (p.a == c || p.b == c);
      });
      if (!used) continue;
      auto values = store.values(c);
      std::vector<std::int32_t> rows;
      if (group.count() < values->rows()) rows = group.rows;
      // a draw of its own for each column, whatever its place among them
      RepresentationOptions prepared{.normalise = options.normalise,
                                     .tieSeed = input.seed ^ seedOf(input.columns[static_cast<std::size_t>(c)].name)};
      if (options.clampQuantile < 1) {
        const MatrixFView view = *values;
        prepared.clamp = clampThreshold({&view, 1}, rows, options.clampQuantile, options.clampMode);
        auto& threshold = result.clampThresholds[static_cast<std::size_t>(c)];
        if (std::isnan(threshold)) threshold = prepared.clamp;
      }
      if (group.count() * 2 < values->rows()) {  // few rows: hold only those
        auto gathered = std::make_shared<MatrixF>(group.count(), values->cols());
        for (std::int64_t i = 0; i < group.count(); ++i)
          gathered->row(i) = values->row(group.rows[static_cast<std::size_t>(i)]);
        values = gathered;
        rows.clear();
      }
      auto rep = std::make_unique<Representation>(values, rows, prepared);
      if (options.keepValues) {
        bytes += static_cast<std::uint64_t>(values->size()) * sizeof(float);
        if (bytes > input.memoryBytes)
          throw Error(ErrorKind::Memory,
                      {.what = "the vectors of the chosen columns do not fit",
                       .found = "more than " + std::to_string(bytes >> 20) + " MiB",
                       .expected = "at most " + std::to_string(input.memoryBytes >> 20) + " MiB",
                       .wayOut = "Choose fewer columns, use --sample-size or allow more with --memory."});
      }
      if (options.neighbours > 0) {
        const RankedLists& found = rep->neighbours(options.neighbours, false, preparing);
        if (!tied && found.lists().tiedRows > 0) {
          tied = true;
          result.warnings.push_back(tieWarning(found, group, input.columns[static_cast<std::size_t>(c)].name));
        }
        if (options.cosineNeighbours) rep->neighbours(options.neighbours, true, preparing);
      }
      if (!warned && !rep->zeroRows().empty()) {
        warned = true;
        Warning zero{.kind = "zero_vector",
                     .count = static_cast<std::int64_t>(rep->zeroRows().size()),
                     .name = input.columns[static_cast<std::size_t>(c)].name};
        for (const std::int64_t i : rep->zeroRows()) {
          if (zero.rows.size() < Warning::kMaxRows) zero.rows.push_back(group.rows[static_cast<std::size_t>(i)]);
        }
        zero.message = std::to_string(zero.count) + " rows of \"" + zero.name +
                       "\" are all zero; all their products are 0, so their neighbours are arbitrary.";
        result.warnings.push_back(std::move(zero));
      }
      if (!options.keepValues) rep->releaseValues();
      group.columns[static_cast<std::size_t>(c)] = std::move(rep);
    }
    if (!options.keepValues) store.drop(c);
  }
  return result;
}

void keepFactorsBelow(std::size_t bytes, const std::vector<std::unique_ptr<Representation>>& columns, int a, int b) {
  std::size_t sum = 0;
  for (const auto& column : columns) sum += column ? column->factorBytes() : 0;
  if (sum <= bytes) return;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c] && static_cast<int>(c) != a && static_cast<int>(c) != b) columns[c]->dropFactors();
  }
}

}  // namespace eido::align
