// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/sample/drawing/image.h"
#include "core/sample/features/sample_columns.h"

namespace eido {

struct SampleWorldOptions {
  std::int64_t count = 2000;      ///< pictures, at least 2 and at most 1,000,000
  double usualBackground = 0.95;  ///< share of each class on its usual background, 0..1
  std::uint64_t seed = 7;

  bool operator==(const SampleWorldOptions&) const = default;
};

/// Procedurally drawn land birds and water birds on land or water: the shape says which bird it is, colour and texture
/// mostly say where it is, and the two go together in all but a few pictures. All vectors have `count` entries.
struct SampleWorld {
  std::vector<std::string> keys;         ///< "bird-0001", ...
  std::vector<std::string> files;        ///< "bird-0001.png", ...
  std::vector<std::string> labels;       ///< "land bird" or "water bird"
  std::vector<std::string> backgrounds;  ///< "land" or "water"
  std::vector<std::string> species;
  std::vector<std::string> captions;
  std::vector<std::string> notes;       ///< a ranger's; a few of them belong to another bird, see `exchanged`
  std::vector<std::int64_t> exchanged;  ///< rows whose notes were exchanged on purpose: 2i with 2i + 1
  std::vector<Image> images;            ///< 64 x 64
  std::vector<SampleEmbedding> embeddings;
  std::vector<SampleEmbedding> views;  ///< of what is neither picture nor caption: song and note
  std::vector<SampleAnswers> results;  ///< of small classifiers of the species
};

/// Draws the world and computes its embeddings. The same options give the same world on any number of threads.
/// Reports the stages "pictures" and "embeddings".
/// @throws Error{Parameter} for a count or share out of range, Cancelled.
SampleWorld makeSampleWorld(const SampleWorldOptions& options, const Task& task);

/// The same world as far as it is known at once: keys, files, texts and labels, and the pictures of some rows (the
/// others are empty images). Its notes are not exchanged yet.
SampleWorld glimpseSampleWorld(const SampleWorldOptions& options, const std::vector<std::size_t>& drawn);

}  // namespace eido
