// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/labelfree_analysis.h"

#include <algorithm>
#include <cmath>

#include "core/analyses/category_input.h"
#include "core/analyses/labelfree/calibration.h"
#include "core/analyses/labelfree/glad.h"
#include "core/analyses/labelfree/latent_truth.h"
#include "core/analyses/labelfree/rank_one.h"
#include "core/analyses/labelfree/shared_errors.h"
#include "core/analyses/score_input.h"
#include "core/base/error.h"
#include "core/base/nan.h"
#include "core/base/text.h"
#include "core/math/resampling.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

using namespace labelfree;

constexpr double kPerItemLabels = 1000;  ///< C of the rank-one method for free text: chance agreement is next to none
constexpr double kSure = 0.9;            ///< confidence from which a contradicted gold label is suspect
constexpr double kMostAnswers = 0.5;     ///< and share of the answers: few labels are wrong, many items are hard
constexpr int kLeastVoices = 3;          ///< two can't tell which of them is right
constexpr std::uint64_t kBootstrapStream = 51;

/// One score a model by one method. `share`: it estimates the share of right answers (if only with its bias).
struct Method {
  std::string name;
  std::vector<double> scores;
  bool share = false;
};

Cell finite(double value) { return std::isfinite(value) ? Cell(value) : Cell(); }

AnswerTable readAnswers(const AnalysisInput& input, const Parameters& parameters, const Task& task) {
  std::vector<std::vector<OptionalText>> texts;
  const auto of = [&](std::size_t part) {
    return static_cast<double>(part) / static_cast<double>(input.columns.size());
  };
  for (std::size_t m = 0; m < input.columns.size(); ++m)
    texts.push_back(input.data.texts(input.columns[m], task.part(of(m), of(m + 1))));
  return tableOf(modelNames(input.columns), texts, categoryTexts(input, parameters, "gold", task),
                 parameters.text("labels") == "global");
}

/// Share of a model's answers, and of all items, that are the gold label.
struct Accuracy {
  double answered = kNaN, all = kNaN, rate = kNaN;
};

std::vector<Accuracy> accuracies(const AnswerTable& table) {
  std::vector<Accuracy> found(static_cast<std::size_t>(table.count()));
  if (table.gold.empty()) return found;
  for (int m = 0; m < table.count(); ++m) {
    double known = 0, answered = 0, right = 0;
    for (std::size_t i = 0; i < table.gold.size(); ++i) {
      if (table.gold[i] == kNoAnswer) continue;
      ++known;
      answered += table.of(m)[i] != kNoAnswer;
      right += table.of(m)[i] == table.gold[i];
    }
    if (known == 0) continue;
    found[static_cast<std::size_t>(m)] = {answered > 0 ? right / answered : kNaN, right / known, answered / known};
  }
  return found;
}

/// One run over one table.
class Labelfree {
 public:
  Labelfree(const AnalysisInput& input, const Parameters& parameters, const Task& task)
      : m_input(input),
        m_parameters(parameters),
        m_task(task),
        m_table(readAnswers(input, parameters, task.part(0, 0.1))),
        m_models(m_table.count()) {}

