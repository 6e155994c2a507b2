// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/notes.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QUrl>
#include <algorithm>
#include <vector>

namespace eido {
namespace {

constexpr int kHeadingsAbove = 1;  ///< the report's title
constexpr int kDeepest = 6;

constexpr auto kDialect =
    QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

bool isSafe(const QString& address) {
  const QString scheme = QUrl(address).scheme().toLower();
  return scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
}

QString inlineHtml(const QTextBlock& block) {
  QString html;
  for (auto it = block.begin(); !it.atEnd(); ++it) {
    const QTextFragment fragment = it.fragment();
    const QTextCharFormat format = fragment.charFormat();
    QString text = fragment.text().toHtmlEscaped();
    text.replace(QChar::LineSeparator, QStringLiteral("<br>"));
    text.remove(QChar::ObjectReplacementCharacter);
    if (format.fontFixedPitch()) text = QStringLiteral("<code>%1</code>").arg(text);
    if (format.fontItalic()) text = QStringLiteral("<em>%1</em>").arg(text);
    if (format.fontWeight() >= QFont::Bold && block.blockFormat().headingLevel() == 0)
      text = QStringLiteral("<strong>%1</strong>").arg(text);
    if (format.fontStrikeOut()) text = QStringLiteral("<s>%1</s>").arg(text);
    if (format.isAnchor() && isSafe(format.anchorHref()))
      text = QStringLiteral("<a href=\"%1\">%2</a>").arg(format.anchorHref().toHtmlEscaped(), text);
    html += text;
  }
  return html;
}

QString listTag(const QTextList* list) {
  // styles of numbers lie below those of bullets
  return list->format().style() <= QTextListFormat::ListDecimal ? QStringLiteral("ol") : QStringLiteral("ul");
}

/// Opens and closes the lists around blocks as their depth changes.
class Lists {
 public:
  explicit Lists(QString& html) : m_html(html) {}
  void toDepth(int depth, const QString& tag) {
    while (static_cast<int>(m_open.size()) > depth) close();
    if (static_cast<int>(m_open.size()) == depth && depth > 0 && m_open.back() != tag) close();
    while (static_cast<int>(m_open.size()) < depth) {
      m_html += QStringLiteral("<%1>").arg(tag);
      m_open.push_back(tag);
    }
  }

 private:
  void close() {
    m_html += QStringLiteral("</%1>\n").arg(m_open.back());
    m_open.pop_back();
  }
  QString& m_html;
  std::vector<QString> m_open;
};

}  // namespace

QString notesHtml(const QString& markdown) {
  QTextDocument document;
  document.setMarkdown(markdown, kDialect);
  QString html;
  Lists lists(html);
  bool code = false;
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    const QTextBlockFormat format = block.blockFormat();
    const bool fenced = format.hasProperty(QTextFormat::BlockCodeFence) ||
                        format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines();
    if (code && !fenced) html += QStringLiteral("</code></pre>\n");
    if (fenced) {
      lists.toDepth(0, {});
      html += (code ? QStringLiteral("\n") : QStringLiteral("<pre><code>")) + block.text().toHtmlEscaped();
      code = true;
      continue;
    }
    code = false;
    if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
      lists.toDepth(0, {});
      html += QStringLiteral("<hr>\n");
      continue;
    }
    const QString text = inlineHtml(block);
    if (const QTextList* list = block.textList()) {
      lists.toDepth(std::max(1, list->format().indent()), listTag(list));
      html += QStringLiteral("<li>%1</li>\n").arg(text);
      continue;
    }
    lists.toDepth(0, {});
    if (text.isEmpty()) continue;
    if (const int level = format.headingLevel(); level > 0) {
      html += QStringLiteral("<h%1>%2</h%1>\n").arg(std::min(kDeepest, level + kHeadingsAbove)).arg(text);
    } else if (format.hasProperty(QTextFormat::BlockQuoteLevel)) {
      html += QStringLiteral("<blockquote><p>%1</p></blockquote>\n").arg(text);
    } else {
      html += QStringLiteral("<p>%1</p>\n").arg(text);
    }
  }
  if (code) html += QStringLiteral("</code></pre>\n");
  lists.toDepth(0, {});
  return html;
}

void insertNotes(QTextCursor& cursor, const QString& markdown) {
  QTextDocument notes;
  notes.setDefaultFont(cursor.document()->defaultFont());
  notes.setMarkdown(markdown, kDialect);
  // addresses of pictures are not followed
  for (QTextBlock block = notes.begin(); block.isValid(); block = block.next()) {
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      if (!it.fragment().charFormat().isImageFormat()) continue;
      QTextCursor picture(&notes);
      picture.setPosition(it.fragment().position());
      picture.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
      picture.removeSelectedText();
      it = block.begin();
      if (it.atEnd()) break;
    }
  }
  cursor.insertFragment(QTextDocumentFragment(&notes));
  cursor.insertBlock(QTextBlockFormat());
}

}  // namespace eido
