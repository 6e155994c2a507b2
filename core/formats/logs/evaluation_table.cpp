// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Filling and ordering; evaluation_columns.cpp reads.
#include "core/formats/logs/evaluation_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"

namespace eido {
namespace {

/// Metrics that stand for a task, the first the most; names without a filter.
constexpr std::array<std::string_view, 16> kPrimary = {"acc",
                                                       "acc_norm",
                                                       "exact_match",
                                                       "quasi_exact_match",
                                                       "prefix_exact_match",
                                                       "quasi_prefix_exact_match",
                                                       "em",
                                                       "pass@1",
                                                       "pass_at_1",
                                                       "f1",
                                                       "f1_score",
                                                       "rouge_l",
                                                       "rougeL",
                                                       "bleu_4",
                                                       "main_score",
                                                       "win"};

std::size_t primaryRank(std::string_view name) {
  const std::string_view base = name.substr(0, name.find(','));
  return static_cast<std::size_t>(std::find(kPrimary.begin(), kPrimary.end(), base) - kPrimary.begin());
}

int filterRank(const std::string& filter) {
  return filter.empty() || filter == "none" ? 0 : filter == "strict-match" ? 1 : 2;
}

/// A whole number written as Python would: no plus sign, no leading zeros.
bool wholeNumber(std::string_view text, std::int64_t& number) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.empty() || digits.size() > 18 || (digits.size() > 1 && digits[0] == '0') || text == "-0") return false;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc{} && end == text.data() + text.size();
}

template <typename Data>
std::size_t named(std::vector<Data>& list, const std::string& name) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].name == name) return i;
  }
  list.emplace_back();
  list.back().name = name;
  return list.size() - 1;
}

template <typename Value>
Value& cellOf(std::vector<std::vector<Value>>& table, std::size_t row, std::size_t column, Value empty) {
  if (table.size() <= row) table.resize(row + 1);
  if (table[row].size() <= column) table[row].resize(column + 1, empty);
  return table[row][column];
}

}  // namespace

std::string_view metricId(std::string_view name) {
  constexpr std::string_view kNoFilter = ",none";
  return name.ends_with(kNoFilter) ? name.substr(0, name.size() - kNoFilter.size()) : name;
}

bool isMetric(std::string_view name, std::string_view wanted) {
  return metricId(name) == metricId(wanted) ||
         (wanted.find(',') == std::string_view::npos && name.substr(0, name.find(',')) == wanted);
}

std::size_t primaryOf(std::span<const TaskMetric> metrics) {
  using Rank = std::tuple<bool, bool, bool, std::ptrdiff_t, std::size_t, int, std::size_t>;
  const auto baseOf = [](const std::string& name) { return std::string_view(name).substr(0, name.find(',')); };
  // a filter by which nobody has a point is a finding, another metric is needed only where no filter of one has any
  const auto isFlat = [&](const TaskMetric& metric) {
    return std::all_of(metrics.begin(), metrics.end(),
                       [&](const TaskMetric& m) { return m.flat || baseOf(m.name) != baseOf(metric.name); });
  };
  const auto givesWay = [&](const TaskMetric& metric) {
    return isFlat(metric) && std::any_of(metrics.begin(), metrics.end(), [&](const TaskMetric& m) {
             return !m.flat && m.models.size() >= metric.models.size();
           });
  };
  std::optional<Rank> best;
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    const std::size_t rank = primaryRank(metrics[m].name);
    const Rank mine{!metrics[m].main,
                    givesWay(metrics[m]),
                    rank == kPrimary.size(),
                    -std::ssize(metrics[m].models),
                    rank,
                    filterRank(metrics[m].filter),
                    m};
    if (!best || mine < *best) best = mine;
  }
  return best ? std::get<6>(*best) : metrics.size();
}

std::string askedMetric(const std::map<std::string, std::string>& asked, const std::string& task,
                        std::span<const TaskMetric> metrics) {
  const bool named = asked.contains(task);  // its own name goes before every pattern
  for (const auto& [pattern, wanted] : asked) {
    if (named ? pattern != task : !matchesPattern(pattern, task)) continue;
    std::vector<TaskMetric> fitting;
    for (const TaskMetric& metric : metrics) {
      if (metricId(metric.name) == metricId(wanted)) return metric.name;
      if (isMetric(metric.name, wanted)) fitting.push_back(metric);
    }
    if (!fitting.empty()) return fitting[primaryOf(fitting)].name;
  }
  return {};
}

