// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "core/analyses/alignment/clamp.h"
#include "core/analyses/alignment/intervals.h"
#include "core/analyses/alignment/layer_search.h"
#include "core/analyses/alignment/significance.h"
#include "core/math/statistics.h"
#include "tests/core/analyses/alignment/golden.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using namespace align;
using namespace test;

/// Expects the number that is written there; null in the file is NaN here.
void expectValue(const Json& expected, double value, double tolerance, const std::string& where) {
  if (expected.is_null()) {
    EXPECT_TRUE(std::isnan(value)) << where << " is " << value;
  } else {
    EXPECT_NEAR(value, expected.get<double>(), tolerance) << where;
  }
}

/// Cases whose neighbour order is undefined up to rounding.
bool hasTies(const std::string& name) { return name == "ties_duplicates" || name == "zero_rows"; }

void checkNeighbourhood(const Json& block, const Representation& x, const Representation& y, std::int64_t k,
                        double tolerance, const std::string& where) {
  const MeasureOptions options{.k = k};
  const auto check = [&](const char* key, const std::string& measure, const Representation& a, const Representation& b,
                         double scale) {
    if (block.contains(key))
      expectValue(block[key], valueOf(measure, a, b, options) * scale, tolerance, where + " " + key);
  };
  check("mutual_knn", "mutual_knn", x, y, 1);
  check("cycle_knn", "cycle_knn", x, y, 1);
  check("cycle_knn_swapped", "cycle_knn", y, x, 1);
  check("lcs_knn", "lcs_knn", x, y, static_cast<double>(k));
  check("edit_distance_knn", "edit_distance_knn", x, y, 1);
  check("jaccard_knn", "jaccard_knn", x, y, 1);
  check("rank_similarity", "rank_similarity", x, y, 1);
  check("second_order_cosine", "second_order_cosine", x, y, 1);
  check("cknna", "cknna", x, y, 1);
  check("cknna_swapped", "cknna", y, x, 1);
}

void checkKernels(const Json& block, const Representation& x, const Representation& y, const std::string& where) {
  const auto check = [&](const std::string& key, const std::string& measure, const MeasureOptions& options,
                         double tolerance) {
    if (block.contains(key)) expectValue(block[key], valueOf(measure, x, y, options), tolerance, where + " " + key);
  };
  check("cka_linear", "cka", {}, 1e-9);
  check("unbiased_cka", "unbiased_cka", {}, 1e-9);
  x.dropFactors();
  y.dropFactors();
  check("cka_rbf_median1", "rbf_cka", {}, 1e-9);
  x.dropFactors();
  y.dropFactors();
  check("cka_rbf_sigma1", "rbf_cka", {.rbfSigma = 1.0}, 1e-9);
  // the file's double arithmetic cancels where all kernel values are near 1; ours agrees with extended precision there
  check("unbiased_cka_rbf_sigma1", "unbiased_rbf_cka", {.rbfSigma = 1.0}, where == "small_scale raw" ? 3e-6 : 1e-9);
  for (const int d : {5, 8, 10}) check("svcca_dim" + std::to_string(d), "svcca", {.svccaDimensions = d}, 1e-7);
}

