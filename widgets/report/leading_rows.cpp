// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/leading_rows.h"

#include <QCoreApplication>
#include <numeric>

namespace eido {
namespace {

/// The context of the texts in this file.
class LeadingRowsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

}  // namespace

LeadingRows leadingRows(const ResultKind& kind, const Result& result, const Table& table, std::int64_t count) {
  LeadingRows leading;
  leading.rows.resize(static_cast<std::size_t>(table.rows()));
  std::iota(leading.rows.begin(), leading.rows.end(), std::int64_t{0});
  if (table.rows() <= count) return leading;
  TableExcerpt excerpt = kind.leadingRows(result, table, count);
  if (excerpt.rows.empty()) {
    leading.chosen = LeadingRowsWords::tr("The first ones, in the order of the table.");
  } else {
    leading.rows = std::move(excerpt.rows);
    leading.chosen = std::move(excerpt.chosen);
  }
  leading.rows.resize(static_cast<std::size_t>(count));
  return leading;
}

QString leftOut(const ReportTable& table) {
  const std::int64_t more = table.total - std::ssize(table.rows);
  if (more <= 0) return {};
  const QString rest = LeadingRowsWords::tr("%Ln more row(s).", nullptr, static_cast<int>(more));
  return table.chosen.isEmpty() ? rest : rest + u' ' + LeadingRowsWords::tr("Shown: %1").arg(table.chosen);
}

}  // namespace eido
