// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>

#include "app/window/samples/project_samples.h"
#include "widgets/selection/sample_selection.h"

class QUndoStack;

namespace eido {

/// The samples and the one selection of each set of the open project, shared by all pages and panels. One set is the
/// current one: the last that the person looked at.
class SampleStore : public QObject {
  Q_OBJECT

 public:
  SampleStore(ProjectSession* session, QUndoStack* history, QObject* parent = nullptr);

  /// Null where the project has no such set.
  ProjectSamples* samples(const QString& set);
  SampleSelection* selection(const QString& set);
  /// The sets whose samples were looked at.
  QStringList used() const { return m_items.keys(); }
  QString current() const { return m_current; }
  SampleSelection* currentSelection() { return selection(m_current); }
  void setCurrent(const QString& set);
  /// Bytes that the columns of a set may take.
  void setLimit(std::int64_t bytes);
  /// Makes the sample of a key the focus; looks it up by a job.
  void focusKey(const QString& set, const QString& key);
  /// Looks the samples of the keys up by a job; those that are not there are left out.
  void findKeys(const QString& set, const QStringList& keys, QObject* context, std::function<void(SampleBits)> then);
  /// Selects the samples of the keys.
  void selectKeys(const QString& set, const QStringList& keys);

 Q_SIGNALS:
  void currentChanged();
  /// The set has another number of samples, or is gone: what showed it must go.
  void setGone(const QString& set);

 private:
  struct Item {
    ProjectSamples* samples = nullptr;
    SampleSelection* selection = nullptr;
  };
  Item* item(const QString& set);
  void update();
  void drop(const QString& set);

  ProjectSession* m_session;
  QUndoStack* m_history;
  QHash<QString, Item> m_items;
  QString m_current;
  std::int64_t m_limit = std::int64_t{1} << 30;
};

}  // namespace eido
