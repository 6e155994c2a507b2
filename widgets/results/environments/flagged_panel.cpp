// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/environments/flagged_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "widgets/results/run_gallery.h"
#include "widgets/samples/gallery.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

enum Order { kByMargin, kByHeldIn, kByStability };

/// The marks as they are stored, and the keys that set them: 1, 2, 3.
constexpr std::array<const char*, 3> kMarks{"mislabelled", "confirmed", "dismissed"};

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
  m_count = new QLabel;
  for (QComboBox* box : {m_label, m_order}) {
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
  const QStringList titles{tr("&Mislabelled"), tr("Con&firm"), tr("&Dismiss")};
  const QStringList tips{tr("The label is wrong (1)"), tr("Right label, unusual sample: the flag is right (2)"),
                         tr("Nothing unusual: the flag is wrong (3)")};
  for (int m = 0; m < titles.size(); ++m) {
    auto* button = new QPushButton(titles[m]);
    button->setObjectName(QStringLiteral("mark-") + QLatin1String(kMarks[static_cast<std::size_t>(m)]));
    button->setToolTip(tips[m]);
    connect(button, &QPushButton::clicked, this,
            [this, m] { mark(QLatin1String(kMarks[static_cast<std::size_t>(m)])); });
    review->addWidget(button, 0, Qt::AlignTop);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->setSpacing(4);
  layout->addLayout(bar);
  layout->addLayout(review);
  layout->addWidget(rows, 1);
  connect(m_label, &QComboBox::currentIndexChanged, this, &FlaggedPanel::fill);
  connect(m_order, &QComboBox::currentIndexChanged, this, &FlaggedPanel::fill);
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
  connect(source, &SampleSource::loaded, this, &FlaggedPanel::describe);
  connect(source, &SampleSource::changed, this, &FlaggedPanel::describe);
  fill();
}

QString FlaggedPanel::reviewColumn() const { return QStringLiteral("review of %1").arg(m_wish.colour); }

QString FlaggedPanel::markOf(std::int64_t row) const {
  const ColumnInfo* column = m_source ? m_source->set().find(fromQt(reviewColumn())) : nullptr;
  if (column == nullptr || column->kind != ColumnKind::Category) return {};
  const auto texts = m_source->texts(*column);
  return texts && !texts->missing(row) ? toQt(texts->at(row)) : QString();
}

void FlaggedPanel::mark(const QString& mark) {
  if (!m_selection || m_selection->focus() < 0 || m_flagged == nullptr) return;
  const std::int64_t row = m_selection->focus();
  const std::vector<std::int32_t>& rows = m_flagged->rows();
  const std::vector<std::int32_t>& others = m_others->rows();
  const auto here = std::find(rows.begin(), rows.end(), static_cast<std::int32_t>(row));
  // only what is looked at here is marked here
  if (here == rows.end() && std::find(others.begin(), others.end(), static_cast<std::int32_t>(row)) == others.end())
    return;
  m_host.mark(reviewColumn(), row, mark);
  if (here != rows.end() && here + 1 != rows.end()) m_selection->setFocus(*(here + 1));
}

void FlaggedPanel::keyPressEvent(QKeyEvent* event) {
  const int number = event->key() - Qt::Key_1;
  if (event->modifiers() == Qt::NoModifier && number >= 0 && number < static_cast<int>(kMarks.size()))
    return mark(QLatin1String(kMarks[static_cast<std::size_t>(number)]));
  if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_0) return mark({});
  QWidget::keyPressEvent(event);
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

std::vector<std::int32_t> FlaggedPanel::rowsOf(bool flagged) const {
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
  for (const EnvironmentsRun::Sample* s : chosen) rows.push_back(s->row);
  return rows;
}

void FlaggedPanel::fill() {
  if (!m_run) return;
  const std::vector<std::int32_t> flagged = rowsOf(true), others = rowsOf(false);
  m_count->setText(tr("%1 flagged, %2 not")
                       .arg(countLabel(static_cast<std::int64_t>(flagged.size())),
                            countLabel(static_cast<std::int64_t>(others.size()))));
  m_select->setEnabled(m_selection && !flagged.empty());
  if (m_flagged != nullptr) m_flagged->setRows(flagged);
  if (m_others != nullptr) m_others->setRows(others);
  describe();
}

void FlaggedPanel::describe() {
  m_opinion->setText(tr("Choose a sample to see what the twins say about it."));
  if (!m_run || !m_selection || m_selection->focus() < 0) return;
  for (const EnvironmentsRun::Sample& s : m_run->samples) {
    if (s.row != m_selection->focus()) continue;
    QString text =
        tr("%1 is labelled \"%2\". The twin that learned from it says \"%3\" (margin %4), the other one "
           "\"%5\" (margin %6).")
            .arg(s.key, s.label, s.answerIn, fixedLabel(s.marginIn, 2), s.answerOut, fixedLabel(s.marginOut, 2));
    if (s.judged) text += u' ' + tr("%1 % of the seeds flag it.").arg(fixedLabel(100 * s.stability, 0));
    if (const QString mark = markOf(s.row); !mark.isEmpty()) text += u' ' + tr("Marked: %1.").arg(mark);
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
