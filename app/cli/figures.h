// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <string>

#include "core/project/project.h"

class QApplication;
class QTranslator;

namespace eido {

/// Qt needs a platform even to draw into a file; without one chosen it is the offscreen one.
void chooseOffscreen();

/// What painting text needs, for as long as it lives. Numbers are written as in English, wherever the machine stands.
class DrawingApplication {
 public:
  DrawingApplication();
  ~DrawingApplication();
  DrawingApplication(const DrawingApplication&) = delete;
  DrawingApplication& operator=(const DrawingApplication&) = delete;

 private:
  std::unique_ptr<QApplication> m_application;
  std::unique_ptr<QTranslator> m_plurals;
};

/// A path for what is of Qt. @throws Error{BadName} where its bytes are no text
QString textOfPath(const std::string& path);

/// Draws a run as .svg or .png. @throws Error{Io}
void drawFigure(const Project& project, std::int64_t run, const std::string& path);

}  // namespace eido
