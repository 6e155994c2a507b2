// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/environments/environments_run.h"

#include <QCoreApplication>

#include <QDir>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

#include "core/analyses/environments/contrast.h"
#include "core/data/sample_marks.h"
#include "core/math/statistics.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/samples/picture_colours.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class EnvironmentsRunWords {
  Q_DECLARE_TR_FUNCTIONS(eido::EnvironmentsPage)
};

constexpr std::string_view kAnalysis = "environments";

constexpr double kMostMargin = 20;  ///< of a point on the map of margins
constexpr std::size_t kMostContrasts = 200;
constexpr std::size_t kMostPictures = 400;  ///< whose colours are compared, on either side

std::shared_ptr<const Table> contrastTable(const std::vector<xrm::Contrast>& found) {
  auto table = std::make_shared<Table>("contrast", std::vector<std::string>{"label", "column", "value", "flagged",
                                                                            "others", "difference", "p_adjusted"});
  for (std::size_t i = 0; i < std::min(found.size(), kMostContrasts); ++i) {
    const xrm::Contrast& c = found[i];
    const auto share = [](std::int64_t with, std::int64_t all) {
      return static_cast<double>(with) / static_cast<double>(all);
    };
    table->append({c.label, c.column, c.value, share(c.flaggedWith, c.flagged), share(c.othersWith, c.others),
                   c.difference(), c.pAdjusted});
  }
  return table;
}

/// The columns that runs and reviews made say nothing about why samples were flagged.
std::vector<std::string> madeAfterwards(const SampleSetInfo& set) {
  std::vector<std::string> names;
  for (const ColumnInfo& c : set.columns) {
    if (c.run != 0 || isSampleMark(c.name) || c.name.starts_with("review of environment")) names.push_back(c.name);
  }
  return names;
}

/// Colours of pictures of the flagged and of others, evenly chosen where there are many.
std::vector<xrm::ExtraNumbers> coloursOf(const RunData& data, const std::vector<std::int32_t>& places,
                                         const std::vector<std::uint8_t>& flagged) {
  const auto& columns = data.columns.set().columns;
  const auto media =
      std::find_if(columns.begin(), columns.end(), [](const ColumnInfo& c) { return c.kind == ColumnKind::Media; });
  if (media == columns.end()) return {};
  std::vector<std::int32_t> chosen;
  for (const std::uint8_t side : {std::uint8_t{1}, std::uint8_t{0}}) {
    std::vector<std::int32_t> of;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (flagged[i] == side) of.push_back(places[i]);
    }
    const std::size_t count = std::min(of.size(), kMostPictures);
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(of[i * of.size() / count]);
  }
  const std::vector<OptionalText> paths = data.columns.texts(*media, {});
  QStringList files;
  for (const std::int32_t place : chosen) {
    const OptionalText& path = paths[static_cast<std::size_t>(place)];
    files << (path ? QDir(data.folder).absoluteFilePath(toQt(*path)) : QString());
  }
  const auto colours = pictureColours(files, data.task);
  std::vector<xrm::ExtraNumbers> extra;
  for (std::size_t k = 0; k < kPictureColours.size(); ++k) {
    extra.push_back({media->name + ": " + std::string(kPictureColours[k]),
                     std::vector<double>(paths.size(), std::numeric_limits<double>::quiet_NaN())});
    for (std::size_t i = 0; i < chosen.size(); ++i)
      extra.back().values[static_cast<std::size_t>(chosen[i])] = colours[i][k];
  }
  return extra;
}

/// "water bird, land: 9 samples": the group of the test samples in which a head is right least often; "" = not known.
QString worstGroup(const Result& result, const Table& heads, std::int64_t head) {
  const Table* groups = result.table("groups");
  std::int64_t worst = -1;
  for (std::int64_t r = 0; groups != nullptr && r < groups->rows(); ++r) {
    if (groups->text(r, "head") != heads.text(head, "head") ||
        groups->text(r, "groups_from") != heads.text(head, "groups_from") || std::isnan(groups->number(r, "accuracy")))
      continue;
    if (worst < 0 || groups->number(r, "accuracy") < groups->number(worst, "accuracy")) worst = r;
  }
  if (worst < 0) return {};
  return EnvironmentsRunWords::tr(" (%1, %2: %Ln sample(s))", nullptr, static_cast<int>(groups->number(worst, "n")))
      .arg(toQt(groups->text(worst, "label")), toQt(groups->text(worst, "group")));
}

