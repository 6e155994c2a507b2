// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHashFunctions>

#include "app/cli/command_line.h"

int main(int argc, char** argv) {
  // Qt writes the parts of a PDF in the order of a hash: the same report is to give the same bytes
  QHashSeed::setDeterministicGlobalSeed();
  return eido::runCommandLine(argc, argv);
}
