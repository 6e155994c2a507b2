// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help_index.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/word_search.h"

static void initialiseHelp() { Q_INIT_RESOURCE(help); }

namespace eido {
namespace {

/// The context of the texts in this file.
class HelpIndexWords {
  Q_DECLARE_TR_FUNCTIONS(HelpIndex)
};

std::vector<HelpTopic> listTopics() {
  const QString use = HelpIndexWords::tr("Using the workbench"), rest = HelpIndexWords::tr("Data and scripts");
  std::vector<HelpTopic> topics{{HelpIndexWords::tr("Start"), QStringLiteral("start"), use},
                                {HelpIndexWords::tr("Maps and samples"), QStringLiteral("explorer"), use},
                                {HelpIndexWords::tr("Runs"), QStringLiteral("runs"), use},
                                {HelpIndexWords::tr("Reports"), QStringLiteral("reports"), use}};
  for (int g = 0; g < kAnalysisGroups; ++g) {
    const auto group = static_cast<AnalysisGroup>(g);
    for (const Analysis* a : analyses()) {
      if (a->spec().group == group)
        topics.push_back({analysisText(a->spec().title), toQt(a->spec().name), analysisText(groupTitle(group))});
    }
  }
  topics.push_back({HelpIndexWords::tr("Evaluation logs"), QStringLiteral("evaluation-logs"), rest});
  topics.push_back({HelpIndexWords::tr("Python"), QStringLiteral("python"), rest});
  topics.push_back({HelpIndexWords::tr("The project file"), QStringLiteral("project-file"), rest});
  return topics;
}

/// "## Maps `x`" -> "Maps x"; "" where the line is no heading.
QString headingOf(const QString& line) {
  qsizetype level = 0;
  while (level < line.size() && line[level] == u'#') ++level;
  if (level == 0 || level > 4 || level >= line.size() || line[level] != u' ') return {};
  return line.mid(level + 1).remove(u'`').remove(u'*').trimmed();
}

std::vector<HelpSection> listSections() {
  std::vector<HelpSection> sections;
  for (const HelpTopic& topic : helpTopics()) {
    sections.push_back({topic.topic, topic.title, {}, {}});
    bool code = false;
    const QString page = helpPage(topic.topic);
    for (const QString& line : page.split(u'\n')) {
      if (line.startsWith(QLatin1String("```"))) code = !code;
      const QString heading = code ? QString() : headingOf(line);
      if (!heading.isEmpty() && !line.startsWith(QLatin1String("# ")))
        sections.push_back({topic.topic, topic.title, heading, {}});
      else
        sections.back().text += line + u' ';
    }
  }
  return sections;
}

}  // namespace

const std::vector<HelpTopic>& helpTopics() {
  static const std::vector<HelpTopic> topics = listTopics();
  return topics;
}

QString helpPage(const QString& topic) {
  initialiseHelp();
  QFile file(QStringLiteral(":/help/%1.md").arg(topic));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const std::vector<HelpSection>& helpSections() {
  static const std::vector<HelpSection> sections = listSections();
  return sections;
}

std::vector<const HelpSection*> findHelp(const QString& words) {
  std::vector<const HelpSection*> found;
  if (words.trimmed().isEmpty()) return found;
  const auto inHeading = [&](const HelpSection* s) { return hasWords(s->page + u' ' + s->heading, words); };
  for (const HelpSection& section : helpSections()) {
    if (inHeading(&section) || hasWords(section.text, words)) found.push_back(&section);
  }
  std::stable_partition(found.begin(), found.end(), inHeading);
  return found;
}

}  // namespace eido
