// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/window/jobs/job_queue.h"

namespace eido {

class ProjectSession;

/// What can be done with a stored run without a form: made anew from today's data, and computed again to prove that it
/// gives the same numbers.
class RunActions : public QObject {
  Q_OBJECT

 public:
  RunActions(ProjectSession* session, QObject* parent = nullptr);
  /// Makes a new run with the choices of an old one.
  void bringUpToDate(qint64 run);
  /// The same for every run that is out of date.
  void bringAllUpToDate();
  /// Computes a run again, compares every number and stores nothing.
  void prove(qint64 run);

 Q_SIGNALS:
  /// `run` was made in place of `before`.
  void made(qint64 run, qint64 before);
  /// The outcome of `prove`, in a sentence.
  void proved(qint64 run, bool equal, const QString& sentence);
  void said(const QString& text);
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  ProjectSession* m_session;
};

}  // namespace eido