void checkGlobal(const Json& block, const Representation& x, const Representation& y, const std::string& where) {
  const auto check = [&](const std::string& key, const std::string& measure, const Representation& a,
                         const Representation& b, double tolerance, const MeasureOptions& options = {}) {
    if (block.contains(key)) expectValue(block[key], valueOf(measure, a, b, options), tolerance, where + " " + key);
  };
  check("cka_linear", "cka", x, y, 1e-9);
  check("unbiased_cka", "unbiased_cka", x, y, 1e-9);
  check("cca_mean", "mean_cca", x, y, 1e-7);
  // where several correlations are 1 their variates, and so the weights, are any basis of a subspace
  const bool free = x.dimension() + y.dimension() > x.rows();
  check("pwcca", "pwcca", x, y, free ? 5e-3 : 1e-7);
  check("pwcca_swapped", "pwcca", y, x, free ? 5e-3 : 1e-7);
  check("procrustes_similarity", "procrustes", x, y, 1e-9);
  check("angular", "angular_shape", x, y,
        block.contains("angular") && block["angular"].get<double>() < 1e-3 ? 1e-6 : 1e-9);
  check("linear_r2_x_from_y", "linear_regression", x, y, 1e-9);
  check("linear_r2_y_from_x", "linear_regression", y, x, 1e-9);
  check("dcor", "distance_correlation", x, y, 1e-9);
  for (const std::string distance : {"euclidean", "cosine", "correlation"}) {
    for (const std::string correlation : {"pearson", "spearman", "kendall"}) {
      for (const Representation* rep : {&x, &y}) rep->dropFactors();
      const std::string key = "rsa_" + distance + "_" + correlation + (correlation == "kendall" ? "_tau_b" : "");
      // ranks of cosines of twins depend on the last bit
      const bool ranksOfTies = where == "ties_duplicates raw" && distance != "euclidean" && correlation != "pearson";
      check(key, "rsa", x, y, ranksOfTies ? 1e-3 : 1e-9, {.rsaDistance = distance, .rsaCorrelation = correlation});
    }
  }
}

TEST(Golden, SyntheticCases) {
  EIDO_REQUIRE_SHARED(folder, "reference/alignment");
  const Json cases = loadJson(folder / "expected.json")["cases"];
  for (const auto& [name, c] : cases.items()) {
    const NpyArray x = loadNpy(folder / c["x"].get<std::string>());
    const NpyArray y = loadNpy(folder / c["y"].get<std::string>());
    for (const bool normalise : {true, false}) {
      const std::string where = name + (normalise ? " l2" : " raw");
      const Json& block = c[normalise ? "l2_rows" : "raw"];
      const Representation a = representation(x, normalise);
      const Representation b = representation(y, normalise);
      checkNeighbourhood(block["exact"], a, b, c["k_used"].get<std::int64_t>(), hasTies(name) ? 0.01 : 1e-9, where);
      checkKernels(block["exact"], a, b, where);
      for (const auto& [k, values] : block["by_k"].items())
        checkNeighbourhood(values, a, b, std::min(std::stoll(k), static_cast<long long>(x.rows() - 1)),
                           hasTies(name) ? 0.02 : 1e-9, where + " k=" + k);
      if (!normalise) checkGlobal(c["global_raw"], a, b, where);
    }
  }
}

TEST(Golden, NeighbourListsAndOverlaps) {
  EIDO_REQUIRE_SHARED(folder, "reference/alignment");
  for (const std::string name : {"linear_noise", "ties_duplicates", "zero_rows"}) {
    const Representation a = representation(loadNpy(folder / (name + "_x.npy")), true);
    const Representation b = representation(loadNpy(folder / (name + "_y.npy")), true);
    const auto overlap = loadNpy(folder / (name + "_overlap.npy")).values;
    const auto values = measure("mutual_knn").prepare(a, b, {}, Task{})->perSample();
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_NEAR(values[i], overlap[i], hasTies(name) ? 1.0 : 1e-12) << name << " row " << i;
    }
    if (hasTies(name)) continue;
    const auto lists = indexRows(loadNpy(folder / (name + "_knn_x.npy")));
    for (std::size_t i = 0; i < lists.size(); ++i)
      EXPECT_THAT(a.neighbours(10, false, Task{}).lists().row(static_cast<std::int64_t>(i)),
                  testing::ElementsAreArray(lists[i]))
          << name;
  }
}

