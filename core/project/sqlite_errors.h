// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <utility>

#include "core/base/error.h"

namespace eido {

/// The Error that tells a person what a failed statement means for the file at `path`.
Error databaseError(const SQLite::Exception& exception, const std::string& path);

/// Calls `work` and turns SQLite's exceptions into Errors that name the file.
template <typename Work>
auto guarded(const std::string& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& exception) {
    throw databaseError(exception, path);
  }
}

}  // namespace eido
