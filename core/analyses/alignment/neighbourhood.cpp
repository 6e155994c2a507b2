// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/neighbourhood.h"

#include <algorithm>
#include <array>

#include "core/math/statistics.h"

namespace eido::align {
namespace {

/// A neighbour of both lists, with its 0-based ranks.
struct Common {
  std::int32_t rankA;
  std::int32_t rankB;
};

/// Scratch of one evaluation: where each row stands in the list of a that is being looked at.
class RankTable {
 public:
  explicit RankTable(std::int64_t n) : m_rank(static_cast<std::size_t>(n), -1) {}
  void set(std::span<const std::int32_t> list) {
    for (std::size_t r = 0; r < list.size(); ++r)
      m_rank[static_cast<std::size_t>(list[r])] = static_cast<std::int32_t>(r);
  }
  void clear(std::span<const std::int32_t> list) {
    for (const std::int32_t j : list) m_rank[static_cast<std::size_t>(j)] = -1;
  }
  std::int32_t operator[](std::int32_t row) const { return m_rank[static_cast<std::size_t>(row)]; }

 private:
  std::vector<std::int32_t> m_rank;
};

/// A value of the common neighbours (in b's order of rank) of two ranked lists of k.
using ListMeasure = double (*)(std::span<const Common> common, std::int64_t k);

double overlapShare(std::span<const Common> common, std::int64_t k) {
  return static_cast<double>(common.size()) / static_cast<double>(k);
}

double jaccard(std::span<const Common> common, std::int64_t k) {
  const auto both = static_cast<double>(common.size());
  return both / (2 * static_cast<double>(k) - both);
}

/// Entries differ within a list, so the longest common subsequence is the longest increasing run of ranks.
double commonSubsequence(std::span<const Common> common, std::int64_t k) {
  std::vector<std::int32_t> tails;
  tails.reserve(common.size());
  for (const Common& c : common) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), c.rankA);
    if (place == tails.end())
      tails.push_back(c.rankA);
    else
      *place = c.rankA;
  }
  return static_cast<double>(tails.size()) / static_cast<double>(k);
}

/// 1 - Levenshtein distance / k, unit costs.
double editSimilarity(std::span<const Common> common, std::int64_t k) {
  if (common.empty()) return 0;
  const auto size = static_cast<std::size_t>(k);
  std::vector<std::int32_t> match(size, -1);  // rank in a of b's entry
  for (const Common& c : common) match[static_cast<std::size_t>(c.rankB)] = c.rankA;
  std::vector<std::int32_t> row(size + 1);
  for (std::size_t j = 0; j <= size; ++j) row[j] = static_cast<std::int32_t>(j);
  for (std::size_t i = 1; i <= size; ++i) {
    std::int32_t diagonal = row[0];
    row[0] = static_cast<std::int32_t>(i);
    for (std::size_t j = 1; j <= size; ++j) {
      const std::int32_t substitute = diagonal + (match[i - 1] == static_cast<std::int32_t>(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substitute, row[j] + 1, row[j - 1] + 1});
    }
  }
  return 1 - static_cast<double>(row[size]) / static_cast<double>(k);
}

/// sum 2 / ((1 + |r - r'|) (r + r')) / sum_{m <= c} 1/m with 1-based ranks.
double rankAgreement(std::span<const Common> common, std::int64_t) {
  if (common.empty()) return 0;
  double sum = 0;
  double harmonic = 0;
  for (std::size_t m = 0; m < common.size(); ++m) {
    const double r = common[m].rankA + 1;
    const double s = common[m].rankB + 1;
    sum += 2 / ((1 + std::abs(r - s)) * (r + s));
    harmonic += 1 / static_cast<double>(m + 1);
  }
  return sum / harmonic;
}

class ListComparison : public Comparison {
 public:
  ListComparison(const Representation& a, const Representation& b, std::int64_t k, ListMeasure measure,
                 const Task& task)
      : m_a(a.neighbours(k, false, task)), m_b(b.neighbours(k, false, task)), m_k(k), m_measure(measure) {}

  std::vector<double> perSample(RowOrder order) const override {
    std::vector<double> values(static_cast<std::size_t>(m_a.rows()));
    OrderedLists lists(m_b, m_k, order);
    RankTable ranks(m_a.rows());
    std::vector<Common> common;
    common.reserve(static_cast<std::size_t>(m_k));
    for (std::int64_t i = 0; i < m_a.rows(); ++i) {
      const auto listA = m_a.lists().row(i, m_k);
      const auto listB = lists.row(i).neighbours;
      ranks.set(listA);
      common.clear();
      for (std::size_t r = 0; r < listB.size(); ++r) {
        if (const std::int32_t rank = ranks[listB[r]]; rank >= 0)
          common.push_back({rank, static_cast<std::int32_t>(r)});
      }
      ranks.clear(listA);
      values[static_cast<std::size_t>(i)] = m_measure(common, m_k);
    }
    return values;
  }

  double value(RowOrder order) const override { return mean(perSample(order)); }

