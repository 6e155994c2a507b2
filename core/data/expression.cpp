// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expression.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "core/base/text.h"
#include "core/data/expression_tree.h"

namespace eido {
namespace {

using namespace expression;
using Node = expression::Node;
using NodePointer = std::shared_ptr<const Node>;

const ColumnInfo* columnNamed(const SampleSetInfo& set, const Name& name) {
  const ColumnInfo* column = set.find(name.text);
  if (column == nullptr && name.text == "key") return nullptr;
  if (column == nullptr) {
    std::string close;
    for (const ColumnInfo& c : set.columns) {
      if (c.kind != ColumnKind::Vector && lowerAscii(c.name) == lowerAscii(name.text)) close = c.name;
    }
    throw Error(ErrorKind::NotFound,
                {.place = "character " + std::to_string(name.place + 1) + " of the expression",
                 .found = "no column \"" + name.text + "\" in the set " + set.name,
                 .expected = close.empty() ? "one of its columns, or a text in double quotes" : "\"" + close + "\"",
                 .character = static_cast<std::int64_t>(name.place) + 1});
  }
  if (column->kind == ColumnKind::Vector)
    fail(name.place, "the vector column " + name.text, "a column of numbers, texts or categories");
  return column;
}

void addColumns(const Node& node, std::set<std::string>& names) {
  for (const NodePointer& child : node.children) addColumns(*child, names);
  const auto add = [&](const Operand& operand) {
    if (const auto* name = std::get_if<Name>(&operand.value)) names.insert(name->text);
  };
  if (!node.children.empty()) return;
  add(node.left);
  if (node.kind == Node::Kind::Compare) add(node.right);
}

void checkNode(const Node& node, const SampleSetInfo& set) {
  for (const NodePointer& child : node.children) checkNode(*child, set);
  if (!node.children.empty()) return;
  const auto isText = [&](const Operand& operand) {
    const auto* name = std::get_if<Name>(&operand.value);
    if (name == nullptr) return std::holds_alternative<std::string>(operand.value);
    const ColumnInfo* column = columnNamed(set, *name);
    return column == nullptr || !isNumeric(column->kind);
  };
  const auto agree = [&](const Operand& column, const Operand& value) {
    if (!isText(column) && isText(value) && !std::holds_alternative<Name>(value.value))
      fail(value.place, "a text beside a column of numbers", "a number");
  };
  const bool leftText = isText(node.left);
  if (node.kind == Node::Kind::In) {
    for (const Operand& choice : node.choices) agree(node.left, choice);
  } else if (node.kind == Node::Kind::Compare) {
    const bool rightText = isText(node.right);
    if (node.sign == Sign::Contains && (!leftText || !rightText))
      fail(node.left.place, "numbers", "texts on both sides of \"contains\"");
    agree(node.left, node.right);
    agree(node.right, node.left);
  }
}

template <typename Value>
bool holds(Sign sign, const Value& a, const Value& b) {
  switch (sign) {
    case Sign::Equal:
      return a == b;
    case Sign::NotEqual:
      return a != b;
    case Sign::Less:
      return a < b;
    case Sign::LessEqual:
      return a <= b;
    case Sign::Greater:
      return a > b;
    default:
      return a >= b;
  }
}

/// The columns that an expression names, each read once.
class Values {
 public:
  Values(const ColumnReader& data, const Task& task) : m_data(data), m_task(task) {}

  bool numeric(const Operand& operand) const {
    if (std::holds_alternative<double>(operand.value)) return true;
    const auto* name = std::get_if<Name>(&operand.value);
    if (name == nullptr) return false;
    const ColumnInfo* column = columnNamed(m_data.set(), *name);
    return column != nullptr && isNumeric(column->kind);
  }
  /// The number of a row; a text that reads as one counts. NaN = none.
  std::function<double(std::int64_t)> numbers(const Operand& operand) {
    if (const auto* number = std::get_if<double>(&operand.value)) return [v = *number](std::int64_t) { return v; };
    if (numeric(operand)) {
      const Name& name = std::get<Name>(operand.value);
      auto& values = m_numbers[name.text];
      if (values.empty()) values = m_data.numbers(*columnNamed(m_data.set(), name), m_task);
      return [&values](std::int64_t row) { return values[static_cast<std::size_t>(row)]; };
    }
    return [text = texts(operand)](std::int64_t row) {
      const std::string* value = text(row);
      double number = 0;
      return value != nullptr && parseDouble(*value, number) ? number : std::nan("");
    };
  }
  /// The text of a row, or nullptr.
  std::function<const std::string*(std::int64_t)> texts(const Operand& operand) {
    if (const auto* text = std::get_if<std::string>(&operand.value)) return [text](std::int64_t) { return text; };
    const Name& name = std::get<Name>(operand.value);
    auto& values = m_texts[name.text];
    if (values.empty()) {
      if (const ColumnInfo* column = columnNamed(m_data.set(), name)) {
        values = m_data.texts(*column, m_task);
      } else {
        for (std::string& key : m_data.keys(m_task)) values.emplace_back(std::move(key));
      }
    }
    return [&values](std::int64_t row) -> const std::string* {
      const OptionalText& value = values[static_cast<std::size_t>(row)];
      return value ? &*value : nullptr;
    };
  }

