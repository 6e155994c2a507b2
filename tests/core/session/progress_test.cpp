// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Progress is of the whole run, not of one phase after the other: it never falls, and it is not over before the end.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/analyses/registry.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "core/session/sample_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

constexpr double kSlack = 0.02;  ///< reports of threads may overtake each other

struct Seen {
  double highest = 0, deepestFall = 0;
  std::string fall, over;  ///< where it fell, and which stages came after it was over
  std::int64_t reports = 0, afterEnd = 0;
};

Task watched(Seen& seen) {
  return Task({}, [&seen](const Progress& p) {
    ++seen.reports;
    if (seen.highest - p.fraction > seen.deepestFall) {
      seen.deepestFall = seen.highest - p.fraction;
      seen.fall = std::string(p.stage) + " at " + std::to_string(p.fraction);
    }
    if (seen.highest >= 1) {
      ++seen.afterEnd;
      seen.over += std::string(p.stage) + " ";
    }
    seen.highest = std::max(seen.highest, p.fraction);
  });
}

void expectOverall(const Seen& seen) {
  EXPECT_GT(seen.reports, 0);
  EXPECT_LE(seen.deepestFall, kSlack) << seen.fall;
  EXPECT_LE(seen.afterEnd, 3) << "after 100 %: " << seen.over.substr(0, 200);
}

TEST(Progress, OfEveryAnalysisIsOverall) {
  const test::TemporaryFolder folder;
  writeSampleProject(folder.path("birds.eido"), {});
  Project project = Project::open(folder.path("birds.eido"));
  const SampleSetInfo set = project.set("birds");
  const auto score = std::find_if(set.columns.begin(), set.columns.end(),
                                  [](const ColumnInfo& c) { return c.kind == ColumnKind::Score; });
  ASSERT_NE(score, set.columns.end());
  const std::vector<RunRequest> requests{
      {.analysis = "alignment",
       .parameters =
           {{"metric", {"mutual_knn", "unbiased_cka"}}, {"permutations", 40}, {"bootstrap", 40}, {"sample_size", 500}}},
      {.analysis = "alignment",
       .parameters = {{"metric", {"mutual_knn"}}, {"curves", true}, {"permutations", 20}, {"sample_size", 300}}},
      {.analysis = "neighbours", .parameters = {{"vectors", "pixels-pca"}}},
      {.analysis = "projection", .parameters = {{"vectors", "pixels-pca"}, {"method", "umap"}, {"epochs", 60}}},
      {.analysis = "projection", .parameters = {{"vectors", "pixels-pca"}, {"method", "pca"}, {"name", "p"}}},
      {.analysis = "compare", .parameters = {{"scenario", "species"}}},
      {.analysis = "environments",
       .parameters = {{"vectors", "pixels-pca"}, {"label", "label"}, {"steps", 100}, {"repeats", 2}}},
      {.analysis = "reduction", .parameters = {{"items", {10, 20}}}},
      {.analysis = "reduction-apply", .parameters = {{"scores", score->name}}},
      {.analysis = "label-free"},
      {.analysis = "m3g", .columns = {"gradients", "song-bands", "note-lsa"}, .parameters = {{"sweep", {0.3}}}},
      {.analysis = "m3g-heads",
       .columns = {"gradients", "song-bands", "note-lsa"},
       .parameters = {{"steps", 20}, {"repeats", 2}}},
      {.analysis = "steering",
       .parameters = {{"vectors", "pixels-pca"},
                      {"attribute", "background"},
                      {"label", "label"},
                      {"method", {"leace"}},
                      {"bootstrap", 50}}},
      {.analysis = "steering-apply", .parameters = {{"vectors", "pixels-pca"}}},
      {.analysis = "collapse",
       .parameters = {{"vectors", "pixels-pca"}, {"label", "label"}, {"samples", 100}, {"runs", 10}}}};
  std::set<std::string> seenAnalyses;
  std::map<std::string, std::int64_t> made;  // the last run of each
  for (RunRequest request : requests) {
    SCOPED_TRACE(request.analysis + " " + request.parameters.dump());
    seenAnalyses.insert(request.analysis);
    if (request.analysis == "reduction-apply") request.parameters["from"] = made["reduction"];
    if (request.analysis == "steering-apply") request.parameters["from"] = made["steering"];
    Seen seen;
    const std::int64_t id = runAnalysis(project, request, watched(seen)).info.id;
    made[request.analysis] = id;
    expectOverall(seen);
  }
  // those that nothing was written for, with their defaults
  for (const Analysis* a : analyses()) {
    if (seenAnalyses.contains(a->spec().name)) continue;
    SCOPED_TRACE(a->spec().name);
    Seen seen;
    EXPECT_NO_THROW(runAnalysis(project, {.analysis = a->spec().name}, watched(seen))) << "it needs a request here";
    expectOverall(seen);
  }
}

TEST(Progress, OfAnImportIsOverall) {
  const test::TemporaryFolder folder;
  std::vector<std::string> files;
  for (const char* name : {"a", "b"}) {
    files.push_back(folder.path(std::string(name) + ".npy"));
    test::writeFile(files.back(), test::npyBytes({30000, 8}, std::vector<float>(240000, 1)));
  }
  Seen seen;
  importFiles(folder.path("p.eido"), files, {.set = "s"}, watched(seen));
  expectOverall(seen);
}

}  // namespace
}  // namespace eido
