// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/formats/logs/evaluation_cells.h"
#include "core/formats/logs/line_reader.h"
#include "core/formats/logs/lm_eval.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t kLinesAStep = 256;

/// What is not needed of an item that is known already.
constexpr std::array<std::string_view, 4> kHeavyFields = {"doc", "arguments", "resps", "target"};
constexpr std::array<std::string_view, 3> kBulkButOptions = {"doc", "resps", "target"};

/// Where documents of common tasks have their question.
constexpr std::array<std::string_view, 12> kQuestionFields = {"question", "query",   "problem", "input",
                                                              "prompt",   "ctx",     "text",    "instruction",
                                                              "sentence", "premise", "passage", "goal"};
/// Fields that sort items into kinds.
constexpr std::array<std::string_view, 8> kKindFields = {"subject", "category", "topic",      "subset",
                                                         "type",    "level",    "difficulty", "language"};

/// Members of a line of old versions that are no metrics.
bool isMetricName(const std::string& name) {
  static const std::set<std::string> kOthers = {
      "doc_id",  "doc",      "target",      "arguments",   "resps",     "filtered_resps", "filter",
      "metrics", "doc_hash", "prompt_hash", "target_hash", "task_name", "schema_version"};
  return !kOthers.contains(name);
}

[[noreturn]] void missing(const std::string& field, std::int64_t line) {
  throw Error(ErrorKind::MissingField, {.place = "line " + std::to_string(line) + ", field " + field,
                                        .found = "a sample without it",
                                        .expected = "the fields that lm_eval --log_samples writes",
                                        .wayOut = "Remove the line, or log the samples again.",
                                        .line = line,
                                        .column = field});
}

/// The requests of a sample, as an object of gen_args_i (0.4.x) or as a list of lists.
std::vector<Json> requestsOf(const Json& record) {
  std::vector<Json> requests;
  const Json& arguments = memberOf(record, "arguments");
  if (arguments.is_structured()) {
    for (const Json& request : arguments) {
      if (!request.is_structured()) continue;
      Json list = Json::array();
      for (const Json& part : request) list.push_back(part);
      requests.push_back(std::move(list));
    }
  }
  return requests;
}

/// The options of a multiple-choice sample: the continuations whose likelihood was asked for.
std::vector<std::string> optionsOf(const Json& record) {
  std::vector<std::string> options;
  for (const Json& request : requestsOf(record)) {
    if (request.size() < 2 || !request[1].is_string()) return {};
    options.emplace_back(trimmed(request[1].get_ref<const std::string&>()));
  }
  return options.size() > 1 ? options : std::vector<std::string>{};
}

/// Position of the largest log-likelihood, the first of equals; -1 when there are none. With acc_mutual_info the
/// second half of the requests are the options without their question.
int likeliest(const Json& responses, bool halved) {
  if (!responses.is_array() || responses.size() < 2) return -1;
  const std::size_t count = halved ? responses.size() / 2 : responses.size();
  int best = -1;
  double most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Json& first = responses[i].is_array() && !responses[i].empty() ? responses[i][0] : responses[i];
    double value = 0;
    if (first.is_number())
      value = first.get<double>();
    else if (!first.is_string() || !parseDouble(first.get_ref<const std::string&>(), value))
      return -1;
    if (std::isnan(value)) return -1;
    if (best >= 0 && value <= most) continue;
    best = static_cast<int>(i);
    most = value;
  }
  return best;
}

bool looksLikePairs(const Json& responses) {
  if (!responses.is_array() || responses.empty()) return false;
  for (const Json& r : responses) {
    if (!r.is_array() || r.size() != 2) return false;
    if (!r[1].is_boolean() && r[1] != "True" && r[1] != "False") return false;
  }
  return true;
}

std::string firstText(const Json& value) {
  if (value.is_array()) return value.empty() ? std::string{} : firstText(value[0]);
  return plainText(value);
}

}  // namespace

struct LmEvalSamplesReader::File {
  std::string path;
  std::size_t model = 0, task = 0;
  std::map<std::string, std::vector<bool>> seen;  // by filter and item
  std::set<std::string> whole;                    // metrics without values for items
  ItemMismatches mismatches;
  std::int64_t samples = 0, repeated = 0;
  bool scored = false;  // some sample by some metric
};

LmEvalSamplesReader::LmEvalSamplesReader(EvaluationTable& table, LogFindings& findings, const ReadOptions& options)
    : m_table(table),
      m_findings(findings),
      m_options(options),
      m_question(table.attribute(std::string(kQuestion))),
      m_choices(table.attribute(std::string(kChoices))),
      m_target(table.attribute(std::string(kTarget))) {}

