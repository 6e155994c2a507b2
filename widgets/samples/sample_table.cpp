// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "widgets/keys/view_keys.h"
#include "widgets/samples/sample_marks.h"

namespace eido {
namespace {

constexpr std::size_t kMostCopied = 10000;
constexpr int kThumbnail = 96;  ///< longest side, in device pixels

/// Picture and mark beside the key, and rows of selected samples in the selection's colour. The view's own selection
/// model would need an object a run of rows; the bit set is the selection here.
class SampleCells final : public QStyledItemDelegate {
 public:
  SampleCells(const QPointer<SampleSelection>& selection, SampleSource* source, Thumbnails* thumbnails, QObject* parent)
      : QStyledItemDelegate(parent),
        m_selection(selection),
        m_source(source),
        m_marks(source),
        m_thumbnails(thumbnails) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != 0) return;
    const int side = option.fontMetrics.height();
    // over the picture's corner, so that the key is read
    const bool pictures = firstMedia(m_source->set()) != nullptr;
    const QPointF corner = pictures
                               ? QPointF(option.rect.left() + option.rect.height() - side, option.rect.bottom() - side)
                               : QPointF(option.rect.right() - 1.25 * side, option.rect.center().y() - 0.5 * side);
    drawMark(*painter, QRectF(corner, QSizeF(side, side)),
             m_marks.markOf(index.data(SampleTableModel::SampleRole).toLongLong()));
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto sample = index.data(SampleTableModel::SampleRole).toLongLong();
    const bool selected = m_selection && sample >= 0 && m_selection->selected()->test(sample);
    option->state.setFlag(QStyle::State_Selected, selected);
    if (selected) option->state.setFlag(QStyle::State_Active, true);
    if (index.column() == 0) addPicture(*option, sample);
  }

 private:
  void addPicture(QStyleOptionViewItem& option, std::int64_t sample) const {
    const ColumnInfo* pictures = firstMedia(m_source->set());
    if (pictures == nullptr || sample < 0) return;
    const int side = option.rect.height() - 4;
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.decorationSize = QSize(side, side);
    const auto paths = m_source->texts(*pictures);
    if (!paths || paths->missing(sample)) return;
    const QImage image = m_thumbnails->get(m_source->mediaPath(paths->at(sample)));
    if (!image.isNull()) option.icon = QIcon(QPixmap::fromImage(image));
  }

  const QPointer<SampleSelection>& m_selection;
  SampleSource* m_source;
  SampleMarks m_marks;
  Thumbnails* m_thumbnails;
};

}  // namespace

SampleTable::SampleTable(SampleSource* source, SampleSelection* selection, QWidget* parent)
    : QTableView(parent),
      m_model(new SampleTableModel(source, this)),
      m_thumbnails(kThumbnail),
      m_selection(selection) {
  setModel(m_model);
  setItemDelegate(new SampleCells(m_selection, source, &m_thumbnails, this));
  setObjectName(QStringLiteral("sampleTable"));
  setAccessibleName(tr("Samples"));
  setSelectionMode(QAbstractItemView::NoSelection);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  verticalHeader()->setVisible(false);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultSectionSize(22 * fontMetrics().averageCharWidth());
  horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  horizontalHeader()->setSortIndicatorClearable(true);
  setSortingEnabled(true);
  const auto repaint = [this] { viewport()->update(); };
  connect(selection, &SampleSelection::selectionChanged, this, repaint);
  connect(&m_thumbnails, &Thumbnails::loaded, this, repaint);
  connect(source, &SampleSource::changed, this, [this] {
    m_thumbnails.retry();
    showPictures();
  });
  connect(m_model, &QAbstractItemModel::modelReset, this, &SampleTable::showFocus);
  showPictures();
  connect(selection, &SampleSelection::filterChanged, this, [this] {
    if (m_selection) m_model->setShown(m_selection->filter());
  });
  connect(selection, &SampleSelection::focusChanged, this, &SampleTable::showFocus);
  connect(m_model, &SampleTableModel::reordered, this, [this] {
    if (!m_model->busy()) showFocus();
  });
  if (selection->filter()) m_model->setShown(selection->filter());
}

void SampleTable::showEvent(QShowEvent* event) {
  QTableView::showEvent(event);
  const int em = fontMetrics().averageCharWidth();
  if (!std::exchange(m_sized, true)) setColumnWidth(0, 18 * em);
  showFocus();
}

