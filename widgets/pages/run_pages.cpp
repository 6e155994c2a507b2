// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLabel>
#include <QStringList>

#include "widgets/pages/alignment_page.h"
#include "widgets/pages/alignment_run.h"
#include "widgets/pages/comparison_page.h"
#include "widgets/pages/environments_page.h"
#include "widgets/pages/label_free_page.h"
#include "widgets/pages/projection_page.h"
#include "widgets/pages/reduction_page.h"
#include "widgets/pages/reduction_run.h"
#include "widgets/pages/run_page.h"
#include "widgets/pages/tables_page.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Provenance)
};

/// For pages that show the result alone.
std::shared_ptr<const void> nothing(const RunInfo&, const Result&, const RunData*) { return nullptr; }

const RunPageKind kKinds[] = {
    {"alignment",
     [](const RunInfo& info, const Result& result, const RunData*) -> std::shared_ptr<const void> {
       return readAlignment(info, result);
     },
     [](QWidget* parent) -> RunPage* { return new AlignmentPage(parent); }},
    {"compare", &readComparison, [](QWidget* parent) -> RunPage* { return new ComparisonPage(parent); }},
    {"label-free", &nothing, [](QWidget* parent) -> RunPage* { return new LabelFreePage(parent); }},
    {"reduction", &readReduction, [](QWidget* parent) -> RunPage* { return new ReductionPage(parent); }},
    {"environments", &readEnvironments, [](QWidget* parent) -> RunPage* { return new EnvironmentsPage(parent); }},
    {"projection", &readProjection, [](QWidget* parent) -> RunPage* { return new ProjectionPage(parent); }},
    {"", &nothing, [](QWidget* parent) -> RunPage* { return new TablesPage(parent); }},
};

}  // namespace

const RunPageKind& runPageKind(std::string_view analysis) {
  for (const RunPageKind& kind : kKinds) {
    if (kind.analysis == analysis || kind.analysis.empty()) return kind;
  }
  return *std::rbegin(kKinds);
}

std::shared_ptr<const Table> tableOf(const LoadedRun& run, std::string_view name) {
  const Table* table = run.result ? run.result->table(name) : nullptr;
  return table == nullptr ? nullptr : std::shared_ptr<const Table>(run.result, table);
}

void RunPage::wire(TableView* table) {
  connect(table, &TableView::saveRequested, this, &RunPage::saveTableRequested);
  connect(table, &TableView::selectRequested, this, &RunPage::selectRequested);
  connect(table, &TableView::currentRowChanged, this, [this, table](qint64 at) {
    if (at >= 0 && table->model()->table()->find("key") >= 0)
      Q_EMIT sampleChosen(toQt(table->model()->table()->text(at, "key")));
  });
}

QLabel* findingLabel() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setObjectName(QStringLiteral("finding"));
  return label;
}

QString provenance(const RunInfo& info, const Result& result) {
  QStringList parts;
  if (const auto metric = info.parameters.find("metric"); metric != info.parameters.end() && metric->is_array()) {
    QStringList names;
    for (const Json& entry : *metric) names << choiceLabel(entry.get<std::string>());
    parts << (names.size() <= 3 ? names.join(QStringLiteral(" + "))
                                : Words::tr("%Ln measure(s)", nullptr, static_cast<int>(names.size())));
  }
  if (const auto k = info.parameters.find("k"); k != info.parameters.end() && k->is_number())
    parts << QStringLiteral("k = ") + countLabel(k->get<std::int64_t>());
  if (const Table* pairs = result.table("pairs"); pairs != nullptr && pairs->rows() > 0 && pairs->find("n") >= 0)
    parts << QStringLiteral("n = ") + countLabel(static_cast<std::int64_t>(pairs->number(0, "n")));
  if (const auto method = info.parameters.find("method"); method != info.parameters.end() && method->is_string())
    parts << choiceLabel(method->get<std::string>());
  if (result.table("pairs") == nullptr && result.scalars.contains("n"))
    parts << QStringLiteral("n = ") + countLabel(result.scalars.value("n", std::int64_t{0}));
  if (const std::string slice = info.slice(); !slice.empty()) parts << Words::tr("slice %1").arg(toQt(slice));
  parts << Words::tr("seed %1").arg(info.seed);
  parts << durationLabel(info.seconds);
  parts << QStringLiteral("v") + toQt(info.version);
  return parts.join(QStringLiteral(", "));
}

}  // namespace eido
