// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/parameter_form.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

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

ParameterForm::ParameterForm(const AnalysisSpec& spec, QWidget* parent) : QWidget(parent) {
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
  Row row{.spec = spec, .editor = makeParameterEditor(spec)};
  QWidget* widget = row.editor->widget();
  const QString title = analysisText(spec.title);
  auto* label = new QLabel(title);
  label->setBuddy(widget);
  label->setToolTip(helpOf(spec));
  widget->setToolTip(helpOf(spec));
  widget->setAccessibleName(title);
  widget->setObjectName(toQt(spec.name));
  layout->addRow(label, widget);
  row.editor->changed = [this] { Q_EMIT changed(); };
  m_rows.push_back(std::move(row));
}

Json ParameterForm::values() const {
  Json values = Json::object();
  for (const Row& row : m_rows) values[row.spec.name] = row.editor->value();
  return values;
}

void ParameterForm::setValues(const Json& values) {
  for (const Row& row : m_rows) {
    const auto found = values.find(row.spec.name);
    if (found == values.end()) continue;
    row.editor->setValue(*found);
    if (row.spec.advanced && *found != row.spec.fallback) m_fold->setChecked(true);
  }
}

void ParameterForm::resetToDefaults() {
  for (const Row& row : m_rows) row.editor->setValue(row.spec.fallback);
}

void ParameterForm::setSet(const SampleSetInfo& set) {
  for (const Row& row : m_rows) row.editor->setSet(set);
}

QString ParameterForm::problem() const {
  for (const Row& row : m_rows) {
    const QString problem = row.editor->problem();
    if (!problem.isEmpty()) return analysisText(row.spec.title) + QStringLiteral(": ") + problem;
  }
  return {};
}

QWidget* ParameterForm::editor(std::string_view name) const {
  for (const Row& row : m_rows) {
    if (row.spec.name == name) return row.editor->widget();
  }
  return nullptr;
}

}  // namespace eido
