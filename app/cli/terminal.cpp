// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>
#include <stop_token>
#include <thread>

#include "core/base/text.h"
#include "core/project/project.h"

namespace eido {
namespace {

// The handler may only do what is async-signal-safe; request_stop is lock-free enough in practice but not promised to
// be, so a flag is set and a watcher thread asks it.
volatile std::sig_atomic_t g_interrupted = 0;
void onInterrupt(int) { g_interrupted = 1; }

class Watcher {
 public:
  explicit Watcher(std::stop_source source)
      : m_thread([source = std::move(source)](const std::stop_token& ended) mutable {
          while (!ended.stop_requested() && g_interrupted == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
          if (g_interrupted != 0) source.request_stop();
        }) {}

 private:
  std::jthread m_thread;
};

std::unique_ptr<Watcher> g_watcher;

std::stop_token watchInterrupts() {
  struct sigaction action {};
  action.sa_handler = onInterrupt;
  sigemptyset(&action.sa_mask);
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // a second Ctrl+C ends the program at once
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  const std::stop_source source;
  g_watcher = std::make_unique<Watcher>(source);
  return source.get_token();
}

bool isTerminal(int file) { return ::isatty(file) != 0; }

/// Told once a wait, after a second.
bool tellAndWait(const std::string& path, std::chrono::milliseconds waited) {
  static bool told = false;
  const bool enough = waited >= std::chrono::seconds(1);
  if (enough && !told)
    printError(path +
               ": another program is writing to the project; waiting for it, at most a minute. Ctrl+C ends this.");
  told = enough;
  return !interrupted();
}

}  // namespace

bool interrupted() { return g_interrupted != 0; }
void tellOfWaiting() { Project::setWhileWaiting(&tellAndWait); }

TerminalTask::TerminalTask(int threads)
    : m_task(
          watchInterrupts(),
          [this](const Progress& progress) {
            if (!isTerminal(STDERR_FILENO)) return;
            std::string line =
                std::to_string(static_cast<int>(progress.fraction * 100)) + " %  " + std::string(progress.stage);
            if (progress.total > 0)
              line += "  " + std::to_string(progress.done) + " / " + std::to_string(progress.total);
            if (line == m_last) return;
            m_last = line;
            m_shown = true;
            std::cerr << "\r\033[K" << line << std::flush;
          },
          threads) {}

TerminalTask::~TerminalTask() {
  clearLine();
  g_watcher.reset();
}

void TerminalTask::clearLine() {
  if (m_shown) std::cerr << "\r\033[K" << std::flush;
}

void printJson(const Json& json) {
  printLine(jsonText(json));
  std::cout.flush();
}

void printLine(const std::string& text) {
  static const bool terminal = isTerminal(STDOUT_FILENO);
  std::cout << (terminal ? visibleControls(text) : text) << '\n';
}

void printError(const std::string& text) {
  const bool terminal = isTerminal(STDERR_FILENO);
  if (terminal) std::cerr << "\r\033[K";
  std::cerr << "eidoscope: " << (terminal ? visibleControls(text) : text) << std::endl;
}

void printTable(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], row[c].size());
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      line += row[c];
      if (c + 1 < row.size()) line.append(widths[c] - row[c].size() + 2, ' ');
    }
    printLine(line);
  }
}

}  // namespace eido
