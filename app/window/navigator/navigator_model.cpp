// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/navigator_model.h"

#include <QGuiApplication>
#include <QHash>
#include <QPalette>
#include <algorithm>
#include <array>
#include <map>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/plain_tip.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

using Node = NavigatorModel::Node;

/// What columns are for: a section of the tree each.
enum class Use { Embeddings, Results, Labels, Texts };
constexpr std::array kUses = {Use::Embeddings, Use::Results, Use::Labels, Use::Texts};

Use useOf(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::Vector:
      return Use::Embeddings;
    case ColumnKind::Score:
    case ColumnKind::Answer:
      return Use::Results;
    case ColumnKind::Category:
    case ColumnKind::Number:
      return Use::Labels;
    case ColumnKind::Text:
    case ColumnKind::Media:
      break;
  }
  return Use::Texts;
}

QString titleOf(Use use) {
  switch (use) {
    case Use::Embeddings:
      return NavigatorModel::tr("Embeddings");
    case Use::Results:
      return NavigatorModel::tr("Results");
    case Use::Labels:
      return NavigatorModel::tr("Labels");
    case Use::Texts:
      break;
  }
  return NavigatorModel::tr("Texts and media");
}

QString iconOf(Use use) {
  constexpr std::array kIcons = {"vector", "score", "category", "text"};
  return QLatin1String(kIcons.at(static_cast<std::size_t>(use)));
}

