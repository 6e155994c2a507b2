// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/task.h"
#include "core/data/sample_bits.h"
#include "core/project/project.h"

namespace eido {

/// Full-text search over the keys and all text-like columns of a set, by SQLite's FTS5: an index without a copy of the
/// texts, made at the first search and again when a text column has changed.

/// Whether the index is there and up to date.
bool textIndexReady(const Project& project, const SampleSetInfo& set);
/// Makes the index, in one transaction: about 10 s for a million captions. Polls; reports "index".
/// @throws Error{Io} for a read-only project, Cancelled (then the project is as it was).
void makeTextIndex(Project& project, const SampleSetInfo& set, const Task& task);

/// The samples whose key or texts hold all the words, each as the beginning of a word, whatever the case; words in
/// double quotes must stand together. Uses the index where it is ready; otherwise reads the columns, which takes as
/// long as they are large. An empty question matches everything.
SampleBits searchTexts(const Project& project, const SampleSetInfo& set, std::string_view question, const Task& task);

}  // namespace eido
