// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/reduction/reduction_run.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "core/math/statistics.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ReductionRunWords {
  Q_DECLARE_TR_FUNCTIONS(eido::ReductionPage)
};

constexpr std::string_view kReduction = "reduction";

constexpr double kWeak = 0.2;  ///< discrimination below which an item hardly tells models apart
constexpr int kBands = 5;

std::map<ReductionChoice, std::vector<std::int64_t>> rowsOf(const Table* table) {
  std::map<ReductionChoice, std::vector<std::int64_t>> rows;
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r)
    rows[{table->text(r, "scenario"), table->text(r, "selection"), static_cast<std::int64_t>(table->number(r, "n"))}]
        .push_back(r);
  return rows;
}

/// The fifth by mean score in which each item of its scenario lies.
std::vector<int> bandsOf(const Table& parameters) {
  std::map<std::string, std::vector<std::int64_t>> scenarios;
  for (std::int64_t r = 0; r < parameters.rows(); ++r) scenarios[parameters.text(r, "scenario")].push_back(r);
  std::vector<int> bands(static_cast<std::size_t>(parameters.rows()), 0);
  for (auto& [name, rows] : scenarios) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::int64_t a, std::int64_t b) {
      return parameters.number(a, "mean_score") < parameters.number(b, "mean_score");
    });
    for (std::size_t i = 0; i < rows.size(); ++i)
      bands[static_cast<std::size_t>(rows[i])] = static_cast<int>(i * kBands / rows.size());
  }
  return bands;
}

std::string parameterText(const RunInfo& info, const char* name) {
  const auto found = info.parameters.find(name);
  return found != info.parameters.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What the set says about the items of the run.
void readSet(ReductionRun& run, const RunInfo& info, const Table& parameters, const RunData& data) {
  const SampleSetInfo& set = data.columns.set();
  const std::vector<std::string> keys = data.columns.keys(data.task);
  std::map<std::string_view, std::size_t> rowOf;
  for (std::size_t i = 0; i < keys.size(); ++i) rowOf.emplace(keys[i], i);
  const auto read = [&](const ColumnInfo& column, const auto& take) {
    const std::vector<OptionalText> texts = data.columns.texts(column, data.task);
    std::vector<std::string> of;
    for (std::int64_t r = 0; r < parameters.rows(); ++r) {
      const auto at = rowOf.find(parameters.text(r, "key"));
      of.push_back(at == rowOf.end() || !texts[at->second] ? std::string() : take(*texts[at->second]));
    }
    return of;
  };
  const ColumnInfo* part = set.find(parameterText(info, "subscenario"));
  if (part != nullptr && part->kind != ColumnKind::Vector)
    run.part = read(*part, [](const std::string& text) { return text; });
  for (const ColumnInfo& column : set.columns) {
    if (column.kind == ColumnKind::Text && run.text.empty()) run.text = read(column, &oneLine);
    if (column.kind == ColumnKind::Vector && run.vectors.empty()) run.vectors = column.name;
  }
}

ReductionError errorAt(const Table& table, std::int64_t row) {
  const bool known = table.find("ci_low") >= 0;  // runs of the first versions have no interval
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  return {.mean = table.number(row, "mean_absolute_error"),
          .low = known ? table.number(row, "ci_low") : unknown,
          .high = known ? table.number(row, "ci_high") : unknown,
          .models = static_cast<std::int64_t>(table.number(row, "models")),
          .selection = table.text(row, "selection"),
          .estimator = table.text(row, "estimator")};
}

/// The row of least error among those that fit; empty texts fit all.
ReductionError leastError(const Result& result, const ReductionChoice& choice, const std::string& estimator) {
  ReductionError best{.mean = std::numeric_limits<double>::quiet_NaN()};
  const Table* table = result.table("errors");
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r) {
    if (table->number(r, "n") != static_cast<double>(choice.items) || table->text(r, "scenario") != choice.scenario)
      continue;
    if (!choice.selection.empty() && table->text(r, "selection") != choice.selection) continue;
    if (!estimator.empty() && table->text(r, "estimator") != estimator) continue;
    const ReductionError error = errorAt(*table, r);
    if (std::isnan(best.mean) || error.mean < best.mean) best = error;
  }
  return best;
}

