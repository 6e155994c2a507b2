// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/column_chooser.h"

#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/session/runs/run_analysis.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kNameRole = Qt::UserRole;

template <typename Visit>
void eachColumn(const QTreeWidget* tree, Visit visit) {
  for (int i = 0; i < tree->topLevelItemCount(); ++i) {
    QTreeWidgetItem* top = tree->topLevelItem(i);
    if (top->data(0, kNameRole).isValid()) visit(top);
    for (int j = 0; j < top->childCount(); ++j) visit(top->child(j));
  }
}

}  // namespace

ColumnChooser::ColumnChooser(QWidget* parent) : QWidget(parent) {
  m_filter = new QLineEdit;
  m_filter->setPlaceholderText(tr("Filter columns"));
  m_filter->setAccessibleName(tr("Filter columns"));
  m_filter->setClearButtonEnabled(true);
  m_tree = new QTreeWidget;
  m_tree->setObjectName(QStringLiteral("columns"));
  m_tree->setAccessibleName(tr("Columns to compare"));
  m_tree->setHeaderLabels({tr("Column"), tr("Values")});
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_tree->setUniformRowHeights(true);
  auto* all = new QPushButton(tr("&All"));
  auto* none = new QPushButton(tr("&None"));
  m_count = new QLabel;
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_count, 1);
  buttons->addWidget(all);
  buttons->addWidget(none);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_filter);
  layout->addWidget(m_tree, 1);
  layout->addLayout(buttons);
  connect(m_filter, &QLineEdit::textChanged, this, &ColumnChooser::filter);
  connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
  connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
  connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
    showCount();
    Q_EMIT changed();
  });
}

void ColumnChooser::setColumns(const SampleSetInfo& set, const InputSpec& input) {
  const bool same = m_set == toQt(set.name);
  const QStringList before = m_order, checkedBefore = checked();
  m_set = toQt(set.name);
  m_order.clear();
  {
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> models;
    for (const ColumnInfo& c : set.columns) {
      if (std::find(input.kinds.begin(), input.kinds.end(), c.kind) == input.kinds.end()) continue;
      const QString name = toQt(c.name), model = toQt(c.model);
      m_order << name;
      QTreeWidgetItem* parent = nullptr;
      const auto layers = std::count_if(set.columns.begin(), set.columns.end(),
                                        [&](const ColumnInfo& o) { return o.kind == c.kind && o.model == c.model; });
      if (!model.isEmpty() && layers > 1) {
        QTreeWidgetItem*& group = models[model];
        if (group == nullptr) {
          group = new QTreeWidgetItem(m_tree, {model});
          group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
          group->setExpanded(true);
        }
        parent = group;
      }
      const QString values =
          c.kind == ColumnKind::Vector ? tr("%Ln dim(s)", nullptr, static_cast<int>(c.dimension)) : kindLabel(c.kind);
      auto* item =
          parent != nullptr ? new QTreeWidgetItem(parent, {name, values}) : new QTreeWidgetItem(m_tree, {name, values});
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
      item->setData(0, kNameRole, name);
      item->setIcon(0, symbolicIcon(kindIcon(c.kind)));
      item->setToolTip(0, name);
      const bool known = same && before.contains(name);
      const bool on = known ? checkedBefore.contains(name) : isDefaultInput(set, c, input);
      item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }
  }
  filter(m_filter->text());
  showCount();
  Q_EMIT changed();
}

void ColumnChooser::leaveOut(const QString& name) {
  QStringList names = checked();
  if (names.removeAll(name) > 0) setChecked(names);
}

void ColumnChooser::setChecked(const QStringList& names) {
  m_named = names;
  {
    const QSignalBlocker quiet(m_tree);
    eachColumn(m_tree, [&](QTreeWidgetItem* item) {
      item->setCheckState(0, names.contains(item->data(0, kNameRole).toString()) ? Qt::Checked : Qt::Unchecked);
    });
  }
  showCount();
  Q_EMIT changed();
}

QStringList ColumnChooser::checked() const {
  QStringList names;
  eachColumn(m_tree, [&](QTreeWidgetItem* item) {
    if (item->checkState(0) == Qt::Checked) names << item->data(0, kNameRole).toString();
  });
  QStringList ordered;
  for (const QString& name : m_named + m_order) {
    if (names.contains(name) && !ordered.contains(name)) ordered << name;
  }
  return ordered;
}

int ColumnChooser::offered() const { return static_cast<int>(m_order.size()); }

void ColumnChooser::filter(const QString& text) {
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
    QTreeWidgetItem* top = m_tree->topLevelItem(i);
    const bool whole = top->text(0).contains(text, Qt::CaseInsensitive);
    bool any = whole;
    for (int j = 0; j < top->childCount(); ++j) {
      const bool fits = whole || top->child(j)->text(0).contains(text, Qt::CaseInsensitive);
      top->child(j)->setHidden(!fits);
      any = any || fits;
    }
    top->setHidden(!any);
  }
}

void ColumnChooser::checkAll(bool on) {
  {
    const QSignalBlocker quiet(m_tree);
    eachColumn(m_tree, [&](QTreeWidgetItem* item) {
      const bool hidden = item->isHidden() || (item->parent() != nullptr && item->parent()->isHidden());
      if (!hidden) item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    });
  }
  showCount();
  Q_EMIT changed();
}

void ColumnChooser::showCount() {
  m_count->setText(tr("%1 of %Ln column(s)", nullptr, offered()).arg(checked().size()));
}

}  // namespace eido
