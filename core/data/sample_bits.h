// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eido {

/// A subset of a sample set, one bit a sample: selections, filters and slices. 1,000,000 samples are 125 kB; all
/// operations on two subsets need subsets of the same number of samples and take O(samples / 64).
class SampleBits {
 public:
  SampleBits() = default;
  explicit SampleBits(std::int64_t samples, bool all = false);
  /// @param rows  0-based, each in [0, samples), any order, repeats allowed.
  static SampleBits ofRows(std::int64_t samples, std::span<const std::int32_t> rows);
  /// The project file's form: bit i % 8 of byte i / 8, least significant first; bytes that lack are 0.
  static SampleBits fromBytes(std::int64_t samples, std::string_view bytes);
  std::string bytes() const;
  /// As `bytes`, without zeros at the end: the same for the same members, however many samples came after them.
  std::string members() const;

  std::int64_t samples() const { return m_samples; }
  std::int64_t count() const;
  bool any() const;
  bool test(std::int64_t row) const { return ((m_words[static_cast<std::size_t>(row >> 6)] >> (row & 63)) & 1) != 0; }
  void set(std::int64_t row, bool value = true);
  void invert();
  SampleBits& operator|=(const SampleBits& other);
  SampleBits& operator&=(const SampleBits& other);
  /// Takes the members of `other` out.
  SampleBits& operator-=(const SampleBits& other);
  std::int64_t countCommon(const SampleBits& other) const;

  /// Calls visit(row) for every member, ascending.
  template <typename Visit>
  void forEach(Visit&& visit) const {
    for (std::size_t w = 0; w < m_words.size(); ++w) {
      for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
        visit(static_cast<std::int64_t>(w * 64) + std::countr_zero(word));
    }
  }
  /// The members, ascending.
  std::vector<std::int32_t> rows() const;
  /// The first member at or after `row` (wrapping to the first of all), or -1 when there is none.
  std::int64_t next(std::int64_t row) const;
  /// The last member at or before `row` (wrapping), or -1.
  std::int64_t previous(std::int64_t row) const;

  /// Members in blocks of 64, least significant first; bits beyond the last sample are 0.
  std::span<const std::uint64_t> words() const { return m_words; }
  bool operator==(const SampleBits&) const = default;

 private:
  void clearTail();
  std::int64_t m_samples = 0;
  std::vector<std::uint64_t> m_words;
};

}  // namespace eido
