// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_layout.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/formats/vector_text.h"

namespace eido {
namespace {

using Names = std::set<std::string>;

const Names& certainKeys() {
  static const Names kNames = {"id", "key", "item", "item_id", "sample_id", "uid", "itemid", "sampleid"};
  return kNames;
}
const Names& likelyKeys() {
  static const Names kNames = {"name",     "word",      "token", "doc_id", "question_id", "image_id",  "file",
                               "filename", "file_name", "image", "path",   "sample",      "example_id"};
  return kNames;
}
const Names& itemNames() {
  static const Names kNames = {"item",   "item_id",   "question",   "question_id",
                               "doc_id", "sample_id", "example_id", "itemid"};
  return kNames;
}
/// Prefixes that only the dimensions of a vector have; others count when their cells are numbers.
const Names& dimensionPrefixes() {
  static const Names kNames = {"",    "e",   "d",      "v",   "x",         "f",    "z",      "h",
                               "dim", "vec", "vector", "emb", "embedding", "feat", "feature"};
  return kNames;
}

int findNamed(const std::vector<std::string>& header, const Names& names) {
  for (std::size_t c = 0; c < header.size(); ++c) {
    if (names.contains(lowerAscii(trimmed(header[c])))) return static_cast<int>(c);
  }
  return -1;
}

bool isNumber(const std::string& cell, char decimal) {
  std::string text(trimmed(cell));
  if (decimal == ',') std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  return parseDouble(text, value);
}

/// Whether the cells of a column that are there are numbers (at least one is there).
bool mostlyNumbers(const std::vector<std::vector<std::string>>& sample, std::size_t column, char decimal) {
  std::size_t there = 0, numbers = 0;
  for (const auto& row : sample) {
    if (trimmed(row[column]).empty()) continue;
    ++there;
    numbers += isNumber(row[column], decimal) ? 1 : 0;
  }
  return there > 0 && 2 * numbers > there;
}

char guessDecimal(const std::vector<std::vector<std::string>>& sample, char separator, const ReadOptions& options) {
  if (!options.decimal.empty()) return options.decimal == "," ? ',' : '.';
  if (separator == ',') return '.';
  for (const auto& row : sample) {
    for (const std::string& cell : row) {
      if (cell.find(',') != std::string::npos && cell.find(',') == cell.rfind(',') && isNumber(cell, ',') &&
          !isNumber(cell, '.'))
        return ',';
    }
  }
  return '.';
}

/// The first run of names "prefix0, prefix1, ..." that are the dimensions of a vector.
std::vector<int> findRun(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample,
                         char decimal) {
  for (std::size_t first = 0; first < header.size(); ++first) {
    const std::string_view name = trimmed(header[first]);
    std::int64_t number = 0;
    if (!trailingNumber(name, number) || number > 1) continue;
    std::string_view prefix = name.substr(0, name.find_last_not_of("0123456789") + 1);
    std::vector<int> run;
    bool numbers = true;
    for (std::size_t c = first; c < header.size(); ++c) {
      const std::string_view next = trimmed(header[c]);
      std::int64_t n = 0;
      if (!next.starts_with(prefix) || !trailingNumber(next, n) ||
          n != number + static_cast<std::int64_t>(run.size()) ||
          next.find_last_not_of("0123456789") + 1 != prefix.size())
        break;
      numbers = numbers && mostlyNumbers(sample, c, decimal);
      run.push_back(static_cast<int>(c));
    }
    while (!prefix.empty() && (prefix.back() == '_' || prefix.back() == '-' || prefix.back() == '.'))
      prefix.remove_suffix(1);
    const std::string bare = lowerAscii(prefix);
    const bool dimensions = dimensionPrefixes().contains(bare);
    // a lone number ("0") may be anything; "e0" may not
    const bool enough = run.size() > 1 || (dimensions && !bare.empty());
    if (enough && !bare.starts_with("model") && (numbers || (dimensions && !bare.empty()))) return run;
  }
  return {};
}

}  // namespace

CsvLayout csvLayout(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample,
                    char separator, const ReadOptions& options) {
  CsvLayout layout{.decimal = guessDecimal(sample, separator, options)};
  for (std::size_t c = 0; c < header.size(); ++c) {
    const bool vectors =
        std::any_of(sample.begin(), sample.end(), [&](const auto& row) { return looksLikeVector(row[c]); }) &&
        std::all_of(sample.begin(), sample.end(),
                    [&](const auto& row) { return trimmed(row[c]).empty() || looksLikeVector(row[c]); });
    if (vectors) layout.vectorCells.push_back(static_cast<int>(c));
  }
  if (layout.vectorCells.empty()) layout.vectorRun = findRun(header, sample, layout.decimal);

  const std::string first = header.empty() ? "" : lowerAscii(trimmed(header[0]));
  if (first.empty() || first == "index" || first == "unnamed: 0") layout.index = 0;
  if (!options.key.empty()) {
    const auto found = std::find(header.begin(), header.end(), options.key);
    if (found == header.end())
      throw Error(ErrorKind::MissingField, {.place = "header",
                                            .found = "no column \"" + options.key + "\"",
                                            .expected = "one of " + join(header, ", "),
                                            .wayOut = "Name the key column with --key.",
                                            .line = 1});
    layout.key = static_cast<int>(found - header.begin());
    layout.keyIsCertain = true;
    if (layout.index == layout.key) layout.index = -1;
  } else {
    layout.key = findNamed(header, certainKeys());
    layout.keyIsCertain = layout.key >= 0;
    if (layout.key < 0) layout.key = findNamed(header, likelyKeys());
  }

  layout.item = layout.keyIsCertain && !options.key.empty() ? layout.key : findNamed(header, itemNames());
  layout.model = findNamed(header, {"model"});
  layout.score = findNamed(header, {"score"});
  layout.answer = findNamed(header, {"answer"});
  if (layout.item >= 0 && layout.model >= 0 && (layout.score >= 0 || layout.answer >= 0) &&
      layout.vectorCells.empty()) {
    layout.kind = CsvLayout::Kind::ScoresLong;
    layout.vectorRun.clear();
    return layout;
  }
  const bool itemsFirst = header.size() > 1 && itemNames().contains(lowerAscii(trimmed(header[0])));
  if (itemsFirst && layout.vectorCells.empty() && layout.vectorRun.empty()) {
    bool numbers = !sample.empty();
    for (std::size_t c = 1; c < header.size(); ++c) numbers = numbers && mostlyNumbers(sample, c, layout.decimal);
    if (numbers) {
      layout.kind = CsvLayout::Kind::ScoresWide;
      layout.key = 0;
    }
  }
  return layout;
}

}  // namespace eido
