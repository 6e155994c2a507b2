// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace eido {

/// What stands for a value that is not there.
QString missingText();
/// A number as the person's locale writes it, to `digits` significant digits; an en dash for NaN.
QString numberLabel(double value, int digits = 3);
/// A number with `decimals` places; an en dash for NaN.
QString fixedLabel(double value, int decimals);
QString countLabel(std::int64_t value);
/// "< 0.001" where it is smaller. @param floor  the least that could come out, of permutations: "\u2264 0.005" there
QString pValueLabel(double p, double floor = 0);
/// "0.4 s", "3 min 5 s", "2 h 10 min". @param decimals  of less than ten seconds; 0 for what is a guess
QString durationLabel(double seconds, int decimals = 1);

QString toQt(std::string_view text);
std::string fromQt(const QString& text);

}  // namespace eido
