// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

#include "app/window/import/import_dialog.h"
#include "app/window/import/planned_columns_model.h"
#include "app/window/navigator/column_dialog.h"
#include "app/window/navigator/navigator.h"
#include "app/window/project/project_session.h"
#include "core/session/imports/importer.h"
#include "tests/app/window_fixture.h"
#include "tests/support/lm_eval_lines.h"
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

TEST_F(ImportFeature, AFolderOfLogsIsDroppedAndImported) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  for (const char* model : {"org__a", "org__b"}) {
    std::filesystem::create_directories(folder.path(std::string("logs/") + model));
    writeFile(folder.path(std::string("logs/") + model + "/samples_quiz_2026-08-21T10-00-00.1.jsonl"),
              linesOf({{.id = 0, .metrics = R"("acc": 1.0, "acc_norm": NaN)"}, {.id = 1, .metrics = R"("acc": 0.0)"}}));
  }
  // a folder that is dropped comes with a slash behind its name
  ImportDialog* dialog = dialogFor({path("logs") + u'/'});
  EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("newName"))->text(), QStringLiteral("logs"));
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("NaN"))) << report(dialog).toStdString();
  auto* model = dialog->findChild<PlannedColumnsModel*>();
  const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  int scores = 0, answers = 0;
  for (int r = 0; r < model->rowCount(); ++r) {
    const auto kind = static_cast<ColumnKind>(model->index(r, PlannedColumnsModel::Kind).data(Qt::EditRole).toInt());
    scores += kind == ColumnKind::Score ? 1 : 0;
    answers += kind == ColumnKind::Answer ? 1 : 0;
    EXPECT_FALSE(model->index(r, PlannedColumnsModel::First).data().toString().isEmpty()) << r;
  }
  EXPECT_EQ(scores, 4);
  EXPECT_EQ(answers, 2);
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QDialog>("importSummary")->reject();
  ASSERT_TRUE(waitIdle());
  const SampleSetInfo* set = window->session()->set(QStringLiteral("logs"));
  ASSERT_NE(set, nullptr);
  EXPECT_EQ(set->samples, 2);
  EXPECT_EQ(set->find("org/b")->model, "org/b");
}

TEST_F(ImportFeature, LogsOfTwoModelsDescribeTheSameItems) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  QStringList files;
  for (const char* model : {"org__a", "org__b"}) {
    std::filesystem::create_directories(folder.path(model));
    const std::string file = std::string(model) + "/samples_quiz_2026-08-21T10-00-00.1.jsonl";
    writeFile(folder.path(file), linesOf({{.id = 0}, {.id = model[5] == 'a' ? 1 : 2}, {.id = 0, .picked = 1}}));
    files << path(file.c_str());
  }
  ImportDialog* dialog = dialogFor(files);
  EXPECT_FALSE(button(dialog)->isEnabled());
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("again"))) << report(dialog).toStdString();
  dialog->findChild<QComboBox*>(QStringLiteral("duplicates"))->setCurrentIndex(2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("1 matched, 1 new"))) << report(dialog).toStdString();
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QDialog>("importSummary")->reject();
  ASSERT_TRUE(waitIdle());
  const SampleSetInfo* set = window->session()->set(QStringLiteral("samples_quiz_2026-08-21T10-00-00.1"));
  ASSERT_NE(set, nullptr);
  EXPECT_EQ(set->samples, 3);
  EXPECT_EQ(set->find("question")->missing, 0);
  EXPECT_EQ(set->find("org/b")->missing, 1);
}

TEST_F(ImportFeature, TheMetricOfTheSetIsToldBeforeALogJoins) {
  writeProject(folder.path("p.eido"));
  const auto log = [&](const std::string& model, const std::string& metrics) {
    std::filesystem::create_directories(folder.path(model));
    const std::string file = model + "/samples_quiz_2026-08-21T10-00-00.1.jsonl";
    writeFile(folder.path(file), linesOf({{.id = 0, .metrics = metrics}}));
    return path(file.c_str());
  };
  importFiles(folder.path("p.eido"), {fromQt(log("org__a", R"("exact_match": 0)"))}, {.set = "quiz"}, {});
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  ImportDialog* dialog = dialogFor({log("org__b", R"("acc": 1, "exact_match": 0)")});
  auto* target = dialog->findChild<QComboBox*>(QStringLiteral("target"));
  EXPECT_EQ(target->currentData().toString(), QStringLiteral("quiz"));  // its samples are those of the log
  // only what can matter to a log is asked
  EXPECT_TRUE(dialog->findChild<QComboBox*>(QStringLiteral("duplicates"))->isVisible());
  EXPECT_FALSE(dialog->findChild<QComboBox*>(QStringLiteral("header"))->isVisible());
  EXPECT_FALSE(dialog->findChild<QLineEdit*>(QStringLiteral("modality"))->isVisible());
  target->setCurrentIndex(0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_FALSE(report(dialog).contains(QStringLiteral("metric of the set"))) << report(dialog).toStdString();
  target->setCurrentIndex(target->findData(QStringLiteral("quiz")));
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("metric of the set (quiz: exact_match,none)")))
      << report(dialog).toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QPushButton>("askQuestions")->click();  // what comes next
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(window->session()->set(QStringLiteral("quiz"))->find("org/b acc,none"), nullptr);
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("overview"));
}

