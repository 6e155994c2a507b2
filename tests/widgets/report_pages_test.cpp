// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of reports: whatever the tables, no line and no row is cut, and no head stands alone.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/widgets/page_texts.h"
#include "widgets/report/report_pages.h"

namespace eido {
namespace {

using test::textsOf;

TEST(ReportPages, TablesOfAnyWidthGoOnPages) {
  const QString endless(400, u'W');
  for (const int columns : {1, 2, 3, 4, 25}) {
    for (const bool numeric : {false, true}) {
      ReportTable table{.caption = endless, .help = {}, .headings = {}, .numeric = {}, .rows = {}, .total = 2};
      QStringList row;
      for (int c = 0; c < columns; ++c) {
        table.headings << endless;
        table.numeric.push_back(numeric && c > 0);
        row << (c % 2 == 0 ? endless : QStringLiteral("12,345.678"));
      }
      table.rows = {row, row};
      const ReportDocument document{.title = endless, .language = {}, .blocks = {table}, .results = {}};
      EXPECT_GT(ReportPages(document, {}).count(), 0) << columns;
    }
  }
}

TEST(ReportPages, NoRowOfATableIsCutByThePagesEnd) {
  // every line of a row names it; rows have one to nine lines, so that ends of pages fall anywhere
  for (const int lead : {0, 3, 11}) {
    ReportTable table{.caption = QStringLiteral("long"),
                      .help = {},
                      .headings = {QStringLiteral("head-a"), QStringLiteral("head-b")},
                      .numeric = {false, false},
                      .rows = {},
                      .total = 60};
    ReportFacts facts;
    for (int r = 0; r < 60; ++r) {
      const QString name = QStringLiteral("row-%1").arg(r, 2, 10, QLatin1Char('0'));
      table.rows.push_back({name, QStringList(1 + (r * 7) % 9 * 12, name).join(u' ')});
      const QString fact = QStringLiteral("fact-%1").arg(r, 2, 10, QLatin1Char('0'));
      facts.rows.emplace_back(fact, QStringList(1 + (r * 5) % 8 * 12, fact).join(u' '));
    }
    ReportDocument document{.title = {}, .language = {}, .blocks = {}, .results = {}};
    for (int line = 0; line < lead; ++line) document.blocks.emplace_back(ReportText{QStringLiteral("above"), {}});
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(facts);
    const ReportPages pages(document, {});
    ASSERT_GE(pages.count(), 4);
    std::map<QString, std::set<int>> where;
    int heads = 0;
    for (int page = 0; page < pages.count(); ++page) {
      bool head = false, rows = false;
      for (const QString& line : textsOf(pages, page)) {
        for (const QString& word : line.split(u' ')) {
          if (word.startsWith(QLatin1String("row-")) || word.startsWith(QLatin1String("fact-")))
            where[word].insert(page);
          rows = rows || word.startsWith(QLatin1String("row-"));
          head = head || word.contains(QLatin1String("head"));
        }
      }
      EXPECT_EQ(head, rows) << page;  // a head on every page of the table, and none alone
      heads += head;
    }
    EXPECT_GE(heads, 2);
    EXPECT_EQ(where.size(), 120U);
    for (const auto& [name, on] : where) EXPECT_EQ(on.size(), 1U) << name.toStdString() << ", lead " << lead;
  }
}

TEST(ReportPages, ATableThatEndsWithThePageBringsNoHeadToTheNext) {
  for (int rows = 20; rows < 60; ++rows) {
    for (int lead = 0; lead < 4; ++lead) {
      ReportTable table{.caption = QStringLiteral("t"),
                        .help = {},
                        .headings = {QStringLiteral("head")},
                        .numeric = {false},
                        .rows = std::vector<QStringList>(static_cast<std::size_t>(rows), {QStringLiteral("row")}),
                        .total = rows};
      ReportDocument document{.title = {}, .language = {}, .blocks = {}, .results = {}};
      document.blocks.emplace_back(ReportHeading{3, QStringLiteral("above")});
      for (int line = 0; line < lead; ++line) document.blocks.emplace_back(ReportText{QStringLiteral("above"), {}});
      document.blocks.emplace_back(table);
      document.blocks.emplace_back(ReportText{QStringLiteral("below"), {}});
      const ReportPages pages(document, {});
      for (int page = 0; page < pages.count(); ++page) {
        const QStringList texts = textsOf(pages, page);
        EXPECT_EQ(texts.contains(QStringLiteral("head")), texts.contains(QStringLiteral("row"))) << rows << ' ' << lead;
      }
    }
  }
}

}  // namespace
}  // namespace eido
