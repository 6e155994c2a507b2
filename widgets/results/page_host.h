// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>

#include "core/base/json.h"
#include "core/data/table.h"
#include "widgets/plots/picture.h"

class QObject;

namespace eido {

class ChartView;
class TableView;
struct LoadedRun;

/// What is to be seen on maps.
struct MapWish {
  QStringList columns;  ///< one column of vectors, or two side by side
  QString colour = {};  ///< column that colours them; "" = as they are coloured now
};

/// A run's analysis once more, with its choices but for some.
struct FurtherRun {
  QString title;
  QStringList columns;  ///< its inputs
  Json parameters;      ///< in place of the run's own ones of these names
};

/// What the page of a run asks of whoever shows it: pages draw; what needs files, settings, time or other pages is done
/// here. Names of columns and keys of samples are those of the run's set.
class PageHost {
 public:
  PageHost() = default;
  PageHost(const PageHost&) = delete;
  PageHost& operator=(const PageHost&) = delete;
  virtual ~PageHost() = default;

  /// These become the selection.
  virtual void select(const QStringList& keys) = 0;
  /// Asks for a name and keeps these as a slice.
  virtual void saveSlice(const QStringList& keys, const QString& proposal) = 0;
  /// A sample is looked at closely.
  virtual void lookAt(const QString& key) = 0;
  virtual void showOnMaps(const MapWish& wish) = 0;
  /// Gives a sample of the set a mark (core/data/sample_marks.h), "" = none; can be undone.
  virtual void mark(qint64 row, const QString& mark) = 0;
  /// Computes on a worker and answers once, with nullptr where it came to nothing; not when `watcher` has gone.
  virtual void compute(const FurtherRun& wish, QObject* watcher, std::function<void(const LoadedRun* made)> answer) = 0;
  /// Asks for a file. @param extension  "svg" or "png"
  virtual void savePicture(const Picture& picture, const QString& extension) = 0;
  virtual void saveTable(const std::shared_ptr<const Table>& table, const QString& name) = 0;
  /// Every table of the run as CSV, in a folder.
  virtual void saveAllTables() = 0;
};

/// What a table asks for goes to the host, and its current row's sample is looked at. The host outlives the table.
void connectTable(TableView* table, PageHost& host);
/// What a chart asks for goes to the host.
void connectChart(ChartView* chart, PageHost& host);

}  // namespace eido
