// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/samples/sample_store.h"

#include "core/project/project_columns.h"
#include "widgets/text/numbers.h"

namespace eido {

SampleStore::SampleStore(ProjectSession* session, QUndoStack* history, QObject* parent)
    : QObject(parent), m_session(session), m_history(history) {
  connect(session, &ProjectSession::changed, this, &SampleStore::update);
  connect(session, &ProjectSession::closed, this, [this] {
    for (const QString& set : m_items.keys()) drop(set);
    m_current.clear();
    Q_EMIT currentChanged();
  });
}

SampleStore::Item* SampleStore::item(const QString& set) {
  const SampleSetInfo* info = m_session->set(set);
  if (info == nullptr) return nullptr;
  Item& found = m_items[set];
  if (found.samples == nullptr) {
    found.samples = new ProjectSamples(m_session, *info, this);
    found.samples->setLimit(m_limit);
    found.selection = new SampleSelection(set, info->samples, m_history, this);
  }
  return &found;
}

ProjectSamples* SampleStore::samples(const QString& set) {
  const Item* found = item(set);
  return found == nullptr ? nullptr : found->samples;
}

SampleSelection* SampleStore::selection(const QString& set) {
  const Item* found = item(set);
  return found == nullptr ? nullptr : found->selection;
}

void SampleStore::setCurrent(const QString& set) {
  if (set == m_current || item(set) == nullptr) return;
  m_current = set;
  Q_EMIT currentChanged();
}

void SampleStore::setLimit(std::int64_t bytes) {
  m_limit = bytes;
  for (const Item& i : std::as_const(m_items)) i.samples->setLimit(bytes);
}

void SampleStore::focusKey(const QString& set, const QString& key) {
  const Item* found = item(set);
  if (found == nullptr) return;
  setCurrent(set);
  m_session->start(
      {.title = tr("Look for %1").arg(key), .listed = false}, found->selection,
      [info = found->samples->set(), k = fromQt(key)](Project& project, const Task&) {
        return ProjectColumns(project, info).rowOf(k);
      },
      [selection = found->selection](std::int64_t row) {
        if (row >= 0) selection->setFocus(row);
      });
}

void SampleStore::findKeys(const QString& set, const QStringList& keys, QObject* context,
                           std::function<void(SampleBits)> then) {
  const Item* found = item(set);
  if (found == nullptr) return;
  m_session->start(
      {.title = tr("Look for samples"), .listed = false}, context,
      [info = found->samples->set(), keys](Project& project, const Task& task) {
        const ProjectColumns columns(project, info);
        SampleBits bits(info.samples);
        for (const QString& key : keys) {
          task.checkpoint();
          if (const std::int64_t row = columns.rowOf(fromQt(key)); row >= 0) bits.set(row);
        }
        return bits;
      },
      std::move(then));
}

void SampleStore::selectKeys(const QString& set, const QStringList& keys) {
  const Item* found = item(set);
  if (found == nullptr) return;
  setCurrent(set);
  findKeys(set, keys, found->selection, [selection = found->selection](SampleBits bits) {
    selection->select(std::move(bits), SelectMode::Replace, tr("select samples of a table"));
  });
}

void SampleStore::update() {
  for (const QString& set : m_items.keys()) {
    const SampleSetInfo* now = m_session->set(set);
    if (now == nullptr || now->samples != m_items[set].samples->set().samples ||
        now->id != m_items[set].samples->set().id)
      drop(set);
    else
      m_items[set].samples->update(*now);
  }
  const auto& sets = m_session->info().sets;
  if (m_session->set(m_current) == nullptr || !m_items.contains(m_current)) {
    m_current = sets.empty() ? QString() : toQt(sets.front().name);
    if (!m_current.isEmpty()) item(m_current);
    Q_EMIT currentChanged();
  }
}

void SampleStore::drop(const QString& set) {
  const Item gone = m_items.take(set);
  Q_EMIT setGone(set);
  // pages that go with it still hold them until the event loop turns
  gone.selection->deleteLater();
  gone.samples->deleteLater();
}

}  // namespace eido
