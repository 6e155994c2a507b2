// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/error.h"

namespace eido {

/// The facts of an error in one line, joined by the words of the person's language: file, place, what it is, what was
/// found and expected, what to do about it. In English it is what() of the error.
QString errorFacts(const ErrorDetail& detail);

}  // namespace eido
