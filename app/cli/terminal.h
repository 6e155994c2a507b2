// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/task.h"

namespace eido {

/// Exit statuses of the contract.
constexpr int kExitDone = 0;
constexpr int kExitFailed = 1;
constexpr int kExitUsage = 2;
constexpr int kExitInterrupted = 130;

/// A task that Ctrl+C cancels and that shows its progress on standard error: one updating line on a terminal,
/// nothing elsewhere. One at a time.
class TerminalTask {
 public:
  explicit TerminalTask(int threads = 0);
  ~TerminalTask();
  TerminalTask(const TerminalTask&) = delete;
  TerminalTask& operator=(const TerminalTask&) = delete;
  const Task& task() const { return m_task; }

 private:
  void clearLine();
  bool m_shown = false;
  std::string m_last;
  Task m_task;
};

/// Whether Ctrl+C was pressed since a TerminalTask watches for it.
bool interrupted();
/// From now on a person is told when a call waits for another program that holds a project; Ctrl+C ends the wait.
void tellOfWaiting();

/// One JSON document on standard output, with a newline. Like the two below it writes to a terminal with
/// `visibleControls`, elsewhere as it is.
void printJson(const Json& json);
void printLine(const std::string& text);
/// One line on standard error.
void printError(const std::string& text);
/// "1,024" and the like are for the window; here a plain table of left-aligned columns.
void printTable(const std::vector<std::vector<std::string>>& rows);

}  // namespace eido
