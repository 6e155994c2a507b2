// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace eido {

/// Many texts in one block of memory: a million captions cost their bytes and 8 more each, not an allocation each.
class PackedTexts {
 public:
  PackedTexts() = default;
  void reserve(std::int64_t texts, std::int64_t bytes);
  void append(std::string_view text);
  /// A row without a text.
  void appendMissing();

  std::int64_t size() const { return static_cast<std::int64_t>(m_ends.size()); }
  /// The text of a row; "" for a missing one. Valid until the next append.
  std::string_view at(std::int64_t row) const;
  bool missing(std::int64_t row) const { return (m_ends[static_cast<std::size_t>(row)] & kMissing) != 0; }
  std::int64_t bytes() const;

 private:
  static constexpr std::uint64_t kMissing = std::uint64_t{1} << 63;
  std::string m_text;
  std::vector<std::uint64_t> m_ends;
};

/// Texts as numbers of distinct values: what colours a map and sorts a table by category.
struct Categories {
  std::vector<std::int32_t> codes;  ///< one a row, index into names; -1 = missing
  std::vector<std::string> names;   ///< most frequent first; equally frequent ones in the order of the rows
  std::vector<std::int64_t> counts;
};

/// Distinct values of the rows. O(n) hashing.
Categories categoriesOf(const PackedTexts& texts);

}  // namespace eido
