// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/alignment_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/analyses/alignment/measures.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/clustering.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class AlignmentRunWords {
  Q_DECLARE_TR_FUNCTIONS(AlignmentRun)
};

class Reader {
 public:
  Reader(const RunInfo& info, const Result& result) : m_info(info), m_result(result) {}

  std::shared_ptr<const AlignmentRun> read() {
    if (const Table* pairs = m_result.table("pairs")) {
      for (const RunInput& input : m_info.inputs) m_inputs.push_back(input.column);
      collectColumns(*pairs);
      readPairs(*pairs);
    }
    if (const Table* models = m_result.table("models")) readModels(*models);
    if (const Table* samples = m_result.table("samples")) readSamples(*samples);
    if (const Table* curves = m_result.table("curve_n")) readCurves(*curves, "n", m_run.overSamples);
    if (const Table* curves = m_result.table("curve_k")) readCurves(*curves, "k", m_run.overNeighbours);
    for (AlignmentMeasure& measure : m_run.measures) cluster(measure);
    return std::make_shared<const AlignmentRun>(std::move(m_run));
  }

 private:
  void collectColumns(const Table& pairs) {
    std::vector<std::string> seen;
    for (std::int64_t r = 0; r < pairs.rows(); ++r) {
      for (const char* side : {"a", "b"}) {
        std::string name = pairs.text(r, side);
        if (std::find(seen.begin(), seen.end(), name) == seen.end()) seen.push_back(std::move(name));
      }
    }
    for (const std::string& name : m_inputs) {
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) m_run.columns.push_back(name);
    }
    for (const std::string& name : seen) {
      if (m_run.columnIndex(name) < 0) m_run.columns.push_back(name);
    }
    for (const std::string& name : m_run.columns) m_run.columnNames << toQt(name);
  }

  AlignmentMeasure& measureOf(const std::string& name) {
    const int at = m_run.measureIndex(name);
    if (at >= 0) return m_run.measures[static_cast<std::size_t>(at)];
    AlignmentMeasure measure{.name = name, .title = choiceLabel("alignment", name)};
    for (const align::Measure& m : align::measures()) {
      if (m.name == name) measure.distance = m.distance;
    }
    measure.index.assign(m_run.columns.size() * m_run.columns.size(), -1);
    m_run.measures.push_back(std::move(measure));
    return m_run.measures.back();
  }

  void readPairs(const Table& t) {
    const std::size_t n = m_run.columns.size();
    for (std::int64_t r = 0; r < t.rows(); ++r) {
      AlignmentMeasure& measure = measureOf(t.text(r, "metric"));
      const auto whole = [&](const char* name) {
        const double v = t.number(r, name);
        return std::isfinite(v) ? static_cast<std::int64_t>(v) : 0;
      };
      const AlignedPair pair{.a = m_run.columnIndex(t.text(r, "a")),
                             .b = m_run.columnIndex(t.text(r, "b")),
                             .value = t.number(r, "value"),
                             .nullMean = t.number(r, "null_mean"),
                             .nullSd = t.number(r, "null_sd"),
                             .z = t.number(r, "z"),
                             .p = t.number(r, "p_value"),
                             .pAdjusted = t.number(r, "p_adjusted"),
                             .calibrated = t.number(r, "calibrated"),
                             .low = t.number(r, "ci_low"),
                             .high = t.number(r, "ci_high"),
                             .n = whole("n"),
                             .k = whole("k")};
      const auto a = static_cast<std::size_t>(pair.a), b = static_cast<std::size_t>(pair.b);
      const int at = static_cast<int>(measure.pairs.size());
      measure.index[a * n + b] = at;
      if (measure.index[b * n + a] < 0) measure.index[b * n + a] = at;  // its own row may follow
      measure.pairs.push_back(pair);
    }
  }

  int modelIndex(const QString& name) {
    const auto at = m_run.models.indexOf(name);
    if (at >= 0) return static_cast<int>(at);
    m_run.models << name;
    return static_cast<int>(m_run.models.size()) - 1;
  }

  void readModels(const Table& t) {
    for (std::int64_t r = 0; r < t.rows(); ++r) {
      AlignmentMeasure& measure = measureOf(t.text(r, "metric"));
      measure.models.push_back({.a = modelIndex(toQt(t.text(r, "model_a"))),
                                .b = modelIndex(toQt(t.text(r, "model_b"))),
                                .layerA = toQt(t.text(r, "best_layer_a")),
                                .layerB = toQt(t.text(r, "best_layer_b")),
                                .value = t.number(r, "value"),
                                .calibrated = t.number(r, "calibrated"),
                                .p = t.number(r, "p_value")});
    }
  }

  void readSamples(const Table& t) {
    m_run.samples = readAgreements(t, [this](std::int64_t r, const Table& table) {
      const int a = m_run.columnIndex(table.text(r, "a")), b = m_run.columnIndex(table.text(r, "b"));
      return std::tuple(m_run.measureIndex(table.text(r, "metric")), std::min(a, b), std::max(a, b));
    });
  }

  void readCurves(const Table& t, const char* x, std::map<std::tuple<int, int, int>, AlignmentRun::Curve>& curves) {
    for (std::int64_t r = 0; r < t.rows(); ++r) {
      const int a = m_run.columnIndex(t.text(r, "a")), b = m_run.columnIndex(t.text(r, "b"));
      AlignmentRun::Curve& curve = curves[{m_run.measureIndex(t.text(r, "metric")), a, b}];
      const double at = t.number(r, x), value = t.number(r, "value"), chance = t.number(r, "chance");
      if (std::isfinite(value)) curve.value.push_back({.x = at, .y = value});
      if (std::isfinite(chance)) curve.chance.push_back({.x = at, .y = chance});
    }
  }

  /// Average linkage. O(columns^3)
  void cluster(AlignmentMeasure& measure) {
    const auto by = [&measure](const QStringList& names, const std::vector<int>& index, const auto& entries) {
      const auto n = static_cast<std::size_t>(names.size());
      return clusterOrder(static_cast<int>(n), [&](int i, int j) {
        const int at = index[static_cast<std::size_t>(i) * n + static_cast<std::size_t>(j)];
        const double value = at < 0 ? NAN : entries[static_cast<std::size_t>(at)].value;
        return measure.distance ? value : 1 - value;
      });
    };
    const auto n = static_cast<std::size_t>(m_run.models.size());
    measure.modelIndex.assign(n * n, -1);
    for (std::size_t i = 0; i < measure.models.size(); ++i) {
      const AlignedModels& pair = measure.models[i];
      for (const auto& [a, b] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        int& at = measure.modelIndex[static_cast<std::size_t>(a) * n + static_cast<std::size_t>(b)];
        if (at < 0 || a == pair.a) at = static_cast<int>(i);  // its own entry may follow
      }
    }
    measure.order = by(m_run.columnNames, measure.index, measure.pairs);
    measure.modelOrder = by(m_run.models, measure.modelIndex, measure.models);
  }

  const RunInfo& m_info;
  const Result& m_result;
  std::vector<std::string> m_inputs;
  AlignmentRun m_run;
};

