// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/least_squares_chain.h"

#include <algorithm>
#include <cmath>

#include "core/analyses/collapse/gaussian.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/math/statistics.h"

namespace eido::collapse {
namespace {

Eigen::VectorXd normals(Eigen::Index count, Rng& random) {
  Eigen::VectorXd values(count);
  for (double& value : values) value = random.normal();
  return values;
}

MatrixD gramOf(const MatrixD& design) { return timesTransposed(Eigen::MatrixXd(design.transpose())); }

}  // namespace

LeastSquares::LeastSquares(const MatrixD& gram) {
  // columns of unlike size are no lack of rank; where X lacks it, the smallest w is that of X as it is
  m_scale = gram.diagonal().unaryExpr([](double v) { return v > 0 ? 1 / std::sqrt(v) : 0; });
  if (decompose(gram)) return;
  m_scale.setOnes();
  decompose(gram);
}

bool LeastSquares::decompose(const MatrixD& gram) {
  m_eigen = symmetricEigen(MatrixD(m_scale.asDiagonal() * gram * m_scale.asDiagonal()));
  const double least = 1e-13 * std::max(0.0, m_eigen.values.maxCoeff());
  m_inverse = m_eigen.values.unaryExpr([least](double v) { return v > least ? 1 / v : 0; });
  return (m_inverse.array() > 0).all();
}

Eigen::VectorXd LeastSquares::solve(const Eigen::VectorXd& moment) const {
  return m_scale.asDiagonal() *
         (m_eigen.vectors * (m_inverse.asDiagonal() * (m_eigen.vectors.transpose() * (m_scale.asDiagonal() * moment))));
}

Eigen::VectorXd LeastSquares::scatter(const Eigen::VectorXd& normal) const {
  return m_scale.asDiagonal() * (m_eigen.vectors * (m_inverse.cwiseSqrt().asDiagonal() * normal));
}

double LeastSquares::inverseTrace() const {
  const Eigen::MatrixXd turned = m_scale.asDiagonal() * m_eigen.vectors;
  return (turned.colwise().squaredNorm() * m_inverse).value();
}

/// Generation 1 of a run.
struct LeastSquaresChain::Start {
  MatrixD design;
  Eigen::VectorXd labels, weights, reference;
  LeastSquares squares{MatrixD::Zero(1, 1)};
  double noise = 0;
  double unit = kNaN;    ///< error that one fit adds
  double threshold = 0;  ///< of |y - x w|, for the verifier
};

/// Labelled rows of batches, which exist when somebody takes them.
struct LeastSquaresChain::Batches {
  std::vector<Eigen::VectorXd> weights;  ///< that label batch 1, 2, ...; batch 0 is real
  std::vector<std::uint64_t> seeds;
  PoolPlaces places;
};

LeastSquaresChain::LeastSquaresChain(const Plan& plan, RegressionSource source, std::vector<Measure> measures,
                                     const Task& task)
    : m_plan(plan), m_source(std::move(source)), m_measures(std::move(measures)) {
  const bool given = m_source.train != nullptr;
  if (!given || m_source.noise || m_plan.samples > m_source.width + 1) {
    const bool own = given && m_plan.samples < m_source.train->rows();
    if (given && !own) m_start = std::make_shared<const Start>(startOf(0));
    std::vector<double> noises(static_cast<std::size_t>(own ? m_plan.runs : 1)), units = noises;
    parallelFor(task, std::ssize(noises), [&](std::int64_t run) {
      const Start start = m_start ? *m_start : startOf(run);
      noises[static_cast<std::size_t>(run)] = start.noise;
      units[static_cast<std::size_t>(run)] = start.unit;
    });
    m_noise = mean(noises);
    m_unit = mean(units);
    return;
  }
  throw Error(ErrorKind::TooFewRows, {.what = "the noise can't be told from so few rows",
                                      .found = std::to_string(m_plan.samples) + " samples of " +
                                               std::to_string(m_source.width) + " dimensions",
                                      .expected = "at least " + std::to_string(m_source.width + 2) + " samples",
                                      .wayOut = "Choose more --samples or a smaller --pca, or give --noise."});
}

LeastSquaresChain::Start LeastSquaresChain::startOf(std::int64_t run) const {
  Start start;
  const Eigen::Index d = m_source.width;
  if (m_source.train == nullptr) {
    Rng random = streamOf(m_plan, Use::Real, run);
    start.noise = m_source.noise.value_or(1);
    start.reference = normals(d, random) / std::sqrt(static_cast<double>(d));
    start.design = standardNormal(m_plan.samples, d, random);
    start.labels = start.design * start.reference + start.noise * normals(m_plan.samples, random);
  } else {
    const std::vector<std::int32_t> places = realRows(m_plan, run, m_source.train->rows());
    start.design = rowsAt(*m_source.train, places);
    start.labels.resize(std::ssize(places));
    for (std::size_t i = 0; i < places.size(); ++i)
      start.labels[static_cast<Eigen::Index>(i)] = m_source.target[places[i]];
  }
  start.squares = LeastSquares(gramOf(start.design));
  start.weights = start.squares.solve(start.design.transpose() * start.labels);
  const Eigen::VectorXd residuals = start.labels - start.design * start.weights;
  const auto spare = static_cast<double>(m_plan.samples - d - 1);
  if (m_source.train != nullptr) {
    start.noise = m_source.noise.value_or(std::sqrt(residuals.squaredNorm() / spare));
    start.reference = start.weights;
    if (spare > 0) start.unit = start.noise * start.noise * start.squares.inverseTrace();
  } else if (spare > 0) {
    start.unit = start.noise * start.noise * static_cast<double>(d) / spare;
  }
  const Eigen::VectorXd sizes = residuals.cwiseAbs();
  start.threshold = quantile({sizes.begin(), sizes.end()}, 1 - kVerifierQuantile);
  return start;
}

MatrixD LeastSquaresChain::freshDesign(Rng& random) const {
  if (m_source.train == nullptr) return standardNormal(m_plan.samples, m_source.width, random);
  MatrixD design(m_plan.samples, m_source.width);
  for (Eigen::Index i = 0; i < design.rows(); ++i)
    design.row(i) = m_source.train->row(
        static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(m_source.train->rows()))));
  return design;
}

