// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/inspect_samples.h"

#include <cmath>
#include <limits>
#include <map>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"

namespace eido {
namespace {

/// Names that the table has other columns for.
bool isTaken(const std::string& name) {
  return name == kQuestion || name == kChoices || name == kTarget || name == "task";
}

/// A list of texts in lines, each behind its letter as inspect shows options to a model.
std::string lettered(const Json& list) {
  std::string text;
  std::size_t i = 0;
  for (const Json& option : list) {
    text += i > 0 ? "\n" : "";
    if (i < 26) text += std::string(1, static_cast<char>('A' + i)) + ": ";
    text += plainText(option);
    ++i;
  }
  return text;
}

std::string targetText(const Json& target) {
  if (!target.is_array()) return std::string(trimmed(plainText(target)));
  std::vector<std::string> parts;
  for (const Json& part : target) parts.push_back(plainText(part));
  return join(parts, ", ");
}

}  // namespace

InspectSamples::InspectSamples(EvaluationTable& table, LogFindings& findings, const std::string& model,
                               const std::string& task)
    : m_table(table),
      m_findings(findings),
      m_model(table.model(model)),
      m_task(table.task(task)),
      m_question(table.attribute(std::string(kQuestion))),
      m_choices(table.attribute(std::string(kChoices))),
      m_target(table.attribute(std::string(kTarget))) {}

void InspectSamples::add(const Json& sample, std::int64_t line) {
  const Json& id = memberOf(sample, "id");
  const std::string place = line > 0 ? "line " + std::to_string(line) : "sample";
  if (id.is_null() || id.is_structured())
    throw Error(ErrorKind::MissingField, {.place = place,
                                          .found = "a sample without id",
                                          .expected = "samples with id and epoch",
                                          .wayOut = "Check where the file came from.",
                                          .line = line});
  const Json& epoch = memberOf(sample, "epoch");
  const std::int64_t number = epoch.is_number() ? static_cast<std::int64_t>(epoch.get<double>()) : 1;
  if (!m_seen.insert(seenKey(plainText(id), number)).second) {
    if (m_mayRepeat) return;
    throw Error(ErrorKind::DuplicateId,
                {.place = place,
                 .found = "the sample " + plainText(id) + ", epoch " + std::to_string(number) + " again",
                 .expected = "each sample and epoch once",
                 .wayOut = "Convert the log with \"inspect log convert\", or remove one.",
                 .line = line,
                 .value = plainText(id)});
  }
  m_epochs.insert(number);
  ++m_samples;
  const EvaluationTable::Item item = m_table.item(m_task, plainText(id));
  describe(item, sample, line);
  const Json& scores = memberOf(sample, "scores");
  if (!scores.is_object() || scores.empty()) {
    ++m_unscored;
    if (const Json& error = memberOf(sample, "error"); !error.is_null())
      m_errors.insert(seenKey(plainText(id), number));
    else
      m_incomplete.insert(seenKey(plainText(id), number));
    return;
  }
  for (const auto& [scorer, score] : scores.items()) {
    m_anyScore = true;
    const Json& value = memberOf(score, "value");
    if (value.is_object()) {
      for (const auto& [key, part] : value.items()) this->score(item, scorer + "." + key, scorer, part);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i)
        this->score(item, scorer + "." + std::to_string(i), scorer, value[i]);
    } else {
      this->score(item, scorer, scorer, value);
    }
    constexpr std::size_t kCut = 1024;  // where summaries cut an answer
    const Json& said = memberOf(score, "answer");
    if (said.is_string() && said.get_ref<const std::string&>().size() >= kCut)
      m_incomplete.insert(seenKey(plainText(id), number));
    answer(item, scorer, score, false);
  }
}

std::string InspectSamples::metricName(const std::string& scorer, const Json& value) {
  if (value.is_object() && !value.empty()) return scorer + "." + value.begin().key();
  return value.is_array() && !value.empty() ? scorer + ".0" : scorer;
}

