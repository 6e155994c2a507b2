// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/moment_measures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/base/nan.h"
#include "core/math/symmetric_eigen.h"

namespace eido::collapse {
namespace {

/// exp of the entropy of the normalised eigenvalues (Roy and Vetterli 2007).
double effectiveRank(const Eigen::VectorXd& values) {
  const Eigen::VectorXd positive = values.cwiseMax(0);
  const double sum = positive.sum();
  if (!(sum > 0)) return kNaN;
  double entropy = 0;
  for (const double v : positive) {
    if (const double p = v / sum; p > 0) entropy -= p * std::log(p);
  }
  return std::exp(entropy);
}

double negativeLogLikelihood(const Gaussian& of, const HeldOut& heldOut) {
  if (!of.regular()) return kNaN;
  Eigen::MatrixXd root = heldOut.root;
  Eigen::VectorXd shift = heldOut.mean - of.mean;
  of.factor->triangularView<Eigen::Lower>().solveInPlace(root);
  of.factor->triangularView<Eigen::Lower>().solveInPlace(shift);
  const double value = 0.5 * (static_cast<double>(of.width()) * std::log(2 * std::numbers::pi) + of.logDet +
                              root.squaredNorm() + shift.squaredNorm());
  return std::isfinite(value) ? value : kNaN;
}

}  // namespace

Reference::Reference(Eigen::Index width)
    : m_standard(true),
      m_gaussian{.mean = Eigen::VectorXd::Zero(width),
                 .factor = std::make_shared<const MatrixD>(MatrixD::Identity(width, width)),
                 .logDet = 0},
      m_trace(static_cast<double>(width)) {}

Reference::Reference(const Gaussian& first)
    : m_standard(false), m_gaussian(first), m_trace(first.factor->squaredNorm()) {}

double Reference::frechet(const Eigen::VectorXd& mean, const MatrixD& covariance, const Eigen::VectorXd& values) const {
  double roots = 0;
  if (m_standard) {
    roots = values.cwiseMax(0).cwiseSqrt().sum();
  } else {
    // F' B F has the eigenvalues of A^(1/2) B A^(1/2) for every factor F of A
    const MatrixD& f = *m_gaussian.factor;
    const MatrixD product = f.transpose() * (covariance * f);
    roots = symmetricEigenvalues(MatrixD(0.5 * (product + product.transpose()))).cwiseMax(0).cwiseSqrt().sum();
  }
  const double distance = (mean - m_gaussian.mean).squaredNorm() + m_trace + covariance.trace() - 2 * roots;
  return distance > 1e-13 * m_trace ? distance : 0;  // of a distribution to itself rounding is left
}

HeldOut heldOutOf(const MatrixDView& rows) {
  const Sums sums = sumsOf(rows);
  return {.mean = sums.mean, .root = *factorOf(sums.scatter / static_cast<double>(sums.count), true).factor};
}

MomentMeasures::MomentMeasures(const std::vector<std::string>& wanted) {
  const std::map<std::string, Kind> kinds = {{"trace", Kind::Trace},
                                             {"trace_ratio", Kind::TraceRatio},
                                             {"mean_error", Kind::MeanError},
                                             {"log_det_change", Kind::LogDetChange},
                                             {"effective_rank", Kind::EffectiveRank},
                                             {"frechet", Kind::Frechet},
                                             {"held_out_nll", Kind::HeldOutNll}};
  for (const std::string& name : wanted) {
    const auto found = kinds.find(name);
    m_wanted.push_back(found == kinds.end() ? Kind::Other : found->second);
  }
}

void MomentMeasures::measure(const Gaussian& of, const Reference& reference, const HeldOut* heldOut,
                             double* values) const {
  const bool spectrum = std::any_of(m_wanted.begin(), m_wanted.end(),
                                    [](Kind k) { return k == Kind::EffectiveRank || k == Kind::Frechet; });
  MatrixD covariance;
  Eigen::VectorXd eigenvalues;
  if (spectrum) {
    covariance = of.covariance();
    eigenvalues = symmetricEigenvalues(covariance);
  }
  const double trace = of.factor->squaredNorm();
  for (const Kind kind : m_wanted) {
    double value = kNaN;
    switch (kind) {
      case Kind::Trace:
        value = trace;
        break;
      case Kind::TraceRatio:
        value = trace / reference.trace();
        break;
      case Kind::MeanError:
        value = (of.mean - reference.mean()).squaredNorm() / reference.trace();
        break;
      case Kind::LogDetChange:
        if (of.regular() && std::isfinite(reference.logDet())) value = of.logDet - reference.logDet();
        break;
      case Kind::EffectiveRank:
        value = effectiveRank(eigenvalues);
        break;
      case Kind::Frechet:
        value = reference.frechet(of.mean, covariance, eigenvalues);
        break;
      case Kind::HeldOutNll:
        if (heldOut != nullptr) value = negativeLogLikelihood(of, *heldOut);
        break;
      case Kind::Other:
        break;
    }
    *values++ = value;
  }
}

}  // namespace eido::collapse
