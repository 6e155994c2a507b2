// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/text_index.h"

#include <gtest/gtest.h>

#include "core/project/import_transaction.h"
#include "core/project/verify.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class TextIndex : public testing::Test {
 protected:
  void SetUp() override {
    Project created = Project::create(m_folder.path("p.eido"));
    ImportTransaction transaction(created);
    const std::vector<std::string> keys = {"gull-1", "owl-2", "tern-3", "auk-4", "heron-5"};
    const SampleSetInfo set = transaction.addSet("birds", 5, &keys);
    ColumnWriter writer = transaction.addColumn(set, 0, {.name = "caption", .kind = ColumnKind::Text});
    writer.append({std::string("a grey gull over water"), std::string("an owl, at NIGHT"), std::nullopt,
                   std::string("Water and snow"), std::string("a heron in grey-green water")});
    writer.finish();
    transaction.commit();
  }
  Project open() const { return Project::open(m_folder.path("p.eido")); }
  std::vector<std::int32_t> find(const std::string& question) const {
    const Project project = open();
    return searchTexts(project, project.set(""), question, {}).rows();
  }
  test::TemporaryFolder m_folder;
};

using Rows = std::vector<std::int32_t>;

TEST_F(TextIndex, FindsTheSameWithAndWithoutTheIndex) {
  const std::vector<std::pair<std::string, Rows>> cases = {
      {"water", {0, 3, 4}}, {"WATER grey", {0, 4}}, {"wat", {0, 3, 4}},     {"ater", {}},
      {"night", {1}},       {"owl", {1}},           {"tern", {2}},          {"\"grey gull\"", {0}},
      {"nosuch", {}},       {"", {0, 1, 2, 3, 4}},  {"\"", {0, 1, 2, 3, 4}}};
  for (const auto& [question, rows] : cases) EXPECT_EQ(find(question), rows) << question;
  {
    Project project = open();
    EXPECT_FALSE(textIndexReady(project, project.set("")));
    makeTextIndex(project, project.set(""), {});
    EXPECT_TRUE(textIndexReady(project, project.set("")));
    EXPECT_TRUE(verifyProject(project, {}).empty());
  }
  for (const auto& [question, rows] : cases) EXPECT_EQ(find(question), rows) << question;
}

TEST_F(TextIndex, IsMadeAgainWhenTextsChange) {
  Project project = open();
  makeTextIndex(project, project.set(""), {});
  {
    ImportTransaction transaction(project);
    ColumnWriter writer = transaction.addColumn(project.set(""), 0, {.name = "more", .kind = ColumnKind::Text});
    writer.append({std::string("x"), std::string("x"), std::string("x"), std::string("zebra"), std::string("x")});
    writer.finish();
    transaction.commit();
  }
  EXPECT_FALSE(textIndexReady(project, project.set("")));
  EXPECT_EQ(searchTexts(project, project.set(""), "zebra", {}).rows(), (Rows{3}));
  makeTextIndex(project, project.set(""), {});
  EXPECT_EQ(searchTexts(project, project.set(""), "zebra", {}).rows(), (Rows{3}));
}

TEST_F(TextIndex, CancellingLeavesTheProjectAsItWas) {
  Project project = open();
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(makeTextIndex(project, project.set(""), Task(stop.get_token())), Cancelled);
  EXPECT_FALSE(textIndexReady(project, project.set("")));
  EXPECT_TRUE(verifyProject(project, {}).empty());
}

}  // namespace
}  // namespace eido
