// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis on worlds of our own, and on input that is hardly any.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/analyses/environments/contrast.h"
#include "core/base/random.h"
#include "core/math/exact_tests.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// Classes that a strong shortcut predicts for 95 % of the samples and a weaker true feature for all.
MemoryColumns shortcutWorld(int n, int classes, std::uint64_t seed, const std::vector<double>& shares = {}) {
  Rng random(seed);
  MatrixF x = randomRows(n, 24, seed + 1);
  std::vector<std::string> label, attribute;
  for (int i = 0; i < n; ++i) {
    int y = i % classes;
    if (!shares.empty()) {
      const double u = random.uniform();
      double sum = 0;
      for (y = 0; y + 1 < classes && u >= (sum += shares[static_cast<std::size_t>(y)]);) ++y;
    }
    const int a = random.uniform() < 0.95
                      ? y
                      : (y + 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(classes - 1)))) % classes;
    x(i, y) += 2.0F;
    x(i, classes + a) += 6.0F;
    label.push_back("class " + std::to_string(y));
    attribute.push_back("colour " + std::to_string(a));
  }
  MemoryColumns data;
  data.add("x", x);
  data.addCategory("label", label);
  data.addCategory("attribute", attribute);
  return data;
}

const Json kQuick{{"label", "label"}, {"group", "attribute"}, {"repeats", 2}, {"bootstrap", 20}};

double scalar(const Result& result, const char* name) { return result.scalars[name].get<double>(); }

TEST(Environments, FindTheMinorityOfTwoAndOfFourClasses) {
  // stated beforehand: F1 of at least 0.8 on every seed
  for (const int classes : {2, 4}) {
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      const Result result = shortcutWorld(3000, classes, 10 + seed).run("environments", kQuick, {}, seed);
      EXPECT_GE(scalar(result, "f1"), 0.8) << classes << " classes, seed " << seed;
      EXPECT_FALSE(result.scalars["degenerate"].get<bool>());
      EXPECT_EQ(result.scalars["reason"], "");
      EXPECT_LE(result.scalars["f1_ci"][0].get<double>(), scalar(result, "f1"));
      EXPECT_GE(result.scalars["f1_ci"][1].get<double>(), scalar(result, "f1"));
    }
  }
}

TEST(Environments, UnbalancedClassesKeepTheirMinority) {
  const Result result = shortcutWorld(4000, 2, 5, {0.8, 0.2}).run("environments", kQuick);
  EXPECT_GE(scalar(result, "recall"), 0.7);
}

TEST(Environments, TablesAndArraysAreThoseOfTheDeclaration) {
  const MemoryColumns data = shortcutWorld(600, 2, 3);
  const Result result = data.run("environments", kQuick);
  const Table& samples = *result.table("samples");
  ASSERT_EQ(samples.rows(), 600);
  std::set<std::string> parts;
  for (std::int64_t r = 0; r < samples.rows(); ++r) {
    parts.insert(samples.text(r, "split"));
    const bool test = samples.text(r, "split") == "test";
    EXPECT_EQ(std::isnan(samples.number(r, "environment")), test);
    if (test) continue;
    const bool wrong = samples.number(r, "margin_held_in") < 0 || samples.number(r, "margin_held_out") < 0;
    EXPECT_EQ(samples.number(r, "environment"), wrong ? 1 : 0) << r;
    EXPECT_GE(samples.number(r, "stability"), wrong ? 0.5 : 0);
  }
  EXPECT_EQ(parts, (std::set<std::string>{"train", "validation", "test"}));
  EXPECT_EQ(result.table("heads")->rows(), 8);  // erm, jtt; three heads from two sources
  const ResultArray* weights = result.array("head/group_dro/xrm/weights");
  ASSERT_NE(weights, nullptr);
  EXPECT_EQ(weights->shape, (std::vector<std::int64_t>{24, 2}));
  const ResultArray* each = result.array("sample_weights");
  double sum = 0;
  int with = 0;
  for (const double w : each->values) {
    if (w == 0) continue;
    sum += w;
    ++with;
  }
  EXPECT_EQ(with, 360);
  EXPECT_NEAR(sum, 360, 1e-9);
}

