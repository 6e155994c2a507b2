// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/compare_results.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace eido {
namespace {

std::string place(const std::string& name, std::int64_t index) { return name + "[" + std::to_string(index) + "]"; }

bool sameNumber(double a, double b) { return a == b || (!std::isfinite(a) && !std::isfinite(b)); }

bool isMissing(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell);
  return std::holds_alternative<std::monostate>(cell) || (number != nullptr && !std::isfinite(*number));
}

/// A value as it is when it was stored and read back: texts in well-formed UTF-8, what is not finite as null.
Json throughStore(const Json& value) { return Json::parse(jsonText(value)); }

bool sameCell(const Cell& a, const Cell& b) {
  if (a == b || (isMissing(a) && isMissing(b))) return true;
  if (isMissing(a) || isMissing(b)) return false;
  const auto* listA = std::get_if<std::vector<double>>(&a);
  const auto* listB = std::get_if<std::vector<double>>(&b);
  if (listA != nullptr && listB != nullptr)
    return std::equal(listA->begin(), listA->end(), listB->begin(), listB->end(), sameNumber);
  const auto* textA = std::get_if<std::string>(&a);
  const auto* textB = std::get_if<std::string>(&b);
  return textA != nullptr && textB != nullptr && throughStore(*textA) == throughStore(*textB);
}

Json jsonOf(const OptionalText& text) { return text ? Json(*text) : Json(nullptr); }

class Comparison {
 public:
  Comparison(const Result& stored, const Result& now) : m_stored(stored), m_now(now) {}

  Differences run() {
    compareScalars();
    compareTables();
    compareArrays();
    compareColumns();
    compareWarnings();
    return std::move(m_found);
  }

 private:
  void compareScalars() {
    const auto at = [](const Json& scalars, const std::string& name) {
      return scalars.contains(name) ? scalars[name] : Json(nullptr);
    };
    const auto compare = [&](const std::string& name) {
      if (isTiming(name)) return;
      Json a = at(m_stored.scalars, name), b = at(m_now.scalars, name);
      if (a != b && throughStore(a) != throughStore(b)) m_found.add("scalars." + name, std::move(a), std::move(b));
    };
    for (const auto& [name, value] : m_stored.scalars.items()) compare(name);
    for (const auto& [name, value] : m_now.scalars.items()) {
      if (!m_stored.scalars.contains(name)) compare(name);
    }
  }

