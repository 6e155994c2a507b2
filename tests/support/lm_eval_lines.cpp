// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lm_eval_lines.h"

#include "core/base/sha256.h"

namespace eido::test {

std::string LmEvalLine::json() const {
  const std::string asked = question.empty() ? "Question " + std::to_string(id) + "?" : question;
  std::string names, arguments, responses;
  for (std::size_t at = metrics.find('"'); at != std::string::npos;) {
    const std::size_t end = metrics.find('"', at + 1);
    if (metrics.substr(end + 1, 1) == ":") names += (names.empty() ? "" : ", ") + metrics.substr(at, end - at + 1);
    at = metrics.find('"', end + 1);
  }
  if (picked < 0) {
    arguments = R"("gen_args_0": {"arg_0": "Q", "arg_1": {"until": ["\n"]}})";
    responses = "\"" + text + "\"";
  } else {
    const char* const options[] = {"yes", "no", "maybe"};
    for (int i = 0; i < 3; ++i) {
      arguments += (i > 0 ? ", " : "") + ("\"gen_args_" + std::to_string(i)) + "\": {\"arg_0\": \"Q\", \"arg_1\": \" " +
                   options[i] + "\"}";
      responses += (i > 0 ? ", " : "") + std::string(i == picked ? R"(["-0.5", "True"])" : R"(["-inf", "False"])");
    }
  }
  return "{\"doc_id\": " + std::to_string(id) + ", \"doc\": {\"question\": \"" + asked + "\"}, \"target\": \"" +
         target + "\", \"arguments\": {" + arguments + "}, \"resps\": [], \"filtered_resps\": [" + responses +
         "], \"filter\": \"" + filter + "\", \"metrics\": [" + names + "], \"doc_hash\": \"" +
         (hash.empty() ? sha256Hex(asked) : hash) + "\", " + metrics + "}";
}

std::string linesOf(const std::vector<LmEvalLine>& lines) {
  std::string text;
  for (const LmEvalLine& line : lines) text += line.json() + "\n";
  return text;
}

std::string lmEvalResultsOf(const std::string& model, const std::string& tasks) {
  return "{\"results\": {" + tasks +
         "}, \"versions\": {}, \"config\": {\"model\": \"hf\", \"model_args\": \"pretrained=" + model +
         ",dtype=float16\"}}";
}

}  // namespace eido::test
