// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <iostream>

#include "app/cli/figures.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "app/window/main/run_window.h"
#include "core/base/error.h"
#include "core/math/blas.h"
#include "core/project/project.h"

namespace eido {
namespace {

constexpr const char* kNewProject = "--new-project";

int interruptedExit() {
  printError("interrupted; the project is as it was before");
  return kExitInterrupted;
}

/// A verb is done when its answer has arrived, too.
int finished(int status) {
  std::cout.flush();
  if (std::cout) return status;
  printError("the answer could not be written to standard output; is the disk full?");
  return status == kExitDone ? kExitFailed : status;
}

int runVerb(const std::function<int()>& work) {
  try {
    return finished(work());
  } catch (const Cancelled&) {
    return interruptedExit();
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Locked && interrupted()) return interruptedExit();
    printError(error.what());
    return error.kind() == ErrorKind::Parameter ? kExitUsage : kExitFailed;
  } catch (const std::exception& error) {
    printError(std::string("an internal error: ") + error.what());
    return kExitFailed;
  }
}

/// The window opens without arguments, on files, for a new project, and with Qt's own flags (-platform, -style, ...)
/// before or after them.
bool wantsWindow(int argc, char** argv, const CLI::App& app) {
  if (argc < 2) return true;
  const std::string first = argv[1];
  if (first == kNewProject) return true;
  if (first.starts_with("--")) return first == "--platform" || first == "--style" || first == "--stylesheet";
  if (first.starts_with('-')) return first == "-platform" || first == "-style" || first == "-stylesheet";
  const auto verbs = app.get_subcommands([](const CLI::App*) { return true; });
  if (std::any_of(verbs.begin(), verbs.end(), [&](const CLI::App* verb) { return verb->get_name() == first; }))
    return false;
  // a word without a dot or a slash is a mistyped verb; a path is a project, and the window says if it is not there
  return first.find_first_of("./") != std::string::npos || std::filesystem::exists(first);
}

/// What is wrong with the words that were typed.
std::string usageError(int argc, char** argv, const CLI::App& app, const CLI::ParseError& error) {
  const auto given = app.get_subcommands();
  if (given.empty() && argc > 1) return "\"" + std::string(argv[1]) + "\" is no verb; `eidoscope --help` lists them";
  const bool noAnalysis = !given.empty() && given.front()->get_name() == "run" && argc > 2 && argv[2][0] != '-' &&
                          given.front()->get_subcommands().empty();
  if (noAnalysis) return "\"" + std::string(argv[2]) + "\" is no analysis; `eidoscope analyses` lists them";
  return error.what();
}

/// Of "1280x800"; not valid where the text is none.
QSize sizeOf(const std::string& text) {
  const QStringList sides = QString::fromStdString(text).split(u'x');
  bool wide = false, high = false;
  const QSize size(sides.value(0).toInt(&wide), sides.value(1).toInt(&high));
  const bool fits = sides.size() == 2 && wide && high && size.width() >= 320 && size.height() >= 240 &&
                    size.width() <= 8192 && size.height() <= 8192;
  return fits ? size : QSize();
}

}  // namespace

int runCommandLine(int argc, char** argv) {
  CLI::App app("Eidoscope: a workbench for comparing models. Without a verb it opens the window.", "eidoscope");
  app.set_version_flag("--version", [] {
    return "eidoscope " + std::string(programVersion()) + "\nmatrix products: " + describeKernels(blasKernels());
  });
  bool newProject = false;  // for the help: wantsWindow saw it
  app.add_flag(kNewProject, newProject, "Open the window and ask where a new project goes");
  app.require_subcommand(1);
  std::function<int()> work;
  addDataVerbs(app, work);
  addCopyVerb(app, work);
  addConvertVerb(app, work);
  addEditVerb(app, work);
  addMarkVerb(app, work);
  addRunVerbs(app, work);
  addQueryVerbs(app, work);
  addSelectVerbs(app, work);
  addReportVerbs(app, work);

  auto* screenshots = app.add_subcommand("screenshots", "Write pictures of the window on a project");
  std::string project, folder;
  screenshots->add_option("PROJECT", project, "The project")->required();
  screenshots->add_option("FOLDER", folder, "Where the PNG files go")->required();
  std::vector<std::string> pages, themes, sizes;
  std::vector<int> scales;
  screenshots->add_option("--pages", pages, "Only pages of these names or patterns with *: overview,alignment-*")
      ->delimiter(',');
  screenshots->add_option("--themes", themes, "light, dark or both (the default)")
      ->delimiter(',')
      ->check(CLI::IsMember({"light", "dark"}));
  screenshots->add_option("--sizes", sizes, "Sizes of the window, as 1280x800; default 1600x1000,1024x700")
      ->delimiter(',')
      ->check([](const std::string& text) {
        return sizeOf(text).isValid() ? std::string() : "\"" + text + "\" is no size such as 1280x800";
      });
  screenshots->add_option("--scales", scales, "Pixels a point: 1, 2 or both (the default)")
      ->delimiter(',')
      ->check(CLI::Range(1, 4));
  screenshots->callback([&] {
    work = [&] {
      chooseOffscreen();
      ScreenshotChoice choice;
      for (const std::string& page : pages) choice.pages << QString::fromStdString(page);
      if (!themes.empty()) choice.themes.clear();
      for (const std::string& theme : themes) choice.themes << QString::fromStdString(theme);
      if (!sizes.empty()) choice.sizes.clear();
      for (const std::string& size : sizes) choice.sizes << sizeOf(size);
      if (!scales.empty()) choice.scales = QList<int>(scales.begin(), scales.end());
      const QStringList files = writeScreenshots(argc, argv, textOfPath(project), textOfPath(folder), choice);
      for (const QString& file : files) printLine(file.toStdString());
      return files.isEmpty() ? kExitFailed : kExitDone;
    };
  });

  if (wantsWindow(argc, argv, app)) return runWindow(argc, argv);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return finished(app.exit(error));
    printError(usageError(argc, argv, app, error));
    return kExitUsage;
  }
  tellOfWaiting();
  return runVerb(work);
}

}  // namespace eido
