// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "widgets/results/page_host.h"

namespace eido::test {

/// A host that does nothing and remembers what a page asked for.
class RecordingHost : public PageHost {
 public:
  std::vector<QStringList> selections, slices;
  QStringList lookedAt;
  std::vector<MapWish> maps;
  std::vector<std::pair<qint64, QString>> marks;
  std::vector<FurtherRun> computed;
  std::function<void(const LoadedRun* made)> answer;  ///< of the last computation
  QStringList pictures, tables;                       ///< extensions, names
  int savedAll = 0;

  void select(const QStringList& keys) override { selections.push_back(keys); }
  void saveSlice(const QStringList& keys, const QString&) override { slices.push_back(keys); }
  void lookAt(const QString& key) override { lookedAt << key; }
  void showOnMaps(const MapWish& wish) override { maps.push_back(wish); }
  void mark(qint64 row, const QString& mark) override { marks.emplace_back(row, mark); }
  void compute(const FurtherRun& wish, QObject*, std::function<void(const LoadedRun* made)> then) override {
    computed.push_back(wish);
    answer = std::move(then);
  }
  void savePicture(const Picture&, const QString& extension) override { pictures << extension; }
  void saveTable(const std::shared_ptr<const Table>&, const QString& name) override { tables << name; }
  void saveAllTables() override { ++savedAll; }
};

}  // namespace eido::test
