// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_dialog.h"

#include <QApplication>
#include <QCheckBox>
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
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/errors/error_text.h"
#include "app/window/import/planned_columns_model.h"
#include "app/window/project/project_session.h"
#include "app/window/settings/file_dialogs.h"
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
  auto* commandRow = new QHBoxLayout;
  commandRow->addWidget(commandLabel);
  commandRow->addWidget(m_command, 1);
  commandRow->addWidget(copy);
  auto* buttons = new QDialogButtonBox;
  buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
  m_import->setObjectName(QStringLiteral("import"));
  m_import->setDefault(true);
  auto* columnsLabel = new QLabel(tr("Colum&ns (double-click to change a name, kind, model or layer):"));
  columnsLabel->setBuddy(m_table);

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(buildFiles());
  layout->addWidget(columnsLabel);
  layout->addWidget(m_table, 1);
  layout->addWidget(buildOptions());
  layout->addWidget(reportLabel);
  layout->addWidget(m_report);
  layout->addLayout(commandRow);
  layout->addWidget(buttons);
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command->text()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, [this] {
    ImportOrder order{.options = options()};
    for (const PreviewedFile& file : m_files) order.plans.push_back(file.plan);
    Q_EMIT importRequested(order);
    accept();
  });
  connect(this, &QDialog::finished, this, [this] {
    ++m_ticket;
    m_jobs->cancel(m_planJob);
  });
  connect(m_columns, &PlannedColumnsModel::edited, this, &ImportDialog::validate);
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

QWidget* ImportDialog::buildOptions() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  const auto combo = [&](const QString& title, int row, int column,
                         std::initializer_list<std::pair<QString, QString>> entries) {
    auto* widget = new QComboBox;
    for (const auto& [text, word] : entries) widget->addItem(text, word);
    grid->addWidget(labelFor(title, widget), row, column);
    grid->addWidget(widget, row, column + 1);
    return widget;
  };
  m_target = combo(tr("&Target:"), 0, 0, {});
  m_target->addItem(tr("a new set"), QString());
  for (const SampleSetInfo& set : m_session->info().sets)
    m_target->addItem(tr("the set %1").arg(toQt(set.name)), toQt(set.name));
  m_target->setObjectName(QStringLiteral("target"));
  m_newName = new QLineEdit;
  m_newName->setObjectName(QStringLiteral("newName"));
  m_newNameLabel = labelFor(tr("Na&me of the set:"), m_newName);
  grid->addWidget(m_newNameLabel, 0, 2);
  grid->addWidget(m_newName, 0, 3);
  m_as = combo(tr("Read a&s:"), 1, 0,
               {{tr("recognise"), QStringLiteral("auto")},
                {tr("scores, one column a model"), QStringLiteral("score")},
                {tr("answers, one column a model"), QStringLiteral("answer")},
                {tr("table of properties"), QStringLiteral("table")},
                {tr("categories"), QStringLiteral("category")},
                {tr("texts"), QStringLiteral("text")},
                {tr("paths of pictures"), QStringLiteral("media")}});
  m_key = combo(tr("&Key column:"), 1, 2, {{tr("recognise"), QString()}});
  m_nonFinite = combo(tr("NaN and in&finite rows:"), 2, 0,
                      {{tr("refuse the import"), QStringLiteral("refuse")},
                       {tr("take as missing"), QStringLiteral("drop")},
                       {tr("keep"), QStringLiteral("keep")}});
  m_newKeys = combo(tr("&Unknown keys:"), 2, 2,
                    {{tr("refuse the import"), QStringLiteral("refuse")},
                     {tr("add as samples"), QStringLiteral("add")},
                     {tr("leave out"), QStringLiteral("drop")}});
  m_duplicates = combo(tr("R&epeated samples of a log:"), 4, 0,
                       {{tr("refuse the import"), QStringLiteral("refuse")},
                        {tr("the first counts"), QStringLiteral("first")},
                        {tr("the last counts"), QStringLiteral("last")}});
  m_duplicates->setObjectName(QStringLiteral("duplicates"));
  m_modality = new QLineEdit;
  m_modality->setPlaceholderText(tr("image, text, ..."));
  grid->addWidget(labelFor(tr("Mo&dality:"), m_modality), 3, 0);
  grid->addWidget(m_modality, 3, 1);
  m_replace = new QCheckBox(tr("Re&place columns of the same name"));
  m_bfloat = new QCheckBox(tr("2-&byte values without a type are bfloat16"));
  auto* checks = new QHBoxLayout;
  checks->addWidget(m_replace);
  checks->addWidget(m_bfloat);
  checks->addStretch(1);
  grid->addLayout(checks, 3, 2, 1, 2);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  for (QComboBox* again : {m_as, m_key, m_duplicates})
    connect(again, &QComboBox::currentIndexChanged, this, &ImportDialog::plan);
  for (QComboBox* again : {m_target, m_newKeys})
    connect(again, &QComboBox::currentIndexChanged, this, &ImportDialog::join);
  connect(m_bfloat, &QCheckBox::toggled, this, &ImportDialog::plan);
  connect(m_nonFinite, &QComboBox::currentIndexChanged, this, &ImportDialog::validate);
  connect(m_replace, &QCheckBox::toggled, this, &ImportDialog::validate);
  connect(m_newName, &QLineEdit::textChanged, this, &ImportDialog::validate);
  connect(m_modality, &QLineEdit::textChanged, this, &ImportDialog::plan);
  return box;
}

