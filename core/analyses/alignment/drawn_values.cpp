// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/drawn_values.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "core/analyses/alignment/draw_products.h"
#include "core/analyses/alignment/factors.h"
#include "core/base/parallel.h"

namespace eido::align {
namespace {

using Draws = std::vector<std::vector<std::int32_t>>;

constexpr std::size_t kBatch = 256;  ///< draws that are summed at once

class DrawnValues {
 public:
  DrawnValues(const RowGroup& group, std::span<const DrawnPair> pairs, const MeasureOptions& options,
              const Draws& draws, std::size_t bytes, const Task& task)
      : m_group(group),
        m_pairs(pairs),
        m_options(options),
        m_draws(draws),
        m_bytes(bytes),
        m_task(task),
        m_found(pairs.size(), std::vector<std::optional<double>>(draws.size())) {}

  std::vector<std::vector<double>> run() {
    const auto bySums = static_cast<double>(std::count_if(
        m_pairs.begin(), m_pairs.end(), [](const DrawnPair& p) { return p.measure->products.matrix != nullptr; }));
    // sums are an order of magnitude quicker than draws one by one
    const double others = 10 * (static_cast<double>(m_pairs.size()) - bySums);
    const double middle = bySums / std::max(1.0, bySums + others);
    // each stage has the whole budget: what the one before has made goes
    dropFactors();
    if (bySums > 0) sumAll(m_task.part(0, middle));
    dropFactors();
    if (others > 0) prepareColumns();
    drawTheRest(others > 0 ? m_task.part(middle, 1) : m_task.quiet(m_task.threads()));
    dropFactors();
    return values();
  }

 private:
  const Representation& column(int c) const { return *m_group.columns[static_cast<std::size_t>(c)]; }

  /// Places of m_pairs by the matrices that they compare.
  void sumAll(const Task& task) {
    std::map<PairMatrix (*)(const Representation&, const Task&), std::vector<std::size_t>> byMatrix;
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
      if (m_pairs[p].measure->products.matrix != nullptr) byMatrix[m_pairs[p].measure->products.matrix].push_back(p);
    }
    double begin = 0;
    for (const auto& [matrix, places] : byMatrix) {
      const double end = begin + 1 / static_cast<double>(byMatrix.size());
      sumKind(places, task.part(begin, end));
      begin = end;
    }
  }

  /// All pairs at once if their matrices fit into memory, else one after another.
  void sumKind(const std::vector<std::size_t>& places, const Task& task) {
    std::set<int> columns;
    for (const std::size_t p : places) columns.insert({m_pairs[p].a, m_pairs[p].b});
    std::size_t bytes = 0;
    for (const int c : columns) bytes += matrixBytes(*m_pairs[places.front()].measure, column(c));
    if (bytes <= m_bytes) {
      sumPairs(places, task);
      return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const DrawnPair& pair = m_pairs[places[i]];
      keepFactorsBelow(m_bytes, m_group.columns, pair.a, pair.b);
      if (matrixBytes(*pair.measure, column(pair.a)) + matrixBytes(*pair.measure, column(pair.b)) > m_bytes) continue;
      sumPairs({places[i]}, task.part(static_cast<double>(i) / static_cast<double>(places.size()),
                                      static_cast<double>(i + 1) / static_cast<double>(places.size())));
    }
  }

  static std::size_t matrixBytes(const Measure& measure, const Representation& rep) {
    const std::int64_t squares = measure.products.squares;
    return squares > 0 ? bytesOf(squares * rep.rows(), rep.rows()) : bytesOf(rep.rows(), rep.dimension());
  }

  void sumPairs(const std::vector<std::size_t>& places, const Task& task) {
    std::map<int, int> placeOf;  // of a column among the matrices
    std::vector<PairMatrix> matrices;
    std::vector<DrawProducts::Pair> pairs;
    std::map<DrawProducts::Pair, std::size_t> known;
    const auto add = [&](int c) {
      const auto [entry, added] = placeOf.try_emplace(c, static_cast<int>(matrices.size()));
      if (added)
        matrices.push_back(m_pairs[places.front()].measure->products.matrix(column(c), task.quiet(task.threads())));
      return entry->second;
    };
    std::vector<std::size_t> pairOf;
    for (const std::size_t p : places) {
      const DrawProducts::Pair pair = {add(m_pairs[p].a), add(m_pairs[p].b)};
      const auto [entry, added] = known.try_emplace(pair, pairs.size());
      if (added) pairs.push_back(pair);
      pairOf.push_back(entry->second);
    }
    const std::map<int, std::vector<char>> varies = surelyVarying(placeOf, task);
    // memory, and how finely the work is cut, depend on the draws of a batch
    for (std::size_t first = 0; first < m_draws.size(); first += kBatch) {
      const std::size_t end = std::min(m_draws.size(), first + kBatch);
      const auto at = [&](std::size_t d) { return static_cast<double>(d) / static_cast<double>(m_draws.size()); };
      const Draws batch(m_draws.begin() + static_cast<std::ptrdiff_t>(first),
                        m_draws.begin() + static_cast<std::ptrdiff_t>(end));
      const DrawProducts products(matrices, pairs, batch, task.part(at(first), at(end)));
      for (std::size_t i = 0; i < places.size(); ++i) {
        const DrawnPair& pair = m_pairs[places[i]];
        const ProductForm& form = pair.measure->products;
        for (std::size_t d = first; d < end; ++d) {
          if (varies.at(pair.a)[d] == 0 || varies.at(pair.b)[d] == 0) continue;
          auto& found = m_found[places[i]][d];
          found = products.quotient(pairOf[i], d - first, form.open);
          if (found && form.finish != nullptr) found = form.finish(*found);
        }
      }
    }
  }

