// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/row_order.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <utility>

namespace eido {
namespace {

/// The context of the texts in this file.
class RowOrderWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

double last(double value) { return std::isnan(value) ? std::numeric_limits<double>::infinity() : value; }

}  // namespace

std::vector<std::int64_t> rowsBy(const Table& table, const std::function<RowKey(std::int64_t row)>& key) {
  std::vector<std::pair<RowKey, std::int64_t>> keyed;
  keyed.reserve(static_cast<std::size_t>(table.rows()));
  for (std::int64_t row = 0; row < table.rows(); ++row) {
    RowKey of = key(row);
    std::transform(of.begin(), of.end(), of.begin(), last);
    keyed.emplace_back(of, row);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::int64_t> rows;
  rows.reserve(keyed.size());
  for (const auto& [of, row] : keyed) rows.push_back(row);
  return rows;
}

TableExcerpt excerptBy(const Table& table, const QString& chosen, const std::function<RowKey(std::int64_t row)>& key) {
  return {rowsBy(table, key), chosen};
}

TableExcerpt highestFirst(const Table& table, const char* column) {
  return excerptBy(table, RowOrderWords::tr("The highest ones first."), [&](std::int64_t r) {
    return RowKey{scenarioOnly(table, r), -table.number(r, column), 0};
  });
}

TableExcerpt smallestErrorsFirst(const Table& table, const char* column) {
  return excerptBy(table, RowOrderWords::tr("The smallest errors first."), [&](std::int64_t r) {
    return RowKey{table.number(r, column), 0, 0};
  });
}

TableExcerpt atEvenDistances(const Table& table, std::int64_t count) {
  TableExcerpt excerpt{.rows = {}, .chosen = RowOrderWords::tr("Rows at even distances.")};
  for (std::int64_t i = 0; i < count; ++i)
    excerpt.rows.push_back(i * (table.rows() - 1) / std::max<std::int64_t>(1, count - 1));
  return excerpt;
}

double scenarioOnly(const Table& table, std::int64_t row) {
  return table.find("scenario") >= 0 && table.text(row, "scenario") != "all" ? 1 : 0;
}

}  // namespace eido