  /// Calls `both` for what has one name in both lists, and notes what only one of them has.
  template <typename Item, typename Both>
  void eachNamed(const std::string& kind, const std::vector<Item>& stored, const std::vector<Item>& now, Both&& both) {
    const auto find = [](const std::vector<Item>& items, const std::string& name) -> const Item* {
      const auto found = std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.name == name; });
      return found == items.end() ? nullptr : &*found;
    };
    for (const Item& a : stored) {
      const std::string where = kind + "." + a.name;
      if (const Item* b = find(now, a.name))
        both(where, a, *b);
      else
        m_found.add(where, "there", nullptr);
    }
    for (const Item& b : now) {
      if (find(stored, b.name) == nullptr) m_found.add(kind + "." + b.name, nullptr, "there");
    }
  }

  void compareTables() {
    eachNamed("tables", m_stored.tables, m_now.tables, [&](const std::string& where, const Table& a, const Table& b) {
      if (a.rows() != b.rows()) m_found.add(where + ".rows", a.rows(), b.rows());
      // row by row, so that the listed differences are those of the first rows
      std::vector<std::pair<const Table::Column*, const Table::Column*>> pairs;
      eachNamed(where, a.columns, b.columns,
                [&](const std::string&, const Table::Column& one, const Table::Column& other) {
                  if (!isTiming(one.name)) pairs.emplace_back(&one, &other);
                });
      for (std::int64_t r = 0; r < std::min(a.rows(), b.rows()); ++r) {
        for (const auto& [one, other] : pairs) {
          const Cell& first = one->cells[static_cast<std::size_t>(r)];
          const Cell& second = other->cells[static_cast<std::size_t>(r)];
          if (!sameCell(first, second))
            m_found.add(place(where, r) + "." + one->name, cellJson(first), cellJson(second));
        }
      }
    });
  }

  void compareArrays() {
    eachNamed("arrays", m_stored.arrays, m_now.arrays,
              [&](const std::string& where, const ResultArray& a, const ResultArray& b) {
                if (a.shape != b.shape) return m_found.add(where + ".shape", a.shape, b.shape);
                for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i) {
                  const bool same = a.values[i] == b.values[i] || (std::isnan(a.values[i]) && std::isnan(b.values[i]));
                  if (!same)
                    m_found.add(place(where, static_cast<std::int64_t>(i)), jsonNumber(a.values[i]),
                                jsonNumber(b.values[i]));
                }
              });
  }

  void compareColumns() {
    eachNamed("columns", m_stored.columns, m_now.columns,
              [&](const std::string& where, const ResultColumn& a, const ResultColumn& b) {
                // a person may have read a column otherwise since, as far as that is stored alike
                const bool alike = (a.kind == ColumnKind::Vector) == (b.kind == ColumnKind::Vector) &&
                                   isNumeric(a.kind) == isNumeric(b.kind);
                if (!alike) return m_found.add(where + ".kind", columnKindName(a.kind), columnKindName(b.kind));
                if (!isNumeric(a.kind))
                  compareTexts(where, a, b);
                else if (a.kind != ColumnKind::Vector)
                  compareNumbers(where, a, b);
                else
                  compareVectors(where, a, b);
              });
  }

  void compareNumbers(const std::string& where, const ResultColumn& a, const ResultColumn& b) {
    if (a.numbers.size() != b.numbers.size()) m_found.add(where + ".rows", a.numbers.size(), b.numbers.size());
    for (std::size_t i = 0; i < std::min(a.numbers.size(), b.numbers.size()); ++i) {
      if (!sameNumber(a.numbers[i], b.numbers[i]))
        m_found.add(place(where, static_cast<std::int64_t>(i)), jsonNumber(a.numbers[i]), jsonNumber(b.numbers[i]));
    }
  }

  void compareTexts(const std::string& where, const ResultColumn& a, const ResultColumn& b) {
    if (a.texts.size() != b.texts.size()) m_found.add(where + ".rows", a.texts.size(), b.texts.size());
    for (std::size_t i = 0; i < std::min(a.texts.size(), b.texts.size()); ++i) {
      const Json one = jsonOf(a.texts[i]), other = jsonOf(b.texts[i]);
      if (a.texts[i] != b.texts[i] && throughStore(one) != throughStore(other))
        m_found.add(place(where, static_cast<std::int64_t>(i)), one, other);
    }
  }

  void compareVectors(const std::string& where, const ResultColumn& a, const ResultColumn& b) {
    if (a.dimension != b.dimension) return m_found.add(where + ".dimension", a.dimension, b.dimension);
    const auto width = static_cast<std::size_t>(a.dimension);
    const std::size_t rowsA = a.values.size() / width, rowsB = b.values.size() / width;
    if (rowsA != rowsB) m_found.add(where + ".rows", rowsA, rowsB);
    for (std::size_t r = 0; r < std::min(rowsA, rowsB); ++r) {
      const bool hasA = a.present.empty() || a.present[r], hasB = b.present.empty() || b.present[r];
      const std::string row = place(where, static_cast<std::int64_t>(r));
      if (hasA != hasB) m_found.add(row, hasA ? Json("there") : Json(nullptr), hasB ? Json("there") : Json(nullptr));
      if (!hasA || !hasB) continue;
      for (std::size_t c = 0; c < width; ++c) {
        const auto one = static_cast<double>(a.values[r * width + c]);
        const auto other = static_cast<double>(b.values[r * width + c]);
        if (!sameNumber(one, other))
          m_found.add(place(row, static_cast<std::int64_t>(c)), jsonNumber(one), jsonNumber(other));
      }
    }
  }

  void compareWarnings() {
    struct Sum {
      std::int64_t warnings = 0, count = 0;
      bool operator==(const Sum&) const = default;
    };
    const auto sums = [](const Result& result) {
      std::map<std::string, Sum> byKind;
      for (const Warning& w : result.warnings) {
        ++byKind[w.kind].warnings;
        byKind[w.kind].count += w.count;
      }
      return byKind;
    };
    std::map<std::string, Sum> stored = sums(m_stored), now = sums(m_now);
    for (const auto& [kind, sum] : now) stored.try_emplace(kind);
    for (const auto& [kind, sum] : stored) {
      const auto json = [](const Sum& s) { return Json{{"warnings", s.warnings}, {"count", s.count}}; };
      if (sum != now[kind]) m_found.add("warnings." + kind, json(sum), json(now[kind]));
    }
  }

  const Result& m_stored;
  const Result& m_now;
  Differences m_found;
};

}  // namespace

void Differences::add(std::string where, Json stored, Json now) {
  ++count;
  if (listed.size() < kListed) listed.push_back({std::move(where), std::move(stored), std::move(now)});
}

bool isTiming(std::string_view name) { return name == "seconds" || name.ends_with("_seconds"); }

Differences compareResults(const Result& stored, const Result& now) { return Comparison(stored, now).run(); }

std::vector<ComparedSetting> compareSettings(const RunInfo& first, const RunInfo& second) {
  std::vector<ComparedSetting> lines;
  const auto add = [&](const std::string& name, Json a, Json b) {
    const bool differs = a != b;
    lines.push_back({name, std::move(a), std::move(b), differs});
  };
  const auto columns = [](const RunInfo& run) {
    Json names = Json::array();
    for (const RunInput& input : run.inputs) {
      if (input.isColumn()) names.push_back(inputName(input));
    }
    return names;
  };
  const auto slice = [](const RunInfo& run) { return run.slice().empty() ? Json(nullptr) : Json(run.slice()); };
  add("analysis", first.analysis, second.analysis);
  add("set", first.set, second.set);
  add("slice", slice(first), slice(second));
  add("columns", columns(first), columns(second));
  add("seed", first.seed, second.seed);
  add("version", first.version, second.version);
  const auto parameter = [](const RunInfo& run, const std::string& name) {
    return run.parameters.contains(name) ? run.parameters[name] : Json(nullptr);
  };
  for (const auto& [name, value] : first.parameters.items()) add(name, value, parameter(second, name));
  for (const auto& [name, value] : second.parameters.items()) {
    if (!first.parameters.contains(name)) add(name, nullptr, value);
  }
  return lines;
}

}  // namespace eido
