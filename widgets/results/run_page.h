// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "core/data/result.h"
#include "widgets/plots/picture.h"
#include "widgets/results/loaded_run.h"

class QLabel;

namespace eido {

class SampleSelection;
class SampleSource;
class TableView;

/// How the result of one analysis looks. Pages draw; what needs files, settings or time they ask for by signals.
class RunPage : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;
  virtual void showRun(const LoadedRun& run) = 0;
  /// The samples of the run's set and their selection, for pages that show them; null when the set goes.
  virtual void setSamples(SampleSource* source, SampleSelection* selection) {
    Q_UNUSED(source)
    Q_UNUSED(selection)
  }
  /// A run that was made for this page on `samplesRequested`.
  virtual void addSamples(const LoadedRun& run) { Q_UNUSED(run) }
  /// samplesRequested came to nothing.
  virtual void samplesFailed() {}

 protected:
  /// What a table of this page asks for goes on, and its current row's sample is looked at.
  void wire(TableView* table);

 Q_SIGNALS:
  void savePictureRequested(const eido::Picture& picture, const QString& extension);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// Every table of the run as CSV, in a folder.
  void saveAllRequested();
  /// The local agreement of every sample of two columns is wanted.
  void samplesRequested(const QStringList& columns, const QString& metric);
  void sampleChosen(const QString& key);
  /// These become the selection.
  void selectRequested(const QStringList& keys);
  /// One column on a map, or two side by side.
  void mapsRequested(const QStringList& columns);
  /// A sample is to be marked in a category column of its set ("" = no mark).
  void markRequested(const QString& column, qint64 row, const QString& mark);
  /// A map of an embedding, coloured by a column.
  void colouredMapRequested(const QString& vectors, const QString& column);
};

/// The label for what a run found, in a sentence: over the figures of its page.
QLabel* findingLabel();

}  // namespace eido
