// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/compare_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>
#include <set>

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

/// A figure, and the columns of its interval.
struct Figure {
  std::string column;
  std::string low = {}, high = {};  ///< "" = it has no interval
};

/// Whether the values of a column lie within an interval wherever all three are there, and are there at all.
bool liesWithin(const Table& table, const std::string& column, const std::string& low, const std::string& high) {
  bool any = false;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    const double v = table.number(r, column), l = table.number(r, low), h = table.number(r, high);
    if (std::isnan(v) || std::isnan(l) || std::isnan(h)) continue;
    const double slack = 1e-9 * std::max({std::abs(l), std::abs(h), 1e-300});
    if (v < l - slack || v > h + slack) return false;
    any = true;
  }
  return any;
}

/// The figure that an interval is of: "average_ci_low" belongs to average, "worst_ci_low" to what begins with worst,
/// "ci_low" to the nearest figure before it; in each case to one that lies within it.
Figure* ownerOf(std::vector<Figure>& figures, std::size_t before, const Table& table, const std::string& stem,
                const std::string& low, const std::string& high) {
  const auto fits = [&](const Figure& f) { return f.low.empty() && liesWithin(table, f.column, low, high); };
  const auto find = [&](auto named) -> Figure* {
    for (std::size_t i = before; i-- > 0;) {
      if (named(figures[i].column) && fits(figures[i])) return &figures[i];
    }
    return nullptr;
  };
  if (stem.empty()) {
    constexpr std::array kUsual = {"value", "mean", "estimate", "score", "accuracy", "share", "matched", "difference"};
    for (const char* usual : kUsual) {
      if (Figure* f = find([&](const std::string& name) { return name == usual; })) return f;
    }
    return find([](const std::string&) { return true; });
  }
  if (Figure* f = find([&](const std::string& name) { return name == stem; })) return f;
  if (Figure* f = find([&](const std::string& name) { return name.starts_with(stem + "_"); })) return f;
  return find([&](const std::string& name) { return name.ends_with("_" + stem); });
}

/// Where a table has intervals only figures with one count.
std::vector<Figure> figuresOf(const Table& table) {
  std::vector<Figure> figures;
  for (const Table::Column& column : table.columns) {
    if (isNumeric(column) && !isAside(column.name)) figures.push_back({.column = column.name});
  }
  bool any = false;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    constexpr std::string_view kLow = "ci_low";
    const std::string& low = table.columns[c].name;
    if (!low.ends_with(kLow)) continue;
    const std::string head = low.substr(0, low.size() - kLow.size()), high = head + "ci_high";
    if (table.find(high) < 0) continue;
    const std::string stem = head.empty() ? head : head.substr(0, head.size() - 1);
    // those that stand before the interval; a named one may stand behind it too
    std::size_t before = figures.size();
    if (stem.empty()) {
      before = 0;
      while (before < figures.size() && table.find(figures[before].column) < static_cast<int>(c)) ++before;
    }
    Figure* owner = ownerOf(figures, before, table, stem, low, high);
    if (owner == nullptr) continue;
    owner->low = low;
    owner->high = high;
    any = true;
  }
  if (any) std::erase_if(figures, [](const Figure& f) { return f.low.empty(); });
  return figures;
}

using Wording = std::function<std::string(const std::string& text)>;

/// What came out, and does not say which row it is.
bool isOutcome(const std::string& column) {
  constexpr std::array kNames = {"verdict", "recommended", "in_range",  "weakest",
                                 "instead", "test",        "direction", "note"};
  return column.starts_with("best_") || std::find(kNames.begin(), kNames.end(), column) != kNames.end();
}

/// The texts of a row: what says which row it is. @param places  with the numbers of its place too (n, k, tau ...)
std::string nameOf(const Table& table, std::int64_t row, const Wording& word, bool places) {
  constexpr std::array kPlaces = {"n",         "k",   "generation", "tau",   "step", "iteration",
                                  "dimension", "bin", "repeat",     "sweep", "rank", "components"};
  std::string name;
  const auto add = [&](const std::string& part) { name += (name.empty() ? "" : ", ") + part; };
  for (const Table::Column& column : table.columns) {
    const auto* text = std::get_if<std::string>(&column.cells[static_cast<std::size_t>(row)]);
    if (text != nullptr && !isOutcome(column.name)) add(word ? word(*text) : *text);
  }
  for (std::size_t p = 0; places && p < kPlaces.size(); ++p) {
    if (table.find(kPlaces[p]) >= 0) add(std::string(kPlaces[p]) + " " + table.text(row, kPlaces[p]));
  }
  return name;
}

/// Whether texts alone do not tell the rows of a table apart.
bool needsPlaces(const Table& table) {
  std::set<std::string> names;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    if (!names.insert(nameOf(table, r, {}, false)).second) return true;
  }
  return names.contains("");
}

class Rows {
 public:
  Rows(const Table& first, const Table& second, const Wording& word) : m_first(first), m_second(second) {
    const bool places = needsPlaces(first) || needsPlaces(second);
    std::map<std::string, std::deque<std::int64_t>> left;
    for (std::int64_t r = 0; r < second.rows(); ++r) left[nameOf(second, r, word, places)].push_back(r);
    for (std::int64_t r = 0; r < first.rows(); ++r) {
      const std::string name = nameOf(first, r, word, places);
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
