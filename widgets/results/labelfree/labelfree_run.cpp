// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/labelfree/labelfree_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analyses/score_input.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class LabelfreeRunWords {
  Q_DECLARE_TR_FUNCTIONS(eido::LabelfreePage)
};

constexpr std::string_view kLabelfree = "label-free";

bool anyRow(std::int64_t) { return true; }

}  // namespace

QString labelfreeSummary(const Result& result) {
  const Table* models = result.table("models");
  if (models == nullptr) return {};
  const std::string method = result.scalars.value("consensus_method", std::string());
  const auto bars = sortedBars(*models, anyRow, "model", "consensus_score", "ci_low", "ci_high");
  if (bars.empty()) return LabelfreeRunWords::tr("No consensus: two voices can't tell which of them is right.");
  QStringList sentences;
  sentences << LabelfreeRunWords::tr("By the consensus (%1) %2 ranks first with a score of %3%4.")
                   .arg(choiceLabel(kLabelfree, method), bars.front().name, fixedLabel(bars.front().value, 3),
                        std::isnan(bars.front().low)
                            ? QString()
                            : LabelfreeRunWords::tr(" (interval %1 to %2)")
                                  .arg(fixedLabel(bars.front().low, 3), fixedLabel(bars.front().high, 3)));
  int overlapping = 0;
  double fewest = std::numeric_limits<double>::infinity(), most = 0;
  for (const Bar& bar : bars) overlapping += bar.name != bars.front().name && bar.high >= bars.front().low;
  for (std::int64_t r = 0; r < models->rows(); ++r) {
    fewest = std::min(fewest, models->number(r, "answered"));
    most = std::max(most, models->number(r, "answered"));
  }
  if (overlapping > 0)
    sentences << LabelfreeRunWords::tr("The intervals of %Ln other model(s) overlap its own.", nullptr, overlapping);
  if (fewest < most)
    sentences << LabelfreeRunWords::tr(
                     "Models answered different items (%1 to %2), and a score is over those that its model answered.")
                     .arg(countLabel(static_cast<std::int64_t>(fewest)), countLabel(static_cast<std::int64_t>(most)));
  sentences << LabelfreeRunWords::tr(
      "A consensus score is not an accuracy: mistakes that models share raise it, and a model "
      "better than the crowd is rarely first.");
  if (const Table* gold = result.table("against_gold")) {
    QString answered, all;
    for (std::int64_t r = 0; r < gold->rows(); ++r) {
      if (gold->text(r, "method") != method) continue;
      (gold->text(r, "denominator") == "answered" ? answered : all) = fixedLabel(gold->number(r, "kendall_tau"), 2);
    }
    if (!answered.isEmpty() && answered == all)
      sentences << LabelfreeRunWords::tr("Against the accuracy its ranking has Kendall's tau %1.").arg(all);
    else if (!answered.isEmpty())
      sentences << LabelfreeRunWords::tr(
                       "Against the accuracy on answered items its ranking has Kendall's tau %1, against that on all "
                       "items, where no answer counts as wrong, %2.")
                       .arg(answered, all);
  }
  if (result.scalars.contains("sure_right_ci")) {
    constexpr double kSure = 0.9;
    const auto percent = [](const Json& share) { return fixedLabel(100 * share.get<double>(), 1); };
    const Json& interval = result.scalars["sure_right_ci"];
    QStringList sure;
    if (interval[1] < kSure) sure << LabelfreeRunWords::tr("The consensus is far surer than right here.");
    sure << LabelfreeRunWords::tr(
                "Where it is sure (0.9), the gold label agrees in %1 % of the %4 items (interval %2 to %3 %).")
                .arg(percent(result.scalars["sure_right"]), percent(interval[0]), percent(interval[1]),
                     countLabel(result.scalars.value("sure", std::int64_t{0})));
    // who reads one sentence reads that one
    sentences = interval[1] < kSure ? sure + sentences : sentences + sure;
  }
  const auto suspects = result.scalars.find("suspects");
  if (suspectsWithheld(result))
    sentences << LabelfreeRunWords::tr("No gold label is called suspect, since its contradiction says little.");
  else if (suspects != result.scalars.end())
    sentences << LabelfreeRunWords::tr(
        "%Ln gold label(s) contradict it there while half of the answers agree with it: candidates to look at.",
        nullptr, suspects->get<int>());
  return sentences.join(u' ');
}

Bars consensusBars(const Result& result) {
  const Table* models = result.table("models");
  if (models == nullptr) return {};
  Bars plot{.title = LabelfreeRunWords::tr("Consensus score (not an accuracy)"),
            .bars = sortedBars(*models, anyRow, "model", "consensus_score", "ci_low", "ci_high")};
  if (!plot.bars.empty()) return plot;
  plot.title = LabelfreeRunWords::tr("Mean agreement with the others");
  plot.bars = sortedBars(*models, anyRow, "model", "mean_agreement", "", "");
  return plot;
}

