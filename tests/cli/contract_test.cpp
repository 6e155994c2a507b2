// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as scripts rely on it.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/base/random.h"
#include "tests/cli/program.h"
#include "tests/support/lm_eval_lines.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::Finished;
using test::runProgram;

class CommandLine : public ::testing::Test {
 protected:
  std::string path(const std::string& name) const { return m_folder.path(name); }
  std::string vectors(const std::string& name, std::int64_t rows, std::int64_t columns, std::uint64_t seed) const {
    Rng rng(seed);
    std::vector<float> values(static_cast<std::size_t>(rows * columns));
    for (float& v : values) v = static_cast<float>(rng.normal());
    test::writeFile(path(name), test::npyBytes({rows, columns}, values));
    return path(name);
  }
  test::TemporaryFolder m_folder;
};

TEST_F(CommandLine, FoldersOfEvaluationLogs) {
  const std::string file = "out/org__m/samples_quiz_2026-08-21T10-00-00.1.jsonl";
  std::filesystem::create_directories(path("out/org__m"));
  test::writeFile(path(file), test::linesOf({{.id = 0}, {.id = 1, .metrics = R"("acc": NaN)"}, {.id = 1}}));
  const Finished refused = runProgram({"check", path("out"), "--json"});
  EXPECT_EQ(refused.status, 1);
  EXPECT_EQ(refused.json()["error"]["kind"], "duplicate_id");
  EXPECT_EQ(refused.json()["error"]["line"], 3);
  EXPECT_EQ(runProgram({"import", path("l.eido"), path("out"), "--json"}).status, 1);
  EXPECT_FALSE(std::filesystem::exists(path("l.eido")));
  const Json found = runProgram({"check", path("out"), "--duplicates", "first", "--json"}).json();
  EXPECT_EQ(found["format"], "lm_eval_dir");
  EXPECT_EQ(found["per_item_scores"]["org/m"]["quiz"]["acc,none"], Json({1.0, "nan"}));
  EXPECT_EQ(found["items"]["quiz"], Json({0, 1}));
  const Finished told = runProgram({"check", path("out"), "--duplicates", "last"});
  EXPECT_NE(told.out.find("quiz  2 items, acc,none"), std::string::npos) << told.out;
  const Finished imported = runProgram({"import", path("l.eido"), path("out"), "--duplicates", "first", "--json"});
  ASSERT_EQ(imported.status, 0) << imported.err;
  std::set<std::string> warnings;
  const Json summary = imported.json();
  for (const Json& column : summary["imported"]) {
    for (const Json& w : column["warnings"]) warnings.insert(w["kind"].get<std::string>());
  }
  EXPECT_TRUE(warnings.contains("duplicate_id") && warnings.contains("non_finite"));
  const Json info = runProgram({"info", path("l.eido"), "--json"}).json();
  for (const Json& column : info["sets"][0]["columns"]) {
    if (column["name"] == "org/m") EXPECT_EQ(column["missing"], 1);
  }
  EXPECT_EQ(runProgram({"verify", path("l.eido")}).status, 0);
}

