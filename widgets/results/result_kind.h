// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/column.h"
#include "core/data/sample_bits.h"
#include "widgets/plots/picture.h"
#include "widgets/results/finding_bar.h"
#include "widgets/results/loaded_run.h"
#include "widgets/results/page_host.h"

class QWidget;

namespace eido {

class MapColouring;
class RunPage;

/// The set of a run as it is now.
struct RunData {
  const ColumnReader& columns;
  QString folder;  ///< of the project: paths of media begin here
  const Task& task;
  const SampleBits* slice = nullptr;  ///< the samples that the run took part of; null = all
};

/// Samples that a run points at, the most telling first.
constexpr std::size_t kHighlights = 12;
struct SampleHighlight {
  QString title;
  std::vector<std::string> keys;
  QStringList notes = {};  ///< why each is there; empty = its own text is shown
};

/// All samples that a run points at, for what a person may do with them.
struct FlaggedSamples {
  QString title = {};  ///< how many and what they are: "84 flagged"
  std::vector<std::string> keys = {};
};

/// A picture of a run's page: its name and caption are at hand, it is made when it is wanted.
struct ResultFigure {
  /// One that is made already.
  explicit ResultFigure(Picture picture);
  ResultFigure(QString figureName, QString figureCaption, std::function<Picture()> maker)
      : name(std::move(figureName)), caption(std::move(figureCaption)), make(std::move(maker)) {}
  QString name, caption;
  std::function<Picture()> make;  ///< on any thread
  bool detail = false;            ///< for who checks the run, such as learning curves: of no weight in a report
};

/// The rows of a table that say most, for where there is no room for all.
struct TableExcerpt {
  std::vector<std::int64_t> rows;  ///< in the order in which they are shown
  QString chosen;                  ///< how, as a sentence
};

/// What a person may want next.
struct NextStep {
  QString text;               ///< "Where do they differ? Both on maps"
  MapWish map = {};           ///< leads to maps, where it has columns
  std::string analysis = {};  ///< else to the form of this analysis, in the run's set and slice
  /// In place of its defaults; where it is the run's own analysis, in place of the run's choices.
  Json parameters = Json::object();
  QStringList columns = {};  ///< in place of those that the form would choose; empty = those
};

/// A way to make a map of a column of vectors.
struct MapOffer {
  QString name;   ///< of its button, for tests
  QString title;  ///< of its button
  std::function<Json(const std::string& vectors)> parameters;
};

/// How alike two embeddings are, sample by sample: the colours of maps of both.
struct PairColouring {
  Json parameters;  ///< of a run on the two columns
  std::shared_ptr<const MapColouring> (*colours)(const Result& result, const ColumnReader& columns, const QString& a,
                                                 const QString& b, const Task& task);
  QString (*sentence)(const Result& result, const QString& a, const QString& b);
};

/// What a method brings for the results of one of its analyses: work on the loading worker, a page, and what the report
/// and the command line show. Each room of methods.cmake gives its kinds by <room>Results().
struct ResultKind {
  std::string analysis;  ///< "" = any other
  /// What page, finding and figures share; by default nothing. @param data  null where the set is gone
  std::shared_ptr<const void> (*prepare)(const RunInfo& info, const Result& result, const RunData* data) =
      [](const RunInfo&, const Result&, const RunData*) -> std::shared_ptr<const void> { return nullptr; };
  /// By default a page of tables.
  RunPage* (*create)(PageHost& host, QWidget* parent) = &createTablesPage;
  /// What was found, in plain sentences; "" where the tables alone can say it.
  QString (*finding)(const LoadedRun& run) = [](const LoadedRun&) { return QString(); };
  /// The figures that a run is remembered by, three at most.
  std::vector<FindingChip> (*chips)(const LoadedRun& run) = [](const LoadedRun&) { return std::vector<FindingChip>(); };
  /// No keys = it points at none.
  FlaggedSamples (*flagged)(const LoadedRun& run) = [](const LoadedRun&) { return FlaggedSamples(); };
  /// The page's pictures for reports and files.
  std::vector<ResultFigure> (*figures)(const LoadedRun& run) = [](const LoadedRun&) {
    return std::vector<ResultFigure>();
  };
  /// Samples that a report shows with their pictures.
  std::vector<SampleHighlight> (*highlights)(const LoadedRun& run) = [](const LoadedRun&) {
    return std::vector<SampleHighlight>();
  };
  /// At least `count` rows of one of its longer tables, those that say most first; none = there is no rule for it.
  TableExcerpt (*leadingRows)(const Result& result, const Table& table, std::int64_t count) =
      [](const Result&, const Table&, std::int64_t) { return TableExcerpt(); };
  /// How many rows of a table belong into a report although it is long; 0 = as of any other.
  std::int64_t (*rowsShown)(const Result& result, const Table& table) = [](const Result&, const Table&) {
    return std::int64_t{0};
  };
  std::vector<NextStep> (*nextSteps)(const LoadedRun& run) = [](const LoadedRun&) { return std::vector<NextStep>(); };
  /// The samples that took part; 0 = not known.
  std::int64_t (*samplesTaken)(const Result& result) = [](const Result& result) {
    return result.scalars.value("n", std::int64_t{0});
  };
  /// Maps that a run of the analysis makes, the quickest first.
  std::vector<MapOffer> (*mapOffers)() = [] { return std::vector<MapOffer>(); };
  std::optional<PairColouring> (*pairColouring)() = []() -> std::optional<PairColouring> { return {}; };

  static RunPage* createTablesPage(PageHost& host, QWidget* parent);
};

const ResultKind& resultKind(std::string_view analysis);
/// All that are known.
const std::vector<ResultKind>& resultKinds();
/// The first kind that colours pairs of maps; null = none does.
const ResultKind* pairColouringKind();

}  // namespace eido
