// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/sample/features/songs.h"

namespace eido::sample {
namespace {

constexpr int kFrames = 8;
constexpr int kBands = 24;
constexpr float kNoise = 0.06F;

/// How the place sounds: where its noise lies (0 = low, 1 = high bands), how wide it is and how loud.
struct Ambience {
  float centre;
  float width;
  float level;
};
constexpr std::array<Ambience, 10> kAmbience{{{0.62F, 0.20F, 0.5F},    // crickets
                                              {0.35F, 0.25F, 0.4F},    // leaves
                                              {0.55F, 0.30F, 0.3F},    // dry stalks
                                              {0.20F, 0.15F, 0.3F},    // wind between rocks
                                              {0.45F, 0.35F, 0.5F},    // dry leaves
                                              {0.10F, 0.30F, 1.0F},    // surf
                                              {0.15F, 0.12F, 0.3F},    // small waves
                                              {0.75F, 0.12F, 0.6F},    // frogs
                                              {0.50F, 0.60F, 0.8F},    // running water
                                              {0.10F, 0.15F, 0.6F}}};  // swell

float bump(float x, float centre, float width) {
  const float z = (x - centre) / width;
  return std::exp(-0.5F * z * z);
}

/// A number of 0 to 1 that a name always gives.
float fromName(std::string_view name, std::uint64_t stream) { return Dice(seedOf(name), stream).between(0, 1); }

/// Energy of each band in each frame: what the bird sings over what the place sounds like.
Eigen::RowVectorXf song(const PictureSpec& spec) {
  Dice dice(spec.seed, static_cast<std::uint64_t>(spec.index) * 4 + 2000003);
  const std::string_view species = spec.bird.form->name;
  const Ambience& place = kAmbience[static_cast<std::size_t>(spec.view.scene)];
  // a species has its melody; large birds sing lower; plumages of one species are dialects
  const float pitch = 0.25F + 0.5F * fromName(species, 1) - 0.1F * (spec.relativeSize - 1) + dice.normal() * 0.005F;
  const float dialect = 0.12F * (fromName(spec.bird.plumage->name, 2) - 0.5F);
  const float reach = spec.bird.pose == Pose::Flying ? 0.5F : 1.0F;  // calls in flight are short
  const float chorus = spec.view.light == Light::Dusk ? 0.6F : spec.view.light == Light::Clear ? 0.2F : 0.0F;
  Eigen::RowVectorXf energy(kFrames * kBands);
  for (int frame = 0; frame < kFrames; ++frame) {
    const auto at = static_cast<std::uint64_t>(frame);
    const float tone = pitch + dialect + 0.3F * (fromName(species, 10 + at) - 0.5F);
    const bool sings = fromName(species, 30 + at) < 0.75F && static_cast<float>(frame) < reach * kFrames;
    for (int band = 0; band < kBands; ++band) {
      const float x = (static_cast<float>(band) + 0.5F) / kBands;
      float e = place.level * bump(x, place.centre, place.width) + chorus * bump(x, 0.85F, 0.08F);
      if (sings) e += 2.0F * bump(x, tone, 0.05F) + 0.6F * bump(x, 2 * tone, 0.05F);
      energy(frame * kBands + band) = std::log1p(4 * e) + kNoise * dice.normal();
    }
  }
  return energy;
}

}  // namespace

MatrixF songSpectra(const std::vector<PictureSpec>& plan, const Task& task) {
  MatrixF songs(static_cast<Eigen::Index>(plan.size()), kFrames * kBands);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    if (i % 256 == 0) task.checkpoint();
    songs.row(static_cast<Eigen::Index>(i)) = song(plan[i]);
  }
  return songs;
}

}  // namespace eido::sample
