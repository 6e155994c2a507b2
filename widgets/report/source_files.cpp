// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/source_files.h"

#include <QDir>
#include <algorithm>
#include <map>

#include "core/session/imports/imports.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

QString lastParts(const QString& path, qsizetype count) {
  const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
  return parts.last(std::min(count, parts.size())).join(u'/');
}

constexpr const char* kFileChoices[] = {"keys", "models", "metadata"};

/// The paths of a record: its file's, and those that choices name.
QStringList pathsOf(const ImportRecord& record) {
  QStringList paths{QDir::fromNativeSeparators(toQt(record.file))};
  for (const char* choice : kFileChoices) {
    const auto named = record.options.find(choice);
    if (named != record.options.end() && named->is_string())
      paths << QDir::fromNativeSeparators(toQt(named->get<std::string>()));
  }
  return paths;
}

/// Parts of a path that say what is in the file: of some logs the folders name model and task.
qsizetype leastParts(const ImportRecord& record) {
  if (record.format == "lm_eval_samples" || record.format == "lm_eval_results" ||
      record.format == "helm_per_instance_stats")
    return 2;
  return record.format == "mteb" && record.bytes > 0 ? 3 : 1;
}

/// Each path by its name; those of one name by as many folders more as tell them apart.
std::map<QString, QString> shownPaths(const std::vector<SourceFile>& files) {
  std::map<QString, QString> shown;
  std::map<QString, qsizetype> least;
  for (const SourceFile& f : files) {
    for (const QString& path : pathsOf(f.record)) shown.emplace(path, QString());
    qsizetype& parts = least[pathsOf(f.record).front()];
    parts = std::max(parts, leastParts(f.record));
  }
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
    for (const QString& path : paths) shown[path] = lastParts(path, std::max(count, least[path]));
  }
  return shown;
}

}  // namespace

std::vector<SourceFile> sourceFiles(const Project& project, const std::set<std::string>& sets) {
  std::vector<SourceFile> files;
  for (const SampleSetInfo& set : project.sets()) {
    if (!sets.contains(set.name)) continue;
    for (StoredImport& import : importsOf(project, set)) {
      if (import.record.file.empty()) continue;
      SourceFile file{.record = std::move(import.record), .set = set.name, .columns = {}, .shown = {}};
      for (const std::string& column : import.columns) file.columns << toQt(column);
      files.push_back(std::move(file));
    }
  }
  const std::map<QString, QString> shown = shownPaths(files);
  const auto shownOf = [&](const std::string& path) { return shown.at(QDir::fromNativeSeparators(toQt(path))); };
  for (SourceFile& f : files) {
    f.shown = shownOf(f.record.file);
    f.options = f.record.options;
    for (const char* choice : kFileChoices) {
      const auto named = f.options.find(choice);
      if (named != f.options.end() && named->is_string()) *named = fromQt(shownOf(named->get<std::string>()));
    }
  }
  return files;
}

}  // namespace eido
