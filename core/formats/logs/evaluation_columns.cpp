// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of a finished table.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {
namespace {

constexpr std::size_t kShown = 5;

std::string someOf(const std::vector<std::string>& names) {
  std::vector<std::string> shown(names.begin(),
                                 names.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, names.size())));
  return join(shown, ", ") + (names.size() > kShown ? ", ..." : "");
}

Json scoreJson(double value) { return std::isnan(value) ? Json("nan") : Json(value); }

}  // namespace

std::string EvaluationTable::idOf(const ItemData& item) const {
  return item.numeric ? std::to_string(item.id) : m_ids[static_cast<std::size_t>(item.id)];
}

std::string EvaluationTable::keyOf(Item item) const {
  const ItemData& data = m_items[item];
  const std::string id = idOf(data);
  return id.empty() ? m_tasks[data.task].name : m_tasks[data.task].name + "/" + id;
}

std::string EvaluationTable::key(std::int64_t row) const { return keyOf(m_order[static_cast<std::size_t>(row)]); }

double EvaluationTable::scoreOf(std::size_t model, int metric, Item item) const {
  const auto& scores = m_models[model].scores;
  const auto m = static_cast<std::size_t>(metric);
  return metric < 0 || m >= scores.size() || item >= scores[m].size() ? kAbsent : scores[m][item];
}

double EvaluationTable::number(std::size_t column, std::int64_t row) const {
  const Item item = m_order[static_cast<std::size_t>(row)];
  const Place& place = m_places[column];
  if (place.from == From::Primary || place.from == From::Metric) {
    const int metric = place.from == From::Metric ? static_cast<int>(place.index) : m_tasks[m_items[item].task].primary;
    const double value = scoreOf(place.model, metric, item);
    return std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value;
  }
  const OptionalText value = text(column, row);
  double number = 0;
  return value && parseDouble(*value, number) ? number : std::numeric_limits<double>::quiet_NaN();
}

OptionalText EvaluationTable::text(std::size_t column, std::int64_t row) const {
  const Item item = m_order[static_cast<std::size_t>(row)];
  const Place& place = m_places[column];
  const std::vector<TextSpool::Ref>* refs = nullptr;
  switch (place.from) {
    case From::Task:
      return m_tasks[m_items[item].task].name;
    case From::Attribute:
      refs = &m_attributes[place.index].texts;
      break;
    case From::Answer: {
      const std::size_t filter = answerFilter(m_tasks[m_items[item].task]);
      const auto& answers = m_models[place.model].answers;
      if (filter >= answers.size()) return std::nullopt;
      refs = &answers[filter];
      break;
    }
    default: {
      const double value = number(column, row);
      return std::isnan(value) ? OptionalText{} : OptionalText{numberText(value)};
    }
  }
  if (item >= refs->size() || (*refs)[item] == TextSpool::kNone) return std::nullopt;
  return m_spool.get((*refs)[item]);
}

std::size_t EvaluationTable::answerFilter(const TaskData& task) const {
  if (task.primary >= 0) return m_metrics[static_cast<std::size_t>(task.primary)].filter;
  // nothing was scored: the answers as they are, else as the first filter left them
  for (const std::size_t filter : task.filters) {
    if (m_filters[filter].empty() || m_filters[filter] == "none") return filter;
  }
  return task.filters.empty() ? 0 : task.filters.front();
}

ScoreScales EvaluationTable::scalesOf(std::size_t column) const {
  const Place& place = m_places[column];
  ScoreScales scales;
  if (place.from != From::Primary && place.from != From::Metric) return scales;
  for (std::size_t t = 0; t < m_tasks.size(); ++t) {
    const TaskData& task = m_tasks[t];
    const int metric = place.from == From::Metric ? static_cast<int>(place.index) : task.primary;
    if (metric < 0 || !hasTask(place.model, t, metric)) continue;
    const std::string& name = m_metrics[static_cast<std::size_t>(metric)].name;
    ScoreScale scale{
        .task = task.name, .metric = name, .higherIsBetter = knownDirection(name), .range = knownRange(name)};
    for (const auto& [said, higher] : task.directions) {
      if (isMetric(name, said)) scale.higherIsBetter = higher;
    }
    scales.push_back(std::move(scale));
  }
  return scales;
}

std::string EvaluationTable::primary(std::size_t task) const {
  const int metric = m_tasks[task].primary;
  return metric < 0 ? std::string{} : m_metrics[static_cast<std::size_t>(metric)].name;
}

