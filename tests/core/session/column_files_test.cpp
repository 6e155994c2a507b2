// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of column and table in every format, and back through the program's own import.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/formats/formats.h"
#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/session/exports/array_file_writer.h"
#include "core/session/exports/array_files.h"
#include "core/session/exports/column_files.h"
#include "core/session/exports/export.h"
#include "core/session/imports/importer.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

const std::vector<std::string> kKeys = {"=1+1", "+x", "-y", "@z", "\ttab", "plain", "a,b \"c\"", "-5"};
const std::vector<OptionalText> kTexts = {"=cmd|' /C calc'!A0", "",        std::nullopt, "two\nlines",
                                          "ends with blank ",   "'quoted", "-7.5",       "@name"};

class ColumnFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    Project project = Project::create(path("p.eido"));
    ImportTransaction transaction(project);
    const SampleSetInfo set = transaction.addSet("s", 8, &kKeys);
    const auto numbers = [&](const ColumnInfo& info, const auto& values, const bool* present) {
      ColumnWriter writer = transaction.addColumn(set, 0, info);
      writer.append(values.data(), 8, present);
      writer.finish();
    };
    std::vector<float> single(24);
    for (std::size_t i = 0; i < single.size(); ++i) single[i] = 0.1F * static_cast<float>(i) - 1;
    std::vector<std::uint16_t> half(16, 0x3555);
    half[3] = 0x7E00;  // a NaN that was kept
    std::vector<double> scores = {0.1, 1, 0, std::numeric_limits<double>::quiet_NaN(), 1e-300, -0.0, 3, 0.5};
    const bool present[8] = {true, true, true, false, true, true, true, true};
    numbers({.name = "v", .kind = ColumnKind::Vector, .dimension = 3, .dtype = DType::Float32}, single, present);
    numbers({.name = "h", .kind = ColumnKind::Vector, .dimension = 2, .dtype = DType::Float16}, half, nullptr);
    numbers({.name = "score", .kind = ColumnKind::Score, .model = "m"}, scores, present);
    numbers({.name = "n", .kind = ColumnKind::Number}, scores, present);
    for (const auto& [name, kind] : {std::pair("t", ColumnKind::Text), std::pair("c", ColumnKind::Category),
                                     std::pair("answer", ColumnKind::Answer), std::pair("p", ColumnKind::Media)}) {
      ColumnWriter writer = transaction.addColumn(set, 0, {.name = name, .kind = kind});
      writer.append(kTexts);
      writer.finish();
    }
    transaction.commit();
  }
  std::string path(const std::string& name) const { return m_folder.path(name); }
  std::string write(const std::string& column, const std::string& name, CsvStyle style = CsvStyle::Exact) const {
    exportFromProject(Project::open(path("p.eido")), {.column = column, .to = path(name), .csv = style}, {});
    return path(name);
  }
  WrittenColumns writeAll(const std::string& name, const ColumnFileOptions& options = {}) const {
    const Project project = Project::open(path("p.eido"));
    const SampleSetInfo set = project.set("");
    return writeColumns(project, set, set.columns, path(name), options, {});
  }
  static std::vector<double> valuesOf(const NumericArray& array) {
    std::vector<char> raw(static_cast<std::size_t>(array.elements()) * dtypeSize(array.dtype));
    array.source->read(0, array.elements(), raw.data());
    std::vector<double> values(static_cast<std::size_t>(array.elements()));
    toDoubles(array.dtype, raw.data(), values.size(), values.data());
    return values;
  }
  test::TemporaryFolder m_folder;
};

