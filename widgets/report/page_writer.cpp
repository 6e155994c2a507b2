// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/page_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>
#include <algorithm>
#include <numeric>

#include "widgets/plots/plot_pictures.h"
#include "widgets/report/leading_rows.h"
#include "widgets/report/notes.h"
#include "widgets/report/shell_lines.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr int kTextPixels = 13;
constexpr qsizetype kWholeWord = 14;  ///< letters of a word that no line parts

/// No ligatures: what is copied from the page is to be what was written. Any spacing of letters switches them off.
QFont pageFont() {
  QFont font = pictureFont();
  font.setPixelSize(kTextPixels);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
  return font;
}

constexpr int kFigureObject = QTextFormat::UserObject + 1;
constexpr int kFigureNumber = QTextFormat::UserProperty + 1;
constexpr int kFigureSmall = QTextFormat::UserProperty + 3;
constexpr double kLargeFigure = 0.5, kSmallFigure = 0.27;  ///< most of a page's height that a picture takes

/// A long word with places at which a line may end, so that no column becomes wider than the page. Not for what people
/// copy: the places come with it.
QString breakable(const QString& text) {
  constexpr qsizetype kPart = 8;
  QString out;
  qsizetype run = 0;
  for (const QChar c : text) {
    out += c;
    run = c.isLetterOrNumber() || c == u'_' || c == u'.' ? run + 1 : 0;
    if (run >= kWholeWord && run % kPart == 0) out += QChar(0x200B);
  }
  return out;
}

/// Draws pictures as what they are, not as images, wherever the text has one.
class FigureObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)

 public:
  explicit FigureObject(QObject* parent) : QObject(parent) {}
  int add(Picture picture) {
    m_pictures.push_back(std::move(picture));
    return static_cast<int>(m_pictures.size()) - 1;
  }
  QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
    const QSizeF size = of(format).size;
    const double most = format.boolProperty(kFigureSmall) ? kSmallFigure : kLargeFigure;
    return size * std::min({1.0, PageBody::kWidth / size.width(), most * PageBody::kHeight / size.height()});
  }
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override {
    // a neighbouring page's line may be asked for too, and a picture of its own clip would draw over the margin
    if (painter->hasClipping() && !painter->clipBoundingRect().contains(rect.center())) return;
    const Picture& picture = of(format);
    const double scale = rect.width() / picture.size.width();
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(scale, scale);
    picture.paint(*painter, QRectF(QPointF(0, 0), picture.size));
    painter->restore();
  }

 private:
  const Picture& of(const QTextFormat& format) const {
    return m_pictures[static_cast<std::size_t>(format.intProperty(kFigureNumber))];
  }
  std::vector<Picture> m_pictures;
};

/// Puts blocks into a text document, one after the other.
class PageWriter {
 public:
  PageWriter(QTextDocument& text, const Task& task) : m_text(text), m_task(task), m_cursor(&text) {
    m_figures = new FigureObject(&text);
    text.documentLayout()->registerHandler(kFigureObject, m_figures);
  }

  void write(std::span<const ReportBlock> blocks) {
    m_cursor.beginEditBlock();  // one layout for all, at its end
    for (const ReportBlock& block : blocks) {
      m_task.checkpoint();
      std::visit([this](const auto& b) { add(b); }, block);
    }
    m_cursor.endEditBlock();
  }