  Result run() {
    noteGoldAmongVoters();
    m_pairs = pairMeasures(m_table, m_task.part(0.1, 0.3));
    m_shared = sharedErrors(m_table, m_pairs, m_task.part(0.3, 0.5));
    m_clusters = clustersOf(m_shared, m_models);
    const auto clusters = static_cast<int>(firstMembers().size());
    const bool copies = clusters < m_models;
    const std::string wish = m_parameters.text("decluster");
    // strong models that are right against the others look like copies too: never count all but two of them away
    m_decluster = copies && (wish == "on" || (wish == "auto" && clusters >= kLeastVoices));
    if (copies) noteCopies();
    noteNothingInCommon();
    addMethods();
    m_task.report("consensus", 9, 10);
    const std::vector<Interval> intervals = scoreIntervals();
    const std::vector<Accuracy> gold = accuracies(m_table);
    if (!m_table.gold.empty()) noteForeignGold(gold);
    addModels(intervals, gold);
    if (!m_table.gold.empty()) addAgainstGold(gold);
    addConsensus();
    addSharedErrors();
    m_result.scalars["n"] = m_table.items;
    m_result.scalars["models"] = m_models;
    m_result.scalars["labels"] = m_table.global ? Json(m_table.labels.size()) : Json();
    m_result.scalars["clusters"] = clusters;
    m_result.scalars["declustered"] = m_decluster;
    m_result.scalars["consensus_method"] = m_table.global ? "dawid_skene" : "one_coin";
    m_result.scalars["rounds"] = m_consensus.rounds;
    return std::move(m_result);
  }

 private:
  void noteGoldAmongVoters() {
    if (m_parameters.at("gold").is_null()) return;
    for (const ColumnInfo& column : m_input.columns) {
      if (column.name == m_parameters.text("gold"))
        m_result.warnings.push_back(
            {.kind = "gold_votes",
             .message = "The gold labels \"" + column.name +
                        "\" are among the voters, as --columns asks: what is said of the methods "
                        "is better than it is.",
             .count = 1,
             .name = column.name});
    }
  }

  /// Gold labels that no model ever gives are those of another question.
  void noteForeignGold(const std::vector<Accuracy>& gold) {
    const bool none = std::all_of(gold.begin(), gold.end(), [](const Accuracy& a) { return !(a.all > 0); });
    if (none)
      m_result.warnings.push_back({.kind = "no_common_labels",
                                   .message = "No model gives the gold label of any item: the column \"" +
                                              m_parameters.text("gold") + "\" seems to answer another question.",
                                   .count = m_table.items});
  }

  /// Models that answered other items than all others can't be judged by them.
  void noteNothingInCommon() {
    std::string list;
    std::int64_t count = 0;
    for (int m = 0; m < m_models; ++m) {
      bool common = false;
      for (int other = 0; other < m_models && !common; ++other)
        common = other != m && m_pairs[pairPlace(std::min(m, other), std::max(m, other), m_models)].items > 0;
      if (common) continue;
      list += (list.empty() ? "" : ", ") + m_table.models[static_cast<std::size_t>(m)];
      ++count;
    }
    if (count > 0)
      m_result.warnings.push_back({.kind = "no_common_items",
                                   .message = "No other model answered an item of: " + list +
                                              "; nothing can be said about them, whatever their consensus score.",
                                   .count = count});
  }

  void noteCopies() {
    std::vector<std::string> names;
    for (int m = 0; m < m_models; ++m) {
      const int cluster = m_clusters[static_cast<std::size_t>(m)];
      if (std::count(m_clusters.begin(), m_clusters.end(), cluster) > 1)
        names.push_back(m_table.models[static_cast<std::size_t>(m)]);
    }
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    m_result.warnings.push_back(
        {.kind = "near_copies",
         .message = "Models with the same mistakes: " + list +
                    (m_decluster ? "; each group counts once." : "; they are counted one by one."),
         .count = static_cast<std::int64_t>(names.size())});
  }

  std::vector<int> firstMembers() const {
    std::vector<int> first;
    for (int m = 0; m < m_models; ++m) {
      if (m_clusters[static_cast<std::size_t>(m)] == m) first.push_back(m);
    }
    return first;
  }

