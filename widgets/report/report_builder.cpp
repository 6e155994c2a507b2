// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_builder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/project/project_columns.h"
#include "core/session/exports/report_results.h"
#include "widgets/report/appendix.h"
#include "widgets/report/data_section.h"
#include "widgets/report/map_figure.h"
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
    head();
    std::int64_t done = 0;
    for (const ReportItem& item : m_plan.items) {
      m_task.report("report", done++, std::ssize(m_plan.items));
      add(item);
    }
    append(dataSection(m_project, m_told));
    append(appendix(m_project, m_told, m_slices, m_runs));
    addContents();
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

  void head() {
    m_document.blocks.emplace_back(ReportHeading{1, m_document.title});
    ReportFacts facts;
    facts.rows = {{ReportBuilderWords::tr("Date"), toQt(timestamp())},
                  {ReportBuilderWords::tr("Program"), QStringLiteral("Eidoscope ") + toQt(programVersion())},
                  {ReportBuilderWords::tr("Project"), QFileInfo(toQt(m_project.path())).fileName()},
                  {ReportBuilderWords::tr("Hash of its content"), toQt(projectHash(m_project))}};
    m_document.blocks.emplace_back(std::move(facts));
  }

  void noteFinding(const LoadedRun& run) {
    if (!run.finding.isEmpty()) m_findings[run.info.id] = run.finding;
  }

  /// Behind the title and its facts, with the findings for those who read no further.
  void addContents() {
    constexpr std::ptrdiff_t kHead = 2;
    ReportContents contents;
    for (const ReportBlock& block : m_document.blocks) {
      const auto* heading = std::get_if<ReportHeading>(&block);
      if (heading != nullptr && heading->level == 2) contents.sections << heading->text;
    }
    if (contents.sections.size() < 2) return;
    std::vector<ReportBlock> front{std::move(contents)};
    if (m_findings.size() > 1) front.emplace_back(ReportHeading{3, ReportBuilderWords::tr("In short")});
    for (const std::int64_t run : m_runs) {
      const auto found = m_findings.find(run);
      if (m_findings.size() > 1 && found != m_findings.end())
        front.emplace_back(ReportText{QStringLiteral("%1: %2").arg(runHeading(m_project.run(run)), found->second), {}});
    }
    if (m_findings.size() > 1) front.emplace_back(ReportText{levels(), {}});
    m_document.blocks.insert(m_document.blocks.begin() + kHead, std::make_move_iterator(front.begin()),
                             std::make_move_iterator(front.end()));
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

  /// What the findings' intervals mean.
  QString levels() const {
    std::set<double> levels;
    for (const auto& [run, finding] : m_findings) {
      const RunInfo info = m_project.run(run);
      const auto level = info.parameters.find("confidence");
      if (level != info.parameters.end() && level->is_number()) levels.insert(level->get<double>());
    }
    if (levels.size() == 1)
      return ReportBuilderWords::tr("Intervals are at %1 %; p-values are adjusted as each section says.")
          .arg(numberLabel(100 * *levels.begin(), 4));
    return ReportBuilderWords::tr(
        "Intervals are at the confidence that each run's parameters give; p-values are adjusted as each "
        "section says.");
  }

  void add(const ReportItem& item) {
    switch (item.kind) {
      case ReportItem::Kind::Notes:
        m_document.blocks.emplace_back(ReportNotes{item.text});
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
    if (run.info.state == RunState::Done && item.kind == ReportItem::Kind::Run) noteFinding(run);
    append(item.kind == ReportItem::Kind::Run ? runSection(m_project, run, m_task) : figureSection(run, item.figure));
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
  int m_maps = 0;
  ReportDocument m_document;
};

}  // namespace

ReportDocument buildReport(const Project& project, const ReportPlan& plan, const Task& task) {
  return Builder(project, plan, task).build();
}

}  // namespace eido
