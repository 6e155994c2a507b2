// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/run_page.h"

namespace eido {

void RunPage::setFinding(const QString& finding) {
  m_finding = finding;
  Q_EMIT findingChanged(finding);
}

}  // namespace eido
