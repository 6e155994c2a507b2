// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/questions/question_list.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/questions/analysis_reason.h"
#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/word_search.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kName = Qt::UserRole;       ///< of the analysis
constexpr int kWords = Qt::UserRole + 1;  ///< what it is found by
constexpr int kTitle = Qt::UserRole + 2;  ///< of the analysis, in the window's language

}  // namespace

QuestionList::QuestionList(QWidget* parent) : QWidget(parent) {
  m_line = new QLineEdit;
  m_line->setObjectName(QStringLiteral("questionSearch"));
  m_line->setPlaceholderText(tr("What do you want to know?"));
  m_line->setAccessibleName(tr("Search the questions"));
  m_line->setClearButtonEnabled(true);
  m_line->addAction(symbolicIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  m_line->installEventFilter(this);
  m_tree = new QTreeWidget;
  m_tree->setObjectName(QStringLiteral("questions"));
  m_tree->setAccessibleName(tr("Questions"));
  m_tree->setColumnCount(2);
  m_tree->setHeaderHidden(true);
  m_tree->setRootIsDecorated(false);
  m_tree->setItemsExpandable(false);
  m_tree->setUniformRowHeights(true);
  m_tree->setFrameShape(QFrame::NoFrame);
  m_tree->setFocusPolicy(Qt::NoFocus);  // the line keeps it
  m_tree->setTextElideMode(Qt::ElideRight);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  QFont bold = m_tree->font();
  bold.setBold(true);
  for (int g = 0; g < kAnalysisGroups; ++g) {
    const auto group = static_cast<AnalysisGroup>(g);
    const QString groupText = analysisText(groupTitle(group));
    QTreeWidgetItem* top = nullptr;
    for (const Analysis* a : analyses()) {
      const AnalysisSpec& spec = a->spec();
      if (spec.group != group) continue;
      if (top == nullptr) {
        top = new QTreeWidgetItem(m_tree, {groupText});
        top->setFont(0, bold);
        top->setFlags(Qt::ItemIsEnabled);
      }
      const QString title = analysisText(spec.title), question = analysisText(spec.summary);
      auto* item = new QTreeWidgetItem(top, {question, title});
      item->setIcon(0, analysisIcon(toQt(spec.name)));
      item->setData(0, kName, toQt(spec.name));
      item->setData(0, kTitle, title);
      item->setData(0, kWords, QStringLiteral("%1 %2 %3 %4").arg(question, title, groupText, toQt(spec.name)));
      item->setToolTip(0, question);
    }
    if (top != nullptr) top->setExpanded(true);
  }
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_line);
  layout->addWidget(m_tree, 1);
  connect(m_line, &QLineEdit::textChanged, this, &QuestionList::search);
  connect(m_tree, &QTreeWidget::itemClicked, this, &QuestionList::choose);
  connect(m_tree, &QTreeWidget::itemActivated, this, &QuestionList::choose);
}

void QuestionList::setData(const ProjectInfo* project) {
  for (QTreeWidgetItemIterator at(m_tree); *at != nullptr; ++at) {
    QTreeWidgetItem* item = *at;
    const AnalysisSpec* spec = findSpec(fromQt(item->data(0, kName).toString()));
    if (spec == nullptr) continue;
    const QString reason = project == nullptr ? tr("No project is open.") : reasonAgainst(*spec, *project);
    item->setText(1, reason.isEmpty() ? item->data(0, kTitle).toString() : reason);
    item->setToolTip(1, reason);
    item->setFlags(reason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
  }
  search(m_line->text());
}

void QuestionList::begin() {
  m_line->clear();
  search({});
  m_line->setFocus(Qt::PopupFocusReason);
}

QSize QuestionList::wanted() const {
  int rows = m_tree->topLevelItemCount(), wide = 0, beside = 0;
  for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
    const QTreeWidgetItem* group = m_tree->topLevelItem(g);
    rows += group->childCount();
    for (int i = 0; i < group->childCount(); ++i) {
      wide = std::max(wide, fontMetrics().horizontalAdvance(group->child(i)->text(0)));
      beside = std::max(beside, fontMetrics().horizontalAdvance(group->child(i)->text(1)));
    }
  }
  const int em = fontMetrics().averageCharWidth();
  const QMargins around = layout()->contentsMargins();
  return {wide + beside + 14 * em, rows * m_tree->sizeHintForRow(0) + m_line->sizeHint().height() +
                                       layout()->spacing() + around.top() + around.bottom() + 2};
}

/// Shows what has all words of the text, and stands on the first that can work.
void QuestionList::search(const QString& text) {
  QTreeWidgetItem* first = nullptr;
  for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
    QTreeWidgetItem* group = m_tree->topLevelItem(g);
    bool any = false;
    for (int i = 0; i < group->childCount(); ++i) {
      QTreeWidgetItem* item = group->child(i);
      const bool found = hasWords(item->data(0, kWords).toString(), text);
      item->setHidden(!found);
      any = any || found;
      if (found && first == nullptr && !item->isDisabled()) first = item;
    }
    group->setHidden(!any);
  }
  m_tree->setCurrentItem(first);
}

void QuestionList::choose(QTreeWidgetItem* item) {
  if (item == nullptr || item->isHidden() || item->isDisabled()) return;
  const QString name = item->data(0, kName).toString();
  if (!name.isEmpty()) Q_EMIT chosen(name);
}

bool QuestionList::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::KeyPress) {
    // arrows walk through the questions while the line keeps the focus
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
      QApplication::sendEvent(m_tree, event);
      return true;
    }
    // a menu would close on Return, and take the focus with Tab
    if (key == Qt::Key_Return || key == Qt::Key_Enter) choose(m_tree->currentItem());
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace eido
