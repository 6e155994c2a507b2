// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/plumage.h"

#include <array>
#include <string>

#include "core/base/error.h"

namespace eido::sample {
namespace {

const std::array<Plumage, 9> kPlumages{{
    {"brown", "brown", rgb(0x8f6440), rgb(0xe6d2b0), rgb(0x7a5233), rgb(0x6e4a30)},
    {"grey", "grey", rgb(0x8b939c), rgb(0xdfe3e6), rgb(0x7a828c), rgb(0x687079)},
    {"white", "white", rgb(0xf3f2ec), rgb(0xfdfcf8), rgb(0xfaf8f2), rgb(0xd5dadf)},
    {"black", "black", rgb(0x33353f), rgb(0x555a66), rgb(0x2a2b34), rgb(0x23242c)},
    {"blue", "blue", rgb(0x4f7fb8), rgb(0xefe3c8), rgb(0x41699f), rgb(0x36588a)},
    {"yellow", "yellow", rgb(0xe8bd3e), rgb(0xfbeaa4), rgb(0xd9a52c), rgb(0x8a7130)},
    {"rust", "reddish", rgb(0xb45a35), rgb(0xf0c9a0), rgb(0x9c4526), rgb(0x7b3b26)},
    {"green", "green-headed", rgb(0x9a8a6c), rgb(0xe3dccb), rgb(0x2f7d57), rgb(0x76705f)},
    {"robin", "red-breasted", rgb(0x7b6a55), rgb(0xe2683a), rgb(0x6e5c48), rgb(0x5b4a3a)},
}};

const std::array<Colour, 5> kBeaks{rgb(0xf0a02c), rgb(0xe0772a), rgb(0x4a4a50), rgb(0xd9b25c), rgb(0x8a7a68)};

}  // namespace

std::span<const Plumage> plumages() { return kPlumages; }

const Plumage& plumage(std::string_view name) {
  for (const Plumage& p : kPlumages) {
    if (p.name == name) return p;
  }
  throw Error(ErrorKind::NotFound, "no plumage is called \"" + std::string(name) + "\"");
}

std::span<const Colour> beakColours() { return kBeaks; }

}  // namespace eido::sample
