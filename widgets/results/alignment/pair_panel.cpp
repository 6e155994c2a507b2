// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/pair_panel.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/analyses/alignment/measures.h"
#include "core/base/text.h"
#include "widgets/layouts/flow_layout.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/results/page_host.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kRests = 400;             ///< ms that a person rests on a pair
constexpr std::int64_t kQuick = 20000;  ///< samples whose agreement is computed unasked

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  QFont font = label->font();
  font.setBold(true);
  label->setFont(font);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

PairPanel::PairPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  m_title = heading({});
  auto* facts = new QFormLayout;
  facts->setLabelAlignment(Qt::AlignLeft);
  facts->setVerticalSpacing(2);
  m_value = addFact(facts, tr("Value:"));
  m_interval = addFact(facts, tr("Interval:"));
  m_chance = addFact(facts, tr("By chance:"));
  m_calibrated = addFact(facts, tr("Calibrated:"));
  m_p = addFact(facts, tr("p:"));
  m_size = addFact(facts, tr("Samples:"));

  m_layersTitle = heading(tr("Layer by layer"));
  m_layers = new HeatmapWidget;
  m_layers->setAccessibleName(tr("Layer by layer"));
  m_samplesTitle = heading(tr("Samples that agree least"));
  auto* ask = new QWidget;
  m_samplesHint = new QLabel(tr("This run has no value for each sample."));
  m_samplesHint->setWordWrap(true);
  m_compute = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("Compute &per-sample agreement"));
  m_compute->setObjectName(QStringLiteral("computeSamples"));
  auto* askLayout = new QVBoxLayout(ask);
  askLayout->setContentsMargins(0, 0, 0, 0);
  askLayout->addWidget(m_samplesHint);
  askLayout->addWidget(m_compute, 0, Qt::AlignLeft);
  askLayout->addStretch(1);
  m_samples = new QStackedWidget;
  m_samples->addWidget(ask);
  m_samples->addWidget(buildSamples());

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addWidget(m_title);
  layout->addLayout(facts);
  m_maps = new QPushButton(symbolicIcon(QStringLiteral("two-maps")), tr("Show both on &maps"));
  m_maps->setObjectName(QStringLiteral("showMaps"));
  m_maps->setToolTip(tr("Where do the two disagree? The same samples in both embeddings, coloured by agreement"));
  layout->addWidget(m_maps, 0, Qt::AlignLeft);
  connect(m_maps, &QPushButton::clicked, this, &PairPanel::openMaps);
  layout->addSpacing(4);
  layout->addWidget(m_layersTitle);
  layout->addWidget(m_layers, 3);
  layout->addWidget(m_samplesTitle);
  layout->addWidget(m_samples, 2);

  connect(m_compute, &QPushButton::clicked, this, &PairPanel::computeSamples);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRests);
  connect(&m_rest, &QTimer::timeout, this, [this] {
    const AlignedPair* pair = m_run ? m_run->pair(m_measure, m_a, m_b) : nullptr;
    const bool asks = m_compute->isVisible() && m_compute->isEnabled();  // neither there, nor under way
    if (pair != nullptr && pair->n <= kQuick && asks) computeSamples();
  });
  connect(m_layers, &HeatmapWidget::activated, this, [this](int row, int column) {
    const int a = m_layerRows[static_cast<std::size_t>(row)], b = m_layerColumns[static_cast<std::size_t>(column)];
    if (a != b) Q_EMIT pairChosen(a, b);
  });
}

