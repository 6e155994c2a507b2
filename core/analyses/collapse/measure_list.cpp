// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/measure_list.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/text.h"

namespace eido::collapse {
namespace {

/// What a model may measure, in order; the last two only when they are named.
std::vector<std::string> known(const std::string& model) {
  static const std::map<std::string, std::vector<std::string>> kKnown = {
      {"gaussian",
       {"trace_ratio", "trace", "mean_error", "log_det_change", "effective_rank", "frechet", "held_out_nll", "kept",
        "test_loss", "test_accuracy", "coverage", "mixing"}},
      {"ols", {"error", "held_out_error", "kept"}},
      {"kde", {"held_out_nll", "trace_ratio", "trace", "kept", "coverage", "mixing"}},
      {"gmm",
       {"trace_ratio", "trace", "mean_error", "log_det_change", "effective_rank", "frechet", "held_out_nll",
        "components_alive", "kept", "coverage", "mixing"}},
      {"discrete", {"heterozygosity", "entropy", "alive", "kept"}}};
  return kKnown.at(model);
}

bool isAmount(const std::string& name) {
  return name != "log_det_change" && name != "held_out_nll" && name != "effective_rank" && name != "test_accuracy";
}

/// A generation that is better than the first has not collapsed.
int worseSide(const std::string& name) {
  static const std::map<std::string, int> kSides = {
      {"mean_error", 1},        {"frechet", 1},        {"held_out_nll", 1},
      {"test_loss", 1},         {"error", 1},          {"held_out_error", 1},
      {"test_accuracy", -1},    {"log_det_change", 0}, {"effective_rank", -1},
      {"heterozygosity", -1},   {"entropy", -1},       {"alive", -1},
      {"components_alive", -1}, {"coverage", -1},      {"mixing", -1}};
  const auto found = kSides.find(name);
  return found == kSides.end() ? 0 : found->second;
}

bool isRelative(const std::string& name) {
  return name == "trace_ratio" || name == "mean_error" || name == "log_det_change" || name == "frechet" ||
         name == "error";
}

/// Why a measure can't be made; "" = it can.
std::string lack(const std::string& name, const Measurable& there) {
  if (name == "kept") return there.verified ? "" : "without the protocol verified there is none";
  if (name == "test_loss" || name == "test_accuracy") {
    if (!there.labels) return "without --label there is none";
    return there.heldOut ? "" : "there are no held-out rows";
  }
  if ((name == "coverage" || name == "mixing") && !there.vectors) return "it compares with real rows: name --vectors";
  if (name == "held_out_nll" || name == "held_out_error" || name == "coverage") {
    if (!there.vectors) return "it needs real rows that are held out: name --vectors";
    return there.heldOut ? "" : "there are no held-out rows";
  }
  return "";
}

}  // namespace

std::vector<Measure> MeasureList::all() const {
  std::vector<Measure> measures = chain;
  measures.insert(measures.end(), labelled.begin(), labelled.end());
  measures.insert(measures.end(), looked.begin(), looked.end());
  return measures;
}

MeasureList measuresOf(const Parameters& parameters, const Measurable& there) {
  const std::vector<std::string> asked = parameters.list("measures"), names = known(parameters.text("model"));
  const auto has = [&](const std::string& name) { return std::find(asked.begin(), asked.end(), name) != asked.end(); };
  const bool usual = asked.empty() || has("auto");
  for (const std::string& name : asked) {
    if (name == "auto") continue;
    if (std::find(names.begin(), names.end(), name) == names.end())
      throw Error(ErrorKind::Parameter,
                  {.place = "--measures",
                   .found = "\"" + name + "\", which the model " + parameters.text("model") + " has not",
                   .expected = join(names, ", ")});
    if (const std::string why = lack(name, there); !why.empty())
      throw Error(ErrorKind::Parameter, {.place = "--measures",
                                         .found = "\"" + name + "\", but " + why,
                                         .expected = "measures that this run has rows for"});
  }
  MeasureList list;
  for (const std::string& name : names) {
    const bool looks = name == "coverage" || name == "mixing";
    if (!has(name) && (!usual || looks || !lack(name, there).empty())) continue;
    auto& part = looks ? list.looked : name.starts_with("test_") ? list.labelled : list.chain;
    part.push_back({.name = name, .amount = isAmount(name), .worse = worseSide(name), .relative = isRelative(name)});
  }
  return list;
}

}  // namespace eido::collapse
