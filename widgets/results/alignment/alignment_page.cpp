// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/alignment_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/results/alignment/pair_panel.h"
#include "widgets/results/tables_page.h"
#include "widgets/results/titled_picture.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

AlignmentPage::AlignmentPage(PageHost& host, QWidget* parent) : RunPage(host, parent) {
  m_matrix = new HeatmapWidget;
  m_matrix->setObjectName(QStringLiteral("matrix"));
  m_matrix->setAccessibleName(tr("Alignment matrix"));
  m_pair = new PairPanel(host);
  buildControls();

  auto* split = new QSplitter(Qt::Horizontal);
  split->addWidget(m_matrix);
  auto* pairScroll = new QScrollArea;  // a low window scrolls the details instead of growing
  pairScroll->setWidget(m_pair);
  pairScroll->setWidgetResizable(true);
  pairScroll->setFrameShape(QFrame::NoFrame);
  pairScroll->setFocusPolicy(Qt::NoFocus);
  pairScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  pairScroll->setMinimumWidth(36 * fontMetrics().averageCharWidth());
  split->addWidget(pairScroll);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setChildrenCollapsible(false);
  split->setSizes({660, 340});
  auto* matrixTab = new QWidget;
  auto* matrixLayout = new QVBoxLayout(matrixTab);
  matrixLayout->setContentsMargins(0, 6, 0, 0);
  matrixLayout->addWidget(m_controls);
  matrixLayout->addWidget(split, 1);

  m_curveN = new ChartView;
  m_curveK = new ChartView;
  connectChart(m_curveN, host);
  connectChart(m_curveK, host);
  m_curves = new QWidget;
  auto* curvesLayout = new QHBoxLayout(m_curves);
  curvesLayout->addWidget(m_curveN);
  curvesLayout->addWidget(m_curveK);
  m_tables = new TablesPage(host);

  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(matrixTab, tr("Matrix"));
  m_tabs->addTab(m_curves, tr("Curves"));
  m_tabs->addTab(m_tables, tr("Tables"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_tabs, 1);

  connect(m_matrix, &HeatmapWidget::activated, m_pair, &PairPanel::wantSamples);
  connect(m_matrix, &HeatmapWidget::activated, this, [this](int row, int column) {
    if (!byModels()) return choosePair(row, column);
    for (const AlignedModels& pair : m_run->measures[static_cast<std::size_t>(m_measure->currentIndex())].models) {
      const bool there = (pair.a == row && pair.b == column) || (pair.a == column && pair.b == row);
      if (!there) continue;
      const int a = m_run->columnIndex(fromQt(pair.layerA)), b = m_run->columnIndex(fromQt(pair.layerB));
      choosePair(a, b);
      m_matrix->setChosen(row, column);
      if (pair.a == row) return;
    }
  });
  connect(m_matrix, &HeatmapWidget::opened, m_pair, [this](int row, int column) {
    if (row != column) m_pair->openMaps();
  });
  connect(m_pair, &PairPanel::pairChosen, this, &AlignmentPage::choosePair);
}

void AlignmentPage::buildControls() {
  m_controls = new QWidget;
  auto* row = new QHBoxLayout(m_controls);
  row->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](const QString& title, QComboBox*& box) {
    box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(title);
    label->setBuddy(box);
    box->setAccessibleName(QString(title).remove(u'&').remove(u':'));
    row->addWidget(label);
    row->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &AlignmentPage::refresh);
    return label;
  };
  m_measureLabel = add(tr("&Measure:"), m_measure);
  add(tr("&Show:"), m_quantity);
  m_axisLabel = add(tr("&Rows:"), m_axis);
  add(tr("&Order:"), m_order);
  {
    const QSignalBlocker q(m_quantity), o(m_order), a(m_axis);
    m_quantity->addItem(tr("value"), static_cast<int>(AlignmentQuantity::Value));
    m_quantity->addItem(tr("calibrated"), static_cast<int>(AlignmentQuantity::Calibrated));
    m_quantity->addItem(tr("adjusted p"), static_cast<int>(AlignmentQuantity::AdjustedP));
    m_order->addItem(tr("clustered"));
    m_order->addItem(tr("as imported"));
    m_axis->addItem(tr("columns"));
    m_axis->addItem(tr("models"));
  }
  m_measure->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
  m_quantity->setObjectName(QStringLiteral("quantity"));
  m_order->setObjectName(QStringLiteral("order"));
  row->addStretch(1);
  auto* button = new QToolButton;
  button->setText(tr("&Export"));
  button->setObjectName(QStringLiteral("export"));
  button->setIcon(symbolicIcon(QStringLiteral("export")));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  m_export = new QMenu(button);
  button->setMenu(m_export);
  row->addWidget(button);
  fillExport();
}

