// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/results/m3g/m3g_run.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace eido {

class ChartView;
class Gallery;
class SampleSelection;
class SampleSource;

/// The tuples that fit worst, one to a line: the sample itself, then for each view what its mass goes to instead. Over
/// them all contributions, to brush.
class TuplesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit TuplesPanel(PageHost& host, QWidget* parent = nullptr);
  void show(std::shared_ptr<const M3gRun> run);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_gallery; }

 private:
  QStringList worst() const;
  void fillTexts();
  void fill();
  void describe();

  PageHost& m_host;
  std::shared_ptr<const M3gRun> m_run;
  QPointer<SampleSource> m_source;
  QPointer<SampleSelection> m_selection;
  ChartView* m_histogram;
  QSpinBox* m_count;
  QPushButton *m_select, *m_maps;
  QComboBox* m_texts;
  QLabel *m_word, *m_textsTitle;
  QWidget* m_place;
  Gallery* m_gallery = nullptr;
};

}  // namespace eido
