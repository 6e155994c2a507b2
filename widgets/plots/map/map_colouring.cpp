// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_colouring.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/math/statistics.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

class MapColouringWords {
  Q_DECLARE_TR_FUNCTIONS(MapColouring)
};

constexpr std::uint8_t kOthers = MapColouring::kMostCategories;

}  // namespace

std::shared_ptr<const MapColouring> MapColouring::plain(std::int64_t samples) {
  auto made = std::make_shared<MapColouring>();
  made->m_codes.assign(static_cast<std::size_t>(samples), 0);
  return made;
}

std::shared_ptr<const MapColouring> MapColouring::categories(const QString& title, const Categories& values) {
  auto made = std::make_shared<MapColouring>();
  made->m_kind = Kind::Category;
  made->m_title = title;
  made->m_codes.resize(values.codes.size());
  // one more category than colours would make "others" of one; then it may as well have its name
  const auto named = std::min<std::size_t>(values.names.size(), kMostCategories);
  std::int64_t others = 0, missing = 0;
  for (std::size_t c = 0; c < values.names.size(); ++c) {
    if (c < named)
      made->m_entries.push_back({toQt(values.names[c]), static_cast<std::uint8_t>(c), values.counts[c]});
    else
      others += values.counts[c];
  }
  for (std::size_t i = 0; i < values.codes.size(); ++i) {
    const std::int32_t code = values.codes[i];
    made->m_codes[i] = code < 0 ? kMissing : code < kMostCategories ? static_cast<std::uint8_t>(code) : kOthers;
    missing += code < 0;
  }
  if (others > 0)
    made->m_entries.push_back(
        {MapColouringWords::tr("%Ln other(s)", nullptr, static_cast<int>(values.names.size() - named)), kOthers,
         others});
  if (missing > 0) made->m_entries.push_back({MapColouringWords::tr("no value"), kMissing, missing});
  return made;
}

std::shared_ptr<const MapColouring> MapColouring::numbers(const QString& title, std::span<const double> values,
                                                          ColourScale scale) {
  auto made = std::make_shared<MapColouring>();
  made->m_kind = Kind::Number;
  made->m_title = title;
  made->m_scale = scale;
  std::vector<double> finite;
  for (const double v : values) {
    if (std::isfinite(v)) finite.push_back(v);
  }
  if (!finite.empty()) {
    made->m_low = quantile(finite, 0.005);
    made->m_high = quantile(finite, 0.995);
  }
  const double range = made->m_high > made->m_low ? made->m_high - made->m_low : 1;
  std::int64_t missing = 0;
  made->m_codes.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double position = (values[i] - made->m_low) / range;
    const bool known = std::isfinite(values[i]);
    made->m_codes[i] = known ? static_cast<std::uint8_t>(std::lround(254 * std::clamp(position, 0.0, 1.0))) : kMissing;
    missing += !known;
  }
  if (missing > 0) made->m_entries.push_back({MapColouringWords::tr("no value"), kMissing, missing});
  return made;
}

std::vector<QRgb> MapColouring::palette(bool dark) const {
  const std::vector<QColor> named = manyCategoryColours(dark);
  const QRgb grey = dark ? qRgb(0x8c, 0x92, 0x9a) : qRgb(0x7a, 0x7f, 0x87);
  std::vector<QRgb> colours(256, grey);
  for (std::size_t c = 0; c < colours.size() - 1; ++c) {
    if (m_kind == Kind::Number)
      colours[c] = scaleColour(m_scale, static_cast<double>(c) / 254).rgb();
    else if (m_kind == Kind::Category && c < named.size() && c < kOthers)
      colours[c] = named[c].rgb();
    else if (m_kind == Kind::Plain)
      colours[c] = named.front().rgb();
  }
  return colours;
}

MarkerShape MapColouring::shape(std::uint8_t code) const {
  if (m_kind != Kind::Category || code == kMissing) return MarkerShape::Circle;
  return static_cast<MarkerShape>(std::min<int>(code, static_cast<int>(MarkerShape::Plus)));
}

std::vector<std::int64_t> MapColouring::countByCode(const SampleBits& among) const {
  std::vector<std::int64_t> counts(256, 0);
  among.forEach([&](std::int64_t row) { ++counts[m_codes[static_cast<std::size_t>(row)]]; });
  return counts;
}

SampleBits MapColouring::samplesOf(std::uint8_t code) const {
  SampleBits bits(static_cast<std::int64_t>(m_codes.size()));
  for (std::size_t i = 0; i < m_codes.size(); ++i) {
    if (m_codes[i] == code) bits.set(static_cast<std::int64_t>(i));
  }
  return bits;
}

}  // namespace eido
