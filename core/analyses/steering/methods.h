// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/steering/affine_map.h"
#include "core/analyses/steering/group_moments.h"

namespace eido::steering {

/// What a map did to the training rows.
struct MapFigures {
  std::string source, target;  ///< target "" = none
  std::int64_t sourceRows = 0;
  std::optional<std::int64_t> targetRows;
  std::int64_t rank = 0;  ///< of the source's covariance
  double condition = 1;   ///< its largest eigenvalue over the least that is not 0
  std::optional<double> shrinkage;
  std::optional<std::int64_t> removed;
  Extremes extremes;
  double meanResidual = 0, covarianceResidual = 0, covarianceGapBefore = 0;
  double crossBefore = 0, crossAfter = 0;
  double cost = 0;
  std::optional<double> distance;
  Eigen::VectorXd spectrum;
};

/// One way to steer: which map serves the rows of which value.
struct SteeringMethod {
  std::string name;
  bool all = false;  ///< one map for all rows, whatever their value
  std::vector<AffineMap> maps;
  std::vector<int> mapOf;           ///< of each value; -1 = its rows stay
  std::vector<MapFigures> figures;  ///< of each map
};

/// Where rows are to go.
struct Goal {
  std::vector<int> sources;  ///< values that move, for methods that have a target
  int target = -1;           ///< a value; the one that gaps are told against, even where `barycentre`
  bool barycentre = false;
};
/// @throws Error{Parameter} for values that are not there, and for a source that is the target.
Goal goalOf(const SteeringRows& rows, const Parameters& parameters);

/// The training rows that classifiers are fitted to: all, or as many as `probe_rows`, drawn by the seed; ascending.
std::vector<std::int32_t> probeRows(const std::vector<std::int32_t>& train, const Parameters& parameters,
                                    std::uint64_t seed);

/// The maps of every method that is asked for, from the sums alone; INLP trains probes on `fitting`.
std::vector<SteeringMethod> makeMethods(const SteeringRows& rows, const GroupMoments& moments, const Goal& goal,
                                        const std::vector<std::int32_t>& fitting, const Parameters& parameters,
                                        double tolerance, std::vector<Warning>& warnings, const Task& task);

}  // namespace eido::steering
