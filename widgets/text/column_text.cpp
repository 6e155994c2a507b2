// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/column_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ColumnTextWords {
  Q_DECLARE_TR_FUNCTIONS(ColumnText)
};

constexpr std::size_t kLooked = 100000;  ///< cells
constexpr int kDigits = 4;               ///< of the largest number of a column
constexpr double kLargest = 1e7;         ///< beyond it, and below the smallest, each number is written for itself
constexpr double kSmallest = 1e-3;

/// Columns whose texts are choices of parameters or names of methods.
bool isChoice(const std::string& column) {
  constexpr std::string_view kChoices[] = {"metric", "measure", "method",      "selection", "estimator",
                                           "head",   "test",    "groups_from", "protocol",  "verdict"};
  return std::find(std::begin(kChoices), std::end(kChoices), column) != std::end(kChoices);
}

/// Columns of p-values and of posteriors, whose tiny values are no figures of the data.
bool isProbability(const std::string& column) {
  return column.starts_with("p_") || column == "confidence_calibrated" || column == "gold_confidence";
}

/// The fewest decimals, at most `most`, that write a number as well as `most` do.
int neededDecimals(double value, int most) {
  const double step = std::pow(10, -most);
  for (int decimals = 0; decimals < most; ++decimals) {
    const double unit = std::pow(10, -decimals);
    if (std::abs(value - std::round(value / unit) * unit) < 0.05 * step) return decimals;
  }
  return most;
}

}  // namespace

ColumnText::ColumnText(const Table::Column& column, std::string_view analysis)
    : m_analysis(analysis), m_probability(isProbability(column.name)), m_choice(isChoice(column.name)) {
  std::vector<double> numbers;
  const std::size_t step = std::max<std::size_t>(1, column.cells.size() / kLooked);
  for (std::size_t i = 0; i < column.cells.size(); i += step) {
    const Cell& cell = column.cells[i];
    const auto* number = std::get_if<double>(&cell);
    m_numeric = m_numeric || number != nullptr || std::holds_alternative<std::int64_t>(cell);
    if (number != nullptr && std::isfinite(*number)) numbers.push_back(*number);
  }
  if (numbers.empty()) return;
  m_shares = std::all_of(numbers.begin(), numbers.end(), [](double v) { return v >= 0 && v <= 1; });
  double largest = 0;
  for (const double v : numbers) largest = std::max(largest, std::abs(v));
  if (largest >= kLargest || (largest > 0 && largest < kSmallest)) return;
  const int most = largest == 0 ? 0 : std::clamp(kDigits - 1 - static_cast<int>(std::floor(std::log10(largest))), 1, 6);
  m_decimals = 0;
  for (const double v : numbers) m_decimals = std::max(m_decimals, neededDecimals(v, most));
}

QString ColumnText::number(double value) const {
  if (m_probability) return pValueLabel(value, m_floor);
  if (m_decimals < 0 || !std::isfinite(value) || std::abs(value) >= kLargest) return numberLabel(value, kDigits);
  const double half = 0.5 * std::pow(10, -m_decimals);
  // small ones keep their first digits, and one that was not looked at is not rounded to a whole number
  const bool small = std::abs(value) < 20 * half && neededDecimals(value, m_decimals + 4) > m_decimals;
  if (small || (m_decimals == 0 && value != std::round(value))) return numberLabel(value, kDigits - 1);
  if (m_shares && value < 1 && value > 1 - half)  // and nearly sure is not sure
    return ColumnTextWords::tr("> %1").arg(fixedLabel(1 - 2 * half, m_decimals));
  return fixedLabel(value, m_decimals);
}

QString ColumnText::of(const Cell& cell) const {
  if (const auto* d = std::get_if<double>(&cell)) return number(*d);
  if (const auto* i = std::get_if<std::int64_t>(&cell)) return countLabel(*i);
  if (const auto* b = std::get_if<bool>(&cell)) return *b ? ColumnTextWords::tr("yes") : ColumnTextWords::tr("no");
  if (const auto* list = std::get_if<std::vector<double>>(&cell)) {
    QStringList numbers;
    for (const double v : *list) numbers << numberLabel(v, kDigits);
    return numbers.join(QStringLiteral("; "));
  }
  if (const auto* text = std::get_if<std::string>(&cell))
    return m_choice ? choiceLabel(m_analysis, *text) : toQt(*text);
  return missingText();
}

}  // namespace eido
