// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/model_chain.h"

#include <cmath>

#include "core/analyses/collapse/gaussian_chain.h"
#include "core/analyses/collapse/least_squares_chain.h"
#include "core/analyses/collapse/row_chain.h"
#include "core/base/error.h"

namespace eido::collapse {
namespace {

CovarianceKind covarianceKind(const std::string& name) {
  if (name == "ml") return CovarianceKind::MaximumLikelihood;
  return name == "unbiased" ? CovarianceKind::Unbiased : CovarianceKind::LedoitWolf;
}

/// As given, or by the rule from the mean variance of an axis of all training rows, for T of them.
double bandwidthOf(const Json& given, const MatrixD& train, std::int64_t samples) {
  if (given.is_number()) return given.get<double>();
  const auto d = static_cast<double>(train.cols()), t = static_cast<double>(samples);
  const MatrixD centred = train.rowwise() - train.colwise().mean();
  const double sd = std::sqrt(centred.squaredNorm() / static_cast<double>(centred.rows()) / d);
  if (!(sd > 0))
    throw Error(ErrorKind::TooFewRows, {.what = "all training rows are the same: no bandwidth can be told from them",
                                        .wayOut = "Give --bandwidth as a number, or choose other vectors."});
  return sd * std::pow(given == "scott" ? t : t * (d + 2) / 4, -1 / (d + 4));
}

}  // namespace

LabelledRows labelledRows(const CollapseRows& rows) {
  return {.train = &rows.train,
          .labels = rows.trainLabels,
          .heldOut = &rows.heldOut,
          .heldLabels = rows.heldLabels,
          .classes = static_cast<int>(rows.classes.size())};
}

ModelChain makeChain(const Parameters& parameters, const Plan& plan, const CollapseRows& rows, Eigen::Index width,
                     const std::vector<double>& probabilities, std::vector<Measure> measures, const Task& task) {
  const std::string model = parameters.text("model");
  const MatrixD* train = rows.there ? &rows.train : nullptr;
  const MatrixD* heldOut = rows.heldOut.rows() > 0 ? &rows.heldOut : nullptr;
  const RowSource source{.train = train, .heldOut = heldOut};
  ModelChain made;
  if (model == "gaussian") {
    made.chain =
        std::make_unique<GaussianChain>(plan, GaussianSource{.train = train, .heldOut = heldOut, .width = width},
                                        covarianceKind(parameters.text("covariance")), std::move(measures));
  } else if (model == "ols") {
    const Json& noise = parameters.at("noise");
    auto chain = std::make_unique<LeastSquaresChain>(
        plan,
        RegressionSource{.train = train,
                         .target = rows.trainTarget,
                         .heldOut = heldOut,
                         .heldTarget = rows.heldTarget,
                         .width = width,
                         .noise = noise.is_number() ? std::optional(noise.get<double>()) : std::nullopt,
                         .fixedDesign = parameters.text("design") == "fixed"},
        std::move(measures), task);
    made.noise = chain->noise();
    made.chain = std::move(chain);
  } else if (model == "kde") {
    made.bandwidth = bandwidthOf(parameters.at("bandwidth"), rows.train, plan.samples);
    const KernelOptions options{.bandwidth = made.bandwidth, .tophat = parameters.text("kernel") == "tophat"};
    made.chain =
        std::make_unique<RowChain>(plan, source, kernelFamily(plan, source, options, std::move(measures)), task);
  } else if (model == "gmm") {
    const MixtureOptions options{.components = static_cast<int>(parameters.integer("components")),
                                 .diagonal = parameters.text("component_covariance") == "diagonal"};
    made.chain =
        std::make_unique<RowChain>(plan, source, mixtureFamily(plan, source, options, std::move(measures)), task);
  } else {
    auto chain = std::make_unique<DiscreteChain>(plan,
                                                 DiscreteSource{.train = rows.trainLabels,
                                                                .probabilities = probabilities,
                                                                .categories = static_cast<int>(rows.classes.size())},
                                                 std::move(measures));
    made.discrete = chain.get();
    made.chain = std::move(chain);
  }
  return made;
}

}  // namespace eido::collapse
