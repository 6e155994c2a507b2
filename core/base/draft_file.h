// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eido {

/// The name of a file that is being made beside the one it will become ("<target>.part-<host>-<process>-<number>").
/// Whoever renames the draft to its target has nothing left to remove; else the end removes what lies there, with what
/// SQLite leaves beside a database. Drafts of the same target whose process on this machine has ended (killed, power
/// cut) go at the beginning; files of any other name stay.
class DraftFile {
 public:
  explicit DraftFile(std::string target);
  ~DraftFile();
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;

  const std::string& target() const { return m_target; }
  const std::string& path() const { return m_path; }

 private:
  std::string m_target;
  std::string m_path;
};

}  // namespace eido
