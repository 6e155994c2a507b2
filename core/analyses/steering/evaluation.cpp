// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/evaluation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/analyses/steering/move.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/hidden_layer.h"
#include "core/math/knn.h"
#include "core/math/softmax_regression.h"

namespace eido::steering {
namespace {

constexpr std::uint64_t kQueryStream = 2435;
constexpr std::int64_t kQueries = 2000;

std::vector<std::int32_t> places(const std::vector<std::int32_t>& rows, const std::vector<std::int32_t>& codes) {
  std::vector<std::int32_t> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (codes[static_cast<std::size_t>(rows[i])] >= 0) kept.push_back(static_cast<std::int32_t>(i));
  }
  return kept;
}

std::vector<std::int32_t> codesAt(const std::vector<std::int32_t>& codes, const std::vector<std::int32_t>& rows) {
  std::vector<std::int32_t> of;
  for (const std::int32_t row : rows) of.push_back(codes[static_cast<std::size_t>(row)]);
  return of;
}

MatrixF gathered(const MatrixF& values, const std::vector<std::int32_t>& at) {
  MatrixF rows(std::ssize(at), values.cols());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) rows.row(i) = values.row(at[static_cast<std::size_t>(i)]);
  return rows;
}

class Evaluation {
 public:
  Evaluation(const SteeringRows& rows, const std::vector<std::int32_t>& fitting, const LinearClassifier* original,
             const EvaluationOptions& options, const Task& task)
      : m_rows(rows), m_fitting(fitting), m_options(options), m_task(task) {
    m_found.testAttribute = rows.test;
    if (rows.label.there()) {
      for (const std::int32_t row : rows.test) {
        if (rows.label.of[static_cast<std::size_t>(row)] >= 0) m_found.testLabel.push_back(row);
      }
    }
    if (original != nullptr) m_fits[nullptr][ProbeOf::Attribute] = *original;
    m_all.resize(static_cast<std::size_t>(rows.count()));
    std::iota(m_all.begin(), m_all.end(), 0);
    chooseQueries();
  }

  Evaluated run(std::vector<Variant> variants) {
    const auto count = static_cast<double>(variants.size());
    for (std::size_t v = 0; v < variants.size(); ++v) {
      const auto at = static_cast<double>(v);
      score(variants[v], m_task.part(at / count, (at + 1) / count));
    }
    m_found.variants = std::move(variants);
    return std::move(m_found);
  }

 private:
  void chooseQueries() {
    const std::int64_t n = std::ssize(m_rows.test);
    m_found.queries = randomPermutation(n, m_options.seed, kQueryStream);
    m_found.queries.resize(static_cast<std::size_t>(std::min(n, kQueries)));
    std::sort(m_found.queries.begin(), m_found.queries.end());
  }

  MatrixF moved(const Variant& variant, const std::vector<std::int32_t>& rows) const {
    static const std::vector<AffineMap> none;
    return movedRows(m_rows.vectors.values, rows, variant.method == nullptr ? none : variant.method->maps,
                     variant.mapOf, m_task.quiet(m_task.threads()));
  }

  std::vector<ProbeOf> asked() const {
    std::vector<ProbeOf> list = {ProbeOf::Attribute};
    if (m_rows.label.there() && !m_found.testLabel.empty() && !places(m_fitting, m_rows.label.of).empty())
      list.push_back(ProbeOf::Label);
    return list;
  }
  const Codes& codes(ProbeOf of) const { return of == ProbeOf::Attribute ? m_rows.attribute : m_rows.label; }

  void score(Variant& variant, const Task& task) {
    task.report("probes", 0, 1);
    const bool probes = m_options.task || m_options.linear || m_options.hiddenLayer;
    const MatrixF test = probes || !m_options.neighbours.empty() ? moved(variant, m_rows.test) : MatrixF();
    if (probes) {
      const MatrixF train = moved(variant, m_fitting);
      if (m_options.task || m_options.linear) fitLinear(variant, train, test);
      if (m_options.hiddenLayer) fitHidden(variant, train, test);
    }
    findNeighbourShares(variant, test);
    if (m_options.perSample) follow(variant);
    task.report("probes", 1, 1);
  }

  /// Rows with what the probe is asked for, and it.
  struct Asked {
    MatrixF rows;
    std::vector<std::int32_t> labels;
  };
  Asked askedRows(const MatrixF& values, const std::vector<std::int32_t>& rows, ProbeOf of) const {
    const std::vector<std::int32_t> at = places(rows, codes(of).of);
    std::vector<std::int32_t> who;
    for (const std::int32_t i : at) who.push_back(rows[static_cast<std::size_t>(i)]);
    return {gathered(values, at), codesAt(codes(of).of, who)};
  }

  void fitLinear(Variant& variant, const MatrixF& train, const MatrixF& test) {
    // what moves training rows alike trains alike
    std::map<ProbeOf, LinearClassifier>& fits = m_fits[variant.method];
    for (const ProbeOf of : asked()) {
      if (!(of == ProbeOf::Label ? m_options.task : m_options.linear)) continue;
      const Asked known = askedRows(train, m_fitting, of);
      if (!fits.contains(of))
        fits[of] = fitSoftmax(known.rows, known.labels, codes(of).count(), {}, m_task.quiet(m_task.threads()));
      const std::vector<std::int32_t> at = places(m_rows.test, codes(of).of);
      ProbeScore score{.kind = ProbeKind::Linear, .of = of, .predicted = {}, .fitted = std::ssize(known.labels)};
      if (!at.empty()) score.predicted = fits[of].predict(test, at, m_task.quiet(m_task.threads()));
      variant.probes.push_back(std::move(score));
    }
  }

