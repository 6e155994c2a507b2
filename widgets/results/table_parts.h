// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/data/column.h"
#include "core/data/packed_texts.h"
#include "core/data/table.h"
#include "widgets/plots/charts/bars.h"

namespace eido {

/// Some rows of a table, and of them some columns (empty = all), in the order given.
std::shared_ptr<const Table> partOf(const Table& table, const std::function<bool(std::int64_t row)>& wanted,
                                    const std::vector<std::string>& columns = {});

/// Distinct texts of a column, in the order of the rows.
QStringList distinctTexts(const Table& table, std::string_view column);

/// Bars of the rows that are wanted, largest first (or smallest); those without a value are left out. "" = no interval.
std::vector<Bar> sortedBars(const Table& table, const std::function<bool(std::int64_t row)>& wanted,
                            std::string_view name, std::string_view value, std::string_view low, std::string_view high,
                            bool smallestFirst = false);

Categories categoriesOfTexts(const std::vector<OptionalText>& texts);

/// A text in one line of a table, cut at the end of a character where it is longer than `most` bytes.
std::string cutLine(std::string_view text, std::size_t most);
/// Of a length at which an item's text can be recognised.
std::string oneLine(std::string_view text);

/// Something tall that scrolls in a low window.
QWidget* scrolled(QWidget* inner);

}  // namespace eido
