// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/validators.h"
#include "app/cli/verbs.h"
#include "core/project/project.h"
#include "core/session/exports/project_json.h"

namespace eido {

void addEditVerb(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, column, set, kind, lower, range, model, layer, modality, name;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("edit", "Change what is known of a column, never its values");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("COLUMN", a->column, "Name of the column")->required();
  verb->add_option("--set", a->set, "Sample set; may be left out when there is one");
  verb->add_option("--kind", a->kind, "What the values are, of those that are stored alike")
      ->check(CLI::IsMember({"score", "number", "category", "text", "answer", "media", "vector"}));
  verb->add_option("--lower-is-better", a->lower, "Whether less of a score is better")
      ->check(CLI::IsMember({"true", "false"}));
  verb->add_option("--range", a->range, "Lowest and highest score that is possible: LOW,HIGH");
  CLI::Option* model = verb->add_option("--model", a->model, "Model that the values come from");
  CLI::Option* layer = verb->add_option("--layer", a->layer, "Layer of the model");
  CLI::Option* modality = verb->add_option("--modality", a->modality, "Modality: image, text, ...");
  verb->add_option("--name", a->name, "Another name")->check(notEmpty());
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, model, layer, modality, &work] {
    work = [a, model, layer, modality] {
      Project project = Project::open(a->project);
      project.requireWritable();
      const SampleSetInfo set = project.set(a->set);
      const ColumnInfo* column = set.find(a->column);
      if (column == nullptr)
        throw Error(ErrorKind::NotFound, {.file = a->project,
                                          .found = "no column \"" + a->column + "\" in the set " + set.name,
                                          .wayOut = "`eidoscope info` lists the columns.",
                                          .value = a->column});
      ColumnInfo now = *column;
      if (!a->kind.empty()) now.kind = columnKindFromName(a->kind);
      if (!a->name.empty()) now.name = a->name;
      if (model->count() > 0) now.model = a->model;
      if (layer->count() > 0) now.layer = a->layer;
      if (modality->count() > 0) now.modality = a->modality;
      if (!a->lower.empty()) setDirection(now.scales, a->lower == "false");
      if (!a->range.empty()) setRange(now.scales, rangeFromText(a->range));
      if ((!a->lower.empty() || !a->range.empty()) && now.kind != ColumnKind::Score)
        throw Error(ErrorKind::Parameter, {.place = a->lower.empty() ? "--range" : "--lower-is-better",
                                           .found = "a " + std::string(columnKindName(now.kind)) + " column",
                                           .expected = "a score column",
                                           .wayOut = "Say --kind score too, where the numbers are scores."});
      if (now == *column)
        throw Error(ErrorKind::Parameter, {.what = "nothing to change was said",
                                           .wayOut = "`eidoscope edit --help` lists what can be changed."});
      project.editColumn(column->id, now);
      if (a->json)
        printJson(setJson(project.set(set.name)));
      else
        printLine(now.name + ": " + std::string(columnKindName(now.kind)));
      return kExitDone;
    };
  });
}

}  // namespace eido
