// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/map_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <cmath>

#include "app/window/pages/map_pane.h"
#include "app/window/pages/map_tools.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/query_bar.h"
#include "app/window/samples/sample_store.h"
#include "core/project/project_columns.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/plots/map/drift.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/plots/map/map_legend.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

const QString kAgreement = QStringLiteral(
    "\x01"
    "agreement");  // no column is called so

bool colours(const ColumnInfo& c) { return c.kind != ColumnKind::Vector && c.kind != ColumnKind::Media; }

}  // namespace

MapPage::MapPage(const QString& set, ProjectSession* session, SampleStore* store, JobQueue* jobs, QWidget* parent)
    : QWidget(parent), m_set(set), m_session(session), m_store(store), m_jobs(jobs) {
  m_first = new MapPane(set, session, store, jobs);
  m_second = new MapPane(set, session, store, jobs);
  m_first->setObjectName(QStringLiteral("firstMap"));
  m_second->setObjectName(QStringLiteral("secondMap"));
  m_legend = new MapLegend(m_first->map());
  m_query = new QueryBar(set, session, store);
  m_note = new QLabel;
  m_note->setWordWrap(true);
  m_note->setTextFormat(Qt::PlainText);
  m_note->hide();
  m_driftNote = new QLabel;
  m_driftNote->setObjectName(QStringLiteral("driftNote"));
  m_driftNote->setWordWrap(true);
  m_driftNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_driftNote->hide();
  m_split = new QSplitter(Qt::Horizontal);
  m_split->addWidget(m_first);
  m_split->addWidget(m_second);
  m_split->addWidget(m_legend);
  m_split->setChildrenCollapsible(false);
  m_split->setStretchFactor(0, 1);
  m_split->setStretchFactor(1, 1);
  m_split->setStretchFactor(2, 0);
  const int em = fontMetrics().averageCharWidth();
  m_legend->setMinimumWidth(30 * em);
  m_split->setSizes({100 * em, 100 * em, 40 * em});
  buildTools();
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(4);
  layout->addWidget(m_query);
  layout->addWidget(m_tools);
  layout->addWidget(m_note);
  layout->addWidget(m_driftNote);
  layout->addWidget(m_split, 1);

  connect(m_query, &QueryBar::ruleRequested, this, [this](const QString& rule) { Q_EMIT ruleRequested(m_set, rule); });
  for (MapPane* pane : {m_first, m_second}) {
    connect(pane, &MapPane::failed, this, &MapPage::failed);
    connect(pane, &MapPane::loaded, this, [this, pane] {
      rename();
      updateDrift();
      // another embedding agrees differently
      const bool agreement = m_tools->colour()->currentData().toString() == kAgreement;
      const QStringList both{m_first->embedding(), m_second->embedding()};
      if (agreement && !m_comparing && !both.contains(QString()) && m_agreementOf != both) recolour();
      const QString name = pane == m_first ? QStringLiteral("first") : QStringLiteral("second");
      const QJsonArray view = m_restoring.take(name).toArray();
      if (view.size() == 3) pane->map()->setView({view[0].toDouble(), view[1].toDouble()}, view[2].toDouble());
    });
    connect(pane->map(), &EmbeddingMap::sampleActivated, this, &MapPage::sampleActivated);
    connect(pane->map(), &EmbeddingMap::toolChanged, this, [this](MapTool tool) {
      m_tools->showTool(tool);
      eachMap([tool](EmbeddingMap* map) { map->setTool(tool); });
    });
  }
  connect(m_store->samples(set), &SampleSource::loaded, this, [this] {
    if (std::exchange(m_colourWaits, false)) recolour();
    if (std::exchange(m_namesWait, false)) rename();
  });
  connect(m_store->selection(set), &SampleSelection::selectionChanged, this, &MapPage::tellDrift);
  connect(m_session, &ProjectSession::changed, this, &MapPage::fillChoices);
  fillChoices();
  setDouble(false);
  recolour();
}