template <typename Item>
double quantityOf(AlignmentQuantity quantity, const Item& item, double p) {
  switch (quantity) {
    case AlignmentQuantity::Value:
      return item.value;
    case AlignmentQuantity::Calibrated:
      return item.calibrated;
    case AlignmentQuantity::AdjustedP:
      return p;
  }
  return NAN;
}

void finish(Heatmap& map, const AlignmentMeasure& measure, AlignmentQuantity quantity) {
  map.scaleTitle = quantityTitle(quantity, measure);
  if (quantity == AlignmentQuantity::AdjustedP) {
    map.low = 0;
    map.high = 1;
    map.scale = ColourScale::CividisReversed;
    map.decimals = 3;
  } else {
    fitScale(map, measure.distance && quantity == AlignmentQuantity::Value);
  }
  if (std::any_of(map.marks.begin(), map.marks.end(), [](unsigned char mark) { return mark != 0; }))
    map.markMeaning = AlignmentRunWords::tr("not told from chance (adjusted p > %1)").arg(fixedLabel(kChanceLevel, 2));
}

QString pairName(const AlignmentRun& run, const AlignedPair& pair) {
  return AlignmentRunWords::tr("%1 and %2").arg(run.columnNames[pair.a], run.columnNames[pair.b]);
}

}  // namespace

