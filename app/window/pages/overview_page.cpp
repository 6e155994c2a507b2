// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/overview_page.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "app/window/pages/finding_list.h"
#include "app/window/pages/question_card.h"
#include "app/window/project/project_session.h"
#include "app/window/project/run_findings.h"
#include "app/window/questions/analysis_reason.h"
#include "app/window/samples/sample_store.h"
#include "core/analyses/registry.h"
#include "widgets/layouts/flow_layout.h"
#include "widgets/samples/gallery.h"
#include "widgets/text/heading.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kGap = 10;
constexpr int kCard = 46;            ///< least width of a card, in characters
constexpr int kPicture = 72;         ///< side of a sample's picture
constexpr std::int64_t kShown = 12;  ///< samples

/// The context of the texts of what is in a set.
class OverviewPageWords {
  Q_DECLARE_TR_FUNCTIONS(OverviewPage)
};

/// "birds: 2,000 samples · 17 embeddings · results of 45 models · 3 labels · 2 texts · pictures"
QString factsOf(const SampleSetInfo& set) {
  const auto count = [&](std::initializer_list<ColumnKind> kinds) {
    return static_cast<int>(std::count_if(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& c) {
      return c.run == 0 && std::find(kinds.begin(), kinds.end(), c.kind) != kinds.end();
    }));
  };
  std::set<std::string> models;
  for (const ColumnInfo& c : set.columns) {
    if (c.run == 0 && (c.kind == ColumnKind::Score || c.kind == ColumnKind::Answer))
      models.insert(c.model.empty() ? c.name : c.model);
  }
  QStringList parts{OverviewPageWords::tr("%Ln sample(s)", nullptr, static_cast<int>(set.samples))};
  if (const int n = count({ColumnKind::Vector}); n > 0) parts << OverviewPageWords::tr("%Ln embedding(s)", nullptr, n);
  if (!models.empty())
    parts << OverviewPageWords::tr("results of %Ln model(s)", nullptr, static_cast<int>(models.size()));
  if (const int n = count({ColumnKind::Category, ColumnKind::Number}); n > 0)
    parts << OverviewPageWords::tr("%Ln label(s)", nullptr, n);
  if (const int n = count({ColumnKind::Text}); n > 0) parts << OverviewPageWords::tr("%Ln text(s)", nullptr, n);
  if (count({ColumnKind::Media}) > 0) parts << OverviewPageWords::tr("pictures");
  if (!set.slices.empty()) parts << OverviewPageWords::tr("%Ln slice(s)", nullptr, static_cast<int>(set.slices.size()));
  return toQt(set.name) + QStringLiteral(": ") + parts.join(QStringLiteral(" \u00b7 "));
}

}  // namespace

OverviewPage::OverviewPage(ProjectSession* session, SampleStore* store, RunFindings* findings, QWidget* parent)
    : QWidget(parent), m_session(session), m_store(store), m_findings(findings) {
  auto* inner = new QWidget;
  auto* layout = new QVBoxLayout(inner);
  layout->setSpacing(kGap);
  layout->addWidget(buildHead());
  m_empty = new QLabel(tr("There is nothing in this project yet. Import files, or drop them anywhere in this window."));
  m_empty->setWordWrap(true);
  layout->addWidget(m_empty);
  m_strip = new QWidget;
  (new QVBoxLayout(m_strip))->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_strip);
  m_questions = new QWidget;
  auto* questions = new QVBoxLayout(m_questions);
  questions->setContentsMargins(0, 0, 0, 0);
  questions->setSpacing(kGap);
  buildQuestions(questions);
  layout->addWidget(m_questions);
  m_findingsTitle = headingLabel(tr("Latest findings"), 1.15);
  layout->addWidget(m_findingsTitle);
  m_list = new FindingList(findings);
  layout->addWidget(m_list);
  layout->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  connect(m_list, &FindingList::runRequested, this, &OverviewPage::runRequested);
  connect(findings, &RunFindings::changed, this, [this] {
    if (isVisible()) showQuestions();
  });
  connect(session, &ProjectSession::changed, this, [this] {
    m_stale = true;
    if (isVisible()) refresh();
  });
  connect(store, &SampleStore::setGone, this, [this](const QString& set) {
    if (set != m_sampleSet) return;
    delete m_gallery;  // it shows what goes
    m_gallery = nullptr;
    m_sampleSet.clear();
  });
}

