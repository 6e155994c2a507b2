// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "core/data/column.h"
#include "core/data/sample_bits.h"

namespace eido {

namespace expression {
struct Node;
}

/// A condition on samples, as people type it to select, to filter and to make slices by rule:
///
///     label == "water bird" and margin < 0
///     `layer/3 norm` >= 2.5 or not (species in ("Auk", "Tern"))
///     caption contains "snow" and score is not missing
///
/// Comparisons: == != < <= > >= with a number, a text in double quotes or another column; `in (a, b)`, `not in (a, b)`,
/// `contains "text"` (whatever the case), `is missing`, `is not missing`. `and` binds tighter than `or`, `not` tighter
/// than both. Names of columns stand bare, or in backticks when they hold blanks or slashes; `key` is the sample's key.
/// A missing value matches nothing but `is missing`. Texts that read as numbers compare with numbers as numbers.
class Expression {
 public:
  /// @throws Error{Parameter} with the place of the mistake (ErrorDetail::character).
  static Expression parse(std::string_view text);

  /// That every name is a column of the set, and every comparison makes sense. @throws Error{NotFound, Parameter}
  void check(const SampleSetInfo& set) const;
  /// The samples for which it holds. O(samples x comparisons); reads each named column once. Polls.
  /// @throws as `check`, Cancelled.
  SampleBits evaluate(const ColumnReader& data, const Task& task) const;
  const std::string& text() const { return m_text; }
  /// The names that it asks for, each once, ascending; `key` is one of them where it stands for the key.
  std::set<std::string> columns() const;

 private:
  std::string m_text;
  std::shared_ptr<const expression::Node> m_root;
};

/// A column's name as it is written in an expression: in backticks where it must be.
std::string expressionName(std::string_view column);
/// A text in double quotes, quotes and backslashes escaped.
std::string expressionText(std::string_view text);

}  // namespace eido
