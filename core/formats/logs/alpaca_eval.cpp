// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// AlpacaEval (layout of 0.6): annotations.json, a list of comparisons with a baseline, and leaderboard.csv.
#include <limits>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/formats/csv_parser.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/json_elements.h"
#include "core/formats/logs/log_findings.h"
#include "core/formats/readers.h"
#include "core/formats/text_source.h"

namespace eido {
namespace {

/// preference in [1, 2]: 1 = output_1 (the baseline) wins, 2 = output_2 wins, between = weighted, 1.5 = draw. The score
/// of generator_2 is preference - 1. An item is an instruction; its id counts them as they come.
class AnnotationReader {
 public:
  AnnotationReader(EvaluationTable& table, LogFindings& findings)
      : m_table(table),
        m_findings(findings),
        m_task(table.task("alpaca_eval")),
        m_metric(table.metric("win")),
        m_question(table.attribute(std::string(kQuestion))),
        m_dataset(table.attribute("dataset")) {}

  void add(const Json& record, std::int64_t line) {
    const std::string model = textMember(record, "generator_2"), instruction = textMember(record, "instruction");
    if (model.empty() || !record.contains("preference"))
      throw Error(ErrorKind::MissingField, {.place = "line " + std::to_string(line),
                                            .found = "a record without generator_2 or preference",
                                            .expected = "annotations of AlpacaEval",
                                            .wayOut = "Check that it is the annotations.json of a model.",
                                            .line = line});
    const std::size_t index = m_table.model(model);
    m_baselines.insert(textMember(record, "generator_1"));
    // an instruction that is there twice is two items
    const std::size_t turn = m_turns[model][instruction]++;
    const auto [found, added] = m_ids.emplace(std::pair{instruction, turn}, m_ids.size());
    const EvaluationTable::Item item = m_table.item(m_task, std::to_string(found->second));
    const std::optional<double> preference = logScore(record["preference"], "preference", line, m_findings);
    if (!preference || *preference < 1 || *preference > 2)
      throw Error(ErrorKind::BadNumber, {.place = "line " + std::to_string(line) + ", preference",
                                         .found = jsonText(record["preference"]).substr(0, 40),
                                         .expected = "a number in [1, 2], or null",
                                         .wayOut = "1 = the baseline wins, 2 = the model wins.",
                                         .line = line,
                                         .value = jsonText(record["preference"]).substr(0, 200)});
    m_table.score(index, m_metric, item, *preference - 1);
    if (!instruction.empty()) m_table.describe(item, m_question, instruction);
    if (const std::string dataset = textMember(record, "dataset"); !dataset.empty())
      m_table.describe(item, m_dataset, dataset);
    if (const std::string answer = textMember(record, "output_2"); !answer.empty())
      m_table.answer(index, m_table.filterOf(m_metric), item, answer);
  }

  const std::set<std::string>& baselines() const { return m_baselines; }

