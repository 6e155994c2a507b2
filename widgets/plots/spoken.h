// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace eido {

/// A plot that screen readers are told about: a chart whose value is whatever the person looks at (Qt's own charts say
/// nothing). Mixed into a widget.
class SpokenPlot {
 public:
  virtual ~SpokenPlot() = default;
  /// What has the focus within the plot, in words.
  virtual QString focusText() const = 0;

 protected:
  /// Before the first screen reader asks.
  static void install();
  /// Tells screen readers that focusText() of `widget`, which this is, is another one now.
  void announceFocus(QWidget* widget) const;
};

}  // namespace eido