 private:
  static QTextCharFormat letters(int pixels, const QColor& colour = Qt::black, bool bold = false, bool fixed = false) {
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontPixelSize, pixels);
    format.setForeground(colour);
    if (bold) format.setFontWeight(QFont::Bold);
    if (fixed) {
      format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
      format.setFontFixedPitch(true);
    }
    return format;
  }
  static QTextBlockFormat spaced(double above, double below) {
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
  }
  /// Begins a block; the first one is there already.
  void begin(const QTextBlockFormat& format) {
    if (m_first) {
      m_cursor.setBlockFormat(format);
      m_first = false;
    } else {
      m_cursor.insertBlock(format);
    }
  }
  /// The line above a table, which a text document has anyhow.
  void beginTable() {
    QTextBlockFormat format = spaced(0, 0);
    format.setProperty(kKeepWithNext, true);
    begin(format);
  }
  static QColor muted() { return mutedText(lightPalette()); }

  void add(const ReportHeading& heading) {
    const int pixels = heading.level == 1 ? 26 : heading.level == 2 ? 19 : 15;
    QTextBlockFormat format = spaced(heading.level == 1 ? 0 : heading.level == 2 ? 26 : 14, 6);
    format.setHeadingLevel(heading.level);
    format.setProperty(kKeepWithNext, true);
    begin(format);
    m_cursor.insertText(breakable(heading.text), letters(pixels, Qt::black, true));
  }
  void add(const ReportContents& contents) {
    QTextTableFormat format = tableFormat();
    format.setBorder(0);
    format.setTopMargin(10);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 92), QTextLength(QTextLength::PercentageLength, 8)});
    beginTable();
    QTextTable* table = m_cursor.insertTable(static_cast<int>(contents.sections.size()), 2, format);
    QTextBlockFormat right;
    right.setAlignment(Qt::AlignRight);
    for (qsizetype i = 0; i < contents.sections.size(); ++i) {
      const int row = static_cast<int>(i);
      table->cellAt(row, 0).firstCursorPosition().insertText(breakable(contents.sections[i]), letters(kTextPixels));
      QTextCursor page = table->cellAt(row, 1).firstCursorPosition();
      page.setBlockFormat(right);
      page.insertText(QString::number(contents.pages.empty() ? 0 : contents.pages[static_cast<std::size_t>(i)]),
                      letters(kTextPixels, muted()));
    }
    m_cursor.movePosition(QTextCursor::End);
  }
  void add(const ReportText& text) {
    QTextBlockFormat format = spaced(2, 6);
    if (text.keep || text.tone == ReportText::Tone::Finding || text.tone == ReportText::Tone::Muted)
      format.setProperty(kKeepWithNext, true);
    QTextCharFormat ink = letters(kTextPixels);
    if (text.tone == ReportText::Tone::Muted) ink = letters(kTextPixels, muted());
    if (text.tone == ReportText::Tone::Finding) ink = letters(kTextPixels + 1, Qt::black, true);
    if (text.tone == ReportText::Tone::Warning) {
      format.setBackground(QColor(0xff, 0xf4, 0xe0));
      format.setLeftMargin(8);
      format.setRightMargin(8);
      ink = letters(kTextPixels, QColor(0x6b, 0x3a, 0x00));
    }
    begin(format);
    m_cursor.insertText(breakable(text.text), ink);
  }
  void add(const ReportNotes& notes) {
    begin(spaced(4, 4));
    insertNotes(m_cursor, notes.markdown);
  }
  void add(const ReportFacts& facts) {
    QTextTableFormat format = tableFormat();
    format.setBorder(0);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 24), QTextLength(QTextLength::PercentageLength, 76)});
    beginTable();
    QTextTable* table = m_cursor.insertTable(static_cast<int>(std::max<std::size_t>(1, facts.rows.size())), 2, format);
    for (std::size_t r = 0; r < facts.rows.size(); ++r) {
      table->cellAt(static_cast<int>(r), 0)
          .firstCursorPosition()
          .insertText(facts.rows[r].first, letters(kSmallPixels, muted()));
      table->cellAt(static_cast<int>(r), 1)
          .firstCursorPosition()
          .insertText(facts.rows[r].second, letters(kSmallPixels));
    }
    m_cursor.movePosition(QTextCursor::End);
  }
  static QTextTableFormat tableFormat() {
    QTextTableFormat format;
    format.setCellPadding(2.5);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(0.5);
    format.setBorderBrush(QColor(0xc8, 0xcd, 0xd2));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setTopMargin(2);
    format.setBottomMargin(6);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
  }
  /// A table that is too wide for the page comes in parts, each of which begins with the columns that name its rows.
  static std::vector<ReportTable> parts(const ReportTable& table) {
    const std::vector<Width> widths = widthsOf(table);
    const std::size_t columns = widths.size();
    const auto leastOf = [&](std::size_t c) { return widths[c].least; };
    double all = 0;
    for (std::size_t c = 0; c < columns; ++c) all += leastOf(c);
    if (all <= PageBody::kWidth) return {table};
    std::size_t names = 0;
    double taken = 0;
    while (names < 3 && names + 1 < columns && !table.numeric[names] && taken + leastOf(names) < PageBody::kWidth / 2)
      taken += leastOf(names++);
    // as few parts as can be, of about the same width: none of them is left with a single column
    const auto partsWithin = [&](double most) {
      int count = 0;
      double width = most + 1;
      for (std::size_t c = names; c < columns; ++c) {
        if (width + leastOf(c) > most) ++count, width = taken;
        width += leastOf(c);
      }
      return count;
    };
    double most = taken + (all - taken) / partsWithin(PageBody::kWidth);
    while (most < PageBody::kWidth && partsWithin(most) > partsWithin(PageBody::kWidth)) most += 4;
    most = std::min<double>(most, PageBody::kWidth);
    std::vector<ReportTable> parts;
    for (std::size_t first = names; first < columns;) {
      std::vector<std::size_t> chosen(names);
      std::iota(chosen.begin(), chosen.end(), std::size_t{0});
      double width = taken;
      do {
        width += leastOf(first);
        chosen.push_back(first++);
      } while (first < columns && width + leastOf(first) <= most);
      ReportTable part{.caption = parts.empty() ? table.caption : QString(), .total = std::ssize(table.rows)};
      for (const std::size_t c : chosen) {
        part.headings << table.headings[static_cast<qsizetype>(c)];
        part.numeric.push_back(table.numeric[c]);
      }
      for (const QStringList& row : table.rows) {
        QStringList cells;
        for (const std::size_t c : chosen) cells << row[static_cast<qsizetype>(c)];
        part.rows.push_back(std::move(cells));
      }
      parts.push_back(std::move(part));
    }
    parts.back().help = table.help;
    parts.back().total = table.total;
    parts.back().chosen = table.chosen;
    return parts;
  }

  void add(const ReportTable& table) {
    for (const ReportTable& part : parts(table)) addPart(part);
  }

  void addPart(const ReportTable& table) {
    const int columns = static_cast<int>(table.headings.size());
    if (columns == 0) return;
    if (!table.caption.isEmpty()) {
      QTextBlockFormat caption = spaced(12, 2);
      caption.setProperty(kKeepWithNext, true);
      begin(caption);
      m_cursor.insertText(breakable(table.caption), letters(kTextPixels, Qt::black, true));
    }
    QTextTableFormat format = tableFormat();
    format.setHeaderRowCount(1);
    const std::vector<Width> widths = widthsOf(table);
    format.setColumnWidthConstraints(shared(widths));
    const int pixels = tablePixels(table);
    beginTable();
    QTextTable* grid = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, format);
    const auto put = [&](int row, int column, const QString& text, const QTextCharFormat& ink) {
      QTextCursor cell = grid->cellAt(row, column).firstCursorPosition();
      if (table.numeric[static_cast<std::size_t>(column)]) {
        QTextBlockFormat right;
        right.setAlignment(Qt::AlignRight);
        right.setNonBreakableLines(row > 0);  // a number that goes on in another line is another number
        cell.setBlockFormat(right);
      }
      if (followsNumber(table, column)) {
        QTextTableCellFormat apart = grid->cellAt(row, column).format().toTableCellFormat();
        apart.setLeftPadding(kApart);
        grid->cellAt(row, column).setFormat(apart);
      }
      const bool number = row > 0 && table.numeric[static_cast<std::size_t>(column)];
      cell.insertText(number ? text : breakable(text), ink);
    };
    for (int c = 0; c < columns; ++c) {
      QTextTableCellFormat head;
      head.setBackground(QColor(0xf0, 0xf2, 0xf4));
      grid->cellAt(0, c).setFormat(head);
      put(0, c, table.headings[c], letters(pixels, Qt::black, true));
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      m_task.checkpoint();
      for (int c = 0; c < columns; ++c) put(static_cast<int>(r) + 1, c, table.rows[r][c], letters(pixels));
    }
    m_cursor.movePosition(QTextCursor::End);
    const QString help = QStringList{leftOut(table), table.help}.join(u' ').trimmed();
    if (help.isEmpty()) return;
    begin(spaced(0, 8));
    m_cursor.insertText(breakable(help), letters(kSmallPixels, muted()));
  }
  /// Texts keep away from the numbers that stand at the right end of the column before.
  static constexpr double kApart = 9;
  static bool followsNumber(const ReportTable& table, qsizetype column) {
    return column > 0 && table.numeric[static_cast<std::size_t>(column) - 1] &&
           !table.numeric[static_cast<std::size_t>(column)];
  }
  /// What a column of a table takes, in pixels.
  struct Width {
    double least = 0;   ///< without a line that ends within a number or a short word
    double wanted = 0;  ///< for one line a cell, as far as that is sensible
  };
  static int tablePixels(const ReportTable& table) { return table.headings.size() > 6 ? 9 : kSmallPixels; }
  static std::vector<Width> widthsOf(const ReportTable& table) {
    constexpr double kAround = 8;       // padding, border, and letters that are set closer than they are measured
    constexpr double kMostLeast = 110;  // of a column of texts
    constexpr double kMostWanted = 260;
    const auto metricsOf = [&](bool bold) {
      QFont font = pageFont();
      font.setPixelSize(tablePixels(table));
      font.setBold(bold);
      return QFontMetricsF(font);
    };
    const QFontMetricsF plain = metricsOf(false), bold = metricsOf(true);
    const auto longestWord = [](const QFontMetricsF& metrics, const QString& text) {
      double longest = 0;
      for (const QString& word : text.split(u' ')) longest = std::max(longest, metrics.horizontalAdvance(word));
      return longest;
    };
    std::vector<Width> widths;
    for (qsizetype c = 0; c < table.headings.size(); ++c) {
      Width width{.least = std::min(kMostLeast, longestWord(bold, table.headings[c])), .wanted = 0};
      for (const QStringList& row : table.rows) {
        const double line = plain.horizontalAdvance(row[c]);
        width.wanted = std::max(width.wanted, line);
        const bool number = table.numeric[static_cast<std::size_t>(c)];
        width.least = std::max(width.least, number ? line : std::min(kMostLeast, longestWord(plain, row[c])));
      }
      width.least += kAround + (followsNumber(table, c) ? kApart : 0);
      width.wanted = std::max(width.least, std::min(width.wanted + kAround, kMostWanted));
      widths.push_back(width);
    }
    return widths;
  }
  /// The page's width: to each column its least, and what is left in proportion to what each would like to have more.
  static QList<QTextLength> shared(const std::vector<Width>& widths) {
    double least = 0, more = 0;
    for (const Width& w : widths) least += w.least, more += w.wanted - w.least;
    const double left = std::max(0.0, PageBody::kWidth - least), share = more > 0 ? std::min(1.0, left / more) : 0;
    const double rest =
        std::max(0.0, left - share * more) / static_cast<double>(std::max<std::size_t>(1, widths.size()));
    QList<QTextLength> lengths;
    for (const Width& w : widths)
      lengths << QTextLength(QTextLength::PercentageLength,
                             100 * (w.least + share * (w.wanted - w.least) + rest) / std::max(least, PageBody::kWidth));
    return lengths;
  }
  void add(const ReportFigure& figure) {
    QTextBlockFormat block = spaced(10, 2);
    block.setProperty(kKeepWithNext, true);  // with its caption
    begin(block);
    QTextCharFormat format;
    format.setObjectType(kFigureObject);
    format.setProperty(kFigureNumber, m_figures->add(figure.picture));
    format.setProperty(kFigureSmall, figure.small);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    begin(spaced(0, 10));
    m_cursor.insertText(breakable(figure.picture.caption), letters(kSmallPixels, muted()));
  }
  void add(const ReportSamples& samples) {
    constexpr int kColumns = 6;
    constexpr int kSide = 96;
    if (!samples.caption.isEmpty()) add(ReportHeading{3, samples.caption});
    const int rows = (static_cast<int>(samples.samples.size()) + kColumns - 1) / kColumns;
    if (rows == 0) return;
    QTextTableFormat format = tableFormat();
    format.setBorder(0);
    format.setColumnWidthConstraints(
        QList<QTextLength>(kColumns, QTextLength(QTextLength::PercentageLength, 100.0 / kColumns)));
    beginTable();
    QTextTable* grid = m_cursor.insertTable(rows, kColumns, format);
    for (std::size_t i = 0; i < samples.samples.size(); ++i) {
      m_task.checkpoint();
      const ReportSamples::Sample& sample = samples.samples[i];
      const int at = static_cast<int>(i);
      QTextCursor cell = grid->cellAt(at / kColumns, at % kColumns).firstCursorPosition();
      if (!sample.picture.isNull()) {
        const QUrl url(QStringLiteral("sample:%1").arg(m_pictures++));
        m_text.addResource(QTextDocument::ImageResource, url, sample.picture);
        QTextImageFormat image;
        image.setName(url.toString());
        const QSizeF size = QSizeF(sample.picture.size()).scaled(kSide, kSide, Qt::KeepAspectRatio);
        image.setWidth(size.width());
        image.setHeight(size.height());
        cell.insertImage(image);
        cell.insertBlock();
      }
      cell.insertText(breakable(sample.key), letters(9, Qt::black, true));
      if (!sample.text.isEmpty()) {
        cell.insertBlock();
        cell.insertText(breakable(sample.text), letters(9, muted()));
      }
    }
    m_cursor.movePosition(QTextCursor::End);
  }
  void add(const ReportCode& code) {
    constexpr qsizetype kShellLine = 112;  // characters that fit the page
    QStringList lines;
    for (const QString& line : code.lines) lines << shellLines(line, kShellLine);
    for (const QString& line : lines) {
      QTextBlockFormat format = spaced(1, 1);
      format.setBackground(QColor(0xf3, 0xf5, 0xf7));
      format.setLeftMargin(6);
      begin(format);
      m_cursor.insertText(line, letters(9, Qt::black, false, true));
    }
  }

  QTextDocument& m_text;
  const Task& m_task;
  QTextCursor m_cursor;
  FigureObject* m_figures;
  bool m_first = true;
  int m_pictures = 0;
};

std::unique_ptr<QTextDocument> emptyPart() {
  auto text = std::make_unique<QTextDocument>();
  text->setDefaultFont(pageFont());
  text->setUndoRedoEnabled(false);
  text->setDocumentMargin(0);
  text->setUseDesignMetrics(true);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  text->setDefaultTextOption(option);
  return text;
}

}  // namespace

std::unique_ptr<QTextDocument> textOfBlocks(std::span<const ReportBlock> blocks, const Task& task) {
  std::unique_ptr<QTextDocument> text = emptyPart();
  PageWriter(*text, task).write(blocks);
  return text;
}

}  // namespace eido

#include "page_writer.moc"
