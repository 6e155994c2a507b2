// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace eido {

/// A PDF file of QPdfWriter with another time of creation. The writer takes the clock's, in the zone of the machine,
/// which is of another length in another zone: the table of places at the file's end is moved with it.
/// @param time  as timestamp() gives it, UTC
QByteArray withCreationDate(QByteArray pdf, const QString& time);

}  // namespace eido
