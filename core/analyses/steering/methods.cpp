// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/methods.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/analyses/steering/erasure.h"
#include "core/analyses/steering/transport.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/blas.h"
#include "core/math/softmax_regression.h"
#include "core/math/symmetric_eigen.h"

namespace eido::steering {
namespace {

constexpr std::uint64_t kProbeStream = 2434;

/// A value of the attribute by name. @throws Error{Parameter}
int valueOf(const Codes& attribute, const std::string& name, const char* flag) {
  const int found = attribute.find(name);
  if (found >= 0) return found;
  constexpr std::size_t kShown = 10;
  std::vector<std::string> names(
      attribute.names.begin(),
      attribute.names.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, attribute.names.size())));
  if (attribute.names.size() > kShown) names.push_back("...");
  throw Error(ErrorKind::NotFound, {.place = flag,
                                    .found = "\"" + name + "\"",
                                    .expected = "a value of the attribute: " + join(names, ", "),
                                    .value = name});
}

double largestOf(const MatrixD& matrix) { return matrix.size() == 0 ? 0 : matrix.cwiseAbs().maxCoeff(); }

class Maker {
 public:
  Maker(const SteeringRows& rows, const GroupMoments& moments, const Goal& goal,
        const std::vector<std::int32_t>& fitting, const Parameters& parameters, double tolerance, const Task& task)
      : m_rows(rows),
        m_moments(moments),
        m_goal(goal),
        m_fitting(fitting),
        m_parameters(parameters),
        m_tolerance(tolerance),
        m_task(task),
        m_unbiased(parameters.text("covariance_divisor") == "n-1") {
    prepareBlas();
    m_sources = goal.sources;
    if (goal.barycentre) {
      m_sources.resize(moments.values.size());
      std::iota(m_sources.begin(), m_sources.end(), 0);
    }
  }

  bool converged() const { return m_converged; }

