// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// HELM, inspect_ai, OpenAI evals, AlpacaEval, MTEB and TREC, made up.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/formats/formats.h"
#include "core/project/project_columns.h"
#include "core/session/imports/importer.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_bytes.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// A sample's summary in a log of inspect_ai.
std::string inspectSample(const std::string& id, int epoch, const std::string& value, const std::string& answer,
                          const std::string& input = "Question?") {
  return "{\"id\": " + id + ", \"epoch\": " + std::to_string(epoch) + ", \"input\": \"" + input +
         "\", \"target\": \"A\", \"metadata\": {\"subject\": \"maths\"}, \"scores\": {\"choice\": {\"value\": " +
         value + ", \"answer\": \"" + answer + "\"}}}";
}

std::string inspectHeader(const std::string& model, const std::string& more = {}) {
  return R"({"version": 2, "status": "success", "eval": {"task": "quiz", "created": "2026-01-01", "model": ")" + model +
         "\"" + more + "}, \"plan\": {}, \"results\": {\"scores\": []}}";
}

std::string inspectEval(const std::string& model, const std::string& samples, const std::string& more = {}) {
  return test::zipOf({{"summaries.json", "[" + samples + "]"}, {"header.json", inspectHeader(model, more)}});
}

class LogImport : public ::testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& bytes) const {
    const fs::path path = m_folder.path(name);
    fs::create_directories(path.parent_path());
    test::writeFile(path.string(), bytes);
    return path.string();
  }
  std::string project() const { return m_folder.path("p.eido"); }
  ImportSummary import(const std::vector<std::string>& files, const ImportOptions& options = {}) const {
    return importFiles(project(), files, options, {});
  }
  std::vector<double> numbers(const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set({});
    if (info.find(column) == nullptr) throw Error(ErrorKind::NotFound, "no column " + column);
    return ProjectColumns(p, info).numbers(*info.find(column), {});
  }
  std::vector<OptionalText> texts(const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set({});
    if (info.find(column) == nullptr) throw Error(ErrorKind::NotFound, "no column " + column);
    return ProjectColumns(p, info).texts(*info.find(column), {});
  }
  std::vector<std::string> keys() const {
    const Project p = Project::open(project());
    return ProjectColumns(p, p.set({})).keys({});
  }
  static std::set<std::string> kinds(const ImportSummary& summary) {
    std::set<std::string> found;
    for (const ImportedColumn& c : summary.columns) {
      for (const Warning& w : c.warnings) found.insert(w.kind);
    }
    return found;
  }
  test::TemporaryFolder m_folder;
};

TEST_F(LogImport, EpochsOfASampleAreAveraged) {
  const std::string file =
      write("two.eval",
            inspectEval("org/m", inspectSample("1", 1, "\"C\"", "A") + "," + inspectSample("1", 2, "\"I\"", "B") + "," +
                                     inspectSample("2", 1, "NaN", "A") + "," + inspectSample("2", 2, "\"C\"", "A")));
  const ImportSummary summary = import({file});
  EXPECT_EQ(keys(), (std::vector<std::string>{"quiz/1", "quiz/2"}));
  EXPECT_EQ(numbers("org/m"), (std::vector<double>{0.5, 1}));  // what was not scored does not count
  EXPECT_EQ(texts("org/m/answer")[0], "A");
  EXPECT_EQ(texts("subject")[0], "maths");
  EXPECT_TRUE(kinds(summary).contains("epochs_averaged"));
  EXPECT_EQ(checkFile(file, {}, {})["per_item_scores"]["choice"]["1"], 0.5);
  const std::string twice = write(
      "twice.eval", inspectEval("org/m", inspectSample("1", 1, "1", "A") + "," + inspectSample("1", 1, "0", "A")));
  EXPECT_EQ(checkFile(twice, {}, {})["error"]["kind"], "duplicate_id");
}

