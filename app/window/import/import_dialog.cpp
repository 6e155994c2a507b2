// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/errors/error_text.h"
#include "app/window/import/import_form.h"
#include "app/window/import/planned_columns_model.h"
#include "app/window/project/project_session.h"
#include "app/window/settings/file_dialogs.h"
#include "core/formats/formats.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr qint64 kLongFile = qint64{32} << 20;

/// Offers the kinds that a planned column can be.
class KindDelegate final : public QStyledItemDelegate {
 public:
  KindDelegate(PlannedColumnsModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
    auto* box = new QComboBox(parent);
    for (const ColumnKind kind : m_model->kindsOf(index.row()))
      box->addItem(symbolicIcon(kindIcon(kind)), kindLabel(kind), static_cast<int>(kind));
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData());
  }

 private:
  PlannedColumnsModel* m_model;
};

QLabel* labelFor(const QString& text, QWidget* buddy) {
  auto* label = new QLabel(text);
  label->setBuddy(buddy);
  buddy->setAccessibleName(QString(text).remove(u'&').remove(u':'));
  return label;
}

}  // namespace

ImportDialog::ImportDialog(const QStringList& files, ProjectSession* session, JobQueue* jobs, Settings* settings,
                           QWidget* parent)
    : QDialog(parent), m_session(session), m_jobs(jobs), m_settings(settings) {
  setWindowTitle(tr("Import"));
  setObjectName(QStringLiteral("importDialog"));
  setAcceptDrops(true);
  setAttribute(Qt::WA_DeleteOnClose);
  m_columns = new PlannedColumnsModel(this);
  m_table = new QTableView;
  m_table->setModel(m_columns);
  m_table->setAccessibleName(tr("Columns that the files give"));
  m_table->setItemDelegateForColumn(PlannedColumnsModel::Kind, new KindDelegate(m_columns, m_table));
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::SelectedClicked);
  m_table->setTabKeyNavigation(false);
  m_table->setShowGrid(false);
  m_table->setAlternatingRowColors(true);
  m_table->verticalHeader()->setVisible(false);
  m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_form = new ImportForm(m_session);
  m_report = new QPlainTextEdit;
  m_report->setReadOnly(true);
  m_report->setObjectName(QStringLiteral("report"));
  m_report->setTabChangesFocus(true);
  m_report->setMaximumHeight(6 * fontMetrics().lineSpacing());
  auto* reportLabel = labelFor(tr("What &will happen:"), m_report);
  m_command = new QLineEdit;
  m_command->setReadOnly(true);
  m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  auto* commandLabel = labelFor(tr("Command &line:"), m_command);
  auto* copy = new QPushButton(symbolicIcon(QStringLiteral("copy")), tr("C&opy"));
  copy->setAutoDefault(false);
  auto* commandRow = new QHBoxLayout;
  commandRow->addWidget(commandLabel);
  commandRow->addWidget(m_command, 1);
  commandRow->addWidget(copy);
  auto* buttons = new QDialogButtonBox;
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
  m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
  m_import->setObjectName(QStringLiteral("import"));
  m_import->setDefault(true);
  auto* columnsLabel = new QLabel(tr("Colum&ns (double-click to change a name, kind, model or layer):"));
  columnsLabel->setBuddy(m_table);

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(buildFiles());
  layout->addWidget(columnsLabel);
  layout->addWidget(m_table, 1);
  layout->addWidget(m_form);
  layout->addWidget(reportLabel);
  layout->addWidget(m_report);
  layout->addLayout(commandRow);
  layout->addWidget(buttons);
  m_list->setFocus();  // Return imports from there, as soon as the plan is made
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command->text()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, [this] {
    ImportOrder order{.options = m_form->options()};
    for (const PreviewedFile& file : m_files) {
      for (PlannedColumn& column : file.plan->columns) {  // one that was made a score in the table has its range too
        if (column.info.kind == ColumnKind::Score) applyScales(column.info, order.options);
      }
      order.plans.push_back(file.plan);
    }
    Q_EMIT importRequested(order);
    accept();
  });
  connect(this, &QDialog::finished, this, [this] {
    ++m_ticket;
    m_jobs->cancel(m_planJob);
  });
  connect(m_columns, &PlannedColumnsModel::edited, this, [this] {
    // another kind may be what an option waited for
    const bool failed =
        std::any_of(m_joins.begin(), m_joins.end(), [](const PreviewedJoin& j) { return j.failure.has_value(); });
    if (failed)
      join();
    else
      validate();
  });
  connect(m_form, &ImportForm::readingChanged, this, &ImportDialog::plan);
  connect(m_form, &ImportForm::joinChanged, this, &ImportDialog::join);
  connect(m_form, &ImportForm::changed, this, &ImportDialog::validate);
  const int em = fontMetrics().averageCharWidth();
  resize(std::min(120 * em, 1100), std::min(44 * fontMetrics().lineSpacing(), 760));
  addFiles(files);
}

