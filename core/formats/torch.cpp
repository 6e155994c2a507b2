// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "core/formats/bytes.h"
#include "core/formats/formats.h"
#include "core/formats/pickle.h"
#include "core/formats/readers.h"
#include "core/formats/zip_archive.h"

namespace eido {
namespace {

constexpr std::uint64_t kPickleLimit = std::uint64_t{64} << 20;
constexpr std::uint64_t kStorageInMemory = std::uint64_t{4} << 30;
constexpr int kMaxNesting = 32;
constexpr std::string_view kLegacyMagic = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";

struct StorageType {
  DType dtype;
  std::int64_t size;
  const char* word;
  bool bfloat16 = false;
};

const std::map<std::string, StorageType>& storageTypes() {
  static const std::map<std::string, StorageType> kTypes = {
      {"torch.FloatStorage", {DType::Float32, 4, "float32"}},
      {"torch.DoubleStorage", {DType::Float64, 8, "float64"}},
      {"torch.HalfStorage", {DType::Float16, 2, "float16"}},
      {"torch.BFloat16Storage", {DType::Float32, 2, "bfloat16", true}},
      {"torch.LongStorage", {DType::Int64, 8, "int64"}},
      {"torch.IntStorage", {DType::Int32, 4, "int32"}},
      {"torch.ShortStorage", {DType::Int16, 2, "int16"}},
      {"torch.CharStorage", {DType::Int8, 1, "int8"}},
      {"torch.ByteStorage", {DType::UInt8, 1, "uint8"}},
      {"torch.BoolStorage", {DType::Bool, 1, "bool"}}};
  return kTypes;
}

/// A tensor's elements in C order: strides into a storage that other tensors may share.
class StridedSource final : public ElementSource {
 public:
  StridedSource(std::shared_ptr<ByteSource> storage, StorageType type, const PickleValue& tensor)
      : m_storage(std::move(storage)),
        m_type(type),
        m_offset(tensor.offset),
        m_shape(tensor.shape),
        m_strides(tensor.strides) {
    std::int64_t step = 1;
    for (std::size_t a = m_shape.size(); a-- > 0;) {
      m_contiguous = m_contiguous && (m_shape[a] == 1 || m_strides[a] == step);
      step *= m_shape[a];
    }
  }
  void read(std::int64_t first, std::int64_t count, void* out) override {
    if (count <= 0) return;
    const auto item = static_cast<std::size_t>(m_type.size);
    m_raw.resize(static_cast<std::size_t>(count) * item);
    char* raw = m_type.bfloat16 ? m_raw.data() : static_cast<char*>(out);
    if (m_contiguous) {
      m_storage->read(static_cast<std::uint64_t>(m_offset + first) * item, raw, m_raw.size());
    } else {
      if (!m_storage->seekable()) m_storage = memorySource(readAll(*m_storage, kStorageInMemory));
      for (std::int64_t i = 0; i < count; ++i) {
        std::int64_t rest = first + i, at = m_offset;
        for (std::size_t a = m_shape.size(); a-- > 0;) {
          at += (rest % m_shape[a]) * m_strides[a];
          rest /= m_shape[a];
        }
        m_storage->read(static_cast<std::uint64_t>(at) * item, raw + static_cast<std::size_t>(i) * item, item);
      }
    }
    if (!m_type.bfloat16) return;
    for (std::int64_t i = 0; i < count; ++i)
      static_cast<float*>(out)[i] = bfloat16ToFloat(littleEndian<std::uint16_t>(raw + 2 * i));
  }

 private:
  std::shared_ptr<ByteSource> m_storage;
  StorageType m_type;
  std::int64_t m_offset;
  std::vector<std::int64_t> m_shape;
  std::vector<std::int64_t> m_strides;
  bool m_contiguous = true;
  std::vector<char> m_raw;
};

class TorchReader {
 public:
  TorchReader(const ZipArchive& archive, std::string folder, Document& document)
      : m_archive(archive), m_folder(std::move(folder)), m_document(document) {}

  void add(const PickleValue& value, const std::string& name, int depth) {
    using Kind = PickleValue::Kind;
    if (depth > kMaxNesting || ++m_visited > 1000000)
      throw Error(ErrorKind::TooDeep,
                  {.place = "data.pkl", .found = "dicts and lists nested too deeply", .expected = "at most 32 levels"});
    const auto below = [&](const std::string& part) { return name.empty() ? part : name + "." + part; };
    switch (value.kind) {
      case Kind::Tensor:
        addTensor(value, name);
        return;
      case Kind::Dict:
        for (const auto& [key, item] : value.entries)
          add(*item, below(key->kind == Kind::Text ? key->text : std::to_string(key->integer)), depth + 1);
        return;
      case Kind::List:
      case Kind::Tuple:
        for (std::size_t i = 0; i < value.items.size(); ++i) add(*value.items[i], below(std::to_string(i)), depth + 1);
        return;
      case Kind::Text:
        m_document.metadata[name] = value.text;
        return;
      case Kind::Int:
        m_document.metadata[name] = value.integer;
        return;
      case Kind::Bool:
        m_document.metadata[name] = value.integer != 0;
        return;
      case Kind::Float:
        m_document.metadata[name] = value.real;
        return;
      default:
        return;
    }
  }

