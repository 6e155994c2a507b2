// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/group_moments.h"

#include "core/math/moments.h"

namespace eido::steering {

MatrixD GroupMoments::covariance(std::size_t value, bool unbiased) const {
  const ValueMoments& of = values[value];
  return of.scatter / static_cast<double>(unbiased ? of.count - 1 : of.count);
}

MatrixD GroupMoments::totalScatter() const {
  MatrixD total = MatrixD::Zero(mean.size(), mean.size());
  for (const ValueMoments& of : values) {
    const Eigen::RowVectorXd shift = of.mean - mean;
    total += of.scatter + static_cast<double>(of.count) * MatrixD(shift.transpose() * shift);
  }
  return total;
}

Eigen::RowVectorXd GroupMoments::conceptOf(std::size_t value) const {
  if (values.size() == 2) return Eigen::RowVectorXd::Constant(1, static_cast<double>(value));
  return Eigen::RowVectorXd::Unit(static_cast<Eigen::Index>(values.size()), static_cast<Eigen::Index>(value));
}

MatrixD GroupMoments::crossCovariance() const {
  // sum over rows of (x - mean) z: what z is less its mean adds nothing
  MatrixD cross = MatrixD::Zero(mean.size(), conceptOf(0).size());
  for (std::size_t v = 0; v < values.size(); ++v)
    cross += static_cast<double>(values[v].count) * (values[v].mean - mean).transpose() * conceptOf(v);
  return cross / static_cast<double>(count - 1);
}

MatrixD GroupMoments::conceptCovariance() const {
  Eigen::RowVectorXd middle = Eigen::RowVectorXd::Zero(conceptOf(0).size());
  for (std::size_t v = 0; v < values.size(); ++v) middle += static_cast<double>(values[v].count) * conceptOf(v);
  middle /= static_cast<double>(count);
  MatrixD covariance = MatrixD::Zero(middle.size(), middle.size());
  for (std::size_t v = 0; v < values.size(); ++v) {
    const Eigen::RowVectorXd away = conceptOf(v) - middle;
    covariance += static_cast<double>(values[v].count) * MatrixD(away.transpose() * away);
  }
  return covariance / static_cast<double>(count - 1);
}

GroupMoments momentsOf(const SteeringRows& rows, const Task& task) {
  GroupMoments moments;
  moments.mean = Eigen::RowVectorXd::Zero(rows.width());
  double done = 0;
  for (int v = 0; v < rows.attribute.count(); ++v) {
    const std::vector<std::int32_t> places = rows.withValue(rows.train, v);
    const double share = static_cast<double>(places.size()) / static_cast<double>(rows.train.size());
    ValueMoments of{.count = std::ssize(places), .mean = meanOf(rows.vectors.values, places, task), .scatter = {}};
    of.scatter = scatterAround(rows.vectors.values, places, of.mean, "moments", task.part(done, done + share));
    done += share;
    moments.count += of.count;
    moments.mean += static_cast<double>(of.count) * of.mean;
    moments.values.push_back(std::move(of));
  }
  moments.mean /= static_cast<double>(moments.count);
  return moments;
}

}  // namespace eido::steering
