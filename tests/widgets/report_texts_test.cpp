// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and pictures of reports that would do more than be seen: characters that XML refuses or that turn what follows,
// notes with HTML, pictures that a format would blur, files that never end.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <QProcess>
#include <QXmlStreamReader>

#include "core/session/exports/command_lines.h"
#include "tests/support/test_support.h"
#include "widgets/plots/score_grid.h"
#include "widgets/report/html_report.h"
#include "widgets/report/markdown_report.h"
#include "widgets/report/notes.h"
#include "widgets/report/report_pages.h"
#include "widgets/report/shell_lines.h"
#include "widgets/report/visible_texts.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

TEST(PictureSvg, HasNoCharactersThatXmlRefuses) {
  const Picture picture{.name = QStringLiteral("p"),
                        .size = QSizeF(100, 20),
                        .paint =
                            [](QPainter& painter, const QRectF&) {
                              painter.drawText(QPointF(0, 15), QStringLiteral("a\x01"
                                                                              "b\x1b[31m\x7f"));
                            },
                        .caption = QStringLiteral("c\x0c")};
  QXmlStreamReader xml(pictureSvg(picture));
  while (!xml.atEnd()) xml.readNext();
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
}

/// A document whose every text but the notes has a mark that turns what follows.
ReportDocument turnedDocument() {
  const QString turned = QStringLiteral("a\u202Eb");
  ReportTable table{.caption = turned, .help = turned, .headings = {turned}, .numeric = {false}, .rows = {{turned}}};
  table.chosen = turned;
  const Picture picture{.name = QStringLiteral("p"),
                        .size = QSizeF(100, 20),
                        .paint = [=](QPainter& painter, const QRectF&) { painter.drawText(QPointF(0, 15), turned); },
                        .caption = turned,
                        .alternative = turned};
  return {.title = turned,
          .language = QStringLiteral("en"),
          .blocks = {ReportHeading{2, turned}, ReportContents{{turned}}, ReportText{turned},
                     ReportFacts{{{turned, turned}}}, table, ReportFigure{QStringLiteral("f"), picture},
                     ReportSamples{turned, {{turned, turned, {}}}}, ReportCode{{turned}}}};
}

TEST(ReportTexts, MarksOfDirectionAreShownNotObeyed) {
  ReportDocument document = turnedDocument();
  const QString mark = QStringLiteral("\u202E");
  ASSERT_TRUE(QString::fromUtf8(markdownReport(document, QStringLiteral("d"), {}).front().bytes).contains(mark));
  makeVisible(document);
  const QString html = QString::fromUtf8(htmlReport(document, {}));
  const QString markdown = QString::fromUtf8(markdownReport(document, QStringLiteral("d"), {}).front().bytes);
  for (const QString& text : {html, markdown}) {
    EXPECT_FALSE(text.contains(mark)) << text.toStdString();
    EXPECT_GE(text.count(QStringLiteral("u202eb")), 12) << text.toStdString();
  }
}

/// What bash makes of the lines, as it would of the whole.
TEST(ShellLines, MeanTheSameToAShell) {
  const std::vector<std::string> words = {
      "eidoscope",
      "run",
      "alignment",
      std::string(70, 'x'),
      "it's",
      "a\\",
      "--columns",
      "random-conv-16/1,random-conv-16/2,caption lsa,random-conv-64/1,it's,caption-ngrams,b\\\\,random-conv-256/1",
      "plain," + std::string(300, 'y'),
      "line\nend\u202E" + std::string(60, 'z') + "'\\" + std::string(60, 'w') + "\x1b!",
      "",
      "\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426\U0001F426'"};
  QString command = QStringLiteral("printf '%s\\0'");
  std::string expected;
  for (const std::string& word : words) {
    command += u' ' + toQt(shellWord(word));
    expected += word + '\0';
  }
  for (const qsizetype most : {20, 37, 50, 112}) {
    const QStringList lines = shellLines(command, most);
    QProcess bash;
    bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), lines.join(u'\n')});
    ASSERT_TRUE(bash.waitForFinished());
    EXPECT_EQ(bash.readAllStandardOutput().toStdString(), expected) << lines.join(u'\n').toStdString();
    for (const QString& line : lines) EXPECT_LE(line.size(), most + 6) << line.toStdString();
  }
}

/// What a PDF page shows of a figure is not compressed with losses.
TEST(ReportPictures, GridsKeepTheirColoursInPdf) {
  std::vector<std::vector<double>> scores(5);
  for (std::size_t m = 0; m < scores.size(); ++m) {
    for (std::size_t i = 0; i < 200; ++i) scores[m].push_back((i * 7 + m * 3) % 5 == 0 ? 1 : 0);
  }
  const ScoreGrid grid(
      {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")}, scores,
      [](std::size_t) { return true; });
  const auto paint = [&](QPainter& painter, const QRectF& area) {
    paintScoreGrid(painter, grid, layoutScoreGrid(grid, area, QFont(), 0, 200),
                   {.palette = QPalette(), .font = QFont()});
  };
  const Picture picture{.name = QStringLiteral("grid"), .size = QSizeF(600, 300), .paint = paint};
  const ReportDocument document{.title = QStringLiteral("t"),
                                .language = QStringLiteral("en"),
                                .blocks = {ReportFigure{QStringLiteral("f"), picture}}};
  const QByteArray pdf = pdfReport(document, {});
  EXPECT_TRUE(pdf.contains("/Subtype /Image"));
  EXPECT_FALSE(pdf.contains("/DCTDecode"));
}

TEST(ReportPictures, APipeIsNoPicture) {
  const test::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe.png").c_str(), 0600), 0);
  EXPECT_TRUE(readPicture(toQt(folder.path("pipe.png")), 64).isNull());
  EXPECT_TRUE(readPicture(toQt(folder.path("")), 64).isNull());
}

TEST(ReportNotes, AreMarkdownWithoutHtml) {
  const QString html = notesHtml(
      QStringLiteral("# Title\n\nSome **bold** and <b>raw</b> `x<y`.\n\n- one\n- two\n  - deeper\n\n1. first\n\n"
                     "[good](https://example.org) [bad](javascript:alert(1))\n\n```\ncode <i>\n```\n\n> quoted\n"));
  for (const char* part : {"<h2>Title</h2>", "<strong>bold</strong>", "&lt;b&gt;raw&lt;/b&gt;", "<code>x&lt;y</code>",
                           "<ul><li>one</li>", "<ol><li>first</li>", "<a href=\"https://example.org\">good</a>",
                           "<pre><code>code &lt;i&gt;</code></pre>", "<blockquote><p>quoted</p></blockquote>"})
    EXPECT_TRUE(html.contains(QLatin1String(part))) << part << "\nin " << html.toStdString();
  EXPECT_FALSE(html.contains(QLatin1String("javascript")));
  EXPECT_EQ(notesHtml({}), QString());
  EXPECT_EQ(html.count(QLatin1String("<ul>")), html.count(QLatin1String("</ul>")));
}

}  // namespace
}  // namespace eido
