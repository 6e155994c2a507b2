// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/keywords.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace eido {
namespace {

bool isCommon(const std::string& word) {
  static const std::unordered_set<std::string> kWords = {
      "about", "after", "all",   "also",  "and",  "any",   "are",   "because", "been", "but",   "can",
      "could", "did",   "does",  "each",  "for",  "from",  "had",   "has",     "have", "her",   "here",
      "his",   "how",   "into",  "its",   "just", "more",  "most",  "not",     "now",  "off",   "one",
      "only",  "other", "our",   "out",   "over", "same",  "she",   "should",  "some", "such",  "than",
      "that",  "the",   "their", "them",  "then", "there", "these", "they",    "this", "those", "through",
      "too",   "two",   "under", "until", "very", "was",   "were",  "what",    "when", "where", "which",
      "while", "who",   "why",   "will",  "with", "would", "you",   "your"};
  return kWords.contains(word);
}

template <typename Visit>
void eachWord(std::string_view text, Visit&& visit) {
  std::string word;
  const auto end = [&] {
    if (word.size() >= 3 && !isCommon(word)) visit(word);
    word.clear();
  };
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0)
      word += static_cast<char>((c & 0x80) != 0 ? c : std::tolower(static_cast<unsigned char>(c)));
    else
      end();
  }
  end();
}

}  // namespace

std::vector<std::vector<std::string>> groupKeywords(const PackedTexts& texts,
                                                    const std::vector<std::vector<std::int32_t>>& groups, int count,
                                                    std::int64_t sample) {
  std::unordered_map<std::string, double> everywhere;
  std::vector<std::unordered_map<std::string, double>> inGroup(groups.size());
  std::vector<double> words(groups.size(), 0);
  double all = 0;  // words of all groups
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const auto& rows = groups[g];
    const std::size_t step =
        std::max<std::size_t>(1, rows.size() / static_cast<std::size_t>(std::max<std::int64_t>(1, sample)));
    for (std::size_t i = 0; i < rows.size(); i += step) {
      eachWord(texts.at(rows[i]), [&](const std::string& word) {
        inGroup[g][word] += 1;
        words[g] += 1;
      });
    }
    all += words[g];
    // groups count alike, however many rows they have
    for (const auto& [word, n] : inGroup[g]) everywhere[word] += n / words[g];
  }
  std::vector<std::vector<std::string>> result(groups.size());
  if (all == 0) return result;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::vector<std::pair<double, std::string>> scored;
    for (const auto& [word, n] : inGroup[g])
      scored.emplace_back(-(n / words[g]) * std::log(1 + 1 / everywhere[word]), word);
    const auto most = std::min(static_cast<std::size_t>(count), scored.size());
    std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(most), scored.end());
    for (std::size_t i = 0; i < most; ++i) result[g].push_back(scored[i].second);
  }
  return result;
}

std::vector<std::string> groupCategories(const Categories& categories,
                                         const std::vector<std::vector<std::int32_t>>& groups) {
  double known = 0;
  for (const std::int64_t count : categories.counts) known += static_cast<double>(count);
  std::vector<std::string> names(groups.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::vector<double> here(categories.names.size(), 0);
    double total = 0;
    for (const std::int32_t row : groups[g]) {
      const std::int32_t code = categories.codes[static_cast<std::size_t>(row)];
      if (code < 0) continue;
      here[static_cast<std::size_t>(code)] += 1;
      total += 1;
    }
    double best = 0;
    for (std::size_t c = 0; c < here.size(); ++c) {
      const double share = total > 0 ? here[c] / total : 0;
      if (share < 0.3) continue;
      const double score = share * std::log2(share * known / static_cast<double>(categories.counts[c]));
      if (score > best) {
        best = score;
        names[g] = categories.names[c];
      }
    }
  }
  return names;
}

}  // namespace eido