 private:
  void addTensor(const PickleValue& tensor, const std::string& name) {
    const std::string place = name.empty() ? "the tensor" : "tensor " + name;
    const PickleValue& storage = *tensor.storage;
    const auto type = storageTypes().find(storage.storageClass);
    if (type == storageTypes().end())
      throw Error(ErrorKind::UnsupportedDtype, {.place = place,
                                                .found = storage.storageClass,
                                                .expected = "floats, whole numbers or bool",
                                                .wayOut = "Convert it first: x.float()."});
    const ZipEntry* entry = m_archive.find(m_folder + "data/" + storage.text);
    if (entry == nullptr)
      throw Error(ErrorKind::Truncated, {.place = place,
                                         .found = "no member data/" + storage.text,
                                         .expected = "its storage",
                                         .wayOut = "Save the file again."});
    const std::int64_t there = static_cast<std::int64_t>(entry->size) / type->second.size;
    if (storage.count < 0 || there < storage.count)
      throw Error(ErrorKind::SizeMismatch, {.place = place + ", member data/" + storage.text,
                                            .found = std::to_string(entry->size) + " bytes",
                                            .expected = std::to_string(storage.count) + " elements",
                                            .wayOut = "Save the file again."});
    checkExtent(tensor, storage.count, place);
    auto source = std::make_shared<StridedSource>(m_archive.open(*entry), type->second, tensor);
    m_document.arrays.push_back({.name = name,
                                 .dtype = type->second.dtype,
                                 .storedDtype = type->second.word,
                                 .shape = tensor.shape,
                                 .source = source});
  }

  static void checkExtent(const PickleValue& tensor, std::int64_t count, const std::string& place) {
    std::int64_t elements = 0;
    for (const std::int64_t s : tensor.shape) {
      if (s < 0)
        throw Error(ErrorKind::BadShape,
                    {.place = place, .found = "a negative size", .wayOut = "Save the file again."});
    }
    if (tensor.strides.size() != tensor.shape.size())
      throw Error(ErrorKind::BadShape, {.place = place, .found = "another number of strides than of sizes"});
    if (!checkedProduct(tensor.shape, elements))
      throw Error(ErrorKind::SizeOverflow, {.place = place, .found = "a shape that does not fit 63 bits"});
    if (elements == 0) return;
    WideInt last = tensor.offset;
    for (std::size_t a = 0; a < tensor.shape.size(); ++a) {
      if (tensor.strides[a] < 0) throw Error(ErrorKind::BadShape, {.place = place, .found = "a negative stride"});
      last += static_cast<WideInt>(tensor.shape[a] - 1) * tensor.strides[a];
    }
    // a stride of 0 repeats an element: harmless for one row, a memory bomb for a whole array
    if (tensor.offset < 0 || last >= count || elements > count * 64)
      throw Error(ErrorKind::SizeMismatch,
                  {.place = place,
                   .found = "a view that reaches past its storage of " + std::to_string(count) + " elements",
                   .wayOut = "Save a copy of the tensor: x.clone()."});
  }

  const ZipArchive& m_archive;
  std::string m_folder;
  Document& m_document;
  std::int64_t m_visited = 0;
};

class TorchFormat final : public Format {
 public:
  std::string_view name() const override { return "torch"; }
  std::string_view title() const override { return "PyTorch tensors"; }
  std::vector<std::string> extensions() const override { return {"pt", "pth"}; }
  std::vector<std::string_view> options() const override { return {"max-uncompressed-bytes", "key"}; }
  int recognise(std::string_view head, std::string_view) const override {
    if (head.starts_with(kLegacyMagic.substr(0, 8))) return 100;
    return looksLikeZip(head) && head.substr(0, 256).find("/data.pkl") != std::string_view::npos ? 100 : 0;
  }

  Document read(const std::string& path, const ReadOptions& options, const Task&) const override {
    Document document{.format = "torch"};
    const std::shared_ptr<ByteSource> file = openFile(path);
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(kLegacyMagic.size(), file->size())), '\0');
    if (!head.empty()) file->read(0, head.data(), head.size());
    if (head.starts_with(kLegacyMagic.substr(0, 8)))
      throw Error(ErrorKind::UnsupportedVersion,
                  {.place = "byte 0",
                   .found = "the format from before torch 1.6",
                   .expected = "a zip archive",
                   .wayOut = "Save it again with a newer torch: torch.save(torch.load(file), file)."});
    const ZipArchive archive(file, options.maxUncompressedBytes);
    const ZipEntry* pickle = nullptr;
    for (const ZipEntry& e : archive.entries()) {
      if (e.name == "data.pkl" || (e.name.ends_with("/data.pkl") && e.name.find('/') == e.name.size() - 9)) pickle = &e;
    }
    if (pickle == nullptr)
      throw Error(ErrorKind::BadHeader, {.found = "no member data.pkl",
                                         .expected = "an archive that torch.save wrote",
                                         .wayOut = "Say --format npz if it holds arrays."});
    const std::string folder = pickle->name.substr(0, pickle->name.size() - 8);
    if (const ZipEntry* order = archive.find(folder + "byteorder")) {
      if (readAll(*archive.open(*order), 64).starts_with("big"))
        throw Error(ErrorKind::UnsupportedDtype,
                    {.place = "member byteorder", .found = "big-endian storages", .expected = "little-endian"});
    }
    const PickleDocument object = readPickle(readAll(*archive.open(*pickle), kPickleLimit));
    TorchReader(archive, folder, document).add(*object.root, "", 0);
    if (document.arrays.empty())
      throw Error(ErrorKind::Empty,
                  {.found = "no tensors", .expected = "at least one", .wayOut = "Save a dict of tensors."});
    return document;
  }
};

}  // namespace

const Format& torchFormat() {
  static const TorchFormat format;
  return format;
}

}  // namespace eido
