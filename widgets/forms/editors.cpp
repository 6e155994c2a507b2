// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/editors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSpinBox>
#include <algorithm>
#include <climits>
#include <cmath>

#include "core/base/text.h"
#include "widgets/forms/column_editors.h"
#include "widgets/forms/run_editors.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

QString editorText(const char* text) { return QCoreApplication::translate("ParameterEditor", text); }

int bounded(double value) { return static_cast<int>(std::clamp(value, -double(INT_MAX), double(INT_MAX))); }

class IntegerEditor final : public ParameterEditor {
 public:
  explicit IntegerEditor(const ParameterSpec& spec) : m_box(new QSpinBox) {
    m_box->setRange(bounded(spec.minimum.value_or(-1e9)), bounded(spec.maximum.value_or(1e9)));
    m_box->setGroupSeparatorShown(true);
    m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    if (!spec.unit.empty()) m_box->setSuffix(QStringLiteral(" ") + analysisText(spec.unit));
    QObject::connect(m_box, &QSpinBox::valueChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override { return static_cast<std::int64_t>(m_box->value()); }
  void setValue(const Json& value) override { m_box->setValue(bounded(value.get<double>())); }

 private:
  QSpinBox* m_box;
};

/// Shows as few digits as the value needs.
class RealBox final : public QDoubleSpinBox {
 public:
  QString textFromValue(double value) const override { return locale().toString(value, 'g', 12); }
};

class RealEditor final : public ParameterEditor {
 public:
  explicit RealEditor(const ParameterSpec& spec) : m_box(new RealBox) {
    m_box->setDecimals(12);
    m_box->setRange(spec.minimum.value_or(-1e9), spec.maximum.value_or(1e9));
    const double range = spec.minimum && spec.maximum ? *spec.maximum - *spec.minimum : 0;
    if (range > 0 && range <= 1)
      m_box->setSingleStep(0.01);
    else
      m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    if (!spec.unit.empty()) m_box->setSuffix(QStringLiteral(" ") + analysisText(spec.unit));
    QObject::connect(m_box, &QDoubleSpinBox::valueChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override { return m_box->value(); }
  void setValue(const Json& value) override { m_box->setValue(value.get<double>()); }

 private:
  RealBox* m_box;
};

class BooleanEditor final : public ParameterEditor {
 public:
  explicit BooleanEditor(const ParameterSpec&) : m_box(new QCheckBox) {
    QObject::connect(m_box, &QCheckBox::toggled, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override { return m_box->isChecked(); }
  void setValue(const Json& value) override { m_box->setChecked(value.get<bool>()); }

 private:
  QCheckBox* m_box;
};

class ChoiceEditor final : public ParameterEditor {
 public:
  explicit ChoiceEditor(const ParameterSpec& spec) : m_box(new QComboBox) {
    for (const ChoiceSpec& choice : spec.choices) {
      m_box->addItem(choiceLabel(choice), toQt(choice.name));
      m_box->setItemData(m_box->count() - 1, toQt(choice.help), Qt::ToolTipRole);
    }
    QObject::connect(m_box, &QComboBox::currentIndexChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override { return fromQt(m_box->currentData().toString()); }
  void setValue(const Json& value) override { m_box->setCurrentIndex(m_box->findData(toQt(value.get<std::string>()))); }

 private:
  QComboBox* m_box;
};

class ChoiceListEditor final : public ParameterEditor {
 public:
  explicit ChoiceListEditor(const ParameterSpec& spec) : m_list(new QListWidget) {
    for (const ChoiceSpec& choice : spec.choices) {
      auto* item = new QListWidgetItem(choiceLabel(choice), m_list);
      item->setData(Qt::UserRole, toQt(choice.name));
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
      item->setCheckState(Qt::Unchecked);
      item->setToolTip(toQt(choice.help));
    }
    const int shown = std::min(7, m_list->count());
    m_list->setFixedHeight(shown * (m_list->fontMetrics().height() + 4) + 2 * m_list->frameWidth() + 4);
    m_list->setUniformItemSizes(true);
    QObject::connect(m_list, &QListWidget::itemChanged, m_list, [this] { changed(); });
  }
  QWidget* widget() const override { return m_list; }
  Json value() const override {
    Json list = Json::array();
    for (int i = 0; i < m_list->count(); ++i) {
      if (m_list->item(i)->checkState() == Qt::Checked)
        list.push_back(fromQt(m_list->item(i)->data(Qt::UserRole).toString()));
    }
    return list;
  }
  void setValue(const Json& value) override {
    for (int i = 0; i < m_list->count(); ++i) {
      const std::string choice = fromQt(m_list->item(i)->data(Qt::UserRole).toString());
      const bool on = std::any_of(value.begin(), value.end(), [&](const Json& entry) { return entry == choice; });
      m_list->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
  }
  QString problem() const override {
    return value().empty() ? editorText(QT_TRANSLATE_NOOP("ParameterEditor", "Choose at least one.")) : QString();
  }

 private:
  QListWidget* m_list;
};

class NumberOrChoiceEditor final : public ParameterEditor {
 public:
  explicit NumberOrChoiceEditor(const ParameterSpec& spec) : m_spec(spec), m_box(new QComboBox) {
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    for (const ChoiceSpec& choice : spec.choices) m_box->addItem(choiceLabel(choice), toQt(choice.name));
    QObject::connect(m_box, &QComboBox::editTextChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override {
    const int known = m_box->findText(m_box->currentText().trimmed());
    if (known >= 0) return fromQt(m_box->itemData(known).toString());
    bool ok = false;
    const double number = QLocale().toDouble(m_box->currentText().trimmed(), &ok);
    return ok ? Json(number) : Json(fromQt(m_box->currentText()));
  }
  void setValue(const Json& value) override {
    const int known = value.is_string() ? m_box->findData(toQt(value.get<std::string>())) : -1;
    if (known >= 0)
      m_box->setCurrentIndex(known);
    else
      m_box->setEditText(QLocale().toString(value.get<double>(), 'g', QLocale::FloatingPointShortest));
  }
  QString problem() const override {
    const Json now = value();
    if (now.is_string())
      return isChoice(m_spec.choices, now.get<std::string>())
                 ? QString()
                 : editorText(QT_TRANSLATE_NOOP("ParameterEditor", "Write a number, or choose from the list."));
    const double number = now.get<double>();
    const bool fits = (!m_spec.minimum || number >= *m_spec.minimum) && (!m_spec.maximum || number <= *m_spec.maximum);
    return fits ? QString() : editorText(QT_TRANSLATE_NOOP("ParameterEditor", "The number is out of range."));
  }

 private:
  ParameterSpec m_spec;
  QComboBox* m_box;
};

/// Free text, or a list of numbers with commas (numbers with a point, as on the command line).
class LineEditor final : public ParameterEditor {
 public:
  explicit LineEditor(const ParameterSpec& spec) : m_spec(spec), m_line(new QLineEdit) {
    QObject::connect(m_line, &QLineEdit::textChanged, m_line, [this] { changed(); });
  }
  QWidget* widget() const override { return m_line; }
  Json value() const override {
    if (m_spec.type == ParameterType::Text) return fromQt(m_line->text());
    try {
      return parameterFromText(m_spec, fromQt(m_line->text()));
    } catch (const Error&) {
      return Json::array();
    }
  }
  void setValue(const Json& value) override {
    if (value.is_string()) return m_line->setText(toQt(value.get<std::string>()));
    std::vector<std::string> parts;
    for (const Json& entry : value) parts.push_back(numberText(entry.get<double>()));
    m_line->setText(toQt(join(parts, ", ")));
  }
  QString problem() const override {
    try {
      parameterFromText(m_spec, fromQt(m_line->text()));
    } catch (const Error&) {
      return editorText(QT_TRANSLATE_NOOP("ParameterEditor", "Write numbers with commas between them."));
    }
    return {};
  }

 private:
  ParameterSpec m_spec;
  QLineEdit* m_line;
};

}  // namespace

std::unique_ptr<ParameterEditor> makeParameterEditor(const ParameterSpec& spec) {
  std::unique_ptr<ParameterEditor> editor;
  switch (spec.type) {
    case ParameterType::Integer:
      editor = std::make_unique<IntegerEditor>(spec);
      break;
    case ParameterType::Real:
      editor = std::make_unique<RealEditor>(spec);
      break;
    case ParameterType::Boolean:
      editor = std::make_unique<BooleanEditor>(spec);
      break;
    case ParameterType::Choice:
      editor = std::make_unique<ChoiceEditor>(spec);
      break;
    case ParameterType::ChoiceList:
      editor = std::make_unique<ChoiceListEditor>(spec);
      break;
    case ParameterType::NumberOrChoice:
      editor = std::make_unique<NumberOrChoiceEditor>(spec);
      break;
    case ParameterType::Text:
      if (!spec.ofRun.empty()) return makeOfRunEditor(spec);
      if (spec.columnKinds.empty())
        editor = std::make_unique<LineEditor>(spec);
      else
        editor = makeModelEditor(spec);
      break;
    case ParameterType::IntegerList:
    case ParameterType::RealList:
      editor = std::make_unique<LineEditor>(spec);
      break;
    case ParameterType::Column:
      return makeColumnEditor(spec);
    case ParameterType::ColumnList:
      return makeColumnListEditor(spec);
    case ParameterType::Set:
      return makeSetEditor(spec);
  }
  editor->setValue(spec.fallback);
  return editor;
}

}  // namespace eido
