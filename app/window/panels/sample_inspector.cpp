// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/sample_inspector.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/base/text.h"
#include "core/data/further_scores.h"
#include "core/data/sample_marks.h"
#include "core/project/project_columns.h"
#include "widgets/samples/mark_buttons.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kSide = 320;
constexpr std::int64_t kNeighbours = 8;
constexpr std::int64_t kReadUnasked = std::int64_t{2}
                                      << 30;  ///< bytes of vectors that are searched without being asked
constexpr int kSettle = 120;                  ///< ms that the focus rests before neighbours are looked for

/// A label that is as narrow as its column: one long word does not widen the panel.
QLabel* wrapped(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setMinimumWidth(1);
  return label;
}

/// Whether a column is shown in the list of the models' answers: results of a few models are fields like others.
bool listed(const SampleSetInfo& set, const ColumnInfo& column) {
  constexpr std::ptrdiff_t kFew = 3;
  const auto result = [](const ColumnInfo& c) {
    return !c.model.empty() && (c.kind == ColumnKind::Score || c.kind == ColumnKind::Answer);
  };
  return result(column) && !isFurtherScore(set, column) &&
         std::count_if(set.columns.begin(), set.columns.end(), result) > kFew;
}

ModelAnswer& answerOf(std::vector<ModelAnswer>& answers, const QString& model) {
  for (ModelAnswer& a : answers) {
    if (a.model == model) return a;
  }
  answers.push_back({.model = model, .answer = {}});
  return answers.back();
}

}  // namespace

SampleInspector::SampleInspector(ProjectSession* session, SampleStore* store, QWidget* parent)
    : QWidget(parent), m_session(session), m_store(store) {
  const auto step = [this](const char* icon, const QString& tip, int direction) {
    auto* button = new QToolButton;
    button->setIcon(symbolicIcon(QLatin1String(icon)));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, direction] {
      if (m_selection) m_selection->step(direction);
    });
    return button;
  };
  m_previous = step("previous", tr("Previous sample"), -1);
  m_next = step("next", tr("Next sample"), 1);
  m_title = new QLabel;
  m_title->setWordWrap(true);
  m_title->setTextFormat(Qt::PlainText);
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_picture = new QLabel;
  m_picture->setAlignment(Qt::AlignCenter);
  m_picture->setTextFormat(Qt::PlainText);
  m_slices = new QLabel;
  m_slices->setWordWrap(true);
  m_slices->setTextFormat(Qt::PlainText);
  m_neighboursNote = new QLabel;
  m_neighboursNote->setWordWrap(true);
  m_look = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("Look for &neighbours"));
  m_look->setObjectName(QStringLiteral("lookForNeighbours"));
  m_look->hide();
  connect(m_look, &QPushButton::clicked, this, &SampleInspector::readNeighbours);
  m_neighbours = new QTreeWidget;
  m_neighbours->setObjectName(QStringLiteral("neighbours"));
  m_neighbours->setAccessibleName(tr("Nearest neighbours in each embedding"));
  m_neighbours->setHeaderLabels({tr("Nearest in"), tr("Cosine")});
  m_neighbours->setRootIsDecorated(true);
  m_neighbours->setUniformRowHeights(true);
  m_neighbours->setIndentation(fontMetrics().averageCharWidth() * 2);
  m_neighbours->header()->setStretchLastSection(false);
  m_neighbours->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_neighbours->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_neighbours->setMinimumHeight(10 * fontMetrics().lineSpacing());
  connect(m_neighbours, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
    if (m_selection && item->parent() != nullptr) m_selection->setFocus(item->data(0, Qt::UserRole).toLongLong());
  });
  auto* body = new QWidget;
  auto* layout = new QVBoxLayout(body);
  m_fields = new QFormLayout;
  m_fields->setRowWrapPolicy(QFormLayout::WrapAllRows);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_previous);
  head->addWidget(m_next);
  m_marking = new MarkButtons(true);
  connect(m_marking, &MarkButtons::chosen, this, &SampleInspector::markRequested);
  layout->addLayout(head);
  layout->addWidget(m_marking);
  layout->addWidget(m_picture);
  layout->addLayout(m_fields);
  m_answers = new AnswerList;
  layout->addWidget(m_answers);
  layout->addWidget(m_slices);
  layout->addWidget(m_neighboursNote);
  layout->addWidget(m_look, 0, Qt::AlignLeft);
  layout->addWidget(m_neighbours, 1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(body);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAccessibleName(tr("Sample"));
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(26 * fontMetrics().averageCharWidth());
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  m_later.setSingleShot(true);
  m_later.setInterval(kSettle);
  connect(&m_later, &QTimer::timeout, this, &SampleInspector::readNeighbours);
  connect(store, &SampleStore::currentChanged, this, &SampleInspector::follow);
  connect(session, &ProjectSession::changed, this, &SampleInspector::refresh);
  follow();
}

