// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QLabel;
class QToolButton;

namespace eido {

class FlowLayout;

/// A figure that a run is remembered by: "Mutual kNN **0.416** (0.409 to 0.424)".
struct FindingChip {
  QString label;       ///< what it is
  QString value;       ///< as a person reads it
  QString range = {};  ///< its interval, or what chance gives; "" = neither is known
};

/// "0.409 to 0.424"; "" where there is no interval.
QString rangeLabel(double low, double high, int decimals);

/// The first sentence of a text, with its point; the whole where there is only one.
QString firstSentence(const QString& text);

/// What a run found: one sentence, a few figures, and the rest of it when it is wanted.
class FindingBar : public QWidget {
  Q_OBJECT

 public:
  explicit FindingBar(QWidget* parent = nullptr);
  /// @param detail  a line below the rest: how it was made
  void setRun(const QString& finding, const std::vector<FindingChip>& chips, const QString& detail);
  void showFinding(const QString& finding);
  void unfold(bool open);

 private:
  void showMore();

  QLabel *m_headline, *m_rest, *m_detail;
  QToolButton* m_more;
  QWidget* m_chips;
  FlowLayout* m_row;
};

}  // namespace eido