TEST_F(LogImport, LogsOfSeveralModelsInOneCall) {
  const std::string a = write("a.eval", inspectEval("org/a", inspectSample("1", 1, "\"C\"", "A", "One?") + "," +
                                                                 inspectSample("2", 1, "\"I\"", "B", "Two?")));
  const std::string b = write("b.eval", inspectEval("org/b", inspectSample("3", 1, "true", "A", "Three?") + "," +
                                                                 inspectSample("2", 1, "0.25", "B", "Two?")));
  const std::string c = write("c.eval", inspectEval("org/c", inspectSample("2", 1, "\"C\"", "B", "Changed?")));
  import({a, b}, {.set = "s"});
  EXPECT_EQ(keys(), (std::vector<std::string>{"quiz/1", "quiz/2", "quiz/3"}));
  EXPECT_EQ(numbers("org/b")[1], 0.25);
  EXPECT_TRUE(std::isnan(numbers("org/b")[0]));
  EXPECT_EQ(texts("question"), (std::vector<OptionalText>{"One?", "Two?", "Three?"}));
  EIDO_EXPECT_ERROR(import({c}, {.set = "s"}), ErrorKind::ItemMismatch);
  // the same as a folder
  fs::remove(c);
  const Json found = checkFile(m_folder.path(), {}, {});
  EXPECT_EQ(found["format"], "inspect_dir") << found["error"];
  EXPECT_EQ(found["per_item_scores"]["org/b"]["quiz"]["choice"], Json({nullptr, 0.25, 1.0}));
  write("c.eval", inspectEval("org/c", inspectSample("2", 1, "\"C\"", "B", "Changed?")));
  EXPECT_EQ(checkFile(m_folder.path(), {}, {})["error"]["kind"], "item_mismatch");
}

TEST_F(LogImport, LogsOfOneModelAreMergedBeforeTheyAreWritten) {
  // three logs of one model, each with items and questions of its own
  constexpr int kItems = 4000;
  std::vector<std::string> files;
  for (int log = 0; log < 3; ++log) {
    std::string samples;
    for (int i = 0; i < kItems; ++i)
      samples +=
          (i > 0 ? "," : "") + inspectSample(std::to_string(kItems * log + i), 1, i % 3 == log ? "\"C\"" : "\"I\"",
                                             "answer " + std::to_string(i), "Question " + std::to_string(log) + "?");
    files.push_back(write("log" + std::to_string(log) + ".eval", inspectEval("org/m", samples)));
  }
  ImportOptions options;
  options.newKeys = ImportOptions::NewKeys::Add;
  const ImportSummary summary = import(files, options);
  const std::vector<double> scores = numbers("org/m");
  ASSERT_EQ(scores.size(), 3U * kItems);
  for (int i = 0; i < 3 * kItems; ++i)
    ASSERT_EQ(scores[static_cast<std::size_t>(i)], i % kItems % 3 == i / kItems ? 1 : 0) << i;
  EXPECT_EQ(texts("org/m/answer")[2 * kItems + 5], "answer 5");
  EXPECT_EQ(texts("question")[2 * kItems + 5], "Question 2?");
  for (const ImportedColumn& c : summary.columns) {
    EXPECT_GT(c.column.id, 0) << c.column.name;
    EXPECT_FALSE(c.storedDtype.empty()) << c.column.name;
  }
  // each column was written once, and none that went again
  Project p = Project::open(project());
  SQLite::Statement made(p.database(), "SELECT seq FROM sqlite_sequence WHERE name = 'data_column'");
  ASSERT_TRUE(made.executeStep());
  EXPECT_EQ(made.getColumn(0).getInt64(), std::ssize(p.set({}).columns));
}

TEST_F(LogImport, MergedColumnsKeepTheirOrderAndSayWhatTheyLack) {
  std::vector<std::string> files;
  for (const char* model : {"m", "n", "o"}) {
    for (const int part : {0, 1}) {
      if (std::string(model) == "n" && part == 1) continue;  // has only the first items
      files.push_back(write(std::string(model) + std::to_string(part) + ".eval",
                            inspectEval(model, inspectSample(std::to_string(2 * part), 1, "\"C\"", "A") + "," +
                                                   inspectSample(std::to_string(2 * part + 1), 1, "\"I\"", "B"))));
    }
  }
  ImportOptions options;
  options.newKeys = ImportOptions::NewKeys::Add;
  const ImportSummary summary = import(files, options);
  const Project p = Project::open(project());
  std::vector<std::string> names;
  const SampleSetInfo set = p.set({});
  for (const ColumnInfo& c : set.columns) names.push_back(c.name);
  // as their first files bring them, the items before the models
  EXPECT_EQ(names, (std::vector<std::string>{"task", "question", "target", "subject", "m", "m/answer", "n", "n/answer",
                                             "o", "o/answer"}));
  EXPECT_EQ(set.find("m")->missing, 0);
  EXPECT_EQ(set.find("n")->missing, 2);
  for (const ImportedColumn& c : summary.columns) EXPECT_EQ(c.column.missing, set.find(c.column.name)->missing);
}

