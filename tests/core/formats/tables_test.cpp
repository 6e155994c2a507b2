// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as tools write them: dimensions in any order, no heading, JSON objects of several layouts.
#include <gtest/gtest.h>

#include "core/formats/formats.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::TemporaryFolder;

class Tables : public ::testing::Test {
 protected:
  Document read(const std::string& name, const std::string& bytes, const ReadOptions& options = {}) const {
    test::writeFile(m_folder.path(name), bytes);
    return readDocument(m_folder.path(name), options);
  }
  static std::vector<double> row(const Document& d, std::int64_t r, std::size_t array = 0) {
    const NumericArray& a = d.arrays.at(array);
    std::vector<double> values(static_cast<std::size_t>(a.shape[1]));
    std::vector<char> raw(values.size() * dtypeSize(a.dtype));
    a.source->read(r * a.shape[1], a.shape[1], raw.data());
    toDoubles(a.dtype, raw.data(), values.size(), values.data());
    return values;
  }
  TemporaryFolder m_folder;
};

using Numbers = std::vector<double>;

TEST_F(Tables, DimensionsStandInTheOrderOfTheirNumbers) {
  const std::string sorted =
      "id,emb_0,emb_1,emb_10,emb_2,emb_3,emb_4,emb_5,emb_6,emb_7,emb_8,emb_9,label\n"
      "a,0,1,10,2,3,4,5,6,7,8,9,x\nb,0,-1,-10,-2,-3,-4,-5,-6,-7,-8,-9,y\n";
  const Document d = read("sorted.csv", sorted);
  ASSERT_EQ(d.arrays.size(), 1U);
  EXPECT_EQ(row(d, 0), (Numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  EXPECT_EQ(row(d, 1)[10], -10);
  ASSERT_EQ(d.columns.size(), 1U);
  EXPECT_EQ(d.columns[0].name, "label");
  EXPECT_EQ(row(read("back.csv", "id,e2,e1,e0\na,2,1,0\n"), 0), (Numbers{0, 1, 2}));
  EXPECT_EQ(row(read("apart.csv", "e0,label,e1,note,e2\n0,x,1,y,2\n"), 0), (Numbers{0, 1, 2}));
  EXPECT_EQ(row(read("padded.csv", "id,d_01,d_02,d_03\na,1,2,3\n"), 0), (Numbers{1, 2, 3}));
}

TEST_F(Tables, APartOfAVectorIsNeverTakenForTheWhole) {
  EIDO_EXPECT_ERROR(read("gap.csv", "id,emb_0,emb_1,emb_3\na,1,2,3\n"), ErrorKind::MissingField);
  EIDO_EXPECT_ERROR(read("late.csv", "id,emb_5,emb_6,emb_7\na,1,2,3\n"), ErrorKind::MissingField);
  EIDO_EXPECT_ERROR(read("twice.csv", "id,emb_0,emb_1,emb_01\na,1,2,3\n"), ErrorKind::MissingField);
  EXPECT_EQ(read("table.csv", "id,emb_0,emb_1,emb_3\na,1,2,3\n", {.as = "table"}).columns.size(), 3U);
  // other names with gaps are numbers of their own
  EXPECT_EQ(read("q.csv", "id,q1,q2,q5\na,1,2,3\n").columns.size(), 3U);
  const Document two = read("two.csv", "id,img_0,img_1,txt_0,txt_1,txt_2\na,1,2,3,4,5\n");
  ASSERT_EQ(two.arrays.size(), 2U);
  EXPECT_EQ(two.arrays[0].name, "img");
  EXPECT_EQ(row(two, 0, 1), (Numbers{3, 4, 5}));
  EXPECT_EQ(read("f1.csv", "model,f1,accuracy\na,0.5,0.6\n").arrays.size(), 0U) << "a score is no vector";
}

TEST_F(Tables, TwoModelsBesideItemsAreScoresAndAVectorOfUncertainNamesIsTold) {
  const Document scores = read("items.csv", "item,m1,m2\nq1,0,1\nq2,1,1\n");
  EXPECT_TRUE(scores.scores);
  EXPECT_EQ(scores.columnsOrder, (std::vector<std::string>{"m1", "m2"}));
  const Document vector = read("id.csv", "id,m1,m2\nq1,0.5,1\nq2,1,1\n");
  EXPECT_EQ(vector.arrays.size(), 1U);
  ASSERT_EQ(vector.notes.size(), 1U);
  EXPECT_EQ(vector.notes[0].kind, "columns_as_vector");
  EXPECT_TRUE(read("e.csv", "item,e0,e1\nq1,0.5,1\n").notes.empty());
}

TEST_F(Tables, WhatThePersonSaysOfATableIsObeyed) {
  const std::string longTable = "model,item,score\na,q1,1\nb,q1,0\n";
  EXPECT_TRUE(read("l.csv", longTable).scores);
  for (const char* as : {"table", "category", "text"}) {
    EXPECT_FALSE(read("l.csv", longTable, {.as = as, .key = "model"}).scores) << as;
    EXPECT_FALSE(read("w.csv", "item,scenario\nq1,0\nq2,1\n", {.as = as}).scores) << as;
    EXPECT_TRUE(read("v.csv", "item,m1,m2\nq1,0,1\n", {.as = as}).arrays.empty()) << as;
  }
  EXPECT_EQ(read("v.csv", "item,alpha,beta\nq1,0,1\nq2,3,4\n", {.as = "vector"}).arrays.at(0).shape,
            (std::vector<std::int64_t>{2, 2}));
}

TEST_F(Tables, AFirstLineOfNumbersIsNoHeading) {
  const std::string lines = "1.5,2.5e-1,-3\n4,5,6\n";
  const Document d = read("savetxt.csv", lines);
  ASSERT_EQ(d.arrays.size(), 1U);
  EXPECT_EQ(d.arrays[0].shape, (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(row(d, 0), (Numbers{1.5, 0.25, -3}));
  EXPECT_EQ(d.notes.at(0).kind, "no_heading");
  // whole numbers that count up are names, as pandas writes them
  EXPECT_EQ(read("pandas.csv", ",0,1,2\n0,7,8,9\n").arrays.at(0).shape[0], 1);
  EXPECT_EQ(read("plain.csv", "0,1,2\n7,8,9\n").arrays.at(0).shape[0], 1);
  EIDO_EXPECT_ERROR(read("unsure.csv", "7,3,5\n1,2,3\n"), ErrorKind::BadHeader);
  EIDO_EXPECT_ERROR(read("words.csv", "cat,0.1,0.2\ndog,0.3,0.4\n"), ErrorKind::BadHeader);
  EXPECT_EQ(read("unsure.csv", "7,3,5\n1,2,3\n", {.header = "false"}).arrays.at(0).shape[0], 2);
  EXPECT_EQ(read("unsure.csv", "7,3,5\n1,2,3\n", {.header = "true"}).columns.size(), 3U);
  const Document words = read("words.csv", "cat,0.1,0.2\ndog,0.3,0.4\n", {.header = "false"});
  EXPECT_EQ(*words.ids, (std::vector<std::string>{"cat", "dog"}));
  EXPECT_EQ(row(words, 1), (Numbers{0.3, 0.4}));
}

TEST_F(Tables, AnObjectOfPandasIsItsTable) {
  const Document columns =
      read("columns.json", R"({"text":{"0":"a","1":"b","10":"c"},"v":{"0":[1,2],"1":[3,4],"10":[5,6]}})");
  EXPECT_EQ(*columns.ids, (std::vector<std::string>{"0", "1", "10"}));
  EXPECT_EQ(row(columns, 2), (Numbers{5, 6}));
  EXPECT_EQ(columns.columns.at(0).values[1], "b");
  const Document index = read("index.json", R"({"r1":{"text":"a","v":[1,2]},"r2":{"text":"b","v":[3,4]}})");
  EXPECT_EQ(*index.ids, (std::vector<std::string>{"r1", "r2"}));
  EXPECT_EQ(row(index, 1), (Numbers{3, 4}));
  const Document split = read("split.json", R"({"columns":["text","n"],"index":["x","y"],"data":[["a",1],["b",2]]})");
  EXPECT_EQ(*split.ids, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(split.columns.size(), 2U);
  EXPECT_EQ(read("table.json", R"({"schema":{"fields":[]},"data":[{"id":"a","v":[1]},{"id":"b","v":[2]}]})").rows, 2);
  EXPECT_EQ(read("list.json", R"({"id":["a","b"],"v":[[1,2],[3,4]]})").rows, 2);
}

TEST_F(Tables, NamesWithVectorsAreSamples) {
  const Document d = read("words.json", "{\n \"cat\": [1, 2, 3],\n \"dog\": [4, 5, 6]\n}\n");
  EXPECT_EQ(*d.ids, (std::vector<std::string>{"cat", "dog"}));
  ASSERT_EQ(d.arrays.size(), 1U);
  EXPECT_EQ(row(d, 1), (Numbers{4, 5, 6}));
  EIDO_EXPECT_ERROR(read("ragged.json", R"({"cat":[1,2],"dog":[1,2,3]})"), ErrorKind::RaggedVector);
}

TEST_F(Tables, AnObjectThatIsNoTableIsRefused) {
  EIDO_EXPECT_ERROR(read("page.json", R"({"error":{"code":404,"message":"not found"}})"), ErrorKind::WrongType);
  EIDO_EXPECT_ERROR(read("page.json", R"({"id":"x","error":"rate limit"})"), ErrorKind::WrongType);
  EIDO_EXPECT_ERROR(read("page.jsonl", "{\"detail\": \"Not found\"}\n"), ErrorKind::WrongType);
  EIDO_EXPECT_ERROR(read("empty.json", "{}"), ErrorKind::WrongType);
  EXPECT_EQ(read("one.jsonl", "{\"id\": \"a\", \"v\": [1, 2]}\n").rows, 1);
  EXPECT_EQ(read("lines.jsonl", "{\"t\": \"a\"}\n{\"t\": \"b\"}\n").rows, 2);
}

TEST_F(Tables, WordsOfABinaryFileInAnotherEncoding) {
  std::string bytes = "2 1\n";
  const float one = 1, two = 2;
  bytes += std::string("caf\xE9 ") + std::string(reinterpret_cast<const char*>(&one), 4);
  bytes += std::string("tea ") + std::string(reinterpret_cast<const char*>(&two), 4);
  try {
    read("v.bin", bytes, {.format = "word2vec_binary"});
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("--encoding latin-1"), std::string::npos) << error.what();
  }
  EXPECT_EQ(*read("v.bin", bytes, {.format = "word2vec_binary", .encoding = "latin-1"}).ids,
            (std::vector<std::string>{"caf\u00E9", "tea"}));
  EXPECT_EQ(*read("v.bin", bytes, {.format = "word2vec_binary", .encoding = "utf-8-replace"}).ids,
            (std::vector<std::string>{"caf\uFFFD", "tea"}));
}

TEST_F(Tables, AFirstLineOfWordsAndNumbersIsAsked) {
  for (const char* text : {"5.1,3.5,1.4,0.2,Iris-setosa\n4.9,3.0,1.4,0.2,Iris-setosa\n",
                           "a.png,cat,0.12,0.34,0.5\nb.png,dog,0.1,0.2,0.3\n"}) {
    EIDO_EXPECT_ERROR(read("iris.csv", text), ErrorKind::BadHeader);
    EXPECT_EQ(read("iris.csv", text, {.header = "false"}).rows, 2) << text;
  }
  const Document commas = read("commas.csv", "0,12;0,55;1,3\n0,5;0,7;2,5\n");
  EXPECT_EQ(commas.rows, 2);
  ASSERT_EQ(commas.arrays.size(), 1U);
  EXPECT_EQ(row(commas, 0), (Numbers{0.12, 0.55, 1.3}));
  EXPECT_EQ(read("sweep.csv", "model,0.1,0.5,0.9\na,1,2,3\n").rows, 1) << "thresholds of models";
}

TEST_F(Tables, ScoresBesideAnEmbeddingAreNoVectors) {
  const Document d = read("e.csv", "id,e0,e1,e2,score,score_1,score_2,label\na,1,2,3,4,5,6,x\n");
  ASSERT_EQ(d.arrays.size(), 1U);
  EXPECT_EQ(d.arrays[0].name, "embedding");
  EXPECT_EQ(d.columns.size(), 4U);
  const Document two = read("v.csv", "id,e,e0,e1,e_0,e_1\na,0,1,2,3,4\n");
  ASSERT_EQ(two.arrays.size(), 2U);
  EXPECT_NE(two.arrays[0].name, two.arrays[1].name);
}

TEST_F(Tables, TheKeyThatAPersonNamesIsTheKey) {
  const std::string wide = "question,qid,m1,m2\nwhat,q1,0,1\nwho,q2,1,1\n";
  for (const char* as : {"auto", "score"}) {
    ReadOptions options;
    options.key = "qid";
    options.as = as;
    const Document d = read("wide.csv", wide, options);
    EXPECT_EQ(d.idName, "qid") << as;
    EXPECT_EQ(d.ids, (std::vector<std::string>{"q1", "q2"}));
    for (const NumericArray& array : d.arrays) EXPECT_LE(array.shape[1], 2);
  }
  ReadOptions first;
  first.key = "x1";
  EXPECT_EQ(read("run.csv", "x1,x2,x3\n7,2,3\n8,5,6\n", first).ids, (std::vector<std::string>{"7", "8"}));
}

TEST_F(Tables, JsonObjectsAreWhatTheyHold) {
  const Document records = read("r.json", R"({"records":[{"id":"a","x":1},{"id":"b","x":2}]})");
  EXPECT_EQ(records.ids, (std::vector<std::string>{"a", "b"}));
  for (const char* fault : {R"({"detail":[{"loc":["body"],"msg":"field required"}]})", R"({"errors":[{"code":429}]})",
                            R"({"error":{"code":500}})"})
    EIDO_EXPECT_ERROR(read("f.json", fault), ErrorKind::WrongType);
  // a missing first value is no reason to turn the table
  EIDO_EXPECT_ERROR(read("n.json", R"({"score":{"q1":null,"q2":0.5,"q3":1},"length":{"q1":3,"q2":4,"q3":5}})"),
                    ErrorKind::WrongType);
  const Document named = read("k.json", R"({"word":{"q1":null,"q2":"x"},"length":{"q1":3,"q2":4}})");
  EXPECT_EQ(named.ids, (std::vector<std::string>{"q1", "q2"}));
}

}  // namespace
}  // namespace eido
