// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "core/formats/logs/log_findings.h"

namespace eido {

/// The samples of one log of inspect_ai, or their summaries, into a table.
///
/// A scorer is a metric; a dict score gives one metric a key ("choice.a"). "C", "I", "P", "N" are 1, 0, 0.5, 0, true
/// and false 1 and 0; NaN, null and a text that stands for no number are not scored. Epochs of a sample are averaged.
/// The answer is the scorer's, of the first epoch that has one.
class InspectSamples {
 public:
  InspectSamples(EvaluationTable& table, LogFindings& findings, const std::string& model, const std::string& task);

  /// From here on a sample may come again; the first counts.
  void mayRepeat() { m_mayRepeat = true; }
  /// @param line  where it begins, 0 = not known. @throws Error{MissingField, DuplicateId}
  void add(const Json& sample, std::int64_t line);
  /// Whether something is known only from the samples themselves: summaries of some versions have no answers, or cut
  /// them, and none says why a sample has no score.
  bool lacksAnswers() const { return m_anyScore && m_answered.empty(); }
  bool isIncomplete(const std::string& id, std::int64_t epoch) const {
    return m_incomplete.contains(seenKey(id, epoch));
  }
  bool anyIncomplete() const { return !m_incomplete.empty(); }
  /// What a sample itself says beside its summary: the answer, and the error that it ended in.
  void complete(const Json& sample);
  /// The log's own scores of samples over their epochs, which count instead of averages: [{"scorer", "reducer",
  /// "samples": [{"sample_id", "value"}]}]. Of several reducers of a scorer the first counts.
  void reduce(const Json& reductions);
  /// Tells what was averaged, what was not scored, and where the mean is not the log's own. @throws Error{ItemMismatch}
  /// @param totals  {scorer: {metric: value}} of the log
  void finish(const std::string& file, const Json& totals);

 private:
  static std::string seenKey(const std::string& id, std::int64_t epoch) { return id + "\n" + std::to_string(epoch); }
  static std::string metricName(const std::string& scorer, const Json& value);
  void answer(EvaluationTable::Item item, const std::string& scorer, const Json& score, bool again);
  void compareTotals(const std::string& file, const Json& totals);
  void describe(EvaluationTable::Item item, const Json& sample, std::int64_t line);
  /// A score as a number, NaN where it stands for none.
  double numberOf(const std::string& metric, const Json& value);
  void score(EvaluationTable::Item item, const std::string& metric, const std::string& scorer, const Json& value);

  EvaluationTable& m_table;
  LogFindings& m_findings;
  std::size_t m_model, m_task, m_question, m_choices, m_target;
  std::unordered_set<std::string> m_seen;
  std::set<std::int64_t> m_epochs;
  std::set<std::pair<std::size_t, EvaluationTable::Item>> m_answered;  ///< by filter
  ItemMismatches m_mismatches;
  bool m_mayRepeat = false;
  bool m_anyScore = false;
  std::int64_t m_samples = 0, m_averaged = 0, m_texts = 0, m_unscored = 0;
  std::unordered_set<std::string> m_errors;       ///< samples without a score that ended in an error
  std::unordered_set<std::string> m_incomplete;   ///< samples whose answer was cut, or that have no score
  std::map<std::string, std::string> m_reducers;  ///< by scorer
};

}  // namespace eido
