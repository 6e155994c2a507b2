// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "app/window/jobs/job_queue.h"

namespace eido {

class ProjectSession;
class SampleStore;

/// Everything that is done with the selection of the current set.
class SelectionMenu : public QMenu {
  Q_OBJECT

 public:
  SelectionMenu(ProjectSession* session, SampleStore* store, QWidget* parent);
  QAction *all, *none, *invert, *grow, *next, *previous, *save, *filterSelected, *clearFilter, *exportKeys;
  /// By which embedding and how many neighbours the selection is to grow.
  void askGrow();

 Q_SIGNALS:
  /// The selection is to become a slice.
  void sliceRequested(const QString& set);
  void exportRequested(const QString& set);
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  void follow();
  void showState();

  ProjectSession* m_session;
  SampleStore* m_store;
};

}  // namespace eido
