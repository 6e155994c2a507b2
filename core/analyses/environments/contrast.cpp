// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/contrast.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/math/exact_tests.h"
#include "core/math/statistics.h"

namespace eido::xrm {
namespace {

constexpr std::int64_t kLeastSamples = 5;
constexpr std::size_t kMostWords = 2000;  ///< of one column; the most frequent ones

/// A text as the set of its words; a category as one.
std::set<std::string> valuesOf(const std::string& text, ColumnKind kind) {
  if (kind == ColumnKind::Category) return {text};
  std::set<std::string> words;
  std::string word;
  for (const char c : lowerAscii(text) + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  return words;
}

struct Counts {
  std::int64_t flagged = 0, others = 0;
  void add(bool isFlagged) { ++(isFlagged ? flagged : others); }
};

Contrast tested(const std::string& label, const std::string& column, const std::string& value, const Counts& with,
                const Counts& all) {
  return {label,        column,
          value,        all.flagged,
          with.flagged, all.others,
          with.others,  fisherExact(with.flagged, all.flagged - with.flagged, with.others, all.others - with.others)};
}

/// Four digits are enough to name a threshold.
std::string rounded(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  return text.data();
}

/// The samples of each class that have a number, above the median of their class or not (Mood's median test).
void contrastNumbers(const std::string& column, const std::vector<double>& numbers, std::span<const std::int32_t> rows,
                     std::span<const std::string> labels, std::span<const std::uint8_t> flagged,
                     std::vector<Contrast>& found) {
  std::map<std::string, std::vector<double>> values;
  const auto numberOf = [&](std::size_t i) { return numbers[static_cast<std::size_t>(rows[i])]; };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::isfinite(numberOf(i))) values[labels[i]].push_back(numberOf(i));
  }
  for (auto& [label, of] : values) {
    const double middle = median(of);
    Counts all, above;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (labels[i] != label || !std::isfinite(numberOf(i))) continue;
      all.add(flagged[i] != 0);
      if (numberOf(i) > middle) above.add(flagged[i] != 0);
    }
    if (all.flagged == 0 || all.others == 0 || above.flagged + above.others < kLeastSamples) continue;
    found.push_back(tested(label, column, "> " + rounded(middle), above, all));
  }
}

}  // namespace

double Contrast::difference() const {
  const auto share = [](std::int64_t with, std::int64_t all) {
    return all > 0 ? static_cast<double>(with) / static_cast<double>(all) : 0.0;
  };
  return share(flaggedWith, flagged) - share(othersWith, others);
}

std::vector<Contrast> contrastFlagged(const ColumnReader& data, std::span<const std::int32_t> rows,
                                      std::span<const std::string> labels, std::span<const std::uint8_t> flagged,
                                      const std::string& labelColumn, const std::vector<std::string>& without,
                                      std::span<const ExtraNumbers> extra, const Task& task) {
  std::map<std::string, Counts> sizes;
  for (std::size_t i = 0; i < rows.size(); ++i) sizes[labels[i]].add(flagged[i] != 0);
  std::vector<Contrast> found;
  for (const ColumnInfo& column : data.set().columns) {
    if (column.name == labelColumn || std::find(without.begin(), without.end(), column.name) != without.end()) continue;
    if (column.kind == ColumnKind::Number || column.kind == ColumnKind::Score)
      contrastNumbers(column.name, data.numbers(column, task), rows, labels, flagged, found);
    if (column.kind != ColumnKind::Text && column.kind != ColumnKind::Category) continue;
    const std::vector<OptionalText> texts = data.texts(column, task);
    std::map<std::string, std::int64_t> total;
    std::vector<std::set<std::string>> values(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i % 1024 == 0) task.checkpoint();
      if (const OptionalText& text = texts[static_cast<std::size_t>(rows[i])]) values[i] = valuesOf(*text, column.kind);
      for (const std::string& v : values[i]) ++total[v];
    }
    if (total.size() > kMostWords) {
      std::vector<std::pair<std::int64_t, std::string>> order;  // the most frequent first, then by their characters
      for (const auto& [v, n] : total) order.emplace_back(-n, v);
      std::sort(order.begin(), order.end());
      for (std::size_t i = kMostWords; i < order.size(); ++i) total.erase(order[i].second);
    }
    std::map<std::pair<std::string, std::string>, Counts> with;  // by class and value
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const std::string& v : values[i]) {
        if (!total.contains(v)) continue;
        with[{labels[i], v}].add(flagged[i] != 0);
      }
    }
    for (const auto& [key, c] : with) {
      task.checkpoint();
      const Counts& size = sizes[key.first];
      if (size.flagged == 0 || size.others == 0 || c.flagged + c.others < kLeastSamples ||
          c.flagged + c.others == size.flagged + size.others)
        continue;
      found.push_back(tested(key.first, column.name, key.second, c, size));
    }
  }
  for (const ExtraNumbers& e : extra) contrastNumbers(e.name, e.values, rows, labels, flagged, found);
  std::vector<double> p;
  for (const Contrast& c : found) p.push_back(c.pValue);
  const std::vector<double> adjusted = benjaminiHochberg(p);
  for (std::size_t i = 0; i < found.size(); ++i) found[i].pAdjusted = adjusted[i];
  constexpr double kSignificant = 0.05;
  std::stable_sort(found.begin(), found.end(), [](const Contrast& a, const Contrast& b) {
    const bool first = a.pAdjusted < kSignificant, second = b.pAdjusted < kSignificant;
    return first != second ? first : std::abs(a.difference()) > std::abs(b.difference());
  });
  return found;
}

}  // namespace eido::xrm
