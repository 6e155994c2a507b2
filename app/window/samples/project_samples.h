// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <list>

#include "app/window/project/project_session.h"
#include "widgets/samples/sample_source.h"

namespace eido {

/// The samples of one set of the open project. Columns are read by jobs when they are first asked for and kept within a
/// bound of memory, the least lately used ones going first.
class ProjectSamples final : public SampleSource {
  Q_OBJECT

 public:
  ProjectSamples(ProjectSession* session, SampleSetInfo set, QObject* parent = nullptr);

  const SampleSetInfo& set() const override { return m_set; }
  Texts keys() override;
  Texts texts(const ColumnInfo& column) override;
  Numbers numbers(const ColumnInfo& column) override;
  QString mediaPath(std::string_view cell) const override;

  /// The set as it is now: columns that have changed are forgotten.
  void update(const SampleSetInfo& set);
  void setLimit(std::int64_t bytes);

 private:
  struct Entry {
    QString hash;  // of the column's content
    Texts texts;
    Numbers numbers;
    std::int64_t bytes = 0;
    qint64 used = 0;  // when it was last asked for, in ms of the clock
  };
  Entry* find(qint64 id, const QString& hash);
  void read(qint64 id, const QString& hash, std::function<Entry(const class ProjectColumns&, const Task&)> reader);
  void store(qint64 id, Entry entry);

  ProjectSession* m_session;
  SampleSetInfo m_set;
  QHash<qint64, Entry> m_entries;  // by column id; 0 = the keys
  std::list<qint64> m_used;        // newest first
  QSet<qint64> m_reading, m_broken;
  QElapsedTimer m_clock;
  std::int64_t m_limit = std::int64_t{1} << 30;
};

}  // namespace eido
