// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/problem.h"

#include <algorithm>
#include <cmath>

#include "core/analyses/category_input.h"
#include "core/analyses/vector_input.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

namespace eido::xrm {
namespace {

using Texts = std::vector<OptionalText>;

constexpr std::uint64_t kSplitStream = 19;

/// Classes without samples in a part: nothing is learned, chosen or scored for them there.
void noteMissingClasses(const Problem& problem, std::vector<Warning>& warnings) {
  for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
    std::vector<bool> there(problem.classes.size());
    bool any = false;
    for (std::size_t i = 0; i < problem.labels.size(); ++i) {
      if (problem.parts[i] != part) continue;
      there[static_cast<std::size_t>(problem.labels[i])] = true;
      any = true;
    }
    std::vector<std::string> missing;
    for (std::size_t c = 0; any && c < there.size(); ++c) {
      if (!there[c]) missing.push_back("\"" + problem.classes[c] + "\"");
    }
    if (missing.empty()) continue;
    warnings.push_back({.kind = "missing_class",
                        .message = "No " + std::string(partName(part)) + " sample of " + join(missing, ", ") + ".",
                        .count = static_cast<std::int64_t>(missing.size())});
  }
}

/// Sums over the training rows of what `add` adds to one row's sums; in blocks, whose order is that of the rows.
template <typename Add>
Eigen::RowVectorXd sumOver(const std::vector<std::int32_t>& train, Eigen::Index width, const Task& task, Add add) {
  constexpr std::size_t kBlock = 1024;
  const std::size_t blocks = (train.size() + kBlock - 1) / kBlock;
  MatrixD sums = MatrixD::Zero(static_cast<Eigen::Index>(blocks), width);
  parallelFor(task, static_cast<std::int64_t>(blocks), [&](std::int64_t b) {
    const auto begin = static_cast<std::size_t>(b) * kBlock;
    for (std::size_t i = begin; i < std::min(train.size(), begin + kBlock); ++i) add(train[i], sums.row(b));
  });
  return sums.colwise().sum();
}

void standardise(Problem& problem, const std::vector<std::int32_t>& train, const Task& task) {
  const Eigen::Index width = problem.values.cols();
  const auto n = static_cast<double>(train.size());
  const Eigen::RowVectorXd mean =
      sumOver(train, width, task,
              [&](std::int32_t i, auto sums) { sums += problem.values.row(i).template cast<double>(); }) /
      n;
  Eigen::RowVectorXd scale = (sumOver(train, width, task,
                                      [&](std::int32_t i, auto sums) {
                                        sums.array() +=
                                            (problem.values.row(i).template cast<double>() - mean).array().square();
                                      }) /
                              n)
                                 .array()
                                 .sqrt();
  for (Eigen::Index j = 0; j < width; ++j) {
    if (!(scale[j] > 0)) scale[j] = 1;
  }
  constexpr std::int64_t kBlock = 1024;
  parallelFor(task, (problem.values.rows() + kBlock - 1) / kBlock, [&](std::int64_t b) {
    for (Eigen::Index i = b * kBlock; i < std::min<Eigen::Index>(problem.values.rows(), (b + 1) * kBlock); ++i)
      problem.values.row(i) =
          ((problem.values.row(i).cast<double>() - mean).array() / scale.array()).matrix().cast<float>();
  });
  problem.mean.assign(mean.data(), mean.data() + width);
  problem.scale.assign(scale.data(), scale.data() + width);
}

void findMinority(Problem& problem, const std::vector<std::int32_t>& train) {
  std::vector<std::vector<std::int64_t>> counts(problem.classes.size(),
                                                std::vector<std::int64_t>(problem.attributes.size()));
  for (const std::int32_t i : train)
    ++counts[static_cast<std::size_t>(problem.labels[static_cast<std::size_t>(i)])]
            [static_cast<std::size_t>(problem.attribute[static_cast<std::size_t>(i)])];
  for (std::size_t i = 0; i < problem.labels.size(); ++i) {
    const auto& of = counts[static_cast<std::size_t>(problem.labels[i])];
    const auto usual = std::max_element(of.begin(), of.end()) - of.begin();
    problem.minority.push_back(problem.attribute[i] != usual);
  }
}

}  // namespace

std::vector<std::int32_t> Problem::placesOf(Part part) const { return eido::placesOf(parts, part); }

Problem readProblem(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                    const Task& task) {
  VectorInput vectors = readVectors(input, parameters, warnings, task);
  const Texts label = categoryTexts(input, parameters, "label", task),
              split = categoryTexts(input, parameters, "split", task),
              group = categoryTexts(input, parameters, "group", task);
  if (label.empty())
    throw Error(ErrorKind::Parameter, {.place = "--label", .found = "no column", .expected = "a category column"});
  Problem problem{.column = vectors.column};
  Warning dropped{.kind = "rows_dropped", .name = vectors.column.name};
  std::vector<std::int32_t> kept;
  for (std::size_t i = 0; i < vectors.rows.size(); ++i) {
    const auto row = static_cast<std::size_t>(vectors.rows[i]);
    const bool whole = label[row] && (split.empty() || split[row]) && (group.empty() || group[row]);
    if (whole) {
      kept.push_back(static_cast<std::int32_t>(i));
      problem.rows.push_back(vectors.rows[i]);
    } else if (++dropped.count; dropped.rows.size() < Warning::kMaxRows) {
      dropped.rows.push_back(vectors.rows[i]);
    }
  }
  if (dropped.count > 0) {
    dropped.message = std::to_string(dropped.count) + " rows without a label, part or attribute take no part.";
    warnings.push_back(std::move(dropped));
  }
  if (kept.size() < vectors.rows.size()) {
    problem.values.resize(static_cast<Eigen::Index>(kept.size()), vectors.values.cols());
    for (std::size_t i = 0; i < kept.size(); ++i)
      problem.values.row(static_cast<Eigen::Index>(i)) = vectors.values.row(kept[i]);
  } else {
    problem.values = std::move(vectors.values);
  }
  problem.classes = encodeCategories(label, problem.rows, problem.labels);
  if (split.empty()) {
    problem.parts = splitByClass(problem.labels, input.seed, kSplitStream);
  } else {
    for (const std::int32_t row : problem.rows) problem.parts.push_back(partOf(*split[static_cast<std::size_t>(row)]));
  }
  const std::vector<std::int32_t> train = problem.placesOf(Part::Train);
  if (train.size() < 2)
    throw Error(ErrorKind::TooFewRows, {.what = "too few training samples with a vector and a label",
                                        .found = std::to_string(train.size()),
                                        .expected = "at least 2",
                                        .wayOut = "Check the column of --split, or choose a larger slice."});
  standardise(problem, train, task);
  if (!group.empty()) {
    problem.attributes = encodeCategories(group, problem.rows, problem.attribute);
    findMinority(problem, train);
  }
  noteMissingClasses(problem, warnings);
  return problem;
}

}  // namespace eido::xrm
