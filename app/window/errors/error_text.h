// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/window/jobs/job_queue.h"

class QWidget;

namespace eido {

/// What an error means to a person, in their language; core's text gives the facts.
QString errorSentence(ErrorKind kind);

/// Shows a failure: what was tried, what it means, core's text. Does not wait for the person.
void showFailure(QWidget* parent, const QString& action, const JobFailure& failure);

}  // namespace eido
