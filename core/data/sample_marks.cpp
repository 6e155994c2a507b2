// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample_marks.h"

#include <algorithm>

#include "core/base/text.h"

namespace eido {

std::vector<std::string> tagsOf(std::string_view cell) {
  std::vector<std::string> tags;
  for (const std::string& part : splitList(cell)) {
    std::string tag(trimmed(part));
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
  }
  return tags;
}

std::string tagsCell(const std::vector<std::string>& tags) {
  std::vector<std::string> parts;
  for (const std::string& tag : tags) parts.push_back(listPart(tag));
  return join(parts, ", ");
}

}  // namespace eido
