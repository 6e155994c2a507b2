// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace eido {

/// What went wrong, as a stable word that scripts and translations rely on (`errorKindName`).
/// The first block are the kinds of malformed files; the second those of the program's own work.
enum class ErrorKind {
  BadCompressedData,
  BadEncoding,
  BadHeader,
  BadJson,
  BadMagic,
  BadName,
  BadNumber,
  BadOffsets,
  BadShape,
  BadZipStructure,
  CrcMismatch,
  DuplicateId,
  DuplicateKey,
  DuplicateName,
  ElidedVector,
  Empty,
  Encrypted,
  HeaderTooLarge,
  ItemMismatch,
  MissingField,
  NulByte,
  ObjectDtype,
  OverlappingEntries,
  PathTraversal,
  RaggedRows,
  RaggedVector,
  RowCountMismatch,
  SizeMismatch,
  SizeOverflow,
  StructuredDtype,
  TooDeep,
  TooLarge,
  TrailingData,
  Truncated,
  UnsafePickle,
  UnsupportedCompression,
  UnsupportedDtype,
  UnsupportedVersion,
  UnterminatedQuote,
  WrongType,
  // the program's own work
  UnsupportedFormat,
  NonFinite,
  NotFound,
  Exists,
  Io,
  Database,
  NotAProject,
  NewerVersion,
  Damaged,
  Locked,
  Parameter,
  TooFewRows,
  Memory,
  Internal
};

/// "bad_magic" for ErrorKind::BadMagic, and so on; the words of the fixtures and of `check --json`.
std::string_view errorKindName(ErrorKind kind);

/// The parts of an error text. Empty parts are left out of the sentence.
struct ErrorDetail {
  std::string what;   ///< the fact in words; may be all there is
  std::string file;   ///< path as the person gave it
  std::string place;  ///< line, byte, array, member or tensor
  std::string found;
  std::string expected;
  std::string wayOut;          ///< what to do about it
  std::int64_t line = 0;       ///< 1-based physical line; 0 = none
  std::int64_t character = 0;  ///< 1-based byte of an expression that a person typed; 0 = none
  std::string column;          ///< name of the column, where one is meant
  std::string value;           ///< the offending value, where one is meant
};

/// A broken contract, an unreadable file or a failed database. `what()` is one line in English that names
/// file, place, found, expected and the way out, as far as they are known.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, ErrorDetail detail);
  /// A template, so that a braced ErrorDetail is never taken for a text.
  template <typename Text>
  requires std::convertible_to<Text, std::string> Error(ErrorKind kind, Text&& what)
      : Error(kind, ErrorDetail{.what = std::forward<Text>(what)}) {}

  ErrorKind kind() const noexcept { return m_kind; }
  const ErrorDetail& detail() const noexcept { return m_detail; }
  const char* what() const noexcept override { return m_text.c_str(); }

  /// The same error with the file filled in, for callers that know the path when the reader does not.
  Error inFile(const std::string& file) const;
  /// The same error with the path `as` wherever it tells `file`, a draft that no person knows of.
  Error renamed(const std::string& file, const std::string& as) const;
  /// The same error with `prefix` before the place ("member a.npy", say).
  Error within(const std::string& prefix) const;

 private:
  ErrorKind m_kind;
  ErrorDetail m_detail;
  std::string m_text;
};

/// Thrown by Task::checkpoint when the person has cancelled. Not an Error: nothing is wrong.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

/// Something a person must see although the work went on: dropped rows, zero vectors, a skipped member.
struct Warning {
  static constexpr std::size_t kMaxRows = 100;

  std::string kind;                ///< stable word: zero_vector, non_finite, rows_dropped, ...
  std::string message;             ///< one English sentence with the numbers
  std::int64_t count = 0;          ///< how many values, rows or members are meant; 0 = not counted
  std::vector<std::int64_t> rows;  ///< first kMaxRows 0-based rows, ascending
  std::string name;                ///< array, member or column, where one is meant
  std::int64_t line = 0;           ///< 1-based physical line; 0 = none
  std::string set = {};            ///< of a run: the set whose `rows` are meant; "" = the run's

  bool operator==(const Warning&) const = default;
};

}  // namespace eido
