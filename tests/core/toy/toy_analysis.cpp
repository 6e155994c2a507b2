// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/toy/toy_analysis.h"

#include <cmath>

#include "core/analyses/method_list.h"

namespace eido {
namespace test {
namespace {

class ToyAnalysis final : public Analysis {
 public:
  const AnalysisSpec& spec() const override {
    static const AnalysisSpec spec{
        .name = "toy",
        .title = "Toy",
        .summary = "Which item is nearest?",
        .input = {.kinds = {ColumnKind::Vector}, .help = "Vectors of the samples"},
        .parameters = {{.name = "gallery_set",
                        .title = "Set of the items",
                        .type = ParameterType::Set,
                        .help = "The set whose samples are the items."},
                       {.name = "gallery",
                        .title = "Vectors of the items",
                        .type = ParameterType::ColumnList,
                        .fallback = Json::array(),
                        .help = "One for each column that is compared; default those of the same names.",
                        .columnKinds = {ColumnKind::Vector},
                        .ofSet = "gallery_set"},
                       {.name = "label",
                        .title = "Label of the items",
                        .type = ParameterType::Column,
                        .fallback = "label",
                        .help = "What the items are.",
                        .columnKinds = {ColumnKind::Category, ColumnKind::Text},
                        .ofSet = "gallery_set"},
                       confidenceParameter()},
        .tables = {{.name = "made", .title = "Made", .columns = {"column", "items"}}}};
    return spec;
  }

  Json settled(const RunColumns& at, Json parameters) const override {
    if (parameters["gallery"].empty()) {
      for (const ColumnInfo& c : at.columns) parameters["gallery"].push_back(c.name);
    }
    if (parameters["gallery"].size() != at.columns.size())
      throw Error(ErrorKind::Parameter, {.place = "--gallery",
                                         .found = std::to_string(parameters["gallery"].size()) + " columns",
                                         .expected = std::to_string(at.columns.size())});
    return parameters;
  }

  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override {
    const ColumnReader& gallery = input.setOf("gallery_set");
    const std::vector<ColumnInfo> items = input.columnsOf(*spec().find("gallery"), parameters);
    const std::vector<ColumnInfo> labels = input.columnsOf(*spec().find("label"), parameters);
    const std::vector<std::string> keys = gallery.keys(task);
    const std::vector<OptionalText> labelOf =
        labels.empty() ? std::vector<OptionalText>(keys.size()) : gallery.texts(labels.front(), task);
    Result result;
    Table made("made", {"column", "items"});
    for (std::size_t c = 0; c < input.columns.size(); ++c) {
      const MatrixF a = input.data.vectors(input.columns[c], task).values, b = gallery.vectors(items[c], task).values;
      ResultColumn best{.name = input.columns[c].name + "/similarity", .kind = ColumnKind::Score, .model = "toy"};
      best.scales = {{.metric = "cosine", .higherIsBetter = true, .range = ScoreRange{-1, 1}}};
      ResultColumn rank{.name = input.columns[c].name + "/row", .kind = ColumnKind::Number};
      ResultColumn key{.name = input.columns[c].name + "/nearest", .kind = ColumnKind::Text};
      ResultColumn label{.name = input.columns[c].name + "/label", .kind = ColumnKind::Category};
      ResultColumn answer{.name = input.columns[c].name + "/answer", .kind = ColumnKind::Answer};
      ResultColumn vectors{.name = input.columns[c].name + "/item", .dimension = b.cols()};
      for (Eigen::Index i = 0; i < a.rows(); ++i) {
        Eigen::Index nearest = 0;
        double most = -2;
        for (Eigen::Index j = 0; j < b.rows(); ++j) {
          const double cosine = a.row(i).dot(b.row(j)) / (a.row(i).norm() * b.row(j).norm());
          if (cosine > most) most = cosine, nearest = j;
        }
        const auto at = static_cast<std::size_t>(nearest);
        best.numbers.push_back(i == 0 ? std::nan("") : most);
        rank.numbers.push_back(static_cast<double>(nearest) + 31104000.0);
        key.texts.emplace_back(keys[at]);
        label.texts.push_back(labelOf[at]);
        answer.texts.emplace_back(i == 0 ? "" : keys[at]);
        vectors.values.insert(vectors.values.end(), b.row(nearest).begin(), b.row(nearest).end());
      }
      made.append({best.name, static_cast<std::int64_t>(b.rows())});
      for (ResultColumn* column : {&best, &rank, &key, &label, &answer, &vectors})
        result.columns.push_back(std::move(*column));
    }
    result.tables.push_back(std::move(made));
    result.scalars["n"] = input.data.set().samples;
    return result;
  }
};

}  // namespace

const Analysis& toyAnalysis() {
  static const ToyAnalysis toy;
  return toy;
}

}  // namespace test

// in place of the program's methods
std::vector<std::vector<const Analysis*> (*)()> methodList() {
  return {[]() -> std::vector<const Analysis*> { return {&test::toyAnalysis()}; }};
}

}  // namespace eido
