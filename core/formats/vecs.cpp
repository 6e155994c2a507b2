// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// fvecs, ivecs and bvecs: for each vector a 32-bit dimension, then its values.
#include <algorithm>

#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

class VecsSource final : public ElementSource {
 public:
  VecsSource(std::shared_ptr<ByteSource> file, std::int64_t dimension, std::int64_t item)
      : m_file(std::move(file)), m_dimension(dimension), m_item(item) {}
  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count <= 0) return;
    const std::int64_t record = 4 + m_dimension * m_item;
    const std::int64_t firstRow = first / m_dimension;
    const std::int64_t rows = (first + count - 1) / m_dimension - firstRow + 1;
    m_raw.resize(static_cast<std::size_t>(rows * record));
    m_file->read(static_cast<std::uint64_t>(firstRow * record), m_raw.data(), m_raw.size());
    auto* to = static_cast<char*>(out);
    for (std::int64_t e = first; e < first + count;) {
      const std::int64_t row = e / m_dimension, column = e % m_dimension;
      const std::int64_t take = std::min(m_dimension - column, first + count - e);
      std::copy_n(m_raw.data() + (row - firstRow) * record + 4 + column * m_item, take * m_item, to);
      to += take * m_item;
      e += take;
    }
  }

 private:
  std::shared_ptr<ByteSource> m_file;
  std::int64_t m_dimension;
  std::int64_t m_item;
  std::vector<char> m_raw;
};

class VecsFormat final : public Format {
 public:
  VecsFormat(std::string_view name, std::string_view title, DType dtype)
      : m_name(name), m_title(title), m_dtype(dtype) {}
  std::string_view name() const override { return m_name; }
  std::string_view title() const override { return m_title; }
  std::vector<std::string> extensions() const override { return {std::string(m_name)}; }
  int recognise(std::string_view, std::string_view path) const override {
    return path.ends_with("." + std::string(m_name)) ? 60 : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task& task) const override {
    const std::shared_ptr<ByteSource> file = openFile(path);
    const auto size = static_cast<std::int64_t>(file->size());
    const auto item = static_cast<std::int64_t>(dtypeSize(m_dtype));
    if (size == 0) throw Error(ErrorKind::Empty, {.found = "an empty file", .expected = "at least one vector"});
    std::int64_t dimension = 0, rows = 0;
    for (std::int64_t at = 0; at < size; ++rows) {
      if (rows % 4096 == 0) task.checkpoint();
      const std::string place = "vector " + std::to_string(rows) + " at byte " + std::to_string(at);
      const auto cut = [&](std::int64_t bytes) {
        return Error(ErrorKind::Truncated, {.place = place,
                                            .found = std::to_string(size - at) + " bytes",
                                            .expected = std::to_string(bytes),
                                            .wayOut = "The file is cut short, or not in this format."});
      };
      if (size - at < 4) throw cut(4);
      std::int32_t d = 0;
      file->read(static_cast<std::uint64_t>(at), &d, 4);
      if (d <= 0)
        throw Error(ErrorKind::BadShape, {.place = place,
                                          .found = "the dimension " + std::to_string(d),
                                          .expected = "at least 1",
                                          .wayOut = "Check the file's format."});
      if (rows > 0 && d != dimension)
        throw Error(ErrorKind::RaggedRows, {.place = place,
                                            .found = "the dimension " + std::to_string(d),
                                            .expected = std::to_string(dimension) + " as before",
                                            .wayOut = "Check the file's format."});
      if (size - at < 4 + d * item) throw cut(4 + d * item);
      dimension = d;
      at += 4 + d * item;
    }
    Document document{.format = std::string(m_name)};
    document.arrays.push_back({.name = "",
                               .dtype = m_dtype,
                               .storedDtype = std::string(dtypeName(m_dtype)),
                               .shape = {rows, dimension},
                               .source = std::make_shared<VecsSource>(file, dimension, item)});
    return document;
  }

 private:
  std::string_view m_name;
  std::string_view m_title;
  DType m_dtype;
};

}  // namespace

const Format& fvecsFormat() {
  static const VecsFormat format("fvecs", "fvecs vectors", DType::Float32);
  return format;
}
const Format& ivecsFormat() {
  static const VecsFormat format("ivecs", "ivecs vectors", DType::Int32);
  return format;
}
const Format& bvecsFormat() {
  static const VecsFormat format("bvecs", "bvecs vectors", DType::UInt8);
  return format;
}

}  // namespace eido