const AlignedPair* AlignmentRun::pair(int measure, int a, int b) const {
  if (measure < 0 || measure >= static_cast<int>(measures.size()) || a < 0 || b < 0) return nullptr;
  const AlignmentMeasure& m = measures[static_cast<std::size_t>(measure)];
  const int at = m.index[static_cast<std::size_t>(a) * columns.size() + static_cast<std::size_t>(b)];
  return at < 0 ? nullptr : &m.pairs[static_cast<std::size_t>(at)];
}

int AlignmentRun::columnIndex(std::string_view name) const {
  const auto at = std::find(columns.begin(), columns.end(), name);
  return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

int AlignmentRun::measureIndex(std::string_view name) const {
  const auto at =
      std::find_if(measures.begin(), measures.end(), [&](const AlignmentMeasure& m) { return m.name == name; });
  return at == measures.end() ? -1 : static_cast<int>(at - measures.begin());
}

std::shared_ptr<const AlignmentRun> readAlignment(const RunInfo& info, const Result& result) {
  auto run = std::make_shared<AlignmentRun>(*Reader(info, result).read());
  run->pFloor = pValueFloor(info);
  return run;
}

QString quantityTitle(AlignmentQuantity quantity, const AlignmentMeasure& measure) {
  switch (quantity) {
    case AlignmentQuantity::Value:
      return measure.title;
    case AlignmentQuantity::Calibrated:
      return AlignmentRunWords::tr("%1, calibrated").arg(measure.title);
    case AlignmentQuantity::AdjustedP:
      return AlignmentRunWords::tr("Adjusted p of %1").arg(measure.title);
  }
  return {};
}

Heatmap alignmentHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                         const std::vector<int>& rows, const std::vector<int>& columns) {
  Heatmap map;
  if (measure < 0 || measure >= static_cast<int>(run->measures.size())) return map;
  const AlignmentMeasure& m = run->measures[static_cast<std::size_t>(measure)];
  for (const int r : rows) map.rows << run->columnNames[r];
  for (const int c : columns) map.columns << run->columnNames[c];
  for (const int r : rows) {
    for (const int c : columns) {
      const AlignedPair* pair = r == c ? nullptr : run->pair(measure, r, c);
      map.values.push_back(pair == nullptr ? NAN : quantityOf(quantity, *pair, pair->pAdjusted));
      map.marks.push_back(pair != nullptr && pair->pAdjusted > kChanceLevel ? 1 : 0);
    }
  }
  map.completeOrders();
  finish(map, m, quantity);
  map.describe = [run, measure, rows, columns](int r, int c) {
    return describePair(*run, measure, rows[static_cast<std::size_t>(r)], columns[static_cast<std::size_t>(c)]);
  };
  return map;
}

Heatmap columnsHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                       bool clustered) {
  std::vector<int> all(run->columns.size());
  std::iota(all.begin(), all.end(), 0);
  Heatmap map = alignmentHeatmap(run, measure, quantity, all, all);
  if (clustered && !map.rows.isEmpty())
    map.rowOrder = map.columnOrder = run->measures[static_cast<std::size_t>(measure)].order;
  return map;
}

