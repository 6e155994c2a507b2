// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/data/result.h"

class QComboBox;
class QLabel;

namespace eido {

class ProjectSession;
class TableView;

/// Two runs of one analysis side by side: what they were asked for and what they found, differences marked.
class CompareRunsPage : public QWidget {
  Q_OBJECT

 public:
  CompareRunsPage(qint64 first, qint64 second, ProjectSession* session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);

 private:
  struct Compared {
    std::shared_ptr<const Table> settings;
    std::vector<std::shared_ptr<const Table>> results;  ///< of each table that both have
    std::string analysis;
    QString sentence;
  };
  void present(Compared compared);

  std::vector<std::shared_ptr<const Table>> m_results;
  std::string m_analysis;
  QLabel* m_sentence;
  QComboBox* m_choice;
  TableView *m_settings, *m_table;
};

}  // namespace eido
