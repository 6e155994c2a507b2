// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/report/report_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/project/project_session.h"
#include "app/window/report/report_items_model.h"
#include "app/window/report/report_preview.h"
#include "app/window/report/report_store.h"
#include "widgets/report/report_builder.h"
#include "widgets/report/run_section.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kRest = 350;  ///< ms that the hand rests before the pages are laid out again
constexpr int kTitleMerge = 0, kQuestionMerge = 1,
              kNotesMerge = 2;  ///< typing in one place is one step; each piece has its own

QToolButton* button(const char* name, const char* icon, const QString& text, const QString& tip) {
  auto* made = new QToolButton;
  made->setObjectName(QLatin1String(name));
  made->setIcon(symbolicIcon(QLatin1String(icon)));
  made->setText(text);
  made->setToolTip(tip);
  made->setAccessibleName(tip);
  made->setFocusPolicy(Qt::StrongFocus);
  return made;
}

}  // namespace

ReportPage::ReportPage(ReportStore* store, ProjectSession* session, QWidget* parent)
    : QWidget(parent), m_store(store), m_session(session), m_model(new ReportItemsModel(store, session, this)) {
  auto* split = new QSplitter(Qt::Horizontal);
  split->setChildrenCollapsible(false);
  split->addWidget(buildPieces());
  split->addWidget(buildPreview());
  split->setStretchFactor(0, 1);
  split->setStretchFactor(1, 2);
  split->setSizes({360, 640});
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(split);
  m_later.setSingleShot(true);
  m_later.setInterval(kRest);
  connect(&m_later, &QTimer::timeout, this, &ReportPage::rebuild);
  connect(store, &ReportStore::changed, this, &ReportPage::showPlan);
  // runs may have come, gone or become stale
  connect(session, &ProjectSession::changed, this, [this] {
    m_stale = true;
    if (isVisible()) m_later.start();
  });
  showPlan();
}

QWidget* ReportPage::buildPieces() {
  m_title = new QLineEdit;
  m_title->setObjectName(QStringLiteral("reportTitle"));
  auto* titleLabel = new QLabel(tr("&Title:"));
  titleLabel->setBuddy(m_title);
  connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
    ReportPlan next = m_store->plan();
    next.title = text;
    m_store->change(std::move(next), tr("change the report's title"), kTitleMerge);
  });
  m_question = new QLineEdit;
  m_question->setObjectName(QStringLiteral("reportQuestion"));
  m_question->setPlaceholderText(tr("What does its receiver want to know?"));
  auto* questionLabel = new QLabel(tr("&Question:"));
  questionLabel->setBuddy(m_question);
  connect(m_question, &QLineEdit::textEdited, this, [this](const QString& text) {
    ReportPlan next = m_store->plan();
    next.question = text;
    m_store->change(std::move(next), tr("change the report's question"), kQuestionMerge);
  });
  m_preset = new QComboBox;
  m_preset->setObjectName(QStringLiteral("reportPreset"));
  m_preset->addItem(tr("brief: a few pages"), static_cast<int>(ReportPreset::Brief));
  m_preset->addItem(tr("full: with an appendix"), static_cast<int>(ReportPreset::Full));
  m_preset->addItem(tr("appendix only"), static_cast<int>(ReportPreset::Appendix));
  auto* presetLabel = new QLabel(tr("&How much:"));
  presetLabel->setBuddy(m_preset);
  connect(m_preset, &QComboBox::activated, this, [this] {
    ReportPlan next = m_store->plan();
    next.preset = static_cast<ReportPreset>(m_preset->currentData().toInt());
    m_store->change(std::move(next), tr("change how much the report tells"));
  });
  m_list = new QListView;
  m_list->setObjectName(QStringLiteral("pieces"));
  m_list->setAccessibleName(tr("Pieces of the report"));
  m_list->setModel(m_model);
  m_list->setDragDropMode(QAbstractItemView::InternalMove);
  m_list->setDefaultDropAction(Qt::MoveAction);
  m_list->setDropIndicatorShown(true);
  m_list->setDragDropOverwriteMode(false);
  m_list->setIconSize(QSize(16, 16));
  auto* listLabel = new QLabel(tr("&Pieces, in the order in which they are read:"));
  listLabel->setBuddy(m_list);
  listLabel->setWordWrap(true);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) { showPiece(now.row()); });
  connect(
      m_model, &ReportItemsModel::moved, this, [this](int row) { m_list->setCurrentIndex(m_model->index(row)); },
      Qt::QueuedConnection);
  m_add = button("addPiece", "import", tr("&Add"), tr("Add notes, a run or a slice"));
  m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_add->setPopupMode(QToolButton::InstantPopup);
  m_addMenu = new QMenu(m_add);
  m_add->setMenu(m_addMenu);
  connect(m_addMenu, &QMenu::aboutToShow, this, &ReportPage::fillAddMenu);
  m_up = button("pieceUp", "previous", {}, tr("Move the piece up"));
  m_up->setArrowType(Qt::UpArrow);
  m_down = button("pieceDown", "next", {}, tr("Move the piece down"));
  m_down->setArrowType(Qt::DownArrow);
  m_remove = button("removePiece", "delete", {}, tr("Take the piece out of the report"));
  connect(m_up, &QToolButton::clicked, this, [this] { moveBy(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { moveBy(1); });
  connect(m_remove, &QToolButton::clicked, this, &ReportPage::removePiece);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_add);
  buttons->addStretch(1);
  for (QToolButton* b : {m_up, m_down, m_remove}) buttons->addWidget(b);
  m_notes = new QPlainTextEdit;
  m_notes->setObjectName(QStringLiteral("notes"));
  m_notes->setAccessibleName(tr("Notes"));
  m_notes->setPlaceholderText(tr("Notes in Markdown: # heading, *emphasis*, - list, `code`"));
  m_notes->setTabChangesFocus(true);
  connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
    const int row = m_list->currentIndex().row();
    if (row < 0) return;
    ReportPlan next = m_store->plan();
    next.items[static_cast<std::size_t>(row)].text = m_notes->toPlainText();
    m_store->change(std::move(next), tr("write notes"), kNotesMerge + row);
  });
  m_hint = new QLabel;
  m_hint->setWordWrap(true);
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(titleLabel);
  layout->addWidget(m_title);
  layout->addWidget(questionLabel);
  layout->addWidget(m_question);
  auto* howMuch = new QHBoxLayout;
  howMuch->addWidget(presetLabel);
  howMuch->addWidget(m_preset, 1);
  layout->addLayout(howMuch);
  layout->addWidget(listLabel);
  layout->addWidget(m_list, 2);
  layout->addLayout(buttons);
  layout->addWidget(m_notes, 1);
  layout->addWidget(m_hint);
  return side;
}

