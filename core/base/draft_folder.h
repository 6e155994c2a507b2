// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eido {

/// A folder of files that are made in a draft beside it (named like a DraftFile), so that all of them or none appear.
/// The file kSeal in it has the SHA-256 of all others, one a line as `sha256sum --check` reads them. A folder that is
/// there is replaced only when it is empty, or when its seal tells that nothing in it was added or changed since it
/// was made: no file of a person goes. Folders in the folder are not provided for.
class DraftFolder {
 public:
  static constexpr const char* kSeal = "eidoscope.sha256";

  /// Makes the draft, and folders above it that are not there. @throws Error{Exists} when the target is of others, or
  /// no folder; Error{Io}
  explicit DraftFolder(const std::string& target);
  ~DraftFolder();
  DraftFolder(const DraftFolder&) = delete;
  DraftFolder& operator=(const DraftFolder&) = delete;

  const std::string& target() const { return m_target; }
  const std::string& path() const { return m_path; }
  /// Seals the draft and takes the target's place in one step. Reads all files once. @throws as the constructor
  void replace();

 private:
  std::string m_target;
  std::string m_path;
};

}  // namespace eido
