// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "app/window/jobs/job_queue.h"
#include "widgets/plots/picture.h"
#include "widgets/report/map_figure.h"

class QLabel;
class QSplitter;

namespace eido {

class EmbeddingMap;
class MapColouring;
class MapLegend;
class MapPane;
class MapTools;
class ProjectSession;
class QueryBar;
class SampleStore;

/// One map of a sample set, or two side by side: the same samples in two embeddings, with one selection, one pointer
/// and one colouring, and lines from where the selected samples lie on the other map.
class MapPage : public QWidget {
  Q_OBJECT

 public:
  MapPage(const QString& set, ProjectSession* session, SampleStore* store, JobQueue* jobs, QWidget* parent = nullptr);

  const QString& set() const { return m_set; }
  MapPane* first() const { return m_first; }
  MapPane* second() const { return m_second; }
  bool isDouble() const;
  void showColumn(const QString& column);
  /// Two embeddings side by side, coloured by how much their neighbourhoods agree; makes maps of them where there are
  /// none.
  void compare(const QString& a, const QString& b);
  /// Two maps, and which embedding the second one shows is asked at once.
  void askComparison();
  void setColour(const QString& column);
  /// What a report needs to draw what is seen again; without panes while a map is offered or read.
  MapFigure figure() const;
  QJsonObject state() const;
  void restore(const QJsonObject& state);

 Q_SIGNALS:
  void sampleActivated(qint64 row);
  void savePictureRequested(const eido::Picture& picture, const QString& extension);
  void addToReportRequested(const eido::MapFigure& figure);
  void ruleRequested(const QString& set, const QString& expression);
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  void buildTools();
  void fillChoices();
  void setDouble(bool two);
  void recolour();
  void showColouring(std::shared_ptr<const MapColouring> colouring);
  void colourByAgreement();
  void compareColours(const QString& a, const QString& b);
  void rename();
  void updateDrift();
  void tellDrift();
  EmbeddingMap* activeMap() const;
  void eachMap(const std::function<void(EmbeddingMap*)>& visit) const;
  /// Those that show something.
  std::vector<MapPane*> shownPanes() const;
  std::optional<Picture> picture() const;

  QString m_set;
  ProjectSession* m_session;
  SampleStore* m_store;
  JobQueue* m_jobs;
  QueryBar* m_query;
  MapTools* m_tools;
  QLabel *m_note, *m_driftNote;
  std::shared_ptr<const class MapPoints> m_moved;  ///< the first map as it lies on the second
  int m_driftNoteTicket = 0;
  quint64 m_driftNoteJob = 0;
  MapPane *m_first, *m_second;
  MapLegend* m_legend;
  QSplitter* m_split;
  QStringList m_agreementOf, m_agreementShown;
  std::shared_ptr<const MapColouring> m_agreement;
  std::int64_t m_agreementRun = 0;
  bool m_colourWaits = false, m_namesWait = false, m_comparing = false;
  int m_colourTicket = 0, m_nameTicket = 0, m_driftTicket = 0;
  QJsonObject m_restoring;
};

}  // namespace eido
