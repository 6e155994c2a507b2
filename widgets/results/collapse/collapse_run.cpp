// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/collapse_run.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "widgets/plots/charts/chart_paper.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class CollapseRunWords {
  Q_DECLARE_TR_FUNCTIONS(Collapse)
};

QString percent(double share) { return fixedLabel(100 * share, 1); }

double scalar(const Result& result, const char* name) {
  const auto found = result.scalars.find(name);
  return found != result.scalars.end() && found->is_number() ? found->get<double>() : Chart::kNone;
}

std::string verdictOf(const Result& result, const std::string& protocol, const std::string& measure) {
  const Table* summary = result.table("summary");
  for (std::int64_t r = 0; summary != nullptr && r < summary->rows(); ++r) {
    if (summary->text(r, "protocol") == protocol && summary->text(r, "measure") == measure)
      return summary->text(r, "verdict");
  }
  return {};
}

bool has(const std::vector<std::string>& list, const char* entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

/// Shares are told in percent, other figures as they are.
bool isShare(const std::string& measure) { return measure == "trace_ratio" || measure == "test_accuracy"; }

QString figureText(const std::string& measure, double value) {
  return isShare(measure) ? CollapseRunWords::tr("%1 %").arg(percent(value)) : numberLabel(value, 3);
}

/// "88.2 % of the variance (87.9 to 88.5, exact 88.8 %; collapses)": the mean with its interval; where rare runs carry
/// it, the median with the band. @param of  what follows the number
QString lastText(const Result& result, const std::string& protocol, const std::string& measure,
                 const QString& of = {}) {
  const auto generations = static_cast<std::int64_t>(scalar(result, "generations"));
  const auto at = [&](const char* column) { return collapseFigure(result, protocol, measure, column, generations); };
  double value = at("mean"), low = at("ci_low"), high = at("ci_high");
  const double median = at("median"), exact = at("expected");
  const bool heavy = measure != "log_det_change" && median >= 0 && value > 2 * median;
  if (heavy) {
    value = median;
    low = at("band_low");
    high = at("band_high");
  }
  const auto number = [&](double v) { return isShare(measure) ? percent(v) : numberLabel(v, 3); };
  QStringList notes;
  if (heavy) notes << CollapseRunWords::tr("median");
  if (std::isfinite(low)) notes << CollapseRunWords::tr("%1 to %2").arg(number(low), number(high));
  if (std::isfinite(exact) && !heavy) notes << CollapseRunWords::tr("exact %1").arg(number(exact));
  QString inside = notes.join(QStringLiteral(", "));
  if (const std::string verdict = verdictOf(result, protocol, measure); !verdict.empty())
    inside += (inside.isEmpty() ? QString() : QStringLiteral("; ")) + collapseWord(verdict);
  if (!std::isfinite(value)) return CollapseRunWords::tr("nothing that is a number (%1)").arg(inside);
  const QString text = figureText(measure, value) + (of.isEmpty() ? QString() : QStringLiteral(" ") + of);
  return inside.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, inside);
}

/// What a protocol does, as the beginning of a clause.
QString doing(const std::string& protocol) {
  if (protocol == "replace") return CollapseRunWords::tr("replacing");
  if (protocol == "accumulate") return CollapseRunWords::tr("accumulating");
  if (protocol == "accumulate_subsample") return CollapseRunWords::tr("accumulating and subsampling");
  return CollapseRunWords::tr("accumulating what a verifier lets pass");
}

/// The measure that the sentence is about.
std::string mainMeasure(const Result& result) {
  const std::vector<std::string> measures = measuresOf(result);
  if (result.scalars.value("model", std::string()) == "kde" && has(measures, "held_out_nll")) return "held_out_nll";
  for (const char* measure : {"trace_ratio", "error", "heterozygosity"}) {
    if (has(measures, measure)) return measure;
  }
  return measures.empty() ? std::string() : measures.front();
}

