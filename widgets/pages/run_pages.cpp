// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QStringList>

#include "core/project/project_columns.h"
#include "widgets/pages/alignment_page.h"
#include "widgets/pages/alignment_run.h"
#include "widgets/pages/comparison_page.h"
#include "widgets/pages/environments_page.h"
#include "widgets/pages/environments_run.h"
#include "widgets/pages/label_free_page.h"
#include "widgets/pages/label_free_run.h"
#include "widgets/pages/neighbours_run.h"
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

std::vector<SampleHighlight> none(const LoadedRun&) { return {}; }

template <typename Page>
RunPage* make(QWidget* parent) {
  return new Page(parent);
}

template <typename Prepared>
std::shared_ptr<const Prepared> preparedAs(const LoadedRun& run) {
  return std::static_pointer_cast<const Prepared>(run.prepared);
}

const RunPageKind kKinds[] = {
    {"alignment",
     [](const RunInfo& info, const Result& result, const RunData*) -> std::shared_ptr<const void> {
       return readAlignment(info, result);
     },
     &make<AlignmentPage>,
     [](const LoadedRun& run) {
       const auto alignment = preparedAs<AlignmentRun>(run);
       return alignment->measures.empty() ? QString() : alignmentSummary(*alignment, 0);
     },
     &alignmentFigures, &alignmentHighlights},
    {"compare", &readComparison, &make<ComparisonPage>,
     [](const LoadedRun& run) { return comparisonSummary(run.info, *run.result); }, &comparisonFigures, &none},
    {"label-free", &nothing, &make<LabelFreePage>, [](const LoadedRun& run) { return labelFreeSummary(*run.result); },
     &labelFreeFigures, &labelFreeHighlights},
    {"reduction", &readReduction, &make<ReductionPage>,
     [](const LoadedRun& run) { return reductionSummary(run.info, *run.result, reductionScenario(*run.result)); },
     &reductionFigures, &reductionHighlights},
    {"environments", &readEnvironments, &make<EnvironmentsPage>,
     [](const LoadedRun& run) { return environmentsSummary(*run.result, *preparedAs<EnvironmentsRun>(run)); },
     &environmentsFigures, &environmentsHighlights},
    {"projection", &readProjection, &make<ProjectionPage>,
     [](const LoadedRun& run) { return projectionSummary(run.info, *run.result); }, &projectionFigures, &none},
    {"neighbours",
     [](const RunInfo&, const Result& result, const RunData*) -> std::shared_ptr<const void> {
       return std::make_shared<QString>(neighboursSummary(result));
     },
     &make<TablesPage>, [](const LoadedRun& run) { return *preparedAs<QString>(run); },
     [](const LoadedRun&) { return std::vector<Picture>(); }, &none},
    {"", &nothing, &make<TablesPage>, [](const LoadedRun&) { return QString(); },
     [](const LoadedRun&) { return std::vector<Picture>(); }, &none},
};

}  // namespace

const RunPageKind& runPageKind(std::string_view analysis) {
  for (const RunPageKind& kind : kKinds) {
    if (kind.analysis == analysis || kind.analysis.empty()) return kind;
  }
  return *std::rbegin(kKinds);
}

LoadedRun loadRun(const Project& project, std::int64_t id, const Task& task) {
  LoadedRun run{.info = project.run(id), .result = std::make_shared<const Result>(project.result(id))};
  for (SampleSetInfo& set : project.sets()) {
    if (set.name == run.info.set) run.set = std::move(set);
  }
  if (run.info.state != RunState::Done) return run;
  const ProjectColumns columns(project, run.set);
  SampleBits slice;
  const bool sliced = run.set.findSlice(run.info.slice()) != nullptr;
  if (sliced) slice = project.slice(run.set.name, run.info.slice());
  const RunData data{columns, QFileInfo(toQt(project.path())).absolutePath(), task, sliced ? &slice : nullptr};
  run.prepared = runPageKind(run.info.analysis).prepare(run.info, *run.result, run.set.id > 0 ? &data : nullptr);
  for (const Picture& picture : runPageKind(run.info.analysis).figures(run))
    run.figures.append({picture.name, picture.caption});
  return run;
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
