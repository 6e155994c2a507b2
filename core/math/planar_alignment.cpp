// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/planar_alignment.h"

#include <Eigen/SVD>

#include <cmath>

namespace eido {
namespace {

Eigen::Vector2d pointOf(const VectorData& data, Eigen::Index row) {
  return {data.values.cols() > 0 ? data.values(row, 0) : 0.0, data.values.cols() > 1 ? data.values(row, 1) : 0.0};
}

}  // namespace

VectorData alignedPlane(const VectorData& from, const VectorData& to) {
  const Eigen::Index n = from.values.rows();
  std::vector<Eigen::Index> common;
  Eigen::Vector2d meanFrom = Eigen::Vector2d::Zero(), meanTo = Eigen::Vector2d::Zero();
  for (Eigen::Index i = 0; i < n; ++i) {
    if (!from.has(i) || !to.has(i) || !pointOf(from, i).allFinite() || !pointOf(to, i).allFinite()) continue;
    common.push_back(i);
    meanFrom += pointOf(from, i);
    meanTo += pointOf(to, i);
  }
  const double count = std::max<double>(1, static_cast<double>(common.size()));
  meanFrom /= count;
  meanTo /= count;
  Eigen::Matrix2d cross = Eigen::Matrix2d::Zero();
  double spreadFrom = 0, spreadTo = 0;
  for (const Eigen::Index i : common) {
    const Eigen::Vector2d a = pointOf(from, i) - meanFrom, b = pointOf(to, i) - meanTo;
    cross += b * a.transpose();
    spreadFrom += a.squaredNorm();
    spreadTo += b.squaredNorm();
  }
  Eigen::Matrix2d turn = Eigen::Matrix2d::Identity();
  if (spreadFrom > 0) {
    const Eigen::JacobiSVD<Eigen::Matrix2d> svd(cross, Eigen::ComputeFullU | Eigen::ComputeFullV);
    // equal spreads: the scale of least squares would shrink maps that have little in common to a point
    turn = svd.matrixU() * svd.matrixV().transpose() * std::sqrt(spreadTo / spreadFrom);
  }
  VectorData moved{.values = MatrixF(n, 2), .present = from.present};
  for (Eigen::Index i = 0; i < n; ++i)
    moved.values.row(i) = (turn * (pointOf(from, i) - meanFrom) + meanTo).transpose().cast<float>();
  return moved;
}

}  // namespace eido
