// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/formats.h"

#include <algorithm>
#include <filesystem>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/formats/readers.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t kHeadBytes = 64 * 1024;
constexpr int kCertain = 95;

/// Formats whose name on a file is a promise: content of another format there is a mistake worth an error.
bool promises(const Format& format) {
  return format.name() == "npz" || format.name() == "torch" || format.name() == "inspect_eval";
}

constexpr int kFolderDepth = 6;
constexpr std::size_t kFolderFiles = 50000;  // enough to see what kind of folder it is

}  // namespace

std::span<const Format* const> formats() {
  static const Format* const kAll[] = {&npyFormat(),
                                       &npzFormat(),
                                       &safetensorsFormat(),
                                       &torchFormat(),
                                       &csvFormat(),
                                       &jsonlFormat(),
                                       &word2vecTextFormat(),
                                       &word2vecBinaryFormat(),
                                       &gloveFormat(),
                                       &fvecsFormat(),
                                       &ivecsFormat(),
                                       &bvecsFormat(),
                                       &projectorFormat(),
                                       &lmEvalResultsFormat(),
                                       &lmEvalSamplesFormat(),
                                       &lmEvalFolderFormat(),
                                       &helmRunFormat(),
                                       &helmStatsFormat(),
                                       &inspectEvalFormat(),
                                       &inspectJsonFormat(),
                                       &inspectFolderFormat(),
                                       &openAiEvalsFormat(),
                                       &alpacaEvalFormat(),
                                       &alpacaLeaderboardFormat(),
                                       &mtebFormat(),
                                       &trecRunFormat(),
                                       &trecQrelsFormat(),
                                       &beirQrelsFormat(),
                                       &hdf5Format(),
                                       &parquetFormat(),
                                       &matFormat()};
  return kAll;
}

const Format* formatNamed(std::string_view name) {
  for (const Format* f : formats()) {
    if (f->name() == name) return f;
  }
  return nullptr;
}

std::vector<std::string> optionsWithoutEffect(const Format* format, const ReadOptions& options) {
  const ReadOptions usual;
  const std::pair<std::string_view, bool> asked[] = {
      {"header", !options.header.empty()},
      {"void2-as", !options.void2As.empty()},
      {"max-uncompressed-bytes", options.maxUncompressedBytes != usual.maxUncompressedBytes},
      {"metadata", !options.metadata.empty()},
      {"key", !options.key.empty()},
      {"decimal", !options.decimal.empty()},
      {"text", !options.text.empty()},
      {"encoding", !options.encoding.empty()},
      {"metric", !options.metrics.empty()},
      {"duplicates", !options.duplicates.empty()}};
  const std::vector<std::string_view> minded = format != nullptr ? format->options() : std::vector<std::string_view>{};
  std::vector<std::string> idle;
  for (const auto& [flag, set] : asked) {
    if (set && std::find(minded.begin(), minded.end(), flag) == minded.end()) idle.emplace_back(flag);
  }
  return idle;
}

const Format* formatOfFolder(const std::string& path) {
  if (fs::exists(fs::path(path) / "projector_config.json")) return &projectorFormat();
  const FolderListing listing = listFolder(path, kFolderDepth, kFolderFiles);
  const Format* best = nullptr;
  int bestScore = 0;
  for (const Format* f : formats()) {
    const int score = f->recogniseFolder(listing);
    if (score <= bestScore) continue;
    bestScore = score;
    best = f;
  }
  return best;
}

const Format& formatFor(const std::string& path, const ReadOptions& options) {
  if (!options.format.empty()) {
    if (const Format* named = formatNamed(options.format)) return *named;
    std::string names;
    for (const Format* f : formats()) {
      names += (names.empty() ? "" : ", ") + std::string(f->name());
    }
    throw Error(ErrorKind::Parameter, {.place = "--format", .found = options.format, .expected = "one of " + names});
  }
  if (fs::is_directory(path)) {
    if (const Format* folder = formatOfFolder(path)) return *folder;
    throw Error(ErrorKind::UnsupportedFormat,
                {.file = path,
                 .found = "a folder",
                 .expected = "a file, a folder of pictures, a projector's folder, or evaluation logs (lm-eval's "
                             "results_*.json and samples_*.jsonl, HELM runs, .eval files, MTEB results)",
                 .wayOut = "Name the files in it."});
  }
  const std::shared_ptr<ByteSource> file = openFile(path);
  std::string head(static_cast<std::size_t>(std::min(kHeadBytes, file->size())), '\0');
  if (!head.empty()) file->read(0, head.data(), head.size());
  const std::string extension = lowerAscii(fs::path(path).extension().string());
  const Format* named = nullptr;
  const Format* best = nullptr;
  int bestScore = 0;
  for (const Format* f : formats()) {
    const std::vector<std::string> extensions = f->extensions();
    const bool byName =
        !extension.empty() && std::find(extensions.begin(), extensions.end(), extension.substr(1)) != extensions.end();
    if (byName && named == nullptr) named = f;
    int score = f->recognise(head, path);
    if (score > 0 && byName) score += 8;  // between equals the name decides
    if (score > bestScore) {
      bestScore = score;
      best = f;
    }
  }
  if (named != nullptr && promises(*named) && (best == nullptr || !promises(*best))) return *named;
  // text can look like many things; the name of a binary format counts more
  if (named != nullptr && bestScore < kCertain && named->recognise(head, path) == 0 && best != nullptr &&
      best != named) {
    const bool textual = best->name() == "csv" || best->name() == "glove" || best->name() == "jsonl";
    const bool namedText = named->name() == "csv" || named->name() == "jsonl" || named->name() == "word2vec_text";
    if (textual && !namedText) return *named;
  }
  if (best != nullptr) return *best;
  if (named != nullptr) return *named;
  throw Error(ErrorKind::UnsupportedFormat,
              {.file = path,
               .found = head.empty() ? "an empty file" : "content that no reader knows",
               .expected = ".npy, .npz, .safetensors, .pt, CSV, JSONL, word vectors, fvecs, projector files or "
                           "evaluation logs",
               .wayOut = "Say --format if you know it, or convert the file to .npy."});
}

Document readDocument(const std::string& path, const ReadOptions& options, const Task& task) {
  try {
    return formatFor(path, options).read(path, options, task);
  } catch (const Error& error) {
    throw error.inFile(path);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorKind::Memory, {.what = "there is not enough memory to read it",
                                    .file = path,
                                    .wayOut = "Convert it to .npy, which is read in parts."});
  }
}

}  // namespace eido
