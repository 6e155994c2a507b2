// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/column.h"

namespace eido {

/// Where a set keeps what a person judged of its samples: a column of categories and one of texts.
inline constexpr std::string_view kMarkColumn = "mark", kTagsColumn = "tags";

/// The judgements that have keys of their own, as they are stored.
inline constexpr std::string_view kMislabelled = "mislabelled", kConfirmed = "confirmed", kDismissed = "dismissed";

/// Whether a column is a person's word on samples, and not data that came with them.
inline bool isSampleMark(std::string_view column) { return column == kMarkColumn || column == kTagsColumn; }

/// Whether a column can hold them: an import may take either for the other, and both are stored alike.
inline bool holdsMarks(ColumnKind kind) { return kind == ColumnKind::Category || kind == ColumnKind::Text; }

/// "blurry, night" -> blurry and night: without blanks around them, each once, in their order.
std::vector<std::string> tagsOf(std::string_view cell);
/// The cell that holds tags; "" for none.
std::string tagsCell(const std::vector<std::string>& tags);

}  // namespace eido
