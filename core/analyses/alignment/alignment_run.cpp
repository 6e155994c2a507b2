// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/analyses/alignment/alignment_analysis.h"
#include "core/analyses/alignment/curves.h"
#include "core/analyses/alignment/drawn_values.h"
#include "core/analyses/alignment/intervals.h"
#include "core/analyses/alignment/layer_search.h"
#include "core/analyses/alignment/measures.h"
#include "core/analyses/alignment/row_groups.h"
#include "core/analyses/alignment/significance.h"
#include "core/base/error.h"
#include "core/base/nan.h"
#include "core/base/parallel.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace align;

constexpr std::size_t kNullArrayValues = 2'000'000;  ///< above it the null distributions are not kept

/// One row of the table pairs.
struct PairRow {
  int a;
  int b;
  std::size_t pair;     ///< index of the column pair
  std::size_t measure;  ///< index of the chosen measure
  std::int64_t n;
  double value = kNaN;
  Significance significance{kNaN, kNaN, kNaN, kNaN, kNaN, kNaN};
  Interval interval{kNaN, kNaN};
};

/// Facts that many rows share, told once for each measure.
class MeasureWarnings {
 public:
  explicit MeasureWarnings(const std::vector<ColumnInfo>& columns) : m_columns(columns) {}

  void add(const std::string& kind, const Measure& measure, int a, int b, const std::string& fact) {
    auto& warning = m_warnings[{kind, std::string(measure.name)}];
    if (warning.count++ > 0) return;
    warning.kind = kind;
    warning.name = measure.name;
    warning.message = std::string(measure.name) + " of \"" + m_columns[static_cast<std::size_t>(a)].name + "\" and \"" +
                      m_columns[static_cast<std::size_t>(b)].name + "\" " + fact;
  }

  void moveTo(std::vector<Warning>& warnings) {
    for (auto& [key, warning] : m_warnings) {
      if (warning.count > 1) warning.message += " So it is for " + std::to_string(warning.count) + " pairs.";
      warnings.push_back(std::move(warning));
    }
  }

 private:
  const std::vector<ColumnInfo>& m_columns;
  std::map<std::pair<std::string, std::string>, Warning> m_warnings;
};

/// One run: the parameters, the prepared columns and the rows that come of them.
class AlignmentRun {
 public:
  AlignmentRun(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input), m_parameters(parameters), m_task(task), m_warnings(input.columns) {
    std::set<std::string> seen;
    for (const std::string& name : parameters.list("metric")) {
      if (seen.insert(name).second) m_measures.push_back(&measure(name));
    }
    m_options.k = parameters.integer("k");
    if (parameters.at("rbf_sigma").is_number()) m_options.rbfSigma = parameters.real("rbf_sigma");
    m_options.svccaDimensions = parameters.integer("svcca_dimensions");
    m_options.rsaDistance = parameters.text("rsa_distance");
    m_options.rsaCorrelation = parameters.text("rsa_correlation");
    m_permutations = parameters.integer("permutations");
    m_draws = parameters.integer("bootstrap");
    m_confidence = parameters.real("confidence");
    m_perSample = parameters.boolean("per_sample");
    m_curves = parameters.boolean("curves");
    m_subsampling = m_draws > 0 && any([](const Measure& m) { return !m.hasSamples; });
  }

  Result run() {
    const double prepared = 0.3;
    const double compared = m_subsampling || m_curves ? 0.6 : 1.0;
    const double subsampled = m_curves ? (m_subsampling ? 0.85 : compared) : 1.0;
    m_prepared = prepareColumns(m_input, groupOptions(), m_task.part(0, prepared));
    checkSizes();
    compareAll(m_task.part(prepared, compared));
    if (m_subsampling) subsampleAll(m_task.part(compared, subsampled));
    adjust();
    if (m_curves) {
      const CurveOptions options{
          .measure = m_options, .seed = m_input.seed, .permutations = m_permutations, .memoryBytes = factorBudget()};
      for (Table& table : curveTables(m_input, m_prepared, m_measures, options, m_task.part(subsampled, 1)))
        m_tables.push_back(std::move(table));
    }
    return result();
  }

 private:
  template <typename Test>
  bool any(Test test) const {
    return std::any_of(m_measures.begin(), m_measures.end(), [&](const Measure* m) { return test(*m); });
  }
  std::string name(int column) const { return m_input.columns[static_cast<std::size_t>(column)].name; }
  std::size_t factorBudget() const { return static_cast<std::size_t>(m_input.memoryBytes / 2); }