QWidget* ReportPage::buildPreview() {
  m_preview = new ReportPreview(m_session->jobs());
  m_state = new QLabel;
  m_state->setObjectName(QStringLiteral("reportState"));
  auto* open =
      button("openReport", "overview", tr("Open in the &browser"), tr("Writes the report as HTML and opens it"));
  open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(open, &QToolButton::clicked, this, &ReportPage::openRequested);
  m_save = button("export", "export", tr("&Save as"), tr("Save the report as a file"));
  m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_save->setPopupMode(QToolButton::InstantPopup);
  auto* formats = new QMenu(m_save);
  const std::pair<QString, const char*> kinds[] = {{tr("&HTML, one file..."), "html"},
                                                   {tr("&PDF..."), "pdf"},
                                                   {tr("&Markdown with its figures..."), "md"},
                                                   {tr("&Results for programs (JSON)..."), "json"}};
  for (const auto& [text, extension] : kinds) {
    QAction* action = formats->addAction(text);
    connect(action, &QAction::triggered, this, [this, e = QString::fromLatin1(extension)] { Q_EMIT saveRequested(e); });
  }
  m_save->setMenu(formats);
  auto* head = new QHBoxLayout;
  head->addWidget(m_state, 1);
  head->addWidget(open);
  head->addWidget(m_save);
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(head);
  layout->addWidget(m_preview, 1);
  return side;
}