QWidget* PairPanel::buildSamples() {
  constexpr int kLines = 9;  // of the histogram
  auto* box = new QWidget;
  m_tied = new QLabel;
  m_tied->setObjectName(QStringLiteral("tied"));
  m_tied->setWordWrap(true);
  m_tied->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_histogram = new ChartView;
  m_histogram->setObjectName(QStringLiteral("agreement"));
  m_histogram->setToolTip(tr("Shift and a rectangle select the samples of its bars"));
  m_histogram->setFixedHeight(kLines * fontMetrics().lineSpacing());
  m_least = new TableView(tr("Samples that agree least"));
  m_least->setFilterVisible(false);
  m_least->view()->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_select = new QPushButton(symbolicIcon(QStringLiteral("select")), tr("&Select these"));
  m_select->setObjectName(QStringLiteral("selectTied"));
  m_save = new QPushButton(symbolicIcon(QStringLiteral("slice")), tr("Save as s&lice..."));
  m_save->setObjectName(QStringLiteral("saveTied"));
  auto* buttons = new QWidget;
  setHeightByWidth(buttons);
  auto* row = new FlowLayout(4, 0, buttons);
  row->addWidget(m_select);
  row->addWidget(m_save);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_tied);
  layout->addWidget(buttons);
  layout->addWidget(m_histogram);
  layout->addWidget(m_least, 1);
  connectTable(m_least, m_host);
  connectChart(m_histogram, m_host);
  connect(m_select, &QPushButton::clicked, this, [this] {
    if (const auto known = agreement()) m_host.select(known->tied);
  });
  connect(m_save, &QPushButton::clicked, this, [this] {
    if (const auto known = agreement()) m_host.saveSlice(known->tied, tr("agree least"));
  });
  return box;
}

QLabel* PairPanel::addFact(QFormLayout* form, const QString& title) {
  auto* value = new QLabel;
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setWordWrap(true);
  form->addRow(title, value);
  return value;
}

void PairPanel::openMaps() {
  if (m_run && m_a >= 0 && m_b >= 0) m_host.showOnMaps({.columns = {m_run->columnNames[m_a], m_run->columnNames[m_b]}});
}

void PairPanel::setRun(std::shared_ptr<const AlignmentRun> run, SampleSetInfo set) {
  m_run = std::move(run);
  m_set = std::move(set);
  m_extra.clear();
}

void PairPanel::showPair(int measure, AlignmentQuantity quantity, int a, int b) {
  m_measure = measure;
  m_a = a;
  m_b = b;
  const AlignedPair* pair = m_run->pair(measure, a, b);
  if (pair == nullptr) return;
  const AlignmentMeasure& m = m_run->measures[static_cast<std::size_t>(measure)];
  m_title->setText(tr("%1 and %2").arg(m_run->columnNames[pair->a], m_run->columnNames[pair->b]));
  m_value->setText(QStringLiteral("%1 (%2)").arg(fixedLabel(pair->value, 4), m.title));
  m_interval->setText(std::isfinite(pair->low) ? tr("%1 to %2").arg(fixedLabel(pair->low, 4), fixedLabel(pair->high, 4))
                                               : missingText());
  m_chance->setText(std::isfinite(pair->nullMean)
                        ? tr("%1 \u00b1 %2 (z = %3)")
                              .arg(fixedLabel(pair->nullMean, 4), fixedLabel(pair->nullSd, 4), numberLabel(pair->z))
                        : missingText());
  m_calibrated->setText(fixedLabel(pair->calibrated, 4));
  m_p->setText(
      tr("%1, adjusted %2")
          .arg(pValueLabel(pair->p, m_run->pFloor), pValueLabel(pair->pAdjusted, adjustedFloor(*pair, m_run->pFloor))));
  m_size->setText(pair->k > 0 ? QStringLiteral("%1, k = %2").arg(countLabel(pair->n), countLabel(pair->k))
                              : countLabel(pair->n));
  showLayers(measure, quantity, a, b);
  showSamples();
}

