// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// word2vec text ("V D" first), GloVe (no first line) and word2vec binary.
#include <algorithm>
#include <charconv>
#include <map>

#include "core/base/text.h"
#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/readers.h"
#include "core/formats/text_source.h"

namespace eido {
namespace {

constexpr const char* kEncodings =
    "Say --encoding latin-1; or --encoding utf-8-replace, which keeps the other words as they are where only some were "
    "cut in the middle of a character.";

struct Counts {
  std::int64_t words = 0;
  std::int64_t dimension = 0;
};

/// "3000000 300": two whole numbers and nothing else. @throws Error{SizeOverflow} when they are numbers, but too large
bool readCounts(std::string_view line, Counts& counts) {
  line = trimmed(line);
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos) return false;
  const auto whole = [](std::string_view text, std::int64_t& value) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc::result_out_of_range)
      throw Error(ErrorKind::SizeOverflow, {.place = "line 1", .found = "counts beyond 63 bits", .line = 1});
    return code == std::errc{} && end == text.data() + text.size() && value >= 0;
  };
  return whole(line.substr(0, blank), counts.words) && whole(trimmed(line.substr(blank)), counts.dimension);
}

std::vector<std::string_view> tokensOf(std::string_view line) {
  std::vector<std::string_view> tokens;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t first = line.find_first_not_of(" \t", at);
    if (first == std::string_view::npos) break;
    const std::size_t end = std::min(line.find_first_of(" \t", first), line.size());
    tokens.push_back(line.substr(first, end - first));
    at = end;
  }
  return tokens;
}

bool parseFloat(std::string_view text, float& value) {
  double wide = 0;
  if (!parseDouble(text, wide)) return false;
  // reading as float directly rounds once; the double tells whether it is a number at all
  const auto [end, code] =
      std::from_chars(text.data() + (text.front() == '+' ? 1 : 0), text.data() + text.size(), value);
  if (code == std::errc::result_out_of_range) value = static_cast<float>(wide);
  return end == text.data() + text.size();
}

/// Words and vectors of a text file.
class TextVectors {
 public:
  void add(std::string_view line, std::int64_t dimension, std::int64_t number) {
    const std::vector<std::string_view> tokens = tokensOf(line);
    const auto count = static_cast<std::int64_t>(tokens.size());
    if (count < dimension + 1)
      throw Error(ErrorKind::RaggedRows, {.found = std::to_string(count - 1) + " numbers",
                                          .expected = std::to_string(dimension),
                                          .wayOut = "Remove the line, or mend it.",
                                          .line = number});
    const std::size_t firstNumber = static_cast<std::size_t>(count - dimension);
    const auto* begin = tokens.front().data();
    const auto* end = tokens[firstNumber - 1].data() + tokens[firstNumber - 1].size();
    const std::string_view word(begin, static_cast<std::size_t>(end - begin));
    if (invalidUtf8(word) != std::string_view::npos)
      throw Error(ErrorKind::BadEncoding,
                  {.found = "a word that is not UTF-8", .expected = "UTF-8", .wayOut = kEncodings, .line = number});
    for (std::size_t t = firstNumber; t < tokens.size(); ++t) {
      float value = 0;
      if (!parseFloat(tokens[t], value))
        throw Error(ErrorKind::BadNumber, {.found = "\"" + std::string(tokens[t].substr(0, 40)) + "\"",
                                           .expected = "a number",
                                           .wayOut = "Mend the line.",
                                           .line = number,
                                           .value = std::string(tokens[t])});
      const char* raw = reinterpret_cast<const char*>(&value);
      m_values.append(raw, sizeof value);
    }
    m_words.emplace_back(word);
  }
  std::int64_t words() const { return static_cast<std::int64_t>(m_words.size()); }
  Document finish(const std::string& format, std::int64_t dimension) {
    Document d{.format = format, .idName = "word", .rows = words()};
    d.arrays.push_back({.name = "vectors",
                        .dtype = DType::Float32,
                        .storedDtype = "text",
                        .shape = {words(), dimension},
                        .source = sourceOf(DType::Float32, std::move(m_values))});
    d.ids = std::move(m_words);
    d.importAs = {{"id", "word"}, {"vector", "vectors"}};
    return d;
  }

 private:
  std::vector<std::string> m_words;
  std::string m_values;
};

template <typename Visit>
void eachLine(std::string_view text, Visit&& visit) {
  std::int64_t number = 0;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    std::string_view line = text.substr(first, end - first);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (!trimmed(line).empty() && !visit(line, number, first)) return;
    first = end + 1;
  }
}

