// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/column_editors.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>
#include <utility>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("ParameterEditor", text); }

bool fits(const ParameterSpec& spec, const ColumnInfo& column) {
  return std::find(spec.columnKinds.begin(), spec.columnKinds.end(), column.kind) != spec.columnKinds.end();
}

class ModelEditor final : public ParameterEditor {
 public:
  explicit ModelEditor(const ParameterSpec& spec) : m_spec(spec), m_box(new QComboBox) {
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->lineEdit()->setPlaceholderText(translated(QT_TRANSLATE_NOOP("ParameterEditor", "(none)")));
    QObject::connect(m_box, &QComboBox::editTextChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override { return fromQt(m_box->currentText().trimmed()); }
  void setValue(const Json& value) override { m_box->setEditText(toQt(value.get<std::string>())); }
  void setSet(const SampleSetInfo& set) override {
    const QString before = m_box->currentText();
    m_box->clear();
    m_box->addItem(QString());
    for (const ColumnInfo& c : set.columns) {
      if (fits(m_spec, c)) m_box->addItem(toQt(c.name));
    }
    m_box->setEditText(before);
  }

 private:
  ParameterSpec m_spec;
  QComboBox* m_box;
};

class ColumnEditor final : public ParameterEditor {
 public:
  explicit ColumnEditor(const ParameterSpec& spec) : m_spec(spec), m_box(new QComboBox) {
    setSet({});
    QObject::connect(m_box, &QComboBox::currentIndexChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override {
    const QString name = m_box->currentData().toString();
    if (!name.isEmpty()) return fromQt(name);
    return m_box->findData(usual()) > 0 ? Json("") : m_spec.fallback;  // where the default is offered, none is none
  }
  void setValue(const Json& value) override {
    int at = m_box->findData(value.is_string() ? toQt(value.get<std::string>()) : QString());
    if (at < 0 && value == m_spec.fallback) at = m_box->findData(QString());
    if (at >= 0) m_box->setCurrentIndex(at);
  }
  void setSet(const SampleSetInfo& set) override {
    const QString before = m_box->currentData().toString();
    m_box->clear();
    if (optional() || set.columns.empty())
      m_box->addItem(translated(QT_TRANSLATE_NOOP("ParameterEditor", "(none)")), QString());
    for (const ColumnInfo& c : set.columns) {
      if (fits(m_spec, c)) m_box->addItem(toQt(c.name), toQt(c.name));
    }
    // what a person has chosen of this set stays, none too
    const bool same = std::exchange(m_set, set.id) == set.id;
    const int at = m_box->findData(before.isEmpty() && !same ? usual() : before);
    m_box->setCurrentIndex(std::max(0, at));
  }
  QString problem() const override {
    return optional() || !m_box->currentData().toString().isEmpty()
               ? QString()
               : translated(QT_TRANSLATE_NOOP("ParameterEditor", "The set has no column that fits."));
  }

 private:
  QString usual() const { return m_spec.fallback.is_string() ? toQt(m_spec.fallback.get<std::string>()) : QString(); }
  /// A name that is only a default may be missing.
  bool optional() const { return m_spec.fallback.is_null() || m_spec.fallback.is_string(); }
  ParameterSpec m_spec;
  QComboBox* m_box;
  std::int64_t m_set = 0;
};

class ColumnListEditor final : public ParameterEditor {
 public:
  explicit ColumnListEditor(const ParameterSpec& spec) : m_spec(spec), m_list(new QListWidget) {
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(5 * (m_list->fontMetrics().height() + 4) + 2 * m_list->frameWidth() + 4);
    QObject::connect(m_list, &QListWidget::itemChanged, m_list, [this] { changed(); });
    QObject::connect(m_list->model(), &QAbstractItemModel::rowsMoved, m_list, [this] { changed(); });
  }
  QWidget* widget() const override { return m_list; }
  Json value() const override {
    Json names = Json::array();
    for (int i = 0; i < m_list->count(); ++i) {
      if (m_list->item(i)->checkState() == Qt::Checked) names.push_back(fromQt(m_list->item(i)->text()));
    }
    return names.empty() ? m_spec.fallback : names;
  }
  /// Those that are named come first, in that order.
  void setValue(const Json& value) override {
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->count(); ++i) m_list->item(i)->setCheckState(Qt::Unchecked);
    int place = 0;
    for (const Json& name : value) {
      for (int i = place; name.is_string() && i < m_list->count(); ++i) {
        if (fromQt(m_list->item(i)->text()) != name.get<std::string>()) continue;
        QListWidgetItem* item = m_list->takeItem(i);
        item->setCheckState(Qt::Checked);
        m_list->insertItem(place++, item);
        break;
      }
    }
    changed();
  }
  void setSet(const SampleSetInfo& set) override {
    const Json before = value();
    {
      const QSignalBlocker quiet(m_list);
      m_list->clear();
      for (const ColumnInfo& c : set.columns) {
        if (!fits(m_spec, c)) continue;
        auto* item = new QListWidgetItem(toQt(c.name), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        item->setCheckState(Qt::Unchecked);
      }
    }
    setValue(before);
  }

 private:
  ParameterSpec m_spec;
  QListWidget* m_list;
};

class SetEditor final : public ParameterEditor {
 public:
  explicit SetEditor(const ParameterSpec&) : m_box(new QComboBox) {
    setSets({}, {});
    QObject::connect(m_box, &QComboBox::currentIndexChanged, m_box, [this] { changed(); });
  }
  QWidget* widget() const override { return m_box; }
  Json value() const override {
    const QString name = m_box->currentData().toString();
    return name.isEmpty() ? Json(nullptr) : Json(fromQt(name));
  }
  /// One that is no longer there is shown, and refused: its place is not another set's.
  void setValue(const Json& value) override {
    const QString name = value.is_string() ? toQt(value.get<std::string>()) : QString();
    if (m_box->findData(name) < 0) m_box->addItem(name, name);
    m_box->setCurrentIndex(m_box->findData(name));
  }
  QString problem() const override {
    const QString name = m_box->currentData().toString();
    return name.isEmpty() || m_known.contains(name)
               ? QString()
               : translated(QT_TRANSLATE_NOOP("ParameterEditor", "There is no such sample set."));
  }
  void setSets(const SampleSetInfo& own, const std::vector<SampleSetInfo>& all) override {
    const QString before = m_box->currentData().toString();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(translated(QT_TRANSLATE_NOOP("ParameterEditor", "(the same set)")), QString());
    m_known.clear();
    for (const SampleSetInfo& set : all) {
      m_known << toQt(set.name);
      if (set.id != own.id) m_box->addItem(toQt(set.name), toQt(set.name));
    }
    m_box->setCurrentIndex(std::max(0, m_box->findData(before)));
  }

 private:
  QComboBox* m_box;
  QStringList m_known;
};

}  // namespace

std::unique_ptr<ParameterEditor> makeModelEditor(const ParameterSpec& spec) {
  return std::make_unique<ModelEditor>(spec);
}
std::unique_ptr<ParameterEditor> makeColumnEditor(const ParameterSpec& spec) {
  return std::make_unique<ColumnEditor>(spec);
}
std::unique_ptr<ParameterEditor> makeColumnListEditor(const ParameterSpec& spec) {
  return std::make_unique<ColumnListEditor>(spec);
}
std::unique_ptr<ParameterEditor> makeSetEditor(const ParameterSpec& spec) { return std::make_unique<SetEditor>(spec); }

}  // namespace eido
