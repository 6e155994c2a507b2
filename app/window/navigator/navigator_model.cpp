// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/navigator_model.h"

#include <QGuiApplication>
#include <QHash>
#include <QPalette>
#include <algorithm>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

using Node = NavigatorModel::Node;

/// A row of name and description, as two items.
QList<QStandardItem*> rowOf(Node node, const QString& icon, const QString& name, const QString& detail,
                            const QString& key) {
  auto* first = new QStandardItem(symbolicIcon(icon), name);
  auto* second = new QStandardItem(detail);
  first->setData(static_cast<int>(node), NavigatorModel::NodeRole);
  first->setData(key, NavigatorModel::KeyRole);
  first->setData(name, NavigatorModel::NameRole);
  first->setToolTip(name);
  second->setToolTip(detail);
  for (QStandardItem* item : {first, second}) item->setEditable(false);
  first->setData(QStringLiteral("%1, %2").arg(name, detail), Qt::AccessibleTextRole);
  return {first, second};
}

QString detailOf(const ColumnInfo& c) {
  if (isMap(c)) return NavigatorModel::tr("map, run %1").arg(c.run);
  QString text = c.kind == ColumnKind::Vector ? NavigatorModel::tr("%Ln dim(s)", nullptr, static_cast<int>(c.dimension))
                                              : kindLabel(c.kind);
  if (c.run != 0) return text + QStringLiteral(", ") + NavigatorModel::tr("run %1").arg(c.run);
  if (c.missing > 0)
    text += QStringLiteral(", ") + NavigatorModel::tr("%Ln missing", nullptr, static_cast<int>(c.missing));
  return text;
}

/// A slice's colour where it can be read on the window's ground, else the text's.
QColor readable(const QColor& colour) {
  const QPalette palette = QGuiApplication::palette();
  return contrastRatio(colour, palette.color(QPalette::Base)) >= 3 ? colour : palette.color(QPalette::Text);
}

void addSet(QStandardItem* root, const SampleSetInfo& set) {
  const QString setName = toQt(set.name);
  const auto top = rowOf(Node::Set, QStringLiteral("set"), setName,
                         NavigatorModel::tr("%Ln sample(s)", nullptr, static_cast<int>(set.samples)),
                         QStringLiteral("set/") + setName);
  top[0]->setData(setName, NavigatorModel::SetRole);
  root->appendRow(top);
  QHash<QString, QStandardItem*> groups;
  for (const ColumnInfo& c : set.columns) {
    const QString model = toQt(c.model);
    const auto ofModel =
        std::count_if(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& o) { return o.model == c.model; });
    QStandardItem* parent = top[0];
    if (!model.isEmpty() && ofModel > 1) {
      QStandardItem*& group = groups[model];
      if (group == nullptr) {
        const auto row = rowOf(Node::Group, QStringLiteral("analysis"), model,
                               NavigatorModel::tr("%Ln column(s)", nullptr, static_cast<int>(ofModel)),
                               QStringLiteral("model/%1/%2").arg(setName, model));
        row[0]->setData(setName, NavigatorModel::SetRole);
        top[0]->appendRow(row);
        group = row[0];
      }
      parent = group;
    }
    const auto row = rowOf(Node::Column, isMap(c) ? QStringLiteral("map") : kindIcon(c.kind), toQt(c.name), detailOf(c),
                           QStringLiteral("column/%1/%2").arg(setName, toQt(c.name)));
    row[0]->setData(setName, NavigatorModel::SetRole);
    // below its model a layer needs no longer name
    if (parent != top[0] && !c.layer.empty()) row[0]->setText(NavigatorModel::tr("layer %1").arg(toQt(c.layer)));
    parent->appendRow(row);
  }
  for (const SliceInfo& s : set.slices) {
    const auto row = rowOf(Node::Slice, QStringLiteral("slice"), toQt(s.name),
                           NavigatorModel::tr("slice of %Ln sample(s)", nullptr, static_cast<int>(s.count)),
                           QStringLiteral("slice/%1/%2").arg(setName, toQt(s.name)));
    row[0]->setData(setName, NavigatorModel::SetRole);
    if (!s.colour.empty()) row[0]->setForeground(readable(QColor(toQt(s.colour))));
    if (!s.rule.empty()) row[0]->setToolTip(toQt(s.name) + QStringLiteral("\n") + toQt(s.rule));
    top[0]->appendRow(row);
  }
}

}  // namespace

NavigatorModel::NavigatorModel(QObject* parent) : QStandardItemModel(parent) { show({}); }

QString runTitle(const RunInfo& run) { return QStringLiteral("%1 %2").arg(analysisTitle(run.analysis)).arg(run.id); }

QString runStateText(const RunInfo& run) {
  return run.state == RunState::Done && !run.stale.empty() ? NavigatorModel::tr("out of date") : stateLabel(run.state);
}

QString runIcon(const RunInfo& run) {
  if (run.state == RunState::Failed) return QStringLiteral("failed");
  if (run.state == RunState::Cancelled) return QStringLiteral("cancelled");
  return run.stale.empty() ? QStringLiteral("done") : QStringLiteral("stale");
}

void NavigatorModel::show(const ProjectInfo& info) {
  clear();
  setHorizontalHeaderLabels({tr("Name"), tr("Content")});
  for (const SampleSetInfo& set : info.sets) addSet(invisibleRootItem(), set);
  if (info.runs.empty()) return;
  const auto runs = rowOf(Node::Runs, QStringLiteral("analysis"), tr("Runs"),
                          tr("%Ln run(s)", nullptr, static_cast<int>(info.runs.size())), QStringLiteral("runs"));
  appendRow(runs);
  for (auto run = info.runs.rbegin(); run != info.runs.rend(); ++run) {
    const auto row =
        rowOf(Node::Run, runIcon(*run), runTitle(*run), runStateText(*run), QStringLiteral("run/%1").arg(run->id));
    row[0]->setData(static_cast<qlonglong>(run->id), RunRole);
    row[0]->setData(toQt(run->set), SetRole);
    QString tip = runTitle(*run) + QStringLiteral("\n") + toQt(run->created);
    if (!run->stale.empty()) tip += QStringLiteral("\n") + tr("Out of date: %1").arg(toQt(run->stale));
    if (!run->error.empty()) tip += QStringLiteral("\n") + toQt(run->error);
    for (QStandardItem* item : row) item->setToolTip(tip);
    runs[0]->appendRow(row);
  }
}

}  // namespace eido
