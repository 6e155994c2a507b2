// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/what_if_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/results/page_host.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

WhatIfPanel::WhatIfPanel(PageHost& host, QWidget* parent) : QWidget(parent), m_host(host) {
  auto* bar = new QHBoxLayout;
  const auto number = [&](const char* name, const QString& text, int least, int most) {
    auto* spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setRange(least, most);
    spin->setGroupSeparatorShown(true);
    auto* title = new QLabel(text);
    title->setBuddy(spin);
    bar->addWidget(title);
    bar->addWidget(spin);
    connect(spin, &QSpinBox::valueChanged, this, &WhatIfPanel::estimate);
    return spin;
  };
  m_samples = number("whatIfSamples", tr("&Samples a generation:"), 2, 100000000);
  m_generations = number("whatIfGenerations", tr("&Generations:"), 1, 100000);
  m_runs = number("whatIfRuns", tr("&Repetitions:"), 1, 1000000);
  m_play = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("&Run it"));
  m_play->setObjectName(QStringLiteral("playWhatIf"));
  bar->addWidget(m_play);
  bar->addStretch(1);
  m_time = new QLabel;
  m_time->setObjectName(QStringLiteral("whatIfTime"));
  m_time->setWordWrap(true);
  m_answer = new QLabel;
  m_answer->setObjectName(QStringLiteral("whatIfAnswer"));
  m_answer->setWordWrap(true);
  m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(bar);
  layout->addWidget(m_time);
  layout->addWidget(m_answer);
  layout->addStretch(1);
  connect(m_play, &QPushButton::clicked, this, &WhatIfPanel::play);
}

void WhatIfPanel::show(std::shared_ptr<const CollapseRun> run) {
  m_run = std::move(run);
  const auto set = [](QSpinBox* spin, std::int64_t value) {
    const QSignalBlocker quiet(spin);
    spin->setValue(static_cast<int>(value));
  };
  m_samples->setMaximum(m_run->train > 0 ? static_cast<int>(m_run->train) : 100000000);
  set(m_samples, m_run->samples);
  set(m_generations, m_run->generations);
  set(m_runs, m_run->runs);
  m_answer->clear();
  estimate();
}

void WhatIfPanel::estimate() {
  if (!m_run) return;
  // what a generation costs grows with its rows; sums in place of rows grow less, so that this is not too short
  const auto ratio = [](int wanted, std::int64_t had) {
    return static_cast<double>(wanted) / static_cast<double>(std::max<std::int64_t>(1, had));
  };
  const double seconds = m_run->seconds * std::max(0.2, ratio(m_samples->value(), m_run->samples)) *
                         ratio(m_generations->value(), m_run->generations) * ratio(m_runs->value(), m_run->runs);
  const QString text =
      m_run->components > 0
          ? tr("This run took %1; the new one takes about %2. It becomes a run of its own beside this one, in the "
               "same components.")
          : tr("This run took %1; the new one takes about %2. It becomes a run of its own beside this one.");
  m_time->setText(text.arg(durationLabel(m_run->seconds), durationLabel(seconds)));
}

void WhatIfPanel::play() {
  m_play->setEnabled(false);
  m_answer->setText(tr("Computing, see Jobs..."));
  const int samples = m_samples->value(), generations = m_generations->value();
  // all rows of a column stay all of them, however many there are by then
  const bool all = m_run->train > 0 && samples == m_run->train;
  Json parameters = {{"samples", all ? 0 : samples}, {"generations", generations}, {"runs", m_runs->value()}};
  // what is measured in other components is another thing
  if (m_run->components > 0) parameters["pca"] = m_run->components;
  m_host.compute(
      {.title = tr("Model collapse: %1 samples, %2 generations").arg(countLabel(samples), countLabel(generations)),
       .columns = m_run->compared,
       .parameters = std::move(parameters)},
      this, [this](const LoadedRun* made) {
        m_play->setEnabled(true);
        m_answer->setText(made == nullptr ? tr("Nothing came of it: see Jobs.")
                                          : tr("Run %1: %2").arg(made->info.id).arg(made->finding));
      });
}

}  // namespace eido
