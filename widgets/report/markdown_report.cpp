// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/markdown_report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QUrl>

#include "core/session/exports/csv_style.h"
#include "widgets/report/leading_rows.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class MarkdownReportWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A text that is only text: what Markdown and HTML would understand is escaped, in one line.
QString escapedForMarkdown(const QString& text) {
  QString out;
  for (const QChar c : text) {
    if (c == u'\n' || c == u'\r' || c == u'\t') {
      out += u' ';
    } else if (c == u'<') {
      out += QLatin1String("&lt;");
    } else if (c == u'>') {
      out += QLatin1String("&gt;");
    } else if (c == u'&') {
      out += QLatin1String("&amp;");
    } else {
      if (QStringLiteral("\\`*_{}[]#|~!$").contains(c)) out += u'\\';
      out += c;
    }
  }
  // what would begin a list or a heading at the start of a line
  if (!out.isEmpty() && QStringLiteral("-+=").contains(out.front())) out.prepend(u'\\');
  return out;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const ReportDocument& document, QString folder, const Task& task)
      : m_document(document), m_folder(std::move(folder)), m_task(task) {}

  std::vector<ReportFile> write() {
    m_files.push_back({.name = {}, .bytes = {}});
    std::int64_t done = 0;
    for (const ReportBlock& block : m_document.blocks) {
      m_task.report("report", done++, std::ssize(m_document.blocks));
      std::visit([this](const auto& b) { add(b); }, block);
    }
    m_files.front().bytes = m_text.toUtf8();
    file(QStringLiteral("results.json"), QByteArray::fromStdString(jsonText(m_document.results) + "\n"));
    return std::move(m_files);
  }

 private:
  void put(const QString& text) { m_text += text; }
  void paragraph(const QString& text) { put(text + QLatin1String("\n\n")); }
  /// Keeps a file in the folder. @return its address for a link
  QString file(const QString& name, QByteArray bytes) {
    const QString path = m_folder + u'/' + name;
    m_files.push_back({.name = path, .bytes = std::move(bytes)});
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
  }

  void add(const ReportContents&) {}  // whoever shows Markdown makes contents of the headings
  void add(const ReportHeading& heading) {
    paragraph(QString(heading.level, u'#') + u' ' + escapedForMarkdown(heading.text));
  }
  void add(const ReportText& text) {
    const QString said = escapedForMarkdown(text.text);
    paragraph(text.tone == ReportText::Tone::Finding   ? QStringLiteral("**%1**").arg(said)
              : text.tone == ReportText::Tone::Warning ? MarkdownReportWords::tr("> Note: %1").arg(said)
              : text.tone == ReportText::Tone::Muted   ? QStringLiteral("*%1*").arg(said)
                                                       : said);
  }
  void add(const ReportNotes& notes) { paragraph(notes.markdown.trimmed()); }
  void add(const ReportFacts& facts) {
    for (const auto& [name, value] : facts.rows)
      put(QStringLiteral("* %1: %2\n").arg(escapedForMarkdown(name), escapedForMarkdown(value)));
    put(QStringLiteral("\n"));
  }
  void add(const ReportTable& table) {
    paragraph(QStringLiteral("**%1**").arg(escapedForMarkdown(table.caption)));
    QStringList heads, rules;
    for (qsizetype c = 0; c < table.headings.size(); ++c) {
      heads << escapedForMarkdown(table.headings[c]);
      rules << (table.numeric[static_cast<std::size_t>(c)] ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    put(QStringLiteral("| %1 |\n| %2 |\n").arg(heads.join(QStringLiteral(" | ")), rules.join(QStringLiteral(" | "))));
    for (const QStringList& row : table.rows) {
      QStringList cells;
      for (const QString& cell : row) cells << escapedForMarkdown(cell);
      put(QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | "))));
    }
    put(QStringLiteral("\n"));
    if (const QString rest = leftOut(table); !rest.isEmpty()) paragraph(rest);
    if (!table.help.isEmpty()) paragraph(QStringLiteral("*%1*").arg(escapedForMarkdown(table.help)));
    if (table.whole != nullptr)
      paragraph(MarkdownReportWords::tr("The whole table: [%1](%2)")
                    .arg(escapedForMarkdown(table.file + QLatin1String(".csv")),
                         file(table.file + QLatin1String(".csv"),
                              QByteArray::fromStdString(tableCsv(*table.whole, CsvStyle::Spreadsheet)))));
  }
  void add(const ReportFigure& figure) {
    const QString svg = file(figure.file + QLatin1String(".svg"), pictureSvg(figure.picture));
    for (const int scale : {1, 2})
      file(figure.file + (scale == 1 ? QLatin1String(".png") : QLatin1String("@2x.png")),
           picturePng(figure.picture, scale));
    paragraph(QStringLiteral("![%1](%2)").arg(escapedForMarkdown(figure.picture.alternative), svg));
    paragraph(QStringLiteral("*%1*").arg(escapedForMarkdown(figure.picture.caption)));
  }
  void add(const ReportSamples& samples) {
    if (!samples.caption.isEmpty()) paragraph(QStringLiteral("### ") + escapedForMarkdown(samples.caption));
    for (const ReportSamples::Sample& sample : samples.samples) {
      m_task.checkpoint();
      QString line = QStringLiteral("* ");
      if (!sample.picture.isNull()) {
        QBuffer png;
        sample.picture.save(&png, "PNG");
        line += QStringLiteral("![%1](%2) ")
                    .arg(escapedForMarkdown(MarkdownReportWords::tr("Picture of %1").arg(sample.key)),
                         file(QStringLiteral("sample-%1.png").arg(++m_pictures), png.data()));
      }
      line += QStringLiteral("**%1**").arg(escapedForMarkdown(sample.key));
      if (!sample.text.isEmpty()) line += QStringLiteral(": ") + escapedForMarkdown(sample.text);
      put(line + u'\n');
    }
    put(QStringLiteral("\n"));
  }
  void add(const ReportCode& code) {
    for (const QString& line : code.lines) put(QStringLiteral("    ") + QString(line).replace(u'\n', u' ') + u'\n');
    put(QStringLiteral("\n"));
  }

  const ReportDocument& m_document;
  QString m_folder;
  const Task& m_task;
  QString m_text;
  std::vector<ReportFile> m_files;
  int m_pictures = 0;
};

}  // namespace

std::vector<ReportFile> markdownReport(const ReportDocument& document, const QString& folder, const Task& task) {
  return MarkdownWriter(document, folder, task).write();
}

}  // namespace eido
