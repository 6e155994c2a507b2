// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/gallery.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/data/sample_marks.h"
#include "widgets/keys/view_keys.h"
#include "widgets/samples/sample_order.h"
#include "widgets/text/elided_text.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr int kGap = 8;
constexpr int kThumbnailSide = 256;
constexpr float kSelectedFill = 0.28F;  ///< of the selection's colour behind a selected card

}  // namespace

Gallery::Gallery(SampleSource* source, SampleSelection* selection, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_source(source),
      m_marks(source),
      m_selection(selection),
      m_thumbnails(kThumbnailSide),
      m_side(9 * fontMetrics().height()) {
  setObjectName(QStringLiteral("gallery"));
  setAccessibleName(tr("Gallery"));
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  viewport()->setBackgroundRole(QPalette::Base);
  findColumns();
  connect(source, &SampleSource::changed, this, [this] {
    m_thumbnails.retry();
    findColumns();
    layOut();
  });
  const auto repaint = [this] { viewport()->update(); };
  connect(source, &SampleSource::loaded, this, repaint);
  connect(&m_thumbnails, &Thumbnails::loaded, this, repaint);
  connect(selection, &SampleSelection::selectionChanged, this, &Gallery::followSelection);
  connect(selection, &SampleSelection::filterChanged, this, &Gallery::followSelection);
  connect(selection, &SampleSelection::focusChanged, this, [this] {
    const std::int64_t place = placeOfFocus();
    if (place >= 0) {
      const QRect card = cardRect(place);
      if (card.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card.top() - kGap);
      else if (card.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card.bottom() + kGap - viewport()->height());
    }
    viewport()->update();
  });
  followSelection();
}

/// The first pictures of the set and its first text, or else its first category.
void Gallery::findColumns() {
  m_captions.reset();
  m_pictures.reset();
  if (const ColumnInfo* pictures = firstMedia(m_source->set())) m_pictures = *pictures;
  for (const ColumnInfo& c : m_source->set().columns) {
    if (c.kind == ColumnKind::Text && !m_captions && !isSampleMark(c.name)) m_captions = c;
  }
  for (const ColumnInfo& c : m_source->set().columns) {
    if (c.kind == ColumnKind::Category && !m_captions && !isSampleMark(c.name)) m_captions = c;
    if (c.name == m_wantedCaptions) m_captions = c;
  }
}

void Gallery::setCaptions(const std::string& column) {
  m_wantedCaptions = column;
  findColumns();
  layOut();
}

void Gallery::followSelection() {
  m_stale = true;
  if (!isVisible() || !m_selection) return viewport()->update();
  m_stale = false;
  if (!m_following) return viewport()->update();
  SampleBits shown = m_selection->count() > 0 ? *m_selection->selected() : SampleBits(m_selection->samples(), true);
  if (m_selection->filter()) shown &= *m_selection->filter();
  m_rows = shown.rows();
  layOut();
}

void Gallery::showEvent(QShowEvent* event) {
  QAbstractScrollArea::showEvent(event);
  if (m_stale) followSelection();
}

void Gallery::setRows(std::vector<std::int32_t> rows) { setLines(std::move(rows), 0, {}); }

void Gallery::setLines(std::vector<std::int32_t> rows, int perLine, QStringList notes) {
  m_following = false;
  m_perLine = perLine;
  m_notes = std::move(notes);
  m_rows = std::move(rows);
  layOut();
}

void Gallery::setPictureSize(int side) {
  m_side = side;
  layOut();
}

int Gallery::side() const {
  if (m_perLine == 0) return m_side;
  const int room = (viewport()->width() - kGap) / m_perLine - 3 * kGap;
  return std::clamp(room, 3 * fontMetrics().height(), m_side);
}

QSize Gallery::cardSize() const {
  const int line = fontMetrics().lineSpacing();
  const int lines = (m_notes.isEmpty() ? 0 : 1) + (!m_captions                                              ? 1
                                                   : m_pictures || m_captions->kind == ColumnKind::Category ? 3
                                                                                                            : 6);
  return {side() + 2 * kGap, (m_pictures ? side() : 0) + lines * line + 2 * kGap};
}

int Gallery::rowHeight() const { return cardSize().height() + 2 * kGap; }

int Gallery::columns() const {
  return m_perLine > 0 ? m_perLine : std::max(1, (viewport()->width() - kGap) / (cardSize().width() + kGap));
}

void Gallery::layOut() {
  const std::int64_t lines = (static_cast<std::int64_t>(m_rows.size()) + columns() - 1) / columns();
  const std::int64_t height = lines * (cardSize().height() + kGap) + kGap;
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(cardSize().height() / 2);
  verticalScrollBar()->setRange(0, static_cast<int>(std::clamp<std::int64_t>(height - viewport()->height(), 0,
                                                                             std::numeric_limits<int>::max() / 2)));
  viewport()->update();
}

QRect Gallery::cardRect(std::int64_t place) const {
  const QSize card = cardSize();
  const std::int64_t y = place / columns() * (card.height() + kGap) + kGap - verticalScrollBar()->value();
  return {QPoint(static_cast<int>(place % columns()) * (card.width() + kGap) + kGap, static_cast<int>(y)), card};
}

std::int64_t Gallery::cardAt(const QPoint& at) const {
  const QSize card = cardSize();
  const std::int64_t line =
      (static_cast<std::int64_t>(at.y()) + verticalScrollBar()->value() - kGap) / (card.height() + kGap);
  const int column = (at.x() - kGap) / (card.width() + kGap);
  const std::int64_t place = line * columns() + column;
  const bool there =
      column >= 0 && column < columns() && place >= 0 && place < static_cast<std::int64_t>(m_rows.size());
  return there && m_rows[static_cast<std::size_t>(place)] >= 0 && cardRect(place).contains(at) ? place : -1;
}

std::int64_t Gallery::placeOfFocus() const {
  if (!m_selection || m_selection->focus() < 0) return -1;
  const auto row = static_cast<std::int32_t>(m_selection->focus());
  const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
  if (found != m_rows.end() && *found == row) return found - m_rows.begin();
  if (m_following) return -1;
  const auto anywhere = std::find(m_rows.begin(), m_rows.end(), row);
  return anywhere == m_rows.end() ? -1 : anywhere - m_rows.begin();
}

void Gallery::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (m_rows.empty()) {
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No sample is shown."));
    return;
  }
  const std::int64_t height = cardSize().height() + kGap;
  const std::int64_t first =
      std::max<std::int64_t>(0, (verticalScrollBar()->value() + event->rect().top() - kGap) / height) * columns();
  const std::int64_t last =
      std::min(static_cast<std::int64_t>(m_rows.size()),
               ((verticalScrollBar()->value() + event->rect().bottom()) / height + 1) * columns());
  for (std::int64_t place = first; place < last; ++place) {
    if (m_rows[static_cast<std::size_t>(place)] >= 0) paintCard(painter, place, cardRect(place));
  }
}

