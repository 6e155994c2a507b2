// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/table_parts.h"

#include <QScrollArea>
#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"

namespace eido {

std::shared_ptr<const Table> partOf(const Table& table, const std::function<bool(std::int64_t row)>& wanted,
                                    const std::vector<std::string>& columns) {
  std::vector<std::string> names = columns;
  if (names.empty()) {
    for (const Table::Column& c : table.columns) names.push_back(c.name);
  }
  auto part = std::make_shared<Table>(table.name, names);
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    if (!wanted(r)) continue;
    std::vector<Cell> row;
    for (const std::string& name : names) row.push_back(table.at(r, name));
    part->append(std::move(row));
  }
  return part;
}

QStringList distinctTexts(const Table& table, std::string_view column) {
  QStringList texts;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    const QString text = toQt(table.text(r, column));
    if (!texts.contains(text)) texts << text;
  }
  return texts;
}

std::vector<Bar> sortedBars(const Table& table, const std::function<bool(std::int64_t row)>& wanted,
                            std::string_view name, std::string_view value, std::string_view low, std::string_view high,
                            bool smallestFirst) {
  std::vector<Bar> bars;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    if (!wanted(r) || std::isnan(table.number(r, value))) continue;
    const auto end = [&](std::string_view column) { return column.empty() ? std::nan("") : table.number(r, column); };
    bars.push_back({toQt(table.text(r, name)), table.number(r, value), end(low), end(high)});
  }
  std::stable_sort(bars.begin(), bars.end(), [smallestFirst](const auto& a, const auto& b) {
    return smallestFirst ? a.value < b.value : a.value > b.value;
  });
  return bars;
}

Categories categoriesOfTexts(const std::vector<OptionalText>& texts) {
  PackedTexts packed;
  for (const OptionalText& text : texts) {
    if (text)
      packed.append(*text);
    else
      packed.appendMissing();
  }
  return categoriesOf(packed);
}

std::string cutLine(std::string_view text, std::size_t most) {
  std::string line(text.substr(0, most));
  if (text.size() > most) {
    // a character that the cut went through goes whole
    while (!line.empty() && (static_cast<unsigned char>(text[line.size()]) & 0xC0) == 0x80) line.pop_back();
    line += "...";
  }
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

std::string oneLine(std::string_view text) {
  constexpr std::size_t kRecognised = 400;
  return cutLine(text, kRecognised);
}

QWidget* scrolled(QWidget* inner) {
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

}  // namespace eido
