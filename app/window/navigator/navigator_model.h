// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>

#include "core/project/project.h"

namespace eido {

/// A snapshot of the project as a tree: sets > columns (grouped by model) and slices; runs with their state in words.
class NavigatorModel : public QStandardItemModel {
  Q_OBJECT

 public:
  enum class Node { Set, Group, Column, Slice, Runs, Run };
  enum Role { NodeRole = Qt::UserRole, SetRole, NameRole, RunRole, KeyRole };

  explicit NavigatorModel(QObject* parent = nullptr);
  void show(const ProjectInfo& info);
};

/// "Representation alignment 3"
QString runTitle(const RunInfo& run);
/// "done", or "out of date" with the reason as tool tip.
QString runStateText(const RunInfo& run);
QString runIcon(const RunInfo& run);

}  // namespace eido
