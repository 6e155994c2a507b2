// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sample_world.h"

#include <gmock/gmock.h>

#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "tests/support/test_support.h"

namespace eido {
namespace {

/// Made once, for the tests that only look.
const SampleWorld& smallWorld() {
  static const SampleWorld world = makeSampleWorld({.count = 40, .usualBackground = 0.9}, Task({}, {}, 2));
  return world;
}

std::map<std::pair<std::string, std::string>, int> groupSizes(const SampleWorld& world) {
  std::map<std::pair<std::string, std::string>, int> sizes;
  for (std::size_t i = 0; i < world.keys.size(); ++i) ++sizes[{world.labels[i], world.backgrounds[i]}];
  return sizes;
}

void expectSame(const SampleWorld& a, const SampleWorld& b) {
  EXPECT_EQ(a.keys, b.keys);
  EXPECT_EQ(a.labels, b.labels);
  EXPECT_EQ(a.backgrounds, b.backgrounds);
  EXPECT_EQ(a.species, b.species);
  EXPECT_EQ(a.captions, b.captions);
  EXPECT_TRUE(a.images == b.images);
  ASSERT_EQ(a.embeddings.size(), b.embeddings.size());
  for (std::size_t e = 0; e < a.embeddings.size(); ++e) {
    EXPECT_EQ(a.embeddings[e].name, b.embeddings[e].name);
    EXPECT_TRUE(a.embeddings[e].values == b.embeddings[e].values) << a.embeddings[e].name;
  }
  EXPECT_EQ(a.notes, b.notes);
  EXPECT_EQ(a.exchanged, b.exchanged);
  ASSERT_EQ(a.views.size(), b.views.size());
  for (std::size_t v = 0; v < a.views.size(); ++v) EXPECT_TRUE(a.views[v].values == b.views[v].values);
  for (std::size_t r = 0; r < a.results.size(); ++r) EXPECT_EQ(a.results[r].answers, b.results[r].answers);
}

TEST(SampleWorld, HasOneEntryPerPicture) {
  const SampleWorld& world = smallWorld();
  for (const std::size_t size : {world.keys.size(), world.files.size(), world.labels.size(), world.backgrounds.size(),
                                 world.species.size(), world.captions.size(), world.images.size()}) {
    EXPECT_EQ(size, 40U);
  }
  EXPECT_EQ(world.keys.front(), "bird-0001");
  EXPECT_EQ(world.files.back(), "bird-0040.png");
  EXPECT_EQ(std::set<std::string>(world.keys.begin(), world.keys.end()).size(), 40U);
  for (const Image& image : world.images) {
    EXPECT_EQ(image.width, 64);
    EXPECT_EQ(image.height, 64);
    EXPECT_EQ(image.rgb.size(), 64U * 64U * 3U);
  }
}

TEST(SampleWorld, SharesAreExactInEachClass) {
  const auto sizes = groupSizes(smallWorld());
  EXPECT_EQ(sizes.at({"land bird", "land"}), 18);
  EXPECT_EQ(sizes.at({"land bird", "water"}), 2);
  EXPECT_EQ(sizes.at({"water bird", "water"}), 18);
  EXPECT_EQ(sizes.at({"water bird", "land"}), 2);
}

TEST(SampleWorld, OddAndTinyCountsWork) {
  const SampleWorld odd = makeSampleWorld({.count = 7}, Task({}, {}, 1));
  EXPECT_EQ(std::count(odd.labels.begin(), odd.labels.end(), "land bird"), 4);
  const SampleWorld two = makeSampleWorld({.count = 2}, Task({}, {}, 1));
  EXPECT_NE(two.labels[0], two.labels[1]);
  for (const SampleEmbedding& e : two.embeddings) EXPECT_TRUE(e.values.allFinite()) << e.name;
}

TEST(SampleWorld, TheShareMayBeAllOrNothing) {
  EXPECT_EQ(groupSizes(makeSampleWorld({.count = 8, .usualBackground = 1}, Task({}, {}, 1))).size(), 2U);
  const auto never = groupSizes(makeSampleWorld({.count = 8, .usualBackground = 0}, Task({}, {}, 1)));
  EXPECT_EQ(never.at({"land bird", "water"}), 4);
  EXPECT_EQ(never.at({"water bird", "land"}), 4);
}

TEST(SampleWorld, DoesNotDependOnThreadsOrRun) {
  expectSame(makeSampleWorld({.count = 26}, Task({}, {}, 1)), makeSampleWorld({.count = 26}, Task({}, {}, 2)));
}

TEST(SampleWorld, AnotherSeedGivesAnotherWorld) {
  const SampleWorld a = makeSampleWorld({.count = 8, .seed = 7}, Task({}, {}, 2));
  const SampleWorld b = makeSampleWorld({.count = 8, .seed = 8}, Task({}, {}, 2));
  EXPECT_FALSE(a.images == b.images);
  EXPECT_NE(a.captions, b.captions);
}

TEST(SampleWorld, EmbeddingsAreNamedAndSound) {
  const SampleWorld& world = smallWorld();
  std::set<std::string> names;
  for (const SampleEmbedding& e : world.embeddings) {
    EXPECT_TRUE(names.insert(e.name).second) << e.name;
    EXPECT_EQ(e.name, e.layer.empty() ? e.model : e.model + "/" + e.layer);
    EXPECT_TRUE(e.modality == "image" || e.modality == "text") << e.name;
    EXPECT_THAT(e.description, testing::EndsWith("."));
    EXPECT_EQ(e.values.rows(), 40) << e.name;
    EXPECT_TRUE(e.values.allFinite()) << e.name;
    for (Eigen::Index i = 0; i < e.values.rows(); ++i) EXPECT_GT(e.values.row(i).norm(), 0) << e.name << " row " << i;
    for (Eigen::Index i = 1; i < e.values.rows(); ++i) EXPECT_FALSE(e.values.row(i) == e.values.row(0)) << e.name;
  }
  EXPECT_THAT(names,
              testing::IsSupersetOf({"pixels-pca", "colour-histogram", "gradients", "salient-shape", "random-conv-16/1",
                                     "random-conv-64/2", "random-conv-256/3", "caption-ngrams", "caption-lsa"}));
}

TEST(SampleWorld, CaptionsAreVariedSentences) {
  const SampleWorld& world = smallWorld();
  int named = 0;
  for (std::size_t i = 0; i < world.captions.size(); ++i) {
    const std::string& caption = world.captions[i];
    EXPECT_TRUE(caption.front() >= 'A' && caption.front() <= 'Z') << caption;
    EXPECT_EQ(caption.back(), '.') << caption;
    EXPECT_THAT(caption, testing::Not(testing::AnyOf(testing::HasSubstr("  "), testing::HasSubstr(" ,")))) << caption;
    named += caption.find(world.species[i]) != std::string::npos ? 1 : 0;
  }
  EXPECT_GT(std::set<std::string>(world.captions.begin(), world.captions.end()).size(), 36U);
  EXPECT_GT(named, 5);
  EXPECT_LT(named, 30);
}

TEST(SampleWorld, RefusesSenselessOptions) {
  EIDO_EXPECT_ERROR(makeSampleWorld({.count = 1}, Task()), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(makeSampleWorld({.usualBackground = 1.5}, Task()), ErrorKind::Parameter);
}

TEST(SampleWorld, CanBeCancelledAndReportsProgress) {
  std::stop_source stop;
  double last = 0;
  const Task task(
      stop.get_token(),
      [&](const Progress& p) {
        EXPECT_GE(p.fraction, last);
        last = p.fraction;
        if (p.stage == "embeddings") stop.request_stop();
      },
      1);
  EXPECT_THROW(makeSampleWorld({.count = 60}, task), Cancelled);
  EXPECT_GE(last, 0.5);
}

TEST(SampleWorld, NotesSayTheSpeciesButForThoseExchanged) {
  const SampleWorld world = makeSampleWorld({.count = 1300}, {});
  ASSERT_EQ(world.exchanged.size(), 4U);
  std::set<std::size_t> exchanged;
  for (std::size_t p = 0; p < 4; p += 2) {
    const auto a = static_cast<std::size_t>(world.exchanged[p]), b = static_cast<std::size_t>(world.exchanged[p + 1]);
    EXPECT_NE(world.labels[a], world.labels[b]);
    exchanged.insert({a, b});
  }
  EXPECT_EQ(exchanged.size(), 4U);
  for (std::size_t i = 0; i < world.notes.size(); ++i) {
    std::string named = world.notes[i].substr(0, world.notes[i].find(','));
    named.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(named.front())));
    EXPECT_EQ(named == world.species[i], !exchanged.contains(i)) << world.notes[i];
  }
  ASSERT_EQ(world.views.size(), 2U);
  EXPECT_EQ(world.views[0].modality, "audio");
  for (const SampleEmbedding& view : world.views) {
    EXPECT_EQ(view.values.rows(), 1300);
    EXPECT_TRUE(view.values.allFinite());
  }
  // no picture on its usual background: nothing to exchange
  EXPECT_TRUE(makeSampleWorld({.count = 700, .usualBackground = 0}, {}).exchanged.empty());
}

TEST(SampleWorld, ClassifiersAnswerBetterThanChanceAndDiffer) {
  // stated beforehand: of 45 classifiers of 12 species on 400 pictures most are better than chance (1/12), the best
  // twice as good as the worst, and none is perfect
  const SampleWorld world = makeSampleWorld({.count = 400}, {});
  ASSERT_EQ(world.results.size(), 3 * world.embeddings.size());
  std::set<std::string> models;
  int better = 0;
  double best = 0, worst = 1;
  for (const SampleAnswers& result : world.results) {
    models.insert(result.model);
    double right = 0;
    for (std::size_t i = 0; i < world.species.size(); ++i) {
      EXPECT_FALSE(result.answers[i].empty());
      right += result.answers[i] == world.species[i];
    }
    right /= static_cast<double>(world.species.size());
    better += right > 1.0 / 12;
    best = std::max(best, right);
    worst = std::min(worst, right);
  }
  EXPECT_EQ(models.size(), world.results.size());
  EXPECT_GE(better, 40);
  EXPECT_GE(best, 2 * worst);
  EXPECT_LT(best, 1);
}

}  // namespace
}  // namespace eido
