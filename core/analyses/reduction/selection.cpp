// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/selection.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/kmeans.h"

namespace eido::reduction {
namespace {

constexpr std::array<std::string_view, 5> kNames{"random", "anchors", "irt_anchors", "greedy", "quantile"};
constexpr int kRestarts = 5;

std::vector<std::int32_t> everything(Eigen::Index count) {
  std::vector<std::int32_t> places(static_cast<std::size_t>(count));
  std::iota(places.begin(), places.end(), 0);
  return places;
}

/// The same weight for each item; of those of a sub-scenario one that stands for several counts as often.
ChosenItems alike(const Scenario& scenario, std::vector<std::int32_t> places) {
  const auto n = static_cast<Eigen::Index>(places.size());
  Eigen::VectorXd weights = Eigen::VectorXd::Ones(n);
  if (scenario.repeats.size() > 0) {
    std::vector<double> chosen(static_cast<std::size_t>(scenario.subscenarios)), standFor(chosen);
    const auto partOf = [&](std::int32_t place) {
      return static_cast<std::size_t>(scenario.subscenario[static_cast<std::size_t>(place)]);
    };
    for (const std::int32_t place : places) {
      ++chosen[partOf(place)];
      standFor[partOf(place)] += scenario.repeats[place];
    }
    for (Eigen::Index k = 0; k < n; ++k) {
      const std::int32_t place = places[static_cast<std::size_t>(k)];
      weights[k] = scenario.repeats[place] * chosen[partOf(place)] / standFor[partOf(place)];
    }
  }
  return {std::move(places), weights / weights.sum()};
}

ChosenItems randomItems(const Scenario& scenario, std::int64_t n, std::uint64_t seed) {
  Rng random(seed, 71);
  std::vector<std::vector<std::int32_t>> members(static_cast<std::size_t>(scenario.subscenarios));
  for (std::size_t i = 0; i < scenario.subscenario.size(); ++i)
    members[static_cast<std::size_t>(scenario.subscenario[i])].push_back(static_cast<std::int32_t>(i));
  std::vector<std::int32_t> order = everything(scenario.subscenarios);
  random.shuffle(order);
  for (auto& of : members) random.shuffle(of);
  // round by round, so that a small sub-scenario that is used up leaves its share to the others
  std::vector<std::int32_t> places;
  for (std::size_t round = 0; static_cast<std::int64_t>(places.size()) < n; ++round) {
    for (const std::int32_t s : order) {
      const auto& of = members[static_cast<std::size_t>(s)];
      if (round < of.size() && static_cast<std::int64_t>(places.size()) < n) places.push_back(of[round]);
    }
  }
  return alike(scenario, std::move(places));
}

/// The items next to the centres of K-means over the rows of `features`, and the shares of their clusters.
ChosenItems anchors(const MatrixF& features, const Eigen::VectorXd& balance, std::int64_t n, std::uint64_t seed,
                    const Task& task) {
  const std::vector<double> weights(balance.data(), balance.data() + balance.size());
  const KMeans clusters = kMeans(features, weights, n, kRestarts, seed, task);
  const auto k = clusters.centres.rows();
  std::vector<std::int32_t> nearest(static_cast<std::size_t>(k), -1);
  std::vector<float> distance(static_cast<std::size_t>(k), 0);
  std::vector<double> share(static_cast<std::size_t>(k), 0);
  for (Eigen::Index i = 0; i < features.rows(); ++i) {
    const auto c = static_cast<std::size_t>(clusters.cluster[static_cast<std::size_t>(i)]);
    const float d = (features.row(i) - clusters.centres.row(static_cast<Eigen::Index>(c))).squaredNorm();
    share[c] += balance[i];
    if (nearest[c] < 0 || d < distance[c]) nearest[c] = static_cast<std::int32_t>(i), distance[c] = d;
  }
  ChosenItems chosen;
  std::vector<double> kept;
  for (std::size_t c = 0; c < nearest.size(); ++c) {
    if (nearest[c] < 0) continue;  // fewer different items than clusters
    chosen.places.push_back(nearest[c]);
    kept.push_back(share[c] / balance.sum());
  }
  chosen.weights = Eigen::Map<const Eigen::VectorXd>(kept.data(), static_cast<Eigen::Index>(kept.size()));
  return chosen;
}

ChosenItems quantileItems(const MatrixD& scores, const Eigen::VectorXd& balance, std::int64_t n) {
  const Eigen::RowVectorXd means = scores.colwise().mean();
  std::vector<std::int32_t> order = everything(scores.cols());
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return means[a] < means[b]; });
  const Eigen::VectorXd total = scores * balance, centred = total.array() - total.mean();
  const auto fit = [&](std::int32_t i) {  // |correlation| with the total; 0 for an item that all do alike
    const Eigen::VectorXd own = scores.col(i).array() - means[i];
    const double norm = own.norm() * centred.norm();
    return norm > 0 ? std::abs(own.dot(centred)) / norm : 0.0;
  };
  ChosenItems chosen;
  std::vector<double> shares;
  double passed = 0;
  const double whole = balance.sum();
  std::size_t at = 0;
  for (std::int64_t stratum = 0; stratum < n && at < order.size(); ++stratum) {
    const double until = whole * static_cast<double>(stratum + 1) / static_cast<double>(n);
    std::int32_t best = -1;
    double most = -1, share = 0;
    while (at < order.size() && (best < 0 || passed + balance[order[at]] / 2 <= until)) {
      const double f = fit(order[at]);
      if (f > most) most = f, best = order[at];
      share += balance[order[at]];
      passed += balance[order[at++]];
    }
    chosen.places.push_back(best);
    shares.push_back(share);
  }
  for (; at < order.size(); ++at) shares.back() += balance[order[at]];
  chosen.weights = Eigen::Map<const Eigen::VectorXd>(shares.data(), static_cast<Eigen::Index>(shares.size())) / whole;
  return chosen;
}

}  // namespace

