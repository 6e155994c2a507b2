// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace eido {
namespace {

constexpr std::array kNames = {"bad_compressed_data",
                               "bad_encoding",
                               "bad_header",
                               "bad_json",
                               "bad_magic",
                               "bad_name",
                               "bad_number",
                               "bad_offsets",
                               "bad_shape",
                               "bad_zip_structure",
                               "crc_mismatch",
                               "duplicate_id",
                               "duplicate_key",
                               "duplicate_name",
                               "elided_vector",
                               "empty",
                               "encrypted",
                               "header_too_large",
                               "item_mismatch",
                               "missing_field",
                               "nul_byte",
                               "object_dtype",
                               "overlapping_entries",
                               "path_traversal",
                               "ragged_rows",
                               "ragged_vector",
                               "row_count_mismatch",
                               "size_mismatch",
                               "size_overflow",
                               "structured_dtype",
                               "too_deep",
                               "too_large",
                               "trailing_data",
                               "truncated",
                               "unsafe_pickle",
                               "unsupported_compression",
                               "unsupported_dtype",
                               "unsupported_version",
                               "unterminated_quote",
                               "wrong_type",
                               "unsupported_format",
                               "non_finite",
                               "not_found",
                               "exists",
                               "io",
                               "database",
                               "not_a_project",
                               "newer_version",
                               "damaged",
                               "locked",
                               "parameter",
                               "too_few_rows",
                               "memory",
                               "internal"};
static_assert(kNames.size() == static_cast<std::size_t>(ErrorKind::Internal) + 1);

std::string sentence(const ErrorDetail& d) {
  std::string text;
  const auto add = [&text](std::string_view separator, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
  };
  add("", d.file);
  add(": ", d.place.empty() && d.line > 0 ? "line " + std::to_string(d.line) : d.place);
  add(": ", d.what);
  if (!d.found.empty()) add(": ", "found " + d.found);
  if (!d.expected.empty()) add(d.found.empty() ? ": " : ", ", "expected " + d.expected);
  add(". ", d.wayOut);
  for (char& c : text) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

}  // namespace

std::string_view errorKindName(ErrorKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

Error::Error(ErrorKind kind, ErrorDetail detail)
    : m_kind(kind), m_detail(std::move(detail)), m_text(sentence(m_detail)) {}

Error Error::inFile(const std::string& file) const {
  if (!m_detail.file.empty()) return *this;
  ErrorDetail d = m_detail;
  d.file = file;
  return {m_kind, std::move(d)};
}

Error Error::renamed(const std::string& file, const std::string& as) const {
  ErrorDetail d = m_detail;
  for (std::string* part : {&d.what, &d.file, &d.place, &d.found, &d.expected, &d.wayOut}) {
    for (std::size_t at = part->find(file); !file.empty() && at != std::string::npos;
         at = part->find(file, at + as.size()))
      part->replace(at, file.size(), as);
  }
  return {m_kind, std::move(d)};
}

Error Error::within(const std::string& prefix) const {
  ErrorDetail d = m_detail;
  if (d.place.empty() && d.line > 0) d.place = "line " + std::to_string(d.line);
  d.place = d.place.empty() ? prefix : prefix + ", " + d.place;
  return {m_kind, std::move(d)};
}

}  // namespace eido
