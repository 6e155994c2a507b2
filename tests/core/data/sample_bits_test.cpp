// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_bits.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/random.h"

namespace eido {
namespace {

/// A random subset, and the same as a set of rows.
std::pair<SampleBits, std::set<std::int64_t>> randomBits(std::int64_t n, std::uint64_t seed) {
  Rng random(seed);
  std::pair<SampleBits, std::set<std::int64_t>> made{SampleBits(n), {}};
  for (std::int64_t i = 0; i < n; ++i) {
    if (random.uniform() >= 0.3) continue;
    made.first.set(i);
    made.second.insert(i);
  }
  return made;
}

class Sizes : public testing::TestWithParam<std::int64_t> {};

TEST_P(Sizes, OperationsAreThoseOfSets) {
  const std::int64_t n = GetParam();
  const auto [a, setA] = randomBits(n, 1);
  const auto [b, setB] = randomBits(n, 2);
  SampleBits both = a, any = a, rest = a, none = a;
  both &= b, any |= b, rest -= b, none.invert();
  std::int64_t common = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    const bool inA = setA.contains(i), inB = setB.contains(i);
    EXPECT_EQ(a.test(i), inA);
    EXPECT_EQ(both.test(i), inA && inB);
    EXPECT_EQ(any.test(i), inA || inB);
    EXPECT_EQ(rest.test(i), inA && !inB);
    EXPECT_EQ(none.test(i), !inA);
    common += inA && inB;
  }
  EXPECT_EQ(a.count(), static_cast<std::int64_t>(setA.size()));
  EXPECT_EQ(none.count(), n - a.count());
  EXPECT_EQ(a.countCommon(b), common);
  const auto rows = a.rows();
  EXPECT_EQ(SampleBits::ofRows(n, rows), a);
  EXPECT_TRUE(std::equal(rows.begin(), rows.end(), setA.begin(), setA.end()));
  EXPECT_EQ(SampleBits(n, true).count(), n);
}

TEST_P(Sizes, BytesAreReadBack) {
  const auto [a, set] = randomBits(GetParam(), 3);
  EXPECT_EQ(a.bytes().size(), static_cast<std::size_t>((GetParam() + 7) / 8));
  EXPECT_EQ(SampleBits::fromBytes(GetParam(), a.bytes()), a);
  // bits beyond the last sample mean nothing, bytes that lack are empty
  EXPECT_EQ(SampleBits::fromBytes(GetParam(), std::string(200, '\xff')).count(), GetParam());
  EXPECT_EQ(SampleBits::fromBytes(GetParam(), {}).count(), 0);
}

TEST_P(Sizes, NextAndPreviousWalkAroundEveryMember) {
  const auto [a, set] = randomBits(GetParam(), 4);
  for (std::int64_t row = 0; row < GetParam(); ++row) {
    const auto up = set.lower_bound(row);
    const std::int64_t next = set.empty() ? -1 : up == set.end() ? *set.begin() : *up;
    EXPECT_EQ(a.next(row), next);
    const auto down = set.upper_bound(row);
    const std::int64_t previous = set.empty() ? -1 : down == set.begin() ? *set.rbegin() : *std::prev(down);
    EXPECT_EQ(a.previous(row), previous);
  }
}

INSTANTIATE_TEST_SUITE_P(SampleBits, Sizes, testing::Values(1, 7, 63, 64, 65, 128, 1000));

TEST(SampleBits, AnEmptySetHasNoNeighbours) {
  EXPECT_EQ(SampleBits().next(0), -1);
  EXPECT_EQ(SampleBits().previous(0), -1);
  EXPECT_EQ(SampleBits(70).next(69), -1);
  EXPECT_FALSE(SampleBits(70).any());
}

}  // namespace
}  // namespace eido
