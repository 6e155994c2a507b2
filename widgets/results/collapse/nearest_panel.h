// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <memory>

#include "widgets/results/collapse/collapse_run.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace eido {

class Gallery;
class PageHost;
class SampleSelection;
class SampleSource;

/// The real samples that drawn rows are nearest to, those with most rows first; or those that no drawn row is near to.
class NearestPanel : public QWidget {
  Q_OBJECT

 public:
  explicit NearestPanel(PageHost& host, QWidget* parent = nullptr);
  void show(std::shared_ptr<const CollapseRun> run);
  void setProtocol(int protocol);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_gallery; }

 private:
  std::vector<const CollapseRun::Near*> chosen() const;
  void fill();

  PageHost& m_host;
  std::shared_ptr<const CollapseRun> m_run;
  int m_protocol = 0;
  QComboBox* m_kind;
  QPushButton* m_select;
  QLabel* m_word;
  QVBoxLayout* m_layout;
  Gallery* m_gallery = nullptr;
};

}  // namespace eido
