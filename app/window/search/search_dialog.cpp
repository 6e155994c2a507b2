// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search/search_dialog.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/help/help_index.h"
#include "app/window/project/project_session.h"
#include "app/window/questions/analysis_reason.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/workbench.h"
#include "core/analyses/registry.h"
#include "core/project/project_columns.h"
#include "core/project/text_index.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/plain_tip.h"
#include "widgets/text/run_names.h"
#include "widgets/text/word_search.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr std::size_t kShownEach = 12;
constexpr int kPause = 150;  ///< ms of rest before samples are looked for

void eachAction(const QMenu* menu, const QString& path, const std::function<void(QAction*, const QString&)>& visit) {
  for (QAction* action : menu->actions()) {
    if (action->isSeparator() || !action->isVisible()) continue;
    const QString text = QString(action->text()).remove(u'&');
    if (action->menu() != nullptr)
      eachAction(action->menu(), path + text + QStringLiteral(" > "), visit);
    else if (action->isEnabled() && !action->objectName().startsWith(QLatin1String("analysis:")))  // questions
      visit(action, path + text);
  }
}

}  // namespace

SearchDialog::SearchDialog(Workbench* workbench, QWidget* parent)
    : QDialog(parent), m_workbench(workbench), m_session(workbench->session()), m_store(workbench->samples()) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("searchDialog"));
  setWindowTitle(tr("Search everything"));
  m_line = new QLineEdit;
  m_line->setPlaceholderText(tr("Samples, columns, runs, slices, questions, commands, parameters, help"));
  m_line->setAccessibleName(tr("Search for"));
  m_line->setClearButtonEnabled(true);
  m_line->addAction(symbolicIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  m_line->installEventFilter(this);
  m_list = new QTreeWidget;
  m_list->setObjectName(QStringLiteral("searchResults"));
  m_list->setAccessibleName(tr("What was found"));
  m_list->setColumnCount(2);
  m_list->setHeaderHidden(true);
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_line);
  layout->addWidget(m_list, 1);
  const int em = fontMetrics().averageCharWidth();
  resize(90 * em, 30 * fontMetrics().lineSpacing());
  m_later.setSingleShot(true);
  m_later.setInterval(kPause);
  connect(&m_later, &QTimer::timeout, this, [this] { lookForSamples(m_line->text().trimmed()); });
  connect(m_line, &QLineEdit::textChanged, this, &SearchDialog::look);
  connect(m_line, &QLineEdit::returnPressed, this, [this] { act(m_list->currentItem()); });
  connect(m_list, &QTreeWidget::itemActivated, this, &SearchDialog::act);
  look();
}

