// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace eido::test {

/// One line of samples_*.jsonl as lm-evaluation-harness writes it, made up.
struct LmEvalLine {
  int id = 0;
  std::string metrics = R"("acc": 1.0)";  ///< JSON members
  std::string filter = "none";
  std::string question;  ///< "" = "Question ID?"
  int picked = 0;        ///< of the options yes, no, maybe; -1 = a generated text
  std::string text;      ///< that text
  std::string target = "0";
  std::string hash;  ///< "" = made from the question

  std::string json() const;
};

/// Lines with line ends.
std::string linesOf(const std::vector<LmEvalLine>& lines);

/// A results_*.json of one model; `tasks` holds JSON members of "results".
std::string lmEvalResultsOf(const std::string& model, const std::string& tasks = {});

}  // namespace eido::test
