// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expression.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/data/sliced_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

/// Six samples with numbers, texts and holes.
class Birds : public ColumnReader {
 public:
  Birds() {
    m_set = {.id = 1, .name = "birds", .samples = 6};
    const double nan = std::nan("");
    number("margin", {-1, 0.5, 2, nan, 0, 3});
    number("layer/3 norm", {1, 2, 3, 4, 5, 6});
    text("label", {"water bird", "land bird", "water bird", {}, "land bird", "Water Bird"});
    text("grade", {"1", "2", "10", "x", {}, "02"});
    m_set.columns.push_back({.name = "vectors", .kind = ColumnKind::Vector, .dimension = 3});
  }
  const SampleSetInfo& set() const override { return m_set; }
  VectorData vectors(const ColumnInfo&, const Task&) const override { return {}; }
  std::vector<double> numbers(const ColumnInfo& c, const Task&) const override { return m_numbers.at(c.name); }
  std::vector<OptionalText> texts(const ColumnInfo& c, const Task&) const override { return m_texts.at(c.name); }
  std::vector<std::string> keys(const Task&) const override { return {"a", "b", "c", "d", "e", "f"}; }

  std::string matching(const std::string& expression) const {
    std::string letters;
    Expression::parse(expression).evaluate(*this, {}).forEach([&](std::int64_t row) {
      letters += static_cast<char>('a' + row);
    });
    return letters;
  }

 private:
  void number(const std::string& name, std::vector<double> values) {
    m_set.columns.push_back({.name = name, .kind = ColumnKind::Number});
    m_numbers[name] = std::move(values);
  }
  void text(const std::string& name, std::vector<OptionalText> values) {
    m_set.columns.push_back({.name = name, .kind = ColumnKind::Category});
    m_texts[name] = std::move(values);
  }
  SampleSetInfo m_set;
  std::map<std::string, std::vector<double>> m_numbers;
  std::map<std::string, std::vector<OptionalText>> m_texts;
};

TEST(Expression, ComparesNumbersTextsAndColumns) {
  const Birds birds;
  EXPECT_EQ(birds.matching("margin < 0"), "a");
  EXPECT_EQ(birds.matching("margin >= 0.5"), "bcf");
  EXPECT_EQ(birds.matching("0 == margin"), "e");
  EXPECT_EQ(birds.matching("margin != 0"), "abcf");  // what is missing matches nothing
  EXPECT_EQ(birds.matching("label == \"water bird\""), "ac");
  EXPECT_EQ(birds.matching("label != 'water bird'"), "bef");
  EXPECT_EQ(birds.matching("`layer/3 norm` > 4.5"), "ef");
  EXPECT_EQ(birds.matching("margin > `layer/3 norm`"), "");
  EXPECT_EQ(birds.matching("key >= \"e\""), "ef");
  EXPECT_EQ(birds.matching("margin == -1e0"), "a");
  // texts that read as numbers compare with numbers as numbers, with texts as texts
  EXPECT_EQ(birds.matching("grade == 2"), "bf");
  EXPECT_EQ(birds.matching("grade > 2"), "c");
  EXPECT_EQ(birds.matching("grade == \"2\""), "b");
}

TEST(Expression, JoinsConditions) {
  const Birds birds;
  EXPECT_EQ(birds.matching("label == \"water bird\" and margin < 0"), "a");
  EXPECT_EQ(birds.matching("margin < 0 or margin > 1 and label == \"water bird\""), "ac");  // and binds tighter
  EXPECT_EQ(birds.matching("(margin < 0 or margin > 1) and label == \"land bird\""), "");
  EXPECT_EQ(birds.matching("not margin < 0"), "bcdef");
  EXPECT_EQ(birds.matching("not (margin < 0 or margin > 1)"), "bde");
  EXPECT_EQ(birds.matching("label in (\"land bird\", \"none\")"), "be");
  EXPECT_EQ(birds.matching("label not in (\"land bird\")"), "acf");
  EXPECT_EQ(birds.matching("margin in (0, 3)"), "ef");
  EXPECT_EQ(birds.matching("margin is missing"), "d");
  EXPECT_EQ(birds.matching("label is not missing"), "abcef");
  EXPECT_EQ(birds.matching("label contains \"WATER\""), "acf");
}

