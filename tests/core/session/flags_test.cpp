// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of an import is obeyed or refused: a flag that changes nothing in a file is refused by it.
#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "core/formats/formats.h"
#include "core/session/imports/importer.h"
#include "tests/support/lm_eval_lines.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_bytes.h"

namespace eido {
namespace {

using test::npyBytes;
using Set = std::function<void(ImportOptions&)>;

/// A file of a kind, and the flags that change something in it.
struct Kind {
  std::string file;
  std::string bytes;
  std::vector<std::string> minds;
};

const std::map<std::string, Set>& flags() {
  static const std::map<std::string, Set> kFlags = {
      {"header", [](ImportOptions& o) { o.read.header = "true"; }},
      {"void2-as", [](ImportOptions& o) { o.read.void2As = "bfloat16"; }},
      {"max-uncompressed-bytes", [](ImportOptions& o) { o.read.maxUncompressedBytes = 1 << 20; }},
      {"metadata", [](ImportOptions& o) { o.read.metadata = "m.tsv"; }},
      {"key", [](ImportOptions& o) { o.read.key = "id"; }},
      {"text", [](ImportOptions& o) { o.read.text = {"id"}; }},
      {"decimal", [](ImportOptions& o) { o.read.decimal = "."; }},
      {"encoding", [](ImportOptions& o) { o.read.encoding = "latin-1"; }},
      {"metric", [](ImportOptions& o) { o.read.metrics["*"] = "acc"; }},
      {"duplicates", [](ImportOptions& o) { o.read.duplicates = "first"; }},
      {"model", [](ImportOptions& o) { o.model = "m"; }},
      {"layer", [](ImportOptions& o) { o.layer = "1"; }},
      {"modality", [](ImportOptions& o) { o.modality = "text"; }},
      {"missing", [](ImportOptions& o) { o.missing = {"255"}; }},
      {"new-keys", [](ImportOptions& o) { o.newKeys = ImportOptions::NewKeys::Drop; }},
      {"non-finite", [](ImportOptions& o) { o.nonFinite = ImportOptions::NonFinite::Drop; }},
      {"range",
       [](ImportOptions& o) {
         o.range = ScoreRange{0, 100};
       }},
      {"lower-is-better", [](ImportOptions& o) { o.lowerIsBetter = {"*"}; }},
  };
  return kFlags;
}

std::vector<Kind> kinds() {
  const std::string array = npyBytes({2, 2}, {1, 2, 3, 4});
  const std::int64_t ids[] = {7, 8};
  std::vector<test::LmEvalLine> lines(2);
  lines[1].id = 1;
  return {
      {"a.npy", array, {"void2-as", "model", "layer", "modality", "non-finite"}},
      {"a.npz",
       test::zipOf({{"x.npy", array}, {"id.npy", npyBytes("<i8", {2}, ids, 16)}}),
       {"void2-as", "max-uncompressed-bytes", "key", "model", "layer", "modality", "non-finite", "new-keys"}},
      {"table.csv",
       "id,label,n\na,x,1\nb,y,2\n",
       {"header", "key", "text", "decimal", "encoding", "missing", "new-keys"}},
      {"vectors.csv",
       "id,e0,e1\na,1,2\nb,3,4\n",
       {"header", "key", "text", "decimal", "encoding", "missing", "new-keys", "model", "layer", "modality",
        "non-finite"}},
      {"scores.csv",
       "item,alpha,beta\na,1,0\nb,0,1\n",
       {"header", "decimal", "encoding", "missing", "new-keys", "model", "layer", "modality", "range",
        "lower-is-better"}},
      {"r.jsonl",
       "{\"id\": \"a\", \"t\": \"x\"}\n{\"id\": \"b\", \"t\": \"y\"}\n",
       {"key", "text", "encoding", "missing", "new-keys"}},
      {"w.vec", "2 2\nthe 1 2\na 3 4\n", {"encoding", "model", "layer", "modality", "non-finite", "new-keys"}},
      {"samples_t_2026-08-21T10-00-00.000000.jsonl",
       test::linesOf(lines),
       {"metric", "duplicates", "model", "modality", "missing", "new-keys", "range", "lower-is-better"}},
  };
}

TEST(Flags, EachIsMindedOrRefused) {
  for (const Kind& kind : kinds()) {
    const test::TemporaryFolder folder;
    test::writeFile(folder.path(kind.file), kind.bytes);
    for (const auto& [flag, set] : flags()) {
      if (kind.file == "scores.csv" && (flag == "key" || flag == "text")) continue;  // it has no column of that name
      ImportOptions options;
      set(options);
      const bool minds = std::find(kind.minds.begin(), kind.minds.end(), flag) != kind.minds.end();
      std::string refused;
      try {
        importFiles(folder.path("p-" + flag + ".eido"), {folder.path(kind.file)}, options, {});
      } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Parameter) << kind.file << " --" << flag << ": " << error.what();
        refused = error.what();
      }
      EXPECT_EQ(refused.empty(), minds) << kind.file << " --" << flag << ": " << refused;
      if (!minds) EXPECT_NE(refused.find("--" + flag), std::string::npos) << refused;
    }
  }
}

TEST(Flags, OfACallOneFileIsEnough) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("a.npy"), npyBytes({2, 2}, {1, 2, 3, 4}));
  test::writeFile(folder.path("t.csv"), "name,code,n\na,x,1\nb,y,2\n");
  importFiles(folder.path("p.eido"), {folder.path("a.npy"), folder.path("t.csv")}, {.read = {.key = "code"}}, {});
  EXPECT_NE(Project::open(folder.path("p.eido")).set({}).find("name"), nullptr);
}

TEST(Flags, EveryReaderSaysWhichOptionsItMinds) {
  ReadOptions all{.header = "true", .void2As = "bfloat16", .metadata = "m", .key = "k", .decimal = ","};
  all.maxUncompressedBytes = 1;
  all.encoding = "latin-1";
  all.duplicates = "first";
  all.metrics["t"] = "m";
  all.text = {"x"};
  const std::size_t count = 10;
  for (const Format* format : formats()) {
    for (const std::string_view option : format->options())
      EXPECT_TRUE(flags().contains(std::string(option))) << option;
    EXPECT_EQ(optionsWithoutEffect(format, all).size() + format->options().size(), count) << format->name();
  }
}

TEST(Flags, AKindThatNothingCanBeIsRefused) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("a.npy"), npyBytes({2, 2}, {1, 2, 3, 4}));
  for (const char* as : {"category", "number", "text", "media"})
    EIDO_EXPECT_ERROR(importFiles(folder.path("p.eido"), {folder.path("a.npy")}, {.as = as}, {}), ErrorKind::WrongType);
}

TEST(Flags, ScoresOutsideTheirRangeAreRefused) {
  const test::TemporaryFolder folder;
  test::writeFile(folder.path("s.csv"), "item,alpha\na,1\nb,120\n");
  EIDO_EXPECT_ERROR(
      importFiles(folder.path("p.eido"), {folder.path("s.csv")}, {.as = "score", .range = ScoreRange{0, 100}}, {}),
      ErrorKind::BadNumber);
  importFiles(folder.path("p.eido"), {folder.path("s.csv")},
              {.as = "score", .lowerIsBetter = {"alpha"}, .range = ScoreRange{0, 200}}, {});
  const ColumnInfo column = *Project::open(folder.path("p.eido")).set({}).find("alpha");
  EXPECT_EQ(commonDirection(column.scales), std::optional(false));
  EXPECT_EQ(commonRange(column.scales), (std::optional<ScoreRange>({0, 200})));
}

}  // namespace
}  // namespace eido