TEST(Environments, TheSameOnOneThreadAndOnTwo) {
  const MemoryColumns data = shortcutWorld(500, 3, 8);
  EXPECT_TRUE(data.run("environments", kQuick, Task({}, {}, 1)) == data.run("environments", kQuick, Task({}, {}, 2)));
}

TEST(Environments, ScaleAndShiftOfADimensionDoNotMatter) {
  // powers of two change no digit of a z-score but its last ones
  MemoryColumns data = shortcutWorld(400, 2, 2), scaled = data;
  MatrixF x = data.vectors(*data.set().find("x"), {}).values;
  x.col(3) *= 1024;
  x.col(7) = (x.col(7).array() + 64).matrix();
  MemoryColumns other;
  other.add("x", x);
  std::vector<std::string> label, attribute;
  for (const auto& t : data.texts(*data.set().find("label"), {})) label.push_back(*t);
  for (const auto& t : data.texts(*data.set().find("attribute"), {})) attribute.push_back(*t);
  other.addCategory("label", label);
  other.addCategory("attribute", attribute);
  const Result a = data.run("environments", kQuick), b = other.run("environments", kQuick);
  EXPECT_NEAR(scalar(a, "f1"), scalar(b, "f1"), 0.02);
  EXPECT_NEAR(scalar(a, "flip_rate"), scalar(b, "flip_rate"), 0.02);
}

TEST(Environments, OneClassIsSaidInWords) {
  MemoryColumns data;
  data.add("x", randomRows(50, 4, 1));
  data.addCategory("label", std::vector<std::string>(50, "only"));
  const Result result = data.run("environments", {{"label", "label"}});
  EXPECT_TRUE(result.scalars["degenerate"].get<bool>());
  EXPECT_NE(result.scalars["reason"].get<std::string>().find("same label"), std::string::npos);
  EXPECT_EQ(result.table("heads")->rows(), 0);
  EXPECT_TRUE(result.scalars["flip_rate"].is_null());  // nothing was trained: no figure is made up
  EXPECT_TRUE(std::isnan(result.table("samples")->number(0, "margin_held_in")));
  EXPECT_TRUE(result.columns.empty());
}

TEST(Environments, TinyConstantAndHalfMissingInputIsNoTrouble) {
  for (const int n : {2, 3, 4, 7, 9}) {
    MemoryColumns data;
    data.add("x", randomRows(n, 3, 4));
    std::vector<std::string> label;
    for (int i = 0; i < n; ++i) label.push_back(i % 2 == 0 ? "a" : "b");
    data.addCategory("label", label);
    const Result result = data.run("environments", {{"label", "label"}, {"steps", 20}, {"head_steps", 10}});
    EXPECT_EQ(result.table("samples")->rows(), n);
  }
  MemoryColumns constant;
  constant.add("x", MatrixF::Constant(60, 3, 2.5F));
  std::vector<std::string> label, some;
  for (int i = 0; i < 60; ++i) {
    label.push_back(i % 3 == 0 ? "a" : "b");
    some.push_back(i % 2 == 0 ? "" : label.back());
  }
  constant.addCategory("label", label);
  constant.addCategory("some", some);
  EXPECT_TRUE(constant.run("environments", {{"label", "label"}}).scalars["degenerate"].get<bool>());
  const Result half = constant.run("environments", {{"label", "some"}});
  EXPECT_EQ(half.table("samples")->rows(), 30);
  EXPECT_EQ(half.warnings.front().kind, "rows_dropped");
}

