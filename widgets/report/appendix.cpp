// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/appendix.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <map>
#include <utility>

#include "core/data/expression.h"
#include "core/project/project_columns.h"
#include "core/session/exports/command_lines.h"
#include "core/session/imports/imports.h"
#include "widgets/report/source_files.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class AppendixWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The run that a parameter names, 0 = none.
std::int64_t namedRun(const RunInfo& run) {
  const auto from = run.parameters.find("from");
  return from != run.parameters.end() && from->is_number_integer() ? from->get<std::int64_t>() : 0;
}

class Lines {
 public:
  /// @param told  sets whose imports come first, with those that the runs and slices need
  Lines(const Project& project, std::set<std::string> told,
        const std::vector<std::pair<std::string, std::string>>& slices, const std::vector<std::int64_t>& runs)
      : m_project(project), m_file(fromQt(QFileInfo(toQt(project.path())).fileName())) {
    for (const SampleSetInfo& set : project.sets()) m_sets.emplace(set.name, set);
    for (const RunInfo& run : project.runs()) m_known.emplace(run.id, run);
    for (const std::int64_t run : runs) addNeeded(run, m_needed);
    for (const auto& [set, slice] : slices) addNeededOf(set, slice, m_needed);
    for (const std::int64_t id : m_needed) {
      told.insert(m_known.at(id).set);
      for (const RunInput& input : m_known.at(id).inputs) {
        for (const auto& [name, set] : m_sets) {
          if (set.id == input.setId) told.insert(name);
        }
      }
    }
    addImports(sourceFiles(project, told));
    m_imported = !m_lines.isEmpty();
  }

  bool imported() const { return m_imported; }
  const std::string& file() const { return m_file; }

  QStringList make(const std::vector<std::pair<std::string, std::string>>& slices) {
    for (const std::int64_t id : m_needed) {
      RunInfo run = m_known.at(id);
      addSlice(run.set, run.slice());
      m_numbers.emplace(id, std::ssize(m_numbers) + 1);
      const auto from = m_numbers.find(namedRun(run));
      if (m_imported && from != m_numbers.end()) run.parameters["from"] = from->second;
      if (!run.stale.empty())
        note(AppendixWords::tr("Run %1 is out of date: its line takes the data of today, and may fail.").arg(id));
      m_lines << toQt(runCommand(run, m_file));
    }
    for (const auto& [set, slice] : slices) addSlice(set, slice);
    return m_lines;
  }

 private:
  /// Files of one call are one line: only together they choose metrics of logs and bring new items.
  void addImports(const std::vector<SourceFile>& files) {
    const auto callOf = [](const SourceFile& f) { return f.options.value(kRecordedCall, std::int64_t{0}); };
    for (std::size_t i = 0; i < files.size();) {
      std::vector<ImportRecord> call;
      const SourceFile& first = files[i];
      do {
        noteOverwritten(files[i]);
        call.push_back(files[i].record);
        call.back().file = fromQt(files[i].shown);
        call.back().options = files[i].options;
        ++i;
      } while (i < files.size() && files[i].set == first.set && callOf(first) != 0 &&
               callOf(files[i]) == callOf(first));
      m_lines << toQt(importCommand(call, first.set, m_file));
    }
  }

  /// A file of one path that was another file at an import before.
  void noteOverwritten(const SourceFile& file) {
    const auto check = [&](const std::string& shown, const std::string& sha256) {
      if (shown.empty() || sha256.empty()) return;
      std::string& before = m_hashes[shown];
      if (!before.empty() && before != sha256)
        note(AppendixWords::tr("From here on %1 is another file (SHA-256 %2).").arg(toQt(shown), toQt(sha256)));
      before = sha256;
    };
    check(fromQt(file.shown), file.record.sha256);
    for (const char* choice : {"keys", "models"})
      check(file.options.value(choice, std::string()),
            file.options.value(std::string(choice) + "_sha256", std::string()));
  }