double EvaluationTable::mean(std::size_t model, std::size_t metric, std::size_t task, std::int64_t& count) const {
  double sum = 0;
  count = 0;
  for (Item i = 0; i < m_items.size(); ++i) {
    if (m_items[i].task != task) continue;
    const double value = scoreOf(model, static_cast<int>(metric), i);
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

std::vector<Warning> EvaluationTable::notes() const {
  std::vector<Warning> notes;
  const bool further =
      std::any_of(m_places.begin(), m_places.end(), [](const Place& p) { return p.from == From::Metric; });
  if (further) {
    std::vector<std::string> primaries;
    for (std::size_t k = 0; k < m_metrics.size(); ++k) {
      std::vector<std::string> tasks;
      for (const TaskData& t : m_tasks) {
        if (t.primary == static_cast<int>(k)) tasks.push_back(t.name);
      }
      if (!tasks.empty()) primaries.push_back(m_metrics[k].name + " (" + someOf(tasks) + ")");
    }
    notes.push_back({.kind = "primary_metric",
                     .message = "the score columns hold " + join(primaries, "; ") +
                                "; further metrics and filters have columns of their own",
                     .count = static_cast<std::int64_t>(m_metrics.size())});
  }
  if (m_shortened > 0)
    notes.push_back({.kind = "text_shortened",
                     .message = std::to_string(m_shortened) + " questions or answers are longer than " +
                                std::to_string(kLongestText) + " bytes; their beginning and end were kept",
                     .count = m_shortened});
  for (std::size_t t = 0; t < m_tasks.size(); ++t) {
    std::vector<std::string> without, unlike;
    for (std::size_t m = 0; m < m_models.size(); ++m) {
      if (m_models[m].scores.empty()) continue;
      if (!hasTask(m, t, -1))
        without.push_back(m_models[m].name);
      else if (!hasTask(m, t, m_tasks[t].primary))
        unlike.push_back(m_models[m].name);
    }
    if (!without.empty())
      notes.push_back({.kind = "missing_task",
                       .message = "the task " + m_tasks[t].name + " is missing for " + std::to_string(without.size()) +
                                  " of " + std::to_string(m_models.size()) + " models (" + someOf(without) + ")",
                       .count = static_cast<std::int64_t>(without.size()),
                       .name = m_tasks[t].name});
    if (!unlike.empty())
      notes.push_back({.kind = "missing_metric",
                       .message = "the metric " + m_metrics[static_cast<std::size_t>(m_tasks[t].primary)].name +
                                  ", which the score columns hold for the task " + m_tasks[t].name +
                                  ", is missing for " + std::to_string(unlike.size()) + " of " +
                                  std::to_string(m_models.size()) + " models (" + someOf(unlike) +
                                  "): they have no score there, and columns of their own for what they logged",
                       .count = static_cast<std::int64_t>(unlike.size()),
                       .name = m_tasks[t].name});
  }
  return notes;
}

Json EvaluationTable::scoresJson(bool nested, bool perturbed) const {
  Json scores = Json::object();
  for (std::size_t m = 0; m < m_models.size(); ++m) {
    for (std::size_t k = 0; k < m_metrics.size(); ++k) {
      if (m_metrics[k].perturbed != perturbed) continue;
      // items are in order of their tasks, so each list and each object is filled in one go
      Json* list = nullptr;
      std::size_t task = m_tasks.size();
      for (const Item item : m_order) {
        const ItemData& data = m_items[item];
        if (!hasTask(m, data.task, static_cast<int>(k))) continue;
        const double value = scoreOf(m, static_cast<int>(k), item);
        if (data.task != task || list == nullptr) {
          task = data.task;
          list = nested ? &scores[m_models[m].name][m_tasks[task].name][m_metrics[k].name] : &scores[m_metrics[k].name];
          if (list->is_null()) *list = nested ? Json::array() : Json::object();
        }
        if (nested)
          list->push_back(isAbsent(value) ? Json(nullptr) : scoreJson(value));
        else if (!isAbsent(value))  // ids are distinct, so appending keeps the object linear
          list->get_ref<Json::object_t&>().std::vector<std::pair<const std::string, Json>>::emplace_back(
              m_tasks.size() > 1 ? keyOf(item) : idOf(data), scoreJson(value));
      }
    }
  }
  return scores;
}

Json EvaluationTable::itemsJson() const {
  Json items = Json::object();
  for (const Item item : m_order) {
    const ItemData& data = m_items[item];
    items[m_tasks[data.task].name].push_back(data.numeric ? Json(data.id) : Json(idOf(data)));
  }
  return items;
}

Json EvaluationTable::summaryJson() const {
  Json models = Json::array(), tasks = Json::object(), primary = Json::object();
  for (const ModelData& m : m_models) models.push_back(m.name);
  for (const TaskData& t : m_tasks) {
    tasks[t.name] = t.items;
    primary[t.name] = t.primary < 0 ? Json(nullptr) : Json(m_metrics[static_cast<std::size_t>(t.primary)].name);
  }
  return {{"models", std::move(models)}, {"tasks", std::move(tasks)}, {"primary_metric", std::move(primary)}};
}

}  // namespace eido