  GroupOptions groupOptions() const {
    const bool usesK = any([](const Measure& m) { return m.usesK; });
    return {.normalise = m_parameters.boolean("normalise"),
            .clampQuantile = m_parameters.real("clamp_quantile"),
            .clampMode = clampModeFromName(m_parameters.text("clamp_mode")),
            .sampleSize = m_parameters.integer("sample_size"),
            .neighbours = usesK ? m_options.k : 0,
            .cosineNeighbours = any([](const Measure& m) { return m.cosineNeighbours; }),
            .keepValues = m_subsampling || m_curves || any([](const Measure& m) { return m.needsVectors; })};
  }

  void checkSizes() const {
    std::int64_t squares = 0;  // n x n matrices of one representation: distances, and what each measure makes of them
    for (const Measure* m : m_measures) squares += m->squares > 0 ? m->squares / 2 : 0;
    if (squares > 0) ++squares;
    for (const ColumnPair& pair : m_prepared.pairs) {
      const std::int64_t n = m_prepared.groups[static_cast<std::size_t>(pair.group)].count();
      for (const Measure* m : m_measures) {
        if (n < m->minimumRows)
          throw Error(ErrorKind::TooFewRows, {.what = std::string(m->name) + " needs more rows in \"" + name(pair.a) +
                                                      "\" and \"" + name(pair.b) + "\"",
                                              .found = "N = " + std::to_string(n),
                                              .expected = "at least " + std::to_string(m->minimumRows)});
      }
      const auto bytes = 2 * static_cast<std::uint64_t>(squares) * static_cast<std::uint64_t>(n) *
                         static_cast<std::uint64_t>(n) * sizeof(double);
      if (bytes > m_input.memoryBytes)
        throw Error(ErrorKind::Memory, {.what = "RSA, distance correlation and RBF kernels hold N x N values",
                                        .found = std::to_string(bytes >> 20) + " MiB for N = " + std::to_string(n),
                                        .expected = "at most " + std::to_string(m_input.memoryBytes >> 20) + " MiB",
                                        .wayOut = "Use --sample-size, or allow more with --memory."});
    }
  }

  const std::vector<std::vector<std::int32_t>>& orders(std::int64_t n, bool inverse) {
    auto& kept = m_orders[{n, inverse}];
    if (kept.empty() && m_permutations > 0)
      kept = inverse ? inverted(orders(n, false)) : permutations(n, m_permutations, m_input.seed);
    return kept;
  }

  void compareAll(const Task& task) {
    LayerSearch search(m_input.columns, m_measures);
    Table samples("samples", {"key", "a", "b", "metric", "value"});
    std::vector<std::string> keys;
    if (m_perSample) keys = m_input.data.keys(task);
    const auto total = static_cast<std::int64_t>(m_prepared.pairs.size());
    const double share =
        1.0 / static_cast<double>(std::max<std::int64_t>(1, total) * 2 * static_cast<std::int64_t>(m_measures.size()));
    double begin = 0;
    for (std::size_t p = 0; p < m_prepared.pairs.size(); ++p) {
      task.report(m_permutations > 0 ? "null" : "pairs", static_cast<std::int64_t>(p), total);
      const ColumnPair& pair = m_prepared.pairs[p];
      const RowGroup& group = m_prepared.groups[static_cast<std::size_t>(pair.group)];
      keepFactorsBelow(factorBudget(), group.columns, pair.a, pair.b);
      for (std::size_t m = 0; m < m_measures.size(); ++m) {
        for (const bool swapped : {false, true}) {
          const Task step = task.part(begin, begin + share);
          begin += share;
          if (swapped && m_measures[m]->symmetric) continue;
          PairRow row{.a = swapped ? pair.b : pair.a,
                      .b = swapped ? pair.a : pair.b,
                      .pair = p,
                      .measure = m,
                      .n = group.count()};
          compare(row, group, search, samples, keys, step);
          m_rows.push_back(row);
        }
      }
    }
    task.report("null", total, total);
    if (search.applies()) m_tables.push_back(search.table(m_confidence));
    if (m_perSample) m_tables.push_back(std::move(samples));
  }

