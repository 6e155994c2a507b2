// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/sample/drawing/picture.h"

namespace eido::sample {
namespace {

constexpr std::array kLandScenes{Scene::Meadow, Scene::Forest, Scene::Wheat, Scene::Rocks, Scene::Autumn};
constexpr std::array kWaterScenes{Scene::Sea, Scene::Lake, Scene::Pond, Scene::River, Scene::Bay};
constexpr std::array kLights{Light::Clear, Light::Clear, Light::Soft, Light::Dusk, Light::Grey};

constexpr float kEnlargement = 1.22F;  ///< the birds fill about half of the width

/// The order of a class: its minority pictures are spread over the species by the stride of the counter.
struct Role {
  bool waterBird = false;
  bool waterScene = false;
  std::int64_t turn = 0;
};

std::vector<Role> castRoles(std::int64_t count, double usualBackground) {
  std::vector<Role> roles;
  for (const bool waterBird : {false, true}) {
    const std::int64_t members = waterBird ? count / 2 : count - count / 2;
    const auto unusual = static_cast<std::int64_t>(std::llround((1 - usualBackground) * static_cast<double>(members)));
    for (std::int64_t i = 0; i < members; ++i) roles.push_back({waterBird, (i < unusual) != waterBird, i});
  }
  return roles;
}

Perch choosePerch(const BirdForm& form, bool waterScene, Dice& dice) {
  if (!waterScene) return dice.chance(0.64) ? Perch::Ground : dice.chance(0.5) ? Perch::Stone : Perch::Log;
  if (form.legLength > 1 && dice.chance(0.6)) return Perch::Shallows;
  return dice.chance(0.5) ? Perch::Stone : Perch::Log;
}

void choosePose(PictureSpec& spec, Dice& dice) {
  Bird& bird = spec.bird;
  const BirdForm& form = *bird.form;
  bird.nod = dice.between(-0.12F, 0.3F);
  bird.stride = dice.between(-1, 1);
  bird.flap = dice.between(-1, 1);
  if (dice.chance(0.14)) {
    bird.pose = Pose::Flying;
    spec.size *= 0.84F;
    spec.foot = {dice.between(28, 36), dice.between(27, 35)};
    spec.lean = dice.between(-0.2F, 0.12F);
    return;
  }
  const bool swims = form.water && spec.waterScene() && form.legLength < 1 && dice.chance(0.62);
  bird.pose = swims ? Pose::Swimming : Pose::Standing;
  spec.perch = swims ? Perch::Shallows : choosePerch(form, spec.waterScene(), dice);
  spec.lean = swims ? dice.between(-0.06F, 0.06F) : dice.between(-0.14F, 0.22F);
  if (form.frontal) spec.lean *= 0.4F;
  // the middle of the bird is near the middle of the picture, whatever it stands on
  const float rise = swims ? 0.3F * form.body.y : form.body.y + 0.9F * form.legLength;
  const float tall = (form.headRadius - form.head.y) * spec.size;
  const float middle = std::max(dice.between(33, 39), tall + 3);
  spec.foot = {dice.between(28, 36), std::clamp(middle + rise * spec.size, spec.view.horizon + 8, 57.0F)};
}

PictureSpec decide(const Role& role, std::int64_t index, std::uint64_t seed) {
  PictureSpec spec;
  spec.seed = seed;
  spec.index = index;
  Dice dice(seed, static_cast<std::uint64_t>(index) * 4 + 1);
  const auto forms = role.waterBird ? waterBirds() : landBirds();
  spec.bird.form = &forms[static_cast<std::size_t>(role.turn) % forms.size()];
  spec.view.scene = role.waterScene ? dice.pick(kWaterScenes) : dice.pick(kLandScenes);
  spec.view.light = dice.pick(kLights);
  spec.view.horizon = dice.between(18, 33);
  // half of the birds wear any plumage at all
  const BirdForm& form = *spec.bird.form;
  spec.bird.plumage = dice.chance(0.5) ? &dice.pick(plumages()) : &plumage(dice.pick(form.plumages));
  spec.bird.beak = dice.pick(beakColours());
  spec.bird.shade = dice.between(0.9F, 1.08F);
  spec.relativeSize = dice.between(0.82F, 1.12F);
  spec.size = kEnlargement * form.size * spec.relativeSize;
  spec.facesLeft = dice.chance(0.5);
  // tail and beak stay inside the picture
  const float back = form.tailLength * std::cos(form.tailAngle) - form.tailRoot.x;
  const float front = form.head.x + form.headRadius + form.beakLength;
  spec.size = std::min(spec.size, 56 / (back + front));
  choosePose(spec, dice);
  const float left = (spec.facesLeft ? front : back) * spec.size + 2;
  const float right = kPictureSize - (spec.facesLeft ? back : front) * spec.size - 2;
  spec.foot.x = std::clamp(spec.foot.x, left, std::max(left, right));
  return spec;
}

}  // namespace

std::vector<PictureSpec> planPictures(std::int64_t count, double usualBackground, std::uint64_t seed) {
  const std::vector<Role> roles = castRoles(count, usualBackground);
  const std::vector<std::int32_t> order = randomPermutation(count, seed, 0);
  std::vector<PictureSpec> plan;
  plan.reserve(roles.size());
  for (std::int64_t i = 0; i < count; ++i) {
    plan.push_back(decide(roles[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])], i, seed));
  }
  return plan;
}

}  // namespace eido::sample
