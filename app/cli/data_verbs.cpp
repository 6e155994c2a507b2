// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <filesystem>
#include <limits>
#include <memory>

#include "app/cli/figures.h"
#include "app/cli/read_options.h"
#include "app/cli/terminal.h"
#include "app/cli/validators.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/project/verify.h"
#include "core/session/exports/export.h"
#include "core/session/exports/project_json.h"
#include "core/session/exports/report_results.h"
#include "core/session/imports/import_flags.h"
#include "core/session/imports/importer.h"
#include "core/session/sample_project.h"

namespace eido {
namespace {

/// Models, tasks and totals of an evaluation log as lines for a person.
void describeLog(const Json& found) {
  for (const char* name : {"model", "task"}) {
    if (found.contains(name)) printLine(std::string("  ") + name + "  " + found[name].get<std::string>());
  }
  if (found.contains("models") && !found.contains("model")) {
    for (const Json& model : found["models"]) printLine("  model  " + model.get<std::string>());
  }
  if (!found.contains("tasks")) return;
  for (const auto& [task, items] : found["tasks"].items()) {
    const Json& metric = found["primary_metric"][task];
    printLine("  " + task + "  " + jsonText(items) + " items" +
              (metric.is_string() ? ", " + metric.get<std::string>() : ", not scored"));
  }
}

void describeImport(const ImportSummary& summary) {
  std::vector<std::vector<std::string>> rows = {{"column", "kind", "rows", "dimension", "stored", "warnings"}};
  for (const ImportedColumn& c : summary.columns)
    rows.push_back({c.column.name, std::string(columnKindName(c.column.kind)), std::to_string(c.rows),
                    std::to_string(c.column.dimension), c.storedDtype, std::to_string(c.warnings.size())});
  printTable(rows);
  constexpr int kNotes = 50;
  int notes = 0;
  for (const ImportedColumn& c : summary.columns) {
    for (const Warning& w : c.warnings) {
      if (++notes <= kNotes) printError("note: " + c.column.name + ": " + w.message);
    }
  }
  if (notes > kNotes) printError("note: " + std::to_string(notes - kNotes) + " more; --json lists them");
}

void addImport(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, newKeys = "refuse", nonFinite = "refuse", missing, range, lower;
    std::vector<std::string> files;
    ImportOptions options;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("import", "Bring embeddings, scores or tables into a project");
  verb->add_option("PROJECT", a->project, "Project file (.eido); made when it does not exist")->required();
  verb->add_option("FILE", a->files, "Files, or a folder of pictures or of evaluation logs")->required();
  verb->add_option("--set", a->options.set, "Sample set to make or to join");
  verb->add_option("--as", a->options.as, "What the values are")
      ->check(CLI::IsMember({"vector", "score", "answer", "table", "media", "text", "category", "number", "auto"}));
  verb->add_option("--name", a->options.name, "Name of the column, or prefix of several");
  verb->add_option("--model", a->options.model, "Model that the values come from");
  verb->add_option("--layer", a->options.layer, "Layer of the model");
  verb->add_option("--modality", a->options.modality, "Modality: image, text, ...");
  verb->add_option("--models", a->options.modelsFile, "File with one model's name a line, for models x items arrays");
  verb->add_option("--keys", a->options.keysFile, "File with one key a line, for formats without keys");
  verb->add_option("--missing", a->missing, "Stored values that mean \"not there\", separated by commas");
  verb->add_option("--new-keys", a->newKeys, "Samples that the set does not know")
      ->check(CLI::IsMember({"refuse", "add", "drop"}));
  verb->add_option("--non-finite", a->nonFinite, "Rows with NaN or infinity")
      ->check(CLI::IsMember({"refuse", "keep", "drop"}));
  verb->add_option("--lower-is-better", a->lower,
                   "Score columns, patterns or metrics of which less is better, separated by commas");
  verb->add_option("--range", a->range, "Lowest and highest score that is possible: LOW,HIGH");
  verb->add_flag("--replace", a->options.replace, "Replace columns of the same name");
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  addReadOptions(verb, a->options.read);
  verb->callback([a, &work] {
    work = [a] {
      a->options.missing = splitList(a->missing);
      a->options.lowerIsBetter = splitList(a->lower);
      if (!a->range.empty()) a->options.range = rangeFromText(a->range);
      a->options.newKeys = a->newKeys == "add"    ? ImportOptions::NewKeys::Add
                           : a->newKeys == "drop" ? ImportOptions::NewKeys::Drop
                                                  : ImportOptions::NewKeys::Refuse;
      a->options.nonFinite = a->nonFinite == "keep"   ? ImportOptions::NonFinite::Keep
                             : a->nonFinite == "drop" ? ImportOptions::NonFinite::Drop
                                                      : ImportOptions::NonFinite::Refuse;
      const TerminalTask terminal;
      const ImportSummary summary = importFiles(a->project, a->files, a->options, terminal.task());
      if (a->json)
        printJson(importJson(summary));
      else
        describeImport(summary);
      return kExitDone;
    };
  });
}

void addCheck(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string file;
    ReadOptions options;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("check", "Read a file as import would, and write nothing");
  verb->add_option("FILE", a->file, "File or folder")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  addReadOptions(verb, a->options);
  verb->callback([a, &work] {
    work = [a] {
      const TerminalTask terminal;
      const Json found = checkImport(a->file, a->options, terminal.task());
      const bool failed = found["outcome"] == "error";
      if (a->json) {
        printJson(found);
      } else if (failed) {
        printError(found["error"]["message"].get<std::string>());
      } else {
        printLine(found["format"].get<std::string>() + ": " + found["outcome"].get<std::string>());
        for (const Json& array : found["arrays"])
          printLine("  " + array["name"].get<std::string>() + "  " + array["dtype"].get<std::string>() + "  " +
                    jsonText(array["shape"]));
        describeLog(found);
        for (const Json& w : found["warnings"])
          printLine("  " + w["kind"].get<std::string>() + ": " + w["message"].get<std::string>());
        for (const Json& n : found.value("notes", Json::array()))
          printLine("  note: " + n["message"].get<std::string>());
      }
      return failed ? kExitFailed : kExitDone;
    };
  });
}

Json infoJson(const ProjectInfo& info, const std::string& hash) {
  Json sets = Json::array();
  for (const SampleSetInfo& set : info.sets) sets.push_back(setJson(set));
  Json runs = Json::array();
  for (const RunInfo& r : info.runs)
    runs.push_back({{"id", r.id},
                    {"analysis", r.analysis},
                    {"set", r.set},
                    {"state", runStateName(r.state)},
                    {"stale", !r.stale.empty()},
                    {"seconds", r.seconds},
                    {"reason", r.stale},
                    {"seed", r.seed},
                    {"parameters", r.parameters},
                    {"created", r.created},
                    {"error", r.error},
                    {"parent", r.parent > 0 ? Json(r.parent) : Json(nullptr)},
                    {"name", r.marks.name},
                    {"starred", r.marks.starred},
                    {"note", r.marks.note},
                    {"tags", r.marks.tags}});
  return {{"file", info.file},
          {"schema_version", info.schemaVersion},
          {"sha256", hash},
          {"sets", std::move(sets)},
          {"runs", std::move(runs)}};
}

void describeProject(const ProjectInfo& info, const std::string& hash) {
  printLine(info.file + "  (schema " + std::to_string(info.schemaVersion) + (info.readOnly ? ", read-only)" : ")"));
  printLine("hash " + hash);
  for (const SampleSetInfo& set : info.sets) {
    printLine("\nset " + set.name + ": " + std::to_string(set.samples) + " samples");
    std::vector<std::vector<std::string>> rows;
    for (const ColumnInfo& c : set.columns)
      rows.push_back(
          {"  " + c.name, std::string(columnKindName(c.kind)),
           c.kind == ColumnKind::Vector ? std::to_string(c.dimension) + " x " + std::string(dtypeName(c.dtype)) : "",
           c.model + (c.layer.empty() ? "" : " layer " + c.layer),
           c.missing > 0 ? std::to_string(c.missing) + " missing" : ""});
    printTable(rows);
  }
  if (!info.runs.empty()) printLine("\nruns");
  for (const RunInfo& r : info.runs)
    printLine("  " + std::to_string(r.id) + "  " + r.analysis + "  " + std::string(runStateName(r.state)) +
              (r.marks.name.empty() ? "" : "  \"" + r.marks.name + "\"") + (r.marks.starred ? "  *" : "") +
              (r.stale.empty() ? "" : "  (stale: " + r.stale + ")"));
}

void addInfo(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("info", "Sets, columns, slices and runs of a project");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const Project project = Project::open(a->project);
      const ProjectInfo info = project.info();
      const std::string hash = projectHash(project);  // as reports name it
      if (a->json)
        printJson(infoJson(info, hash));
      else
        describeProject(info, hash);
      return kExitDone;
    };
  });
}

