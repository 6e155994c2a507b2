// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

namespace eido {

class PageTabs;
class SampleStore;
class Workbench;

/// What a project's window looked like: its pages and their views, the selection of every set. Kept in the project.
Json capturedWindow(const PageTabs& pages, SampleStore& store);

/// Brings it back, as far as its things still exist.
void restoreWindow(const Json& state, Workbench& window);

}  // namespace eido
