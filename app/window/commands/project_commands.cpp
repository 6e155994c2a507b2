// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/project_commands.h"

#include <QCoreApplication>

#include "core/data/sample_marks.h"
#include "core/project/project_columns.h"
#include "widgets/samples/sample_marks.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

class ProjectCommandsWords {
  Q_DECLARE_TR_FUNCTIONS(ProjectCommand)
};

}  // namespace

ProjectCommand::ProjectCommand(ProjectSession* session, const QString& text, Step redo, Step undo, Failed failed)
    : QUndoCommand(text),
      m_session(session),
      m_redo(std::move(redo)),
      m_undo(std::move(undo)),
      m_failed(std::move(failed)) {}

void ProjectCommand::run(const Step& step) {
  if (*m_dead) return setObsolete(true);
  m_session->start(
      {.title = text(), .access = JobAccess::Write, .listed = false}, m_session,
      [step](Project& project, const Task&) { step(project); }, [] {},
      [failed = m_failed, dead = m_dead, action = text()](const JobFailure& failure) {
        *dead = true;
        failed(action, failure);
      });
}

QUndoCommand* editColumnCommand(ProjectSession* session, const ColumnInfo& before, const ColumnInfo& after,
                                ProjectCommand::Failed failed) {
  const QString text = before.name == after.name ? ProjectCommandsWords::tr("edit %1").arg(toQt(before.name))
                                                 : ProjectCommandsWords::tr("rename %1").arg(toQt(before.name));
  return new ProjectCommand(
      session, text, [after](Project& project) { project.editColumn(after.id, after); },
      [before](Project& project) { project.editColumn(before.id, before); }, std::move(failed));
}

namespace {

/// What samples are given: known when the step runs, from what they have.
using NewTexts = std::function<std::vector<SampleText>(Project& project)>;

QUndoCommand* textsCommand(ProjectSession* session, const QString& text, const QString& set, std::string_view column,
                           ColumnKind kind, NewTexts now, ProjectCommand::Failed failed) {
  auto before = std::make_shared<std::vector<SampleText>>();  // known once the first step has run
  return new ProjectCommand(
      session, text,
      [=, s = fromQt(set), c = std::string(column)](Project& project) {
        *before = project.setTexts(s, c, now(project), kind);
      },
      [=, s = fromQt(set), c = std::string(column)](Project& project) { project.setTexts(s, c, *before, kind); },
      std::move(failed));
}

OptionalText textOrNone(const std::string& text) { return text.empty() ? OptionalText() : OptionalText(text); }

std::vector<std::string> namesOf(const QStringList& tags) {
  std::vector<std::string> names;
  for (const QString& tag : tags) names.push_back(fromQt(tag));
  return names;
}

}  // namespace

QUndoCommand* markCommand(ProjectSession* session, const QString& set, const std::vector<qint64>& rows,
                          const QString& mark, ProjectCommand::Failed failed) {
  const QString text =
      mark.isEmpty()     ? ProjectCommandsWords::tr("take the mark away")
      : rows.size() == 1 ? ProjectCommandsWords::tr("mark as %1").arg(markTitle(mark))
                         : ProjectCommandsWords::tr("mark %Ln sample(s) as %1", nullptr, static_cast<int>(rows.size()))
                               .arg(markTitle(mark));
  return textsCommand(
      session, text, set, kMarkColumn, ColumnKind::Category,
      [rows, mark = fromQt(mark)](Project&) {
        std::vector<SampleText> texts;
        for (const qint64 row : rows) texts.push_back({row, textOrNone(mark)});
        return texts;
      },
      std::move(failed));
}

QUndoCommand* tagCommand(ProjectSession* session, const QString& set, qint64 row, const QStringList& tags,
                         ProjectCommand::Failed failed) {
  return textsCommand(
      session, ProjectCommandsWords::tr("change the tags"), set, kTagsColumn, ColumnKind::Text,
      [row, cell = tagsCell(namesOf(tags))](Project&) {
        return std::vector<SampleText>{{row, textOrNone(cell)}};
      },
      std::move(failed));
}

QUndoCommand* addTagsCommand(ProjectSession* session, const QString& set, const std::vector<qint64>& rows,
                             const QStringList& tags, ProjectCommand::Failed failed) {
  return textsCommand(
      session, ProjectCommandsWords::tr("tag %Ln sample(s)", nullptr, static_cast<int>(rows.size())), set, kTagsColumn,
      ColumnKind::Text,
      [rows, set = fromQt(set), added = namesOf(tags)](Project& project) {
        const SampleSetInfo info = project.set(set);
        const ColumnInfo* column = info.find(kTagsColumn);
        const std::vector<OptionalText> cells = column == nullptr
                                                    ? std::vector<OptionalText>(static_cast<std::size_t>(info.samples))
                                                    : ProjectColumns(project, info).texts(*column, Task());
        std::vector<SampleText> texts;
        for (const qint64 row : rows) {
          std::vector<std::string> all = tagsOf(cells.at(static_cast<std::size_t>(row)).value_or(""));
          all.insert(all.end(), added.begin(), added.end());
          texts.push_back({row, textOrNone(tagsCell(tagsOf(tagsCell(all))))});
        }
        return texts;
      },
      std::move(failed));
}

QUndoCommand* markRunCommand(ProjectSession* session, const RunInfo& run, const RunMarks& now,
                             ProjectCommand::Failed failed) {
  RunMarks starred = run.marks;
  starred.starred = now.starred;
  const bool starOnly = starred == now;
  return new ProjectCommand(
      session,
      starOnly && now.starred ? ProjectCommandsWords::tr("star a run")
                              : ProjectCommandsWords::tr("edit what is said of a run"),
      [id = run.id, now](Project& project) { project.markRun(id, now); },
      [id = run.id, before = run.marks](Project& project) { project.markRun(id, before); }, std::move(failed));
}

QUndoCommand* deleteCommand(ProjectSession* session, ItemKind kind, qint64 id, const QString& name,
                            ProjectCommand::Failed failed) {
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("delete %1").arg(name),
      [kind, id](Project& project) { project.setDeleted(kind, id, true); },
      [kind, id](Project& project) { project.setDeleted(kind, id, false); }, std::move(failed));
}

QUndoCommand* saveSliceCommand(ProjectSession* session, const QString& set, const QString& name,
                               std::shared_ptr<const SampleBits> members, const QString& rule,
                               ProjectCommand::Failed failed) {
  auto id = std::make_shared<std::int64_t>(0);  // known once the first step has run; steps run one after the other
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("save the slice %1").arg(name),
      [id, members = std::move(members), s = fromQt(set), n = fromQt(name), r = fromQt(rule)](Project& project) {
        if (*id > 0)
          project.setDeleted(ItemKind::Slice, *id, false);
        else
          *id = project.saveSlice(s, n, *members, r);
      },
      [id](Project& project) { project.setDeleted(ItemKind::Slice, *id, true); }, std::move(failed));
}

QUndoCommand* editSliceCommand(ProjectSession* session, const SliceInfo& before, const SliceInfo& after,
                               ProjectCommand::Failed failed) {
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("edit the slice %1").arg(toQt(before.name)),
      [after](Project& project) { project.editSlice(after.id, after.name, after.colour); },
      [before](Project& project) { project.editSlice(before.id, before.name, before.colour); }, std::move(failed));
}

}  // namespace eido