/// Whether a head that minds the environments does better, without what only the oracle knows.
QString headsSummary(const Result& result) {
  const Table* heads = result.table("heads");
  std::int64_t plain = -1, best = -1;
  int minding = 0;
  for (std::int64_t r = 0; heads != nullptr && r < heads->rows(); ++r) {
    const double worst = heads->number(r, "worst_group");
    if (std::isnan(worst) || heads->text(r, "groups_from") == "oracle") continue;
    if (heads->text(r, "head") == "erm") {
      plain = r;
      continue;
    }
    ++minding;
    if (best < 0 || worst > heads->number(best, "worst_group")) best = r;
  }
  if (plain < 0 || best < 0) return {};
  const auto share = [&](std::int64_t row) {
    return EnvironmentsRunWords::tr("%1 % (%2 to %3 %) of its worst group%4 and %5 % of all")
        .arg(fixedLabel(100 * heads->number(row, "worst_group"), 1),
             fixedLabel(100 * heads->number(row, "worst_ci_low"), 1),
             fixedLabel(100 * heads->number(row, "worst_ci_high"), 1), worstGroup(result, *heads, row),
             fixedLabel(100 * heads->number(row, "average"), 1));
  };
  return EnvironmentsRunWords::tr(
             "On the test samples a plain head is right in %1, %2 in %3 (the best there of %Ln head(s) without known "
             "groups).",
             nullptr, minding)
      .arg(share(plain), choiceLabel(kAnalysis, heads->text(best, "head")), share(best));
}

TrainingCurves trainingCurves(const Result& result) {
  const Table* points = result.table("flip_curve");
  const Table* candidates = result.table("candidates");
  TrainingCurves training;
  if (points == nullptr || candidates == nullptr || points->rows() == 0) return training;
  training.flips = {.title = EnvironmentsRunWords::tr("Flipped labels, by learning rate"),
                    .x = {.title = EnvironmentsRunWords::tr("step")},
                    .y = {.title = EnvironmentsRunWords::tr("share"), .fromZero = true}};
  training.accuracy = training.flips;
  training.accuracy.title = EnvironmentsRunWords::tr("Held-in accuracy");
  int settled = 0;
  QString chosen, flipped;
  for (std::int64_t c = 0; c < candidates->rows(); ++c) {
    const double rate = candidates->number(c, "learning_rate");
    QString name = numberLabel(rate);
    settled += candidates->text(c, "plateau") == "true";
    if (candidates->text(c, "chosen") == "true") {
      chosen = name;
      flipped = fixedLabel(100 * candidates->number(c, "flip_rate"), 1);
    }
    if (candidates->text(c, "chosen") == "true")
      name += EnvironmentsRunWords::tr(" (chosen)");
    else if (candidates->text(c, "plateau") != "true")
      name += EnvironmentsRunWords::tr(" (not settled)");
    Chart::Series flips{.name = name}, accuracy{.name = name};
    for (std::int64_t r = 0; r < points->rows(); ++r) {
      if (points->number(r, "learning_rate") != rate) continue;
      const double step = points->number(r, "step");
      flips.points.push_back({.x = step, .y = points->number(r, "flip_rate")});
      accuracy.points.push_back({.x = step, .y = points->number(r, "held_in_accuracy")});
    }
    training.flips.series.push_back(std::move(flips));
    training.accuracy.series.push_back(std::move(accuracy));
  }
  training.choice =
      settled > 0
          ? EnvironmentsRunWords::tr(
                "Learning rate %1 was chosen: of the %Ln candidate(s) whose flip rate has settled it flips most (%2 "
                "%).",
                nullptr, settled)
                .arg(chosen, flipped)
          : EnvironmentsRunWords::tr(
                "Learning rate %1 was chosen because it flips most (%2 %); no candidate has settled, so look twice.")
                .arg(chosen, flipped);
  return training;
}

