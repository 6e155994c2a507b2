// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>

#include "core/data/sample_bits.h"

class QUndoStack;

namespace eido {

/// What a gesture does with what it finds.
enum class SelectMode { Replace, Add, Subtract, Intersect };

/// The mode that the modifier keys of a gesture ask for: Shift adds, Ctrl subtracts, both intersect.
SelectMode selectMode(Qt::KeyboardModifiers modifiers, SelectMode otherwise = SelectMode::Replace);

/// What is selected, looked at and let through in one sample set: every view observes it, every view sets it.
///
/// Selected samples are emphasised; the filter is another thing: what it does not let through is not shown at all.
/// Changes of the selection go to the undo stack. Signals come once a frame at most, however often something changed;
/// the state itself is there at once.
class SampleSelection : public QObject {
  Q_OBJECT

 public:
  using Bits = std::shared_ptr<const SampleBits>;

  /// @param history  may be null
  SampleSelection(QString set, std::int64_t samples, QUndoStack* history = nullptr, QObject* parent = nullptr);

  const QString& set() const { return m_set; }
  std::int64_t samples() const { return m_selected->samples(); }
  /// Never null; immutable, so that workers can hold it.
  Bits selected() const { return m_selected; }
  std::int64_t count() const { return m_count; }
  /// The sample that the person looks at and the one under the pointer, or -1.
  std::int64_t focus() const { return m_focus; }
  std::int64_t hover() const { return m_hover; }
  /// What is shown; null = everything.
  Bits filter() const { return m_filter; }
  const QString& filterText() const { return m_filterText; }
  std::int64_t filterCount() const { return m_filterCount; }
  bool shows(std::int64_t row) const { return !m_filter || m_filter->test(row); }

  /// @param what  the words of the undo menu ("select with the lasso")
  void select(SampleBits found, SelectMode mode, const QString& what);
  void selectRow(std::int64_t row, SelectMode mode);
  /// Takes one sample into the selection, or out of it; nothing for a row below 0.
  void toggle(std::int64_t row);
  void selectAll();
  void clear();
  void invert();
  /// Sets the selection without a step in the history: what a project's window remembered.
  void restore(SampleBits selected);
  void setFocus(std::int64_t row);
  void setHover(std::int64_t row);
  /// The next or previous selected sample (any shown one, where nothing is selected) becomes the focus.
  void step(int direction);
  void setFilter(SampleBits shown, const QString& text);
  void clearFilter();

 Q_SIGNALS:
  void selectionChanged();
  void filterChanged();
  void focusChanged();
  void hoverChanged();

 private:
  class Change;
  void put(Bits selected);
  void push(SampleBits next, const QString& what);
  void announce(unsigned what);
  void deliver();

  QString m_set;
  QUndoStack* m_history;
  Bits m_selected, m_filter;
  QString m_filterText;
  std::int64_t m_count = 0, m_filterCount = 0, m_focus = -1, m_hover = -1;
  QTimer m_frame;
  unsigned m_changed = 0;
};

}  // namespace eido
