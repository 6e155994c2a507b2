// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/window/jobs/job_queue.h"
#include "core/data/column.h"
#include "widgets/plots/map/map_points.h"
#include "widgets/results/result_kind.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace eido {

class EmbeddingMap;
class ProjectSession;
class SampleStore;

/// One map with the choice of what it shows: a projection, or an embedding that has none yet, for which it offers to
/// make one and shows the layout while it grows.
class MapPane : public QWidget {
  Q_OBJECT

 public:
  MapPane(const QString& set, ProjectSession* session, SampleStore* store, JobQueue* jobs, QWidget* parent = nullptr);

  EmbeddingMap* map() const { return m_map; }
  /// Shows a column; an embedding of many dimensions by its newest projection, or by the offer to make one.
  /// @return whether there is such a column
  bool showColumn(const QString& column);
  /// Makes a projection of the chosen embedding at once, when there is none.
  void showColumnProjected(const QString& column);
  /// Lets the person choose another column.
  void askColumn();
  /// The column that is shown or offered.
  QString column() const;
  /// The embedding that the map is a picture of.
  QString embedding() const;
  bool busy() const { return m_loading || m_job != 0; }

 Q_SIGNALS:
  void columnChanged();
  /// The points of the column are there.
  void loaded();
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  void fill();
  void choose();
  void load(const ColumnInfo& column);
  struct Maker {
    QPushButton* button;
    std::string analysis;
    MapOffer offer;
  };
  void project(const Maker& maker);
  void preview(const std::shared_ptr<const MapPoints>& points);
  void showJob();
  const ColumnInfo* info(const QString& column) const;
  QString projectionOf(const ColumnInfo& embedding) const;

  QString m_set;
  ProjectSession* m_session;
  JobQueue* m_jobs;
  EmbeddingMap* m_map;
  QComboBox* m_choice;
  QStackedWidget* m_stack;
  QLabel* m_offer;
  std::vector<Maker> m_makers;  ///< ways to make a map, the quickest first
  QPushButton* m_cancel;
  QProgressBar* m_progress;
  QString m_shown, m_shownHash;
  std::int64_t m_wantedRun = 0;  ///< the map that it made is shown when it is there
  int m_ticket = 0;
  quint64 m_job = 0;
  bool m_loading = false;
};

}  // namespace eido
