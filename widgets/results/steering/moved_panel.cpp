// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/moved_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "widgets/results/run_gallery.h"
#include "widgets/samples/gallery.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kPerLine = 6;
/// What is shown: those that moved furthest, or a change of the task's prediction.
constexpr const char* kFurthest = "furthest";

QString wayOf(const SteeringRun::Sample& sample) { return QStringLiteral("%1 → %2").arg(sample.before, sample.after); }

}  // namespace

MovedPanel::MovedPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  m_kind = new QComboBox;
  m_kind->setObjectName(QStringLiteral("movedKind"));
  m_kind->setAccessibleName(tr("Which samples"));
  m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* title = new QLabel(tr("&Show:"));
  title->setBuddy(m_kind);
  m_select = new QPushButton(symbolicIcon(QStringLiteral("select")), tr("&Select them"));
  m_select->setObjectName(QStringLiteral("selectMoved"));
  auto* bar = new QHBoxLayout;
  bar->addWidget(title);
  bar->addWidget(m_kind);
  bar->addWidget(m_select);
  bar->addStretch(1);
  m_word = new QLabel;
  m_word->setObjectName(QStringLiteral("movedWords"));
  m_word->setWordWrap(true);
  m_word->setTextFormat(Qt::PlainText);
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 6, 0, 0);
  m_layout->addLayout(bar);
  m_layout->addWidget(m_word);
  m_layout->addStretch(0);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &MovedPanel::fill);
  connect(m_select, &QPushButton::clicked, this, [this] {
    QStringList keys;
    for (const SteeringRun::Sample* sample : chosen()) keys << sample->key;
    m_host.select(keys);
  });
}

void MovedPanel::setSamples(SampleSource* source, SampleSelection* selection) {
  delete m_gallery;
  m_gallery = nullptr;
  m_source = source;
  m_selection = selection;
  if (source == nullptr || selection == nullptr) return;
  m_gallery = runGallery(m_host, source, selection, QStringLiteral("movedGallery"), tr("Moved samples"), 8);
  m_layout->insertWidget(2, m_gallery, 1);
  fill();
}

void MovedPanel::show(std::shared_ptr<const SteeringRun> run) {
  m_run = std::move(run);
  m_way = 0;
  fillKinds();
}

void MovedPanel::setWay(int way) {
  m_way = way;
  fillKinds();
}

void MovedPanel::fillKinds() {
  if (!m_run || m_way < 0 || m_way >= static_cast<int>(m_run->samples.size())) return;
  const QString before = m_kind->currentData().toString();
  std::map<QString, int> ways, right;
  for (const SteeringRun::Sample& sample : m_run->samples[static_cast<std::size_t>(m_way)]) {
    if (!sample.test || !sample.flipped()) continue;
    ++ways[wayOf(sample)];
    right[wayOf(sample)] += sample.after == sample.truth;
  }
  std::vector<std::pair<QString, int>> sorted(ways.begin(), ways.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  {
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("moved furthest"), QLatin1String(kFurthest));
    for (const auto& [way, count] : sorted)
      m_kind->addItem(
          tr("task told otherwise: %1 (%2, %3 of them right now)").arg(way, countLabel(count), countLabel(right[way])),
          way);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
  }
  fill();
}

std::vector<const SteeringRun::Sample*> MovedPanel::chosen() const {
  std::vector<const SteeringRun::Sample*> list;
  if (!m_run || m_way < 0 || m_way >= static_cast<int>(m_run->samples.size())) return list;
  const QString kind = m_kind->currentData().toString();
  for (const SteeringRun::Sample& sample : m_run->samples[static_cast<std::size_t>(m_way)]) {
    const bool wanted = kind == QLatin1String(kFurthest) ? sample.distance > 0
                                                         : sample.test && sample.flipped() && wayOf(sample) == kind;
    if (wanted) list.push_back(&sample);
  }
  return list;
}

void MovedPanel::fill() {
  const std::vector<const SteeringRun::Sample*> list = chosen();
  m_select->setEnabled(!list.empty());
  const bool furthest = m_kind->currentData().toString() == QLatin1String(kFurthest);
  const bool alike =
      furthest && !list.empty() && list.front()->distance - list.back()->distance <= 1e-5 * list.front()->distance;
  m_word->setText(
      alike ? tr("All of them moved by the same: %1. Over each sample stands what the task's classifier tells it as, "
                 "where that has changed.")
                  .arg(numberLabel(list.front()->distance, 3))
      : furthest
          ? tr("Over each sample: how far its vector moved and, where the task's classifier tells it otherwise now, "
               "as what.")
          : tr("Test samples, those that moved furthest first. The classifier is fitted anew to the moved vectors, "
               "so that it may tell samples otherwise that did not move."));
  if (m_gallery == nullptr) return;
  std::vector<std::int32_t> rows;
  QStringList notes;
  for (const SteeringRun::Sample* sample : list) {
    if (sample->row < 0) continue;
    rows.push_back(sample->row);
    // where it is told otherwise, what it is now; the list of kinds says what it was
    notes << numberLabel(sample->distance, 3) + (sample->flipped() ? QStringLiteral(" → ") + sample->after : QString());
  }
  m_gallery->setLines(std::move(rows), kPerLine, std::move(notes));
}

}  // namespace eido
