// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Retrieval: TREC runs and judgements, and the judgements of BEIR. A sample is a pair of a query and a document.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <functional>
#include <set>
#include <unordered_set>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/line_reader.h"
#include "core/formats/logs/log_findings.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

std::vector<std::string_view> fieldsOf(std::string_view line, std::string_view separators) {
  std::vector<std::string_view> fields;
  for (std::size_t first = line.find_first_not_of(separators); first != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(separators, first), line.size());
    fields.push_back(line.substr(first, end - first));
    first = line.find_first_not_of(separators, end);
  }
  return fields;
}

/// Pairs of queries and documents as a table: keys "query/document", the two, and a number.
class Pairs {
 public:
  explicit Pairs(const std::string& format) : m_document{.format = format} {
    m_document.ids.emplace();
    m_document.idName = "pair";
    m_document.columns = {{.name = "query", .shared = true}, {.name = "document", .shared = true}, {.numeric = true}};
  }

  void add(std::string_view query, std::string_view document, std::string number, std::int64_t line) {
    std::string key = std::string(query) + "/" + std::string(document);
    if (!m_seen.insert(key).second)
      throw Error(ErrorKind::DuplicateId,
                  {.place = "line " + std::to_string(line),
                   .found = "the document " + std::string(document) + " for the query " + std::string(query) + " again",
                   .expected = "each document once for a query",
                   .wayOut = "Remove the repeated line.",
                   .line = line,
                   .value = std::string(document)});
    m_document.ids->push_back(std::move(key));
    m_document.columns[0].values.emplace_back(std::string(query));
    m_document.columns[1].values.emplace_back(std::string(document));
    m_document.columns[2].values.emplace_back(std::move(number));
  }

  Document finish(const std::string& numberName) {
    if (m_document.ids->empty())
      throw Error(ErrorKind::Empty, {.found = "no lines", .expected = "one line a query and document"});
    m_document.columns[2].name = numberName;
    m_document.rows = static_cast<std::int64_t>(m_document.ids->size());
    return std::move(m_document);
  }

 private:
  Document m_document;
  std::unordered_set<std::string> m_seen;
};

[[noreturn]] void ragged(std::size_t found, const std::string& expected, std::int64_t line) {
  throw Error(ErrorKind::RaggedRows, {.place = "line " + std::to_string(line),
                                      .found = std::to_string(found) + " fields",
                                      .expected = expected,
                                      .wayOut = "Mend the line, or say --format if the file is something else.",
                                      .line = line});
}

[[noreturn]] void badNumber(const std::string& column, std::string_view value, const std::string& expected,
                            std::int64_t line) {
  throw Error(ErrorKind::BadNumber, {.place = "line " + std::to_string(line) + ", " + column,
                                     .found = "\"" + std::string(value.substr(0, 40)) + "\"",
                                     .expected = expected,
                                     .wayOut = "Write a number, or leave the line out.",
                                     .line = line,
                                     .column = column,
                                     .value = std::string(value.substr(0, 200))});
}

void eachLine(const std::string& path, const Task& task,
              const std::function<void(std::string_view, std::int64_t)>& visit) {
  LineReader lines(openFile(path));
  std::string_view line;
  while (lines.next(line)) {
    if (lines.line() % 1024 == 0)
      task.report("read", static_cast<std::int64_t>(lines.position()), static_cast<std::int64_t>(lines.size()));
    if (const std::size_t bad = invalidUtf8(line); bad != std::string_view::npos)
      throw Error(ErrorKind::BadEncoding, {.place = "line " + std::to_string(lines.line()),
                                           .found = "a byte that is not UTF-8",
                                           .expected = "UTF-8 text",
                                           .wayOut = "Save the file as UTF-8.",
                                           .line = lines.line()});
    if (!trimmed(line).empty()) visit(line, lines.line());
  }
}

/// Whether the first lines of a text all pass (the last one may be cut off by the end of `head`).
template <typename Passes>
bool firstLines(std::string_view head, Passes&& passes) {
  std::size_t count = 0;
  while (!head.empty() && count < 20) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos && count > 0) break;
    const std::string_view line = trimmed(head.substr(0, end));
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
    if (line.empty()) continue;
    if (!passes(line)) return false;
    ++count;
  }
  return count > 0;
}

std::int64_t relevanceOf(std::string_view text, std::int64_t line) {
  std::int64_t value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size()) badNumber("relevance", text, "a whole number", line);
  return value;
}

