// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <any>
#include <memory>
#include <vector>

#include "core/data/column.h"
#include "core/data/sample_bits.h"
#include "core/project/project.h"
#include "widgets/plots/picture.h"

class QLabel;

namespace eido {

class SampleSelection;
class SampleSource;
class TableView;

/// A run with its result, and what a page made of it on the worker that loaded it.
struct LoadedRun {
  RunInfo info;
  std::shared_ptr<const Result> result;
  SampleSetInfo set;  ///< as it is now; empty when it is gone
  std::shared_ptr<const void> prepared;
  QList<std::pair<QString, QString>> figures = {};  ///< names and captions of its pictures
};

/// Shares a table of a run's result without copying it.
std::shared_ptr<const Table> tableOf(const LoadedRun& run, std::string_view name);

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

/// The set of a run as it is now.
struct RunData {
  const ColumnReader& columns;
  QString folder;  ///< of the project: paths of media begin here
  const Task& task;
  const SampleBits* slice = nullptr;  ///< the samples that the run took part of; null = all
};

/// Samples that a run points at, the most telling first.
constexpr std::size_t kHighlights = 12;
struct SampleHighlight {
  QString title;
  std::vector<std::string> keys;
  QStringList notes = {};  ///< why each is there; empty = its own text is shown
};

/// What an analysis brings for its results: work on the loading worker, and a page. Adding a method means adding one
/// line to the list in run_pages.cpp.
struct RunPageKind {
  std::string_view analysis;  ///< "" = any other
  /// @param data  null where the set is gone
  std::shared_ptr<const void> (*prepare)(const RunInfo& info, const Result& result, const RunData* data);
  RunPage* (*create)(QWidget* parent);
  /// What was found, in plain sentences; "" where the tables alone can say it.
  QString (*finding)(const LoadedRun& run);
  /// The page's pictures for reports and files; any thread may paint them.
  std::vector<Picture> (*figures)(const LoadedRun& run);
  /// Samples that a report shows with their pictures.
  std::vector<SampleHighlight> (*highlights)(const LoadedRun& run);
};

const RunPageKind& runPageKind(std::string_view analysis);

/// Reads a run and prepares it for its page and its report. @throws Error{NotFound, Damaged}, Cancelled
LoadedRun loadRun(const Project& project, std::int64_t id, const Task& task);

/// The label for what a run found, in a sentence: over the figures of its page.
QLabel* findingLabel();

/// "mutual kNN, k = 10, n = 1,024, seed 42, 3.1 s, v0.1.0"
QString provenance(const RunInfo& info, const Result& result);

}  // namespace eido
