// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/features/extractors.h"
#include "core/sample/sample_world.h"

#include <Eigen/Dense>

#include <numeric>

#include "core/base/random.h"
#include "core/sample/captions/caption.h"
#include "core/sample/drawing/picture.h"
#include "core/sample/features/principal_axes.h"
#include "tests/support/test_support.h"

namespace eido::sample {
namespace {

/// Share of rows whose nearest other row (cosine, after centring) has the same word.
double nearestAgreement(const MatrixF& values, const std::vector<std::string>& words) {
  MatrixD x = values.cast<double>();
  x.rowwise() -= x.colwise().mean().eval();
  x.rowwise().normalize();
  MatrixD similar = x * x.transpose();
  similar.diagonal().setConstant(-2);
  int same = 0;
  for (Eigen::Index i = 0; i < similar.rows(); ++i) {
    Eigen::Index nearest = 0;
    similar.row(i).maxCoeff(&nearest);
    same += words[static_cast<std::size_t>(i)] == words[static_cast<std::size_t>(nearest)] ? 1 : 0;
  }
  return same / static_cast<double>(values.rows());
}

TEST(PrincipalAxes, AgreeWithTheSingularValues) {
  Rng rng(3);
  MatrixF rows(50, 12);
  for (Eigen::Index i = 0; i < rows.size(); ++i) {
    rows(i) = static_cast<float>(rng.normal() * static_cast<double>(1 + i % 12) + 2);
  }
  const MatrixF found = principalCoordinates(rows, 5, true, Task({}, {}, 1));
  MatrixD centred = rows.cast<double>();
  centred.rowwise() -= centred.colwise().mean().eval();
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(centred);
  ASSERT_EQ(found.cols(), 5);
  for (int a = 0; a < 5; ++a) {
    EXPECT_NEAR(found.col(a).cast<double>().norm(), svd.singularValues()(a), 1e-3 * svd.singularValues()(0)) << a;
  }
}

TEST(PrincipalAxes, FewRowsOfManyColumnsKeepTheirDistances) {
  const MatrixF rows = MatrixF::Random(6, 40);
  const MatrixF found = principalCoordinates(rows, 6, true, Task({}, {}, 1));
  for (Eigen::Index i = 1; i < 6; ++i) {
    EXPECT_NEAR((found.row(i) - found.row(0)).norm(), (rows.row(i) - rows.row(0)).norm(), 1e-4);
  }
}

TEST(PrincipalAxes, GivesNoMoreAxesThanThereAre) {
  const MatrixF rows = MatrixF::Random(3, 10);
  EXPECT_EQ(principalCoordinates(rows, 64, true, Task()).cols(), 3);
  EXPECT_TRUE(principalCoordinates(MatrixF::Ones(4, 6), 6, true, Task()).allFinite());
}

TEST(Extractors, MirroredPicturesHaveTheSameGradients) {
  const SampleWorld world = makeSampleWorld({.count = 4}, Task({}, {}, 1));
  std::vector<Image> mirrored = world.images;
  for (Image& image : mirrored) {
    const Image original = image;
    for (int y = 0; y < 64; ++y) {
      for (int x = 0; x < 64; ++x) {
        for (int c = 0; c < 3; ++c) {
          image.rgb[static_cast<std::size_t>((y * 64 + x) * 3 + c)] =
              original.rgb[static_cast<std::size_t>((y * 64 + 63 - x) * 3 + c)];
        }
      }
    }
  }
  const Task task({}, {}, 1);
  EXPECT_LT((gradientHistograms(world.images, task) - gradientHistograms(mirrored, task)).cwiseAbs().maxCoeff(), 1e-3);
}

TEST(Extractors, SingleColourPicturesAreFinite) {
  const std::vector<Image> flat(3, Image{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, 90)});
  const std::vector<std::string> captions{"", "!", "a bird"};
  for (const SampleEmbedding& e : extractAll(flat, captions, 1, Task({}, {}, 1))) {
    EXPECT_TRUE(e.values.allFinite()) << e.name;
    EXPECT_EQ(e.values.rows(), 3) << e.name;
  }
}

TEST(Extractors, ColourKnowsThePlaceAndEdgesKnowTheBird) {
  const Task task({}, {}, 2);
  std::vector<std::string> labels;
  std::vector<std::string> places;
  std::vector<std::string> captions;
  std::vector<Image> images;
  for (const PictureSpec& spec : planPictures(160, 0.5, 7)) {
    labels.emplace_back(spec.waterBird() ? "water" : "land");
    places.emplace_back(spec.waterScene() ? "water" : "land");
    captions.push_back(writeCaption(spec));
    images.push_back(drawPicture(spec));
  }
  const MatrixF colours = colourHistograms(images, task);
  EXPECT_GT(nearestAgreement(colours, places), 0.93);
  EXPECT_LT(nearestAgreement(colours, labels), 0.68);
  EXPECT_GT(nearestAgreement(gradientHistograms(images, task), labels), 0.6);
  EXPECT_GT(nearestAgreement(captionNgrams(captions, task), labels), 0.55);
}

}  // namespace
}  // namespace eido::sample
