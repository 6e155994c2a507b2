// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/forms/preset_chooser.h"

#include <QSignalBlocker>

#include "core/project/project.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/text/labels.h"
#include "widgets/text/run_names.h"

namespace eido {
namespace {

/// Whether a parameter says how an analysis works, and not what it is of.
bool isHow(const ParameterSpec& p) {
  return !p.namesColumns() && p.type != ParameterType::Set && p.type != ParameterType::Text && p.name != "from";
}

}  // namespace

PresetChooser::PresetChooser(const AnalysisSpec& spec, ParameterForm* form, QWidget* parent)
    : QComboBox(parent), m_spec(spec), m_form(form) {
  setObjectName(QStringLiteral("preset"));
  setAccessibleName(tr("Preset"));
  setToolTip(tr("Parameters to begin with"));
  setPlaceholderText(tr("Own choices"));
  setSizeAdjustPolicy(QComboBox::AdjustToContents);
  fill();
  connect(this, &QComboBox::activated, this, [this](int index) {
    m_form->setValues(full(m_entries[static_cast<std::size_t>(index)].parameters));
    showState();
  });
  connect(m_form, &ParameterForm::changed, this, &PresetChooser::showState);
}

/// One value for every parameter of which presets speak: a default where this one says nothing.
Json PresetChooser::full(const Json& parameters) const {
  Json values = Json::object();
  for (const ParameterSpec& p : m_spec.parameters) {
    if (isHow(p)) values[p.name] = parameters.value(p.name, p.fallback);
  }
  return values;
}

void PresetChooser::fill() {
  m_entries = {{tr("Defaults"), Json::object()}};
  for (const PresetSpec& p : m_spec.presets) m_entries.push_back({analysisText(p.title), p.parameters});
  if (!m_last.title.isEmpty()) m_entries.push_back(m_last);
  const QSignalBlocker quiet(this);
  clear();
  for (const Entry& entry : m_entries) addItem(entry.title);
  showState();
}

void PresetChooser::setLast(const RunInfo* last) {
  m_last = last == nullptr ? Entry{} : Entry{tr("As last time (%1)").arg(runTime(*last)), last->parameters};
  fill();
}

void PresetChooser::showState() {
  const Json now = full(m_form->values());
  int at = -1;
  for (std::size_t i = m_entries.size(); i-- > 0;) {
    if (full(m_entries[i].parameters) == now) at = static_cast<int>(i);
  }
  const QSignalBlocker quiet(this);
  setCurrentIndex(at);
}

}  // namespace eido