std::uint64_t contentHash(std::string_view content) {
  const std::uint64_t hash = loggedHash(sha256Hex(content));
  return hash | 1;
}

std::uint64_t loggedHash(std::string_view text) {
  std::uint64_t hash = 0;
  if (text.size() < 16) return 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + 16, hash, 16);
  if (code != std::errc{} || end != text.data() + 16) return 0;
  return std::max<std::uint64_t>(2, hash & ~std::uint64_t{1});
}

std::string_view EvaluationTable::shorten(std::string_view text, std::string& out) {
  if (text.size() <= kLongestText) return text;
  ++m_shortened;
  // not in the middle of a character
  const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  std::size_t head = kLongestText / 2, tail = text.size() - kLongestText / 2;
  while (head > 0 && inside(head)) --head;
  while (tail < text.size() && inside(tail)) ++tail;
  out.assign(text.substr(0, head)).append("\n[...]\n").append(text.substr(tail));
  return out;
}

std::size_t EvaluationTable::model(const std::string& name) {
  const auto [found, added] = m_modelIndex.emplace(name, m_models.size());
  if (added) {
    m_models.emplace_back();
    m_models.back().name = name;
  }
  return found->second;
}

std::size_t EvaluationTable::task(const std::string& name) {
  const auto [found, added] = m_taskIndex.emplace(name, m_tasks.size());
  if (added) {
    m_tasks.emplace_back();
    m_tasks.back().name = name;
  }
  return found->second;
}

std::size_t EvaluationTable::metric(const std::string& name, const std::string& filter) {
  const std::size_t before = m_metrics.size();
  const std::size_t index = named(m_metrics, name);
  if (index == before) m_metrics[index].filter = this->filter(filter);
  return index;
}

std::size_t EvaluationTable::filter(const std::string& name) {
  const auto found = std::find(m_filters.begin(), m_filters.end(), name);
  const auto index = static_cast<std::size_t>(found - m_filters.begin());
  if (found == m_filters.end()) m_filters.push_back(name);
  return index;
}

std::size_t EvaluationTable::attribute(const std::string& name) { return named(m_attributes, name); }

EvaluationTable::Item EvaluationTable::find(std::size_t task, std::string_view id) const {
  const TaskData& t = m_tasks[task];
  std::int64_t number = 0;
  if (wholeNumber(id, number) && number >= 0 && static_cast<std::size_t>(number) < t.dense.size() &&
      t.dense[static_cast<std::size_t>(number)] != kNoItem)
    return t.dense[static_cast<std::size_t>(number)];
  if (t.others.empty()) return kNoItem;
  const auto found = t.others.find(std::string(id));
  return found == t.others.end() ? kNoItem : found->second;
}

EvaluationTable::Item EvaluationTable::item(std::size_t task, std::string_view id) {
  if (const Item known = find(task, id); known != kNoItem) return known;
  if (m_items.size() >= kNoItem)
    throw Error(ErrorKind::TooLarge, {.found = "more than 4 billion items", .expected = "fewer"});
  const auto added = static_cast<Item>(m_items.size());
  TaskData& t = m_tasks[task];
  ItemData data{.task = static_cast<std::uint32_t>(task)};
  data.numeric = wholeNumber(id, data.id);
  // ids that count on from 0 need no table of their own
  if (data.numeric && data.id >= 0 && static_cast<std::size_t>(data.id) <= 16 * (t.items + 4096)) {
    const auto place = static_cast<std::size_t>(data.id);
    if (t.dense.size() <= place) t.dense.resize(place + 1, kNoItem);
    t.dense[place] = added;
  } else {
    t.others.emplace(id, added);
  }
  if (!data.numeric) {
    data.id = static_cast<std::int64_t>(m_ids.size());
    m_ids.emplace_back(id);
  }
  ++t.items;
  m_items.push_back(data);
  return added;
}

bool EvaluationTable::isDescribed(Item item, std::size_t attribute) const {
  const std::vector<TextSpool::Ref>& texts = m_attributes[attribute].texts;
  return item < texts.size() && texts[item] != TextSpool::kNone;
}

void EvaluationTable::describe(Item item, std::size_t attribute, std::string_view text) {
  if (isDescribed(item, attribute)) return;
  AttributeData& a = m_attributes[attribute];
  std::string shortened;
  text = shorten(text, shortened);
  if (a.texts.size() <= item) a.texts.resize(item + 1, TextSpool::kNone);
  const TextSpool::Ref ref = m_spool.put(text);
  a.texts[item] = ref;
  a.longest = std::max(a.longest, text.size());
  if (a.distinct.size() <= kMostCategories) a.distinct.insert(ref);
  double number = 0;
  if (a.numeric) a.numeric = parseDouble(text, number) && std::isfinite(number);
}

