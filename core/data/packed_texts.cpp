// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/packed_texts.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace eido {

void PackedTexts::reserve(std::int64_t texts, std::int64_t bytes) {
  m_ends.reserve(static_cast<std::size_t>(texts));
  m_text.reserve(static_cast<std::size_t>(bytes));
}

void PackedTexts::append(std::string_view text) {
  m_text.append(text);
  m_ends.push_back(m_text.size());
}

void PackedTexts::appendMissing() { m_ends.push_back(m_text.size() | kMissing); }

std::string_view PackedTexts::at(std::int64_t row) const {
  const auto i = static_cast<std::size_t>(row);
  const std::uint64_t begin = i == 0 ? 0 : m_ends[i - 1] & ~kMissing;
  return std::string_view(m_text).substr(begin, (m_ends[i] & ~kMissing) - begin);
}

std::int64_t PackedTexts::bytes() const {
  return static_cast<std::int64_t>(m_text.capacity() + m_ends.capacity() * sizeof(std::uint64_t));
}

Categories categoriesOf(const PackedTexts& texts) {
  Categories found;
  std::unordered_map<std::string_view, std::int32_t> codes;
  std::vector<std::string_view> names;
  found.codes.resize(static_cast<std::size_t>(texts.size()), -1);
  for (std::int64_t i = 0; i < texts.size(); ++i) {
    if (texts.missing(i)) continue;
    const auto [place, isNew] = codes.try_emplace(texts.at(i), static_cast<std::int32_t>(names.size()));
    if (isNew) {
      names.push_back(place->first);
      found.counts.push_back(0);
    }
    found.codes[static_cast<std::size_t>(i)] = place->second;
    ++found.counts[static_cast<std::size_t>(place->second)];
  }
  std::vector<std::int32_t> order(names.size()), rank(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    return found.counts[static_cast<std::size_t>(a)] > found.counts[static_cast<std::size_t>(b)];
  });
  std::vector<std::int64_t> counts;
  for (std::size_t r = 0; r < order.size(); ++r) {
    const auto old = static_cast<std::size_t>(order[r]);
    rank[old] = static_cast<std::int32_t>(r);
    found.names.emplace_back(names[old]);
    counts.push_back(found.counts[old]);
  }
  found.counts = std::move(counts);
  for (std::int32_t& code : found.codes) {
    if (code >= 0) code = rank[static_cast<std::size_t>(code)];
  }
  return found;
}

}  // namespace eido
