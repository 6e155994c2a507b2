// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Scores on other scales, items that are there twice, and scores that are not there.
#include "core/analyses/reduction/read_benchmark.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

using Scores = std::vector<std::vector<double>>;

Scores smallWorld(int models, int items, std::uint64_t seed) {
  Rng rng(seed);
  Scores scores(static_cast<std::size_t>(models));
  for (int i = 0; i < items; ++i) {
    const double difficulty = rng.normal();
    for (int m = 0; m < models; ++m) {
      const double ability = 3.0 * m / models - 1.5;
      scores[static_cast<std::size_t>(m)].push_back(rng.uniform() < 1 / (1 + std::exp(difficulty - ability)) ? 1 : 0);
    }
  }
  return scores;
}

template <typename Of>
MemoryColumns columnsOf(const Scores& scores, const ScoreScales& scales, Of&& of) {
  MemoryColumns data;
  for (std::size_t m = 0; m < scores.size(); ++m) {
    std::vector<double> values;
    for (const double v : scores[m]) values.push_back(of(v));
    data.addScores("m" + std::to_string(m), values, scales);
  }
  return data;
}

const Json kBrief{{"items", {10, 20}}, {"dimensions", {1}}, {"repeats", 1}};

bool said(const Result& result, const char* kind) {
  return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const Warning& w) { return w.kind == kind; });
}

TEST(ReadBenchmark, ScaledAndTurnedScoresGiveTheSameErrors) {
  const Scores scores = smallWorld(16, 80, 1);
  const auto errorsOf = [&](const MemoryColumns& data, Json parameters) {
    const Result result = data.run("reduction", parameters, Task({}, {}, 2));
    const Table& errors = *result.table("errors");
    std::vector<double> values;
    for (std::int64_t r = 0; r < errors.rows(); ++r) values.push_back(errors.number(r, "mean_absolute_error"));
    return values;
  };
  const auto scale = [](bool higher, double low, double high) {
    return ScoreScales{{.task = "", .metric = "", .higherIsBetter = higher, .range = ScoreRange{low, high}}};
  };
  const std::vector<double> plain = errorsOf(columnsOf(scores, {}, [](double v) { return v; }), kBrief);
  const auto expectPlain = [&](const std::vector<double>& errors, const char* what) {
    ASSERT_EQ(errors.size(), plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (!std::isnan(plain[i])) EXPECT_NEAR(errors[i], plain[i], 1e-9) << what << " " << i;
    }
  };
  expectPlain(errorsOf(columnsOf(scores, scale(true, 0, 100), [](double v) { return 100 * v; }), kBrief), "percent");
  expectPlain(errorsOf(columnsOf(scores, scale(true, 1, 10), [](double v) { return 1 + 9 * v; }), kBrief), "1..10");
  expectPlain(errorsOf(columnsOf(scores, scale(false, 0, 1), [](double v) { return 1 - v; }), kBrief), "errors");
  Json asked = kBrief;
  asked["range"] = "0,100";
  expectPlain(errorsOf(columnsOf(scores, {}, [](double v) { return 100 * v; }), asked), "--range");
}

TEST(ReadBenchmark, ScoresBeyondTheirRangeAreRefused) {
  const Scores scores = smallWorld(6, 40, 1);
  const MemoryColumns data = columnsOf(scores, {}, [](double v) { return 70 * v + 3; });
  EIDO_EXPECT_ERROR(data.run("reduction", kBrief), ErrorKind::Parameter);
  Json narrow = kBrief;
  narrow["range"] = "0,50";
  EIDO_EXPECT_ERROR(data.run("reduction", narrow), ErrorKind::Parameter);
  narrow["range"] = "high";
  EIDO_EXPECT_ERROR(data.run("reduction", narrow), ErrorKind::Parameter);
}

TEST(ReadBenchmark, AnItemThatIsThereTwiceIsChosenOnce) {
  Scores scores = smallWorld(16, 60, 2);
  std::vector<std::string> question;
  for (int i = 0; i < 60; ++i) question.push_back("question " + std::to_string(i));
  for (int copy = 0; copy < 3; ++copy) {  // the first ten, three times more
    for (int i = 0; i < 10; ++i) {
      for (auto& model : scores) model.push_back(model[static_cast<std::size_t>(i)]);
      question.push_back(question[static_cast<std::size_t>(i)]);
    }
  }
  MemoryColumns data = columnsOf(scores, {}, [](double v) { return v; });
  data.addCategory("question", question);
  const Result result = data.run("reduction", kBrief, Task({}, {}, 2));
  EXPECT_TRUE(said(result, "repeated_items"));
  EXPECT_EQ(result.scalars["items_repeated"], 30);
  const Table& items = *result.table("items");
  std::map<std::string, int> times;
  for (std::int64_t r = 0; r < items.rows(); ++r) {
    const std::string text = question[static_cast<std::size_t>(std::stoi(items.text(r, "key").substr(1)))];
    ++times[items.text(r, "selection") + " " + std::to_string(items.number(r, "n")) + " " + text];
  }
  for (const auto& [what, count] : times) EXPECT_EQ(count, 1) << what;
  // equal texts that models answer differently are different items (a choice's order, another shot)
  for (auto& model : scores) model[65] = 1 - model[65];
  MemoryColumns other = columnsOf(scores, {}, [](double v) { return v; });
  other.addCategory("question", question);
  EXPECT_EQ(other.run("reduction", kBrief, Task({}, {}, 2)).scalars["items_repeated"], 29);
}

TEST(ReadBenchmark, ScatteredGapsDoNotCostTheItems) {
  Scores scores = smallWorld(16, 100, 3);
  Rng rng(9);
  for (auto& model : scores) {
    for (double& v : model) {
      if (rng.uniform() < 0.08) v = std::nan("");
    }
  }
  const Result result = columnsOf(scores, {}, [](double v) { return v; }).run("reduction", kBrief, Task({}, {}, 2));
  EXPECT_TRUE(said(result, "missing_scores"));
  const Table& items = *result.table("item_parameters");
  EXPECT_EQ(items.rows(), 100) << "only 26 are whole";
  for (std::int64_t r = 0; r < items.rows(); ++r) {
    int models = 0;
    for (const auto& model : scores) models += !std::isnan(model[static_cast<std::size_t>(r)]);
    EXPECT_EQ(items.number(r, "models"), models);
  }
}

TEST(ReadBenchmark, AnItemThatFewModelsHaveIsLeftOut) {
  Scores scores = smallWorld(16, 60, 4);
  for (std::size_t m = 0; m < 10; ++m) scores[m][7] = std::nan("");
  const Result result = columnsOf(scores, {}, [](double v) { return v; }).run("reduction", kBrief, Task({}, {}, 2));
  EXPECT_EQ(result.table("item_parameters")->rows(), 59);
}

}  // namespace
}  // namespace eido::test
