// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <system_error>

#include "core/base/error.h"

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
  /// Gives the draft its target's name, or another one in that folder, which nothing may have yet. @throws
  /// Error{Exists, Io}
  void place() { place(m_target); }
  void place(const std::string& name);

 private:
  std::string m_target;
  std::string m_path;
};

/// A name for a draft of the target, after those that lie there of ended processes are gone. Of a target whose name is
/// long it has the beginning and a hash, since names end at 255 bytes.
std::string draftOf(const std::string& target);

/// Where the bytes go that are to replace a file: a link stays, and what it leads to is replaced. @throws Error{Io}
/// when there is something else than a file, a file that may not be written, or the name is none.
std::string fileToWrite(const std::string& path);

/// Gives a draft the permissions of what it will replace, if there is something: private files stay private.
void keepMode(const std::string& draft, const std::string& target);

/// What a writer says when the system refuses it.
Error unwritable(const std::string& path, const std::error_code& code);

/// That nothing lies beside a database that is to be made which SQLite would take for its own: what another one of that
/// name left (a killed program) would be written into it. @throws Error{Exists}
void requireNoJournal(const std::string& database);

}  // namespace eido
