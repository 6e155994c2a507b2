// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/session/runs/compare_figures.h"
#include "widgets/plots/picture.h"

class QComboBox;
class QLabel;

namespace eido {

class ChartView;
class ProjectSession;
class TableView;

/// Two runs of one analysis side by side: where they were asked for something else, and each figure of the things that
/// both speak of, with its difference, as a table and as a picture.
class CompareRunsPage : public QWidget {
  Q_OBJECT

 public:
  CompareRunsPage(qint64 first, qint64 second, ProjectSession* session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  void savePictureRequested(const eido::Picture& picture, const QString& extension);

 private:
  struct Compared {
    std::shared_ptr<const Table> settings;
    std::vector<ComparedFigure> figures;
    std::string analysis;
    QString sentence;
  };
  static Compared compare(const class Project& project, qint64 first, qint64 second, const class Task& task);
  void present(Compared compared);
  void showFigure(int index);

  Compared m_compared;
  QLabel *m_sentence, *m_same;
  QComboBox* m_choice;
  TableView *m_settings, *m_table;
  QWidget* m_pictured;
  ChartView* m_chart;
};

}  // namespace eido