Chart headBars(const Result& result) {
  Bars plot{.title = EnvironmentsRunWords::tr("Accuracy in the worst group, on test"), .bars = {}};
  const Table* table = result.table("heads");
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r) {
    const std::string source = table->text(r, "groups_from");
    const QString name = choiceLabel(kAnalysis, table->text(r, "head"));
    plot.bars.push_back({source == "none" ? name : QStringLiteral("%1, %2").arg(name, choiceLabel(kAnalysis, source)),
                         table->number(r, "worst_group"), table->number(r, "worst_ci_low"),
                         table->number(r, "worst_ci_high"), source == "oracle"});
  }
  return plot.chart();
}

Chart flaggedShares(const EnvironmentsRun& run) {
  std::map<QString, std::pair<std::int64_t, std::int64_t>> byLabel;
  std::map<QString, QStringList> keys;  // of the flagged ones, which stand behind the bars
  for (const EnvironmentsRun::Sample& s : run.samples) {
    if (!s.judged) continue;
    ++byLabel[s.label].second;
    byLabel[s.label].first += s.flagged;
    if (s.flagged) keys[s.label] << s.key;
  }
  Bars plot{.title = EnvironmentsRunWords::tr("Share of flagged samples, by class"), .bars = {}};
  for (const auto& [label, counts] : byLabel) {
    const auto flagged = static_cast<double>(counts.first), all = static_cast<double>(counts.second);
    const Interval interval = shareInterval(flagged, all, run.confidence);
    plot.bars.push_back(
        {.name = label, .value = flagged / all, .low = interval.low, .high = interval.high, .samples = keys[label]});
  }
  return plot.chart();
}

}  // namespace

std::shared_ptr<const void> readEnvironments(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<EnvironmentsRun>();
  run->confidence = info.parameters.value("confidence", run->confidence);
  run->training = trainingCurves(result);
  run->heads = headBars(result);
  const Table* samples = result.table("samples");
  if (samples == nullptr) return run;
  std::unordered_map<std::string, std::int32_t> rows;
  if (data != nullptr) {
    const std::vector<std::string> keys = data->columns.keys({});
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], static_cast<std::int32_t>(i));
  }
  for (std::int64_t r = 0; r < samples->rows(); ++r) {
    const std::string key = samples->text(r, "key");
    const auto found = rows.find(key);
    const double environment = samples->number(r, "environment");
    run->samples.push_back({.row = found == rows.end() ? -1 : found->second,
                            .key = toQt(key),
                            .label = toQt(samples->text(r, "label")),
                            .part = toQt(samples->text(r, "split")),
                            .answerIn = toQt(samples->text(r, "answer_held_in")),
                            .answerOut = toQt(samples->text(r, "answer_held_out")),
                            .marginIn = samples->number(r, "margin_held_in"),
                            .marginOut = samples->number(r, "margin_held_out"),
                            .stability = samples->number(r, "stability"),
                            .flagged = environment == 1,
                            .judged = !std::isnan(environment)});
    if (!run->labels.contains(run->samples.back().label)) run->labels << run->samples.back().label;
  }
  run->labels.sort();
  run->shares = flaggedShares(*run);
  if (data == nullptr) return run;

  const std::int64_t all = data->columns.set().samples;
  VectorData plane{.values = MatrixF::Zero(all, 2), .present = std::vector<bool>(static_cast<std::size_t>(all), false)};
  Categories categories{
      .codes = std::vector<std::int32_t>(static_cast<std::size_t>(all), -1),
      .names = {fromQt(EnvironmentsRunWords::tr("unflagged")), fromQt(EnvironmentsRunWords::tr("flagged"))},
      .counts = {0, 0}};
  std::vector<std::int32_t> places;
  std::vector<std::string> labels;
  std::vector<std::uint8_t> flagged;
  for (const EnvironmentsRun::Sample& s : run->samples) {
    if (s.row < 0 || !s.judged) continue;
    const auto clamped = [](double m) { return static_cast<float>(std::clamp(m, -kMostMargin, kMostMargin)); };
    plane.values.row(s.row) << clamped(s.marginIn), clamped(s.marginOut);
    plane.present[static_cast<std::size_t>(s.row)] = true;
    categories.codes[static_cast<std::size_t>(s.row)] = s.flagged ? 1 : 0;
    ++categories.counts[s.flagged ? 1 : 0];
    places.push_back(s.row);
    labels.push_back(fromQt(s.label));
    flagged.push_back(s.flagged);
  }
  run->margins = MapPoints::build(plane);
  run->colouring = MapColouring::categories(EnvironmentsRunWords::tr("Environment"), categories);
  run->contrast = contrastTable(
      xrm::contrastFlagged(data->columns, places, labels, flagged, info.parameters.value("label", std::string()),
                           madeAfterwards(data->columns.set()), coloursOf(*data, places, flagged), data->task));
  return run;
}

