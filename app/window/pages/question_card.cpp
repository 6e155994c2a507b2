// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/question_card.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/layouts/flow_layout.h"
#include "widgets/results/finding_bar.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// For screen readers a card is a button.
class CardInterface final : public QAccessibleWidget {
 public:
  explicit CardInterface(QuestionCard* card) : QAccessibleWidget(card, QAccessible::Button) {}
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& name) override {
    if (name == pressAction())
      static_cast<QuestionCard*>(widget())->open();
    else
      QAccessibleWidget::doAction(name);
  }
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
  auto* card = qobject_cast<QuestionCard*>(object);
  return card == nullptr ? nullptr : new CardInterface(card);
}

}  // namespace

QuestionCard::QuestionCard(const AnalysisSpec& spec, QWidget* parent) : QFrame(parent), m_analysis(spec.name) {
  setObjectName(QStringLiteral("card:") + toQt(spec.name));
  setFocusPolicy(Qt::StrongFocus);
  static const bool known = [] {
    QAccessible::installFactory(&interfaceOf);
    return true;
  }();
  Q_UNUSED(known)
  const auto text = [](const QString& shown) {
    auto* label = new QLabel(shown);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
  };
  auto* icon = new QLabel;
  icon->setPixmap(analysisIcon(toQt(spec.name)).pixmap(QSize(20, 20), devicePixelRatioF()));
  icon->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_question = text(analysisText(spec.summary));
  m_title = text(analysisText(spec.title));
  QFont bold = m_title->font();
  bold.setBold(true);
  m_title->setFont(bold);
  m_state = text({});
  m_state->setObjectName(QStringLiteral("cardState"));
  m_new = new QToolButton;
  m_new->setText(tr("Ask again"));
  m_new->setIcon(symbolicIcon(QStringLiteral("run")));
  m_new->setToolTip(tr("Opens the form for another run"));
  m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_new->setAutoRaise(true);
  m_new->setFocusPolicy(Qt::StrongFocus);
  connect(m_new, &QToolButton::clicked, this, [this] { Q_EMIT formRequested(toQt(m_analysis)); });
  auto* head = new QHBoxLayout;
  head->addWidget(icon);
  head->addWidget(m_title, 1);
  head->addWidget(m_new);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 8, 10, 8);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addWidget(m_question);
  layout->addWidget(m_state);
  layout->addStretch(1);
  setHeightByWidth(this, QSizePolicy::Preferred);
  showEmphasis(false);
}

void QuestionCard::showState(const QString& reason, int runs, const RunInfo* last, const QString& finding) {
  m_ready = reason.isEmpty();
  m_last = last == nullptr ? 0 : last->id;
  QString state;
  if (last != nullptr) {
    constexpr qsizetype kLongest = 180;
    QString found = firstSentence(finding);
    if (found.size() > kLongest) found = found.left(kLongest - 1).trimmed() + QChar(0x2026);
    const QString count = tr("%Ln run(s)", nullptr, runs);
    const QString which = last->marks.starred ? tr("%1, with a star %2").arg(count, runTime(*last))
                                              : tr("%1, the last %2").arg(count, runTime(*last));
    state = found.isEmpty() ? which : QStringLiteral("%1: %2").arg(which, found);
  } else {
    state = m_ready ? tr("Ready: not asked yet") : reason;
  }
  m_state->setText(state);
  m_new->setVisible(last != nullptr && m_ready);
  setEnabled(m_ready || last != nullptr);
  setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  setAccessibleName(QStringLiteral("%1 %2 %3").arg(m_title->text() + u'.', m_question->text(), state));
  setToolTip(last != nullptr ? tr("Opens that run") : m_ready ? tr("Opens the form") : QString());
  updateGeometry();
}

void QuestionCard::open() {
  if (m_last > 0)
    Q_EMIT runRequested(m_last);
  else if (m_ready)
    Q_EMIT formRequested(toQt(m_analysis));
}

void QuestionCard::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) open();
}

void QuestionCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) return open();
  QFrame::keyPressEvent(event);
}

void QuestionCard::showEmphasis(bool on) {
  m_emphasis = on;
  update();
}

/// Drawn by hand: a style's frame loses lines where a pixel of the window is none of the screen.
void QuestionCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(palette().color(m_emphasis ? QPalette::AlternateBase : QPalette::Base));
  painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(gridLine(palette()), 1));
  constexpr double kCorner = 4;
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCorner, kCorner);
}

void QuestionCard::enterEvent(QEnterEvent*) { showEmphasis(isEnabled()); }
void QuestionCard::leaveEvent(QEvent*) { showEmphasis(false); }
void QuestionCard::focusInEvent(QFocusEvent*) { showEmphasis(true); }
void QuestionCard::focusOutEvent(QFocusEvent*) { showEmphasis(false); }

}  // namespace eido
