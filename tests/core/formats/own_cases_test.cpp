// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Small files made here, so that every reader is tested without the shared cases, and mutations of them.
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/formats/formats.h"
#include "tests/support/raw_bytes.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_bytes.h"

namespace eido {
namespace {

using test::raw;

std::string safetensorsOf(const std::string& header, const std::string& data) {
  return raw<std::uint64_t>(header.size()) + header + data;
}

/// A tensor of 2 x 2 floats as torch.save writes it.
std::string torchPickle() {
  using namespace std::string_literals;  // the literals hold zeros
  return "\x80\x02"
         "ctorch._utils\n_rebuild_tensor_v2\n((X\x07\x00\x00\x00storagectorch\nFloatStorage\nX\x01\x00\x00\x00"
         "0X\x03\x00\x00\x00"
         "cpuK\x04tQK\x00K\x02K\x02\x86K\x02K\x01\x86\x89"
         "ccollections\nOrderedDict\n)RtR."s;
}

const std::vector<float> kFour = {1, 2, 3, 4};

struct Sample {
  const char* name;
  const char* format;
  std::string bytes;
};

std::vector<Sample> samples() {
  const std::string array = test::npyBytes({2, 2}, kFour);
  const std::string floats(reinterpret_cast<const char*>(kFour.data()), 16);
  return {
      {"a.npy", "npy", array},
      {"a.npz", "npz", test::zipOf({{"x.npy", array}, {"y.npy", array}})},
      {"a.safetensors", "safetensors",
       safetensorsOf(R"({"x":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", floats)},
      {"a.pt", "torch", test::zipOf({{"a/data.pkl", torchPickle()}, {"a/data/0", floats}})},
      {"a.csv", "csv", "id,label,e0,e1\nk1,\"a, b\",1,2\nk2,c,3,4\n"},
      {"b.csv", "csv", "id;v\nk1;[1.5, 2]\nk2;\"[3 4]\"\n"},
      {"a.jsonl", "jsonl", "{\"id\": \"a\", \"e\": [1, 2]}\n{\"id\": \"b\", \"e\": [3, 4]}\n"},
      {"a.vec", "word2vec_text", "2 2\nthe 1 2\na 3 4\n"},
      {"a.bin", "word2vec_binary", "2 2\nthe " + floats.substr(0, 8) + "\na " + floats.substr(8)},
      {"glove.txt", "glove", "the 1 2 5\na 3 4 6\n"},
      {"a.fvecs", "fvecs", raw<std::int32_t>(2) + floats.substr(0, 8) + raw<std::int32_t>(2) + floats.substr(8)},
      {"a.tsv", "projector", "1\t2\n3\t4\n"},
  };
}

TEST(OwnCases, EveryFormatReadsAndIsRecognised) {
  const test::TemporaryFolder folder;
  for (const Sample& s : samples()) {
    test::writeFile(folder.path(s.name), s.bytes);
    const Json found = checkFile(folder.path(s.name), {}, {});
    EXPECT_EQ(found["outcome"], "ok") << s.name << " " << found["error"];
    EXPECT_EQ(found["format"], s.format) << s.name;
    ASSERT_FALSE(found["arrays"].empty()) << s.name;
    EXPECT_EQ(found["arrays"][0]["shape"][0], 2) << s.name;
  }
}

TEST(OwnCases, ContentCountsMoreThanTheName) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("array.dat"), test::npyBytes({2, 2}, kFour));
  EXPECT_EQ(checkFile(folder.path("array.dat"), {}, {})["format"], "npy");
  test::writeFile(folder.path("array.csv"), test::npyBytes({2, 2}, kFour));
  EXPECT_EQ(checkFile(folder.path("array.csv"), {}, {})["format"], "npy");
  test::writeFile(folder.path("noname"), "id,e0,e1\na,1,2\n");
  EXPECT_EQ(checkFile(folder.path("noname"), {}, {})["format"], "csv");
  test::writeFile(folder.path("bytes"), std::string("\x01\x02\x03\x00\x04", 5));
  EXPECT_EQ(checkFile(folder.path("bytes"), {}, {})["error"]["kind"], "unsupported_format");
}

TEST(OwnCases, FortranOrderInBlocksAndHigherRanks) {
  const test::TemporaryFolder folder;
  // value = 100 i + 10 j + k, stored with the first axis fastest
  std::vector<float> values;
  for (int k = 0; k < 4; ++k) {
    for (int j = 0; j < 3; ++j) {
      for (int i = 0; i < 5; ++i) values.push_back(static_cast<float>(100 * i + 10 * j + k));
    }
  }
  std::string file = test::npyBytes({5, 3, 4}, values);
  file.replace(file.find("False"), 5, "True ");
  test::writeFile(folder.path("f.npy"), file);
  Document d = readDocument(folder.path("f.npy"), {}, {});
  std::vector<float> out(60);
  for (std::int64_t at = 0; at < 60; at += 7)
    d.arrays[0].source->read(at, std::min<std::int64_t>(7, 60 - at), out.data() + at);
  for (int i = 0; i < 60; ++i)
    EXPECT_EQ(out[static_cast<std::size_t>(i)], static_cast<float>(100 * (i / 12) + 10 * (i / 4 % 3) + i % 4)) << i;
  // the same inside an archive
  test::writeFile(folder.path("f.npz"), test::zipOf({{"f.npy", file}}));
  EXPECT_EQ(checkFile(folder.path("f.npz"), {}, {})["arrays"][0]["sha256_native_le_c"],
            checkFile(folder.path("f.npy"), {}, {})["arrays"][0]["sha256_native_le_c"]);
}

