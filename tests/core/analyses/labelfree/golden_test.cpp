// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The reference cases: tables of answers and what each method makes of them.
#include <gtest/gtest.h>

#include <cmath>

#include "core/analyses/labelfree/glad.h"
#include "core/analyses/labelfree/latent_truth.h"
#include "core/analyses/labelfree/rank_one.h"
#include "core/analyses/labelfree/shared_errors.h"
#include "core/math/statistics.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

using namespace labelfree;

AnswerTable answersOf(const NpyArray& array, std::int32_t labels) {
  const std::vector<std::int32_t> codes = integers(array);
  AnswerTable table;
  table.items = array.columns();
  for (std::int64_t m = 0; m < array.rows(); ++m) table.models.push_back("m" + std::to_string(m));
  for (std::int32_t c = 0; c < labels; ++c) table.labels.push_back(std::to_string(c));
  table.options.assign(static_cast<std::size_t>(table.items), labels);
  for (const std::int32_t c : codes) table.codes.push_back(c >= labels ? kNoAnswer : c);
  return table;
}

const Json& expectations() {
  static const Json all = loadJson(sharedPath("reference/labelfree/expected.json"));
  return all.contains("cases") ? all["cases"] : all;
}

void expectNear(const std::vector<double>& found, const Json& expected, double tolerance, const std::string& what) {
  ASSERT_EQ(found.size(), expected.size()) << what;
  for (std::size_t m = 0; m < found.size(); ++m)
    EXPECT_NEAR(found[m], expected[m].get<double>(), tolerance) << what << " " << m;
}

class LabelfreeGolden : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::filesystem::path folder = sharedPath("reference/labelfree");
    if (folder.empty()) GTEST_SKIP() << "shared/reference/labelfree is not there";
    expected = expectations()[GetParam()];
    table = answersOf(loadNpy(folder / (std::string(GetParam()) + "_answers.npy")), expected["classes"]);
    pairs = pairMeasures(table, Task({}, {}, 2));
  }
  Json expected;
  AnswerTable table;
  std::vector<PairMeasures> pairs;
};

