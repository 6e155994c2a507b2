// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/png.h"

#include <png.h>

#include "core/sample/sample_world.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

Image decode(const std::string& bytes) {
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  EXPECT_NE(png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()), 0) << header.message;
  header.format = PNG_FORMAT_RGB;
  Image image{static_cast<int>(header.width), static_cast<int>(header.height), {}};
  image.rgb.resize(PNG_IMAGE_SIZE(header));
  EXPECT_NE(png_image_finish_read(&header, nullptr, image.rgb.data(), 0, nullptr), 0) << header.message;
  return image;
}

TEST(Png, RoundTripOfDrawnPictures) {
  const SampleWorld world = makeSampleWorld({.count = 12}, Task({}, {}, 2));
  for (const Image& image : world.images) {
    const std::string bytes = encodePng(image);
    EXPECT_EQ(bytes.substr(0, 8), "\x89PNG\r\n\x1a\n");
    EXPECT_LT(bytes.size(), 10'000U);
    EXPECT_TRUE(decode(bytes) == image);
    EXPECT_EQ(bytes, encodePng(image));
  }
}

TEST(Png, SinglePixelAndNarrowPictures) {
  const Image dot{1, 1, {1, 2, 3}};
  EXPECT_TRUE(decode(encodePng(dot)) == dot);
  const Image column{1, 3, {0, 0, 0, 255, 128, 0, 9, 8, 7}};
  EXPECT_TRUE(decode(encodePng(column)) == column);
}

TEST(Png, RefusesABufferThatDoesNotFit) {
  EIDO_EXPECT_ERROR(encodePng({2, 2, {1, 2, 3}}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(encodePng({}), ErrorKind::Parameter);
}

}  // namespace
}  // namespace eido