void InspectSamples::answer(EvaluationTable::Item item, const std::string& scorer, const Json& score, bool again) {
  const Json& answer = memberOf(score, "answer");
  if (answer.is_null()) return;
  const std::size_t filter = m_table.filterOf(m_table.metric(metricName(scorer, memberOf(score, "value")), scorer));
  if (m_answered.emplace(filter, item).second || again)
    m_table.answer(m_model, filter, item, trimmed(plainText(answer)));
}

void InspectSamples::complete(const Json& sample) {
  const std::string id = plainText(memberOf(sample, "id"));
  const EvaluationTable::Item item = m_table.find(m_task, id);
  if (item == EvaluationTable::kNoItem) return;
  const Json& scores = memberOf(sample, "scores");
  const Json& epoch = memberOf(sample, "epoch");
  if (!memberOf(sample, "error").is_null() && (!scores.is_object() || scores.empty()))
    m_errors.insert(seenKey(id, epoch.is_number() ? static_cast<std::int64_t>(epoch.get<double>()) : 1));
  if (!scores.is_object()) return;
  const bool first = !epoch.is_number() || epoch.get<double>() <= 1;
  for (const auto& [scorer, score] : scores.items()) answer(item, scorer, score, first);
}

void InspectSamples::reduce(const Json& reductions) {
  if (!reductions.is_array()) return;
  for (const Json& reduction : reductions) {
    const std::string scorer = textMember(reduction, "scorer"), reducer = textMember(reduction, "reducer");
    const Json& samples = memberOf(reduction, "samples");
    if (scorer.empty() || !samples.is_array() || m_reducers.contains(scorer)) continue;
    for (const Json& sample : samples) {
      const EvaluationTable::Item item = m_table.find(m_task, plainText(memberOf(sample, "sample_id")));
      if (item == EvaluationTable::kNoItem) continue;
      const Json& value = memberOf(sample, "value");
      const auto put = [&](const std::string& metric, const Json& part) {
        const double number = numberOf(metric, part);  // max and mode keep the letters of the samples
        if (!std::isfinite(number)) return;
        m_table.score(m_model, m_table.metric(metric, scorer), item, number);
        m_reducers.emplace(scorer, reducer);
      };
      if (value.is_object()) {
        for (const auto& [key, part] : value.items()) put(scorer + "." + key, part);
      } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) put(scorer + "." + std::to_string(i), value[i]);
      } else {
        put(scorer, value);
      }
    }
  }
}

void InspectSamples::compareTotals(const std::string& file, const Json& totals) {
  for (const auto& [scorer, metrics] : totals.items()) {
    for (const char* name : {"accuracy", "mean"}) {
      const Json& total = memberOf(metrics, name);
      if (!total.is_number()) continue;
      std::int64_t count = 0;
      const double mean = m_table.mean(m_model, m_table.metric(scorer, scorer), m_task, count);
      constexpr double kSame = 1e-4;
      if (count == 0 || std::abs(mean - total.get<double>()) <= kSame) continue;
      m_findings.notes.push_back({.kind = "total_differs",
                                  .message = file + ": the mean of " + scorer + " over the samples is " +
                                             numberText(mean) + ", the log says " + std::string(name) + " " +
                                             numberText(total.get<double>()),
                                  .count = count,
                                  .name = m_table.modelName(m_model)});
    }
  }
}

double InspectSamples::numberOf(const std::string& metric, const Json& value) {
  static const std::map<std::string, double> kWords = {{"C", 1},   {"I", 0},    {"P", 0.5}, {"N", 0},
                                                       {"yes", 1}, {"true", 1}, {"no", 0},  {"false", 0}};
  double number = std::numeric_limits<double>::quiet_NaN();
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    const auto word = kWords.find(text.size() > 1 ? lowerAscii(text) : text);
    if (word != kWords.end())
      number = word->second;
    else if (!parseDouble(trimmed(text), number) || !std::isfinite(number))
      ++m_texts;
  } else if (!value.is_structured()) {
    number = logScore(value, "score " + metric, 0, m_findings).value_or(number);
  } else {
    ++m_texts;
  }
  return std::isfinite(number) ? number : std::numeric_limits<double>::quiet_NaN();
}