TEST(Environments, DivergedCandidatesAndHeadsAreLeftOut) {
  const MemoryColumns data = shortcutWorld(1500, 2, 6);
  Json parameters = kQuick;
  parameters.update({{"learning_rate", {1e-2, 1.0}}, {"weight_decay", 10}, {"heads", {"erm"}}});
  const Result lost = data.run("environments", parameters);
  EXPECT_EQ(lost.scalars["learning_rate"], 1e-2);
  EXPECT_TRUE(std::any_of(lost.warnings.begin(), lost.warnings.end(),
                          [](const Warning& w) { return w.kind == "not_converged"; }));
  parameters = kQuick;
  // weights grow ninefold each step: whatever the kernels round, they are infinite in the end
  parameters.update(
      {{"twins", "mlp"}, {"learning_rate", {1e-2, 1.0}}, {"weight_decay", 10}, {"steps", 400}, {"heads", {"erm"}}});
  EXPECT_EQ(data.run("environments", parameters).scalars["learning_rate"], 1e-2);
  parameters = kQuick;
  parameters.update(
      {{"heads", {"erm", "dfr"}}, {"head_weight_decay", 100}, {"head_learning_rate", 1}, {"dfr_regularisation", 100}});
  const Result heads = data.run("environments", parameters);
  for (std::int64_t r = 0; r < heads.table("heads")->rows(); ++r)
    EXPECT_NE(heads.table("heads")->text(r, "head"), "dfr");
  parameters = kQuick;
  parameters.update({{"heads", {"group_dro"}}, {"eta", 100}, {"head_learning_rate", 10}});
  EXPECT_EQ(data.run("environments", parameters).table("heads")->rows(), 2);  // q stays a number
}

TEST(Environments, ClassesAreInOrderOfNumbersThenCharacters) {
  MemoryColumns data;
  data.add("x", randomRows(600, 5, 3));
  std::vector<std::string> label;
  const std::vector<std::string> names{"10", "1a", "2", "nan", "3", "5e", "40", "4x"};
  Rng random(1);
  for (int i = 0; i < 600; ++i) label.push_back(names[random.below(names.size())]);
  data.addCategory("label", label);
  const Result result = data.run("environments", {{"label", "label"}, {"steps", 5}, {"head_steps", 2}, {"repeats", 1}});
  EXPECT_EQ(result.scalars["classes"], 8);
  std::vector<std::string> order;
  const Table& sizes = *result.table("sizes");
  // the labels mean nothing, so that the samples of a class are one group in three parts
  for (std::int64_t r = 0; r < sizes.rows(); r += 3) order.push_back(sizes.text(r, "label"));
  EXPECT_EQ(order, (std::vector<std::string>{"2", "3", "10", "40", "1a", "4x", "5e", "nan"}));
}

TEST(Environments, WholeNumbersServeAsLabelsAndParts) {
  MemoryColumns data = shortcutWorld(300, 2, 4);
  std::vector<double> label, part, half;
  for (int i = 0; i < 300; ++i) {
    label.push_back(i % 2);
    part.push_back(i % 5 < 3 ? 0 : i % 5 == 3 ? 1 : 2);
    half.push_back(i % 2 == 0 ? 0.5 : 1);
  }
  data.addNumbers("y", label);
  data.addNumbers("part", part);
  data.addNumbers("half", half);
  const Result result = data.run("environments", {{"label", "y"}, {"split", "part"}, {"repeats", 1}});
  EXPECT_EQ(result.scalars["classes"], 2);
  EXPECT_EQ(result.table("samples")->text(4, "split"), "test");
  EIDO_EXPECT_ERROR(data.run("environments", {{"label", "half"}}), ErrorKind::Parameter);
}

TEST(Environments, MissingPartsAndClassesAreSaid) {
  MemoryColumns data = shortcutWorld(120, 3, 4);
  std::vector<std::string> part, onlyTrain(120, "train");
  for (int i = 0; i < 120; ++i)
    part.push_back(i % 3 == 2 ? "test" : i % 4 == 0 ? "validation" : i % 4 == 1 ? "test" : "train");
  data.addCategory("part", part);
  data.addCategory("all", onlyTrain);
  const auto kinds = [](const Result& result) {
    std::set<std::string> found;
    for (const Warning& w : result.warnings) found.insert(w.kind);
    return found;
  };
  const Json quick{{"label", "label"}, {"steps", 20}, {"head_steps", 5}, {"repeats", 1}};
  Json parameters = quick;
  parameters["split"] = "part";
  EXPECT_TRUE(kinds(data.run("environments", parameters)).contains("missing_class"));
  parameters["split"] = "all";
  const Result train = data.run("environments", parameters);
  EXPECT_TRUE(kinds(train).contains("no_test"));
  EXPECT_FALSE(kinds(train).contains("small_group"));
  EXPECT_EQ(train.table("heads")->rows(), 0);
}

