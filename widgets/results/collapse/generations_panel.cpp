// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/generations_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/page_host.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kStepMs = 350;

}  // namespace

GenerationsPanel::GenerationsPanel(PageHost& host, QWidget* parent) : QWidget(parent) {
  m_chart = new ChartView;
  m_chart->setObjectName(QStringLiteral("generationChart"));
  connectChart(m_chart, host);
  m_slider = new QSlider(Qt::Horizontal);
  m_slider->setObjectName(QStringLiteral("generation"));
  m_slider->setAccessibleName(tr("Generation"));
  m_slider->setTickPosition(QSlider::TicksBelow);
  m_play = new QPushButton(tr("&Play"));
  m_play->setObjectName(QStringLiteral("playGenerations"));
  m_play->setCheckable(true);
  m_number = new QLabel;
  m_hint = new QLabel;
  m_hint->setWordWrap(true);
  auto* title = new QLabel(tr("&Generation:"));
  title->setBuddy(m_slider);
  auto* bar = new QHBoxLayout;
  bar->addWidget(m_play);
  bar->addWidget(title);
  bar->addWidget(m_slider, 1);
  bar->addWidget(m_number);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(bar);
  layout->addWidget(m_hint);
  layout->addWidget(m_chart, 1);
  m_timer.setInterval(kStepMs);
  connect(m_slider, &QSlider::valueChanged, this, &GenerationsPanel::fill);
  connect(m_play, &QPushButton::toggled, this, &GenerationsPanel::setPlaying);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    if (m_slider->value() >= m_slider->maximum() || !isVisible()) return m_play->setChecked(false);
    m_slider->setValue(m_slider->value() + 1);
  });
}

void GenerationsPanel::setPlaying(bool playing) {
  m_play->setText(playing ? tr("&Stop") : tr("&Play"));
  if (!playing) return m_timer.stop();
  if (m_slider->value() >= m_slider->maximum()) m_slider->setValue(0);
  m_timer.start();
}

void GenerationsPanel::show(std::shared_ptr<const CollapseRun> run) {
  m_run = std::move(run);
  m_play->setChecked(false);
  const int count = m_run->clouds.there() ? m_run->clouds.count() : m_run->shares.count();
  {
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, count - 1));
    m_slider->setValue(m_slider->maximum());
  }
  m_hint->setText(m_run->clouds.there()
                      ? tr("What the model of the first repetition draws, before real training rows, in the first two "
                           "components. The axes stay.")
                      : tr("Shares of the categories in the first repetition, beside those of generation 1."));
  fill();
}

void GenerationsPanel::setProtocol(int protocol) {
  m_protocol = protocol;
  fill();
}

void GenerationsPanel::fill() {
  if (!m_run || m_protocol < 0 || m_protocol >= static_cast<int>(m_run->protocols.size())) return;
  const std::string& protocol = m_run->protocols[static_cast<std::size_t>(m_protocol)];
  const int place = m_slider->value();
  const bool clouds = m_run->clouds.there();
  m_number->setText(countLabel(clouds ? m_run->clouds.generation(place) : place + 1));
  m_chart->setChart(clouds ? m_run->clouds.chart(protocol, place) : m_run->shares.chart(protocol, place));
}

}  // namespace eido