TEST_F(ColumnFiles, NumbersGoIntoEveryArrayFormatInTheirOwnType) {
  for (const auto& [column, type, dimension] :
       {std::tuple("v", DType::Float32, 3), std::tuple("h", DType::Float16, 2), std::tuple("score", DType::Float64, 0),
        std::tuple("n", DType::Float64, 0)}) {
    std::vector<double> first;
    for (const char* extension : {".npy", ".npz", ".safetensors"}) {
      const Document document = readDocument(write(column, std::string(column) + extension), {});
      ASSERT_EQ(document.arrays.size(), 1U);
      const NumericArray& array = document.arrays[0];
      EXPECT_EQ(dtypeName(array.dtype), dtypeName(type)) << column << extension;
      EXPECT_EQ(array.shape,
                dimension > 0 ? std::vector<std::int64_t>({8, dimension}) : std::vector<std::int64_t>({8}));
      const std::vector<double> values = valuesOf(array);
      if (first.empty()) first = values;
      for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_TRUE(values[i] == first[i] || (std::isnan(values[i]) && std::isnan(first[i])));
      if (dimension != 2) EXPECT_TRUE(std::isnan(values[dimension == 3 ? 9 : 3]));  // row 3 has no value
    }
  }
}

TEST_F(ColumnFiles, TextsAreRefusedInWordsByFormatsOfNumbers) {
  for (const char* column : {"t", "c", "answer", "p"}) {
    for (const char* extension : {".npy", ".npz", ".safetensors"}) {
      try {
        write(column, std::string("x") + extension);
        ADD_FAILURE() << column << extension;
      } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("texts in \"" + std::string(column) + "\""), std::string::npos);
      }
      EXPECT_FALSE(std::filesystem::exists(path(std::string("x") + extension)));
    }
  }
  EIDO_EXPECT_ERROR(write("v", "x.parquet"), ErrorKind::UnsupportedFormat);
}

TEST_F(ColumnFiles, KeysAndTextsComeBackFromCsvAndJsonAsTheyWere) {
  for (const char* column : {"t", "c", "answer"}) {
    const Document csv = readDocument(write(column, "x.csv"), {});
    ASSERT_TRUE(csv.ids);
    EXPECT_EQ(*csv.ids, kKeys);
    ASSERT_EQ(csv.columns.size(), 1U);
    EXPECT_EQ(csv.columns[0].values, kTexts);
    const Document json = readDocument(write(column, "x.json"), {});
    ASSERT_TRUE(json.ids);
    EXPECT_EQ(*json.ids, kKeys);
    EXPECT_EQ(json.columns[0].values, kTexts);
  }
}

TEST_F(ColumnFiles, SpreadsheetsGetNoFormulas) {
  const std::string text = test::readFile(write("t", "x.csv", CsvStyle::Spreadsheet));
  EXPECT_NE(text.find("\n'=1+1,'=cmd|"), std::string::npos) << text;
  for (const char* cell : {"\n'+x,", "\n'-y,", "\n'@z,", "\n'\ttab,", "\n-5,", ",-7.5\n", ",'@name\n", ",'quoted\n"})
    EXPECT_NE(text.find(cell), std::string::npos) << cell;
  Table table("t", {"=name", "value"});
  table.append({std::string("=1"), -2.0});
  table.append({std::string("-3"), -2.0});
  EXPECT_EQ(tableCsv(table, CsvStyle::Spreadsheet), "'=name,value\n'=1,-2\n-3,-2\n");
  EXPECT_EQ(tableCsv(table, CsvStyle::Exact), table.toCsv());
}