/// Ways to choose and estimate that were tried at a size.
std::int64_t waysOf(const Result& result, const std::string& scenario, std::int64_t n) {
  const Table* table = result.table("errors");
  std::int64_t ways = 0;
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r)
    ways += table->text(r, "scenario") == scenario && table->number(r, "n") == static_cast<double>(n);
  return ways;
}

Chart errorCurves(const Result& result, const std::string& scenario) {
  const Table* sets = result.table("sets");
  if (sets == nullptr) return {};
  Chart chart{.title = ReductionRunWords::tr(
                  "Mean error on models held out, by the best estimate of each selection at each size, with intervals"),
              .x = {.title = ReductionRunWords::tr("items")},
              .y = {.title = ReductionRunWords::tr("points"), .fromZero = true}};
  const auto add = [&](Chart::Series series, const auto& errorAt) {
    for (const std::int64_t n : reductionSizes(result)) {
      const ReductionError error = errorAt(n);
      if (std::isnan(error.mean)) continue;
      series.points.push_back({.x = static_cast<double>(n), .y = error.mean, .low = error.low, .high = error.high});
    }
    if (!series.points.empty()) chart.series.push_back(std::move(series));
  };
  for (const QString& name : distinctTexts(*sets, "selection"))
    add({.name = choiceLabel(kReduction, fromQt(name))}, [&](std::int64_t n) {
      return bestError(result, {scenario, fromQt(name), n});
    });
  add({.name = ReductionRunWords::tr("random, plain mean"), .reference = true}, [&](std::int64_t n) {
    return errorOf(result, {scenario, "random", n}, "naive");
  });
  chart.x.scale = scaleOf(chart.series);
  return chart;
}

}  // namespace

std::vector<std::int64_t> reductionSizes(const Result& result) {
  std::set<std::int64_t> sizes;
  for (const char* name : {"sets", "errors"}) {
    const Table* table = result.table(name);
    for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r)
      sizes.insert(static_cast<std::int64_t>(table->number(r, "n")));
  }
  return {sizes.begin(), sizes.end()};
}

std::shared_ptr<const void> readReduction(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<ReductionRun>();
  run->confidence = info.parameters.value("confidence", run->confidence);
  run->items = rowsOf(result.table("items"));
  run->estimates = rowsOf(result.table("estimates"));
  if (const Table* scenarios = result.table("scenarios")) {
    for (const QString& name : distinctTexts(*scenarios, "scenario"))
      run->errors.emplace(fromQt(name), errorCurves(result, fromQt(name)));
  }
  const Table *parameters = result.table("item_parameters"), *models = result.table("models");
  if (parameters == nullptr || models == nullptr) return run;
  for (std::int64_t r = 0; r < parameters->rows(); ++r) run->parameterRow.emplace(parameters->text(r, "key"), r);
  run->band = bandsOf(*parameters);
  std::vector<double> abilities;
  for (std::int64_t m = 0; m < models->rows(); ++m) abilities.push_back(models->number(m, "line_ability"));
  run->abilityMean = mean(abilities);
  if (const double deviation = standardDeviation(abilities); deviation > 0) run->abilityDeviation = deviation;
  if (data != nullptr) readSet(*run, info, *parameters, *data);
  return run;
}

ReductionError errorOf(const Result& result, const ReductionChoice& choice, const std::string& estimator) {
  return leastError(result, choice, estimator);
}

ReductionError bestError(const Result& result, const ReductionChoice& choice) { return leastError(result, choice, {}); }

