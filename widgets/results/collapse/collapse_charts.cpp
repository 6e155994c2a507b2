// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/collapse_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kWide = 30;

/// The context of the texts in this file.
class CollapseChartsWords {
  Q_DECLARE_TR_FUNCTIONS(Collapse)
};

std::vector<std::string> distinct(const Result& result, std::string_view column) {
  std::vector<std::string> found;
  const Table* summary = result.table("summary");
  for (std::int64_t r = 0; summary != nullptr && r < summary->rows(); ++r) {
    std::string name = summary->text(r, column);
    if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(std::move(name));
  }
  return found;
}

}  // namespace

QString collapseWord(const std::string& word) { return choiceLabel("collapse", word); }

std::vector<std::string> protocolsOf(const Result& result) { return distinct(result, "protocol"); }
std::vector<std::string> measuresOf(const Result& result) { return distinct(result, "measure"); }

double collapseFigure(const Result& result, const std::string& protocol, const std::string& measure,
                      std::string_view column, std::int64_t generation) {
  const Table* table = result.table(generation > 0 ? "curves" : "summary");
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r) {
    if (table->text(r, "protocol") == protocol && table->text(r, "measure") == measure &&
        (generation == 0 || table->number(r, "generation") == static_cast<double>(generation)))
      return table->number(r, column);
  }
  return Chart::kNone;
}

QString titleOf(const std::string& measure) {
  QString title = collapseWord(measure);
  title[0] = title[0].toUpper();
  return title;
}

Chart measureChart(const Result& result, const std::string& measure) {
  Chart chart{.title = titleOf(measure), .x = {.title = CollapseChartsWords::tr("Generation")}, .y = {}};
  const Table* curves = result.table("curves");
  if (curves == nullptr) return chart;
  double least = std::numeric_limits<double>::infinity(), most = 0;
  std::vector<Chart::Series> exact;
  for (const std::string& protocol : protocolsOf(result)) {
    Chart::Series line{.name = collapseWord(protocol), .band = true};
    // one entry of the legend for all of them: they lie on their means
    Chart::Series expected{.name = CollapseChartsWords::tr("exact"), .reference = true, .listed = exact.empty()};
    for (std::int64_t r = 0; r < curves->rows(); ++r) {
      if (curves->text(r, "measure") != measure || curves->text(r, "protocol") != protocol) continue;
      const double x = curves->number(r, "generation"), y = curves->number(r, "mean");
      line.points.push_back(
          {.x = x, .y = y, .low = curves->number(r, "band_low"), .high = curves->number(r, "band_high")});
      if (const double e = curves->number(r, "expected"); std::isfinite(e))
        expected.points.push_back({.x = x, .y = e, .name = CollapseChartsWords::tr("%1, exact").arg(line.name)});
      if (std::isfinite(y)) {
        least = std::min(least, std::min(y, line.points.back().low));
        most = std::max(most, y);
      }
    }
    if (line.points.empty()) continue;  // what only another protocol has
    chart.series.push_back(std::move(line));
    if (!expected.points.empty()) exact.push_back(std::move(expected));
  }
  std::move(exact.begin(), exact.end(), std::back_inserter(chart.series));
  if (least > 0 && most > kWide * least) chart.y.scale = Chart::Scale::Logarithmic;
  return chart;
}

CloudCharts::CloudCharts(const Result& result) {
  const ResultArray* real = result.array("cloud/real");
  const ResultArray* generations = result.array("cloud/generations");
  if (real == nullptr || generations == nullptr || real->shape.size() != 2) return;
  m_real = real->values;
  m_width = static_cast<std::size_t>(real->shape[1]);
  for (const std::string& protocol : protocolsOf(result)) {
    const ResultArray* cloud = result.array("cloud/" + protocol);
    if (cloud == nullptr || cloud->shape.size() != 3 || cloud->shape[2] != real->shape[1]) continue;
    m_rows = static_cast<std::size_t>(cloud->shape[1]);
    m_clouds.emplace_back(protocol, cloud->values);
  }
  if (m_clouds.empty()) return;
  for (const double generation : generations->values) m_generations.push_back(static_cast<int>(generation));
  const auto stretch = [this](const std::vector<double>& values) {
    for (std::size_t i = 0; i + m_width <= values.size(); i += m_width) {
      m_lowX = std::min(m_lowX, values[i]);
      m_highX = std::max(m_highX, values[i]);
      m_lowY = std::min(m_lowY, m_width > 1 ? values[i + 1] : 0);
      m_highY = std::max(m_highY, m_width > 1 ? values[i + 1] : 0);
    }
  };
  stretch(m_real);
  for (const auto& [protocol, values] : m_clouds) stretch(values);
}

