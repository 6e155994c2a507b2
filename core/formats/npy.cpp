// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/npy_header.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

constexpr std::uint64_t kFortranInMemory = std::uint64_t{4} << 30;

/// What descr means: a numeric type (perhaps to be swapped or widened), or texts.
struct ElementType {
  std::optional<DType> dtype;
  bool swap = false;
  bool bfloat16 = false;
  char text = '\0';       // 'S' or 'U'
  std::int64_t size = 0;  // bytes of one element in the file
};

[[noreturn]] void refuseType(const std::string& descr, const std::string& wayOut) {
  throw Error(ErrorKind::UnsupportedDtype, {.place = "header",
                                            .found = "the element type '" + descr + "'",
                                            .expected = "floats, whole numbers, bool or texts",
                                            .wayOut = wayOut});
}

ElementType elementType(const std::string& descr, const ReadOptions& options) {
  const std::string usual = "Convert it first: a.astype('float32').";
  if (descr.size() < 2) refuseType(descr, usual);
  std::size_t at = 0;
  char order = '|';
  if (descr[0] == '<' || descr[0] == '>' || descr[0] == '|' || descr[0] == '=') order = descr[at++];
  const char kind = descr[at++];
  if (kind == 'O')
    throw Error(ErrorKind::ObjectDtype,
                {.place = "header",
                 .found = "an array of Python objects",
                 .expected = "numbers or texts",
                 .wayOut = "Objects are pickled and never loaded; convert with numpy.stack or astype('float32')."});
  std::int64_t size = 0;
  for (; at < descr.size(); ++at) {
    if (descr[at] < '0' || descr[at] > '9' || size > 1000000) refuseType(descr, usual);
    size = size * 10 + (descr[at] - '0');
  }
  ElementType type{.swap = order == '>', .size = size};
  const auto pick = [&](std::initializer_list<std::pair<std::int64_t, DType>> sizes) {
    for (const auto& [bytes, dtype] : sizes) {
      if (bytes == size) type.dtype = dtype;
    }
  };
  switch (kind) {
    case 'f':
      pick({{2, DType::Float16}, {4, DType::Float32}, {8, DType::Float64}});
      break;
    case 'i':
      pick({{1, DType::Int8}, {2, DType::Int16}, {4, DType::Int32}, {8, DType::Int64}});
      break;
    case 'u':
      pick({{1, DType::UInt8}, {2, DType::UInt16}, {4, DType::UInt32}, {8, DType::UInt64}});
      break;
    case 'b':
      pick({{1, DType::Bool}});
      break;
    case 'S':
    case 'U':
      type.text = kind;
      if (kind == 'U') type.size *= 4;
      return type;
    case 'V':
      if (size == 2 && options.void2As == "bfloat16") {
        type.dtype = DType::Float32;
        type.bfloat16 = true;
      } else if (size == 2) {
        refuseType(descr, "If these are bfloat16 values, say --void2-as bfloat16.");
      }
      break;
    default:
      break;
  }
  if (!type.dtype) refuseType(descr, usual);
  return type;
}

/// Elements of a .npy file in C order, whatever the order and byte order on disk.
class NpySource final : public ElementSource {
 public:
  NpySource(std::shared_ptr<ByteSource> data, ElementType type, std::vector<std::int64_t> shape, bool fortran)
      : m_data(std::move(data)), m_type(type), m_shape(std::move(shape)), m_fortran(fortran && m_shape.size() > 1) {}

  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count <= 0) return;
    const std::size_t item = static_cast<std::size_t>(m_type.size);
    if (!m_fortran && !m_type.bfloat16) {
      m_data->read(static_cast<std::uint64_t>(first) * item, out, static_cast<std::size_t>(count) * item);
      swap(static_cast<char*>(out), count);
      return;
    }
    m_raw.resize(static_cast<std::size_t>(count) * item);
    if (m_fortran)
      readFortran(first, count);
    else
      m_data->read(static_cast<std::uint64_t>(first) * item, m_raw.data(), m_raw.size());
    swap(m_raw.data(), count);
    if (!m_type.bfloat16) {
      std::copy(m_raw.begin(), m_raw.end(), static_cast<char*>(out));
      return;
    }
    auto* floats = static_cast<float*>(out);
    for (std::int64_t i = 0; i < count; ++i)
      floats[i] = bfloat16ToFloat(littleEndian<std::uint16_t>(m_raw.data() + 2 * i));
  }

 private:
  void swap(char* values, std::int64_t count) const {
    if (!m_type.swap || m_type.size == 1) return;
    for (std::int64_t i = 0; i < count; ++i) std::reverse(values + i * m_type.size, values + (i + 1) * m_type.size);
  }

  // Column-major: the first axis is contiguous. For a block of rows, one read for each position in a row.
  void readFortran(std::int64_t first, std::int64_t count) {
    if (!m_data->seekable()) m_data = memorySource(readAll(*m_data, kFortranInMemory));
    const std::int64_t rows = m_shape[0];
    std::int64_t width = 1;
    for (std::size_t a = 1; a < m_shape.size(); ++a) width *= m_shape[a];
    const std::int64_t firstRow = first / width;
    const std::int64_t lastRow = (first + count - 1) / width;
    const std::int64_t block = lastRow - firstRow + 1;
    const std::size_t item = static_cast<std::size_t>(m_type.size);
    m_column.resize(static_cast<std::size_t>(block) * item);
    for (std::int64_t e = 0; e < width; ++e) {
      // position e of a C-ordered row -> its column in the file
      std::int64_t rest = e, column = 0, stride = width;
      for (std::size_t a = m_shape.size() - 1; a >= 1; --a) {
        stride /= m_shape[a];
        column += (rest % m_shape[a]) * stride;
        rest /= m_shape[a];
      }
      m_data->read(static_cast<std::uint64_t>(column * rows + firstRow) * item, m_column.data(), m_column.size());
      for (std::int64_t r = 0; r < block; ++r) {
        const std::int64_t to = (firstRow + r) * width + e - first;
        if (to >= 0 && to < count)
          std::copy_n(m_column.data() + static_cast<std::size_t>(r) * item, item,
                      m_raw.data() + static_cast<std::size_t>(to) * item);
      }
    }
  }

  std::shared_ptr<ByteSource> m_data;
  ElementType m_type;
  std::vector<std::int64_t> m_shape;
  bool m_fortran;
  std::vector<char> m_raw;
  std::vector<char> m_column;
};

