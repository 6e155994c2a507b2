// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/features/classifiers.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"

namespace eido::sample {
namespace {

using Codes = std::vector<std::int32_t>;
using Rows = std::vector<std::int32_t>;

constexpr int kNeighbours = 5;
constexpr double kRidge = 0.1;  ///< of the mean square of a feature, times the samples

/// What one half taught, asked about the other: codes of the answers.
using Classifier = Codes (*)(const MatrixD& learned, const Codes& labels, int classes, const MatrixD& asked);

Codes rowMaxima(const MatrixD& scores) {
  Codes codes;
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    Eigen::Index best = 0;
    scores.row(i).maxCoeff(&best);
    codes.push_back(static_cast<std::int32_t>(best));
  }
  return codes;
}

/// Minus the squared distances of the asked rows to some others, less the part that is the same for all.
MatrixD closeness(const MatrixD& asked, const MatrixD& others) {
  const Eigen::RowVectorXd norms = others.rowwise().squaredNorm().transpose();
  return (2 * asked * others.transpose()).rowwise() - norms;
}

Codes nearestCentroid(const MatrixD& learned, const Codes& labels, int classes, const MatrixD& asked) {
  MatrixD centres = MatrixD::Zero(classes, learned.cols());
  std::vector<double> counts(static_cast<std::size_t>(classes), 0);
  for (Eigen::Index i = 0; i < learned.rows(); ++i) {
    const std::int32_t c = labels[static_cast<std::size_t>(i)];
    centres.row(c) += learned.row(i);
    ++counts[static_cast<std::size_t>(c)];
  }
  for (int c = 0; c < classes; ++c) centres.row(c) /= std::max(1.0, counts[static_cast<std::size_t>(c)]);
  return rowMaxima(closeness(asked, centres));
}

Codes nearestNeighbours(const MatrixD& learned, const Codes& labels, int classes, const MatrixD& asked) {
  const MatrixD near = closeness(asked, learned);
  MatrixD votes = MatrixD::Zero(asked.rows(), classes);
  std::vector<std::int32_t> order(static_cast<std::size_t>(learned.rows()));
  const auto k = std::min<std::ptrdiff_t>(kNeighbours, std::ssize(order));
  for (Eigen::Index i = 0; i < asked.rows(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) order[j] = static_cast<std::int32_t>(j);
    std::partial_sort(order.begin(), order.begin() + k, order.end(), [&](std::int32_t a, std::int32_t b) {
      return near(i, a) != near(i, b) ? near(i, a) > near(i, b) : a < b;
    });
    for (std::ptrdiff_t r = 0; r < k; ++r)  // the nearest breaks a tie
      votes(i, labels[static_cast<std::size_t>(order[static_cast<std::size_t>(r)])]) += 1 + (r == 0 ? 0.5 : 0);
  }
  return rowMaxima(votes);
}

Codes ridgeRegression(const MatrixD& learned, const Codes& labels, int classes, const MatrixD& asked) {
  MatrixD targets = MatrixD::Zero(learned.rows(), classes);
  for (Eigen::Index i = 0; i < learned.rows(); ++i) targets(i, labels[static_cast<std::size_t>(i)]) = 1;
  const Eigen::RowVectorXd means = learned.colwise().mean(), shares = targets.colwise().mean();
  const MatrixD centred = learned.rowwise() - means;
  MatrixD squares = centred.transpose() * centred;
  squares.diagonal().array() += kRidge * std::max(1e-12, squares.diagonal().mean());
  const MatrixD weights = squares.llt().solve(centred.transpose() * (targets.rowwise() - shares));
  return rowMaxima(((asked.rowwise() - means) * weights).rowwise() + shares);
}

MatrixD pick(const MatrixD& values, const Rows& rows) {
  MatrixD chosen(std::ssize(rows), values.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) chosen.row(static_cast<Eigen::Index>(i)) = values.row(rows[i]);
  return chosen;
}

/// Every dimension with mean 0 and variance 1.
MatrixD standardised(const MatrixF& values) {
  MatrixD x = values.cast<double>();
  x.rowwise() -= x.colwise().mean();
  const Eigen::RowVectorXd deviations = (x.colwise().squaredNorm() / static_cast<double>(x.rows())).cwiseSqrt();
  for (Eigen::Index j = 0; j < x.cols(); ++j) x.col(j) /= deviations[j] > 0 ? deviations[j] : 1;
  return x;
}

}  // namespace

std::vector<SampleAnswers> classifyAll(const std::vector<SampleEmbedding>& embeddings,
                                       const std::vector<std::string>& species, std::uint64_t seed, const Task& task) {
  prepareBlas();
  const std::set<std::string> distinct(species.begin(), species.end());
  const std::vector<std::string> names(distinct.begin(), distinct.end());
  Codes labels;
  for (const std::string& s : species)
    labels.push_back(static_cast<std::int32_t>(std::lower_bound(names.begin(), names.end(), s) - names.begin()));
  const auto n = static_cast<std::int64_t>(species.size());
  const Rows order = randomPermutation(n, seed, 81);
  const std::array<Rows, 2> halves{Rows(order.begin(), order.begin() + n / 2),
                                   Rows(order.begin() + n / 2, order.end())};
  constexpr std::array<std::pair<const char*, Classifier>, 3> kKinds{
      {{"centroid", &nearestCentroid}, {"neighbours", &nearestNeighbours}, {"ridge", &ridgeRegression}}};
  std::vector<SampleAnswers> all(embeddings.size() * kKinds.size());
  parallelFor(task, static_cast<std::int64_t>(embeddings.size()), [&](std::int64_t e) {
    const SampleEmbedding& embedding = embeddings[static_cast<std::size_t>(e)];
    const MatrixD x = standardised(embedding.values);
    for (std::size_t k = 0; k < kKinds.size(); ++k) {
      SampleAnswers& made = all[static_cast<std::size_t>(e) * kKinds.size() + k];
      made.model = embedding.name + " " + kKinds[k].first;
      made.answers.resize(species.size());
      for (const std::size_t learn : {std::size_t{0}, std::size_t{1}}) {
        const Rows &from = halves[learn], &to = halves[1 - learn];
        if (from.empty() || to.empty()) continue;
        Codes known;
        for (const std::int32_t row : from) known.push_back(labels[static_cast<std::size_t>(row)]);
        const Codes said = kKinds[k].second(pick(x, from), known, static_cast<int>(names.size()), pick(x, to));
        for (std::size_t i = 0; i < to.size(); ++i)
          made.answers[static_cast<std::size_t>(to[i])] = names[static_cast<std::size_t>(said[i])];
      }
    }
  });
  return all;
}

}  // namespace eido::sample
