// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eido {

/// The name of a file that is being made beside the one it will become ("<target>.part-<host>-<process>-<number>").
/// Whoever renames the draft to its target has nothing left to remove; else the end removes what lies there, with what
/// SQLite leaves beside a database. Drafts of the same target, files and folders, whose process on this machine has
/// ended (killed, power cut) go at the beginning; files of any other name stay.
class DraftFile {
 public:
  explicit DraftFile(std::string target);
  ~DraftFile();
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;

  const std::string& target() const { return m_target; }
  const std::string& path() const { return m_path; }
  /// Gives the draft its target's name, which nothing may have yet. @throws Error{Exists, Io}
  void place();

 private:
  std::string m_target;
  std::string m_path;
};

/// That nothing lies beside a database that is to be made which SQLite would take for its own: what another one of that
/// name left (a killed program) would be written into it. @throws Error{Exists}
void requireNoJournal(const std::string& database);

/// The same for a folder: its files are made in a draft beside it, so that all of them or none appear.
class DraftFolder {
 public:
  /// Makes the draft, and folders above it that are not there. @throws Error{Io}
  explicit DraftFolder(const std::string& target);
  ~DraftFolder();
  DraftFolder(const DraftFolder&) = delete;
  DraftFolder& operator=(const DraftFolder&) = delete;

  const std::string& target() const { return m_target; }
  const std::string& path() const { return m_path; }
  /// Takes the target's place in one step; a folder that was there goes with all that lies in it. @throws Error{Io}
  void replace();
  /// The same where there is no target; else its files move into the target one by one, in place of those of their
  /// name, and others stay. @throws Error{Io}
  void merge();

 private:
  std::string m_target;
  std::string m_path;
};

}  // namespace eido
