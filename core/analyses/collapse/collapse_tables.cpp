// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/collapse_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/collapse/collapse_spec.h"
#include "core/math/statistics.h"

namespace eido::collapse {
namespace {

/// Mean and Student's interval, as cells.
std::vector<Cell> meanCells(const std::vector<double>& values, double confidence) {
  const auto n = static_cast<double>(values.size());
  const double middle = mean(values);
  if (values.size() < 2) return {numberCell(middle), {}, {}};
  const double reach = studentQuantile(0.5 + confidence / 2, n - 1) * standardDeviation(values) / std::sqrt(n);
  return {middle, middle - reach, middle + reach};
}

std::string nameOf(const Plan& plan, std::size_t protocol) {
  return std::string(protocolName(plan.protocols[protocol]));
}

}  // namespace

Table varietyTable(const Plan& plan, const Looker& looker, double confidence) {
  Table table("variety", collapseColumns("variety"));
  for (std::size_t p = 0; p < plan.protocols.size(); ++p) {
    for (const bool last : {false, true}) {
      if (last && plan.generations == 1) continue;
      const std::vector<double>& shares = last ? looker.variety(p).last : looker.variety(p).first;
      std::vector<Cell> row = {nameOf(plan, p), last ? plan.generations : std::int64_t{1}};
      for (Cell& cell : meanCells(shares, confidence)) row.push_back(std::move(cell));
      row.insert(row.end(), {std::ssize(looker.compared()), looker.comparedDraws(), std::ssize(shares)});
      table.append(std::move(row));
    }
  }
  return table;
}

Table nearestTable(const Plan& plan, const Looker& looker, const std::vector<std::string>& keys) {
  Table table("nearest", collapseColumns("nearest"));
  for (std::size_t p = 0; p < plan.protocols.size(); ++p) {
    const std::vector<std::int64_t> first = looker.nearestCounts(p, false);
    const std::vector<std::int64_t> last = looker.nearestCounts(p, plan.generations > 1);
    std::vector<std::size_t> order(first.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return last[a] > last[b]; });
    for (const std::size_t i : order) table.append({nameOf(plan, p), keys[i], first[i], last[i]});
  }
  return table;
}

Table categoriesTable(const Plan& plan, const DiscreteChain& chain, const std::vector<std::string>& names,
                      double confidence, const Task& task) {
  Table table("categories", collapseColumns("categories"));
  for (std::size_t p = 0; p < plan.protocols.size(); ++p) {
    std::vector<std::vector<double>> first(names.size()), last(names.size());
    for (std::int64_t run = 0; run < plan.runs; ++run) {
      task.checkpoint();
      const MatrixD shares = chain.shares(run, p);
      for (std::size_t c = 0; c < names.size(); ++c) {
        first[c].push_back(shares(0, static_cast<Eigen::Index>(c)));
        last[c].push_back(shares(plan.generations - 1, static_cast<Eigen::Index>(c)));
      }
    }
    for (std::size_t c = 0; c < names.size(); ++c) {
      const std::vector<Cell> end = meanCells(last[c], confidence);
      const auto alive = std::count_if(last[c].begin(), last[c].end(), [](double share) { return share > 0; });
      table.append({nameOf(plan, p), names[c], mean(first[c]), end[0], end[1], end[2],
                    static_cast<double>(alive) / static_cast<double>(plan.runs)});
    }
  }
  return table;
}

Table runsTable(const Plan& plan, const std::vector<Measure>& measures, const Values& values) {
  Table table("per_run", collapseColumns("per_run"));
  for (std::size_t p = 0; p < plan.protocols.size(); ++p) {
    for (std::int64_t run = 0; run < plan.runs; ++run) {
      for (std::int64_t generation = 1; generation <= plan.generations; ++generation) {
        for (std::size_t m = 0; m < measures.size(); ++m) {
          if (measures[m].name == "kept" && plan.protocols[p] != Protocol::Verified) continue;
          table.append(
              {nameOf(plan, p), run + 1, generation, measures[m].name, numberCell(values.at(p, m, run, generation))});
        }
      }
    }
  }
  return table;
}

}  // namespace eido::collapse
