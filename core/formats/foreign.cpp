// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that are recognised so that the error can say how to convert them.
#include "core/formats/formats.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

class ForeignFormat final : public Format {
 public:
  ForeignFormat(std::string_view name, std::string_view title, std::vector<std::string> extensions,
                std::string_view magic, std::string wayOut)
      : m_name(name),
        m_title(title),
        m_extensions(std::move(extensions)),
        m_magic(magic),
        m_wayOut(std::move(wayOut)) {}
  std::string_view name() const override { return m_name; }
  std::string_view title() const override { return m_title; }
  std::vector<std::string> extensions() const override { return m_extensions; }
  int recognise(std::string_view head, std::string_view) const override {
    const bool userBlock = m_name == "hdf5" && head.size() > 520 && head.substr(512, 4) == m_magic.substr(0, 4);
    return head.starts_with(m_magic) || userBlock ? 100 : 0;
  }
  Document read(const std::string& path, const ReadOptions&, const Task&) const override {
    const std::shared_ptr<ByteSource> file = openFile(path);
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(1024, file->size())), '\0');
    if (!head.empty()) file->read(0, head.data(), head.size());
    if (recognise(head, path) == 0)
      throw Error(ErrorKind::BadMagic, {.place = "byte 0",
                                        .found = "other first bytes than those of " + std::string(m_title),
                                        .wayOut = "Check where the file came from."});
    throw Error(ErrorKind::UnsupportedFormat, {.found = "a " + std::string(m_title) + " file",
                                               .expected = ".npy, .npz, .safetensors, .pt, CSV or JSONL",
                                               .wayOut = m_wayOut});
  }

 private:
  std::string_view m_name;
  std::string_view m_title;
  std::vector<std::string> m_extensions;
  std::string_view m_magic;
  std::string m_wayOut;
};

}  // namespace

const Format& hdf5Format() {
  static const ForeignFormat format("hdf5", "HDF5", {"h5", "hdf5"}, "\x89HDF\r\n\x1a\n",
                                    "Convert it in Python: numpy.save('x.npy', h5py.File('x.h5')['name'][:]).");
  return format;
}
const Format& parquetFormat() {
  static const ForeignFormat format(
      "parquet", "Parquet", {"parquet"}, "PAR1",
      "Convert it in Python: pandas.read_parquet('x.parquet').to_json('x.jsonl', orient='records', lines=True).");
  return format;
}
const Format& matFormat() {
  static const ForeignFormat format(
      "mat", "MATLAB", {"mat"}, "MATLAB ",
      "Convert it in Python: numpy.savez('x.npz', feats=scipy.io.loadmat('x.mat')['feats']).");
  return format;
}

}  // namespace eido