QString mainSentence(const Result& result) {
  const std::string measure = mainMeasure(result);
  QStringList clauses;
  for (const std::string& protocol : protocolsOf(result)) {
    QString clause =
        measure == "trace_ratio"
            ? CollapseRunWords::tr("%1 leaves %2")
                  .arg(doing(protocol),
                       lastText(result, protocol, measure,
                                clauses.isEmpty() ? CollapseRunWords::tr("of the variance") : QString()))
            : CollapseRunWords::tr("%1 leads to %2").arg(doing(protocol), lastText(result, protocol, measure));
    if (const double kept = collapseFigure(result, protocol, "kept", "last"); std::isfinite(kept))
      clause += CollapseRunWords::tr(", %1 % of the drawn rows pass").arg(percent(kept));
    clauses << clause;
  }
  const QString where = CollapseRunWords::tr("With %1 rows a generation, after %2 generations")
                            .arg(countLabel(static_cast<std::int64_t>(scalar(result, "samples"))),
                                 countLabel(static_cast<std::int64_t>(scalar(result, "generations"))));
  if (measure == "trace_ratio") return CollapseRunWords::tr("%1 %2.").arg(where, clauses.join(QStringLiteral("; ")));
  const double first = collapseFigure(result, protocolsOf(result).front(), measure, "first");
  return CollapseRunWords::tr("%1, %2 (at first %3): %4.")
      .arg(where, collapseWord(measure), figureText(measure, first), clauses.join(QStringLiteral("; ")));
}

/// How a further measure went, of replace and accumulate.
QString goesSentence(const Result& result, const std::string& measure) {
  QStringList clauses;
  double first = Chart::kNone;
  for (const char* protocol : {"replace", "accumulate"}) {
    const double start = collapseFigure(result, protocol, measure, "first");
    if (!std::isfinite(start)) continue;
    first = start;
    clauses << CollapseRunWords::tr("%1 by %2").arg(lastText(result, protocol, measure), doing(protocol));
  }
  if (clauses.isEmpty()) return {};
  return CollapseRunWords::tr("%1: %2 at first, %3.")
      .arg(titleOf(measure), figureText(measure, first), clauses.join(QStringLiteral(", ")));
}

QString varietySentence(const Result& result, const std::string& protocol) {
  const Table* variety = result.table("variety");
  std::int64_t first = -1, last = -1;
  for (std::int64_t r = 0; variety != nullptr && r < variety->rows(); ++r) {
    if (variety->text(r, "protocol") == protocol) (first < 0 ? first : last) = r;
  }
  if (first < 0 || last < 0) return {};
  const auto text = [&](std::int64_t r) {
    const QString share = CollapseRunWords::tr("%1 %").arg(percent(variety->number(r, "nobodys")));
    const double low = variety->number(r, "ci_low");
    return std::isfinite(low)
               ? CollapseRunWords::tr("%1 (%2 to %3)").arg(share, percent(low), percent(variety->number(r, "ci_high")))
               : share;
  };
  return CollapseRunWords::tr("By %1, %2 of the real samples are no drawn row's nearest, at first %3.")
      .arg(doing(protocol), text(last), text(first));
}

/// Whether the means agree with the exact expectations.
QString checkSentence(const Result& result) {
  const double z = scalar(result, "worst_z"), bound = scalar(result, "worst_z_bound"),
               tests = scalar(result, "z_tests");
  if (!std::isfinite(z) || !std::isfinite(bound)) return {};
  const QString count = countLabel(static_cast<std::int64_t>(tests));
  return z <= bound ? CollapseRunWords::tr(
                          "All %1 means that have an exact expectation agree with it (largest z %2; chance "
                          "reaches %3).")
                          .arg(count, fixedLabel(z, 1), fixedLabel(bound, 1))
                    : CollapseRunWords::tr(
                          "Of %1 means that have an exact expectation the worst is %2 standard errors "
                          "away, more than the %3 that chance reaches.")
                          .arg(count, fixedLabel(z, 1), fixedLabel(bound, 1));
}

void readNearest(CollapseRun& run, const Result& result, const RunData* data) {
  const Table* nearest = result.table("nearest");
  if (nearest == nullptr) return;
  std::unordered_map<std::string, std::int32_t> rows;
  if (data != nullptr) {
    const std::vector<std::string> keys = data->columns.keys({});
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], static_cast<std::int32_t>(i));
  }
  run.nearest.resize(run.protocols.size());
  for (std::int64_t r = 0; r < nearest->rows(); ++r) {
    const auto place = std::find(run.protocols.begin(), run.protocols.end(), nearest->text(r, "protocol"));
    if (place == run.protocols.end()) continue;
    const std::string key = nearest->text(r, "key");
    const auto row = rows.find(key);
    run.nearest[static_cast<std::size_t>(place - run.protocols.begin())].push_back(
        {.row = row == rows.end() ? -1 : row->second,
         .key = toQt(key),
         .first = static_cast<int>(nearest->number(r, "first")),
         .last = static_cast<int>(nearest->number(r, "last"))});
  }
}

}  // namespace

