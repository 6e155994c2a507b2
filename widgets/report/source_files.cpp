// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/source_files.h"

#include <QDir>
#include <algorithm>
#include <map>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

void addFilesOf(const Project& project, const SampleSetInfo& set, std::vector<SourceFile>& files) {
  const auto before = std::ssize(files);
  for (const ColumnInfo& column : set.columns) {
    if (column.run != 0) continue;
    ImportRecord record = project.importOf(column.id);
    if (record.file.empty()) continue;
    const auto known = std::find_if(files.begin() + before, files.end(), [&](const SourceFile& f) {
      return f.record.file == record.file && f.record.sha256 == record.sha256 && f.record.options == record.options;
    });
    if (known != files.end())
      known->columns << toQt(column.name);
    else
      files.push_back({.record = std::move(record), .set = set.name, .columns = {toQt(column.name)}, .shown = {}});
  }
}

QString lastParts(const QString& path, qsizetype count) {
  const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
  return parts.last(std::min(count, parts.size())).join(u'/');
}

/// Each path by its name; those of one name by as many folders more as tell them apart.
std::map<QString, QString> shownPaths(const std::vector<SourceFile>& files) {
  std::map<QString, QString> shown;
  for (const SourceFile& f : files) shown.emplace(QDir::fromNativeSeparators(toQt(f.record.file)), QString());
  std::map<QString, std::vector<QString>> named;  // by what is shown of them
  for (const auto& [path, none] : shown) named[lastParts(path, 1)].push_back(path);
  for (const auto& [name, paths] : named) {
    qsizetype count = 1;
    const auto alike = [&] {
      std::set<QString> different;
      for (const QString& path : paths) different.insert(lastParts(path, count));
      return different.size() < paths.size();
    };
    while (paths.size() > 1 && count < 64 && alike()) ++count;
    for (const QString& path : paths) shown[path] = lastParts(path, count);
  }
  return shown;
}

}  // namespace

std::vector<SourceFile> sourceFiles(const Project& project, const std::set<std::string>& sets) {
  std::vector<SourceFile> files;
  for (const SampleSetInfo& set : project.sets()) {
    if (sets.contains(set.name)) addFilesOf(project, set, files);
  }
  const std::map<QString, QString> shown = shownPaths(files);
  for (SourceFile& f : files) {
    f.shown = shown.at(QDir::fromNativeSeparators(toQt(f.record.file)));
    f.options = f.record.options;
    for (const char* file : {"keys", "models", "metadata"}) {
      if (f.options.contains(file) && f.options[file].is_string())
        f.options[file] = fromQt(lastParts(toQt(f.options[file].get<std::string>()), 1));
    }
  }
  return files;
}

}  // namespace eido
