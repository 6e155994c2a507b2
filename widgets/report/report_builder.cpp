// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_builder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/project/project_columns.h"
#include "core/session/exports/report_results.h"
#include "widgets/report/appendix.h"
#include "widgets/report/data_section.h"
#include "widgets/report/map_figure.h"
#include "widgets/report/report_front.h"
#include "widgets/report/run_details.h"
#include "widgets/report/run_section.h"
#include "widgets/report/source_files.h"
#include "widgets/report/visible_texts.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ReportBuilderWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::int64_t kSliceSamples = 24;  ///< of a slice that are shown

class Builder {
 public:
  Builder(const Project& project, const ReportPlan& plan, const Task& task)
      : m_project(project), m_plan(plan), m_task(task), m_sets(project.sets()) {
    for (const RunInfo& run : project.runs()) m_known.insert(run.id);
  }

  ReportDocument build() {
    m_document.title = m_plan.title.isEmpty() ? ReportBuilderWords::tr("Report") : m_plan.title;
    m_document.language = QLocale().name().section(u'_', 0, 0);
    std::int64_t done = 0;
    for (const ReportItem& item : m_plan.items) {
      m_task.report("report", done++, std::ssize(m_plan.items));
      add(item);
    }
    if (m_plan.preset == ReportPreset::Brief)
      say(ReportBuilderWords::tr(
              "Tables, methods, data and the lines that make all this again are in the full report."),
          ReportText::Tone::Muted);
    else
      addAppendix();
    addFront();
    makeVisible(m_document);
    m_document.results = resultsDocument(m_project, m_runs, m_task.quiet(1));
    for (Json& run : m_document.results["runs"]) {
      const auto found = m_findings.find(run["run"].get<std::int64_t>());
      if (found != m_findings.end()) run["finding"] = fromQt(found->second);
    }
    addFiles();
    return std::move(m_document);
  }

 private:
  void append(std::vector<ReportBlock> blocks) {
    for (ReportBlock& block : blocks) m_document.blocks.push_back(std::move(block));
  }
  void say(const QString& text, ReportText::Tone tone) { m_document.blocks.emplace_back(ReportText{text, tone}); }

  /// What stands behind the sections: of each run, of the data, and how to make it again.
  void addAppendix() {
    if (!m_details.empty()) {
      m_document.blocks.emplace_back(ReportHeading{2, ReportBuilderWords::tr("Appendix: the runs in detail"), true});
      append(std::move(m_details));
    }
    append(dataSection(m_project, m_told));
    append(appendix(m_project, m_told, m_slices, m_runs));
    m_document.blocks.emplace_back(
        ReportFacts{{{ReportBuilderWords::tr("Program"), QStringLiteral("Eidoscope ") + toQt(programVersion())},
                     {ReportBuilderWords::tr("Hash of the project's content"), toQt(projectHash(m_project))}}});
  }

  /// Title, findings and contents, before what was made so far.
  void addFront() {
    std::vector<ReportBlock> body = std::exchange(m_document.blocks, {});
    m_document.blocks.emplace_back(ReportHeading{1, m_document.title});
    say(QStringLiteral("%1 \u00b7 %2").arg(QFileInfo(toQt(m_project.path())).fileName(), toQt(timestamp())),
        ReportText::Tone::Muted);
    if (m_plan.preset != ReportPreset::Appendix) append(reportFront(m_plan.question, m_front));
    ReportContents contents;
    for (const ReportBlock& block : body) {
      const auto* heading = std::get_if<ReportHeading>(&block);
      if (heading != nullptr && heading->level == 2) contents.sections << heading->text;
    }
    if (contents.sections.size() >= 2 && m_plan.preset != ReportPreset::Brief)
      m_document.blocks.emplace_back(std::move(contents));
    append(std::move(body));
  }

  /// Where each set of results.json is from.
  void addFiles() {
    for (Json& set : m_document.results["sets"]) {
      Json files = Json::array();
      for (const SourceFile& f : sourceFiles(m_project, {set["name"].get<std::string>()})) {
        Json columns = Json::array();
        for (const QString& column : f.columns) columns.push_back(fromQt(column));
        files.push_back({{"file", fromQt(f.shown)},
                         {"format", f.record.format},
                         {"bytes", f.record.bytes},
                         {"sha256", f.record.sha256},
                         {"columns", std::move(columns)},
                         {"choices", f.options},
                         {"warnings", warningsJson(f.record.warnings)}});
      }
      set["files"] = std::move(files);
    }
  }

