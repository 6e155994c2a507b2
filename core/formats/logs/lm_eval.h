// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of lm-evaluation-harness 0.3 and 0.4 (layout of its commit 4e7e0d4): what the readers of one file and of a
// folder share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/formats/logs/log_findings.h"

namespace eido {

/// A results_*.json: totals by task.
struct LmEvalResults {
  std::string model;                                                  ///< "" when the file does not say it
  Json aggregates = Json::object();                                   ///< task -> {"metric,filter": number or text}
  std::vector<std::string> groups;                                    ///< tasks that sum up others
  std::map<std::string, std::map<std::string, bool>> higherIsBetter;  ///< by task and metric
  std::map<std::string, std::string> mainMetrics;                     ///< by task: the first of its metric_list
  std::map<std::string, std::string> shots;                           ///< by task: examples before the question
};

/// Tells a table what results say of the metrics of its tasks: directions, and by which one the harness ranks.
/// @param perSample  the scores are of samples, not totals
void describeMetrics(const LmEvalResults& results, EvaluationTable& table, bool perSample);

/// @throws Error{MissingField, WrongType, BadJson, ...}
LmEvalResults readLmEvalResults(const std::string& path, LogFindings& findings);

/// Whether a number of a results file is a metric, and not an error or a count.
bool isLmEvalMetric(const std::string& name, const Json& value);

/// "acme__alpha-1b" -> "acme/alpha-1b".
std::string modelOfFolder(const std::string& folder);

/// The task and the date in the name "samples_TASK_DATE.jsonl". Without a date the task is all of it, or the longest
/// of `known` that it begins with.
struct LmEvalSamplesName {
  std::string task;
  std::string date;
};
LmEvalSamplesName lmEvalSamplesName(const std::string& path, const Json& known);

/// Reads samples_*.jsonl line by line into a table. What is needed of the documents goes into the table for the first
/// model that has an item; of the others only scores and answers are built.
class LmEvalSamplesReader {
 public:
  LmEvalSamplesReader(EvaluationTable& table, LogFindings& findings, const ReadOptions& options);

  /// @throws Error{BadJson, MissingField, BadNumber, DuplicateId, ItemMismatch, Empty} with the line
  void read(const std::string& path, std::size_t model, std::size_t task, const Task& progress);

 private:
  /// How the answers of a task are written.
  enum class Answers { Unknown, None, Index, Option, Text };

  struct TaskState {
    Answers answers = Answers::Unknown;
    std::size_t owner = 0;  ///< the model whose documents describe the items
  };
  struct File;
  void line(File& file, std::string_view text, std::int64_t number);
  void scores(File& file, const Json& record, EvaluationTable::Item item, const std::string& filter,
              std::int64_t number);
  void describe(EvaluationTable::Item item, const Json& record, Answers& answers);

  EvaluationTable& m_table;
  LogFindings& m_findings;
  const ReadOptions& m_options;
  std::map<std::size_t, TaskState> m_states;  ///< by task
  std::size_t m_question, m_choices, m_target;
};

}  // namespace eido
