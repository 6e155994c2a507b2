// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace eido {

class Gallery;
class PageHost;
class SampleSelection;
class SampleSource;

/// A gallery of a run's set without rows yet; a sample that is activated there is looked at. The host outlives it.
/// @param name  for tests. @param spoken  for screen readers. @param lines  height of its pictures in lines of text
Gallery* runGallery(PageHost& host, SampleSource* source, SampleSelection* selection, const QString& name,
                    const QString& spoken, int lines);

}  // namespace eido