TEST_F(LogImport, ATableBesideLogsIsComparedWithThem) {
  const std::string log = write("t1.eval", inspectEval("m", R"({"id": 1, "epoch": 1, "input": "a", "target": "1",
      "scores": {"choice": {"value": "C", "answer": "1"}}}, {"id": 2, "epoch": 1, "input": "b", "target": "2",
      "scores": {"choice": {"value": "I", "answer": "1"}}})"));
  ImportOptions options;
  options.read.key = "key";
  // the numbers of the table and the texts of the log are of one thing
  import({write("lacks.csv", "key,target\nquiz/1,1\nquiz/2,\n"), log}, options);
  EXPECT_EQ(numbers("target"), (std::vector<double>{1, 2}));
  fs::remove(project());
  EIDO_EXPECT_ERROR(import({write("differs.csv", "key,target\nquiz/1,1\nquiz/2,7\n"), log}, options),
                    ErrorKind::ItemMismatch);
  // a score that is a text elsewhere is another thing
  EIDO_EXPECT_ERROR(import({write("texts.csv", "key,m\nquiz/1,right\nquiz/2,wrong\n"), log}, options),
                    ErrorKind::Exists);
  EIDO_EXPECT_ERROR(import({write("answers.csv", "key,m/answer\nquiz/1,1\nquiz/2,2\n"), log}, options),
                    ErrorKind::Exists);
}

TEST_F(LogImport, ATableTakesThePlaceOfWhatTheSetHadAfterALogAddedToIt) {
  const auto log = [&](const char* name, int first) {
    return write(name, inspectEval("m" + std::to_string(first), inspectSample(std::to_string(first), 1, "\"C\"", "A")));
  };
  ImportOptions options;
  options.set = "s";
  import({log("t1.eval", 1)}, options);
  options.newKeys = ImportOptions::NewKeys::Add;
  options.read.key = "key";
  const std::vector<std::string> files{log("t2.eval", 2), write("q.csv", "key,question\nquiz/1,new\nquiz/2,newer\n")};
  EIDO_EXPECT_ERROR(import(files, options), ErrorKind::Exists);
  options.replace = true;
  import(files, options);
  EXPECT_EQ(texts("question"), (std::vector<OptionalText>{"new", "newer"}));
}

TEST_F(LogImport, OfLogsOfOneRunTheScoredOneCounts) {
  write("logs/1.eval",
        inspectEval("org/a", R"({"id": 1, "epoch": 1, "input": "Question?", "target": "A", "scores": {}})"));
  std::string scored = inspectEval("org/a", inspectSample("1", 1, "\"C\"", "A"));
  write("logs/2.eval", scored);
  write("logs/3.eval", inspectEval("org/a", inspectSample("1", 1, "\"I\"", "A"), R"(, "task_args": {"hard": true})"));
  const Json found = checkFile(m_folder.path("logs"), {}, {});
  ASSERT_NE(found["outcome"], "error") << found["error"];
  EXPECT_EQ(found["tasks"].size(), 2U) << found["tasks"];
  EXPECT_EQ(found["per_item_scores"]["org/a"]["quiz {\"hard\":true}"]["choice"], Json({0.0}));
  EXPECT_EQ(found["per_item_scores"]["org/a"]["quiz"]["choice"], Json({1.0}));
}

