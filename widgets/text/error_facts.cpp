// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/error_facts.h"

#include <QCoreApplication>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ErrorFactsWords {
  Q_DECLARE_TR_FUNCTIONS(ErrorFacts)
};

}  // namespace

QString errorFacts(const ErrorDetail& detail) {
  QString text;
  const auto add = [&text](QLatin1String separator, const QString& part) {
    if (part.isEmpty()) return;
    if (!text.isEmpty()) text += separator;
    text += part;
  };
  const QLatin1String colon(": ");
  const QString found = toQt(detail.found), expected = toQt(detail.expected);
  add({}, toQt(detail.file));
  add(colon,
      detail.place.empty() && detail.line > 0 ? ErrorFactsWords::tr("line %1").arg(detail.line) : toQt(detail.place));
  add(colon, toQt(detail.what));
  if (!found.isEmpty()) add(colon, ErrorFactsWords::tr("found %1").arg(found));
  if (!expected.isEmpty())
    add(found.isEmpty() ? colon : QLatin1String(", "), ErrorFactsWords::tr("expected %1").arg(expected));
  add(QLatin1String(". "), toQt(detail.wayOut));
  return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

}  // namespace eido
