// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of evaluation logs are made of.
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/formats/logs/evaluation_table.h"
#include "core/formats/logs/json_elements.h"
#include "core/formats/logs/line_reader.h"
#include "core/formats/logs/text_spool.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

TEST(LogParts, SpoolGivesBackWhatWasPutAway) {
  TextSpool spool;
  Rng rng(3);
  std::vector<std::pair<TextSpool::Ref, std::string>> kept;
  // 40 MB, so that most of it lies in the file
  for (int i = 0; i < 4000; ++i) {
    std::string text(rng.below(20000), static_cast<char>('a' + i % 26));
    text += std::to_string(i);
    kept.emplace_back(spool.put(text), text);
  }
  for (int i = 0; i < 4000; i += 7) {
    const auto& [ref, text] = kept[static_cast<std::size_t>(3999 - i)];
    EXPECT_EQ(spool.get(ref), text);
  }
  EXPECT_EQ(spool.put("B"), spool.put("B"));
  EXPECT_NE(spool.put("B"), spool.put("C"));
  EXPECT_EQ(spool.get(spool.put("")), "");
  EXPECT_NE(spool.put(""), TextSpool::kNone);
}

TEST(LogParts, LinesOfAnyLengthAndEnd) {
  const std::string longest(std::size_t{3} << 20, 'x');
  LineReader lines(memorySource("\xEF\xBB\xBFone\r\n\n" + longest + "\nlast"));
  std::string_view line;
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "one");
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "");
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line.size(), longest.size());
  EXPECT_FALSE(lines.unended());
  ASSERT_TRUE(lines.next(line));
  EXPECT_EQ(line, "last");
  EXPECT_TRUE(lines.unended());
  EXPECT_EQ(lines.line(), 4);
  EXPECT_EQ(lines.position(), lines.size());
  EXPECT_FALSE(lines.next(line));
}

TEST(LogParts, ElementsOfAListInsideAnObject) {
  const std::string text =
      "{\"a\": {\"samples\": [9]}, \"s\": \"[ \\\" samples\",\n \"samples\": [\n {\"x\": \"]},\", \"bulk\": [1, "
      "{}]},\n\n 2,"
      "[3, [4]]\n], \"after\": NaN}";
  std::vector<std::string> seen;
  std::vector<std::int64_t> lines;
  const std::string_view skip[] = {"bulk"};
  const JsonRest rest = eachElement(*memorySource(text), "samples", skip,
                                    [&](const Json& element, std::int64_t line) {
                                      seen.push_back(jsonText(element));
                                      lines.push_back(line);
                                    },
                                    {});
  EXPECT_EQ(seen, (std::vector<std::string>{R"({"x":"]},"})", "2", "[3,[4]]"}));
  EXPECT_EQ(lines, (std::vector<std::int64_t>{3, 5, 5}));
  EXPECT_TRUE(rest.found);
  EXPECT_TRUE(rest.nonstandard);
  EXPECT_EQ(rest.value["samples"], Json::array());
  EXPECT_EQ(rest.value["a"]["samples"], Json({9}));
}