QString environmentsSummary(const Result& result, const EnvironmentsRun& run) {
  const Json& s = result.scalars;
  if (s.value("degenerate", false)) {
    QString reason = toQt(s.value("reason", std::string()));
    return reason.left(1).toUpper() + reason.mid(1) + u'.';
  }
  std::int64_t flagged = 0, judged = 0;
  for (const EnvironmentsRun::Sample& sample : run.samples) {
    judged += sample.judged;
    flagged += sample.judged && sample.flagged;
  }
  const Interval interval = shareInterval(static_cast<double>(flagged), static_cast<double>(judged), run.confidence);
  QStringList sentences{
      EnvironmentsRunWords::tr(
          "%1 of %2 samples are flagged (%3 %, interval %4 to %5 %): a classifier that relies on a "
          "shortcut gets them wrong.")
          .arg(countLabel(flagged), countLabel(judged),
               fixedLabel(100.0 * static_cast<double>(flagged) / static_cast<double>(std::max<std::int64_t>(1, judged)),
                          1),
               fixedLabel(100 * interval.low, 1), fixedLabel(100 * interval.high, 1))};
  if (run.contrast && run.contrast->rows() > 0 && run.contrast->number(0, "p_adjusted") < 0.05)
    sentences << EnvironmentsRunWords::tr(
                     "What sets them apart most: in the class \"%1\", %2 = %3 holds for %4 % of the "
                     "flagged and %5 % of the others.")
                     .arg(toQt(run.contrast->text(0, "label")), toQt(run.contrast->text(0, "column")),
                          toQt(run.contrast->text(0, "value")), fixedLabel(100 * run.contrast->number(0, "flagged"), 0),
                          fixedLabel(100 * run.contrast->number(0, "others"), 0));
  if (const auto ami = s.find("stability_ami"); ami != s.end() && ami->is_number())
    sentences << EnvironmentsRunWords::tr(
                     "The environments of two seeds agree by %1 on average (1 = the same, 0 = chance).")
                     .arg(fixedLabel(ami->get<double>(), 2));
  if (const auto chance = s.find("flip_rate_chance"); chance != s.end() && chance->is_number())
    sentences << EnvironmentsRunWords::tr("%1 % of the labels are flipped; of permuted labels it would be %2 %.")
                     .arg(fixedLabel(100 * s.value("flip_rate", 0.0), 1), fixedLabel(100 * chance->get<double>(), 1));
  if (s.contains("f1")) {
    const bool known = s.contains("f1_ci");
    sentences << EnvironmentsRunWords::tr(
                     "On the training samples, against the known attribute: F1 %1%2, precision %3, recall %4.")
                     .arg(fixedLabel(s["f1"].get<double>(), 3),
                          known ? EnvironmentsRunWords::tr(" (interval %1 to %2)")
                                      .arg(fixedLabel(s["f1_ci"][0].get<double>(), 3),
                                           fixedLabel(s["f1_ci"][1].get<double>(), 3))
                                : QString(),
                          fixedLabel(s["precision"].get<double>(), 3), fixedLabel(s["recall"].get<double>(), 3));
  }
  if (const QString heads = headsSummary(result); !heads.isEmpty()) sentences << heads;
  return sentences.join(u' ');
}

std::vector<ResultFigure> environmentsFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const EnvironmentsRun>(run.prepared);
  std::vector<ResultFigure> figures;
  const auto add = [&](const char* name, const Chart& chart, bool detail = false) {
    if (chart.empty()) return;
    figures.emplace_back(chartPicture(QLatin1String(name), chart));
    figures.back().detail = detail;
  };
  add("heads", prepared->heads);
  add("flips", prepared->training.flips, true);
  add("held-in-accuracy", prepared->training.accuracy, true);
  add("flagged", prepared->shares);
  if (prepared->margins != nullptr && prepared->colouring != nullptr)
    figures.emplace_back(scenePicture(QStringLiteral("margins"),
                                      EnvironmentsRunWords::tr("Margins: held in to the right, held out upwards"),
                                      {.points = prepared->margins, .colouring = prepared->colouring, .axes = true}));
  return figures;
}

