// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keyboard/keyboard_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/window/keyboard/key_map.h"

namespace eido {
namespace {

QString shown(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

}  // namespace

KeyboardDialog::KeyboardDialog(KeyMap* keys, QWidget* parent) : QDialog(parent), m_keys(keys) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("keyboardDialog"));
  setWindowTitle(tr("Keyboard"));
  m_filter = new QLineEdit;
  m_filter->setObjectName(QStringLiteral("keyFilter"));
  m_filter->setPlaceholderText(tr("Find a command or a key"));
  m_filter->setAccessibleName(tr("Find a command or a key"));
  m_filter->setClearButtonEnabled(true);
  m_list = new QTreeWidget;
  m_list->setObjectName(QStringLiteral("keyList"));
  m_list->setAccessibleName(tr("Commands and their keys"));
  m_list->setHeaderLabels({tr("Command"), tr("Keys")});
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_edit = new QKeySequenceEdit;
  m_edit->setObjectName(QStringLiteral("keyEdit"));
  m_edit->setAccessibleName(tr("New keys of the command"));
  m_standard = new QPushButton(tr("&Standard"));
  m_standard->setToolTip(tr("The command gets its standard keys back"));
  m_all = new QPushButton(tr("&All standard"));
  m_all->setObjectName(QStringLiteral("allStandard"));
  m_message = new QLabel;
  m_message->setWordWrap(true);
  m_message->setObjectName(QStringLiteral("keyMessage"));
  auto* label = new QLabel(tr("&New keys:"));
  label->setBuddy(m_edit);
  auto* row = new QHBoxLayout;
  row->addWidget(label);
  row->addWidget(m_edit, 1);
  row->addWidget(m_standard);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->addButton(m_all, QDialogButtonBox::ResetRole);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_filter);
  layout->addWidget(m_list, 1);
  layout->addLayout(row);
  layout->addWidget(m_message);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_filter, &QLineEdit::textChanged, this, &KeyboardDialog::fill);
  connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyboardDialog::showChosen);
  connect(m_edit, &QKeySequenceEdit::editingFinished, this, &KeyboardDialog::assign);
  connect(m_standard, &QPushButton::clicked, this, [this] {
    const QKeySequence standard = m_keys->standard(chosen());
    if (!m_keys->reset(chosen())) refuse(standard);
  });
  connect(m_all, &QPushButton::clicked, m_keys, &KeyMap::resetAll);
  connect(m_keys, &KeyMap::changed, this, &KeyboardDialog::fill);
  fill();
  const int em = fontMetrics().averageCharWidth();
  resize(100 * em, 34 * fontMetrics().lineSpacing());
}

QString KeyboardDialog::chosen() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
}

void KeyboardDialog::fill() {
  const QString before = chosen();
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  const QString filter = m_filter->text().trimmed();
  const auto group = [this](const QString& title) {
    auto* item = new QTreeWidgetItem(m_list, {title});
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    item->setFirstColumnSpanned(true);
    return item;
  };
  const auto add = [&](QTreeWidgetItem* parent, const QString& what, const QString& keys, const QString& id) {
    if (!filter.isEmpty() && !what.contains(filter, Qt::CaseInsensitive) && !keys.contains(filter, Qt::CaseInsensitive))
      return;
    auto* item = new QTreeWidgetItem(parent, {what, keys});
    item->setData(0, Qt::UserRole, id);
    if (id.isEmpty()) item->setFlags(Qt::ItemIsEnabled);
    if (id == before && !id.isEmpty()) m_list->setCurrentItem(item);
  };
  auto* commands = group(tr("Commands"));
  auto* views = group(tr("Keys of views"));
  auto* fixed = group(tr("Always the same"));
  for (const KeyMap::Command& c : m_keys->commands()) add(c.view ? views : commands, c.what, shown(c.keys), c.id);
  add(fixed, tr("Move on a map, in a table, a gallery or a heat map"), tr("arrows, Home, End, Page up, Page down"), {});
  add(fixed, tr("Open or choose what has the focus"), shown(QKeySequence(Qt::Key_Return)), {});
  add(fixed, tr("Add, take away, keep (gestures on a map)"), tr("Shift, Ctrl, both"), {});
  add(fixed, tr("Stop a gesture, then empty the selection"), shown(QKeySequence(Qt::Key_Escape)), {});
  add(fixed, tr("Rename or delete in the navigator"),
      shown(QKeySequence(Qt::Key_F2)) + QStringLiteral(", ") + shown(QKeySequence(Qt::Key_Delete)), {});
  add(fixed, tr("Filter instead of select (search line)"), shown(QKeySequence(Qt::SHIFT | Qt::Key_Return)), {});
  for (QTreeWidgetItem* item : {commands, views, fixed}) item->setHidden(item->childCount() == 0);
  m_list->expandAll();
  showChosen();
}

void KeyboardDialog::showChosen() {
  const QString id = chosen();
  const QSignalBlocker quiet(m_edit);
  m_edit->clear();
  for (const KeyMap::Command& c : m_keys->commands()) {
    if (c.id == id) m_edit->setKeySequence(c.keys);
  }
  m_edit->setEnabled(!id.isEmpty());
  m_standard->setEnabled(!id.isEmpty());
  m_message->setText(id.isEmpty() ? tr("Choose a command to give it other keys.") : QString());
}

void KeyboardDialog::assign() {
  const QString id = chosen();
  const QKeySequence keys = m_edit->keySequence();
  if (id.isEmpty() || m_keys->owner(keys).id == id) return;
  if (!m_keys->assign(id, keys)) refuse(keys);
}

void KeyboardDialog::refuse(const QKeySequence& keys) {
  const KeyMap::Command other = m_keys->owner(keys);
  showChosen();
  m_message->setText(
      !other.id.isEmpty()
          ? tr("%1 belongs to \"%2\". Give that command other keys first.").arg(shown(keys), other.what)
          : tr("%1 can't be used here: views hear single keys, commands need Ctrl, Alt or a function key.")
                .arg(shown(keys)));
}

}  // namespace eido
