// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/steering_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/results/steering/moved_panel.h"
#include "widgets/results/table_parts.h"
#include "widgets/samples/sample_source.h"
#include "widgets/selection/sample_selection.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

SteeringPage::SteeringPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  for (const auto& [chart, name] :
       {std::pair(&m_attribute, "attributeBars"), std::pair(&m_task, "taskBars"), std::pair(&m_changes, "changeBars"),
        std::pair(&m_tradeOff, "tradeOff"), std::pair(&m_gaps, "gapBars"), std::pair(&m_neighbours, "sameValue"),
        std::pair(&m_spectrum, "spectrum")}) {
    *chart = new ChartView;
    (*chart)->setObjectName(QLatin1String(name));
    connectChart(*chart, host);
  }
  m_way = new QComboBox;
  m_way->setObjectName(QStringLiteral("steeringWay"));
  m_way->setAccessibleName(tr("Method"));
  m_way->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* title = new QLabel(tr("&Method:"));
  title->setBuddy(m_way);
  m_choices = new QWidget;
  auto* choices = new QHBoxLayout(m_choices);
  choices->setContentsMargins(0, 0, 0, 0);
  choices->addWidget(title);
  choices->addWidget(m_way);
  choices->addWidget(new QLabel(tr("in classes, samples and map")));
  choices->addStretch(1);
  addChoices(m_choices);
  m_accuracies = column({m_attribute, m_task});
  addView(m_accuracies, tr("Before and after"));
  m_costs = column({m_tradeOff, m_changes});
  addView(m_costs, tr("Costs"));
  m_classes = column({m_gaps});
  addView(m_classes, tr("Classes"));
  m_moved = new MovedPanel(host);
  addView(m_moved, tr("Samples"));
  m_where = buildMap();
  addView(m_where, tr("Where they went"));
  m_maps = column({m_neighbours, m_spectrum});
  addView(m_maps, tr("Neighbours and maps"));
  connect(m_way, &QComboBox::currentIndexChanged, this, &SteeringPage::chooseWay);
}

SteeringPage::~SteeringPage() = default;

QWidget* SteeringPage::column(std::initializer_list<ChartView*> charts) {
  auto* inner = new QWidget;
  auto* layout = new QVBoxLayout(inner);
  bool tall = false;
  for (ChartView* chart : charts) {
    // bars know how much room they need
    const bool grows = chart == m_tradeOff || chart == m_neighbours || chart == m_spectrum;
    if (grows) chart->setMinimumHeight(19 * fontMetrics().lineSpacing());
    layout->addWidget(chart, grows ? 1 : 0);
    tall = tall || grows;
  }
  if (!tall) layout->addStretch(1);
  return scrolled(inner);
}

QWidget* SteeringPage::buildMap() {
  m_hint = new QLabel;
  m_hint->setObjectName(QStringLiteral("whereHint"));
  m_hint->setWordWrap(true);
  m_explore = new QPushButton(symbolicIcon(QStringLiteral("two-maps")), tr("Show both on &maps"));
  m_explore->setObjectName(QStringLiteral("bothOnMaps"));
  m_keep = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("&Keep the moved vectors"));
  m_keep->setObjectName(QStringLiteral("keepMoved"));
  m_map = new EmbeddingMap;
  m_map->setObjectName(QStringLiteral("movedMap"));
  auto* bar = new QHBoxLayout;
  bar->addWidget(m_explore);
  bar->addWidget(m_keep);
  bar->addStretch(1);
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->addWidget(m_hint);
  layout->addLayout(bar);
  layout->addWidget(m_map, 1);
  layout->addStretch(0);
  connect(m_explore, &QPushButton::clicked, this, [this] {
    host().showOnMaps({.columns = {m_run->vectors, m_shown}});
  });
  connect(m_keep, &QPushButton::clicked, this, [this] {
    m_keep->setEnabled(false);
    m_hint->setText(tr("Computing, see Jobs..."));
    host().compute({.title = tr("Moved vectors of %1").arg(m_run->vectors),
                    .columns = m_run->compared,
                    .parameters = {{"name", fromQt(tr("%1 steered").arg(m_run->vectors))}}},
                   this, [this](const LoadedRun* made) {
                     m_keep->setEnabled(true);
                     if (made != nullptr) m_run = std::static_pointer_cast<const SteeringRun>(made->prepared);
                     showMap();
                   });
  });
  connect(m_map, &EmbeddingMap::sampleActivated, this, [this](qint64 row) {
    if (const auto keys = m_source ? m_source->keys() : nullptr) this->host().lookAt(toQt(keys->at(row)));
  });
  return page;
}

