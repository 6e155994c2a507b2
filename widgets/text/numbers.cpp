// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace eido {

QString missingText() { return QStringLiteral("\u2013"); }

QString numberLabel(double value, int digits) {
  if (!std::isfinite(value)) return missingText();
  return QLocale().toString(value, 'g', digits);
}

QString fixedLabel(double value, int decimals) {
  if (!std::isfinite(value)) return missingText();
  const double shown = std::abs(value) < 0.5 * std::pow(10, -decimals) ? 0 : value;  // never "-0.00"
  return QLocale().toString(shown, 'f', decimals);
}

QString countLabel(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString pValueLabel(double p, double floor) {
  if (!std::isfinite(p)) return missingText();
  if (floor > 0 && p <= floor * (1 + 1e-9)) return QStringLiteral("\u2264 ") + numberLabel(floor, 2);
  return p < 0.001 ? QStringLiteral("< ") + fixedLabel(0.001, 3) : fixedLabel(p, 3);
}

QString durationLabel(double seconds, int decimals) {
  if (!std::isfinite(seconds) || seconds < 0) return missingText();
  if (seconds < 10) return QCoreApplication::translate("Duration", "%1 s").arg(fixedLabel(seconds, decimals));
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 60) return QCoreApplication::translate("Duration", "%1 s").arg(whole);
  if (whole < 3600) return QCoreApplication::translate("Duration", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return QCoreApplication::translate("Duration", "%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

std::string fromQt(const QString& text) { return text.toStdString(); }

}  // namespace eido
