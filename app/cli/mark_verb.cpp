// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/base/text.h"
#include "core/project/project.h"

namespace eido {

void addMarkVerb(CLI::App& app, std::function<int()>& work) {
  struct Arguments {
    std::string project, name, note;
    std::vector<std::string> tags;
    std::int64_t run = 0;
    bool star = false, json = false;
  };
  auto a = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("mark", "Name, star, annotate or tag a run; the run itself stays as it is");
  verb->add_option("PROJECT", a->project, "The project")->required();
  verb->add_option("RUN", a->run, "Number of the run")->required();
  CLI::Option* name = verb->add_option("--name", a->name, "Another name; \"\" takes it away");
  CLI::Option* star = verb->add_flag("--star,!--no-star", a->star, "Whether it has a star");
  CLI::Option* note = verb->add_option("--note", a->note, "A note in Markdown, which reports show; \"\" takes it away");
  CLI::Option* tags = verb->add_option("--tags", a->tags, "Its tags, separated by commas; \"\" takes them away");
  verb->add_flag("--json", a->json, "One JSON document on standard output");
  verb->callback([=, &work] {
    work = [=] {
      Project project = Project::open(a->project);
      project.requireWritable();
      RunMarks marks = project.run(a->run).marks;
      const RunMarks before = marks;
      if (name->count() > 0) marks.name = a->name;
      if (star->count() > 0) marks.starred = a->star;
      if (note->count() > 0) marks.note = a->note;
      if (tags->count() > 0) marks.tags.clear();
      for (const std::string& list : a->tags) {
        for (std::string& tag : splitList(list)) {
          if (!tag.empty()) marks.tags.push_back(std::move(tag));
        }
      }
      if (name->count() + star->count() + note->count() + tags->count() == 0)
        throw Error(ErrorKind::Parameter, {.what = "nothing to mark was said",
                                           .wayOut = "`eidoscope mark --help` lists what can be said of a run."});
      if (marks != before) project.markRun(a->run, marks);
      if (a->json) {
        printJson({{"run", a->run},
                   {"name", marks.name},
                   {"starred", marks.starred},
                   {"note", marks.note},
                   {"tags", marks.tags}});
        return kExitDone;
      }
      printLine("run " + std::to_string(a->run) + ": " + (marks.name.empty() ? "no name" : "\"" + marks.name + "\"") +
                (marks.starred ? ", starred" : "") +
                (marks.tags.empty() ? std::string() : ", tags " + join(marks.tags, ", ")) +
                (marks.note.empty() ? "" : ", with a note"));
      return kExitDone;
    };
  });
}

}  // namespace eido
