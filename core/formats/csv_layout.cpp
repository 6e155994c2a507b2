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

/// "emb_10" is "emb_" and 10.
struct NumberedName {
  std::string prefix;
  std::int64_t number = 0;
  int column = 0;
};

std::string bareName(std::string_view prefix) {
  while (!prefix.empty() && (prefix.back() == '_' || prefix.back() == '-' || prefix.back() == '.'))
    prefix.remove_suffix(1);
  return std::string(prefix);
}

/// Dimensions that lack some of their fellows are no vector: a part must not be taken for the whole.
[[noreturn]] void refuseGap(const std::vector<NumberedName>& names, std::int64_t lacking, bool twice) {
  throw Error(ErrorKind::MissingField,
              {.place = "header",
               .found = std::to_string(names.size()) + " columns " + names.front().prefix +
                        std::to_string(names.front().number) + " to " + names.back().prefix +
                        std::to_string(names.back().number) + (twice ? ", two with the number " : " without ") +
                        (twice ? "" : names.front().prefix) + std::to_string(lacking),
               .expected = "all dimensions of a vector, each once",
               .wayOut = "Add what is lacking, or say --as table to read the columns as numbers of their own.",
               .line = 1,
               .column = names.front().prefix + std::to_string(lacking)});
}

/// All sets of names "prefix0, prefix1, ..." that are the dimensions of a vector, whatever the order they stand in.
std::vector<VectorRun> findRuns(const std::vector<std::string>& header,
                                const std::vector<std::vector<std::string>>& sample, char decimal,
                                const ReadOptions& options) {
  constexpr std::size_t kSurelyMeant = 3;  // so many columns e7, e8, e9 are a piece of an embedding
  std::vector<std::vector<NumberedName>> groups;
  for (std::size_t c = 0; c < header.size(); ++c) {
    const std::string_view name = trimmed(header[c]);
    std::int64_t number = 0;
    const bool text = std::find(options.text.begin(), options.text.end(), header[c]) != options.text.end();
    if (text || (!options.key.empty() && header[c] == options.key) || !trailingNumber(name, number)) continue;
    const std::string prefix(name.substr(0, name.find_last_not_of("0123456789") + 1));
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g[0].prefix == prefix; });
    if (group == groups.end()) group = groups.insert(groups.end(), std::vector<NumberedName>{});
    group->push_back({prefix, number, static_cast<int>(c)});
  }
  std::vector<VectorRun> runs;
  for (std::vector<NumberedName>& group : groups) {
    std::stable_sort(group.begin(), group.end(),
                     [](const NumberedName& a, const NumberedName& b) { return a.number < b.number; });
    const std::string bare = bareName(group[0].prefix), lower = lowerAscii(bare);
    if (lower.starts_with("model")) continue;
    const bool dimensions = dimensionPrefixes().contains(lower), named = dimensions && !lower.empty();
    const bool numbers = std::all_of(group.begin(), group.end(), [&](const NumberedName& n) {
      return mostlyNumbers(sample, static_cast<std::size_t>(n.column), decimal);
    });
    // a lone number ("0") may be anything, and f1 is a score; "e0" is neither
    const bool enough = group.size() > 1 || (named && group[0].number == 0);
    if (!enough || !(numbers || named)) continue;
    const std::int64_t first = group[0].number;
    std::size_t gap = 1;
    while (gap < group.size() && group[gap].number == first + static_cast<std::int64_t>(gap)) ++gap;
    if (first > 1 || gap < group.size()) {
      const std::int64_t next = first + static_cast<std::int64_t>(gap);
      // most of the numbers between are there: d1, d7 and d30 are days
      const bool dense = 2 * std::ssize(group) > group.back().number - first + 1;
      if (named && dense && group.size() >= kSurelyMeant)
        refuseGap(group,
                  first > 1                                        ? 0
                  : gap < group.size() && group[gap].number < next ? next - 1
                                                                   : next,
                  first <= 1 && group[gap].number < next);
      continue;
    }
    VectorRun run{.name = bare, .columns = {}, .certain = dimensions};
    for (const NumberedName& n : group) run.columns.push_back(n.column);
    runs.push_back(std::move(run));
  }
  // beside an embedding score_1 and score_2 are scores
  if (std::any_of(runs.begin(), runs.end(), [](const VectorRun& r) { return r.certain; }))
    std::erase_if(runs, [](const VectorRun& r) { return !r.certain; });
  return runs;
}

/// The columns of numbers as one vector: what --as vector asks for where no names say so.
std::vector<VectorRun> allNumbers(const std::vector<std::string>& header,
                                  const std::vector<std::vector<std::string>>& sample, const CsvLayout& layout) {
  VectorRun run{.name = "embedding", .columns = {}};
  for (std::size_t c = 0; c < header.size(); ++c) {
    const int column = static_cast<int>(c);
    if (column != layout.key && column != layout.index && mostlyNumbers(sample, c, layout.decimal))
      run.columns.push_back(column);
  }
  return run.columns.empty() ? std::vector<VectorRun>{} : std::vector<VectorRun>{run};
}

/// A number that names nothing: with a point, an exponent or a sign, or not finite.
bool isMeasured(const std::string& cell, char separator) {
  std::string text(trimmed(cell));
  if (separator != ',' && std::count(text.begin(), text.end(), ',') == 1)
    std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  return parseDouble(text, value) && text.find_first_not_of("0123456789") != std::string::npos;
}

