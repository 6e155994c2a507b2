// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column.h"

#include <array>

#include "core/base/error.h"

namespace eido {
namespace {
constexpr std::array<std::string_view, 7> kKinds = {"vector", "score", "answer", "category", "number", "text", "media"};
}

std::string_view columnKindName(ColumnKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

ColumnKind columnKindFromName(std::string_view name) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == name) return static_cast<ColumnKind>(i);
  }
  throw Error(ErrorKind::Parameter, {.found = "the column kind \"" + std::string(name) + "\"",
                                     .expected = "vector, score, answer, category, number, text or media"});
}

bool isNumeric(ColumnKind kind) {
  return kind == ColumnKind::Vector || kind == ColumnKind::Score || kind == ColumnKind::Number;
}

const ColumnInfo* SampleSetInfo::find(std::string_view column) const {
  for (const ColumnInfo& c : columns) {
    if (c.name == column) return &c;
  }
  return nullptr;
}

const SliceInfo* SampleSetInfo::findSlice(std::string_view slice) const {
  for (const SliceInfo& s : slices) {
    if (s.name == slice) return &s;
  }
  return nullptr;
}

}  // namespace eido