void SampleInspector::follow() {
  if (m_selection) m_selection->disconnect(this);
  m_selection = m_store->currentSelection();
  if (m_selection) connect(m_selection, &SampleSelection::focusChanged, this, &SampleInspector::refresh);
  refresh();
}

void SampleInspector::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void SampleInspector::refresh() {
  m_stale = true;
  const int ticket = ++m_ticket;
  const bool any = m_selection && m_selection->focus() >= 0 && m_session->isOpen();
  for (QToolButton* button : {m_previous, m_next}) button->setEnabled(m_selection != nullptr);
  if (!any) {
    present({});
    presentNeighbours({});
    return;
  }
  if (!isVisible()) return;  // what is hidden is read when it is shown
  m_stale = false;
  const SampleSetInfo* set = m_session->set(m_selection->set());
  if (set == nullptr) return;
  m_session->start(
      {.title = tr("Read a sample"), .listed = false}, this,
      [info = *set, row = m_selection->focus()](Project& project, const Task& task) {
        return read(project, info, row, task);
      },
      [this, ticket](const Sample& sample) {
        if (ticket != m_ticket) return;
        present(sample);
        offerNeighbours();
      },
      [this, ticket](const JobFailure& failure) {
        if (ticket == m_ticket) present({.key = failure.text});
      });
}

SampleInspector::Sample SampleInspector::read(const Project& project, const SampleSetInfo& set, std::int64_t row,
                                              const Task& task) {
  const ProjectColumns data(project, set);
  Sample sample{.key = toQt(data.keyOf(row))};
  for (const ColumnInfo& column : set.columns) {
    task.checkpoint();
    if (column.kind == ColumnKind::Vector) continue;
    const OptionalText value = data.textOf(column, row);
    if (column.kind == ColumnKind::Media && value && sample.picture.isNull()) {
      const QString path = QFileInfo(toQt(project.path())).absoluteDir().absoluteFilePath(toQt(*value));
      sample.picture = readPicture(path, 2 * kSide);
      if (sample.picture.isNull()) sample.missingPicture = path;
      continue;
    }
    QString shown = value ? toQt(*value) : missingText();
    if (column.name == kMarkColumn) sample.mark = value ? shown : QString();
    if (isSampleMark(column.name) && !value) continue;
    double number = 0;
    if (listed(set, column)) {
      ModelAnswer& answer = answerOf(sample.answers, toQt(column.model));
      if (column.kind == ColumnKind::Answer && value) answer.answer = shown;
      if (column.kind == ColumnKind::Score && value && parseDouble(*value, number)) answer.score = number;
      continue;
    }
    if (value && isNumeric(column.kind) && parseDouble(*value, number)) shown = numberLabel(number, 6);
    sample.fields.append({toQt(column.name), shown});
  }
  for (const SliceInfo& slice : set.slices) {
    if (project.slice(set.name, slice.name).test(row)) sample.slices << toQt(slice.name);
  }
  return sample;
}

