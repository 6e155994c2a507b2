// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/helm.h"
#include "core/formats/logs/json_elements.h"

namespace eido {
namespace {

class StateReader {
 public:
  StateReader(EvaluationTable& table, std::size_t model, std::size_t task)
      : m_table(table),
        m_model(model),
        m_task(task),
        m_question(table.attribute(std::string(kQuestion))),
        m_choices(table.attribute(std::string(kChoices))),
        m_target(table.attribute(std::string(kTarget))) {}

  void add(const Json& request, std::int64_t line) {
    const Json& instance = memberOf(request, "instance");
    const Json& trial = memberOf(request, "train_trial_index");
    if (!memberOf(instance, "perturbation").is_null() || (trial.is_number() && trial.get<double>() != 0)) return;
    const EvaluationTable::Item item = m_table.find(m_task, plainText(memberOf(instance, "id")));
    if (item == EvaluationTable::kNoItem) return;
    describe(item, instance, line);
    const Json& completions = memberOf(memberOf(request, "result"), "completions");
    if (!completions.is_array() || completions.empty()) return;
    std::string text(trimmed(textMember(completions[0], "text")));
    const Json& reference = memberOf(request, "reference_index");
    if (reference.is_number_integer()) {
      if (const std::string mode = textMember(request, "request_mode"); !mode.empty() && mode != "original") return;
      const Json& probability = memberOf(completions[0], "logprob");
      const auto index = reference.get<std::size_t>();
      if (!probability.is_number() || index >= m_references.size()) return;
      const auto [best, first] = m_best.try_emplace(item, probability.get<double>());
      if (!first && probability.get<double>() <= best->second) return;
      best->second = probability.get<double>();
      text = m_references[index];
    } else if (const Json& mapping = memberOf(request, "output_mapping"); mapping.is_object()) {
      if (const std::string option = textMember(mapping, text); !option.empty()) text = option;
    }
    if (!text.empty()) m_table.answer(m_model, 0, item, text);
  }

  void finish() const { m_mismatches.refuse({}); }

 private:
  void describe(EvaluationTable::Item item, const Json& instance, std::int64_t line) {
    const std::string question = promptText(memberOf(memberOf(instance, "input"), "text"));
    m_references.clear();
    std::string correct, list;
    if (const Json& references = memberOf(instance, "references"); references.is_array()) {
      for (const Json& reference : references) {
        m_references.push_back(textMember(memberOf(reference, "output"), "text"));
        list += (list.empty() ? "" : "\n") + m_references.back();
        const Json& tags = memberOf(reference, "tags");
        if (correct.empty() && tags.is_array() && std::find(tags.begin(), tags.end(), "correct") != tags.end())
          correct = m_references.back();
      }
    }
    if (!m_table.agree(item, contentHash(question + "\n" + list))) m_mismatches.add(m_table, item, line);
    if (!question.empty()) m_table.describe(item, m_question, question);
    if (m_references.size() > 1) m_table.describe(item, m_choices, list);
    if (!correct.empty()) m_table.describe(item, m_target, correct);
  }

  EvaluationTable& m_table;
  std::size_t m_model, m_task, m_question, m_choices, m_target;
  std::vector<std::string> m_references;  // of the last instance
  std::map<EvaluationTable::Item, double> m_best;
  ItemMismatches m_mismatches;
};

}  // namespace

void readHelmState(const std::string& path, EvaluationTable& table, LogFindings& findings, std::size_t model,
                   std::size_t task, const Task& progress) {
  StateReader reader(table, model, task);
  const JsonRest rest = eachElement(
      *openFile(path), "request_states", {}, [&](const Json& request, std::int64_t line) { reader.add(request, line); },
      progress);
  findings.nonstandard = findings.nonstandard || rest.nonstandard;
  reader.finish();
}

}  // namespace eido
