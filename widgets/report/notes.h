// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextCursor;

namespace eido {

/// A person's notes, written in Markdown without HTML in it: what looks like a tag stays text.
///
/// As HTML: headings one level below the report's, paragraphs, lists, quotes, code, emphasis, tables as text, and links
/// to http(s) and mail addresses; other addresses and pictures become text.
QString notesHtml(const QString& markdown);

/// Puts them into a document at a cursor.
void insertNotes(QTextCursor& cursor, const QString& markdown);

}  // namespace eido
