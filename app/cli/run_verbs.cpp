// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/validators.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "core/session/runs/run_analysis.h"

namespace eido {
namespace {

struct RunArguments {
  std::string project;
  std::vector<std::string> columns;
  std::map<std::string, std::string> parameters;  // as typed, by parameter name
  RunRequest request;
  std::string memory, preset;
  int threads = 0;
  bool json = false;
};

/// "600MiB", "4G" or bytes.
std::uint64_t memoryFromText(const std::string& text) {
  const std::size_t unit = text.find_first_not_of("0123456789.");
  double number = 0;
  if (!parseDouble(text.substr(0, unit), number) || number <= 0)
    throw Error(ErrorKind::Parameter,
                {.place = "--memory", .found = text, .expected = "an amount such as 600MiB or 4GiB"});
  const char letter =
      unit == std::string::npos ? 'B' : static_cast<char>(std::toupper(static_cast<unsigned char>(text[unit])));
  const int shift = letter == 'K' ? 10 : letter == 'M' ? 20 : letter == 'G' ? 30 : letter == 'T' ? 40 : 0;
  return static_cast<std::uint64_t>(number * static_cast<double>(std::uint64_t{1} << shift));
}

/// Six significant digits: what a person reads; --json has them all.
std::string shortNumber(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.6g", value);
  return text.data();
}

std::string scalarText(const Json& value) { return value.is_number_float() ? shortNumber(value) : jsonText(value); }

void describeRun(const FinishedRun& run) {
  printLine("run " + std::to_string(run.info.id) + ": " + run.info.analysis + " of " + run.info.set + ", " +
            shortNumber(run.info.seconds) + " s");
  for (const auto& [name, value] : run.result.scalars.items()) printLine("  " + name + " = " + scalarText(value));
  for (const Table& table : run.result.tables) {
    constexpr std::int64_t kShown = 30;
    printLine("\n" + table.name + " (" + std::to_string(table.rows()) + " rows)");
    std::vector<std::vector<std::string>> rows(1);
    for (const Table::Column& c : table.columns) rows[0].push_back(c.name);
    for (std::int64_t r = 0; r < std::min(kShown, table.rows()); ++r) {
      std::vector<std::string> row;
      for (const Table::Column& c : table.columns) {
        const Cell& cell = c.cells[static_cast<std::size_t>(r)];
        const double* number = std::get_if<double>(&cell);
        const std::string text = number != nullptr && std::isfinite(*number) ? shortNumber(*number) : cellText(cell);
        row.push_back(text.empty() ? "-" : text);
      }
      rows.push_back(std::move(row));
    }
    printTable(rows);
    if (table.rows() > kShown)
      printLine("... " + std::to_string(table.rows() - kShown) + " more; `eidoscope export` writes them all");
  }
  for (const Warning& w : run.result.warnings) printError("note: " + w.message);
}

void addRunOf(CLI::App* run, const Analysis& method, std::function<int()>& work) {
  auto a = std::make_shared<RunArguments>();
  a->request.analysis = method.spec().name;
  CLI::App* verb = run->add_subcommand(method.spec().name, method.spec().summary);
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("--set", a->request.set, "Sample set; may be left out when there is one");
  verb->add_option("--slice", a->request.slice, "Only the samples of this slice of the set")->check(notEmpty());
  verb->add_option("--columns", a->columns, "Columns or patterns with *, separated by commas; default all that fit")
      ->take_all()
      ->expected(1)
      ->check(notEmpty());
  if (!method.spec().presets.empty()) {
    std::vector<std::string> presets;
    for (const PresetSpec& p : method.spec().presets) presets.push_back(p.name);
    verb->add_option("--preset", a->preset, "Parameters to begin with; what is named beside it counts more")
        ->check(CLI::IsMember(presets));
  }
  verb->add_option("--seed", a->request.seed, "Seed of everything random")
      ->capture_default_str()
      ->transform(wholeNumber(std::numeric_limits<std::uint64_t>::max()));
  verb->add_option("--threads", a->threads, "Threads; 0 = all cores")->transform(wholeNumber(1024));
  verb->add_option("--memory", a->memory,
                   "Most memory that matrices may take (600MiB, 4GiB); default half of what is free");
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  for (const ParameterSpec& p : method.spec().parameters) {
    std::string flag = "--" + p.name;
    std::replace(flag.begin(), flag.end(), '_', '-');
    const std::string help = p.help + " [" + jsonText(p.fallback) + "]";
    verb->add_option_function<std::string>(
        flag, [a, name = p.name](const std::string& text) { a->parameters[name] = text; }, help);
  }
  verb->callback([a, &method, &work] {
    work = [a, &method] {
      for (const std::string& list : a->columns) {
        for (std::string& name : splitList(list)) a->request.columns.push_back(std::move(name));
      }
      if (!a->preset.empty()) a->request.parameters = method.spec().preset(a->preset);
      for (const auto& [name, text] : a->parameters)
        a->request.parameters[name] = parameterFromText(*method.spec().find(name), text);
      if (!a->memory.empty()) a->request.memoryBytes = memoryFromText(a->memory);
      const TerminalTask terminal(a->threads);
      Project project = Project::open(a->project);
      const FinishedRun finished = runAnalysis(project, a->request, terminal.task());
      if (a->json)
        printJson(runJson(finished));
      else
        describeRun(finished);
      return kExitDone;
    };
  });
}

void describeAnalysis(const AnalysisSpec& spec) {
  printLine(spec.name + ": " + spec.title + "\n  " + spec.summary + "\n  " + spec.citation + "\n");
  for (const ParameterSpec& p : spec.parameters)
    printLine("  " + p.name + " (" + std::string(parameterTypeName(p.type)) + ", default " + jsonText(p.fallback) +
              ")\n      " + p.help + (p.choices.empty() ? "" : "\n      one of " + join(namesOf(p.choices), ", ")) +
              (p.source.empty() ? "" : "\n      " + p.source));
  for (const PresetSpec& p : spec.presets) printLine("\n  preset " + p.name + ": " + jsonText(p.parameters));
  for (const TableSpec& t : spec.tables) printLine("\n  table " + t.name + ": " + join(namesOf(t.columns), ", "));
  for (const FormulaSpec& f : spec.formulas)
    printLine("\n  " + f.name + " = " + f.formula + (f.source.empty() ? std::string() : " [" + f.source + "]"));
}

}  // namespace

void addRunVerbs(CLI::App& app, std::function<int()>& work) {
  CLI::App* run = app.add_subcommand("run", "Run an analysis and store it in the project");
  run->require_subcommand(1);
  for (const Analysis* method : analyses()) addRunOf(run, *method, work);

  struct Arguments {
    std::string name;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* list = app.add_subcommand("analyses", "The analyses, their inputs and parameters");
  list->add_option("NAME", a->name, "One of them");
  list->add_flag("--json", a->json, "One JSON document on standard output");
  list->callback([a, &work] {
    work = [a] {
      if (!a->name.empty()) {
        const AnalysisSpec& spec = analysis(a->name).spec();
        if (a->json)
          printJson(specJson(spec));
        else
          describeAnalysis(spec);
        return kExitDone;
      }
      Json all = Json::array();
      for (const Analysis* method : analyses()) {
        all.push_back(specJson(method->spec()));
        if (!a->json) printLine(method->spec().name + "  " + method->spec().summary);
      }
      if (a->json) printJson(all);
      return kExitDone;
    };
  });
}

}  // namespace eido