void LeastSquaresChain::measure(const Eigen::VectorXd& weights, const Eigen::VectorXd& reference, double kept,
                                double* values) const {
  for (const Measure& measure : m_measures) {
    if (measure.name == "error")
      *values++ = (weights - reference).squaredNorm();
    else if (measure.name == "held_out_error")
      *values++ = (m_source.heldTarget - *m_source.heldOut * weights).squaredNorm() /
                  static_cast<double>(m_source.heldOut->rows());
    else
      *values++ = kept;
  }
}

void LeastSquaresChain::play(std::int64_t run, std::size_t first, Values& values, const Look&, const Task& task) const {
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run));
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) replay(*start, run, p, first, values, task);
}

void LeastSquaresChain::replay(const Start& start, std::int64_t run, std::size_t place, std::size_t first,
                               Values& values, const Task& task) const {
  const Protocol protocol = m_plan.protocols[place];
  const Eigen::Index d = m_source.width, t = m_plan.samples;
  const bool fixed = m_source.fixedDesign;
  Eigen::VectorXd weights = start.weights;
  MatrixD gram;
  Eigen::VectorXd moment;
  if (protocol == Protocol::Verified || (protocol == Protocol::Accumulate && !fixed)) {
    gram = gramOf(start.design);
    moment = start.design.transpose() * start.labels;
  }
  Batches batches;
  if (protocol == Protocol::Subsample) batches.places.extend(t);
  std::vector<double> measured(m_measures.size());
  double kept = kNaN;
  for (std::int64_t generation = 1;; ++generation) {
    task.checkpoint();
    measure(weights, start.reference, kept, measured.data());
    for (std::size_t m = 0; m < measured.size(); ++m) values.at(place, first + m, run, generation) = measured[m];
    if (generation == m_plan.generations) return;
    Rng random = streamOf(m_plan, Use::Chain, run, protocol, generation);
    if (protocol == Protocol::Subsample) {
      batches.weights.push_back(weights);
      batches.seeds.push_back(random.next());
      batches.places.extend(t);
      MatrixD design(t, d);
      Eigen::VectorXd labels(t);
      const std::span<const std::int32_t> drawn = batches.places.take(t, random);
      for (Eigen::Index i = 0; i < t; ++i) {
        const std::int32_t taken = drawn[static_cast<std::size_t>(i)];
        const auto batch = static_cast<std::size_t>(taken / t);
        const Eigen::Index row = taken % t;
        if (batch == 0) {
          design.row(i) = start.design.row(row);
          labels[i] = start.labels[row];
          continue;
        }
        Rng own(batches.seeds[batch - 1], static_cast<std::uint64_t>(row));
        if (fixed)
          design.row(i) = start.design.row(row);
        else if (m_source.train == nullptr)
          design.row(i) = standardNormal(1, d, own);
        else
          design.row(i) = m_source.train->row(
              static_cast<Eigen::Index>(own.below(static_cast<std::uint64_t>(m_source.train->rows()))));
        labels[i] = design.row(i).dot(batches.weights[batch - 1]) + start.noise * own.normal();
      }
      weights = LeastSquares(gramOf(design)).solve(design.transpose() * labels);
    } else if (protocol == Protocol::Verified) {
      const MatrixD design = fixed ? start.design : freshDesign(random);
      std::vector<std::int32_t> passed;
      Eigen::VectorXd labels = design * weights;
      for (Eigen::Index i = 0; i < t; ++i) {
        labels[i] += start.noise * random.normal();
        if (std::abs(labels[i] - design.row(i).dot(start.weights)) <= start.threshold)
          passed.push_back(static_cast<std::int32_t>(i));
      }
      kept = static_cast<double>(passed.size()) / static_cast<double>(t);
      if (passed.empty()) continue;
      const MatrixD some = rowsAt(design, passed);
      for (std::size_t i = 0; i < passed.size(); ++i)
        moment += labels[passed[i]] * some.row(static_cast<Eigen::Index>(i)).transpose();
      gram += gramOf(some);
      weights = LeastSquares(gram).solve(moment);
    } else if (fixed) {
      // batches of one design: their fits differ from the last weights by noise alone, and are averaged
      const Eigen::VectorXd step = start.noise * start.squares.scatter(normals(d, random));
      weights += protocol == Protocol::Replace ? step : Eigen::VectorXd(step / static_cast<double>(generation + 1));
    } else {
      MatrixD root = m_source.train == nullptr ? wishartFactor(d, t, random) : MatrixD();
      const MatrixD own =
          m_source.train == nullptr ? timesTransposed(Eigen::MatrixXd(root)) : gramOf(freshDesign(random));
      if (protocol == Protocol::Replace) {
        weights += start.noise * LeastSquares(own).scatter(normals(d, random));
        continue;
      }
      if (m_source.train != nullptr) root = *factorOf(own, true).factor;
      moment += own * weights + start.noise * (root * normals(root.cols(), random));
      gram += own;
      weights = LeastSquares(gram).solve(moment);
    }
  }
}