/// A row of name and description, as two items.
QList<QStandardItem*> rowOf(Node node, const QString& icon, const QString& name, const QString& detail,
                            const QString& key) {
  auto* first = new QStandardItem(symbolicIcon(icon), name);
  auto* second = new QStandardItem(detail);
  first->setData(static_cast<int>(node), NavigatorModel::NodeRole);
  first->setData(key, NavigatorModel::KeyRole);
  first->setData(name, NavigatorModel::NameRole);
  first->setData(name, NavigatorModel::WordsRole);
  first->setToolTip(plainTip(name));
  second->setToolTip(plainTip(detail));
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

/// A section of a set; its rows are put below the first item.
QStandardItem* addSection(QStandardItem* top, const QString& icon, const QString& title, std::size_t count,
                          const QString& set) {
  const auto row =
      rowOf(Node::Section, icon, title, QString::number(count), QStringLiteral("section/%1/%2").arg(set, title));
  row[0]->setData(set, NavigatorModel::SetRole);
  row[0]->setData(QString(), NavigatorModel::WordsRole);  // it is there for what is in it
  top->appendRow(row);
  return row[0];
}

/// The columns of one use, those of a model together.
void addColumns(QStandardItem* section, const QString& setName, const std::vector<const ColumnInfo*>& columns) {
  QHash<QString, QStandardItem*> groups;
  std::map<std::string, int> count;
  for (const ColumnInfo* c : columns) ++count[c->model];
  for (const ColumnInfo* c : columns) {
    const QString model = toQt(c->model);
    const int ofModel = count[c->model];
    QStandardItem* parent = section;
    if (!model.isEmpty() && ofModel > 1) {
      QStandardItem*& group = groups[model];
      if (group == nullptr) {
        const auto row =
            rowOf(Node::Group, QStringLiteral("analysis"), model, NavigatorModel::tr("%Ln column(s)", nullptr, ofModel),
                  QStringLiteral("model/%1/%2/%3").arg(setName, section->text(), model));
        row[0]->setData(setName, NavigatorModel::SetRole);
        section->appendRow(row);
        group = row[0];
      }
      parent = group;
    }
    const auto row = rowOf(Node::Column, isMap(*c) ? QStringLiteral("map") : kindIcon(c->kind), toQt(c->name),
                           detailOf(*c), QStringLiteral("column/%1/%2").arg(setName, toQt(c->name)));
    row[0]->setData(setName, NavigatorModel::SetRole);
    row[0]->setData(QStringLiteral("%1 %2 %3").arg(toQt(c->name), model, kindLabel(c->kind)),
                    NavigatorModel::WordsRole);
    // below its model a layer needs no longer name
    if (parent != section && !c->layer.empty()) row[0]->setText(NavigatorModel::tr("layer %1").arg(toQt(c->layer)));
    parent->appendRow(row);
  }
}

void addSlices(QStandardItem* top, const SampleSetInfo& set) {
  if (set.slices.empty()) return;
  const QString setName = toQt(set.name);
  QStandardItem* section =
      addSection(top, QStringLiteral("slice"), NavigatorModel::tr("Slices"), set.slices.size(), setName);
  for (const SliceInfo& s : set.slices) {
    const auto row = rowOf(Node::Slice, QStringLiteral("slice"), toQt(s.name),
                           NavigatorModel::tr("%Ln sample(s)", nullptr, static_cast<int>(s.count)),
                           QStringLiteral("slice/%1/%2").arg(setName, toQt(s.name)));
    row[0]->setData(setName, NavigatorModel::SetRole);
    if (!s.colour.empty()) row[0]->setForeground(readable(QColor(toQt(s.colour))));
    if (!s.rule.empty()) row[0]->setToolTip(plainTip(toQt(s.name) + QStringLiteral("\n") + toQt(s.rule)));
    section->appendRow(row);
  }
}

void addSet(QStandardItem* root, const SampleSetInfo& set) {
  const QString setName = toQt(set.name);
  const auto top = rowOf(Node::Set, QStringLiteral("set"), setName,
                         NavigatorModel::tr("%Ln sample(s)", nullptr, static_cast<int>(set.samples)),
                         QStringLiteral("set/") + setName);
  top[0]->setData(setName, NavigatorModel::SetRole);
  root->appendRow(top);
  for (const Use use : kUses) {
    std::vector<const ColumnInfo*> columns;
    for (const ColumnInfo& c : set.columns) {
      if (useOf(c.kind) == use) columns.push_back(&c);
    }
    if (columns.empty()) continue;
    addColumns(addSection(top[0], iconOf(use), titleOf(use), columns.size(), setName), setName, columns);
  }
  addSlices(top[0], set);
}

QString tipOf(const RunInfo& run) {
  QStringList lines{runName(run), NavigatorModel::tr("run %1").arg(run.id) + QStringLiteral(", ") + toQt(run.created)};
  if (!run.stale.empty()) lines << NavigatorModel::tr("Out of date: %1").arg(toQt(run.stale));
  if (!run.error.empty()) lines << toQt(run.error);
  if (!run.marks.note.empty()) lines << QString() << toQt(run.marks.note);
  return lines.join(u'\n');
}

QList<QStandardItem*> rowOf(const RunInfo& run) {
  QString name = runName(run), detail;
  if (run.state != RunState::Done || !run.stale.empty()) detail = runStateText(run);
  QStringList tags;
  for (const std::string& tag : run.marks.tags) tags << toQt(tag);
  if (!tags.isEmpty()) name += QStringLiteral(" [%1]").arg(tags.join(QStringLiteral(", ")));
  const QString shown = run.marks.starred ? QStringLiteral("\u2605 ") + name : name;
  QList<QStandardItem*> row = rowOf(Node::Run, runIcon(run), shown, detail, QStringLiteral("run/%1").arg(run.id));
  row[0]->setData(static_cast<qlonglong>(run.id), NavigatorModel::RunRole);
  row[0]->setData(toQt(run.set), NavigatorModel::SetRole);
  row[0]->setData(runName(run), NavigatorModel::NameRole);
  row[0]->setData(QStringList{name, analysisTitle(run.analysis), toQt(run.set), toQt(run.marks.note),
                              NavigatorModel::tr("run %1").arg(run.id)}
                      .join(u' '),
                  NavigatorModel::WordsRole);
  row[0]->setData(run.marks.starred ? NavigatorModel::tr("%1, starred, %2").arg(name, runStateText(run))
                                    : QStringLiteral("%1, %2").arg(name, runStateText(run)),
                  Qt::AccessibleTextRole);
  for (QStandardItem* item : row) item->setToolTip(plainTip(tipOf(run)));
  return row;
}

/// Starred runs first, then the newest; what pages wanted is folded away.
void addRuns(QStandardItem* root, const std::vector<RunInfo>& runs) {
  if (runs.empty()) return;
  std::vector<const RunInfo*> order;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) order.push_back(&*run);
  std::stable_partition(order.begin(), order.end(), [](const RunInfo* run) { return run->marks.starred; });
  const auto top = rowOf(Node::Runs, QStringLiteral("analysis"), NavigatorModel::tr("Runs"),
                         QString::number(runs.size()), QStringLiteral("runs"));
  top[0]->setData(QString(), NavigatorModel::WordsRole);
  root->appendRow(top);
  std::map<std::int64_t, QStandardItem*> shown;
  for (const RunInfo* run : order) {
    if (isHelperRun(*run)) continue;
    const auto row = rowOf(*run);
    top[0]->appendRow(row);
    shown[run->id] = row[0];
  }
  QStandardItem* others = nullptr;
  for (const RunInfo* run : order) {
    if (!isHelperRun(*run)) continue;
    const auto parent = shown.find(run->parent);
    if (parent == shown.end() && others == nullptr) {
      const auto row = rowOf(Node::Helpers, QStringLiteral("map"), NavigatorModel::tr("Made for maps and pages"),
                             QString(), QStringLiteral("helpers"));
      row[0]->setData(QString(), NavigatorModel::WordsRole);
      top[0]->appendRow(row);
      others = row[0];
    }
    (parent == shown.end() ? others : parent->second)->appendRow(rowOf(*run));
  }
}

}  // namespace

NavigatorModel::NavigatorModel(QObject* parent) : QStandardItemModel(parent) { show({}, 0); }

void NavigatorModel::show(const ProjectInfo& info, int pieces) {
  clear();
  setHorizontalHeaderLabels({tr("Name"), tr("Content")});
  for (const SampleSetInfo& set : info.sets) addSet(invisibleRootItem(), set);
  addRuns(invisibleRootItem(), info.runs);
  if (info.sets.empty()) return;
  appendRow(rowOf(Node::Report, QStringLiteral("export"), tr("Report"),
                  pieces == 0 ? tr("empty") : tr("%Ln piece(s)", nullptr, pieces), QStringLiteral("report")));
}

}  // namespace eido
