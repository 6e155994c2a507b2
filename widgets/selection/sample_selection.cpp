// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selection/sample_selection.h"

#include <QPointer>
#include <QUndoStack>

namespace eido {
namespace {

constexpr int kFrameMilliseconds = 16;
constexpr unsigned kSelection = 1, kFilter = 2, kFocus = 4, kHover = 8;

}  // namespace

SelectMode selectMode(Qt::KeyboardModifiers modifiers, SelectMode otherwise) {
  const bool shift = modifiers.testFlag(Qt::ShiftModifier), control = modifiers.testFlag(Qt::ControlModifier);
  if (shift && control) return SelectMode::Intersect;
  if (shift) return SelectMode::Add;
  return control ? SelectMode::Subtract : otherwise;
}

/// One step of the history: both states, of 125 kB for a million samples each, shared with whoever still shows them.
class SampleSelection::Change final : public QUndoCommand {
 public:
  Change(SampleSelection* selection, Bits before, Bits after, const QString& what)
      : QUndoCommand(what), m_selection(selection), m_before(std::move(before)), m_after(std::move(after)) {}
  void redo() override {
    if (m_selection) m_selection->put(m_after);
  }
  void undo() override {
    if (m_selection) m_selection->put(m_before);
  }

 private:
  QPointer<SampleSelection> m_selection;
  Bits m_before, m_after;
};

SampleSelection::SampleSelection(QString set, std::int64_t samples, QUndoStack* history, QObject* parent)
    : QObject(parent),
      m_set(std::move(set)),
      m_history(history),
      m_selected(std::make_shared<const SampleBits>(samples)) {
  m_frame.setSingleShot(true);
  m_frame.setInterval(kFrameMilliseconds);
  connect(&m_frame, &QTimer::timeout, this, &SampleSelection::deliver);
}

void SampleSelection::select(SampleBits found, SelectMode mode, const QString& what) {
  if (found.samples() != samples()) return;
  if (m_filter) found &= *m_filter;  // what is not shown can't be meant
  SampleBits next = *m_selected;
  switch (mode) {
    case SelectMode::Replace:
      next = std::move(found);
      break;
    case SelectMode::Add:
      next |= found;
      break;
    case SelectMode::Subtract:
      next -= found;
      break;
    case SelectMode::Intersect:
      next &= found;
      break;
  }
  push(std::move(next), what);
}

void SampleSelection::selectRow(std::int64_t row, SelectMode mode) {
  SampleBits one(samples());
  one.set(row);
  select(std::move(one), mode, tr("select a sample"));
}

void SampleSelection::toggle(std::int64_t row) {
  if (row >= 0) selectRow(row, selected()->test(row) ? SelectMode::Subtract : SelectMode::Add);
}

void SampleSelection::selectAll() { select(SampleBits(samples(), true), SelectMode::Replace, tr("select all")); }

void SampleSelection::clear() { push(SampleBits(samples()), tr("select nothing")); }

void SampleSelection::invert() {
  SampleBits rest(samples(), true);
  rest -= *m_selected;
  select(std::move(rest), SelectMode::Replace, tr("invert the selection"));
}

void SampleSelection::push(SampleBits next, const QString& what) {
  if (next == *m_selected) return;
  auto after = std::make_shared<const SampleBits>(std::move(next));
  if (m_history != nullptr)
    m_history->push(new Change(this, m_selected, std::move(after), what));
  else
    put(std::move(after));
}

void SampleSelection::restore(SampleBits selected) {
  if (selected.samples() == samples()) put(std::make_shared<const SampleBits>(std::move(selected)));
}

void SampleSelection::put(Bits selected) {
  m_selected = std::move(selected);
  m_count = m_selected->count();
  announce(kSelection);
}

void SampleSelection::setFocus(std::int64_t row) {
  if (row == m_focus || row >= samples()) return;
  m_focus = row;
  announce(kFocus);
}

void SampleSelection::setHover(std::int64_t row) {
  if (row == m_hover) return;
  m_hover = row;
  announce(kHover);
}

void SampleSelection::step(int direction) {
  SampleBits among = m_count > 0 ? *m_selected : m_filter ? *m_filter : SampleBits(samples(), true);
  if (m_count > 0 && m_filter) among &= *m_filter;
  setFocus(direction > 0 ? among.next(m_focus + 1) : among.previous(m_focus < 0 ? samples() - 1 : m_focus - 1));
}

void SampleSelection::setFilter(SampleBits shown, const QString& text) {
  if (shown.samples() != samples()) return;
  m_filterCount = shown.count();
  m_filter = std::make_shared<const SampleBits>(std::move(shown));
  m_filterText = text;
  announce(kFilter);
}

void SampleSelection::clearFilter() {
  if (!m_filter) return;
  m_filter = nullptr;
  m_filterText.clear();
  m_filterCount = 0;
  announce(kFilter);
}

void SampleSelection::announce(unsigned what) {
  m_changed |= what;
  if (!m_frame.isActive()) m_frame.start();
}

void SampleSelection::deliver() {
  const unsigned changed = std::exchange(m_changed, 0U);
  if ((changed & kFilter) != 0) Q_EMIT filterChanged();
  if ((changed & kSelection) != 0) Q_EMIT selectionChanged();
  if ((changed & kFocus) != 0) Q_EMIT focusChanged();
  if ((changed & kHover) != 0) Q_EMIT hoverChanged();
}

}  // namespace eido
