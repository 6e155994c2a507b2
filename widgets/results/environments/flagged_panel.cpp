// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/environments/flagged_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/results/run_gallery.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/mark_buttons.h"
#include "widgets/samples/sample_marks.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

enum Order { kByMargin, kByHeldIn, kByStability };

}  // namespace

FlaggedPanel::FlaggedPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  m_label = new QComboBox;
  m_label->setObjectName(QStringLiteral("flaggedLabel"));
  m_label->setAccessibleName(tr("Class"));
  m_order = new QComboBox;
  m_order->setObjectName(QStringLiteral("flaggedOrder"));
  m_order->setAccessibleName(tr("Order"));
  m_order->addItem(tr("worst for the other twin first"), kByMargin);
  m_order->addItem(tr("worst for its own twin first"), kByHeldIn);
  m_order->addItem(tr("steadiest first"), kByStability);
  m_review = new QComboBox;
  m_review->setObjectName(QStringLiteral("flaggedReview"));
  m_review->setAccessibleName(tr("Review"));
  m_review->addItem(tr("all of them"));
  m_review->addItem(tr("without a mark"), QString());
  for (const MarkKind& kind : markKinds()) m_review->addItem(kind.title, kind.name);
  m_count = new QLabel;
  for (QComboBox* box : {m_label, m_order, m_review}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  }
  m_select = new QPushButton(symbolicIcon(QStringLiteral("select")), tr("&Select them"));
  m_select->setObjectName(QStringLiteral("selectFlagged"));
  m_map = new QPushButton(symbolicIcon(QStringLiteral("map")), tr("Show on the &map"));
  m_map->setObjectName(QStringLiteral("flaggedOnMap"));
  auto* labelTitle = new QLabel(tr("&Class:"));
  labelTitle->setBuddy(m_label);
  auto* orderTitle = new QLabel(tr("&Order:"));
  orderTitle->setBuddy(m_order);
  auto* bar = new QHBoxLayout;
  bar->addWidget(labelTitle);
  bar->addWidget(m_label, 1);
  bar->addWidget(orderTitle);
  bar->addWidget(m_order, 2);
  auto* reviewTitle = new QLabel(tr("&Review:"));
  reviewTitle->setBuddy(m_review);
  bar->addWidget(reviewTitle);
  bar->addWidget(m_review, 1);
  bar->addWidget(m_select);
  bar->addWidget(m_map);
  m_opinion = new QLabel;
  m_opinion->setObjectName(QStringLiteral("opinion"));
  m_opinion->setWordWrap(true);
  m_opinion->setTextFormat(Qt::PlainText);
  m_opinion->setMinimumHeight(2 * fontMetrics().lineSpacing());
  m_opinion->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_left = new QWidget;
  auto* left = new QVBoxLayout(m_left);
  left->setContentsMargins(0, 0, 0, 0);
  m_otherTitle = new QLabel(tr("Not flagged, same class"));
  QFont bold = m_count->font();
  bold.setBold(true);
  m_count->setFont(bold);
  m_otherTitle->setFont(bold);
  m_count->setWordWrap(true);
  left->addWidget(m_count);
  m_right = new QWidget;
  auto* right = new QVBoxLayout(m_right);
  right->setContentsMargins(0, 0, 0, 0);
  right->addWidget(m_otherTitle);
  m_contrast = new TableView(tr("What the flagged have in common"));
  m_contrast->setObjectName(QStringLiteral("contrast"));
  m_split = new QSplitter(Qt::Horizontal);
  m_split->addWidget(m_left);
  m_split->addWidget(m_right);
  m_split->setChildrenCollapsible(false);
  m_split->setStretchFactor(0, 1);
  m_split->setStretchFactor(1, 1);
  auto* rows = new QSplitter(Qt::Vertical);
  rows->addWidget(m_split);
  rows->addWidget(m_contrast);
  rows->setStretchFactor(0, 3);
  rows->setStretchFactor(1, 1);
  rows->setChildrenCollapsible(false);
  auto* review = new QHBoxLayout;
  review->addWidget(m_opinion, 1);
  m_marking = new MarkButtons;
  connect(m_marking, &MarkButtons::chosen, this, &FlaggedPanel::mark);
  review->addWidget(m_marking, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->setSpacing(4);
  layout->addLayout(bar);
  layout->addLayout(review);
  layout->addWidget(rows, 1);
  connect(m_label, &QComboBox::currentIndexChanged, this, &FlaggedPanel::fill);
  connect(m_order, &QComboBox::currentIndexChanged, this, &FlaggedPanel::fill);
  connect(m_review, &QComboBox::currentIndexChanged, this, &FlaggedPanel::fill);
  connect(m_select, &QPushButton::clicked, this, &FlaggedPanel::selectShown);
  connect(m_map, &QPushButton::clicked, this, [this] { m_host.showOnMaps(m_wish); });
  connectTable(m_contrast, host);
}

void FlaggedPanel::setSamples(SampleSource* source, SampleSelection* selection) {
  delete m_flagged;
  delete m_others;
  m_flagged = m_others = nullptr;
  m_source = source;
  m_selection = selection;
  if (source == nullptr || selection == nullptr) return;
  m_flagged = runGallery(m_host, source, selection, QStringLiteral("flaggedGallery"), tr("Flagged samples"), 6);
  m_left->layout()->addWidget(m_flagged);
  m_others = runGallery(m_host, source, selection, QStringLiteral("unflaggedGallery"),
                        tr("Samples of the same class that are not flagged"), 6);
  m_right->layout()->addWidget(m_others);
  connect(selection, &SampleSelection::focusChanged, this, &FlaggedPanel::describe);
  connect(source, &SampleSource::loaded, this, [this] {
    // what was marked just now may not be shown any more
    m_review->currentData().isNull() ? describe() : fill();
  });
  connect(source, &SampleSource::changed, this, &FlaggedPanel::describe);
  fill();
}

