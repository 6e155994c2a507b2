// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace eido {

/// A command in lines of at most `most` characters, each but the last with the mark that it goes on: what is copied
/// from a page can be run. Arguments that are longer are parted, quoted ones by ending and beginning the quotes.
QStringList shellLines(const QString& command, qsizetype most);

}  // namespace eido