TEST(Golden, Calibration) {
  EIDO_REQUIRE_SHARED(folder, "reference/alignment");
  const Json calibration = loadJson(folder / "expected.json")["calibration"];
  const std::map<std::string, std::string> names = {
      {"mutual_knn_k10", "mutual_knn"},        {"cycle_knn_k10", "cycle_knn"}, {"cka_linear", "cka"},
      {"unbiased_cka", "unbiased_cka"},        {"cknna_k10", "cknna"},         {"rsa_euclidean_spearman", "rsa"},
      {"procrustes_similarity", "procrustes"}, {"cca_mean", "mean_cca"}};
  for (const auto& [name, c] : calibration.items()) {
    const auto orders = indexRows(loadNpy(folder / c["perms"].get<std::string>()));
    const NpyArray x = loadNpy(folder / (name + "_x.npy"));
    const NpyArray y = loadNpy(folder / (name + "_y.npy"));
    for (const auto& [key, expected] : c["by_measure"].items()) {
      ASSERT_TRUE(names.contains(key)) << key;
      const std::string where = name + " " + key;
      const Measure& m = measure(names.at(key));
      const Representation a = representation(x, m.usesK);
      const Representation b = representation(y, m.usesK);
      const auto comparison = m.prepare(a, b, {}, Task{});
      const double observed = comparison->value();
      const auto null = nullValues(*comparison, orders, Task{});
      expectValue(expected["observed"], observed, 1e-9, where);
      for (std::size_t p = 0; p < 10; ++p) expectValue(expected["null_first_10"][p], null[p], 1e-9, where + " null");
      const Significance s = significance(observed, null, m, 0.95);
      expectValue(expected["null_mean"], s.nullMean, 1e-9, where + " mean");
      expectValue(expected["null_sd_ddof1"], s.nullSd, 1e-9, where + " sd");
      expectValue(expected["z_ddof1"], s.z, 1e-6, where + " z");
      expectValue(expected["tau_alpha_0_05"], s.tau, 1e-9, where + " tau");
      expectValue(expected["p_value"], s.pValue, 1e-12, where + " p");
      expectValue(expected["calibrated"], s.calibrated, 1e-8, where + " calibrated");
    }
  }
}

TEST(Golden, LayerSearchWithClamping) {
  EIDO_REQUIRE_SHARED(folder, "reference/alignment");
  const Json layers = loadJson(folder / "expected.json")["layers"];
  const NpyArray x = loadNpy(folder / "layers_x.npy");
  const std::int64_t layerCount = x.shape[1];
  const std::int64_t width = x.shape[2];
  const auto orders = indexRows(loadNpy(folder / "perms_layers.npy"));
  for (const auto& [mode, expected] : layers["modes"].items()) {
    const ClampMode rule = clampModeFromName(mode);
    std::vector<MatrixF> parts;
    for (std::int64_t l = 0; l < layerCount; ++l)
      parts.emplace_back(doubles(x).middleCols(l * width, width).cast<float>());
    const std::vector<MatrixFView> views(parts.begin(), parts.end());
    const double threshold = clampThreshold(views, {}, 0.95, rule);
    EXPECT_NEAR(threshold, expected["threshold_x"].get<double>(), 1e-6) << mode;
    for (std::size_t l = 0; l < views.size(); ++l)
      EXPECT_NEAR(clampThreshold({&views[l], 1}, {}, 0.95, rule), expected["threshold_x_layerwise"][l].get<double>(),
                  1e-6);

    std::vector<ColumnInfo> columns;
    std::vector<Representation> reps;
    for (std::int64_t l = 0; l < layerCount; ++l) {
      reps.emplace_back(std::make_shared<const MatrixF>(parts[static_cast<std::size_t>(l)]),
                        std::vector<std::int32_t>{}, RepresentationOptions{.clamp = threshold});
      columns.push_back({.name = "x" + std::to_string(l), .model = "x"});
    }
    for (std::size_t l = 0; l < layers["y"].size(); ++l) {
      const auto y = floats(loadNpy(folder / layers["y"][l].get<std::string>()));
      const MatrixFView view = *y;
      const double t = clampThreshold({&view, 1}, {}, 0.95, rule);
      EXPECT_NEAR(t, expected["thresholds_y"][l].get<double>(), 1e-6) << mode;
      reps.emplace_back(y, std::vector<std::int32_t>{}, RepresentationOptions{.clamp = t});
      columns.push_back({.name = "y" + std::to_string(l), .model = "y"});
    }
    for (const auto& [name, best] : expected["best"].items()) {
      const Measure& m = measure(name);
      const Measure* chosen = &m;
      LayerSearch search(columns, {&chosen, 1});
      for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 3; j < reps.size(); ++j) {
          const auto comparison = m.prepare(reps[i], reps[j], {}, Task{});
          const double value = comparison->value();
          std::vector<double> null;
          if (name == "mutual_knn") {
            null = nullValues(*comparison, orders, Task{});
            EXPECT_NEAR(value, expected["mutual_knn_matrix_exact"][i][j - 3].get<double>(), 1e-9) << mode;
          }
          if (name == "cka") {
            EXPECT_NEAR(value, expected["cka_matrix"][i][j - 3].get<double>(), 2e-4) << mode;
          }
          search.add(0, static_cast<int>(i), static_cast<int>(j), value, x.rows(), null);
        }
      }
      const Table table = search.table(0.95);
      ASSERT_EQ(table.rows(), 1);
      const double scale = name == "lcs_knn" ? 10 : 1;
      EXPECT_NEAR(table.number(0, "value") * scale, best["score"].get<double>(), 2e-4) << mode << " " << name;
      EXPECT_EQ(table.text(0, "best_layer_a"), "x" + std::to_string(best["layer_x"].get<int>())) << mode << " " << name;
      EXPECT_EQ(table.text(0, "best_layer_b"), "y" + std::to_string(best["layer_y"].get<int>())) << mode << " " << name;
      if (name == "mutual_knn" && expected.contains("calibrated_max")) {
        EXPECT_NEAR(table.number(0, "calibrated"), expected["calibrated_max"]["score"].get<double>(), 1e-6);
        EXPECT_NEAR(table.number(0, "p_value"), expected["calibrated_max"]["p"].get<double>(), 1e-6);
      }
    }
  }
}