  void compare(PairRow& row, const RowGroup& group, LayerSearch& search, Table& samples,
               const std::vector<std::string>& keys, const Task& task) {
    const Measure& measure = *m_measures[row.measure];
    const Representation& a = *group.columns[static_cast<std::size_t>(row.a)];
    const Representation& b = *group.columns[static_cast<std::size_t>(row.b)];
    task.checkpoint();
    const auto comparison = prepareComparison(measure, a, b, m_options, task.quiet(task.threads()));
    row.value = comparison->value();
    // one permutation for all layers of a model pair: the model that comes later is permuted, or the earlier by the
    // inverse
    const bool inverse = search.model(row.a) > search.model(row.b) && search.model(row.b) >= 0;
    const auto null = nullValues(*comparison, orders(row.n, inverse), task);
    row.significance = significance(row.value, null, measure, m_confidence);
    search.add(row.measure, row.a, row.b, row.value, row.n, null);
    if ((m_nulls.size() + null.size()) <= kNullArrayValues) m_nulls.insert(m_nulls.end(), null.begin(), null.end());

    if (std::isnan(row.value))
      m_warnings.add("undefined", measure, row.a, row.b,
                     "is undefined (nothing varies, or the root of a negative number).");
    if (measure.needsNarrow && std::max(a.dimension(), b.dimension()) >= row.n - 1)
      m_warnings.add("rank_deficient", measure, row.a, row.b,
                     "has as many dimensions as there are rows: the value is high whatever the data.");
    else if (measure.needsUnique && a.dimension() + b.dimension() > row.n - 1)
      m_warnings.add("rank_deficient", measure, row.a, row.b,
                     "depends on an arbitrary choice: together they have more dimensions than there are rows, so that "
                     "the canonical subspace is not unique.");
    if (!measure.hasSamples || (m_draws == 0 && !m_perSample)) return;
    const auto values = comparison->perSample();
    if (m_draws > 0) {
      row.interval = percentileInterval(drawMeans(values, bootstrapOf(row.n)), m_confidence);
      if (std::isnan(row.interval.low)) m_warnings.add("no_interval", measure, row.a, row.b, "has no interval.");
    }
    if (!m_perSample) return;
    for (std::size_t i = 0; i < values.size(); ++i)
      samples.append({keys[static_cast<std::size_t>(group.rows[i])], name(row.a), name(row.b),
                      std::string(measure.name), numberCell(values[i])});
  }

  const std::vector<std::vector<std::int32_t>>& bootstrapOf(std::int64_t n) {
    auto& kept = m_bootstrap[n];
    if (kept.empty()) kept = bootstrapDraws(n, m_draws, m_input.seed);
    return kept;
  }

