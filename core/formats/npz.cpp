// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/formats.h"
#include "core/formats/npy.h"
#include "core/formats/readers.h"
#include "core/formats/zip_archive.h"

namespace eido {
namespace {

class NpzFormat final : public Format {
 public:
  std::string_view name() const override { return "npz"; }
  std::string_view title() const override { return "NumPy archive"; }
  std::vector<std::string> extensions() const override { return {"npz"}; }
  std::vector<std::string_view> options() const override { return {"void2-as", "max-uncompressed-bytes", "key"}; }
  int recognise(std::string_view head, std::string_view) const override { return looksLikeZip(head) ? 80 : 0; }

  Document read(const std::string& path, const ReadOptions& options, const Task& task) const override {
    Document document{.format = "npz"};
    const ZipArchive archive(openFile(path), options.maxUncompressedBytes);
    std::optional<Error> object;
    for (const ZipEntry& entry : archive.entries()) {
      task.checkpoint();
      if (entry.folder) continue;
      if (!entry.name.ends_with(".npy")) {
        document.warnings.push_back({.kind = "member_skipped",
                                     .message = "the member " + entry.name + " is not an array and was left out",
                                     .count = 1,
                                     .name = entry.name});
        continue;
      }
      const std::string name = entry.name.substr(0, entry.name.size() - 4);
      try {
        auto array = readNpy(archive.open(entry), name, options, document.warnings);
        if (auto* numbers = std::get_if<NumericArray>(&array))
          document.arrays.push_back(std::move(*numbers));
        else
          document.texts.push_back(std::move(std::get<TextArray>(array)));
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::ObjectDtype) throw error.within("member " + entry.name);
        object = error.within("member " + entry.name);
        document.warnings.push_back(
            {.kind = "object_dtype",
             .message = "the member " + entry.name + " holds Python objects, which are never loaded",
             .count = 1,
             .name = name});
      }
    }
    if (document.arrays.empty() && document.texts.empty()) {
      if (object) throw Error(*object);
      throw Error(ErrorKind::Empty, {.found = "no arrays in the archive",
                                     .expected = "members that end in .npy",
                                     .wayOut = "Write it with numpy.savez."});
    }
    return document;
  }
};

}  // namespace

const Format& npzFormat() {
  static const NpzFormat format;
  return format;
}

}  // namespace eido
