// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "app/window/import/import_dialog.h"
#include "app/window/import/planned_columns_model.h"
#include "tests/app/window_fixture.h"
#include "widgets/text/numbers.h"

namespace eido::test {
namespace {

class ImportFeature : public WindowTest {
 protected:
  /// The import dialog on these files, with everything read.
  ImportDialog* dialogFor(const QStringList& files) {
    window->importFiles(files);
    ImportDialog* dialog = nullptr;
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return (dialog = find<ImportDialog>("importDialog")) != nullptr && dialog->settled(); }, 10000));
    return dialog;
  }
  static QString report(ImportDialog* dialog) {
    return dialog->findChild<QPlainTextEdit*>(QStringLiteral("report"))->toPlainText();
  }
  static QPushButton* button(ImportDialog* dialog) { return dialog->findChild<QPushButton*>(QStringLiteral("import")); }
};

TEST_F(ImportFeature, AMalformedFileIsExplainedAndChangesNothing) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const ProjectInfo before = window->session()->info();
  writeNpy(folder.path("short.npy"), 60, 4, 0);
  const std::string whole = readFile(folder.path("short.npy"));
  writeFile(folder.path("short.npy"), whole.substr(0, whole.size() - 100));
  ImportDialog* dialog = dialogFor({path("short.npy")});
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("short.npy"))) << report(dialog).toStdString();
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("ends too early"))) << report(dialog).toStdString();
  EXPECT_FALSE(button(dialog)->isEnabled());
  dialog->reject();
  EXPECT_EQ(window->session()->info(), before);
  EXPECT_EQ(Project::open(folder.path("p.eido")).sets(), before.sets);
}

TEST_F(ImportFeature, AFailureOnTheWayLeavesTheProjectAsItWas) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const std::vector<SampleSetInfo> before = window->session()->info().sets;
  writeNpy(folder.path("nan.npy"), 60, 4, 0);
  std::string bytes = readFile(folder.path("nan.npy"));
  bytes.replace(bytes.size() - 4, 4, std::string("\x00\x00\xc0\x7f", 4));
  writeFile(folder.path("nan.npy"), bytes);
  ImportDialog* dialog = dialogFor({path("nan.npy")});
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  QMessageBox* box = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (box = find<QMessageBox>("failure")) != nullptr; }, 10000));
  EXPECT_TRUE(box->text().contains(QStringLiteral("NaN")));
  EXPECT_TRUE(box->informativeText().contains(QStringLiteral("nan.npy"))) << box->informativeText().toStdString();
  box->close();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(window->session()->info().sets, before);
}

TEST_F(ImportFeature, RowsThatDontFitTheSetAreToldWithBothCounts) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  writeNpy(folder.path("other.npy"), 50, 4, 0);
  ImportDialog* dialog = dialogFor({path("other.npy")});
  auto* target = dialog->findChild<QComboBox*>(QStringLiteral("target"));
  target->setCurrentIndex(1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("50"))) << report(dialog).toStdString();
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("60")));
  EXPECT_FALSE(button(dialog)->isEnabled());
  target->setCurrentIndex(0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  dialog->reject();
}

TEST_F(ImportFeature, NamesAndKindsCanBeChanged) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  writeFile(folder.path("table.csv"), "id,score,word\nitem-1,0.5,red\nitem-2,0.25,blue\n");
  ImportDialog* dialog = dialogFor({path("table.csv")});
  auto* model = dialog->findChild<PlannedColumnsModel*>();
  const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ASSERT_GE(model->rowCount(), 2) << report(dialog).toStdString();
  int score = -1;
  for (int r = 0; r < model->rowCount(); ++r)
    score = model->index(r, 0).data().toString().endsWith(QStringLiteral("score")) ? r : score;
  ASSERT_GE(score, 0);
  EXPECT_TRUE(model->index(score, PlannedColumnsModel::First).data().toString().contains(QStringLiteral("0.5")));
  model->setData(model->index(score, PlannedColumnsModel::Name), QStringLiteral("quality"));
  model->setData(model->index(score, PlannedColumnsModel::Kind), static_cast<int>(ColumnKind::Score));
  for (int r = 0; r < model->rowCount(); ++r) {
    if (r != score) model->setData(model->index(r, 0), Qt::Unchecked, Qt::CheckStateRole);
  }
  dialog->findChild<QComboBox*>(QStringLiteral("target"))->setCurrentIndex(1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("2 matched"))) << report(dialog).toStdString();
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QDialog>("importSummary")->reject();
  ASSERT_TRUE(waitIdle());
  const ColumnInfo* column = window->session()->info().sets.front().find("quality");
  ASSERT_NE(column, nullptr);
  EXPECT_EQ(column->kind, ColumnKind::Score);
  EXPECT_EQ(column->missing, 58);
}

TEST(ImportCommand, QuotesForTheShell) {
  const std::vector<PreviewedFile> files{{.path = QStringLiteral("/data/my file.npy")}};
  ImportOptions options{.set = "it's", .nonFinite = ImportOptions::NonFinite::Drop};
  EXPECT_EQ(importCommand(QStringLiteral("/p.eido"), files, options),
            QStringLiteral("eidoscope import /p.eido '/data/my file.npy' --set 'it'\\''s' --non-finite drop"));
}

}  // namespace
}  // namespace eido::test
