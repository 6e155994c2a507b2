// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which file names the samples, and how rows meet.
#include <gtest/gtest.h>

#include "core/project/project_columns.h"
#include "core/session/imports/importer.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_bytes.h"

namespace eido {
namespace {

using test::npyBytes;

class Keys : public ::testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& bytes) const {
    test::writeFile(m_folder.path(name), bytes);
    return m_folder.path(name);
  }
  ImportSummary import(const std::vector<std::string>& files, const ImportOptions& options = {}) const {
    return importFiles(m_folder.path("p.eido"), files, options, {});
  }
  std::vector<std::string> keys() const {
    const Project p = Project::open(m_folder.path("p.eido"));
    return ProjectColumns(p, p.set({})).keys({});
  }
  std::vector<float> firsts(const std::string& column) const {
    const Project p = Project::open(m_folder.path("p.eido"));
    const SampleSetInfo set = p.set({});
    const MatrixF values = ProjectColumns(p, set).vectors(*set.find(column), {}).values;
    std::vector<float> first;
    for (Eigen::Index i = 0; i < values.rows(); ++i) first.push_back(values(i, 0));
    return first;
  }
  std::vector<double> numbers(const std::string& column) const {
    const Project p = Project::open(m_folder.path("p.eido"));
    const SampleSetInfo set = p.set({});
    return ProjectColumns(p, set).numbers(*set.find(column), {});
  }
  static bool says(const ImportSummary& summary, const std::string& kind) {
    for (const ImportedColumn& c : summary.columns) {
      for (const Warning& w : c.warnings) {
        if (w.kind == kind) return true;
      }
    }
    return false;
  }
  test::TemporaryFolder m_folder;
};

TEST_F(Keys, AKeyedFileOfACallGivesTheKeysWhereverItStands) {
  const std::string array = write("a.npy", npyBytes({3, 2}, {1, 2, 3, 4, 5, 6})),
                    table = write("keys.csv", "id,label\nx,1.5\ny,2.5\nz,3.5\n");
  const ImportSummary summary = import({array, table}, {.set = "s"});
  EXPECT_EQ(keys(), (std::vector<std::string>{"x", "y", "z"}));
  EXPECT_TRUE(says(summary, "joined_by_order"));
  // a table in another order attaches by key
  import({write("more.csv", "id,n\nz,30\ny,20\nx,10\n")}, {.set = "s"});
  EXPECT_EQ(numbers("n"), (std::vector<double>{10, 20, 30}));
  EXPECT_EQ(firsts("a"), (std::vector<float>{1, 3, 5}));
}

TEST_F(Keys, KeysThatAreRowNumbersMeetRowsByNumber) {
  import({write("a.npy", npyBytes({3, 1}, {1, 2, 3})), write("n.csv", "id,n\n2,30\n1,20\n0,10\n")}, {.set = "s"});
  EXPECT_EQ(keys(), (std::vector<std::string>{"0", "1", "2"}));
  EXPECT_EQ(numbers("n"), (std::vector<double>{10, 20, 30}));
}

TEST_F(Keys, ASetWithoutKeysTakesThoseOfALaterFile) {
  import({write("a.npy", npyBytes({3, 1}, {1, 2, 3}))}, {.set = "s"});
  const ImportSummary summary = import({write("t.csv", "id,n\nx,10\ny,20\nz,30\n")}, {.set = "s"});
  EXPECT_TRUE(says(summary, "joined_by_order"));
  EXPECT_EQ(keys(), (std::vector<std::string>{"x", "y", "z"}));
  EXPECT_EQ(numbers("n"), (std::vector<double>{10, 20, 30}));
  import({write("u.csv", "id,m\nz,3\nx,1\n")}, {.set = "s"});
  EXPECT_EQ(numbers("m")[0], 1);
  EXPECT_EQ(numbers("m")[2], 3);
  EXPECT_TRUE(std::isnan(numbers("m")[1]));
  EXPECT_TRUE(says(import({write("b.npy", npyBytes({3, 1}, {7, 8, 9}))}, {.set = "s"}), "joined_by_order"));
}

TEST_F(Keys, OtherCountsAreRefusedAndNothingStays) {
  import({write("a.npy", npyBytes({3, 1}, {1, 2, 3}))}, {.set = "s"});
  EIDO_EXPECT_ERROR(import({write("t.csv", "id,n\nx,10\ny,20\n")}, {.set = "s"}), ErrorKind::RowCountMismatch);
  EXPECT_EQ(keys(), (std::vector<std::string>{"0", "1", "2"}));
  EIDO_EXPECT_ERROR(
      import({write("b.npy", npyBytes({3, 1}, {1, 2, 3})), write("t.csv", "id,n\nx,1\ny,2\n")}, {.set = "other"}),
      ErrorKind::RowCountMismatch);
}

TEST_F(Keys, WholeNumbersOfAnArchiveNameItsRows) {
  const auto archive = [&](const std::string& name, const std::vector<std::int64_t>& ids,
                           const std::vector<float>& values) {
    return write(name, test::zipOf({{"features.npy", npyBytes({3, 1}, values)},
                                    {"ids.npy", npyBytes("<i8", {3}, ids.data(), 24)}}));
  };
  const std::string first = archive("first.npz", {11, 12, 9007199254740993}, {1, 2, 3}),
                    second = archive("second.npz", {9007199254740993, 11, 12}, {3, 1, 2});
  import({first}, {.set = "s", .name = "a"});
  import({second}, {.set = "s", .name = "b", .read = {.key = "ids" }});
  EXPECT_EQ(keys(), (std::vector<std::string>{"11", "12", "9007199254740993"}));
  EXPECT_EQ(firsts("a/features"), firsts("b/features"));
  EIDO_EXPECT_ERROR(import({first}, {.set = "t", .read = {.key = "nothing"}}), ErrorKind::MissingField);
  EIDO_EXPECT_ERROR(import({archive("twice.npz", {1, 1, 2}, {1, 2, 3})}, {.set = "t", .read = {.key = "ids"}}),
                    ErrorKind::DuplicateId);
  // without being asked for they are no keys where one stands twice
  import({archive("twice.npz", {1, 1, 2}, {1, 2, 3})}, {.set = "t"});
  EXPECT_NE(Project::open(m_folder.path("p.eido")).set("t").find("twice/ids"), nullptr);
}

TEST_F(Keys, KeysFilesHaveEncodings) {
  const std::string array = write("a.npy", npyBytes({2, 1}, {1, 2})), names = write("k.txt", "caf\xE9\ntea\n");
  EIDO_EXPECT_ERROR(import({array}, {.set = "s", .keysFile = names}), ErrorKind::BadEncoding);
  import({array}, {.set = "s", .keysFile = names, .read = {.encoding = "latin-1" }});
  EXPECT_EQ(keys(), (std::vector<std::string>{"caf\u00E9", "tea"}));
}

}  // namespace
}  // namespace eido
