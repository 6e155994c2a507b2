// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDirIterator>
#include <QImage>

#include "widgets/theme/colour_scales.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

TEST(Theme, TextReadsOnItsGround) {
  for (const QPalette& p : {lightPalette(), darkPalette()}) {
    using P = QPalette;
    const std::pair<P::ColorRole, P::ColorRole> pairs[] = {{P::WindowText, P::Window},
                                                           {P::Text, P::Base},
                                                           {P::Text, P::AlternateBase},
                                                           {P::ButtonText, P::Button},
                                                           {P::HighlightedText, P::Highlight},
                                                           {P::PlaceholderText, P::Base},
                                                           {P::Link, P::Window},
                                                           {P::ToolTipText, P::ToolTipBase}};
    for (const auto& [text, ground] : pairs)
      EXPECT_GE(contrastRatio(p.color(text), p.color(ground)), 4.5)
          << text << " on " << ground << " dark " << isDark(p);
    EXPECT_GE(contrastRatio(mutedText(p), p.color(P::Window)), 4.5);
    EXPECT_GE(contrastRatio(p.color(P::Highlight), p.color(P::Base)), 3) << "the focus frame";
  }
  EXPECT_FALSE(isDark(lightPalette()));
  EXPECT_TRUE(isDark(darkPalette()));
}

TEST(Theme, MarksStandOutFromTheGround) {
  for (const bool dark : {false, true}) {
    const QColor ground = (dark ? darkPalette() : lightPalette()).color(QPalette::Base);
    const std::vector<QColor> colours = categoryColours(dark);
    ASSERT_EQ(colours.size(), 7u);
    for (int i = 0; i < safeCategories(dark); ++i)
      EXPECT_GE(contrastRatio(colours[static_cast<std::size_t>(i)], ground), 3) << i << dark;
  }
}

TEST(ColourScales, CellTextReadsOnEveryColour) {
  for (const ColourScale scale :
       {ColourScale::Viridis, ColourScale::Cividis, ColourScale::CividisReversed, ColourScale::BlueOrange}) {
    for (int i = 0; i <= 100; ++i) {
      const QColor ground = scaleColour(scale, i / 100.0);
      EXPECT_GE(contrastRatio(textOn(ground), ground), 4.5) << i;
    }
  }
}

TEST(ColourScales, AmountsGrowLighter) {
  double before = 0;
  for (int i = 0; i <= 20; ++i) {
    const double contrast = contrastRatio(scaleColour(ColourScale::Viridis, i / 20.0), Qt::black);
    EXPECT_GT(contrast, before);
    before = contrast;
  }
  EXPECT_EQ(scaleColour(ColourScale::Viridis, -1), scaleColour(ColourScale::Viridis, 0));
  EXPECT_EQ(scaleColour(ColourScale::Viridis, 2), scaleColour(ColourScale::Viridis, 1));
}

TEST(Icons, FollowTheTheme) {
  const auto darkest = [](const QImage& image) {
    int value = 255;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y).alpha() > 200) value = std::min(value, image.pixelColor(x, y).lightness());
      }
    }
    return value;
  };
  applyTheme(ThemeChoice::Light);
  const QIcon icon = symbolicIcon(QStringLiteral("run"));
  ASSERT_FALSE(icon.isNull());
  EXPECT_LT(darkest(icon.pixmap(32, 32).toImage()), 80);
  applyTheme(ThemeChoice::Dark);
  EXPECT_GT(darkest(icon.pixmap(32, 32).toImage()), 150);
  applyTheme(ThemeChoice::System);
}

TEST(Icons, AllDrawSomething) {
  symbolicIcon(QStringLiteral("run"));
  int count = 0;
  for (QDirIterator it(QStringLiteral(":/icons")); it.hasNext(); ++count) {
    const QString name = QFileInfo(it.next()).completeBaseName();
    const QImage image = symbolicIcon(name).pixmap(32, 32).toImage();
    bool any = false;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) any = any || image.pixelColor(x, y).alpha() > 0;
    }
    EXPECT_TRUE(any) << name.toStdString();
  }
  EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace eido
