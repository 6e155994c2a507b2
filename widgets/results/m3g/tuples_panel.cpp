// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/tuples_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/run_gallery.h"
#include "widgets/samples/gallery.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kUsualCount = 20;
constexpr std::size_t kMostLines = 100;  ///< as many as say where their mass goes

}  // namespace

TuplesPanel::TuplesPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  m_count = new QSpinBox;
  m_count->setObjectName(QStringLiteral("worstCount"));
  m_count->setAccessibleName(tr("Number of tuples"));
  m_count->setRange(1, 1);
  auto* title = new QLabel(tr("Those that fit &worst:"));
  title->setBuddy(m_count);
  m_select = new QPushButton(symbolicIcon(QStringLiteral("select")), tr("&Select them"));
  m_select->setObjectName(QStringLiteral("selectWorst"));
  m_maps = new QPushButton(symbolicIcon(QStringLiteral("two-maps")), tr("Select and show on &maps"));
  m_maps->setObjectName(QStringLiteral("worstOnMaps"));
  auto* bar = new QHBoxLayout;
  bar->addWidget(title);
  bar->addWidget(m_count);
  bar->addWidget(m_select);
  bar->addWidget(m_maps);
  bar->addStretch(1);
  m_texts = new QComboBox;
  m_texts->setObjectName(QStringLiteral("tupleTexts"));
  m_texts->setAccessibleName(tr("Text on the cards"));
  m_textsTitle = new QLabel(tr("&Text:"));
  m_textsTitle->setBuddy(m_texts);
  bar->addWidget(m_textsTitle);
  bar->addWidget(m_texts);
  m_word = new QLabel;
  m_word->setObjectName(QStringLiteral("tupleWords"));
  m_word->setWordWrap(true);
  m_word->setTextFormat(Qt::PlainText);
  m_word->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_histogram = new ChartView;
  m_histogram->setObjectName(QStringLiteral("contributions"));
  m_histogram->setMinimumHeight(9 * fontMetrics().lineSpacing());
  connectChart(m_histogram, host);
  m_place = new QWidget;
  auto* place = new QVBoxLayout(m_place);
  place->setContentsMargins(0, 0, 0, 0);
  place->addLayout(bar);
  place->addWidget(m_word);
  auto* split = new QSplitter(Qt::Vertical);
  split->addWidget(m_histogram);
  split->addWidget(m_place);
  split->setStretchFactor(0, 0);
  split->setStretchFactor(1, 1);
  split->setSizes({11 * fontMetrics().lineSpacing(), 1000});
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(split);
  connect(m_texts, &QComboBox::currentTextChanged, this, [this](const QString& column) {
    if (m_gallery != nullptr) m_gallery->setCaptions(fromQt(column));
  });
  connect(m_count, &QSpinBox::valueChanged, this, &TuplesPanel::fill);
  connect(m_select, &QPushButton::clicked, this, [this] { m_host.select(worst()); });
  connect(m_maps, &QPushButton::clicked, this, [this] {
    m_host.select(worst());
    m_host.showOnMaps({.columns = m_run->views.mid(0, 2)});
  });
}

void TuplesPanel::setSamples(SampleSource* source, SampleSelection* selection) {
  delete m_gallery;
  m_gallery = nullptr;
  m_source = source;
  m_selection = selection;
  if (source == nullptr || selection == nullptr) return;
  m_gallery = runGallery(m_host, source, selection, QStringLiteral("tupleGallery"),
                         tr("Tuples that fit worst, and what they are matched with instead"), 11);
  m_place->layout()->addWidget(m_gallery);
  static_cast<QVBoxLayout*>(m_place->layout())->setStretchFactor(m_gallery, 1);
  connect(selection, &SampleSelection::focusChanged, this, &TuplesPanel::describe);
  fillTexts();
  fill();
}

void TuplesPanel::show(std::shared_ptr<const M3gRun> run) {
  m_run = std::move(run);
  const int most = static_cast<int>(std::clamp<std::size_t>(m_run->tuples.size(), 1, kMostLines));
  {
    const QSignalBlocker quiet(m_count);
    m_count->setRange(1, most);
    m_count->setValue(std::min(kUsualCount, most));
  }
  m_histogram->setChart(m_run->histogram);
  fill();
}

/// The set's columns of texts; of several the last, which is more likely than the first to be one of the views.
void TuplesPanel::fillTexts() {
  const QSignalBlocker quiet(m_texts);
  m_texts->clear();
  for (const ColumnInfo& column : m_source->set().columns) {
    if (column.kind == ColumnKind::Text) m_texts->addItem(toQt(column.name));
  }
  m_texts->setCurrentIndex(m_texts->count() - 1);
  for (QWidget* widget : {static_cast<QWidget*>(m_texts), static_cast<QWidget*>(m_textsTitle)})
    widget->setVisible(m_texts->count() > 1);
  if (m_texts->count() > 0) m_gallery->setCaptions(fromQt(m_texts->currentText()));
}

QStringList TuplesPanel::worst() const {
  QStringList keys;
  for (std::size_t i = 0; i < std::min<std::size_t>(m_run->tuples.size(), static_cast<std::size_t>(m_count->value()));
       ++i)
    keys << m_run->tuples[i].key;
  return keys;
}

void TuplesPanel::fill() {
  if (!m_run) return;
  describe();
  if (m_gallery == nullptr) return;
  const auto views = static_cast<std::size_t>(m_run->views.size());
  std::vector<std::int32_t> rows;
  QStringList notes;
  const auto count = std::min(m_run->tuples.size(), static_cast<std::size_t>(m_count->value()));
  for (std::size_t i = 0; i < count; ++i) {
    const M3gRun::Tuple& tuple = m_run->tuples[i];
    rows.push_back(tuple.row);
    notes << tr("%1. %2").arg(countLabel(static_cast<std::int64_t>(i) + 1), fixedLabel(tuple.contribution, 3)) +
                 (tuple.weakest.isEmpty() ? QString() : QStringLiteral(" · ") + tuple.weakest);
    for (std::size_t v = 0; v < views; ++v) {
      const bool known = v < tuple.instead.size();
      rows.push_back(known ? tuple.instead[v].row : -1);
      notes << (known ? QStringLiteral("%1 % %2").arg(fixedLabel(100 * tuple.instead[v].mass, 0),
                                                      m_run->views[static_cast<qsizetype>(v)])
                      : QString());
    }
  }
  m_gallery->setLines(std::move(rows), static_cast<int>(views) + 1, std::move(notes));
}

void TuplesPanel::describe() {
  if (!m_run) return;
  const QString lines =
      tr("A line is a tuple with its contribution and the view that fits least; beside it, for each view, the other "
         "sample that suits its other views best there, and the largest share of their mass that it got in a batch.");
  m_word->setText(lines);
  if (!m_selection || m_selection->focus() < 0) return;
  for (std::size_t i = 0; i < m_run->tuples.size(); ++i) {
    const M3gRun::Tuple& tuple = m_run->tuples[i];
    if (tuple.row != m_selection->focus()) continue;
    QString text = tr("%1 is number %2 of %3: contribution %4, match probability %5.")
                       .arg(tuple.key, countLabel(static_cast<std::int64_t>(i) + 1),
                            countLabel(static_cast<std::int64_t>(m_run->tuples.size())),
                            numberLabel(tuple.contribution, 3), numberLabel(tuple.probability, 2));
    if (!tuple.weakest.isEmpty()) text += u' ' + tr("%1 fits least.").arg(tuple.weakest);
    return m_word->setText(lines + u'\n' + text);
  }
}

}  // namespace eido