bool EvaluationTable::agree(Item item, std::uint64_t hash) {
  std::uint64_t& known = m_items[item].hash;
  if (hash == 0) return true;
  if (known == 0) known = hash;
  return ((known ^ hash) & 1) != 0 || known == hash;
}

void EvaluationTable::score(std::size_t model, std::size_t metric, Item item, double value) {
  ModelData& m = m_models[model];
  cellOf(m.scores, metric, item, kAbsent) = std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value;
  if (m.has.size() <= metric) m.has.resize(metric + 1);
  const std::size_t task = m_items[item].task;
  if (m.has[metric].size() <= task) m.has[metric].resize(task + 1);
  if (m.has[metric][task]) return;
  m.has[metric][task] = true;
  std::vector<std::size_t>& met = m_tasks[task].metrics;
  if (std::find(met.begin(), met.end(), metric) == met.end()) met.push_back(metric);
}

bool EvaluationTable::average(std::size_t model, std::size_t metric, Item item, double value) {
  const double before = scoreOf(model, static_cast<int>(metric), item);
  if (isAbsent(before)) {
    score(model, metric, item, value);
    return false;
  }
  if (std::isnan(value)) return true;
  if (std::isnan(before)) {
    score(model, metric, item, value);
    return true;
  }
  // cells that were seen once are not in the table
  const std::uint64_t cell = (model * m_metrics.size() + metric) * std::uint64_t{0x100000000} + item;
  std::uint32_t& seen = m_repeats.try_emplace(cell, 1).first->second;
  ++seen;
  score(model, metric, item, before + (value - before) / seen);
  return true;
}

void EvaluationTable::answer(std::size_t model, std::size_t filter, Item item, std::string_view text) {
  std::string shortened;
  cellOf(m_models[model].answers, filter, item, TextSpool::kNone) = m_spool.put(shorten(text, shortened));
  std::vector<std::size_t>& filters = m_tasks[m_items[item].task].filters;
  if (std::find(filters.begin(), filters.end(), filter) == filters.end()) filters.push_back(filter);
}

bool EvaluationTable::hasTask(std::size_t model, std::size_t task, int metric) const {
  const auto& has = m_models[model].has;
  const auto logged = [&](std::size_t m) { return m < has.size() && task < has[m].size() && has[m][task]; };
  if (metric >= 0) return logged(static_cast<std::size_t>(metric));
  for (std::size_t m = 0; m < has.size(); ++m) {
    if (logged(m)) return true;
  }
  return false;
}

std::vector<TaskMetric> EvaluationTable::metricsOf(std::size_t task) const {
  std::vector<TaskMetric> metrics;
  for (const std::size_t k : m_tasks[task].metrics) {
    const std::string& main = m_tasks[task].main;
    TaskMetric metric{.name = m_metrics[k].name,
                      .filter = m_filters[m_metrics[k].filter],
                      .models = {},
                      .main = !main.empty() && isMetric(m_metrics[k].name, main),
                      .flat = isFlat(task, k)};
    for (std::size_t m = 0; m < m_models.size(); ++m) {
      if (hasTask(m, task, static_cast<int>(k))) metric.models.push_back(m_models[m].name);
    }
    if (!metric.models.empty()) metrics.push_back(std::move(metric));
  }
  return metrics;
}

bool EvaluationTable::isFlat(std::size_t task, std::size_t metric) const {
  for (Item i = 0; i < m_items.size(); ++i) {
    if (m_items[i].task != task) continue;
    for (std::size_t m = 0; m < m_models.size(); ++m) {
      const double value = scoreOf(m, static_cast<int>(metric), i);
      if (!std::isnan(value) && value != 0) return false;
    }
  }
  return true;
}

void EvaluationTable::choosePrimaries(const std::map<std::string, std::string>& metricOfTask,
                                      const std::set<std::string, std::less<>>& further) {
  for (TaskData& task : m_tasks) {
    const auto chosen = metricOfTask.find(task.name);
    if (chosen == metricOfTask.end()) continue;
    const std::string& name = chosen->second;
    const std::size_t comma = name.find(',');
    const auto own = std::find_if(task.metrics.begin(), task.metrics.end(),
                                  [&](std::size_t k) { return metricId(m_metrics[k].name) == metricId(name); });
    task.primary = static_cast<int>(
        own != task.metrics.end() ? *own
                                  : metric(name, comma == std::string::npos ? std::string{} : name.substr(comma + 1)));
  }
  settleColumns(further);
}

