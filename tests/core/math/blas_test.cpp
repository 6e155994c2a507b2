// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/blas.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace eido {
namespace {

TEST(Blas, KernelsAreNoOlderThanTheProcessorOrThosePersonChose) {
  const BlasKernels kernels = blasKernels();
  const char* told = std::getenv("OPENBLAS_CORETYPE");
  if (told != nullptr && *told != '\0') {
    EXPECT_THAT(kernels.core, testing::StrCaseEq(told));
    return;
  }
  if (kernels.unit == VectorUnit::Unknown)
    GTEST_SKIP() << kernels.core << " is a core of another kind, or a younger one";
  EXPECT_GE(kernels.unit, processorUnit()) << describeKernels(kernels);
}

TEST(Blas, NoCoreAboveTheProcessor) {
  for (const char* chosen : {"Prescott", "Nehalem", "Sandybridge", "Zen", "Haswell", "SkylakeX", "Cooperlake"}) {
    for (const VectorUnit unit :
         {VectorUnit::Unknown, VectorUnit::Sse, VectorUnit::Avx, VectorUnit::Avx2, VectorUnit::Avx512}) {
      const std::string_view better = betterCore(chosen, unit);
      if (better.empty()) continue;
      EXPECT_EQ(kernelUnit(better), unit) << chosen;
      EXPECT_LT(kernelUnit(chosen), unit) << chosen;
    }
  }
  EXPECT_EQ(betterCore("Prescott", VectorUnit::Avx512), "SkylakeX");
  EXPECT_EQ(betterCore("prescott", VectorUnit::Avx2), "Haswell");
  EXPECT_EQ(betterCore("Zen", VectorUnit::Avx2), "");
  EXPECT_EQ(betterCore("Zen", VectorUnit::Avx512), "SkylakeX");
  EXPECT_EQ(betterCore("Cooperlake", VectorUnit::Avx512), "");
  EXPECT_EQ(betterCore("a core of the future", VectorUnit::Avx512), "");
}

TEST(Blas, DescribesKernels) {
  EXPECT_EQ(describeKernels({.library = "OpenBLAS 0.3.21", .core = "Zen", .unit = VectorUnit::Avx2}),
            "OpenBLAS 0.3.21, Zen kernels (AVX2)");
  EXPECT_EQ(describeKernels({.library = "OpenBLAS 1.0", .core = "New"}), "OpenBLAS 1.0, New kernels");
  EXPECT_THAT(blasKernels().library, testing::MatchesRegex("OpenBLAS [0-9.]+"));
}

}  // namespace
}  // namespace eido