void MapPage::buildTools() {
  m_tools = new MapTools;
  connect(m_tools, &MapTools::toolChosen, this,
          [this](MapTool tool) { eachMap([tool](EmbeddingMap* map) { map->setTool(tool); }); });
  connect(m_tools, &MapTools::modeChosen, this,
          [this](SelectMode mode) { eachMap([mode](EmbeddingMap* map) { map->setMode(mode); }); });
  connect(m_tools, &MapTools::zoomRequested, this, [this](double factor) {
    EmbeddingMap* map = activeMap();
    map->zoom(factor, QRectF(map->rect()).center());
  });
  connect(m_tools, &MapTools::fitRequested, this, [this] { eachMap([](EmbeddingMap* map) { map->fit(); }); });
  connect(m_tools->twoMaps(), &QAction::toggled, this, &MapPage::setDouble);
  connect(m_tools->drift(), &QAction::toggled, this, &MapPage::updateDrift);
  connect(m_tools->colour(), &QComboBox::currentIndexChanged, this, &MapPage::recolour);
  connect(m_tools->names(), &QComboBox::currentIndexChanged, this, &MapPage::rename);
  connect(m_tools, &MapTools::copyRequested, this, [this] {
    if (const std::optional<Picture> shown = picture())
      m_jobs->start(
          {.title = tr("Copy picture"), .listed = false}, this,
          [picture = *shown](const Task&) { return renderPicture(picture, 2); },
          [](const QImage& image) { QApplication::clipboard()->setImage(image); });
  });
  connect(m_tools, &MapTools::saveRequested, this, [this](const QString& extension) {
    if (const std::optional<Picture> shown = picture()) Q_EMIT savePictureRequested(*shown, extension);
  });
  connect(m_tools, &MapTools::reportRequested, this, [this] {
    if (MapFigure shown = figure(); !shown.panes.empty()) Q_EMIT addToReportRequested(shown);
  });
  for (MapPane* pane : {m_first, m_second}) pane->map()->addActions(m_tools->exports());
}

void MapPage::eachMap(const std::function<void(EmbeddingMap*)>& visit) const {
  visit(m_first->map());
  visit(m_second->map());
}

EmbeddingMap* MapPage::activeMap() const {
  return m_second->isVisible() && m_second->map()->hasFocus() ? m_second->map() : m_first->map();
}

std::vector<MapPane*> MapPage::shownPanes() const {
  std::vector<MapPane*> panes;
  for (MapPane* pane : {m_first, m_second}) {
    if ((pane == m_first || isDouble()) && pane->map()->isVisibleTo(this) && pane->map()->scene().complete())
      panes.push_back(pane);
  }
  return panes;
}

std::optional<Picture> MapPage::picture() const {
  std::vector<MapPanel> panels;
  for (const MapPane* pane : shownPanes()) {
    panels.push_back(pane->map()->panel());
    panels.back().title = pane->column();
  }
  if (panels.empty()) return {};
  return mapPicture(QStringLiteral("map"), std::move(panels));
}

MapFigure MapPage::figure() const {
  MapFigure figure{.set = m_set, .panes = {}, .names = m_tools->names()->currentData().toString()};
  const QString colour = m_tools->colour()->currentData().toString();
  if (colour != kAgreement)
    figure.colour = colour;
  else if (m_agreement && m_agreementShown == m_agreementOf)
    figure.agreement = m_agreementRun;
  for (const MapPane* pane : shownPanes()) {
    const EmbeddingMap* map = pane->map();
    figure.panes.push_back({.column = pane->column(), .area = {}});
    if (!map->isFitted()) figure.panes.back().area = map->view().area();
    const MapScene& scene = map->scene();
    if (scene.selected != nullptr && scene.selected->any()) figure.selected = *scene.selected;
    if (scene.shown != nullptr) figure.shown = *scene.shown;
  }
  figure.drift = figure.panes.size() == 2 && m_tools->drift()->isChecked();
  return figure;
}

