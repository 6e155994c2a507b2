// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <cmath>

namespace eido {
namespace {

struct Colours {
  QRgb window, base, alternate, text, muted, button, highlight, highlightedText, link, mid, light, dark, tip;
};

QPalette paletteOf(const Colours& c) {
  QPalette p;
  p.setColor(QPalette::Window, QColor(c.window));
  p.setColor(QPalette::WindowText, QColor(c.text));
  p.setColor(QPalette::Base, QColor(c.base));
  p.setColor(QPalette::AlternateBase, QColor(c.alternate));
  p.setColor(QPalette::Text, QColor(c.text));
  p.setColor(QPalette::PlaceholderText, QColor(c.muted));
  p.setColor(QPalette::Button, QColor(c.button));
  p.setColor(QPalette::ButtonText, QColor(c.text));
  p.setColor(QPalette::BrightText, QColor(c.highlightedText));
  p.setColor(QPalette::Highlight, QColor(c.highlight));
  p.setColor(QPalette::HighlightedText, QColor(c.highlightedText));
  p.setColor(QPalette::Link, QColor(c.link));
  p.setColor(QPalette::LinkVisited, QColor(c.link));
  p.setColor(QPalette::ToolTipBase, QColor(c.tip));
  p.setColor(QPalette::ToolTipText, QColor(c.text));
  p.setColor(QPalette::Light, QColor(c.light));
  p.setColor(QPalette::Midlight, QColor(c.alternate));
  p.setColor(QPalette::Mid, QColor(c.mid));
  p.setColor(QPalette::Dark, QColor(c.dark));
  p.setColor(QPalette::Shadow, QColor(c.dark).darker(130));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, QColor(c.muted));
  p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
  p.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(c.text));
  return p;
}

double channel(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) {
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto part = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
  return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

/// Fusion draws the outlines of boxes darker than the window, which nobody sees on a dark one.
class OutlinedStyle final : public QProxyStyle {
 public:
  OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box =
        element == PE_IndicatorCheckBox || element == PE_FrameLineEdit || element == PE_IndicatorItemViewItemCheck;
    if (!box || !isDark(option->palette) || (option->state & State_HasFocus) != 0) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(mixed(option->palette.color(QPalette::Base), option->palette.color(QPalette::Text), 0.45));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
  }
};

}  // namespace

QPalette lightPalette() {
  return paletteOf({.window = 0xfff3f3f4,
                    .base = 0xffffffff,
                    .alternate = 0xfff7f7f8,
                    .text = 0xff1b1d20,
                    .muted = 0xff5d636b,
                    .button = 0xffececee,
                    .highlight = 0xff1f66b0,
                    .highlightedText = 0xffffffff,
                    .link = 0xff1a5a9e,
                    .mid = 0xffb9bcc2,
                    .light = 0xffffffff,
                    .dark = 0xff8f949c,
                    .tip = 0xfffffbe6});
}

QPalette darkPalette() {
  return paletteOf({.window = 0xff2a2c2f,
                    .base = 0xff1e1f22,
                    .alternate = 0xff25272a,
                    .text = 0xffe7e8ea,
                    .muted = 0xffa9afb7,
                    .button = 0xff36393d,
                    .highlight = 0xff2f6fb5,
                    .highlightedText = 0xffffffff,
                    .link = 0xff7fb8f0,
                    .mid = 0xff4a4e54,
                    .light = 0xff44484d,
                    .dark = 0xff17181a,
                    .tip = 0xff3a3d42});
}

void applyTheme(ThemeChoice choice) {
  if (dynamic_cast<OutlinedStyle*>(QApplication::style()) == nullptr) QApplication::setStyle(new OutlinedStyle);
  switch (choice) {
    case ThemeChoice::System:
      QApplication::setPalette(QPalette());
      break;
    case ThemeChoice::Light:
      QApplication::setPalette(lightPalette());
      break;
    case ThemeChoice::Dark:
      QApplication::setPalette(darkPalette());
      break;
  }
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

double contrastRatio(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor mutedText(const QPalette& palette) {
  const QColor window = palette.color(QPalette::Window);
  const QColor text = palette.color(QPalette::WindowText);
  for (double share = 0.35; share > 0.01; share -= 0.05) {
    const QColor colour = mixed(text, window, share);
    if (contrastRatio(colour, window) >= 4.6 && contrastRatio(colour, palette.color(QPalette::Base)) >= 4.6)
      return colour;
  }
  return text;
}

QColor gridLine(const QPalette& palette) {
  return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.28);
}

QColor textOn(const QColor& background) {
  return contrastRatio(Qt::black, background) >= contrastRatio(Qt::white, background) ? QColor(Qt::black)
                                                                                      : QColor(Qt::white);
}

}  // namespace eido
