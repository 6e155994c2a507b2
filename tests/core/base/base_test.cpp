// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/draft_file.h"
#include "core/base/draft_folder.h"
#include "core/base/json.h"
#include "core/base/lockstep.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/data/dtype.h"
#include "core/data/table.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

TEST(ErrorText, NamesFilePlaceFoundExpectedAndWayOut) {
  const Error error(ErrorKind::RaggedRows,
                    {.file = "a.csv", .found = "3 fields", .expected = "4", .wayOut = "Mend it.", .line = 7});
  EXPECT_STREQ(error.what(), "a.csv: line 7: found 3 fields, expected 4. Mend it.");
  EXPECT_EQ(errorKindName(error.kind()), "ragged_rows");
  EXPECT_STREQ(error.within("member x").what(), "a.csv: member x, line 7: found 3 fields, expected 4. Mend it.");
}

TEST(DraftFile, LeavesNothingAndRemovesWhatTheDeadLeft) {
  const test::TemporaryFolder folder;
  const pid_t dead = ::fork();
  if (dead == 0) ::_exit(0);
  ::waitpid(dead, nullptr, 0);
  const std::string target = folder.path("p.eido");
  std::array<char, 256> host{};
  ASSERT_EQ(::gethostname(host.data(), host.size() - 1), 0);
  const auto draftOf = [&](const std::string& name, const std::string& machine, const std::string& process) {
    return folder.path(name + ".part-" + machine + "-" + process + "-1");
  };
  const std::string ended = std::to_string(dead), here = host.data();
  const std::string left = draftOf("p.eido", here, ended);
  const std::vector<std::string> others{draftOf("p.eido", here, std::to_string(::getppid())),  // still at work
                                        draftOf("p.eido", "elsewhere", ended),                 // of another machine
                                        draftOf("other.eido", here, ended),                    // of another target
                                        draftOf("p.eido", here, "0" + ended),                  // no name that we give
                                        target + ".part-" + ended,
                                        target + ".part-03"};  // parts of a file that somebody split
  for (const std::string& path : others) test::writeFile(path, "x");
  test::writeFile(left, "x");
  test::writeFile(left + "-journal", "x");
  const std::string draftOfDraft = left + ".part-" + here + "-" + ended + "-2";
  test::writeFile(draftOfDraft, "x");
  {
    const DraftFile draft(target), second(target);
    EXPECT_NE(draft.path(), second.path());
    test::writeFile(draft.path(), "x");
    test::writeFile(draft.path() + "-wal", "x");
    EXPECT_FALSE(std::filesystem::exists(left));
    EXPECT_FALSE(std::filesystem::exists(left + "-journal"));
    EXPECT_FALSE(std::filesystem::exists(draftOfDraft));
  }
  for (const std::string& path : others) EXPECT_TRUE(std::filesystem::exists(path)) << path;
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), std::ssize(others));
}

TEST(DraftFolder, ReplacesOnlyWhatItWrote) {
  const test::TemporaryFolder folder;
  const std::string target = folder.path("a/out");
  const auto made = [&](const std::string& text) {
    DraftFolder draft(target + "/");
    test::writeFile(draft.path() + "/x", text);
    draft.replace();
  };
  {
    const DraftFolder dropped(target);
    test::writeFile(dropped.path() + "/x", "never");
    EXPECT_FALSE(std::filesystem::exists(target));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path("a")));
  made("1");
  made("2");
  EXPECT_EQ(test::readFile(target + "/x"), "2");
  EXPECT_EQ(test::readFile(target + "/" + DraftFolder::kSeal), sha256Hex("2") + "  x\n");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path("a")), {}), 1);

  test::writeFile(target + "/mine", "mine");  // a file more
  EIDO_EXPECT_ERROR(made("3"), ErrorKind::Exists);
  std::filesystem::remove(target + "/mine");
  made("3");
  test::writeFile(target + "/x", "4");  // another text
  EIDO_EXPECT_ERROR(made("5"), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(target + "/x"), "4");
  test::writeFile(target + "/x", "3");
  std::filesystem::create_directory(target + "/deep");
  EIDO_EXPECT_ERROR(made("5"), ErrorKind::Exists);
  std::filesystem::remove(target + "/deep");
  std::filesystem::remove(target + "/x");  // one less is no loss
  made("5");
  EXPECT_EQ(test::readFile(target + "/x"), "5");
  std::filesystem::permissions(target, std::filesystem::perms(0700));
  made("6");
  EXPECT_EQ(std::filesystem::status(target).permissions(), std::filesystem::perms(0700));
  test::writeFile(target + "/" + DraftFolder::kSeal, test::readFile(target + "/" + DraftFolder::kSeal) + "# mine\n");
  EIDO_EXPECT_ERROR(made("7"), ErrorKind::Exists);
  std::filesystem::remove(target + "/" + DraftFolder::kSeal);
  ASSERT_EQ(::mkfifo((target + "/" + DraftFolder::kSeal).c_str(), 0600), 0);
  EIDO_EXPECT_ERROR(made("7"), ErrorKind::Exists);  // and does not wait for the pipe
  std::filesystem::remove(target + "/" + DraftFolder::kSeal);
  EIDO_EXPECT_ERROR(made("7"), ErrorKind::Exists);

  std::filesystem::remove_all(target);
  std::filesystem::create_directory(target);
  made("7");
  EXPECT_EQ(test::readFile(target + "/x"), "7");
  std::filesystem::rename(target, folder.path("elsewhere"));
  std::filesystem::create_directory_symlink(folder.path("elsewhere"), target);
  EIDO_EXPECT_ERROR(made("8"), ErrorKind::Exists);
  std::filesystem::remove(target);
  test::writeFile(target, "a file");
  EIDO_EXPECT_ERROR(made("8"), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(target), "a file");
  EXPECT_EQ(test::readFile(folder.path("elsewhere/x")), "7");
}

