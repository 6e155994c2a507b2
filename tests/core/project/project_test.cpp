// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/project/schema.h"
#include "core/project/verify.h"
#include "tests/core/project/small_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
using test::fill;

TEST(Project, RoundTrip) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"));
  const Project project = Project::open(folder.path("p.eido"));
  const SampleSetInfo set = project.set("");
  ASSERT_EQ(set.columns.size(), 3U);
  EXPECT_EQ(set.columns[0].missing, 100);
  EXPECT_EQ(set.columns[0].layer, "3");
  const ProjectColumns data(project, set);
  const VectorData v = data.vectors(set.columns[0], {});
  EXPECT_EQ(v.values(999, 299), static_cast<float>(299999 % 977) * 0.25F);
  EXPECT_FALSE(v.has(9));
  EXPECT_TRUE(v.has(10));
  EXPECT_EQ(data.numbers(set.columns[1], {})[7], 3.5);
  EXPECT_EQ(data.texts(set.columns[2], {})[0], "wörd");
  EXPECT_FALSE(data.texts(set.columns[2], {})[1]);
  EXPECT_EQ(data.texts(set.columns[1], {})[7], "3.5");
  EXPECT_EQ(data.keys({})[42], "k42");
  EXPECT_TRUE(verifyProject(project, {}).empty());
}

TEST(Project, ClosedProjectIsOneFileWithItsMark) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 10);
  {
    Project window = Project::open(folder.path("p.eido"));
    EXPECT_TRUE(window.useWriteAheadLog());
    window.saveRun({.analysis = "a", .set = "set"}, {});
    EXPECT_TRUE(fs::exists(folder.path("p.eido-wal")));
    window.useRollbackJournal();
  }
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder.path())) files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 1);
  const std::string bytes = test::readFile(folder.path("p.eido"));
  EXPECT_EQ(bytes.substr(68, 4), "EIDO");
  EXPECT_EQ(static_cast<unsigned char>(bytes[16]) * 256 + static_cast<unsigned char>(bytes[17]),
            1);  // 65,536 is written as 1
}

TEST(Project, SameContentSameHashWhateverTheBlocks) {
  const test::TemporaryFolder folder;
  std::vector<std::string> hashes;
  for (const std::int64_t block : {1, 7, 1000}) {
    Project project = Project::create(folder.path("p" + std::to_string(block)));
    ImportTransaction transaction(project);
    const SampleSetInfo set = transaction.addSet("s", 1000, nullptr);
    ColumnWriter writer = transaction.addColumn(
        set, 0, {.name = "v", .kind = ColumnKind::Vector, .dimension = 1024, .dtype = DType::Float32});
    const std::vector<float> row(static_cast<std::size_t>(1024 * block), 0.5F);
    for (std::int64_t done = 0; done < 1000; done += block) writer.append(row.data(), std::min(block, 1000 - done));
    hashes.push_back(writer.finish().hash);
    transaction.commit();
  }
  EXPECT_EQ(hashes[0], hashes[1]);
  EXPECT_EQ(hashes[0], hashes[2]);
}

TEST(Project, RefusesWhatIsNoProject) {
  const test::TemporaryFolder folder;
  EIDO_EXPECT_ERROR(Project::open(folder.path("none.eido")), ErrorKind::NotFound);
  test::writeFile(folder.path("text.eido"), "no database at all, but long enough to look at: " + std::string(200, 'x'));
  EIDO_EXPECT_ERROR(Project::open(folder.path("text.eido")), ErrorKind::NotAProject);
  {
    SQLite::Database(folder.path("other.eido"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (a)");
  }
  EIDO_EXPECT_ERROR(Project::open(folder.path("other.eido")), ErrorKind::NotAProject);
  fill(folder.path("p.eido"), 5);
  EIDO_EXPECT_ERROR(Project::create(folder.path("p.eido")), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(Project::create(folder.path("no/such/folder/p.eido")), ErrorKind::Io);
}

TEST(Project, NewerVersionIsRefusedAndNotTouched) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 5);
  { SQLite::Database(folder.path("p.eido"), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99"); }
  const std::string before = test::readFile(folder.path("p.eido"));
  EIDO_EXPECT_ERROR(Project::open(folder.path("p.eido")), ErrorKind::NewerVersion);
  EXPECT_EQ(before, test::readFile(folder.path("p.eido")));
}

void addRemark(SQLite::Database& database) {
  database.exec("ALTER TABLE slice ADD COLUMN remark TEXT NOT NULL DEFAULT ''");
}
void failing(SQLite::Database& database) {
  database.exec("CREATE TABLE half_done (a TEXT) STRICT");
  throw Error(ErrorKind::Internal, "on purpose");
}

TEST(Schema, MigrationBacksUpAndKeepsTheData) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path, 20);
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({kSchemaVersion, addRemark});
  test::writeFile(path + ".v" + std::to_string(kSchemaVersion) + ".backup", "of a person");
  {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    upgrade(database, path, steps, kSchemaVersion + 1);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), kSchemaVersion + 1);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM data_column").getInt(), 3);
    upgrade(database, path, steps, kSchemaVersion + 1);  // nothing left to do
  }
  const std::string copy = path + ".v" + std::to_string(kSchemaVersion) + ".backup";
  EXPECT_EQ(test::readFile(copy), "of a person");
  const Project backup = Project::open(copy + "-2");
  EXPECT_EQ(backup.set("set").samples, 20);
  EXPECT_TRUE(verifyProject(backup, {}).empty());
}

