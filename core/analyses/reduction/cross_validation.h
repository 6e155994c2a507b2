// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/reduction/trained_benchmark.h"
#include "core/math/statistics.h"

namespace eido::reduction {

struct Protocol {
  std::vector<std::int64_t> items{10, 30, 60, 100};  ///< of each scenario
  std::vector<Selection> selections;
  int folds = 4;        ///< interleaved models are held out; 0 = nothing is estimated
  bool strong = false;  ///< instead, the best quarter of the models is held out
  int repeats = 5;      ///< seeds of selections that draw
  std::uint64_t seed = 0;
  double confidence = 0.95;
  TrainOptions training;
};

/// One estimate of a model that was held out.
struct HeldOut {
  std::int32_t model = 0, scenario = 0;
  Selection selection = Selection::Random;
  Estimator estimator = Estimator::Naive;
  std::int64_t n = 0;  ///< as asked for
  int repeat = 0;
  double truth = 0, estimate = 0;
  bool inRange = true;
  Interval interval{0, 1};
};

/// Errors of one way to estimate at one size, over models.
struct ErrorSummary {
  std::int32_t scenario = 0;
  Selection selection = Selection::Random;
  Estimator estimator = Estimator::Naive;
  std::int64_t n = 0;
  double mean = 0;                   ///< absolute error, mean over models of the mean over repeats
  double deviation = 0;              ///< standard deviation over models of that mean
  Interval interval;                 ///< of `mean`, errorInterval; NaN for one model
  double rootMeanSquare = 0;         ///< over models alike, of each over its repeats
  double rootMeanSquareInRange = 0;  ///< the same of estimates in range alone; NaN without any
  std::int64_t models = 0, inRange = 0;
};

struct Validation {
  std::vector<HeldOut> estimates;
  std::vector<ErrorSummary> errors;
};

/// Holds models out, learns from the others, and estimates the scores of those held out.
///
/// Intervals: the estimate plus and minus Student's quantile times the root mean square error that the same way made on
/// the other models (on those in range, for an estimate in range). @throws Cancelled
Validation crossValidate(const Benchmark& benchmark, const Protocol& protocol, const Task& task);

/// Interval of the mean of models x draws errors (finite), for other models and other draws of items: its variance is
/// var(means of models) / models + var(means of draws) / draws, its quantile Student's with the degrees of freedom of
/// Welch and Satterthwaite. With one draw only that of the models is in it; NaN for one model. Never below 0.
Interval errorInterval(const Eigen::MatrixXd& errors, double confidence);

/// Half the width of an interval by the errors on some models.
double intervalReach(double rootMeanSquare, double models, double confidence);

}  // namespace eido::reduction
