// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

class QKeyEvent;

namespace eido {

/// The single keys of views (V, R, L on a map, J and K in lists, ...). Views ask what the pressed key stands for, so
/// that a person can choose other keys. One for the program; for the main thread.
class ViewKeys {
 public:
  struct Entry {
    int standard;      ///< Qt::Key; what views know it by
    const char* id;    ///< stable word for settings
    const char* what;  ///< English; the context of its translation is "ViewKeys"
  };
  static const QList<Entry>& entries();
  static ViewKeys& instance();

  /// The key to press for an entry.
  int keyOf(int standard) const { return m_chosen.value(standard, standard); }
  void choose(int standard, int key);
  /// The standard key of what was pressed; Qt::Key_unknown for one that no longer means anything.
  int meaning(const QKeyEvent* event) const;

 private:
  QHash<int, int> m_chosen;
};

/// What a pressed key means to a view: the shorthand.
inline int viewKey(const QKeyEvent* event) { return ViewKeys::instance().meaning(event); }

}  // namespace eido
