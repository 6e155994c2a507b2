// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/validators.h"
#include "app/cli/verbs.h"
#include "core/data/expression.h"
#include "core/project/project_columns.h"

namespace eido {

void addSelectVerbs(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, set, where, slice;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("select", "The samples for which a condition holds");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("--where", a->where, "Condition, for example: label == \"bird\" and score > 0.5")->required();
  verb->add_option("--set", a->set, "Sample set; may be left out when there is one");
  verb->add_option("--save-as", a->slice, "Keep them as a slice of this name")->check(notEmpty());
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const Expression expression = Expression::parse(a->where);
      Project project =
          Project::open(a->project, a->slice.empty() ? Project::Mode::ReadOnly : Project::Mode::ReadWrite);
      const SampleSetInfo set = project.set(a->set);
      const TerminalTask terminal;
      const ProjectColumns data(project, set);
      const SampleBits found = expression.evaluate(data, terminal.task());
      const PackedTexts keys = data.packedKeys(terminal.task());
      if (!a->slice.empty()) project.saveSlice(set.name, a->slice, found, a->where);
      Json list = Json::array();
      found.forEach([&](std::int64_t row) {
        if (a->json)
          list.push_back(std::string(keys.at(row)));
        else
          printLine(std::string(keys.at(row)));
      });
      if (a->json) printJson({{"keys", std::move(list)}, {"count", found.count()}});
      return kExitDone;
    };
  });
}

}  // namespace eido
