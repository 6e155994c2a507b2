// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The shared format cases, one test a case, with the reader named and without.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/formats/formats.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

const std::set<std::string>& formatsHere() {
  static const std::set<std::string> kFormats = {"npy", "npz", "safetensors", "torch", "csv", "jsonl", "projector",
                                                 "fvecs", "ivecs", "bvecs", "glove", "word2vec_text", "word2vec_binary",
                                                 // evaluation logs
                                                 "lm_eval_results", "lm_eval_samples", "lm_eval_dir", "helm_run",
                                                 "helm_per_instance_stats", "inspect_eval", "inspect_json",
                                                 "openai_evals", "alpaca_eval", "alpaca_eval_leaderboard", "mteb",
                                                 "trec_run", "trec_qrels", "beir_qrels"};
  return kFormats;
}

Json loadCases() {
  const auto path = test::sharedPath("reference/formats/expected.json");
  if (path.empty()) return Json::array();
  Json chosen = Json::array();
  const Json all = Json::parse(test::readFile(path.string()));
  for (const Json& c : all["cases"]) {
    if (formatsHere().contains(c["format"].get<std::string>())) chosen.push_back(c);
  }
  return chosen;
}

ReadOptions optionsOf(const Json& c) {
  ReadOptions options;
  if (!c.contains("options")) return options;
  const Json& o = c["options"];
  options.void2As = o.value("void2_as", "");
  options.metadata = o.value("metadata", "");
  options.maxUncompressedBytes = o.value("max_uncompressed_bytes", options.maxUncompressedBytes);
  return options;
}

bool sameNumber(const Json& a, const Json& b) {
  if (a.is_number() && b.is_number()) {
    if (a.is_number_integer() && b.is_number_integer()) return a == b;
    const double x = a.get<double>(), y = b.get<double>();
    return std::abs(x - y) <= 1e-12 * std::max({1.0, std::abs(x), std::abs(y)});
  }
  return a == b;
}

void compareArray(const Json& found, const Json& expected) {
  EXPECT_EQ(found["shape"], expected["shape"]);
  EXPECT_EQ(found["dtype"], expected["dtype"]);
  for (const char* field : {"stored_order", "stored_dtype", "sha256_native_le_c", "sha256_f64_le_c", "values"}) {
    if (expected.contains(field)) EXPECT_EQ(found.value(field, Json()), expected[field]) << field;
  }
  for (const char* field : {"first", "last"}) {
    if (!expected.contains(field)) continue;
    ASSERT_EQ(found[field].size(), expected[field].size());
    for (std::size_t i = 0; i < expected[field].size(); ++i)
      EXPECT_EQ(found[field][i], expected[field][i]) << field << " " << i;
  }
  if (expected.contains("finite_sum"))
    EXPECT_TRUE(sameNumber(found["finite_sum"], expected["finite_sum"]))
        << found["finite_sum"] << " " << expected["finite_sum"];
}

void compareWarnings(const Json& found, const Json& expected) {
  std::multiset<std::string> kinds, wanted;
  for (const Json& w : found) kinds.insert(w["kind"].get<std::string>());
  for (const Json& w : expected) wanted.insert(w["code"].get<std::string>());
  EXPECT_EQ(kinds, wanted);
  for (const Json& w : expected) {
    for (const Json& f : found) {
      if (f["kind"] != w["code"]) continue;
      for (const char* field : {"rows", "count", "line", "name"}) {
        if (w.contains(field)) EXPECT_EQ(f.value(field, Json()), w[field]) << field;
      }
      if (w.contains("bytes")) EXPECT_EQ(f["count"], w["bytes"]);
    }
  }
}

/// All that is expected is there, and nothing else where `whole`; numbers within 1e-12.
void compareTree(const Json& found, const Json& expected, const std::string& place, bool whole) {
  if (expected.is_object()) {
    ASSERT_TRUE(found.is_object()) << place << " " << found;
    if (whole) EXPECT_EQ(found.size(), expected.size()) << place << " " << found;
    for (const auto& [name, value] : expected.items()) {
      ASSERT_TRUE(found.contains(name)) << place << " has no " << name;
      compareTree(found[name], value, place + "." + name, whole);
    }
  } else if (expected.is_array()) {
    ASSERT_TRUE(found.is_array()) << place << " " << found;
    ASSERT_EQ(found.size(), expected.size()) << place;
    for (std::size_t i = 0; i < expected.size(); ++i)
      compareTree(found[i], expected[i], place + "[" + std::to_string(i) + "]", whole);
  } else {
    EXPECT_TRUE(sameNumber(found, expected)) << place << " " << found << " instead of " << expected;
  }
}

