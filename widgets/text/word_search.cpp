// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/word_search.h"

#include <QStringList>
#include <algorithm>

namespace eido {

bool hasWords(const QString& text, const QString& question) {
  const QStringList words = question.split(u' ', Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace eido
