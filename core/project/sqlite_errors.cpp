// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sqlite_errors.h"

#include <sqlite3.h>

namespace eido {

Error databaseError(const SQLite::Exception& exception, const std::string& path) {
  const std::string reason = exception.what();
  switch (exception.getErrorCode() & 0xFF) {  // without what an extended code adds
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::Locked,
              {.what = "another program is writing to the project",
               .file = path,
               .wayOut = "Wait until it has finished, or close it."}};
    case SQLITE_FULL:
      return {ErrorKind::Io,
              {.what = "the disk is full; the project is as it was before",
               .file = path,
               .wayOut = "Free some space and try again."}};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return {ErrorKind::Io,
              {.what = "the project can't be written or opened here (" + reason + ")",
               .file = path,
               .wayOut = "Check the permissions of the file and of its folder."}};
    case SQLITE_NOTADB:
      return {ErrorKind::NotAProject,
              {.what = "is not an Eidoscope project",
               .file = path,
               .wayOut = "Choose a file that ends in .eido, or make a new project by importing."}};
    case SQLITE_CORRUPT:
      return {
          ErrorKind::Damaged,
          {.what = "the project file is damaged (" + reason + ")",
           .file = path,
           .wayOut = "Restore a copy. Where the project still opens, `eidoscope verify` tells what can't be read."}};
    case SQLITE_IOERR:
      return {ErrorKind::Io,
              {.what = "reading or writing failed (" + reason + ")", .file = path, .wayOut = "Check the disk."}};
    default:
      return {ErrorKind::Database, {.what = "the database refused (" + reason + ")", .file = path}};
  }
}

}  // namespace eido
