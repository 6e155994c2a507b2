// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/samples/project_samples.h"

#include <QDir>
#include <QFileInfo>

#include "core/project/project_columns.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr qint64 kKeys = 0;
constexpr qint64 kInUse = 10000;  ///< ms after which a column is no longer in sight

}  // namespace

ProjectSamples::ProjectSamples(ProjectSession* session, SampleSetInfo set, QObject* parent)
    : SampleSource(parent), m_session(session), m_set(std::move(set)) {
  m_clock.start();
}

ProjectSamples::Entry* ProjectSamples::find(qint64 id, const QString& hash) {
  const auto found = m_entries.find(id);
  if (found == m_entries.end() || found->hash != hash) return nullptr;
  found->used = m_clock.elapsed();
  if (m_used.front() != id) {
    m_used.remove(id);
    m_used.push_front(id);
  }
  return &*found;
}

void ProjectSamples::read(qint64 id, const QString& hash,
                          std::function<Entry(const ProjectColumns&, const Task&)> reader) {
  if (m_reading.contains(id) || m_broken.contains(id)) return;
  m_reading.insert(id);
  m_session->start(
      {.title = tr("Read samples"), .listed = false}, this,
      [set = m_set, reader = std::move(reader)](Project& project, const Task& task) {
        return reader(ProjectColumns(project, set), task);
      },
      [this, id, hash](Entry entry) {
        m_reading.remove(id);
        entry.hash = hash;
        store(id, std::move(entry));
        Q_EMIT loaded();
      },
      [this, id](const JobFailure&) {
        m_reading.remove(id);
        m_broken.insert(id);  // asking again would only fail again
      },
      [this, id] { m_reading.remove(id); });
}

void ProjectSamples::store(qint64 id, Entry entry) {
  entry.used = m_clock.elapsed();
  m_entries.insert(id, std::move(entry));
  m_used.remove(id);
  m_used.push_front(id);
  std::int64_t bytes = 0;
  for (const Entry& e : std::as_const(m_entries)) bytes += e.bytes;
  // what is in sight stays, even beyond the limit: it would be read again at once
  while (bytes > m_limit && m_used.size() > 2) {
    const qint64 oldest = m_used.back();
    if (m_clock.elapsed() - m_entries.value(oldest).used < kInUse) break;
    m_used.pop_back();
    bytes -= m_entries.value(oldest).bytes;
    m_entries.remove(oldest);
  }
}

SampleSource::Texts ProjectSamples::keys() {
  if (const Entry* there = find(kKeys, {})) return there->texts;
  read(kKeys, {}, [](const ProjectColumns& data, const Task& task) {
    Entry entry;
    entry.texts = std::make_shared<const PackedTexts>(data.packedKeys(task));
    entry.bytes = entry.texts->bytes();
    return entry;
  });
  return nullptr;
}

SampleSource::Texts ProjectSamples::texts(const ColumnInfo& column) {
  const QString hash = toQt(column.hash);
  if (const Entry* there = find(column.id, hash); there != nullptr && there->texts) return there->texts;
  read(column.id, hash, [column](const ProjectColumns& data, const Task& task) {
    Entry entry;
    entry.texts = std::make_shared<const PackedTexts>(data.packedTexts(column, task));
    entry.bytes = entry.texts->bytes();
    return entry;
  });
  return nullptr;
}

SampleSource::Numbers ProjectSamples::numbers(const ColumnInfo& column) {
  const QString hash = toQt(column.hash);
  if (const Entry* there = find(column.id, hash); there != nullptr && there->numbers) return there->numbers;
  read(column.id, hash, [column](const ProjectColumns& data, const Task& task) {
    Entry entry;
    entry.numbers = std::make_shared<const std::vector<double>>(data.numbers(column, task));
    entry.bytes = static_cast<std::int64_t>(entry.numbers->size() * sizeof(double));
    return entry;
  });
  return nullptr;
}

QString ProjectSamples::mediaPath(std::string_view cell) const {
  return QFileInfo(m_session->path()).absoluteDir().absoluteFilePath(toQt(cell));
}

void ProjectSamples::update(const SampleSetInfo& set) {
  const bool other = m_set.columns != set.columns;
  m_set = set;
  m_broken.clear();
  for (const qint64 id : m_entries.keys()) {
    if (id == kKeys) continue;
    const bool same = std::any_of(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& c) {
      return c.id == id && toQt(c.hash) == m_entries.value(id).hash;
    });
    if (same) continue;
    m_entries.remove(id);
    m_used.remove(id);
  }
  if (other) Q_EMIT changed();
}

void ProjectSamples::setLimit(std::int64_t bytes) { m_limit = bytes; }

}  // namespace eido
