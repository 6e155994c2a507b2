// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/comparison/comparison_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <tuple>

#include "core/analyses/score_input.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ComparisonRunWords {
  Q_DECLARE_TR_FUNCTIONS(eido::ComparisonPage)
};

constexpr double kAlpha = 0.05;  ///< where the run's confidence is not known
constexpr int kMostNames = 3;
constexpr int kMostAnswers = 4;      ///< that the list of items names
constexpr std::size_t kAnswer = 24;  ///< bytes of an answer in it

/// "B 20, C 5, A 4 and 3 more": how often each answer was given to an item, the most frequent first.
std::string answerCounts(const std::vector<Categories>& answers, std::size_t item) {
  std::vector<std::pair<std::string_view, int>> counts;
  for (const Categories& model : answers) {
    if (model.codes.empty() || model.codes[item] < 0) continue;
    const std::string_view name = model.names[static_cast<std::size_t>(model.codes[item])];
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == name; });
    if (known == counts.end())
      counts.emplace_back(name, 1);
    else
      ++known->second;
  }
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(kMostAnswers, counts.size()); ++i)
    text += (i > 0 ? ", " : "") + cutLine(counts[i].first, kAnswer) + " " + std::to_string(counts[i].second);
  if (counts.size() > kMostAnswers) text += ", +" + std::to_string(counts.size() - kMostAnswers);
  return text;
}

/// The answers of a model: its own column, or the one that hangs under its score's name.
const ColumnInfo* answerColumn(const SampleSetInfo& set, const ColumnInfo& score) {
  const ColumnInfo* named = set.find(score.name + "/answer");
  if (named != nullptr && named->kind == ColumnKind::Answer) return named;
  const auto own = std::find_if(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& c) {
    return c.kind == ColumnKind::Answer && !c.model.empty() && c.model == score.model;
  });
  return own == set.columns.end() ? nullptr : &*own;
}

/// The fewest and the most items that a model of a scenario was scored on.
std::pair<std::int64_t, std::int64_t> scoredItems(const Table& models, const std::string& scenario) {
  std::int64_t fewest = std::numeric_limits<std::int64_t>::max(), most = 0;
  for (std::int64_t r = 0; r < models.rows(); ++r) {
    if (models.text(r, "scenario") != scenario) continue;
    const auto n = static_cast<std::int64_t>(models.number(r, "n"));
    fewest = std::min(fewest, n);
    most = std::max(most, n);
  }
  return {std::min(fewest, most), most};
}

std::shared_ptr<const Table> itemTable(const ComparisonRun& run, const std::vector<OptionalText>& texts,
                                       const Task& task) {
  const bool answered =
      std::any_of(run.answers.begin(), run.answers.end(), [](const Categories& c) { return !c.codes.empty(); });
  std::vector<std::string> columns{"key", "mean_score", "scored"};
  if (!run.scenario.empty()) columns.insert(columns.begin() + 1, "scenario");
  if (answered) columns.emplace_back("answers");
  if (!texts.empty()) columns.emplace_back("text");
  columns.emplace_back("row");
  auto table = std::make_shared<Table>("items", columns);
  for (std::size_t i = 0; i < run.keys.size(); ++i) {
    if (i % 1024 == 0) task.checkpoint();
    double sum = 0;
    std::int64_t scored = 0;
    for (const std::vector<double>& scores : run.scores) {
      if (std::isnan(scores[i])) continue;
      sum += scores[i];
      ++scored;
    }
    if (scored == 0) continue;
    std::vector<Cell> row{run.keys[i]};
    if (!run.scenario.empty()) row.push_back(run.scenario[i] ? Cell(*run.scenario[i]) : Cell());
    row.emplace_back(sum / static_cast<double>(scored));
    row.emplace_back(scored);
    if (answered) row.emplace_back(answerCounts(run.answers, i));
    if (!texts.empty()) row.push_back(texts[i] ? Cell(oneLine(*texts[i])) : Cell());
    row.emplace_back(static_cast<std::int64_t>(i));
    table->append(std::move(row));
  }
  return table;
}

}  // namespace

