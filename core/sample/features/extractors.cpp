// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/features/extractors.h"

#include <array>

namespace eido::sample {

std::vector<SampleEmbedding> extractAll(std::span<const Image> images, std::span<const std::string> captions,
                                        std::uint64_t seed, const Task& task) {
  constexpr std::array kWidths{16, 64, 256};
  constexpr int kUnits = 13;  // of about equal time
  std::vector<SampleEmbedding> all;
  int done = 0;
  const auto finished = [&](int units) { task.report("embeddings", done += units, kUnits); };
  const auto add = [&](const std::string& model, const std::string& modality, MatrixF values,
                       const std::string& description) {
    all.push_back({model, {}, modality, model, std::move(values), description});
    finished(1);
  };
  add("pixels-pca", "image", pixelComponents(images, task),
      "Pixels of the picture at 16 x 16, reduced to their first 64 principal components.");
  add("colour-histogram", "image", colourHistograms(images, task),
      "Shares of colours in the whole picture and in its four quarters; knows nothing about shape.");
  add("gradients", "image", gradientHistograms(images, task),
      "Directions of edges in 8 x 8 cells, normalised for contrast; knows nothing about colour.");
  add("salient-shape", "image", salientShapes(images, task),
      "Outline of whatever differs from the left and right margins of its row; knows little about the background.");
  for (const int width : kWidths) {
    std::vector<MatrixF> layers = randomConvolutions(images, width, seed, task);
    const std::string model = "random-conv-" + std::to_string(width);
    for (std::size_t depth = 0; depth < layers.size(); ++depth) {
      const std::string layer = std::to_string(depth + 1);
      all.push_back({model, layer, "image", model + "/" + layer, std::move(layers[depth]),
                     "Layer " + layer + " of an untrained convolutional network with " + std::to_string(width) +
                         " random filters per layer: mean of a filter, or its maximum in the middle."});
    }
    finished(width == 256 ? 5 : 1);
  }
  add("caption-ngrams", "text", captionNgrams(captions, task),
      "Letter groups and words of the caption, hashed to 256 dimensions and weighted by rarity.");
  add("caption-lsa", "text", captionLsa(captions, task),
      "Words of the caption, weighted by rarity and reduced to 32 topics.");
  return all;
}

}  // namespace eido::sample
