// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/keywords.h"

#include <gtest/gtest.h>

#include <set>

namespace eido {
namespace {

PackedTexts textsOf(const std::vector<const char*>& lines) {
  PackedTexts texts;
  for (const char* line : lines) line == nullptr ? texts.appendMissing() : texts.append(line);
  return texts;
}

TEST(PackedTexts, KeepTextsAndHoles) {
  const PackedTexts texts = textsOf({"a", "", nullptr, "long text"});
  ASSERT_EQ(texts.size(), 4);
  EXPECT_EQ(texts.at(0), "a");
  EXPECT_EQ(texts.at(1), "");
  EXPECT_FALSE(texts.missing(1));
  EXPECT_TRUE(texts.missing(2));
  EXPECT_EQ(texts.at(2), "");
  EXPECT_EQ(texts.at(3), "long text");
}

TEST(Categories, MostFrequentFirstThenInOrder) {
  const Categories c = categoriesOf(textsOf({"b", "a", "c", "a", nullptr, "c"}));
  EXPECT_EQ(c.names, (std::vector<std::string>{"a", "c", "b"}));
  EXPECT_EQ(c.counts, (std::vector<std::int64_t>{2, 2, 1}));
  EXPECT_EQ(c.codes, (std::vector<std::int32_t>{2, 0, 1, 0, -1, 1}));
  EXPECT_TRUE(categoriesOf({}).names.empty());
}

TEST(Keywords, AreWhatAGroupHasAndOthersHaveNot) {
  const PackedTexts texts = textsOf({"A gull over the grey water", "the gull sits by the water",
                                     "an owl in the forest at night", "the owl hunts at night", "a bird"});
  const auto words = groupKeywords(texts, {{0, 1}, {2, 3}, {}}, 2);
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(std::set<std::string>(words[0].begin(), words[0].end()), (std::set<std::string>{"gull", "water"}));
  EXPECT_EQ(std::set<std::string>(words[1].begin(), words[1].end()), (std::set<std::string>{"owl", "night"}));
  EXPECT_TRUE(words[2].empty());
}

TEST(Keywords, TheCategoryThatStandsOut) {
  std::vector<const char*> labels;
  for (int i = 0; i < 100; ++i) labels.push_back(i < 80 ? "common" : "rare");
  std::vector<std::vector<std::int32_t>> groups(3);
  for (std::int32_t i = 0; i < 40; ++i) groups[0].push_back(i);   // all common
  for (std::int32_t i = 70; i < 95; ++i) groups[1].push_back(i);  // 10 common, 15 rare
  const auto names = groupCategories(categoriesOf(textsOf(labels)), groups);
  EXPECT_EQ(names, (std::vector<std::string>{"common", "rare", ""}));
}

}  // namespace
}  // namespace eido
