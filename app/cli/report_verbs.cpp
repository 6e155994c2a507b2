// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/cli/figures.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "widgets/report/write_report.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

std::vector<std::int64_t> runsFromText(const std::string& list) {
  std::vector<std::int64_t> runs;
  for (const std::string& word : splitList(list)) {
    std::int64_t id = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), id);
    if (failure != std::errc() || end != word.data() + word.size())
      throw Error(ErrorKind::Parameter,
                  {.place = "--runs", .found = word, .expected = "numbers of runs, separated by commas"});
    if (std::find(runs.begin(), runs.end(), id) == runs.end()) runs.push_back(id);
  }
  return runs;
}

}  // namespace

void addReportVerbs(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, out, runs, title, question, preset = "full";
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("report", "Write a report: .html (one file), .pdf, .md with its figures, .json");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("--out", a->out, "File to write; its extension names the format")->required();
  const CLI::Option* some =
      verb->add_option("--runs", a->runs,
                       "Runs by number, separated by commas; default the report that the project keeps, else all runs");
  verb->add_option("--title", a->title, "Title of the report");
  verb->add_option("--question", a->question, "What the receiver wants to know; stands on the first page");
  verb->add_option("--preset", a->preset, "brief: a few pages; full: everything; appendix: what stands behind it")
      ->capture_default_str();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, some, &work] {
    work = [a, some] {
      const std::vector<std::int64_t> runs = runsFromText(a->runs);
      if (some->count() > 0 && runs.empty())
        throw Error(ErrorKind::Parameter, {.place = "--runs", .found = "nothing", .expected = "numbers of runs"});
      const TerminalTask terminal;
      const Project project = Project::open(a->project, Project::Mode::ReadOnly);
      const DrawingApplication application;
      ReportPlan plan = storedReport(project);
      if (!runs.empty() || plan.items.empty()) plan = reportOfRuns(project, runs);
      if (!a->title.empty()) plan.title = toQt(a->title);
      if (!a->question.empty()) plan.question = toQt(a->question);
      plan.preset = reportPresetFromName(a->preset);
      const QStringList files = writeReport(project, plan, textOfPath(a->out), terminal.task());
      Json written = Json::array();
      for (const QString& file : files) written.push_back(fromQt(file));
      if (a->json)
        printJson({{"written", std::move(written)}});
      else
        printLine(fromQt(files.front()) +
                  (files.size() > 1 ? " and " + std::to_string(files.size() - 1) + " files beside it" : ""));
      return kExitDone;
    };
  });
}

}  // namespace eido