Heatmap modelsHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                      bool clustered) {
  Heatmap map;
  if (measure < 0 || measure >= static_cast<int>(run->measures.size())) return map;
  const AlignmentMeasure& m = run->measures[static_cast<std::size_t>(measure)];
  const auto n = static_cast<std::size_t>(run->models.size());
  map.rows = map.columns = run->models;
  map.values.assign(n * n, NAN);
  map.marks.assign(n * n, 0);
  for (std::size_t at = 0; at < n * n; ++at) {
    if (m.modelIndex[at] < 0) continue;
    const AlignedModels& pair = m.models[static_cast<std::size_t>(m.modelIndex[at])];
    map.values[at] = quantityOf(quantity, pair, pair.p);
    map.marks[at] = pair.p > kChanceLevel ? 1 : 0;
  }
  if (clustered) map.rowOrder = map.columnOrder = m.modelOrder;
  map.completeOrders();
  finish(map, m, quantity);
  map.describe = [run, measure, n](int r, int c) {
    const AlignmentMeasure& own = run->measures[static_cast<std::size_t>(measure)];
    const int at = own.modelIndex[static_cast<std::size_t>(r) * n + static_cast<std::size_t>(c)];
    if (at < 0) return AlignmentRunWords::tr("%1: no pair of different models").arg(run->models[r]);
    const AlignedModels& pair = own.models[static_cast<std::size_t>(at)];
    return QStringList{
        AlignmentRunWords::tr("%1 and %2").arg(run->models[pair.a], run->models[pair.b]),
        AlignmentRunWords::tr("best layers: %1, %2").arg(pair.layerA, pair.layerB),
        QStringLiteral("%1: %2").arg(own.title, fixedLabel(pair.value, 3)),
        AlignmentRunWords::tr("calibrated: %1").arg(fixedLabel(pair.calibrated, 3)),
        AlignmentRunWords::tr("p of the best of all layer pairs: %1").arg(pValueLabel(pair.p, run->pFloor))}
        .join(u'\n');
  };
  return map;
}

double adjustedFloor(const AlignedPair& pair, double floor) {
  return floor > 0 && pair.p <= floor * (1 + 1e-9) ? pair.pAdjusted : 0;
}

QString describePair(const AlignmentRun& run, int measure, int a, int b) {
  if (a == b) return AlignmentRunWords::tr("%1: the same column").arg(run.columnNames[a]);
  const AlignedPair* pair = run.pair(measure, a, b);
  if (pair == nullptr)
    return AlignmentRunWords::tr("%1 and %2: not compared").arg(run.columnNames[a], run.columnNames[b]);
  const AlignmentMeasure& m = run.measures[static_cast<std::size_t>(measure)];
  QStringList lines{pairName(run, *pair), QStringLiteral("%1: %2").arg(m.title, fixedLabel(pair->value, 3))};
  if (std::isfinite(pair->low))
    lines << AlignmentRunWords::tr("interval: %1 to %2").arg(fixedLabel(pair->low, 3), fixedLabel(pair->high, 3));
  if (std::isfinite(pair->nullMean))
    lines << AlignmentRunWords::tr("by chance: %1 \u00b1 %2")
                 .arg(fixedLabel(pair->nullMean, 3), fixedLabel(pair->nullSd, 3));
  if (std::isfinite(pair->calibrated))
    lines << AlignmentRunWords::tr("calibrated: %1").arg(fixedLabel(pair->calibrated, 3));
  if (std::isfinite(pair->p))
    lines << AlignmentRunWords::tr("p: %1, adjusted %2")
                 .arg(pValueLabel(pair->p, run.pFloor), pValueLabel(pair->pAdjusted, adjustedFloor(*pair, run.pFloor)));
  QString size = QStringLiteral("n = ") + countLabel(pair->n);
  if (pair->k > 0) size += QStringLiteral(", k = ") + countLabel(pair->k);
  lines << size;
  return lines.join(u'\n');
}

