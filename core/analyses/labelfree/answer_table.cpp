// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/answer_table.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/analyses/category_input.h"

namespace eido::labelfree {
namespace {

using Places = std::unordered_map<std::string, std::int32_t>;

Places placesOf(const std::vector<std::string>& names) {
  Places places;
  for (std::size_t i = 0; i < names.size(); ++i) places.emplace(names[i], static_cast<std::int32_t>(i));
  return places;
}

std::vector<std::string> inOrder(const std::set<std::string>& distinct) {
  std::vector<std::string> names(distinct.begin(), distinct.end());
  orderNames(names);
  return names;
}

}  // namespace

AnswerTable tableOf(std::vector<std::string> models, const std::vector<std::vector<OptionalText>>& texts,
                    const std::vector<OptionalText>& gold, bool global) {
  AnswerTable table;
  table.models = std::move(models);
  table.global = global;
  table.items = texts.empty() ? 0 : static_cast<std::int64_t>(texts.front().size());
  const auto n = static_cast<std::size_t>(table.items);
  table.codes.assign(texts.size() * n, kNoAnswer);
  table.options.assign(n, 0);
  if (!gold.empty()) table.gold.assign(n, kNoAnswer);
  if (global) {
    std::set<std::string> distinct;
    for (const auto& column : texts) {
      for (const OptionalText& text : column) {
        if (text) distinct.insert(*text);
      }
    }
    for (const OptionalText& text : gold) {
      if (text) distinct.insert(*text);
    }
    table.labels = inOrder(distinct);
    const Places places = placesOf(table.labels);
    for (std::size_t m = 0; m < texts.size(); ++m) {
      for (std::size_t i = 0; i < n; ++i) {
        if (texts[m][i]) table.codes[m * n + i] = places.at(*texts[m][i]);
      }
    }
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (gold[i]) table.gold[i] = places.at(*gold[i]);
    }
    std::fill(table.options.begin(), table.options.end(), static_cast<std::int32_t>(table.labels.size()));
    return table;
  }
  table.itemLabels.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    std::set<std::string> distinct;
    for (const auto& column : texts) {
      if (column[i]) distinct.insert(*column[i]);
    }
    table.itemLabels[i] = inOrder(distinct);
    table.options[i] = static_cast<std::int32_t>(distinct.size());
    if (!gold.empty() && gold[i]) {  // an answer that nobody gave is no option, but it is the gold label
      if (!distinct.contains(*gold[i])) table.itemLabels[i].push_back(*gold[i]);
    }
    const Places places = placesOf(table.itemLabels[i]);
    for (std::size_t m = 0; m < texts.size(); ++m) {
      if (texts[m][i]) table.codes[m * n + i] = places.at(*texts[m][i]);
    }
    if (!gold.empty() && gold[i]) table.gold[i] = places.at(*gold[i]);
  }
  return table;
}

Votes::Votes(const AnswerTable& table) {
  m_begin.assign(static_cast<std::size_t>(table.items) + 1, 0);
  for (std::size_t i = 0; i < table.options.size(); ++i) m_begin[i + 1] = m_begin[i] + table.options[i];
  m_votes.assign(static_cast<std::size_t>(m_begin.back()), 0);
  for (int m = 0; m < table.count(); ++m) {
    const auto answers = table.of(m);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (answers[i] != kNoAnswer) ++m_votes[static_cast<std::size_t>(m_begin[i] + answers[i])];
    }
  }
}

std::int32_t Votes::without(std::int64_t item, std::int32_t first, std::int32_t second) const {
  const std::int64_t begin = m_begin[static_cast<std::size_t>(item)], end = m_begin[static_cast<std::size_t>(item) + 1];
  std::int32_t best = kNoAnswer, most = 0;
  for (std::int64_t o = begin; o < end; ++o) {
    const auto option = static_cast<std::int32_t>(o - begin);
    const std::int32_t votes = m_votes[static_cast<std::size_t>(o)] - (option == first) - (option == second);
    if (votes > most) best = option, most = votes;
  }
  return best;
}

}  // namespace eido::labelfree