const std::vector<double>* CloudCharts::pointsOf(const std::string& protocol) const {
  for (const auto& [name, values] : m_clouds) {
    if (name == protocol) return &values;
  }
  return nullptr;
}

Chart CloudCharts::chart(const std::string& protocol, int place) const {
  Chart chart;
  const std::vector<double>* cloud = pointsOf(protocol);
  if (cloud == nullptr || place < 0 || place >= count()) return chart;
  chart.title = CollapseChartsWords::tr("%1, generation %2").arg(collapseWord(protocol), countLabel(generation(place)));
  chart.x = {.title = CollapseChartsWords::tr("First component"), .least = m_lowX, .most = m_highX};
  chart.y = {.title = CollapseChartsWords::tr("Second component"), .least = m_lowY, .most = m_highY};
  Chart::Series real{.name = CollapseChartsWords::tr("real"), .kind = Chart::Kind::Scatter, .reference = true};
  Chart::Series drawn{.name = CollapseChartsWords::tr("drawn"), .kind = Chart::Kind::Scatter};
  for (std::size_t i = 0; i + m_width <= m_real.size(); i += m_width)
    real.points.push_back({.x = m_real[i], .y = m_width > 1 ? m_real[i + 1] : 0});
  const std::size_t first = static_cast<std::size_t>(place) * m_rows * m_width;
  for (std::size_t i = first; i + m_width <= first + m_rows * m_width && i + m_width <= cloud->size(); i += m_width)
    drawn.points.push_back({.x = (*cloud)[i], .y = m_width > 1 ? (*cloud)[i + 1] : 0});
  chart.series = {std::move(real), std::move(drawn)};
  return chart;
}

ShareCharts::ShareCharts(const Result& result) {
  const Table* categories = result.table("categories");
  if (categories == nullptr) return;
  for (const std::string& protocol : protocolsOf(result)) {
    const ResultArray* shares = result.array("shares/" + protocol);
    if (shares == nullptr || shares->shape.size() != 2) continue;
    m_generations = static_cast<int>(shares->shape[0]);
    m_shares.emplace_back(protocol, shares->values);
    if (!m_names.isEmpty()) continue;
    for (std::int64_t r = 0; r < categories->rows(); ++r) {
      if (categories->text(r, "protocol") == protocol) m_names << toQt(categories->text(r, "category"));
    }
  }
}

Chart ShareCharts::chart(const std::string& protocol, int place) const {
  Chart chart;
  for (const auto& [name, shares] : m_shares) {
    if (name != protocol || place < 0 || place >= m_generations) continue;
    chart.title = CollapseChartsWords::tr("%1, generation %2").arg(collapseWord(protocol), countLabel(place + 1));
    chart.horizontal = true;
    chart.numbers = true;
    chart.x = {.scale = Chart::Scale::Category, .categories = m_names};
    double most = 0;
    for (const double share : shares) most = std::max(most, share);
    chart.y = {.title = CollapseChartsWords::tr("Share"), .fromZero = true, .least = 0, .most = most};
    Chart::Series first{.name = CollapseChartsWords::tr("generation 1"), .kind = Chart::Kind::Bar, .reference = true};
    Chart::Series now{.name = CollapseChartsWords::tr("generation %1").arg(countLabel(place + 1)),
                      .kind = Chart::Kind::Bar};
    for (qsizetype c = 0; c < m_names.size(); ++c) {
      const auto x = static_cast<double>(c);
      first.points.push_back({.x = x, .y = shares[static_cast<std::size_t>(c)]});
      now.points.push_back({.x = x, .y = shares[static_cast<std::size_t>(place * m_names.size() + c)]});
    }
    chart.series = {std::move(now), std::move(first)};
    return firstBars(std::move(chart));
  }
  return chart;
}

}  // namespace eido
