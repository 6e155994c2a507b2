// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_world.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/sample/captions/caption.h"
#include "core/sample/captions/note.h"
#include "core/sample/drawing/picture.h"
#include "core/sample/features/classifiers.h"
#include "core/sample/features/extractors.h"
#include "core/sample/features/songs.h"

namespace eido {
namespace {

std::string keyOf(std::int64_t index) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "bird-%04lld", static_cast<long long>(index) + 1);
  return text.data();
}

void check(const SampleWorldOptions& options) {
  if (options.count < 2 || options.count > 1'000'000) {
    throw Error(ErrorKind::Parameter, ErrorDetail{.what = "the sample project cannot have this many pictures",
                                                  .found = std::to_string(options.count),
                                                  .expected = "2 to 1000000"});
  }
  if (!(options.usualBackground >= 0 && options.usualBackground <= 1)) {
    throw Error(ErrorKind::Parameter, ErrorDetail{.what = "the share of usual backgrounds is out of range",
                                                  .found = std::to_string(options.usualBackground),
                                                  .expected = "0 to 1"});
  }
}

void drawAll(SampleWorld& world, const std::vector<sample::PictureSpec>& plan, const Task& task) {
  const auto count = static_cast<std::int64_t>(plan.size());
  world.images.resize(plan.size());
  std::atomic<std::int64_t> done{0};
  parallelFor(task, count, [&](std::int64_t i) {
    const auto row = static_cast<std::size_t>(i);
    world.images[row] = sample::drawPicture(plan[row]);
    const std::int64_t finished = ++done;
    if (finished % 50 == 0 || finished == count) task.report("pictures", finished, count);
  });
}

void describe(SampleWorld& world, const std::vector<sample::PictureSpec>& plan) {
  for (const sample::PictureSpec& spec : plan) {
    world.keys.push_back(keyOf(spec.index));
    world.files.push_back(world.keys.back() + ".png");
    world.labels.emplace_back(spec.waterBird() ? "water bird" : "land bird");
    world.backgrounds.emplace_back(spec.waterScene() ? "water" : "land");
    world.species.emplace_back(spec.bird.form->name);
    world.captions.push_back(sample::writeCaption(spec));
    world.notes.push_back(sample::writeNote(spec));
  }
}

void addViews(SampleWorld& world, const std::vector<sample::PictureSpec>& plan, const Task& task) {
  world.views.push_back({.model = "song-bands",
                         .layer = {},
                         .modality = "audio",
                         .name = "song-bands",
                         .values = sample::songSpectra(plan, task),
                         .description = "Log energies of 24 bands in 8 moments of the song."});
  world.exchanged = sample::exchangedRows(plan, world.views.back().values);
  for (std::size_t p = 0; p + 1 < world.exchanged.size(); p += 2)
    std::swap(world.notes[static_cast<std::size_t>(world.exchanged[p])],
              world.notes[static_cast<std::size_t>(world.exchanged[p + 1])]);
  world.views.push_back({.model = "note-lsa",
                         .layer = {},
                         .modality = "text",
                         .name = "note-lsa",
                         .values = sample::captionLsa(world.notes, task),
                         .description = "Words of the ranger's note, weighted by rarity and reduced to 32 topics."});
}

}  // namespace

SampleWorld makeSampleWorld(const SampleWorldOptions& options, const Task& task) {
  check(options);
  SampleWorld world;
  const std::vector<sample::PictureSpec> plan =
      sample::planPictures(options.count, options.usualBackground, options.seed);
  describe(world, plan);
  drawAll(world, plan, task.part(0, 0.5));
  world.embeddings = sample::extractAll(world.images, world.captions, options.seed, task.part(0.5, 0.9));
  addViews(world, plan, task.quiet(task.threads()));
  world.results = sample::classifyAll(world.embeddings, world.species, options.seed, task.part(0.9, 1));
  return world;
}

SampleWorld glimpseSampleWorld(const SampleWorldOptions& options, const std::vector<std::size_t>& drawn) {
  check(options);
  SampleWorld world;
  const std::vector<sample::PictureSpec> plan =
      sample::planPictures(options.count, options.usualBackground, options.seed);
  describe(world, plan);
  world.images.resize(plan.size());
  for (const std::size_t row : drawn) world.images.at(row) = sample::drawPicture(plan.at(row));
  return world;
}

}  // namespace eido
