// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace eido {

/// One method with one rule for the test rows: what a line of the tables is of.
struct SteeringWay {
  std::string method, rowsBy;
  QString title;  ///< "mean (predicted)"
  bool operator==(const SteeringWay& other) const { return method == other.method && rowsBy == other.rowsBy; }
};

}  // namespace eido
