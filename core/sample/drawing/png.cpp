// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/png.h"

#include <png.h>

#include "core/base/error.h"

namespace eido {

std::string encodePng(const Image& image) {
  const auto expected = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3;
  if (image.width < 1 || image.height < 1 || image.rgb.size() != expected) {
    throw Error(ErrorKind::Parameter, ErrorDetail{.what = "the picture does not fit its size",
                                                  .found = std::to_string(image.rgb.size()) + " bytes",
                                                  .expected = std::to_string(expected) + " bytes"});
  }
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  header.width = static_cast<png_uint_32>(image.width);
  header.height = static_cast<png_uint_32>(image.height);
  header.format = PNG_FORMAT_RGB;

  std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(header), '\0');
  png_alloc_size_t size = bytes.size();
  if (png_image_write_to_memory(&header, bytes.data(), &size, 0, image.rgb.data(), 0, nullptr) == 0) {
    throw Error(ErrorKind::Internal, std::string("libpng: ") + header.message);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace eido
