// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Event logs of OpenAI evals (layout of its commit 0041458): one JSON object a line, a spec, a final report that may
// come before the events, and events.
#include <filesystem>
#include <limits>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/line_reader.h"
#include "core/formats/logs/log_findings.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// Events that tell what happened, not how good it was.
bool isTalk(const std::string& type) {
  static const std::set<std::string> kTalk = {"sampling",  "raw_sample",  "function_call", "embedding",
                                              "cond_logp", "pick_option", "error",         "extra"};
  return kTalk.contains(type);
}

class EventReader {
 public:
  EventReader(std::string path, LogFindings& findings) : m_path(std::move(path)), m_findings(findings) {}

  Json read(EvaluationTable& table, const Task& task) {
    eachLine(task.part(0, 0.3), [&](const Json& line, std::int64_t) {
      if (const Json& spec = memberOf(line, "spec"); spec.is_object() && m_spec.is_null()) m_spec = spec;
      if (const Json& report = memberOf(line, "final_report"); report.is_object()) m_report = report;
      return m_spec.is_null() || m_report.is_null();
    });
    if (m_spec.is_null())
      throw Error(ErrorKind::MissingField, {.place = "member spec",
                                            .found = "no line with the spec of the run",
                                            .expected = "{\"spec\": {\"completion_fns\": [...], \"eval_name\": ...}}",
                                            .wayOut = "Copy the whole log; the spec is its first line."});
    const std::string model = modelName(), name = taskName();
    m_model = table.model(model);
    m_task = table.task(name);
    m_question = table.attribute(std::string(kQuestion));
    m_target = table.attribute(std::string(kTarget));
    eachLine(task.part(0.3, 1), [&](const Json& line, std::int64_t number) {
      if (line.contains("sample_id")) event(table, line, number);
      return true;
    });
    if (m_report.is_null())
      m_findings.warnings.push_back({.kind = "incomplete_run",
                                     .message = "the log has no final report; the events that are there were read",
                                     .count = 1,
                                     .name = model});
    if (m_averaged > 0)
      m_findings.warnings.push_back(
          {.kind = "repeats_averaged",
           .message = std::to_string(m_averaged) + " scores are of a sample that was scored before; they were averaged",
           .count = m_averaged,
           .name = model});
    Json log = {{"model", model}, {"task", name}};
    if (!m_report.is_null()) log["aggregates"] = m_report;
    return log;
  }

