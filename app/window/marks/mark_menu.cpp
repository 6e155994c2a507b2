// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/marks/mark_menu.h"

#include <QApplication>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>
#include <algorithm>

#include "app/window/samples/sample_store.h"
#include "core/data/sample_marks.h"
#include "core/project/project_columns.h"
#include "widgets/forms/form_dialog.h"
#include "widgets/samples/sample_marks.h"
#include "widgets/samples/sample_walker.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kTagsWidth = 48;  ///< characters

QStringList tagsIn(const QString& line) {
  QStringList tags;
  for (const std::string& tag : tagsOf(fromQt(line))) tags << toQt(tag);
  return tags;
}

/// Whether samples are looked at there, one at a time: a letter elsewhere means what it means there.
bool showsSamples(QWidget* widget) {
  if (walkerOf(widget) != nullptr) return true;
  for (; widget != nullptr; widget = widget->parentWidget()) {
    if (widget->inherits("eido::EmbeddingMap") || widget->inherits("eido::SampleInspector")) return true;
  }
  return false;
}

QString tagsLine(const QStringList& tags) {
  std::vector<std::string> names;
  for (const QString& tag : tags) names.push_back(fromQt(tag));
  return toQt(tagsCell(names));
}

}  // namespace

MarkMenu::MarkMenu(ProjectSession* session, SampleStore* store, QUndoStack* history, QWidget* parent)
    : QMenu(tr("&Marks"), parent), m_session(session), m_store(store), m_history(history) {
  const auto add = [this](const char* id, const QString& text, const QString& tip, Qt::Key key, auto slot) {
    QAction* action = addAction(text);
    action->setObjectName(QLatin1String(id));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    m_one << action;
  };
  for (const MarkKind& kind : markKinds())
    add(qPrintable(QStringLiteral("mark.") + kind.name), kind.verb, kind.meaning, kind.key,
        [this, name = kind.name] { mark(name); });
  add("mark.none", tr("&No mark"), tr("Take the mark of the sample away"), Qt::Key_Backspace, [this] { mark({}); });
  add("mark.tags", tr("&Tags..."), tr("Tags of one's own for the sample, or for all selected ones"), Qt::Key_T,
      [this] { askTags(); });
  addSeparator();
  m_selected = addMenu(symbolicIcon(QStringLiteral("select")), tr("Mark all &selected as"));
  m_show = addMenu(symbolicIcon(QStringLiteral("filter")), tr("Show &only"));
  m_select = addMenu(symbolicIcon(QStringLiteral("select")), tr("S&elect"));
  const auto fill = [this](QMenu* menu, const QString& none, auto work) {
    for (const MarkKind& kind : markKinds())
      connect(menu->addAction(kind.title), &QAction::triggered, this, [work, name = kind.name] { work(name); });
    connect(menu->addAction(none), &QAction::triggered, this, [work] { work(QString()); });
  };
  fill(m_selected, tr("no mark"), [this](const QString& name) { markSelected(name); });
  const QString without = tr("without a mark");
  fill(m_show, without, [this, without](const QString& name) {
    find(name, [title = name.isEmpty() ? without : markTitle(name)](SampleSelection& selection, SampleBits found) {
      selection.setFilter(std::move(found), title);
    });
  });
  fill(m_select, without, [this](const QString& name) {
    find(name, [](SampleSelection& selection, SampleBits found) {
      selection.select(std::move(found), SelectMode::Replace, tr("select by mark"));
    });
  });
  connect(this, &QMenu::aboutToShow, this, &MarkMenu::showState);
  qApp->installEventFilter(this);
}

bool MarkMenu::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return QMenu::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool marks = std::any_of(m_one.begin(), m_one.end(), [&](const QAction* action) {
    return action->shortcut() == QKeySequence(key->keyCombination());
  });
  // the event goes up to the window; what has the focus decides
  if (marks && !showsSamples(QApplication::focusWidget())) event->accept();
  return QMenu::eventFilter(watched, event);
}

SampleSelection* MarkMenu::target() const {
  const SampleWalker* walker = walkerOf(QApplication::focusWidget());
  SampleSelection* own = walker == nullptr ? nullptr : walker->selection();
  return own != nullptr ? own : m_store->currentSelection();
}

ProjectCommand::Failed MarkMenu::whenFailed() {
  return [guard = QPointer(this)](const QString& action, const JobFailure& failure) {
    if (guard) Q_EMIT guard->failed(action, failure);
  };
}

void MarkMenu::showState() {
  const SampleSelection* selection = target();
  const bool writable = selection != nullptr && !m_session->info().readOnly;
  m_selected->setEnabled(writable && selection->count() > 0);
  m_selected->setTitle(selection != nullptr && selection->count() > 0
                           ? tr("Mark all %Ln &selected as", nullptr, static_cast<int>(selection->count()))
                           : tr("Mark all &selected as"));
  m_show->setEnabled(selection != nullptr);
  m_select->setEnabled(selection != nullptr);
}

