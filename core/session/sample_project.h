// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/task.h"

namespace eido {

struct SampleProject {
  std::string project;
  std::string media;  ///< folder of the pictures, "<stem>-media" beside the project
  std::int64_t samples = 0;
};

/// Makes the built-in sample project: pictures of land and water birds on land or water, a caption for each, and
/// embeddings of both by extractors of different strength. Deterministic. Cancelling or failing leaves nothing.
/// @throws Error{Exists} when the project or its media folder is there already.
SampleProject writeSampleProject(const std::string& path, const Task& task);

}  // namespace eido
