// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/steering_tables.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/math/exact_tests.h"

namespace eido::steering {
namespace {

Cell cellOf(double value) { return std::isfinite(value) ? Cell(value) : Cell(); }

std::string kindName(ProbeKind kind) { return kind == ProbeKind::Linear ? "linear" : "mlp"; }

/// Which of the scored test rows a probe gets right.
std::vector<bool> rightOf(const SteeringFindings& f, const ProbeScore& probe) {
  const std::vector<std::int32_t>& rows = f.evaluated.scored(probe.of);
  const std::vector<std::int32_t>& truth = probe.of == ProbeOf::Attribute ? f.rows.attribute.of : f.rows.label.of;
  std::vector<bool> right;
  for (std::size_t i = 0; i < rows.size(); ++i)
    right.push_back(probe.predicted[i] == truth[static_cast<std::size_t>(rows[i])]);
  return right;
}

struct Accuracy {
  double share = 0;
  Interval interval{0, 1};
};

Accuracy accuracyOf(const SteeringFindings& f, const ProbeScore& probe) {
  const std::vector<bool> right = rightOf(f, probe);
  const auto hits = static_cast<double>(std::count(right.begin(), right.end(), true)),
             n = static_cast<double>(right.size());
  return {n > 0 ? hits / n : std::nan(""), shareInterval(hits, n, f.confidence)};
}

/// Share of the most frequent value on the test rows.
double chanceOf(const SteeringFindings& f, ProbeOf of) {
  const std::vector<std::int32_t>& rows = f.evaluated.scored(of);
  const std::vector<std::int32_t>& truth = of == ProbeOf::Attribute ? f.rows.attribute.of : f.rows.label.of;
  std::map<std::int32_t, std::int64_t> counts;
  for (const std::int32_t row : rows) ++counts[truth[static_cast<std::size_t>(row)]];
  std::int64_t most = 0;
  for (const auto& [value, count] : counts) most = std::max(most, count);
  return rows.empty() ? std::nan("") : static_cast<double>(most) / static_cast<double>(rows.size());
}

std::string valueName(const SteeringFindings& f, int value) {
  return f.rows.attribute.names[static_cast<std::size_t>(value)];
}

}  // namespace

Table mapsTable(const SteeringFindings& f) {
  Table table("maps",
              {"method", "source", "target", "n_source", "n_target", "rank_source", "condition", "shrinkage", "removed",
               "eigenvalue_min", "eigenvalue_max", "mean_residual", "covariance_residual", "covariance_gap_before",
               "cross_covariance_before", "cross_covariance_after", "transport_cost", "distance"});
  for (const SteeringMethod& method : f.methods) {
    for (const MapFigures& m : method.figures)
      table.append({method.name, m.source, m.target.empty() ? Cell() : Cell(m.target), m.sourceRows,
                    m.targetRows ? Cell(*m.targetRows) : Cell(), m.rank, cellOf(m.condition),
                    m.shrinkage ? Cell(*m.shrinkage) : Cell(), m.removed ? Cell(*m.removed) : Cell(), m.extremes.least,
                    m.extremes.most, m.meanResidual, m.covarianceResidual, m.covarianceGapBefore, m.crossBefore,
                    m.crossAfter, m.cost, m.distance ? Cell(*m.distance) : Cell()});
  }
  return table;
}

Table spectrumTable(const SteeringFindings& f) {
  constexpr std::int64_t kMost = 512;
  Table table("spectrum", {"method", "source", "place", "eigenvalue"});
  for (const SteeringMethod& method : f.methods) {
    for (const MapFigures& m : method.figures) {
      const std::int64_t n = m.spectrum.size(), shown = std::min(n, kMost);
      for (std::int64_t i = 0; i < shown; ++i) {
        // spread evenly, with the first and the last
        const std::int64_t place = shown < n ? i * (n - 1) / (shown - 1) : i;
        table.append({method.name, m.source, place + 1, m.spectrum[place]});
      }
    }
  }
  return table;
}

Table summaryTable(const SteeringFindings& f) {
  Table table("summary", {"method",
                          "rows_by",
                          "source",
                          "task_accuracy",
                          "task_ci_low",
                          "task_ci_high",
                          "task_chance",
                          "rms_gap",
                          "rms_ci_low",
                          "rms_ci_high",
                          "rms_debiased",
                          "rms_chance",
                          "p_value",
                          "p_adjusted",
                          "mean_absolute_gap",
                          "correlation",
                          "correlation_ci_low",
                          "correlation_ci_high",
                          "classes",
                          "classes_left_out"});
  const std::size_t variants = f.evaluated.variants.size();
  for (std::size_t s = 0; s < f.goal.sources.size(); ++s) {
    const SourceGaps* gaps = s < f.gaps.size() ? &f.gaps[s] : nullptr;
    std::vector<double> pValues;
    for (std::size_t v = 0; gaps != nullptr && v < variants; ++v) pValues.push_back(gaps->summaries[v].p);
    const std::vector<double> corrected = holm(pValues);
    for (std::size_t v = 0; v < variants; ++v) {
      const Variant& variant = f.evaluated.variants[v];
      std::vector<Cell> row = {variant.name(), std::string(rowsByName(variant.rowsBy)),
                               valueName(f, f.goal.sources[s])};
      const ProbeScore* task = variant.find(ProbeKind::Linear, ProbeOf::Label);
      if (task != nullptr) {
        const Accuracy accuracy = accuracyOf(f, *task);
        for (const double value :
             {accuracy.share, accuracy.interval.low, accuracy.interval.high, chanceOf(f, ProbeOf::Label)})
          row.push_back(cellOf(value));
      } else {
        row.insert(row.end(), 4, Cell());
      }
      if (gaps != nullptr) {
        const GapSummary& g = gaps->summaries[v];
        for (const double value :
             {g.rms, g.rmsInterval.low, g.rmsInterval.high, g.debiased, g.chance, g.p, corrected[v], g.meanAbsolute,
              g.correlation, g.correlationInterval.low, g.correlationInterval.high})
          row.push_back(cellOf(value));
        row.insert(row.end(), {Cell(g.counted), Cell(g.leftOut)});
      } else {
        row.insert(row.end(), 13, Cell());
      }
      table.append(row);
    }
  }
  return table;
}

Table probesTable(const SteeringFindings& f) {
  Table table("probes", {"method", "rows_by", "probe", "of", "accuracy", "ci_low", "ci_high", "chance", "n"});
  for (const Variant& variant : f.evaluated.variants) {
    for (const ProbeScore& probe : variant.probes) {
      const Accuracy accuracy = accuracyOf(f, probe);
      table.append({variant.name(), std::string(rowsByName(variant.rowsBy)), kindName(probe.kind),
                    std::string(probe.of == ProbeOf::Attribute ? "attribute" : "label"), cellOf(accuracy.share),
                    accuracy.interval.low, accuracy.interval.high, cellOf(chanceOf(f, probe.of)), probe.fitted});
    }
  }
  return table;
}

Table gapsTable(const SteeringFindings& f) {
  Table table("gaps", {"method", "rows_by", "source", "class", "source_share", "n_source", "n_target", "tpr_source",
                       "tpr_target", "gap", "ci_low", "ci_high", "p_value", "p_adjusted"});
  for (std::size_t s = 0; s < f.gaps.size(); ++s) {
    for (std::size_t v = 0; v < f.evaluated.variants.size(); ++v) {
      const Variant& variant = f.evaluated.variants[v];
      const GapSummary& summary = f.gaps[s].summaries[v];
      std::vector<double> pValues;
      for (const ClassGap& gap : summary.classes) pValues.push_back(gap.p);
      const std::vector<double> corrected = holm(pValues);
      for (std::size_t c = 0; c < summary.classes.size(); ++c) {
        const ClassGap& gap = summary.classes[c];
        table.append({variant.name(), std::string(rowsByName(variant.rowsBy)), valueName(f, f.gaps[s].source),
                      f.rows.label.names[static_cast<std::size_t>(gap.classOf)],
                      cellOf(f.sourceShares[s][static_cast<std::size_t>(gap.classOf)]), gap.sourceRows, gap.targetRows,
                      cellOf(gap.source), cellOf(gap.target), cellOf(gap.gap), cellOf(gap.interval.low),
                      cellOf(gap.interval.high), cellOf(gap.p), cellOf(corrected[c])});
      }
    }
  }
  return table;
}

Table neighboursTable(const SteeringFindings& f) {
  Table table("neighbours", {"method", "rows_by", "k", "same_value", "ci_low", "ci_high", "chance"});
  std::map<std::int32_t, double> counts;
  for (const std::int32_t row : f.evaluated.testAttribute) ++counts[f.rows.attribute.of[static_cast<std::size_t>(row)]];
  const auto n = static_cast<double>(f.evaluated.testAttribute.size());
  double chance = 0;
  for (const auto& [value, count] : counts) chance += count * (count - 1);
  chance = n > 1 ? chance / (n * (n - 1)) : std::nan("");
  for (const Variant& variant : f.evaluated.variants) {
    for (const NeighbourScore& score : variant.neighbours) {
      const Interval interval = meanShareInterval(score.shares, static_cast<double>(score.k), f.confidence);
      table.append({variant.name(), std::string(rowsByName(variant.rowsBy)), score.k, cellOf(mean(score.shares)),
                    interval.low, interval.high, cellOf(chance)});
    }
  }
  return table;
}

namespace {

struct Change {
  std::string method, rowsBy, source, measure;
  double difference = 0;
  Interval interval{0, 0};
  double p = 1;
};

void addAccuracyChange(const SteeringFindings& f, const Variant& variant, ProbeKind kind, ProbeOf of,
                       const char* measure, std::vector<Change>& changes) {
  const ProbeScore* before = f.evaluated.variants.front().find(kind, of);
  const ProbeScore* after = variant.find(kind, of);
  if (before == nullptr || after == nullptr) return;
  const std::vector<bool> was = rightOf(f, *before), is = rightOf(f, *after);
  std::int64_t both = 0, onlyAfter = 0, onlyBefore = 0, neither = 0;
  for (std::size_t i = 0; i < was.size(); ++i) ++(was[i] ? is[i] ? both : onlyBefore : is[i] ? onlyAfter : neither);
  const auto n = static_cast<double>(was.size());
  changes.push_back({variant.name(), std::string(rowsByName(variant.rowsBy)), "all", measure,
                     static_cast<double>(onlyAfter - onlyBefore) / n,
                     pairedDifferenceInterval(both, onlyAfter, onlyBefore, neither, f.confidence),
                     mcnemarExact(onlyAfter, onlyBefore)});
}

}  // namespace

Table changesTable(const SteeringFindings& f) {
  std::vector<Change> changes;
  for (std::size_t v = 1; v < f.evaluated.variants.size(); ++v) {
    const Variant& variant = f.evaluated.variants[v];
    addAccuracyChange(f, variant, ProbeKind::Linear, ProbeOf::Label, "task_accuracy", changes);
    addAccuracyChange(f, variant, ProbeKind::Linear, ProbeOf::Attribute, "attribute_linear", changes);
    addAccuracyChange(f, variant, ProbeKind::HiddenLayer, ProbeOf::Attribute, "attribute_mlp", changes);
    for (const SourceGaps& gaps : f.gaps) {
      const GapSummary& summary = gaps.summaries[v];
      if (std::isnan(summary.rms)) continue;
      changes.push_back({variant.name(), std::string(rowsByName(variant.rowsBy)), valueName(f, gaps.source), "rms_gap",
                         summary.change, summary.changeInterval, summary.changeP});
    }
  }
  std::map<std::string, std::vector<std::size_t>> ofMeasure;
  for (std::size_t c = 0; c < changes.size(); ++c) ofMeasure[changes[c].measure + "/" + changes[c].source].push_back(c);
  std::vector<double> corrected(changes.size());
  for (const auto& [measure, places] : ofMeasure) {
    std::vector<double> pValues;
    for (const std::size_t c : places) pValues.push_back(changes[c].p);
    const std::vector<double> put = holm(pValues);
    for (std::size_t i = 0; i < places.size(); ++i) corrected[places[i]] = put[i];
  }
  Table table("changes",
              {"method", "rows_by", "source", "measure", "difference", "ci_low", "ci_high", "p_value", "p_adjusted"});
  for (std::size_t c = 0; c < changes.size(); ++c) {
    const Change& change = changes[c];
    table.append({change.method, change.rowsBy, change.source, change.measure, cellOf(change.difference),
                  cellOf(change.interval.low), cellOf(change.interval.high), cellOf(change.p), cellOf(corrected[c])});
  }
  return table;
}

Table samplesTable(const SteeringFindings& f, const std::vector<std::string>& keys,
                   const std::vector<std::int32_t>& predicted) {
  Table table("samples", {"method", "rows_by", "key", "split", "attribute", "attribute_predicted", "moved", "distance",
                          "task_before", "task_after"});
  if (f.evaluated.variants.empty()) return table;
  const auto name = [](const Codes& codes, const std::vector<std::int32_t>& of, std::size_t i) {
    return i < of.size() && of[i] >= 0 ? Cell(codes.names[static_cast<std::size_t>(of[i])]) : Cell();
  };
  const std::vector<std::int32_t>& before = f.evaluated.variants.front().taskOfAll;
  for (std::size_t v = 1; v < f.evaluated.variants.size(); ++v) {
    const Variant& variant = f.evaluated.variants[v];
    for (std::size_t i = 0; i < variant.distance.size(); ++i) {
      const bool takesPart = f.rows.attribute.of[i] >= 0;
      table.append({variant.name(), std::string(rowsByName(variant.rowsBy)),
                    keys[static_cast<std::size_t>(f.rows.vectors.rows[i])],
                    takesPart ? Cell(std::string(partName(f.rows.parts[i]))) : Cell(),
                    name(f.rows.attribute, f.rows.attribute.of, i), name(f.rows.attribute, predicted, i),
                    variant.mapOf[i] >= 0, variant.distance[i], name(f.rows.label, before, i),
                    name(f.rows.label, variant.taskOfAll, i)});
    }
  }
  return table;
}

void noteGaps(const SteeringFindings& f, std::vector<Warning>& warnings) {
  constexpr std::int64_t kSmall = 30;
  std::int64_t small = 0, cells = 0;
  std::vector<std::string> corrected;
  for (const SourceGaps& gaps : f.gaps) {
    if (gaps.summaries.empty()) continue;
    const bool first = &gaps == &f.gaps.front();  // the target's cells are the same for all sources
    for (const ClassGap& gap : gaps.summaries.front().classes) {
      cells += first ? 2 : 1;
      small += (gap.sourceRows < kSmall) + (first && gap.targetRows < kSmall ? 1 : 0);
    }
    const GapSummary& before = gaps.summaries.front();
    for (std::size_t v = 1; v < gaps.summaries.size(); ++v) {
      const GapSummary& after = gaps.summaries[v];
      const auto clear = [](const Interval& i) { return i.low > 0 || i.high < 0; };
      const bool turned = before.correlation * after.correlation < 0 && clear(before.correlationInterval) &&
                          clear(after.correlationInterval);
      if (!turned && !(after.changeInterval.low > 0)) continue;
      const Variant& variant = f.evaluated.variants[v];
      corrected.push_back(
          variant.name() + (variant.rowsBy == RowsBy::All ? "" : " (" + std::string(rowsByName(variant.rowsBy)) + ")") +
          (turned ? ": the gaps' correlation with the share of \"" + valueName(f, gaps.source) + "\" turned its sign"
                  : ": the gaps of \"" + valueName(f, gaps.source) + "\" grew"));
    }
  }
  if (small > 0)
    warnings.push_back({.kind = "small_cells",
                        .message = std::to_string(small) + " of " + std::to_string(cells) +
                                   " combinations of class and value have fewer than " + std::to_string(kSmall) +
                                   " test rows: their gaps are mostly noise.",
                        .count = small});
  if (!corrected.empty()) {
    std::string list;
    constexpr std::size_t kShown = 6;
    for (std::size_t i = 0; i < std::min(kShown, corrected.size()); ++i) list += (i == 0 ? "" : "; ") + corrected[i];
    if (corrected.size() > kShown) list += "; and " + std::to_string(corrected.size() - kShown) + " more";
    warnings.push_back(
        {.kind = "over_correction", .message = "Steering went too far: " + list + ".", .count = std::ssize(corrected)});
  }
}

}  // namespace eido::steering
