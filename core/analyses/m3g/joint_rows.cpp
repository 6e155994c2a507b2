// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/joint_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"

namespace eido::m3g {
namespace {

constexpr std::uint64_t kSplitStream = 2404;

class Preparation {
 public:
  Preparation(const AnalysisInput& input, const Parameters& parameters, Cost cost, std::vector<Warning>& warnings,
              const Task& task)
      : m_input(input), m_parameters(parameters), m_cost(cost), m_warnings(warnings), m_task(task) {}

  JointRows run() {
    const bool procrustes = m_parameters.text("map") == "procrustes";
    if (procrustes && m_cost == Cost::SqEuclid)
      throw Error(ErrorKind::Parameter, {.place = "--cost",
                                         .found = "sqeuclid with --map procrustes",
                                         .expected = "cv or cosine: the map is fitted to rows at length 1",
                                         .wayOut = "Use --map none for views of one space."});
    m_joint.views = readViews(m_input, m_parameters, m_warnings, m_task.part(0, 0.4));
    chooseRows(procrustes);
    fit(procrustes);
    return std::move(m_joint);
  }

 private:
  /// Which rows the map is fitted to and which are scored. A map says nothing about rows that it was fitted to.
  void chooseRows(bool procrustes) {
    if (!m_joint.views.parts.empty()) {
      m_joint.fitting = m_joint.views.placesOf(Part::Train);
      m_joint.scored = m_joint.views.placesOf(Part::Test);
    } else if (procrustes) {
      const std::int64_t n = m_joint.views.count();
      const auto scored = std::llround(m_parameters.real("held_out") * static_cast<double>(n));
      std::vector<std::int32_t> order = randomPermutation(n, m_input.seed, kSplitStream);
      m_joint.scored.assign(order.begin(), order.begin() + scored);
      m_joint.fitting.assign(order.begin() + scored, order.end());
      std::sort(m_joint.scored.begin(), m_joint.scored.end());
      std::sort(m_joint.fitting.begin(), m_joint.fitting.end());
    } else {
      m_joint.scored.resize(m_joint.views.rows.size());
      std::iota(m_joint.scored.begin(), m_joint.scored.end(), 0);
      m_joint.fitting = m_joint.scored;
    }
    const std::size_t least = procrustes ? 2 : m_parameters.boolean("centre") ? 1 : 0;
    if (m_joint.fitting.size() < least)
      throw Error(ErrorKind::TooFewRows, {.what = "too few samples to fit means and the common space to",
                                          .found = std::to_string(m_joint.fitting.size()),
                                          .expected = "at least " + std::to_string(least),
                                          .wayOut = "Check --split or --held-out, or choose a larger slice."});
    requireScored("");
  }

  void requireScored(const std::string& why) const {
    if (m_joint.scored.size() >= 2) return;
    throw Error(ErrorKind::TooFewRows, {.what = "too few tuples to score" + why,
                                        .found = std::to_string(m_joint.scored.size()),
                                        .expected = "at least 2",
                                        .wayOut = "Check --split or --held-out, or choose a larger slice."});
  }

  std::size_t referenceView() const {
    const std::string wanted = m_parameters.text("reference");
    if (wanted.empty()) return 0;
    for (std::size_t v = 0; v < m_joint.views.columns.size(); ++v) {
      if (m_joint.name(v) == wanted) return v;
    }
    for (std::size_t v = 0; v < m_joint.views.columns.size(); ++v) {
      if (m_joint.views.columns[v].model == wanted) return v;
    }
    throw Error(
        ErrorKind::Parameter,
        {.place = "--reference", .found = "\"" + wanted + "\"", .expected = "one of the views", .value = wanted});
  }

