// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/score_input.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace eido {

std::vector<std::string> modelNames(const std::vector<ColumnInfo>& columns) {
  std::set<std::string> models;
  std::vector<std::string> names, own;
  for (const ColumnInfo& c : columns) {
    models.insert(c.model);
    names.push_back(c.name);
    own.push_back(c.model);
  }
  return models.size() == columns.size() && !models.contains("") ? own : names;
}

int ScoreInput::find(std::string_view name) const {
  for (std::size_t i = 0; i < models.size(); ++i) {
    if (models[i] == name || columns[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

std::string mostMissing(const ScoreInput& scores) {
  Eigen::Index model = 0;
  const auto missing = scores.values.array().isNaN().cast<std::int64_t>().colwise().sum().eval();
  if (missing.size() == 0 || missing.maxCoeff(&model) == 0) return {};
  return ", most of them of " + scores.models[static_cast<std::size_t>(model)] + " (" + std::to_string(missing(model)) +
         ")";
}

ScoreInput readScores(const AnalysisInput& input, const Task& task) {
  ScoreInput scores{modelNames(input.columns), input.columns, {}, {}};
  const bool byTask = std::any_of(input.columns.begin(), input.columns.end(), [](const ColumnInfo& c) {
    return std::any_of(c.scales.begin(), c.scales.end(), [](const ScoreScale& s) { return !s.task.empty(); });
  });
  if (const ColumnInfo* column = input.data.set().find("task"); byTask && column != nullptr && !isNumeric(column->kind))
    scores.tasks = input.data.texts(*column, task.quiet(task.threads()));
  scores.values.resize(input.data.set().samples, static_cast<Eigen::Index>(input.columns.size()));
  for (std::size_t m = 0; m < input.columns.size(); ++m) {
    const auto of = [&](std::size_t part) {
      return static_cast<double>(part) / static_cast<double>(input.columns.size());
    };
    const std::vector<double> column = input.data.numbers(input.columns[m], task.part(of(m), of(m + 1)));
    for (std::size_t i = 0; i < column.size(); ++i)
      scores.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(m)) =
          std::isfinite(column[i]) ? column[i] : std::numeric_limits<double>::quiet_NaN();
  }
  return scores;
}

}  // namespace eido
