// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/math/fuzzy_graph.h"

namespace eido {

/// The eigenvectors of the graph's normalised Laplacian with the smallest eigenvalues above 0, as coordinates.
/// @return n x components, or nothing when the graph has several parts (its layout is not defined then) or the
/// iteration
///         has not converged. Signs: the coordinate that is largest by amount is positive on each axis.
/// Lanczos (Spectra) on I + D^-1/2 W D^-1/2; products run in parallel over rows. Polls once a product.
/// Source: Belkin and Niyogi 2003; McInnes et al. 2018, algorithm 4.
std::optional<MatrixD> spectralLayout(const WeightedGraph& graph, int components, const Task& task);

}  // namespace eido