bool MapPage::isDouble() const { return m_tools->twoMaps()->isChecked(); }

void MapPage::fillChoices() {
  const SampleSetInfo* set = m_session->set(m_set);
  if (set == nullptr) return;
  const QSignalBlocker quietColour(m_tools->colour()), quietNames(m_tools->names());
  const QVariant colour = m_tools->colour()->currentData(), names = m_tools->names()->currentData();
  const bool first = m_tools->colour()->count() == 0;
  m_tools->colour()->clear();
  m_tools->names()->clear();
  m_tools->colour()->addItem(tr("none"), QString());
  m_tools->names()->addItem(tr("none"), QString());
  for (const ColumnInfo& c : set->columns) {
    if (!colours(c)) continue;
    m_tools->colour()->addItem(symbolicIcon(kindIcon(c.kind)), toQt(c.name), toQt(c.name));
    if (!isNumeric(c.kind)) m_tools->names()->addItem(symbolicIcon(kindIcon(c.kind)), toQt(c.name), toQt(c.name));
  }
  if (isDouble() || colour.toString() == kAgreement)
    m_tools->colour()->addItem(symbolicIcon(QStringLiteral("analysis")), tr("agreement of both maps"), kAgreement);
  QString fallback;
  for (const ColumnInfo& c : set->columns) {
    if (c.kind == ColumnKind::Category && fallback.isEmpty()) fallback = toQt(c.name);
  }
  m_tools->colour()->setCurrentIndex(std::max(0, m_tools->colour()->findData(first ? QVariant(fallback) : colour)));
  if (!first && m_tools->colour()->currentData() != colour)
    QMetaObject::invokeMethod(this, &MapPage::recolour, Qt::QueuedConnection);
  m_tools->names()->setCurrentIndex(std::max(0, m_tools->names()->findData(names)));
}

void MapPage::setDouble(bool two) {
  m_tools->twoMaps()->setChecked(two);
  m_second->setVisible(two);
  m_tools->drift()->setEnabled(two);
  fillChoices();
  if (!two && m_tools->colour()->currentData().toString() == kAgreement) m_tools->colour()->setCurrentIndex(0);
  updateDrift();
}

void MapPage::showColumn(const QString& column) { m_first->showColumn(column); }

void MapPage::compare(const QString& a, const QString& b) {
  m_comparing = true;
  setDouble(true);
  m_first->showColumnProjected(a);
  m_second->showColumnProjected(b);
  m_agreementOf = {a, b};
  m_comparing = false;
  {
    const QSignalBlocker quiet(m_tools->colour());
    m_tools->colour()->setCurrentIndex(m_tools->colour()->findData(kAgreement));
  }
  compareColours(a, b);
}

void MapPage::askComparison() {
  setDouble(true);
  m_second->askColumn();
}

void MapPage::setColour(const QString& column) {
  if (const int at = m_tools->colour()->findData(column); at >= 0) m_tools->colour()->setCurrentIndex(at);
}

// ---- colours

void MapPage::showColouring(std::shared_ptr<const MapColouring> colouring) {
  eachMap([&](EmbeddingMap* map) { map->setColouring(colouring); });
  m_legend->refresh();
}

void MapPage::recolour() {
  const QString name = m_tools->colour()->currentData().toString();
  ProjectSamples* samples = m_store->samples(m_set);
  if (samples == nullptr) return;
  const int ticket = ++m_colourTicket;
  if (name == kAgreement) return colourByAgreement();
  m_note->hide();
  const ColumnInfo* column = samples->set().find(fromQt(name));
  if (column == nullptr) return showColouring(MapColouring::plain(samples->set().samples));
  const auto show = [this, ticket](std::shared_ptr<const MapColouring> colouring) {
    if (ticket == m_colourTicket) showColouring(std::move(colouring));
  };
  if (isNumeric(column->kind)) {
    const auto numbers = samples->numbers(*column);
    m_colourWaits = !numbers;
    if (numbers)
      m_jobs->start(
          {.title = tr("Colours"), .listed = false}, this,
          [numbers, name](const Task&) { return MapColouring::numbers(name, *numbers); }, show);
  } else {
    const auto texts = samples->texts(*column);
    m_colourWaits = !texts;
    if (!texts) return;
    m_jobs->start(
        {.title = tr("Colours"), .listed = false}, this,
        [texts, name](const Task&) { return MapColouring::categories(name, categoriesOf(*texts)); }, show);
  }
}

