// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/run_section.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <optional>

#include "core/analyses/registry.h"
#include "core/project/project_columns.h"
#include "widgets/results/finding_bar.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/table_parts.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunSectionWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int kThumbnail = 192;  ///< pixels of a sample's picture, at twice the size at which it is shown

}  // namespace

ReportSamples sampleList(const Project& project, const SampleSetInfo& set, const QString& caption,
                         const std::vector<std::string>& keys, const Task& task, const QStringList& notes) {
  const ProjectColumns data(project, set);
  const auto first = [&](ColumnKind kind) {
    const auto found = std::find_if(set.columns.begin(), set.columns.end(),
                                    [&](const ColumnInfo& c) { return c.kind == kind && c.run == 0; });
    return found == set.columns.end() ? nullptr : &*found;
  };
  const ColumnInfo *media = first(ColumnKind::Media), *category = first(ColumnKind::Category),
                   *text = category != nullptr ? category : first(ColumnKind::Text);
  const QDir folder(QFileInfo(toQt(project.path())).absolutePath());
  ReportSamples list{.caption = caption, .samples = {}};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string& key = keys[i];
    task.checkpoint();
    const std::int64_t row = data.rowOf(key);
    if (row < 0) continue;
    ReportSamples::Sample sample{.key = toQt(key), .text = {}, .picture = {}};
    if (!notes.isEmpty())
      sample.text = notes.value(static_cast<qsizetype>(i));
    else if (text != nullptr)
      sample.text = toQt(oneLine(data.textOf(*text, row).value_or(std::string())));
    if (media != nullptr) {
      if (const OptionalText path = data.textOf(*media, row))
        sample.picture = readPicture(folder.absoluteFilePath(toQt(*path)), kThumbnail);
    }
    list.samples.push_back(std::move(sample));
  }
  return list;
}

namespace {

/// What stands over a run however much is told: what was asked, and why it may not be so.
std::vector<ReportBlock> beginning(const LoadedRun& run) {
  std::vector<ReportBlock> blocks;
  blocks.emplace_back(ReportHeading{2, runHeading(run.info)});
  if (const AnalysisSpec* spec = findSpec(run.info.analysis); spec != nullptr)
    blocks.emplace_back(ReportText{analysisText(spec->summary), ReportText::Tone::Muted});
  if (run.info.state != RunState::Done)
    blocks.emplace_back(ReportText{run.info.error.empty()
                                       ? RunSectionWords::tr("This run was cancelled.")
                                       : RunSectionWords::tr("This run failed: %1").arg(toQt(run.info.error)),
                                   ReportText::Tone::Warning});
  else if (!run.info.stale.empty())
    blocks.emplace_back(
        ReportText{RunSectionWords::tr("Out of date: %1.").arg(toQt(run.info.stale)), ReportText::Tone::Warning});
  return blocks;
}

}  // namespace

std::vector<ReportBlock> runSection(const Project& project, const LoadedRun& run, const Task& task) {
  std::vector<ReportBlock> blocks = beginning(run);
  if (run.info.state != RunState::Done) return blocks;
  const ResultKind& kind = resultKind(run.info.analysis);
  // what was found stands out; what it rests on is read at leisure
  if (const QString first = firstSentence(run.finding); !first.isEmpty()) {
    blocks.emplace_back(ReportText{first, ReportText::Tone::Finding});
    if (const QString rest = run.finding.mid(first.size()).trimmed(); !rest.isEmpty())
      blocks.emplace_back(ReportText{rest, {}});
  }
  if (!run.info.marks.note.empty()) blocks.emplace_back(ReportNotes{toQt(run.info.marks.note)});
  int number = 0;
  for (const ResultFigure& figure : kind.figures(run)) {
    task.checkpoint();
    if (isMain(figure, number++)) blocks.emplace_back(figureBlock(run, figure));
  }
  if (run.set.id > 0) {
    for (const SampleHighlight& highlight : kind.highlights(run)) {
      ReportSamples list = sampleList(project, run.set, highlight.title, highlight.keys, task, highlight.notes);
      if (!list.samples.empty()) blocks.emplace_back(std::move(list));
    }
  }
  for (const Table& table : run.result->tables) {
    task.checkpoint();
    if (isTold(run, table)) blocks.emplace_back(tableBlock(run, table));
  }
  for (const Warning& warning : run.info.warnings)
    blocks.emplace_back(ReportText{toQt(warning.message), ReportText::Tone::Warning});
  return blocks;
}

std::vector<ReportBlock> runInShort(const LoadedRun& run) {
  std::vector<ReportBlock> blocks = beginning(run);
  if (run.info.state != RunState::Done) return blocks;
  std::optional<ReportFigure> figure;
  const std::vector<ResultFigure> figures = resultKind(run.info.analysis).figures(run);
  if (!figures.empty()) figure = figureBlock(run, figures.front());
  constexpr double kReadable = 620;  // the height of a picture beyond which nobody reads it small
  if (figure && figure->picture.size.height() > kReadable) figure.reset();
  const bool keep = figure.has_value();
  if (!run.finding.isEmpty()) blocks.emplace_back(ReportText{firstSentence(run.finding), ReportText::Tone::Finding});
  if (!run.info.marks.note.empty()) blocks.emplace_back(ReportNotes{toQt(run.info.marks.note)});
  if (const QString chips = chipsText(resultKind(run.info.analysis).chips(run)); !chips.isEmpty())
    blocks.emplace_back(ReportText{chips, ReportText::Tone::Plain, keep});
  if (figure) {
    figure->small = true;
    blocks.emplace_back(std::move(*figure));
  }
  // what limits a finding is read with it
  if (const auto& warnings = run.info.warnings; !warnings.empty()) {
    const auto count = static_cast<int>(warnings.size());
    const QString first = toQt(warnings.front().message);
    blocks.emplace_back(ReportText{
        count == 1 ? first : RunSectionWords::tr("%1 (the first of %Ln warnings)", nullptr, count).arg(first),
        ReportText::Tone::Warning});
  }
  return blocks;
}

std::vector<ReportBlock> runLimits(const LoadedRun& run) {
  std::vector<ReportBlock> limits;
  for (ReportBlock& block : beginning(run)) {
    const auto* text = std::get_if<ReportText>(&block);
    if (text != nullptr && text->tone == ReportText::Tone::Warning) limits.push_back(std::move(block));
  }
  for (const Warning& warning : run.info.warnings)
    limits.emplace_back(ReportText{toQt(warning.message), ReportText::Tone::Warning});
  if (!limits.empty()) limits.insert(limits.begin(), ReportText{runHeading(run.info), ReportText::Tone::Muted});
  return limits;
}

std::vector<ReportBlock> figureSection(const LoadedRun& run, const QString& figure) {
  std::vector<ReportBlock> blocks;
  for (const ResultFigure& known : resultKind(run.info.analysis).figures(run)) {
    if (known.name == figure) blocks.emplace_back(figureBlock(run, known));
  }
  blocks.emplace_back(
      ReportText{RunSectionWords::tr("From %1: %2").arg(runHeading(run.info), provenance(run.info, *run.result)),
                 ReportText::Tone::Muted});
  return blocks;
}

}  // namespace eido
