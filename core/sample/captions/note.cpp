// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/captions/note.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace eido::sample {
namespace {

using Word = std::string_view;
constexpr std::array<Word, 10> kPlaces{
    "meadow",   "mixed forest", "wheat field", "boulder field", "beech wood in leaf fall",
    "open sea", "lake",         "lily pond",   "river bend",    "lagoon"};
constexpr std::array<Word, 4> kLights{"clear sky", "soft light", "last light", "overcast"};
constexpr std::array<Word, 3> kPoses{"on the ground", "afloat", "on the wing"};

}  // namespace

std::string writeNote(const PictureSpec& spec) {
  std::string note(spec.bird.form->name);
  note.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(note.front())));
  note += ", " + std::string(spec.bird.plumage->word);
  if (spec.relativeSize < 0.92F) note += ", small for its kind";
  if (spec.relativeSize > 1.06F) note += ", large for its kind";
  note += "; " + std::string(kPoses[static_cast<std::size_t>(spec.bird.pose)]);
  note += "; " + std::string(kPlaces[static_cast<std::size_t>(spec.view.scene)]);
  note += "; " + std::string(kLights[static_cast<std::size_t>(spec.view.light)]);
  return note + ".";
}

std::vector<std::int64_t> exchangedRows(const std::vector<PictureSpec>& plan, const MatrixF& songs) {
  constexpr std::size_t kOneIn = 600;
  const MatrixF centred = songs.rowwise() - songs.colwise().mean();
  std::vector<std::int64_t> rows;
  const std::size_t pairs = plan.size() / kOneIn;
  for (std::size_t p = 0; p < pairs; ++p) {
    std::size_t first = p * plan.size() / pairs;
    while (first < plan.size() && !plan[first].usual()) ++first;
    if (first == plan.size()) break;
    const Eigen::VectorXf alike = centred * centred.row(static_cast<Eigen::Index>(first)).transpose();
    std::size_t second = first;
    for (std::size_t i = first + 1; i < std::min((p + 1) * plan.size() / pairs, first + kOneIn); ++i) {
      const bool other = plan[i].usual() && plan[i].waterBird() != plan[first].waterBird() &&
                         plan[i].bird.pose != plan[first].bird.pose && plan[i].view.light != plan[first].view.light &&
                         plan[i].bird.plumage->word != plan[first].bird.plumage->word;
      if (other && alike(static_cast<Eigen::Index>(i)) < alike(static_cast<Eigen::Index>(second))) second = i;
    }
    if (second == first) continue;
    rows.push_back(static_cast<std::int64_t>(first));
    rows.push_back(static_cast<std::int64_t>(second));
  }
  return rows;
}

}  // namespace eido::sample