namespace {

/// Pairs whose means over different items stand the other way round than on the items that both have; "" = none.
QString reversedPairs(const Table& models, const Table& pairs, double alpha, bool lowerIsBetter,
                      const std::function<QString(double)>& figure) {
  std::map<std::string, double> means;
  for (std::int64_t r = 0; r < models.rows(); ++r) {
    if (models.text(r, "scenario") == "all") means[models.text(r, "model")] = models.number(r, "mean");
  }
  int count = 0;
  std::int64_t most = -1;
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    const double difference = pairs.number(r, "difference");
    if (pairs.text(r, "scenario") != "all" ||
        !(difference * (means[pairs.text(r, "a")] - means[pairs.text(r, "b")]) < 0))
      continue;
    ++count;
    if (most < 0 || std::abs(difference) > std::abs(pairs.number(most, "difference"))) most = r;
  }
  if (count == 0) return {};
  const double difference = pairs.number(most, "difference");
  const bool apart = pairs.number(most, "p_adjusted") < alpha;
  double low = pairs.number(most, "ci_low"), high = pairs.number(most, "ci_high");
  if (difference < 0) std::tie(low, high) = std::pair(-high, -low);
  return ComparisonRunWords::tr(
             "On their common items %Ln pair(s) stand the other way round than by these means: %1 is ahead of %2 by "
             "%3%4.",
             nullptr, count)
             .arg(toQt(pairs.text(most, (difference > 0) != lowerIsBetter ? "a" : "b")),
                  toQt(pairs.text(most, (difference > 0) != lowerIsBetter ? "b" : "a")), figure(std::abs(difference)),
                  std::isnan(low) ? QString()
                                  : ComparisonRunWords::tr(" (interval %1 to %2)").arg(figure(low), figure(high))) +
         (apart ? QString() : ComparisonRunWords::tr(" That does not tell them apart."));
}

}  // namespace

namespace {

bool listed(const Result& result, const char* scalar, const std::string& scenario) {
  const auto names = result.scalars.find(scalar);
  return names != result.scalars.end() && names->is_array() &&
         std::find(names->begin(), names->end(), Json(scenario)) != names->end();
}

}  // namespace

bool isLowerBetter(const Result& result, const std::string& scenario) {
  return listed(result, "lower_is_better", scenario);
}
bool isMixed(const Result& result, const std::string& scenario) { return listed(result, "mixed_scales", scenario); }

QString comparisonSummary(const RunInfo& info, const Result& result) {
  const Table *models = result.table("models"), *pairs = result.table("pairs");
  if (models == nullptr || pairs == nullptr) return {};
  const bool points = result.scalars.value("points", false);
  const auto figure = [&](double v) { return points ? fixedLabel(v, 3) : numberLabel(v, 4); };
  if (isMixed(result, "all"))
    return ComparisonRunWords::tr(
        "Tasks or models are on different scales, or less is better in some: there is no mean over all items, and "
        "nobody is better over all of them. The rows of the scenarios can be compared.");
  const bool lower = isLowerBetter(result, "all");
  const auto bars = sortedBars(
      *models, [&](std::int64_t r) { return models->text(r, "scenario") == "all"; }, "model", "mean", "ci_low",
      "ci_high", lower);
  if (bars.empty()) return {};
  const QString best = bars.front().name;
  const double alpha = 1 - info.parameters.value("confidence", 1 - kAlpha);
  QStringList sentences;
  const QString is = lower ? ComparisonRunWords::tr("%1 has the lowest mean score, where less is better: %2")
                           : ComparisonRunWords::tr("%1 has the highest mean score: %2");
  sentences << is.arg(best, figure(bars.front().value)) +
                   (std::isnan(bars.front().low) ? QString()
                                                 : ComparisonRunWords::tr(" (interval %1 to %2)")
                                                       .arg(figure(bars.front().low), figure(bars.front().high))) +
                   u'.';
  if (const auto [fewest, most] = scoredItems(*models, "all"); fewest < most)
    sentences << ComparisonRunWords::tr(
                     "Models were scored on different items (%1 to %2): the means are over those, the pairs over the "
                     "items that both have.")
                     .arg(countLabel(fewest), countLabel(most))
              << reversedPairs(*models, *pairs, alpha, lower, figure);
  sentences.removeAll(QString());
  QStringList rivals;
  for (std::int64_t r = 0; r < pairs->rows(); ++r) {
    if (pairs->text(r, "scenario") != "all" || pairs->number(r, "p_adjusted") < alpha) continue;
    if (toQt(pairs->text(r, "a")) == best) rivals << toQt(pairs->text(r, "b"));
    if (toQt(pairs->text(r, "b")) == best) rivals << toQt(pairs->text(r, "a"));
  }
  if (!rivals.isEmpty()) {
    const QString names = rivals.mid(0, kMostNames).join(QStringLiteral(", "));
    sentences << (rivals.size() <= kMostNames
                      ? ComparisonRunWords::tr("It cannot be told from %1.").arg(names)
                      : ComparisonRunWords::tr("It cannot be told from %1 and %Ln more.", nullptr,
                                               static_cast<int>(rivals.size()) - kMostNames)
                            .arg(names));
  }
  sentences << ComparisonRunWords::tr("%1 of %2 pairs are told apart.")
                   .arg(countLabel(result.scalars.value("pairs_told_apart", std::int64_t{0})),
                        countLabel(result.scalars.value("pairs", std::int64_t{0})));
  return sentences.join(u' ');
}