  std::vector<SteeringMethod> run() {
    findTarget();
    std::vector<std::string> names;
    for (const std::string& name : m_parameters.list("method")) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    const bool transports = std::any_of(names.begin(), names.end(), [](const std::string& name) {
      return name == "mean" || name == "mean_covariance";
    });
    std::vector<std::function<void()>> jobs;  // decompositions, each on one thread
    m_transport.resize(m_sources.size());
    m_sourceValues.resize(m_sources.size());
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
      if (transports)
        jobs.emplace_back([this, s] { m_transport[s] = transportBetween(ridged(s), ridgedTarget(s), m_tolerance); });
      jobs.emplace_back([this, s] { m_sourceValues[s] = symmetricEigenvalues(covarianceOf(m_sources[s])); });
    }
    jobs.emplace_back([this] {
      m_allValues = symmetricEigenvalues(m_moments.totalScatter() / static_cast<double>(m_moments.count - 1));
    });
    std::vector<SteeringMethod> methods(names.size());
    for (std::size_t m = 0; m < names.size(); ++m) {
      methods[m].name = names[m];
      if (names[m] == "leace" || names[m] == "orthogonal")
        jobs.emplace_back([this, &method = methods[m]] { erase(method); });
    }
    parallelFor(m_task.quiet(m_task.threads()), std::ssize(jobs),
                [&](std::int64_t j) { jobs[static_cast<std::size_t>(j)](); });
    for (SteeringMethod& method : methods) {
      m_task.checkpoint();
      if (method.name == "inlp") project(method);
      if (method.name == "mean" || method.name == "mean_covariance") transport(method);
      if (method.name == "leace_oracle") oracle(method);
    }
    std::vector<std::pair<SteeringMethod*, std::size_t>> maps;
    for (SteeringMethod& method : methods) {
      method.figures.resize(method.maps.size());
      for (std::size_t i = 0; i < method.maps.size(); ++i) maps.emplace_back(&method, i);
    }
    parallelFor(m_task.quiet(m_task.threads()), std::ssize(maps), [&](std::int64_t i) {
      const auto& [method, map] = maps[static_cast<std::size_t>(i)];
      measure(*method, map);
    });
    return methods;
  }

 private:
  MatrixD covarianceOf(int value) const { return m_moments.covariance(static_cast<std::size_t>(value), m_unbiased); }
  const ValueMoments& valueOf(int value) const { return m_moments.values[static_cast<std::size_t>(value)]; }

  double ridgeOf(const MatrixD& covariance) const {
    const double ridge = m_parameters.real("ridge");
    return m_parameters.text("ridge_scale") == "relative"
               ? ridge * covariance.trace() / static_cast<double>(covariance.rows())
               : ridge;
  }

  /// The target's covariance with the source's ridge: one for both.
  MatrixD ridgedTarget(std::size_t source) const {
    if (m_goal.barycentre) return m_targetCovariance;
    MatrixD covariance = m_targetCovariance;
    covariance.diagonal().array() += ridgeOf(covarianceOf(m_sources[source]));
    return covariance;
  }

  MatrixD ridged(std::size_t source) const {
    MatrixD covariance = covarianceOf(m_sources[source]);
    covariance.diagonal().array() += ridgeOf(covariance);
    return covariance;
  }

  /// Mean and covariance that rows are to have.
  void findTarget() {
    if (!m_goal.barycentre) {
      m_targetMean = valueOf(m_goal.target).mean;
      m_targetCovariance = covarianceOf(m_goal.target);
      return;
    }
    m_targetMean = Eigen::RowVectorXd::Zero(m_moments.mean.size());
    std::vector<MatrixD> covariances;
    std::vector<double> shares;
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
      const ValueMoments& of = valueOf(m_sources[s]);
      m_targetMean += of.mean / static_cast<double>(m_sources.size());
      covariances.push_back(ridged(s));
      shares.push_back(static_cast<double>(of.count) / static_cast<double>(m_moments.count));
    }
    const Barycentre middle = barycentreOf(covariances, shares, m_tolerance, m_task);
    m_targetCovariance = middle.covariance;
    m_converged = middle.converged;
  }

  /// Means, or means and covariances, of the sources become the target's.
  void transport(SteeringMethod& method) {
    method.mapOf.assign(m_moments.values.size(), -1);
    for (std::size_t s = 0; s < m_sources.size(); ++s) {
      AffineMap map{.source = m_rows.attribute.names[static_cast<std::size_t>(m_sources[s])],
                    .weights = {},
                    .left = {},
                    .right = {},
                    .bias = {}};
      if (method.name == "mean_covariance") map.weights = m_transport[s].weights;
      map.bias = m_targetMean - map.times(valueOf(m_sources[s]).mean.transpose()).transpose();
      method.mapOf[static_cast<std::size_t>(m_sources[s])] = static_cast<int>(method.maps.size());
      method.maps.push_back(std::move(map));
    }
  }

  void erase(SteeringMethod& method) {
    Erasure erasure = eraseConcept(m_moments, {.whitened = method.name == "leace",
                                               .shrinkage = m_parameters.boolean("shrinkage"),
                                               .cut = m_parameters.real("concept_cut"),
                                               .relativeCut = m_parameters.text("concept_cut_scale") == "relative",
                                               .tolerance = m_tolerance});
    if (method.name == "leace") m_shrinkage = erasure.shrinkage;
    forAll(method, std::move(erasure.map));
  }

  void forAll(SteeringMethod& method, AffineMap map) const {
    method.all = true;
    method.mapOf.assign(m_moments.values.size(), 0);
    method.maps.push_back(std::move(map));
  }

  void oracle(SteeringMethod& method) const {
    const MatrixD shifts = oracleShifts(m_moments);
    for (std::size_t v = 0; v < m_moments.values.size(); ++v) {
      method.mapOf.push_back(static_cast<int>(v));
      method.maps.push_back({.source = m_rows.attribute.names[v],
                             .weights = {},
                             .left = {},
                             .right = {},
                             .bias = shifts.row(static_cast<Eigen::Index>(v))});
    }
  }

  /// Projects out what probes find, one after the other.
  void project(SteeringMethod& method) const {
    const auto rounds = m_parameters.integer("inlp_rounds");
    const int values = m_rows.attribute.count();
    std::vector<std::int32_t> labels;
    MatrixF fitting(std::ssize(m_fitting), m_rows.width());
    for (std::size_t i = 0; i < m_fitting.size(); ++i) {
      labels.push_back(m_rows.attribute.of[static_cast<std::size_t>(m_fitting[i])]);
      fitting.row(static_cast<Eigen::Index>(i)) = m_rows.vectors.values.row(m_fitting[i]);
    }
    constexpr double kNothing = 1e-6;
    const MatrixD covariance = m_moments.totalScatter() / static_cast<double>(m_moments.count);
    MatrixD directions(0, m_rows.width());
    AffineMap map = projectedOut(directions);
    MatrixF rest = fitting;
    for (std::int64_t round = 0; round < rounds; ++round) {
      m_task.report("inlp", round, rounds);
      const LinearClassifier probe = fitSoftmax(rest, labels, values, {}, m_task.quiet(m_task.threads()));
      for (Eigen::Index r = 0; r < probe.weights.rows(); ++r) {
        // logits that vary by rounding alone point nowhere
        const double spread = std::sqrt((probe.weights.row(r) * covariance).dot(probe.weights.row(r)));
        if (!(spread > kNothing)) continue;
        const double length = probe.weights.row(r).norm();
        directions.conservativeResize(directions.rows() + 1, Eigen::NoChange);
        directions.row(directions.rows() - 1) = probe.weights.row(r) / length;
      }
      map = projectedOut(directions);
      constexpr std::int64_t kBlock = 1024;
      parallelFor(m_task.quiet(m_task.threads()), (fitting.rows() + kBlock - 1) / kBlock, [&](std::int64_t b) {
        const std::int64_t first = b * kBlock, count = std::min<std::int64_t>(kBlock, fitting.rows() - first);
        rest.middleRows(first, count) = map.apply(fitting.middleRows(first, count).cast<double>()).cast<float>();
      });
    }
    forAll(method, std::move(map));
  }

  void setRank(MapFigures& figures, const Eigen::VectorXd& values) const {
    const double largest = values.size() > 0 ? values[values.size() - 1] : 0;
    double least = largest;
    for (const double v : values) {
      if (!(v > 0 && v > m_tolerance * largest)) continue;
      ++figures.rank;
      least = std::min(least, v);
    }
    figures.condition = figures.rank > 0 ? largest / least : std::nan("");
  }

  void measure(SteeringMethod& method, std::size_t index) const {
    const AffineMap& map = method.maps[index];
    MapFigures& figures = method.figures[index];
    figures.source = map.source;
    figures.spectrum = spectrumOf(map);
    if (map.weights.size() > 0)
      figures.extremes = {figures.spectrum[figures.spectrum.size() - 1], figures.spectrum[0]};
    else
      figures.extremes = extremesOf(map);
    figures.crossBefore = largestOf(m_moments.crossCovariance());
    figures.crossAfter = largestOf(crossAfter(method));
    if (method.all)
      measureAll(method, map, figures);
    else
      measureSource(method, map, figures);
  }

  void measureSource(const SteeringMethod& method, const AffineMap& map, MapFigures& figures) const {
    const bool oracle = method.name == "leace_oracle";
    const int value = m_rows.attribute.find(map.source);
    const ValueMoments& of = valueOf(value);
    const MatrixD covariance = covarianceOf(value);
    figures.sourceRows = of.count;
    const auto place = std::find(m_sources.begin(), m_sources.end(), value);
    if (place != m_sources.end())
      setRank(figures, m_sourceValues[static_cast<std::size_t>(place - m_sources.begin())]);
    else
      setRank(figures, symmetricEigenvalues(covariance));
    if (!oracle) {
      figures.target =
          m_goal.barycentre ? "barycentre" : m_rows.attribute.names[static_cast<std::size_t>(m_goal.target)];
      figures.targetRows = m_goal.barycentre ? m_moments.count : valueOf(m_goal.target).count;
      const Transport& transport = m_transport[static_cast<std::size_t>(place - m_sources.begin())];
      if (transport.weights.size() > 0) figures.distance = transport.distance;
    }
    const Eigen::RowVectorXd moved = map.times(of.mean.transpose()).transpose() + map.bias;
    figures.meanResidual = (moved - (oracle ? m_moments.mean : m_targetMean)).cwiseAbs().maxCoeff();
    figures.covarianceGapBefore = largestOf(covariance - m_targetCovariance);
    figures.covarianceResidual = largestOf(map.carried(covariance) - m_targetCovariance);
    figures.cost = transportCost(map, of.mean, m_moments.covariance(static_cast<std::size_t>(value), false));
  }

  /// One map for all: how far the values are from the target's after it.
  void measureAll(const SteeringMethod& method, const AffineMap& map, MapFigures& figures) const {
    figures.sourceRows = m_moments.count;
    figures.removed = map.left.cols();
    if (method.name == "leace") figures.shrinkage = m_shrinkage;
    setRank(figures, m_allValues);
    const auto target = static_cast<std::size_t>(m_goal.target);
    for (std::size_t v = 0; v < m_moments.values.size(); ++v) {
      if (v == target) continue;
      const Eigen::RowVectorXd apart = m_moments.values[v].mean - m_moments.values[target].mean;
      figures.meanResidual = std::max(figures.meanResidual, largestOf(map.times(apart.transpose())));
      const MatrixD gap = m_moments.covariance(v, m_unbiased) - m_moments.covariance(target, m_unbiased);
      figures.covarianceGapBefore = std::max(figures.covarianceGapBefore, largestOf(gap));
      figures.covarianceResidual = std::max(figures.covarianceResidual, largestOf(map.carried(gap)));
    }
    figures.cost = transportCost(map, m_moments.mean, m_moments.totalScatter() / static_cast<double>(m_moments.count));
  }

  /// S_xz of the moved rows: what is left of it needs the values' means alone.
  MatrixD crossAfter(const SteeringMethod& method) const {
    if (method.all) return method.maps.front().times(m_moments.crossCovariance());
    GroupMoments moved;
    moved.count = m_moments.count;
    moved.mean = Eigen::RowVectorXd::Zero(m_moments.mean.size());
    for (std::size_t v = 0; v < m_moments.values.size(); ++v) {
      ValueMoments of{.count = m_moments.values[v].count, .mean = m_moments.values[v].mean, .scatter = {}};
      if (method.mapOf[v] >= 0) {
        const AffineMap& map = method.maps[static_cast<std::size_t>(method.mapOf[v])];
        of.mean = map.times(of.mean.transpose()).transpose() + map.bias;
      }
      moved.mean += static_cast<double>(of.count) * of.mean / static_cast<double>(moved.count);
      moved.values.push_back(std::move(of));
    }
    return moved.crossCovariance();
  }

  const SteeringRows& m_rows;
  const GroupMoments& m_moments;
  const Goal& m_goal;
  const std::vector<std::int32_t>& m_fitting;
  const Parameters& m_parameters;
  double m_tolerance;
  const Task& m_task;
  bool m_unbiased;
  std::vector<int> m_sources;
  Eigen::RowVectorXd m_targetMean;
  MatrixD m_targetCovariance;
  bool m_converged = true;                      ///< the barycentre
  std::vector<Transport> m_transport;           ///< of each source
  std::vector<Eigen::VectorXd> m_sourceValues;  ///< of each source's covariance
  Eigen::VectorXd m_allValues;                  ///< of that of all rows
  std::optional<double> m_shrinkage;
};

}  // namespace