TEST(OwnCases, PickleRunsNothing) {
  using namespace std::string_literals;
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("e.pt"), test::zipOf({{"a/data.pkl",
                                                     "\x80\x02"
                                                     "cos\nsystem\nX\x04\x00\x00\x00"
                                                     "echo\x85R."s}}));
  const Json found = checkFile(folder.path("e.pt"), {}, {});
  EXPECT_EQ(found["error"]["kind"], "unsafe_pickle");
  EXPECT_NE(found["error"]["message"].get<std::string>().find("os.system"), std::string::npos);
}

TEST(OwnCases, TablesWithoutVectorsAndWithoutKeys) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("words.csv"), "index,word\n0,the\n1,a\n");
  const Json words = checkFile(folder.path("words.csv"), {}, {});
  EXPECT_EQ(words["ids"], Json({"the", "a"}));
  test::writeFile(folder.path("n.csv"), "x,y\n1,2\n1,3\n");
  const Json numbers = checkFile(folder.path("n.csv"), {}, {});
  EXPECT_FALSE(numbers.contains("ids"));
  EXPECT_EQ(numbers["columns"]["y"], Json({"2", "3"}));
  ReadOptions options;
  options.key = "y";
  EXPECT_EQ(checkFile(folder.path("n.csv"), options, {})["ids"], Json({"2", "3"}));
  options.key = "z";
  EXPECT_EQ(checkFile(folder.path("n.csv"), options, {})["error"]["kind"], "missing_field");
}

TEST(OwnCases, Latin1WhenAsked) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("l.csv"), "id,t\na,caf\xE9\n");
  EXPECT_EQ(checkFile(folder.path("l.csv"), {}, {})["error"]["kind"], "bad_encoding");
  ReadOptions options;
  options.encoding = "latin-1";
  EXPECT_EQ(checkFile(folder.path("l.csv"), options, {})["columns"]["t"][0], "caf\xC3\xA9");
}

TEST(Mutations, TruncatedFilesEndInAnErrorOrReadWell) {
  const test::TemporaryFolder folder;
  for (const Sample& s : samples()) {
    for (std::size_t length = 0; length < s.bytes.size(); length += 1 + s.bytes.size() / 97) {
      test::writeFile(folder.path(s.name), s.bytes.substr(0, length));
      ReadOptions options;
      options.format = s.format;
      EXPECT_NO_THROW(checkFile(folder.path(s.name), options, {})) << s.name << " cut at " << length;
    }
  }
}

TEST(Mutations, FlippedBytesEndInAnErrorOrReadWell) {
  const test::TemporaryFolder folder;
  Rng rng(2026);
  for (const Sample& s : samples()) {
    for (int round = 0; round < 300; ++round) {
      std::string bytes = s.bytes;
      for (std::uint64_t flips = 1 + rng.below(4); flips > 0; --flips)
        bytes[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
      test::writeFile(folder.path(s.name), bytes);
      ReadOptions options;
      options.maxUncompressedBytes = 1 << 20;
      if (round % 2 == 0) options.format = s.format;
      EXPECT_NO_THROW(checkFile(folder.path(s.name), options, {})) << s.name << " round " << round;
    }
  }
}

TEST(Mutations, SharedFilesToo) {
  EIDO_REQUIRE_SHARED(shared, "reference/formats");
  const test::TemporaryFolder folder;
  Rng rng(7);
  for (const char* sub : {"npy", "npz", "safetensors", "torch", "csv", "jsonl", "wordvec", "vecs", "lm_eval",
                          "lm_eval/acme__alpha-1b", "helm", "inspect", "openai_evals", "alpaca_eval", "mteb", "trec"}) {
    for (const auto& entry : std::filesystem::directory_iterator(shared / sub)) {
      if (!entry.is_regular_file()) continue;
      std::string bytes = test::readFile(entry.path().string());
      if (bytes.empty() || bytes.size() > 100000) continue;
      const std::string path = folder.path(entry.path().filename().string());
      for (int round = 0; round < 25; ++round) {
        std::string changed = bytes;
        changed[rng.below(changed.size())] = static_cast<char>(rng.below(256));
        if (round % 5 == 0) changed.resize(rng.below(changed.size()));
        test::writeFile(path, changed);
        ReadOptions options;
        options.maxUncompressedBytes = 1 << 20;
        EXPECT_NO_THROW(checkFile(path, options, {})) << path;
      }
    }
  }
}

}  // namespace
}  // namespace eido
