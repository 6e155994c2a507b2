// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <unordered_set>
#include <utility>

#include "core/base/text.h"

namespace eido {
namespace {

// Same-length stand-ins for the words that JSON does not have, as strings that no real text contains. Offsets stay
// true.
constexpr std::string_view kNan = "\"\x7f\"";
constexpr std::string_view kInfinity = "\"\x7f\x7f\x7f\x7f\x7f\x7f\"";
constexpr std::string_view kMinusInfinity = "\"\x7f\x7f\x7f\x7f\x7f\x7f\x7f\"";

bool replaceNonFiniteWords(std::string& text) {
  bool found = false;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        inString = false;
      continue;
    }
    if (c == '"') {
      inString = true;
      continue;
    }
    if (c != 'N' && c != 'I' && c != '-') continue;
    const auto put = [&](std::string_view word, std::string_view standIn) {
      if (text.compare(i, word.size(), word) != 0) return false;
      std::memcpy(text.data() + i, standIn.data(), standIn.size());
      i += word.size() - 1;
      found = true;
      return true;
    };
    if (!put("NaN", kNan) && !put("-Infinity", kMinusInfinity)) put("Infinity", kInfinity);
  }
  return found;
}

struct Position {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

Position positionOf(std::string_view text, std::size_t offset, std::int64_t firstLine) {
  Position p{firstLine, 1};
  for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
    if (text[i] == '\n') {
      ++p.line;
      p.column = 1;
    } else {
      ++p.column;
    }
  }
  return p;
}

/// Builds the value from SAX events, so that duplicate keys and depth are seen while parsing.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  Builder(const JsonOptions& options, bool standIns)
      : m_maxDepth(options.maxDepth), m_skip(options.skip), m_standIns(standIns) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool v) override { return put(v); }
  bool number_integer(number_integer_t v) override { return put(v); }
  bool number_unsigned(number_unsigned_t v) override { return put(v); }
  bool number_float(number_float_t v, const string_t&) override { return put(v); }
  bool string(string_t& v) override {
    if (m_standIns && !v.empty() && v.find_first_not_of('\x7f') == std::string::npos) {
      if (v.size() == 1) return put(std::numeric_limits<double>::quiet_NaN());
      if (v.size() == 6) return put(std::numeric_limits<double>::infinity());
      if (v.size() == 7) return put(-std::numeric_limits<double>::infinity());
    }
    return put(std::move(v));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool key(string_t& v) override {
    if (m_skipped > 0) return true;
    if (!m_keys.back().insert(v).second) {
      duplicate = v;
      return false;
    }
    m_skipNext = m_stack.size() == 1 && std::find(m_skip.begin(), m_skip.end(), v) != m_skip.end();
    m_key.back() = std::move(v);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& e) override {
    errorOffset = position;
    errorText = e.what();
    return false;
  }

  Json root;
  std::string duplicate;
  bool tooDeep = false;
  std::size_t errorOffset = 0;
  std::string errorText;

 private:
  template <typename Value>
  bool put(Value&& v) {
    if (m_skipped > 0 || std::exchange(m_skipNext, false)) return true;
    place(Json(std::forward<Value>(v)));
    return true;
  }
  Json* place(Json value) {
    if (m_stack.empty()) {
      root = std::move(value);
      return &root;
    }
    Json& parent = *m_stack.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    // keys are unique here, so appending directly keeps ordered_json linear
    auto& object = parent.get_ref<Json::object_t&>();
    object.std::vector<std::pair<const std::string, Json>>::emplace_back(m_key.back(), std::move(value));
    return &object.back().second;
  }
  bool open(Json empty) {
    if (static_cast<int>(m_stack.size()) + m_skipped >= m_maxDepth) {
      tooDeep = true;
      return false;
    }
    if (m_skipped > 0 || std::exchange(m_skipNext, false)) {
      ++m_skipped;
      return true;
    }
    Json* added = place(std::move(empty));
    m_stack.push_back(added);
    m_keys.emplace_back();
    m_key.emplace_back();
    return true;
  }
  bool close() {
    if (m_skipped > 0) {
      --m_skipped;
      return true;
    }
    m_stack.pop_back();
    m_keys.pop_back();
    m_key.pop_back();
    return true;
  }

  int m_maxDepth;
  std::span<const std::string_view> m_skip;
  bool m_standIns;
  bool m_skipNext = false;
  int m_skipped = 0;  ///< nesting inside a value that is read past
  std::vector<Json*> m_stack;
  std::vector<std::unordered_set<std::string>> m_keys;
  std::vector<std::string> m_key;
};

}  // namespace

