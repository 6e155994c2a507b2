// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/logs/log_findings.h"

#include <cmath>
#include <limits>

#include "core/base/file.h"
#include "core/base/text.h"

namespace eido {
namespace {

constexpr std::size_t kNamed = 5;

std::string counted(std::int64_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

}  // namespace

void LogFindings::into(Document& document) {
  if (nonstandard)
    document.warnings.push_back({.kind = "nonstandard_json",
                                 .message = "the words NaN or Infinity occur, which JSON does not have",
                                 .count = 1});
  if (notFinite > 0)
    document.warnings.push_back(
        {.kind = "non_finite",
         .message = counted(notFinite, "score is", "scores are") + " NaN or infinite: not scored, taken as missing",
         .count = notFinite});
  if (nulls > 0)
    document.warnings.push_back(
        {.kind = "missing_value",
         .message = counted(nulls, "score is", "scores are") + " null: not scored, taken as missing",
         .count = nulls});
  document.warnings.insert(document.warnings.end(), warnings.begin(), warnings.end());
  document.notes.insert(document.notes.end(), notes.begin(), notes.end());
}

std::optional<double> logScore(const Json& value, const std::string& place, std::int64_t line, LogFindings& findings) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  if (value.is_structured()) return std::nullopt;
  if (value.is_null()) {
    ++findings.nulls;
    return kNan;
  }
  if (value.is_boolean()) return value.get<bool>() ? 1.0 : 0.0;
  if (!value.is_number())
    throw Error(ErrorKind::BadNumber, {.place = line > 0 ? "line " + std::to_string(line) + ", " + place : place,
                                       .found = jsonText(value).substr(0, 40),
                                       .expected = "a number, true or false, or null",
                                       .wayOut = "Write the score as a number; null means not scored.",
                                       .line = line,
                                       .value = jsonText(value).substr(0, 200)});
  const double number = value.get<double>();
  if (std::isfinite(number)) return number;
  ++findings.notFinite;
  return kNan;
}

void ItemMismatches::add(const EvaluationTable& table, EvaluationTable::Item item, std::int64_t line) {
  if (m_count++ == 0) m_line = line;
  if (m_keys.size() < kNamed) m_keys.push_back(table.keyOf(item));
}

void ItemMismatches::refuse(const std::string& file) const {
  if (m_count == 0) return;
  throw Error(
      ErrorKind::ItemMismatch,
      {.file = file,
       .place = m_line > 0 ? "line " + std::to_string(m_line) : "",
       .found = "another content under an id that a log before has, for " + counted(m_count, "item (", "items (") +
                join(m_keys, ", ") + (m_count > static_cast<std::int64_t>(m_keys.size()) ? ", ..." : "") + ")",
       .expected = "the same question under one id in all logs",
       .wayOut = "The logs come from different versions or samples of the task; import them into sets of their "
                 "own, or run one again.",
       .line = m_line});
}

JsonDocument readJsonFile(const std::string& path) {
  try {
    return parseJson(readAll(*openFile(path), std::uint64_t{1} << 30));
  } catch (const Error& error) {
    throw error.inFile(path);
  }
}

const Json& memberOf(const Json& object, std::string_view name) {
  static const Json kNone;
  if (!object.is_object()) return kNone;
  const auto found = object.find(name);
  return found == object.end() ? kNone : *found;
}

std::string textMember(const Json& object, std::string_view name) {
  const Json& value = memberOf(object, name);
  return value.is_string() ? value.get<std::string>() : std::string{};
}

std::string plainText(const Json& value) {
  if (value.is_null()) return {};
  return value.is_string() ? value.get<std::string>() : jsonText(value);
}

std::string promptText(const Json& value) {
  if (!value.is_array()) return plainText(value);
  std::string last;
  for (const Json& message : value) {
    const std::string role = textMember(message, "role");
    if (!role.empty() && role != "user" && !last.empty()) continue;
    const Json& content = memberOf(message, "content");
    if (content.is_string()) {
      last = content.get<std::string>();
    } else if (content.is_array()) {
      std::vector<std::string> parts;
      for (const Json& part : content) {
        if (const std::string text = textMember(part, "text"); !text.empty()) parts.push_back(text);
      }
      if (!parts.empty()) last = join(parts, "\n");
    }
  }
  return last.empty() ? jsonText(value) : last;
}

}  // namespace eido
