// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

constexpr std::uint64_t kHeaderLimit = 100000000;

struct Element {
  DType dtype;        // as read gives it
  std::int64_t size;  // bytes in the file
  float (*widen8)(std::uint8_t) = nullptr;
  float (*widen16)(std::uint16_t) = nullptr;
};

const std::map<std::string, Element>& elements() {
  static const std::map<std::string, Element> kElements = {{"BOOL", {DType::Bool, 1}},
                                                           {"U8", {DType::UInt8, 1}},
                                                           {"I8", {DType::Int8, 1}},
                                                           {"U16", {DType::UInt16, 2}},
                                                           {"I16", {DType::Int16, 2}},
                                                           {"U32", {DType::UInt32, 4}},
                                                           {"I32", {DType::Int32, 4}},
                                                           {"U64", {DType::UInt64, 8}},
                                                           {"I64", {DType::Int64, 8}},
                                                           {"F16", {DType::Float16, 2}},
                                                           {"F32", {DType::Float32, 4}},
                                                           {"F64", {DType::Float64, 8}},
                                                           {"BF16", {DType::Float32, 2, nullptr, bfloat16ToFloat}},
                                                           {"F8_E4M3", {DType::Float32, 1, float8E4M3ToFloat}},
                                                           {"F8_E5M2", {DType::Float32, 1, float8E5M2ToFloat}}};
  return kElements;
}

class TensorSource final : public ElementSource {
 public:
  TensorSource(std::shared_ptr<ByteSource> data, Element element) : m_data(std::move(data)), m_element(element) {}
  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count <= 0) return;
    const auto bytes = static_cast<std::size_t>(count * m_element.size);
    const auto offset = static_cast<std::uint64_t>(first * m_element.size);
    if (m_element.widen8 == nullptr && m_element.widen16 == nullptr) {
      m_data->read(offset, out, bytes);
      return;
    }
    m_raw.resize(bytes);
    m_data->read(offset, m_raw.data(), bytes);
    auto* floats = static_cast<float*>(out);
    for (std::int64_t i = 0; i < count; ++i)
      floats[i] = m_element.widen8 != nullptr
                      ? m_element.widen8(static_cast<std::uint8_t>(m_raw[static_cast<std::size_t>(i)]))
                      : m_element.widen16(littleEndian<std::uint16_t>(m_raw.data() + 2 * i));
  }

 private:
  std::shared_ptr<ByteSource> m_data;
  Element m_element;
  std::vector<char> m_raw;
};

struct Tensor {
  std::string name;
  std::string dtype;
  Element element{};
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0, end = 0;
};

[[noreturn]] void badHeader(const std::string& place, const std::string& found, const std::string& expected) {
  throw Error(
      ErrorKind::BadHeader,
      {.place = place, .found = found, .expected = expected, .wayOut = "Write the file again with safetensors."});
}

std::string readHeader(ByteSource& file) {
  if (file.size() < 8)
    throw Error(ErrorKind::Truncated, {.place = "byte 0",
                                       .found = std::to_string(file.size()) + " bytes",
                                       .expected = "at least 8",
                                       .wayOut = "The file is cut short; copy it again."});
  char start[8];
  file.read(0, start, 8);
  const auto length = littleEndian<std::uint64_t>(start);
  if (length > kHeaderLimit)
    throw Error(ErrorKind::HeaderTooLarge, {.place = "header",
                                            .found = std::to_string(length) + " bytes",
                                            .expected = "at most " + std::to_string(kHeaderLimit),
                                            .wayOut = "This is hardly a safetensors file."});
  if (length > file.size() - 8)
    throw Error(ErrorKind::Truncated, {.place = "header",
                                       .found = std::to_string(file.size()) + " bytes in all",
                                       .expected = "a header of " + std::to_string(length),
                                       .wayOut = "The file is cut short; copy it again."});
  std::string header(static_cast<std::size_t>(length), '\0');
  if (length > 0) file.read(8, header.data(), header.size());
  if (header.empty() || header.front() != '{')
    badHeader("header", "something else than an object", "JSON that begins with {");
  return header;
}

Json parseHeader(const std::string& text) {
  try {
    JsonDocument parsed = parseJson(text);
    if (parsed.nonstandard) badHeader("header", "NaN or Infinity", "plain JSON");
    return parsed.value;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::BadJson || error.kind() == ErrorKind::TooDeep)
      badHeader("header", error.detail().what.empty() ? error.detail().found : error.detail().what, "valid JSON");
    throw error.within("header");
  }
}