std::vector<int> PairPanel::layersOf(const std::string& model) const {
  std::vector<std::pair<double, int>> layers;
  for (const ColumnInfo& c : m_set.columns) {
    const int index = m_run->columnIndex(c.name);
    if (index < 0 || c.model != model || c.layer.empty()) continue;
    double number = 0;
    layers.emplace_back(parseDouble(c.layer, number) ? number : static_cast<double>(layers.size()), index);
  }
  std::stable_sort(layers.begin(), layers.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  std::vector<int> indices;
  for (const auto& layer : layers) indices.push_back(layer.second);
  return indices;
}

void PairPanel::showLayers(int measure, AlignmentQuantity quantity, int a, int b) {
  const ColumnInfo* first = m_set.find(m_run->columns[static_cast<std::size_t>(a)]);
  const ColumnInfo* second = m_set.find(m_run->columns[static_cast<std::size_t>(b)]);
  m_layerRows.clear();
  m_layerColumns.clear();
  if (first != nullptr && second != nullptr && !first->model.empty() && !second->model.empty()) {
    m_layerRows = layersOf(first->model);
    m_layerColumns = layersOf(second->model);
  }
  const bool show = m_layerRows.size() > 1 || m_layerColumns.size() > 1;
  m_layers->setVisible(show && !m_layerRows.empty() && !m_layerColumns.empty());
  m_layersTitle->setVisible(m_layers->isVisibleTo(this));
  if (!m_layers->isVisibleTo(this)) return;
  m_layersTitle->setText(tr("Layer by layer: %1 and %2").arg(toQt(first->model), toQt(second->model)));
  Heatmap map = alignmentHeatmap(m_run, measure, quantity, m_layerRows, m_layerColumns);
  map.rows.clear();
  map.columns.clear();
  const auto layerName = [this](int column) {
    return toQt(m_set.find(m_run->columns[static_cast<std::size_t>(column)])->layer);
  };
  for (const int r : m_layerRows) map.rows << layerName(r);
  for (const int c : m_layerColumns) map.columns << layerName(c);
  m_layers->setHeatmap(std::move(map));
  const auto row = std::find(m_layerRows.begin(), m_layerRows.end(), a) - m_layerRows.begin();
  const auto column = std::find(m_layerColumns.begin(), m_layerColumns.end(), b) - m_layerColumns.begin();
  m_layers->setChosen(static_cast<int>(row), static_cast<int>(column));
}

std::shared_ptr<const SampleAgreement> PairPanel::agreement() const {
  const std::tuple key(m_measure, std::min(m_a, m_b), std::max(m_a, m_b));
  if (const auto own = m_run->samples.find(key); own != m_run->samples.end()) return own->second;
  const auto extra = m_extra.find(key);
  return extra == m_extra.end() ? nullptr : extra->second;
}

void PairPanel::showSamples() {
  const auto known = agreement();
  m_samples->setCurrentIndex(known ? 1 : 0);
  if (known) {
    const auto tied = static_cast<int>(known->tied.size());
    // a list that begins with a screenful of ties has no first one
    m_tied->setText(
        known->lowest == 0
            ? tr("%Ln sample(s) have nothing in common there.", nullptr, tied)
            : tr("%Ln sample(s) have the least value, %1.", nullptr, tied).arg(numberLabel(known->lowest, 3)));
    m_histogram->setChart(known->histogram);
    return m_least->setTable(known->least, "alignment");
  }
  bool possible = false;
  for (const align::Measure& m : align::measures())
    possible = possible || (m.name == m_run->measures[static_cast<std::size_t>(m_measure)].name && m.hasSamples);
  m_samplesHint->setText(possible ? tr("This run has no value for each sample.")
                                  : tr("This measure has no value for each sample; choose a neighbourhood measure."));
  m_compute->setVisible(possible);
  m_compute->setEnabled(true);
}

void PairPanel::computeSamples() {
  m_compute->setEnabled(false);
  m_samplesHint->setText(tr("Computing, see Jobs..."));
  const QStringList columns{m_run->columnNames[m_a], m_run->columnNames[m_b]};
  const std::string& metric = m_run->measures[static_cast<std::size_t>(m_measure)].name;
  m_host.compute({.title = tr("Per-sample agreement of %1").arg(columns.join(QStringLiteral(", "))),
                  .columns = columns,
                  .parameters = {{"metric", Json::array({metric})}, {"per_sample", true}}},
                 this, [this](const LoadedRun* made) {
                   if (made != nullptr) addSamples(*std::static_pointer_cast<const AlignmentRun>(made->prepared));
                   if (m_a >= 0) showSamples();
                 });
}

void PairPanel::addSamples(const AlignmentRun& run) {
  for (const auto& [key, samples] : run.samples) {
    const auto& [measure, a, b] = key;
    const int own = m_run->measureIndex(run.measures[static_cast<std::size_t>(measure)].name);
    const int x = m_run->columnIndex(run.columns[static_cast<std::size_t>(a)]);
    const int y = m_run->columnIndex(run.columns[static_cast<std::size_t>(b)]);
    if (own >= 0 && x >= 0 && y >= 0) m_extra[{own, std::min(x, y), std::max(x, y)}] = samples;
  }
}

}  // namespace eido
