// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/gaps.h"

#include <algorithm>
#include <cmath>

#include "core/base/nan.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/matrix.h"
#include "core/math/exact_tests.h"

namespace eido::steering {
namespace {

constexpr std::uint64_t kBootstrapStream = 2436, kPermutationStream = 2437;
constexpr double kRounding = 1e-12;

/// Rows of one class.
struct ClassRows {
  int classOf = 0;
  std::vector<std::int32_t> source, target, all;
  bool both() const { return !source.empty() && !target.empty(); }
};

class Gaps {
 public:
  Gaps(const JudgedRows& rows, const GapOptions& options, const Task& task)
      : m_rows(rows), m_options(options), m_task(task), m_classifiers(static_cast<Eigen::Index>(rows.right.size())) {
    std::vector<ClassRows> classes(static_cast<std::size_t>(rows.classes));
    for (std::size_t i = 0; i < rows.classOf.size(); ++i) {
      ClassRows& of = classes[static_cast<std::size_t>(rows.classOf[i])];
      const auto row = static_cast<std::int32_t>(i);
      of.all.push_back(row);
      if (rows.valueOf[i] == options.source) of.source.push_back(row);
      if (rows.valueOf[i] == options.target) of.target.push_back(row);
    }
    for (std::size_t c = 0; c < classes.size(); ++c) {
      classes[c].classOf = static_cast<int>(c);
      if (!classes[c].all.empty()) m_all.push_back(classes[c]);
      if (classes[c].both()) m_counted.push_back(classes[c]);
    }
    // one row of rights a sample
    m_right.resize(static_cast<Eigen::Index>(rows.classOf.size()), m_classifiers);
    for (Eigen::Index c = 0; c < m_classifiers; ++c) {
      for (Eigen::Index i = 0; i < m_right.rows(); ++i)
        m_right(i, c) = rows.right[static_cast<std::size_t>(c)][static_cast<std::size_t>(i)] ? 1 : 0;
    }
  }

  std::vector<GapSummary> run() {
    std::vector<GapSummary> summaries;
    for (Eigen::Index c = 0; c < m_classifiers; ++c) {
      summaries.push_back(observed(c));
      if (c > 0) summaries.back().change = summaries.back().rms - summaries.front().rms;
    }
    if (m_counted.empty()) return summaries;
    resample(summaries);
    permute(summaries);
    return summaries;
  }

 private:
  double hits(const std::vector<std::int32_t>& rows, Eigen::Index classifier) const {
    double sum = 0;
    for (const std::int32_t row : rows) sum += m_right(row, classifier);
    return sum;
  }

  GapSummary observed(Eigen::Index classifier) const {
    GapSummary summary;
    std::vector<double> gaps, shares;
    for (const ClassRows& of : m_all) {
      const double nSource = static_cast<double>(of.source.size()), nTarget = static_cast<double>(of.target.size());
      const double source = hits(of.source, classifier), target = hits(of.target, classifier);
      ClassGap gap{.classOf = of.classOf,
                   .sourceRows = std::ssize(of.source),
                   .targetRows = std::ssize(of.target),
                   .source = nSource > 0 ? source / nSource : kNaN,
                   .target = nTarget > 0 ? target / nTarget : kNaN,
                   .gap = kNaN,
                   .interval = {kNaN, kNaN},
                   .p = kNaN};
      if (of.both()) {
        gap.gap = gap.source - gap.target;
        gap.interval = differenceInterval(source, nSource, target, nTarget, m_options.confidence);
        gap.p = permutedDifference(static_cast<std::int64_t>(source), std::ssize(of.source),
                                   static_cast<std::int64_t>(target), std::ssize(of.target));
        gaps.push_back(gap.gap);
        shares.push_back(shareOf(of));
      } else {
        ++summary.leftOut;
      }
      summary.classes.push_back(gap);
    }
    summary.counted = std::ssize(gaps);
    double squares = 0, sizes = 0;
    for (const double g : gaps) {
      squares += g * g;
      sizes += std::abs(g);
    }
    const auto n = static_cast<double>(gaps.size());
    summary.rms = n > 0 ? std::sqrt(squares / n) : kNaN;
    summary.meanAbsolute = n > 0 ? sizes / n : kNaN;
    summary.correlation = correlation(gaps, shares);
    summary.rmsInterval = summary.correlationInterval = summary.changeInterval = {kNaN, kNaN};
    summary.debiased = summary.chance = summary.p = summary.change = summary.changeP = kNaN;
    return summary;
  }

  double shareOf(const ClassRows& of) const { return m_options.sourceShare[static_cast<std::size_t>(of.classOf)]; }

  static double correlation(const std::vector<double>& gaps, const std::vector<double>& shares) {
    std::vector<double> x, y;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      if (std::isnan(shares[i])) continue;
      x.push_back(gaps[i]);
      y.push_back(shares[i]);
    }
    return pearson(x, y);
  }

  /// Adds the rights of a row to the sums of all classifiers.
  void add(Eigen::RowVectorXd& sums, std::int32_t row) const { sums += m_right.row(row).cast<double>(); }