 private:
  template <typename Visit>
  void eachLine(const Task& task, Visit&& visit) {
    LineReader lines(openFile(m_path));
    std::string_view text;
    bool any = false;
    while (lines.next(text)) {
      if (lines.line() % 256 == 0)
        task.report("read", static_cast<std::int64_t>(lines.position()), static_cast<std::int64_t>(lines.size()));
      text = trimmed(text);
      if (text.empty()) continue;
      try {
        const JsonDocument parsed = parseJson(text, {.firstLine = lines.line()});
        m_findings.nonstandard = m_findings.nonstandard || parsed.nonstandard;
        if (!parsed.value.is_object())
          throw Error(ErrorKind::WrongType,
                      {.found = "a line that is no object", .expected = "an event", .line = lines.line()});
        any = true;
        if (!visit(parsed.value, lines.line())) return;
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadJson || !lines.unended() || !any) throw;
        if (m_truncated) continue;  // both passes meet it
        m_truncated = true;
        m_findings.warnings.push_back({.kind = "truncated_last_line",
                                       .message = "the last line is cut off and was left out",
                                       .count = 1,
                                       .line = lines.line()});
      }
    }
  }

  std::string modelName() const {
    const Json& functions = memberOf(m_spec, "completion_fns");
    std::vector<std::string> names;
    if (functions.is_array()) {
      for (const Json& name : functions) names.push_back(plainText(name));
    }
    return names.empty() ? fs::path(m_path).stem().string() : join(names, "+");
  }
  std::string taskName() const {
    const std::string name = textMember(m_spec, "eval_name"), base = textMember(m_spec, "base_eval");
    return !name.empty() ? name : !base.empty() ? base : "eval";
  }

  void event(EvaluationTable& table, const Json& line, std::int64_t number) {
    const std::string type = textMember(line, "type");
    const Json& data = memberOf(line, "data");
    const EvaluationTable::Item item = table.item(m_task, plainText(line["sample_id"]));
    if (type == "sampling") {
      const std::string prompt = promptText(memberOf(data, "prompt"));
      if (!prompt.empty()) table.describe(item, m_question, prompt);
      // the model speaks first; where another model grades it, that one's words come after
      if (const Json& said = memberOf(data, "sampled"); !said.is_null()) m_said.try_emplace(item, textOf(said));
    }
    if (isTalk(type) || !data.is_object()) return;
    // a run that was appended to has events of another run with the same number
    const std::string event = plainText(memberOf(line, "run_id")) + "\n" + plainText(memberOf(line, "event_id"));
    if (line.contains("event_id") && !m_events.insert(event).second)
      throw Error(ErrorKind::DuplicateId, {.place = "line " + std::to_string(number),
                                           .found = "the event " + plainText(line["event_id"]) + " again",
                                           .expected = "each event once",
                                           .wayOut = "Remove the repeated lines.",
                                           .line = number,
                                           .value = plainText(line["event_id"])});
    std::size_t filter = 0;
    bool scored = false;
    for (const auto& [name, value] : data.items()) {
      const bool isScore =
          value.is_number() || value.is_boolean() || ((name == "correct" || name == "score") && value.is_null());
      if (!isScore) continue;
      const std::size_t metric = table.metric(type + "." + name, type);
      const double score = logScore(value, "event " + type + ", " + name, number, m_findings)
                               .value_or(std::numeric_limits<double>::quiet_NaN());
      m_averaged += table.average(m_model, metric, item, score) ? 1 : 0;
      filter = table.filterOf(metric);
      scored = true;
    }
    const Json& expected = memberOf(data, "expected");
    if (!expected.is_null()) table.describe(item, m_target, textOf(expected));
    const Json& picked = memberOf(data, "picked");
    const Json& sampled = memberOf(data, "sampled");
    if (!scored) return;
    if (!picked.is_null() || !sampled.is_null())
      table.answer(m_model, filter, item, textOf(picked.is_null() ? sampled : picked));
    else if (const auto said = m_said.find(item); said != m_said.end())
      table.answer(m_model, filter, item, said->second);
  }

  static std::string textOf(const Json& value) {
    if (value.is_array() && value.size() == 1) return plainText(value[0]);
    return plainText(value);
  }

  std::string m_path;
  LogFindings& m_findings;
  Json m_spec, m_report;
  std::size_t m_model = 0, m_task = 0, m_question = 0, m_target = 0;
  std::unordered_set<std::string> m_events;
  std::unordered_map<EvaluationTable::Item, std::string> m_said;  ///< of the model itself
  std::int64_t m_averaged = 0;
  bool m_truncated = false;
};

class OpenAiEvalsFormat final : public Format {
 public:
  std::string_view name() const override { return "openai_evals"; }
  std::string_view title() const override { return "Log of OpenAI evals"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"metric"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view text = trimmed(head);
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    if (!text.starts_with('{')) return 0;
    const bool spec = text.substr(0, 40).find("\"spec\"") != std::string_view::npos && has("\"completion_fns\"");
    return spec || (has("\"event_id\"") && has("\"sample_id\"") && has("\"run_id\"")) ? 92 : 0;
  }
  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    Document document{.format = std::string(name())};
    document.log = EventReader(path, findings).read(*table, task);
    table->finish();
    findings.into(document);
    document.evaluation = std::move(table);
    return document;
  }
};

}  // namespace

const Format& openAiEvalsFormat() {
  static const OpenAiEvalsFormat format;
  return format;
}

}  // namespace eido