  void addMethods() {
    const std::vector<double> none(static_cast<std::size_t>(m_models), kNaN);
    const std::vector<int> clusters = m_decluster ? m_clusters : std::vector<int>();
    const auto means = [&](double PairMeasures::*measure) { return peerMeans(m_pairs, measure, m_models, clusters); };
    m_methods = {{"tvd_mi", means(&PairMeasures::tvdMi)},
                 {"ca_identity", means(&PairMeasures::caIdentity)},
                 {"ca_cross", means(&PairMeasures::caCross)},
                 {"kl_mi", means(&PairMeasures::klMi)},
                 {"chi2_mi", means(&PairMeasures::chi2Mi)},
                 {"hellinger_mi", means(&PairMeasures::hellingerMi)},
                 {"dmi", means(&PairMeasures::dmi)},
                 {"mean_agreement", means(&PairMeasures::agreement)},
                 {"majority_loo", majorityLeaveOneOut(m_table), true}};
    const std::vector<int> learnedFrom = m_decluster ? firstMembers() : std::vector<int>();
    const int voices = learnedFrom.empty() ? m_models : static_cast<int>(learnedFrom.size());
    const bool enough = voices >= kLeastVoices;
    if (!enough)
      m_result.warnings.push_back({.kind = "too_few_models",
                                   .message =
                                       "Two voices can't tell which of them is right: at least three models that "
                                       "are not near-copies are needed for a consensus.",
                                   .count = voices});
    if (m_table.global && m_table.labels.size() > kMostLabelsOfDmi)
      m_result.warnings.push_back(
          {.kind = "too_many_labels",
           .message = "DMI is left out for more than " + std::to_string(kMostLabelsOfDmi) + " labels.",
           .count = static_cast<std::int64_t>(m_table.labels.size())});
    const EmOptions options{.rounds = static_cast<int>(m_parameters.integer("rounds")),
                            .tolerance = m_parameters.real("tolerance"),
                            .learnedFrom = learnedFrom};
    const auto labels = static_cast<double>(m_table.labels.size());
    Consensus coin = enough ? oneCoin(m_table, options, m_task.part(0.5, 0.6)) : Consensus{.score = none};
    Consensus matrices =
        enough && m_table.global ? dawidSkene(m_table, options, m_task.part(0.6, 0.8)) : Consensus{.score = none};
    m_methods.push_back({"one_coin", coin.score, true});
    const double chance = m_table.global ? labels : kPerItemLabels;
    m_methods.push_back({"rank_one", enough && chance >= 2 ? rankOne(m_pairs, m_models, chance) : none, true});
    m_methods.push_back({"spectral", enough ? spectralScores(m_table) : none});
    m_methods.push_back({"dawid_skene", matrices.score, true});
    m_methods.push_back({"glad", enough ? gladAbilities(m_table, options, m_task.part(0.8, 0.9)) : none});
    m_consensus = std::move(m_table.global ? matrices : coin);
    if (enough && options.tolerance > 0 && m_consensus.rounds == options.rounds)
      m_result.warnings.push_back(
          {.kind = "not_converged",
           .message = "The consensus still changes after " + std::to_string(options.rounds) + " rounds (--rounds)."});
  }

  /// Of the consensus score, the items drawn with replacement.
  std::vector<Interval> scoreIntervals() {
    std::vector<Interval> intervals(static_cast<std::size_t>(m_models), {kNaN, kNaN});
    const std::int64_t draws = m_parameters.integer("bootstrap");
    if (draws == 0 || m_consensus.posterior.empty() || m_table.items < 2) return intervals;
    MatrixD own = MatrixD::Zero(m_table.items, 2 * m_models);  // posterior of the own answer; whether there is one
    for (int m = 0; m < m_models; ++m) {
      for (std::int64_t i = 0; i < m_table.items; ++i) {
        const std::int32_t said = m_table.of(m)[static_cast<std::size_t>(i)];
        if (said == kNoAnswer) continue;
        own(i, m) = posterior(i, said);
        own(i, m_models + m) = 1;
      }
    }
    const MatrixD sums = bootstrapSums(own, draws, m_input.seed, kBootstrapStream, m_task);
    for (int m = 0; m < m_models; ++m) {
      const Eigen::VectorXd means = sums.col(m).cwiseQuotient(sums.col(m_models + m));
      intervals[static_cast<std::size_t>(m)] =
          expandedInterval({means.data(), means.data() + means.size()}, m_parameters.real("confidence"),
                           static_cast<std::int64_t>(own.col(m_models + m).sum()));
    }
    return intervals;
  }