TEST_F(CommandLine, ImportInfoRunExportVerify) {
  const Finished imported = runProgram(
      {"import", path("p.eido"), vectors("a.npy", 50, 8, 1), vectors("b.npy", 50, 6, 2), "--set", "s", "--json"});
  ASSERT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(imported.json()["imported"][1]["column"], "b");
  EXPECT_EQ(imported.json()["imported"][1]["dimension"], 6);
  EXPECT_EQ(imported.json()["imported"][0]["stored_dtype"], "float32");
  const Json info = runProgram({"info", path("p.eido"), "--json"}).json();
  EXPECT_EQ(info["schema_version"], 4);
  EXPECT_EQ(info["sets"][0]["samples"], 50);
  const Finished run = runProgram({"run", "alignment", path("p.eido"), "--metric", "mutual_knn,cka", "--k", "5",
                                   "--permutations", "50", "--bootstrap", "50", "--json"});
  ASSERT_EQ(run.status, 0) << run.err;
  const Json document = run.json();
  EXPECT_EQ(document["tables"]["pairs"]["columns"],
            Json({"a", "b", "metric", "value", "null_mean", "null_sd", "z", "p_value", "p_adjusted", "calibrated",
                  "ci_low", "ci_high", "n", "k"}));
  EXPECT_EQ(document["tables"]["pairs"]["rows"].size(), 2U);
  EXPECT_EQ(document["parameters"]["k"], 5);
  const std::string id = std::to_string(document["run"].get<std::int64_t>());
  EXPECT_EQ(runProgram({"export", path("p.eido"), "--run", id, "--table", "pairs", "--to", path("pairs.csv")}).status,
            0);
  EXPECT_TRUE(test::readFile(path("pairs.csv")).starts_with("a,b,metric,value,"));
  EXPECT_EQ(runProgram({"export", path("p.eido"), "--run", id, "--to", path("run")}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(path("run/run.json")));
  EXPECT_EQ(runProgram({"export", path("p.eido"), "--run", id, "--to", path("figure.svg")}).status, 0);
  EXPECT_NE(test::readFile(path("figure.svg")).find("<text"), std::string::npos);
  EXPECT_EQ(runProgram({"export", path("p.eido"), "a", "--to", path("a2.npy")}).status, 0);
  EXPECT_EQ(runProgram({"check", path("a2.npy")}).status, 0);
  EXPECT_EQ(runProgram({"verify", path("p.eido")}).status, 0);
  int left = 0;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
    left += entry.path().string().find("-wal") != std::string::npos ? 1 : 0;
  EXPECT_EQ(left, 0);
}

TEST_F(CommandLine, SameSeedSameNumbersForAnyThreads) {
  runProgram({"import", path("p.eido"), vectors("a.npy", 60, 8, 1), vectors("b.npy", 60, 6, 2), "--set", "s"});
  Json tables[3];
  int i = 0;
  for (const char* threads : {"1", "2", "1"})
    tables[i++] =
        runProgram({"run", "alignment", path("p.eido"), "--k", "5", "--seed", "9", "--threads", threads, "--json"})
            .json()["tables"];
  EXPECT_EQ(tables[0], tables[1]);
  EXPECT_EQ(tables[0], tables[2]);
}

TEST_F(CommandLine, ExitStatuses) {
  EXPECT_EQ(runProgram({"--version"}).status, 0);
  EXPECT_EQ(runProgram({"--help"}).status, 0);
  EXPECT_EQ(runProgram({"import", "--help"}).status, 0);
  EXPECT_EQ(runProgram({"run", "alignment", "--help"}).status, 0);
  EXPECT_EQ(runProgram({"import"}).status, 2);
  EXPECT_EQ(runProgram({"import", path("p.eido"), "x", "--as", "nonsense"}).status, 2);
  const Finished unknown = runProgram({"run", "nonsense", path("p.eido")});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("\"nonsense\" is no analysis"), std::string::npos) << unknown.err;
  const Finished missing = runProgram({"import", path("p.eido"), path("none.npy")});
  EXPECT_EQ(missing.status, 1);
  EXPECT_NE(missing.err.find("none.npy"), std::string::npos);
  EXPECT_EQ(std::count(missing.err.begin(), missing.err.end(), '\n'), 1);
  EXPECT_FALSE(std::filesystem::exists(path("p.eido")));
  EXPECT_EQ(runProgram({"info", path("none.eido")}).status, 1);
  runProgram({"import", path("p.eido"), vectors("a.npy", 20, 3, 1), vectors("b.npy", 20, 3, 2), "--set", "one"});
  runProgram({"import", path("p.eido"), vectors("c.npy", 30, 3, 3), "--set", "two"});
  EXPECT_EQ(runProgram({"run", "alignment", path("p.eido"), "--k", "3"}).status, 2);  // two sets and no --set
  EXPECT_EQ(runProgram({"run", "alignment", path("p.eido"), "--set", "one", "--k", "many"}).status, 2);
  // an unset variable of a script is no wish for everything
  EXPECT_EQ(runProgram({"run", "alignment", path("p.eido"), "--set", "one", "--columns", ""}).status, 2);
  EXPECT_EQ(runProgram({"run", "alignment", path("p.eido"), "--set", "one", "--slice", ""}).status, 2);
  const Finished tooLarge = runProgram({"run", "alignment", path("p.eido"), "--set", "one", "--k", "19"});
  EXPECT_EQ(tooLarge.status, 1);
  EXPECT_NE(tooLarge.err.find("19"), std::string::npos);
  EXPECT_NE(tooLarge.err.find("20"), std::string::npos);
}

TEST_F(CommandLine, CheckPrintsItsDocumentForErrorsToo) {
  test::writeFile(path("bad.csv"), "id,e0\na,1\nb,x\n");
  const Finished found = runProgram({"check", path("bad.csv"), "--json"});
  EXPECT_EQ(found.status, 1);
  EXPECT_EQ(found.json()["outcome"], "error");
  EXPECT_EQ(found.json()["error"]["kind"], "bad_number");
  EXPECT_EQ(found.json()["error"]["line"], 3);
}

TEST_F(CommandLine, AnalysesDeclareThemselves) {
  const Json all = runProgram({"analyses", "--json"}).json();
  ASSERT_GE(all.size(), 2U);
  EXPECT_EQ(all[0]["name"], "alignment");
  for (const char* field : {"name", "title", "inputs", "parameters", "tables"})
    EXPECT_TRUE(all[0].contains(field)) << field;
  EXPECT_EQ(runProgram({"analyses", "alignment", "--json"}).json()["name"], "alignment");
}

