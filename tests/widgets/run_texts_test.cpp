// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs are called, how findings are folded, and the layout that wraps.
#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "core/analyses/registry.h"
#include "widgets/layouts/flow_layout.h"
#include "widgets/results/finding_bar.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"

namespace eido {
namespace {

RunInfo alignmentRun() {
  RunInfo run{.id = 7,
              .analysis = "alignment",
              .set = "birds",
              .parameters = Parameters(analysis("alignment").spec()).json(),
              .created = "2026-03-04T12:31:05Z"};
  for (const char* name : {"a", "b", "c"}) run.inputs.push_back({.column = name, .parts = {kCompared}});
  return run;
}

QDateTime at(const char* local) { return QDateTime::fromString(QLatin1String(local), Qt::ISODate); }

QString localTime(const RunInfo& run) {
  return QDateTime::fromString(toQt(run.created), Qt::ISODate).toLocalTime().toString(QStringLiteral("HH:mm"));
}

TEST(RunNames, SayWhatTellsARunFromOthers) {
  RunInfo run = alignmentRun();
  const QDateTime today = at("2026-03-04T23:00:00");
  const QString time = localTime(run);
  EXPECT_EQ(runName(run, today), QStringLiteral("Representation alignment \u00b7 3 column(s) \u00b7 ") + time);
  EXPECT_EQ(runShortName(run, today), QStringLiteral("Representation alignment \u00b7 ") + time);
  run.inputs.push_back({.column = "left", .slice = true});
  run.parameters["k"] = 20;
  run.parameters["curves"] = true;
  run.parameters["permutations"] = 5;  // the third is too much
  EXPECT_EQ(runName(run, today),
            QStringLiteral("Representation alignment \u00b7 slice left \u00b7 3 column(s) \u00b7 Neighbours 20 "
                           "\u00b7 Permutations 5 \u00b7 ") +
                time);
  EXPECT_EQ(runShortName(run, today), QStringLiteral("Representation alignment \u00b7 slice left"));
  run.marks.name = "the one for the paper";
  EXPECT_EQ(runName(run, today), QStringLiteral("the one for the paper"));
}

TEST(RunNames, HaveTheDateWhereItIsNotToday) {
  const RunInfo run = alignmentRun();
  EXPECT_EQ(runTime(run, at("2026-03-04T23:00:00")), localTime(run));
  EXPECT_EQ(runTime(run, at("2026-05-04T23:00:00")), QStringLiteral("4 Mar ") + localTime(run));
  EXPECT_FALSE(runTime(run, at("2027-05-04T23:00:00")).contains(u':'));
  EXPECT_EQ(runTime({.created = "broken"}), QString());
}

TEST(RunNames, NameTheOneColumnAndReadOlderFiles) {
  RunInfo run{.analysis = "projection", .parameters = Json::object()};
  run.inputs = {{.column = "dino", .parts = {"vectors"}}, {.column = "label", .parts = {"label"}}};
  EXPECT_EQ(runSubject(run), QStringLiteral("dino"));
  for (RunInput& input : run.inputs) input.parts.clear();  // of files before 0.2
  EXPECT_EQ(runSubject(run), QStringLiteral("2 column(s)"));
  run.inputs.clear();
  EXPECT_EQ(runSubject(run), QString());
  EXPECT_TRUE(runChoices({.analysis = "of another version", .parameters = {{"k", 3}}}).isEmpty());
}

TEST(FirstSentence, EndsWhereASentenceDoes) {
  EXPECT_EQ(firstSentence(QStringLiteral("p = 0.005 here. More.")), QStringLiteral("p = 0.005 here."));
  EXPECT_EQ(firstSentence(QStringLiteral("Das ist z. B. Licht. Und mehr.")), QStringLiteral("Das ist z. B. Licht."));
  EXPECT_EQ(firstSentence(QStringLiteral("All of it (1.6 to 2.8). 45 models.")),
            QStringLiteral("All of it (1.6 to 2.8)."));
  EXPECT_EQ(firstSentence(QStringLiteral("One alone.")), QStringLiteral("One alone."));
  EXPECT_EQ(firstSentence({}), QString());
}

TEST(FindingBar, FoldsAwayWhatIsNotTheFirstSentence) {
  FindingBar bar;
  bar.setRun(QStringLiteral("First. Second & third."),
             {{QStringLiteral("<b>"), QStringLiteral("0.5"), QStringLiteral("0 to 1")}}, QStringLiteral("seed 0"));
  const auto label = [&](const char* name) { return bar.findChild<QLabel*>(QLatin1String(name)); };
  EXPECT_EQ(label("finding")->text(), QStringLiteral("First."));
  EXPECT_TRUE(label("findingRest")->isHidden());
  EXPECT_TRUE(label("provenance")->isHidden());
  EXPECT_EQ(label("chip")->accessibleName(), QStringLiteral("<b>: 0.5 (0 to 1)"));
  EXPECT_TRUE(label("chip")->text().contains(QStringLiteral("&lt;b&gt;")));
  bar.findChild<QToolButton*>()->click();
  EXPECT_FALSE(label("findingRest")->isHidden());
  EXPECT_EQ(label("findingRest")->text(), QStringLiteral("Second & third."));
  bar.showFinding(QStringLiteral("Only one."));
  EXPECT_TRUE(label("findingRest")->isHidden());
  bar.setRun({}, {}, {});
  EXPECT_TRUE(label("finding")->isHidden());
}

TEST(FlowLayout, WrapsAndFillsColumns) {
  QWidget words;
  auto* flow = new FlowLayout(10, 0, &words);
  for (int i = 0; i < 5; ++i) {
    auto* button = new QPushButton;
    button->setFixedSize(100, 20);
    flow->addWidget(button);
  }
  EXPECT_EQ(flow->heightForWidth(1000), 20);
  EXPECT_EQ(flow->heightForWidth(320), 50);  // three and two
  EXPECT_EQ(flow->heightForWidth(50), 5 * 20 + 4 * 10);
  QWidget cards;
  auto* grid = new FlowLayout(10, 100, &cards);
  for (int i = 0; i < 3; ++i) grid->addWidget(new QLabel(QStringLiteral("x")));
  cards.resize(210, 400);
  cards.show();
  EXPECT_EQ(grid->itemAt(0)->geometry().width(), 100);
  EXPECT_EQ(grid->itemAt(1)->geometry().x(), 110);
  EXPECT_GT(grid->itemAt(2)->geometry().y(), 0);
  EXPECT_EQ(grid->itemAt(2)->geometry().x(), 0);
  EXPECT_EQ(FlowLayout(4).heightForWidth(100), 0);
}

}  // namespace
}  // namespace eido
