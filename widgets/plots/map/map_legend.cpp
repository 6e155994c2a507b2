// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_legend.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/plots/map/embedding_map.h"
#include "widgets/plots/map/map_raster.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kCountDelay = 80;  ///< ms after the last change; counting a view of millions takes some
constexpr std::int64_t kCountedInView = 2000000;

enum Column { kName, kSelected, kInView };

}  // namespace

MapLegend::MapLegend(EmbeddingMap* map, QWidget* parent) : QWidget(parent), m_map(map) {
  m_title = new QLabel;
  m_title->setTextFormat(Qt::PlainText);
  m_title->setWordWrap(true);
  QFont font = m_title->font();
  font.setBold(true);
  m_title->setFont(font);
  // a long title takes as many lines as it needs: a policy of its own would cut it at those of its preferred width
  m_bar = new QLabel;
  m_bar->setScaledContents(true);
  m_bar->setFixedHeight(fontMetrics().height());
  m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_low = new QLabel;
  m_high = new QLabel;
  m_high->setAlignment(Qt::AlignRight | Qt::AlignTop);
  m_low->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_scale = new QWidget;
  m_scale->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* ends = new QHBoxLayout;
  ends->addWidget(m_low);
  ends->addWidget(m_high);
  auto* scale = new QVBoxLayout(m_scale);
  scale->setContentsMargins(0, 0, 0, 0);
  scale->setSpacing(2);
  scale->addWidget(m_bar);
  scale->addLayout(ends);
  m_list = new QTreeWidget;
  m_list->setObjectName(QStringLiteral("legend"));
  m_list->setAccessibleName(tr("Legend"));
  m_list->setRootIsDecorated(false);
  m_list->setColumnCount(3);
  m_list->setHeaderLabels({tr("Colour"), tr("Selected"), tr("In view")});
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(kSelected, QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(kInView, QHeaderView::ResizeToContents);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformRowHeights(true);
  m_list->setToolTip(tr("Double click selects the samples of a colour; Shift adds, Ctrl takes away"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(m_title);
  layout->addWidget(m_scale);
  layout->addWidget(m_list, 1);
  layout->addStretch(0);
  layout->setAlignment(Qt::AlignTop);
  m_timer.setSingleShot(true);
  m_timer.setInterval(kCountDelay);
  connect(&m_timer, &QTimer::timeout, this, &MapLegend::count);
  connect(map, &EmbeddingMap::viewChanged, &m_timer, qOverload<>(&QTimer::start));
  connect(map, &EmbeddingMap::drawn, &m_timer, qOverload<>(&QTimer::start));
  connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
    const auto& scene = m_map->scene();
    if (!scene.colouring || !m_map->selection()) return;
    m_map->selection()->select(
        scene.colouring->samplesOf(static_cast<std::uint8_t>(item->data(kName, Qt::UserRole).toInt())),
        selectMode(QApplication::keyboardModifiers()), tr("select %1").arg(item->text(kName)));
  });
  refresh();
}

void MapLegend::refresh() {
  const MapScene& scene = m_map->scene();
  const auto colouring = scene.colouring;
  const bool any = colouring && colouring->kind() != MapColouring::Kind::Plain;
  m_title->setText(any ? colouring->title() : tr("All samples"));
  m_scale->setVisible(any && colouring->kind() == MapColouring::Kind::Number);
  m_list->clear();
  if (!colouring) return;
  if (colouring->kind() == MapColouring::Kind::Number) {
    QImage bar(256, 1, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) bar.setPixel(i, 0, scaleColour(colouring->scale(), i / 255.0).rgb());
    m_bar->setPixmap(QPixmap::fromImage(bar));
    m_low->setText(numberLabel(colouring->lowest()));
    m_high->setText(numberLabel(colouring->highest()));
  }
  const std::vector<QRgb> palette = colouring->palette(scene.dark);
  const int side = fontMetrics().height();
  for (const MapColouring::Entry& entry : colouring->entries()) {
    auto* item = new QTreeWidgetItem(m_list, {entry.name});
    const double ratio = devicePixelRatioF();
    QPixmap patch(QSize(side, side) * ratio);
    patch.setDevicePixelRatio(ratio);
    patch.fill(Qt::transparent);
    QPainter painter(&patch);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMarker(painter, colouring->shape(entry.code), QPointF(side / 2.0, side / 2.0), side * 0.62,
               QColor(palette[entry.code]), scene.text);
    item->setIcon(kName, patch);
    item->setToolTip(kName, entry.name);
    item->setData(kName, Qt::UserRole, entry.code);
    item->setTextAlignment(kSelected, Qt::AlignRight | Qt::AlignVCenter);
    item->setTextAlignment(kInView, Qt::AlignRight | Qt::AlignVCenter);
  }
  m_list->setVisible(m_list->topLevelItemCount() > 0);
  count();
}

void MapLegend::count() {
  const MapScene& scene = m_map->scene();
  if (!scene.complete() || m_list->topLevelItemCount() == 0) return;
  const auto selected =
      scene.selected ? scene.colouring->countByCode(*scene.selected) : std::vector<std::int64_t>(256, 0);
  const bool counted = scene.points->countAbout(m_map->view().area()) <= kCountedInView;
  const auto seen = counted ? scene.colouring->countByCode(m_map->inView()) : std::vector<std::int64_t>();
  for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
    QTreeWidgetItem* item = m_list->topLevelItem(i);
    const auto code = static_cast<std::size_t>(item->data(kName, Qt::UserRole).toInt());
    item->setText(kSelected, countLabel(selected[code]));
    item->setText(kInView, counted ? countLabel(seen[code]) : missingText());
  }
}

void MapLegend::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    QMetaObject::invokeMethod(this, &MapLegend::refresh, Qt::QueuedConnection);
}

}  // namespace eido
