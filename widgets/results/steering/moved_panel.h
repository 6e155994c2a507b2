// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/results/steering/steering_run.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace eido {

class Gallery;
class SampleSelection;
class SampleSource;

/// The samples that moved furthest, or those whose task was told otherwise afterwards, in pictures and words.
class MovedPanel : public QWidget {
  Q_OBJECT

 public:
  explicit MovedPanel(PageHost& host, QWidget* parent = nullptr);
  void show(std::shared_ptr<const SteeringRun> run);
  void setWay(int way);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_gallery; }

 private:
  std::vector<const SteeringRun::Sample*> chosen() const;
  void fillKinds();
  void fill();

  PageHost& m_host;
  std::shared_ptr<const SteeringRun> m_run;
  int m_way = 0;
  QPointer<SampleSource> m_source;
  QPointer<SampleSelection> m_selection;
  QComboBox* m_kind;
  QPushButton* m_select;
  QLabel* m_word;
  QVBoxLayout* m_layout;
  Gallery* m_gallery = nullptr;
};

}  // namespace eido
