// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_bits.h"

#include <algorithm>

namespace eido {

SampleBits::SampleBits(std::int64_t samples, bool all)
    : m_samples(samples), m_words(static_cast<std::size_t>((samples + 63) / 64), all ? ~std::uint64_t{0} : 0) {
  clearTail();
}

SampleBits SampleBits::ofRows(std::int64_t samples, std::span<const std::int32_t> rows) {
  SampleBits bits(samples);
  for (const std::int32_t row : rows) bits.set(row);
  return bits;
}

SampleBits SampleBits::fromBytes(std::int64_t samples, std::string_view bytes) {
  SampleBits bits(samples);
  const std::size_t most = std::min(bytes.size(), static_cast<std::size_t>((samples + 7) / 8));
  for (std::size_t i = 0; i < most; ++i)
    bits.m_words[i / 8] |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 8));
  bits.clearTail();
  return bits;
}

std::string SampleBits::bytes() const {
  std::string bytes(static_cast<std::size_t>((m_samples + 7) / 8), '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(static_cast<unsigned char>(m_words[i / 8] >> (8 * (i % 8))));
  return bytes;
}

std::string SampleBits::members() const {
  std::string members = bytes();
  members.resize(members.find_last_not_of('\0') + 1);
  return members;
}

std::int64_t SampleBits::count() const {
  std::int64_t sum = 0;
  for (const std::uint64_t word : m_words) sum += std::popcount(word);
  return sum;
}

bool SampleBits::any() const {
  return std::any_of(m_words.begin(), m_words.end(), [](std::uint64_t w) { return w != 0; });
}

void SampleBits::set(std::int64_t row, bool value) {
  const std::uint64_t bit = std::uint64_t{1} << (row & 63);
  std::uint64_t& word = m_words[static_cast<std::size_t>(row >> 6)];
  word = value ? word | bit : word & ~bit;
}

void SampleBits::invert() {
  for (std::uint64_t& word : m_words) word = ~word;
  clearTail();
}

SampleBits& SampleBits::operator|=(const SampleBits& other) {
  for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] |= other.m_words[i];
  return *this;
}

SampleBits& SampleBits::operator&=(const SampleBits& other) {
  for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= other.m_words[i];
  return *this;
}

SampleBits& SampleBits::operator-=(const SampleBits& other) {
  for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= ~other.m_words[i];
  return *this;
}

std::int64_t SampleBits::countCommon(const SampleBits& other) const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < m_words.size(); ++i) sum += std::popcount(m_words[i] & other.m_words[i]);
  return sum;
}

std::vector<std::int32_t> SampleBits::rows() const {
  std::vector<std::int32_t> rows;
  rows.reserve(static_cast<std::size_t>(count()));
  forEach([&](std::int64_t row) { rows.push_back(static_cast<std::int32_t>(row)); });
  return rows;
}

std::int64_t SampleBits::next(std::int64_t row) const {
  const auto words = static_cast<std::int64_t>(m_words.size());
  if (words == 0) return -1;
  if (row < 0 || row >= m_samples) row = 0;
  // the word of `row` is looked at twice: its upper part first, its lower part last
  for (std::int64_t step = 0; step <= words; ++step) {
    const std::int64_t w = (row / 64 + step) % words;
    std::uint64_t word = m_words[static_cast<std::size_t>(w)];
    if (step == 0) word &= ~std::uint64_t{0} << (row & 63);
    if (word != 0) return w * 64 + std::countr_zero(word);
  }
  return -1;
}

std::int64_t SampleBits::previous(std::int64_t row) const {
  const auto words = static_cast<std::int64_t>(m_words.size());
  if (words == 0) return -1;
  if (row < 0 || row >= m_samples) row = m_samples - 1;
  for (std::int64_t step = 0; step <= words; ++step) {
    const std::int64_t w = ((row / 64 - step) % words + words) % words;
    std::uint64_t word = m_words[static_cast<std::size_t>(w)];
    if (step == 0) word &= ~std::uint64_t{0} >> (63 - (row & 63));
    if (word != 0) return w * 64 + 63 - std::countl_zero(word);
  }
  return -1;
}

void SampleBits::clearTail() {
  if ((m_samples & 63) != 0 && !m_words.empty()) m_words.back() &= ~std::uint64_t{0} >> (64 - (m_samples & 63));
}

}  // namespace eido
