// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/score_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

using Names = std::array<std::string_view, 20>;

// sources: lm-evaluation-harness's table of metrics (HIGHER_IS_BETTER_REGISTRY), HELM's schema, jiwer, scikit-learn
constexpr Names kLower = {"wer",   "cer",   "mer",         "ter",     "perplexity", "ppl",          "loss",
                          "nll",   "brier", "brier_score", "ece",     "mae",        "mse",          "rmse",
                          "error", "rate",  "latency",     "runtime", "fid",        "bits_per_byte"};
constexpr std::array<std::string_view, 25> kHigher = {"acc",
                                                      "accuracy",
                                                      "acc_norm",
                                                      "acc_mutual_info",
                                                      "exact_match",
                                                      "quasi_exact_match",
                                                      "prefix_exact_match",
                                                      "em",
                                                      "f1",
                                                      "f1_score",
                                                      "precision",
                                                      "recall",
                                                      "mcc",
                                                      "bleu",
                                                      "chrf",
                                                      "rouge_l",
                                                      "rouge1",
                                                      "rouge2",
                                                      "rougel",
                                                      "bleu_1",
                                                      "bleu_4",
                                                      "win",
                                                      "main_score",
                                                      "pass@1",
                                                      "ndcg_at_10"};
constexpr std::array<std::string_view, 8> kUnit = {"acc",         "accuracy",          "acc_norm",           "win",
                                                   "exact_match", "quasi_exact_match", "prefix_exact_match", "pass@1"};
constexpr std::array<std::string_view, 2> kPercent = {"bleu", "chrf"};

template <typename List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// The name in lower case without its filter.
std::string baseOf(std::string_view metric) { return lowerAscii(trimmed(metric.substr(0, metric.find(',')))); }

/// Whether the name ends with one of the list as a word of its own: "word_perplexity", "inference_runtime".
template <typename List>
bool endsWith(const List& list, std::string_view name) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
    return name == word || (name.size() > word.size() + 1 && name.ends_with(word) &&
                            (name[name.size() - word.size() - 1] == '_' || name[name.size() - word.size() - 1] == '-'));
  });
}

template <typename Value, typename Of>
std::optional<Value> common(const ScoreScales& scales, Of&& of) {
  if (scales.empty()) return std::nullopt;
  const std::optional<Value> first = of(scales.front());
  return std::all_of(scales.begin(), scales.end(), [&](const ScoreScale& s) { return of(s) == first; }) ? first
                                                                                                        : std::nullopt;
}

}  // namespace

std::string commonMetric(const ScoreScales& scales) {
  return common<std::string>(scales, [](const ScoreScale& s) { return std::optional(s.metric); }).value_or("");
}
std::optional<bool> commonDirection(const ScoreScales& scales) {
  return common<bool>(scales, [](const ScoreScale& s) { return s.higherIsBetter; });
}
std::optional<ScoreRange> commonRange(const ScoreScales& scales) {
  return common<ScoreRange>(scales, [](const ScoreScale& s) { return s.range; });
}

ScoreScale scaleOf(const ScoreScales& scales, std::string_view task) {
  const ScoreScale* all = nullptr;
  for (const ScoreScale& scale : scales) {
    if (scale.task == task) return scale;
    if (scale.task.empty()) all = &scale;
  }
  return all != nullptr ? *all : ScoreScale{};
}

void setDirection(ScoreScales& scales, std::optional<bool> higherIsBetter) {
  if (scales.empty() && higherIsBetter) scales.emplace_back();
  for (ScoreScale& scale : scales) scale.higherIsBetter = higherIsBetter;
}

void setRange(ScoreScales& scales, std::optional<ScoreRange> range) {
  if (scales.empty() && range) scales.emplace_back();
  for (ScoreScale& scale : scales) scale.range = range;
}

std::optional<bool> knownDirection(std::string_view metric) {
  const std::string base = baseOf(metric);
  if (holds(kHigher, base)) return true;
  if (base == "rate" || base.ends_with("win_rate")) return base == "rate" ? std::nullopt : std::optional(true);
  if (base.ends_with("error_rate") || (endsWith(kLower, base) && !base.ends_with("rate"))) return false;
  if (base.starts_with("pass@") || base.starts_with("recall@") || base.starts_with("ndcg")) return true;
  return std::nullopt;
}

std::optional<ScoreRange> knownRange(std::string_view metric) {
  const std::string base = baseOf(metric);
  if (holds(kUnit, base) || base.starts_with("pass@")) return ScoreRange{0, 1};
  if (holds(kPercent, base)) return ScoreRange{0, 100};
  return std::nullopt;
}

std::optional<ScoreRange> parseRange(std::string_view text) {
  ScoreRange range;
  const std::size_t comma = text.find(',');
  const bool read = comma != std::string_view::npos && parseDouble(trimmed(text.substr(0, comma)), range.low) &&
                    parseDouble(trimmed(text.substr(comma + 1)), range.high);
  return read && std::isfinite(range.low) && std::isfinite(range.high) && range.low < range.high ? std::optional(range)
                                                                                                 : std::nullopt;
}

ScoreRange rangeFromText(std::string_view text) {
  const std::optional<ScoreRange> range = parseRange(text);
  if (!range)
    throw Error(ErrorKind::Parameter, {.place = "--range",
                                       .found = "\"" + std::string(text) + "\"",
                                       .expected = "LOW,HIGH: two numbers, the lower one first",
                                       .wayOut = "For percentages say --range 0,100.",
                                       .value = std::string(text)});
  return *range;
}

std::string rangeText(const ScoreRange& range) { return numberText(range.low) + "," + numberText(range.high); }

std::string scalesText(const ScoreScales& scales) {
  if (scales.empty()) return {};
  Json list = Json::array();
  for (const ScoreScale& scale : scales) {
    Json entry = Json::object();
    if (!scale.task.empty()) entry["task"] = scale.task;
    if (!scale.metric.empty()) entry["metric"] = scale.metric;
    if (scale.higherIsBetter) entry["higher_is_better"] = *scale.higherIsBetter;
    if (scale.range) entry["range"] = {scale.range->low, scale.range->high};
    list.push_back(std::move(entry));
  }
  return jsonText(list);
}

ScoreScales scalesFromText(const std::string& text) {
  ScoreScales scales;
  if (text.empty()) return scales;
  for (const Json& entry : Json::parse(text)) {
    ScoreScale scale{.task = entry.value("task", ""), .metric = entry.value("metric", "")};
    if (entry.contains("higher_is_better")) scale.higherIsBetter = entry["higher_is_better"].get<bool>();
    if (entry.contains("range"))
      scale.range = ScoreRange{entry["range"][0].get<double>(), entry["range"][1].get<double>()};
    scales.push_back(std::move(scale));
  }
  return scales;
}

}  // namespace eido
