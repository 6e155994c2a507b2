// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/read_options.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "core/session/exports/convert.h"

namespace eido {
namespace {

void describe(const Converted& converted) {
  std::vector<std::vector<std::string>> rows = {{"column", "kind", "dimension", "dtype", "missing"}};
  for (const ColumnInfo& c : converted.columns)
    rows.push_back({c.name, std::string(columnKindName(c.kind)), std::to_string(c.dimension),
                    isNumeric(c.kind) ? std::string(dtypeName(c.dtype)) : "text", std::to_string(c.missing)});
  printTable(rows);
  printLine(std::to_string(converted.rows) + " rows, " + converted.format + " to " + converted.to +
            (converted.keysFile.empty() ? "" : ", keys in " + converted.keysFile));
  for (const Warning& w : converted.warnings) printError("note: " + w.message);
  for (const std::string& note : converted.notes) printError("note: " + note);
}

}  // namespace

void addConvertVerb(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    ConvertRequest request;
    std::vector<std::string> arrays;
    std::string missing, nonFinite = "refuse";
    bool spreadsheet = false, json = false;
  };
  auto a = std::make_shared<Arguments>();
  ImportOptions& options = a->request.options;
  CLI::App* verb = app.add_subcommand("convert", "Read a file as import would and write it in another format");
  verb->add_option("IN", a->request.from, "File or folder that import reads")->required();
  verb->add_option("OUT", a->request.to, "File to write: .npy .npz .safetensors .csv .json")->required();
  verb->add_option("--column,--array", a->arrays, "Arrays or columns of the file, separated by commas; default all")
      ->take_all()
      ->expected(1);
  verb->add_option("--as", options.as, "What the values are")
      ->check(CLI::IsMember({"vector", "score", "answer", "table", "media", "text", "category", "number", "auto"}));
  verb->add_option("--models", options.modelsFile, "File with one model's name a line, for models x items arrays");
  verb->add_option("--keys", options.keysFile, "File with one key a line, for formats without keys");
  verb->add_option("--missing", a->missing, "Stored values that mean \"not there\", separated by commas");
  verb->add_option("--non-finite", a->nonFinite, "Rows with NaN or infinity")
      ->check(CLI::IsMember({"refuse", "keep", "drop"}));
  verb->add_flag("--spreadsheet", a->spreadsheet,
                 "CSV for a spreadsheet: a ' before texts that it would take for formulas");
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  addReadOptions(verb, options.read);
  verb->callback([a, &work] {
    work = [a] {
      for (const std::string& list : a->arrays) {
        for (std::string& name : splitList(list)) a->request.arrays.push_back(std::move(name));
      }
      ImportOptions& how = a->request.options;
      how.missing = splitList(a->missing);
      how.nonFinite = a->nonFinite == "keep"   ? ImportOptions::NonFinite::Keep
                      : a->nonFinite == "drop" ? ImportOptions::NonFinite::Drop
                                               : ImportOptions::NonFinite::Refuse;
      a->request.csv = a->spreadsheet ? CsvStyle::Spreadsheet : CsvStyle::Exact;
      const TerminalTask terminal;
      const Converted converted = convertFile(a->request, terminal.task());
      if (a->json)
        printJson(convertedJson(converted));
      else
        describe(converted);
      return kExitDone;
    };
  });
}

}  // namespace eido
