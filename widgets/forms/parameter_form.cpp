// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/parameter_form.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/forms/editors.h"
#include "widgets/forms/run_editors.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::string_view kFrom = "from";

/// Help and source as a tool tip that wraps.
QString helpOf(const ParameterSpec& spec) {
  const QString help =
      spec.choicesHaveHelp() ? ParameterForm::tr("Hover an entry to see its definition.") : analysisText(spec.help);
  QString text = QStringLiteral("<p>") + help.toHtmlEscaped() + QStringLiteral("</p>");
  if (!spec.source.empty())
    text += QStringLiteral("<p>") + ParameterForm::tr("Source: %1").arg(toQt(spec.source)).toHtmlEscaped() +
            QStringLiteral("</p>");
  return text;
}

}  // namespace

ParameterForm::ParameterForm(const AnalysisSpec& spec, QWidget* parent) : QWidget(parent), m_buildsOn(spec.buildsOn) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* basic = new QFormLayout;
  layout->addLayout(basic);
  m_fold = new QToolButton;
  m_fold->setText(tr("Advanced"));
  m_fold->setCheckable(true);
  m_fold->setAutoRaise(true);
  m_fold->setFocusPolicy(Qt::StrongFocus);
  m_fold->setArrowType(Qt::RightArrow);
  m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_advanced = new QWidget;
  auto* advanced = new QFormLayout(m_advanced);
  advanced->setContentsMargins(0, 0, 0, 0);
  for (QFormLayout* form : {basic, advanced}) {
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  }
  for (const ParameterSpec& p : spec.parameters) addRow(p.advanced ? advanced : basic, p);
  layout->addWidget(m_fold);
  layout->addWidget(m_advanced);
  m_fold->setVisible(advanced->rowCount() > 0);
  m_advanced->setVisible(false);
  connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_advanced->setVisible(open);
  });
}

void ParameterForm::addRow(QFormLayout* layout, const ParameterSpec& spec) {
  const bool isRun = spec.name == kFrom && !m_buildsOn.empty();
  Row row{.spec = spec, .editor = isRun ? makeRunEditor(m_buildsOn) : makeParameterEditor(spec)};
  QWidget* widget = row.editor->widget();
  const QString title = analysisText(spec.title);
  auto* label = new QLabel(title);
  label->setBuddy(widget);
  label->setToolTip(helpOf(spec));
  widget->setToolTip(helpOf(spec));
  widget->setAccessibleName(title);
  widget->setObjectName(toQt(spec.name));
  layout->addRow(label, widget);
  row.editor->changed = [this, isRun, isSet = spec.type == ParameterType::Set, name = spec.name] {
    if (isSet) offerColumns(name);
    if (isRun) tellRun();
    Q_EMIT changed();
  };
  m_rows.push_back(std::move(row));
}

Json ParameterForm::values() const {
  Json values = Json::object();
  for (const Row& row : m_rows) values[row.spec.name] = row.editor->value();
  return values;
}

void ParameterForm::setValues(const Json& values) {
  // sets first: which columns there are depends on them
  std::vector<const Row*> rows;
  for (const Row& row : m_rows) rows.push_back(&row);
  std::stable_partition(rows.begin(), rows.end(), [](const Row* row) { return row->spec.type == ParameterType::Set; });
  for (const Row* each : rows) {
    const Row& row = *each;
    const auto found = values.find(row.spec.name);
    if (found == values.end()) continue;
    row.editor->setValue(*found);
    if (row.spec.advanced && *found != row.spec.fallback) m_fold->setChecked(true);
  }
}

void ParameterForm::resetToDefaults() {
  for (const Row& row : m_rows) row.editor->setValue(row.spec.fallback);
}

void ParameterForm::setSets(const SampleSetInfo& own, const std::vector<SampleSetInfo>& all) {
  m_own = own;
  m_all = all;
  for (const Row& row : m_rows) row.editor->setSets(own, all);
  for (const Row& row : m_rows) row.editor->setSet(setOf(row.spec));
}

void ParameterForm::setRuns(const std::vector<RunInfo>& runs) {
  m_runs = runs;
  for (const Row& row : m_rows) row.editor->setRuns(runs);
}

/// What the run that is built on was asked for.
void ParameterForm::tellRun() {
  const Json from = values().value(kFrom, Json());
  const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunInfo& run) { return from == run.id; });
  for (const Row& row : m_rows) row.editor->setRun(found == m_runs.end() ? nullptr : &*found);
}

void ParameterForm::offerColumns(const std::string& ofSet) {
  for (const Row& row : m_rows) {
    if (row.spec.ofSet == ofSet) row.editor->setSet(setOf(row.spec));
  }
}

const SampleSetInfo& ParameterForm::setOf(const ParameterSpec& spec) const {
  const std::string name = spec.ofSet.empty() ? std::string() : setNamed(spec, values());
  const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const SampleSetInfo& s) { return s.name == name; });
  return name.empty() || found == m_all.end() ? m_own : *found;
}

QString ParameterForm::problem() const {
  for (const Row& row : m_rows) {
    const QString problem = row.editor->problem();
    if (!problem.isEmpty()) return analysisText(row.spec.title) + QStringLiteral(": ") + problem;
  }
  return {};
}

void ParameterForm::reveal(std::string_view name) {
  for (const Row& row : m_rows) {
    if (row.spec.name != name) continue;
    if (row.spec.advanced) m_fold->setChecked(true);
    row.editor->widget()->setFocus(Qt::OtherFocusReason);
  }
}

QWidget* ParameterForm::editor(std::string_view name) const {
  for (const Row& row : m_rows) {
    if (row.spec.name == name) return row.editor->widget();
  }
  return nullptr;
}

}  // namespace eido
