// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/convert.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cmath>
#include <limits>

#include "core/base/whole_file.h"
#include "core/formats/formats.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class Convert : public ::testing::Test {
 protected:
  std::string path(const std::string& name) const { return m_folder.path(name); }
  std::string write(const std::string& name, const std::string& bytes) const {
    test::writeFile(path(name), bytes);
    return path(name);
  }
  Converted convert(const std::string& from, const std::string& to, ConvertRequest request = {}) const {
    request.from = path(from);
    request.to = path(to);
    return convertFile(request, {});
  }
  std::size_t files() const {
    const std::filesystem::directory_iterator all(m_folder.path());
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }
  test::TemporaryFolder m_folder;
};

TEST_F(Convert, KeysOfOtherFilesStay) {
  const float values[] = {1, 2, 3};
  write("x.npy", test::npyBytes("<f4", {3}, values, sizeof values));
  write("k.txt", "a\nb\nc\n");
  write("y.keys.txt", "p\nq\nr\n");
  const ConvertRequest keyed{.options = {.keysFile = path("k.txt")}};
  EIDO_EXPECT_ERROR(convert("x.npy", "y.npz", keyed), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(convert("x.npy", "y.npz"), ErrorKind::Exists);  // row numbers have no file
  EXPECT_EQ(files(), 3U);
  EXPECT_EQ(test::readFile(path("y.keys.txt")), "p\nq\nr\n");
  convert("x.npy", "y.npz", {.options = {.keysFile = path("y.keys.txt")}});  // the same keys
  convert("x.npy", "y.npz", keyed);                                          // those of the file that is replaced
  EXPECT_EQ(test::readFile(path("y.keys.txt")), "a\nb\nc\n");
  EIDO_EXPECT_ERROR(convert("x.npy", "y.npz"), ErrorKind::Exists);
  write("y.npy", "the keys may be of this one");
  write("j.txt", "d\ne\nf\n");
  EIDO_EXPECT_ERROR(convert("x.npy", "y.npz", {.options = {.keysFile = path("j.txt")}}), ErrorKind::Exists);
}

TEST_F(Convert, AProjectIsNeverOverwritten) {
  Project::create(path("project.npy"));
  const std::string before = test::readFile(path("project.npy"));
  test::writeFile(path("in.csv"), "id,a\n1,2\n");
  EIDO_EXPECT_ERROR(convert("in.csv", "project.npy"), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(writeWhole(path("project.npy"), "report"), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(path("project.npy")), before);
}

TEST_F(Convert, ALinkStaysAndWhatIsNoFileIsRefused) {
  const float values[] = {1, 2, 3};
  write("x.npy", test::npyBytes("<f4", {3}, values, sizeof values));
  write("real.json", "before");
  std::filesystem::create_symlink("real.json", path("link.json"));
  convert("x.npy", "link.json");
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.json")));
  EXPECT_NE(test::readFile(path("real.json")), "before");
  std::filesystem::create_symlink("nowhere.json", path("lost.json"));
  EIDO_EXPECT_ERROR(convert("x.npy", "lost.json"), ErrorKind::Io);
  std::filesystem::create_directory(path("folder.json"));
  EIDO_EXPECT_ERROR(convert("x.npy", "folder.json"), ErrorKind::Io);
  ASSERT_EQ(::mkfifo(path("pipe.json").c_str(), 0600), 0);
  EIDO_EXPECT_ERROR(convert("x.npy", "pipe.json"), ErrorKind::Io);
  EXPECT_TRUE(std::filesystem::is_fifo(path("pipe.json")));
}

TEST_F(Convert, GoesRoundAllFormatsWithKeysAndHalves) {
  const std::uint16_t halves[] = {0x3C00, 0x3555, 0xC000, 0x0001, 0x7BFF, 0x8000};
  write("x.npy", test::npyBytes("<f2", {3, 2}, halves, sizeof halves));
  write("k.txt", "one\ntwo, three\n=four\n");
  Converted made = convert("x.npy", "a.safetensors", {.options = {.keysFile = path("k.txt")}});
  EXPECT_EQ(made.keysFile, path("a.keys.txt"));
  ASSERT_EQ(made.columns.size(), 1U);
  EXPECT_EQ(made.columns[0].dtype, DType::Float16);
  EXPECT_EQ(made.columns[0].name, "x");
  const ConvertRequest keyed{.options = {.keysFile = path("a.keys.txt")}};
  convert("a.safetensors", "b.npz", keyed);
  convert("b.npz", "c.csv", {.options = {.keysFile = path("b.keys.txt")}});
  convert("c.csv", "d.json");
  EXPECT_EQ(test::readFile(path("b.keys.txt")), test::readFile(path("k.txt")));
  const Document last = readDocument(path("d.json"), {});
  ASSERT_TRUE(last.ids);
  EXPECT_EQ(*last.ids, (std::vector<std::string>{"one", "two, three", "=four"}));
  convert("b.npz", "e.npy");
  EXPECT_EQ(test::readFile(path("e.npy")).substr(128), test::readFile(path("x.npy")).substr(128));
  EXPECT_FALSE(std::filesystem::exists(path("e.keys.txt")));  // row numbers are no keys to keep
  convert("d.json", "f.npy");
  EXPECT_EQ(test::loadNpy(path("f.npy")).values, test::loadNpy(path("x.npy")).values);
  // nothing else is left behind
  EXPECT_EQ(files(), 11U);
}

TEST_F(Convert, SeveralArraysNeedAFormatThatHoldsThemOrAName) {
  std::vector<float> values(12, 1.5F);
  write("m.npy", test::npyBytes({2, 3, 2}, values));
  EXPECT_EQ(convert("m.npy", "m.npz").columns.size(), 3U);
  try {
    convert("m.npz", "one.npy");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("\"layer_0\", \"layer_1\", \"layer_2\""), std::string::npos)
        << error.what();
  }
  EXPECT_EQ(convert("m.npz", "one.npy", {.arrays = {"layer_1"}}).columns[0].name, "layer_1");
  EIDO_EXPECT_ERROR(convert("m.npz", "one.npy", {.arrays = {"nothing"}}), ErrorKind::NotFound);
  EXPECT_EQ(convert("m.npz", "m.safetensors", {.arrays = {"layer_2", "layer_0"}}).columns.size(), 2U);
}

TEST_F(Convert, TablesAndScores) {
  write("t.csv", "id,label,x,y\na,bird,1,0.25\nb,,2,\nc,,3,0.5\nd,bird,4,1\n");
  const Converted json = convert("t.csv", "t.json");
  EXPECT_EQ(json.columns.size(), 3U);
  EXPECT_EQ(Json::parse(test::readFile(path("t.json"))), Json({{"keys", {"a", "b", "c", "d"}},
                                                               {"label", {"bird", nullptr, nullptr, "bird"}},
                                                               {"x", {1, 2, 3, 4}},
                                                               {"y", {0.25, nullptr, 0.5, 1}}}));
  const Converted numbers = convert("t.csv", "t.npz");
  EXPECT_EQ(numbers.columns.size(), 2U);
  ASSERT_EQ(numbers.notes.size(), 1U);
  EXPECT_NE(numbers.notes[0].find("\"label\""), std::string::npos);
  convert("t.csv", "y.npy", {.arrays = {"y"}});
  EXPECT_TRUE(std::isnan(test::loadNpy(path("y.npy")).values[1]));
  EIDO_EXPECT_ERROR(convert("t.csv", "l.npy", {.arrays = {"label"}}), ErrorKind::UnsupportedFormat);
}

TEST_F(Convert, RefusesWhatImportRefusesAndLeavesWhatWasThere) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  write("n.npy", test::npyBytes({2, 2}, std::vector<float>{1, 2, nan, 4}));
  write("out.csv", "as it was");
  EIDO_EXPECT_ERROR(convert("n.npy", "out.csv"), ErrorKind::NonFinite);
  EIDO_EXPECT_ERROR(convert("none.npy", "out.csv"), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(convert("n.npy", "out.xyz"), ErrorKind::UnsupportedFormat);
  EIDO_EXPECT_ERROR(convert("n.npy", "no/such/folder/out.csv"), ErrorKind::Io);
  EXPECT_EQ(test::readFile(path("out.csv")), "as it was");
  EXPECT_EQ(files(), 2U);
  convert("n.npy", "out.csv", {.options = {.nonFinite = ImportOptions::NonFinite::Drop}});
  EXPECT_EQ(test::readFile(path("out.csv")), "key,n_0,n_1\n0,1,2\n1,,\n");
  convert("n.npy", "out.csv", {.options = {.nonFinite = ImportOptions::NonFinite::Keep}});
  EXPECT_EQ(test::readFile(path("out.csv")), "key,n_0,n_1\n0,1,2\n1,nan,4\n");
  // a file may be written in its own place
  convert("n.npy", "n.npy", {.options = {.nonFinite = ImportOptions::NonFinite::Keep}});
  EXPECT_EQ(test::loadNpy(path("n.npy")).shape, (std::vector<std::int64_t>{2, 2}));
}

TEST_F(Convert, CancelLeavesNothing) {
  write("x.npy", test::npyBytes({20000, 16}, std::vector<float>(20000 * 16, 1.5F)));
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress& progress) {
    if (progress.stage == "export") stop.request_stop();
  });
  EXPECT_THROW(convertFile({.from = path("x.npy"), .to = path("y.npz")}, task), Cancelled);
  EXPECT_EQ(files(), 1U);
}

TEST_F(Convert, KeysOfSeveralLinesNeedATextFormat) {
  write("t.csv", "id,x\n\"two\nlines\",1\nb,2\n");
  EIDO_EXPECT_ERROR(convert("t.csv", "x.npy"), ErrorKind::BadName);
  EXPECT_EQ(files(), 1U);
  convert("t.csv", "x.json");
}

}  // namespace
}  // namespace eido
