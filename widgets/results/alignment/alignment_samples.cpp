// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/alignment_samples.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class AlignmentSamplesWords {
  Q_DECLARE_TR_FUNCTIONS(AlignmentRun)
};

constexpr std::int64_t kMostBehindBars = 500000;  ///< keys of all pairs that are kept in memory
constexpr std::size_t kAgreementBins = 11;        ///< of shares of ten neighbours each value has its own

/// How many samples agree how much; the fewest neighbours in common at the left.
/// @param withKeys  whether the samples stand behind their bars
Chart agreementHistogram(const Table& table, const std::vector<std::pair<double, std::int64_t>>& values,
                         bool withKeys) {
  // shares of a few neighbours have few values: each is a bar; else bars are equally wide
  std::set<double> distinct;
  for (const auto& [value, row] : values) {
    distinct.insert(value);
    if (distinct.size() > kAgreementBins) break;
  }
  const bool few = distinct.size() <= kAgreementBins;
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const double low = least->first, step = (most->first - low) / kAgreementBins;
  std::vector<double> begins(distinct.begin(), distinct.end());
  if (!few) {
    begins.clear();
    for (std::size_t b = 0; b < kAgreementBins; ++b) begins.push_back(low + static_cast<double>(b) * step);
  }
  Chart chart{.x = {.title = AlignmentSamplesWords::tr("value"), .scale = Chart::Scale::Category},
              .y = {.title = AlignmentSamplesWords::tr("samples"), .fromZero = true},
              .series = {{.kind = Chart::Kind::Bar}}};
  std::vector<Chart::Point>& bars = chart.series[0].points;
  for (const double begin : begins) {
    chart.x.categories << (few ? numberLabel(begin, 3) : QStringLiteral("\u2265 ") + numberLabel(begin, 3));
    bars.push_back({.x = static_cast<double>(bars.size()), .y = 0});
  }
  for (const auto& [value, row] : values) {
    const auto after = std::upper_bound(begins.begin(), begins.end(), value);
    const auto bin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - begins.begin() - 1));
    bars[bin].y += 1;
    if (withKeys) bars[bin].samples << toQt(table.text(row, "key"));
  }
  return chart;
}

}  // namespace

SampleAgreements readAgreements(const Table& samples,
                                const std::function<PairKey(std::int64_t row, const Table&)>& pairOf) {
  std::map<PairKey, std::vector<std::pair<double, std::int64_t>>> rows;
  for (std::int64_t r = 0; r < samples.rows(); ++r) {
    const double value = samples.number(r, "value");
    if (std::isfinite(value)) rows[pairOf(r, samples)].emplace_back(value, r);
  }
  SampleAgreements agreements;
  for (auto& [pair, list] : rows) {
    const std::size_t count = std::min<std::size_t>(list.size(), kLeastSamples);
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), list.end());
    auto least = std::make_shared<Table>("samples", std::vector<std::string>{"key", "value"});
    for (std::size_t i = 0; i < count; ++i) least->append({samples.at(list[i].second, "key"), list[i].first});
    auto agreement = std::make_shared<SampleAgreement>();
    agreement->least = std::move(least);
    agreement->lowest = list.front().first;
    for (const auto& [value, row] : list) {
      if (value == agreement->lowest) agreement->tied << toQt(samples.text(row, "key"));
    }
    agreement->histogram = agreementHistogram(samples, list, samples.rows() <= kMostBehindBars);
    agreements[pair] = std::move(agreement);
  }
  return agreements;
}

}  // namespace eido
