// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analyses/alignment/significance.h"
#include "core/base/random.h"
#include "core/math/statistics.h"

namespace eido::align {
namespace {

constexpr std::int64_t kChancePermutations = 20;

/// @param ties  equals are chosen by their order, in which unrelated columns agree
double chance(const Measure& measure, const Comparison& comparison, std::int64_t n, std::int64_t k, bool ties,
              const CurveOptions& options, const Task& task) {
  if (measure.name == "mutual_knn" && !ties) return static_cast<double>(k) / static_cast<double>(n - 1);
  if (options.permutations == 0) return std::numeric_limits<double>::quiet_NaN();
  const std::int64_t count = std::min(options.permutations, kChancePermutations);
  return mean(nullValues(comparison, permutations(n, count, options.seed), task));
}

class CurveWriter {
 public:
  CurveWriter(const AnalysisInput& input, const std::vector<const Measure*>& measures, const CurveOptions& options,
              const Task& task)
      : m_input(input), m_measures(measures), m_options(options), m_task(task) {}

  /// Every measure that is defined for n rows, for one pair; `onlyK`: those that use k.
  void add(Table& table, const Representation& a, const Representation& b, const ColumnPair& pair, std::int64_t k,
           bool onlyK) const {
    const std::int64_t n = a.rows();
    MeasureOptions options = m_options.measure;
    options.k = k;
    for (const Measure* measure : m_measures) {
      if ((onlyK && !measure->usesK) || (measure->usesK && k >= n - 1) || n < measure->minimumRows) continue;
      for (const bool swapped : {false, true}) {
        if (swapped && measure->symmetric) continue;
        m_task.checkpoint();
        const auto comparison = prepareComparison(*measure, swapped ? b : a, swapped ? a : b, options, m_task);
        const bool ties =
            measure->usesK && (a.neighbours(k, false, m_task).hasTies() || b.neighbours(k, false, m_task).hasTies());
        table.append({name(swapped ? pair.b : pair.a), name(swapped ? pair.a : pair.b), std::string(measure->name),
                      onlyK ? k : n, numberCell(comparison->value()),
                      numberCell(chance(*measure, *comparison, n, k, ties, m_options, m_task))});
      }
    }
  }

 private:
  std::string name(int column) const { return m_input.columns[static_cast<std::size_t>(column)].name; }

  const AnalysisInput& m_input;
  const std::vector<const Measure*>& m_measures;
  const CurveOptions& m_options;
  Task m_task;
};

}  // namespace

std::vector<std::int64_t> curveSizes(std::int64_t n) {
  std::vector<std::int64_t> sizes;
  for (std::int64_t size = 64; size < n; size *= 2) sizes.push_back(size);
  sizes.push_back(n);
  return sizes;
}

std::vector<std::int64_t> curveNeighbours(std::int64_t n, std::int64_t k) {
  std::vector<std::int64_t> values = {k};
  const std::int64_t most = std::min(n - 2, n / 2);
  for (std::int64_t decade = 1; decade <= most; decade *= 10) {
    for (const std::int64_t factor : {1, 2, 5}) {
      if (factor * decade <= std::min<std::int64_t>(most, 1000)) values.push_back(factor * decade);
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::vector<Table> curveTables(const AnalysisInput& input, const PreparedColumns& prepared,
                               const std::vector<const Measure*>& measures, const CurveOptions& options,
                               const Task& task) {
  Table overN("curve_n", {"a", "b", "metric", "n", "value", "chance"});
  Table overK("curve_k", {"a", "b", "metric", "k", "value", "chance"});
  const Task quiet = task.quiet(task.threads());
  const CurveWriter writer(input, measures, options, quiet);
  const bool anyK = std::any_of(measures.begin(), measures.end(), [](const Measure* m) { return m->usesK; });
  const auto groups = static_cast<std::int64_t>(prepared.groups.size());
  for (std::int64_t g = 0; g < groups; ++g) {
    const RowGroup& group = prepared.groups[static_cast<std::size_t>(g)];
    const auto order = randomPermutation(group.count(), input.seed, Streams::kCurve);
    const auto sizes = curveSizes(group.count());
    const Task part = task.part(static_cast<double>(g) / static_cast<double>(groups),
                                static_cast<double>(g + 1) / static_cast<double>(groups));
    const auto steps = static_cast<std::int64_t>(sizes.size()) + 1;
    for (std::size_t s = 0; s < sizes.size(); ++s) {
      part.report("curves", static_cast<std::int64_t>(s), steps);
      std::vector<std::int32_t> rows(order.begin(), order.begin() + sizes[s]);
      std::sort(rows.begin(), rows.end());
      std::vector<std::unique_ptr<Representation>> columns(group.columns.size());
      for (std::size_t c = 0; c < columns.size(); ++c) {
        if (group.columns[c]) columns[c] = std::make_unique<Representation>(group.columns[c]->subset(rows));
      }
      for (const ColumnPair& pair : prepared.pairs) {
        if (pair.group != g) continue;
        keepFactorsBelow(options.memoryBytes, columns, pair.a, pair.b);
        writer.add(overN, *columns[static_cast<std::size_t>(pair.a)], *columns[static_cast<std::size_t>(pair.b)], pair,
                   options.measure.k, false);
      }
    }
    part.report("curves", steps - 1, steps);
    if (!anyK) continue;
    const auto ks = curveNeighbours(group.count(), options.measure.k);
    for (const ColumnPair& pair : prepared.pairs) {
      if (pair.group != g) continue;
      const Representation& a = *group.columns[static_cast<std::size_t>(pair.a)];
      const Representation& b = *group.columns[static_cast<std::size_t>(pair.b)];
      for (const Representation* rep : {&a, &b}) {  // the longest lists once; their beginnings serve every k
        rep->neighbours(ks.back(), false, quiet);
      }
      for (const std::int64_t k : ks) writer.add(overK, a, b, pair, k, true);
    }
  }
  std::vector<Table> tables;
  tables.push_back(std::move(overN));
  if (anyK) tables.push_back(std::move(overK));
  return tables;
}

}  // namespace eido::align
