// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/measures.h"

#include <array>
#include <limits>
#include <numbers>

#include "core/analyses/alignment/cca.h"
#include "core/analyses/alignment/cknna.h"
#include "core/analyses/alignment/distance_correlation.h"
#include "core/analyses/alignment/kernels.h"
#include "core/analyses/alignment/linear_regression.h"
#include "core/analyses/alignment/neighbourhood.h"
#include "core/analyses/alignment/rsa.h"
#include "core/analyses/alignment/second_order_cosine.h"
#include "core/analyses/alignment/shape.h"
#include "core/base/error.h"

namespace eido::align {
namespace {

constexpr std::string_view kListInvariance = "rotation, scale (with normalise also of each row); not translation";
constexpr std::string_view kOrthogonal = "rotation, scale, translation";
constexpr std::string_view kAffine = "invertible linear maps, translation";

const std::array kMeasures = {
    Measure{.name = "mutual_knn",
            .title = "Mutual kNN",
            .family = Family::Neighbourhood,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "mean |S_a(i) & S_b(i)| / k, S(i) the k nearest other rows",
            .source = "Huh et al. 2024, section 2",
            .prepare = prepareMutualKnn},
    Measure{.name = "cycle_knn",
            .title = "Cycle kNN",
            .family = Family::Neighbourhood,
            .symmetric = false,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "share of rows i such that some j in S_b(i) has i in S_a(j)",
            .source = "Huh et al. 2024, appendix A",
            .prepare = prepareCycleKnn},
    Measure{.name = "lcs_knn",
            .title = "Longest common subsequence",
            .family = Family::Neighbourhood,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "mean length of the longest common subsequence of the ranked lists, divided by k",
            .source = "Huh et al. 2024, appendix A",
            .prepare = prepareLcsKnn},
    Measure{.name = "edit_distance_knn",
            .title = "Edit distance",
            .family = Family::Neighbourhood,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "1 - mean Levenshtein distance of the ranked lists / k",
            .source = "Huh et al. 2024, appendix A",
            .prepare = prepareEditDistanceKnn},
    Measure{.name = "jaccard_knn",
            .title = "Jaccard",
            .family = Family::Neighbourhood,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "mean |S_a(i) & S_b(i)| / |S_a(i) U S_b(i)|",
            .source = "Klabunde et al. 2024 (ReSi)",
            .prepare = prepareJaccardKnn},
    Measure{.name = "rank_similarity",
            .title = "Rank similarity",
            .family = Family::Neighbourhood,
            .usesK = true,
            .hasSamples = true,
            .needsVectors = false,
            .invariances = kListInvariance,
            .definition = "agreement of the ranks of the common neighbours; 0 where there are none",
            .source = "Wang et al. 2020; Klabunde et al. 2024 (ReSi)",
            .prepare = prepareRankSimilarity},
    Measure{
        .name = "second_order_cosine",
        .title = "Second-order cosine",
        .family = Family::Neighbourhood,
        .usesK = true,
        .hasSamples = true,
        .cosineNeighbours = true,
        .invariances = "rotation, scale of each row; not translation",
        .definition = "mean cosine of the two vectors of cosine distances to the neighbours of both; high by chance",
        .source = "Hamilton et al. 2016; Klabunde et al. 2024 (ReSi)",
        .prepare = prepareSecondOrderCosine},
    Measure{.name = "cknna",
            .title = "CKNNA",
            .family = Family::Neighbourhood,
            .symmetric = false,
            .usesK = true,
            .needsVectors = false,
            .minimumRows = 4,
            .invariances = kListInvariance,
            .definition = "unbiased kernel alignment over common neighbours, as the reference's code computes it",
            .source = "Huh et al. 2024, appendix A",
            .prepare = prepareCknna},
    Measure{.name = "cka",
            .title = "CKA",
            .family = Family::Kernel,
            .invariances = kOrthogonal,
            .definition = "tr(KHLH) / sqrt(tr(KHKH) tr(LHLH)), linear kernel; rises with width / rows by chance",
            .source = "Kornblith et al. 2019, section 3",
            .products = {.matrix = linearMatrix},
            .prepare = prepareCka},
    Measure{.name = "unbiased_cka",
            .title = "Unbiased CKA",
            .family = Family::Kernel,
            .minimumRows = 4,
            .invariances = kOrthogonal,
            .definition = "CKA with the unbiased HSIC; may be negative",
            .source = "Song et al. 2012, eq. 5; Nguyen et al. 2021",
            .products = {.matrix = linearMatrix, .open = true},
            .prepare = prepareUnbiasedCka},
    Measure{.name = "rbf_cka",
            .title = "RBF CKA",
            .family = Family::Kernel,
            .squares = 2,
            .invariances = kOrthogonal,
            .definition = "CKA with the kernel exp(-|x - y|^2 / (2 sigma^2))",
            .source = "Kornblith et al. 2019, section 4",
            .prepareDraws = prepareRbfDraws,
            .prepare = prepareRbfCka},
    Measure{.name = "unbiased_rbf_cka",
            .title = "Unbiased RBF CKA",
            .family = Family::Kernel,
            .squares = 2,
            .minimumRows = 4,
            .invariances = kOrthogonal,
            .definition = "RBF CKA with the unbiased HSIC; may be negative",
            .source = "Song et al. 2012, eq. 5",
            .prepareDraws = prepareRbfDraws,
            .prepare = prepareUnbiasedRbfCka},
    Measure{.name = "svcca",
            .title = "SVCCA",
            .family = Family::Correlation,
            .needsNarrow = true,
            .invariances = "scale of each column, translation",
            .definition = "mean canonical correlation of the first left singular vectors of the standardised columns",
            .source = "Raghu et al. 2017; dimensions as in Huh et al. 2024",
            .prepare = prepareSvcca},
    Measure{.name = "pwcca",
            .title = "PWCCA",
            .family = Family::Correlation,
            .symmetric = false,
            .needsUnique = true,
            .needsNarrow = true,
            .invariances = "scale, translation; invertible linear maps of b",
            .definition = "canonical correlations weighted by what they explain of the columns of a",
            .source = "Morcos et al. 2018, eq. 6",
            .prepare = preparePwcca},
    Measure{.name = "mean_cca",
            .title = "Mean CCA",
            .family = Family::Correlation,
            .needsNarrow = true,
            .invariances = kAffine,
            .definition = "mean canonical correlation",
            .source = "Hotelling 1936; Kornblith et al. 2019",
            .prepare = prepareMeanCca},
    Measure{.name = "procrustes",
            .title = "Procrustes similarity",
            .family = Family::Shape,
            .invariances = kOrthogonal,
            .definition = "||Xc'Yc||_* / (||Xc|| ||Yc||)",
            .source = "Williams et al. 2021, eq. 6",
            .prepare = prepareProcrustes},
    Measure{.name = "angular_shape",
            .title = "Angular shape distance",
            .family = Family::Shape,
            .distance = true,
            .maximum = 0,
            .invariances = kOrthogonal,
            .definition = "arccos of the Procrustes similarity, radians",
            .source = "Williams et al. 2021, eq. 6",
            .prepare = prepareAngularShape},
    Measure{.name = "rsa",
            .title = "RSA",
            .family = Family::Distances,
            .squares = 2,
            .invariances = "rotation, scale, translation (euclidean distance)",
            .definition = "correlation of the pairwise distances",
            .source = "Kriegeskorte et al. 2008",
            .prepareDraws = prepareRsaDraws,
            .prepare = prepareRsa},
    Measure{.name = "distance_correlation",
            .title = "Distance correlation",
            .family = Family::Distances,
            .squares = 2,
            .invariances = kOrthogonal,
            .definition = "sqrt(dCov^2 / sqrt(dVar_a^2 dVar_b^2)), biased",
            .source = "Szekely et al. 2007",
            .products = {.matrix = centredDistanceMatrix, .finish = distanceCorrelation, .squares = 2},
            .prepare = prepareDistanceCorrelation},
    Measure{.name = "linear_regression",
            .title = "Linear regression R2",
            .family = Family::Regression,
            .symmetric = false,
            .zeroOfConstant = true,
            .needsNarrow = true,
            .invariances = "rotation, scale, translation of a; invertible linear maps of b",
            .definition = "share of a's variance that a linear map of b explains, in sample",
            .source = "Kornblith et al. 2019, section 3",
            .prepare = prepareLinearRegression},
};

}  // namespace

std::vector<double> Comparison::perSample(RowOrder) const { return {}; }

namespace {

/// The same value whatever the order of the rows.
class FixedComparison final : public Comparison {
 public:
  FixedComparison(double value, std::size_t samples) : m_value(value), m_samples(samples) {}
  double value(RowOrder) const override { return m_value; }
  std::vector<double> perSample(RowOrder) const override { return std::vector<double>(m_samples, m_value); }

 private:
  double m_value;
  std::size_t m_samples;
};

}  // namespace

std::unique_ptr<Comparison> prepareComparison(const Measure& measure, const Representation& a, const Representation& b,
                                              const MeasureOptions& options, const Task& task) {
  const std::size_t samples = measure.hasSamples ? static_cast<std::size_t>(a.rows()) : 0;
  if (!a.varies() || (!b.varies() && !measure.zeroOfConstant))
    return std::make_unique<FixedComparison>(std::numeric_limits<double>::quiet_NaN(), samples);
  if (!b.varies()) return std::make_unique<FixedComparison>(0, samples);
  return measure.prepare(a, b, options, task);
}

std::span<const Measure> measures() { return kMeasures; }

const Measure& measure(std::string_view name) {
  for (const Measure& m : kMeasures) {
    if (m.name == name) return m;
  }
  throw Error(ErrorKind::Parameter, {.place = "--metric", .found = std::string(name), .value = std::string(name)});
}

}  // namespace eido::align
