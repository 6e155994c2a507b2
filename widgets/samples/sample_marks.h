// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>
#include <map>
#include <vector>

#include "core/data/sample_bits.h"
#include "widgets/samples/sample_source.h"

class QPainter;

namespace eido {

/// A judgement that has a key of its own.
struct MarkKind {
  QString name;     ///< as it is stored
  QString title;    ///< "mislabelled"
  QString verb;     ///< of its button, with the letter of its menu: "&Mislabelled"
  QString meaning;  ///< a sentence
  Qt::Key key;
};
/// All of them, in the order of their keys.
std::vector<MarkKind> markKinds();
/// What a person reads for a mark; a mark of another's making is its own name.
QString markTitle(const QString& name);

/// How many of some samples have which mark.
struct MarkTally {
  std::int64_t samples = 0, tagged = 0;
  std::map<QString, std::int64_t> marks;  ///< by the mark's name
  std::int64_t marked() const;
  /// "3 mislabelled, 2 confirmed, 1 with tags"; "" where nothing is marked.
  QString text() const;
};

/// Reads marks and tags of a set's samples. Each question asks the source for the columns, which may come later
/// (SampleSource::loaded); until then nothing is marked.
class SampleMarks {
 public:
  explicit SampleMarks(SampleSource* source) : m_source(source) {}
  QString markOf(std::int64_t row) const;
  QStringList tagsOf(std::int64_t row) const;
  /// Of these rows; null = of all. O(rows)
  MarkTally tally(const std::vector<std::int32_t>* rows = nullptr) const;

 private:
  SampleSource::Texts textsOf(std::string_view column) const;
  SampleSource* m_source;
};

/// A disk with the sign of a mark, told apart by its form and not by its colour alone. Nothing for "".
void drawMark(QPainter& painter, const QRectF& disk, const QString& mark);

}  // namespace eido
