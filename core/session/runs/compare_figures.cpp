// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/compare_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>

#include "core/session/runs/compare_results.h"

namespace eido {
namespace {

bool isNumber(const Cell& cell) {
  return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

/// Columns that hold numbers, or nothing, in every row.
bool isNumeric(const Table::Column& column) {
  return std::all_of(column.cells.begin(), column.cells.end(),
                     [](const Cell& cell) { return isNumber(cell) || std::holds_alternative<std::monostate>(cell); }) &&
         std::any_of(column.cells.begin(), column.cells.end(), isNumber);
}

/// What says how a figure came about, or how sure it is, and is none itself.
bool isAside(const std::string& name) {
  constexpr std::array kNames = {"n",    "k",    "row",       "rank", "repeat",   "seed",        "z",
                                 "step", "fold", "iteration", "pair", "position", "train_count", "samples"};
  constexpr std::array kHeads = {"p_", "null_", "n_", "chance"};
  constexpr std::array kTails = {"_low", "_high", "_n", "_count", "_rank"};
  return isTiming(name) || std::find(kNames.begin(), kNames.end(), name) != kNames.end() ||
         std::any_of(kHeads.begin(), kHeads.end(), [&](const char* head) { return name.starts_with(head); }) ||
         std::any_of(kTails.begin(), kTails.end(), [&](const char* tail) { return name.ends_with(tail); });
}

/// A figure and the head of the names of its interval's columns.
struct Figure {
  std::string column;
  std::string low, high;  ///< "" = it has no interval
};

/// "ci_low" belongs to the figure before it, "worst_ci_low" to "worst" or else "worst_...".
std::vector<Figure> figuresOf(const Table& table) {
  std::vector<Figure> figures;
  for (const Table::Column& column : table.columns) {
    if (isNumeric(column) && !isAside(column.name)) figures.push_back({.column = column.name, .low = {}, .high = {}});
    constexpr std::string_view kLow = "ci_low";
    if (!column.name.ends_with(kLow) || figures.empty()) continue;
    const std::string head = column.name.substr(0, column.name.size() - kLow.size());
    const std::string high = head + "ci_high";
    if (table.find(high) < 0) continue;
    const std::string stem = head.empty() ? head : head.substr(0, head.size() - 1);
    auto owner = std::find_if(figures.rbegin(), figures.rend(), [&](const Figure& f) {
      return f.low.empty() && (stem.empty() || f.column.starts_with(stem));
    });
    if (owner == figures.rend()) continue;
    owner->low = column.name;
    owner->high = high;
  }
  const bool any = std::any_of(figures.begin(), figures.end(), [](const Figure& f) { return !f.low.empty(); });
  if (any) std::erase_if(figures, [](const Figure& f) { return f.low.empty(); });
  return figures;
}

using Wording = std::function<std::string(const std::string& text)>;

/// The texts of a row: what says which row it is. Steps of a curve are told apart by their numbers too.
std::string nameOf(const Table& table, std::int64_t row, const Wording& word) {
  constexpr std::array kPlaces = {"n", "k", "generation", "tau", "step", "iteration", "bin"};
  std::string name;
  for (const Table::Column& column : table.columns) {
    const Cell& cell = column.cells[static_cast<std::size_t>(row)];
    const auto* text = std::get_if<std::string>(&cell);
    if (text != nullptr && column.name != "verdict") name += (name.empty() ? "" : ", ") + (word ? word(*text) : *text);
  }
  if (!name.empty()) return name;
  for (const char* place : kPlaces) {
    if (table.find(place) >= 0) name += (name.empty() ? "" : ", ") + std::string(place) + " " + table.text(row, place);
  }
  return name;
}

class Rows {
 public:
  Rows(const Table& first, const Table& second, const Wording& word) : m_first(first), m_second(second) {
    std::map<std::string, std::deque<std::int64_t>> left;
    for (std::int64_t r = 0; r < second.rows(); ++r) left[nameOf(second, r, word)].push_back(r);
    for (std::int64_t r = 0; r < first.rows(); ++r) {
      const std::string name = nameOf(first, r, word);
      const auto match = left.find(name);
      const bool found = match != left.end() && !match->second.empty();
      m_pairs.push_back({name, r, found ? match->second.front() : -1});
      if (found) match->second.pop_front();
    }
    for (const auto& [name, rows] : left) {
      for (const std::int64_t r : rows) m_pairs.push_back({name, -1, r});
    }
  }

  ComparedFigure compare(const Figure& figure) const {
    struct Line {
      const std::string* name;
      double first, second, low, high;
      bool moved() const { return low > 0 || high < 0; }
    };
    std::vector<Line> lines;
    const auto at = [](const Table& table, std::int64_t row, const std::string& column) {
      return row < 0 || column.empty() || table.find(column) < 0 ? std::nan("") : table.number(row, column);
    };
    for (const Pair& pair : m_pairs) {
      const double x = at(m_first, pair.first, figure.column), y = at(m_second, pair.second, figure.column);
      if (std::isnan(x) && std::isnan(y)) continue;
      const double d = y - x;
      const double down =
          std::hypot(y - at(m_second, pair.second, figure.low), at(m_first, pair.first, figure.high) - x);
      const double up = std::hypot(at(m_second, pair.second, figure.high) - y, x - at(m_first, pair.first, figure.low));
      lines.push_back({&pair.name, x, y, d - down, d + up});
    }
    const auto weight = [](const Line& l) {
      return std::isnan(l.second - l.first) ? -1 : std::abs(l.second - l.first);
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
      return std::pair(a.moved(), weight(a)) > std::pair(b.moved(), weight(b));
    });
    ComparedFigure compared{.table = m_first.name, .column = figure.column};
    compared.rows = Table("compared", {"row", "first", "second", "difference", "ci_low", "ci_high"});
    for (const Line& l : lines) {
      compared.moved += l.moved();
      compared.rows.append({*l.name, numberCell(l.first), numberCell(l.second), numberCell(l.second - l.first),
                            numberCell(l.low), numberCell(l.high)});
    }
    return compared;
  }

 private:
  struct Pair {
    std::string name;
    std::int64_t first, second;
  };
  const Table &m_first, &m_second;
  std::vector<Pair> m_pairs;
};

}  // namespace

std::vector<ComparedFigure> compareFigures(const Result& first, const Result& second, const Wording& word) {
  std::vector<ComparedFigure> all;
  for (const Table& table : first.tables) {
    const Table* other = second.table(table.name);
    if (other == nullptr) continue;
    const Rows rows(table, *other, word);
    for (const Figure& figure : figuresOf(table)) {
      if (other->find(figure.column) < 0) continue;
      ComparedFigure compared = rows.compare(figure);
      if (compared.rows.rows() > 0) all.push_back(std::move(compared));
    }
  }
  return all;
}

}  // namespace eido