TEST(Schema, FailingMigrationLeavesTheOldVersion) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path, 20);
  const Migration steps[] = {{kSchemaVersion, addRemark}, {kSchemaVersion + 1, failing}};
  {
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    EIDO_EXPECT_ERROR(upgrade(database, path, steps, kSchemaVersion + 2), ErrorKind::Internal);
  }
  EXPECT_EQ(Project::open(path).info().schemaVersion, kSchemaVersion);
}

TEST(ImportTransaction, NothingIsThereWithoutCommit) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 30);
  Project project = Project::open(folder.path("p.eido"));
  {
    ImportTransaction transaction(project);
    const SampleSetInfo set = transaction.addSet("second", 5, nullptr);
    ColumnWriter writer = transaction.addColumn(set, 0, {.name = "x", .kind = ColumnKind::Number});
    const std::vector<double> values(5, 1.0);
    writer.append(values.data(), 5);
    writer.finish();
  }
  EXPECT_EQ(project.sets().size(), 1U);
  EXPECT_TRUE(verifyProject(project, {}).empty());
}

TEST(ImportTransaction, RefusesRepeatedKeys) {
  const test::TemporaryFolder folder;
  Project project = Project::create(folder.path("p.eido"));
  ImportTransaction transaction(project);
  const std::vector<std::string> keys = {"a", "b", "a"};
  EIDO_EXPECT_ERROR(transaction.addSet("s", 3, &keys), ErrorKind::DuplicateId);
}

TEST(Verify, FindsADamagedValue) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path);
  {
    SQLite::Database(path, SQLite::OPEN_READWRITE)
        .exec("UPDATE chunk SET data = zeroblob(length(data)) WHERE column_id = 1 AND first = 0");
  }
  const std::vector<std::string> faults = verifyProject(Project::open(path), {});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("column v"), std::string::npos) << faults[0];
}

TEST(Verify, FindsAChunkOfTheWrongSizeAndReadersRefuseIt) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path);
  {
    SQLite::Database(path, SQLite::OPEN_READWRITE)
        .exec("UPDATE chunk SET data = x'00' WHERE column_id = 1 AND first = 0");
  }
  const Project project = Project::open(path);
  EXPECT_EQ(verifyProject(project, {}).size(), 1U);
  const SampleSetInfo set = project.set("");
  EIDO_EXPECT_ERROR(ProjectColumns(project, set).vectors(set.columns[0], {}), ErrorKind::Damaged);
}

TEST(Verify, FindsATruncatedFile) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path);
  fs::resize_file(path, fs::file_size(path) / 2);
  try {
    EXPECT_FALSE(verifyProject(Project::open(path), {}).empty());
  } catch (const Error& error) {
    EXPECT_EQ(errorKindName(error.kind()), "damaged");
  }
}

Result someResult() {
  Result result;
  result.scalars["a"] = 0.25;
  Table table("t", {"name", "x", "n", "flag"});
  for (int i = 0; i < 10000; ++i) table.append({"row " + std::to_string(i), i / 3.0, std::int64_t{i}, i % 2 == 0});
  table.append({std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}});
  result.tables.push_back(table);
  result.arrays.push_back({"null", {2, 3}, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}});
  result.warnings.push_back({.kind = "k", .message = "m", .count = 3, .rows = {1, 2, 3}});
  return result;
}

TEST(Runs, AreReadBackAsTheyWere) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 10);
  Project project = Project::open(folder.path("p.eido"));
  Result result = someResult();
  const std::string hash = project.set("").columns[0].hash;
  const std::int64_t id = project.saveRun({.analysis = "alignment",
                                           .set = "set",
                                           .parameters = {{"k", 3}},
                                           .seed = 7,
                                           .inputs = {{"v", hash}},
                                           .seconds = 1.5},
                                          result);
  EXPECT_EQ(project.result(id), result);
  const RunInfo info = project.run(id);
  EXPECT_EQ(info.seed, 7U);
  EXPECT_EQ(info.parameters["k"], 3);
  EXPECT_EQ(info.set, "set");
  EXPECT_TRUE(info.stale.empty());
  project.setDeleted(ItemKind::Run, id, true);
  EXPECT_TRUE(project.runs().empty());
  EIDO_EXPECT_ERROR(project.run(id), ErrorKind::NotFound);
  project.setDeleted(ItemKind::Run, id, false);
  EXPECT_EQ(project.result(id), result);
}

TEST(Runs, AreStaleWhenAnInputChangedOrWent) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 10);
  Project project = Project::open(folder.path("p.eido"));
  const std::string hash = project.set("").columns[0].hash;
  project.saveRun({.analysis = "a", .set = "set", .inputs = {{"v", hash}}}, {});
  project.saveRun({.analysis = "a", .set = "set", .inputs = {{"v", "another"}}}, {});
  EXPECT_EQ(project.runs()[0].stale, "");
  EXPECT_EQ(project.runs()[1].stale, "the column v has changed since");
  project.renameColumn("set", "v", "w");
  EXPECT_EQ(project.runs()[0].stale, "the column v is no longer there");
}

TEST(Project, ReadersSeeTheOldStateWhileAnImportRuns) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 100);
  Project window = Project::open(folder.path("p.eido"));
  window.useWriteAheadLog();
  Project worker = Project::open(folder.path("p.eido"));
  {
    ImportTransaction transaction(worker);
    const SampleSetInfo set = transaction.addSet("second", 50000, nullptr);
    ColumnWriter writer = transaction.addColumn(
        set, 0, {.name = "x", .kind = ColumnKind::Vector, .dimension = 64, .dtype = DType::Float32});
    const std::vector<float> block(64 * 50000, 1.0F);
    writer.append(block.data(), 50000);
    EXPECT_EQ(window.sets().size(), 1U);
    writer.finish();
    transaction.commit();
  }
  EXPECT_EQ(window.sets().size(), 2U);
}

}  // namespace
}  // namespace eido