TEST(DraftFile, OfALongName) {
  const test::TemporaryFolder folder;
  std::string longest;
  while (longest.size() + 3 <= 247) longest += "ä.";  // and room for "-journal"
  const std::string target = folder.path(longest);
  const std::string other = folder.path(longest.substr(0, longest.size() - 1) + "_");
  const pid_t child = ::fork();
  if (child == 0) {
    const DraftFile draft(target), draftOfDraft(draft.path());
    test::writeFile(draft.path(), "half");
    test::writeFile(draftOfDraft.path() + "-journal", "half");
    test::writeFile(draftOfDraft.path(), "half");
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 3);
  { const DraftFile another(other); }
  ASSERT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 3);
  DraftFile draft(target);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  test::writeFile(draft.path(), "all");
  draft.place();
  EXPECT_EQ(test::readFile(target), "all");
}

TEST(DraftFolder, OfADeadProcessGoesWithTheNext) {
  const test::TemporaryFolder folder;
  const std::string target = folder.path("out");
  const pid_t child = ::fork();
  if (child == 0) {
    auto* left = new DraftFolder(target);
    test::writeFile(left->path() + "/x", "half");
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_FALSE(std::filesystem::is_empty(folder.path()));
  { const DraftFolder next(target); }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ErrorText, NamesTheFileThatThePersonKnows) {
  const Error error(ErrorKind::Io, {.what = "can't write /tmp/d.part-1", .file = "/tmp/d.part-1"});
  EXPECT_STREQ(error.renamed("/tmp/d.part-1", "/tmp/d").what(), "/tmp/d: can't write /tmp/d");
}

TEST(Json, StrictReading) {
  EXPECT_EQ(parseJson("{\"a\": [1, 2.5, null, true, \"x\"]}").value["a"].size(), 5U);
  EIDO_EXPECT_ERROR(parseJson("{\"a\":1,\"a\":2}"), ErrorKind::DuplicateKey);
  EIDO_EXPECT_ERROR(parseJson("{\"a\":1,}"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(parseJson("[1] 2"), ErrorKind::BadJson);
  EIDO_EXPECT_ERROR(parseJson("\"\\ud800\""), ErrorKind::BadEncoding);
  EIDO_EXPECT_ERROR(parseJson("\"\xff\""), ErrorKind::BadEncoding);
  EIDO_EXPECT_ERROR(parseJson(std::string(513, '[') + std::string(513, ']')), ErrorKind::TooDeep);
  EXPECT_NO_THROW(parseJson(std::string(512, '[') + std::string(512, ']')));
}

TEST(Json, PythonsNumbers) {
  const JsonDocument d = parseJson("[NaN, Infinity, -Infinity, \"NaN\", 9007199254740993]");
  EXPECT_TRUE(d.nonstandard);
  EXPECT_TRUE(std::isnan(d.value[0].get<double>()));
  EXPECT_EQ(d.value[2].get<double>(), -INFINITY);
  EXPECT_EQ(d.value[3], "NaN");
  EXPECT_EQ(d.value[4].get<std::int64_t>(), 9007199254740993);
  EXPECT_FALSE(parseJson("[\"NaN\"]").nonstandard);
  EXPECT_EQ(jsonText(d.value), "[null,null,null,\"NaN\",9007199254740993]");
}

TEST(Json, ErrorTellsTheLine) {
  try {
    parseJson("{\n\"a\": 1\n\"b\": 2}");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.detail().line, 3);
  }
}

TEST(Text, Utf8) {
  EXPECT_EQ(invalidUtf8("caf\xC3\xA9"), std::string_view::npos);
  EXPECT_EQ(invalidUtf8("a\xC3"), 1U);
  EXPECT_EQ(invalidUtf8("\xC0\x80"), 0U);
  EXPECT_EQ(invalidUtf8("\xED\xA0\x80"), 0U);
  EXPECT_EQ(invalidUtf8("\xF4\x90\x80\x80"), 0U);
  std::string text;
  appendUtf8(text, U'\U0001F426');
  EXPECT_EQ(text, "\xF0\x9F\x90\xA6");
}

TEST(Text, NumbersAndLists) {
  double value = 0;
  EXPECT_TRUE(parseDouble("+1.5e3", value) && value == 1500);
  EXPECT_TRUE(parseDouble("1e-400", value) && value == 0);
  EXPECT_TRUE(parseDouble("NaN", value) && std::isnan(value));
  EXPECT_FALSE(parseDouble("1e400", value));
  EXPECT_FALSE(parseDouble("1,5", value));
  EXPECT_FALSE(parseDouble("", value));
  EXPECT_EQ(numberText(0.1), "0.1");
  EXPECT_EQ(splitList("a, b\\,c ,,d"), (std::vector<std::string>{"a", "b,c", "d"}));
  EXPECT_EQ(splitList("\\d+ , \\\\"), (std::vector<std::string>{"\\d+", "\\"}));
  const std::vector<std::string> names{"a\\", "b,", " c d ", "\\,\\\\", ",", "e\n", " "};
  std::string list;
  for (const std::string& name : names) list += listPart(name) + " , ";
  EXPECT_EQ(splitList(list), names);
  EXPECT_TRUE(matchesPattern("clip/*", "clip/layer_1"));
  EXPECT_TRUE(matchesPattern("*_1*", "clip/layer_1"));
  EXPECT_FALSE(matchesPattern("clip", "clip/layer_1"));
}

TEST(Text, ControlCharactersAreShownNotObeyed) {
  EXPECT_EQ(visibleControls("a\tb\nc\x1b[31m\x7f\xC2\x9B!"), "a\tb\nc\\u001b[31m\\u007f\\u009b!");
  EXPECT_EQ(visibleControls("gr\xC3\xBC\xC3\x9F"), "gr\xC3\xBC\xC3\x9F");
  EXPECT_EQ(visibleControls("\xC2"), "\xC2");
  EXPECT_EQ(visibleControls("a\u202Eb\u2069\u2065\u200F\xE2\x80"), "a\\u202eb\\u2069\u2065\u200F\xE2\x80");
}

TEST(Random, StreamsAreReproducibleAndDifferent) {
  EXPECT_EQ(Rng(3, 1).next(), Rng(3, 1).next());
  EXPECT_NE(Rng(3, 1).next(), Rng(3, 2).next());
  EXPECT_NE(Rng(3, 1).next(), Rng(4, 1).next());
  std::vector<std::int32_t> order = randomPermutation(100, 5, 6);
  std::sort(order.begin(), order.end());
  for (std::int32_t i = 0; i < 100; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(Random, MomentsAreRight) {  // ranges of more than five standard errors
  Rng rng(11);
  double sum = 0, squares = 0;
  std::array<int, 7> counts{};
  for (int i = 0; i < 70000; ++i) {
    const double x = rng.normal();
    sum += x;
    squares += x * x;
    ++counts[rng.below(7)];
  }
  EXPECT_NEAR(sum / 70000, 0, 0.02);
  EXPECT_NEAR(squares / 70000, 1, 0.03);
  for (const int count : counts) EXPECT_NEAR(count, 10000, 500);
}

TEST(Random, ChiSquaredHasItsMomentsAlsoBelowTwoDegrees) {  // mean k, variance 2 k, within five standard errors
  for (const double degrees : {0.5, 1.0, 2.0, 7.0, 300.0}) {
    Rng rng(13, static_cast<std::uint64_t>(10 * degrees));
    double sum = 0, squares = 0;
    constexpr int kDraws = 40000;
    for (int i = 0; i < kDraws; ++i) {
      const double x = rng.chiSquared(degrees) - degrees;
      EXPECT_GE(x, -degrees);
      sum += x;
      squares += x * x;
    }
    const double variance = 2 * degrees, fourth = 12 * degrees * (degrees + 4);
    EXPECT_NEAR(sum / kDraws, 0, 5 * std::sqrt(variance / kDraws)) << degrees;
    EXPECT_NEAR(squares / kDraws, variance, 5 * std::sqrt((fourth - variance * variance) / kDraws)) << degrees;
  }
}

TEST(Parallel, VisitsEachIndexOnce) {
  for (const int threads : {1, 2, 4}) {
    std::vector<std::atomic<int>> seen(1000);
    parallelFor(Task({}, {}, threads), 1000, [&](std::int64_t i) { ++seen[static_cast<std::size_t>(i)]; });
    for (const auto& s : seen) EXPECT_EQ(s, 1);
  }
}

TEST(Parallel, PassesErrorsAndCancellation) {
  EIDO_EXPECT_ERROR(parallelFor(Task({}, {}, 2), 100,
                                [](std::int64_t i) {
                                  if (i == 50) throw Error(ErrorKind::Internal, "x");
                                }),
                    ErrorKind::Internal);
  std::stop_source stop;
  std::atomic<int> done = 0;
  EXPECT_THROW(parallelFor(Task(stop.get_token(), {}, 2), 100000,
                           [&](std::int64_t) {
                             if (++done == 10) stop.request_stop();
                           }),
               Cancelled);
  EXPECT_LT(done, 100);
}

TEST(Lockstep, NobodyIsAStageAhead) {
  for (const int workers : {1, 2, 3, 4}) {
    std::atomic<std::int64_t> calls{0};
    lockstep({}, workers, 2000, [&](int, std::int64_t stage) {
      const std::int64_t before = calls++;
      EXPECT_GE(before, stage * workers);
      EXPECT_LT(before, (stage + 1) * workers);
    });
    EXPECT_EQ(calls, 2000 * workers);
  }
  lockstep({}, 2, 0, [](int, std::int64_t) { FAIL(); });
}

TEST(Lockstep, AnErrorOrAStopEndsAllWorkers) {
  for (int round = 0; round < 200; ++round) {  // whoever fails while others are late, or asleep
    EIDO_EXPECT_ERROR(lockstep({}, 3, 100,
                               [&](int worker, std::int64_t stage) {
                                 if (worker == round % 3 && stage == round % 7) throw Error(ErrorKind::Internal, "x");
                               }),
                      ErrorKind::Internal);
  }
  std::stop_source stop;
  std::int64_t last = 0;
  EXPECT_THROW(lockstep(Task(stop.get_token(), {}, 2), 2, 100000,
                        [&](int worker, std::int64_t stage) {
                          if (worker == 0 && (last = stage) == 50) stop.request_stop();
                        }),
               Cancelled);
  EXPECT_LE(last, 51);
}

TEST(Task, PartsOfProgress) {
  std::vector<double> seen;
  const Task task({}, [&](const Progress& p) { seen.push_back(p.fraction); });
  task.part(0.5, 1).part(0, 0.5).report("x", 1, 2);
  EXPECT_EQ(seen, std::vector<double>{0.625});
}

TEST(Sha256, KnownAnswers) {
  EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(DType, HalfRoundTripsEveryValue) {
  for (std::uint32_t bits = 0; bits < 65536; ++bits) {
    const float value = halfToFloat(static_cast<std::uint16_t>(bits));
    if (std::isnan(value)) continue;
    EXPECT_EQ(floatToHalf(value), bits);
  }
  EXPECT_EQ(floatToHalf(65520.0F), 0x7C00);
  EXPECT_EQ(floatToHalf(1.0F + 0x1p-11F), 0x3C00);  // ties go to the even neighbour
  EXPECT_EQ(floatToHalf(0x1p-25F), 0);
}

TEST(Table, CsvAndJson) {
  Table table("t", {"name", "value"});
  table.append({std::string("a,\"b\""), 0.1});
  table.append({std::monostate{}, std::nan("")});
  EXPECT_EQ(table.toCsv(), "name,value\n\"a,\"\"b\"\"\",0.1\n,\n");
  EXPECT_EQ(jsonText(table.toJson()), R"({"columns":["name","value"],"rows":[["a,\"b\"",0.1],[null,null]]})");
  EXPECT_THROW(table.append({1.0}), Error);
}

}  // namespace
}  // namespace eido
