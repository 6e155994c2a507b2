// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <QHashFunctions>

#include "app/cli/command_line.h"

int main(int argc, char** argv) {
  ::signal(SIGXFSZ, SIG_IGN);  // a limit of file sizes is an error to tell, like a full disk, and no end
  // Qt writes the parts of a PDF in the order of a hash: the same report is to give the same bytes
  QHashSeed::setDeterministicGlobalSeed();
  return eido::runCommandLine(argc, argv);
}