  template <typename Holds>
  SampleBits where(Holds&& holds) const {
    SampleBits bits(m_data.set().samples);
    for (std::int64_t row = 0; row < bits.samples(); ++row) {
      if (row % 65536 == 0) m_task.checkpoint();
      if (holds(row)) bits.set(row);
    }
    return bits;
  }

 private:
  const ColumnReader& m_data;
  const Task& m_task;
  std::map<std::string, std::vector<double>> m_numbers;
  std::map<std::string, std::vector<OptionalText>> m_texts;
};

SampleBits evaluateCompare(const Node& node, Values& values) {
  if (node.sign == Sign::Contains) {
    const auto a = values.texts(node.left), b = values.texts(node.right);
    return values.where([&](std::int64_t row) {
      const std::string *whole = a(row), *part = b(row);
      return whole != nullptr && part != nullptr && lowerAscii(*whole).find(lowerAscii(*part)) != std::string::npos;
    });
  }
  if (values.numeric(node.left) || values.numeric(node.right)) {
    const auto a = values.numbers(node.left), b = values.numbers(node.right);
    return values.where([&](std::int64_t row) {
      const double x = a(row), y = b(row);
      return !std::isnan(x) && !std::isnan(y) && holds(node.sign, x, y);
    });
  }
  const auto a = values.texts(node.left), b = values.texts(node.right);
  return values.where([&](std::int64_t row) {
    const std::string *x = a(row), *y = b(row);
    return x != nullptr && y != nullptr && holds(node.sign, *x, *y);
  });
}

SampleBits evaluateNode(const Node& node, Values& values) {
  switch (node.kind) {
    case Node::Kind::And:
    case Node::Kind::Or: {
      SampleBits bits = evaluateNode(*node.children.front(), values);
      for (std::size_t i = 1; i < node.children.size(); ++i) {
        if (node.kind == Node::Kind::And)
          bits &= evaluateNode(*node.children[i], values);
        else
          bits |= evaluateNode(*node.children[i], values);
      }
      return bits;
    }
    case Node::Kind::Not: {
      SampleBits bits = evaluateNode(*node.children.front(), values);
      bits.invert();
      return bits;
    }
    case Node::Kind::Compare:
      return evaluateCompare(node, values);
    case Node::Kind::Missing: {
      if (values.numeric(node.left)) {
        const auto a = values.numbers(node.left);
        return values.where([&](std::int64_t row) { return std::isnan(a(row)) != node.negated; });
      }
      const auto a = values.texts(node.left);
      return values.where([&](std::int64_t row) { return (a(row) == nullptr) != node.negated; });
    }
    case Node::Kind::In:
      break;
  }
  SampleBits any;
  SampleBits known;
  for (const Operand& choice : node.choices) {
    Node one;
    one.left = node.left;
    one.right = choice;
    SampleBits bits = evaluateCompare(one, values);
    if (any.samples() == 0)
      any = std::move(bits);
    else
      any |= bits;
  }
  if (!node.negated) return any;
  // what is missing is in no list and outside of none
  Node missing;
  missing.kind = Node::Kind::Missing;
  missing.left = node.left;
  missing.negated = true;
  known = evaluateNode(missing, values);
  known -= any;
  return known;
}

}  // namespace

Expression Expression::parse(std::string_view text) {
  Expression made;
  made.m_root = expression::parse(text);
  made.m_text = text;
  return made;
}

std::set<std::string> Expression::columns() const {
  std::set<std::string> names;
  addColumns(*m_root, names);
  return names;
}

void Expression::check(const SampleSetInfo& set) const { checkNode(*m_root, set); }

SampleBits Expression::evaluate(const ColumnReader& data, const Task& task) const {
  check(data.set());
  Values values(data, task);
  return evaluateNode(*m_root, values);
}

}  // namespace eido
