// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace eido {

/// A heading of the documentation, and what stands below it.
struct HelpSection {
  QString topic;    ///< of its page
  QString page;     ///< its title
  QString heading;  ///< "" = the page's first words
  QString text;     ///< plain enough to be searched
};

/// The pages in the order in which one reads them: how the workbench is used, what each method means, the rest.
struct HelpTopic {
  QString title, topic;
  QString group;  ///< what it is about
};
const std::vector<HelpTopic>& helpTopics();

/// The page as Markdown; "" where there is none.
QString helpPage(const QString& topic);

/// Every section of every page.
const std::vector<HelpSection>& helpSections();

/// Sections whose heading or text has all words, those with all of them in the heading first.
std::vector<const HelpSection*> findHelp(const QString& words);

}  // namespace eido
