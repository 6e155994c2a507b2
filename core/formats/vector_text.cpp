// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vector_text.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

[[noreturn]] void refuse(std::string_view found, const char* expected) {
  throw Error(ErrorKind::BadNumber, {.found = "\"" + std::string(found.substr(0, 40)) + "\"",
                                     .expected = expected,
                                     .wayOut = "Write vectors as [1.0, 2.0, ...] with a point as decimal sign, or say "
                                               "--text with the column's name to keep it as it is.",
                                     .value = std::string(found.substr(0, 200))});
}

}  // namespace

bool looksLikeVector(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (!text.starts_with('[')) return false;
  const std::string_view first = trimmed(text.substr(1));  // a list of texts is no vector
  return !first.starts_with('"') && !first.starts_with('\'');
}

void parseVector(std::string_view cell, std::vector<double>& out) {
  std::string_view text = trimmed(cell);
  if (text.find("...") != std::string_view::npos)
    throw Error(ErrorKind::ElidedVector, {.found = "a vector that was shortened with ... when it was printed",
                                          .expected = "all of its numbers",
                                          .wayOut = "The numbers are not in the file. Write it again after "
                                                    "numpy.set_printoptions(threshold=sys.maxsize), or as .npy.",
                                          .value = std::string(text.substr(0, 200))});
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') refuse(text, "a vector in square brackets");
  text = text.substr(1, text.size() - 2);
  std::size_t at = 0;
  bool comma = false;
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  for (;;) {
    while (at < text.size() && blank(text[at])) ++at;
    if (at == text.size()) {
      if (comma) refuse(text, "a number after the comma");
      return;
    }
    const std::size_t first = at;
    while (at < text.size() && !blank(text[at]) && text[at] != ',') ++at;
    double value = 0;
    if (!parseDouble(text.substr(first, at - first), value)) refuse(text.substr(first, at - first), "a number");
    out.push_back(value);
    while (at < text.size() && blank(text[at])) ++at;
    comma = at < text.size() && text[at] == ',';
    if (comma) ++at;
  }
}

}  // namespace eido