  void add(const ReportItem& item) {
    switch (item.kind) {
      case ReportItem::Kind::Notes:
        if (m_plan.preset != ReportPreset::Appendix) m_document.blocks.emplace_back(ReportNotes{item.text});
        return;
      case ReportItem::Kind::Slice:
        addSlice(item.set, item.slice);
        return;
      case ReportItem::Kind::Map:
        append(mapSection(m_project, item.map, QStringLiteral("map-%1").arg(++m_maps), m_runs, m_task));
        m_told.insert(fromQt(item.map.set));
        return;
      case ReportItem::Kind::Run:
      case ReportItem::Kind::Figure:
        break;
    }
    if (!m_known.contains(item.run))
      return say(ReportBuilderWords::tr("Run %1 is no longer in the project.").arg(item.run),
                 ReportText::Tone::Warning);
    const LoadedRun run = loadRun(m_project, item.run, m_task);
    if (std::find(m_runs.begin(), m_runs.end(), item.run) == m_runs.end()) m_runs.push_back(item.run);
    m_told.insert(run.info.set);
    for (const RunInput& input : run.info.inputs) {
      for (const SampleSetInfo& set : m_sets) {
        if (set.id == input.setId) m_told.insert(set.name);
      }
    }
    if (item.kind == ReportItem::Kind::Figure) {
      if (m_plan.preset != ReportPreset::Appendix) append(figureSection(run, item.figure));
      return;
    }
    m_front.push_back(inFront(run));
    if (run.info.state == RunState::Done && !run.finding.isEmpty()) m_findings[run.info.id] = run.finding;
    if (m_plan.preset == ReportPreset::Brief) return append(runInShort(run));
    if (m_plan.preset == ReportPreset::Full) append(runSection(m_project, run, m_task));
    if (m_plan.preset == ReportPreset::Appendix) {
      for (ReportBlock& block : runLimits(run)) m_details.push_back(std::move(block));
    }
    if (!m_detailed.insert(item.run).second) return;  // told once, however often the run is
    for (ReportBlock& block : runDetails(run, m_task)) m_details.push_back(std::move(block));
  }

  void addSlice(const QString& setName, const QString& name) {
    const auto set =
        std::find_if(m_sets.begin(), m_sets.end(), [&](const SampleSetInfo& s) { return toQt(s.name) == setName; });
    const SliceInfo* slice = set == m_sets.end() ? nullptr : set->findSlice(fromQt(name));
    if (slice == nullptr)
      return say(ReportBuilderWords::tr("The slice %1 is no longer in the project.").arg(name),
                 ReportText::Tone::Warning);
    m_told.insert(set->name);
    m_slices.emplace_back(set->name, slice->name);
    m_document.blocks.emplace_back(ReportHeading{2, ReportBuilderWords::tr("Slice %1").arg(name)});
    say(slice->rule.empty()
            ? ReportBuilderWords::tr("%Ln sample(s) of %1, chosen by hand.", nullptr, static_cast<int>(slice->count))
                  .arg(setName)
            : ReportBuilderWords::tr("%Ln sample(s) of %1: %2", nullptr, static_cast<int>(slice->count))
                  .arg(setName, toQt(slice->rule)),
        ReportText::Tone::Plain);
    if (m_plan.preset != ReportPreset::Full) return;
    const ProjectColumns data(m_project, *set);
    std::vector<std::string> keys;
    for (const std::int32_t row : m_project.slice(set->name, slice->name).rows()) {
      if (std::ssize(keys) == kSliceSamples) break;
      keys.push_back(data.keyOf(row));
    }
    m_document.blocks.emplace_back(sampleList(
        m_project, *set,
        slice->count > kSliceSamples ? ReportBuilderWords::tr("The first %1 of them").arg(kSliceSamples) : QString(),
        keys, m_task));
  }

  const Project& m_project;
  const ReportPlan& m_plan;
  const Task& m_task;
  std::vector<SampleSetInfo> m_sets;
  std::set<std::int64_t> m_known;
  std::set<std::string> m_told;                               ///< sets that the report speaks of
  std::vector<std::pair<std::string, std::string>> m_slices;  ///< set and name
  std::vector<std::int64_t> m_runs;
  std::map<std::int64_t, QString> m_findings;  ///< of the runs, in words
  std::vector<RunInFront> m_front;
  std::set<std::int64_t> m_detailed;
  std::vector<ReportBlock> m_details;  ///< of the runs, for the appendix
  int m_maps = 0;
  ReportDocument m_document;
};

}  // namespace

ReportDocument buildReport(const Project& project, const ReportPlan& plan, const Task& task) {
  return Builder(project, plan, task).build();
}

}  // namespace eido
