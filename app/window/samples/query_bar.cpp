// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/samples/query_bar.h"

#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/data/expression.h"
#include "core/project/project_columns.h"
#include "core/project/text_index.h"
#include "widgets/text/error_facts.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr std::int64_t kIndexFrom = 50000;  ///< samples above which a search is worth an index

}  // namespace

bool looksLikeExpression(const QString& text) {
  static const QRegularExpression kSigns(QStringLiteral(
      "==|!=|[<>`]|^\\s*\\w[\\w .]*\\s*=\\s*[\"\\d]|\\bis\\s+(not\\s+)?missing\\b|\\bin\\s*\\(|\\bcontains\\s*\""));
  return kSigns.match(text).hasMatch();
}

QueryBar::QueryBar(const QString& set, ProjectSession* session, SampleStore* store, QWidget* parent)
    : QWidget(parent), m_set(set), m_session(session), m_store(store) {
  m_line = new QLineEdit;
  m_line->setObjectName(QStringLiteral("query"));
  m_line->setClearButtonEnabled(true);
  m_line->setPlaceholderText(tr("Words, or a condition such as label == \"bird\" and score > 0.5"));
  m_line->setAccessibleName(tr("Search and select samples"));
  m_line->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  m_message = new QLabel;
  m_message->setObjectName(QStringLiteral("queryMessage"));
  m_message->setTextFormat(Qt::PlainText);
  m_message->setTextInteractionFlags(Qt::TextBrowserInteraction);
  m_message->hide();
  const auto button = [&](const char* name, const char* icon, const QString& text, const QString& tip) {
    auto* made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setIcon(symbolicIcon(QLatin1String(icon)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setToolTip(tip);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
  };
  m_select = button("querySelect", "select", tr("&Select"), tr("Select what matches (Return)"));
  m_filter = button("queryFilter", "filter", tr("F&ilter"), tr("Show only what matches (Shift+Return)"));
  m_rule = button("queryRule", "slice", tr("Save as s&lice..."), tr("A slice by this rule"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_line, 1);
  row->addWidget(m_select);
  row->addWidget(m_filter);
  row->addWidget(m_rule);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(row);
  layout->addWidget(m_message);
  m_names = new QStringListModel(this);
  m_completer = new QCompleter(m_names, this);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setWidget(m_line);
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) {
    const qsizetype typed = m_completer->completionPrefix().size();
    m_line->setCursorPosition(m_line->cursorPosition());
    m_line->setSelection(m_line->cursorPosition() - static_cast<int>(typed), static_cast<int>(typed));
    m_line->insert(name);
  });
  connect(m_line, &QLineEdit::textChanged, this, &QueryBar::describe);
  connect(m_line, &QLineEdit::textEdited, this, &QueryBar::offerNames);
  connect(m_select, &QToolButton::clicked, this, [this] { apply(Use::Select); });
  connect(m_filter, &QToolButton::clicked, this, [this] { apply(Use::Filter); });
  connect(m_rule, &QToolButton::clicked, this, [this] { Q_EMIT ruleRequested(rule()); });
  if (const SampleSelection* selection = store->selection(set))
    connect(selection, &SampleSelection::selectionChanged, this, &QueryBar::offerSlice);
  connect(m_line, &QLineEdit::returnPressed, this, [this] { apply(Use::Select); });
  auto* filter = new QAction(this);
  filter->setShortcuts({QKeySequence(Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::SHIFT | Qt::Key_Enter)});
  filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(filter, &QAction::triggered, this, [this] { apply(Use::Filter); });
  addAction(filter);
  describe();
}

void QueryBar::setText(const QString& text) { m_line->setText(text); }

QString QueryBar::text() const { return m_line->text(); }

/// Names of columns for the word that is being typed.
void QueryBar::offerNames() {
  const QString before = m_line->text().left(m_line->cursorPosition());
  static const QRegularExpression kWord(QStringLiteral("[\\w.]+$"));
  const QRegularExpressionMatch word = kWord.match(before);
  const SampleSetInfo* set = m_session->set(m_set);
  if (set == nullptr || word.captured().size() < 2) return m_completer->popup()->hide();
  QStringList names;
  for (const ColumnInfo& c : set->columns) {
    if (c.kind != ColumnKind::Vector) names << toQt(expressionName(c.name));
  }
  m_names->setStringList(names);
  m_completer->setCompletionPrefix(word.captured());
  const bool useful = m_completer->completionCount() > 0 && m_completer->currentCompletion() != word.captured();
  useful ? m_completer->complete() : m_completer->popup()->hide();
}

void QueryBar::say(const QString& text, bool error) {
  m_message->setTextFormat(Qt::PlainText);
  m_message->setText(text);
  m_message->setVisible(!text.isEmpty());
  QPalette colours = palette();
  if (error)
    colours.setColor(QPalette::WindowText,
                     QColor(palette().color(QPalette::Window).lightness() < 128 ? 0xffff9a8a : 0xffb3261e));
  m_message->setPalette(colours);
}

/// A condition that was meant, perhaps: one click away.
void QueryBar::propose(const QString& meant, Use use) {
  say(QStringLiteral("%1 <a href=\"#\">%2</a>").arg(tr("Did you mean"), meant.toHtmlEscaped()), true);
  m_message->setTextFormat(Qt::RichText);
  disconnect(m_proposal);
  m_proposal = connect(m_message, &QLabel::linkActivated, this, [this, meant, use] {
    setText(meant);
    apply(use);
  });
}

void QueryBar::describe() {
  const QString text = m_line->text().trimmed();
  m_select->setEnabled(!text.isEmpty());
  m_filter->setEnabled(!text.isEmpty());
  offerSlice();
  say({}, false);
}

QString QueryBar::rule() const {
  const QString text = m_line->text().trimmed();
  return looksLikeExpression(text) ? text : QString();
}

/// By the rule that is written, or of what is selected, by a lasso, say.
void QueryBar::offerSlice() {
  const SampleSelection* selection = m_store->selection(m_set);
  const auto selected = selection == nullptr ? 0 : static_cast<int>(selection->count());
  const bool byRule = !rule().isEmpty();
  m_rule->setEnabled((byRule || selected > 0) && !m_session->info().readOnly);
  m_rule->setText(byRule || selected == 0 ? tr("Save as s&lice...") : tr("Save %Ln as s&lice...", nullptr, selected));
  m_rule->setToolTip(byRule ? tr("A slice by this rule") : tr("A slice of what is selected"));
}

void QueryBar::apply(Use use) {
  const QString text = m_line->text().trimmed();
  SampleSelection* selection = m_store->selection(m_set);
  const SampleSetInfo* set = m_session->set(m_set);
  if (selection == nullptr || set == nullptr || text.isEmpty()) return;
  const bool isExpression = looksLikeExpression(text);
  if (isExpression) {
    try {
      Expression::parse(fromQt(text)).check(*set);
    } catch (const Error& error) {
      // the place is counted in bytes of the text; the cursor goes there
      const QByteArray before = text.toUtf8().left(static_cast<qsizetype>(error.detail().character) - 1);
      m_line->setFocus();
      m_line->setCursorPosition(static_cast<int>(m_line->text().indexOf(text) + QString::fromUtf8(before).size()));
      const bool single = error.detail().found == "\"=\"";
      if (single) return propose(QString::fromUtf8(before) + u'=' + text.mid(QString::fromUtf8(before).size()), use);
      return say(errorFacts(error.detail()), true);
    }
  }
  const int ticket = ++m_ticket;
  say(tr("Looking..."), false);
  const bool index = !isExpression && set->samples > kIndexFrom && !m_session->info().readOnly;
  m_session->start(
      {.title = tr("Find %1").arg(text), .access = index ? JobAccess::Write : JobAccess::Free, .listed = index}, this,
      [info = *set, question = fromQt(text), isExpression, index](Project& project, const Task& task) {
        if (isExpression) return Expression::parse(question).evaluate(ProjectColumns(project, info), task);
        if (index && !textIndexReady(project, info)) makeTextIndex(project, info, task);
        return searchTexts(project, info, question, task);
      },
      [this, ticket, selection = QPointer(selection), use, text](SampleBits found) {
        if (ticket != m_ticket || !selection || found.samples() != selection->samples()) return;
        say(tr("%Ln sample(s) match", nullptr, static_cast<int>(found.count())), false);
        if (use == Use::Filter)
          selection->setFilter(std::move(found), text);
        else
          selection->select(std::move(found), SelectMode::Replace, tr("select %1").arg(text));
      },
      [this](const JobFailure& failure) { say(failure.text, true); }, [this] { say(tr("Cancelled"), false); });
}

}  // namespace eido