TextArray readTexts(const std::shared_ptr<ByteSource>& data, const ElementType& type, const NpyHeader& header,
                    const std::string& name, std::vector<Warning>& warnings) {
  TextArray array{.name = name, .shape = header.shape};
  std::int64_t count = 1;
  for (const std::int64_t s : header.shape) count *= s;
  std::string raw(static_cast<std::size_t>(type.size), '\0');
  Warning latin{.kind = "non_utf8_text", .name = name};
  for (std::int64_t i = 0; i < count; ++i) {
    if (type.size > 0) data->read(static_cast<std::uint64_t>(i * type.size), raw.data(), raw.size());
    std::string text;
    if (type.text == 'S') {
      text = raw.substr(0, raw.find_last_not_of('\0') + 1);
      if (invalidUtf8(text) != std::string_view::npos) {
        std::string widened;
        for (const char c : text) appendUtf8(widened, static_cast<unsigned char>(c));
        text = widened;
        if (latin.rows.size() < Warning::kMaxRows) latin.rows.push_back(i);
        ++latin.count;
      }
    } else {
      for (std::int64_t c = 0; c < type.size; c += 4) {
        std::uint32_t code = littleEndian<std::uint32_t>(raw.data() + c);
        if (type.swap) code = __builtin_bswap32(code);
        if (code == 0 && raw.find_first_not_of('\0', static_cast<std::size_t>(c)) == std::string::npos) break;
        if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
          throw Error(ErrorKind::BadEncoding, {.place = "element " + std::to_string(i),
                                               .found = "a code that is no character",
                                               .expected = "Unicode",
                                               .wayOut = "Write the texts again."});
        appendUtf8(text, static_cast<char32_t>(code));
      }
    }
    array.values.push_back(std::move(text));
  }
  if (latin.count > 0) {
    latin.message = std::to_string(latin.count) + " texts are not UTF-8 and were read as Latin-1";
    warnings.push_back(std::move(latin));
  }
  return array;
}

class NpyFormat final : public Format {
 public:
  std::string_view name() const override { return "npy"; }
  std::string_view title() const override { return "NumPy array"; }
  std::vector<std::string> extensions() const override { return {"npy"}; }
  std::vector<std::string_view> options() const override { return {"void2-as"}; }
  int recognise(std::string_view head, std::string_view) const override {
    return head.starts_with("\x93NUMPY") ? 100 : 0;
  }
  Document read(const std::string& path, const ReadOptions& options, const Task&) const override {
    Document document{.format = "npy"};
    auto array = readNpy(openFile(path), "", options, document.warnings);
    if (auto* numbers = std::get_if<NumericArray>(&array))
      document.arrays.push_back(std::move(*numbers));
    else
      document.texts.push_back(std::move(std::get<TextArray>(array)));
    return document;
  }
};

}  // namespace

std::variant<NumericArray, TextArray> readNpy(const std::shared_ptr<ByteSource>& source, const std::string& name,
                                              const ReadOptions& options, std::vector<Warning>& warnings) {
  const NpyHeader header = readNpyHeader(*source);
  const ElementType type = elementType(header.descr, options);
  std::int64_t bytes = 0;
  std::vector<std::int64_t> sizes = header.shape;
  sizes.push_back(type.size);
  if (!checkedProduct(sizes, bytes))
    throw Error(ErrorKind::SizeOverflow, {.place = "header", .found = "a shape whose bytes do not fit 63 bits"});
  const std::uint64_t there = source->size() - header.dataOffset;
  if (static_cast<std::uint64_t>(bytes) > there)
    throw Error(ErrorKind::Truncated, {.place = "data at byte " + std::to_string(header.dataOffset),
                                       .found = std::to_string(there) + " bytes",
                                       .expected = std::to_string(bytes) + " by the shape",
                                       .wayOut = "The file is cut short; copy or export it again."});
  if (type.size == 0 && checkedProduct(header.shape, bytes) && bytes > 1000000)
    throw Error(ErrorKind::SizeMismatch, {.place = "header", .found = "very many texts of no length"});
  if (static_cast<std::uint64_t>(bytes) < there && type.size > 0)
    warnings.push_back(
        {.kind = "trailing_data",
         .message = std::to_string(there - static_cast<std::uint64_t>(bytes)) + " bytes after the array were left out",
         .count = static_cast<std::int64_t>(there) - bytes,
         .name = name});
  auto data = subSource(source, header.dataOffset, there);
  if (type.text != '\0') return readTexts(data, type, header, name, warnings);
  return NumericArray{.name = name,
                      .dtype = *type.dtype,
                      .storedDtype = header.descr,
                      .storedOrder = header.fortranOrder && header.shape.size() > 1 ? "F" : "",
                      .shape = header.shape,
                      .source = std::make_shared<NpySource>(data, type, header.shape, header.fortranOrder)};
}

const Format& npyFormat() {
  static const NpyFormat format;
  return format;
}

}  // namespace eido
