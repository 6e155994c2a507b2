// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/collapse_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/category_input.h"
#include "core/analyses/split.h"
#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/math/principal_directions.h"

namespace eido::collapse {
namespace {

constexpr std::uint64_t kHeldOutStream = 2498;
constexpr std::int64_t kMostComponents = 32;

std::string named(const Parameters& parameters, const char* name) {
  return parameters.at(name).is_string() ? parameters.text(name) : std::string();
}

/// Values of the column that `target` names, one a sample; NaN = missing. Empty where it names none.
std::vector<double> targetValues(const AnalysisInput& input, const Parameters& parameters, const Task& task) {
  const std::string name = named(parameters, "target");
  if (name.empty() || parameters.text("model") != "ols") return {};
  const ColumnInfo* column = input.data.set().find(name);
  if (column == nullptr || !isNumeric(column->kind))
    throw Error(ErrorKind::NotFound, {.place = "--target",
                                      .found = "no column of numbers \"" + name + "\"",
                                      .expected = "a number or score column",
                                      .value = name});
  return input.data.numbers(*column, task.quiet(task.threads()));
}

/// The parts of rows: by the column `split`, else a share held out by the seed.
std::vector<Part> partsOf(const std::vector<OptionalText>& split, const std::vector<std::int32_t>& rows,
                          const Parameters& parameters, std::uint64_t seed) {
  std::vector<Part> parts;
  if (!split.empty()) {
    for (const std::int32_t row : rows) parts.push_back(partOf(*split[static_cast<std::size_t>(row)]));
    return parts;
  }
  parts.assign(rows.size(), Part::Train);
  const auto held =
      static_cast<std::size_t>(std::floor(parameters.real("held_out") * static_cast<double>(rows.size()) + 0.5));
  const std::vector<std::int32_t> order = randomPermutation(std::ssize(rows), seed, kHeldOutStream);
  for (std::size_t i = 0; i < std::min(held, order.size()); ++i) parts[static_cast<std::size_t>(order[i])] = Part::Test;
  return parts;
}

MatrixD doubles(const MatrixF& values, const std::vector<std::int32_t>& places) {
  MatrixD rows(std::ssize(places), values.cols());
  for (std::size_t i = 0; i < places.size(); ++i)
    rows.row(static_cast<Eigen::Index>(i)) = values.row(places[i]).cast<double>();
  return rows;
}

}  // namespace

CollapseRows readCollapseRows(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                              const Task& task) {
  CollapseRows found;
  const std::string model = parameters.text("model");
  const bool discrete = model == "discrete";
  const bool byCategory = discrete && !named(parameters, "category").empty();
  const bool byProbability = discrete && !parameters.at("probabilities").empty();
  const bool vectors =
      !byCategory && !byProbability &&
      (!named(parameters, "vectors").empty() || (parameters.integer("dimensions") == 0 && input.columns.size() == 1));
  if (!vectors && !byCategory) return found;
  found.there = true;
  VectorInput read;
  std::vector<std::int32_t> rows;
  if (vectors) {
    read = readVectors(input, parameters, warnings, task.part(0, 0.5));
    rows = read.rows;
  } else {
    rows.resize(static_cast<std::size_t>(input.data.set().samples));
    std::iota(rows.begin(), rows.end(), 0);
  }
  const std::string labels = byCategory ? "category" : "label";
  const bool usesLabel = byCategory || model == "gaussian";
  const std::vector<OptionalText> label = usesLabel ? categoryTexts(input, parameters, labels, task)
                                                    : std::vector<OptionalText>(),
                                  split = categoryTexts(input, parameters, "split", task);
  const std::vector<double> target = targetValues(input, parameters, task);
  if (model == "ols" && target.empty())
    throw Error(ErrorKind::Parameter, {.place = "--target",
                                       .found = "no column",
                                       .expected = "the number or score column that is predicted from the vectors"});
  Warning dropped{.kind = "rows_dropped"};
  std::vector<std::int32_t> places, complete;  // places in the vectors, and in the set
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = static_cast<std::size_t>(rows[i]);
    if ((label.empty() || label[row]) && (split.empty() || split[row]) &&
        (target.empty() || std::isfinite(target[row]))) {
      places.push_back(static_cast<std::int32_t>(i));
      complete.push_back(rows[i]);
    } else if (++dropped.count; dropped.rows.size() < Warning::kMaxRows) {
      dropped.rows.push_back(rows[i]);
    }
  }
  if (dropped.count > 0) {
    dropped.message = std::to_string(dropped.count) + " rows without a label, a part or a target take no part.";
    warnings.push_back(std::move(dropped));
  }
  std::vector<std::int32_t> codes;
  if (!label.empty() && !complete.empty()) found.classes = encodeCategories(label, complete, codes);
  const std::vector<Part> parts = partsOf(split, complete, parameters, input.seed);
  std::vector<std::int32_t> train, held;
  std::vector<double> trainTarget, heldTarget;
  for (std::size_t i = 0; i < complete.size(); ++i) {
    if (parts[i] == Part::Validation) continue;
    const bool fitted = parts[i] == Part::Train;
    (fitted ? train : held).push_back(places[i]);
    (fitted ? found.trainRows : found.heldRows).push_back(complete[i]);
    if (!codes.empty()) (fitted ? found.trainLabels : found.heldLabels).push_back(codes[i]);
    if (!target.empty()) (fitted ? trainTarget : heldTarget).push_back(target[static_cast<std::size_t>(complete[i])]);
  }
  if (train.size() < 2)
    throw Error(ErrorKind::TooFewRows, {.what = "too few rows to fit a first generation to",
                                        .found = std::to_string(train.size()) + " training rows",
                                        .expected = "at least 2",
                                        .wayOut = "Check --split and --held-out, or choose a larger slice."});
  if (!vectors) return found;
  const Json& wanted = parameters.at("pca");
  if (wanted.is_number() && wanted.get<double>() != std::floor(wanted.get<double>()))
    throw Error(ErrorKind::Parameter,
                {.place = "--pca", .found = numberText(wanted.get<double>()), .expected = "a whole number, or auto"});
  const std::int64_t samples = parameters.integer("samples") > 0 ? parameters.integer("samples") : std::ssize(train);
  const std::int64_t d = read.values.cols(), most = std::min<std::int64_t>(d, std::ssize(train) - 1);
  const std::int64_t p = wanted.is_number() ? std::min(wanted.get<std::int64_t>(), most)
                                            : std::min({most, std::max<std::int64_t>(1, samples / 5), kMostComponents});
  if (p > 0) {
    constexpr double kRounding = 1e-12;
    const PrincipalDirections directions = principalDirections(read.values, train, p, task.part(0.5, 1), kRounding);
    read.values = inComponents(read.values, directions, task);
    found.components = directions.axes.rows();
    if (found.components < p)
      warnings.push_back({.kind = "low_rank",
                          .message = "The training rows vary in no more than " + std::to_string(found.components) +
                                     " directions: so many components are taken, not " + std::to_string(p) + ".",
                          .count = p - found.components});
  }
  found.train = doubles(read.values, train);
  found.heldOut = doubles(read.values, held);
  if (target.empty()) return found;
  const Eigen::RowVectorXd middle = found.train.colwise().mean();
  found.train.rowwise() -= middle;
  found.heldOut.rowwise() -= middle;
  found.trainTarget = Eigen::Map<const Eigen::VectorXd>(trainTarget.data(), std::ssize(trainTarget));
  found.heldTarget = Eigen::Map<const Eigen::VectorXd>(heldTarget.data(), std::ssize(heldTarget));
  const double mean = found.trainTarget.mean();
  found.trainTarget.array() -= mean;
  found.heldTarget.array() -= mean;
  return found;
}

}  // namespace eido::collapse
