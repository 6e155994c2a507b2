// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/error_facts.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

namespace eido {
namespace {

TEST(ErrorFacts, AreCoresSentenceInEnglish) {
  const std::vector<ErrorDetail> all = {
      {.what = "a fact"},
      {.file = "/a/b.csv", .found = "\"x\"", .expected = "a number", .wayOut = "Leave it out.", .line = 7},
      {.file = "c.npz", .place = "member a", .expected = "two dimensions"},
      {.what = "two\nlines", .found = "one"},
      {}};
  for (const ErrorDetail& detail : all)
    EXPECT_EQ(errorFacts(detail).toStdString(), Error(ErrorKind::BadNumber, detail).what());
}

/// Stands for a language.
class Capitals : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* text, const char*, int) const override {
    return qstrcmp(context, "ErrorFacts") == 0
               ? QString::fromUtf8(text).replace(QLatin1String("found"), QLatin1String("FOUND"))
               : QString();
  }
};

TEST(ErrorFacts, AreJoinedInTheLanguageOfTheWindow) {
  Capitals translator;
  QCoreApplication::installTranslator(&translator);
  EXPECT_EQ(errorFacts({.place = "row 3", .found = "a found thing", .wayOut = "Look."}),
            QStringLiteral("row 3: FOUND a found thing. Look."));
  QCoreApplication::removeTranslator(&translator);
}

}  // namespace
}  // namespace eido
