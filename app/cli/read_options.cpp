// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/read_options.h"

#include <CLI/CLI.hpp>
#include <limits>

#include "app/cli/validators.h"
#include "core/base/text.h"

namespace eido {

void addReadOptions(CLI::App* verb, ReadOptions& options) {
  verb->add_option("--format", options.format, "Name of the format, where it is not recognised");
  verb->add_option("--void2-as", options.void2As, "What 2-byte void elements of a .npy file are: bfloat16")
      ->check(CLI::IsMember({"bfloat16"}));
  verb->add_option("--max-uncompressed-bytes", options.maxUncompressedBytes, "Most that an archive may inflate to")
      ->transform(wholeNumber(std::numeric_limits<std::uint64_t>::max()));
  verb->add_option("--metadata", options.metadata, "Projector: the metadata file beside the tensors");
  verb->add_option("--key", options.key, "Name of the column that holds the samples' keys");
  verb->add_option_function<std::string>(
      "--text", [&options](const std::string& names) { options.text = splitList(names); },
      "Columns of a table that stay text as they are written (leading zeros, lists), separated by commas");
  verb->add_option("--decimal", options.decimal, "Decimal sign of a table: . or ,")->check(CLI::IsMember({".", ","}));
  verb->add_option("--encoding", options.encoding,
                   "How to read text that is not UTF-8: latin-1, or utf-8-replace, which marks broken characters")
      ->check(CLI::IsMember({"latin-1", "utf-8", "utf-8-replace"}));
  verb->add_option("--header", options.header, "Whether the first line of a table names its columns")
      ->check(CLI::IsMember({"true", "false"}));
  const auto metric = [&options](const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      const std::size_t sign = word.find('=');
      if (sign == std::string::npos || sign == 0 || sign + 1 == word.size())
        throw CLI::ValidationError("--metric", "\"" + word + "\" is not TASK=NAME or TASK=NAME,FILTER");
      options.metrics[word.substr(0, sign)] = word.substr(sign + 1);
    }
  };
  verb->add_option_function<std::vector<std::string>>(
          "--metric", metric, "Evaluation logs: the metric of a task, TASK=NAME or TASK=NAME,FILTER; may be repeated")
      ->take_all()
      ->expected(1)
      ->delimiter('\0');
  verb->add_option("--duplicates", options.duplicates, "Evaluation logs, a sample that stands there twice")
      ->check(CLI::IsMember({"refuse", "first", "last"}));
}

}  // namespace eido