Heatmap methodRanks(const Result& result) {
  const Table* models = result.table("models");
  Heatmap map;
  if (models == nullptr || models->rows() < 2) return map;
  std::vector<std::string> methods;
  for (const Table::Column& column : models->columns) {
    if (column.name == "consensus_score") break;
    const bool any = std::any_of(column.cells.begin(), column.cells.end(),
                                 [](const Cell& cell) { return std::holds_alternative<double>(cell); });
    if (any) methods.push_back(column.name);
  }
  const std::vector<Bar> order = consensusBars(result).bars;
  std::vector<std::int64_t> rows;
  for (const Bar& bar : order) {
    for (std::int64_t r = 0; r < models->rows(); ++r) {
      if (toQt(models->text(r, "model")) == bar.name) rows.push_back(r);
    }
    map.rows << bar.name;
  }
  for (const std::string& method : methods) map.columns << choiceLabel(kLabelfree, method);
  map.values.assign(rows.size() * methods.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t m = 0; m < methods.size(); ++m) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double score = models->number(rows[i], methods[m]);
      if (std::isnan(score)) continue;
      map.values[i * methods.size() + m] =
          1 + static_cast<double>(std::count_if(rows.begin(), rows.end(), [&](std::int64_t other) {
            return models->number(other, methods[m]) > score;
          }));
    }
  }
  map.scale = ColourScale::CividisReversed;
  map.low = 1;
  map.high = std::max(2.0, static_cast<double>(rows.size()));
  map.decimals = 0;
  map.scaleTitle = LabelfreeRunWords::tr("rank");
  map.describe = [names = map.rows, columns = map.columns, values = map.values, rows, methods, table = *models](
                     int row, int column) {
    const auto place = static_cast<std::size_t>(row) * methods.size() + static_cast<std::size_t>(column);
    if (std::isnan(values[place]))
      return LabelfreeRunWords::tr("%1 has no score by %2.").arg(names[row], columns[column]);
    return LabelfreeRunWords::tr("%1 by %2: rank %3 of %4 (%5)")
        .arg(names[row], columns[column], countLabel(static_cast<std::int64_t>(values[place])),
             countLabel(names.size()),
             numberLabel(table.number(rows[static_cast<std::size_t>(row)], methods[static_cast<std::size_t>(column)])));
  };
  return map;
}

Heatmap sharedErrorHeatmap(const Result& result) {
  const Table *shared = result.table("shared_errors"), *models = result.table("models");
  if (shared == nullptr || models == nullptr) return {};
  Heatmap map;
  map.rows = map.columns = distinctTexts(*models, "model");
  const auto n = static_cast<std::size_t>(map.rows.size());
  map.values.assign(n * n, std::numeric_limits<double>::quiet_NaN());
  map.marks.assign(n * n, 0);
  std::vector<std::int64_t> rowOf(n * n, -1);
  for (std::int64_t r = 0; r < shared->rows(); ++r) {
    const auto a = static_cast<std::size_t>(map.rows.indexOf(toQt(shared->text(r, "a")))),
               b = static_cast<std::size_t>(map.rows.indexOf(toQt(shared->text(r, "b"))));
    for (const std::size_t place : {a * n + b, b * n + a}) {
      map.values[place] = shared->number(r, "agreement");
      map.marks[place] = shared->text(r, "linked") == "true";
      rowOf[place] = r;
    }
  }
  map.scaleTitle = LabelfreeRunWords::tr("same mistakes");
  if (std::find(map.marks.begin(), map.marks.end(), 1) != map.marks.end())
    map.markMeaning = LabelfreeRunWords::tr("near-copies");
  map.describe = [rows = map.rows, rowOf, n, table = *shared](int row, int column) {
    const std::int64_t r = rowOf[static_cast<std::size_t>(row) * n + static_cast<std::size_t>(column)];
    if (r < 0) return rows[row];
    return LabelfreeRunWords::tr("%1 and %2: where both differ from the others they agree on %3 of %4 items.")
        .arg(rows[row], rows[column], numberLabel(table.number(r, "agreement")),
             countLabel(static_cast<std::int64_t>(table.number(r, "items"))));
  };
  return map;
}

std::vector<ResultFigure> labelfreeFigures(const LoadedRun& run) {
  std::vector<ResultFigure> figures;
  if (Bars bars = consensusBars(*run.result); !bars.bars.empty())
    figures.emplace_back(chartPicture(QStringLiteral("ranking"), bars.chart()));
  if (Heatmap ranks = methodRanks(*run.result); ranks.columnCount() > 1)
    figures.emplace_back(
        pictureOf(QStringLiteral("ranks"), LabelfreeRunWords::tr("Ranks by each method"), std::move(ranks)));
  if (const Table* shared = run.result->table("shared_errors"); shared != nullptr && shared->rows() > 0) {
    const QString name = QStringLiteral("shared-errors"),
                  caption =
                      LabelfreeRunWords::tr("Shared errors: how often two models that differ from the others agree");
    figures.emplace_back(name, caption,
                         [=, result = run.result] { return pictureOf(name, caption, sharedErrorHeatmap(*result)); });
  }
  return figures;
}