 private:
  EvaluationTable& m_table;
  LogFindings& m_findings;
  std::size_t m_task, m_metric, m_question, m_dataset;
  std::map<std::string, std::map<std::string, std::size_t>> m_turns;
  std::map<std::pair<std::string, std::size_t>, std::size_t> m_ids;
  std::set<std::string> m_baselines;
};

class AlpacaEvalFormat final : public Format {
 public:
  std::string_view name() const override { return "alpaca_eval"; }
  std::string_view title() const override { return "Annotations of AlpacaEval"; }
  std::vector<std::string> extensions() const override { return {}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view text = trimmed(head);
    const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    return text.starts_with('[') && has("\"instruction\"") && has("\"generator_1\"") && has("\"output_1\"") ? 92 : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    auto table = std::make_shared<EvaluationTable>();
    LogFindings findings;
    AnnotationReader reader(*table, findings);
    const JsonRest rest = eachElement(
        *openFile(path), "", {}, [&](const Json& record, std::int64_t line) { reader.add(record, line); }, task);
    findings.nonstandard = findings.nonstandard || rest.nonstandard;
    if (!rest.found)
      throw Error(ErrorKind::WrongType, {.place = "the outermost value",
                                         .found = "no list",
                                         .expected = "a list of annotations",
                                         .wayOut = "Check that it is the annotations.json of a model."});
    if (table->models() == 0) throw Error(ErrorKind::Empty, {.found = "no annotations"});
    table->finish();
    Document document{.format = std::string(name()), .nestedScores = table->models() > 1};
    if (table->models() == 1) document.log["model"] = table->modelName(0);
    document.log["task"] = table->taskName(0);
    findings.into(document);
    document.notes.push_back(
        {.kind = "baseline",
         .message = "scores are wins over " +
                    join(std::vector<std::string>(reader.baselines().begin(), reader.baselines().end()), ", "),
         .count = static_cast<std::int64_t>(reader.baselines().size())});
    document.evaluation = std::move(table);
    return document;
  }
};

class AlpacaLeaderboardFormat final : public Format {
 public:
  std::string_view name() const override { return "alpaca_eval_leaderboard"; }
  std::string_view title() const override { return "Leaderboard of AlpacaEval"; }
  std::vector<std::string> extensions() const override { return {}; }
  std::vector<std::string_view> options() const override { return {"encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    return line.starts_with(',') && line.find(",win_rate") != std::string_view::npos ? 92 : 0;
  }

  /// The samples are the models; each statistic is a column.
  Document read(const std::string& path, const ReadOptions& options, const Task&) const override {
    const std::string text = readTextFile(path, options);
    CsvParser parser(text, ',');
    std::vector<CsvField> fields;
    if (!parser.next(fields) || fields.size() < 2)
      throw Error(ErrorKind::Empty, {.found = "no header", .expected = ",win_rate,standard_error,..."});
    Document document{.format = std::string(name()), .ids = std::vector<std::string>{}, .idName = "model"};
    for (std::size_t c = 1; c < fields.size(); ++c)
      document.columns.push_back({.name = std::string(fields[c].text), .numeric = true});
    Json first = Json::object();
    std::set<std::string> seen;
    while (parser.next(fields)) {
      if (fields.size() != document.columns.size() + 1)
        throw Error(ErrorKind::RaggedRows, {.place = "line " + std::to_string(parser.line()),
                                            .found = std::to_string(fields.size()) + " fields",
                                            .expected = std::to_string(document.columns.size() + 1),
                                            .line = parser.line()});
      const std::string model(fields[0].text);
      if (!seen.insert(model).second)
        throw Error(ErrorKind::DuplicateId, {.place = "line " + std::to_string(parser.line()),
                                             .found = "the model " + model + " again",
                                             .expected = "each model once",
                                             .line = parser.line(),
                                             .value = model});
      document.ids->push_back(model);
      if (document.ids->size() == 1) first["model"] = model;
      for (std::size_t c = 1; c < fields.size(); ++c) {
        TextColumn& column = document.columns[c - 1];
        const std::string_view cell = trimmed(fields[c].text);
        double number = 0;
        const bool isNumber = parseDouble(cell, number);
        column.numeric = column.numeric && (cell.empty() || isNumber);
        column.values.push_back(cell.empty() ? OptionalText{} : OptionalText{std::string(cell)});
        if (document.ids->size() == 1)
          first[column.name] = cell.empty() ? Json(nullptr) : isNumber ? Json(number) : Json(std::string(cell));
      }
    }
    document.rows = static_cast<std::int64_t>(document.ids->size());
    if (document.rows == 0) throw Error(ErrorKind::Empty, {.found = "no models"});
    document.log = {{"rows", document.rows}, {"first_row", std::move(first)}};
    return document;
  }
};

}  // namespace

const Format& alpacaEvalFormat() {
  static const AlpacaEvalFormat format;
  return format;
}
const Format& alpacaLeaderboardFormat() {
  static const AlpacaLeaderboardFormat format;
  return format;
}

}  // namespace eido