TEST_F(LogImport, AnInterruptedLogIsReadFromItsJournalOrItsSamples) {
  const std::string start = R"({"version": 2, "eval": {"task": "quiz", "model": "org/m"}, "plan": {}})";
  const std::string journal =
      write("journal.eval", test::zipOf({{"_journal/start.json", start},
                                         {"_journal/summaries/2.json", "[" + inspectSample("1", 1, "0", "B") + "," +
                                                                           inspectSample("2", 1, "\"C\"", "A") + "]"},
                                         {"_journal/summaries/1.json", "[" + inspectSample("1", 1, "1", "A") + "]"}}));
  const Json found = checkFile(journal, {}, {});
  EXPECT_EQ(found["per_item_scores"]["choice"], Json({{"1", 1.0}, {"2", 1.0}})) << found["error"];
  EXPECT_EQ(found["warnings"][0]["kind"], "incomplete_run");
  const std::string samples =
      write("samples.eval", test::zipOf({{"_journal/start.json", start},
                                         {"samples/1_epoch_1.json", inspectSample("1", 1, "1", "A")},
                                         {"samples/2_epoch_1/sample.json", inspectSample("2", 1, "0", "A")},
                                         {"samples/2_epoch_1/events/0.json", "[]"}}));
  EXPECT_EQ(checkFile(samples, {}, {})["per_item_scores"]["choice"], Json({{"1", 1.0}, {"2", 0.0}}));
}

TEST_F(LogImport, ScoresThatAreTextsAreMissing) {
  const std::string file = write(
      "t.eval", inspectEval("m", inspectSample("1", 1, "\"excellent\"", "A") + "," +
                                     inspectSample("2", 1, "\"0.5\"", "A") + "," + inspectSample("3", 1, "null", "A")));
  const ImportSummary summary = import({file});
  EXPECT_TRUE(std::isnan(numbers("m")[0]) && std::isnan(numbers("m")[2]));
  EXPECT_EQ(numbers("m")[1], 0.5);
  EXPECT_TRUE(kinds(summary).contains("missing_value"));
}

/// A run folder of HELM with two instances.
std::string helmStats(const std::vector<std::string>& entries) {
  std::string text = "[";
  for (const std::string& e : entries) text += (text.size() > 1 ? ",\n" : "") + e;
  return text + "]";
}
std::string helmEntry(const std::string& id, int trial, double value, const std::string& perturbation = {}) {
  return "{\"instance_id\": \"" + id + "\", \"train_trial_index\": " + std::to_string(trial) +
         (perturbation.empty() ? "" : ", \"perturbation\": {\"name\": \"" + perturbation + "\"}") +
         ", \"stats\": [{\"name\": {\"name\": \"exact_match\"}, \"count\": 1, \"sum\": " + std::to_string(value) +
         ", \"mean\": " + std::to_string(value) +
         "}, {\"name\": {\"name\": \"num_output_tokens\"}, \"count\": 1, \"mean\": 3}]}";
}
std::string helmState(const std::string& id, const std::string& question, const std::string& picked) {
  return "{\"request_states\": [{\"instance\": {\"id\": \"" + id + "\", \"input\": {\"text\": \"" + question +
         "\"}, \"references\": [{\"output\": {\"text\": \"yes\"}, \"tags\": [\"correct\"]}, {\"output\": {\"text\": "
         "\"no\"}, \"tags\": []}]}, \"train_trial_index\": 0, \"output_mapping\": {\"A\": \"yes\", \"B\": \"no\"}, "
         "\"result\": {\"completions\": [{\"text\": \" " +
         picked + "\"}]}}]}";
}