  void fit(bool procrustes) {
    const std::int64_t dimensions = m_parameters.integer("dimensions");
    m_joint.maps = fitMaps(m_joint.views, m_joint.fitting,
                           {.centre = m_parameters.boolean("centre"),
                            .procrustes = procrustes,
                            .dimensions = dimensions,
                            .reference = referenceView(),
                            .unitLength = true},
                           m_task.part(0.4, 1));
    std::int64_t wanted = m_joint.views.values[0].cols();
    for (const MatrixF& values : m_joint.views.values) wanted = std::min<std::int64_t>(wanted, values.cols());
    if (dimensions > 0) wanted = std::min(wanted, dimensions);
    const auto fitted = static_cast<std::int64_t>(m_joint.fitting.size());
    if (procrustes && fitted <= wanted)
      m_warnings.push_back({.kind = "few_fitting_rows",
                            .message = "The common space of " + std::to_string(wanted) + " dimensions was fitted to " +
                                       std::to_string(fitted) +
                                       " rows: it fits noise. Use fewer --dimensions or a smaller --held-out.",
                            .count = fitted});
    for (std::size_t v = 0; v < m_joint.maps.size(); ++v) {
      m_joint.rows.push_back(
          m_joint.maps[v].apply(m_joint.views.values[v], m_joint.scored, m_task.quiet(m_task.threads())));
    }
    if (m_cost != Cost::SqEuclid) {
      dropZeroRows();
      for (MatrixD& rows : m_joint.rows) toUnitLength(rows);
    }
  }

  /// Rows without a direction in some view; what rounding leaves of a constant one is none.
  void dropZeroRows() {
    std::vector<bool> zero(m_joint.scored.size());
    std::string where;
    for (std::size_t v = 0; v < m_joint.rows.size(); ++v) {
      const double scale = m_joint.maps[v].mean.norm() + m_joint.rows[v].rowwise().norm().maxCoeff();
      std::size_t count = 0;
      for (std::size_t i = 0; i < zero.size(); ++i) {
        if (m_joint.rows[v].row(static_cast<Eigen::Index>(i)).norm() > 1e-12 * scale) continue;
        zero[i] = true;
        ++count;
      }
      if (count > 0) where += (where.empty() ? "" : ", ") + std::to_string(count) + " in \"" + m_joint.name(v) + "\"";
    }
    if (where.empty()) return;
    Warning warning{.kind = "zero_vector"};
    std::vector<std::int32_t> kept;
    for (std::size_t i = 0; i < zero.size(); ++i) {
      if (!zero[i]) {
        kept.push_back(static_cast<std::int32_t>(i));
        continue;
      }
      ++warning.count;
      if (warning.rows.size() < Warning::kMaxRows)
        warning.rows.push_back(m_joint.views.rows[static_cast<std::size_t>(m_joint.scored[i])]);
    }
    warning.message = std::to_string(warning.count) + " tuples take no part: their vectors are zero" +
                      (m_parameters.boolean("centre") ? " once the mean is taken away" : "") + " (" + where +
                      ") and have no direction.";
    m_warnings.push_back(std::move(warning));
    std::vector<std::int32_t> scored;
    for (const std::int32_t place : kept) scored.push_back(m_joint.scored[static_cast<std::size_t>(place)]);
    m_joint.scored = std::move(scored);
    requireScored(": vectors are zero or all the same (" + where + ")");
    for (MatrixD& rows : m_joint.rows) {
      for (std::size_t i = 0; i < kept.size(); ++i) rows.row(static_cast<Eigen::Index>(i)) = rows.row(kept[i]).eval();
      rows.conservativeResize(static_cast<Eigen::Index>(kept.size()), Eigen::NoChange);
    }
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  Cost m_cost;
  std::vector<Warning>& m_warnings;
  const Task& m_task;
  JointRows m_joint;
};

}  // namespace

JointRows prepareRows(const AnalysisInput& input, const Parameters& parameters, Cost cost,
                      std::vector<Warning>& warnings, const Task& task) {
  return Preparation(input, parameters, cost, warnings, task).run();
}

}  // namespace eido::m3g