namespace {

/// Rows of "consensus", those that most models contradict first.
std::vector<std::int64_t> suspectRows(const LoadedRun& run) {
  std::vector<std::int64_t> suspects;
  const Table* consensus = run.result->table("consensus");
  if (consensus == nullptr || consensus->find("suspect") < 0) return suspects;
  for (std::int64_t r = 0; r < consensus->rows(); ++r) {
    if (consensus->text(r, "suspect") == "true") suspects.push_back(r);
  }
  std::stable_sort(suspects.begin(), suspects.end(), [&](std::int64_t a, std::int64_t b) {
    return consensus->number(a, "support") > consensus->number(b, "support");
  });
  return suspects;
}

}  // namespace

std::vector<SampleHighlight> labelfreeHighlights(const LoadedRun& run) {
  const Table* consensus = run.result->table("consensus");
  if (consensus == nullptr || consensus->find("suspect") < 0) return {};
  SampleHighlight highlight{
      .title = LabelfreeRunWords::tr("Suspect gold labels, those that most models contradict first"), .keys = {}};
  std::vector<std::int64_t> suspects = suspectRows(run);
  suspects.resize(std::min(suspects.size(), kHighlights));
  for (const std::int64_t r : suspects) {
    highlight.keys.push_back(consensus->text(r, "key"));
    highlight.notes << LabelfreeRunWords::tr("gold %1, consensus %2 (%3 % of the answers)")
                           .arg(toQt(consensus->text(r, "gold")), toQt(consensus->text(r, "label")),
                                fixedLabel(100 * consensus->number(r, "support"), 0));
  }
  return {highlight};
}

std::vector<FindingChip> labelfreeChips(const LoadedRun& run) {
  const Table* models = run.result->table("models");
  if (models == nullptr) return {};
  const auto bars = sortedBars(*models, anyRow, "model", "consensus_score", "ci_low", "ci_high");
  if (bars.empty()) return {};
  std::vector<FindingChip> chips{
      {bars.front().name, fixedLabel(bars.front().value, 3), rangeLabel(bars.front().low, bars.front().high, 3)}};
  const Json& s = run.result->scalars;
  if (s.contains("sure_right_ci"))
    chips.push_back(
        {LabelfreeRunWords::tr("Right where sure"),
         LabelfreeRunWords::tr("%1 %").arg(fixedLabel(100 * s["sure_right"].get<double>(), 1)),
         rangeLabel(100 * s["sure_right_ci"][0].get<double>(), 100 * s["sure_right_ci"][1].get<double>(), 1)});
  if (const auto suspects = s.find("suspects"); suspects != s.end() && suspects->is_number())
    chips.push_back({LabelfreeRunWords::tr("Suspect gold labels"), countLabel(suspects->get<std::int64_t>())});
  return chips;
}

FlaggedSamples labelfreeFlagged(const LoadedRun& run) {
  FlaggedSamples flagged;
  const Table* consensus = run.result->table("consensus");
  for (const std::int64_t r : suspectRows(run)) flagged.keys.push_back(consensus->text(r, "key"));
  flagged.title = LabelfreeRunWords::tr("%Ln suspect label(s)", nullptr, static_cast<int>(flagged.keys.size()));
  return flagged;
}

bool suspectsWithheld(const Result& result) {
  const auto suspects = result.scalars.find("suspects");
  return suspects != result.scalars.end() && suspects->is_null();
}

QStringList betterHalf(const Result& result) {
  const Table* models = result.table("models");
  if (models == nullptr || models->find("accuracy_answered") < 0) return {};
  const std::vector<Bar> order = sortedBars(*models, anyRow, "model", "accuracy_answered", "", "");
  QStringList better;
  for (std::size_t m = 0; m < (order.size() + 1) / 2; ++m) better << order[m].name;
  return better;
}

std::vector<NextStep> labelfreeNext(const LoadedRun& run) {
  std::vector<NextStep> steps;
  std::vector<ColumnInfo> answers;
  for (const RunInput& input : run.info.inputs) {
    const ColumnInfo* column = input.isColumn() ? run.set.find(input.column) : nullptr;
    if (column != nullptr && column->kind == ColumnKind::Answer) answers.push_back(*column);
  }
  constexpr std::size_t kFewest = 3;  // voices that a consensus needs
  if (suspectsWithheld(*run.result)) {
    const std::vector<std::string> names = modelNames(answers);
    const QStringList better = betterHalf(*run.result);
    QStringList columns;
    for (std::size_t m = 0; m < answers.size(); ++m) {
      if (better.contains(toQt(names[m]))) columns << toQt(answers[m].name);
    }
    if (columns.size() >= static_cast<qsizetype>(kFewest) && columns.size() < static_cast<qsizetype>(answers.size()))
      steps.push_back(
          {.text = LabelfreeRunWords::tr("Suspect labels by the better half of the models? Again with them..."),
           .analysis = run.info.analysis,
           .columns = columns});
  }
  const bool scored = std::any_of(run.set.columns.begin(), run.set.columns.end(),
                                  [](const ColumnInfo& c) { return c.kind == ColumnKind::Score; });
  if (scored)
    steps.push_back({.text = LabelfreeRunWords::tr("Does the order hold by their scores? Compare models..."),
                     .analysis = "compare"});
  return steps;
}

}  // namespace eido
