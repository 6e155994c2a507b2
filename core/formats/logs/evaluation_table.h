// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/json.h"
#include "core/data/column.h"
#include "core/formats/logs/text_spool.h"

namespace eido {

/// A column that an evaluation log gives to its items.
struct EvaluationColumn {
  std::string name;
  ColumnKind kind = ColumnKind::Score;
  std::string model;  ///< "" = it describes the items
};

/// A metric that a task was scored by.
struct TaskMetric {
  std::string name;
  std::string filter;
  std::vector<std::string> models;  ///< that have it
  bool main = false;                ///< the harness ranks models by it
  bool flat = false;                ///< no model has a point by it
};

/// Whether a metric's name ("acc,none") is what a person means by `wanted`: the same, or without its filter.
bool isMetric(std::string_view name, std::string_view wanted);

/// The name without the filter "none", which logs of lm-evaluation-harness 0.3 do not name: acc is acc,none.
std::string_view metricId(std::string_view name);

/// The metric that stands for a task in the score columns, as an index; metrics.size() when there is none. It is the
/// first of acc, acc_norm, exact_match, quasi_exact_match, ... (kPrimary in the source) that the most models have; of
/// several filters "none", then "strict-match", then the first. Where no metric is of that list it is the first that
/// the most models have. The metric that the harness itself ranks models by comes before all; one on which no model has
/// a point only where no other of as many models tells them apart.
std::size_t primaryOf(std::span<const TaskMetric> metrics);

/// The metric that a person has chosen for a task by name or pattern (ReadOptions::metrics), of those it was scored by;
/// "" = none.
std::string askedMetric(const std::map<std::string, std::string>& asked, const std::string& task,
                        std::span<const TaskMetric> metrics);

/// What evaluation logs say, joined: items x (model, metric), with each model's answers and what is known of the items.
///
/// An item is known by task and id; ids that are whole numbers sort as numbers. First a reader fills the table, then
/// `finish` orders it, then it is read row by row. Memory: about 24 bytes an item, 8 for each score and answer; texts
/// lie in a spool.
///
/// The score column of a model holds, for each task, the task's primary metric (primaryOf, unless choosePrimaries says
/// another). All others become columns "MODEL METRIC" (lm-eval: "MODEL METRIC,FILTER").
class EvaluationTable {
 public:
  using Item = std::uint32_t;
  static constexpr Item kNoItem = 0xFFFFFFFF;

  // Filling. Names that are new make a model, task, metric or attribute.
  std::size_t model(const std::string& name);
  std::size_t task(const std::string& name);
  /// @param filter  answers belong to a filter: metrics of one filter share them
  std::size_t metric(const std::string& name, const std::string& filter = {});
  /// Marks a metric as one of changed items (HELM's perturbations): `check` lists it apart.
  void setPerturbed(std::size_t metric) { m_metrics[metric].perturbed = true; }
  std::size_t filterOf(std::size_t metric) const { return m_metrics[metric].filter; }
  /// The index of a filter, for answers that no metric goes with.
  std::size_t filter(const std::string& name);
  /// The metric that the harness ranks models by on a task (without a filter: whichever is logged).
  void setMain(std::size_t task, const std::string& metric) { m_tasks[task].main = metric; }
  /// What a log says of a metric's direction on a task (without a filter: of all of them).
  void setDirection(std::size_t task, const std::string& metric, bool higherIsBetter) {
    m_tasks[task].directions[metric] = higherIsBetter;
  }
  std::size_t attribute(const std::string& name);

  /// @throws Error{TooLarge} above 4 billion items
  Item item(std::size_t task, std::string_view id);
  Item find(std::size_t task, std::string_view id) const;
  /// What describes the item; the first text counts. Texts above 8 KiB lose their middle, here and in answers.
  void describe(Item item, std::size_t attribute, std::string_view text);
  bool isDescribed(Item item, std::size_t attribute) const;
  /// Notes what the item's content is. @return false when it was something else before. Hashes of different origins
  /// (logged by the harness, or computed by a reader) are not compared. 0 = unknown.
  bool agree(Item item, std::uint64_t hash);
  /// NaN = asked but not scored. A later value replaces an earlier one.
  void score(std::size_t model, std::size_t metric, Item item, double value);
  /// As score, but values of the same cell are averaged; NaN does not count. @return whether there was one before
  bool average(std::size_t model, std::size_t metric, Item item, double value);
  /// @param filter  as filterOf gives it
  void answer(std::size_t model, std::size_t filter, Item item, std::string_view text);
  /// Orders items by task and id and settles columns. Nothing may be filled in afterwards.
  void finish();
  /// Other primary metrics: by task, as `primary` names them (metricId counts). Tasks that are not named keep theirs. A
  /// metric that no model of this table has leaves its task without scores. Columns are settled anew, so indexes of
  /// before are void.
  /// @param further  by metricId: these have a column of their own though they are primary wherever this table has them
  void choosePrimaries(const std::map<std::string, std::string>& metricOfTask,
                       const std::set<std::string, std::less<>>& further = {});

