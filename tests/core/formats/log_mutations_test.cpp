// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation logs in which a value is of another type than it should be: an error in words, or read well.
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/formats/formats.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_bytes.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

std::size_t nodes(const Json& value) {
  std::size_t count = 1;
  if (value.is_structured()) {
    for (const Json& v : value) count += nodes(v);
  }
  return count;
}

/// Replaces the node of that number, counted depth first.
bool replaceNode(Json& value, std::size_t& at, const Json& by) {
  if (at-- == 0) {
    value = by;
    return true;
  }
  if (value.is_structured()) {
    for (Json& v : value) {
      if (replaceNode(v, at, by)) return true;
    }
  }
  return false;
}

std::string mutated(const Json& value, Rng& rng) {
  static const Json kOthers[] = {nullptr,
                                 5,
                                 -1.5,
                                 "x",
                                 "",
                                 Json::array(),
                                 Json::object(),
                                 Json::array({1}),
                                 Json::object({{"a", 1}}),
                                 true,
                                 1e300,
                                 "-inf",
                                 Json::array({"True", nullptr})};
  Json changed = value;
  for (std::uint64_t round = 1 + rng.below(2); round > 0; --round) {
    std::size_t at = rng.below(nodes(changed));
    replaceNode(changed, at, kOthers[rng.below(std::size(kOthers))]);
  }
  return jsonText(changed);
}

/// One line of a JSONL text, or the whole of a JSON text, with a node of another type.
std::string mutatedText(const std::string& path, const std::string& text, Rng& rng) {
  if (!path.ends_with(".jsonl")) return mutated(parseJson(text).value, rng);
  std::vector<std::string> lines;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    if (end > first) lines.push_back(text.substr(first, end - first));
    first = end + 1;
  }
  std::string& line = lines[rng.below(lines.size())];
  line = mutated(parseJson(line).value, rng);
  std::string all;
  for (const std::string& l : lines) all += l + "\n";
  return all;
}

TEST(LogMutations, ValuesOfOtherTypes) {
  EIDO_REQUIRE_SHARED(shared, "reference/formats");
  Rng rng(11);
  int files = 0;
  for (const char* folder : {"lm_eval/acme__alpha-1b", "helm/mmlu:subject=demo,model=acme_alpha-1b", "inspect",
                             "openai_evals", "alpaca_eval", "mteb"}) {
    std::map<std::string, std::string> texts;
    for (const auto& entry : fs::directory_iterator(shared / folder)) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(".json") || name.ends_with(".jsonl")) texts[name] = test::readFile(entry.path().string());
    }
    const std::string format = fs::path(folder).begin()->string();
    const bool whole = format == "lm_eval" || format == "helm";
    for (const auto& [name, text] : texts) {
      ++files;
      const test::TemporaryFolder copies;
      for (const auto& [other, content] : texts) test::writeFile(copies.path(other), content);
      for (int round = 0; round < 150; ++round) {
        const std::string changed = mutatedText(name, text, rng);
        test::writeFile(copies.path(name), changed);
        ASSERT_NO_THROW(checkFile(copies.path(name), {}, {})) << name << "\n" << changed;
        if (whole) ASSERT_NO_THROW(checkFile(copies.path(), {}, {})) << name << "\n" << changed;
      }
    }
  }
  EXPECT_GT(files, 15);
}

TEST(LogMutations, MembersOfAnEvalWithValuesOfOtherTypes) {
  EIDO_REQUIRE_SHARED(shared, "reference/formats/inspect/log.json");
  Rng rng(12);
  const Json log = parseJson(test::readFile(shared.string())).value;
  Json header = log;
  header.erase("samples");
  const test::TemporaryFolder folder;
  for (int round = 0; round < 300; ++round) {
    const std::string samples = round % 2 == 0 ? mutated(log["samples"], rng) : jsonText(log["samples"]);
    const std::string head = round % 2 == 1 ? mutated(header, rng) : jsonText(header);
    test::writeFile(folder.path("m.eval"), test::zipOf({{"summaries.json", samples}, {"header.json", head}}));
    ASSERT_NO_THROW(checkFile(folder.path("m.eval"), {}, {})) << samples << "\n" << head;
    ASSERT_NO_THROW(checkFile(folder.path(), {}, {})) << samples << "\n" << head;
  }
}

}  // namespace
}  // namespace eido
