// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/small_project.h"

#include "core/data/matrix.h"
#include "core/project/import_transaction.h"

namespace eido::test {

void fill(const std::string& path, std::int64_t samples) {
  Project project = Project::create(path);
  ImportTransaction transaction(project);
  std::vector<std::string> keys;
  for (std::int64_t i = 0; i < samples; ++i) keys.push_back("k" + std::to_string(i));
  const SampleSetInfo set = transaction.addSet("set", samples, &keys);
  ColumnWriter vectors = transaction.addColumn(
      set, 0,
      {.name = "v", .kind = ColumnKind::Vector, .model = "m", .layer = "3", .dimension = 300, .dtype = DType::Float32});
  MatrixF values(samples, 300);
  for (std::int64_t i = 0; i < values.size(); ++i) values.data()[i] = static_cast<float>(i % 977) * 0.25F;
  for (std::int64_t i = 0; i < samples; ++i) {
    const bool there = i % 10 != 9;
    vectors.append(values.row(i).data(), 1, &there);
  }
  vectors.finish();
  ColumnWriter numbers = transaction.addColumn(set, 0, {.name = "n", .kind = ColumnKind::Number});
  for (std::int64_t i = 0; i < samples; ++i) {
    const double value = 0.5 * static_cast<double>(i);
    numbers.append(&value, 1);
  }
  numbers.finish();
  ColumnWriter texts = transaction.addColumn(set, 0, {.name = "t", .kind = ColumnKind::Text});
  std::vector<OptionalText> words(static_cast<std::size_t>(samples), std::string("wörd"));
  words[1].reset();
  texts.append(words);
  texts.finish();
  transaction.commit();
}

}  // namespace eido::test
