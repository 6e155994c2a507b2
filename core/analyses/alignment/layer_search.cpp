// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/layer_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace eido::align {

LayerSearch::LayerSearch(const std::vector<ColumnInfo>& columns, std::span<const Measure* const> measures)
    : m_columns(columns), m_measures(measures.begin(), measures.end()) {
  std::vector<int> layers;
  for (const ColumnInfo& column : columns) {
    if (column.model.empty()) {
      m_model.push_back(-1);
      continue;
    }
    const auto place = std::find(m_names.begin(), m_names.end(), column.model);
    m_model.push_back(static_cast<int>(place - m_names.begin()));
    if (place == m_names.end()) {
      m_names.push_back(column.model);
      layers.push_back(0);
    }
    ++layers[static_cast<std::size_t>(m_model.back())];
  }
  m_applies = m_names.size() > 1 && *std::max_element(layers.begin(), layers.end()) > 1;
  m_best.resize(m_measures.size() * m_names.size() * m_names.size());
}

LayerSearch::Best& LayerSearch::best(std::size_t measure, int modelA, int modelB) {
  const std::size_t count = m_names.size();
  return m_best[(measure * count + static_cast<std::size_t>(modelA)) * count + static_cast<std::size_t>(modelB)];
}

void LayerSearch::add(std::size_t measure, int a, int b, double value, std::int64_t n, std::span<const double> null) {
  if (!m_applies || model(a) < 0 || model(b) < 0 || model(a) == model(b)) return;
  const Measure& m = *m_measures[measure];
  if (m.symmetric && model(a) > model(b)) std::swap(a, b);
  Best& kept = best(measure, model(a), model(b));
  const auto better = [&](double x, double y) { return m.distance ? x < y : x > y; };
  if (kept.n == 0) {
    kept.null.assign(null.begin(), null.end());
  } else {
    kept.sameRows = kept.sameRows && kept.n == n && kept.null.size() == null.size();
    for (std::size_t p = 0; kept.sameRows && p < null.size(); ++p) {
      if (better(null[p], kept.null[p])) kept.null[p] = null[p];
    }
  }
  kept.n = n;
  if (std::isnan(value)) return;
  if (kept.a < 0 || better(value, kept.value) || (value == kept.value && std::pair(a, b) < std::pair(kept.a, kept.b))) {
    kept.a = a;
    kept.b = b;
    kept.value = value;
  }
}

Table LayerSearch::table(double confidence) const {
  Table table("models",
              {"model_a", "model_b", "metric", "best_layer_a", "best_layer_b", "value", "calibrated", "p_value"});
  const std::size_t count = m_names.size();
  for (std::size_t m = 0; m < m_measures.size(); ++m) {
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        const Best& kept = m_best[(m * count + a) * count + b];
        if (kept.n == 0) continue;
        std::vector<Cell> row = {m_names[a], m_names[b], std::string(m_measures[m]->name), {}, {}, {}, {}, {}};
        if (kept.a >= 0) {
          row[3] = m_columns[static_cast<std::size_t>(kept.a)].name;
          row[4] = m_columns[static_cast<std::size_t>(kept.b)].name;
          row[5] = kept.value;
          if (kept.sameRows && !kept.null.empty()) {
            const Significance s = significance(kept.value, kept.null, *m_measures[m], confidence);
            if (!std::isnan(s.calibrated)) row[6] = s.calibrated;
            if (!std::isnan(s.pValue)) row[7] = s.pValue;
          }
        }
        table.append(std::move(row));
      }
    }
  }
  return table;
}

}  // namespace eido::align