class Word2VecText final : public Format {
 public:
  std::string_view name() const override { return "word2vec_text"; }
  std::string_view title() const override { return "word2vec or fastText vectors"; }
  std::vector<std::string> extensions() const override { return {"vec", "txt"}; }
  std::vector<std::string_view> options() const override { return {"encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    Counts counts;
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos || end > 60) return 0;
    try {
      if (!readCounts(head.substr(0, end), counts)) return 0;
    } catch (const Error&) {
      return 0;
    }
    const std::string_view rest = head.substr(end + 1, 2000);
    const bool binary = std::any_of(rest.begin(), rest.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 9 || (c >= 14 && c < 32); });
    return binary ? 0 : 85;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    const std::string text = readTextFile(path, options);
    Counts counts;
    TextVectors vectors;
    eachLine(text, [&](std::string_view line, std::int64_t number, std::size_t at) {
      if (number == 1) {
        if (!readCounts(line, counts))
          throw Error(ErrorKind::BadHeader,
                      {.found = "another first line", .expected = "the number of words and of dimensions", .line = 1});
        return true;
      }
      if (number % 4096 == 0)
        task.report("read", static_cast<std::int64_t>(at), static_cast<std::int64_t>(text.size()));
      if (static_cast<std::int64_t>(tokensOf(line).size()) > counts.dimension + 1)
        throw Error(ErrorKind::RaggedRows, {.found = std::to_string(tokensOf(line).size() - 1) + " numbers",
                                            .expected = std::to_string(counts.dimension),
                                            .wayOut = "Mend the line.",
                                            .line = number});
      vectors.add(line, counts.dimension, number);
      return true;
    });
    if (vectors.words() == 0 && counts.words == 0) throw Error(ErrorKind::Empty, {.found = "no words"});
    if (vectors.words() != counts.words)
      throw Error(ErrorKind::RowCountMismatch, {.place = "line 1",
                                                .found = std::to_string(vectors.words()) + " words",
                                                .expected = std::to_string(counts.words) + " by the first line",
                                                .wayOut = "The file is cut short, or its first line is wrong."});
    return vectors.finish("word2vec_text", counts.dimension);
  }
};

class Glove final : public Format {
 public:
  std::string_view name() const override { return "glove"; }
  std::string_view title() const override { return "GloVe vectors"; }
  std::vector<std::string> extensions() const override { return {"txt"}; }
  std::vector<std::string_view> options() const override { return {"encoding", "header"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view line = head.substr(0, head.find('\n'));
    const std::vector<std::string_view> tokens = tokensOf(line);
    if (tokens.size() < 3 ||
        line.substr(0, static_cast<std::size_t>(tokens[1].data() - line.data())).find_first_of(",;\t|{") !=
            std::string_view::npos)
      return 0;
    float value = 0;
    return std::all_of(tokens.end() - 2, tokens.end(),
                       [&](std::string_view t) { return parseFloat(trimmed(t), value); }) &&
                   !parseFloat(tokens[0], value)
               ? 70
               : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    const std::string text = readTextFile(path, options);
    const std::int64_t dimension = dimensionOf(text);
    TextVectors vectors;
    eachLine(text, [&](std::string_view line, std::int64_t number, std::size_t at) {
      if (number == 1 && options.header == "true") return true;
      if (number % 4096 == 0)
        task.report("read", static_cast<std::int64_t>(at), static_cast<std::int64_t>(text.size()));
      vectors.add(line, dimension, number);
      return true;
    });
    if (vectors.words() == 0) throw Error(ErrorKind::Empty, {.found = "no words"});
    return vectors.finish("glove", dimension);
  }

 private:
  /// Tokens may hold blanks, so the dimension is what most lines have after one word.
  static std::int64_t dimensionOf(std::string_view text) {
    std::map<std::int64_t, std::int64_t> votes;
    eachLine(text, [&](std::string_view line, std::int64_t number, std::size_t) {
      const std::vector<std::string_view> tokens = tokensOf(line);
      std::int64_t numbers = 0;
      float value = 0;
      while (numbers + 1 < static_cast<std::int64_t>(tokens.size()) &&
             parseFloat(tokens[tokens.size() - 1 - static_cast<std::size_t>(numbers)], value))
        ++numbers;
      ++votes[numbers];
      return number < 1000;
    });
    std::int64_t best = 0;
    for (const auto& [dimension, count] : votes) {
      if (best == 0 || count > votes[best]) best = dimension;
    }
    if (best == 0)
      throw Error(ErrorKind::BadNumber,
                  {.found = "lines without numbers", .expected = "a word and its vector in each line", .line = 1});
    return best;
  }
};

/// Vectors of the binary form: each where its word ends.
class BinarySource final : public ElementSource {
 public:
  BinarySource(std::shared_ptr<ByteSource> file, std::vector<std::uint64_t> places, std::int64_t dimension)
      : m_file(std::move(file)), m_places(std::move(places)), m_dimension(dimension) {}
  void read(std::int64_t first, std::int64_t count, void* out) override {
    auto* to = static_cast<char*>(out);
    for (std::int64_t e = first; e < first + count;) {
      const std::int64_t column = e % m_dimension;
      const std::int64_t take = std::min(m_dimension - column, first + count - e);
      m_file->read(m_places[static_cast<std::size_t>(e / m_dimension)] + static_cast<std::uint64_t>(column) * 4, to,
                   static_cast<std::size_t>(take) * 4);
      to += take * 4;
      e += take;
    }
  }