std::int64_t safeItems(const Result& result, const std::string& scenario, double error) {
  double before = 0;
  std::int64_t smaller = 0;
  for (const std::int64_t n : reductionSizes(result)) {
    const double now = errorOf(result, {scenario, "random", n}, "difference").mean;
    if (std::isnan(now)) continue;
    if (now <= error) {
      if (smaller == 0 || !(before > now)) return n;
      const double share = std::log(before / error) / std::log(before / now);
      return static_cast<std::int64_t>(
          std::ceil(std::exp(std::log(static_cast<double>(smaller)) +
                             share * std::log(static_cast<double>(n) / static_cast<double>(smaller)))));
    }
    before = now;
    smaller = n;
  }
  return 0;
}

std::shared_ptr<const Table> coverageOf(const Result& result, const ReductionRun& run, const ReductionChoice& choice) {
  auto coverage = std::make_shared<Table>(
      "coverage", std::vector<std::string>{"by", "group", "items", "score_share", "chosen", "chosen_share"});
  const Table *parameters = result.table("item_parameters"), *items = result.table("items");
  const auto chosen = run.items.find(choice);
  if (parameters == nullptr || items == nullptr || chosen == run.items.end()) return coverage;
  struct Group {
    std::int64_t items = 0, chosen = 0;
    double share = 0, chosenShare = 0;
  };
  const auto add = [&](const QString& by, const std::function<std::string(std::size_t row)>& nameOf) {
    std::map<std::string, Group> groups;
    double all = 0, weights = 0;
    for (std::int64_t r = 0; r < parameters->rows(); ++r) {
      if (parameters->text(r, "scenario") != choice.scenario) continue;
      Group& group = groups[nameOf(static_cast<std::size_t>(r))];
      const double balance = parameters->number(r, "balance");
      ++group.items;
      group.share += balance;
      all += balance;
    }
    for (const std::int64_t r : chosen->second) {
      Group& group = groups[nameOf(static_cast<std::size_t>(run.parameterRow.at(items->text(r, "key"))))];
      const double weight = items->number(r, "weight");
      ++group.chosen;
      group.chosenShare += weight;
      weights += weight;
    }
    for (const auto& [name, group] : groups)
      coverage->append({fromQt(by), name, group.items, group.share / all, group.chosen,
                        weights != 0 ? Cell(group.chosenShare / weights) : Cell()});
  };
  if (!run.part.empty()) add(ReductionRunWords::tr("part"), [&](std::size_t row) { return run.part[row]; });
  const std::array<QString, kBands> names = {ReductionRunWords::tr("1 hardest fifth"), ReductionRunWords::tr("2 hard"),
                                             ReductionRunWords::tr("3 middle"), ReductionRunWords::tr("4 easy"),
                                             ReductionRunWords::tr("5 easiest fifth")};
  add(ReductionRunWords::tr("difficulty"),
      [&](std::size_t row) { return fromQt(names[static_cast<std::size_t>(run.band[row])]); });
  return coverage;
}

std::shared_ptr<const Table> chosenItems(const Result& result, const ReductionRun& run, const ReductionChoice& choice) {
  std::vector<std::string> columns{"key", "weight", "difficulty", "discrimination", "mean_score"};
  if (!run.part.empty()) columns.emplace_back("part");
  if (!run.text.empty()) columns.emplace_back("text");
  auto table = std::make_shared<Table>("chosen_items", columns);
  const Table *items = result.table("items"), *parameters = result.table("item_parameters");
  const auto chosen = run.items.find(choice);
  if (items == nullptr || parameters == nullptr || chosen == run.items.end()) return table;
  for (const std::int64_t r : chosen->second) {
    const std::int64_t at = run.parameterRow.at(items->text(r, "key"));
    const double slope = parameters->number(at, "line_discrimination");
    std::vector<Cell> row{items->at(r, "key"), items->at(r, "weight"),
                          parameters->number(at, "line_difficulty") - slope * run.abilityMean,
                          slope * run.abilityDeviation, parameters->at(at, "mean_score")};
    if (!run.part.empty()) row.emplace_back(run.part[static_cast<std::size_t>(at)]);
    if (!run.text.empty()) row.emplace_back(run.text[static_cast<std::size_t>(at)]);
    table->append(std::move(row));
  }
  return table;
}