TEST(LogParts, BrokenListsAreRefusedWithTheirLine) {
  const auto read = [](const std::string& text) {
    return eachElement(*memorySource(text), "", {}, [](const Json&, std::int64_t) {}, {});
  };
  EXPECT_TRUE(read("[]").found);
  EXPECT_FALSE(read("{\"a\": [1]}").found);
  EIDO_EXPECT_ERROR(read("[1, 2"), ErrorKind::Truncated);
  EIDO_EXPECT_ERROR(read("[1,, 2]"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(read("[1, 2,]"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(read("[1] 2"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(read("[1, {]]"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(read("[{\"a\": 1, \"a\": 2}]"), ErrorKind::DuplicateKey);
  EIDO_EXPECT_ERROR(read(std::string(600, '[')), ErrorKind::Truncated);
  EIDO_EXPECT_ERROR(read(std::string(600, '[') + std::string(600, ']')), ErrorKind::TooDeep);
  try {
    read("[1,\n2,\n{\"a\" 1}\n]");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::BadJson);
    EXPECT_EQ(error.detail().line, 3);
  }
}

TEST(LogParts, SkippedMembersAreReadPast) {
  const std::string_view skip[] = {"doc", "n"};
  const JsonDocument d =
      parseJson(R"({"doc": {"a": [1, {"b": 2}], "a": 3}, "x": {"doc": 1}, "n": 5, "y": 2})", {.skip = skip});
  EXPECT_EQ(jsonText(d.value), R"({"x":{"doc":1},"y":2})");
  EIDO_EXPECT_ERROR(parseJson(R"({"doc": [1, })", {.skip = skip}), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(parseJson("{\"doc\": " + std::string(600, '[') + std::string(600, ']') + "}", {.skip = skip}),
                    ErrorKind::TooDeep);
}

TEST(LogParts, ItemsAreOrderedByTaskAndNumber) {
  EvaluationTable table;
  const std::size_t b = table.task("b"), a = table.task("a");
  for (const char* id : {"10", "9", "x", "007", "70000000", "-1"}) table.item(b, id);
  table.item(a, "3");
  EXPECT_EQ(table.item(b, "9"), table.find(b, "9"));
  EXPECT_EQ(table.find(b, "7"), EvaluationTable::kNoItem);
  EXPECT_EQ(table.find(a, "9"), EvaluationTable::kNoItem);
  table.finish();
  std::vector<std::string> keys;
  for (std::int64_t r = 0; r < table.rows(); ++r) keys.push_back(table.key(r));
  EXPECT_EQ(keys, (std::vector<std::string>{"a/3", "b/-1", "b/9", "b/10", "b/70000000", "b/007", "b/x"}));
}

TEST(LogParts, PrimaryMetricIsTheSameForAllModels) {
  EvaluationTable table;
  const std::size_t t = table.task("t"), u = table.task("u");
  const std::size_t flexible = table.metric("exact_match,flexible-extract", "flexible-extract");
  const std::size_t strict = table.metric("exact_match,strict-match", "strict-match");
  const std::size_t norm = table.metric("acc_norm,none", "none"), acc = table.metric("acc,none", "none");
  for (const char* name : {"x", "y"}) {
    const std::size_t m = table.model(name);
    table.score(m, flexible, table.item(t, "0"), 1);
    table.score(m, strict, table.item(t, "0"), 0);
    table.score(m, norm, table.item(u, "0"), 0.25);
    table.score(m, acc, table.item(u, "0"), 0.75);
  }
  table.finish();
  EXPECT_EQ(table.summaryJson()["primary_metric"]["t"], "exact_match,strict-match");
  EXPECT_EQ(table.summaryJson()["primary_metric"]["u"], "acc,none");
  std::vector<std::string> names;
  for (const EvaluationColumn& c : table.columns()) names.push_back(c.name);
  EXPECT_EQ(names, (std::vector<std::string>{"task", "x", "y", "x exact_match,flexible-extract",
                                             "y exact_match,flexible-extract", "x acc_norm,none", "y acc_norm,none"}));
  EXPECT_EQ(table.number(1, 0), 0);
  EXPECT_EQ(table.number(1, 1), 0.75);
  EXPECT_TRUE(std::isnan(table.number(3, 1)));
}

TEST(LogParts, LongTextsLoseTheirMiddle) {
  EvaluationTable table;
  std::string longText = "begins";
  for (int i = 0; i < 9000; ++i) longText += "\xC3\xA9";
  longText += "ends";
  const EvaluationTable::Item item = table.item(table.task("t"), "1");
  table.describe(item, table.attribute("question"), longText);
  table.finish();
  const std::string kept = table.text(1, 0).value();
  EXPECT_LT(kept.size(), 8300U);
  EXPECT_TRUE(kept.starts_with("begins\xC3\xA9") && kept.ends_with("\xC3\xA9"
                                                                   "ends"));
  EXPECT_EQ(invalidUtf8(kept), std::string_view::npos);
  ASSERT_EQ(table.notes().size(), 1U);
  EXPECT_EQ(table.notes()[0].kind, "text_shortened");
}

TEST(LogParts, ManyItemsAreFilledInLinearTime) {
  EvaluationTable table;
  const std::size_t m = table.model("m"), k = table.metric("acc"), t = table.task("t");
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 400000; ++i) {
    const EvaluationTable::Item item = table.item(t, std::to_string(i));
    table.score(m, k, item, 1);
    table.answer(m, 0, item, "A");
  }
  table.finish();
  EXPECT_EQ(table.rows(), 400000);
  // 0.2 s; it was minutes when each item moved all before it
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(LogParts, AveragesLeaveOutWhatWasNotScored) {
  EvaluationTable table;
  const std::size_t m = table.model("m"), k = table.metric("k"), t = table.task("t");
  const EvaluationTable::Item one = table.item(t, "1"), two = table.item(t, "2");
  for (const double v : {1.0, 0.0, 0.5, static_cast<double>(NAN)}) table.average(m, k, one, v);
  table.average(m, k, two, NAN);
  table.average(m, k, two, NAN);
  table.finish();
  EXPECT_DOUBLE_EQ(table.number(1, 0), 0.5);
  EXPECT_TRUE(std::isnan(table.number(1, 1)));
  EXPECT_EQ(table.scoresJson(false)["k"], Json({{"1", 0.5}, {"2", "nan"}}));
}

}  // namespace
}  // namespace eido