void EvaluationTable::addColumn(EvaluationColumn column, Place place) {
  m_columns.push_back(std::move(column));
  m_places.push_back(place);
}

ColumnKind EvaluationTable::kindOf(const AttributeData& a) const {
  if (a.name == kQuestion || a.name == kChoices) return ColumnKind::Text;
  const bool few = a.longest <= 64 && a.distinct.size() <= kMostCategories;
  if (a.name == kTarget) return few ? ColumnKind::Category : ColumnKind::Text;
  if (a.numeric) return ColumnKind::Number;
  return few && a.distinct.size() <= std::max<std::size_t>(2, m_items.size() / 2) ? ColumnKind::Category
                                                                                  : ColumnKind::Text;
}

void EvaluationTable::finish() {
  m_repeats.clear();
  std::vector<std::size_t> byName(m_tasks.size());
  for (std::size_t i = 0; i < byName.size(); ++i) byName[i] = i;
  std::sort(byName.begin(), byName.end(), [&](auto a, auto b) { return m_tasks[a].name < m_tasks[b].name; });
  std::vector<std::size_t> rank(m_tasks.size());
  for (std::size_t i = 0; i < byName.size(); ++i) rank[byName[i]] = i;
  m_order.resize(m_items.size());
  for (std::size_t i = 0; i < m_order.size(); ++i) m_order[i] = static_cast<Item>(i);
  std::sort(m_order.begin(), m_order.end(), [&](Item x, Item y) {
    const ItemData &a = m_items[x], &b = m_items[y];
    if (a.task != b.task) return rank[a.task] < rank[b.task];
    if (a.numeric != b.numeric) return a.numeric;
    if (a.numeric) return a.id < b.id;
    return m_ids[static_cast<std::size_t>(a.id)] < m_ids[static_cast<std::size_t>(b.id)];
  });
  for (std::size_t t = 0; t < m_tasks.size(); ++t) {
    const std::vector<TaskMetric> metrics = metricsOf(t);
    const std::size_t primary = primaryOf(metrics);
    if (primary < metrics.size())
      m_tasks[t].primary = static_cast<int>(metric(metrics[primary].name, metrics[primary].filter));
  }
  settleColumns({});
}

void EvaluationTable::settleColumns(const std::set<std::string, std::less<>>& furtherElsewhere) {
  m_columns.clear();
  m_places.clear();
  addColumn({.name = "task", .kind = ColumnKind::Category}, {.from = From::Task});
  for (std::size_t a = 0; a < m_attributes.size(); ++a) {
    if (m_attributes[a].distinct.empty()) continue;
    addColumn({.name = m_attributes[a].name, .kind = kindOf(m_attributes[a])}, {.from = From::Attribute, .index = a});
  }
  // the comparable columns of all models stand together
  for (std::size_t m = 0; m < m_models.size(); ++m) {
    if (!m_models[m].scores.empty())
      addColumn({.name = m_models[m].name, .model = m_models[m].name}, {.from = From::Primary, .model = m});
  }
  for (std::size_t m = 0; m < m_models.size(); ++m) {
    if (!m_models[m].answers.empty())
      addColumn({.name = m_models[m].name + "/answer", .kind = ColumnKind::Answer, .model = m_models[m].name},
                {.from = From::Answer, .model = m});
  }
  for (std::size_t k = 0; k < m_metrics.size(); ++k) {
    // a metric that is primary wherever it was logged is in the score columns already
    bool further = furtherElsewhere.contains(metricId(m_metrics[k].name));
    for (std::size_t t = 0; t < m_tasks.size() && !further; ++t) {
      if (m_tasks[t].primary == static_cast<int>(k)) continue;
      for (std::size_t m = 0; m < m_models.size(); ++m) further = further || hasTask(m, t, static_cast<int>(k));
    }
    for (std::size_t m = 0; m < m_models.size() && further; ++m) {
      bool has = false;
      for (std::size_t t = 0; t < m_tasks.size(); ++t) has = has || hasTask(m, t, static_cast<int>(k));
      if (has)
        addColumn({.name = m_models[m].name + " " + m_metrics[k].name, .model = m_models[m].name},
                  {.from = From::Metric, .model = m, .index = k});
    }
  }
}

}  // namespace eido