/// The mark in the upper right corner; the tags over the lower edge of the picture, or of the card where it has none.
void Gallery::paintMarks(QPainter& painter, std::int64_t row, const QRect& card) const {
  const int height = fontMetrics().height();
  drawMark(painter, markPlace(card), m_marks.markOf(row));
  const QStringList tags = m_marks.tagsOf(row);
  if (tags.isEmpty()) return;
  const int room = card.width() - 2 * kGap;
  const QString text = fontMetrics().elidedText(tags.join(QStringLiteral(" \u00b7 ")), Qt::ElideRight, room - kGap);
  const int width = fontMetrics().horizontalAdvance(text) + kGap;
  const int notes = m_notes.isEmpty() ? 0 : fontMetrics().lineSpacing();
  const int bottom = m_pictures ? card.top() + kGap + notes + side() : card.bottom() - 2;
  const QRect label(card.right() - kGap - width, bottom - height, width, height);
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().color(QPalette::ToolTipBase));
  painter.drawRoundedRect(label, 3, 3);
  painter.setPen(palette().color(QPalette::ToolTipText));
  painter.drawText(label, Qt::AlignCenter, text);
}

QRectF Gallery::markPlace(const QRect& card) const {
  const int height = fontMetrics().height();
  return {card.right() - 1.4 * height, card.top() + 0.4 * height, static_cast<double>(height),
          static_cast<double>(height)};
}

