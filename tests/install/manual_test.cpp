// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page says what the program's own help says: the same verbs, analyses and options, none missing, none old.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <sstream>

#include "tests/cli/program.h"
#include "tests/install/installed.h"

namespace eido::test {
namespace {

using Names = std::set<std::string>;

Names matches(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  Names names;
  for (std::sregex_iterator i(text.begin(), text.end(), expression), end; i != end; ++i) names.insert((*i)[1]);
  return names;
}

/// The names that a help lists under "Subcommands:".
Names subcommands(const std::string& help) {
  return matches(between(help, "Subcommands:\n", "\n\n"), "(?:^|\n)  (\\S+)");
}

/// The long options of a help; -h and --help are every verb's.
Names options(const std::string& help) {
  Names names = matches(help, "(?:\n  |,)(--[a-z0-9-]+)");  // also the second name of one option
  names.erase("--help");
  return names;
}

/// The page in words: hyphens as they are typed.
std::string manual() {
  std::string page = std::regex_replace(installedText("share/man/man1/eidoscope.1.gz"), std::regex(R"(\\-)"), "-");
  return page;
}

/// The page's parts on verbs, by verb, and what stands before the first of them as "".
std::map<std::string, std::string> parts() {
  std::map<std::string, std::string> parts;
  std::istringstream page(manual());
  std::string verb;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with(".SS ")) verb = between(line, ".SS ", " ");
    if (line.starts_with(".SH EXIT STATUS")) break;
    parts[verb] += line + "\n";
  }
  return parts;
}

Names optionsOf(const std::string& part) { return matches(part, "(--[a-z0-9-]+)"); }

TEST(Manual, HasEveryVerbAndNoOther) {
  const std::map<std::string, std::string> pages = parts();
  Names described;
  for (const auto& [verb, text] : pages) {
    if (!verb.empty()) described.insert(verb);
  }
  const std::string help = runProgram({"--help"}).out;
  const Names verbs = subcommands(help + "\n");
  EXPECT_GT(verbs.size(), 8u);
  EXPECT_THAT(described, testing::ContainerEq(verbs));
  for (const std::string& option : options(help)) EXPECT_TRUE(optionsOf(pages.at("")).contains(option)) << option;
}

TEST(Manual, HasEveryOptionOfEveryVerbAndNoOther) {
  const std::map<std::string, std::string> pages = parts();
  for (const auto& [verb, text] : pages) {
    if (verb.empty()) continue;
    // the options of any one analysis stand for those that all have
    const std::string help = runProgram(verb == "run" ? std::vector<std::string>{"run", "alignment", "--help"}
                                                      : std::vector<std::string>{verb, "--help"})
                                 .out;
    const Names known = options(help);
    Names described = optionsOf(text);
    for (const std::string& option : described) EXPECT_TRUE(known.contains(option)) << verb << " " << option;
    if (verb == "import" || verb == "convert") described.merge(optionsOf(pages.at("check")));
    if (verb == "run") continue;
    for (const std::string& option : known)
      EXPECT_TRUE(option == "--json" || described.contains(option)) << verb << " " << option;
  }
}

TEST(Manual, HasEveryAnalysis) {
  const std::string part = parts().at("run");
  const Names analyses = subcommands(runProgram({"run", "--help"}).out + "\n");
  EXPECT_GT(analyses.size(), 6u);
  for (const std::string& name : analyses) EXPECT_THAT(part, testing::ContainsRegex("[ \n]" + name + "[ ,\n]"));
}

}  // namespace
}  // namespace eido::test
