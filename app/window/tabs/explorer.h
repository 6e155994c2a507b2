// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "app/window/jobs/job_queue.h"
#include "core/data/sample_bits.h"
#include "widgets/plots/picture.h"
#include "widgets/report/map_figure.h"

class QUndoStack;
class QWidget;

namespace eido {

class MapPage;
class PageTabs;
class ProjectSession;
class SampleStore;
class SamplesPage;

/// Where samples are looked at: opens maps and lists of samples, and makes, edits and applies slices.
class Explorer : public QObject {
  Q_OBJECT

 public:
  Explorer(ProjectSession* session, SampleStore* store, PageTabs* pages, QUndoStack* undo, QWidget* window);

  MapPage* showMap(const QString& set, const QString& column = {});
  /// Two embeddings side by side.
  MapPage* compare(const QString& set, const QString& a, const QString& b);
  /// One column on a map, or two side by side. @param colour  a column; "" = as they are coloured now
  void showMaps(const QString& set, const QStringList& columns, const QString& colour);
  SamplesPage* showSamples(const QString& set);
  /// Selects, or filters by, the samples of a slice.
  void applySlice(const QString& set, const QString& slice, bool asFilter);
  /// Asks for a name and keeps the selection under it.
  void askSlice(const QString& set);
  /// The same of other samples. @param proposal  of a name
  void askSliceOf(const QString& set, const std::shared_ptr<const SampleBits>& members, const QString& proposal);
  /// Asks for a name and keeps what the expression finds.
  void askRule(const QString& set, const QString& expression);
  void askEditSlice(const QString& set, const QString& slice);

 Q_SIGNALS:
  void savePictureRequested(const eido::Picture& picture, const QString& extension);
  void addToReportRequested(const eido::MapFigure& figure);
  void failed(const QString& action, const eido::JobFailure& failure);
  /// The person wants to see a sample closely.
  void inspectorRequested();

 private:
  void askName(const QString& set, const QString& title, const QString& proposal,
               std::function<void(const QString&)> then);
  void saveSlice(const QString& set, const QString& name, std::shared_ptr<const SampleBits> members,
                 const QString& rule);

  ProjectSession* m_session;
  SampleStore* m_store;
  PageTabs* m_pages;
  QUndoStack* m_undo;
  QWidget* m_window;
};

}  // namespace eido