void MapPage::colourByAgreement() {
  const QString a = m_first->embedding(), b = m_second->embedding();
  if (!a.isEmpty() && !b.isEmpty()) return compareColours(a, b);
  m_note->setText(tr("The agreement is shown as soon as both maps are there."));
  m_note->show();
}

void MapPage::compareColours(const QString& a, const QString& b) {
  m_agreementOf = {a, b};
  m_colourWaits = false;  // whatever else was to come
  const int ticket = ++m_colourTicket;
  const SampleSetInfo* set = m_session->set(m_set);
  const ResultKind* kind = pairColouringKind();
  if (set == nullptr || a == b || m_session->info().readOnly || kind == nullptr) {
    m_note->setText(tr("Choose two different embeddings to colour by their agreement."));
    return m_note->show();
  }
  if (m_agreement && m_agreementShown == m_agreementOf) {
    m_note->show();
    return showColouring(m_agreement);
  }
  m_note->setText(tr("Comparing the neighbourhoods of %1 and %2, see Jobs...").arg(a, b));
  m_note->show();
  const PairColouring colouring = *kind->pairColouring();
  const RunRequest request{.analysis = kind->analysis,
                           .set = fromQt(m_set),
                           .columns = {fromQt(a), fromQt(b)},
                           .parameters = colouring.parameters,
                           .slice = {},
                           .parent = kOfPage};
  const QString title = tr("Agreement of %1 and %2").arg(a, b);
  m_session->start(
      {.title = title, .access = JobAccess::Run}, this,
      [request, info = *set, a, b, colouring](Project& project, const Task& task) {
        FinishedRun run = runAnalysis(project, request, task);
        auto colours = colouring.colours(run.result, ProjectColumns(project, info), a, b, task);
        return std::pair(std::move(run), std::move(colours));
      },
      [this, ticket, a, b, colouring](const std::pair<FinishedRun, std::shared_ptr<const MapColouring>>& found) {
        if (ticket != m_colourTicket) return;
        m_note->setText(colouring.sentence(found.first.result, a, b));
        m_agreement = found.second;
        m_agreementRun = found.first.info.id;
        m_agreementShown = {a, b};
        showColouring(m_agreement);
      },
      [this, title](const JobFailure& failure) {
        m_note->hide();
        Q_EMIT failed(title, failure);
      },
      [this] { m_note->hide(); });
}

void MapPage::rename() {
  const QString name = m_tools->names()->currentData().toString();
  ProjectSamples* samples = m_store->samples(m_set);
  const int ticket = ++m_nameTicket;
  const ColumnInfo* column = samples == nullptr ? nullptr : samples->set().find(fromQt(name));
  if (column == nullptr) return eachMap([](EmbeddingMap* map) { map->setLabels({}); });
  const auto texts = samples->texts(*column);
  m_namesWait = !texts;
  if (!texts) return;
  eachMap([&](EmbeddingMap* map) {
    if (!map->scene().points) return;
    m_jobs->start(
        {.title = tr("Names"), .listed = false}, map,
        [points = map->scene().points, texts](const Task& task) { return nameClusters(*points, *texts, task); },
        [this, ticket, map](std::vector<MapLabel> labels) {
          if (ticket == m_nameTicket) map->setLabels(std::move(labels));
        });
  });
}