TEST_F(LogImport, ASuiteOfHelm) {
  for (const char* model : {"org_a", "org_b"}) {
    const std::string folder = std::string("suite/v1/quiz:subject=x,model=") + model + "/";
    write(folder + "per_instance_stats.json",
          helmStats({helmEntry("id0", 0, 1), helmEntry("id0", 1, 0), helmEntry("id0", 0, 0, "typos"),
                     helmEntry("id1", 0, model[4] == 'a' ? 1 : 0)}));
    write(folder + "scenario_state.json", helmState("id0", "Is it?", model[4] == 'a' ? "A" : "B"));
  }
  fs::create_directories(m_folder.path("suite/v1/quiz:model=org_c"));
  write("suite/v1/quiz:model=org_c/run_spec.json", "{\"name\": \"quiz:model=org_c\"}");
  const ImportSummary summary = import({m_folder.path("suite")});
  EXPECT_EQ(keys(), (std::vector<std::string>{"quiz:subject=x/id0", "quiz:subject=x/id1"}));
  EXPECT_EQ(numbers("org/a"), (std::vector<double>{0.5, 1}));
  EXPECT_EQ(numbers("org/b"), (std::vector<double>{0.5, 0}));
  EXPECT_EQ(numbers("org/a exact_match [typos]")[0], 0);
  EXPECT_TRUE(std::isnan(numbers("org/a exact_match [typos]")[1]));
  EXPECT_EQ(texts("org/a/answer")[0], "yes");
  EXPECT_EQ(texts("org/b/answer")[0], "no");
  EXPECT_EQ(texts("target")[0], "yes");
  EXPECT_EQ(texts("question")[0], "Is it?");
  for (const char* kind : {"trials_averaged", "perturbations", "incomplete_run"})
    EXPECT_TRUE(kinds(summary).contains(kind)) << kind;
  // another question under the same id
  write("suite/v1/quiz:subject=x,model=org_b/scenario_state.json", helmState("id0", "Was it?", "B"));
  const Json found = checkFile(m_folder.path("suite"), {}, {});
  EXPECT_EQ(found["error"]["kind"], "item_mismatch");
  EXPECT_NE(found["error"]["message"].get<std::string>().find("quiz:subject=x/id0"), std::string::npos);
}

TEST_F(LogImport, OptionsThatWereRequestsOfTheirOwn) {
  const auto request = [](int index, double logprob) {
    return "{\"instance\": {\"id\": \"id0\", \"input\": {\"text\": \"Q\"}, \"references\": [{\"output\": {\"text\": "
           "\"yes\"}, \"tags\": []}, {\"output\": {\"text\": \"no\"}, \"tags\": [\"correct\"]}]}, "
           "\"reference_index\": " +
           std::to_string(index) +
           ", \"train_trial_index\": 0, \"result\": {\"completions\": [{\"text\": \"Q yes\", "
           "\"logprob\": " +
           std::to_string(logprob) + "}]}}";
  };
  write("run/per_instance_stats.json", helmStats({helmEntry("id0", 0, 1)}));
  write("run/scenario_state.json", "{\"request_states\": [" + request(0, -3) + "," + request(1, -1) + "]}");
  import({m_folder.path("run")});
  EXPECT_EQ(texts("run/answer")[0], "no");
}

TEST_F(LogImport, EventsOfOpenAiEvals) {
  const std::string spec = R"({"spec": {"completion_fns": ["gpt-x"], "eval_name": "demo.dev.v0"}})";
  const auto event = [](int number, const std::string& sample, const std::string& type, const std::string& data) {
    return "{\"run_id\": \"r\", \"event_id\": " + std::to_string(number) + ", \"sample_id\": \"" + sample +
           "\", \"type\": \"" + type + "\", \"data\": " + data + "}";
  };
  const std::string text =
      spec + "\n" + event(0, "d.1", "sampling", R"({"prompt": [{"role": "user", "content": "Hi?"}]})") + "\n" +
      event(1, "d.1", "match", R"({"correct": true, "expected": "yes", "picked": "yes"})") + "\n" +
      event(2, "d.2", "match", R"({"correct": false, "expected": "no", "picked": null, "sampled": "?"})") + "\n";
  const ImportSummary summary = import({write("log.jsonl", text)});
  EXPECT_EQ(summary.columns.front().format, "openai_evals");
  EXPECT_EQ(numbers("gpt-x"), (std::vector<double>{1, 0}));
  EXPECT_EQ(texts("gpt-x/answer"), (std::vector<OptionalText>{"yes", "?"}));
  EXPECT_EQ(texts("question")[0], "Hi?");
  EXPECT_EQ(texts("target")[1], "no");
  EXPECT_TRUE(kinds(summary).contains("incomplete_run"));
  const Json twice =
      checkFile(write("twice.jsonl", text + event(2, "d.2", "match", R"({"correct": true})") + "\n"), {}, {});
  EXPECT_EQ(twice["error"]["kind"], "duplicate_id");
  EXPECT_EQ(twice["error"]["line"], 5);
}

