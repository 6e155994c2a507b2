// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/colour_scales.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace eido {
namespace {

constexpr std::array<QRgb, 11> kViridis = {0xff440154, 0xff482475, 0xff414487, 0xff355f8d, 0xff2a788e, 0xff21918c,
                                           0xff22a884, 0xff44bf70, 0xff7ad151, 0xffbddf26, 0xfffde725};
constexpr std::array<QRgb, 11> kCividis = {0xff00224e, 0xff083370, 0xff35456c, 0xff4f576c, 0xff666970, 0xff7d7c78,
                                           0xff948e77, 0xffaea371, 0xffc8b866, 0xffe5cf52, 0xfffee838};
constexpr std::array<QRgb, 9> kBlueOrange = {0xff1f4e8c, 0xff3f78b8, 0xff7fa9d3, 0xffbcd2e8, 0xfff2f2f2,
                                             0xfff8d3a8, 0xffeda659, 0xffd0761b, 0xff8f4a05};

QColor interpolate(std::span<const QRgb> stops, double position) {
  const double at = position * static_cast<double>(stops.size() - 1);
  const auto first = std::min(static_cast<std::size_t>(at), stops.size() - 2);
  const double share = at - static_cast<double>(first);
  const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
  const QRgb a = stops[first], b = stops[first + 1];
  return QColor(part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b)));
}

}  // namespace

QColor scaleColour(ColourScale scale, double position) {
  const double p = std::isnan(position) ? 0 : std::clamp(position, 0.0, 1.0);
  switch (scale) {
    case ColourScale::Viridis:
      return interpolate(kViridis, p);
    case ColourScale::ViridisReversed:
      return interpolate(kViridis, 1 - p);
    case ColourScale::Cividis:
      return interpolate(kCividis, p);
    case ColourScale::CividisReversed:
      return interpolate(kCividis, 1 - p);
    case ColourScale::BlueOrange:
      return interpolate(kBlueOrange, p);
  }
  return {};
}

std::vector<QColor> categoryColours(bool dark) {
  const QColor orange(0xe6, 0x9f, 0x00), sky(0x56, 0xb4, 0xe9), green(0x00, 0x9e, 0x73), yellow(0xf0, 0xe4, 0x42),
      blue(0x00, 0x72, 0xb2), vermillion(0xd5, 0x5e, 0x00), purple(0xcc, 0x79, 0xa7);
  if (dark) return {sky, orange, green, yellow, vermillion, purple, blue};
  return {blue, vermillion, green, purple, sky, orange, yellow};
}

std::vector<QColor> manyCategoryColours(bool dark) {
  std::vector<QColor> colours = categoryColours(dark);
  const QColor wine(0x88, 0x22, 0x55), indigo(0x33, 0x22, 0x88), forest(0x11, 0x77, 0x33), rose(0xcc, 0x66, 0x77),
      olive(0x99, 0x99, 0x33), teal(0x44, 0xaa, 0x99), violet(0xaa, 0x44, 0x99);
  // dark ones lighter on dark ground
  const auto add = [&](const QColor& colour) {
    colours.push_back(dark && colour.lightness() < 110 ? colour.lighter(170) : colour);
  };
  for (const QColor& colour : {wine, forest, indigo, olive, rose, teal, violet}) add(colour);
  return colours;
}

int safeCategories(bool dark) { return dark ? 7 : 4; }

}  // namespace eido
