// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of generated biographies on real word vectors, as another program found them.
#include <gtest/gtest.h>

#include "tests/support/memory_columns.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::integers;
using test::loadJson;
using test::loadNpy;

TEST(Biographies, FiguresAreThoseOfTheReference) {
  EIDO_REQUIRE_SHARED(folder, "data/steering/glove_bios");
  test::MemoryColumns data;
  data.add("glove", test::doubles(loadNpy(folder / "X.npy")).cast<float>());
  const auto named = [&](const char* file, const std::vector<std::string>& names) {
    std::vector<std::string> values;
    for (const std::int32_t code : integers(loadNpy(folder / file)))
      values.push_back(names.empty() ? "p" + std::to_string(100 + code) : names[static_cast<std::size_t>(code)]);
    return values;
  };
  data.addCategory("gender", named("gender.npy", {"female", "male"}));
  data.addCategory("split", named("split.npy", {"train", "test"}));
  data.addCategory("profession", named("profession.npy", {}));
  const Result result = data.run("steering", {{"attribute", "gender"},
                                              {"label", "profession"},
                                              {"split", "split"},
                                              {"source", "female"},
                                              {"target", "male"},
                                              {"method", {"mean", "mean_covariance", "leace", "inlp"}},
                                              {"probes", {"linear"}},
                                              {"neighbours", Json::array()},
                                              {"bootstrap", 200}});
  const Json expected = loadJson(folder / "expected_bias.json");
  const std::map<std::string, std::string> golden = {{"original all", "original"},
                                                     {"mean predicted", "mean_matching_predicted"},
                                                     {"mean gold", "mean_matching_gold"},
                                                     {"mean_covariance predicted", "mean_cov_matching_predicted"},
                                                     {"mean_covariance gold", "mean_cov_matching_gold"},
                                                     {"leace all", "leace"},
                                                     {"inlp all", "inlp8"}};
  const Table &summary = *result.table("summary"), &probes = *result.table("probes"), &gaps = *result.table("gaps");
  ASSERT_EQ(summary.rows(), std::ssize(golden));
  for (std::int64_t r = 0; r < summary.rows(); ++r) {
    const std::string way = summary.text(r, "method") + " " + summary.text(r, "rows_by");
    SCOPED_TRACE(way);
    const Json& of = expected.at("results").at(golden.at(way));
    EXPECT_NEAR(summary.number(r, "task_accuracy"), of.at("accuracy").get<double>(), 0.02);
    EXPECT_NEAR(summary.number(r, "rms_gap"), of.at("tpr_gap_rms").get<double>(), 0.02);
    EXPECT_NEAR(summary.number(r, "correlation"), of.at("corr_gap_female_share").get<double>(), 0.15);
    EXPECT_EQ(summary.number(r, "classes"), 20);
    for (std::int64_t p = 0; p < probes.rows(); ++p) {
      if (probes.text(p, "of") == "attribute" && probes.text(p, "method") + " " + probes.text(p, "rows_by") == way)
        EXPECT_NEAR(probes.number(p, "accuracy"), of.at("gender_probe_test").get<double>(), 0.03);
    }
  }
  for (std::int64_t c = 0; c < 20; ++c) {
    const auto at = static_cast<std::size_t>(c);
    EXPECT_NEAR(gaps.number(c, "gap"), expected.at("tpr_gap_female_minus_male_original").at(at).get<double>(), 0.05)
        << c;
    EXPECT_NEAR(gaps.number(c, "source_share"), expected.at("female_share_train").at(at).get<double>(), 1e-12) << c;
  }
  const bool warned = std::any_of(result.warnings.begin(), result.warnings.end(),
                                  [](const Warning& w) { return w.kind == "over_correction"; });
  EXPECT_TRUE(warned) << "the gaps' correlation with the female share turns";
}

}  // namespace
}  // namespace eido
