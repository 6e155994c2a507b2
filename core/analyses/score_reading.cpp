// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/score_reading.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/text.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

bool isWithin(double low, double high, const ScoreRange& range) { return low >= range.low && high <= range.high; }

}  // namespace

bool ScoreUnit::goesWith(const ScoreUnit& other) const {
  if (higherIsBetter != other.higherIsBetter) return false;
  if (anything || other.anything) return true;
  if (range && other.range) return *range == *other.range;
  if (!metric.empty() && !other.metric.empty()) return metric == other.metric;
  // one is on a scale of which only is known that it goes beyond 0 to 1
  return !isUnit() && !other.isUnit();
}

std::string ScoreUnit::text() const {
  std::vector<std::string> parts;
  if (!metric.empty()) parts.push_back(metric);
  if (range)
    parts.push_back(numberText(range->low) + " to " + numberText(range->high));
  else if (metric.empty())
    parts.emplace_back("beyond 0 to 1");
  if (!higherIsBetter) parts.emplace_back("less is better");
  return join(parts, ", ");
}

ScoreReading::ScoreReading(const ScoreInput& scores, const std::vector<OptionalText>& groups) : m_scores(scores) {
  const std::vector<OptionalText>& texts = scores.tasks.empty() ? groups : scores.tasks;
  std::map<std::string, std::int32_t> places;
  m_group.assign(static_cast<std::size_t>(scores.values.rows()), 0);
  m_names.emplace_back();  // items without a group
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i]) continue;
    const auto [place, added] = places.emplace(*texts[i], static_cast<std::int32_t>(m_names.size()));
    if (added) m_names.push_back(*texts[i]);
    m_group[i] = place->second;
  }
  const auto models = static_cast<std::size_t>(scores.values.cols());
  m_pooled.resize(m_names.size());
  m_extent.assign(models, std::vector<Extent>(m_names.size()));
  const auto widen = [](Extent& extent, double value) {
    extent.low = extent.any ? std::min(extent.low, value) : value;
    extent.high = extent.any ? std::max(extent.high, value) : value;
    extent.any = true;
  };
  for (std::size_t m = 0; m < models; ++m) {
    std::vector<std::vector<double>> values(m_names.size());
    for (std::size_t i = 0; i < m_group.size(); ++i) {
      const double value = scores.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(m));
      if (std::isnan(value)) continue;
      const auto g = static_cast<std::size_t>(m_group[i]);
      widen(m_pooled[g], value);
      widen(m_extent[m][g], value);
      values[g].push_back(value);
    }
    for (std::size_t g = 0; g < values.size(); ++g) m_extent[m][g].median = median(std::move(values[g]));
  }
}

ScoreUnit ScoreReading::unitOf(int model, std::int32_t group) const {
  const auto g = static_cast<std::size_t>(group);
  const ScoreScale scale = scaleOf(m_scores.columns[static_cast<std::size_t>(model)].scales, m_names[g]);
  const Extent &all = m_pooled[g], &own = m_extent[static_cast<std::size_t>(model)][g];
  ScoreUnit unit{.higherIsBetter = scale.higherIsBetter.value_or(true), .range = scale.range, .metric = scale.metric};
  if (unit.range && !isWithin(all.low, all.high, *unit.range)) unit.range.reset();
  const ScoreRange whole{0, 1};
  if (unit.range) return unit;
  // of a metric that is known all models are on one scale; where none is, one model may be on another than the rest
  const Extent& seen = unit.metric.empty() && own.any ? own : all;
  unit.anything = seen.low == 0 && seen.high == 0;
  const bool small = isWithin(seen.low, seen.high, whole);
  // a model whose scores lie in 0 to 1 by chance, beside others of a judge's 1 to 10: all the same, or all low
  const bool constant = seen.low == seen.high && !isWithin(all.low, all.high, whole);
  if (small && !constant) unit.range = whole;
  if (constant && small) unit.anything = true;
  return unit;
}

ScoreReading::Of ScoreReading::of(int model, const std::vector<std::int32_t>& rows) const {
  Of found;
  std::vector<bool> seen(m_names.size());
  bool first = true;
  for (const std::int32_t row : rows) {
    const auto g = static_cast<std::size_t>(m_group[static_cast<std::size_t>(row)]);
    if (seen[g] || std::isnan(m_scores.values(row, model))) continue;
    seen[g] = true;
    const ScoreUnit unit = unitOf(model, static_cast<std::int32_t>(g));
    if (!first && !found.unit.goesWith(unit)) found.mixed = true;
    if (first || found.unit.anything) found.unit = unit;
    // of several metrics on one scale none is the metric, and of a known and an unknown range the narrower is not it
    if (!first && found.unit.metric != unit.metric) found.unit.metric.clear();
    first = false;
  }
  return found;
}

std::string ScoreReading::groupsText(const std::vector<std::int32_t>& rows) const {
  constexpr std::size_t kShown = 4;
  std::vector<bool> seen(m_names.size());
  std::vector<std::string> parts;
  for (const std::int32_t row : rows) {
    const std::int32_t group = m_group[static_cast<std::size_t>(row)];
    if (seen[static_cast<std::size_t>(group)]) continue;
    seen[static_cast<std::size_t>(group)] = true;
    for (int m = 0; m < static_cast<int>(m_scores.models.size()); ++m) {
      if (!m_extent[static_cast<std::size_t>(m)][static_cast<std::size_t>(group)].any) continue;
      const std::string& name = m_names[static_cast<std::size_t>(group)];
      parts.push_back((name.empty() ? m_scores.models[static_cast<std::size_t>(m)] : name) + " (" +
                      unitOf(m, group).text() + ")");
      if (!name.empty()) break;  // the models of a task are told apart where there are no tasks
    }
  }
  if (parts.size() > kShown) {
    parts.resize(kShown);
    parts.emplace_back("...");
  }
  return join(parts, ", ");
}

}  // namespace eido