std::shared_ptr<const Table> weakItems(const Result& result, const ReductionRun& run, const std::string& scenario) {
  std::vector<std::string> columns{"key", "discrimination", "difficulty", "mean_score"};
  if (!run.text.empty()) columns.emplace_back("text");
  auto weak = std::make_shared<Table>("weak_items", columns);
  const Table* table = result.table("item_parameters");
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r) {
    const double slope = table->number(r, "line_discrimination");
    if (slope * run.abilityDeviation >= kWeak || table->text(r, "scenario") != scenario) continue;
    std::vector<Cell> row{table->at(r, "key"), slope * run.abilityDeviation,
                          table->number(r, "line_difficulty") - slope * run.abilityMean, table->at(r, "mean_score")};
    if (!run.text.empty()) row.emplace_back(run.text[static_cast<std::size_t>(r)]);
    weak->append(std::move(row));
  }
  // those that better models get right less often come first
  std::vector<std::int64_t> order(static_cast<std::size_t>(weak->rows()));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
    return weak->number(a, "discrimination") < weak->number(b, "discrimination");
  });
  auto sorted = std::make_shared<Table>("weak_items", columns);
  for (const std::int64_t r : order) {
    std::vector<Cell> row;
    for (const std::string& column : columns) row.push_back(weak->at(r, column));
    sorted->append(std::move(row));
  }
  return sorted;
}

std::string reductionScenario(const Result& result) {
  const Table* scenarios = result.table("scenarios");
  return scenarios == nullptr || scenarios->rows() == 0 ? "all" : scenarios->text(0, "scenario");
}

namespace {

/// Half the width of the interval of a mean over models, by Student's t; NaN for one model.
double reachOf(const std::vector<double>& ofModels, double confidence) {
  if (ofModels.size() < 2) return std::numeric_limits<double>::quiet_NaN();
  const double count = static_cast<double>(ofModels.size());
  return studentQuantile((1 + confidence) / 2, count - 1) * standardDeviation(ofModels) / std::sqrt(count);
}

/// "2.2 points (1.7 to 2.8)", without an interval that is not known.
QString pointsText(double middle, double low, double high) {
  if (std::isnan(low)) return ReductionRunWords::tr("%1 points").arg(fixedLabel(middle, 1));
  return ReductionRunWords::tr("%1 points (%2 to %3)")
      .arg(fixedLabel(middle, 1), fixedLabel(low, 1), fixedLabel(high, 1));
}

QString meanPoints(const std::vector<double>& ofModels, double confidence) {
  const double middle = mean(ofModels), reach = reachOf(ofModels, confidence);
  return pointsText(middle, std::isnan(reach) ? reach : std::max(0.0, middle - reach), middle + reach);
}

/// How far two ways were off for those that are out of the range of the others, one value a model.
QString outOfRange(const Result& result, const std::string& scenario, std::int64_t n, double confidence) {
  const Table* estimates = result.table("estimates");
  std::map<std::string, std::map<std::string, std::vector<double>>> errors;  // by estimator and model
  std::int64_t all = 0, out = 0;                                             // of the difference estimate
  for (std::int64_t r = 0; estimates != nullptr && r < estimates->rows(); ++r) {
    if (estimates->text(r, "selection") != "random" || estimates->text(r, "scenario") != scenario ||
        estimates->number(r, "n") != static_cast<double>(n))
      continue;
    const bool counted = estimates->text(r, "estimator") == "difference",
               inRange = estimates->text(r, "in_range") == "true";
    all += counted;
    if (inRange) continue;
    out += counted;
    errors[estimates->text(r, "estimator")][estimates->text(r, "model")].push_back(
        100 * std::abs(estimates->number(r, "estimate") - estimates->number(r, "true_score")));
  }
  const auto ofModels = [&](const char* estimator) {
    std::vector<double> means;
    for (const auto& [model, of] : errors[estimator]) means.push_back(mean(of));
    return means;
  };
  const std::vector<double> difference = ofModels("difference"), plain = ofModels("naive");
  if (difference.empty() || plain.empty())
    return ReductionRunWords::tr(
        "No estimate was out of range here, so that it is not tested; holding out the strongest models tests it.");
  return ReductionRunWords::tr(
             "Where it was out of range (%1 of %2 estimates, of %Ln model(s)) it was off by %3, the plain mean of the "
             "same items by %4.",
             nullptr, static_cast<int>(difference.size()))
      .arg(countLabel(out), countLabel(all), meanPoints(difference, confidence), meanPoints(plain, confidence));
}

}  // namespace