QWidget* ImportDialog::buildFiles() {
  auto* box = new QWidget;
  m_list = new QListWidget;
  m_list->setObjectName(QStringLiteral("files"));
  m_list->setMaximumHeight(5 * fontMetrics().lineSpacing());
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  auto* label = labelFor(tr("&Files:"), m_list);
  auto* add = new QPushButton(tr("&Add..."));
  auto* folder = new QPushButton(tr("&Choose folder..."));
  folder->setObjectName(QStringLiteral("addFolder"));
  auto* remove = new QPushButton(tr("&Remove"));
  for (QPushButton* button : {add, folder, remove}) button->setAutoDefault(false);  // Return imports
  auto* buttons = new QVBoxLayout;
  buttons->addWidget(add);
  buttons->addWidget(folder);
  buttons->addWidget(remove);
  buttons->addStretch(1);
  auto* layout = new QGridLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(label, 0, 0);
  layout->addWidget(m_list, 1, 0);
  layout->addLayout(buttons, 1, 1);
  connect(add, &QPushButton::clicked, this, [this] {
    askForFile(this, m_settings, {.what = FileQuestion::What::OpenFiles, .title = tr("Files to import")},
               [this](const QStringList& chosen) { addFiles(chosen); });
  });
  connect(folder, &QPushButton::clicked, this, [this] {
    askForFile(this, m_settings,
               {.what = FileQuestion::What::Folder, .title = tr("Folder of pictures or evaluation logs")},
               [this](const QStringList& chosen) { addFiles(chosen); });
  });
  connect(remove, &QPushButton::clicked, this, [this] {
    for (const QListWidgetItem* item : m_list->selectedItems()) m_paths.removeAll(item->data(Qt::UserRole).toString());
    plan();
  });
  return box;
}

void ImportDialog::addFiles(const QStringList& files) {
  for (const QString& file : files) {
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());  // folders come with a slash behind
    if (!m_paths.contains(path)) m_paths << path;
  }
  if (!m_paths.isEmpty()) {
    QString name = QFileInfo(m_paths.front()).completeBaseName();
    for (int i = 2; m_session->set(name) != nullptr; ++i)
      name = QStringLiteral("%1-%2").arg(QFileInfo(m_paths.front()).completeBaseName()).arg(i);
    m_form->proposeName(name);
  }
  plan();
}

void ImportDialog::plan() {
  const int ticket = ++m_ticket;
  m_planning = true;
  showFiles();
  m_jobs->cancel(m_planJob);  // what the last choice asked for is not wanted any more
  // logs are read to their end; that is shown among the jobs, and whoever cancels it has left the dialog
  const bool isLong = std::any_of(m_paths.begin(), m_paths.end(), [](const QString& path) {
    return QFileInfo(path).isDir() || QFileInfo(path).size() > kLongFile;
  });
  m_planJob = m_jobs->start(
      {.title = tr("Look into files"), .listed = isLong}, this,
      [paths = m_paths, o = m_form->options()](const Task& task) { return previewFiles(paths, o, task); },
      [this, ticket](std::vector<PreviewedFile> files) {
        if (ticket != m_ticket) return;
        m_planning = false;
        m_files = std::move(files);
        m_columns->setFiles(m_files);
        m_table->resizeColumnsToContents();
        for (int c = 0; c < PlannedColumnsModel::ColumnCount; ++c)
          m_table->setColumnWidth(c, std::min(m_table->columnWidth(c), 34 * fontMetrics().averageCharWidth()));
        offerKeys();
        showOptions();
        showFiles();
        m_session->info().sets.empty() ? join() : proposeTarget();
      },
      {},
      [this, ticket] {
        if (ticket == m_ticket) reject();
      });
}

void ImportDialog::offerKeys() {
  QStringList names;
  for (const PreviewedFile& file : m_files) {
    if (!file.plan) continue;
    names << toQt(file.plan->document.idName);
    for (const TextColumn& column : file.plan->document.columns) names << toQt(column.name);
  }
  m_form->offerKeys(names);
}

/// Only what the formats of the files mind.
void ImportDialog::showOptions() {
  std::set<std::string, std::less<>> flags;
  bool vectors = false, scores = false;
  for (const PreviewedFile& file : m_files) {
    if (!file.plan) return;  // an option may be what it lacks
    const Format* format = formatNamed(file.plan->document.format);
    if (format == nullptr) return;
    for (const std::string_view flag : format->options()) flags.emplace(flag);
    for (const PlannedColumn& column : file.plan->columns) {
      vectors = vectors || column.info.kind == ColumnKind::Vector;
      scores = scores || column.info.kind == ColumnKind::Score || column.info.kind == ColumnKind::Number;
    }
  }
  if (!m_files.empty()) m_form->showOptionsFor(flags, vectors, scores);
}

/// The set that the rows of the files are of, where there is one.
void ImportDialog::proposeTarget() {
  const int ticket = m_ticket;
  QStringList sets;
  for (const SampleSetInfo& set : m_session->info().sets) sets << toQt(set.name);
  m_joining = true;
  m_jobs->start(
      {.title = tr("Match rows"), .listed = false}, this,
      [project = m_session->path(), files = m_files, o = m_form->options(), sets](const Task& task) {
        return fittingSet(project, files, o, sets, task);
      },
      [this, ticket](const QString& set) {
        if (ticket != m_ticket) return;
        const QString before = m_form->target();
        m_form->proposeTarget(set);
        if (m_form->target() == before) join();  // else the form has asked for it
      },
      [this, ticket](const JobFailure&) {
        if (ticket == m_ticket) join();
      });
}