void ReportPage::fillAddMenu() {
  m_addMenu->clear();
  connect(m_addMenu->addAction(symbolicIcon(QStringLiteral("text")), tr("&Notes")), &QAction::triggered, this, [this] {
    m_store->add({.kind = ReportItem::Kind::Notes, .text = {}}, tr("add notes"));
    m_list->setCurrentIndex(m_model->index(m_model->rowCount() - 1));
    m_notes->setFocus();
  });
  connect(m_addMenu->addAction(symbolicIcon(QStringLiteral("done")), tr("&All finished runs")), &QAction::triggered,
          this, &ReportPage::addAllRuns);
  m_addMenu->addSeparator();
  QMenu* runs = m_addMenu->addMenu(tr("&Run"));
  for (const RunInfo& run : m_session->info().runs) {
    if (run.state != RunState::Done) continue;
    connect(runs->addAction(runHeading(run).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this,
            [this, id = run.id] { m_store->add({.kind = ReportItem::Kind::Run, .run = id}, tr("add a run")); });
  }
  runs->setEnabled(!runs->isEmpty());
  QMenu* slices = m_addMenu->addMenu(tr("&Slice"));
  for (const SampleSetInfo& set : m_session->info().sets) {
    for (const SliceInfo& slice : set.slices)
      connect(slices->addAction(toQt(slice.name).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this,
              [this, s = toQt(set.name), n = toQt(slice.name)] {
                m_store->add({.kind = ReportItem::Kind::Slice, .set = s, .slice = n}, tr("add a slice"));
              });
  }
  slices->setEnabled(!slices->isEmpty());
}

void ReportPage::addAllRuns() {
  ReportPlan next = m_store->plan();
  for (const RunInfo& run : m_session->info().runs) {
    const bool there = std::any_of(next.items.begin(), next.items.end(), [&](const ReportItem& item) {
      return item.kind == ReportItem::Kind::Run && item.run == run.id;
    });
    if (run.state == RunState::Done && !isHelperRun(run) && !there)
      next.items.push_back({.kind = ReportItem::Kind::Run, .run = run.id});
  }
  m_store->change(std::move(next), tr("add all finished runs"));
}

void ReportPage::showPlan() {
  const ReportPlan& plan = m_store->plan();
  if (m_title->text() != plan.title) m_title->setText(plan.title);
  const bool editable = m_store->editable();
  if (m_question->text() != plan.question) m_question->setText(plan.question);
  m_preset->setCurrentIndex(m_preset->findData(static_cast<int>(plan.preset)));
  m_preset->setEnabled(editable);
  for (QLineEdit* line : {m_title, m_question}) line->setReadOnly(!editable);
  m_add->setEnabled(editable);
  m_hint->setText(!editable && m_session->isOpen() && m_session->info().readOnly
                      ? tr("The project is read-only here: its report can be saved as a file, but not changed.")
                  : plan.items.empty() ? tr("A report is made of runs, slices and notes. Add them here, or by \"Add to "
                                            "report\" on the page of a run.")
                                       : QString());
  m_hint->setVisible(!m_hint->text().isEmpty());
  showPiece(m_list->currentIndex().row());
  m_stale = true;
  if (isVisible()) m_later.start();
}

void ReportPage::showPiece(int row) {
  const std::vector<ReportItem>& items = m_store->plan().items;
  const bool any = row >= 0 && row < static_cast<int>(items.size()), editable = m_store->editable();
  const bool notes = any && items[static_cast<std::size_t>(row)].kind == ReportItem::Kind::Notes;
  m_remove->setEnabled(any && editable);
  m_up->setEnabled(any && editable && row > 0);
  m_down->setEnabled(any && editable && row + 1 < static_cast<int>(items.size()));
  m_notes->setVisible(notes);
  m_notes->setReadOnly(!editable);
  const QString text = notes ? items[static_cast<std::size_t>(row)].text : QString();
  if (m_notes->toPlainText() == text) return;
  const QSignalBlocker quiet(m_notes);
  m_notes->setPlainText(text);
}

void ReportPage::moveBy(int step) {
  const int row = m_list->currentIndex().row();
  m_list->setCurrentIndex(m_model->index(m_model->move(row, step < 0 ? row - 1 : row + 2)));
}

void ReportPage::removePiece() {
  const int row = m_list->currentIndex().row();
  ReportPlan next = m_store->plan();
  if (row < 0 || row >= static_cast<int>(next.items.size())) return;
  next.items.erase(next.items.begin() + row);
  m_store->change(std::move(next), tr("take a piece out of the report"));
  m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
}

void ReportPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) rebuild();
}

bool ReportPage::settled() const { return !m_building && !m_later.isActive() && m_preview->settled(); }

void ReportPage::rebuild() {
  m_session->jobs()->cancel(m_job);
  m_stale = false;
  if (!m_session->isOpen()) return;
  if (m_store->plan().items.empty()) {
    m_building = false;
    m_state->clear();
    m_save->setEnabled(false);
    m_preview->setPages(nullptr, tr("Nothing is in the report yet."));
    return;
  }
  m_save->setEnabled(true);
  m_building = true;
  m_state->setText(tr("Laying out the pages..."));
  m_job = m_session->start(
      {.title = tr("Lay out the report"), .listed = false}, this,
      [plan = m_store->plan()](Project& project, const Task& task) {
        const ReportDocument document = buildReport(project, plan, task.part(0, 0.6));
        return std::shared_ptr<const ReportPages>(std::make_shared<ReportPages>(document, task.part(0.6, 1)));
      },
      [this](std::shared_ptr<const ReportPages> pages) {
        m_building = false;
        m_state->setText(tr("%Ln page(s)", nullptr, pages->count()));
        m_preview->setPages(std::move(pages));
      },
      [this](const JobFailure& failure) {
        m_building = false;
        m_state->setText(failure.text);
        m_preview->setPages(nullptr, failure.text);
      });
}

}  // namespace eido
