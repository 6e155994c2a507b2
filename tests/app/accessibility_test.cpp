// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>

#include "app/window/pages/map_page.h"
#include "app/window/pages/run_tab.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"

namespace eido::test {
namespace {

using Accessibility = WindowTest;

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
  MapPage* map = window->explorer()->showMap(QStringLiteral("items"), QStringLiteral("a"));
  expectNames(window.get());
  map->compare(QStringLiteral("a"), QStringLiteral("b"));
  ASSERT_TRUE(waitIdle());
  expectNames(window.get());
  SamplesPage* samples = window->explorer()->showSamples(QStringLiteral("items"));
  expectNames(window.get());
  samples->showGallery();
  window->showInspector();
  window->samples()->selection(QStringLiteral("items"))->setFocus(3);
  ASSERT_TRUE(waitIdle());
  expectNames(window.get());
  window->showHelp();
  expectNames(window.get());
  for (const RunInfo& run : window->session()->info().runs) {
    if (run.analysis != "projection") continue;
    RunTab* projection = window->showRun(run.id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return projection->page() != nullptr; }, 10000));
    expectNames(window.get());
    break;
  }
  for (const char* text : {"Search everything...", "Settings..."}) {
    action(QString::fromLatin1(text))->trigger();
    QDialog* opened = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
          opened = find<QDialog>("searchDialog");
          if (opened == nullptr) opened = find<QDialog>("settingsDialog");
          return opened != nullptr;
        },
        5000));
    expectNames(opened);
    opened->reject();
    ASSERT_TRUE(waitIdle());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  writeNpy(folder.path("x.npy"), 60, 3, 0);
  window->importFiles({path("x.npy")});
  QDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = find<QDialog>("importDialog")) != nullptr; }, 5000));
  ASSERT_TRUE(waitIdle());
  expectNames(dialog);
  dialog->reject();
}

/// The labels and buttons whose text does not fit into them now (what may be cut says so: it wraps or elides).
QStringList cutTexts(QWidget* root) {
  QStringList cut;
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
    const auto* label = qobject_cast<QLabel*>(widget);
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    const bool text = (label != nullptr && !label->wordWrap() && !label->text().isEmpty()) ||
                      (button != nullptr && !button->text().isEmpty());
    if (!text || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) continue;
    const QSize needed = widget->minimumSizeHint();
    if (widget->width() + 1 < needed.width() || widget->height() + 1 < needed.height())
      cut << (label != nullptr ? label->text() : button->text());
  }
  return cut;
}

/// Fails for every text that stays cut once the layouts have followed it; on a busy machine that takes a while.
void expectWholeTexts(QWidget* root, const QString& where) {
  QTest::qWait(20);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  QStringList cut;
  EXPECT_TRUE(QTest::qWaitFor([&] { return (cut = cutTexts(root)).isEmpty(); }, 5000))
      << where.toStdString() << ": " << cut.join(QStringLiteral(" | ")).toStdString();
}

TEST_F(Accessibility, NoTextIsCutAtAnyScaleInEitherTheme) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const QFont normal = QApplication::font();
  for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
    applyTheme(theme);
    for (const double scale : {1.0, 1.5, 2.0}) {
      QFont font = normal;
      font.setPointSizeF(normal.pointSizeF() * scale);
      QApplication::setFont(font);
      window.reset();
      openWindow();
      window->resize(QSize(1280, 820) * scale);
      ASSERT_TRUE(openProject(folder.path("p.eido")));
      const QString suffix = QStringLiteral(" at %1").arg(scale);
      expectWholeTexts(window.get(), QStringLiteral("overview") + suffix);
      window->showAnalysis(QStringLiteral("projection"));
      expectWholeTexts(window.get(), QStringLiteral("analysis") + suffix);
      window->explorer()->showMap(QStringLiteral("items"), QStringLiteral("a"));
      ASSERT_TRUE(waitIdle());
      expectWholeTexts(window.get(), QStringLiteral("map") + suffix);
      window->explorer()->showSamples(QStringLiteral("items"));
      window->showInspector();
      ASSERT_TRUE(waitIdle());
      expectWholeTexts(window.get(), QStringLiteral("samples") + suffix);
      EXPECT_LE(window->minimumSizeHint().width(), 1024 * scale);
      const QImage picture = window->grab().toImage();
      EXPECT_EQ(QColor(picture.pixel(picture.width() - 3, picture.height() - 3)).lightness() < 128,
                theme == ThemeChoice::Dark);
      closeWindow();
      openWindow();
    }
  }
  QApplication::setFont(normal);
  applyTheme(ThemeChoice::Light);
}

TEST_F(Accessibility, F6WalksThroughTheParts) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
  window->showInspector();  // the jobs are hidden while nothing is at work
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
