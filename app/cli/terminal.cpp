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

}  // namespace

TerminalTask::TerminalTask(int threads)
    : m_task(
          watchInterrupts(),
          [this](const Progress& progress) {
            if (::isatty(STDERR_FILENO) == 0) return;
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

void printJson(const Json& json) { std::cout << jsonText(json) << std::endl; }
void printLine(const std::string& text) { std::cout << text << '\n'; }
void printError(const std::string& text) {
  if (::isatty(STDERR_FILENO) != 0) std::cerr << "\r\033[K";
  std::cerr << "eidoscope: " << text << std::endl;
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