 private:
  const RankedLists& m_a;
  const RankedLists& m_b;
  std::int64_t m_k;
  ListMeasure m_measure;
};

/// Mutual kNN's value without the per-sample detail: a count, exact in whole numbers.
class MutualComparison : public ListComparison {
 public:
  MutualComparison(const Representation& a, const Representation& b, std::int64_t k, const Task& task)
      : ListComparison(a, b, k, overlapShare, task),
        m_a(a.neighbours(k, false, task)),
        m_b(b.neighbours(k, false, task)),
        m_k(k) {}

  double value(RowOrder order) const override {
    OrderedLists lists(m_b, m_k, order);
    std::vector<std::int32_t> owner(static_cast<std::size_t>(m_a.rows()), -1);
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < m_a.rows(); ++i) {
      for (const std::int32_t j : m_a.lists().row(i, m_k))
        owner[static_cast<std::size_t>(j)] = static_cast<std::int32_t>(i);
      for (const std::int32_t j : lists.row(i).neighbours) count += owner[static_cast<std::size_t>(j)] == i;
    }
    return static_cast<double>(count) / static_cast<double>(m_k) / static_cast<double>(m_a.rows());
  }

 private:
  const RankedLists& m_a;
  const RankedLists& m_b;
  std::int64_t m_k;
};

/// Some j in S_b(i) has i in S_a(j): S_b(i) meets the rows that list i in a.
class CycleComparison : public Comparison {
 public:
  CycleComparison(const Representation& a, const Representation& b, std::int64_t k, const Task& task)
      : m_b(b.neighbours(k, false, task)), m_k(k) {
    const Neighbours& lists = a.neighbours(k, false, task).lists();
    m_begin.assign(static_cast<std::size_t>(lists.n) + 1, 0);
    for (std::int64_t j = 0; j < lists.n; ++j) {
      for (const std::int32_t i : lists.row(j, k)) ++m_begin[static_cast<std::size_t>(i) + 1];
    }
    for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
    m_listedBy.resize(static_cast<std::size_t>(m_begin.back()));
    std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::int64_t j = 0; j < lists.n; ++j) {
      for (const std::int32_t i : lists.row(j, k))
        m_listedBy[static_cast<std::size_t>(next[static_cast<std::size_t>(i)]++)] = static_cast<std::int32_t>(j);
    }
  }

  std::vector<double> perSample(RowOrder order) const override {
    const std::int64_t n = m_b.rows();
    std::vector<double> values(static_cast<std::size_t>(n), 0.0);
    OrderedLists lists(m_b, m_k, order);
    std::vector<std::int32_t> owner(static_cast<std::size_t>(n), -1);
    for (std::int64_t i = 0; i < n; ++i) {
      for (std::int64_t l = m_begin[static_cast<std::size_t>(i)]; l < m_begin[static_cast<std::size_t>(i) + 1]; ++l)
        owner[static_cast<std::size_t>(m_listedBy[static_cast<std::size_t>(l)])] = static_cast<std::int32_t>(i);
      for (const std::int32_t row : lists.row(i).neighbours) {
        if (owner[static_cast<std::size_t>(row)] != i) continue;
        values[static_cast<std::size_t>(i)] = 1;
        break;
      }
    }
    return values;
  }

  double value(RowOrder order) const override { return mean(perSample(order)); }

 private:
  const RankedLists& m_b;
  std::int64_t m_k;
  std::vector<std::int64_t> m_begin;     ///< n + 1
  std::vector<std::int32_t> m_listedBy;  ///< rows that have i among their neighbours in a
};

}  // namespace

std::unique_ptr<Comparison> prepareMutualKnn(const Representation& a, const Representation& b,
                                             const MeasureOptions& options, const Task& task) {
  return std::make_unique<MutualComparison>(a, b, options.k, task);
}

std::unique_ptr<Comparison> prepareCycleKnn(const Representation& a, const Representation& b,
                                            const MeasureOptions& options, const Task& task) {
  return std::make_unique<CycleComparison>(a, b, options.k, task);
}

std::unique_ptr<Comparison> prepareLcsKnn(const Representation& a, const Representation& b,
                                          const MeasureOptions& options, const Task& task) {
  return std::make_unique<ListComparison>(a, b, options.k, commonSubsequence, task);
}

std::unique_ptr<Comparison> prepareEditDistanceKnn(const Representation& a, const Representation& b,
                                                   const MeasureOptions& options, const Task& task) {
  return std::make_unique<ListComparison>(a, b, options.k, editSimilarity, task);
}

std::unique_ptr<Comparison> prepareJaccardKnn(const Representation& a, const Representation& b,
                                              const MeasureOptions& options, const Task& task) {
  return std::make_unique<ListComparison>(a, b, options.k, jaccard, task);
}

std::unique_ptr<Comparison> prepareRankSimilarity(const Representation& a, const Representation& b,
                                                  const MeasureOptions& options, const Task& task) {
  return std::make_unique<ListComparison>(a, b, options.k, rankAgreement, task);
}

}  // namespace eido::align