void MapPage::updateDrift() {
  const int ticket = ++m_driftTicket;
  const auto a = m_first->map()->scene().points, b = m_second->map()->scene().points;
  if (!isDouble() || !m_tools->drift()->isChecked() || !a || !b) {
    m_moved = nullptr;
    tellDrift();
    return m_second->map()->setDrift(nullptr);
  }
  m_jobs->start(
      {.title = tr("Drift"), .listed = false}, this, [a, b](const Task& task) { return MapPoints::onto(*a, *b, task); },
      [this, ticket](std::shared_ptr<const MapPoints> moved) {
        if (ticket != m_driftTicket) return;
        m_moved = std::move(moved);
        m_second->map()->setDrift(m_moved);
        tellDrift();
      });
}

/// How far samples lie from themselves, and from others, in shares of the second map.
void MapPage::tellDrift() {
  const auto points = m_second->map()->scene().points;
  const SampleSelection* selection = m_store->selection(m_set);
  m_driftNote->setVisible(m_tools->drift()->isChecked() && m_moved != nullptr && points != nullptr);
  if (m_driftNote->isHidden()) return;
  const auto selected = selection != nullptr && selection->count() > 0 ? selection->selected() : nullptr;
  const int ticket = ++m_driftNoteTicket;
  m_jobs->cancel(m_driftNoteJob);
  m_driftNoteJob = m_jobs->start(
      {.title = tr("Drift"), .listed = false}, this,
      [moved = m_moved, points, selected](const Task&) { return driftBetween(*moved, *points, selected.get()); },
      [this, ticket, all = selected == nullptr, points](const Drift& drift) {
        if (ticket != m_driftNoteTicket) return;
        const double width = std::max(1e-12, std::hypot(points->bounds().width(), points->bounds().height()));
        const auto percent = [width](double distance) { return fixedLabel(100 * distance / width, 1); };
        const QString text =
            all ? tr("Drift of all %Ln sample(s): %1 % of the map on average, by chance %2 %. Select samples to see "
                     "their lines.",
                     nullptr, static_cast<int>(drift.samples))
                : tr("Drift of the %Ln selected sample(s): %1 % of the map on average, to another one of them %2 %.",
                     nullptr, static_cast<int>(drift.samples));
        m_driftNote->setText(text.arg(percent(drift.mean), percent(drift.chance)));
      });
}

// ---- session

QJsonObject MapPage::state() const {
  const auto view = [](const MapPane* pane) {
    const MapView& v = pane->map()->view();
    if (pane->map()->isFitted()) return QJsonArray{};  // all of it, whatever the size of the window
    return QJsonArray{v.centre.x(), v.centre.y(), v.scale};
  };
  QJsonObject state{{QStringLiteral("set"), m_set},
                    {QStringLiteral("a"), m_first->column()},
                    {QStringLiteral("colour"), m_tools->colour()->currentData().toString() == kAgreement
                                                   ? QString()
                                                   : m_tools->colour()->currentData().toString()},
                    {QStringLiteral("names"), m_tools->names()->currentData().toString()},
                    {QStringLiteral("first"), view(m_first)}};
  if (isDouble()) {
    state[QStringLiteral("b")] = m_second->column();
    state[QStringLiteral("second")] = view(m_second);
    state[QStringLiteral("drift")] = m_tools->drift()->isChecked();
  }
  return state;
}

void MapPage::restore(const QJsonObject& state) {
  m_restoring = state;
  setColour(state.value(QStringLiteral("colour")).toString());
  if (const int at = m_tools->names()->findData(state.value(QStringLiteral("names")).toString()); at >= 0)
    m_tools->names()->setCurrentIndex(at);
  m_first->showColumn(state.value(QStringLiteral("a")).toString());
  if (!state.contains(QStringLiteral("b"))) return;
  setDouble(true);
  m_tools->drift()->setChecked(state.value(QStringLiteral("drift")).toBool());
  m_second->showColumn(state.value(QStringLiteral("b")).toString());
}

}  // namespace eido