void AlignmentPage::fillExport() {
  const auto add = [this](const char* name, const QString& icon, const QString& text, auto slot) {
    auto* action = new QAction(symbolicIcon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    m_export->addAction(action);
    m_matrix->addAction(action);
  };
  add("copyPicture", QStringLiteral("copy"), tr("&Copy picture"),
      [this] { QApplication::clipboard()->setImage(renderPicture(picture(), 2)); });
  add("saveSvg", QStringLiteral("save"), tr("Save picture as &SVG..."),
      [this] { host().savePicture(picture(), QStringLiteral("svg")); });
  add("savePng", QStringLiteral("save"), tr("Save picture as &PNG..."),
      [this] { host().savePicture(picture(), QStringLiteral("png")); });
  m_export->addSeparator();
  add("copyTable", QStringLiteral("copy"), tr("Copy &table of pairs"), [this] {
    if (const auto pairs = tableOf(m_loaded, "pairs")) QApplication::clipboard()->setText(toQt(pairs->toCsv()));
  });
  add("saveCsv", QStringLiteral("save"), tr("Save pairs as CS&V..."), [this] {
    if (const auto pairs = tableOf(m_loaded, "pairs")) host().saveTable(pairs, QStringLiteral("pairs"));
  });
  add("saveAll", QStringLiteral("save"), tr("Save &all tables in a folder..."), [this] { host().saveAllTables(); });
}

bool AlignmentPage::byModels() const { return m_axis->currentIndex() == 1; }

AlignmentQuantity AlignmentPage::quantity() const {
  return static_cast<AlignmentQuantity>(m_quantity->currentData().toInt());
}

void AlignmentPage::showRun(const LoadedRun& run) {
  m_loaded = run;
  m_run = std::static_pointer_cast<const AlignmentRun>(run.prepared);
  {
    const QSignalBlocker quiet(m_measure), quietAxis(m_axis);
    m_measure->clear();
    for (const AlignmentMeasure& m : m_run->measures) m_measure->addItem(m.title);
    m_axis->setCurrentIndex(0);
  }
  for (QWidget* widget : {static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_measureLabel)})
    widget->setVisible(m_run->measures.size() > 1);
  for (QWidget* widget : {static_cast<QWidget*>(m_axis), static_cast<QWidget*>(m_axisLabel)})
    widget->setVisible(!m_run->models.isEmpty());
  m_tabs->setTabVisible(m_tabs->indexOf(m_curves),
                        tableOf(run, "curve_n") != nullptr || tableOf(run, "curve_k") != nullptr);
  m_pair->setRun(m_run, run.set);
  m_pair->setVisible(!m_run->measures.empty());
  m_tables->showRun(run);
  refresh();
  chooseStrongest();
}

void AlignmentPage::refresh() {
  if (!m_run || m_measure->currentIndex() < 0) return;
  const int measure = m_measure->currentIndex();
  setFinding(alignmentSummary(*m_run, measure));
  const bool clustered = m_order->currentIndex() == 0;
  m_matrix->setHeatmap(byModels() ? modelsHeatmap(m_run, measure, quantity(), clustered)
                                  : columnsHeatmap(m_run, measure, quantity(), clustered));
  if (m_a >= 0) choosePair(m_a, m_b);
}

void AlignmentPage::chooseStrongest() {
  const int measure = m_measure->currentIndex();
  if (measure < 0) return;
  const AlignmentMeasure& m = m_run->measures[static_cast<std::size_t>(measure)];
  const AlignedPair* best = strongestPair(m);
  if (best != nullptr) choosePair(best->a, best->b);
}

void AlignmentPage::choosePair(int a, int b) {
  const int measure = m_measure->currentIndex();
  if (a == b || m_run->pair(measure, a, b) == nullptr) return;
  m_a = a;
  m_b = b;
  if (!byModels()) m_matrix->setChosen(a, b);
  m_pair->showPair(measure, quantity(), a, b);
  showCurves();
}

void AlignmentPage::showCurves() {
  const auto fill = [&](ChartView* view, CurveOver over) {
    Chart chart = alignmentCurve(*m_run, m_measure->currentIndex(), m_a, m_b, over);
    view->setVisible(!chart.empty());
    if (!chart.empty()) view->setChart(std::move(chart));
  };
  fill(m_curveN, CurveOver::Samples);
  fill(m_curveK, CurveOver::Neighbours);
}

Picture AlignmentPage::picture() const {
  return titledPicture(
      m_loaded.info, *m_loaded.result,
      pictureOf(QStringLiteral("alignment-run-%1").arg(m_loaded.info.id),
                quantityTitle(quantity(), m_run->measures[static_cast<std::size_t>(m_measure->currentIndex())]),
                m_matrix->heatmap()));
}

}  // namespace eido