TEST(ImportCommand, QuotesForTheShell) {
  const std::vector<PreviewedFile> files{{.path = QStringLiteral("/data/my file.npy")}};
  ImportOptions options{.set = "it's", .nonFinite = ImportOptions::NonFinite::Drop};
  EXPECT_EQ(importCommand(QStringLiteral("/p.eido"), files, options),
            QStringLiteral("eidoscope import /p.eido '/data/my file.npy' --set 'it'\\''s' --non-finite drop"));
}

TEST_F(ImportFeature, WhatScoresMeanIsSaidInTheDialog) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  writeFile(folder.path("s.csv"), "item,m1 wer,m2 wer\na,12,50\nb,13,40\nc,9,60\n");
  ImportDialog* dialog = dialogFor({path("s.csv")});
  const auto line = [&](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
  const auto settle = [&] { return QTest::qWaitFor([&] { return dialog->settled(); }, 5000); };
  auto* as = dialog->findChild<QComboBox*>(QStringLiteral("as"));
  as->setCurrentIndex(as->findData(QStringLiteral("score")));
  line("range")->setText(QStringLiteral("100"));
  ASSERT_TRUE(settle());
  EXPECT_FALSE(button(dialog)->isEnabled());
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("two numbers"))) << report(dialog).toStdString();
  line("range")->setText(QStringLiteral("0,100"));
  line("lowerIsBetter")->setText(QStringLiteral("m1*, m2*"));
  ASSERT_TRUE(settle());
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  QString command;
  for (const QLineEdit* each : dialog->findChildren<QLineEdit*>()) {
    if (each->isReadOnly()) command = each->text();
  }
  EXPECT_TRUE(command.contains(QStringLiteral("--as score"))) << command.toStdString();
  EXPECT_TRUE(command.contains(QStringLiteral("--lower-is-better 'm1*,m2*' --range 0,100"))) << command.toStdString();
  QTest::mouseClick(button(dialog), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QDialog>("importSummary")->reject();
  ASSERT_TRUE(waitIdle());
  const ColumnInfo* column = window->session()->info().sets.back().find("m1 wer");
  ASSERT_NE(column, nullptr);
  EXPECT_EQ(commonDirection(column->scales), std::optional(false));
  EXPECT_EQ(commonRange(column->scales), (ScoreRange{0, 100}));
}

TEST_F(ImportFeature, AChoiceThatChangesNothingIsTold) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  writeNpy(folder.path("v.npy"), 20, 3, 0);
  ImportDialog* dialog = dialogFor({path("v.npy")});
  ASSERT_TRUE(button(dialog)->isEnabled()) << report(dialog).toStdString();
  auto* header = dialog->findChild<QComboBox*>(QStringLiteral("header"));
  header->setCurrentIndex(2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_FALSE(button(dialog)->isEnabled());
  EXPECT_TRUE(report(dialog).contains(QStringLiteral("--header"))) << report(dialog).toStdString();
  header->setCurrentIndex(0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->settled(); }, 5000));
  EXPECT_TRUE(button(dialog)->isEnabled());
  dialog->reject();
}

TEST_F(ImportFeature, AColumnIsMendedAndTheMendingUndone) {
  writeFile(folder.path("s.csv"), "item,m1,m2\na,12,50\nb,13,40\nc,9,60\n");
  eido::importFiles(folder.path("p.eido"), {folder.path("s.csv")}, {.set = "s", .as = "score"}, {});
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const auto column = [&] { return *window->session()->info().sets.front().find("m1"); };
  auto* dialog = new ColumnDialog(column(), window.get());  // goes away when it is closed
  std::optional<ColumnInfo> after;
  QObject::connect(dialog, &ColumnDialog::edited, [&](const ColumnInfo&, const ColumnInfo& edited) { after = edited; });
  auto* range = dialog->findChild<QLineEdit*>(QStringLiteral("columnRange"));
  range->setText(QStringLiteral("5"));
  EXPECT_FALSE(dialog->ok()->isEnabled());
  range->setText(QStringLiteral("0,100"));
  EXPECT_TRUE(dialog->ok()->isEnabled());
  auto* better = dialog->findChild<QComboBox*>(QStringLiteral("columnBetter"));
  better->setCurrentIndex(better->findData(false));
  dialog->accept();
  ASSERT_TRUE(after);
  window->findChild<Navigator*>()->columnEdited(column(), *after);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(commonDirection(column().scales), std::optional(false));
  EXPECT_EQ(commonRange(column().scales), (ScoreRange{0, 100}));
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(commonRange(column().scales));
}

}  // namespace
}  // namespace eido::test
