// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the English texts of all analyses as a source file that lupdate reads: core, where they stand, has no
// translations.
#include <cstdio>
#include <set>
#include <string>

#include "core/analyses/registry.h"

namespace {

std::string quoted(const std::string& text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '\n') {
      literal += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') literal += '\\';
    literal += c;
  }
  return literal + "\"";
}

}  // namespace

int main() {
  std::set<std::string> texts;
  for (const eido::Analysis* a : eido::analyses()) {
    for (std::string& text : eido::textsOf(a->spec())) texts.insert(std::move(text));
  }
  std::puts("static const char* const kTexts[] = {");
  for (const std::string& text : texts) std::printf("  QT_TRANSLATE_NOOP(\"Analysis\", %s),\n", quoted(text).c_str());
  std::puts("};");
  return 0;
}