  /// Of each column and draw whether a few rows tell that it varies.
  std::map<int, std::vector<char>> surelyVarying(const std::map<int, int>& columns, const Task& task) const {
    std::map<int, std::vector<char>> varies;
    for (const auto& [c, place] : columns) {
      std::vector<char>& of = varies[c];
      of.resize(m_draws.size());
      parallelFor(task.quiet(task.threads()), std::ssize(m_draws), [&, &rep = column(c)](std::int64_t d) {
        of[static_cast<std::size_t>(d)] = rep.surelyVaries(m_draws[static_cast<std::size_t>(d)]) ? 1 : 0;
      });
    }
    return varies;
  }

  void dropFactors() const {
    for (const auto& rep : m_group.columns) {
      if (rep) rep->dropFactors();
    }
  }

  /// What the subsets look up, if all of it fits; each makes its own else.
  void prepareColumns() {
    std::map<int, std::set<const Measure*>> wanted;
    std::size_t bytes = 0;
    for (const DrawnPair& pair : m_pairs) {
      if (pair.measure->prepareDraws == nullptr) continue;
      for (const int c : {pair.a, pair.b}) {
        // distances, their root, the pairs and their order while they are sorted
        if (wanted[c].insert(pair.measure).second) bytes += bytesOf(4 * column(c).rows(), column(c).rows());
        if (column(c).rows() > PairOrder::kMostRows) return;
      }
    }
    if (bytes > m_bytes) return;
    std::vector<std::pair<int, std::set<const Measure*>>> columns(wanted.begin(), wanted.end());
    parallelFor(m_task.quiet(m_task.threads()), std::ssize(columns), [&](std::int64_t c) {
      const auto& [place, measures] = columns[static_cast<std::size_t>(c)];
      for (const Measure* measure : measures) measure->prepareDraws(column(place), m_options, m_task.quiet(1));
    });
  }

  void drawTheRest(const Task& task) {
    std::vector<std::size_t> rest;
    for (std::size_t d = 0; d < m_draws.size(); ++d) {
      if (std::any_of(m_found.begin(), m_found.end(), [&](const auto& found) { return !found[d]; })) rest.push_back(d);
    }
    std::atomic<std::int64_t> done{0};
    parallelFor(task, std::ssize(rest), [&](std::int64_t r) {
      drawOnce(rest[static_cast<std::size_t>(r)], task.quiet(1));
      task.report("intervals", ++done, std::ssize(rest));
    });
  }

  void drawOnce(std::size_t d, const Task& task) {
    std::vector<std::unique_ptr<Representation>> columns(m_group.columns.size());
    const auto drawn = [&](int c) -> const Representation& {
      auto& made = columns[static_cast<std::size_t>(c)];
      if (!made) made = std::make_unique<Representation>(column(c).subset(m_draws[d]));
      return *made;
    };
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
      if (m_found[p][d]) continue;
      task.checkpoint();
      const DrawnPair& pair = m_pairs[p];
      keepFactorsBelow(m_bytes / static_cast<std::size_t>(m_task.threads()), columns, pair.a, pair.b);
      m_found[p][d] = prepareComparison(*pair.measure, drawn(pair.a), drawn(pair.b), m_options, task)->value();
    }
  }

  std::vector<std::vector<double>> values() const {
    std::vector<std::vector<double>> result(m_found.size());
    for (std::size_t p = 0; p < m_found.size(); ++p) {
      for (const auto& value : m_found[p])
        result[p].push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return result;
  }

  const RowGroup& m_group;
  std::span<const DrawnPair> m_pairs;
  const MeasureOptions& m_options;
  const Draws& m_draws;
  std::size_t m_bytes;
  const Task& m_task;
  std::vector<std::vector<std::optional<double>>> m_found;  ///< pairs x draws
};

}  // namespace

std::vector<std::vector<double>> drawnValues(const RowGroup& group, std::span<const DrawnPair> pairs,
                                             const MeasureOptions& options, const Draws& draws, std::size_t bytes,
                                             const Task& task) {
  return DrawnValues(group, pairs, options, draws, bytes, task).run();
}

}  // namespace eido::align
