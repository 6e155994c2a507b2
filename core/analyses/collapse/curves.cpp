// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/curves.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/analyses/collapse/collapse_spec.h"
#include "core/base/text.h"
#include "core/math/statistics.h"

namespace eido::collapse {
namespace {

constexpr double kHeavy = 2;  ///< times its median that a mean is

/// What one generation's runs say.
struct Point {
  std::int64_t runs = 0;
  double mean = kNaN, error = kNaN, median = kNaN;
  Interval interval{kNaN, kNaN};
};

Point pointOf(const std::vector<double>& values, double confidence) {
  Point point{.runs = std::ssize(values)};
  if (values.empty()) return point;
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  point.mean = *least == *most ? *least : mean(values);
  point.median = median(values);
  if (values.size() < 2) return point;
  const auto n = static_cast<double>(values.size());
  point.error = *least == *most ? 0 : standardDeviation(values) / std::sqrt(n);
  const double reach = studentQuantile(0.5 + confidence / 2, n - 1) * point.error;
  point.interval = {point.mean - reach, point.mean + reach};
  return point;
}

class Teller {
 public:
  explicit Teller(const Played& played) : m_played(played), m_low((1 - played.confidence) / 2) {}

  Curves tell(bool kernels) {
    m_found.curves = Table("curves", collapseColumns("curves"));
    m_found.summary = Table("summary", collapseColumns("summary"));
    for (std::size_t p = 0; p < m_played.plan.protocols.size(); ++p) {
      for (std::size_t m = 0; m < m_played.measures.size(); ++m) tellOne(p, m);
    }
    if (m_found.zTests > 0) {
      const double tail = (1 - m_played.confidence) / (2 * static_cast<double>(m_found.zTests));
      m_found.worstZBound = studentQuantile(1 - tail, static_cast<double>(m_played.plan.runs - 1));
    }
    warn(kernels);
    return std::move(m_found);
  }

 private:
  void tellOne(std::size_t p, std::size_t m) {
    const Plan& plan = m_played.plan;
    const Measure& measure = m_played.measures[m];
    if (measure.name == "kept" && plan.protocols[p] != Protocol::Verified) return;
    const Expectation& expected = m_played.expected[p][m];
    const std::string protocol(protocolName(plan.protocols[p]));
    bool heavy = false;
    std::vector<double> zs;
    std::vector<Point> points;
    for (std::int64_t generation = 1; generation <= plan.generations; ++generation) {
      const std::vector<double> values = m_played.values.overRuns(p, m, generation);
      const Point point = pointOf(values, m_played.confidence);
      points.push_back(point);
      const bool startless = measure.name == "kept" && generation == 1;
      if (!startless) m_missing[measure.name] += plan.runs - point.runs;
      const double exact = expected.of.empty() ? kNaN : expected.of[static_cast<std::size_t>(generation - 1)];
      const bool tested = point.error > 0 && !(m_played.given && generation == 1);
      const double z = tested ? (point.mean - exact) / point.error : kNaN;
      if (!std::isnan(z)) zs.push_back(std::abs(z));
      const bool fixed = m_played.given && generation == 1 && measure.relative;
      heavy = heavy ||
              (measure.amount && !fixed && point.runs > 1 && point.median >= 0 && point.mean > kHeavy * point.median);
      m_found.curves.append({protocol, generation, measure.name, numberCell(point.mean), numberCell(point.error),
                             numberCell(point.interval.low), numberCell(point.interval.high), numberCell(point.median),
                             numberCell(quantile(values, m_low)), numberCell(quantile(values, 1 - m_low)),
                             numberCell(quantile(values, 0.01)), numberCell(quantile(values, 0.05)),
                             numberCell(quantile(values, 0.95)), numberCell(quantile(values, 0.99)), numberCell(exact),
                             numberCell(z), point.runs});
    }
    if (heavy) {
      m_heavy.push_back(measure.name + " under " + protocol);
    } else {
      m_found.zTests += std::ssize(zs);
      for (const double z : zs) m_found.worstZ = std::isnan(m_found.worstZ) ? z : std::max(m_found.worstZ, z);
    }
    const Point& first = points[measure.name == "kept" && points.size() > 1 ? 1 : 0];
    const Point& last = points.back();
    m_found.summary.append({protocol, measure.name, numberCell(first.mean), numberCell(last.mean),
                            numberCell(last.interval.low), numberCell(last.interval.high),
                            numberCell(expected.of.empty() ? kNaN : expected.of.back()), numberCell(expected.limit),
                            verdict(p, m)});
  }