void InspectSamples::score(EvaluationTable::Item item, const std::string& metric, const std::string& scorer,
                           const Json& value) {
  const double number = numberOf(metric, value);
  m_averaged += m_table.average(m_model, m_table.metric(metric, scorer), item, number) ? 1 : 0;
}

void InspectSamples::describe(EvaluationTable::Item item, const Json& sample, std::int64_t line) {
  const std::string question = promptText(memberOf(sample, "input"));
  const std::string target = targetText(memberOf(sample, "target"));
  // another epoch, or another log, of the same sample asks the same
  if (!m_table.agree(item, contentHash(question + "\n" + target))) m_mismatches.add(m_table, item, line);
  if (!question.empty()) m_table.describe(item, m_question, question);
  if (const Json& choices = memberOf(sample, "choices"); choices.is_array() && !choices.empty())
    m_table.describe(item, m_choices, lettered(choices));
  if (!target.empty()) m_table.describe(item, m_target, target);
  const Json& metadata = memberOf(sample, "metadata");
  if (!metadata.is_object()) return;
  std::size_t taken = 0;
  for (const auto& [name, value] : metadata.items()) {
    if (value.is_null() || value.is_structured() || isTaken(name) || ++taken > 16) continue;
    const std::string text = value.is_number_float() ? numberText(value.get<double>()) : plainText(value);
    if (!text.empty() && text.size() <= 256) m_table.describe(item, m_table.attribute(name), text);
  }
}

void InspectSamples::finish(const std::string& file, const Json& totals) {
  m_mismatches.refuse({});
  const std::string& model = m_table.modelName(m_model);
  compareTotals(file, totals);
  std::vector<std::string> reducers;
  for (const auto& [scorer, reducer] : m_reducers) reducers.push_back(scorer + " by " + reducer);
  if (m_averaged > 0 && !reducers.empty())
    m_findings.notes.push_back({.kind = "epochs_reduced",
                                .message = file + ": scores of " + std::to_string(m_epochs.size()) +
                                           " epochs are those that the log reduced them to (" + join(reducers, ", ") +
                                           ")",
                                .count = static_cast<std::int64_t>(m_epochs.size()),
                                .name = model});
  const std::int64_t errors = std::ssize(m_errors);
  if (m_unscored > 0 && m_anyScore)
    m_findings.warnings.push_back({.kind = "unscored_samples",
                                   .message = file + ": " + std::to_string(m_unscored) + " of " +
                                              std::to_string(m_samples) + " samples have no score" +
                                              (errors == m_unscored ? " (they ended in an error)"
                                               : errors > 0 ? " (" + std::to_string(errors) + " ended in an error)"
                                                            : std::string()) +
                                              ", so that means are over " + std::to_string(m_samples - m_unscored),
                                   .count = m_unscored,
                                   .name = model});
  if (m_averaged > 0 && reducers.empty())
    m_findings.warnings.push_back(
        {.kind = "epochs_averaged",
         .message = file + ": scores of " + std::to_string(m_epochs.size()) + " epochs were averaged for each sample",
         .count = static_cast<std::int64_t>(m_epochs.size()),
         .name = model});
  if (m_texts > 0)
    m_findings.warnings.push_back({.kind = "missing_value",
                                   .message = file + ": " + std::to_string(m_texts) +
                                              " scores are texts that stand for no number, taken as missing",
                                   .count = m_texts,
                                   .name = model});
  if (m_samples > 0 && !m_anyScore)
    m_findings.warnings.push_back({.kind = "no_scores",
                                   .message = file + ": none of the " + std::to_string(m_samples) +
                                              " samples was scored (\"inspect score\" does it)",
                                   .count = m_samples,
                                   .name = model});
}

}  // namespace eido