  double posterior(std::int64_t item, std::int32_t option) const {
    const std::int64_t begin = m_consensus.begin[static_cast<std::size_t>(item)];
    if (begin + option >= m_consensus.begin[static_cast<std::size_t>(item) + 1]) return 0;  // nobody's answer
    return m_consensus.posterior[static_cast<std::size_t>(begin + option)];
  }

  void addModels(const std::vector<Interval>& intervals, const std::vector<Accuracy>& gold) {
    std::vector<std::string> names{"model", "answered"};
    for (const Method& method : m_methods) names.push_back(method.name);
    for (const char* name : {"consensus_score", "ci_low", "ci_high", "cluster"}) names.emplace_back(name);
    if (!m_table.gold.empty()) names.insert(names.end(), {"accuracy_answered", "accuracy_all"});
    Table table("models", names);
    for (int m = 0; m < m_models; ++m) {
      const auto place = static_cast<std::size_t>(m);
      const auto answers = m_table.of(m);
      const auto answered = std::count_if(answers.begin(), answers.end(), [](int a) { return a != kNoAnswer; });
      std::vector<Cell> row{m_table.models[place], static_cast<std::int64_t>(answered)};
      for (const Method& method : m_methods) row.push_back(finite(method.scores[place]));
      row.insert(row.end(), {finite(m_consensus.score[place]), finite(intervals[place].low),
                             finite(intervals[place].high), static_cast<std::int64_t>(m_clusters[place])});
      if (!m_table.gold.empty()) row.insert(row.end(), {finite(gold[place].answered), finite(gold[place].all)});
      table.append(std::move(row));
    }
    m_result.tables.push_back(std::move(table));
  }

  void addAgainstGold(const std::vector<Accuracy>& gold) {
    Table table("against_gold", {"method", "denominator", "kendall_tau", "spearman", "top1", "mean_absolute_error",
                                 "bias", "bias_ci_low", "bias_ci_high"});
    for (const bool all : {false, true}) {
      for (const Method& method : m_methods) {
        std::vector<double> scores, truth;
        double error = 0;
        std::vector<double> differences;
        for (std::size_t m = 0; m < gold.size(); ++m) {
          const double right = all ? gold[m].all : gold[m].answered;
          const double score = method.scores[m];
          if (std::isnan(right) || std::isnan(score)) continue;
          scores.push_back(score);
          truth.push_back(right);
          // a method sees answers only: over all items, one that is missing counts as wrong
          const double difference = (all ? score * gold[m].rate : score) - right;
          error += std::abs(difference);
          differences.push_back(difference);
        }
        if (scores.size() < 2) continue;
        const auto best = [](const std::vector<double>& v) { return std::max_element(v.begin(), v.end()) - v.begin(); };
        const auto n = static_cast<double>(scores.size());
        const double bias = mean(differences), level = m_parameters.real("confidence"),
                     reach = normalQuantile((1 + level) / 2) * standardDeviation(differences) / std::sqrt(n);
        table.append({method.name, std::string(all ? "all" : "answered"), finite(kendallTauB(scores, truth)),
                      finite(spearman(scores, truth)), best(scores) == best(truth),
                      method.share ? Cell(error / n) : Cell(), method.share ? Cell(bias) : Cell(),
                      method.share ? finite(bias - reach) : Cell(), method.share ? finite(bias + reach) : Cell()});
      }
    }
    m_result.tables.push_back(std::move(table));
  }