TEST_F(CommandLine, ApproximateNeighboursTellTheirRecall) {
  runProgram({"import", path("p.eido"), vectors("a.npy", 500, 16, 1)});
  const Json run =
      runProgram({"run", "neighbours", path("p.eido"), "--k", "5", "--method", "approximate", "--json"}).json();
  EXPECT_EQ(run["tables"]["neighbours"]["rows"].size(), 2500U);
  EXPECT_GT(run["scalars"]["recall"].get<double>(), 0.9);
}

TEST_F(CommandLine, EditChangesWhatIsKnownOfAColumn) {
  test::writeFile(path("s.csv"), "id,m,word\na,1,x\nb,30,y\nc,20,x\n");
  ASSERT_EQ(runProgram({"import", path("p.eido"), path("s.csv")}).status, 0);
  const auto column = [&] { return runProgram({"info", path("p.eido"), "--json"}).json()["sets"][0]["columns"][0]; };
  ASSERT_EQ(column()["kind"], "number");
  const Finished early = runProgram({"edit", path("p.eido"), "m", "--range", "0,100"});
  EXPECT_EQ(early.status, 2) << "a number has no range";
  const Finished done = runProgram({"edit", path("p.eido"), "m", "--kind", "score", "--lower-is-better", "true",
                                    "--range", "0,100", "--model", "org/m", "--json"});
  ASSERT_EQ(done.status, 0) << done.err;
  EXPECT_EQ(column()["kind"], "score");
  EXPECT_EQ(column()["higher_is_better"], false);
  EXPECT_EQ(column()["range"], Json({0.0, 100.0}));
  EXPECT_EQ(column()["model"], "org/m");
  EXPECT_EQ(runProgram({"edit", path("p.eido"), "m", "--kind", "vector"}).status, 2);
  EXPECT_EQ(runProgram({"edit", path("p.eido"), "m", "--range", "9,1"}).status, 2);
  EXPECT_EQ(runProgram({"edit", path("p.eido"), "n", "--model", "x"}).status, 1);
  EXPECT_EQ(runProgram({"edit", path("p.eido"), "m"}).status, 2) << "nothing was said";
}

TEST_F(CommandLine, ExportRefusesWhatWouldChangeNothing) {
  ASSERT_EQ(runProgram({"import", path("p.eido"), vectors("a.npy", 40, 4, 1), vectors("b.npy", 40, 4, 2), "--set", "s"})
                .status,
            0);
  ASSERT_EQ(runProgram({"run", "alignment", path("p.eido"), "--permutations", "9"}).status, 0);
  std::string numbers = "x,word\n";
  for (int i = 0; i < 40; ++i) numbers += std::to_string(i) + (i % 2 == 0 ? ",even\n" : ",odd\n");
  test::writeFile(path("n.csv"), numbers);
  ASSERT_EQ(runProgram({"import", path("p.eido"), path("n.csv"), "--set", "s"}).status, 0);
  ASSERT_EQ(runProgram({"select", path("p.eido"), "--where", "x < 5", "--save-as", "few"}).status, 0);
  const std::vector<std::vector<std::string>> idle{
      {"--column", "a", "--table", "pairs", "--to", path("x.csv")},
      {"--column", "a", "--spreadsheet", "--to", path("x.npy")},
      {"--run", "1", "--set", "s", "--to", path("x.json")},
      {"--run", "1", "--table", "pairs", "--to", path("x.svg")},
      {"--slice", "few", "--run", "1", "--to", path("x.csv")},
      {"--slice", "few", "--column", "a", "--to", path("x.csv")},
  };
  for (std::vector<std::string> words : idle) {
    words.insert(words.begin(), {"export", path("p.eido")});
    const Finished refused = runProgram(words);
    EXPECT_EQ(refused.status, 2) << words[2] << " " << words[4];
    EXPECT_NE(refused.err.find("out."), std::string::npos) << refused.err;
    EXPECT_FALSE(std::filesystem::exists(words.back()));
  }
}

TEST_F(CommandLine, CheckKnowsTheKeyThatAnImportWouldNotFind) {
  test::writeFile(path("a.csv"), "id,x\na,1\nb,2\n");
  EXPECT_EQ(runProgram({"check", path("a.csv"), "--key", "id"}).status, 0);
  EXPECT_EQ(runProgram({"check", path("a.csv"), "--key", "name"}).status, 1);
  const Finished idle = runProgram({"check", vectors("v.npy", 3, 2, 1), "--key", "id", "--json"});
  EXPECT_EQ(idle.status, 1);
  EXPECT_EQ(idle.json()["outcome"], "error");
}

}  // namespace
}  // namespace eido
