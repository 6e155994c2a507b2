// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <cmath>

#include "widgets/tables/table_view.h"

namespace eido {
namespace {

std::shared_ptr<const Table> sample() {
  auto table = std::make_shared<Table>("t", std::vector<std::string>{"key", "value", "n", "p_value"});
  table->append({std::string("beta"), 0.25, std::int64_t{1024}, 0.0001});
  table->append({std::string("Alpha"), Cell{}, std::int64_t{7}, 0.2});
  table->append({std::string("gamma"), -3.5, std::int64_t{100}, Cell{}});
  return table;
}

QString at(const TableModel& model, int row, int column) { return model.index(row, column).data().toString(); }

TEST(TableModel, ShowsLocalNumbersAndDashes) {
  TableModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setTable(sample());
  EXPECT_EQ(at(model, 0, 1), QStringLiteral("0.25"));
  EXPECT_EQ(at(model, 0, 2), QStringLiteral("1,024"));
  EXPECT_EQ(at(model, 1, 1), QStringLiteral("\u2013"));
  EXPECT_EQ(at(model, 0, 3), QStringLiteral("< 0.001"));
  EXPECT_DOUBLE_EQ(model.index(0, 3).data(TableModel::SortRole).toDouble(), 0.0001);
  EXPECT_FALSE(model.index(1, 1).data(TableModel::SortRole).isValid());
  EXPECT_TRUE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
  EXPECT_TRUE(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
}

QStringList written(const std::vector<double>& values, const char* name = "value") {
  Table::Column column{.name = name};
  for (const double v : values) column.cells.emplace_back(v);
  const ColumnText text(column);
  QStringList list;
  for (const Cell& cell : column.cells) list << text.of(cell);
  return list;
}

TEST(ColumnText, DecimalsAreAlikeAndDifferentNumbersLookDifferent) {
  const auto q = [](std::initializer_list<const char*> texts) {
    QStringList list;
    for (const char* text : texts) list << QString::fromUtf8(text);
    return list;
  };
  EXPECT_EQ(written({0.0665, 0.2222, 0.4}), q({"0.0665", "0.2222", "0.4000"}));
  EXPECT_EQ(written({0.25, 0.5, -3.5}), q({"0.25", "0.50", "-3.50"}));
  EXPECT_EQ(written({2, 10, 300}), q({"2", "10", "300"}));
  EXPECT_EQ(written({0.1, 7e-5}), q({"0.1000", "7E-05"}));
  EXPECT_EQ(written({1.234e-9, 1.189e-9}), q({"1.234E-09", "1.189E-09"}));
  EXPECT_EQ(written({1234.5, 0.14}), q({"1,234.5", "0.14"}));
  EXPECT_EQ(written({0.3333, 0.99999, 1}), q({"0.333", "> 0.999", "1.000"}));
  EXPECT_EQ(written({0.04, 0.0000001}, "p_value"), q({"0.040", "< 0.001"}));
}

TEST(TableModel, SortsNumbersAsNumbersWithMissingLast) {
  TableModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setTable(sample());
  model.sort(2, Qt::AscendingOrder);
  EXPECT_EQ(at(model, 0, 2), QStringLiteral("7"));
  EXPECT_EQ(at(model, 2, 2), QStringLiteral("1,024"));
  model.sort(1, Qt::DescendingOrder);
  EXPECT_EQ(at(model, 0, 1), QStringLiteral("0.25"));
  EXPECT_EQ(at(model, 2, 1), QStringLiteral("\u2013"));
  model.sort(1, Qt::AscendingOrder);
  EXPECT_EQ(at(model, 2, 1), QStringLiteral("\u2013"));
  model.sort(-1, Qt::AscendingOrder);
  EXPECT_EQ(at(model, 0, 0), QStringLiteral("beta"));
}

TEST(TableModel, FiltersWhateverTheCase) {
  TableModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setTable(sample());
  model.setFilter(QStringLiteral("ALP"));
  ASSERT_EQ(model.rowCount(), 1);
  EXPECT_EQ(model.sourceRow(0), 1);
  EXPECT_EQ(model.shownTable().rows(), 1);
  model.setFilter({});
  EXPECT_EQ(model.rowCount(), 3);
}

TEST(TableModel, SortsALongTableBesideTheWindow) {
  auto table = std::make_shared<Table>("long", std::vector<std::string>{"i", "v"});
  const std::int64_t rows = 300000;
  for (std::int64_t i = 0; i < rows; ++i) table->append({i, std::sin(static_cast<double>(i))});
  TableModel model;
  model.setTable(table);
  QElapsedTimer clock;
  clock.start();
  model.sort(1, Qt::AscendingOrder);
  EXPECT_LT(clock.elapsed(), 50);
  EXPECT_TRUE(model.busy());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.busy(); }, 10000));
  EXPECT_LE(model.index(0, 1).data(TableModel::SortRole).toDouble(),
            model.index(1, 1).data(TableModel::SortRole).toDouble());
  EXPECT_EQ(model.rowCount(), rows);
}

TEST(TableView, CopiesSelectedRowsAndAsksToSave) {
  TableView view(QStringLiteral("numbers"));
  view.setTable(sample());
  QSignalSpy saved(&view, &TableView::saveRequested);
  view.show();
  view.view()->selectRow(1);
  view.copy();
  EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("key\tvalue\tn\tp_value\nAlpha\t\t7\t0.2\n"));
  QSignalSpy current(&view, &TableView::currentRowChanged);
  view.view()->selectRow(2);
  ASSERT_EQ(current.count(), 1);
  EXPECT_EQ(current.at(0).at(0).toLongLong(), 2);
  QTest::keyClicks(view.findChild<QLineEdit*>(), QStringLiteral("gam"));
  EXPECT_EQ(view.model()->rowCount(), 1);
  for (QAction* action : view.view()->actions()) {
    if (action->text().contains(QStringLiteral("CSV"))) action->trigger();
  }
  ASSERT_EQ(saved.count(), 1);
  EXPECT_EQ(saved.at(0).at(0).value<std::shared_ptr<const Table>>()->toCsv(), "key,value,n,p_value\ngamma,-3.5,100,\n");
}

}  // namespace
}  // namespace eido