QString reductionSummary(const RunInfo& info, const Result& result, const std::string& scenario) {
  const std::vector<std::int64_t> sizes = reductionSizes(result);
  if (sizes.empty()) return {};
  const std::int64_t n = sizes.back();
  const ReductionError best = bestError(result, {scenario, {}, n});
  if (std::isnan(best.mean))
    return ReductionRunWords::tr("Items were chosen without an estimate of their error (no models were held out).");
  QStringList sentences;
  const auto points = [](const ReductionError& e) { return pointsText(e.mean, e.low, e.high); };
  const QString items = countLabel(result.scalars.value("n", std::int64_t{0})),
                ways = ReductionRunWords::tr("%1, %2; the best of %3 ways on these %4 models")
                           .arg(choiceLabel(kReduction, best.selection), choiceLabel(kReduction, best.estimator),
                                countLabel(waysOf(result, scenario, n)), countLabel(best.models));
  const bool strong = info.parameters.value("held_out", std::string()) == "strong";
  sentences << (strong ? ReductionRunWords::tr("%1 items of %2 give the score of one of the strongest models, held out "
                                               "together, with a mean absolute error of %3 (%4).")
                       : ReductionRunWords::tr("%1 items of %2 give the score of a held-out model with a mean absolute "
                                               "error of %3 (%4)."))
                   .arg(countLabel(n), items, points(best), ways);
  if (const auto left = result.scalars.value("items_left_out", std::int64_t{0}); left > 0)
    sentences << ReductionRunWords::tr("%Ln more item(s) lack a score of some model and are left out.", nullptr,
                                       static_cast<int>(left));
  if (const auto part = info.parameters.find("subscenario"); part != info.parameters.end() && part->is_string())
    sentences << ReductionRunWords::tr("In the score each %1 counts alike, whatever its number of items.")
                     .arg(toQt(part->get<std::string>()));
  const ReductionError random = errorOf(result, {scenario, "random", n}, "naive"),
                       safe = errorOf(result, {scenario, "random", n}, "difference");
  if (!std::isnan(random.mean))
    sentences << ReductionRunWords::tr("The plain mean of random items gives %1.").arg(points(random));
  if (!std::isnan(safe.mean)) {
    sentences
        << ReductionRunWords::tr(
               "Of the estimates that use the item response model the difference estimate on random items leans least "
               "on it: %1 over all held-out models.")
               .arg(points(safe));
    sentences << outOfRange(result, scenario, n, info.parameters.value("confidence", 0.95));
  }
  return sentences.join(u' ');
}