std::shared_ptr<const void> readComparison(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<ComparisonRun>();
  if (data == nullptr) return run;
  const SampleSetInfo& set = data->columns.set();
  const std::string scenario = info.parameters.contains("scenario") && info.parameters["scenario"].is_string()
                                   ? info.parameters["scenario"]
                                   : "";
  std::vector<ColumnInfo> columns;
  for (const RunInput& input : info.inputs) {
    if (input.slice) continue;
    const ColumnInfo* column = set.find(input.column);
    if (column != nullptr && input.column == scenario && !isNumeric(column->kind))
      run->scenario = data->columns.texts(*column, data->task);
    if (column != nullptr && column->kind == ColumnKind::Score) columns.push_back(*column);
  }
  if (columns.empty()) return run;
  run->keys = data->columns.keys(data->task);
  for (const std::string& name : modelNames(columns)) run->models << toQt(name);
  for (const ColumnInfo& column : columns) {
    run->scores.push_back(data->columns.numbers(column, data->task));
    std::vector<double>& scores = run->scores.back();
    for (std::size_t i = 0; data->slice != nullptr && i < scores.size(); ++i) {
      if (!data->slice->test(static_cast<std::int64_t>(i))) scores[i] = std::nan("");
    }
    const ColumnInfo* answer = answerColumn(set, column);
    run->answers.push_back(answer == nullptr ? Categories{}
                                             : categoriesOfTexts(data->columns.texts(*answer, data->task)));
  }
  const auto text = std::find_if(set.columns.begin(), set.columns.end(),
                                 [](const ColumnInfo& c) { return c.kind == ColumnKind::Text; });
  run->items =
      itemTable(*run, text == set.columns.end() ? std::vector<OptionalText>{} : data->columns.texts(*text, data->task),
                data->task);
  if (!isMixed(result, "all"))
    run->grid = std::make_shared<const ScoreGrid>(
        run->models, run->scores, [](std::size_t) { return true; }, isLowerBetter(result, "all"));
  return run;
}

QString scenarioLabel(const QString& name) {
  return name == QLatin1String("all") ? ComparisonRunWords::tr("all items") : name;
}

Bars leaderboard(const Result& result, const std::string& scenario) {
  const Table* models = result.table("models");
  if (models == nullptr) return {};
  const auto wanted = [&](std::int64_t r) { return models->text(r, "scenario") == scenario; };
  const bool lower = isLowerBetter(result, scenario);
  Bars plot{
      .title = lower ? ComparisonRunWords::tr("Mean score (less is better)") : ComparisonRunWords::tr("Mean score"),
      .bars = sortedBars(*models, wanted, "model", "mean", "ci_low", "ci_high", lower)};
  const auto [fewest, most] = scoredItems(*models, scenario);
  if (fewest == most) return plot;
  // means over different items can't be compared at sight
  for (std::int64_t r = 0; r < models->rows(); ++r) {
    if (!wanted(r)) continue;
    for (Bar& bar : plot.bars) {
      if (bar.name == toQt(models->text(r, "model")))
        bar.name += QStringLiteral(" (n = %1)").arg(countLabel(static_cast<std::int64_t>(models->number(r, "n"))));
    }
  }
  return plot;
}

