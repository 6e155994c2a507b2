// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeWidget>
#include <QWidget>
#include <memory>

#include "widgets/plots/map/map_colouring.h"

class QLabel;

namespace eido {

class EmbeddingMap;

/// What the colours of a map mean, with how many samples of each are selected and how many are in view. Activating an
/// entry selects its samples (Shift and Ctrl as on the map).
class MapLegend : public QWidget {
  Q_OBJECT

 public:
  explicit MapLegend(EmbeddingMap* map, QWidget* parent = nullptr);
  /// After another colouring.
  void refresh();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void count();

  EmbeddingMap* m_map;
  QLabel *m_title, *m_bar, *m_low, *m_high;
  QWidget* m_scale;
  QTreeWidget* m_list;
  QTimer m_timer;
};

}  // namespace eido