Chart estimatesOf(const Result& result, const ReductionRun& run, const ReductionChoice& choice,
                  const std::string& estimator) {
  const Table* table = result.table("estimates");
  const auto rows = run.estimates.find(choice);
  if (table == nullptr || rows == run.estimates.end()) return {};
  Chart chart{.x = {.title = ReductionRunWords::tr("true score")},
              .y = {.title = ReductionRunWords::tr("estimate")},
              .diagonal = true};
  Chart::Series within{.name = ReductionRunWords::tr("chosen items in the range of the other models"),
                       .kind = Chart::Kind::Scatter};
  Chart::Series out{.name = ReductionRunWords::tr("chosen items out of it"), .kind = Chart::Kind::Scatter};
  std::map<std::string, std::vector<double>> bias;  // of each model, over the repeats
  double repeats = 1;
  for (const std::int64_t r : rows->second) {
    if (table->text(r, "estimator") != estimator) continue;
    bias[table->text(r, "model")].push_back(table->number(r, "estimate") - table->number(r, "true_score"));
    repeats = std::max(repeats, table->number(r, "repeat") + 1);
    if (table->number(r, "repeat") != 0) continue;
    (table->text(r, "in_range") == "true" ? within : out)
        .points.push_back({.x = table->number(r, "true_score"),
                           .y = table->number(r, "estimate"),
                           .low = table->number(r, "ci_low"),
                           .high = table->number(r, "ci_high"),
                           .name = toQt(table->text(r, "model"))});
  }
  chart.series = {std::move(within), std::move(out)};
  std::vector<double> means;
  for (const auto& [model, of] : bias) means.push_back(100 * mean(of));
  if (means.size() < 2) return chart;
  const double middle = mean(means), half = reachOf(means, run.confidence);
  chart.title = ReductionRunWords::tr("Estimate less true score is %1 points on average (%2 to %3)")
                    .arg(fixedLabel(middle, 1), fixedLabel(middle - half, 1), fixedLabel(middle + half, 1));
  if (repeats > 1)
    chart.title += ReductionRunWords::tr("; drawn is the first of %1 repeats").arg(static_cast<int>(repeats));
  return chart;
}

std::vector<ResultFigure> reductionFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const ReductionRun>(run.prepared);
  const Table* scenarios = run.result->table("scenarios");
  const std::vector<std::int64_t> sizes = reductionSizes(*run.result);
  std::vector<ResultFigure> figures;
  if (scenarios == nullptr || sizes.empty()) return figures;
  const QStringList names = distinctTexts(*scenarios, "scenario");
  for (const QString& name : names) {
    const std::string scenario = fromQt(name);
    Chart errors = prepared->errors.at(scenario);
    if (errors.series.empty()) continue;
    const QString of = names.size() > 1 ? QStringLiteral("-%1").arg(figures.size() / 2) : QString();
    if (names.size() > 1) errors.title += QStringLiteral(" (%1)").arg(name);
    figures.emplace_back(chartPicture(QStringLiteral("errors") + of, std::move(errors)));
    const ReductionError best = bestError(*run.result, {scenario, {}, sizes.back()});
    Chart held = estimatesOf(*run.result, *prepared, {scenario, best.selection, sizes.back()}, best.estimator);
    held.title = ReductionRunWords::tr("Models held out, %1 items (%2, %3). %4")
                     .arg(countLabel(sizes.back()), choiceLabel(kReduction, best.selection),
                          choiceLabel(kReduction, best.estimator), held.title);
    figures.emplace_back(chartPicture(QStringLiteral("held-out") + of, std::move(held)));
  }
  return figures;
}

std::vector<SampleHighlight> reductionHighlights(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const ReductionRun>(run.prepared);
  const auto weak = weakItems(*run.result, *prepared, reductionScenario(*run.result));
  SampleHighlight highlight{
      .title = ReductionRunWords::tr(
          "Items that better models get right less often, the clearest first; of many items some do so by chance"),
      .keys = {}};
  for (std::int64_t r = 0; r < weak->rows(); ++r) {
    if (highlight.keys.size() == kHighlights || !(weak->number(r, "discrimination") < 0)) break;
    highlight.keys.push_back(weak->text(r, "key"));
    QString note =
        ReductionRunWords::tr("discrimination %1 for a standard deviation of ability, mean score %2")
            .arg(fixedLabel(weak->number(r, "discrimination"), 2), fixedLabel(weak->number(r, "mean_score"), 2));
    if (!prepared->text.empty()) note += QStringLiteral(": ") + toQt(weak->text(r, "text"));
    highlight.notes << note;
  }
  return {highlight};
}