  /// collapses: the last generation has left generation 1's band, for the worse where one side is, in more than half of
  /// the runs; drifts: the interval of last - first leaves out 0.
  Cell verdict(std::size_t p, std::size_t m) const {
    const Plan& plan = m_played.plan;
    if (m_played.measures[m].name == "kept" || plan.generations < 2) return {};
    // the band of generation 1 over the runs; where all have the same value there, that of its fits to resamples and
    // itself: they all lie at some distance from it, and what is nearer has not left
    const bool resampled = !m_played.resampled.empty() && (m_played.sameFirst || m_played.measures[m].relative);
    std::vector<double> around = m_played.values.overRuns(p, m, 1);
    double low = quantile(around, m_low), high = quantile(around, 1 - m_low);
    if (resampled) {
      around.clear();
      for (const std::vector<double>& run : m_played.resampled) {
        if (!std::isnan(run[m])) around.push_back(run[m]);
      }
      low = std::min(low, quantile(around, m_low));
      high = std::max(high, quantile(around, 1 - m_low));
    }
    if (around.size() < 2) {  // what nobody resamples
      around = m_played.values.overRuns(p, m, 1);
      low = quantile(around, m_low);
      high = quantile(around, 1 - m_low);
    }
    if (around.size() < 2) return {};
    std::int64_t outside = 0;
    std::vector<double> differences;
    for (std::int64_t run = 0; run < plan.runs; ++run) {
      const double first = m_played.values.at(p, m, run, 1), last = m_played.values.at(p, m, run, plan.generations);
      // a fit that has become singular has left every band
      const int worse = m_played.measures[m].worse;
      outside += std::isnan(last) || (last < low && worse <= 0) || (last > high && worse >= 0);
      if (!std::isnan(first) && !std::isnan(last)) differences.push_back(last - first);
    }
    if (2 * outside > plan.runs) return "collapses";
    const Point change = pointOf(differences, m_played.confidence);
    if (std::isnan(change.interval.low)) return {};
    return change.interval.low > 0 || change.interval.high < 0 ? "drifts" : "holds";
  }

  void warn(bool kernels) {
    if (!m_heavy.empty())
      m_found.warnings.push_back({.kind = "heavy_tail",
                                  .message = "Means above twice their median: " + join(m_heavy, ", ") +
                                             ". Few runs carry them; read the medians.",
                                  .count = std::ssize(m_heavy)});
    if (kernels)
      noteMissing("no_support",
                  "Held-out rows that no kernel reaches have no likelihood: generations without a value: ",
                  [](const std::string& measure) { return measure == "held_out_nll"; });
    noteMissing("singular_fit",
                "Fits whose covariance was singular or left the range of numbers: generations without a value: ",
                [&](const std::string& measure) { return !kernels || measure != "held_out_nll"; });
  }

  template <typename Wanted>
  void noteMissing(const char* kind, const char* message, const Wanted& wanted) {
    std::int64_t missing = 0;
    std::vector<std::string> names;
    for (const auto& [name, count] : m_missing) {
      if (count == 0 || !wanted(name)) continue;
      missing += count;
      names.push_back(name + " (" + std::to_string(count) + ")");
    }
    if (missing > 0)
      m_found.warnings.push_back({.kind = kind, .message = message + join(names, ", ") + ".", .count = missing});
  }

  const Played& m_played;
  double m_low;
  Curves m_found;
  std::vector<std::string> m_heavy;
  std::map<std::string, std::int64_t> m_missing;
};

}  // namespace

Curves curvesOf(const Played& played, bool kernels) { return Teller(played).tell(kernels); }

}  // namespace eido::collapse
