// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eido {

/// Makes BLAS and LAPACK run on the calling thread only; all parallelism is parallelFor's, so results do not depend on
/// the number of threads. Cheap and safe to call before every use.
void prepareBlas();

}  // namespace eido
