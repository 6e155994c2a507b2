// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/marks/mark_menu.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTreeView>
#include <QUndoStack>

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
  const bool searches = qobject_cast<QTreeView*>(watched) != nullptr || qobject_cast<QListView*>(watched) != nullptr ||
                        qobject_cast<QComboBox*>(watched) != nullptr;
  if (searches) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool typed = key->modifiers() == Qt::NoModifier && !key->text().isEmpty() && key->text().at(0).isPrint();
    if (typed) event->accept();
  }
  return QMenu::eventFilter(watched, event);
}

QString MarkMenu::set() const { return m_store->current(); }

ProjectCommand::Failed MarkMenu::whenFailed() {
  return [guard = QPointer(this)](const QString& action, const JobFailure& failure) {
    if (guard) Q_EMIT guard->failed(action, failure);
  };
}

void MarkMenu::showState() {
  const SampleSelection* selection = m_store->currentSelection();
  const bool writable = selection != nullptr && !m_session->info().readOnly;
  for (QAction* action : m_one) action->setEnabled(writable);
  m_selected->setEnabled(writable && selection->count() > 0);
  m_selected->setTitle(selection != nullptr && selection->count() > 0
                           ? tr("Mark all %Ln &selected as", nullptr, static_cast<int>(selection->count()))
                           : tr("Mark all &selected as"));
  m_show->setEnabled(selection != nullptr);
  m_select->setEnabled(selection != nullptr);
}

void MarkMenu::mark(const QString& mark) {
  SampleSelection* selection = m_store->currentSelection();
  if (selection == nullptr || selection->focus() < 0 || m_session->info().readOnly) return;
  m_history->push(markCommand(m_session, set(), {selection->focus()}, mark, whenFailed()));
  if (mark.isEmpty()) return;
  if (SampleWalker* walker = walkerOf(QApplication::focusWidget())) walker->walk(1);
}

void MarkMenu::markSelected(const QString& mark) {
  const SampleSelection* selection = m_store->currentSelection();
  if (selection == nullptr || selection->count() == 0 || m_session->info().readOnly) return;
  std::vector<qint64> rows;
  for (const std::int32_t row : selection->selected()->rows()) rows.push_back(row);
  m_history->push(markCommand(m_session, set(), rows, mark, whenFailed()));
}

void MarkMenu::askTags() {
  const SampleSelection* selection = m_store->currentSelection();
  const auto samples = QPointer<SampleSource>(m_store->samples(set()));
  if (selection == nullptr || !samples || m_session->info().readOnly) return;
  const qint64 focus = selection->focus();
  // the selection is meant where the sample that is looked at is one of it, or there is none
  const bool many = selection->count() > 1 && (focus < 0 || selection->selected()->test(focus));
  if (!many && focus < 0) return;
  auto* dialog = new FormDialog(tr("Tags"), QStringLiteral("tagsDialog"), parentWidget());
  auto* line = new QLineEdit;
  line->setObjectName(QStringLiteral("tags"));
  line->setPlaceholderText(tr("blurry, night, ask Ann"));
  auto* whom =
      new QLabel(many ? tr("Added to the %Ln selected sample(s).", nullptr, static_cast<int>(selection->count()))
                      : tr("Of the sample that is looked at; several with commas between them."));
  line->setMinimumWidth(kTagsWidth * fontMetrics().averageCharWidth());
  dialog->form()->addRow(tr("&Tags:"), line);
  dialog->form()->addRow(whom);
  const QStringList before = many ? QStringList() : SampleMarks(samples).tagsOf(focus);
  line->setText(tagsLine(before));
  line->setFocus();
  connect(dialog, &QDialog::accepted, this,
          [this, line, many, before, focus, of = set(), members = selection->selected()] {
            const QStringList tags = tagsIn(line->text());
            if (!many) {
              if (tags != before) m_history->push(tagCommand(m_session, of, focus, tags, whenFailed()));
              return;
            }
            std::vector<qint64> rows;
            for (const std::int32_t row : members->rows()) rows.push_back(row);
            if (!tags.isEmpty()) m_history->push(addTagsCommand(m_session, of, rows, tags, whenFailed()));
          });
  dialog->open();
}

void MarkMenu::find(const QString& mark, std::function<void(SampleSelection& selection, SampleBits found)> then) {
  const SampleSetInfo* info = m_session->set(set());
  SampleSelection* selection = m_store->currentSelection();
  if (info == nullptr || selection == nullptr) return;
  m_session->start(
      {.title = tr("Look for marks"), .listed = false}, selection,
      [info = *info, mark = fromQt(mark)](Project& project, const Task& task) {
        SampleBits found(info.samples, mark.empty());
        const ColumnInfo* column = info.find(kMarkColumn);
        if (column == nullptr || column->kind != ColumnKind::Category) return found;
        const std::vector<OptionalText> texts = ProjectColumns(project, info).texts(*column, task);
        for (std::size_t row = 0; row < texts.size(); ++row)
          found.set(static_cast<std::int64_t>(row), texts[row].value_or("") == mark);
        return found;
      },
      [selection, then = std::move(then)](SampleBits found) { then(*selection, std::move(found)); },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Look for marks"), failure); });
}

}  // namespace eido