Tensor parseTensor(const std::string& name, const Json& json) {
  const std::string place = "tensor " + name;
  if (name.find('\0') != std::string::npos)
    throw Error(ErrorKind::BadName,
                {.place = "header", .found = "a tensor name with a NUL character", .wayOut = "Rename the tensor."});
  if (!json.is_object() || json.size() != 3 || !json.contains("dtype") || !json.contains("shape") ||
      !json.contains("data_offsets"))
    badHeader(place, "other fields", "dtype, shape and data_offsets");
  Tensor tensor{.name = name};
  if (!json["dtype"].is_string()) badHeader(place, "a dtype that is no text", "a type's name");
  tensor.dtype = json["dtype"].get<std::string>();
  const auto element = elements().find(tensor.dtype);
  if (element == elements().end())
    throw Error(ErrorKind::UnsupportedDtype,
                {.place = place,
                 .found = "the type " + tensor.dtype,
                 .expected = "F16, BF16, F32, F64, F8_E4M3, F8_E5M2, BOOL or whole numbers",
                 .wayOut = "Convert the tensor to float32.",
                 .value = tensor.dtype});
  tensor.element = element->second;
  const auto badShape = [&](const std::string& found) {
    throw Error(ErrorKind::BadShape,
                {.place = place, .found = found, .expected = "sizes of at least 0", .wayOut = "Write the file again."});
  };
  if (!json["shape"].is_array()) badShape("a shape that is no list");
  for (const Json& size : json["shape"]) {
    if (!size.is_number_integer()) badShape("a size that is not a whole number");
    if (size.is_number_unsigned() &&
        size.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      throw Error(ErrorKind::SizeOverflow, {.place = place, .found = "a size beyond 63 bits"});
    if (size.get<std::int64_t>() < 0) badShape("a negative size");
    tensor.shape.push_back(size.get<std::int64_t>());
  }
  if (static_cast<int>(tensor.shape.size()) > kMaxDimensions) badShape("more than 32 dimensions");
  const Json& offsets = json["data_offsets"];
  if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() ||
      !offsets[1].is_number_unsigned())
    badHeader(place, "data_offsets that are not two whole numbers", "[begin, end]");
  tensor.begin = offsets[0].get<std::uint64_t>();
  tensor.end = offsets[1].get<std::uint64_t>();
  if (tensor.end < tensor.begin)
    throw Error(ErrorKind::BadOffsets,
                {.place = place, .found = "an end before its begin", .wayOut = "Write the file again."});
  std::vector<std::int64_t> sizes = tensor.shape;
  sizes.push_back(tensor.element.size);
  std::int64_t bytes = 0;
  if (!checkedProduct(sizes, bytes))
    throw Error(ErrorKind::SizeOverflow, {.place = place, .found = "a shape whose bytes do not fit 63 bits"});
  if (static_cast<std::uint64_t>(bytes) != tensor.end - tensor.begin)
    throw Error(ErrorKind::SizeMismatch, {.place = place,
                                          .found = std::to_string(tensor.end - tensor.begin) + " bytes by its offsets",
                                          .expected = std::to_string(bytes) + " by its shape",
                                          .wayOut = "Write the file again."});
  return tensor;
}

class SafetensorsFormat final : public Format {
 public:
  std::string_view name() const override { return "safetensors"; }
  std::string_view title() const override { return "safetensors"; }
  std::vector<std::string> extensions() const override { return {"safetensors"}; }
  std::vector<std::string_view> options() const override { return {"key"}; }
  int recognise(std::string_view head, std::string_view) const override {
    return head.size() > 9 && littleEndian<std::uint64_t>(head.data()) <= kHeaderLimit && head[8] == '{' &&
                   head[7] == '\0'
               ? 95
               : 0;
  }

  Document read(const std::string& path, const ReadOptions&, const Task&) const override {
    const std::shared_ptr<ByteSource> file = openFile(path);
    const std::string text = readHeader(*file);
    const Json header = parseHeader(text);
    Document document{.format = "safetensors"};
    std::vector<Tensor> tensors;
    for (const auto& [name, json] : header.items()) {
      if (name != "__metadata__") {
        tensors.push_back(parseTensor(name, json));
        continue;
      }
      if (!json.is_object()) badHeader("__metadata__", "something else than an object", "texts by name");
      for (const auto& [key, value] : json.items()) {
        if (!value.is_string()) badHeader("__metadata__", "a value of " + key + " that is no text", "texts only");
      }
      document.metadata = json;
    }
    std::stable_sort(tensors.begin(), tensors.end(), [](const Tensor& a, const Tensor& b) {
      return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    const std::uint64_t base = 8 + text.size();
    const std::uint64_t bytes = file->size() - base;
    std::uint64_t next = 0;
    for (const Tensor& t : tensors) {
      if (t.begin != next)
        throw Error(ErrorKind::BadOffsets, {.place = "tensor " + t.name,
                                            .found = "data that begins at " + std::to_string(t.begin),
                                            .expected = std::to_string(next) + ", where the one before ends",
                                            .wayOut = "Write the file again."});
      next = t.end;
    }
    if (next > bytes)
      throw Error(ErrorKind::Truncated, {.place = "data at byte " + std::to_string(base),
                                         .found = std::to_string(bytes) + " bytes",
                                         .expected = std::to_string(next),
                                         .wayOut = "The file is cut short; copy it again."});
    if (next < bytes)
      throw Error(ErrorKind::TrailingData, {.place = "byte " + std::to_string(base + next),
                                            .found = std::to_string(bytes - next) + " bytes after the last tensor",
                                            .expected = "none",
                                            .wayOut = "Don't trust this file; write it again."});
    for (Tensor& t : tensors)
      document.arrays.push_back(
          {.name = t.name,
           .dtype = t.element.dtype,
           .storedDtype = t.dtype,
           .shape = t.shape,
           .source = std::make_shared<TensorSource>(subSource(file, base + t.begin, t.end - t.begin), t.element)});
    return document;
  }
};

}  // namespace

const Format& safetensorsFormat() {
  static const SafetensorsFormat format;
  return format;
}

}  // namespace eido
