// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace eido {

/// What happened, newest last; rows can be copied.
class MessageList : public QListWidget {
  Q_OBJECT

 public:
  enum class Weight { Info, Warning, Error };
  explicit MessageList(QWidget* parent = nullptr);
  void add(Weight weight, const QString& text);
  Q_SLOT void copy();
  /// With what a report of a problem needs to say: version, system, times.
  void copyDetails();
};

}  // namespace eido
