// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that mean nothing have no environments, and the run says so.
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// Labels of a share of the samples, by a coin.
MemoryColumns byCoin(int n, double share, std::uint64_t seed) {
  Rng rng(seed);
  std::vector<std::string> label;
  for (int i = 0; i < n; ++i) label.push_back(rng.uniform() < share ? "yes" : "no");
  MemoryColumns data;
  data.add("x", randomRows(n, 16, seed + 100));
  data.addCategory("label", label);
  return data;
}

const Json kBrief{{"label", "label"}, {"repeats", 2}, {"bootstrap", 20}};

TEST(EnvironmentsByChance, FindNothingInLabelsByCoin) {
  // stated beforehand: on none of four seeds, for even and for rare classes
  for (const double share : {0.5, 0.05}) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      const Result result = byCoin(800, share, seed).run("environments", kBrief, Task({}, {}, 2), seed);
      EXPECT_EQ(result.scalars["not_more_than_chance"], true) << share << ", seed " << seed;
      EXPECT_EQ(result.scalars["degenerate"], true);
      EXPECT_NE(result.scalars["reason"].get<std::string>().find("not more than chance"), std::string::npos)
          << result.scalars["reason"];
      EXPECT_TRUE(result.columns.empty()) << "a column of environments that mean nothing";
      const Table& samples = *result.table("samples");
      for (std::int64_t r = 0; r < samples.rows(); ++r) EXPECT_EQ(samples.text(r, "environment"), "");
      if (const Table* heads = result.table("heads")) {
        for (std::int64_t r = 0; r < heads->rows(); ++r) EXPECT_NE(heads->text(r, "groups_from"), "xrm");
      }
    }
  }
}

TEST(EnvironmentsByChance, WithoutTrainingsOnPermutedLabelsTheirFlipsAreNotKnown) {
  Json parameters = kBrief;
  parameters["chance_runs"] = 0;
  const Result result = byCoin(800, 0.5, 3).run("environments", parameters, Task({}, {}, 2));
  EXPECT_TRUE(result.scalars["flip_rate_chance"].is_null());
  EXPECT_TRUE(result.scalars["stability_ami_chance"].is_null());
  EXPECT_EQ(result.scalars["held_out_accuracy_chance"], 0.5);
}

TEST(EnvironmentsByChance, AShortcutIsMore) {
  Rng rng(1);
  const int n = 1500;
  MatrixF x = randomRows(n, 16, 2);
  std::vector<std::string> label;
  for (int i = 0; i < n; ++i) {
    const int y = i % 2;
    x(i, 0) += y == 1 ? 2.0F : -2.0F;
    x(i, 1) += (rng.uniform() < 0.93) == (y == 1) ? 5.0F : -5.0F;
    label.push_back(std::to_string(y));
  }
  MemoryColumns data;
  data.add("x", x);
  data.addCategory("label", label);
  const Result result = data.run("environments", kBrief, Task({}, {}, 2));
  EXPECT_EQ(result.scalars["not_more_than_chance"], false);
  EXPECT_EQ(result.scalars["degenerate"], false) << result.scalars["reason"];
  EXPECT_LT(result.scalars["flip_rate"].get<double>(), result.scalars["flip_rate_chance"].get<double>());
  EXPECT_GT(result.scalars["held_out_accuracy"].get<double>(),
            result.scalars["held_out_accuracy_chance"].get<double>());
  EXPECT_EQ(result.columns.size(), 1U);
}

}  // namespace
}  // namespace eido::test