TEST_P(LabelfreeGolden, PairMeasuresAndTheirMeans) {
  const std::pair<const char*, double PairMeasures::*> measures[] = {
      {"pair_tvd", &PairMeasures::tvdMi},        {"pair_kl", &PairMeasures::klMi},
      {"pair_chi2", &PairMeasures::chi2Mi},      {"pair_hellinger", &PairMeasures::hellingerMi},
      {"pair_dmi", &PairMeasures::dmi},          {"pair_ca_identity", &PairMeasures::caIdentity},
      {"pair_ca_cross", &PairMeasures::caCross}, {"agreement", &PairMeasures::agreement}};
  for (const auto& [name, measure] : measures) {
    for (int a = 0; a < table.count(); ++a) {
      for (int b = 0; b < table.count(); ++b) {
        if (a == b) continue;
        const double wanted = expected[name][static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
        EXPECT_NEAR(pairs[pairPlace(a, b, table.count())].*measure, wanted, 1e-10) << name;
      }
    }
  }
  const std::pair<const char*, double PairMeasures::*> means[] = {
      {"score_tvd", &PairMeasures::tvdMi},       {"score_kl", &PairMeasures::klMi},
      {"score_chi2", &PairMeasures::chi2Mi},     {"score_hellinger", &PairMeasures::hellingerMi},
      {"score_dmi", &PairMeasures::dmi},         {"score_ca_identity", &PairMeasures::caIdentity},
      {"score_ca_cross", &PairMeasures::caCross}};
  for (const auto& [name, measure] : means)
    expectNear(peerMeans(pairs, measure, table.count(), {}), expected[name], 1e-10, name);
}

TEST_P(LabelfreeGolden, MajorityAndLatentTruth) {
  const Votes votes(table);
  for (std::int64_t i = 0; i < table.items; ++i)
    EXPECT_EQ(votes.without(i, kNoAnswer), expected["majority_labels"][static_cast<std::size_t>(i)].get<int>()) << i;
  expectNear(majorityLeaveOneOut(table), expected["majority_agreement_leave_one_out"], 1e-12, "majority");
  std::vector<double> errors;
  const Consensus matrices = dawidSkene(table, {.rounds = 100, .tolerance = 0}, Task({}, {}, 2), &errors);
  EXPECT_EQ(matrices.rounds, 100);
  expectNear(matrices.score, expected["own_dawid_skene_100"]["expected_accuracy"], 1e-8, "Dawid-Skene");
  const std::size_t labels = table.labels.size();
  for (std::size_t m = 0; m < static_cast<std::size_t>(table.count()); ++m) {
    for (std::size_t t = 0; t < labels; ++t) {
      for (std::size_t o = 0; o < labels; ++o)
        EXPECT_NEAR(errors[(m * labels + t) * labels + o],
                    expected["own_dawid_skene_100"]["errors"][m][t][o].get<double>(), 1e-8);
    }
  }
  const Json& kit = expected["crowd_kit"];
  for (const int rounds : {1, 10}) {
    const Consensus few = dawidSkene(table, {.rounds = rounds, .tolerance = 0}, {});
    const Json& wanted = kit["dawid_skene_" + std::to_string(rounds) + "_iterations"];
    for (std::size_t i = 0; i < 20; ++i) {
      for (std::size_t c = 0; c < labels; ++c)
        EXPECT_NEAR(few.posterior[i * labels + c], wanted["posterior_first_20_items"][i][c].get<double>(), 1e-6);
    }
  }
  const Consensus coin = oneCoin(table, {.rounds = 5000, .tolerance = 0}, {});
  expectNear(coin.score, expected["own_one_coin_converged"], 1e-6, "one coin");
  expectNear(rankOne(pairs, table.count(), static_cast<double>(labels)), expected["rank_one_accuracy"], 1e-6,
             "rank one");
  if (expected.contains("sml_vector")) expectNear(spectralScores(table), expected["sml_vector"], 1e-6, "spectral");
  const std::vector<double> glad = gladAbilities(table, {}, Task({}, {}, 2));
  // the optimum depends on the optimiser; where a clique is a consensus of its own, more so
  EXPECT_GE(kendallTauB(glad, kit["glad"]["alphas"].get<std::vector<double>>()),
            std::string(GetParam()) == "colluders" ? 0.5 : 0.85);
}

TEST_P(LabelfreeGolden, CopiesCountOnce) {
  const std::vector<int> clusters = clustersOf(sharedErrors(table, pairs, Task({}, {}, 2)), table.count());
  EXPECT_EQ(clusters, expected["duplicate_clusters"].get<std::vector<int>>());
  expectNear(peerMeans(pairs, &PairMeasures::tvdMi, table.count(), clusters), expected["score_tvd_declustered"], 1e-10,
             "declustered");
  std::vector<int> first;
  for (int m = 0; m < table.count(); ++m) {
    if (clusters[static_cast<std::size_t>(m)] == m) first.push_back(m);
  }
  const Json& wanted = expected["own_dawid_skene_on_cluster_representatives"];
  EXPECT_EQ(first, wanted["representatives"].get<std::vector<int>>());
  const Consensus consensus = dawidSkene(table, {.rounds = 100, .tolerance = 0, .learnedFrom = first}, {});
  expectNear(consensus.score, wanted["expected_accuracy"], 1e-8, "representatives");
}

INSTANTIATE_TEST_SUITE_P(Reference, LabelfreeGolden, testing::Values("independent", "binary", "missing", "colluders"),
                         [](const auto& param) { return std::string(param.param); });

TEST(LabelfreeReal, ScoresOfTheSharedTable) {
  EIDO_REQUIRE_SHARED(reference, "reference/labelfree/real_expected.json");
  EIDO_REQUIRE_SHARED(answers, "data/benchmarks/mmlupro_answers.npy");
  const Json expected = loadJson(reference)["mmlupro"]["scores"];
  const AnswerTable table = answersOf(loadNpy(answers), 10);
  const std::vector<PairMeasures> pairs = pairMeasures(table, {});
  const std::pair<const char*, double PairMeasures::*> means[] = {
      {"mi_tvd", &PairMeasures::tvdMi},     {"mi_kl", &PairMeasures::klMi},
      {"mi_chi2", &PairMeasures::chi2Mi},   {"mi_hellinger", &PairMeasures::hellingerMi},
      {"dmi", &PairMeasures::dmi},          {"mi_ca_identity", &PairMeasures::caIdentity},
      {"ca_cross", &PairMeasures::caCross}, {"mean_agreement", &PairMeasures::agreement}};
  for (const auto& [name, measure] : means)
    expectNear(peerMeans(pairs, measure, table.count(), {}), expected[name], 1e-10, name);
  expectNear(majorityLeaveOneOut(table), expected["majority_loo"], 1e-12, "majority");
  // how many rounds the reference took is not told
  expectNear(dawidSkene(table, {}, {}).score, expected["dawid_skene"], 2e-3, "Dawid-Skene");
  expectNear(oneCoin(table, {}, {}).score, expected["one_coin"], 2e-3, "one coin");
  expectNear(rankOne(pairs, table.count(), 10), expected["rank_one"], 1e-6, "rank one");
}

}  // namespace
}  // namespace eido::test