JsonDocument parseJson(std::string_view text, const JsonOptions& options) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (const std::size_t bad = invalidUtf8(text); bad != std::string_view::npos) {
    const Position p = positionOf(text, bad, options.firstLine);
    throw Error(ErrorKind::BadEncoding, {.found = "a byte that is not UTF-8 at column " + std::to_string(p.column),
                                         .expected = "UTF-8 text",
                                         .wayOut = "Save the file as UTF-8.",
                                         .line = p.line});
  }
  std::string copy(text);
  JsonDocument document;
  document.nonstandard = replaceNonFiniteWords(copy);
  Builder builder(options, document.nonstandard);
  if (Json::sax_parse(copy, &builder, nlohmann::detail::input_format_t::json, true)) {
    document.value = std::move(builder.root);
    return document;
  }
  if (builder.tooDeep)
    throw Error(ErrorKind::TooDeep, {.found = "nesting deeper than " + std::to_string(options.maxDepth),
                                     .expected = "at most " + std::to_string(options.maxDepth) + " levels",
                                     .line = options.firstLine});
  if (!builder.duplicate.empty() || builder.errorText.empty())
    throw Error(ErrorKind::DuplicateKey, {.found = "the key \"" + builder.duplicate + "\" twice in one object",
                                          .expected = "each key once",
                                          .wayOut = "Readers would disagree on which one counts; remove one.",
                                          .line = options.firstLine,
                                          .value = builder.duplicate});
  const Position p = positionOf(text, builder.errorOffset > 0 ? builder.errorOffset - 1 : 0, options.firstLine);
  const bool surrogate = builder.errorText.find("surrogate") != std::string::npos;
  const std::size_t colon = builder.errorText.rfind("; ");
  throw Error(
      surrogate ? ErrorKind::BadEncoding : ErrorKind::BadJson,
      {.what = (surrogate ? "a lone surrogate, column " : "not valid JSON, column ") + std::to_string(p.column) +
               (colon != std::string::npos && !surrogate ? " (" + builder.errorText.substr(colon + 2) + ")" : ""),
       .wayOut = "Mend or remove this record.",
       .line = p.line});
}

std::string jsonText(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json jsonNumber(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json warningJson(const Warning& w) {
  Json json = {{"kind", w.kind}, {"message", w.message}, {"count", w.count}, {"rows", w.rows}};
  if (!w.name.empty()) json["name"] = w.name;
  if (w.line > 0) json["line"] = w.line;
  if (!w.set.empty()) json["set"] = w.set;
  return json;
}

Json warningsJson(const std::vector<Warning>& warnings) {
  Json list = Json::array();
  for (const Warning& w : warnings) list.push_back(warningJson(w));
  return list;
}

std::vector<Warning> warningsFromJson(const Json& list) {
  std::vector<Warning> warnings;
  for (const Json& w : list) {
    warnings.push_back({.kind = w.value("kind", ""),
                        .message = w.value("message", ""),
                        .count = w.value("count", std::int64_t{0}),
                        .rows = w.value("rows", std::vector<std::int64_t>{}),
                        .name = w.value("name", ""),
                        .line = w.value("line", std::int64_t{0}),
                        .set = w.value("set", "")});
  }
  return warnings;
}

}  // namespace eido