void SampleInspector::present(const Sample& sample) {
  m_key = sample.key;
  m_title->setText(sample.key.isEmpty() ? tr("Click a sample on a map, in a table or in the gallery to see it here.")
                                        : sample.key);
  QFont font = m_title->font();
  font.setBold(!sample.key.isEmpty());
  m_title->setFont(font);
  while (m_fields->rowCount() > 0) m_fields->removeRow(0);
  for (const auto& [name, value] : sample.fields) {
    auto* label = wrapped(name + u':');
    auto* text = wrapped(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields->addRow(label);
    m_fields->addRow(text);
  }
  m_marking->setMark(sample.mark);
  m_marking->setVisible(!sample.fields.isEmpty() || !sample.picture.isNull());
  m_answers->setAnswers(sample.answers);
  m_slices->setText(tr("In the slices: %1").arg(sample.slices.join(QStringLiteral(", "))));
  m_slices->setVisible(!sample.slices.isEmpty());
  if (!sample.picture.isNull()) {
    // small pictures are enlarged whole pixels at a time, so that they stay what they are
    const int factor = std::max(1, kSide / 2 / std::max(sample.picture.width(), 1));
    const QSize size = sample.picture.width() > kSide ? sample.picture.size().scaled(kSide, kSide, Qt::KeepAspectRatio)
                                                      : sample.picture.size() * factor;
    const double ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        sample.picture.scaled(size * ratio, Qt::KeepAspectRatio,
                              sample.picture.width() > kSide ? Qt::SmoothTransformation : Qt::FastTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    m_picture->setAccessibleName(tr("Picture of %1").arg(sample.key));
  } else {
    m_picture->setText(sample.missingPicture.isEmpty() ? QString() : tr("No picture at %1").arg(sample.missingPicture));
    m_picture->setWordWrap(true);
  }
  m_picture->setVisible(!sample.picture.isNull() || !sample.missingPicture.isEmpty());
  Q_EMIT shown();
}

// ---- neighbours

void SampleInspector::offerNeighbours() {
  const SampleSetInfo* set = m_selection ? m_session->set(m_selection->set()) : nullptr;
  if (set == nullptr) return;
  std::int64_t bytes = 0;
  for (const ColumnInfo& c : set->columns) {
    if (c.kind == ColumnKind::Vector && c.run == 0)
      bytes += set->samples * c.dimension * static_cast<std::int64_t>(dtypeSize(c.dtype));
  }
  if (bytes <= kReadUnasked) return m_later.start();
  // every vector would be read for each sample that one walks past
  presentNeighbours({});
  m_neighboursNote->setText(tr("The embeddings hold %1.").arg(locale().formattedDataSize(bytes)));
  m_neighboursNote->show();
  m_look->show();
}

void SampleInspector::readNeighbours() {
  m_look->hide();
  const SampleSetInfo* set = m_selection ? m_session->set(m_selection->set()) : nullptr;
  if (set == nullptr || m_selection->focus() < 0) return;
  const int ticket = m_ticket;
  m_session->jobs()->cancel(m_neighbourJob);
  m_neighboursNote->setText(tr("Looking for neighbours..."));
  m_neighbourJob = m_session->start(
      {.title = tr("Neighbours of a sample"), .listed = false}, this,
      [info = *set, row = m_selection->focus()](Project& project, const Task& task) {
        const ProjectColumns columns(project, info);
        std::vector<Near> all;
        for (const ColumnInfo& column : info.columns) {
          // a projection is a picture of neighbourhoods, not one of its own
          if (column.kind != ColumnKind::Vector || isMap(column)) continue;
          const SampleNeighbours found = nearestTo(columns, column, row, kNeighbours, task);
          if (found.rows.empty()) continue;
          Near near{.embedding = toQt(column.name), .rows = found.rows, .keys = {}, .similarities = {}};
          for (std::size_t i = 0; i < found.rows.size(); ++i) {
            near.keys << toQt(columns.keyOf(found.rows[i]));
            near.similarities << fixedLabel(found.similarities[i], 3);
          }
          all.push_back(std::move(near));
        }
        return all;
      },
      [this, ticket](const std::vector<Near>& near) {
        if (ticket == m_ticket) presentNeighbours(near);
      },
      [this](const JobFailure& failure) { m_neighboursNote->setText(failure.text); });
}

void SampleInspector::presentNeighbours(const std::vector<Near>& near) {
  m_neighbours->clear();
  m_neighbours->setVisible(!near.empty());
  m_neighboursNote->setText(near.size() > 1 ? tr("Bold: among the nearest %1 in other embeddings too.").arg(kNeighbours)
                                            : QString());
  m_neighboursNote->setVisible(near.size() > 1);
  std::map<std::int64_t, int> seen;
  for (const Near& n : near) {
    for (const std::int64_t row : n.rows) ++seen[row];
  }
  for (const Near& n : near) {
    auto* top = new QTreeWidgetItem(m_neighbours, {n.embedding});
    top->setFirstColumnSpanned(true);
    for (std::size_t i = 0; i < n.rows.size(); ++i) {
      const auto at = static_cast<qsizetype>(i);
      const int others = seen[n.rows[i]] - 1;
      auto* item = new QTreeWidgetItem(
          top, {others > 0 ? tr("%1 (in %2 more)").arg(n.keys[at]).arg(others) : n.keys[at], n.similarities[at]});
      item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
      item->setData(0, Qt::UserRole, static_cast<qlonglong>(n.rows[i]));
      QFont font = item->font(0);
      font.setBold(others > 0);
      item->setFont(0, font);
    }
    top->setExpanded(near.size() <= 4);
  }
}

}  // namespace eido