 private:
  std::shared_ptr<ByteSource> m_file;
  std::vector<std::uint64_t> m_places;
  std::int64_t m_dimension;
};

class Word2VecBinary final : public Format {
 public:
  std::string_view name() const override { return "word2vec_binary"; }
  std::string_view title() const override { return "word2vec binary vectors"; }
  std::vector<std::string> extensions() const override { return {"bin"}; }
  std::vector<std::string_view> options() const override { return {"encoding"}; }
  int recognise(std::string_view head, std::string_view) const override {
    const std::string_view line = head.substr(0, std::min<std::size_t>(60, head.find('\n')));
    return head.size() > line.size() && tokensOf(line).size() == 2 &&
                   line.find_first_not_of("0123456789 ") == std::string_view::npos
               ? 75
               : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    const std::shared_ptr<ByteSource> file = openFile(path);
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(64, file->size())), '\0');
    if (!head.empty()) file->read(0, head.data(), head.size());
    Counts counts;
    const std::size_t newline = head.find('\n');
    if (newline == std::string::npos || !readCounts(std::string_view(head).substr(0, newline), counts) ||
        counts.dimension == 0)
      throw Error(ErrorKind::BadHeader, {.place = "byte 0",
                                         .found = "another beginning",
                                         .expected = "the number of words and of dimensions",
                                         .wayOut = "Check the file's format."});
    std::int64_t bytes = 0;
    const std::int64_t sizes[] = {counts.words, counts.dimension, 4};
    if (!checkedProduct(sizes, bytes))
      throw Error(ErrorKind::SizeOverflow,
                  {.place = "line 1", .found = "counts whose product does not fit 63 bits", .line = 1});
    if (static_cast<std::uint64_t>(bytes) > file->size()) throw truncated("the vectors", file->size());
    std::vector<std::string> words;
    std::vector<std::uint64_t> places;
    std::uint64_t at = newline + 1;
    const auto vectorBytes = static_cast<std::uint64_t>(counts.dimension) * 4;
    char block[256];
    for (std::int64_t w = 0; w < counts.words; ++w) {
      if (w % 4096 == 0) task.report("read", w, counts.words);
      std::string word;
      for (bool ended = false; !ended;) {
        const auto there = static_cast<std::size_t>(std::min<std::uint64_t>(sizeof block, file->size() - at));
        if (there == 0) throw truncated("word " + std::to_string(w), file->size());
        file->read(at, block, there);
        const std::string_view part(block, there);
        const std::size_t blank = part.find(' ');
        word.append(part.substr(0, blank));
        ended = blank != std::string_view::npos;
        at += ended ? blank + 1 : there;
        if (word.size() > 65536)
          throw Error(ErrorKind::TooLarge, {.place = "word " + std::to_string(w),
                                            .found = "a word of more than 64 KiB",
                                            .wayOut = "Check the file's format."});
      }
      word.erase(0, word.find_first_not_of('\n') == std::string::npos ? word.size() : word.find_first_not_of('\n'));
      word = toUtf8(std::move(word), options.encoding);
      if (invalidUtf8(word) != std::string_view::npos)
        throw Error(ErrorKind::BadEncoding, {.place = "word " + std::to_string(w),
                                             .found = "bytes that are not UTF-8",
                                             .expected = "UTF-8",
                                             .wayOut = kEncodings});
      if (file->size() - at < vectorBytes) throw truncated("the vector of word " + std::to_string(w), file->size());
      places.push_back(at);
      at += vectorBytes;
      words.push_back(std::move(word));
    }
    if (words.empty()) throw Error(ErrorKind::Empty, {.found = "no words"});
    Document d{.format = "word2vec_binary",
               .ids = std::move(words),
               .idName = "word",
               .importAs = {{"id", "word"}, {"vector", "vectors"}},
               .rows = counts.words};
    d.arrays.push_back({.name = "vectors",
                        .dtype = DType::Float32,
                        .storedDtype = "float32",
                        .shape = {counts.words, counts.dimension},
                        .source = std::make_shared<BinarySource>(file, std::move(places), counts.dimension)});
    return d;
  }

 private:
  static Error truncated(const std::string& place, std::uint64_t size) {
    return {ErrorKind::Truncated,
            {.place = place,
             .found = std::to_string(size) + " bytes in all",
             .expected = "more by the counts in line 1",
             .wayOut = "The file is cut short; copy it again."}};
  }
};

}  // namespace

const Format& word2vecTextFormat() {
  static const Word2VecText format;
  return format;
}
const Format& word2vecBinaryFormat() {
  static const Word2VecBinary format;
  return format;
}
const Format& gloveFormat() {
  static const Glove format;
  return format;
}

}  // namespace eido