  void resample(std::vector<GapSummary>& summaries) const {
    const std::int64_t draws = m_options.bootstrap;
    if (draws < 1) return;
    MatrixD squares(draws, m_classifiers), correlations(draws, m_classifiers);
    std::vector<double> shares;
    for (const ClassRows& of : m_counted) shares.push_back(shareOf(of));
    parallelFor(m_task, draws, [&](std::int64_t draw) {
      Rng random(m_options.seed, (kBootstrapStream << 32U) + static_cast<std::uint64_t>(draw));
      MatrixD gaps(m_classifiers, std::ssize(m_counted));
      for (std::size_t c = 0; c < m_counted.size(); ++c)
        gaps.col(static_cast<Eigen::Index>(c)) =
            (drawn(m_counted[c].source, random) - drawn(m_counted[c].target, random)).transpose();
      for (Eigen::Index k = 0; k < m_classifiers; ++k) {
        squares(draw, k) = gaps.row(k).squaredNorm() / static_cast<double>(gaps.cols());
        correlations(draw, k) = correlation({gaps.row(k).data(), gaps.row(k).data() + gaps.cols()}, shares);
      }
    });
    for (Eigen::Index k = 0; k < m_classifiers; ++k) {
      GapSummary& summary = summaries[static_cast<std::size_t>(k)];
      const double m = summary.rms * summary.rms, bias = squares.col(k).mean() - m;
      std::vector<double> values(static_cast<std::size_t>(draws)), changes, finite;
      for (std::int64_t d = 0; d < draws; ++d) {
        values[static_cast<std::size_t>(d)] = squares(d, k);
        changes.push_back(std::sqrt(squares(d, k)) - std::sqrt(squares(d, 0)));
        if (!std::isnan(correlations(d, k))) finite.push_back(correlations(d, k));
      }
      const Interval raw = percentileInterval(std::move(values), m_options.confidence);
      summary.rmsInterval = {std::sqrt(std::max(0.0, raw.low - bias)), std::sqrt(std::max(0.0, raw.high - bias))};
      summary.debiased = std::sqrt(std::max(0.0, m - bias));
      if (!std::isnan(summary.correlation))
        summary.correlationInterval = percentileInterval(std::move(finite), m_options.confidence);
      if (k > 0) setChange(summary, std::move(changes));
    }
  }

  void setChange(GapSummary& summary, std::vector<double> changes) const {
    const double bias = mean(changes) - summary.change;
    for (double& change : changes) change -= bias;
    const auto below = std::count_if(changes.begin(), changes.end(), [](double c) { return c <= kRounding; });
    const auto above = std::count_if(changes.begin(), changes.end(), [](double c) { return c >= -kRounding; });
    summary.changeP = std::min(
        1.0, 2 * static_cast<double>(1 + std::min(below, above)) / static_cast<double>(std::ssize(changes) + 1));
    summary.changeInterval = percentileInterval(std::move(changes), m_options.confidence);
  }

  /// TPR of each classifier on as many rows, drawn with replacement.
  Eigen::RowVectorXd drawn(const std::vector<std::int32_t>& rows, Rng& random) const {
    Eigen::RowVectorXd sums = Eigen::RowVectorXd::Zero(m_classifiers);
    for (std::size_t i = 0; i < rows.size(); ++i) add(sums, rows[random.below(rows.size())]);
    return sums / static_cast<double>(rows.size());
  }

  void permute(std::vector<GapSummary>& summaries) const {
    const std::int64_t draws = m_options.permutations;
    if (draws < 1) return;
    MatrixD rms(draws, m_classifiers);
    parallelFor(m_task, draws, [&](std::int64_t draw) {
      Rng random(m_options.seed, (kPermutationStream << 32U) + static_cast<std::uint64_t>(draw));
      Eigen::RowVectorXd squares = Eigen::RowVectorXd::Zero(m_classifiers);
      for (const ClassRows& of : m_counted) {
        std::vector<std::int32_t> order = of.all;
        random.shuffle(order);
        Eigen::RowVectorXd source = Eigen::RowVectorXd::Zero(m_classifiers), target = source;
        for (std::size_t i = 0; i < of.source.size(); ++i) add(source, order[i]);
        for (std::size_t i = 0; i < of.target.size(); ++i) add(target, order[of.source.size() + i]);
        squares += (source / static_cast<double>(of.source.size()) - target / static_cast<double>(of.target.size()))
                       .cwiseAbs2();
      }
      rms.row(draw) = (squares / static_cast<double>(m_counted.size())).cwiseSqrt();
    });
    for (Eigen::Index k = 0; k < m_classifiers; ++k) {
      GapSummary& summary = summaries[static_cast<std::size_t>(k)];
      summary.chance = rms.col(k).mean();
      const auto extreme = (rms.col(k).array() >= summary.rms - kRounding).count();
      summary.p = static_cast<double>(1 + extreme) / static_cast<double>(draws + 1);
    }
  }

  const JudgedRows& m_rows;
  const GapOptions& m_options;
  const Task& m_task;
  Eigen::Index m_classifiers;
  std::vector<ClassRows> m_all, m_counted;
  Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> m_right;
};

}  // namespace

std::vector<GapSummary> measureGaps(const JudgedRows& rows, const GapOptions& options, const Task& task) {
  return Gaps(rows, options, task).run();
}

}  // namespace eido::steering
