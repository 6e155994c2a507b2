// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/nan.h"
#include "core/base/random.h"

namespace eido::collapse {

/// What a generation is fitted to: only what its forerunner drew; the real rows and all that was drawn so far; as many
/// rows as there were real ones, from that same pool; or the pool of what a verifier let pass.
/// Source: Gerstgrasser et al. 2024; Kazdan et al. 2024
enum class Protocol { Replace, Accumulate, Subsample, Verified };
constexpr int kProtocols = 4;
std::string_view protocolName(Protocol protocol);
/// The verifier lets pass what is at least as likely under generation 1 as this share of the training rows.
constexpr double kVerifierQuantile = 0.05;

/// What is played: `runs` times, for each protocol, `generations` fits, of `samples` rows the first one. Generations
/// are counted from 1 = the fit to real rows.
struct Plan {
  std::vector<Protocol> protocols;
  std::int64_t generations = 20;
  std::int64_t samples = 0;
  std::int64_t runs = 100;
  std::uint64_t seed = 0;

  bool has(Protocol protocol) const {
    return std::find(protocols.begin(), protocols.end(), protocol) != protocols.end();
  }
};

/// What a stream of random numbers is for: a draw in a chain, in the chain of labelled rows, rows that are looked at
/// only, a run's real rows, a resample of them.
enum class Use { Chain, Labelled, Looked, Real, Resample };

/// The stream of what generation `generation` draws; of real rows and resamples, protocol and generation are 0.
Rng streamOf(const Plan& plan, Use use, std::int64_t run, Protocol protocol = {}, std::int64_t generation = 0);

/// A figure of a generation.
struct Measure {
  std::string name;
  bool amount = false;  ///< never negative: means carried by rare runs show in mean and median
  int worse = 0;        ///< 1: more is worse, -1: less is; 0: both ways lead away from the reference
  bool relative =
      false;  ///< of a generation against the reference: where generation 1 is that, it is the same in all runs
};

/// Figures of all generations: protocols x measures x runs x generations. NaN = missing.
class Values {
 public:
  Values(std::size_t protocols, std::size_t measures, std::int64_t runs, std::int64_t generations)
      : m_measures(measures),
        m_runs(runs),
        m_generations(generations),
        m_values(protocols * measures * static_cast<std::size_t>(runs * generations), kNaN) {}

  /// @param generation  from 1
  double& at(std::size_t protocol, std::size_t measure, std::int64_t run, std::int64_t generation) {
    return m_values[placeOf(protocol, measure, run, generation)];
  }
  double at(std::size_t protocol, std::size_t measure, std::int64_t run, std::int64_t generation) const {
    return m_values[placeOf(protocol, measure, run, generation)];
  }
  /// Of one protocol and measure: runs x generations, C order.
  std::vector<double> of(std::size_t protocol, std::size_t measure) const;
  /// Over the runs, without those that are missing.
  std::vector<double> overRuns(std::size_t protocol, std::size_t measure, std::int64_t generation) const;
  std::int64_t runs() const { return m_runs; }
  std::int64_t generations() const { return m_generations; }

 private:
  std::size_t placeOf(std::size_t protocol, std::size_t measure, std::int64_t run, std::int64_t generation) const {
    return (protocol * m_measures + measure) * static_cast<std::size_t>(m_runs * m_generations) +
           static_cast<std::size_t>(run * m_generations + generation - 1);
  }

  std::size_t m_measures;
  std::int64_t m_runs, m_generations;
  std::vector<double> m_values;
};

}  // namespace eido::collapse