QString alignmentSummary(const AlignmentRun& run, int measure) {
  if (measure < 0 || measure >= static_cast<int>(run.measures.size()))
    return AlignmentRunWords::tr("The run has no pairs.");
  const AlignmentMeasure& m = run.measures[static_cast<std::size_t>(measure)];
  const AlignedPair* best = nullptr;
  int tested = 0;
  QStringList chance;
  int chanceCount = 0;
  for (const AlignedPair& pair : m.pairs) {
    if (std::isfinite(pair.value) &&
        (best == nullptr || (m.distance ? pair.value < best->value : pair.value > best->value)))
      best = &pair;
    if (!std::isfinite(pair.pAdjusted)) continue;
    ++tested;
    if (pair.pAdjusted <= kChanceLevel) continue;
    ++chanceCount;
    if (chance.size() < 2) chance << pairName(run, pair);
  }
  if (best == nullptr) return AlignmentRunWords::tr("No pair has a value under this measure.");
  QStringList facts;
  if (std::isfinite(best->low))
    facts << AlignmentRunWords::tr("interval %1 to %2").arg(fixedLabel(best->low, 3), fixedLabel(best->high, 3));
  if (best->k > 0) facts << QStringLiteral("k = %1").arg(countLabel(best->k));
  if (best->n > 0) facts << QStringLiteral("n = %1").arg(countLabel(best->n));
  const QString known = facts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(facts.join(QStringLiteral(", ")));
  QString text =
      std::isfinite(best->nullMean)
          ? AlignmentRunWords::tr("%1 agree most: %2 = %3%5, where chance gives %4.")
                .arg(pairName(run, *best), m.title, fixedLabel(best->value, 3), fixedLabel(best->nullMean, 3), known)
          : AlignmentRunWords::tr("%1 agree most: %2 = %3%4.")
                .arg(pairName(run, *best), m.title, fixedLabel(best->value, 3), known);
  const QString level = fixedLabel(kChanceLevel, 2);
  QString verdict;
  if (tested == 0)
    verdict = AlignmentRunWords::tr("Chance was not measured (no permutations).");
  else if (chanceCount == 0)
    verdict =
        AlignmentRunWords::tr("All %Ln pair(s) agree more than chance at adjusted p %1.", nullptr, tested).arg(level);
  else if (chanceCount > chance.size())
    verdict = AlignmentRunWords::tr("%Ln pair(s) can't be told from chance at adjusted p %1, among them %2.", nullptr,
                                    chanceCount)
                  .arg(level, chance.join(QStringLiteral("; ")));
  else
    verdict = AlignmentRunWords::tr("%Ln pair(s) can't be told from chance at adjusted p %1: %2.", nullptr, chanceCount)
                  .arg(level, chance.join(QStringLiteral("; ")));
  return text + QStringLiteral(" ") + verdict;
}

const AlignedPair* strongestPair(const AlignmentMeasure& measure) {
  const AlignedPair* best = nullptr;
  for (const AlignedPair& pair : measure.pairs) {
    if (std::isfinite(pair.value) &&
        (best == nullptr || (measure.distance ? pair.value < best->value : pair.value > best->value)))
      best = &pair;
  }
  return best;
}

Chart alignmentCurve(const AlignmentRun& run, int measure, int first, int second, CurveOver over) {
  const bool samples = over == CurveOver::Samples;
  const auto& curves = samples ? run.overSamples : run.overNeighbours;
  // a measure that is not symmetric has one each way
  auto curve = curves.find({measure, first, second});
  if (curve == curves.end()) curve = curves.find({measure, second, first});
  if (curve == curves.end()) return {};
  const AlignmentMeasure& m = run.measures[static_cast<std::size_t>(measure)];
  Chart chart{
      .title = AlignmentRunWords::tr("%1 against %2").arg(m.title, samples ? QStringLiteral("n") : QStringLiteral("k")),
      .x = {.title = samples ? AlignmentRunWords::tr("samples (n)") : AlignmentRunWords::tr("neighbours (k)")},
      .y = {.title = m.title, .fromZero = true},
      .series = {{.name = AlignmentRunWords::tr("%1 and %2").arg(run.columnNames[first], run.columnNames[second]),
                  .points = curve->second.value},
                 {.name = AlignmentRunWords::tr("by chance"), .points = curve->second.chance, .reference = true}}};
  chart.x.scale = scaleOf(chart.series);
  return chart;
}

