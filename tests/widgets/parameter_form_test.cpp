// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/parameter_form.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTreeWidget>
#include <cmath>

#include "core/analyses/registry.h"
#include "widgets/forms/column_chooser.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

SampleSetInfo twoModels() {
  SampleSetInfo set{.id = 1, .name = "set", .samples = 10};
  for (const char* name : {"vit/0", "vit/1", "llm/0"})
    set.columns.push_back(
        {.name = name, .kind = ColumnKind::Vector, .model = std::string(name).substr(0, 3), .dimension = 4});
  set.columns.push_back({.name = "label", .kind = ColumnKind::Category});
  set.columns.push_back({.name = "score", .kind = ColumnKind::Score});
  return set;
}

/// Another allowed value than the default.
Json changedValue(const ParameterSpec& p) {
  switch (p.type) {
    case ParameterType::Integer:
      return p.fallback.get<std::int64_t>() + 1;
    case ParameterType::Real: {
      const double up = p.fallback.get<double>() + 0.0125;
      const double changed = p.maximum && up > *p.maximum ? up - 0.025 : up;
      return std::round(changed * 1e4) / 1e4;
    }
    case ParameterType::Boolean:
      return !p.fallback.get<bool>();
    case ParameterType::Choice:
      return p.choices.back().name;
    case ParameterType::ChoiceList:
      return namesOf(p.choices);
    case ParameterType::NumberOrChoice:
      return std::max(0.125, p.minimum.value_or(0));
    case ParameterType::Text:
      return "a, b";
    case ParameterType::IntegerList:
      return Json::array({1, 2, 3});
    case ParameterType::RealList:
      return Json::array({0.5, 1e-3});
    case ParameterType::Column:
      if (p.columnKinds.front() == ColumnKind::Score || p.columnKinds.front() == ColumnKind::Number) return "score";
      return p.columnKinds.front() == ColumnKind::Vector ? "llm/0" : "label";
    case ParameterType::Set:
      return "other";
    case ParameterType::ColumnList:
      return p.columnKinds.front() == ColumnKind::Vector ? Json::array({"llm/0", "vit/1"}) : Json::array({"label"});
  }
  return {};
}

/// A project of two sets of the same columns.
std::vector<SampleSetInfo> twoSets() {
  SampleSetInfo other = twoModels();
  other.id = 2;
  other.name = "other";
  return {twoModels(), other};
}

TEST(ParameterForm, GivesTheDefaultsOfEveryAnalysis) {
  for (const Analysis* a : analyses()) {
    ParameterForm form(a->spec());
    form.setSets(twoModels(), twoSets());
    // what builds on a run needs one
    EXPECT_EQ(form.problem().isEmpty(), a->spec().buildsOn.empty()) << a->spec().name;
    EXPECT_EQ(form.values(), Parameters(a->spec()).json()) << a->spec().name;
  }
}

TEST(ParameterForm, GivesBackChangedValuesAndResets) {
  for (const Analysis* a : analyses()) {
    ParameterForm form(a->spec());
    form.setSets(twoModels(), twoSets());
    const QSignalSpy changed(&form, &ParameterForm::changed);
    Json wanted = Json::object();
    for (const ParameterSpec& p : a->spec().parameters) wanted[p.name] = changedValue(p);
    form.setValues(wanted);
    EXPECT_GT(changed.count(), 0);
    EXPECT_EQ(form.values(), wanted) << a->spec().name << " " << form.values().dump();
    EXPECT_NO_THROW(Parameters(a->spec(), form.values()));
    form.resetToDefaults();
    EXPECT_EQ(form.values(), Parameters(a->spec()).json()) << a->spec().name;
  }
}