Goal goalOf(const SteeringRows& rows, const Parameters& parameters) {
  Goal goal;
  std::vector<std::int64_t> counts(rows.attribute.names.size());
  for (const std::int32_t i : rows.train)
    ++counts[static_cast<std::size_t>(rows.attribute.of[static_cast<std::size_t>(i)])];
  for (std::size_t v = 0; v < counts.size(); ++v) {
    if (goal.target < 0 || counts[v] >= counts[static_cast<std::size_t>(goal.target)])
      goal.target = static_cast<int>(v);
  }
  const std::string target = parameters.text("target");
  if (target == "barycentre" && rows.attribute.find(target) < 0)
    goal.barycentre = true;
  else if (!target.empty())
    goal.target = valueOf(rows.attribute, target, "--target");
  const std::string source = parameters.text("source");
  if (source.empty()) {
    for (int v = 0; v < rows.attribute.count(); ++v) {
      if (v != goal.target) goal.sources.push_back(v);
    }
    return goal;
  }
  std::vector<std::string> names = splitList(source);
  const bool known =
      std::all_of(names.begin(), names.end(), [&](const std::string& name) { return rows.attribute.find(name) >= 0; });
  if (!known && rows.attribute.find(source) >= 0) names = {source};  // a value that holds commas itself
  for (const std::string& name : names) {
    const int value = valueOf(rows.attribute, name, "--source");
    if (value == goal.target && !goal.barycentre)
      throw Error(
          ErrorKind::Parameter,
          {.place = "--source", .found = "\"" + name + "\", which is the target too", .expected = "another value"});
    if (std::find(goal.sources.begin(), goal.sources.end(), value) == goal.sources.end()) goal.sources.push_back(value);
  }
  if (goal.barycentre) {
    // gaps are told against the most frequent of the others
    int other = -1;
    for (int v = 0; v < rows.attribute.count(); ++v) {
      if (std::find(goal.sources.begin(), goal.sources.end(), v) != goal.sources.end()) continue;
      if (other < 0 || counts[static_cast<std::size_t>(v)] >= counts[static_cast<std::size_t>(other)]) other = v;
    }
    if (other >= 0)
      goal.target = other;
    else
      std::erase(goal.sources, goal.target);
  }
  return goal;
}

std::vector<std::int32_t> probeRows(const std::vector<std::int32_t>& train, const Parameters& parameters,
                                    std::uint64_t seed) {
  const std::int64_t wanted = parameters.integer("probe_rows");
  if (wanted == 0 || wanted >= std::ssize(train)) return train;
  const std::vector<std::int32_t> order = randomPermutation(std::ssize(train), seed, kProbeStream);
  std::vector<std::int32_t> chosen;
  for (std::int64_t i = 0; i < wanted; ++i)
    chosen.push_back(train[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])]);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

std::vector<SteeringMethod> makeMethods(const SteeringRows& rows, const GroupMoments& moments, const Goal& goal,
                                        const std::vector<std::int32_t>& fitting, const Parameters& parameters,
                                        double tolerance, std::vector<Warning>& warnings, const Task& task) {
  Maker maker(rows, moments, goal, fitting, parameters, tolerance, task);
  std::vector<SteeringMethod> methods = maker.run();
  if (!maker.converged())
    warnings.push_back({.kind = "not_converged",
                        .message = "The values' barycentre still moved after the last round: the maps to it are "
                                   "approximate. A larger --ridge or --pca helps."});
  return methods;
}

}  // namespace eido::steering