  // Reading.
  std::int64_t rows() const { return static_cast<std::int64_t>(m_order.size()); }
  std::size_t models() const { return m_models.size(); }
  std::size_t tasks() const { return m_tasks.size(); }
  const std::string& modelName(std::size_t model) const { return m_models[model].name; }
  const std::string& taskName(std::size_t task) const { return m_tasks[task].name; }
  /// In the order in which they were met. O(models x metrics).
  std::vector<TaskMetric> metricsOf(std::size_t task) const;
  /// Name of the metric in the score columns; "" = the task was not scored.
  std::string primary(std::size_t task) const;
  /// "task/id", or "task" where the items are the tasks themselves (id "").
  std::string key(std::int64_t row) const;
  std::string keyOf(Item item) const;
  std::size_t taskOf(std::int64_t row) const { return m_items[m_order[static_cast<std::size_t>(row)]].task; }
  const std::vector<EvaluationColumn>& columns() const { return m_columns; }
  /// NaN = missing. For columns of kind Score or Number.
  double number(std::size_t column, std::int64_t row) const;
  /// Numbers as text.
  OptionalText text(std::size_t column, std::int64_t row) const;
  /// Metric, direction and range of a score column, task by task.
  ScoreScales scalesOf(std::size_t column) const;
  /// Mean of the scores that are there and their count, for the model's metric on a task.
  double mean(std::size_t model, std::size_t metric, std::size_t task, std::int64_t& count) const;
  /// What a person must know of how the table was made: primary metrics, tasks that some models do not have.
  std::vector<Warning> notes() const;
  /// per_item_scores of `check`. @param nested  by model and task, as lists along `items`; else by metric and id
  /// @param perturbed  the metrics marked so, or the others
  Json scoresJson(bool nested, bool perturbed = false) const;
  Json itemsJson() const;
  Json summaryJson() const;

 private:
  struct ItemData {
    std::uint64_t hash = 0;  ///< lowest bit: origin; 0 = unknown
    std::int64_t id = 0;     ///< the number, or an index into m_ids
    std::uint32_t task = 0;
    bool numeric = false;
  };
  struct TaskData {
    std::string name;
    std::vector<Item> dense;                       ///< item of a whole-number id
    std::unordered_map<std::string, Item> others;  ///< texts, and numbers far apart
    std::size_t items = 0;
    std::vector<std::size_t> metrics;        ///< that it was logged with, as they were met
    int primary = -1;                        ///< metric, -1 = none
    std::string main;                        ///< the harness's choice, "" = not known
    std::map<std::string, bool> directions;  ///< by metric: whether more is better
    std::vector<std::size_t> filters;        ///< that answers came by, as they were met
  };
  struct MetricData {
    std::string name;
    std::size_t filter = 0;
    bool perturbed = false;
  };
  struct ModelData {
    std::string name;
    std::vector<std::vector<double>> scores;           ///< by metric and item; kAbsent
    std::vector<std::vector<bool>> has;                ///< by metric and task
    std::vector<std::vector<TextSpool::Ref>> answers;  ///< by filter and item
  };
  struct AttributeData {
    std::string name;
    std::vector<TextSpool::Ref> texts;            ///< by item
    std::unordered_set<TextSpool::Ref> distinct;  ///< at most kMostCategories + 1
    std::size_t longest = 0;
    bool numeric = true;
  };
  enum class From { Task, Attribute, Primary, Metric, Answer };
  struct Place {
    From from = From::Task;
    std::size_t model = 0, index = 0;
  };

  std::string_view shorten(std::string_view text, std::string& out);
  std::string idOf(const ItemData& item) const;
  double scoreOf(std::size_t model, int metric, Item item) const;
  bool hasTask(std::size_t model, std::size_t task, int metric) const;
  std::size_t answerFilter(const TaskData& task) const;
  bool isFlat(std::size_t task, std::size_t metric) const;
  void settleColumns(const std::set<std::string, std::less<>>& further);
  void addColumn(EvaluationColumn column, Place place);
  ColumnKind kindOf(const AttributeData& attribute) const;

  TextSpool m_spool;
  std::vector<ItemData> m_items;
  std::vector<std::string> m_ids;
  std::vector<TaskData> m_tasks;
  std::vector<MetricData> m_metrics;
  std::vector<std::string> m_filters;
  std::vector<ModelData> m_models;
  std::vector<AttributeData> m_attributes;
  std::unordered_map<std::string, std::size_t> m_modelIndex, m_taskIndex;
  std::unordered_map<std::uint64_t, std::uint32_t> m_repeats;  ///< cells that `average` saw more than once
  std::int64_t m_shortened = 0;                                ///< texts
  std::vector<Item> m_order;
  std::vector<EvaluationColumn> m_columns;
  std::vector<Place> m_places;
};

/// The hash of a content for EvaluationTable::agree.
std::uint64_t contentHash(std::string_view content);
/// The same from a hash that the harness logged as hexadecimal; 0 when the text is none.
std::uint64_t loggedHash(std::string_view hexadecimal);

}  // namespace eido
