// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace eido {

// The inside of an Expression: what the parser makes and what checking and evaluating walk through.

namespace expression {

enum class Sign { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains };

struct Name {
  std::string text;
  std::size_t place = 0;
};
/// What stands beside a sign: a column, a number or a text.
struct Operand {
  std::variant<Name, double, std::string> value;
  std::size_t place = 0;
};

struct Node {
  enum class Kind { And, Or, Not, Compare, In, Missing } kind = Kind::Compare;
  std::vector<std::shared_ptr<const Node>> children;  // And, Or, Not
  Operand left, right;                                // Compare; left also In and Missing
  Sign sign = Sign::Equal;
  std::vector<Operand> choices;  // In
  bool negated = false;          // In, Missing
};

/// Throws an Error that names a place of the expression's text, counted from 0.
[[noreturn]] void fail(std::size_t place, std::string found, std::string expected,
                       ErrorKind kind = ErrorKind::Parameter);

/// @throws Error{Parameter} with the place of the mistake.
std::shared_ptr<const Node> parse(std::string_view text);

}  // namespace expression
}  // namespace eido
