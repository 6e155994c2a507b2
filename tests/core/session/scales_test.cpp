// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of scores: said at the import, mended later, kept with runs.
#include <gtest/gtest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/schema.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class Scales : public ::testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) const {
    test::writeFile(m_folder.path(name), text);
    return m_folder.path(name);
  }
  std::string path() const { return m_folder.path("p.eido"); }
  void importScores(const ImportOptions& options) const {
    std::string text = "item,alpha wer,beta wer\n";
    for (int i = 0; i < 30; ++i)
      text += "q" + std::to_string(i) + "," + std::to_string(5 + i % 7) + "," + std::to_string(40 + i % 5) + "\n";
    importFiles(path(), {write("scores.csv", text)}, options, {});
  }
  ColumnInfo column(const std::string& name) const {
    const SampleSetInfo set = Project::open(path()).set("");
    return *set.find(name);
  }

  test::TemporaryFolder m_folder;
};

TEST_F(Scales, AreSaidAtTheImport) {
  importScores({.as = "score", .lowerIsBetter = {"alpha*"}, .range = ScoreRange{0, 100}});
  EXPECT_EQ(commonDirection(column("alpha wer").scales), std::optional(false));
  EXPECT_EQ(commonRange(column("beta wer").scales), (ScoreRange{0, 100}));
}

TEST_F(Scales, AnEditMakesRunsStaleWhereItMatteredToThem) {
  importScores({.as = "score"});
  Project project = Project::open(path());
  const std::int64_t run = runAnalysis(project, {.analysis = "compare"}, {}).info.id;
  const auto stale = [&](std::int64_t id) {
    for (const RunInfo& r : project.info().runs) {
      if (r.id == id) return !r.stale.empty();
    }
    return true;
  };
  EXPECT_FALSE(stale(run));
  ColumnInfo edited = column("alpha wer");
  edited.name = "alpha";
  project.editColumn(edited.id, edited);
  EXPECT_FALSE(stale(run)) << "a name is no figure";
  const ColumnInfo before = edited;
  setDirection(edited.scales, !commonDirection(edited.scales).value_or(true));
  project.editColumn(edited.id, edited);
  EXPECT_TRUE(stale(run));
  project.editColumn(edited.id, before);
  EXPECT_FALSE(stale(run)) << "undone";
}

TEST_F(Scales, FilesOfVersionTwoHaveNone) {
  importScores({.as = "score"});
  {
    SQLite::Database database(path(), SQLite::OPEN_READWRITE);
    database.exec("ALTER TABLE data_column DROP COLUMN scales_json");
    database.exec("ALTER TABLE run DROP COLUMN parent");
    database.exec("DROP TABLE run_mark");
    database.exec("PRAGMA user_version = 2");
  }
  const Project project = Project::open(path());
  EXPECT_EQ(project.info().schemaVersion, kSchemaVersion);
  EXPECT_TRUE(column("alpha wer").scales.empty());
  EXPECT_TRUE(std::filesystem::exists(path() + ".v2.backup"));
}

}  // namespace
}  // namespace eido