void FlaggedPanel::mark(const QString& mark) {
  if (!m_selection || m_selection->focus() < 0 || m_flagged == nullptr) return;
  const auto row = static_cast<std::int32_t>(m_selection->focus());
  // only what is looked at here is marked here
  const auto shows = [row](const Gallery* gallery) {
    return std::find(gallery->rows().begin(), gallery->rows().end(), row) != gallery->rows().end();
  };
  if (!shows(m_flagged) && !shows(m_others)) return describe();
  m_host.mark(row, mark);
  if (!mark.isEmpty()) walk(1);
}

void FlaggedPanel::walk(int step) {
  if (m_flagged != nullptr) m_flagged->walk(step);
}

void FlaggedPanel::show(std::shared_ptr<const EnvironmentsRun> run, MapWish map) {
  m_run = std::move(run);
  m_wish = std::move(map);
  const QSignalBlocker quiet(m_label);
  m_label->clear();
  m_label->addItem(tr("all classes"), QString());
  for (const QString& label : m_run->labels) m_label->addItem(label, label);
  m_contrast->setVisible(m_run->contrast != nullptr);
  if (m_run->contrast) m_contrast->setTable(m_run->contrast, "environments");
  m_map->setEnabled(m_run->margins != nullptr);
  fill();
}

std::vector<std::int32_t> FlaggedPanel::rowsOf(bool flagged, bool reviewed) const {
  const QString label = m_label->currentData().toString();
  std::vector<const EnvironmentsRun::Sample*> chosen;
  for (const EnvironmentsRun::Sample& s : m_run->samples) {
    if (s.row >= 0 && s.judged && s.flagged == flagged && (label.isEmpty() || s.label == label)) chosen.push_back(&s);
  }
  const int order = m_order->currentData().toInt();
  const auto before = [order](const EnvironmentsRun::Sample* a, const EnvironmentsRun::Sample* b) {
    if (order == kByStability && a->stability != b->stability) return a->stability > b->stability;
    return order == kByHeldIn ? a->marginIn < b->marginIn : a->marginOut < b->marginOut;
  };
  // the unflagged ones in the order of the set: a fair picture of the class
  if (flagged) std::stable_sort(chosen.begin(), chosen.end(), before);
  std::vector<std::int32_t> rows;
  const QVariant wanted = reviewed ? m_review->currentData() : QVariant();
  for (const EnvironmentsRun::Sample* s : chosen) {
    if (flagged && !wanted.isNull() && m_source && SampleMarks(m_source).markOf(s->row) != wanted.toString()) continue;
    rows.push_back(s->row);
  }
  return rows;
}

void FlaggedPanel::fill() {
  if (!m_run) return;
  const std::vector<std::int32_t> flagged = rowsOf(true), others = rowsOf(false);
  m_all = rowsOf(true, false);
  m_select->setEnabled(m_selection && !flagged.empty());
  if (m_flagged != nullptr) m_flagged->setRows(flagged);
  if (m_others != nullptr) m_others->setRows(others);
  describe();
}

/// How far the review has come.
void FlaggedPanel::count() {
  if (m_flagged == nullptr) return;
  const auto flagged = static_cast<std::int64_t>(m_all.size()),
             others = static_cast<std::int64_t>(m_others->rows().size());
  QString text = tr("%1 flagged, %2 not").arg(countLabel(flagged), countLabel(others));
  const MarkTally tally = SampleMarks(m_source).tally(&m_all);
  if (const QString marks = tally.text(); !marks.isEmpty())
    text += QStringLiteral(" \u00b7 ") + marks + QStringLiteral(" \u00b7 ") +
            tr("%1 to go").arg(countLabel(flagged - tally.marked()));
  m_count->setText(text);
}

void FlaggedPanel::describe() {
  count();
  m_marking->setMark(m_selection && m_source && m_selection->focus() >= 0
                         ? SampleMarks(m_source).markOf(m_selection->focus())
                         : QString());
  m_opinion->setText(tr("Choose a sample to see what the twins say about it."));
  if (!m_run || !m_selection || m_selection->focus() < 0) return;
  for (const EnvironmentsRun::Sample& s : m_run->samples) {
    if (s.row != m_selection->focus()) continue;
    QString text =
        tr("%1 is labelled \"%2\". The twin that learned from it says \"%3\" (margin %4), the other one "
           "\"%5\" (margin %6).")
            .arg(s.key, s.label, s.answerIn, fixedLabel(s.marginIn, 2), s.answerOut, fixedLabel(s.marginOut, 2));
    if (s.judged) text += u' ' + tr("%1 % of the seeds flag it.").arg(fixedLabel(100 * s.stability, 0));
    m_opinion->setText(text);
    return;
  }
}

void FlaggedPanel::selectShown() {
  if (!m_selection) return;
  SampleBits bits(m_selection->samples());
  for (const std::int32_t row : rowsOf(true)) bits.set(row);
  m_selection->select(std::move(bits), SelectMode::Replace, tr("select flagged samples"));
}

}  // namespace eido
