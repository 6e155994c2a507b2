// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/expectations.h"

#include <cmath>
#include <numbers>

#include "core/math/statistics.h"

namespace eido::collapse {
namespace {

/// What accumulate-and-subsample leaves of trace and mean: S pooled ML trace, M pooled mean's error, both against the
/// reference, before the fit of each generation.
struct Subsampled {
  std::vector<double> trace, error;
};

Subsampled subsampled(std::int64_t samples, std::int64_t generations, bool given) {
  Subsampled found;
  const auto t = static_cast<double>(samples);
  double s = given ? 1 : 1 - 1 / t, m = given ? 0 : 1 / t;
  for (std::int64_t i = 1; i <= generations; ++i) {
    const double n = static_cast<double>(i) * t;
    const double c = n > 1 ? n * (t - 1) / ((n - 1) * t) : 1, v = n > 1 ? (n - t) / ((n - 1) * t) : 0;
    found.trace.push_back(c * s);
    found.error.push_back(m + s * v);
    const double share = t / (n + t);
    m += share * share * s * (v + c / t);
    s *= (n + (t - 1) * c + n * share * (v + c / t)) / (n + t);
  }
  return found;
}

}  // namespace

Expectation expectedTraceRatio(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given) {
  Expectation e;
  const auto t = static_cast<double>(samples);
  const double first = given ? 1 : 1 - 1 / t;
  if (protocol == Protocol::Replace) {
    for (std::int64_t n = 1; n <= generations; ++n)
      e.of.push_back(first * std::pow(1 - 1 / t, static_cast<double>(n - 1)));
    e.limit = 0;
  } else if (protocol == Protocol::Accumulate) {
    double product = first;
    for (std::int64_t n = 1; n <= generations; ++n) {
      if (n > 1) product *= 1 - 1 / (static_cast<double>(n) * static_cast<double>(n) * t);
      e.of.push_back(product);
    }
    const double x = std::numbers::pi / std::sqrt(t);
    if (samples > 1) e.limit = std::sin(x) / x / (given ? 1 - 1 / t : 1);
  } else if (protocol == Protocol::Subsample) {
    e.of = subsampled(samples, generations, given).trace;
  }
  return e;
}

Expectation expectedMeanError(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given) {
  if (protocol == Protocol::Subsample) return {.of = subsampled(samples, generations, given).error, .limit = kNaN};
  Expectation e = expectedTraceRatio(protocol, samples, generations, given);
  for (double& value : e.of) value = 1 - value;
  e.limit = 1 - e.limit;
  return e;
}

Expectation expectedUnbiasedTraceRatio(Protocol protocol, std::int64_t generations) {
  if (protocol != Protocol::Replace) return {};
  return {.of = std::vector<double>(static_cast<std::size_t>(generations), 1.0), .limit = 1};
}

Expectation expectedUnbiasedMeanError(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given) {
  Expectation e;
  if (protocol != Protocol::Replace) return e;
  for (std::int64_t n = 1; n <= generations; ++n)
    e.of.push_back(static_cast<double>(given ? n - 1 : n) / static_cast<double>(samples));
  return e;
}

double logDetRate(std::int64_t samples, std::int64_t dimensions) {
  if (samples <= dimensions) return kNaN;
  const auto t = static_cast<double>(samples);
  double rate = 0;
  for (std::int64_t j = 1; j <= dimensions; ++j) rate += digamma((t - static_cast<double>(j)) / 2) + std::log(2 / t);
  return rate;
}

Expectation expectedError(Protocol protocol, double unit, std::int64_t generations, bool fixed, bool given) {
  Expectation e;
  if (!std::isfinite(unit)) return e;
  if (protocol == Protocol::Replace) {
    for (std::int64_t n = 1; n <= generations; ++n) e.of.push_back(unit * static_cast<double>(given ? n - 1 : n));
  } else if (protocol == Protocol::Accumulate && fixed) {
    double sum = 0;
    for (std::int64_t n = 1; n <= generations; ++n) {
      if (n > 1 || !given) sum += 1 / (static_cast<double>(n) * static_cast<double>(n));
      e.of.push_back(unit * sum);
    }
    e.limit = unit * (std::numbers::pi * std::numbers::pi / 6 - (given ? 1 : 0));
  }
  return e;
}

Expectation expectedKernelTrace(Protocol protocol, double first, double added, std::int64_t samples,
                                std::int64_t generations) {
  Expectation e;
  const auto t = static_cast<double>(samples);
  double v = first;
  if (protocol != Protocol::Replace && protocol != Protocol::Accumulate) return e;
  for (std::int64_t i = 1; i <= generations; ++i) {
    e.of.push_back(v);
    const double w = v + added, n = static_cast<double>(i) * t;
    v = protocol == Protocol::Replace ? (1 - 1 / t) * w : (n * v + (t - 1) * w + n / (n + t) * w) / (n + t);
  }
  if (protocol == Protocol::Replace) e.limit = (t - 1) * added;
  return e;
}

}  // namespace eido::collapse