bool SearchDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::KeyPress) {
    // arrows walk through what was found while the line keeps the focus
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
      QApplication::sendEvent(m_list, event);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void SearchDialog::add(const QString& group, std::vector<Hit> hits) {
  if (hits.empty()) return;
  auto* top = new QTreeWidgetItem(m_list, {group});
  QFont font = top->font(0);
  font.setBold(true);
  top->setFont(0, font);
  top->setFlags(Qt::ItemIsEnabled);
  for (std::size_t i = 0; i < hits.size() && i < kShownEach; ++i) {
    Hit& hit = hits[i];
    auto* item = new QTreeWidgetItem(top, {hit.title, hit.detail});
    item->setIcon(0, hit.icon);
    item->setDisabled(hit.act == nullptr);
    item->setToolTip(0, plainTip(hit.title));
    item->setData(0, Qt::UserRole, static_cast<int>(m_acts.size()));
    m_acts.push_back(std::move(hit.act));
  }
  top->setExpanded(true);
  if (m_list->currentItem() == nullptr && !top->child(0)->isDisabled()) m_list->setCurrentItem(top->child(0));
}

std::vector<SearchDialog::Hit> SearchDialog::actionsFor(const QString& text) const {
  std::vector<Hit> hits;
  for (const QAction* top : m_workbench->commands()->actions()) {
    if (top->menu() == nullptr) continue;
    eachAction(top->menu(), QString(top->text()).remove(u'&') + QStringLiteral(" > "),
               [&](QAction* action, const QString& path) {
                 if (!hasWords(path + u' ' + action->statusTip(), text)) return;
                 hits.push_back({symbolicIcon(QStringLiteral("run")), path,
                                 action->shortcut().toString(QKeySequence::NativeText), [guard = QPointer(action)] {
                                   if (guard) guard->trigger();
                                 }});
               });
  }
  return hits;
}

std::vector<SearchDialog::Hit> SearchDialog::questionsFor(const QString& text) const {
  std::vector<Hit> hits;
  Workbench* const window = m_workbench;
  for (const Analysis* a : analyses()) {
    const AnalysisSpec& spec = a->spec();
    const QString title = analysisText(spec.title), question = analysisText(spec.summary);
    if (!hasWords(QStringList{question, title, analysisText(groupTitle(spec.group)), toQt(spec.name)}.join(u' '), text))
      continue;
    const QString reason = m_session->isOpen() ? reasonAgainst(spec, m_session->info()) : tr("No project is open.");
    Hit hit{analysisIcon(toQt(spec.name)), question, reason.isEmpty() ? title : reason, {}};
    if (reason.isEmpty()) hit.act = [window, name = toQt(spec.name)] { window->showAnalysis(name); };
    hits.push_back(std::move(hit));
  }
  return hits;
}

std::vector<SearchDialog::Hit> SearchDialog::thingsFor(const QString& text) const {
  std::vector<Hit> hits;
  Workbench* const window = m_workbench;
  for (const SampleSetInfo& set : m_session->info().sets) {
    const QString setName = toQt(set.name);
    for (const ColumnInfo& c : set.columns) {
      const QString name = toQt(c.name);
      if (!hasWords(name + u' ' + toQt(c.model) + u' ' + kindLabel(c.kind), text)) continue;
      hits.push_back({symbolicIcon(kindIcon(c.kind)), name, kindLabel(c.kind),
                      [window, setName, name, vector = c.kind == ColumnKind::Vector] {
                        if (vector)
                          window->explorer()->showMap(setName, name);
                        else
                          window->explorer()->showSamples(setName);
                      }});
    }
    for (const SliceInfo& s : set.slices) {
      const QString name = toQt(s.name);
      if (hasWords(name + u' ' + tr("slice"), text))
        hits.push_back({symbolicIcon(QStringLiteral("slice")), name,
                        tr("slice of %Ln sample(s)", nullptr, static_cast<int>(s.count)),
                        [window, setName, name] { window->explorer()->applySlice(setName, name, false); }});
    }
  }
  for (auto run = m_session->info().runs.rbegin(); run != m_session->info().runs.rend(); ++run) {
    if (hasWords(runName(*run) + u' ' + toQt(run->set), text))
      hits.push_back({symbolicIcon(runIcon(*run)), runName(*run), runStateText(*run),
                      [window, id = run->id] { window->showRun(id); }});
  }
  return hits;
}

/// A parameter leads to the form that has it.
std::vector<SearchDialog::Hit> SearchDialog::parametersFor(const QString& text) const {
  std::vector<Hit> hits;
  Workbench* const window = m_workbench;
  for (const Analysis* a : analyses()) {
    const AnalysisSpec& spec = a->spec();
    const bool can = m_session->isOpen() && reasonAgainst(spec, m_session->info()).isEmpty();
    for (const ParameterSpec& p : spec.parameters) {
      const QString title = analysisText(p.title);
      if (!hasWords(title + u' ' + toQt(p.name), text)) continue;
      Hit hit{analysisIcon(toQt(spec.name)), title, analysisText(spec.title), {}};
      if (can)
        hit.act = [window, analysis = toQt(spec.name), name = toQt(p.name)] {
          window->showAnalysis(analysis);
          window->showParameter(name);
        };
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

std::vector<SearchDialog::Hit> SearchDialog::helpFor(const QString& text) const {
  std::vector<Hit> hits;
  Workbench* const window = m_workbench;
  for (const HelpSection* section : findHelp(text))
    hits.push_back({symbolicIcon(QStringLiteral("help")), section->heading.isEmpty() ? section->page : section->heading,
                    section->page, [window, topic = section->topic, heading = section->heading] {
                      window->showHelpOf(topic, heading);
                    }});
  return hits;
}

/// Those whose title begins with the text first, then those of which a word does, then the others; what can't work
/// last.
void SearchDialog::rank(std::vector<Hit>& hits, const QString& text) {
  const auto place = [&](const Hit& hit) {
    if (hit.act == nullptr) return 3;
    const QString title = hit.title.section(QStringLiteral(" > "), -1);
    if (title.startsWith(text, Qt::CaseInsensitive)) return 0;
    return title.contains(QString(u' ' + text), Qt::CaseInsensitive) ? 1 : 2;
  };
  std::stable_sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) { return place(a) < place(b); });
}

void SearchDialog::look() {
  ++m_ticket;
  const QString text = m_line->text().trimmed();
  m_list->clear();
  m_acts.clear();
  const auto addRanked = [&](const QString& group, std::vector<Hit> hits) {
    rank(hits, text);
    add(group, std::move(hits));
  };
  if (!text.isEmpty()) addRanked(tr("In the project"), thingsFor(text));
  if (!text.isEmpty()) addRanked(tr("Questions"), questionsFor(text));
  addRanked(tr("Commands"), actionsFor(text));
  if (text.size() >= 2) addRanked(tr("Parameters"), parametersFor(text));
  if (text.size() >= 2) addRanked(tr("Help"), helpFor(text));
  m_session->jobs()->cancel(m_job);
  m_later.stop();
  if (text.size() >= 2 && m_session->isOpen()) m_later.start();
}

void SearchDialog::lookForSamples(const QString& text) {
  const SampleSetInfo* set = m_session->set(m_store->current());
  if (set == nullptr) return;
  const int ticket = m_ticket;
  struct Found {
    std::vector<std::int64_t> rows;
    QStringList keys;
    SampleBits all;
  };
  m_job = m_session->start(
      {.title = tr("Find %1").arg(text), .listed = false}, this,
      [info = *set, question = fromQt(text)](Project& project, const Task& task) {
        Found found{.rows = {}, .keys = {}, .all = searchTexts(project, info, question, task)};
        const ProjectColumns columns(project, info);
        std::int64_t row = found.all.any() ? found.all.next(0) : -1;
        while (row >= 0 && found.rows.size() < kShownEach) {
          found.rows.push_back(row);
          found.keys << toQt(columns.keyOf(row));
          const std::int64_t next = found.all.next(row + 1);
          row = next > row ? next : -1;
        }
        return found;
      },
      [this, ticket, name = toQt(set->name), text](const Found& found) {
        if (ticket != m_ticket || found.rows.empty()) return;
        SampleStore* const store = m_store;
        Workbench* const window = m_workbench;
        std::vector<Hit> hits;
        hits.push_back(
            {symbolicIcon(QStringLiteral("select")),
             tr("Select all %Ln sample(s) with \"%1\"", nullptr, static_cast<int>(found.all.count())).arg(text),
             {},
             [store, name, all = found.all, text] {
               if (SampleSelection* selection = store->selection(name))
                 selection->select(all, SelectMode::Replace, tr("select %1").arg(text));
             }});
        for (std::size_t i = 0; i + 1 < kShownEach && i < found.rows.size(); ++i)
          hits.push_back({symbolicIcon(QStringLiteral("sample")), found.keys[static_cast<qsizetype>(i)], name,
                          [store, window, name, row = found.rows[i]] {
                            store->setCurrent(name);
                            if (SampleSelection* selection = store->selection(name)) selection->setFocus(row);
                            window->showInspector();
                          }});
        add(tr("Samples of %1").arg(name), std::move(hits));
      });
}

void SearchDialog::act(QTreeWidgetItem* item) {
  if (item == nullptr || item->parent() == nullptr || item->isDisabled()) return;
  const auto work = m_acts.at(static_cast<std::size_t>(item->data(0, Qt::UserRole).toInt()));
  // the dialog goes first, so that what opens has the window for itself
  accept();
  work();
}

}  // namespace eido
