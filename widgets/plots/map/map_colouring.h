// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/data/packed_texts.h"
#include "core/data/sample_bits.h"
#include "widgets/theme/colour_scales.h"

namespace eido {

/// Shapes of single markers: a category is told by its shape too, never by colour alone.
enum class MarkerShape { Circle, Square, Triangle, Diamond, TriangleDown, Cross, Pentagon, Plus };

/// What the colour of each sample on a map means.
class MapColouring {
 public:
  enum class Kind { Plain, Category, Number };
  static constexpr std::uint8_t kMissing = 255;
  static constexpr int kMostCategories = 14;  ///< the others share one grey

  /// All samples alike.
  static std::shared_ptr<const MapColouring> plain(std::int64_t samples);
  /// One colour a category, the most frequent ones first.
  static std::shared_ptr<const MapColouring> categories(const QString& title, const Categories& values);
  /// From the smallest to the largest of the finite numbers, by the scale; a few outliers beyond the 0.5 % and 99.5 %
  /// quantiles take the end colours.
  static std::shared_ptr<const MapColouring> numbers(const QString& title, std::span<const double> values,
                                                     ColourScale scale = ColourScale::Viridis);

  Kind kind() const { return m_kind; }
  const QString& title() const { return m_title; }
  /// One byte a sample: category, position on the scale of 0..254, or kMissing.
  const std::vector<std::uint8_t>& codes() const { return m_codes; }
  /// The colour of every code (256), for a light or dark ground.
  std::vector<QRgb> palette(bool dark) const;
  MarkerShape shape(std::uint8_t code) const;

  /// Category: names by code; the last may be "others". Number: empty.
  struct Entry {
    QString name;
    std::uint8_t code = 0;
    std::int64_t samples = 0;
  };
  const std::vector<Entry>& entries() const { return m_entries; }
  double lowest() const { return m_low; }
  double highest() const { return m_high; }
  ColourScale scale() const { return m_scale; }
  /// Members of `among` by code (256 counts).
  std::vector<std::int64_t> countByCode(const SampleBits& among) const;
  /// Samples of an entry.
  SampleBits samplesOf(std::uint8_t code) const;

 private:
  Kind m_kind = Kind::Plain;
  QString m_title;
  std::vector<std::uint8_t> m_codes;
  std::vector<Entry> m_entries;
  ColourScale m_scale = ColourScale::Viridis;
  double m_low = 0, m_high = 0;
};

}  // namespace eido
