// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/shared_errors.h"

#include <numeric>

#include "core/base/parallel.h"

namespace eido::labelfree {
namespace {

constexpr double kCopy = 0.85, kCopyOfTwoLabels = 0.98;
constexpr std::int64_t kLeastItems = 15;

}  // namespace

std::vector<SharedErrors> sharedErrors(const AnswerTable& table, const std::vector<PairMeasures>& pairs,
                                       const Task& task) {
  const int models = table.count();
  std::vector<SharedErrors> shared(pairs.size());
  const bool two = table.global && table.labels.size() <= 2;
  const Votes votes(table);
  parallelFor(task, models, [&](std::int64_t first) {
    const int a = static_cast<int>(first);
    for (int b = a + 1; b < models; ++b) {
      task.checkpoint();
      const std::size_t place = pairPlace(a, b, models);
      SharedErrors& s = shared[place];
      if (two) {
        s.agreement = pairs[place].agreement;
        s.items = pairs[place].items;
      } else {
        std::int64_t equal = 0;
        const auto ofA = table.of(a), ofB = table.of(b);
        for (std::int64_t i = 0; i < table.items; ++i) {
          const std::int32_t x = ofA[static_cast<std::size_t>(i)], y = ofB[static_cast<std::size_t>(i)];
          if (x == kNoAnswer || y == kNoAnswer) continue;
          const std::int32_t others = votes.without(i, x, y);
          if (others == kNoAnswer || x == others || y == others) continue;
          ++s.items;
          equal += x == y;
        }
        if (s.items > 0) s.agreement = static_cast<double>(equal) / static_cast<double>(s.items);
      }
      s.linked = s.items >= kLeastItems && s.agreement >= (two ? kCopyOfTwoLabels : kCopy);
    }
  });
  return shared;
}

std::vector<int> clustersOf(const std::vector<SharedErrors>& pairs, int models) {
  std::vector<int> first(static_cast<std::size_t>(models));
  std::iota(first.begin(), first.end(), 0);
  const auto rootOf = [&](int m) {
    while (first[static_cast<std::size_t>(m)] != m) m = first[static_cast<std::size_t>(m)];
    return m;
  };
  for (int a = 0; a < models; ++a) {
    for (int b = a + 1; b < models; ++b) {
      if (!pairs[pairPlace(a, b, models)].linked) continue;
      const int x = rootOf(a), y = rootOf(b);
      first[static_cast<std::size_t>(std::max(x, y))] = std::min(x, y);
    }
  }
  std::vector<int> clusters;
  for (int m = 0; m < models; ++m) clusters.push_back(rootOf(m));
  return clusters;
}

}  // namespace eido::labelfree
