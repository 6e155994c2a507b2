// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <set>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace eido {

/// One import of a set: the columns of a file that came together, as far as they are still there.
struct SourceFile {
  ImportRecord record;
  std::string set;
  QStringList columns;
  QString shown;                  ///< its name, with as many folders as tell it from the others
  Json options = Json::object();  ///< the choices at import; files among them by their names
};

/// The imports of some sets, set by set in their order. Paths of the machine that
/// imported say nothing to a reader, and may be nobody's business: names alone, or with the folders in which files of
/// one name differ. O(columns x files).
std::vector<SourceFile> sourceFiles(const Project& project, const std::set<std::string>& sets);

}  // namespace eido
