// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/errors/error_text.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <utility>

#include "widgets/text/error_facts.h"
#include "widgets/text/numbers.h"

namespace eido {

QString errorSentence(ErrorKind kind) {
  const auto say = [](const char* text) { return QCoreApplication::translate("ErrorText", text); };
  switch (kind) {
    case ErrorKind::BadMagic:
    case ErrorKind::BadHeader:
    case ErrorKind::BadOffsets:
    case ErrorKind::BadZipStructure:
    case ErrorKind::BadCompressedData:
    case ErrorKind::CrcMismatch:
    case ErrorKind::OverlappingEntries:
    case ErrorKind::TrailingData:
    case ErrorKind::SizeMismatch:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file is damaged or is not what it claims to be."));
    case ErrorKind::Truncated:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file ends too early; it was probably not copied completely."));
    case ErrorKind::BadJson:
    case ErrorKind::TooDeep:
    case ErrorKind::UnterminatedQuote:
    case ErrorKind::BadNumber:
    case ErrorKind::WrongType:
    case ErrorKind::MissingField:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The text of the file can't be understood at one place."));
    case ErrorKind::BadEncoding:
    case ErrorKind::NulByte:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The text of the file is not valid UTF-8."));
    case ErrorKind::BadShape:
    case ErrorKind::RaggedRows:
    case ErrorKind::RaggedVector:
    case ErrorKind::ElidedVector:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The rows or arrays of the file don't have the shape that is needed."));
    case ErrorKind::DuplicateId:
    case ErrorKind::DuplicateKey:
    case ErrorKind::DuplicateName:
      return say(QT_TRANSLATE_NOOP("ErrorText", "Something that must be there once is there twice."));
    case ErrorKind::BadName:
    case ErrorKind::PathTraversal:
      return say(QT_TRANSLATE_NOOP("ErrorText", "A name in the file is not allowed."));
    case ErrorKind::Empty:
      return say(QT_TRANSLATE_NOOP("ErrorText", "There is nothing in the file."));
    case ErrorKind::Encrypted:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file is encrypted."));
    case ErrorKind::HeaderTooLarge:
    case ErrorKind::SizeOverflow:
    case ErrorKind::TooLarge:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file declares a size that can't be right or is too large."));
    case ErrorKind::UnsafePickle:
    case ErrorKind::ObjectDtype:
      return say(QT_TRANSLATE_NOOP(
          "ErrorText", "The file holds program code or objects; Eidoscope never executes what is in a file."));
    case ErrorKind::StructuredDtype:
    case ErrorKind::UnsupportedCompression:
    case ErrorKind::UnsupportedDtype:
    case ErrorKind::UnsupportedVersion:
    case ErrorKind::UnsupportedFormat:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file is of a kind that Eidoscope can't read."));
    case ErrorKind::ItemMismatch:
    case ErrorKind::RowCountMismatch:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The rows of the file don't fit the samples."));
    case ErrorKind::NonFinite:
      return say(QT_TRANSLATE_NOOP("ErrorText", "There are NaN or infinite values."));
    case ErrorKind::NotFound:
      return say(QT_TRANSLATE_NOOP("ErrorText", "Something that is needed is not there."));
    case ErrorKind::Exists:
      return say(QT_TRANSLATE_NOOP("ErrorText", "There is already something of that name."));
    case ErrorKind::Io:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The file can't be read or written."));
    case ErrorKind::Database:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The project file could not be read or written."));
    case ErrorKind::NotAProject:
      return say(QT_TRANSLATE_NOOP("ErrorText", "This file is not an Eidoscope project."));
    case ErrorKind::NewerVersion:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The project was made by a newer version of Eidoscope."));
    case ErrorKind::Damaged:
      return say(QT_TRANSLATE_NOOP("ErrorText", "The project file is damaged."));
    case ErrorKind::Locked:
      return say(QT_TRANSLATE_NOOP("ErrorText", "Another program is writing to the project."));
    case ErrorKind::Parameter:
      return say(QT_TRANSLATE_NOOP("ErrorText", "A parameter or a choice of columns doesn't fit."));
    case ErrorKind::TooFewRows:
      return say(QT_TRANSLATE_NOOP("ErrorText", "There are too few complete rows for this analysis."));
    case ErrorKind::Memory:
      return say(QT_TRANSLATE_NOOP("ErrorText", "There is not enough memory."));
    case ErrorKind::Internal:
      break;
  }
  return say(QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Eidoscope; this is a fault of the program."));
}

void showFailure(QWidget* parent, const QString& action, const JobFailure& failure) {
  auto* box = new QMessageBox(QMessageBox::Warning, action, errorSentence(failure.kind), QMessageBox::Ok, parent);
  ErrorDetail facts = failure.detail;
  const QString wayOut = toQt(std::exchange(facts.wayOut, {}));
  // what to do stands for itself
  box->setInformativeText(wayOut.isEmpty() ? failure.text : errorFacts(facts) + QStringLiteral("\n\n") + wayOut);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("failure"));
  box->open();
}

}  // namespace eido