void LmEvalSamplesReader::read(const std::string& path, std::size_t model, std::size_t task, const Task& progress) {
  File file{.path = path, .model = model, .task = task};
  LineReader lines(openFile(path));
  std::string_view text;
  try {
    while (lines.next(text)) {
      if (lines.line() % kLinesAStep == 0)
        progress.report("read", static_cast<std::int64_t>(lines.position()), static_cast<std::int64_t>(lines.size()));
      text = trimmed(text);
      if (text.empty()) continue;
      try {
        line(file, text, lines.line());
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadJson || !lines.unended() || file.samples == 0) throw;
        m_findings.warnings.push_back(
            {.kind = "truncated_last_line",
             .message = fs::path(path).filename().string() + ": the last line is cut off and was left out",
             .count = 1,
             .name = m_table.taskName(task),
             .line = lines.line()});
      }
    }
    if (file.samples == 0)
      throw Error(ErrorKind::Empty, {.found = "no samples",
                                     .expected = "one JSON object a line",
                                     .wayOut = "Run lm_eval with --log_samples again, or remove the file."});
    file.mismatches.refuse({});
  } catch (const Error& error) {
    throw error.inFile(path);
  }
  if (file.repeated > 0)
    m_findings.warnings.push_back(
        {.kind = "duplicate_id",
         .message = fs::path(path).filename().string() + ": " + std::to_string(file.repeated) +
                    " samples stand there more than once; the " + m_options.duplicates + " of each counts",
         .count = file.repeated,
         .name = m_table.taskName(task)});
  if (!file.scored)
    m_findings.warnings.push_back({.kind = "no_scores",
                                   .message = fs::path(path).filename().string() + ": none of the " +
                                              std::to_string(file.samples) + " samples has a score of its own" +
                                              (file.whole.empty() ? " (--predict_only)" : "") +
                                              "; the answers were read",
                                   .count = file.samples,
                                   .name = m_table.taskName(task)});
  for (const std::string& name : file.whole)
    m_findings.notes.push_back({.kind = "metric_of_the_whole",
                                .message = "the metric " + name + " of the task " + m_table.taskName(task) +
                                           " is computed over all samples; it has no score for each",
                                .count = 1,
                                .name = name});
}

void LmEvalSamplesReader::line(File& file, std::string_view text, std::int64_t number) {
  TaskState& state = m_states.try_emplace(file.task, TaskState{.owner = file.model}).first->second;
  // of a task that another model has answered only what is new is built
  std::span<const std::string_view> skip;
  if (state.owner != file.model && state.answers == Answers::Option)
    skip = kBulkButOptions;
  else if (state.owner != file.model && state.answers != Answers::Unknown)
    skip = kHeavyFields;
  JsonDocument parsed = parseJson(text, {.firstLine = number, .skip = skip});
  const auto itemOf = [&](const Json& record) {
    if (!record.is_object())
      throw Error(ErrorKind::WrongType,
                  {.found = "a line that is no object", .expected = "{\"doc_id\": ..., ...}", .line = number});
    const Json& id = memberOf(record, "doc_id");
    if (!id.is_number_integer() && !id.is_string()) missing("doc_id", number);
    return plainText(id);
  };
  const std::string id = itemOf(parsed.value);
  const bool known = m_table.find(file.task, id) != EvaluationTable::kNoItem;
  if (!known && !skip.empty()) parsed = parseJson(text, {.firstLine = number});
  m_findings.nonstandard = m_findings.nonstandard || parsed.nonstandard;
  const Json& record = parsed.value;
  const EvaluationTable::Item item = m_table.item(file.task, id);
  if (!known) describe(item, record, state.answers);
  if (!m_table.agree(item, loggedHash(textMember(record, "doc_hash")))) file.mismatches.add(m_table, item, number);
  ++file.samples;

  const std::string filter = record.contains("filter") ? textMember(record, "filter") : "none";
  std::vector<bool>& seen = file.seen[filter];
  if (seen.size() <= item) seen.resize(item + 1);
  if (seen[item]) {
    if (m_options.duplicates != "first" && m_options.duplicates != "last")
      throw Error(ErrorKind::DuplicateId,
                  {.place = "line " + std::to_string(number),
                   .found = "the sample " + id + " (filter " + filter + ") again",
                   .expected = "each sample and filter once",
                   .wayOut = "A second run was appended to the file; keep the lines of one, or say --duplicates last.",
                   .line = number,
                   .value = id});
    ++file.repeated;
    if (m_options.duplicates == "first") return;
  }
  seen[item] = true;
  scores(file, record, item, filter, number);
}

