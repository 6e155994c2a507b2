// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>

#include "core/data/matrix.h"

namespace eido {

/// A covariance S of n rows by the divisor n, drawn towards a multiple of the identity, and the share a of S that is
/// kept: a S + (1 - a) tr(S)/d I, a = 1 - (tr(S)^2 s/n) / (|S|_F^2 s - s^2), s = tr(S)^2/d, within [0, 1].
/// Source: Bodnar, Gupta and Parolya 2014. O(d^2)
std::pair<MatrixD, double> shrunkCovariance(const MatrixD& covariance, std::int64_t n);

}  // namespace eido