/// Rows are as high as a small picture where the set has pictures.
void SampleTable::showPictures() {
  const int line = fontMetrics().height();
  verticalHeader()->setDefaultSectionSize(firstMedia(m_model->source()->set()) != nullptr ? 5 * line / 2 : line + 6);
}

void SampleTable::walk(int step) {
  const int now = m_selection ? m_model->rowOf(m_selection->focus()) : -1;
  if (now < 0) return;
  const int row = std::clamp(now + step, 0, m_model->rowCount() - 1);
  setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
  m_selection->setFocus(m_model->sampleAt(row));
}

void SampleTable::showFocus() {
  if (!isVisible() || !m_selection) return;
  const int row = m_model->rowOf(m_selection->focus());
  if (row < 0 || row == currentIndex().row()) return;
  const QModelIndex there = m_model->index(row, std::max(0, currentIndex().column()));
  setCurrentIndex(there);
  scrollTo(there);
}

void SampleTable::pick(int row, Qt::KeyboardModifiers modifiers) {
  const std::int64_t sample = m_model->sampleAt(row);
  if (sample < 0 || !m_selection) return;
  if (modifiers.testFlag(Qt::ShiftModifier) && m_model->rowOf(m_anchor) >= 0) {
    SampleBits between(m_selection->samples());
    const int from = std::min(row, m_model->rowOf(m_anchor)), to = std::max(row, m_model->rowOf(m_anchor));
    for (int r = from; r <= to; ++r) between.set(m_model->sampleAt(r));
    m_selection->select(std::move(between),
                        modifiers.testFlag(Qt::ControlModifier) ? SelectMode::Add : SelectMode::Replace,
                        tr("select rows"));
  } else if (modifiers.testFlag(Qt::ControlModifier)) {
    m_selection->toggle(sample);
    m_anchor = sample;
  } else {
    m_selection->selectRow(sample, SelectMode::Replace);
    m_anchor = sample;
  }
  m_selection->setFocus(sample);
}

void SampleTable::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  const QModelIndex at = indexAt(event->pos());
  if (at.isValid() && event->button() == Qt::LeftButton) pick(at.row(), event->modifiers());
}

void SampleTable::mouseDoubleClickEvent(QMouseEvent* event) {
  const QModelIndex at = indexAt(event->pos());
  if (at.isValid()) Q_EMIT sampleActivated(m_model->sampleAt(at.row()));
}

void SampleTable::scrollContentsBy(int dx, int dy) {
  m_thumbnails.dropWishes();  // of rows that only passed by
  QTableView::scrollContentsBy(dx, dy);
}

void SampleTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (m_model->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(palette().color(QPalette::PlaceholderText));
  painter.drawText(viewport()->rect(), Qt::AlignCenter, m_model->busy() ? tr("Reading...") : tr("No sample is shown."));
}

void SampleTable::keyPressEvent(QKeyEvent* event) {
  const int key = viewKey(event);
  const int step = key == Qt::Key_J || key == Qt::Key_Down ? 1 : key == Qt::Key_K || key == Qt::Key_Up ? -1 : 0;
  if (step != 0 && !event->modifiers().testFlag(Qt::ControlModifier)) {
    const int row = std::clamp(currentIndex().row() + step, 0, std::max(0, m_model->rowCount() - 1));
    setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
    return pick(row, event->modifiers());
  }
  if (key == Qt::Key_M && event->modifiers() == Qt::NoModifier) {
    if (m_selection) m_selection->toggle(m_model->sampleAt(currentIndex().row()));
    return;
  }
  if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (event->modifiers().testFlag(Qt::ControlModifier) && key != Qt::Key_Space) return event->ignore();
    if (m_model->sampleAt(currentIndex().row()) >= 0) Q_EMIT sampleActivated(m_model->sampleAt(currentIndex().row()));
    return;
  }
  QTableView::keyPressEvent(event);
  if (m_selection && currentIndex().isValid()) m_selection->setFocus(m_model->sampleAt(currentIndex().row()));
}

void SampleTable::copy() {
  std::vector<int> rows;
  for (int r = 0; r < m_model->rowCount() && rows.size() < kMostCopied; ++r) {
    if (m_selection && m_selection->selected()->test(m_model->sampleAt(r))) rows.push_back(r);
  }
  QApplication::clipboard()->setText(m_model->text(rows));
}

}  // namespace eido