TEST(ParameterForm, WhatBuildsOnARunOffersRunsByNameAndWhatTheyWereAskedFor) {
  ParameterForm form(analysis("steering-apply").spec());
  form.setSets(twoModels(), twoSets());
  std::vector<RunInfo> runs(4);
  for (std::size_t r = 0; r < runs.size(); ++r) {
    runs[r].id = static_cast<std::int64_t>(r) + 1;
    runs[r].analysis = r == 1 ? "alignment" : "steering";
    runs[r].parameters = {{"method", r == 0 ? Json{"mean", "leace"} : Json{"inlp"}}};
  }
  runs[3].state = RunState::Failed;
  runs[2].marks.name = "the better one";
  form.setRuns(runs);
  auto* from = qobject_cast<QComboBox*>(form.editor("from"));
  auto* method = qobject_cast<QComboBox*>(form.editor("method"));
  ASSERT_NE(from, nullptr);
  ASSERT_NE(method, nullptr);
  ASSERT_EQ(from->count(), 2);  // neither another analysis's nor the failed one
  EXPECT_EQ(from->itemText(0), QStringLiteral("the better one"));
  EXPECT_EQ(form.values()["from"], 3);  // the newest
  EXPECT_EQ(form.values()["method"], "inlp");
  EXPECT_EQ(form.problem(), QString());
  from->setCurrentIndex(1);
  EXPECT_EQ(method->count(), 2);
  EXPECT_EQ(form.values()["method"], "mean");
  form.setValues({{"from", 1}, {"method", "leace"}});
  EXPECT_EQ(form.values()["method"], "leace");
  form.setRuns(runs);  // another look at the project changes nothing
  EXPECT_EQ(form.values()["from"], 1);
  EXPECT_EQ(form.values()["method"], "leace");
  // a run that is not there stays what was asked for, and is said
  form.setValues({{"from", 9}});
  EXPECT_EQ(form.values()["from"], 9);
  EXPECT_TRUE(form.problem().contains(u'9')) << form.problem().toStdString();
  form.resetToDefaults();
  EXPECT_EQ(form.values()["from"], 3);
  EXPECT_EQ(form.problem(), QString());
}

TEST(ParameterForm, EveryInputHasANameALabelAndHelp) {
  for (const Analysis* a : analyses()) {
    ParameterForm form(a->spec());
    for (const ParameterSpec& p : a->spec().parameters) {
      QWidget* editor = form.editor(p.name);
      ASSERT_NE(editor, nullptr) << p.name;
      EXPECT_FALSE(editor->accessibleName().isEmpty()) << p.name;
      EXPECT_FALSE(editor->toolTip().isEmpty()) << p.name;
      bool labelled = false;
      for (const QLabel* label : form.findChildren<QLabel*>()) labelled = labelled || label->buddy() == editor;
      EXPECT_TRUE(labelled) << p.name;
    }
  }
}

TEST(ParameterForm, OffersTheModelsOfASetByTheirColumns) {
  ParameterForm form(analysis("compare").spec());
  auto* box = qobject_cast<QComboBox*>(form.editor("baseline"));
  ASSERT_NE(box, nullptr);
  form.setValues({{"baseline", "gone"}});
  form.setSets({.columns = {{.name = "alpha", .kind = ColumnKind::Score},
                            {.name = "question", .kind = ColumnKind::Text},
                            {.name = "beta", .kind = ColumnKind::Score}}},
               {});
  EXPECT_EQ(form.values()["baseline"], "gone");  // what was written stays
  QStringList offered;
  for (int i = 0; i < box->count(); ++i) offered << box->itemText(i);
  EXPECT_EQ(offered, (QStringList{QString(), QStringLiteral("alpha"), QStringLiteral("beta")}));
  box->setCurrentIndex(2);
  EXPECT_EQ(form.values()["baseline"], "beta");
  form.resetToDefaults();
  EXPECT_EQ(form.values()["baseline"], "");
}

TEST(ParameterForm, TellsWhatIsWrong) {
  const AnalysisSpec spec{
      .name = "x",
      .title = "X",
      .parameters = {
          {.name = "sigma",
           .title = "Width",
           .type = ParameterType::NumberOrChoice,
           .fallback = "median",
           .minimum = 0.0,
           .choices = {"median"}},
          {.name = "list", .title = "List", .type = ParameterType::IntegerList, .fallback = Json::array({1, 2})}}};
  ParameterForm form(spec);
  EXPECT_EQ(form.problem(), QString());
  auto* sigma = qobject_cast<QComboBox*>(form.editor("sigma"));
  sigma->setEditText(QStringLiteral("wide"));
  EXPECT_TRUE(form.problem().startsWith(QStringLiteral("Width")));
  sigma->setEditText(QStringLiteral("-1"));
  EXPECT_FALSE(form.problem().isEmpty());
  sigma->setEditText(QStringLiteral("0.25"));
  EXPECT_EQ(form.problem(), QString());
  EXPECT_EQ(form.values()["sigma"], Json(0.25));
}

