// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace eido {

/// Makes BLAS and LAPACK run on the calling thread only; all parallelism is parallelFor's, so results do not depend on
/// the number of threads. That is done before main in every program that calls this somewhere.
void prepareBlas();

/// Vector instructions, each with those before it. Avx2 is with FMA; Avx512 is F, CD, BW, DQ and VL.
enum class VectorUnit { Unknown, Sse, Avx, Avx2, Avx512 };
std::string_view vectorUnitName(VectorUnit unit);

/// What this processor and the operating system offer.
VectorUnit processorUnit();

/// What the kernels of an OpenBLAS core run on, by openblas_get_corename(); Unknown for names that are not listed.
VectorUnit kernelUnit(std::string_view core);

/// OpenBLAS's name of the core whose kernels are the best for a processor, given the core that OpenBLAS chose by the
/// processor's model; empty where its choice stands: as good as the processor, or not known here.
std::string_view betterCore(std::string_view chosen, VectorUnit processor);

/// The kernels that matrix products run on.
///
/// OpenBLAS chooses them by the processor's model when it is loaded, and takes its oldest ones for models that are
/// younger than itself. Before main they are chosen again by the processor's features, unless the person did so in
/// OPENBLAS_CORETYPE or OpenBLAS was built for one core only.
struct BlasKernels {
  std::string library;  ///< "OpenBLAS 0.3.21"
  std::string core;     ///< "SkylakeX"
  VectorUnit unit = VectorUnit::Unknown;
};
BlasKernels blasKernels();

/// "OpenBLAS 0.3.21, SkylakeX kernels (AVX-512)"
std::string describeKernels(const BlasKernels& kernels);

}  // namespace eido
