// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/view_keys.h"

#include <QKeyEvent>
#include <algorithm>

namespace eido {

const QList<ViewKeys::Entry>& ViewKeys::entries() {
  static const QList<Entry> all{
      {Qt::Key_V, "view.pointer", QT_TRANSLATE_NOOP("ViewKeys", "Pointer (map)")},
      {Qt::Key_R, "view.rectangle", QT_TRANSLATE_NOOP("ViewKeys", "Rectangle (map)")},
      {Qt::Key_L, "view.lasso", QT_TRANSLATE_NOOP("ViewKeys", "Lasso (map)")},
      {Qt::Key_Plus, "view.zoomIn", QT_TRANSLATE_NOOP("ViewKeys", "Zoom in (map)")},
      {Qt::Key_Minus, "view.zoomOut", QT_TRANSLATE_NOOP("ViewKeys", "Zoom out (map)")},
      {Qt::Key_0, "view.fit", QT_TRANSLATE_NOOP("ViewKeys", "Show all (map)")},
      {Qt::Key_N, "view.next", QT_TRANSLATE_NOOP("ViewKeys", "Next selected sample")},
      {Qt::Key_P, "view.previous", QT_TRANSLATE_NOOP("ViewKeys", "Previous selected sample")},
      {Qt::Key_J, "view.down", QT_TRANSLATE_NOOP("ViewKeys", "Next sample (table, gallery)")},
      {Qt::Key_K, "view.up", QT_TRANSLATE_NOOP("ViewKeys", "Previous sample (table, gallery)")},
      {Qt::Key_M, "view.mark", QT_TRANSLATE_NOOP("ViewKeys", "Mark or unmark the sample")},
      {Qt::Key_Space, "view.look", QT_TRANSLATE_NOOP("ViewKeys", "Look at the sample")}};
  return all;
}

ViewKeys& ViewKeys::instance() {
  static ViewKeys keys;
  return keys;
}

void ViewKeys::choose(int standard, int key) {
  if (key == standard)
    m_chosen.remove(standard);
  else
    m_chosen.insert(standard, key);
}

int ViewKeys::meaning(const QKeyEvent* event) const {
  constexpr auto kOthers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
  const int pressed = event->key();
  if (m_chosen.isEmpty() || (event->modifiers() & kOthers) != 0) return pressed;
  if (const int standard = m_chosen.key(pressed, 0); standard != 0) return standard;
  return m_chosen.contains(pressed) ? int{Qt::Key_unknown} : pressed;
}

}  // namespace eido
