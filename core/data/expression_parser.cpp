// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "core/base/text.h"
#include "core/data/expression_tree.h"

namespace eido {
namespace expression {
namespace {

using Node = expression::Node;
using NodePointer = std::shared_ptr<const Node>;

struct Token {
  enum class Kind { Name, Quoted, Number, Text, Sign, Open, Close, Comma, End } kind = Kind::End;
  std::string text;
  double number = 0;
  std::size_t place = 0;
};

std::string placeText(std::size_t place) { return "character " + std::to_string(place + 1) + " of the expression"; }

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
      if (sign == "!") fail(begin, "\"!\"", "!= or not");
      if (sign == "=")
        throw Error(ErrorKind::Parameter, {.place = placeText(begin),
                                           .found = "\"=\"",
                                           .expected = "== to compare",
                                           .wayOut = "Did you mean " + std::string(text.substr(0, at)) + "=" +
                                                     std::string(text.substr(at)) + "?",
                                           .character = static_cast<std::int64_t>(begin) + 1});
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
        requireExact(token);
        return {token.number, token.place};
      case Token::Kind::Text:
        return {token.text, token.place};
      default:
        --m_at;
        fail(token.place, shown(), "a column, a number or a text in double quotes");
    }
  }

  /// A whole number that doubles do not hold would match its neighbours.
  void requireExact(const Token& token) {
    const std::string_view digits = std::string_view(token.text).substr(token.text.starts_with('-') ? 1 : 0);
    std::uint64_t whole = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    if (failure != std::errc() || end != digits.data() + digits.size()) return;
    if (std::fabs(token.number) < 0x1p64 && static_cast<std::uint64_t>(std::fabs(token.number)) == whole) return;
    fail(token.place, token.text,
         "a number that float64 holds exactly (whole numbers up to 9007199254740992); columns that keep longer ones "
         "are categories or texts, compared with \"" +
             token.text + "\"");
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

}  // namespace

void fail(std::size_t place, std::string found, std::string expected, ErrorKind kind) {
  throw Error(kind, {.place = placeText(place),
                     .found = std::move(found),
                     .expected = std::move(expected),
                     .character = static_cast<std::int64_t>(place) + 1});
}

std::shared_ptr<const Node> parse(std::string_view text) {
  if (const std::size_t bad = invalidUtf8(text); bad != std::string_view::npos)
    fail(bad, "a byte that is not UTF-8", "text");
  return Parser(text).whole();
}

}  // namespace expression

std::string expressionName(std::string_view column) {
  bool bare = !column.empty() && expression::isNameStart(column.front());
  for (const char c : column) bare = bare && expression::isNamePart(c);
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
