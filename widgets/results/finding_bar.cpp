// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/finding_bar.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/layouts/flow_layout.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kGap = 6;

/// "z. B." and "e.g." end no sentence: before the point there is one letter, behind it a capital.
bool endsSentence(const QString& text, qsizetype point) {
  if (point + 2 >= text.size() || text[point + 1] != u' ') return false;
  const QChar next = text[point + 2];
  if (!next.isUpper() && !next.isDigit() && next != u'"') return false;
  return point < 2 || text[point - 1].isDigit() || text[point - 1].isPunct() || text[point - 2].isLetterOrNumber();
}

QLabel* textLabel() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QWidget* chipWidget(const FindingChip& chip) {
  auto* label = new QLabel;
  label->setTextFormat(Qt::RichText);
  QString text = QStringLiteral("%1&nbsp; <b>%2</b>").arg(chip.label.toHtmlEscaped(), chip.value.toHtmlEscaped());
  QString spoken = QStringLiteral("%1: %2").arg(chip.label, chip.value);
  if (!chip.range.isEmpty()) {
    text += QStringLiteral("&nbsp; (%1)").arg(chip.range.toHtmlEscaped());
    spoken += QStringLiteral(" (%1)").arg(chip.range);
  }
  label->setText(text);
  label->setAccessibleName(spoken);
  label->setObjectName(QStringLiteral("chip"));
  label->setFrameShape(QFrame::StyledPanel);
  label->setContentsMargins(kGap, 1, kGap, 1);
  label->setBackgroundRole(QPalette::AlternateBase);
  label->setAutoFillBackground(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

QString rangeLabel(double low, double high, int decimals) {
  return std::isfinite(low) && std::isfinite(high)
             ? FindingBar::tr("%1 to %2").arg(fixedLabel(low, decimals), fixedLabel(high, decimals))
             : QString();
}

QString firstSentence(const QString& text) {
  for (qsizetype i = text.indexOf(u'.'); i >= 0; i = text.indexOf(u'.', i + 1)) {
    if (endsSentence(text, i)) return text.left(i + 1);
  }
  return text;
}

FindingBar::FindingBar(QWidget* parent)
    : QWidget(parent), m_headline(textLabel()), m_rest(textLabel()), m_detail(textLabel()), m_more(new QToolButton) {
  m_headline->setObjectName(QStringLiteral("finding"));
  QFont font = m_headline->font();
  font.setPointSizeF(font.pointSizeF() * 1.1);
  m_headline->setFont(font);
  m_rest->setObjectName(QStringLiteral("findingRest"));
  m_detail->setObjectName(QStringLiteral("provenance"));
  m_more->setObjectName(QStringLiteral("more"));
  m_more->setCheckable(true);
  m_more->setAutoRaise(true);
  m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_more->setFocusPolicy(Qt::StrongFocus);
  m_chips = new QWidget;
  m_row = new FlowLayout(kGap, 0, m_chips);
  setHeightByWidth(m_chips);
  auto* head = new QHBoxLayout;
  head->addWidget(m_headline, 1);
  head->addWidget(m_more, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addWidget(m_rest);
  layout->addWidget(m_detail);
  layout->addWidget(m_chips);
  connect(m_more, &QToolButton::toggled, this, &FindingBar::showMore);
  showMore();
}

void FindingBar::setRun(const QString& finding, const std::vector<FindingChip>& chips, const QString& detail) {
  m_detail->setText(detail);
  while (QLayoutItem* item = m_row->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const FindingChip& chip : chips) m_row->addWidget(chipWidget(chip));
  m_chips->setVisible(!chips.empty());
  showFinding(finding);
}

void FindingBar::showFinding(const QString& finding) {
  const QString first = firstSentence(finding);
  m_headline->setText(first);
  m_rest->setText(finding.mid(first.size()).trimmed());
  showMore();
}

void FindingBar::unfold(bool open) { m_more->setChecked(open); }

void FindingBar::showMore() {
  const bool open = m_more->isChecked();
  m_headline->setVisible(!m_headline->text().isEmpty());
  m_more->setVisible(!m_rest->text().isEmpty() || !m_detail->text().isEmpty());
  m_more->setArrowType(open ? Qt::UpArrow : Qt::DownArrow);
  m_more->setText(open ? tr("Less") : tr("More"));
  m_more->setToolTip(open ? tr("Only the first sentence") : tr("All that was found, and how it was made"));
  m_rest->setVisible(open && !m_rest->text().isEmpty());
  m_detail->setVisible(open && !m_detail->text().isEmpty());
}

}  // namespace eido