  void fitHidden(Variant& variant, const MatrixF& train, const MatrixF& test) {
    const std::vector<std::int32_t>& judging = m_rows.validation;
    const MatrixF validation = moved(variant, judging);
    const std::vector<ProbeOf> list = asked();
    std::vector<ProbeScore> scores(list.size());
    const Task alone = m_task.quiet(1);
    parallelFor(m_task.quiet(m_task.threads()), std::ssize(list), [&](std::int64_t i) {
      const ProbeOf of = list[static_cast<std::size_t>(i)];
      const Asked known = askedRows(train, m_fitting, of), judge = askedRows(validation, judging, of);
      const HiddenLayer net = fitHiddenLayer({known.rows, known.labels}, {judge.rows, judge.labels}, codes(of).count(),
                                             {.seed = m_options.seed}, alone);
      const std::vector<std::int32_t> at = places(m_rows.test, codes(of).of);
      scores[static_cast<std::size_t>(i)] = {
          .kind = ProbeKind::HiddenLayer, .of = of, .predicted = {}, .fitted = std::ssize(known.labels)};
      if (!at.empty()) scores[static_cast<std::size_t>(i)].predicted = net.predict(test, at, alone);
    });
    for (ProbeScore& score : scores) variant.probes.push_back(std::move(score));
  }

  void findNeighbourShares(Variant& variant, const MatrixF& test) const {
    if (m_options.neighbours.empty()) return;
    const std::int64_t most = m_options.neighbours.back();
    const Neighbours near = nearestNeighbours(test, m_found.queries, {.k = most, .similarity = Similarity::Cosine},
                                              m_task.quiet(m_task.threads()));
    for (const std::int64_t k : m_options.neighbours) {
      NeighbourScore score{.k = k, .shares = {}};
      for (std::size_t q = 0; q < m_found.queries.size(); ++q) {
        const auto value = [&](std::int32_t place) {
          return m_rows.attribute.of[static_cast<std::size_t>(m_rows.test[static_cast<std::size_t>(place)])];
        };
        const std::int32_t own = value(m_found.queries[q]);
        const auto row = near.row(static_cast<std::int64_t>(q), k);
        const auto same = std::count_if(row.begin(), row.end(), [&](std::int32_t i) { return value(i) == own; });
        score.shares.push_back(static_cast<double>(same) / static_cast<double>(k));
      }
      variant.neighbours.push_back(std::move(score));
    }
  }

  /// What becomes of every row.
  void follow(Variant& variant) {
    const MatrixF all = moved(variant, m_all);
    for (Eigen::Index i = 0; i < all.rows(); ++i)
      variant.distance.push_back((all.row(i).cast<double>() - m_rows.vectors.values.row(i).cast<double>()).norm());
    const auto fits = m_fits.find(variant.method);
    if (fits == m_fits.end() || !fits->second.contains(ProbeOf::Label)) return;
    variant.taskOfAll = fits->second[ProbeOf::Label].predict(all, {}, m_task.quiet(m_task.threads()));
  }

  const SteeringRows& m_rows;
  const std::vector<std::int32_t>& m_fitting;
  const EvaluationOptions& m_options;
  const Task& m_task;
  std::vector<std::int32_t> m_all;
  std::map<const SteeringMethod*, std::map<ProbeOf, LinearClassifier>> m_fits;  ///< linear ones; null = original
  Evaluated m_found;
};

}  // namespace

std::string_view rowsByName(RowsBy by) {
  return by == RowsBy::All ? "all" : by == RowsBy::Predicted ? "predicted" : "gold";
}

const ProbeScore* Variant::find(ProbeKind kind, ProbeOf of) const {
  for (const ProbeScore& probe : probes) {
    if (probe.kind == kind && probe.of == of) return &probe;
  }
  return nullptr;
}

std::vector<std::int32_t> mapOfRows(const SteeringRows& rows, const SteeringMethod& method, RowsBy rowsBy,
                                    const std::vector<std::int32_t>& predicted) {
  std::vector<std::int32_t> mapOf(rows.attribute.of.size(), method.all ? 0 : -1);
  if (method.all) return mapOf;
  for (std::size_t i = 0; i < mapOf.size(); ++i) {
    const std::int32_t gold = rows.known[i];
    const bool byGold = gold >= 0 && (rows.parts[i] == Part::Train || rowsBy == RowsBy::Gold || predicted.empty());
    const std::int32_t value = byGold ? gold : predicted.empty() ? -1 : predicted[i];
    if (value >= 0) mapOf[i] = method.mapOf[static_cast<std::size_t>(value)];
  }
  return mapOf;
}

Evaluated evaluate(const SteeringRows& rows, const std::vector<SteeringMethod>& methods,
                   const std::vector<RowsBy>& rowsBy, const std::vector<std::int32_t>& fitting,
                   const std::vector<std::int32_t>& predicted, const LinearClassifier* original,
                   const EvaluationOptions& options, const Task& task) {
  std::vector<Variant> variants(1);
  variants[0].mapOf.assign(static_cast<std::size_t>(rows.count()), -1);
  for (const SteeringMethod& method : methods) {
    const std::vector<RowsBy> rules = method.all ? std::vector<RowsBy>{RowsBy::All} : rowsBy;
    for (const RowsBy rule : rules)
      variants.push_back({.method = &method,
                          .rowsBy = rule,
                          .mapOf = mapOfRows(rows, method, rule, predicted),
                          .probes = {},
                          .neighbours = {},
                          .taskOfAll = {},
                          .distance = {}});
  }
  return Evaluation(rows, fitting, original, options, task).run(std::move(variants));
}

}  // namespace eido::steering