TEST_F(LogImport, AnnotationsOfSeveralModels) {
  const auto record = [](const std::string& what, const std::string& model, const std::string& preference) {
    return "{\"instruction\": \"" + what +
           "\", \"output_1\": \"b\", \"generator_1\": \"base\", \"output_2\": \"o\", "
           "\"generator_2\": \"" +
           model + "\", \"preference\": " + preference + "}";
  };
  import({write("annotations.json", "[" + record("one", "a", "2") + "," + record("two", "a", "1.25") + "," +
                                        record("two", "b", "null") + "," + record("one", "b", "1.5") + "]")});
  EXPECT_EQ(numbers("a"), (std::vector<double>{1, 0.25}));
  EXPECT_EQ(numbers("b")[0], 0.5);
  EXPECT_TRUE(std::isnan(numbers("b")[1]));
  EXPECT_EQ(texts("question")[1], "two");
}

TEST_F(LogImport, OldResultsOfMtebKeepTheirMetricsApart) {
  // before there was a main_score: no metric of a model stands against another of the next
  std::vector<std::string> files;
  for (const auto& [model, numbers] :
       {std::pair("a", R"("ndcg_at_10": 0.25, "map_at_10": 0.2)"),
        std::pair("b", R"("map_at_10": 0.3, "ndcg_at_10": 0.5)"), std::pair("c", R"("zz": 0.1, "yy": 0.9)"),
        std::pair("d", R"("yy": 0.7, "zz": 1)")})
    files.push_back(
        write(std::string("org__") + model + "/T.json",
              R"({"mteb_dataset_name": "T", "mteb_version": "1.0", "test": {)" + std::string(numbers) + "}}"));
  import(files);
  EXPECT_EQ(keys(), (std::vector<std::string>{"T/test/default"}));
  EXPECT_EQ(numbers("org/a")[0], 0.25);
  EXPECT_EQ(numbers("org/b")[0], 0.5);
  EXPECT_TRUE(std::isnan(numbers("org/c")[0]));
  EXPECT_EQ(numbers("org/c yy")[0], 0.9);
  EXPECT_EQ(numbers("org/d yy")[0], 0.7);
  fs::remove(project());
  import({m_folder.path("")});  // a folder of nothing else
  EXPECT_EQ(numbers("org/b")[0], 0.5);
}

TEST_F(LogImport, ResultsOfMteb) {
  for (const char* model : {"org__a", "org__b"}) {
    const std::string folder = std::string("results/") + model + "/rev/";
    write(folder + "model_meta.json", std::string("{\"name\": \"org/") + model[5] + "\"}");
    write(folder + "T.json", R"({"task_name": "T", "mteb_version": "2.0", "scores": {"test": [{"main_score": )" +
                                 std::string(model[5] == 'a' ? "0.5" : "0.75") + R"(, "hf_subset": "en"}]}})");
  }
  const ImportSummary summary = import({m_folder.path("results")});
  EXPECT_EQ(summary.columns.front().format, "mteb");
  EXPECT_EQ(keys(), std::vector<std::string>{"T/test/en"});
  EXPECT_EQ(numbers("org/a"), std::vector<double>{0.5});
  EXPECT_EQ(numbers("org/b"), std::vector<double>{0.75});
}

TEST_F(LogImport, RunsAndJudgementsJoinByPair) {
  const std::string qrels = write("qrels.txt", "q1 0 d1 1\nq1 0 d2 0\n");
  const std::string run = write("run.txt", "q1 Q0 d2 1 9.5 bm25\nq1 Q0 d1 2 7 bm25\n");
  import({qrels, run}, {.set = "pairs"});
  EXPECT_EQ(keys(), (std::vector<std::string>{"q1/d1", "q1/d2"}));
  EXPECT_EQ(numbers("bm25"), (std::vector<double>{7, 9.5}));
  EXPECT_EQ(numbers("relevance"), (std::vector<double>{1, 0}));
}

}  // namespace
}  // namespace eido