QWidget* OverviewPage::buildHead() {
  m_title = headingLabel({}, 1.4);
  m_title->setTextFormat(Qt::PlainText);
  m_facts = new QLabel;
  m_facts->setObjectName(QStringLiteral("facts"));
  m_facts->setTextFormat(Qt::PlainText);
  m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_facts->setWordWrap(true);
  auto* head = new QWidget;
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_title, 1);
  const auto add = [&](const char* name, const QString& icon, const QString& text, auto signal) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(symbolicIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, signal);
    buttons->addWidget(button);
    return button;
  };
  add("overviewImport", QStringLiteral("import"), tr("&Import..."), &OverviewPage::importRequested);
  m_ways = {add("overviewData", QStringLiteral("table"), tr("&Columns"), &OverviewPage::dataRequested),
            add("overviewSamples", QStringLiteral("gallery"), tr("&Samples"), &OverviewPage::samplesRequested),
            add("overviewMap", QStringLiteral("map"), tr("&Map"), &OverviewPage::mapRequested)};
  auto* layout = new QVBoxLayout(head);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(buttons);
  layout->addWidget(m_facts);
  return head;
}

void OverviewPage::buildQuestions(QVBoxLayout* layout) {
  layout->addWidget(headingLabel(tr("What do you want to know?"), 1.15));
  for (int g = 0; g < kAnalysisGroups; ++g) {
    const auto group = static_cast<AnalysisGroup>(g);
    FlowLayout* cards = nullptr;
    for (const Analysis* a : analyses()) {
      if (a->spec().group != group) continue;
      if (cards == nullptr) {
        layout->addWidget(headingLabel(analysisText(groupTitle(group)), 1.0));
        auto* box = new QWidget;
        cards = new FlowLayout(kGap, kCard * fontMetrics().averageCharWidth(), box);
        setHeightByWidth(box);
        layout->addWidget(box);
      }
      auto* card = new QuestionCard(a->spec());
      connect(card, &QuestionCard::formRequested, this, &OverviewPage::analysisRequested);
      connect(card, &QuestionCard::runRequested, this, &OverviewPage::runRequested);
      cards->addWidget(card);
      m_cards.push_back(card);
    }
  }
}

void OverviewPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void OverviewPage::refresh() {
  m_stale = false;
  const bool any = !m_session->info().sets.empty();
  m_title->setText(m_session->name());
  m_empty->setVisible(!any);
  m_questions->setVisible(any);
  for (QWidget* way : m_ways) way->setEnabled(any);
  showFacts();
  showSamples();
  showQuestions();
}

void OverviewPage::showFacts() {
  const ProjectInfo& info = m_session->info();
  QStringList lines;
  for (const SampleSetInfo& set : info.sets) lines << factsOf(set);
  if (info.readOnly) lines << tr("read-only");
  m_facts->setText(lines.join(u'\n'));
  m_facts->setToolTip(m_session->path());
  m_facts->setVisible(!lines.isEmpty());
}

/// Some samples of the first set that has pictures, at even distances.
void OverviewPage::showSamples() {
  const auto& sets = m_session->info().sets;
  const auto found = std::find_if(sets.begin(), sets.end(), [](const SampleSetInfo& set) {
    return set.samples > 0 && std::any_of(set.columns.begin(), set.columns.end(),
                                          [](const ColumnInfo& c) { return c.kind == ColumnKind::Media; });
  });
  const QString name = found == sets.end() ? QString() : toQt(found->name);
  m_strip->setVisible(!name.isEmpty());
  if (name == m_sampleSet && (m_gallery != nullptr || name.isEmpty())) return;
  delete m_gallery;
  m_gallery = nullptr;
  m_sampleSet = name;
  if (name.isEmpty()) return;
  m_gallery = new Gallery(m_store->samples(name), m_store->selection(name));
  m_gallery->setAccessibleName(tr("Some samples of %1").arg(name));
  m_gallery->setFrameShape(QFrame::NoFrame);
  m_gallery->setPictureSize(kPicture);
  m_gallery->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  std::vector<std::int32_t> rows;
  const std::int64_t count = std::min(kShown, found->samples);
  for (std::int64_t i = 0; i < count; ++i) rows.push_back(static_cast<std::int32_t>(i * found->samples / count));
  m_gallery->setRows(std::move(rows));
  m_gallery->setFixedHeight(m_gallery->rowHeight());
  m_strip->layout()->addWidget(m_gallery);
  connect(m_gallery, &Gallery::sampleActivated, this, [this, name] {
    m_store->setCurrent(name);
    Q_EMIT sampleActivated();
  });
}

void OverviewPage::showQuestions() {
  const ProjectInfo& info = m_session->info();
  for (QuestionCard* card : m_cards) {
    int runs = 0;
    const RunInfo* last = lastRunOf(info.runs, card->analysis(), &runs);
    card->showState(reasonAgainst(*findSpec(card->analysis()), info), runs, last,
                    last == nullptr ? QString() : m_findings->of(last->id));
  }
  m_list->setRuns(info.runs);
  m_findingsTitle->setVisible(m_list->count() > 0);
  m_list->setVisible(m_list->count() > 0);
}

}  // namespace eido
