// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/map_pane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "app/window/forms/map_preview.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/project/project_columns.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr std::int64_t kMapDimensions = 3;  ///< a column of at most so many is a map as it is

bool isFlat(const ColumnInfo& column) {
  return column.kind == ColumnKind::Vector && column.dimension <= kMapDimensions;
}

}  // namespace

MapPane::MapPane(const QString& set, ProjectSession* session, SampleStore* store, JobQueue* jobs, QWidget* parent)
    : QWidget(parent), m_set(set), m_session(session), m_jobs(jobs) {
  m_choice = new QComboBox;
  m_choice->setObjectName(QStringLiteral("mapChoice"));
  m_choice->setAccessibleName(tr("Embedding on the map"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choice->setMinimumContentsLength(14);
  m_map = new EmbeddingMap;
  m_map->setSelection(store->selection(set));
  m_map->setDescriber([samples = QPointer(store->samples(set))](std::int64_t row) {
    if (!samples) return QString();
    const auto keys = samples->keys();
    QString line = keys ? toQt(keys->at(row)) : countLabel(row);
    for (const ColumnInfo& c : samples->set().columns) {
      if (c.kind != ColumnKind::Text) continue;
      if (const auto texts = samples->texts(c); texts && !texts->missing(row))
        line += QStringLiteral("  ") + toQt(texts->at(row)).left(80);
      break;
    }
    return line;
  });
  m_offer = new QLabel;
  m_offer->setAlignment(Qt::AlignCenter);
  m_offer->setWordWrap(true);
  m_offer->setTextFormat(Qt::PlainText);
  auto* offer = new QWidget;
  auto* offerLayout = new QVBoxLayout(offer);
  offerLayout->addStretch(1);
  offerLayout->addWidget(m_offer);
  for (const ResultKind& kind : resultKinds()) {
    for (const MapOffer& made : kind.mapOffers()) {
      auto* button = new QPushButton(symbolicIcon(QStringLiteral("run")), made.title);
      button->setObjectName(QStringLiteral("make-") + made.name);
      // one below the other: two panes fit into a small window
      offerLayout->addWidget(button, 0, Qt::AlignCenter);
      m_makers.push_back({button, kind.analysis, made});
      connect(button, &QPushButton::clicked, this, [this, at = m_makers.size() - 1] { project(m_makers[at]); });
    }
  }
  offerLayout->addStretch(1);
  m_stack = new QStackedWidget;
  m_stack->addWidget(m_map);
  m_stack->addWidget(offer);
  m_progress = new QProgressBar;
  m_progress->setRange(0, 1000);
  m_progress->setAccessibleName(tr("Progress of the projection"));
  m_cancel = new QPushButton(symbolicIcon(QStringLiteral("cancel")), tr("&Cancel"));
  auto* top = new QHBoxLayout;
  top->addWidget(m_choice, 1);
  top->addWidget(m_progress, 1);
  top->addWidget(m_cancel);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addLayout(top);
  layout->addWidget(m_stack, 1);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &MapPane::choose);
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs->cancel(m_job); });
  connect(m_session, &ProjectSession::changed, this, &MapPane::fill);
  connect(m_jobs, &JobQueue::changed, this, [this](quint64 id) {
    if (id == m_job) showJob();
  });
  fill();
  showJob();
}

const ColumnInfo* MapPane::info(const QString& column) const {
  const SampleSetInfo* set = m_session->set(m_set);
  return set == nullptr ? nullptr : set->find(fromQt(column));
}

/// The newest projection of an embedding that is there, rather one of all samples than one of a slice; or "".
QString MapPane::projectionOf(const ColumnInfo& embedding) const {
  QString whole, part;
  const SampleSetInfo* set = m_session->set(m_set);
  for (const ColumnInfo& c : set->columns) {
    if (!isFlat(c) || c.run == 0) continue;
    const RunInfo* run = m_session->run(c.run);
    if (run != nullptr && !run->inputs.empty() && run->inputs.front().id == embedding.id)
      (run->slice().empty() ? whole : part) = toQt(c.name);
  }
  return whole.isEmpty() ? part : whole;
}

QString MapPane::embedding() const {
  const ColumnInfo* shown = info(m_shown);
  if (shown == nullptr || shown->run == 0) return m_shown;
  const RunInfo* run = m_session->run(shown->run);
  const SampleSetInfo* set = m_session->set(m_set);
  if (run == nullptr || run->inputs.empty() || set == nullptr) return m_shown;
  for (const ColumnInfo& c : set->columns) {
    if (c.id == run->inputs.front().id) return toQt(c.name);
  }
  return m_shown;
}

void MapPane::askColumn() {
  m_choice->setFocus(Qt::ShortcutFocusReason);
  m_choice->showPopup();
}

QString MapPane::column() const { return m_choice->currentData().toString(); }