TEST(Environments, SharesAreExact) {
  Json parameters = kQuick;
  parameters["repeats"] = 10;
  parameters["heads"] = Json::array({"erm"});
  const Result result = shortcutWorld(400, 2, 3).run("environments", parameters);
  std::set<double> seen;
  for (std::int64_t r = 0; r < result.table("samples")->rows(); ++r)
    seen.insert(result.table("samples")->number(r, "stability"));
  EXPECT_TRUE(seen.contains(1.0));
}

TEST(Environments, BadWordsAreRefused) {
  MemoryColumns data = shortcutWorld(60, 2, 1);
  std::vector<std::string> part(60, "train");
  part[7] = "tset";
  data.addCategory("part", part);
  EIDO_EXPECT_ERROR(data.run("environments", {{"label", "label"}, {"split", "part"}}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("environments", {{"label", "nosuch"}}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(data.run("environments", Json::object()), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("environments", {{"label", "label"}, {"heads", {"nosuch"}}}), ErrorKind::Parameter);
}

TEST(Contrast, FisherIsThatOfItsDefinition) {
  EXPECT_NEAR(fisherExact(3, 1, 1, 3), 34.0 / 70, 1e-12);  // the lady tasting tea, both sides
  EXPECT_NEAR(fisherExact(0, 10, 10, 0), 2 / 184756.0, 1e-15);
  EXPECT_EQ(fisherExact(0, 0, 0, 0), 1);
  EXPECT_EQ(fisherExact(5, 0, 5, 0), 1);
}

TEST(Contrast, FindsWhatTheFlaggedHaveInCommon) {
  std::vector<std::string> label, place, noise, words;
  std::vector<std::int32_t> rows;
  std::vector<std::uint8_t> flagged;
  std::vector<double> brightness;
  Rng random(4);
  for (int i = 0; i < 400; ++i) {
    rows.push_back(i);
    label.push_back(i % 2 == 0 ? "duck" : "crow");
    flagged.push_back(i % 20 < 2);
    const bool water = (label.back() == "duck") != (flagged.back() != 0);
    place.push_back(water ? "water" : "land");
    noise.push_back(random.uniform() < 0.5 ? "x" : "y");
    brightness.push_back(i % 50 == 7 ? std::nan("") : (water ? 10 : 0) + random.normal());
    words.push_back(std::string("A ") + (water ? "Lake," : "Field;") + " somewhere");
  }
  MemoryColumns data;
  data.addCategory("label", label);
  data.addCategory("place", place);
  data.addCategory("noise", noise);
  data.addCategory("words", words);
  data.addNumbers("brightness", brightness);
  const auto found = xrm::contrastFlagged(data, rows, label, flagged, "label", {"words"},
                                          std::vector<xrm::ExtraNumbers>{{"green at the rim", brightness}}, {});
  const auto bright = std::find_if(found.begin(), found.end(), [](const auto& c) { return c.column == "brightness"; });
  ASSERT_NE(bright, found.end());
  EXPECT_LT(bright->pAdjusted, 1e-3);
  EXPECT_GT(std::abs(bright->difference()), 0.4);    // the others of a class lie on both sides of its median
  EXPECT_LT(bright->flagged + bright->others, 200);  // missing numbers are not counted
  const auto extra =
      std::find_if(found.begin(), found.end(), [](const auto& c) { return c.column == "green at the rim"; });
  ASSERT_NE(extra, found.end());
  EXPECT_EQ(extra->pValue, bright->pValue);
  ASSERT_GE(found.size(), 4U);
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(found[static_cast<std::size_t>(i)].column, "place");
    EXPECT_EQ(std::abs(found[static_cast<std::size_t>(i)].difference()), 1);
    EXPECT_LT(found[static_cast<std::size_t>(i)].pAdjusted, 1e-6);
  }
  for (std::size_t i = 4; i < found.size(); ++i) EXPECT_GE(found[i].pAdjusted, found[0].pAdjusted);
}

TEST(Environments, CancelsAtOnce) {
  const MemoryColumns data = shortcutWorld(4000, 2, 1);
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress& p) {
    if (p.stage == "twins" && p.done > 50) stop.request_stop();
  });
  EXPECT_THROW(data.run("environments", kQuick, task), Cancelled);
}

}  // namespace
}  // namespace eido::test