std::shared_ptr<const void> readCollapse(const RunInfo& info, const Result& result, const RunData* data) {
  auto run = std::make_shared<CollapseRun>();
  run->protocols = protocolsOf(result);
  for (const std::string& measure : measuresOf(result)) {
    if (Chart chart = measureChart(result, measure); !chart.empty()) run->measures.push_back(std::move(chart));
  }
  run->clouds = CloudCharts(result);
  run->shares = ShareCharts(result);
  readNearest(*run, result, data);
  for (const std::string& protocol : run->protocols) run->variety.push_back(varietySentence(result, protocol));
  run->samples = static_cast<std::int64_t>(scalar(result, "samples"));
  run->generations = static_cast<std::int64_t>(scalar(result, "generations"));
  run->runs = static_cast<std::int64_t>(scalar(result, "runs"));
  if (const double train = scalar(result, "train"); std::isfinite(train)) run->train = static_cast<std::int64_t>(train);
  if (const double p = scalar(result, "components"); std::isfinite(p)) run->components = static_cast<std::int64_t>(p);
  run->seconds = info.seconds;
  for (const RunInput& input : info.inputs) {
    if (std::find(input.parts.begin(), input.parts.end(), kCompared) != input.parts.end())
      run->compared << toQt(input.column);
  }
  return run;
}

QString collapseSummary(const Result& result) {
  QStringList sentences = {mainSentence(result)};
  const std::vector<std::string> measures = measuresOf(result);
  for (const char* measure : {"test_loss", "alive"}) {
    if (!has(measures, measure)) continue;
    if (const QString sentence = goesSentence(result, measure); !sentence.isEmpty()) sentences << sentence;
  }
  if (const QString variety = varietySentence(result, "replace"); !variety.isEmpty()) sentences << variety;
  if (const QString check = checkSentence(result); !check.isEmpty()) sentences << check;
  return sentences.join(u' ');
}

std::vector<ResultFigure> collapseFigures(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const CollapseRun>(run.prepared);
  std::vector<ResultFigure> figures;
  // of what is told twice, and of what says least, there is the page
  const std::vector<std::string> measures = measuresOf(*run.result);
  const QString runs = countLabel(prepared->runs);
  for (const std::string& measure : measures) {
    if ((measure == "trace" && has(measures, "trace_ratio")) || measure == "kept" || measure == "components_alive")
      continue;
    Chart chart = measureChart(*run.result, measure);
    if (chart.empty()) continue;
    chart.title = CollapseRunWords::tr("%1: mean and band of %2 repetitions").arg(titleOf(measure), runs);
    figures.emplace_back(chartPicture(toQt(measure).replace(u'_', u'-'), chart));
  }
  for (std::size_t p = 0; p < prepared->protocols.size(); ++p) {
    const std::string& protocol = prepared->protocols[p];
    if (protocol != "replace" && protocol != "accumulate" && prepared->protocols.size() > 2) continue;
    const QString name = toQt(protocol).replace(u'_', u'-');
    if (prepared->clouds.there())
      figures.emplace_back(chartPicture(QStringLiteral("cloud-") + name,
                                        prepared->clouds.chart(protocol, prepared->clouds.count() - 1)));
    if (prepared->shares.there())
      figures.emplace_back(chartPicture(QStringLiteral("shares-") + name,
                                        prepared->shares.chart(protocol, prepared->shares.count() - 1)));
  }
  return figures;
}

std::vector<SampleHighlight> collapseHighlights(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const CollapseRun>(run.prepared);
  std::vector<SampleHighlight> highlights;
  for (std::size_t p = 0; p < prepared->nearest.size(); ++p) {
    const std::string& protocol = prepared->protocols[p];
    if (protocol != "replace" && protocol != "accumulate") continue;
    SampleHighlight highlight{
        .title = CollapseRunWords::tr("Nearest to what the last generation draws, by %1").arg(doing(protocol)),
        .keys = {}};
    for (const CollapseRun::Near& sample : prepared->nearest[p]) {
      if (highlight.keys.size() >= kHighlights || sample.last == 0) break;
      highlight.keys.push_back(fromQt(sample.key));
      highlight.notes << CollapseRunWords::tr("nearest of %Ln drawn row(s)", nullptr, sample.last);
    }
    if (!highlight.keys.empty()) highlights.push_back(std::move(highlight));
  }
  return highlights;
}

std::vector<FindingChip> collapseChips(const LoadedRun& run) {
  const std::string measure = mainMeasure(*run.result);
  std::vector<FindingChip> chips;
  for (const std::string& protocol : protocolsOf(*run.result)) {
    if (chips.size() < 3) chips.push_back({doing(protocol), lastText(*run.result, protocol, measure)});
  }
  return chips;
}

}  // namespace eido