void compareLog(const Json& found, const Json& c) {
  for (const char* field : {"model", "task", "rows", "first_row"}) {
    if (c.contains(field)) compareTree(found.value(field, Json()), c[field], field, false);
  }
  for (const char* field : {"per_item_scores", "aggregates", "items", "scores", "metrics", "run", "qrels"}) {
    if (c.contains(field)) compareTree(found.value(field, Json()), c[field], field, true);
  }
}

void compare(const Json& found, const Json& c) {
  ASSERT_EQ(found["outcome"], c["outcome"]) << found["error"];
  if (c["outcome"] == "error") {
    EXPECT_EQ(found["error"]["kind"], c["error"]) << found["error"];
    for (const char* field : {"line", "column", "value"}) {
      if (c.contains(field)) EXPECT_EQ(found["error"].value(field, Json()), c[field]) << found["error"];
    }
    const auto message = found["error"]["message"].get<std::string>();
    EXPECT_EQ(message.find('\n'), std::string::npos);
    EXPECT_NE(message.find(std::filesystem::path(c["file"].get<std::string>()).filename().string()), std::string::npos)
        << message;
    return;
  }
  compareWarnings(found["warnings"], c.value("warnings", Json::array()));
  compareLog(found, c);
  if (c.contains("arrays")) {
    ASSERT_EQ(found["arrays"].size(), c["arrays"].size());
    for (const Json& expected : c["arrays"]) {
      const Json* match = c["arrays"].size() == 1 ? &found["arrays"][0] : nullptr;
      for (const Json& f : found["arrays"]) {
        if (f["name"] == expected.value("name", "")) match = &f;
      }
      ASSERT_NE(match, nullptr) << expected["name"];
      compareArray(*match, expected);
      if (expected.contains("name")) EXPECT_EQ((*match)["name"], expected["name"]);
    }
  }
  for (const char* field : {"ids", "columns_order", "metadata"}) {
    if (c.contains(field)) EXPECT_EQ(found.value(field, Json()), c[field]) << field;
  }
  for (const char* field : {"columns", "import_as"}) {
    if (!c.contains(field)) continue;
    for (const auto& [name, value] : c[field].items())
      EXPECT_EQ(found[field].value(name, Json()), value) << field << " " << name;
  }
}

class FormatCase : public ::testing::TestWithParam<Json> {};

TEST_P(FormatCase, ReadWithItsFormatNamed) {
  const Json& c = GetParam();
  ReadOptions options = optionsOf(c);
  options.format = c["format"].get<std::string>();
  compare(checkFile((test::sharedPath("reference/formats") / c["file"].get<std::string>()).string(), options, {}), c);
}

TEST_P(FormatCase, RecognisedByItsContent) {
  const Json& c = GetParam();
  const Json found =
      checkFile((test::sharedPath("reference/formats") / c["file"].get<std::string>()).string(), optionsOf(c), {});
  if (c["outcome"] != "error") EXPECT_EQ(found["format"], c["format"]);
  compare(found, c);
}

std::string caseName(const ::testing::TestParamInfo<Json>& info) {
  std::string name = info.param["id"].get<std::string>();
  for (char& ch : name) {
    if (!std::isalnum(static_cast<unsigned char>(ch))) ch = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Shared, FormatCase, ::testing::ValuesIn(loadCases()), caseName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(FormatCase);

TEST(FormatFixtures, AllCasesOfOurFormatsAreThere) {
  EIDO_REQUIRE_SHARED(folder, "reference/formats/expected.json");
  EXPECT_EQ(loadCases().size(), 239U);
}

TEST(FormatFixtures, OtherFormatsSayHowToConvert) {
  EIDO_REQUIRE_SHARED(folder, "reference/formats");
  for (const char* file : {"hdf5/embeddings.h5", "parquet/columns.parquet", "mat/v5.mat"}) {
    const Json found = checkFile((folder / file).string(), {}, {});
    EXPECT_EQ(found["error"]["kind"], "unsupported_format") << file;
    EXPECT_NE(found["error"]["message"].get<std::string>().find("Python"), std::string::npos) << found;
  }
}

}  // namespace
}  // namespace eido
