// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/projection/projection_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/plots/map/embedding_map.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/results/table_parts.h"
#include "widgets/results/tables_page.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

const ColumnInfo* projectionColumn(const SampleSetInfo& set, std::int64_t run) {
  for (const ColumnInfo& c : set.columns) {
    if (c.run == run && c.kind == ColumnKind::Vector) return &c;
  }
  return nullptr;
}

std::shared_ptr<const void> readProjection(const RunInfo& info, const Result& result, const RunData* data) {
  Q_UNUSED(result)
  auto run = std::make_shared<ProjectionRun>();
  const SampleSetInfo* set = data == nullptr ? nullptr : &data->columns.set();
  const ColumnInfo* column = set == nullptr ? nullptr : projectionColumn(*set, info.id);
  if (column == nullptr) return run;
  run->scene.points = MapPoints::build(data->columns.vectors(*column, data->task));
  run->scene.colouring = MapColouring::plain(set->samples);
  const auto category = std::find_if(set->columns.begin(), set->columns.end(),
                                     [](const ColumnInfo& c) { return c.kind == ColumnKind::Category && c.run == 0; });
  if (category != set->columns.end())
    run->scene.colouring =
        MapColouring::categories(toQt(category->name), categoriesOfTexts(data->columns.texts(*category, data->task)));
  return run;
}

QString projectionSummary(const RunInfo& info, const Result& result) {
  QStringList sentences;
  if (const Table* quality = result.table("quality"); quality != nullptr && quality->rows() == 2) {
    const auto interval = [&](std::int64_t row, double unit, int decimals) {
      return ProjectionPage::tr("%1 to %2")
          .arg(fixedLabel(unit * quality->number(row, "ci_low"), decimals),
               fixedLabel(unit * quality->number(row, "ci_high"), decimals));
    };
    sentences << ProjectionPage::tr(
                     "Of the %1 nearest neighbours of a sample, %2 % are still among its nearest on the map "
                     "(interval %3 %, by chance %4 %).")
                     .arg(countLabel(static_cast<std::int64_t>(quality->number(1, "k"))),
                          fixedLabel(100 * quality->number(1, "value"), 1), interval(1, 100, 1),
                          fixedLabel(100 * quality->number(1, "chance"), 2));
    sentences << ProjectionPage::tr("Trustworthiness %1 (interval %2; 1 is perfect, 0.5 is chance).")
                     .arg(fixedLabel(quality->number(0, "value"), 3), interval(0, 1, 3));
  }
  if (const Table* components = result.table("components"); components != nullptr && components->rows() > 0)
    sentences << ProjectionPage::tr("The %Ln component(s) hold %1 % of the variance.", nullptr,
                                    static_cast<int>(components->rows()))
                     .arg(fixedLabel(100 * components->number(components->rows() - 1, "cumulative"), 1));
  if (info.parameters.value("method", std::string()) == "umap")
    sentences << ProjectionPage::tr("Distances between clusters mean little on this map.");
  return sentences.join(u' ');
}

ProjectionPage::ProjectionPage(PageHost& host, QWidget* parent) : RunPage(host, parent) {
  m_map = new EmbeddingMap;
  m_tables = new TablesPage(host);
  m_open = new QPushButton(symbolicIcon(QStringLiteral("map")), tr("Explore on the &map"));
  m_open->setObjectName(QStringLiteral("openMap"));
  auto* split = new QSplitter(Qt::Horizontal);
  split->addWidget(m_map);
  split->addWidget(m_tables);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setChildrenCollapsible(false);
  split->setSizes({600, 400});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_open, 0, Qt::AlignLeft);
  layout->addWidget(split, 1);
  connect(m_open, &QPushButton::clicked, this, [this] { this->host().showOnMaps({.columns = {m_column}}); });
}

void ProjectionPage::showRun(const LoadedRun& run) {
  const ColumnInfo* column = projectionColumn(run.set, run.info.id);
  m_column = column != nullptr ? toQt(column->name) : toQt(run.result->scalars.value("column", std::string()));
  setFinding(run.finding);
  const MapScene& scene = std::static_pointer_cast<const ProjectionRun>(run.prepared)->scene;
  const std::shared_ptr<const MapPoints>& points = scene.points;
  m_open->setEnabled(points != nullptr);
  m_map->setVisible(points != nullptr);
  if (points) {
    m_map->setColouring(scene.colouring);
    m_map->setPoints(points);
    m_map->setAccessibleName(tr("Map %1").arg(m_column));
  } else {
    setFinding(run.finding + u' ' + tr("Its column %1 is no longer there.").arg(m_column));
  }
  m_tables->showRun(run);
}

std::vector<ResultFigure> projectionFigures(const LoadedRun& run) {
  const MapScene& scene = std::static_pointer_cast<const ProjectionRun>(run.prepared)->scene;
  if (scene.points == nullptr) return {};
  const QString column = toQt(run.result->scalars.value("column", std::string()));
  return {ResultFigure(scenePicture(QStringLiteral("map"), ProjectionPage::tr("Map %1").arg(column), scene))};
}

std::vector<FindingChip> projectionChips(const LoadedRun& run) {
  const Table* quality = run.result->table("quality");
  if (quality == nullptr || quality->rows() != 2) return {};
  return {{ProjectionPage::tr("Neighbours kept"),
           ProjectionPage::tr("%1 %").arg(fixedLabel(100 * quality->number(1, "value"), 1)),
           rangeLabel(100 * quality->number(1, "ci_low"), 100 * quality->number(1, "ci_high"), 1)},
          {ProjectionPage::tr("By chance"),
           ProjectionPage::tr("%1 %").arg(fixedLabel(100 * quality->number(1, "chance"), 2))},
          {ProjectionPage::tr("Trustworthiness"), fixedLabel(quality->number(0, "value"), 3),
           rangeLabel(quality->number(0, "ci_low"), quality->number(0, "ci_high"), 3)}};
}

}  // namespace eido
