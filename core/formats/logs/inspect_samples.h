// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
  /// Tells what was averaged and what was not scored. @throws Error{ItemMismatch}
  void finish(const std::string& file);

 private:
  void describe(EvaluationTable::Item item, const Json& sample, std::int64_t line);
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
  std::int64_t m_samples = 0, m_averaged = 0, m_texts = 0;
};

}  // namespace eido
