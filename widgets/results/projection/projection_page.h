// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/map/map_scene.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/run_page.h"

class QLabel;
class QPushButton;

namespace eido {

class EmbeddingMap;
class TablesPage;

/// What a worker made of a projection run: its column's points, if the column is still there, in the colours of the
/// set's first category column.
struct ProjectionRun {
  MapScene scene;
};
std::shared_ptr<const void> readProjection(const RunInfo& info, const Result& result, const RunData* data);

/// The column that a run made, whatever it is called now; null = it is gone.
const ColumnInfo* projectionColumn(const SampleSetInfo& set, std::int64_t run);

/// A projection: the picture, and beside it how far it may be believed.
class ProjectionPage : public RunPage {
  Q_OBJECT

 public:
  explicit ProjectionPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;
  EmbeddingMap* map() const { return m_map; }

 private:
  EmbeddingMap* m_map;
  TablesPage* m_tables;
  QPushButton* m_open;
  QString m_column;
};

/// "Of 100 neighbours on the map ...": quality in words.
QString projectionSummary(const RunInfo& info, const Result& result);
std::vector<ResultFigure> projectionFigures(const LoadedRun& run);

std::vector<FindingChip> projectionChips(const LoadedRun& run);

}  // namespace eido