void SteeringPage::setSamples(SampleSource* source, SampleSelection* selection) {
  m_source = source;
  m_moved->setSamples(source, selection);
}

void SteeringPage::showRun(const LoadedRun& run) {
  m_run = std::static_pointer_cast<const SteeringRun>(run.prepared);
  setFinding(run.finding);
  for (const auto& [view, chart] :
       {std::pair(m_attribute, &m_run->attribute), std::pair(m_task, &m_run->task),
        std::pair(m_changes, &m_run->changes), std::pair(m_tradeOff, &m_run->tradeOff),
        std::pair(m_neighbours, &m_run->neighbours), std::pair(m_spectrum, &m_run->spectrum)}) {
    view->setVisible(!chart->empty());
    view->setChart(*chart);
  }
  {
    const QSignalBlocker quiet(m_way);
    m_way->clear();
    for (const SteeringWay& way : m_run->ways) m_way->addItem(way.title);
    m_way->setCurrentIndex(std::max(0, recommendedWay(*run.result, m_run->ways)));
  }
  const bool gaps = std::any_of(m_run->gaps.begin(), m_run->gaps.end(), [](const Chart& c) { return !c.empty(); });
  m_choices->setVisible(gaps || !m_run->samples.empty() || m_run->layouts.size() > 1);
  setViewVisible(m_accuracies, !m_run->attribute.empty() || !m_run->task.empty());
  setViewVisible(m_maps, !m_run->neighbours.empty() || !m_run->spectrum.empty());
  setViewVisible(m_costs, !m_run->changes.empty());
  setViewVisible(m_classes, gaps);
  setViewVisible(m_moved, !m_run->samples.empty());
  m_moved->show(m_run);
  chooseWay(m_way->currentIndex());
  showMap();  // also where there is no way to choose
  showTables(run);
}

void SteeringPage::chooseWay(int way) {
  if (!m_run || way < 0 || way >= static_cast<int>(m_run->gaps.size())) return;
  m_gaps->setChart(m_run->gaps[static_cast<std::size_t>(way)]);
  m_moved->setWay(way);
  showMap();
}

const SteeringRun::Layout* SteeringPage::layout() const {
  const int way = m_way->currentIndex();
  const SteeringRun::Layout* chosen = way >= 0 && way < static_cast<int>(m_run->ways.size())
                                          ? m_run->layoutOf(m_run->ways[static_cast<std::size_t>(way)].method)
                                          : nullptr;
  return chosen != nullptr || m_run->layouts.empty() ? chosen : &m_run->layouts.front();
}

void SteeringPage::showMap() {
  const SteeringRun::Layout* shown = layout();
  m_shown = shown != nullptr ? shown->column : m_run->columns.value(0);
  m_map->setVisible(shown != nullptr);
  m_explore->setVisible(!m_shown.isEmpty() && !m_run->vectors.isEmpty());
  m_keep->setVisible(m_run->columns.isEmpty() && !m_run->vectors.isEmpty());
  if (shown == nullptr) {
    m_hint->setText(
        m_run->vectors.isEmpty() ? tr("The column that was steered is no longer there.")
        : m_run->columns.isEmpty()
            ? tr("The run kept no moved vectors. Keep them to see where samples went, and to go on with them.")
            : tr("There are too many samples for a map here, or the moved vectors have other dimensions "
                 "than %1.")
                  .arg(m_run->vectors));
    return;
  }
  const QString colours = shown->scene.colouring->title();
  m_hint->setText(
      tr("%1 in the first two components that it has together with %2. Each line begins, with a small circle, "
         "where the sample was; select others to see theirs. Colours: %3.")
          .arg(shown->column, m_run->vectors, colours.isEmpty() ? tr("none") : colours));
  m_map->setColouring(shown->scene.colouring);
  m_map->setDrift(shown->from);
  m_map->setPoints(shown->scene.points);
  m_map->setAccessibleName(tr("Where samples went"));
  auto lines = std::make_unique<SampleSelection>(QString(), shown->scene.points->samples());
  lines->restore(*shown->scene.selected);
  m_map->setSelection(lines.get());
  m_lines = std::move(lines);
}

}  // namespace eido
