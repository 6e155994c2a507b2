// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QIcon>
#include <QTimer>
#include <functional>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace eido {

class ProjectSession;
class SampleStore;
class Workbench;

/// One line that finds commands, columns, runs, slices and samples of the current set; Return does what the found thing
/// is for: runs the command, opens the map or the run, selects the slice, looks at the sample.
class SearchDialog : public QDialog {
  Q_OBJECT

 public:
  SearchDialog(Workbench* workbench, QWidget* parent);
  QTreeWidget* results() const { return m_list; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Hit {
    QIcon icon;
    QString title, detail;
    std::function<void()> act;  ///< none = it is only told
  };
  void look();
  void lookForSamples(const QString& text);
  void add(const QString& group, std::vector<Hit> hits);
  static void rank(std::vector<Hit>& hits, const QString& text);
  std::vector<Hit> actionsFor(const QString& text) const;
  std::vector<Hit> questionsFor(const QString& text) const;
  std::vector<Hit> parametersFor(const QString& text) const;
  std::vector<Hit> helpFor(const QString& text) const;
  std::vector<Hit> thingsFor(const QString& text) const;
  void act(QTreeWidgetItem* item);

  Workbench* m_workbench;
  ProjectSession* m_session;
  SampleStore* m_store;
  QLineEdit* m_line;
  QTreeWidget* m_list;
  QTimer m_later;
  int m_ticket = 0;
  quint64 m_job = 0;
  std::vector<std::function<void()>> m_acts;
};

}  // namespace eido
