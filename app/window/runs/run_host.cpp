// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/run_host.h"

#include <QUndoStack>

#include "app/window/commands/project_commands.h"
#include "app/window/files/file_writer.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "core/session/runs/rerun.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/results/loaded_run.h"
#include "widgets/text/numbers.h"

namespace eido {

const RunInfo& RunHost::info() const {
  if (const RunInfo* now = m_services.session->run(m_run)) m_info = *now;
  return m_info;
}

QString RunHost::set() const { return toQt(info().set); }

QString RunHost::today(const QString& column) const {
  const SampleSetInfo* now = m_services.session->set(set());
  if (now == nullptr) return column;
  for (const RunInput& input : info().inputs) {
    if (input.setId > 0 || toQt(input.column) != column) continue;
    for (const ColumnInfo& c : now->columns) {
      if (c.id == input.id) return toQt(c.name);
    }
  }
  return column;
}

void RunHost::select(const QStringList& keys) { m_services.samples->selectKeys(set(), keys); }

void RunHost::saveSlice(const QStringList& keys, const QString& proposal) {
  Explorer* const explorer = m_services.explorer;
  m_services.samples->findKeys(set(), keys, explorer, [explorer, set = set(), proposal](SampleBits bits) {
    explorer->askSliceOf(set, std::make_shared<const SampleBits>(std::move(bits)), proposal);
  });
}

void RunHost::lookAt(const QString& key) {
  m_services.samples->focusKey(set(), key);
  m_services.inspect();
}

void RunHost::showOnMaps(const MapWish& wish) {
  QStringList columns;
  for (const QString& column : wish.columns) columns << today(column);
  m_services.explorer->showMaps(set(), columns, today(wish.colour));
}

void RunHost::mark(qint64 row, const QString& mark) {
  if (m_services.session->set(set()) == nullptr || m_services.session->info().readOnly) return;
  m_services.undo->push(markCommand(m_services.session, set(), {row}, mark, m_services.failed));
}

void RunHost::compute(const FurtherRun& wish, QObject* watcher, std::function<void(const LoadedRun* made)> answer) {
  // runs are kept: where they can't be, there are none
  if (m_services.session->set(set()) == nullptr || m_services.session->info().readOnly) return answer(nullptr);
  RunRequest request = requestAgain(m_services.session->info().sets, info());
  request.columns.clear();
  for (const QString& column : wish.columns) request.columns.push_back(fromQt(today(column)));
  request.parameters.update(wish.parameters);
  request.parent = m_run;
  m_services.session->start(
      {.title = wish.title, .access = JobAccess::Run}, watcher,
      [request](Project& project, const Task& task) {
        const FinishedRun run = runAnalysis(project, request, task);
        return loadRun(project, run.info.id, task);
      },
      [answer](const LoadedRun& run) { answer(&run); },
      [failed = m_services.failed, title = wish.title, answer](const JobFailure& failure) {
        answer(nullptr);
        failed(title, failure);
      },
      [answer] { answer(nullptr); });
}

void RunHost::savePicture(const Picture& picture, const QString& extension) {
  m_services.writer->savePicture(picture, extension);
}

void RunHost::saveTable(const std::shared_ptr<const Table>& table, const QString& name) {
  m_services.writer->saveTable(table, name);
}

void RunHost::saveAllTables() { m_services.writer->saveRun(m_run); }

}  // namespace eido
