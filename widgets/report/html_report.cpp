// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/html_report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>

#include "core/project/project.h"
#include "widgets/report/leading_rows.h"
#include "widgets/report/notes.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class HtmlReportWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr const char* kStyle = R"css(
:root { color-scheme: light dark; --text: #1b1f24; --muted: #57606a; --line: #d0d7de; --back: #ffffff; --soft: #f3f5f7;
  --accent: #0b5cad; --warn: #8a4b00; --warnback: #fff4e0; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8ea; --muted: #a9b1ba; --line: #444c56; --back: #1c2026;
  --soft: #262b33; --accent: #7fb7ee; --warn: #f0b95d; --warnback: #33291a; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 60rem;
  margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { margin-top: 2.6rem; border-bottom: 1px solid var(--line); }
a { color: var(--accent); }
nav ol { padding-left: 1.4rem; }
.finding { font-size: 1.08rem; border-left: 4px solid var(--accent); padding-left: .8rem; }
.warning { background: var(--warnback); color: var(--warn); padding: .4rem .8rem; border-radius: 4px; }
.muted, caption, figcaption, .help { color: var(--muted); }
figure { margin: 1.4rem 0; overflow-x: auto; }
figure svg { box-sizing: border-box; background: #fff; border: 1px solid var(--line); border-radius: 4px; max-width: 100%; height: auto; }
.scroll { position: relative; left: 50%; transform: translateX(-50%); width: max-content; min-width: 100%;
  max-width: calc(100vw - 3rem); overflow-x: auto; margin: 1.2rem 0; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  white-space: nowrap; }
td.long { white-space: normal; min-width: 30rem; overflow-wrap: break-word; }
thead th { background: var(--soft); } .number { text-align: right; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; font-size: .92rem; }
dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
.samples { display: flex; flex-wrap: wrap; gap: .8rem; list-style: none; padding: 0; }
.samples li { width: 8rem; font-size: .8rem; overflow-wrap: anywhere; }
.samples img { display: block; max-width: 96px; max-height: 96px; image-rendering: auto; }
pre { background: var(--soft); padding: .8rem; overflow-x: auto; font-size: .84rem; border-radius: 4px; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } nav { display: none; }
  h2, h3, caption { break-after: avoid; } figure, .samples li, tr { break-inside: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; } .finding { break-after: avoid; }
  .scroll, figure { overflow: visible; } .scroll { position: static; transform: none; width: auto; max-width: none; }
  figure svg { max-height: 23cm; } table { font-size: 8pt; } table.wide { font-size: 5.5pt; }
  th, td { padding: .12rem .3rem; white-space: normal; overflow-wrap: break-word; } td.long { min-width: 0; }
  td.number { white-space: nowrap; } }
)css";

constexpr qsizetype kLongCell = 48;  ///< letters of a cell that may take several lines

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

/// Generated names within a picture ("gradient1") are its own, so that pictures in one page don't meet.
QString inlineSvg(const ReportFigure& figure, int number) {
  QString svg = QString::fromUtf8(pictureSvg(figure.picture));
  svg.remove(0, std::max<qsizetype>(0, svg.indexOf(QLatin1String("<svg"))));
  static const QRegularExpression kNames(QStringLiteral("(\\bid=\"|url\\(#)([A-Za-z0-9_]+)"));
  svg.replace(kNames, QStringLiteral("\\1f%1-\\2").arg(number));
  static const QRegularExpression kTexts(QStringLiteral("<(title|desc)>.*?</\\1>\\s*"),
                                         QRegularExpression::DotMatchesEverythingOption);
  svg.remove(kTexts);  // the figure has them as attributes
  svg.insert(4, QStringLiteral(" role=\"img\" aria-label=\"%1\"").arg(escaped(figure.picture.alternative)));
  return svg;
}

class HtmlWriter {
 public:
  HtmlWriter(const ReportDocument& document, const Task& task) : m_document(document), m_task(task) {}

