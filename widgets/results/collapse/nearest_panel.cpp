// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/nearest_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/results/page_host.h"
#include "widgets/results/run_gallery.h"
#include "widgets/samples/gallery.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kNearestPerLine = 6;
enum Kind { Last, First, Nobodys };

}  // namespace

NearestPanel::NearestPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  m_kind = new QComboBox;
  m_kind->setObjectName(QStringLiteral("nearestKind"));
  m_kind->setAccessibleName(tr("Which samples"));
  m_kind->addItem(tr("nearest to what the last generation draws"), Last);
  m_kind->addItem(tr("nearest to what generation 1 draws"), First);
  m_kind->addItem(tr("no row of the last generation's is near, one of generation 1's was"), Nobodys);
  m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_kind->setMinimumContentsLength(28);
  auto* title = new QLabel(tr("&Show:"));
  title->setBuddy(m_kind);
  m_select = new QPushButton(symbolicIcon(QStringLiteral("select")), tr("&Select them"));
  m_select->setObjectName(QStringLiteral("selectNearest"));
  auto* bar = new QHBoxLayout;
  bar->addWidget(title);
  bar->addWidget(m_kind, 1);
  bar->addWidget(m_select);
  m_word = new QLabel;
  m_word->setObjectName(QStringLiteral("nearestWords"));
  m_word->setWordWrap(true);
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 6, 0, 0);
  m_layout->addLayout(bar);
  m_layout->addWidget(m_word);
  m_layout->addStretch(0);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &NearestPanel::fill);
  connect(m_select, &QPushButton::clicked, this, [this] {
    QStringList keys;
    for (const CollapseRun::Near* sample : chosen()) keys << sample->key;
    m_host.select(keys);
  });
}

void NearestPanel::setSamples(SampleSource* source, SampleSelection* selection) {
  delete m_gallery;
  m_gallery = nullptr;
  if (source == nullptr || selection == nullptr) return;
  m_gallery =
      runGallery(m_host, source, selection, QStringLiteral("nearestGallery"), tr("Real samples near drawn rows"), 8);
  m_layout->insertWidget(2, m_gallery, 1);
  fill();
}

void NearestPanel::show(std::shared_ptr<const CollapseRun> run) {
  m_run = std::move(run);
  fill();
}

void NearestPanel::setProtocol(int protocol) {
  m_protocol = protocol;
  fill();
}

std::vector<const CollapseRun::Near*> NearestPanel::chosen() const {
  std::vector<const CollapseRun::Near*> list;
  if (!m_run || m_protocol < 0 || m_protocol >= static_cast<int>(m_run->nearest.size())) return list;
  const int kind = m_kind->currentData().toInt();
  for (const CollapseRun::Near& sample : m_run->nearest[static_cast<std::size_t>(m_protocol)]) {
    if (kind == Last ? sample.last > 0 : kind == First ? sample.first > 0 : sample.last == 0 && sample.first > 0)
      list.push_back(&sample);
  }
  if (kind != Last)
    std::stable_sort(list.begin(), list.end(),
                     [](const CollapseRun::Near* a, const CollapseRun::Near* b) { return a->first > b->first; });
  return list;
}

void NearestPanel::fill() {
  const std::vector<const CollapseRun::Near*> list = chosen();
  m_select->setEnabled(!list.empty());
  if (m_run && m_protocol >= 0 && m_protocol < static_cast<int>(m_run->variety.size()))
    m_word->setText(
        tr("%1 Over each sample: how many drawn rows have it as their nearest, over 20 repetitions at most.")
            .arg(m_run->variety[static_cast<std::size_t>(m_protocol)]));
  if (m_gallery == nullptr) return;
  const bool last = m_kind->currentData().toInt() == Last;
  std::vector<std::int32_t> rows;
  QStringList notes;
  for (const CollapseRun::Near* sample : list) {
    if (sample->row < 0) continue;
    rows.push_back(sample->row);
    notes << QStringLiteral("× %1").arg(last ? sample->last : sample->first);
  }
  m_gallery->setLines(std::move(rows), kNearestPerLine, std::move(notes));
}

}  // namespace eido
