// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/captions/caption.h"

#include <array>
#include <string_view>

namespace eido::sample {
namespace {

using Word = std::string_view;
using Choice = std::array<Word, 4>;

Word place(Scene scene, Dice& dice) {
  static const std::array<Choice, 10> kPlaces{{
      {"on a grassy field", "in a green meadow", "among wild flowers", "on the grass"},
      {"in the woods", "among tall trees", "in a green forest", "on the forest floor"},
      {"in a wheat field", "in a golden field", "among ripe corn", "at the edge of a field"},
      {"between rocks", "on stony ground", "below snowy mountains", "on a rocky slope"},
      {"in an autumn wood", "under orange trees", "among fallen leaves", "in an autumn park"},
      {"at sea", "above the waves", "by the open sea", "on the blue ocean"},
      {"on a calm lake", "at a lake", "on the lake below the hills", "near the reeds of a lake"},
      {"on a pond", "among lily pads", "in a quiet pond", "between water lilies"},
      {"on a river", "in the river", "by a fast stream", "at the river bank"},
      {"in a bay", "on the turquoise water", "off the coast", "in a sunny bay"},
  }};
  return dice.pick(kPlaces[static_cast<std::size_t>(scene)]);
}

Word doing(const PictureSpec& spec, Dice& dice) {
  static constexpr Choice kFlying{"flying", "in flight", "gliding", "flapping its wings"};
  static constexpr Choice kSwimming{"swimming", "floating", "resting", "drifting along"};
  static constexpr Choice kStanding{"standing", "sitting", "resting", "looking around"};
  static constexpr Choice kStone{"standing on a stone", "on a rock", "perched on a stone", "sitting"};
  static constexpr Choice kLog{"standing on a log", "on a fallen trunk", "perched on some wood", "sitting"};
  if (spec.bird.pose == Pose::Flying) return dice.pick(kFlying);
  if (spec.bird.pose == Pose::Swimming) return dice.pick(kSwimming);
  if (spec.perch == Perch::Stone) return dice.pick(kStone);
  if (spec.perch == Perch::Log) return dice.pick(kLog);
  return dice.pick(kStanding);
}

Word sizeWord(const PictureSpec& spec, Dice& dice) {
  static constexpr Choice kSmall{"small", "tiny", "little", "young"};
  static constexpr Choice kLarge{"big", "large", "fine", "handsome"};
  if (dice.chance(0.45)) return {};
  if (spec.relativeSize < 0.92F) return dice.pick(kSmall);
  return spec.relativeSize > 1.02F ? dice.pick(kLarge) : Word{};
}

Word weather(Light light, Dice& dice) {
  static constexpr std::array<Choice, 4> kWeather{{
      {"under a blue sky", "on a clear day", "on a bright day", "in the sunshine"},
      {"on a mild day", "in soft light", "on a hazy morning", "in the morning"},
      {"at dusk", "at sunset", "in the evening", "in warm evening light"},
      {"under a grey sky", "on a dull day", "under clouds", "on a cloudy day"},
  }};
  return dice.pick(kWeather[static_cast<std::size_t>(light)]);
}

void append(std::string& sentence, Word word) {
  if (word.empty()) return;
  if (!sentence.empty()) sentence += ' ';
  sentence += word;
}

/// "a small brown finch", "a bird with a long neck"
std::string subject(const PictureSpec& spec, Dice& dice) {
  const BirdForm& form = *spec.bird.form;
  std::string words;
  append(words, sizeWord(spec, dice));
  if (dice.chance(0.7)) append(words, spec.bird.plumage->word);
  const bool named = dice.chance(0.4);
  append(words, named ? form.name : Word("bird"));
  if (!named && dice.chance(0.35)) {
    const bool plural = form.hint.ends_with("s") || form.hint.ends_with("legs");
    append(words, plural ? "with" : "with a");
    append(words, form.hint);
  }
  const bool vowel = std::string_view("aeiou").find(words.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + words;
}

}  // namespace

std::string writeCaption(const PictureSpec& spec) {
  Dice dice(spec.seed, static_cast<std::uint64_t>(spec.index) * 4 + 3);
  const std::string who = subject(spec, dice);
  const Word where = dice.chance(0.68) ? place(spec.view.scene, dice) : Word{};
  const Word when = dice.chance(0.35) ? weather(spec.view.light, dice) : Word{};
  const Word what = doing(spec, dice);
  const Word side = spec.facesLeft ? "looking left" : "looking right";
  std::string s;
  switch (dice.below(6)) {
    case 0:
      append(s, "there is");
      append(s, who);
      append(s, where);
      append(s, when);
      break;
    case 1:
      append(s, "a picture of");
      append(s, who);
      append(s, what);
      append(s, where);
      break;
    case 2:
      append(s, where);
      append(s, when);
      append(s, s.empty() ? who : ", " + who);
      append(s, what);
      break;
    case 3:
      append(s, who);
      append(s, side);
      append(s, where);
      break;
    default:
      append(s, who);
      append(s, what);
      append(s, where);
      append(s, when);
  }
  const std::size_t gap = s.find(" , ");
  if (gap != std::string::npos) s.erase(gap, 1);
  s.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(s.front())));
  return s + ".";
}

}  // namespace eido::sample