void MapPane::fill() {
  const SampleSetInfo* set = m_session->set(m_set);
  if (set == nullptr) return;
  QString before = column();
  for (const ColumnInfo& c : set->columns) {
    if (m_wantedRun == 0 || c.run != m_wantedRun || !isFlat(c)) continue;
    before = toQt(c.name);
    m_wantedRun = 0;
    break;
  }
  {
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const ColumnInfo& c : set->columns) {
      if (isFlat(c)) m_choice->addItem(symbolicIcon(QStringLiteral("map")), toQt(c.name), toQt(c.name));
    }
    for (const ColumnInfo& c : set->columns) {
      if (c.kind == ColumnKind::Vector && !isFlat(c))
        m_choice->addItem(symbolicIcon(QStringLiteral("vector")),
                          tr("%1 (%Ln dim(s))", nullptr, static_cast<int>(c.dimension)).arg(toQt(c.name)),
                          toQt(c.name));
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
  }
  choose();
}

bool MapPane::showColumn(const QString& column) {
  m_wantedRun = 0;
  QString wanted = column;
  if (const ColumnInfo* c = info(column); c != nullptr && !isFlat(*c)) {
    if (const QString map = projectionOf(*c); !map.isEmpty()) wanted = map;
  }
  const int at = m_choice->findData(wanted);
  if (at < 0) return false;
  if (at == m_choice->currentIndex())
    choose();
  else
    m_choice->setCurrentIndex(at);
  return true;
}

void MapPane::showColumnProjected(const QString& column) {
  if (showColumn(column) && m_stack->currentIndex() == 1 && !m_makers.empty() && m_makers.front().button->isEnabled())
    project(m_makers.front());
}

void MapPane::choose() {
  const ColumnInfo* chosen = info(column());
  if (chosen == nullptr) {
    m_offer->setText(tr("The set has no vectors. Import embeddings to see a map of them."));
    for (const Maker& maker : m_makers) maker.button->hide();
    m_stack->setCurrentIndex(1);
    return;
  }
  if (isFlat(*chosen)) {
    m_stack->setCurrentIndex(0);
    if (m_shown != toQt(chosen->name) || m_shownHash != toQt(chosen->hash)) load(*chosen);
    return;
  }
  if (m_job != 0) return;  // its layout is growing on the map
  const bool writable = !m_session->info().readOnly;
  for (const Maker& maker : m_makers) {
    maker.button->show();
    maker.button->setEnabled(writable);
  }
  m_offer->setText(writable ? tr("\"%1\" has %Ln dimension(s) and no map yet. Make one:", nullptr,
                                 static_cast<int>(chosen->dimension))
                                  .arg(toQt(chosen->name))
                            : tr("\"%1\" has no map yet, and the project is read-only.").arg(toQt(chosen->name)));
  m_stack->setCurrentIndex(1);
  Q_EMIT columnChanged();
}

void MapPane::load(const ColumnInfo& column) {
  const int ticket = ++m_ticket;
  m_shown = toQt(column.name);
  m_shownHash = toQt(column.hash);
  m_loading = true;
  m_map->setLabels({});
  m_map->setAccessibleName(tr("Map %1").arg(m_shown));
  Q_EMIT columnChanged();
  m_session->start(
      {.title = tr("Read %1").arg(m_shown), .listed = false}, this,
      [set = *m_session->set(m_set), column](Project& project, const Task& task) {
        return MapPoints::build(ProjectColumns(project, set).vectors(column, task), task);
      },
      [this, ticket](std::shared_ptr<const MapPoints> points) {
        if (ticket != m_ticket) return;
        m_loading = false;
        m_map->setPoints(std::move(points));
        Q_EMIT loaded();
      },
      [this, ticket](const JobFailure& failure) {
        if (ticket == m_ticket) m_loading = false;
        Q_EMIT failed(tr("Read %1").arg(m_shown), failure);
      });
}

void MapPane::project(const Maker& maker) {
  const QString embedding = column();
  RunRequest request{
      .analysis = maker.analysis, .set = fromQt(m_set), .parameters = maker.offer.parameters(fromQt(embedding))};
  request.parent = kOfPage;
  request.preview = mapPreview(m_jobs, this, m_session->set(m_set)->samples,
                               [this](const std::shared_ptr<const MapPoints>& points) { preview(points); });
  const QString title = tr("Map of %1").arg(embedding);
  m_job = m_session->start(
      {.title = title, .access = JobAccess::Run}, this,
      [request](Project& project, const Task& task) { return runAnalysis(project, request, task).info.id; },
      [this](std::int64_t run) {
        m_job = 0;
        m_wantedRun = run;  // the snapshot of the project comes after this
        showJob();
      },
      [this, title](const JobFailure& failure) {
        m_job = 0;
        showJob();
        choose();
        Q_EMIT failed(title, failure);
      },
      [this] {
        m_job = 0;
        showJob();
        choose();
      });
  showJob();
}

void MapPane::preview(const std::shared_ptr<const MapPoints>& points) {
  if (m_job == 0) return;
  m_shown.clear();
  m_map->setLabels({});
  m_map->setPoints(points);
  m_stack->setCurrentIndex(0);
}

void MapPane::showJob() {
  const JobInfo* job = m_jobs->find(m_job);
  const bool busy = job != nullptr && !job->ended();
  m_progress->setVisible(busy);
  m_cancel->setVisible(busy);
  m_choice->setEnabled(!busy);
  const bool writable = !m_session->info().readOnly;
  for (const Maker& maker : m_makers) maker.button->setEnabled(!busy && writable);
  if (busy) m_progress->setValue(static_cast<int>(std::lround(1000 * job->fraction)));
}

}  // namespace eido
