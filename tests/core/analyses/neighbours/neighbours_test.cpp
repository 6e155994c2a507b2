// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/math/statistics.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::MemoryColumns;

constexpr std::int64_t kSamples = 300;  // several tiles of a search

MemoryColumns columns() {
  MemoryColumns data;
  data.add("v", test::randomRows(kSamples, 7, 3));
  return data;
}

/// Every pair compared in double precision, the nearest first.
std::vector<std::pair<double, std::int64_t>> bruteForce(const MatrixF& x, std::int64_t row, const std::string& metric) {
  std::vector<std::pair<double, std::int64_t>> all;
  const Eigen::VectorXd a = x.row(row).cast<double>();
  for (std::int64_t j = 0; j < x.rows(); ++j) {
    if (j == row) continue;
    const Eigen::VectorXd b = x.row(j).cast<double>();
    const double similarity = metric == "inner"       ? a.dot(b)
                              : metric == "euclidean" ? -(a - b).norm()
                                                      : a.dot(b) / (a.norm() * b.norm());
    all.emplace_back(-similarity, j);
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST(NeighboursAnalysis, AreThoseOfEveryPairCompared) {
  const MemoryColumns data = columns();
  const MatrixF x = data.vectors(*data.set().find("v"), {}).values;
  for (const char* metric : {"cosine", "inner", "euclidean"}) {
    const Result result = data.run("neighbours", {{"k", 4}, {"metric", metric}});
    const Table& table = *result.table("neighbours");
    ASSERT_EQ(table.rows(), 4 * kSamples);
    for (std::int64_t row = 0; row < kSamples; ++row) {
      const auto all = bruteForce(x, row, metric);
      for (std::int64_t r = 0; r < 4; ++r) {
        EXPECT_EQ(table.text(4 * row + r, "neighbour"), "s" + std::to_string(all[static_cast<std::size_t>(r)].second))
            << metric << ' ' << row;
        EXPECT_NEAR(table.number(4 * row + r, "similarity"), -all[static_cast<std::size_t>(r)].first, 1e-5);
      }
    }
  }
}

TEST(NeighboursAnalysis, AreTheSameForAnyThreadsAndOfQueriesAlone) {
  const MemoryColumns data = columns();
  const Result one = data.run("neighbours", {{"k", 5}}, Task({}, {}, 1)),
               two = data.run("neighbours", {{"k", 5}}, Task({}, {}, 2));
  EXPECT_EQ(one, two);
  const Result few = data.run("neighbours", {{"k", 5}, {"queries", "s7,s3"}});
  const Table &table = *few.table("neighbours"), &all = *one.table("neighbours");
  ASSERT_EQ(table.rows(), 10);
  for (std::int64_t r = 0; r < 5; ++r) {
    EXPECT_EQ(table.text(r, "neighbour"), all.text(7 * 5 + r, "neighbour"));
    EXPECT_EQ(table.text(5 + r, "neighbour"), all.text(3 * 5 + r, "neighbour"));
  }
}

TEST(NeighboursAnalysis, SaysTiesAndMissingRows) {
  MatrixF x = test::randomRows(kSamples, 7, 3);
  for (int i = 10; i < 14; ++i) x.row(i) = x.row(10);  // four alike, k = 2: whose neighbours are they?
  MemoryColumns data;
  data.add("v", x);
  data.remove("v", 0);
  const Result result = data.run("neighbours", {{"k", 2}});
  EXPECT_EQ(result.scalars["n"], kSamples - 1);
  EXPECT_EQ(result.table("neighbours")->rows(), 2 * (kSamples - 1));
  EXPECT_GE(result.scalars["ties"], 4);
  const auto ties =
      std::find_if(result.warnings.begin(), result.warnings.end(), [](const Warning& w) { return w.kind == "ties"; });
  ASSERT_NE(ties, result.warnings.end());
  EXPECT_NE(std::find(ties->rows.begin(), ties->rows.end(), 11), ties->rows.end());  // a row of the set
}

TEST(NeighboursAnalysis, RefusesWhatItCanNotFind) {
  const MemoryColumns data = columns();
  EIDO_EXPECT_ERROR(data.run("neighbours", {{"k", kSamples}}), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(data.run("neighbours", {{"queries", "nobody"}}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(data.run("neighbours", {{"k", 0}}), ErrorKind::Parameter);
}

}  // namespace
}  // namespace eido