std::vector<double> LeastSquaresChain::resampled(std::int64_t run, const Task& task) const {
  if (m_source.train == nullptr) return {};
  task.checkpoint();
  const Start start = startOf(run);
  const std::vector<std::int32_t> places = resampledRows(m_plan, run, start.design.rows());
  const MatrixD design = rowsAt(start.design, places);
  Eigen::VectorXd labels(std::ssize(places));
  for (std::size_t i = 0; i < places.size(); ++i) labels[static_cast<Eigen::Index>(i)] = start.labels[places[i]];
  std::vector<double> measured(m_measures.size());
  measure(LeastSquares(gramOf(design)).solve(design.transpose() * labels), start.reference, kNaN, measured.data());
  return measured;
}

std::vector<Expectation> LeastSquaresChain::expected(Protocol protocol, std::size_t, std::size_t, const Values&) const {
  const bool given = m_source.train != nullptr;
  std::vector<Expectation> found(m_measures.size());
  for (std::size_t m = 0; m < m_measures.size(); ++m) {
    // with fresh rows of a column, the unit is not that of one design
    if (m_measures[m].name == "error" && (m_source.fixedDesign || !given))
      found[m] = expectedError(protocol, m_unit, m_plan.generations, m_source.fixedDesign, given);
  }
  return found;
}

}  // namespace eido::collapse
