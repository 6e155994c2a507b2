// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace eido {

class Gallery;
class ProjectSession;
class QueryBar;
class SampleStore;
class SampleTable;

/// The samples of a set as a table and as a gallery, with the line to search and filter them.
class SamplesPage : public QWidget {
  Q_OBJECT

 public:
  SamplesPage(const QString& set, ProjectSession* session, SampleStore* store, QWidget* parent = nullptr);
  const QString& set() const { return m_set; }
  SampleTable* table() const { return m_table; }
  Gallery* gallery() const { return m_gallery; }
  QueryBar* query() const { return m_query; }
  void showGallery();
  /// Selects the samples for which a condition holds.
  void select(const QString& condition);
  QJsonObject state() const;
  void restore(const QJsonObject& state);

 Q_SIGNALS:
  void sampleActivated(qint64 row);
  void ruleRequested(const QString& set, const QString& expression);

 private:
  void showCount();
  QString tally();

  QString m_set;
  QueryBar* m_query;
  SampleTable* m_table;
  Gallery* m_gallery;
  QTabWidget* m_tabs;
  QLabel* m_count;
  std::string m_tallyOf;  ///< hashes of the columns that were counted
  QString m_tally;
};

}  // namespace eido