void Gallery::paintCard(QPainter& painter, std::int64_t place, const QRect& card) {
  const std::int64_t row = m_rows[static_cast<std::size_t>(place)];
  const bool selected = m_selection && m_selection->selected()->test(row);
  const bool focused = m_selection && m_selection->focus() == row;
  // selected: filled and framed; looked at: a thick frame, whether selected or not
  const QColor highlight = palette().color(QPalette::Highlight);
  QColor fill = highlight;
  fill.setAlphaF(kSelectedFill);
  painter.setPen(focused ? QPen(highlight, 3) : selected ? QPen(highlight, 1) : QPen(gridLine(palette()), 1));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 4, 4);
  painter.setBrush(selected ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (selected) painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 4, 4);
  QRect inside = card.adjusted(kGap, kGap, -kGap, -kGap);
  const int line = fontMetrics().lineSpacing();
  if (place < m_notes.size()) {
    painter.setPen(mutedText(palette()));
    painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), line)), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_notes[place], Qt::ElideRight, inside.width()));
    inside.setTop(inside.top() + line);
  }
  if (m_pictures) {
    const QRect frame(inside.topLeft(), QSize(inside.width(), side()));
    const auto paths = m_source->texts(*m_pictures);
    const QString path = paths && !paths->missing(row) ? m_source->mediaPath(paths->at(row)) : QString();
    const QImage image = m_thumbnails.get(path);
    if (!image.isNull()) {
      QSize size = image.size().scaled(frame.size(), Qt::KeepAspectRatio);
      QRect target(QPoint(0, 0), size);
      target.moveCenter(frame.center());
      // few pixels stay pixels
      painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > side() / 2);
      painter.drawImage(target, image);
    } else if (paths) {
      painter.setPen(palette().color(QPalette::PlaceholderText));
      painter.drawText(frame, Qt::AlignCenter | Qt::TextWordWrap,
                       m_thumbnails.failed(path) ? tr("no picture") : QString());
    }
    inside.setTop(frame.bottom() + 2);
  }
  painter.setPen(palette().color(QPalette::Text));
  const auto keys = m_source->keys();
  // a mark stands beside a key where no picture is above it
  const bool beside = !m_pictures && m_notes.isEmpty() && !m_marks.markOf(row).isEmpty();
  const int keyWidth = beside ? static_cast<int>(markPlace(card).left()) - inside.left() - 2 : inside.width();
  if (keys)
    painter.drawText(QRect(inside.topLeft(), QSize(keyWidth, line)), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(toQt(keys->at(row)), Qt::ElideMiddle, keyWidth));
  if (!m_captions) return paintMarks(painter, row, card);
  inside.setTop(inside.top() + line);
  painter.setPen(mutedText(palette()));
  if (const auto captions = m_source->texts(*m_captions); captions && !captions->missing(row))
    drawElidedText(painter, inside, toQt(captions->at(row)).left(300));
  paintMarks(painter, row, card);
}

void Gallery::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void Gallery::scrollContentsBy(int, int) {
  m_thumbnails.dropWishes();
  viewport()->update();
}

void Gallery::mousePressEvent(QMouseEvent* event) {
  const std::int64_t place = cardAt(event->pos());
  event->accept();
  if (place >= 0 && event->button() == Qt::LeftButton) moveTo(place, event->modifiers());
}

void Gallery::mouseReleaseEvent(QMouseEvent* event) { event->accept(); }

void Gallery::moveTo(std::int64_t place, Qt::KeyboardModifiers modifiers) {
  if (!m_selection || m_rows.empty()) return;
  const std::int64_t row = m_rows[static_cast<std::size_t>(
      std::clamp<std::int64_t>(place, 0, static_cast<std::int64_t>(m_rows.size()) - 1))];
  if (row < 0) return;
  // a plain click looks at a sample: replacing the selection would empty the gallery that shows it
  if (modifiers.testFlag(Qt::ControlModifier))
    m_selection->toggle(row);
  else if (modifiers.testFlag(Qt::ShiftModifier))
    m_selection->selectRow(row, SelectMode::Add);
  m_selection->setFocus(row);
}

void Gallery::walk(int step) {
  const std::int64_t now = placeOfFocus();
  if (now >= 0) moveTo(now + step, Qt::NoModifier);
}

void Gallery::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const std::int64_t place = cardAt(event->pos()); place >= 0)
    Q_EMIT sampleActivated(m_rows[static_cast<std::size_t>(place)]);
}

void Gallery::keyPressEvent(QKeyEvent* event) {
  const std::int64_t now = std::max<std::int64_t>(0, placeOfFocus());
  const int line = std::max(1, viewport()->height() / (cardSize().height() + kGap)) * columns();
  switch (viewKey(event)) {
    case Qt::Key_Left:
    case Qt::Key_K:
      return moveTo(now - 1, event->modifiers());
    case Qt::Key_Right:
    case Qt::Key_J:
      return moveTo(now + (placeOfFocus() < 0 ? 0 : 1), event->modifiers());
    case Qt::Key_Up:
      return moveTo(now - columns(), event->modifiers());
    case Qt::Key_Down:
      return moveTo(now + columns(), event->modifiers());
    case Qt::Key_PageUp:
      return moveTo(now - line, event->modifiers());
    case Qt::Key_PageDown:
      return moveTo(now + line, event->modifiers());
    case Qt::Key_Home:
      return moveTo(0, event->modifiers());
    case Qt::Key_End:
      return moveTo(static_cast<std::int64_t>(m_rows.size()) - 1, event->modifiers());
    case Qt::Key_M:
      if (placeOfFocus() >= 0) m_selection->toggle(m_selection->focus());
      return;
    case Qt::Key_Space:
      if (placeOfFocus() >= 0) Q_EMIT sampleActivated(m_selection->focus());
      return;
    default:
      QAbstractScrollArea::keyPressEvent(event);
  }
}

}  // namespace eido