void ImportDialog::join() {
  const int ticket = ++m_joinTicket;
  m_joining = true;
  m_jobs->start(
      {.title = tr("Match rows"), .listed = false}, this,
      [project = m_session->path(), files = m_files, o = m_form->options()](const Task& task) {
        return previewJoin(project, files, o, task);
      },
      [this, ticket](std::vector<PreviewedJoin> joins) {
        if (ticket != m_joinTicket) return;
        m_joining = false;
        m_joins = std::move(joins);
        validate();
        Q_EMIT previewed();
      },
      [this, ticket](const JobFailure& failure) {
        if (ticket != m_joinTicket) return;
        m_joining = false;
        m_joins = {PreviewedJoin{.failure = failure}};
        validate();
        Q_EMIT previewed();
      });
  validate();
}

void ImportDialog::showFiles() {
  m_list->clear();
  for (const QString& path : m_paths) {
    QString detail = tr("reading...");
    QString icon = QStringLiteral("stale");
    for (const PreviewedFile& file : m_files) {
      if (file.path != path || m_planning) continue;
      detail =
          file.plan
              ? tr("%1, %Ln row(s)", nullptr, static_cast<int>(file.plan->rows)).arg(toQt(file.plan->document.format))
              : errorSentence(file.failure.kind);
      icon = file.plan ? QStringLiteral("done") : QStringLiteral("failed");
    }
    auto* item = new QListWidgetItem(symbolicIcon(icon),
                                     QStringLiteral("%1 \u2013 %2").arg(QFileInfo(path).fileName(), detail), m_list);
    item->setData(Qt::UserRole, path);
    item->setToolTip(path);
  }
}

void ImportDialog::validate() {
  const bool isNew = m_form->target().isEmpty();
  const ImportOptions options = m_form->options();
  QStringList taken;
  if (const SampleSetInfo* set = m_session->set(m_form->target()); set != nullptr && !options.replace) {
    for (const ColumnInfo& c : set->columns) taken << toQt(c.name);
  }
  QStringList problems, facts;
  if (m_paths.isEmpty()) problems << tr("Add files, or drop them here.");
  if (const QString problem = m_form->problem(); !problem.isEmpty()) problems << problem;
  for (const PreviewedFile& file : m_files) {
    if (!file.plan)
      problems << errorSentence(file.failure.kind) + QStringLiteral(" ") + file.failure.text;
    else {
      for (const Warning& w : file.plan->document.warnings)
        facts << QStringLiteral("\u26a0 %1: %2").arg(QFileInfo(file.path).fileName(), toQt(w.message));
    }
  }
  for (const PreviewedJoin& join : m_joins) {
    const QString name = QFileInfo(join.file).fileName();
    if (join.failure) {
      problems << errorSentence(join.failure->kind) + QStringLiteral(" ") + join.failure->text;
      continue;
    }
    switch (join.how) {
      case JoinPlan::How::NewSet:
        facts << tr("%1: %Ln sample(s) in the set.", nullptr, static_cast<int>(join.rows)).arg(name);
        break;
      case JoinPlan::How::ByOrder:
        facts
            << tr("%1: %Ln row(s) joined in the order of the set.", nullptr, static_cast<int>(join.matched)).arg(name);
        if (join.takesKeys) facts << tr("%1: its keys will be those of the set, which has row numbers now.").arg(name);
        break;
      case JoinPlan::How::ByKey:
        facts << tr("%1: joined by key: %2 matched, %3 new, %4 left out, %5 samples of the set without a value.")
                     .arg(name, countLabel(join.matched), countLabel(join.added), countLabel(join.dropped),
                          countLabel(join.missing));
        break;
    }
    if (!join.metrics.isEmpty())
      facts << tr("%1: its scores will be by the metric of the set (%2). Where the file lacks it they are missing.")
                   .arg(name, join.metrics.mid(0, 3).join(QStringLiteral(", ")) +
                                  (join.metrics.size() > 3 ? QStringLiteral(", \u2026") : QString()));
  }
  const bool ready = settled() && !m_files.empty();
  if (ready && problems.isEmpty()) {
    const QString problem = m_columns->problem(taken);
    if (!problem.isEmpty())
      problems << problem;
    else
      facts.prepend(tr("%Ln column(s) will be imported.", nullptr, m_columns->included()));
    if (isNew && m_form->newName().isEmpty()) problems << tr("Give the new set a name.");
    if (isNew && m_session->set(m_form->newName()) != nullptr)
      problems << tr("There is already a set of that name; choose it as the target.");
  }
  m_report->setPlainText((problems + facts).join(u'\n'));
  m_import->setEnabled(ready && problems.isEmpty());
  m_command->setText(importCommand(m_session->path(), m_files, options));
  m_command->setCursorPosition(0);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  addFiles(files);
}

}  // namespace eido
