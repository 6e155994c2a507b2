// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/data/result.h"
#include "widgets/plots/charts/chart.h"

namespace eido {

/// A protocol, measure or verdict as a person reads it.
QString collapseWord(const std::string& word);
/// The same at the beginning of a sentence.
QString titleOf(const std::string& measure);
/// The protocols of a run in the order of its tables, and its measures alike.
std::vector<std::string> protocolsOf(const Result& result);
std::vector<std::string> measuresOf(const Result& result);
/// A cell of `curves` or `summary`; NaN = none. @param generation  0 = of `summary`
double collapseFigure(const Result& result, const std::string& protocol, const std::string& measure,
                      std::string_view column, std::int64_t generation = 0);

/// A measure, generation by generation: of each protocol the mean (the median where rare runs carry it) with the band
/// of the runs, and the exact expectation beside it. Logarithmic where it spans more than a factor of thirty.
Chart measureChart(const Result& result, const std::string& measure);

/// What generations draw, in the first two components, before the real rows; all on one pair of axes.
class CloudCharts {
 public:
  CloudCharts() = default;
  explicit CloudCharts(const Result& result);

  bool there() const { return !m_generations.empty(); }
  int count() const { return static_cast<int>(m_generations.size()); }
  /// The generation of a place among those that were kept.
  int generation(int place) const { return m_generations[static_cast<std::size_t>(place)]; }
  Chart chart(const std::string& protocol, int place) const;

 private:
  const std::vector<double>* pointsOf(const std::string& protocol) const;

  std::vector<int> m_generations;
  std::vector<double> m_real;
  std::vector<std::pair<std::string, std::vector<double>>> m_clouds;
  std::size_t m_rows = 0, m_width = 2;  ///< of a cloud
  double m_lowX = 0, m_highX = 0, m_lowY = 0, m_highY = 0;
};

/// Shares of categories in a generation of a run's first repetition, beside generation 1.
class ShareCharts {
 public:
  ShareCharts() = default;
  explicit ShareCharts(const Result& result);

  bool there() const { return !m_names.isEmpty(); }
  int count() const { return m_generations; }
  Chart chart(const std::string& protocol, int place) const;

 private:
  QStringList m_names;
  std::vector<std::pair<std::string, std::vector<double>>> m_shares;
  int m_generations = 0;
};

}  // namespace eido
