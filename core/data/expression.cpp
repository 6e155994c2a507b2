// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/expression.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <functional>
#include <map>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

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

}  // namespace

struct Expression::Node {
  enum class Kind { And, Or, Not, Compare, In, Missing } kind = Kind::Compare;
  std::vector<std::shared_ptr<const Node>> children;  // And, Or, Not
  Operand left, right;                                // Compare; left also In and Missing
  Sign sign = Sign::Equal;
  std::vector<Operand> choices;  // In
  bool negated = false;          // In, Missing
};

namespace {

using Node = Expression::Node;
using NodePointer = std::shared_ptr<const Node>;

[[noreturn]] void fail(std::size_t place, std::string found, std::string expected,
                       ErrorKind kind = ErrorKind::Parameter) {
  throw Error(kind, {.place = "character " + std::to_string(place + 1) + " of the expression",
                     .found = std::move(found),
                     .expected = std::move(expected),
                     .character = static_cast<std::int64_t>(place) + 1});
}

struct Token {
  enum class Kind { Name, Quoted, Number, Text, Sign, Open, Close, Comma, End } kind = Kind::End;
  std::string text;
  double number = 0;
  std::size_t place = 0;
};

bool isNameStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }
bool isNamePart(char c) { return isNameStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.'; }

/// The text between two marks, where a backslash keeps the next character.
Token quoted(std::string_view text, std::size_t& at, char mark, Token::Kind kind) {
  Token token{.kind = kind, .place = at};
  for (++at; at < text.size() && text[at] != mark; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    token.text += text[at];
  }
  if (at >= text.size())
    fail(token.place, "the end of the expression", std::string("a closing ") + mark + " for the one here");
  ++at;
  return token;
}

std::vector<Token> tokensOf(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (true) {
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
    if (at == text.size()) break;
    const char c = text[at];
    const std::size_t begin = at;
    if (c == '"' || c == '\'') {
      tokens.push_back(quoted(text, at, c, Token::Kind::Text));
    } else if (c == '`') {
      tokens.push_back(quoted(text, at, c, Token::Kind::Quoted));
    } else if (c == '(' || c == ')' || c == ',') {
      tokens.push_back({.kind = c == '('   ? Token::Kind::Open
                                : c == ')' ? Token::Kind::Close
                                           : Token::Kind::Comma,
                        .text = std::string(1, c),
                        .place = at++});
    } else if (std::string_view("=!<>").find(c) != std::string_view::npos) {
      std::string sign(1, c);
      if (++at < text.size() && text[at] == '=') sign += text[at++];
      if (sign == "=" || sign == "!") fail(begin, "\"" + sign + "\"", sign == "=" ? "== to compare" : "!= or not");
      tokens.push_back({.kind = Token::Kind::Sign, .text = sign, .place = begin});
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+' || c == '.') {
      while (++at < text.size() &&
             (isNamePart(text[at]) || ((text[at] == '-' || text[at] == '+') && std::tolower(text[at - 1]) == 'e'))) {
      }
      Token token{.kind = Token::Kind::Number, .text = std::string(text.substr(begin, at - begin)), .place = begin};
      if (!parseDouble(token.text, token.number)) fail(begin, "\"" + token.text + "\"", "a number");
      tokens.push_back(std::move(token));
    } else if (isNameStart(c)) {
      while (at < text.size() && isNamePart(text[at])) ++at;
      tokens.push_back(
          {.kind = Token::Kind::Name, .text = std::string(text.substr(begin, at - begin)), .place = begin});
    } else {
      fail(at, std::string("\"") + c + "\"", "a column, a number, a text in double quotes, or a comparison");
    }
  }
  tokens.push_back({.place = text.size()});
  return tokens;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : m_tokens(tokensOf(text)) {}

  NodePointer whole() {
    if (now().kind == Token::Kind::End) fail(0, "nothing", "a condition such as label == \"bird\"");
    NodePointer node = either();
    if (now().kind != Token::Kind::End) fail(now().place, shown(), "and, or, or the end");
    return node;
  }

 private:
  static constexpr int kMostNested = 200;

  const Token& now() const { return m_tokens[m_at]; }
  std::string shown() const {
    return now().kind == Token::Kind::End ? std::string("the end of the expression") : "\"" + now().text + "\"";
  }
  bool isWord(std::string_view word) const { return now().kind == Token::Kind::Name && now().text == word; }
  bool takeWord(std::string_view word) {
    if (!isWord(word)) return false;
    ++m_at;
    return true;
  }

  NodePointer joined(Node::Kind kind, std::string_view word, NodePointer (Parser::*part)()) {
    std::vector<NodePointer> parts{(this->*part)()};
    while (takeWord(word)) parts.push_back((this->*part)());
    if (parts.size() == 1) return parts.front();
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->children = std::move(parts);
    return node;
  }
  NodePointer either() { return joined(Node::Kind::Or, "or", &Parser::both); }
  NodePointer both() { return joined(Node::Kind::And, "and", &Parser::negation); }

  NodePointer negation() {
    if (++m_depth > kMostNested) fail(now().place, "too many nested conditions", "at most 200");
    NodePointer result;
    if (takeWord("not")) {
      auto node = std::make_shared<Node>();
      node->kind = Node::Kind::Not;
      node->children = {negation()};
      result = node;
    } else if (now().kind == Token::Kind::Open) {
      ++m_at;
      result = either();
      if (now().kind != Token::Kind::Close) fail(now().place, shown(), "a closing parenthesis");
      ++m_at;
    } else {
      result = comparison();
    }
    --m_depth;
    return result;
  }

  Operand operand() {
    const Token token = now();
    ++m_at;
    switch (token.kind) {
      case Token::Kind::Name:
        for (const std::string_view word : {"and", "or", "not", "in", "is", "missing", "contains"}) {
          if (token.text == word) fail(token.place, "\"" + token.text + "\"", "a column, a number or a text");
        }
        [[fallthrough]];
      case Token::Kind::Quoted:
        return {Name{token.text, token.place}, token.place};
      case Token::Kind::Number:
        return {token.number, token.place};
      case Token::Kind::Text:
        return {token.text, token.place};
      default:
        --m_at;
        fail(token.place, shown(), "a column, a number or a text in double quotes");
    }
  }

  NodePointer comparison() {
    auto node = std::make_shared<Node>();
    node->left = operand();
    if (takeWord("is")) {
      node->kind = Node::Kind::Missing;
      node->negated = takeWord("not");
      if (!takeWord("missing")) fail(now().place, shown(), "missing, or not missing");
      requireName(node->left, "before \"is missing\"");
      return node;
    }
    const bool negated = isWord("not") && m_tokens[m_at + 1].text == "in" && takeWord("not");
    if (takeWord("in")) {
      node->kind = Node::Kind::In;
      node->negated = negated;
      requireName(node->left, "before \"in\"");
      if (now().kind != Token::Kind::Open) fail(now().place, shown(), "( and the values, as in (\"a\", \"b\")");
      do {
        ++m_at;
        node->choices.push_back(operand());
        if (std::holds_alternative<Name>(node->choices.back().value))
          fail(node->choices.back().place, "a name", "a number or a text in double quotes");
      } while (now().kind == Token::Kind::Comma);
      if (now().kind != Token::Kind::Close) fail(now().place, shown(), "a comma or a closing parenthesis");
      ++m_at;
      return node;
    }
    if (takeWord("contains")) {
      node->sign = Sign::Contains;
    } else if (now().kind == Token::Kind::Sign) {
      static constexpr std::array<std::string_view, 6> kSigns = {"==", "!=", "<", "<=", ">", ">="};
      node->sign = static_cast<Sign>(std::find(kSigns.begin(), kSigns.end(), now().text) - kSigns.begin());
      ++m_at;
    } else {
      fail(now().place, shown(), "a comparison (== != < <= > >= in, contains, is missing)");
    }
    node->right = operand();
    if (!std::holds_alternative<Name>(node->left.value) && !std::holds_alternative<Name>(node->right.value))
      fail(node->left.place, "two values", "a column on one side");
    return node;
  }

  static void requireName(const Operand& operand, const std::string& where) {
    if (!std::holds_alternative<Name>(operand.value)) fail(operand.place, "a value", "a column " + where);
  }

  std::vector<Token> m_tokens;
  std::size_t m_at = 0;
  int m_depth = 0;
};

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
  if (const std::size_t bad = invalidUtf8(text); bad != std::string_view::npos)
    fail(bad, "a byte that is not UTF-8", "text");
  Expression expression;
  expression.m_text = text;
  expression.m_root = Parser(text).whole();
  return expression;
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

std::string expressionName(std::string_view column) {
  bool bare = !column.empty() && isNameStart(column.front());
  for (const char c : column) bare = bare && isNamePart(c);
  for (const std::string_view word : {"and", "or", "not", "in", "is", "missing", "contains", "key"})
    bare = bare && column != word;
  if (bare) return std::string(column);
  std::string name = "`";
  for (const char c : column) {
    if (c == '`' || c == '\\') name += '\\';
    name += c;
  }
  return name + "`";
}

std::string expressionText(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace eido