std::string_view selectionName(Selection selection) { return kNames[static_cast<std::size_t>(selection)]; }

bool isRandom(Selection selection) { return selection != Selection::Greedy && selection != Selection::Quantile; }

ChosenItems chooseItems(const SelectionData& data, Selection selection, std::int64_t n, std::uint64_t seed,
                        const Task& task) {
  const auto items = static_cast<std::int64_t>(data.scenario.items.size());
  if (n >= items) return {everything(items), data.scenario.balance / static_cast<double>(items)};
  switch (selection) {
    case Selection::Random:
      return randomItems(data.scenario, n, seed);
    case Selection::Anchors:
      return anchors(data.scores.transpose().cast<float>(), data.scenario.balance, n, seed, task);
    case Selection::IrtAnchors:
      return anchors(data.parameters.cast<float>(), data.scenario.balance, n, seed, task);
    case Selection::Greedy:
      return alike(data.scenario,
                   {data.greedy.begin(), data.greedy.begin() + std::min<std::ptrdiff_t>(n, std::ssize(data.greedy))});
    case Selection::Quantile:
      return quantileItems(data.scores, data.scenario.balance, n);
  }
  return {};
}

std::vector<std::int32_t> greedyOrder(const MatrixD& scores, const Eigen::VectorXd& balance, std::int64_t n,
                                      const Task& task) {
  constexpr double kappa = 0.5;  // how much of an item's variance is its own
  prepareBlas();
  const auto models = static_cast<double>(scores.rows());
  const Eigen::RowVectorXd means = scores.colwise().mean();
  const MatrixD centred = scores.rowwise() - means;
  const Eigen::SelfAdjointEigenSolver<MatrixD> solver(centred * centred.transpose());
  const MatrixD loadings = centred.transpose() * solver.eigenvectors() / std::sqrt(std::max(1.0, models - 1));
  const Eigen::VectorXd own =
      kappa * ((centred.colwise().squaredNorm() / models).array() + 0.25 / (models + 2)).transpose();
  const Eigen::VectorXd target = loadings.transpose() * (balance / balance.sum());
  MatrixD covariance = MatrixD::Identity(loadings.cols(), loadings.cols());
  Eigen::VectorXd gain = loadings * target;                   // L_i C t
  Eigen::VectorXd spread = loadings.rowwise().squaredNorm();  // L_i C L_i^T
  std::vector<bool> taken(static_cast<std::size_t>(scores.cols()), false);
  std::vector<std::int32_t> order;
  while (static_cast<std::int64_t>(order.size()) < std::min<std::int64_t>(n, scores.cols())) {
    task.checkpoint();
    Eigen::Index best = -1;
    double most = -1;
    for (Eigen::Index i = 0; i < gain.size(); ++i) {
      if (taken[static_cast<std::size_t>(i)]) continue;
      const double worth = gain[i] * gain[i] / (spread[i] + own[i]);
      if (worth > most) most = worth, best = i;
    }
    taken[static_cast<std::size_t>(best)] = true;
    order.push_back(static_cast<std::int32_t>(best));
    const Eigen::VectorXd direction = covariance * loadings.row(best).transpose();
    const double scale = spread[best] + own[best];
    const Eigen::VectorXd shared = loadings * direction;
    const double along = direction.dot(target);
    covariance -= direction * direction.transpose() / scale;
    gain -= shared * (along / scale);
    spread -= shared.cwiseAbs2() / scale;
  }
  return order;
}

}  // namespace eido::reduction