  QByteArray write() {
    QString body;
    m_html = &body;
    std::int64_t done = 0;
    for (const ReportBlock& block : m_document.blocks) {
      m_task.report("report", done++, std::ssize(m_document.blocks));
      std::visit([this](const auto& b) { add(b); }, block);
    }
    return withoutControls(
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"generator\" content=\"Eidoscope %2\">\n<title>%3</title>\n<style>%4</style>\n</head>\n"
            "<body>\n<main>\n%5</main>\n</body>\n</html>\n")
            .arg(escaped(m_document.language), escaped(toQt(programVersion())), escaped(m_document.title),
                 QString::fromLatin1(kStyle), body)
            .toUtf8());
  }

 private:
  void put(const QString& html) { *m_html += html; }

  void add(const ReportContents& contents) {
    put(QStringLiteral("<nav aria-label=\"%1\"><ol>\n").arg(escaped(HtmlReportWords::tr("Contents"))));
    for (qsizetype i = 0; i < contents.sections.size(); ++i)
      put(QStringLiteral("<li><a href=\"#s%1\">%2</a></li>\n").arg(i + 1).arg(escaped(contents.sections[i])));
    put(QStringLiteral("</ol></nav>\n"));
  }

  void add(const ReportHeading& heading) {
    if (heading.level == 2) {
      put(QStringLiteral("<h2 id=\"s%1\">%2</h2>\n").arg(++m_sections).arg(escaped(heading.text)));
      return;
    }
    put(QStringLiteral("<h%1>%2</h%1>\n").arg(heading.level).arg(escaped(heading.text)));
  }

  void add(const ReportText& text) {
    const char* tone = text.tone == ReportText::Tone::Finding   ? " class=\"finding\""
                       : text.tone == ReportText::Tone::Warning ? " class=\"warning\" role=\"note\""
                       : text.tone == ReportText::Tone::Muted   ? " class=\"muted\""
                                                                : "";
    put(QStringLiteral("<p%1>%2</p>\n").arg(QLatin1String(tone), escaped(text.text)));
  }

  void add(const ReportNotes& notes) { put(notesHtml(notes.markdown)); }

  void add(const ReportFacts& facts) {
    put(QStringLiteral("<dl>\n"));
    for (const auto& [name, value] : facts.rows)
      put(QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(name), escaped(value)));
    put(QStringLiteral("</dl>\n"));
  }

  void add(const ReportTable& table) {
    constexpr qsizetype kWide = 9;  // columns from which paper wants smaller letters
    put(QStringLiteral("<div class=\"scroll\"><table%1>\n<caption>%2</caption>\n<thead><tr>")
            .arg(table.headings.size() > kWide ? QLatin1String(" class=\"wide\"") : QLatin1String(""),
                 escaped(table.caption)));
    const auto type = [&](qsizetype c) {
      return table.numeric[static_cast<std::size_t>(c)] ? QLatin1String(" class=\"number\"") : QLatin1String("");
    };
    for (qsizetype c = 0; c < table.headings.size(); ++c)
      put(QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(type(c), escaped(table.headings[c])));
    put(QStringLiteral("</tr></thead>\n<tbody>\n"));
    for (const QStringList& row : table.rows) {
      put(QStringLiteral("<tr>"));
      for (qsizetype c = 0; c < row.size(); ++c)
        put(QStringLiteral("<td%1>%2</td>")
                .arg(row[c].size() > kLongCell ? QLatin1String(" class=\"long\"") : type(c), escaped(row[c])));
      put(QStringLiteral("</tr>\n"));
    }
    put(QStringLiteral("</tbody>\n</table></div>\n"));
    const QString help = QStringList{leftOut(table), table.help}.join(u' ').trimmed();
    if (!help.isEmpty()) put(QStringLiteral("<p class=\"help\">%1</p>\n").arg(escaped(help)));
  }

  void add(const ReportFigure& figure) {
    put(QStringLiteral("<figure>\n%1\n<figcaption>%2</figcaption>\n</figure>\n")
            .arg(inlineSvg(figure, ++m_figures), escaped(figure.picture.caption)));
  }

  void add(const ReportSamples& samples) {
    if (!samples.caption.isEmpty()) put(QStringLiteral("<h3>%1</h3>\n").arg(escaped(samples.caption)));
    put(QStringLiteral("<ul class=\"samples\">\n"));
    for (const ReportSamples::Sample& sample : samples.samples) {
      m_task.checkpoint();
      put(QStringLiteral("<li>"));
      if (!sample.picture.isNull()) {
        QBuffer bytes;
        sample.picture.save(&bytes, "PNG");
        put(QStringLiteral("<img alt=\"%1\" src=\"data:image/png;base64,%2\">")
                .arg(escaped(HtmlReportWords::tr("Picture of %1").arg(sample.key)),
                     QString::fromLatin1(bytes.data().toBase64())));
      }
      put(QStringLiteral("<b>%1</b>").arg(escaped(sample.key)));
      if (!sample.text.isEmpty()) put(QStringLiteral("<br>%1").arg(escaped(sample.text)));
      put(QStringLiteral("</li>\n"));
    }
    put(QStringLiteral("</ul>\n"));
  }

  void add(const ReportCode& code) {
    put(QStringLiteral("<pre><code>%1</code></pre>\n").arg(escaped(code.lines.join(u'\n'))));
  }

  const ReportDocument& m_document;
  const Task& m_task;
  QString* m_html = nullptr;
  int m_sections = 0;
  int m_figures = 0;
};

}  // namespace

QByteArray htmlReport(const ReportDocument& document, const Task& task) { return HtmlWriter(document, task).write(); }

}  // namespace eido