Heatmap scenarioHeatmap(const std::shared_ptr<const Result>& result) {
  const Table& models = *result->table("models");
  Heatmap map;
  const bool lower = isLowerBetter(*result, "all");
  const QStringList scenarios = distinctTexts(models, "scenario");
  for (const QString& name : scenarios) map.columns << scenarioLabel(name);
  const auto bars = sortedBars(
      models, [&](std::int64_t r) { return models.text(r, "scenario") == "all"; }, "model", "mean", "ci_low", "ci_high",
      lower);
  for (const auto& bar : bars) map.rows << bar.name;
  const auto width = static_cast<std::size_t>(map.columns.size());
  map.values.assign(width * static_cast<std::size_t>(map.rows.size()), std::nan(""));
  std::vector<std::int64_t> rows(map.values.size(), -1);
  for (std::int64_t r = 0; r < models.rows(); ++r) {
    const qsizetype at = map.rows.indexOf(toQt(models.text(r, "model")));
    const qsizetype column = scenarios.indexOf(toQt(models.text(r, "scenario")));
    if (at < 0 || column < 0) continue;
    const std::size_t place = static_cast<std::size_t>(at) * width + static_cast<std::size_t>(column);
    map.values[place] = models.number(r, "mean");
    rows[place] = r;
  }
  fitScale(map);
  if (lower) map.scale = ColourScale::ViridisReversed;
  map.scaleTitle = lower ? ComparisonRunWords::tr("mean score (less is better)") : ComparisonRunWords::tr("mean score");
  map.describe = [names = map.rows, columns = map.columns, rows, width, result](int row, int column) {
    const std::int64_t r = rows[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)];
    if (r < 0) return ComparisonRunWords::tr("%1 has no scores in %2.").arg(names[row], columns[column]);
    const Table& table = *result->table("models");
    return ComparisonRunWords::tr("%1 in %2: %3 (interval %4 to %5; %6 items)")
        .arg(names[row], columns[column], fixedLabel(table.number(r, "mean"), 3),
             fixedLabel(table.number(r, "ci_low"), 3), fixedLabel(table.number(r, "ci_high"), 3),
             countLabel(static_cast<std::int64_t>(table.number(r, "n"))));
  };
  return map;
}

std::vector<ResultFigure> comparisonFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const ComparisonRun>(run.prepared);
  std::vector<ResultFigure> figures;
  if (Bars bars = leaderboard(*run.result, "all"); !bars.bars.empty())
    figures.emplace_back(chartPicture(QStringLiteral("leaderboard"), bars.chart()));
  if (prepared->grid != nullptr && prepared->grid->items() > 0)
    figures.emplace_back(pictureOf(QStringLiteral("items"),
                                   ComparisonRunWords::tr("Models, best first, by items, easiest first"),
                                   prepared->grid));
  const Table* models = run.result->table("models");
  if (models != nullptr && distinctTexts(*models, "scenario").size() > 2 && !isMixed(*run.result, "all")) {
    const QString name = QStringLiteral("scenarios"), caption = ComparisonRunWords::tr("Mean scores in the scenarios");
    figures.emplace_back(name, caption,
                         [=, result = run.result] { return pictureOf(name, caption, scenarioHeatmap(result)); });
  }
  return figures;
}

std::vector<FindingChip> comparisonChips(const LoadedRun& run) {
  const Result& result = *run.result;
  const Table* models = result.table("models");
  if (models == nullptr) return {};
  const FindingChip told{ComparisonRunWords::tr("Pairs told apart"),
                         ComparisonRunWords::tr("%1 of %2")
                             .arg(countLabel(result.scalars.value("pairs_told_apart", std::int64_t{0})),
                                  countLabel(result.scalars.value("pairs", std::int64_t{0})))};
  if (isMixed(result, "all")) return {told};
  const auto bars = sortedBars(
      *models, [&](std::int64_t r) { return models->text(r, "scenario") == "all"; }, "model", "mean", "ci_low",
      "ci_high", isLowerBetter(result, "all"));
  if (bars.empty()) return {told};
  const bool points = result.scalars.value("points", false);
  const auto figure = [&](double v) { return points ? fixedLabel(v, 3) : numberLabel(v, 4); };
  const Bar& best = bars.front();
  int rivals = 0;
  const Table* pairs = result.table("pairs");
  const double alpha = 1 - run.info.parameters.value("confidence", 1 - kAlpha);
  for (std::int64_t r = 0; pairs != nullptr && r < pairs->rows(); ++r) {
    const bool of = toQt(pairs->text(r, "a")) == best.name || toQt(pairs->text(r, "b")) == best.name;
    if (of && pairs->text(r, "scenario") == "all" && pairs->number(r, "p_adjusted") >= alpha) ++rivals;
  }
  const QString range =
      std::isnan(best.low) ? QString() : ComparisonRunWords::tr("%1 to %2").arg(figure(best.low), figure(best.high));
  return {{best.name, figure(best.value), range},
          {ComparisonRunWords::tr("Can't be told from"), ComparisonRunWords::tr("%Ln other(s)", nullptr, rivals)},
          told};
}

}  // namespace eido
