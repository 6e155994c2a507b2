// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/calibration.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/base/random.h"

namespace eido::labelfree {
namespace {

constexpr int kFolds = 5;
constexpr std::size_t kLeastKnown = 20;
constexpr std::uint64_t kStream = 61;

/// Right answers of items in a row of confidences.
struct Block {
  double from = 0;  ///< the least confidence in it
  double right = 0, count = 0;
  double share() const { return (right + 1) / (count + 2); }
};

/// The isotonic regression over some items, as blocks ascending in confidence and share.
std::vector<Block> regression(const std::vector<double>& confidence, const std::vector<int>& right,
                              std::vector<std::size_t> items) {
  std::sort(items.begin(), items.end(), [&](std::size_t a, std::size_t b) { return confidence[a] < confidence[b]; });
  std::vector<Block> blocks;
  for (std::size_t first = 0; first < items.size();) {
    Block same{confidence[items[first]], 0, 0};  // items of one confidence stay together
    for (; first < items.size() && confidence[items[first]] == same.from; ++first) {
      same.right += right[items[first]];
      ++same.count;
    }
    blocks.push_back(same);
    while (blocks.size() > 1) {
      Block &last = blocks.back(), &before = blocks[blocks.size() - 2];
      if (before.share() < last.share()) break;
      before.right += last.right;
      before.count += last.count;
      blocks.pop_back();
    }
  }
  return blocks;
}

double valueAt(const std::vector<Block>& blocks, double confidence) {
  const auto above = std::upper_bound(blocks.begin(), blocks.end(), confidence,
                                      [](double value, const Block& block) { return value < block.from; });
  return (above == blocks.begin() ? blocks.front() : *(above - 1)).share();
}

}  // namespace

std::vector<double> calibrate(const std::vector<double>& confidence, const std::vector<int>& right,
                              std::uint64_t seed) {
  std::vector<double> values(confidence.size(), std::numeric_limits<double>::quiet_NaN());
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < confidence.size(); ++i) {
    if (right[i] >= 0 && !std::isnan(confidence[i])) known.push_back(i);
  }
  if (known.size() < kLeastKnown) return values;
  const std::vector<std::int32_t> dealt = randomPermutation(static_cast<std::int64_t>(known.size()), seed, kStream);
  std::vector<int> fold(confidence.size(), -1);
  for (std::size_t k = 0; k < known.size(); ++k)
    fold[known[static_cast<std::size_t>(dealt[k])]] = static_cast<int>(k % kFolds);
  for (int f = -1; f < kFolds; ++f) {  // -1: items whose answer is not known
    std::vector<std::size_t> others;
    std::copy_if(known.begin(), known.end(), std::back_inserter(others), [&](std::size_t i) { return fold[i] != f; });
    const std::vector<Block> blocks = regression(confidence, right, std::move(others));
    for (std::size_t i = 0; i < confidence.size(); ++i) {
      if (fold[i] == f && !std::isnan(confidence[i])) values[i] = valueAt(blocks, confidence[i]);
    }
  }
  return values;
}

}  // namespace eido::labelfree
