// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QMenuBar;

namespace eido {

class Explorer;
class PageTabs;
class ProjectSession;
class RunTab;
class SampleStore;

/// The window, as those see it who lead somewhere in it.
class Workbench {
 public:
  virtual ~Workbench() = default;
  virtual ProjectSession* session() const = 0;
  virtual PageTabs* pages() const = 0;
  virtual SampleStore* samples() const = 0;
  virtual Explorer* explorer() const = 0;
  virtual QMenuBar* commands() const = 0;
  virtual void showOverview() = 0;
  /// The form of an analysis; without a set as it is.
  virtual void showAnalysis(const QString& name, const QString& set = {}, const QStringList& columns = {}) = 0;
  /// Brings a parameter of the form in front into sight.
  virtual void showParameter(const QString& name) = 0;
  virtual RunTab* showRun(qint64 run) = 0;
  /// @param topic  an analysis, or a page of docs; "" = where one has been
  virtual void showHelpOf(const QString& topic, const QString& heading = {}) = 0;
  virtual void showInspector() = 0;
};

}  // namespace eido
