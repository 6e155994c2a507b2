// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/protocols.h"

#include <array>
#include <cmath>

namespace eido::collapse {

std::string_view protocolName(Protocol protocol) {
  constexpr std::array<std::string_view, kProtocols> kNames = {"replace", "accumulate", "accumulate_subsample",
                                                               "verified"};
  return kNames[static_cast<std::size_t>(protocol)];
}

Rng streamOf(const Plan& plan, Use use, std::int64_t run, Protocol protocol, std::int64_t generation) {
  const auto kind = static_cast<std::uint64_t>(use) * kProtocols + static_cast<std::uint64_t>(protocol);
  return Rng(plan.seed,
             2500 + (static_cast<std::uint64_t>(run) << 34) + (static_cast<std::uint64_t>(generation) << 8) + kind);
}

std::vector<double> Values::of(std::size_t protocol, std::size_t measure) const {
  const auto first = m_values.begin() + static_cast<std::ptrdiff_t>(placeOf(protocol, measure, 0, 1));
  return {first, first + m_runs * m_generations};
}

std::vector<double> Values::overRuns(std::size_t protocol, std::size_t measure, std::int64_t generation) const {
  std::vector<double> found;
  for (std::int64_t run = 0; run < m_runs; ++run) {
    const double value = at(protocol, measure, run, generation);
    if (!std::isnan(value)) found.push_back(value);
  }
  return found;
}

}  // namespace eido::collapse
