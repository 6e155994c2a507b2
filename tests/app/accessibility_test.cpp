// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QDialog>

#include "app/window/pages/run_tab.h"
#include "core/session/run_analysis.h"
#include "tests/app/window_fixture.h"

namespace eido::test {
namespace {

using Accessibility = WindowTest;

/// Fails for every widget that takes the focus and has no name for a screen reader.
void expectNames(QWidget* root) {
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr || !widget->isVisible())
      continue;
    if (widget->objectName().startsWith(QLatin1String("qt_"))) continue;  // inner parts of Qt's own inputs
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    ASSERT_NE(interface, nullptr);
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
        << widget->metaObject()->className() << " " << widget->objectName().toStdString() << " in "
        << widget->parentWidget()->metaObject()->className();
  }
}

TEST_F(Accessibility, EveryInputHasAName) {
  expectNames(window.get());
  writeProject(folder.path("p.eido"));
  {
    Project project = Project::open(folder.path("p.eido"));
    runAnalysis(project,
                {.analysis = "alignment",
                 .parameters = {{"permutations", 5}, {"bootstrap", 5}, {"per_sample", true}, {"curves", true}}},
                {});
  }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  expectNames(window.get());
  window->showAnalysis(QStringLiteral("alignment"));
  expectNames(window.get());
  window->showAnalysis(QStringLiteral("neighbours"));
  expectNames(window.get());
  RunTab* tab = window->showRun(1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return tab->page() != nullptr; }, 10000));
  auto* views = tab->page()->findChild<QTabWidget*>();
  for (int i = 0; i < views->count(); ++i) {
    if (!views->isTabVisible(i)) continue;
    views->setCurrentIndex(i);
    expectNames(window.get());
  }
  writeNpy(folder.path("x.npy"), 60, 3, 0);
  window->importFiles({path("x.npy")});
  QDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = find<QDialog>("importDialog")) != nullptr; }, 5000));
  ASSERT_TRUE(waitIdle());
  expectNames(dialog);
  dialog->reject();
}

TEST_F(Accessibility, F6WalksThroughTheParts) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
  QList<QWidget*> seen;
  for (int i = 0; i < 3; ++i) {
    QTest::keyClick(window.get(), Qt::Key_F6);
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_FALSE(seen.contains(QApplication::focusWidget()));
    seen << QApplication::focusWidget();
  }
}

}  // namespace
}  // namespace eido::test
