// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>

#include "core/project/project.h"

namespace eido {

/// A snapshot of the project as a tree: each set with its columns by what they are for (embeddings, results, labels,
/// texts and media) and its slices; the runs, those that a page wanted below the run that it was of; the report.
class NavigatorModel : public QStandardItemModel {
  Q_OBJECT

 public:
  enum class Node { Set, Section, Group, Column, Slice, Runs, Run, Helpers, Report };
  /// WordsRole: what a filter looks in.
  enum Role { NodeRole = Qt::UserRole, SetRole, NameRole, RunRole, KeyRole, WordsRole };

  explicit NavigatorModel(QObject* parent = nullptr);
  /// @param pieces  of the report
  void show(const ProjectInfo& info, int pieces);
};

}  // namespace eido