TEST(Golden, BootstrapOfOverlaps) {
  EIDO_REQUIRE_SHARED(folder, "reference/alignment");
  const Json expected = loadJson(folder / "expected.json")["bootstrap"];
  const Representation a = representation(loadNpy(folder / "clusters_x.npy"), true);
  const Representation b = representation(loadNpy(folder / "clusters_y.npy"), true);
  const auto values = measure("mutual_knn").prepare(a, b, {}, Task{})->perSample();
  const auto means = drawMeans(values, indexRows(loadNpy(folder / expected["indices"].get<std::string>())));
  expectValue(expected["observed"], mean(values), 1e-12, "observed");
  expectValue(expected["mean"], mean(means), 1e-12, "mean");
  expectValue(expected["sd_ddof1"], standardDeviation(means), 1e-12, "sd");
  const Interval interval = percentileInterval(means, 0.95);
  expectValue(expected["ci_2_5"], interval.low, 1e-12, "low");
  expectValue(expected["ci_97_5"], interval.high, 1e-12, "high");
}

TEST(Golden, Words) {
  EIDO_REQUIRE_SHARED(reference, "reference/alignment");
  EIDO_REQUIRE_SHARED(folder, "data/alignment");
  const Json words = loadJson(reference / "expected_real.json")["words"];
  const auto subset = indexRows(loadNpy(reference / "words_subset_order.npy"));
  std::vector<std::int32_t> order;
  for (const auto& row : subset) order.insert(order.end(), row.begin(), row.end());
  std::map<std::string, NpyArray> arrays;
  for (const auto& [name, file] : words["files"].items()) arrays[name] = loadNpy(folder / file.get<std::string>());
  for (const auto& [name, pair] : words["pairs"].items()) {
    const std::size_t bar = name.find('|');
    const NpyArray& x = arrays.at(name.substr(0, bar));
    const NpyArray& y = arrays.at(name.substr(bar + 1));
    const bool ties = name.find("chargram") != std::string::npos || name.find("wordnet") != std::string::npos;
    const double loose = ties ? 0.01 : 1e-9;
    const Representation a = representation(x, true);
    const Representation b = representation(y, true);
    checkNeighbourhood(pair["exact_l2_rows"], a, b, 10, loose, name);
    checkKernels(pair["exact_l2_rows"], a, b, name);
    checkGlobal(pair["exact_raw"], representation(x, false), representation(y, false), name);
    for (const auto& [k, value] : pair["mutual_knn_by_k"].items())
      expectValue(value, valueOf("mutual_knn", a, b, {.k = std::stoll(k)}), loose, name + " k=" + k);
    for (const auto& [n, value] : pair["mutual_knn_k10_by_first_n_of_subset_order"].items()) {
      const auto rows = std::span(order).first(static_cast<std::size_t>(std::stoll(n)));
      expectValue(value, valueOf("mutual_knn", a.subset(rows), b.subset(rows)), ties ? 0.02 : 1e-9, name + " n=" + n);
    }
    const Json& clamped = pair["clamp_q0_95"];
    const auto xf = floats(x);
    const auto yf = floats(y);
    const MatrixFView viewX = *xf;
    const MatrixFView viewY = *yf;
    const double tx = clampThreshold({&viewX, 1}, {}, 0.95, ClampMode::MeanOfRowQuantiles);
    const double ty = clampThreshold({&viewY, 1}, {}, 0.95, ClampMode::MeanOfRowQuantiles);
    expectValue(clamped["threshold_x"], tx, 1e-9, name);
    expectValue(clamped["threshold_y"], ty, 1e-9, name);
    const Representation ca = representation(x, true, tx);
    const Representation cb = representation(y, true, ty);
    expectValue(clamped["mutual_knn"], valueOf("mutual_knn", ca, cb), loose, name + " clamped");
    expectValue(clamped["cka_linear"], valueOf("cka", ca, cb), 1e-9, name + " clamped");
  }
}

