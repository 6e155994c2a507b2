// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Real logs of inspect_ai against what they themselves report.
#include <gtest/gtest.h>

#include <map>

#include "core/formats/formats.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

TEST(RealLogs, InspectScoresAreThoseThatTheLogsReport) {
  EIDO_REQUIRE_SHARED(folder, "data/product");
  const Json expected = test::loadJson(folder / "expected.json");
  ASSERT_EQ(expected.size(), 4U);
  static const std::map<std::string, double> kValues = {{"C", 1}, {"I", 0}, {"P", 0.5}, {"N", 0}};
  for (const auto& [file, log] : expected.items()) {
    const Json found = checkFile((folder / file).string(), {}, {});
    ASSERT_NE(found["outcome"], "error") << found["error"];
    EXPECT_EQ(found["model"], log["model"]) << file;
    EXPECT_EQ(found["task"], log["task"]) << file;
    EXPECT_EQ(found["rows"], log["samples"]) << file;
    std::set<std::string> kinds;
    for (const Json& w : found["warnings"]) kinds.insert(w["kind"].get<std::string>());
    EXPECT_EQ(kinds.contains("incomplete_run"), log["status"] != "success") << file;
    EXPECT_EQ(kinds.contains("no_scores"), log["scores"].empty()) << file;
    EXPECT_EQ(found["per_item_scores"].size(), log["scores"].size()) << file;
    for (const auto& [scorer, values] : log["scores"].items()) {
      const Json& scores = found["per_item_scores"][scorer];
      EXPECT_EQ(scores.size(), values.size()) << file;
      double sum = 0;
      for (const auto& [key, value] : values.items()) {
        const std::string id = key.substr(0, key.find('|'));
        EXPECT_EQ(scores[id], kValues.at(value.get<std::string>())) << file << " " << key;
        sum += scores[id].get<double>();
      }
      const double reported = log["reported"][scorer]["accuracy"].get<double>();
      EXPECT_NEAR(sum / static_cast<double>(values.size()), reported, 1e-12) << file;
      EXPECT_EQ(found["aggregates"][scorer]["accuracy"], log["reported"][scorer]["accuracy"]) << file;
    }
  }
}

TEST(RealLogs, AFolderOfThemIsOneTable) {
  EIDO_REQUIRE_SHARED(folder, "data/product");
  const test::TemporaryFolder copies;
  for (const char* file : {"inspect_mmlu_1_sample.eval", "inspect_popularity_b.eval"})
    test::writeFile(copies.path(file), test::readFile((folder / file).string()));
  const Json found = checkFile(copies.path(), {}, {});
  EXPECT_EQ(found["format"], "inspect_dir");
  EXPECT_EQ(found["models"].size(), 2U);
  EXPECT_EQ(found["tasks"]["popularity"], 10);
  EXPECT_EQ(found["per_item_scores"]["openai/gpt-4o-mini"]["popularity"]["match"],
            Json({1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0}));
}

}  // namespace
}  // namespace eido
