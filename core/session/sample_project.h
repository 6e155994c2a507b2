// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/task.h"
#include "core/project/project.h"

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

/// The same project as far as it is there within a moment: samples, texts, labels and a few of the pictures.
/// completeSampleProject makes the rest of it. @throws as writeSampleProject
SampleProject beginSampleProject(const std::string& path);
/// Whether a project is one that was begun and never completed.
bool isSampleProjectBegun(const Project& project);
/// Draws the other pictures and adds embeddings and results, all at once or not at all; does nothing where they are
/// there already, or its set was deleted. @throws Error{Exists} where its folder of pictures has other files,
/// Error{Io}, Cancelled
void completeSampleProject(Project& project, const Task& task);

}  // namespace eido
