// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace eido {

class ProjectSession;

/// What runs of the open project found, in the window's language: read by a worker when it is asked for, and kept.
class RunFindings : public QObject {
  Q_OBJECT

 public:
  explicit RunFindings(ProjectSession* session, QObject* parent = nullptr);
  /// The finding, whole; null while it is being read, "" where there is none to tell.
  QString of(qint64 run);

 Q_SIGNALS:
  /// More of them are known.
  void changed();

 private:
  void read();

  ProjectSession* m_session;
  QHash<qint64, QString> m_known;
  QList<qint64> m_wanted;
  bool m_reading = false;
  int m_project = 0;  ///< counts those that were open
};

}  // namespace eido