TEST(Expression, AMistakeIsToldWithItsPlace) {
  const Birds birds;
  const std::vector<std::pair<std::string, std::int64_t>> cases = {{"", 1},
                                                                   {"margin", 7},
                                                                   {"margin <", 9},
                                                                   {"margin = 0", 8},
                                                                   {"margin < 0 margin", 12},
                                                                   {"(margin < 0", 12},
                                                                   {"label == \"bird", 10},
                                                                   {"margin < 0 and", 15},
                                                                   {"nosuch < 0", 1},
                                                                   {"margin < 0 and nosuch == 1", 16},
                                                                   {"vectors > 1", 1},
                                                                   {"margin == \"a\"", 11},
                                                                   {"1 < 2", 1},
                                                                   {"margin contains \"1\"", 1},
                                                                   {"label in ()", 11},
                                                                   {"label in (margin)", 11},
                                                                   {"margin < 1.2.3", 10},
                                                                   {"margin # 0", 8},
                                                                   {"label is", 9}};
  for (const auto& [text, place] : cases) {
    try {
      Expression::parse(text).check(birds.set());
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.detail().character, place) << text << ": " << error.what();
      EXPECT_FALSE(error.detail().expected.empty()) << text;
    }
  }
}

TEST(Expression, TellsTheColumnsThatItAsksFor) {
  EXPECT_EQ(Expression::parse("label == \"label\" and (x < y or not `a b` in (\"x\", 3)) and z is missing").columns(),
            (std::set<std::string>{"a b", "label", "x", "y", "z"}));
}

TEST(Expression, ManyParenthesesAreRefused) {
  EIDO_EXPECT_ERROR(Expression::parse(std::string(100000, '(') + "a == 1"), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(Expression::parse("a == \"\xff\""), ErrorKind::Parameter);
}

TEST(Expression, AWholeNumberThatDoublesDoNotHoldIsRefused) {
  for (const char* bad : {"a == 9007199254740993", "a > -9007199254740993", "a in (1, 18446744073709551615)"})
    EIDO_EXPECT_ERROR(Expression::parse(bad), ErrorKind::Parameter);
  for (const char* good : {"a == 9007199254740992", "a < 10000000000000000", "a < 1e300", "a == 0.1", "a == 00012",
                           "a == \"9007199254740993\""})
    EXPECT_NO_THROW(Expression::parse(good)) << good;
}

TEST(Expression, NamesAndTextsAreQuotedSoThatTheyReadBack) {
  EXPECT_EQ(expressionName("label"), "label");
  EXPECT_EQ(expressionName("layer/3"), "`layer/3`");
  EXPECT_EQ(expressionName("not"), "`not`");
  EXPECT_EQ(expressionName("a`b"), "`a\\`b`");
  EXPECT_EQ(expressionText("say \"x\\\""), "\"say \\\"x\\\\\\\"\"");
}

TEST(SlicedColumns, AreTheMembersAsIfTheyWereAll) {
  const Birds birds;
  const SlicedColumns slice(birds, SampleBits::ofRows(6, std::vector<std::int32_t>{1, 3, 5}));
  EXPECT_EQ(slice.set().samples, 3);
  EXPECT_EQ(slice.keys({}), (std::vector<std::string>{"b", "d", "f"}));
  const std::vector<double> margins = slice.numbers(*birds.set().find("margin"), {});
  EXPECT_EQ(margins[0], 0.5);
  EXPECT_TRUE(std::isnan(margins[1]));
  EXPECT_EQ(margins[2], 3);
  EXPECT_EQ(Expression::parse("margin > 1").evaluate(slice, {}).rows(), (std::vector<std::int32_t>{2}));
}

TEST(Expression, AskWhatASingleSignMeant) {
  try {
    Expression::parse("label = \"bird\" and n < 3");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.detail().wayOut, "Did you mean label == \"bird\" and n < 3?");
    EXPECT_EQ(error.detail().character, 7);
  }
  EIDO_EXPECT_ERROR(Expression::parse("! a"), ErrorKind::Parameter);
}

}  // namespace
}  // namespace eido
