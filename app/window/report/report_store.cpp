// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/report/report_store.h"

#include <QUndoStack>

namespace eido {

class ReportStore::Change : public QUndoCommand {
 public:
  Change(ReportStore* store, ReportPlan after, const QString& what, int merge)
      : QUndoCommand(what), m_store(store), m_before(store->m_plan), m_after(std::move(after)), m_merge(merge) {}
  void redo() override { m_store->put(m_after); }
  void undo() override { m_store->put(m_before); }
  int id() const override { return m_merge < 0 ? -1 : kFirstId + m_merge; }
  bool mergeWith(const QUndoCommand* next) override {
    m_after = static_cast<const Change*>(next)->m_after;
    return true;
  }

 private:
  static constexpr int kFirstId = 1000;  ///< those below belong to other commands
  ReportStore* m_store;
  ReportPlan m_before, m_after;
  int m_merge;
};

ReportStore::ReportStore(ProjectSession* session, QUndoStack* history, QObject* parent)
    : QObject(parent), m_session(session), m_history(history) {
  connect(session, &ProjectSession::opened, this, &ReportStore::read);
  connect(session, &ProjectSession::closed, this, [this] {
    m_known = m_dirty = false;
    m_plan = {};
    Q_EMIT changed();
  });
}

bool ReportStore::editable() const { return m_known && m_session->isOpen() && !m_session->info().readOnly; }

void ReportStore::read() {
  m_session->start(
      {.title = tr("Read the report"), .listed = false}, this,
      [](Project& project, const Task&) {
        ReportPlan plan = storedReport(project);
        if (plan.title.isEmpty() && plan.items.empty()) plan.title = reportOfRuns(project).title;
        return plan;
      },
      [this, path = m_session->path()](ReportPlan plan) {
        if (path != m_session->path()) return;  // another project is open by now
        m_plan = std::move(plan);
        m_known = true;
        Q_EMIT changed();
      },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Read the report"), failure); });
}

void ReportStore::change(ReportPlan next, const QString& what, int merge) {
  if (!editable() || next == m_plan) return;
  m_history->push(new Change(this, std::move(next), what, merge));
}

void ReportStore::add(const ReportItem& item, const QString& what) {
  ReportPlan next = m_plan;
  next.items.push_back(item);
  change(std::move(next), what);
}

void ReportStore::collect(const ReportItem& item) {
  if (!editable()) return Q_EMIT said(tr("The project is read-only here: nothing was added to its report."));
  add(item, tr("add to the report"));
  Q_EMIT said(tr("Added to the report (View > Report)."));
}

void ReportStore::put(const ReportPlan& plan) {
  m_plan = plan;
  m_dirty = true;
  Q_EMIT changed();
  save();
}

void ReportStore::save() {
  if (m_saving || !m_dirty || !m_session->isOpen()) return;
  m_saving = true;
  m_dirty = false;
  const auto ended = [this] {
    m_saving = false;
    save();
  };
  m_session->start(
      {.title = tr("Save the report"), .listed = false}, this,
      [plan = m_plan](Project& project, const Task&) { storeReport(project, plan); }, ended,
      [this, ended](const JobFailure& failure) {
        Q_EMIT failed(tr("Save the report"), failure);
        ended();
      },
      ended);
}

}  // namespace eido