namespace {

/// The clearest first.
std::vector<const EnvironmentsRun::Sample*> flaggedOf(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const EnvironmentsRun>(run.prepared);
  std::vector<const EnvironmentsRun::Sample*> flagged;
  for (const EnvironmentsRun::Sample& sample : prepared->samples) {
    if (sample.flagged) flagged.push_back(&sample);
  }
  std::stable_sort(flagged.begin(), flagged.end(),
                   [](const auto* a, const auto* b) { return a->marginOut < b->marginOut; });
  return flagged;
}

}  // namespace

std::vector<SampleHighlight> environmentsHighlights(const LoadedRun& run) {
  const std::vector<const EnvironmentsRun::Sample*> flagged = flaggedOf(run);
  SampleHighlight highlight{.title = EnvironmentsRunWords::tr("Flagged samples, the clearest first"), .keys = {}};
  for (std::size_t i = 0; i < std::min(kHighlights, flagged.size()); ++i)
    highlight.keys.push_back(fromQt(flagged[i]->key));
  return {highlight};
}

MapWish environmentsMap(const LoadedRun& run) {
  MapWish map{.columns = {toQt(run.result->scalars.value("vectors", std::string()))},
              .colour = toQt(run.result->scalars.value("column", std::string()))};
  for (const ColumnInfo& c : run.set.columns) {
    if (c.run == run.info.id) map.colour = toQt(c.name);
  }
  return map;
}

std::vector<FindingChip> environmentsChips(const LoadedRun& run) {
  const Json& s = run.result->scalars;
  if (s.value("degenerate", false)) return {};
  const auto prepared = std::static_pointer_cast<const EnvironmentsRun>(run.prepared);
  std::int64_t flagged = 0, judged = 0;
  for (const EnvironmentsRun::Sample& sample : prepared->samples) {
    judged += sample.judged;
    flagged += sample.judged && sample.flagged;
  }
  const auto all = static_cast<double>(std::max<std::int64_t>(1, judged));
  const Interval share = shareInterval(static_cast<double>(flagged), static_cast<double>(judged), prepared->confidence);
  std::vector<FindingChip> chips{
      {EnvironmentsRunWords::tr("Flagged"),
       EnvironmentsRunWords::tr("%1 %").arg(fixedLabel(100 * static_cast<double>(flagged) / all, 1)),
       rangeLabel(100 * share.low, 100 * share.high, 1)}};
  if (const auto chance = s.find("flip_rate_chance"); chance != s.end() && chance->is_number())
    chips.push_back({EnvironmentsRunWords::tr("Labels flipped"),
                     EnvironmentsRunWords::tr("%1 %").arg(fixedLabel(100 * s.value("flip_rate", 0.0), 1)),
                     EnvironmentsRunWords::tr("permuted labels %1 %").arg(fixedLabel(100 * chance->get<double>(), 1))});
  const Table* heads = run.result->table("heads");
  for (std::int64_t r = 0; heads != nullptr && r < heads->rows(); ++r) {
    if (heads->text(r, "head") != "erm" || !std::isfinite(heads->number(r, "worst_group"))) continue;
    chips.push_back({EnvironmentsRunWords::tr("Worst group%1, plain head").arg(worstGroup(*run.result, *heads, r)),
                     EnvironmentsRunWords::tr("%1 %").arg(fixedLabel(100 * heads->number(r, "worst_group"), 1)),
                     rangeLabel(100 * heads->number(r, "worst_ci_low"), 100 * heads->number(r, "worst_ci_high"), 1)});
    break;
  }
  return chips;
}

FlaggedSamples environmentsFlagged(const LoadedRun& run) {
  std::vector<const EnvironmentsRun::Sample*> samples = flaggedOf(run);
  FlaggedSamples flagged{.title = EnvironmentsRunWords::tr("%Ln flagged", nullptr, static_cast<int>(samples.size()))};
  for (const EnvironmentsRun::Sample* sample : samples) flagged.keys.push_back(fromQt(sample->key));
  return flagged;
}

}  // namespace eido