  /// Models that share mistakes make the consensus surer than it may be; gold labels show by how much.
  void noteOverconfidence(std::int64_t sure, std::int64_t right, double certainty) {
    const auto hits = static_cast<double>(right), trials = static_cast<double>(sure);
    constexpr double kMatters = 0.02;
    if (right == 0 || shareInterval(hits, trials, 0.95).high + kMatters >= certainty) return;  // 0: noteForeignGold
    const auto percent = [](double share) { return numberText(std::round(1000 * share) / 10) + " %"; };
    m_result.warnings.push_back(
        {.kind = "overconfident",
         .message = "The consensus is sure (0.9) of " + std::to_string(sure) + " answers, on average " +
                    percent(certainty) + "; the gold label agrees in " + percent(hits / trials) +
                    ". How sure it is says too much here; confidence_calibrated is what the gold "
                    "labels make of it.",
         .count = sure});
  }

  /// Without gold labels the votes show it: an answer that few give is sure only if models err independently.
  void noteThinSupport(std::int64_t sure, double support) {
    constexpr double kThin = 0.5;
    if (2 * sure < m_table.items || support >= kThin) return;
    m_result.warnings.push_back(
        {.kind = "overconfident",
         .message = "The consensus is sure (0.9) of " + std::to_string(sure) + " answers, which on average " +
                    numberText(std::round(1000 * support) / 10) +
                    " % of the models give: that holds only if models err independently. Check some of them.",
         .count = sure});
  }

  /// The likely answer of one item, and who gives it.
  struct Likely {
    std::int32_t label = kNoAnswer;
    double posterior = 0, answers = 0, support = 0;
    bool isSure() const { return answers > 0 && posterior >= kSure; }
  };
  Likely likely(std::int64_t item) const {
    Likely found;
    for (std::int32_t o = 0; o < m_table.options[static_cast<std::size_t>(item)]; ++o) {
      if (found.label == kNoAnswer || posterior(item, o) > posterior(item, found.label)) found.label = o;
    }
    for (int m = 0; m < m_models; ++m) {
      const std::int32_t said = m_table.of(m)[static_cast<std::size_t>(item)];
      found.answers += said != kNoAnswer;
      found.support += said != kNoAnswer && said == found.label;
    }
    if (found.label != kNoAnswer) found.posterior = posterior(item, found.label);
    return found;
  }

