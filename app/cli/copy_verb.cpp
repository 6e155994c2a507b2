// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/project/project_copy.h"

namespace eido {

void addCopyVerb(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, to;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("copy", "Copy a project, also while it is open, as one whole file");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("TO", a->to, "The copy; a file of that name is replaced when the copy is whole")->required();
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([a, &work] {
    work = [a] {
      const TerminalTask terminal;
      saveCopy(Project::open(a->project, Project::Mode::ReadOnly), a->to, terminal.task());
      if (a->json)
        printJson({{"written", a->to}});
      else
        printLine(a->to);
      return kExitDone;
    };
  });
}

}  // namespace eido
