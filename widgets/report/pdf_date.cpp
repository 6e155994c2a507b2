// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/pdf_date.h"

#include <QRegularExpression>

namespace eido {

QByteArray withCreationDate(QByteArray pdf, const QString& time) {
  const QByteArray key = "/CreationDate (D:";
  const qsizetype at = pdf.indexOf(key);
  if (at < 0) return pdf;
  const qsizetype begin = at + key.size(), end = pdf.indexOf(')', begin);
  QString digits = time;  // 2026-11-24T15:40:43Z
  digits.remove(QRegularExpression(QStringLiteral("[^0-9]")));
  const QByteArray date = digits.toLatin1() + "+00'00'";
  pdf.replace(begin, end - begin, date);
  const qsizetype moved = date.size() - (end - begin);

  const QByteArray startKey = "startxref\n";
  const qsizetype start = pdf.lastIndexOf(startKey);
  if (moved == 0 || start < 0) return pdf;
  const qsizetype place = start + startKey.size();
  qsizetype placeEnd = place;
  while (placeEnd < pdf.size() && pdf[placeEnd] >= '0' && pdf[placeEnd] <= '9') ++placeEnd;
  const qsizetype table = pdf.mid(place, placeEnd - place).toLongLong() + moved;
  pdf.replace(place, placeEnd - place, QByteArray::number(table));
  // "xref", "0 COUNT", then lines of 20 bytes: ten digits, generation, n or f
  constexpr qsizetype kEntry = 20, kDigits = 10;
  const qsizetype counts = pdf.indexOf('\n', table) + 1;
  for (qsizetype entry = pdf.indexOf('\n', counts) + 1; entry + kEntry <= start; entry += kEntry) {
    if (pdf[entry] < '0' || pdf[entry] > '9') break;  // the trailer
    const qsizetype offset = pdf.mid(entry, kDigits).toLongLong();
    if (offset > at) pdf.replace(entry, kDigits, QByteArray::number(offset + moved).rightJustified(kDigits, '0'));
  }
  return pdf;
}

}  // namespace eido