void MarkMenu::mark(const QString& mark) {
  const SampleSelection* selection = target();
  if (selection == nullptr || selection->focus() < 0 || m_session->info().readOnly) return;
  m_history->push(markCommand(m_session, selection->set(), {selection->focus()}, mark, whenFailed()));
  if (mark.isEmpty()) return;
  if (SampleWalker* walker = walkerOf(QApplication::focusWidget())) walker->walk(1);
}

void MarkMenu::markSelected(const QString& mark) {
  const SampleSelection* selection = target();
  if (selection == nullptr || selection->count() == 0 || m_session->info().readOnly) return;
  std::vector<qint64> rows;
  for (const std::int32_t row : selection->selected()->rows()) rows.push_back(row);
  m_history->push(markCommand(m_session, selection->set(), rows, mark, whenFailed()));
}

void MarkMenu::askTags() {
  SampleSelection* selection = target();
  const SampleSetInfo* info = selection == nullptr ? nullptr : m_session->set(selection->set());
  if (info == nullptr || m_session->info().readOnly) return;
  const qint64 focus = selection->focus();
  // the selection is meant where the sample that is looked at is one of it, or there is none
  const bool many = selection->count() > 1 && (focus < 0 || selection->selected()->test(focus));
  if (many) return askTags(selection->set(), selection->selected(), -1, {});
  if (focus < 0) return;
  // as the project has them now: what a view has read may be older, or not there yet
  m_session->start(
      {.title = tr("Look for marks"), .listed = false}, selection,
      [name = info->name, focus](Project& project, const Task&) {
        const SampleSetInfo now = project.set(name);
        const ColumnInfo* column = now.find(kTagsColumn);
        return column == nullptr ? OptionalText() : ProjectColumns(project, now).textOf(*column, focus);
      },
      [this, set = selection->set(), focus](const OptionalText& cell) {
        askTags(set, nullptr, focus, tagsIn(toQt(cell.value_or(""))));
      },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Look for marks"), failure); });
}

void MarkMenu::askTags(const QString& set, std::shared_ptr<const SampleBits> members, qint64 row,
                       const QStringList& before) {
  auto* dialog = new FormDialog(tr("Tags"), QStringLiteral("tagsDialog"), parentWidget());
  auto* line = new QLineEdit;
  line->setObjectName(QStringLiteral("tags"));
  line->setPlaceholderText(tr("blurry, night, ask Ann"));
  line->setMinimumWidth(kTagsWidth * fontMetrics().averageCharWidth());
  line->setText(tagsLine(before));
  auto* whom =
      new QLabel(members ? tr("Added to the %Ln selected sample(s).", nullptr, static_cast<int>(members->count()))
                         : tr("Of the sample that is looked at; several with commas between them."));
  dialog->form()->addRow(tr("&Tags:"), line);
  dialog->form()->addRow(whom);
  line->setFocus();
  connect(dialog, &QDialog::accepted, this, [this, line, set, members, row, before] {
    const QStringList tags = tagsIn(line->text());
    if (!members) {
      if (tags != before) m_history->push(tagCommand(m_session, set, row, tags, whenFailed()));
      return;
    }
    std::vector<qint64> rows;
    for (const std::int32_t member : members->rows()) rows.push_back(member);
    if (!tags.isEmpty()) m_history->push(addTagsCommand(m_session, set, rows, tags, whenFailed()));
  });
  dialog->open();
}

void MarkMenu::find(const QString& mark, std::function<void(SampleSelection& selection, SampleBits found)> then) {
  SampleSelection* selection = target();
  const SampleSetInfo* info = selection == nullptr ? nullptr : m_session->set(selection->set());
  if (info == nullptr) return;
  m_session->start(
      {.title = tr("Look for marks"), .listed = false}, selection,
      [name = info->name, samples = info->samples, mark = fromQt(mark)](Project& project, const Task& task) {
        const SampleSetInfo now = project.set(name);  // what was marked just now is there
        SampleBits found(samples, mark.empty());
        if (now.samples != samples) return found;
        const ColumnInfo* column = now.find(kMarkColumn);
        if (column == nullptr || !holdsMarks(column->kind)) return found;
        const std::vector<OptionalText> texts = ProjectColumns(project, now).texts(*column, task);
        for (std::size_t row = 0; row < texts.size(); ++row)
          found.set(static_cast<std::int64_t>(row), texts[row].value_or("") == mark);
        return found;
      },
      [selection, then = std::move(then)](SampleBits found) { then(*selection, std::move(found)); },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Look for marks"), failure); });
}

}  // namespace eido