std::vector<ResultFigure> alignmentFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const AlignmentRun>(run.prepared);
  std::vector<ResultFigure> figures;
  for (std::size_t m = 0; m < prepared->measures.size(); ++m) {
    const AlignmentMeasure& measure = prepared->measures[m];
    const int index = static_cast<int>(m);
    const QString name = toQt(measure.name), title = quantityTitle(AlignmentQuantity::Value, measure);
    figures.emplace_back(name, title, [=] {
      return pictureOf(name, title, columnsHeatmap(prepared, index, AlignmentQuantity::Value, true));
    });
    if (prepared->models.size() > 1 && !measure.models.empty()) {
      const QString caption = AlignmentRunWords::tr("%1 of the best layers of each pair of models").arg(title);
      figures.emplace_back(name + QStringLiteral("-models"), caption, [=] {
        return pictureOf(name + QStringLiteral("-models"), caption,
                         modelsHeatmap(prepared, index, AlignmentQuantity::Value, true));
      });
    }
    const AlignedPair* strongest = strongestPair(measure);
    if (strongest == nullptr) continue;
    for (const auto& [over, x] : {std::pair(CurveOver::Samples, "n"), std::pair(CurveOver::Neighbours, "k")}) {
      Chart chart = alignmentCurve(*prepared, index, strongest->a, strongest->b, over);
      if (!chart.empty() && !chart.series.front().points.empty())
        figures.emplace_back(chartPicture(QStringLiteral("%1-%2").arg(name, QLatin1String(x)), std::move(chart)));
    }
  }
  return figures;
}

std::vector<SampleHighlight> alignmentHighlights(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const AlignmentRun>(run.prepared);
  std::vector<SampleHighlight> highlights;
  for (std::size_t m = 0; m < prepared->measures.size() && highlights.empty(); ++m) {
    const AlignedPair* pair = strongestPair(prepared->measures[m]);
    if (pair == nullptr) continue;
    const auto least =
        prepared->samples.find({static_cast<int>(m), std::min(pair->a, pair->b), std::max(pair->a, pair->b)});
    if (least == prepared->samples.end()) continue;
    SampleHighlight highlight{
        .title = AlignmentRunWords::tr("Samples on which %1 and %2, the pair most alike, agree least")
                     .arg(prepared->columnNames[pair->a], prepared->columnNames[pair->b]),
        .keys = {}};
    for (std::int64_t r = 0; r < std::min(static_cast<std::int64_t>(kHighlights), least->second->least->rows()); ++r)
      highlight.keys.push_back(least->second->least->text(r, "key"));
    highlights.push_back(std::move(highlight));
  }
  return highlights;
}

std::vector<FindingChip> alignmentChips(const LoadedRun& loaded) {
  const auto run = std::static_pointer_cast<const AlignmentRun>(loaded.prepared);
  if (run->measures.empty()) return {};
  const AlignmentMeasure& m = run->measures.front();
  const AlignedPair* best = strongestPair(m);
  if (best == nullptr) return {};
  std::vector<FindingChip> chips{{m.title, fixedLabel(best->value, 3), rangeLabel(best->low, best->high, 3)}};
  if (std::isfinite(best->nullMean))
    chips.push_back({AlignmentRunWords::tr("By chance"), fixedLabel(best->nullMean, 3)});
  const auto tested =
      std::count_if(m.pairs.begin(), m.pairs.end(), [](const AlignedPair& p) { return std::isfinite(p.pAdjusted); });
  const auto beyond =
      std::count_if(m.pairs.begin(), m.pairs.end(), [](const AlignedPair& p) { return p.pAdjusted <= kChanceLevel; });
  if (tested > 0)
    chips.push_back({AlignmentRunWords::tr("Pairs beyond chance"),
                     AlignmentRunWords::tr("%1 of %2").arg(countLabel(beyond), countLabel(tested))});
  return chips;
}

}  // namespace eido