std::vector<FindingChip> reductionChips(const LoadedRun& run) {
  const Result& result = *run.result;
  const std::vector<std::int64_t> sizes = reductionSizes(result);
  if (sizes.empty()) return {};
  const std::string scenario = reductionScenario(result);
  std::vector<FindingChip> chips{
      {ReductionRunWords::tr("Items"), countLabel(sizes.back()),
       ReductionRunWords::tr("of %1").arg(countLabel(result.scalars.value("n", std::int64_t{0})))}};
  const auto add = [&](const QString& label, const ReductionError& e) {
    if (!std::isnan(e.mean)) chips.push_back({label, pointsText(e.mean, e.low, e.high)});
  };
  add(ReductionRunWords::tr("Mean error"), bestError(result, {scenario, {}, sizes.back()}));
  add(ReductionRunWords::tr("Random items"), errorOf(result, {scenario, "random", sizes.back()}, "naive"));
  return chips;
}

FlaggedSamples reductionChosen(const LoadedRun& run) {
  const Result& result = *run.result;
  const std::vector<std::int64_t> sizes = reductionSizes(result);
  const Table* items = result.table("items");
  if (sizes.empty() || items == nullptr) return {};
  const std::string scenario = reductionScenario(result);
  const ReductionError best = bestError(result, {scenario, {}, sizes.back()});
  FlaggedSamples chosen;
  std::set<std::string> seen;
  for (std::int64_t r = 0; r < items->rows(); ++r) {
    const bool of = items->text(r, "scenario") == scenario && items->text(r, "selection") == best.selection &&
                    items->number(r, "n") == static_cast<double>(sizes.back());
    if (of && seen.insert(items->text(r, "key")).second) chosen.keys.push_back(items->text(r, "key"));
  }
  chosen.title = ReductionRunWords::tr("%Ln chosen item(s)", nullptr, static_cast<int>(chosen.keys.size()));
  return chosen;
}

namespace {

/// The estimate that is recommended: of all scenarios where there is one; -1 = none is.
std::int64_t recommendedEstimate(const Table& estimates) {
  std::int64_t best = -1;
  for (std::int64_t r = 0; r < estimates.rows(); ++r) {
    if (estimates.text(r, "recommended") != "true") continue;
    if (best < 0 || estimates.text(r, "scenario") == "all") best = r;
  }
  return best;
}

}  // namespace

QString estimateSummary(const Result& result) {
  const Table* estimates = result.table("estimates");
  if (estimates == nullptr || estimates->rows() == 0)
    return ReductionRunWords::tr("No chosen set has a score of every item: nothing was estimated.");
  const std::int64_t row = recommendedEstimate(*estimates);
  if (row < 0) return ReductionRunWords::tr("None of the estimates is recommended.");
  QStringList sentences{ReductionRunWords::tr("%1 would score %2 on the whole benchmark%3, by %4 items (%5, %6).")
                            .arg(toQt(estimates->text(row, "model")), fixedLabel(estimates->number(row, "estimate"), 3),
                                 std::isnan(estimates->number(row, "ci_low"))
                                     ? QString()
                                     : QStringLiteral(" (%1)").arg(rangeLabel(estimates->number(row, "ci_low"),
                                                                              estimates->number(row, "ci_high"), 3)),
                                 countLabel(static_cast<std::int64_t>(estimates->number(row, "n"))),
                                 choiceLabel(kReduction, estimates->text(row, "selection")),
                                 choiceLabel(kReduction, estimates->text(row, "estimator")))};
  if (estimates->text(row, "in_range") == "false")
    sentences << ReductionRunWords::tr("That is outside the scores of the models that the items were chosen with.");
  return sentences.join(u' ');
}

std::vector<FindingChip> estimateChips(const LoadedRun& run) {
  const Table* estimates = run.result->table("estimates");
  const std::int64_t row = estimates == nullptr ? -1 : recommendedEstimate(*estimates);
  if (row < 0) return {};
  return {{ReductionRunWords::tr("Estimated score"), fixedLabel(estimates->number(row, "estimate"), 3),
           rangeLabel(estimates->number(row, "ci_low"), estimates->number(row, "ci_high"), 3)},
          {ReductionRunWords::tr("Items"), countLabel(static_cast<std::int64_t>(estimates->number(row, "n")))}};
}

}  // namespace eido