TEST(Golden, DigitsAllLayers) {
  EIDO_REQUIRE_SHARED(reference, "reference/alignment");
  EIDO_REQUIRE_SHARED(folder, "data/alignment");
  const Json digits = loadJson(reference / "expected_real.json")["digits"];
  std::map<std::string, std::vector<Representation>> models;
  for (const Json& entry : digits["models"]) {
    const std::string model = entry.get<std::string>();
    if (model == "pixels") {
      models[model].push_back(representation(loadNpy(folder / "digits_pixels64.npy"), true));
      continue;
    }
    const auto members = loadNpz(folder / ("digits_" + model + ".npz"));
    for (std::size_t l = 0; l < members.size(); ++l)
      models[model].push_back(representation(members.at("layer_" + std::to_string(l)), true));
  }
  int pairs = 0;
  for (const auto& [name, pair] : digits["pairs"].items()) {
    const std::size_t bar = name.find('|');
    const auto& as = models.at(name.substr(0, bar));
    const auto& bs = models.at(name.substr(bar + 1));
    double best = 0;
    std::pair<std::size_t, std::size_t> place;
    for (std::size_t i = 0; i < as.size(); ++i) {
      for (std::size_t j = 0; j < bs.size(); ++j) {
        const double value = valueOf("mutual_knn", as[i], bs[j]);
        // the file's lists were ranked in float32
        EXPECT_NEAR(value, pair["mutual_knn"][i][j].get<double>(), 1.5e-3) << name << " " << i << " " << j;
        EXPECT_NEAR(valueOf("cka", as[i], bs[j]), pair["cka_linear_l2"][i][j].get<double>(), 1e-7)
            << name << " " << i << " " << j;
        if (value > best) {
          best = value;
          place = {i, j};
        }
      }
    }
    EXPECT_NEAR(best, pair["best_score"].get<double>(), 1.5e-3) << name;
    EXPECT_EQ(place.first, pair["best_layers"][0].get<std::size_t>()) << name;
    EXPECT_EQ(place.second, pair["best_layers"][1].get<std::size_t>()) << name;
    ++pairs;
  }
  EXPECT_EQ(pairs, 78);
}

}  // namespace
}  // namespace eido
