// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/shell_lines.h"

#include <algorithm>
#include <vector>

namespace eido {
namespace {

enum class Quote { None, Single, Dollar };

/// What can't be parted, and the quotes in which it stands when it has been read.
struct Atom {
  QString text;
  Quote before = Quote::None;
};

std::vector<Atom> atomsOf(const QString& command) {
  std::vector<Atom> atoms;
  Quote quote = Quote::None;
  for (qsizetype i = 0; i < command.size();) {
    qsizetype size = 1;
    const QChar c = command[i];
    const bool opens = quote == Quote::None && command.mid(i, 2) == QLatin1String("$'");
    if (c == u'\\' && quote != Quote::Single)
      size = quote == Quote::Dollar && i + 1 < command.size() && command[i + 1].isDigit() ? 4 : 2;  // octal
    else if (c.isHighSurrogate() || opens)
      size = 2;
    atoms.push_back({command.mid(i, size), quote});
    if (opens)
      quote = Quote::Dollar;
    else if (size == 1 && c == u'\'')
      quote = quote == Quote::None ? Quote::Single : Quote::None;
    i += size;
  }
  return atoms;
}

/// An argument in lines that begin at the margin, since a blank would end it.
QStringList partedWord(const std::vector<Atom>& word, qsizetype most) {
  constexpr qsizetype kMark = 2;  // the quote that ends and the mark
  QStringList lines{QString()};
  qsizetype comma = 0;  // characters to the end of this element of a list
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (comma <= 0) {
      for (std::size_t j = i; j < word.size(); ++j) {
        comma += word[j].text.size();
        if (word[j].text == QLatin1String(",")) break;
      }
    }
    const bool begins = i > 0 && word[i - 1].text == QLatin1String(",");
    const qsizetype left = most - kMark - lines.back().size();
    if (word[i].text.size() > left || (begins && comma > left && lines.back().size() > most / 2)) {
      lines.back() += word[i].before == Quote::None ? QStringLiteral("\\") : QStringLiteral("'\\");
      lines << (word[i].before == Quote::None     ? QString()
                : word[i].before == Quote::Single ? QStringLiteral("'")
                                                  : QStringLiteral("$'"));
    }
    lines.back() += word[i].text;
    comma -= word[i].text.size();
  }
  return lines;
}

}  // namespace

QStringList shellLines(const QString& command, qsizetype most) {
  std::vector<std::vector<Atom>> words(1);
  for (Atom& atom : atomsOf(command)) {
    if (atom.before == Quote::None && atom.text == QLatin1String(" "))
      words.emplace_back();
    else
      words.back().push_back(std::move(atom));
  }
  QStringList lines;
  for (const std::vector<Atom>& word : words) {
    const QStringList parts = partedWord(word, most);
    if (parts.size() == 1 && !lines.isEmpty() && lines.back().size() + parts.front().size() + 3 <= most) {
      lines.back() += u' ' + parts.front();
      continue;
    }
    if (!lines.isEmpty()) lines.back() += QStringLiteral(" \\");
    for (qsizetype p = 0; p < parts.size(); ++p)
      lines << (p == 0 && parts.size() == 1 && !lines.isEmpty() ? QStringLiteral("    ") + parts[p] : parts[p]);
  }
  return lines;
}

}  // namespace eido