class TrecRunFormat final : public Format {
 public:
  std::string_view name() const override { return "trec_run"; }
  std::string_view title() const override { return "TREC run"; }
  std::vector<std::string> extensions() const override { return {}; }
  int recognise(std::string_view head, std::string_view) const override {
    // the second field is Q0 by custom; without it six fields of the right kinds are needed
    return firstLines(head,
                      [](std::string_view line) {
                        const auto fields = fieldsOf(line, " \t");
                        return fields.size() >= 3 && fields[1] == "Q0" &&
                               line.find_first_of("{\",") == std::string_view::npos;
                      })
               ? 92
               : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    Pairs pairs{std::string(name())};
    std::set<std::string> tags;
    std::vector<std::string> queries;
    std::map<std::string, std::vector<std::pair<std::string, double>>> run;
    eachLine(path, task, [&](std::string_view line, std::int64_t number) {
      const auto fields = fieldsOf(line, " \t\r");
      if (fields.size() != 6) ragged(fields.size(), "six: query Q0 document rank score tag", number);
      double score = 0;
      if (!parseDouble(fields[4], score) || !std::isfinite(score)) badNumber("score", fields[4], "a number", number);
      pairs.add(fields[0], fields[2], numberText(score), number);
      tags.insert(std::string(fields[5]));
      auto& ranking = run[std::string(fields[0])];
      if (ranking.empty()) queries.emplace_back(fields[0]);
      ranking.emplace_back(fields[2], score);
    });
    const std::string tag = tags.size() == 1 ? *tags.begin() : std::filesystem::path(path).stem().string();
    Document document = pairs.finish(tag);
    document.columns[2].kind = ColumnKind::Score;
    document.columns[2].model = tag;
    Json rankings = Json::object();
    for (const std::string& query : queries) {
      auto& ranking = run[query];
      // as trec_eval orders: by score, ties by document id descending; the rank column does not count
      std::sort(ranking.begin(), ranking.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first > b.first;
      });
      Json list = Json::array();
      for (const auto& [id, score] : ranking) list.push_back({id, score});
      rankings.get_ref<Json::object_t&>().std::vector<std::pair<const std::string, Json>>::emplace_back(
          query, std::move(list));
    }
    document.log = {{"model", tag}, {"run", std::move(rankings)}};
    return document;
  }
};

/// Judgements in both layouts.
class QrelsFormat final : public Format {
 public:
  explicit QrelsFormat(bool beir) : m_beir(beir) {}
  std::string_view name() const override { return m_beir ? "beir_qrels" : "trec_qrels"; }
  std::string_view title() const override { return m_beir ? "BEIR judgements" : "TREC judgements"; }
  std::vector<std::string> extensions() const override { return {}; }
  int recognise(std::string_view head, std::string_view) const override {
    if (m_beir) {
      const auto fields = fieldsOf(head.substr(0, head.find('\n')), "\t\r");
      return fields.size() == 3 && fields[0] == "query-id" && fields[1] == "corpus-id" && fields[2] == "score" ? 95 : 0;
    }
    return firstLines(head,
                      [](std::string_view line) {
                        const auto fields = fieldsOf(line, " \t");
                        std::int64_t value = 0;
                        if (fields.size() != 4 || (fields[1] != "0" && fields[1] != "Q0")) return false;
                        const auto [end, code] =
                            std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), value);
                        return code == std::errc{} && end == fields[3].data() + fields[3].size();
                      })
               ? 93
               : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    Pairs pairs{std::string(name())};
    std::vector<std::string> queries;
    std::map<std::string, std::vector<std::pair<std::string, std::int64_t>>> judged;
    eachLine(path, task, [&](std::string_view line, std::int64_t number) {
      const auto fields = fieldsOf(line, m_beir ? "\t\r" : " \t\r");
      if (m_beir && fields[0] == "query-id") return;
      if (fields.size() != (m_beir ? 3 : 4))
        ragged(fields.size(), m_beir ? "three: query-id corpus-id score" : "four: query 0 document relevance", number);
      const std::string_view document = m_beir ? fields[1] : fields[2];
      const std::int64_t relevance = relevanceOf(fields.back(), number);
      pairs.add(fields[0], document, std::to_string(relevance), number);
      auto& list = judged[std::string(fields[0])];
      if (list.empty()) queries.emplace_back(fields[0]);
      list.emplace_back(document, relevance);
    });
    Document document = pairs.finish("relevance");
    Json qrels = Json::object();
    for (const std::string& query : queries) {
      Json documents = Json::object();
      for (const auto& [id, relevance] : judged[query])
        documents.get_ref<Json::object_t&>().std::vector<std::pair<const std::string, Json>>::emplace_back(id,
                                                                                                           relevance);
      qrels.get_ref<Json::object_t&>().std::vector<std::pair<const std::string, Json>>::emplace_back(
          query, std::move(documents));
    }
    document.log = {{"qrels", std::move(qrels)}};
    return document;
  }

 private:
  bool m_beir;
};

}  // namespace

const Format& trecRunFormat() {
  static const TrecRunFormat format;
  return format;
}
const Format& trecQrelsFormat() {
  static const QrelsFormat format(false);
  return format;
}
const Format& beirQrelsFormat() {
  static const QrelsFormat format(true);
  return format;
}

}  // namespace eido
