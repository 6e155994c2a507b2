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
  // of one is known that it goes beyond 0 to 1, and no more
  if (isUnit() != other.isUnit()) return false;
  return metric.empty() || other.metric.empty() || metric == other.metric;
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
  m_whole.resize(models);
  m_extent.assign(models, std::vector<Extent>(m_names.size()));
  const auto widen = [](Extent& extent, double value) {
    extent.low = extent.any ? std::min(extent.low, value) : value;
    extent.high = extent.any ? std::max(extent.high, value) : value;
    extent.any = true;
  };
  for (std::size_t m = 0; m < models; ++m) {
    std::vector<std::vector<double>> values(m_names.size());
    std::vector<Extent*> pooled;  // with the models that have the same metric
    for (std::size_t g = 0; g < m_names.size(); ++g) pooled.push_back(&m_pooled[g][scaleIn(m, g).metric]);
    for (std::size_t i = 0; i < m_group.size(); ++i) {
      const double value = scores.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(m));
      if (std::isnan(value)) continue;
      const auto g = static_cast<std::size_t>(m_group[i]);
      widen(*pooled[g], value);
      widen(m_whole[m], value);
      widen(m_extent[m][g], value);
      values[g].push_back(value);
    }
    for (std::size_t g = 0; g < values.size(); ++g) {
      if (!values[g].empty()) pooled[g]->median = std::max(pooled[g]->median, std::abs(median(std::move(values[g]))));
    }
  }
}

ScoreScale ScoreReading::scaleIn(std::size_t model, std::size_t group) const {
  const ScoreScales& scales = m_scores.columns[model].scales;
  const ScoreScale scale = scaleOf(scales, m_names[group]);
  if (scale != ScoreScale{} || !m_names[group].empty()) return scale;
  // a set whose tasks have no names any more: what all of them have in common
  return {.task = {},
          .metric = commonMetric(scales),
          .higherIsBetter = commonDirection(scales),
          .range = commonRange(scales)};
}

ScoreUnit ScoreReading::unitOf(int model, std::int32_t group) const {
  constexpr double kAnotherScale = 5;  // the others' middle lies so many times above the model's highest score
  const ScoreRange whole{0, 1};
  const auto m = static_cast<std::size_t>(model), g = static_cast<std::size_t>(group);
  const ScoreScale scale = scaleIn(m, g);
  const Extent &all = m_pooled[g].at(scale.metric), &own = m_extent[m][g], &everywhere = m_whole[m];
  ScoreUnit unit{.higherIsBetter = scale.higherIsBetter.value_or(true), .range = scale.range, .metric = scale.metric};
  // fractions beside percentages: within 0 to 1 in all that it has, where the others are far beyond
  const bool alone = own.any && own.high > 0 && isWithin(everywhere.low, everywhere.high, whole) &&
                     own.low != own.high && all.median >= kAnotherScale * own.high;
  if (unit.range && !isWithin(all.low, all.high, *unit.range) && !(alone && *unit.range == whole)) unit.range.reset();
  if (unit.range) return unit;
  if (alone || isWithin(all.low, all.high, whole)) unit.range = whole;
  // no score but 0, or the same everywhere: what it is on can't be told by it
  unit.anything = own.any && isWithin(own.low, own.high, whole) && own.low == own.high &&
                  (own.low == 0 || !isWithin(all.low, all.high, whole));
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
  found.any = !first;
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