void addVerify(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("verify", "Check the database and the content hash of every column");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const TerminalTask terminal;
      const Project project = Project::open(a->project);
      const std::vector<std::string> faults = verifyProject(project, terminal.task());
      if (a->json)
        printJson({{"file", a->project}, {"whole", faults.empty()}, {"faults", faults}});
      else if (faults.empty())
        printLine("whole");
      for (const std::string& fault : faults) printError(fault);
      return faults.empty() ? kExitDone : kExitFailed;
    };
  });
}

/// Refuses what would change nothing of the export.
void refuseIdle(bool said, const char* flag, const char* expected) {
  if (!said) return;
  throw Error(ErrorKind::Parameter, {.place = flag,
                                     .found = "nothing that it could change",
                                     .expected = expected,
                                     .wayOut = "Leave " + std::string(flag) + " out."});
}

bool isFigure(const std::string& path) {
  const std::string lower = lowerAscii(path);
  return lower.ends_with(".svg") || lower.ends_with(".png");
}

void addExport(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string slice, project, name;
    std::int64_t run = 0;
    ExportRequest request;
    bool spreadsheet = false, json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("export", "Write a column, or a run's tables, arrays and figure, to a file");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("NAME", a->name, "A column, or a run's number");
  verb->add_option("--column", a->request.column, "The column");
  CLI::Option* run =
      verb->add_option("--run", a->run, "The run")->transform(wholeNumber(std::numeric_limits<std::int64_t>::max()));
  verb->add_option("--table", a->request.table, "Table of the run");
  verb->add_option("--array", a->request.array, "Array of the run, or a path that several begin with");
  verb->add_option("--set", a->request.set, "Sample set of the column or slice");
  verb->add_option("--slice", a->slice, "Keys and columns of the samples of a slice (.csv .json)");
  verb->add_option("--to", a->request.to, "File (.npy .npz .safetensors .csv .json .svg .png) or folder")->required();
  verb->add_flag("--spreadsheet", a->spreadsheet,
                 "CSV for a spreadsheet: a ' before texts that it would take for formulas");
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, run, &work] {
    work = [a, run] {
      const Project project = Project::open(a->project);
      const TerminalTask terminal;
      const bool csv = lowerAscii(a->request.to).ends_with(".csv");
      const bool folder = std::filesystem::path(a->request.to).extension().empty();  // a CSV a table
      refuseIdle(a->spreadsheet && !csv && !folder, "--spreadsheet", "--to a .csv file or a folder");
      if (!a->slice.empty()) {
        refuseIdle(!a->name.empty(), "NAME", "--slice alone: it is a row a sample");
        refuseIdle(!a->request.column.empty(), "--column", "--slice alone: it is a row a sample");
        refuseIdle(run->count() > 0, "--run", "--slice alone: it is a row a sample");
      }
      a->request.csv = a->spreadsheet ? CsvStyle::Spreadsheet : CsvStyle::Exact;
      if (!a->slice.empty()) {
        refuseIdle(!a->request.table.empty(), "--table", "--run");
        refuseIdle(!a->request.array.empty(), "--array", "--run");
        const std::string set = project.set(a->request.set).name;
        exportSamplesOf(project, set, project.slice(set, a->slice), a->request.to, terminal.task(), a->request.csv);
        if (a->json) printJson({{"written", a->request.to}});
        return kExitDone;
      }
      if (run->count() > 0) a->request.run = a->run;
      if (!a->name.empty() + !a->request.column.empty() + a->request.run.has_value() > 1)
        throw Error(ErrorKind::Parameter, "say one thing to export: NAME, --column or --run");
      if (!a->request.table.empty() && !a->request.array.empty())
        throw Error(ErrorKind::Parameter, "say one thing to export: --table or --array");
      if (a->request.column.empty() && !a->request.run) {
        if (a->name.empty()) throw Error(ErrorKind::Parameter, "say what to export: --column NAME or --run ID");
        // a column of that name wins over a run of that number
        bool column = false;
        for (const SampleSetInfo& set : project.sets()) column = column || set.find(a->name) != nullptr;
        if (!column && a->name.find_first_not_of("0123456789") == std::string::npos && a->name.size() < 18)
          a->request.run = std::stoll(a->name);
        else
          a->request.column = a->name;
      }
      const bool figure = a->request.run && isFigure(a->request.to);
      for (const auto& [said, flag] :
           {std::pair(!a->request.table.empty(), "--table"), {!a->request.array.empty(), "--array"}})
        refuseIdle(said && (!a->request.run || figure), flag, "a run, and --to a file of numbers or texts");
      refuseIdle(!a->request.set.empty() && a->request.run.has_value(), "--set", "a column or a slice");
      if (figure)
        drawFigure(project, *a->request.run, a->request.to);
      else
        for (const std::string& note : exportFromProject(project, a->request, terminal.task()))
          printError("note: " + note);
      if (a->json) printJson({{"written", a->request.to}});
      return kExitDone;
    };
  });
}

void addSampleProject(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("sample-project", "Write the built-in sample project and its pictures");
  verb->add_option("PROJECT", a->project, "File to make; the pictures go into <stem>-media beside it")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const TerminalTask terminal;
      const SampleProject made = writeSampleProject(a->project, terminal.task());
      if (a->json)
        printJson({{"project", made.project}, {"media", made.media}, {"samples", made.samples}});
      else
        printLine(made.project + " and " + made.media);
      return kExitDone;
    };
  });
}

}  // namespace

void addDataVerbs(CLI::App& app, std::function<int()>& work) {
  addImport(app, work);
  addCheck(app, work);
  addInfo(app, work);
  addExport(app, work);
  addVerify(app, work);
  addSampleProject(app, work);
}

}  // namespace eido
