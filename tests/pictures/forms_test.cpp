// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

#include "core/analyses/registry.h"
#include "tests/pictures/stage.h"
#include "widgets/forms/column_chooser.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/results/finding_bar.h"
#include "widgets/tables/table_view.h"

namespace eido::test {
namespace {

SampleSetInfo fewColumns() {
  SampleSetInfo set{.id = 1, .name = "set", .samples = 100};
  std::int64_t id = 0;
  for (const char* name : {"clip", "dino", "vit/0", "vit/1", "pixels"})
    set.columns.push_back({.id = ++id, .name = name, .kind = ColumnKind::Vector, .dimension = 64});
  set.columns.push_back({.id = ++id, .name = "label", .kind = ColumnKind::Category});
  return set;
}

class FormPictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    form.setSets(fewColumns(), {fewColumns()});
    form.setAutoFillBackground(true);
    show(form, 460, 420);
    form.clearFocus();
  }
  template <typename Widget>
  Widget* editor(const char* name) {
    return qobject_cast<Widget*>(form.editor(name));
  }
  ParameterForm form{analysis("alignment").spec()};
};

TEST_F(FormPictures, AtRestEverywhere) { compare(form); }
TEST_F(FormPictures, ASpinBoxIsSteppedByKeys) {
  auto* k = editor<QSpinBox>("k");
  k->setFocus();
  key(*k, Qt::Key_Up, {}, 3);
  compare(form);
}
TEST_F(FormPictures, ANumberIsTyped) {
  auto* permutations = editor<QSpinBox>("permutations");
  permutations->setFocus();
  permutations->selectAll();
  type(*permutations, QStringLiteral("50"));
  compare(form);
}
TEST_F(FormPictures, ABoxIsChecked) {
  auto* box = editor<QCheckBox>("per_sample");
  click(*box, {8, box->height() / 2});
  compare(form);
}
TEST_F(FormPictures, AdvancedUnfolds) {
  auto* fold = form.findChild<QToolButton*>();
  click(*fold, fold->rect().center());
  form.resize(460, 560);
  compare(form);
}
TEST_F(FormPictures, DefaultsComeBack) {
  form.setValues({{"k", 33}, {"per_sample", true}});
  form.resetToDefaults();
  compare(form);
}

class ChooserPictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    chooser.setColumns(fewColumns(), analysis("alignment").spec().input);
    show(chooser, 340, 260);
  }
  QPushButton* button(int n) { return chooser.findChildren<QPushButton*>().at(n); }
  ColumnChooser chooser;
};

TEST_F(ChooserPictures, AllAreCheckedEverywhere) { compare(chooser); }
TEST_F(ChooserPictures, NoneAreChecked) {
  click(*button(1), {10, 10});
  compare(chooser);
}
TEST_F(ChooserPictures, AllAreCheckedAgain) {
  click(*button(1), {10, 10});
  click(*button(0), {10, 10});
  compare(chooser);
}
TEST_F(ChooserPictures, WordsFilter) {
  auto* line = chooser.findChild<QLineEdit*>();
  line->setFocus();
  type(*line, QStringLiteral("vit"));
  compare(chooser);
}
TEST_F(ChooserPictures, SpaceTakesACheckAway) {
  auto* tree = chooser.findChild<QTreeWidget*>();
  tree->setFocus();
  key(*tree, Qt::Key_Home);
  key(*tree, Qt::Key_Space);
  compare(chooser);
}

class FindingPictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    bar.setAutoFillBackground(true);
    bar.setRun(
        QStringLiteral("clip and dino agree most: 0.416 (0.409 to 0.424), where chance gives 0.005. All pairs are "
                       "told from chance. Their curves go on rising."),
        {{QStringLiteral("Mutual kNN"), QStringLiteral("0.416"), QStringLiteral("0.409 to 0.424")},
         {QStringLiteral("Chance"), QStringLiteral("0.005")},
         {QStringLiteral("Pairs beyond chance"), QStringLiteral("10 of 10")}},
        QStringLiteral("k = 10, n = 100, seed 0"));
    show(bar, 480, 160);
  }
  FindingBar bar;
};

TEST_F(FindingPictures, OneSentenceAndChips) { compare(bar); }
TEST_F(FindingPictures, MoreUnfolds) {
  auto* more = bar.findChild<QToolButton*>(QStringLiteral("more"));
  click(*more, more->rect().center());
  QTest::qWait(20);
  compare(bar);
}
TEST_F(FindingPictures, ChipsWrap) {
  bar.resize(240, 220);
  QTest::qWait(20);
  compare(bar);
}

class ResultTablePictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    auto table = std::make_shared<Table>("pairs", std::vector<std::string>{"a", "b", "value", "p_value"});
    for (int r = 0; r < 12; ++r)
      table->append(
          {"model " + std::to_string(r % 4), "model " + std::to_string((r * 5) % 7), 0.9 - 0.07 * r, 0.004 * r});
    view.setTable(table, "alignment");
    show(view, 460, 260);
  }
  TableView view{QStringLiteral("Pairs")};
};

TEST_F(ResultTablePictures, AtRest) { compare(view); }
TEST_F(ResultTablePictures, WordsFilter) {
  auto* line = view.findChild<QLineEdit*>();
  line->setFocus();
  type(*line, QStringLiteral("model 3"));
  QTest::qWait(300);  // a filter waits for the end of a word
  compare(view);
}
TEST_F(ResultTablePictures, AHeadingSorts) {
  QHeaderView* header = view.view()->horizontalHeader();
  click(*header->viewport(), {view.view()->columnViewportPosition(3) + 20, 8});
  QTest::qWait(50);
  compare(view);
}
TEST_F(ResultTablePictures, ARowIsSelected) {
  QTableView* rows = view.view();
  click(*rows->viewport(), {40, rows->rowViewportPosition(3) + 8});
  compare(view);
}

}  // namespace
}  // namespace eido::test
