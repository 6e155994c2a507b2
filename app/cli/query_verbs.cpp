// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <limits>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/validators.h"
#include "app/cli/verbs.h"
#include "core/project/sql_query.h"
#include "core/session/runs/rerun.h"

namespace eido {
namespace {

/// Rows as a table whose columns are as wide as the first rows need: later rows are printed as they come, so that an
/// answer of any length takes little memory.
class StreamedTable {
 public:
  void add(std::vector<std::string> row) {
    if (m_printing) return print(row);
    m_widths.resize(std::max(m_widths.size(), row.size()));
    for (std::size_t c = 0; c < row.size(); ++c) m_widths[c] = std::min(kWidest, std::max(m_widths[c], row[c].size()));
    m_first.push_back(std::move(row));
    if (m_first.size() == kMeasured) finish();
  }
  void finish() {
    for (const std::vector<std::string>& row : m_first) print(row);
    m_first.clear();
    m_printing = true;
  }

 private:
  void print(const std::vector<std::string>& row) const {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      line += row[c];
      if (c + 1 < row.size()) line.append(row[c].size() < m_widths[c] ? m_widths[c] - row[c].size() + 2 : 2, ' ');
    }
    printLine(line);
  }
  static constexpr std::size_t kMeasured = 200;
  static constexpr std::size_t kWidest = 60;
  std::vector<std::vector<std::string>> m_first;
  std::vector<std::size_t> m_widths;
  bool m_printing = false;
};

void addSql(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, statement;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("sql", "Ask the project's database; nothing is changed");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("STATEMENT", a->statement, "One SELECT; docs/project-file.md explains the tables")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const Project project = Project::open(a->project, Project::Mode::ReadOnly);
      const TerminalTask terminal;
      // one document, so it is printed when the last row is there
      std::string document;
      StreamedTable table;
      bool first = true;
      SqlAnswer answer;
      answer.columns = [&](const std::vector<std::string>& names) {
        if (a->json)
          document = "{\"columns\":" + jsonText(names) + ",\"rows\":[";
        else
          table.add(names);
      };
      answer.row = [&](const std::vector<SqlValue>& row) {
        if (a->json) {
          Json values = Json::array();
          for (const SqlValue& value : row) values.push_back(sqlJson(value));
          document += (first ? "" : ",") + jsonText(values);
          first = false;
        } else {
          std::vector<std::string> texts;
          for (const SqlValue& value : row) texts.push_back(sqlText(value));
          table.add(std::move(texts));
        }
      };
      querySql(project, a->statement, answer, terminal.task());
      if (a->json)
        printLine(document + "]}");
      else
        table.finish();
      return kExitDone;
    };
  });
}

void describe(const Rerun& rerun) {
  const std::string run = "run " + std::to_string(rerun.run);
  for (const std::string& note : rerun.notes) printError("note: " + note);
  if (rerun.equal()) return printLine(run + ": equal");
  printLine(run + ": " + std::to_string(rerun.differences.count) + " differences");
  constexpr std::size_t kShown = 20;
  std::vector<std::vector<std::string>> rows = {{"where", "stored", "now"}};
  for (const Difference& d : rerun.differences.listed) {
    if (rows.size() > kShown) break;
    rows.push_back({d.where, jsonText(d.stored), jsonText(d.now)});
  }
  printTable(rows);
  if (rerun.differences.count > static_cast<std::int64_t>(kShown))
    printLine("... " + std::to_string(rerun.differences.count - static_cast<std::int64_t>(kShown)) +
              " more; --json lists the first " + std::to_string(Differences::kListed));
}

void addRerun(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project;
    std::int64_t run = 0;
    int threads = 0;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("rerun", "Run a stored run again and compare; nothing is stored");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("RUN", a->run, "Number of the run")
      ->required()
      ->transform(wholeNumber(std::numeric_limits<std::int64_t>::max()));
  verb->add_option("--threads", a->threads, "Threads; 0 = all cores")->transform(wholeNumber(1024));
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const Project project = Project::open(a->project, Project::Mode::ReadOnly);
      const TerminalTask terminal(a->threads);
      const Rerun rerun = rerunStored(project, a->run, terminal.task());
      if (a->json)
        printJson(rerunJson(rerun));
      else
        describe(rerun);
      return rerun.equal() ? kExitDone : kExitFailed;
    };
  });
}

}  // namespace

void addQueryVerbs(CLI::App& app, std::function<int()>& work) {
  addSql(app, work);
  addRerun(app, work);
}

}  // namespace eido
