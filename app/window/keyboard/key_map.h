// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <vector>

namespace eido {

class Settings;

/// The keys of all commands: the standard ones, and those that a person has chosen, which settings keep. A command is
/// an action with an object name; a view's single key is one of ViewKeys.
class KeyMap : public QObject {
  Q_OBJECT

 public:
  KeyMap(Settings* settings, QObject* parent);

  struct Command {
    QString id, what;
    QKeySequence keys, standard;
    bool view = false;  ///< a single key that only views hear
  };
  /// Takes the actions' shortcuts as standard and gives them the chosen ones.
  void add(const QList<QAction*>& actions);
  std::vector<Command> commands() const;
  /// The command that has these keys, or nullptr-like: an empty id.
  Command owner(const QKeySequence& keys) const;
  /// Empty keys take the command its keys. False where another command has them, or a view could not hear them.
  bool assign(const QString& id, const QKeySequence& keys);
  QKeySequence standard(const QString& id) const;
  /// Back to the standard keys; false where another command has them.
  bool reset(const QString& id);
  void resetAll();

 Q_SIGNALS:
  void changed();

 private:
  void apply(const QString& id, const QKeySequence& keys);

  Settings* m_settings;
  QList<QAction*> m_actions;
  QHash<QString, QList<QKeySequence>> m_standard;
  QHash<QString, QString> m_names;  // "Undo" is called after what it would undo later on
};

}  // namespace eido
