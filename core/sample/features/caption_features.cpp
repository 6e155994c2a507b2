// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "core/sample/features/extractors.h"
#include "core/sample/features/principal_axes.h"

namespace eido::sample {
namespace {

constexpr int kBuckets = 256;
constexpr int kTopics = 32;

/// Lower case words without punctuation.
std::vector<std::string> wordsOf(const std::string& caption) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : caption + ' ') {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (letter) {
      word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// FNV-1a.
std::uint64_t hashOf(std::string_view text) {
  std::uint64_t h = 0xcbf29ce484222325ULL;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return h ^ (h >> 29);
}

/// Counts become (1 + log count) * log((1 + n) / (1 + documents)) + the same once, and rows get length 1.
void weightTerms(MatrixF& counts) {
  const auto n = static_cast<double>(counts.rows());
  for (Eigen::Index j = 0; j < counts.cols(); ++j) {
    const auto documents = static_cast<double>((counts.col(j).array() != 0).count());
    const auto rarity = static_cast<float>(std::log((1 + n) / (1 + documents)) + 1);
    for (Eigen::Index i = 0; i < counts.rows(); ++i) {
      const float c = counts(i, j);
      if (c != 0) counts(i, j) = std::copysign((1 + std::log(std::max(1.0F, std::fabs(c)))) * rarity, c);
    }
  }
  for (Eigen::Index i = 0; i < counts.rows(); ++i) {
    double squares = 0;
    for (Eigen::Index j = 0; j < counts.cols(); ++j)
      squares += static_cast<double>(counts(i, j)) * static_cast<double>(counts(i, j));
    if (squares > 0) counts.row(i) *= static_cast<float>(1 / std::sqrt(squares));
  }
}

}  // namespace

MatrixF captionNgrams(std::span<const std::string> captions, const Task& task) {
  MatrixF counts = MatrixF::Zero(static_cast<Eigen::Index>(captions.size()), kBuckets);
  for (Eigen::Index i = 0; i < counts.rows(); ++i) {
    if (i % 256 == 0) task.checkpoint();
    std::string text = " ";
    for (const std::string& word : wordsOf(captions[static_cast<std::size_t>(i)])) {
      text += word + ' ';
      counts(i, static_cast<Eigen::Index>(hashOf('#' + word) % kBuckets)) += 1;
    }
    for (std::size_t n = 3; n <= 5; ++n) {
      for (std::size_t k = 0; k + n <= text.size(); ++k) {
        counts(i, static_cast<Eigen::Index>(hashOf(std::string_view(text).substr(k, n)) % kBuckets)) += 1;
      }
    }
  }
  weightTerms(counts);
  return counts;
}

MatrixF captionLsa(std::span<const std::string> captions, const Task& task) {
  std::vector<std::vector<std::string>> documents;
  std::map<std::string, Eigen::Index> vocabulary;
  for (const std::string& caption : captions) {
    documents.push_back(wordsOf(caption));
    for (const std::string& word : documents.back()) vocabulary.emplace(word, 0);
  }
  Eigen::Index next = 0;
  for (auto& [word, column] : vocabulary) column = next++;
  MatrixF counts = MatrixF::Zero(static_cast<Eigen::Index>(captions.size()), next);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const std::string& word : documents[i]) counts(static_cast<Eigen::Index>(i), vocabulary[word]) += 1;
  }
  weightTerms(counts);
  return principalCoordinates(counts, kTopics, false, task);
}

}  // namespace eido::sample