bool isWhole(const std::string& cell) {
  const std::string_view text = trimmed(cell);
  return !text.empty() && text.size() < 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool isHeading(const std::vector<std::string>& line, char separator) {
  const auto count = [&](auto&& is) { return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is)); };
  const auto isNumber = [separator](const std::string& cell) { return isMeasured(cell, separator); };
  const std::size_t measured = count(isNumber), whole = count(isWhole), all = line.size();
  if (measured > 0 && measured + whole == all) return false;
  bool countsUp = true;
  std::int64_t before = -1;
  for (const std::string& cell : line) {
    if (!isWhole(cell)) continue;
    const std::int64_t number = std::stoll(std::string(trimmed(cell)));
    countsUp = countsUp && (before < 0 || number == before + 1);
    before = number;
  }
  // words among numbers: a record, unless the first one names what the records are
  const bool wordsToo = measured >= 2 && !trimmed(line[0]).empty() && findNamed({line[0]}, certainKeys()) < 0 &&
                        findNamed({line[0]}, likelyKeys()) < 0 && lowerAscii(trimmed(line[0])) != "model" &&
                        lowerAscii(trimmed(line[0])) != "index";
  if ((whole == all && !countsUp) || wordsToo)
    throw Error(ErrorKind::BadHeader,
                {.found = "a first line that may be a heading or a record: " + join(line, ", ").substr(0, 80),
                 .expected = "names of columns, or --header",
                 .wayOut = "Say --header false when the first line is data, --header true when it names the columns.",
                 .line = 1});
  return true;
}

std::vector<std::string> namesWithoutHeading(const std::vector<std::vector<std::string>>& sample, char separator,
                                             const ReadOptions& options) {
  const char decimal = guessDecimal(sample, separator, options);
  std::vector<std::string> names;
  const std::size_t width = sample.empty() ? 0 : sample[0].size();
  int numbers = 0;
  for (std::size_t c = 0; c < width; ++c)
    names.push_back(mostlyNumbers(sample, c, decimal) ? std::to_string(numbers++) : "column_" + std::to_string(c));
  if (numbers == 1) {
    for (std::size_t c = 0; c < width; ++c) names[c] = "column_" + std::to_string(c);
  }
  return names;
}

CsvLayout csvLayout(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample,
                    char separator, const ReadOptions& options) {
  CsvLayout layout{.decimal = guessDecimal(sample, separator, options)};
  const std::string& as = options.as;  // what the values are, where a person has said so
  const bool single = as == "table" || as == "category" || as == "number" || as == "text" || as == "media";
  const bool results = as == "score" || as == "answer";
  for (std::size_t c = 0; c < header.size() && !results && (!single || as == "table"); ++c) {
    const bool vectors =
        std::any_of(sample.begin(), sample.end(), [&](const auto& row) { return looksLikeVector(row[c]); }) &&
        std::all_of(sample.begin(), sample.end(),
                    [&](const auto& row) { return trimmed(row[c]).empty() || looksLikeVector(row[c]); });
    if (vectors) layout.vectorCells.push_back(static_cast<int>(c));
  }
  if (layout.vectorCells.empty() && !single && !results)
    layout.runs = findRuns(header, sample, layout.decimal, options);

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
    // what a person calls text is data
    const bool text = layout.key >= 0 && std::find(options.text.begin(), options.text.end(),
                                                   header[static_cast<std::size_t>(layout.key)]) != options.text.end();
    if (text && !layout.keyIsCertain) layout.key = -1;
  }

  layout.item = layout.keyIsCertain && !options.key.empty() ? layout.key : findNamed(header, itemNames());
  layout.model = findNamed(header, {"model"});
  layout.score = findNamed(header, {"score"});
  layout.answer = findNamed(header, {"answer"});
  if (layout.item >= 0 && layout.model >= 0 && (layout.score >= 0 || layout.answer >= 0) &&
      layout.vectorCells.empty() && !single && as != "vector") {
    layout.kind = CsvLayout::Kind::ScoresLong;
    layout.runs.clear();
    return layout;
  }
  if (as == "vector" && layout.runs.empty() && layout.vectorCells.empty())
    layout.runs = allNumbers(header, sample, layout);
  const bool itemsFirst = header.size() > 1 && itemNames().contains(lowerAscii(trimmed(header[0])));
  if (itemsFirst && results && options.key.empty()) layout.key = 0;
  // m1 and m2 beside items are two models; e0 and e1 are a vector of the item
  const bool vector = std::any_of(layout.runs.begin(), layout.runs.end(), [](const VectorRun& r) { return r.certain; });
  if (itemsFirst && layout.vectorCells.empty() && !vector && as == "auto") {
    const int key = options.key.empty() ? 0 : layout.key;
    bool numbers = !sample.empty();
    for (std::size_t c = 0; c < header.size(); ++c)
      numbers = numbers && (static_cast<int>(c) == key || mostlyNumbers(sample, c, layout.decimal));
    if (numbers) {
      layout.kind = CsvLayout::Kind::ScoresWide;
      layout.runs.clear();
      layout.key = key;
    }
  }
  return layout;
}

}  // namespace eido