TEST(ParameterForm, OffersTheColumnsOfTheSetThatIsNamed) {
  const AnalysisSpec spec{.name = "x",
                          .title = "X",
                          .parameters = {{.name = "items", .title = "Items", .type = ParameterType::Set},
                                         {.name = "vectors",
                                          .title = "Vectors",
                                          .type = ParameterType::ColumnList,
                                          .fallback = Json::array(),
                                          .columnKinds = {ColumnKind::Vector},
                                          .ofSet = "items"},
                                         {.name = "grade",
                                          .title = "Grade",
                                          .type = ParameterType::Column,
                                          .fallback = "relevance",
                                          .columnKinds = {ColumnKind::Number},
                                          .ofSet = "items"}}};
  ParameterForm form(spec);
  const SampleSetInfo gallery{.id = 7,
                              .name = "gallery",
                              .columns = {{.name = "a", .kind = ColumnKind::Vector},
                                          {.name = "b", .kind = ColumnKind::Vector},
                                          {.name = "other grade", .kind = ColumnKind::Number},
                                          {.name = "relevance", .kind = ColumnKind::Number}}};
  form.setSets(twoModels(), {twoModels(), gallery});
  EXPECT_EQ(form.values(), (Json{{"items", nullptr}, {"vectors", Json::array()}, {"grade", "relevance"}}));
  const auto offered = [&] { return qobject_cast<QListWidget*>(form.editor("vectors"))->count(); };
  EXPECT_EQ(offered(), 3);
  // a stored choice: the set first, whatever the order of the names; the columns as they were named
  form.setValues({{"grade", "other grade"}, {"items", "gallery"}, {"vectors", {"b", "a"}}});
  EXPECT_EQ(form.values(), (Json{{"items", "gallery"}, {"vectors", {"b", "a"}}, {"grade", "other grade"}}));
  EXPECT_EQ(form.setOf(spec.parameters[1]).name, "gallery");
  EXPECT_EQ(form.problem(), QString());
  auto* items = qobject_cast<QComboBox*>(form.editor("items"));
  EXPECT_EQ(items->count(), 2);  // its own, and the other one
  items->setCurrentIndex(0);
  EXPECT_EQ(offered(), 3);
  EXPECT_EQ(form.values()["vectors"], Json::array());  // those of the other set are none of this one
  // none is none where the default is offered; a set that is gone is not the run's own
  form.setValues({{"items", "gallery"}, {"grade", ""}});
  EXPECT_EQ(form.values()["grade"], "");
  form.setSets(twoModels(), {twoModels(), gallery});
  EXPECT_EQ(form.values()["grade"], "");
  form.resetToDefaults();
  form.setValues({{"items", "gone"}});
  EXPECT_EQ(form.values()["items"], "gone");
  EXPECT_FALSE(form.problem().isEmpty());
}

TEST(ColumnChooser, GroupsChecksAndKeepsTheSetsOrder) {
  ColumnChooser chooser;
  chooser.setColumns(twoModels(), {.kinds = {ColumnKind::Vector}, .help = {}});
  EXPECT_EQ(chooser.offered(), 3);
  EXPECT_EQ(chooser.checked(),
            (QStringList{QStringLiteral("vit/0"), QStringLiteral("vit/1"), QStringLiteral("llm/0")}));
  chooser.setChecked({QStringLiteral("llm/0"), QStringLiteral("vit/1")});
  EXPECT_EQ(chooser.checked(), (QStringList{QStringLiteral("llm/0"), QStringLiteral("vit/1")}));  // as they were named
  chooser.setColumns(twoModels(), {.kinds = {ColumnKind::Vector}, .help = {}});  // the same set again: choices stay
  EXPECT_EQ(chooser.checked().size(), 2);
  auto* tree = chooser.findChild<QTreeWidget*>();
  ASSERT_EQ(tree->topLevelItemCount(), 2);
  tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
  EXPECT_EQ(chooser.checked(), QStringList{QStringLiteral("llm/0")});
}

TEST(ColumnChooser, ChecksWhatARunTakesByDefault) {
  SampleSetInfo set = twoModels();
  set.columns[0].run = 3;  // a run has left it
  set.columns[1].name = "gold";
  ColumnChooser chooser;
  chooser.setColumns(set, {.kinds = {ColumnKind::Vector}, .help = {}, .notByDefault = {"gold"}});
  EXPECT_EQ(chooser.offered(), 3) << "whoever wants them takes them";
  EXPECT_EQ(chooser.checked(), QStringList{QStringLiteral("llm/0")});
  chooser.setChecked({QStringLiteral("gold"), QStringLiteral("llm/0")});
  chooser.leaveOut(QStringLiteral("gold"));
  EXPECT_EQ(chooser.checked(), QStringList{QStringLiteral("llm/0")});
}

}  // namespace
}  // namespace eido
