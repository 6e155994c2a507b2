// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/blas.h"

#include <cblas.h>
#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace eido {
namespace {

constexpr const char* kCoreVariable = "OPENBLAS_CORETYPE";

struct Core {
  std::string_view name;
  VectorUnit unit;
};

/// The x86-64 cores of OpenBLAS 0.3 (driver/others/dynamic.c).
constexpr std::array kCores = {
    Core{"Katmai", VectorUnit::Sse},        Core{"Coppermine", VectorUnit::Sse},
    Core{"Northwood", VectorUnit::Sse},     Core{"Prescott", VectorUnit::Sse},
    Core{"Banias", VectorUnit::Sse},        Core{"Atom", VectorUnit::Sse},
    Core{"Core2", VectorUnit::Sse},         Core{"Penryn", VectorUnit::Sse},
    Core{"Dunnington", VectorUnit::Sse},    Core{"Nehalem", VectorUnit::Sse},
    Core{"Athlon", VectorUnit::Sse},        Core{"Opteron", VectorUnit::Sse},
    Core{"Opteron_SSE3", VectorUnit::Sse},  Core{"Barcelona", VectorUnit::Sse},
    Core{"Bobcat", VectorUnit::Sse},        Core{"Nano", VectorUnit::Sse},
    Core{"Sandybridge", VectorUnit::Avx},   Core{"Bulldozer", VectorUnit::Avx},
    Core{"Piledriver", VectorUnit::Avx},    Core{"Steamroller", VectorUnit::Avx},
    Core{"Excavator", VectorUnit::Avx2},    Core{"Haswell", VectorUnit::Avx2},
    Core{"Zen", VectorUnit::Avx2},          Core{"SkylakeX", VectorUnit::Avx512},
    Core{"Cooperlake", VectorUnit::Avx512}, Core{"SapphireRapids", VectorUnit::Avx512},
};

bool sameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

using Function = void (*)();

/// An entry point of OpenBLAS that it exports without declaring it; null where this build of it has none.
Function entryPoint(const char* name) { return reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, name)); }

/// Makes OpenBLAS choose its core again, as told in the environment.
void chooseCore(std::string_view core) {
  const Function quit = entryPoint("gotoblas_dynamic_quit"), init = entryPoint("gotoblas_dynamic_init");
  if (quit == nullptr || init == nullptr) return;  // built for one core
  setenv(kCoreVariable, std::string(core).c_str(), 1);
  quit();
  init();
  unsetenv(kCoreVariable);  // other programs that this one starts choose for themselves
}

/// Before main, while there is one thread of ours: the environment is changed, and no product runs meanwhile.
[[maybe_unused]] const bool kPrepared = [] {
  const char* told = std::getenv(kCoreVariable);
  const bool free = told == nullptr || *told == '\0';
  const std::string_view core = free ? betterCore(openblas_get_corename(), processorUnit()) : std::string_view();
  if (!core.empty()) chooseCore(core);
  openblas_set_num_threads(1);
  // its helpers would look for work in vain, at the cost of a core, until they fall asleep
  if (const Function endHelpers = entryPoint("blas_thread_shutdown_"); endHelpers != nullptr) endHelpers();
  return true;
}();

}  // namespace

void prepareBlas() {}

std::string_view vectorUnitName(VectorUnit unit) {
  constexpr std::array<std::string_view, 5> kNames = {"", "SSE", "AVX", "AVX2", "AVX-512"};
  return kNames.at(static_cast<std::size_t>(unit));
}

VectorUnit processorUnit() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("fma"))
    return VectorUnit::Avx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return VectorUnit::Avx2;
  return __builtin_cpu_supports("avx") ? VectorUnit::Avx : VectorUnit::Sse;
#else
  return VectorUnit::Unknown;
#endif
}

VectorUnit kernelUnit(std::string_view core) {
  const auto* found = std::find_if(kCores.begin(), kCores.end(), [&](const Core& c) { return sameName(c.name, core); });
  return found == kCores.end() ? VectorUnit::Unknown : found->unit;
}

std::string_view betterCore(std::string_view chosen, VectorUnit processor) {
  const VectorUnit now = kernelUnit(chosen);
  if (now == VectorUnit::Unknown || now >= processor) return {};
  switch (processor) {
    case VectorUnit::Avx512:
      return "SkylakeX";
    case VectorUnit::Avx2:
      return "Haswell";
    case VectorUnit::Avx:
      return "Sandybridge";
    default:
      return {};
  }
}

BlasKernels blasKernels() {
  BlasKernels kernels{.library = "OpenBLAS", .core = openblas_get_corename()};
  std::string_view config = openblas_get_config();  // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH ..."
  const std::size_t space = config.find(' ');
  if (space != std::string_view::npos) kernels.library = config.substr(0, config.find(' ', space + 1));
  kernels.unit = kernelUnit(kernels.core);
  return kernels;
}

std::string describeKernels(const BlasKernels& kernels) {
  std::string text = kernels.library + ", " + kernels.core + " kernels";
  if (kernels.unit != VectorUnit::Unknown) text += " (" + std::string(vectorUnitName(kernels.unit)) + ")";
  return text;
}

}  // namespace eido
