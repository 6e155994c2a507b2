// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_run.h"

#include <cmath>

namespace eido::test {

LoadedRun sampleRun() {
  const std::vector<std::string> names = {"vit/0", "vit/1", "llm/0", "llm/1"};
  auto result = std::make_shared<Result>();
  Table pairs("pairs", {"a", "b", "metric", "value", "null_mean", "null_sd", "z", "p_value", "p_adjusted", "calibrated",
                        "ci_low", "ci_high", "n", "k"});
  Table samples("samples", {"key", "a", "b", "metric", "value"});
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      const bool near = i / 2 == j / 2;
      const double value = near ? 0.8 - 0.1 * static_cast<double>(i) : 0.02 * static_cast<double>(i + j);
      const double p = near ? 0.005 : 0.4;
      pairs.append({names[i], names[j], std::string("mutual_knn"), value, 0.05, 0.01, (value - 0.05) / 0.01, p, p,
                    near ? value - 0.1 : 0.0, value - 0.02, value + 0.02, std::int64_t{200}, std::int64_t{10}});
      for (int s = 0; s < 5; ++s)
        samples.append(
            {std::string("sample-") + std::to_string(s), names[i], names[j], std::string("mutual_knn"), 0.2 * (4 - s)});
    }
  }
  Table models("models",
               {"model_a", "model_b", "metric", "best_layer_a", "best_layer_b", "value", "calibrated", "p_value"});
  models.append({std::string("vit"), std::string("llm"), std::string("mutual_knn"), std::string("vit/1"),
                 std::string("llm/1"), 0.08, 0.01, 0.4});
  result->tables = {pairs, models, samples};
  LoadedRun run;
  run.info = {.id = 7,
              .analysis = "alignment",
              .set = "birds",
              .parameters = {{"metric", Json::array({"mutual_knn"})}, {"k", 10}},
              .seed = 42,
              .seconds = 3.1,
              .version = "0.1.0"};
  run.set = {.id = 1, .name = "birds", .samples = 200};
  for (const std::string& name : names) {
    run.info.inputs.push_back({name, "hash"});
    run.set.columns.push_back({.name = name,
                               .kind = ColumnKind::Vector,
                               .model = name.substr(0, 3),
                               .layer = name.substr(4),
                               .dimension = 8,
                               .dtype = DType::Float32});
  }
  run.prepared = resultKind("alignment").prepare(run.info, *result, nullptr);
  run.result = std::move(result);
  return run;
}

}  // namespace eido::test
