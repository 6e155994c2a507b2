// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keyboard/key_map.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/window/settings/settings.h"
#include "widgets/keys/view_keys.h"

namespace eido {
namespace {

const ViewKeys::Entry* viewEntry(const QString& id) {
  for (const ViewKeys::Entry& e : ViewKeys::entries()) {
    if (id == QLatin1String(e.id)) return &e;
  }
  return nullptr;
}

/// The name of a command as a person reads it in a list.
QString plain(QString text) {
  return text.remove(QRegularExpression(QStringLiteral("&(?!&)"))).remove(QStringLiteral("...")).trimmed();
}

}  // namespace

KeyMap::KeyMap(Settings* settings, QObject* parent) : QObject(parent), m_settings(settings) {
  for (const ViewKeys::Entry& e : ViewKeys::entries()) {
    const QString id = QLatin1String(e.id);
    if (const auto chosen = m_settings->keys(id)) apply(id, QKeySequence(*chosen));
  }
}

void KeyMap::add(const QList<QAction*>& actions) {
  for (QAction* action : actions) {
    const QString id = action->objectName();
    if (id.isEmpty() || m_standard.contains(id)) continue;
    m_actions.append(action);
    m_standard.insert(id, action->shortcuts());
    m_names.insert(id, plain(action->text()));
    apply(id, action->shortcut());
    if (const auto chosen = m_settings->keys(id)) apply(id, QKeySequence(*chosen));
  }
}

std::vector<KeyMap::Command> KeyMap::commands() const {
  std::vector<Command> all;
  for (const QAction* action : m_actions) {
    const QString id = action->objectName();
    all.push_back({id, m_names.value(id), action->shortcut(), m_standard.value(id).value(0), false});
  }
  for (const ViewKeys::Entry& e : ViewKeys::entries())
    all.push_back({QLatin1String(e.id), QCoreApplication::translate("ViewKeys", e.what),
                   QKeySequence(ViewKeys::instance().keyOf(e.standard)), QKeySequence(e.standard), true});
  return all;
}

KeyMap::Command KeyMap::owner(const QKeySequence& keys) const {
  if (keys.isEmpty()) return {};
  for (const Command& c : commands()) {
    if (c.keys == keys) return c;
  }
  for (const QAction* action : m_actions) {
    if (action->shortcuts().contains(keys))
      return {action->objectName(), m_names.value(action->objectName()), keys, keys, false};
  }
  return {};
}

bool KeyMap::assign(const QString& id, const QKeySequence& keys) {
  const QString other = owner(keys).id;
  if (!other.isEmpty() && other != id) return false;
  const bool one = keys.count() == 1;
  const bool single = one && keys[0].keyboardModifiers() == Qt::NoModifier;
  // with Shift alone a letter is still a letter that somebody types
  const bool typed = one && keys[0].key() < Qt::Key_Escape &&
                     (keys[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier;
  if (viewEntry(id) != nullptr ? !single : typed) return false;
  apply(id, keys);
  m_settings->setKeys(id, keys.toString(QKeySequence::PortableText));
  Q_EMIT changed();
  return true;
}

void KeyMap::apply(const QString& id, const QKeySequence& keys) {
  if (const ViewKeys::Entry* entry = viewEntry(id)) {
    if (keys.count() == 1) ViewKeys::instance().choose(entry->standard, keys[0].key());
    return;
  }
  for (QAction* action : m_actions) {
    if (action->objectName() != id) continue;
    const QList<QKeySequence> standard = m_standard.value(id);
    // the second keys of a command (keypad) go with its first
    action->setShortcuts(keys == standard.value(0) ? standard : QList<QKeySequence>{keys});
    if (action->statusTip().isEmpty()) continue;
    action->setToolTip(
        keys.isEmpty() ? action->statusTip()
                       : QStringLiteral("%1 (%2)").arg(action->statusTip(), keys.toString(QKeySequence::NativeText)));
  }
}

QKeySequence KeyMap::standard(const QString& id) const {
  const ViewKeys::Entry* entry = viewEntry(id);
  return entry != nullptr ? QKeySequence(entry->standard) : m_standard.value(id).value(0);
}

bool KeyMap::reset(const QString& id) {
  const QString other = owner(standard(id)).id;
  if (!other.isEmpty() && other != id) return false;
  m_settings->removeKeys(id);
  apply(id, standard(id));
  Q_EMIT changed();
  return true;
}

void KeyMap::resetAll() {
  for (const Command& c : commands()) {
    m_settings->removeKeys(c.id);
    apply(c.id, c.standard);
  }
  Q_EMIT changed();
}

}  // namespace eido
