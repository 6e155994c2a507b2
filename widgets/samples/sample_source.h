// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <algorithm>
#include <memory>
#include <vector>

#include "core/data/column.h"
#include "core/data/packed_texts.h"

namespace eido {

/// The first column of pictures of a set; null = it has none.
inline const ColumnInfo* firstMedia(const SampleSetInfo& set) {
  const auto found = std::find_if(set.columns.begin(), set.columns.end(),
                                  [](const ColumnInfo& c) { return c.kind == ColumnKind::Media; });
  return found == set.columns.end() ? nullptr : &*found;
}

/// The samples of one set, for views: columns come when they were asked for and read by a worker. Everything that is
/// given out is immutable and stays valid as long as it is held.
class SampleSource : public QObject {
  Q_OBJECT

 public:
  using Texts = std::shared_ptr<const PackedTexts>;
  using Numbers = std::shared_ptr<const std::vector<double>>;
  using QObject::QObject;

  virtual const SampleSetInfo& set() const = 0;
  /// Null while they are being read; `loaded` follows.
  virtual Texts keys() = 0;
  /// Of any column but vectors (numbers as text). Null while it is being read, or where it can't be.
  virtual Texts texts(const ColumnInfo& column) = 0;
  /// Of a number or score column; NaN = missing.
  virtual Numbers numbers(const ColumnInfo& column) = 0;
  /// Where the picture of a media cell lies.
  virtual QString mediaPath(std::string_view cell) const = 0;

 Q_SIGNALS:
  /// Keys or a column have arrived.
  void loaded();
  /// Columns were added, renamed or removed, or hold other values: set() is another one.
  void changed();
};

}  // namespace eido