void ImportDialog::addFiles(const QStringList& files) {
  for (const QString& file : files) {
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());  // folders come with a slash behind
    if (!m_paths.contains(path)) m_paths << path;
  }
  if (m_newName->text().isEmpty() && !m_paths.isEmpty()) {
    const QSignalBlocker quiet(m_newName);
    QString name = QFileInfo(m_paths.front()).completeBaseName();
    for (int i = 2; m_session->set(name) != nullptr; ++i)
      name = QStringLiteral("%1-%2").arg(QFileInfo(m_paths.front()).completeBaseName()).arg(i);
    m_newName->setText(name);
  }
  plan();
}

ImportOptions ImportDialog::options() const {
  ImportOptions o;
  o.set = fromQt(m_target->currentIndex() == 0 ? m_newName->text().trimmed() : m_target->currentData().toString());
  o.as = fromQt(m_as->currentData().toString());
  o.modality = fromQt(m_modality->text().trimmed());
  const QString nonFinite = m_nonFinite->currentData().toString(), newKeys = m_newKeys->currentData().toString();
  if (nonFinite == QLatin1String("keep")) o.nonFinite = ImportOptions::NonFinite::Keep;
  if (nonFinite == QLatin1String("drop")) o.nonFinite = ImportOptions::NonFinite::Drop;
  if (newKeys == QLatin1String("add")) o.newKeys = ImportOptions::NewKeys::Add;
  if (newKeys == QLatin1String("drop")) o.newKeys = ImportOptions::NewKeys::Drop;
  o.replace = m_replace->isChecked();
  if (m_duplicates->currentIndex() > 0) o.read.duplicates = fromQt(m_duplicates->currentData().toString());
  o.read.key = fromQt(m_key->currentData().toString());
  if (m_bfloat->isChecked()) o.read.void2As = "bfloat16";
  return o;
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
      [paths = m_paths, o = options()](const Task& task) { return previewFiles(paths, o, task); },
      [this, ticket](std::vector<PreviewedFile> files) {
        if (ticket != m_ticket) return;
        m_planning = false;
        m_files = std::move(files);
        m_columns->setFiles(m_files);
        m_table->resizeColumnsToContents();
        for (int c = 0; c < PlannedColumnsModel::ColumnCount; ++c)
          m_table->setColumnWidth(c, std::min(m_table->columnWidth(c), 34 * fontMetrics().averageCharWidth()));
        offerKeys();
        showFiles();
        join();
      },
      {},
      [this, ticket] {
        if (ticket == m_ticket) reject();
      });
}

void ImportDialog::offerKeys() {
  const QSignalBlocker quiet(m_key);
  const QString before = m_key->currentData().toString();
  while (m_key->count() > 1) m_key->removeItem(1);
  for (const PreviewedFile& file : m_files) {
    if (!file.plan) continue;
    QStringList names{toQt(file.plan->document.idName)};
    for (const TextColumn& column : file.plan->document.columns) names << toQt(column.name);
    for (const QString& name : names) {
      if (!name.isEmpty() && m_key->findData(name) < 0) m_key->addItem(name, name);
    }
  }
  m_key->setCurrentIndex(std::max(0, m_key->findData(before)));
}

void ImportDialog::join() {
  const int ticket = ++m_joinTicket;
  m_joining = true;
  m_jobs->start(
      {.title = tr("Match rows"), .listed = false}, this,
      [project = m_session->path(), files = m_files, o = options()](const Task& task) {
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
  const bool isNew = m_target->currentIndex() == 0;
  m_newName->setVisible(isNew);
  m_newNameLabel->setVisible(isNew);
  QStringList taken;
  if (const SampleSetInfo* set = m_session->set(m_target->currentData().toString());
      set != nullptr && !m_replace->isChecked()) {
    for (const ColumnInfo& c : set->columns) taken << toQt(c.name);
  }
  QStringList problems, facts;
  if (m_paths.isEmpty()) problems << tr("Add files, or drop them here.");
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
    if (isNew && m_newName->text().trimmed().isEmpty()) problems << tr("Give the new set a name.");
    if (isNew && m_session->set(m_newName->text().trimmed()) != nullptr)
      problems << tr("There is already a set of that name; choose it as the target.");
  }
  m_report->setPlainText((problems + facts).join(u'\n'));
  m_import->setEnabled(ready && problems.isEmpty());
  m_command->setText(importCommand(m_session->path(), m_files, options()));
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