  /// How often the consensus is right where it is sure. @return whether a gold label that it contradicts may be suspect
  bool judgeSure(const std::vector<Likely>& all) {
    std::int64_t sure = 0, right = 0;
    double certainty = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (m_table.gold[i] == kNoAnswer || !all[i].isSure()) continue;
      ++sure;
      right += m_table.gold[i] == all[i].label;
      certainty += all[i].posterior;
    }
    if (sure == 0) return true;
    const Interval share =
        shareInterval(static_cast<double>(right), static_cast<double>(sure), m_parameters.real("confidence"));
    m_result.scalars["sure"] = sure;
    m_result.scalars["sure_right"] = static_cast<double>(right) / static_cast<double>(sure);
    m_result.scalars["sure_right_ci"] = {share.low, share.high};
    noteOverconfidence(sure, right, certainty / static_cast<double>(sure));
    if (share.high >= kSure) return true;
    const auto percent = [](double value) { return numberText(std::round(1000 * value) / 10) + " %"; };
    m_result.warnings.push_back(
        {.kind = "not_calibrated",
         .message =
             "No gold label is called suspect: where the consensus is sure (0.9) it agrees with the gold label in " +
             percent(static_cast<double>(right) / static_cast<double>(sure)) + " of " + std::to_string(sure) +
             " items, at most " + percent(share.high) + ", so that a contradiction says little about the label.",
         .count = sure});
    return false;
  }

  void addConsensus() {
    const bool known = !m_table.gold.empty();
    std::vector<std::string> names{"key", "label", "confidence", "support"};
    if (known) names.insert(names.end(), {"gold", "gold_confidence", "suspect", "confidence_calibrated"});
    Table table("consensus", names);
    ResultColumn column{.name = "consensus", .kind = ColumnKind::Category};
    std::vector<Likely> all;
    for (std::int64_t i = 0; i < m_table.items && !m_consensus.posterior.empty(); ++i) all.push_back(likely(i));
    const bool trusted = !known || judgeSure(all);
    const std::vector<double> calibrated = known ? calibratedConfidence(all) : std::vector<double>();
    const std::vector<std::string> keys = m_input.data.keys(m_task);
    std::int64_t suspects = 0, sure = 0;
    double support = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Likely& item = all[i];
      const auto at = static_cast<std::int64_t>(i);
      const bool any = item.answers > 0;
      if (item.isSure()) {
        ++sure;
        support += item.support / item.answers;
      }
      std::vector<Cell> row{keys[i], any ? Cell(m_table.nameOf(at, item.label)) : Cell(),
                            any ? Cell(item.posterior) : Cell(), any ? Cell(item.support / item.answers) : Cell()};
      if (known) {
        const std::int32_t gold = m_table.gold[i];
        const bool judged = any && gold != kNoAnswer;
        const bool suspect =
            judged && gold != item.label && item.isSure() && item.support >= kMostAnswers * item.answers;
        suspects += suspect;
        row.insert(row.end(), {gold != kNoAnswer ? Cell(m_table.nameOf(at, gold)) : Cell(),
                               judged ? Cell(posterior(at, gold)) : Cell(), judged && trusted ? Cell(suspect) : Cell(),
                               any ? finite(calibrated[i]) : Cell()});
      }
      table.append(std::move(row));
      column.texts.push_back(any ? OptionalText(m_table.nameOf(at, item.label)) : OptionalText());
    }
    if (!column.texts.empty()) m_result.columns.push_back(std::move(column));
    if (known) m_result.scalars["suspects"] = trusted ? Json(suspects) : Json(nullptr);
    if (!known && sure > 0) noteThinSupport(sure, support / static_cast<double>(sure));
    m_result.tables.push_back(std::move(table));
  }

  /// How often answers of so much confidence are right, by the gold labels of other items.
  std::vector<double> calibratedConfidence(const std::vector<Likely>& all) const {
    std::vector<double> confidence;
    std::vector<int> right;
    for (std::size_t i = 0; i < all.size(); ++i) {
      confidence.push_back(all[i].answers > 0 ? all[i].posterior : kNaN);
      const bool judged = all[i].answers > 0 && m_table.gold[i] != kNoAnswer;
      right.push_back(!judged ? -1 : m_table.gold[i] == all[i].label ? 1 : 0);
    }
    return calibrate(confidence, right, m_input.seed);
  }

  void addSharedErrors() {
    Table table("shared_errors", {"a", "b", "agreement", "items", "linked"});
    for (int a = 0; a < m_models; ++a) {
      for (int b = a + 1; b < m_models; ++b) {
        const SharedErrors& s = m_shared[pairPlace(a, b, m_models)];
        table.append({m_table.models[static_cast<std::size_t>(a)], m_table.models[static_cast<std::size_t>(b)],
                      finite(s.agreement), s.items, s.linked});
      }
    }
    m_result.tables.push_back(std::move(table));
  }

  const AnalysisInput& m_input;
  const Parameters& m_parameters;
  const Task& m_task;
  AnswerTable m_table;
  int m_models;
  std::vector<PairMeasures> m_pairs;
  std::vector<SharedErrors> m_shared;
  std::vector<int> m_clusters;
  bool m_decluster = false;
  std::vector<Method> m_methods;
  Consensus m_consensus;
  Result m_result;
};

}  // namespace

Result LabelfreeAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  return Labelfree(input, parameters, task).run();
}

std::vector<const Analysis*> labelfreeAnalyses() {
  static const LabelfreeAnalysis labelfreeAnalysis;
  return {&labelfreeAnalysis};
}

}  // namespace eido
