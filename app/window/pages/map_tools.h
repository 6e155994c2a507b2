// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "widgets/plots/map/embedding_map.h"

class QAction;
class QActionGroup;
class QComboBox;
class QToolBar;

namespace eido {

class FlowLayout;

/// What stands over maps: how to select, zoom, the second map, colours, names and what leaves the page; wraps where the
/// page is narrow, so that nothing hides.
class MapTools : public QWidget {
  Q_OBJECT

 public:
  explicit MapTools(QWidget* parent = nullptr);

  QAction* twoMaps() const { return m_twoMaps; }
  QAction* drift() const { return m_drift; }
  QComboBox* colour() const { return m_colour; }
  QComboBox* names() const { return m_names; }
  /// For the maps' own menus.
  QList<QAction*> exports() const { return m_exports; }
  void showTool(MapTool tool);

 Q_SIGNALS:
  void toolChosen(eido::MapTool tool);
  void modeChosen(eido::SelectMode mode);
  void zoomRequested(double factor);
  void fitRequested();
  void copyRequested();
  void saveRequested(const QString& extension);
  void reportRequested();

 private:
  struct Entry {
    QString name, icon, tip;
  };
  QActionGroup* addGroup(const QList<Entry>& entries, const std::function<void(int number)>& chosen);
  QAction* addSwitch(const char* name, const QString& icon, const QString& text, const QString& tip);
  QComboBox* addChoice(const char* name, const QString& title);
  void addExports();

  FlowLayout* m_row;
  QToolBar* m_bar;
  QActionGroup* m_tools;
  QAction *m_twoMaps, *m_drift;
  QComboBox *m_colour, *m_names;
  QList<QAction*> m_exports;
};

}  // namespace eido