void LmEvalSamplesReader::scores(File& file, const Json& record, EvaluationTable::Item item, const std::string& filter,
                                 std::int64_t number) {
  std::vector<std::string> metrics;
  if (const Json& listed = memberOf(record, "metrics"); listed.is_array()) {
    for (const Json& name : listed) metrics.push_back(plainText(name));
  } else {
    for (const auto& [name, value] : record.items()) {
      if (isMetricName(name) && value.is_primitive() && !value.is_string()) metrics.push_back(name);
    }
  }
  bool halved = false;
  std::size_t shared = m_table.filter(filter);  // answers that nothing was scored of are kept too (--predict_only)
  for (const std::string& name : metrics) {
    halved = halved || name == "acc_mutual_info";
    if (name == "bypass") continue;
    if (!record.contains(name)) missing(name, number);
    const std::optional<double> value = logScore(record[name], "field " + name, number, m_findings);
    if (!value) {
      file.whole.insert(name);
      continue;
    }
    const std::size_t metric = m_table.metric(name + "," + filter, filter);
    m_table.score(file.model, metric, item, *value);
    shared = m_table.filterOf(metric);
    file.scored = true;
  }
  const Answers answers = m_states[file.task].answers;
  const Json& responses = memberOf(record, "filtered_resps");
  std::string answer;
  if (answers == Answers::Text) {
    answer = firstText(responses);
  } else if (answers == Answers::Index || answers == Answers::Option) {
    const int picked = likeliest(responses, halved);
    if (picked < 0) return;
    answer = std::to_string(picked);
    if (answers == Answers::Option) {
      const std::vector<std::string> options = optionsOf(record);
      if (static_cast<std::size_t>(picked) < options.size()) answer = options[static_cast<std::size_t>(picked)];
    }
  }
  if (!answer.empty()) m_table.answer(file.model, shared, item, answer);
}

void LmEvalSamplesReader::describe(EvaluationTable::Item item, const Json& record, Answers& answers) {
  const Json& document = memberOf(record, "doc");
  const std::vector<std::string> options = optionsOf(record);
  const std::string target = firstText(memberOf(record, "target"));
  if (answers == Answers::Unknown) {
    const std::vector<Json> requests = requestsOf(record);
    const bool generated = !requests.empty() && requests[0].size() > 1 && requests[0][1].is_structured();
    const bool likelihood = !generated && (!options.empty() || looksLikePairs(memberOf(record, "filtered_resps")));
    if (!likelihood)
      answers = Answers::Text;
    else if (memberOf(record, "filtered_resps").size() < 2)
      answers = Answers::None;
    else
      answers = std::find(options.begin(), options.end(), std::string(trimmed(target))) == options.end()
                    ? Answers::Index
                    : Answers::Option;
    // a target that counts the options, even where the options are numbers too
    const bool counts =
        !target.empty() && target.size() < 6 && target.find_first_not_of("0123456789") == std::string::npos;
    if (answers == Answers::Option && counts && std::stoul(target) < options.size() &&
        options[std::stoul(target)] != target)
      answers = Answers::Index;
  }
  std::string question;
  for (const std::string_view field : kQuestionFields) {
    question = textMember(document, field);
    if (!question.empty()) break;
  }
  if (question.empty()) {
    const std::vector<Json> requests = requestsOf(record);
    if (!requests.empty() && !requests[0].empty()) question = promptText(requests[0][0]);
  }
  if (question.empty() && !document.is_null()) question = plainText(document);
  if (!question.empty()) m_table.describe(item, m_question, question);
  if (!options.empty()) {
    std::string list;
    for (std::size_t i = 0; i < options.size(); ++i)
      list += (i > 0 ? "\n" : "") + std::to_string(i) + ": " + options[i];
    m_table.describe(item, m_choices, list);
  }
  if (!target.empty()) m_table.describe(item, m_target, target);
  for (const std::string_view field : kKindFields) {
    if (const std::string kind = textMember(document, field); !kind.empty() && kind.size() <= 64)
      m_table.describe(item, m_table.attribute(std::string(field)), kind);
  }
}

LmEvalSamplesName lmEvalSamplesName(const std::string& path, const Json& known) {
  std::string stem = fs::path(path).stem().string();
  if (const std::size_t at = stem.find("samples_"); at != std::string::npos) stem.erase(0, at + 8);
  // ..._2026-08-21T10-00-00.123456
  const std::size_t t = stem.rfind('T');
  const std::size_t bar = stem.rfind('_');
  if (bar != std::string::npos && t != std::string::npos && t == bar + 11 && stem[bar + 5] == '-' &&
      stem[bar + 8] == '-')
    return {.task = stem.substr(0, bar), .date = stem.substr(bar + 1)};
  LmEvalSamplesName name{.task = stem};
  std::size_t longest = 0;
  if (known.is_object()) {
    for (const auto& [task, metrics] : known.items()) {
      if (task.size() <= longest || !(stem == task || stem.starts_with(task + "_"))) continue;
      longest = task.size();
      name = {.task = task, .date = stem.size() > task.size() ? stem.substr(task.size() + 1) : std::string{}};
    }
  }
  return name;
}

}  // namespace eido
