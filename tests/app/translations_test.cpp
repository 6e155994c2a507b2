// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QLocale>
#include <QTranslator>
#include <QXmlStreamReader>

#include "app/window/main/application.h"
#include "core/analyses/registry.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

struct Entry {
  QString context, source, type;
  QStringList translations;
  bool plural = false;
};

std::vector<Entry> read(const char* name) {
  QFile file(QStringLiteral(EIDO_TRANSLATIONS "/") + QLatin1String(name));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
  QXmlStreamReader xml(&file);
  std::vector<Entry> entries;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name"))
      context = xml.readElementText();
    else if (xml.name() == QLatin1String("message"))
      entries.push_back({.context = context, .plural = xml.attributes().hasAttribute(QLatin1String("numerus"))});
    else if (xml.name() == QLatin1String("source"))
      entries.back().source = xml.readElementText();
    else if (xml.name() == QLatin1String("translation")) {
      entries.back().type = xml.attributes().value(QLatin1String("type")).toString();
      if (!entries.back().plural) entries.back().translations << xml.readElementText();
    } else if (xml.name() == QLatin1String("numerusform"))
      entries.back().translations << xml.readElementText();
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return entries;
}

TEST(Translations, GermanIsComplete) {
  const std::vector<Entry> entries = read("eidoscope_de.ts");
  EXPECT_GT(entries.size(), 200u);
  for (const Entry& e : entries) {
    EXPECT_TRUE(e.type.isEmpty()) << e.context.toStdString() << ": " << e.source.toStdString() << " is "
                                  << e.type.toStdString();
    EXPECT_EQ(e.translations.size(), e.plural ? 2 : 1) << e.source.toStdString();
    for (const QString& text : e.translations) {
      EXPECT_FALSE(text.isEmpty()) << e.source.toStdString();
      for (const char* place : {"%1", "%2", "%3", "%4", "%5"})
        EXPECT_EQ(e.source.count(QLatin1String(place)), text.count(QLatin1String(place)))
            << e.source.toStdString() << " / " << text.toStdString();
    }
  }
}

TEST(Translations, EnglishHasAllPluralForms) {
  for (const Entry& e : read("eidoscope_en.ts")) {
    EXPECT_TRUE(e.plural) << e.source.toStdString();
    EXPECT_TRUE(e.type.isEmpty()) << e.source.toStdString();
    ASSERT_EQ(e.translations.size(), 2) << e.source.toStdString();
    EXPECT_FALSE(e.translations.at(0).contains(QStringLiteral("(s)"))) << e.source.toStdString();
  }
}

TEST(Translations, EveryTextOfEveryAnalysisIsGerman) {
  QTranslator german, qt;
  installTranslations(QStringLiteral("de"), german, qt);
  int texts = 0;
  for (const Analysis* a : analyses()) {
    for (const std::string& text : textsOf(a->spec())) {
      ++texts;
      EXPECT_FALSE(german.translate("Analysis", text.c_str()).isEmpty())
          << a->spec().name << ": \"" << text << "\" is missing in eidoscope_de.ts (target update_translations)";
    }
  }
  EXPECT_GT(texts, 400);
  QCoreApplication::removeTranslator(&german);
  QCoreApplication::removeTranslator(&qt);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

TEST(Translations, CountsAreSpokenRightly) {
  QTranslator own, qt;
  installTranslations(QStringLiteral("en"), own, qt);
  EXPECT_EQ(QCoreApplication::translate("eido::NavigatorModel", "%Ln sample(s)", nullptr, 1),
            QStringLiteral("1 sample"));
  EXPECT_EQ(QCoreApplication::translate("eido::NavigatorModel", "%Ln sample(s)", nullptr, 2),
            QStringLiteral("2 samples"));
  installTranslations(QStringLiteral("de"), own, qt);
  EXPECT_EQ(QCoreApplication::translate("eido::NavigatorModel", "%Ln sample(s)", nullptr, 1),
            QStringLiteral("1 Beispiel"));
  QCoreApplication::removeTranslator(&own);
  QCoreApplication::removeTranslator(&qt);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

}  // namespace
}  // namespace eido