  /// Intervals of the measures without per-sample values.
  void subsampleAll(const Task& task) {
    std::vector<std::vector<double>> values(m_rows.size());
    const auto groups = static_cast<double>(m_prepared.groups.size());
    for (std::size_t g = 0; g < m_prepared.groups.size(); ++g) {
      std::vector<std::size_t> rows;
      std::vector<DrawnPair> wanted;
      for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const PairRow& row = m_rows[r];
        if (m_prepared.pairs[row.pair].group != static_cast<int>(g) || !drawable(row)) continue;
        rows.push_back(r);
        wanted.push_back({m_measures[row.measure], row.a, row.b});
      }
      const Task part = task.part(static_cast<double>(g) / groups, static_cast<double>(g + 1) / groups);
      if (rows.empty()) continue;
      const RowGroup& group = m_prepared.groups[g];
      auto drawn = drawnValues(group, wanted, m_options, subsampleDraws(group.count(), m_draws, m_input.seed),
                               factorBudget(), part);
      for (std::size_t w = 0; w < rows.size(); ++w) values[rows[w]] = std::move(drawn[w]);
    }
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
      PairRow& row = m_rows[r];
      const Measure& measure = *m_measures[row.measure];
      if (measure.hasSamples) continue;
      if (!values[r].empty()) row.interval = subsampleInterval(row.value, values[r], row.n, row.n / 2, m_confidence);
      if (std::isnan(row.interval.low)) {
        row.interval = {kNaN, kNaN};
        m_warnings.add("no_interval", measure, row.a, row.b, "has no interval: half of the rows do not define it.");
      }
    }
  }

  bool drawable(const PairRow& row) const {
    const Measure& measure = *m_measures[row.measure];
    const std::int64_t half = row.n / 2;
    return !measure.hasSamples && !std::isnan(row.value) && half >= measure.minimumRows &&
           (!measure.usesK || m_options.k < half - 1);
  }

  void adjust() {
    m_adjusted.assign(m_rows.size(), kNaN);
    for (std::size_t m = 0; m < m_measures.size(); ++m) {
      std::vector<double> pValues;
      std::vector<std::size_t> rows;
      for (std::size_t r = 0; r < m_rows.size(); ++r) {
        if (m_rows[r].measure != m) continue;
        pValues.push_back(m_rows[r].significance.pValue);
        rows.push_back(r);
      }
      const auto adjusted = benjaminiHochberg(pValues);
      for (std::size_t i = 0; i < rows.size(); ++i) m_adjusted[rows[i]] = adjusted[i];
    }
  }

  Result result() {
    Result result;
    Table pairs("pairs", {"a", "b", "metric", "value", "null_mean", "null_sd", "z", "p_value", "p_adjusted",
                          "calibrated", "ci_low", "ci_high", "n", "k"});
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
      const PairRow& row = m_rows[r];
      const Measure& measure = *m_measures[row.measure];
      const Significance& s = row.significance;
      pairs.append({name(row.a), name(row.b), std::string(measure.name), numberCell(row.value), numberCell(s.nullMean),
                    numberCell(s.nullSd), numberCell(s.z), numberCell(s.pValue), numberCell(m_adjusted[r]),
                    numberCell(s.calibrated), numberCell(row.interval.low), numberCell(row.interval.high), row.n,
                    measure.usesK ? Cell{m_options.k} : Cell{}});
    }
    result.tables.push_back(std::move(pairs));
    for (Table& table : m_tables) result.tables.push_back(std::move(table));
    if (m_permutations > 0 && m_nulls.size() == m_rows.size() * static_cast<std::size_t>(m_permutations))
      result.arrays.push_back({"null", {static_cast<std::int64_t>(m_rows.size()), m_permutations}, std::move(m_nulls)});
    result.scalars = scalars();
    result.warnings = std::move(m_prepared.warnings);
    m_warnings.moveTo(result.warnings);
    return result;
  }

  Json scalars() const {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = 0;
    for (const PairRow& row : m_rows) {
      least = std::min(least, row.n);
      most = std::max(most, row.n);
    }
    Json names = Json::array();
    for (const Measure* m : m_measures) names.push_back(m->name);
    Json scalars = {{"n", least},
                    {"n_largest", most},
                    {"metrics", names},
                    {"permutations", m_permutations},
                    {"bootstrap", m_draws},
                    {"confidence", m_confidence},
                    {"sample_size", m_parameters.at("sample_size")}};
    if (any([](const Measure& m) { return m.usesK; })) scalars["k"] = m_options.k;
    const bool ties = std::any_of(m_prepared.warnings.begin(), m_prepared.warnings.end(), [](const Warning& w) {
      return w.kind == "ties";
    });  // chance is that of the null then
    if (!ties && any([](const Measure& m) { return m.name == "mutual_knn"; }))
      scalars["chance_mutual_knn"] = static_cast<double>(m_options.k) / static_cast<double>(least - 1);
    if (!m_prepared.clampThresholds.empty()) {
      Json thresholds = Json::object();
      for (std::size_t c = 0; c < m_input.columns.size(); ++c)
        thresholds[m_input.columns[c].name] = m_prepared.clampThresholds[c];
      scalars["clamp_thresholds"] = thresholds;
    }
    return scalars;
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  MeasureWarnings m_warnings;
  std::vector<const Measure*> m_measures;
  MeasureOptions m_options;
  std::int64_t m_permutations = 0;
  std::int64_t m_draws = 0;
  double m_confidence = 0.95;
  bool m_perSample = false;
  bool m_curves = false;
  bool m_subsampling = false;
  PreparedColumns m_prepared;
  std::map<std::pair<std::int64_t, bool>, std::vector<std::vector<std::int32_t>>> m_orders;
  std::map<std::int64_t, std::vector<std::vector<std::int32_t>>> m_bootstrap;
  std::vector<PairRow> m_rows;
  std::vector<double> m_adjusted;
  std::vector<double> m_nulls;
  std::vector<Table> m_tables;
};

}  // namespace

Result AlignmentAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  if (input.columns.size() < 2)
    throw Error(ErrorKind::Parameter, {.place = "--columns",
                                       .found = std::to_string(input.columns.size()) + " vector columns",
                                       .expected = "at least 2"});
  return AlignmentRun(input, parameters, task).run();
}

}  // namespace eido