  /// A run and those that it builds on: by a parameter, or by columns that they made.
  void addNeeded(std::int64_t id, std::set<std::int64_t>& all) {
    const auto run = m_known.find(id);
    if (run == m_known.end() || !all.insert(id).second) return;
    addNeeded(namedRun(run->second), all);
    const auto own = m_sets.find(run->second.set);
    if (own == m_sets.end()) return;
    addNeededOf(own->first, run->second.slice(), all);
    for (const RunInput& input : run->second.inputs) {
      const auto set = input.setId == 0 ? own : std::find_if(m_sets.begin(), m_sets.end(), [&](const auto& known) {
        return known.second.id == input.setId;
      });
      if (set == m_sets.end()) continue;
      for (const ColumnInfo& column : set->second.columns) {
        const bool read = !input.slice && (input.id > 0 ? column.id == input.id : column.name == input.column);
        if (read && column.run != 0) addNeeded(column.run, all);
      }
    }
  }

  /// The runs that made columns of a slice's rule.
  void addNeededOf(const std::string& set, const std::string& name, std::set<std::int64_t>& all) {
    const auto known = m_sets.find(set);
    const SliceInfo* slice = known == m_sets.end() ? nullptr : known->second.findSlice(name);
    if (slice == nullptr || slice->rule.empty()) return;
    std::set<std::string> named;
    try {
      named = Expression::parse(slice->rule).columns();
    } catch (const Error&) {
      return;  // not an expression of this version
    }
    for (const ColumnInfo& column : known->second.columns) {
      if (column.run != 0 && named.contains(column.name)) addNeeded(column.run, all);
    }
  }

  void addSlice(const std::string& set, const std::string& name) {
    const auto known = m_sets.find(set);
    const SliceInfo* slice = known == m_sets.end() ? nullptr : known->second.findSlice(name);
    if (slice == nullptr || !m_slices.emplace(set, name).second) return;
    const QString shown = toQt(shellWord(name));
    if (slice->rule.empty())
      return note(AppendixWords::tr("The slice %1 was chosen by hand (%Ln sample(s)): no line makes it.", nullptr,
                                    static_cast<int>(slice->count))
                      .arg(shown));
    if (!choosesTheSame(known->second, *slice))
      note(AppendixWords::tr("The slice %1 is of older data (%Ln sample(s)): today its rule chooses others.", nullptr,
                             static_cast<int>(slice->count))
               .arg(shown));
    m_lines << toQt(sliceCommand(*slice, set, m_file));
  }

  void note(const QString& text) { m_lines << QStringLiteral("# ") + text; }

  /// Whether a slice's rule still chooses its samples: data may have come or changed since it was saved.
  bool choosesTheSame(const SampleSetInfo& set, const SliceInfo& slice) const {
    try {
      const SampleBits now = Expression::parse(slice.rule).evaluate(ProjectColumns(m_project, set), {});
      return now.members() == m_project.slice(set.name, slice.name).members();
    } catch (const Error&) {
      return false;  // a column is gone
    }
  }

  const Project& m_project;
  std::string m_file;
  std::map<std::string, SampleSetInfo> m_sets;
  std::map<std::int64_t, RunInfo> m_known;
  std::map<std::int64_t, std::int64_t> m_numbers;  ///< of runs, as the lines make them
  std::set<std::pair<std::string, std::string>> m_slices;
  std::map<std::string, std::string> m_hashes;  ///< SHA-256 of the files named so far
  QStringList m_lines;
  std::set<std::int64_t> m_needed;  ///< runs, with those that they build on
  bool m_imported = false;
};

}  // namespace

std::vector<ReportBlock> appendix(const Project& project, const std::set<std::string>& sets,
                                  const std::vector<std::pair<std::string, std::string>>& slices,
                                  const std::vector<std::int64_t>& runs) {
  Lines lines(project, sets, slices, runs);
  std::vector<ReportBlock> blocks;
  QStringList made = lines.make(slices);
  if (made.isEmpty()) return blocks;
  blocks.emplace_back(ReportHeading{2, AppendixWords::tr("How to make it again")});
  blocks.emplace_back(ReportText{
      lines.imported()
          ? AppendixWords::tr("In a folder with the files and without a project of that name, these lines import "
                              "them and make the runs again, with the same numbers in the same version:")
          : AppendixWords::tr("These lines make the runs again from the data in %1, with the same numbers in the "
                              "same version, each as a further run of the project:")
                .arg(toQt(lines.file())),
      {}});
  blocks.emplace_back(ReportCode{std::move(made)});
  return blocks;
}

}  // namespace eido