TEST_F(ColumnFiles, SeveralColumnsInOneFile) {
  const WrittenColumns archive = writeAll("all.npz", {.keysBeside = true});
  ASSERT_EQ(archive.notes.size(), 1U);
  EXPECT_NE(archive.notes[0].find("\"t\", \"c\", \"answer\", \"p\""), std::string::npos);
  EXPECT_EQ(readDocument(path("all.npz"), {}).arrays.size(), 4U);
  EXPECT_EQ(archive.keysFile, path("all.keys.txt"));
  EXPECT_EQ(readNames(archive.keysFile, {}, {}), kKeys);
  writeAll("all.safetensors");
  EXPECT_EQ(readDocument(path("all.safetensors"), {}).arrays.size(), 4U);
  EIDO_EXPECT_ERROR(writeAll("all.npy"), ErrorKind::UnsupportedFormat);
  writeAll("all.csv");
  const Document csv = readDocument(path("all.csv"), {});
  EXPECT_EQ(csv.arrays.size(), 2U);  // vectors in cells
  EXPECT_EQ(csv.columns.size(), 6U);
  EXPECT_EQ(csv.arrays[1].shape, (std::vector<std::int64_t>{8, 2}));
  writeAll("all.json");
  const Json json = Json::parse(test::readFile(path("all.json")));
  EXPECT_EQ(json["keys"].size(), 8U);
  EXPECT_EQ(json["v"][3], Json({nullptr, nullptr, nullptr}));
  EXPECT_EQ(json["score"][4], Json(1e-300));
  EXPECT_EQ(json["score"][3], Json(nullptr));
}

TEST_F(ColumnFiles, ALoneVectorIsReadBackWhateverItIsCalled) {
  Project project = Project::open(path("p.eido"));
  for (const char* name : {"v", "model_a", "layer 3", "e"}) {
    const std::string now = project.set("").columns[0].name;
    if (now != name) project.renameColumn("s", now, name);
    const Document csv = readDocument(write(name, "x.csv"), {});
    ASSERT_EQ(csv.arrays.size(), 1U) << name;
    EXPECT_EQ(csv.arrays[0].shape, (std::vector<std::int64_t>{8, 3})) << name;
    EXPECT_EQ(valuesOf(csv.arrays[0])[1], static_cast<double>(0.1F - 1)) << name;
  }
}

TEST_F(ColumnFiles, TablesAsArraysOfTheirNumbers) {
  Table table("t", {"name", "value", "whole", "truth", "list", "ragged"});
  table.append({std::string("a"), 0.5, std::int64_t{3}, true, std::vector<double>{1, 2}, std::vector<double>{1}});
  table.append({std::string("b"), {}, std::int64_t{-1}, false, {}, std::vector<double>{}});
  std::vector<std::string> leftOut;
  const std::vector<ResultArray> arrays = numericColumns(table, leftOut);
  EXPECT_EQ(leftOut, (std::vector<std::string>{"name", "ragged"}));
  ASSERT_EQ(arrays.size(), 4U);
  EXPECT_TRUE(std::isnan(arrays[0].values[1]));
  EXPECT_EQ(arrays[1].values, (std::vector<double>{3, -1}));
  EXPECT_EQ(arrays[2].values, (std::vector<double>{1, 0}));
  EXPECT_EQ(arrays[3].shape, (std::vector<std::int64_t>{2, 2}));
  EXPECT_TRUE(std::isnan(arrays[3].values[3]));
}

TEST_F(ColumnFiles, AWriterThatIsLeftLeavesNothing) {
  {
    ArrayFileWriter file(path("half.npz"), {{"a", DType::Float64, {4}}});
    const double value = 1;
    file.write(&value, sizeof value);
    EIDO_EXPECT_ERROR(file.commit(), ErrorKind::Internal);
  }
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
    EXPECT_EQ(entry.path().string().find("half"), std::string::npos);
}

TEST_F(ColumnFiles, ArchivesTakeAwkwardNamesAndEmptyArrays) {
  ArrayFileWriter file(path("odd.npz"),
                       {{"a/b", DType::Float64, {1}}, {"a.b", DType::Float32, {0, 3}}, {"c:\\d", DType::Float64, {}}});
  const double value = 1;
  file.write(&value, sizeof value);
  file.write(&value, sizeof value);
  file.commit();
  std::vector<std::string> names;
  for (const NumericArray& array : readDocument(path("odd.npz"), {}).arrays) names.push_back(array.name);
  EXPECT_EQ(names, (std::vector<std::string>{"a.b", "a.b_2", "c..d"}));
}

}  // namespace
}  // namespace eido
